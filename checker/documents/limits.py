"""How much text a story may have, whatever its format."""

from checker.errors import DocumentError

MOST_CHARACTERS = 2_000_000  # two long novels; a news story has five thousand


def refuse_long(length: int) -> None:
    """DocumentError where a story of this many characters is none."""
    if length > MOST_CHARACTERS:
        raise DocumentError(
            f"{length:,} characters, more than the {MOST_CHARACTERS:,} that are read as one story: split it into its stories"
        )
