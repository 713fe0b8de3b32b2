"""Find people told by groups, and all of them as one: '12 crew and 226 passengers', '228 people'; 'two men and a girl', 'Four died'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from checker.clashes.figures.same_thing import is_person
from checker.clashes.figures.sameness import is_slip
from checker.mentions.counts import RESULT, Count
from checker.mentions.figures import singular
from checker.mentions.number_words import number_of
from checker.mentions.precision import Interval, interval
from checker.mentions.scores import NUMBER
from checker.patterns import lazy
from checker.types import Sentence

_SINGLE = "man|woman|boy|girl|child|baby|teenager|toddler|pensioner|son|daughter|brother|sister|driver|passenger|pilot"
_MANY = (
    r"(?:men|women|children|babies|crew(?:\s?men|\smembers)?|staff|troops|boys|girls|sons|daughters|brothers|sisters|cousins|adults"
    r"|(?!(?:members|victims|numbers|others)\b)[a-z]{3,}(?:er|or|ist|ant|ee|ian|man|woman|ent|guest|adult|fan|pilgrim|victim|pupil|civilian)s)"
)
_ITEM = lazy(
    rf"(?<![\w.,-])(?:(?P<one>[Aa]n?|[Oo]ne)\s(?:[a-z’-]+\s){{0,2}}?(?P<single>{_SINGLE})"
    rf"|(?P<n>(?i:{NUMBER}|a\sdozen))\s(?:[A-Za-z’-]+\s){{0,2}}?(?P<many>{_MANY}))(?![\w’-])"
)
_LINK = lazy(
    r"(?:\s(?!(?:who|which|that|were|was|had|have|said|for|to|by|of|per|from)\b)[\w’-]+){0,4}(?:,\sand\s|\sand\s|,\s|,?\splus\s|,?\swith\s)(?:the\s)?"
)
_OPEN = lazy(
    r"(?i)\b(?:others?|another|further|more|rest|remain\w*|includ\w+|among|besides|not\scounting|excluding|at\sleast|up\sto|some|about|nearly|almost"
    r"|each|every|or|than|unborn|between|of\s(?:whom|which|them|these|those|the))\b"
)

_WHOLES = frozenset("person member victim casualty child sibling staff".split())
_ALL_BEFORE = lazy(r"(?i)\b(?:all(?:\sof\sthe|\sthe)?|a\stotal\sof|totall?ing|making|the)\s$")
_ALL_AFTER = lazy(r"(?i)(?:\s[a-z]+){0,2},?\s(?:in\sall|in\stotal|altogether|all\stold|on\sboard|aboard)\b")
_LISTED = lazy(r"(?:\s[\w-]+){1,2}(?:,|:|\s[–—-]|\s\(|,\smade\sup\sof|,\scomprising)\s(?:the\s)?")  # between a whole and its groups
# 'The community, made up of 503 women and 206 men' is one that the story elsewhere calls 'a community of 1,200'.
_MADE_UP = lazy(r"\b(?P<body>[a-z]{4,}),?\s(?:is\s|was\s)?(?:made\sup\sof|consist(?:s|ed|ing)\sof|compris(?:es|ed|ing))\s(?:the\s)?$")
_NEAR = 4  # sentences


@dataclass(frozen=True, slots=True)
class Groups:
    """Groups of people that are told one after the other in a sentence."""

    sentence: Sentence
    sizes: tuple[int, ...]
    start: int
    end: int

    @property
    def sum(self) -> int:
        return sum(self.sizes)


@dataclass(frozen=True, slots=True)
class WrongWhole:
    """Groups, and a count of all of them that is not their sum."""

    groups: Groups
    whole: Count

    @property
    def working(self) -> str:
        return f"{' + '.join(map(str, self.groups.sizes))} = {self.groups.sum}"


def find_groups(sentence: Sentence) -> Iterator[Groups]:
    """Runs of two groups or more, of unlike people; none where a word leaves people out."""
    run: list[re.Match[str]] = []
    for match in [*_ITEM.finditer(sentence.text), None]:
        if match and run and _LINK.fullmatch(sentence.text, run[-1].end(), match.start()):
            run.append(match)
            continue
        if len(run) > 1 and not _OPEN.search(sentence.text, max(0, run[0].start() - 25), run[-1].end() + 25):
            nouns = {singular(item["single"] or item["many"]) for item in run}
            if len(nouns) == len(run):
                yield Groups(sentence, tuple(map(_size, run)), run[0].start(), run[-1].end())
        run = [match] if match else []


def _size(item: re.Match[str]) -> int:
    if item["one"]:
        return 1
    return 12 if item["n"].lower() == "a dozen" else int(number_of(item["n"].replace(",", "")))


def find_wrong_wholes(sentences: Sequence[Sentence], counts: Sequence[Count]) -> Iterator[WrongWhole]:
    """At most one for each run of groups; none where the story counts as many as these make."""
    for groups in (groups for sentence in sentences for groups in find_groups(sentence)):
        if any(_is_people(count) and count.figure.low == groups.sum for count in counts):
            continue
        found = (WrongWhole(groups, count) for count in counts if _is_exact(count) and _is_whole(count, groups))
        yield from islice(found, 1)


def _is_exact(count: Count) -> bool:
    return count.figure.low == count.figure.high and not (count.figure.approximate or count.bound or count.is_money)


def _is_whole(count: Count, groups: Groups) -> bool:
    """Whether a count is of all of them: beside them by a word for all, elsewhere by what became of them or as a slip of the sum."""
    text, start = count.sentence.text, count.mention.span.start - count.sentence.span.start
    end = start + len(count.mention.text)
    is_of_all = bool(_ALL_BEFORE.search(text[:start]) or _ALL_AFTER.match(text[end:]))
    if count.sentence is groups.sentence:
        is_listed = _is_hypernym(count) and _LISTED.fullmatch(text, end, groups.start)
        is_open = start > groups.end and _OPEN.search(text, groups.end)
        return not groups.start <= start < groups.end and not is_open and (is_of_all or bool(is_listed))
    if body := _MADE_UP.search(groups.sentence.text[: groups.start]):
        return text[:start].endswith(f" {body['body']} of ") and not interval(count.mention).meets(Interval(groups.sum, groups.sum))
    distance = count.sentence.index - groups.sentence.index
    if is_of_all and distance == 1:
        return _is_bare(count) or _is_hypernym(count)
    if _is_bare(count):
        return not start and abs(distance) <= _NEAR and _result(groups.sentence.text) == _result(text) != ""
    return _is_hypernym(count) and not count.hedge and is_slip(groups.sum, count.figure.low)


def _is_hypernym(count: Count) -> bool:
    return not _WHOLES.isdisjoint((count.head, count.figure.unit))


def _is_people(count: Count) -> bool:
    return not count.hedge and (_is_bare(count) or is_person(count.head))


def _is_bare(count: Count) -> bool:
    """Whether no noun follows a figure: 'All 37 walked'."""
    return not count.head or count.head in count.sentence.text.split()


def _result(text: str) -> str:
    found = RESULT.search(text)
    return found.lastgroup if found else ""
