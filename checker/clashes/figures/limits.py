"""Find counts of more than there are: 'sold in 250 countries', 'all 52 states of America', 'open 25 hours a day'."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.counts import Count
from checker.patterns import lazy


@dataclass(frozen=True, slots=True)
class Excess:
    """`count` is more than `most`, which is what there is of `what`."""

    count: Count
    most: int
    what: str


# What follows the number, the most of it there are, and the words for the finding. FIFA's 211 members are the longest list of
# countries in use; the United Nations has 193.
_LIMITS = (
    (lazy(r"\s(?:different\s)?(?:countries|nations)\b(?!\s(?:and|or)\b|[-’'])"), 211, "countries in the world"),
    (
        lazy(r"\s(?:(?:US|U\.S\.|American)\sstates|states\s(?:of|in)\s(?:America|the\s(?:US|U\.S\.|United States|union)))\b"),
        50,
        "US states",
    ),
    (lazy(r"\shours\s(?:a|per|of\sthe|in\sa|each|every)\sday\b"), 24, "hours in a day"),
    (lazy(r"\s(?:days|nights)\s(?:a|per|of\sthe|in\sa|each|every)\sweek\b"), 7, "days in a week"),
    (lazy(r"\sdays\s(?:a|per|of\sthe|in\sa|each|every)\syear\b"), 366, "days in a year"),
    (lazy(r"\sweeks\s(?:a|per|of\sthe|in\sa|each|every)\syear\b"), 53, "weeks in a year"),
    (lazy(r"\smonths\s(?:a|per|of\sthe|in\sa|each|every)\syear\b"), 12, "months in a year"),
    (lazy(r"\s(?:of\sthe\s)?continents\b"), 7, "continents"),
    (lazy(r"\sletters\s(?:of|in)\sthe\s(?:English\s|Roman\s|Latin\s)?alphabet\b"), 26, "letters in the alphabet"),
    (lazy(r"\s(?:US|U\.S\.)\sSupreme\sCourt\sjustices\b"), 9, "justices of the US Supreme Court"),
)
# Where the count is denied, wished for or no plain one.
_UNLIKE = lazy(
    r"(?i)\b(?:if|no|not|never|imagin\w+|would|wish\w*|ever|over the years|felt like|feels? like|seem\w*|claim\w*|dependenc\w+"
    r"|territor\w+|regions|historical|former|fiction\w*|planet [A-Z]\w+)\b|\b(?:like|as if)\s"
)


def find_excesses(counts: Sequence[Count]) -> Iterator[Excess]:
    """The counts of a story that pass a limit of the world, in reading order."""
    for count in counts:
        text, end = count.sentence.text, count.mention.span.end - count.sentence.span.start
        for follows, most, what in _LIMITS:
            if count.figure.low > most and (match := follows.match(text, end)) and not _UNLIKE.search(text.replace(match[0], " ")):
                yield Excess(count, most, what)
                break
