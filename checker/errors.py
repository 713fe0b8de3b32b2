"""What can go wrong, by whose fault it is. Every message names the file, the place and what to do."""


class CheckerError(Exception):
    """Base of all errors that the command line prints as one line with exit code 2."""


class SettingsError(CheckerError):
    """An unknown option, a value out of range or a settings file that cannot be read."""


class DocumentError(CheckerError):
    """A story that cannot be read; the other stories of the run are still checked."""


class ModelError(CheckerError):
    """A weight file that is missing, damaged or of an unexpected shape."""


class FactsError(CheckerError):
    """A file of facts with a bad row."""


class NamesFileError(CheckerError):
    """A names file that cannot be read or has bad rows; one line a fault."""


class OutputError(CheckerError):
    """A report that cannot be written where it was asked for."""


def tell_fault(error: OSError | UnicodeDecodeError) -> str:
    """Why a file could not be read, in words for people: Python's own repeat its path, or speak of codecs."""
    if isinstance(error, UnicodeDecodeError):
        return f"not in UTF-8: byte {error.start + 1:,} is none of a character"
    return error.strerror or str(error)
