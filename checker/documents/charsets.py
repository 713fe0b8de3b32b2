"""Text in a charset that a file itself declares."""

import codecs

# Python knows these as encodings, but no file of prose is in them, and some take hours to undo.
_NO_CHARSETS = frozenset(("idna", "punycode", "raw_unicode_escape", "unicode_escape", "undefined"))


def decode_declared(data: bytes, name: str) -> str:
    """The text of bytes in a named charset. LookupError where there is none of that name, ValueError where they are not in it."""
    if codecs.lookup(name).name.replace("-", "_") in _NO_CHARSETS:
        raise LookupError(name)
    return data.decode(name)
