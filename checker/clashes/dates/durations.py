"""Find lengths of time beside the dates that bound them: 'ten years, from 2001 to 2009', 'six years of a four-year sentence'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.mentions.number_words import ONES, TEENS, TENS, number_of
from checker.patterns import lazy

YEARS = r"(?:1[5-9]\d\d|20\d\d)(?![\d%]|[.,:]\d|\s?(?:BC|people|men|women))"
COUNT = rf"(?:\d{{1,3}}|(?:{'|'.join(TENS)})(?:-(?:{'|'.join(ONES)}))?|{'|'.join([*TEENS, *ONES])})"
# Words that make a length rough, a part of a longer one, or one that comes again.
_ROUGH = (
    r"(?<![\w-])(?<!about )(?<!nearly )(?<!almost )(?<!over )(?<!than )(?<!some )(?<!around )(?<!roughly )(?<!least )(?<!to )(?<!first )"
    r"(?<!within )(?<!every )(?<!each )(?<!next )(?<!another )(?<!other )(?<!only )(?<!final )(?<!under )(?<!\band )(?<!\bnor )(?<!\bor )"
)
_ANY_YEARS_LONG = rf"{_ROUGH}(?P<length>(?P<n>{COUNT})(?:\syears|-year)|a\sdecade|two\sdecades|three\sdecades)\b"
_YEARS_LONG = rf"{_ANY_YEARS_LONG}(?!-old|\sold|\s(?:later|earlier|before|after|ago))"
_FROM_TO = rf"from\s(?P<span>(?:\w+\s)?(?P<first>{YEARS})\s(?:to|until|till|through)\s(?:\w+\s)?(?P<last>{YEARS}))"
_BETWEEN = rf"between\s(?P<span>(?P<first>{YEARS})\sand\s(?P<last>{YEARS}))"
_IN_ALL = r"(?:,\s|\s[–—-]\s|\s\()(?:a\s(?:total|period|span|stretch)\sof\s|in\sall\s|for\s|all\s)?"
# 'ten years as mayor, ' stands between the length and its bounds; a verb or 'and' would begin something else.
_BEFORE_BOUNDS = (
    r"(?:\s(?:as|in|at|of|with|the|his|her|its|rule|reign|war|term|tenure|spell|stint|run|career|leader|mayor|office|power|charge"
    r"|chairman|president))*,?\s\(?"
)


@dataclass(frozen=True, slots=True)
class Length:
    """A length as written, `count` in `unit` ('year', 'day'), and the bounds beside it; offsets in the sentence.

    `allowed` are the lengths that the bounds give, counted with and without the last year or day.
    """

    length: tuple[int, int]
    bounds: tuple[int, int]
    count: int
    unit: str
    allowed: range
    working: str


_YEAR_FORMS = tuple(
    lazy(form)
    for form in (
        rf"{_YEARS_LONG}{_BEFORE_BOUNDS}{_FROM_TO}",
        rf"\b[Ff]{_FROM_TO[1:]}{_IN_ALL}{_YEARS_LONG}",
        rf"\b[Bb]{_BETWEEN[1:]}(?:,\s|\s[–—-]\s|\s\()a\s(?:total|period|span|stretch)\sof\s{_YEARS_LONG}",
    )
)
# 'opened in 1887 but, in 1974, was closed after half a century'
_AFTER_ALL = lazy(
    rf"(?P<span>\bin\s(?P<first>{YEARS})\b[^.;\d]{{0,100}}?\bin\s(?P<last>{YEARS}))\b[^.;\d]{{0,80}}?\b(?:closed|shut|ended|retired|resigned|died|sold|scrapped|demolished|abandoned)\s"
    rf"after\s(?:barely|just|only|almost|nearly|more\sthan|over|some|about)?\s?(?P<length>(?P<century>(?:a|half\sa)\scentury)|(?P<n>{COUNT})\syears|a\sdecade)\b"
)
# 'two four-year terms, from 2000 to 2008'
_TERMS = lazy(
    rf"\b(?P<length>(?P<terms>two|three|four|five)\s(?P<n>{COUNT})-year\s(?:terms|mandates|contracts|deals|stints))\b{_BEFORE_BOUNDS}{_FROM_TO}"
)
# 'five years of a four-year sentence'
_PART = lazy(
    rf"\b(?P<length>(?P<part>{COUNT})\s(?P<unit>year|month|week|day)s)\s(?:of|into)\s(?:a|an|his|her|its|their|the)\s(?P<span>(?P<n>{COUNT})-(?P=unit)\s[a-z]+)"
)
# 'for 12 years since 2010', 'thirty years ago, in 1990': up to the day of the story.
UNTIL_NOW = (
    lazy(rf"\bfor\s(?:the\s(?:past|last)\s)?{_YEARS_LONG}(?:,?\s|\s\()(?P<span>since\s(?P<first>{YEARS}))"),
    lazy(rf"{_ANY_YEARS_LONG}\sago,?\s(?:back\s)?(?P<span>in\s(?:[A-Z]\w+\s)?(?P<first>{YEARS}))"),
    lazy(rf"\b(?P<span>[Ii]n\s(?P<first>{YEARS})),\s{_ANY_YEARS_LONG}\sago\b"),
)


def find_lengths(text: str) -> Iterator[Length]:
    """The lengths of a sentence that stand right beside their bounds."""
    if " year" in text or "-year" in text or "decade" in text or "century" in text:
        for form in _YEAR_FORMS:
            yield from (_of_years(match, int(match["first"]), int(match["last"])) for match in form.finditer(text))
        yield from map(_of_all, _AFTER_ALL.finditer(text))
        for match in _TERMS.finditer(text):
            yield _of_years(match, int(match["first"]), int(match["last"]), int(number_of(match["terms"])))
    for match in _PART.finditer(text):
        part, whole = int(number_of(match["part"])), int(number_of(match["n"]))
        working = f"the whole is {whole} {match['unit']}s"
        yield Length(match.span("length"), match.span("span"), part, match["unit"], range(whole + 1), working)


def count_years(match: re.Match[str]) -> tuple[int, int]:
    """The years of a length, and how many more or less are let pass: 'twenty years' is often a round number."""
    count = int(number_of(match["n"])) if match["n"] else {"a": 10, "two": 20, "three": 30}[match["length"].split()[0]]
    return count, max(1, count // 10) if count % 5 == 0 else 1


def _of_years(match: re.Match[str], first: int, last: int, times: int = 1) -> Length:
    count, slack = count_years(match)
    count *= times
    gap = last - first
    working = f"{first} to {last} is {gap} years"
    return Length(match.span("length"), match.span("span"), count, "year", range(gap - slack, gap + slack + 1), working)


def _of_all(match: re.Match[str]) -> Length:
    """Told in round numbers: a fifth more or less is let pass."""
    gap = int(match["last"]) - int(match["first"])
    century = {"a century": 100, "half a century": 50}.get((match["century"] or "").lower())
    count = century or (int(number_of(match["n"])) if match["n"] else 10)
    slack = max(1, count // 5)
    return Length(match.span("length"), match.span("span"), count, "year", range(gap - slack, gap + slack + 1), f"that is {gap} years")
