"""Whether two counts, of two texts that tell of one thing, are of the same thing in them."""

from collections.abc import Iterable

from checker.clashes.figures.together import LOOSE, YEAR, kind_of
from checker.mentions.counts import MEASURES, Count
from checker.patterns import lazy

_SPEAKERS = frozenset({"", "he", "she", "they", "it", "who", "i", "we", "officials", "official", "which", "and", "police"})
_APART = frozenset({"dead", "injured", "missing", "arrested", "charged", "rescued", "hired", "sacked"})
_OTHERS = frozenset("other others another additional extra further more each apiece rest remaining different separate".split())
_PERSON = lazy(r"(?:er|or|ist|ant|ee|ian|man|woman|ent|guest|adult|fan|pilgrim|victim|child|dead|injured)$")
_SMALL = 12  # as far as which any two things may come in equal numbers
_PART = lazy(
    r"\sof\s(?:the|those|these|them|whom|which|its|their|his|her)\b"
    r"|(?:\s\w+){1,2}\s(?:an?|per|every|each)\s(?:hour|day|night|week|month|year|head)\b"
)
_SINCE = lazy(r"\bsince (?:\w+ )?\d{4}")
_NAMED = lazy(r"([A-Z][\w’'-]+)(?:,|\s\(|,\saged|\sis|\swas)\s?$")


def roots(words: Iterable[str]) -> frozenset[str]:
    """First four letters of the words, so that 'vote' and 'voted', 'fine' and 'fined' are one."""
    return frozenset(word[:4] for word in words)


def count_same(one: Count, other: Count, *, is_title: bool = False) -> bool:
    """Whether nouns, results and words nearby say that two figures of one kind are of one thing.

    `is_title`: one stands in a headline or caption, whose few words are all about the story.
    """
    if are_told_apart(one, other):
        return False
    if share_noun_or_result(one, other) or kind_of(one) == "age":
        return True
    is_bare = bool(one.result) != bool(other.result) and not other.is_definite
    is_small = one.figure.low <= _SMALL and not (other.is_definite and one.head == other.head)
    if not kind_of(one) and not is_title and (is_small or is_bare):
        return False
    if (kind_of(one) in MEASURES or one.is_money) and other.is_definite and not other.is_restricted:
        return True
    own = {kind_of(one), "every"} | {one.head, other.head} & LOOSE
    near, shared = (len((roots(a) & roots(b)) - roots(own)) for a, b in ((one.near, other.near), (one.words, other.words)))
    if one.head and other.head and one.head != other.head and not kind_of(one):
        return _are_both_people(one, other) and (shared > 1 or is_title)
    nouns = _nouns(one), _nouns(other)
    is_noun_near = any(noun in roots(count.words) for side, count in zip(nouns, (other, one), strict=True) for noun in side)
    is_close = near > (kind_of(one) not in MEASURES and not other.is_definite)
    return is_noun_near or is_close or shared > 1 or (is_title and shared > 0)


def share_noun_or_result(one: Count, other: Count) -> bool:
    """Whether both tell what became of those counted, the same, or count the same by a noun that says something."""
    return bool(one.result and one.result == other.result) or one.head == other.head not in LOOSE | MEASURES | {""}


def _are_both_people(one: Count, other: Count) -> bool:
    """'12 people', 'the 12 passengers'."""
    return "person" in (one.head, other.head) and any(_PERSON.search(count.head) for count in (one, other) if count.head != "person")


def is_person(noun: str) -> bool:
    """Whether a noun, in the singular, is one of people."""
    return noun == "person" or bool(_PERSON.search(noun))


def _nouns(count: Count) -> frozenset[str]:
    """The words of a figure's noun phrase that say something, as `roots`."""
    return roots({count.head, *count.modifiers} - LOOSE - MEASURES - {"", kind_of(count)})


def are_told_apart(one: Count, other: Count) -> bool:
    """Whether results, sources, people, years or the words of the noun phrase make two things of them."""
    if kind_of(one) != kind_of(other) or (one.result != other.result and {one.result, other.result} <= _APART):
        return True
    if one.rate != other.rate or _is_part(one) != _is_part(other) or _OTHERS & (set(one.hedge.split()) ^ set(other.hedge.split())):
        return True
    is_count = kind_of(one) in ("", "%") and not other.is_definite  # what a speaker may have counted anew
    if is_count and one.source != other.source and not _SPEAKERS & {one.source, other.source}:
        return True
    if kind_of(one) == "age" and _are_two_people(one, other):
        return True
    years = [set(YEAR.findall(_SINCE.sub("", count.sentence.text))) for count in (one, other)]
    if (all(years) or (any(years) and (one.is_money or kind_of(one) == "%"))) and years[0].isdisjoint(years[1]):
        return True
    return one.head == other.head not in MEASURES and bool(one.modifiers and other.modifiers) and one.modifiers.isdisjoint(other.modifiers)


def _is_part(count: Count) -> bool:
    """'Three of those who survived', '12,000 tubs an hour'."""
    return bool(_PART.match(count.sentence.text, count.mention.span.end - count.sentence.span.start))


def _are_two_people(one: Count, other: Count) -> bool:
    """Whether the age stands with a name in each text, and not with the same."""
    told = [_NAMED.search(count.before) for count in (one, other)]
    return any(name and name[1] not in count.sentence.text for name, count in zip(told, (other, one), strict=True)) and all(told)
