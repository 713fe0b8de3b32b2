"""How much text a story may have, whatever its format."""

from checker.errors import DocumentError

MOST_CHARACTERS = 2_000_000  # two long novels; a news story has five thousand
MOST_PARAGRAPHS = 50_000


def refuse_long(length: int) -> None:
    """DocumentError where a story of this many characters is none."""
    if length > MOST_CHARACTERS:
        raise DocumentError(
            f"{length:,} characters, more than the {MOST_CHARACTERS:,} that are read as one story: split it into its stories"
        )


def refuse_many_paragraphs(count: int) -> None:
    """DocumentError where a story of this many paragraphs is none."""
    if count > MOST_PARAGRAPHS:
        raise DocumentError(
            f"{count:,} paragraphs, more than the {MOST_PARAGRAPHS:,} that are read as one story: split it into its stories"
        )
