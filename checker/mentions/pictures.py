"""Lines below pictures, which say when a picture was taken rather than when things happened."""

from checker.types import Mention, MentionKind, Sentence

_PICTURES = frozenset({"caption", "alt text"})


def is_year_of_picture(mention: Mention, sentence: Sentence) -> bool:
    """Whether a mention is the year in a line that is no whole sentence: 'Milo Strand in 1974'."""
    is_year = mention.kind is MentionKind.DATE and mention.value.precision == "year"
    return is_year and sentence.section in _PICTURES and not sentence.text.endswith(".")
