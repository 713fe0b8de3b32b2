"""Words that say which of two figures is the larger, as the forms of comparisons and differences have them."""

from checker.patterns import lazy

_MORE = r"more|higher|larger|greater|bigger|longer|taller|heavier|older|faster|wider|deeper|hotter|warmer|dearer"
_LESS = r"fewer|less|lower|smaller|shorter|lighter|younger|narrower|cheaper|colder|cooler"
WORD = rf"(?P<word>{_MORE}|{_LESS})"
# What may stand between 'than' and its figure: no word that makes the figure a part, a change or one of another thing.
THAN = r"than (?!(?:any|ever|half|twice|double|usual|expected|in|at|on|during|before|when|he|she|it|they|a year|last)\b)"
_IS_LESS = lazy(
    rf"(?i)(?:{_LESS}|below|under|short of|shy of|behind|down|lost|shrank"
    r"|fell|fall(?:s|en|ing)?|drop\w*|cut\w*|declin\w+|decreas\w+|reduc\w+)"
)


def is_less(word: str) -> bool:
    """Whether a word of comparison or change says that the figure is the smaller one."""
    return bool(_IS_LESS.fullmatch(word))
