"""Find one entry into office told of two offices: 'Roe, sworn in as president', 'Roe became vice president under the deal'."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.mentions.people import Person
from checker.mentions.role_words import Role, Term, find_terms, roles_exclude
from checker.mentions.roles import Description
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

_ENTERS = lazy(
    r"\b(?:sworn\sin\sas|became|was\smade|elected(?:\sas)?|appointed(?:\sas)?|named(?:\sas)?|took\soffice\sas|inaugurated\sas|chosen\sas"
    r"|promoted\sto)\s(?:the\s|its\s|their\s)?(?:[a-z]+[’']s\s)?(?:new\s)?$"
)
_LADDERS = frozenset({"state", "presidency", "chamber", "cabinet", "rank", "rank-police"})
# A career has several offices, one after another.
_CAREER = lazy(r"(?i)\b(?:(?:19|20)\d\d|later|earlier|previously|then|once|first|again|former\w*|before|had)\b")


def find_two_attained(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], people: Sequence[Person]
) -> Iterator[tuple[str, Description, Description]]:
    """Each person with two offices that exclude each other, each entered once, and no word of one having come before the other."""
    quotes = [mention.span for mention in mentions if mention.kind is MentionKind.QUOTE]
    names: dict[int, list[tuple[Mention, str]]] = defaultdict(list)
    for person in people:
        for mention in person.mentions if person.kind == "person" else ():
            if not any(quote.overlaps(mention.span) for quote in quotes):
                names[mention.sentence].append((mention, person.name))
    entered: dict[str, list[Description]] = defaultdict(list)
    for index, named in sorted(names.items()):
        for name, description in _entered(sentences[index], named):
            entered[name].append(description)
    for name, told in entered.items():
        clash = next((pair for pair in combinations(told, 2) if len(told) == 2 and _exclude(*pair)), None)
        if clash and not any(_CAREER.search(sentences[one.sentence].text) for one in clash):
            yield name, *clash


def _entered(sentence: Sentence, named: Sequence[tuple[Mention, str]]) -> Iterator[tuple[str, Description]]:
    """The offices that a sentence says the last person named before entered."""
    terms = list(find_terms(sentence.text)) if re.search(r"\b(?:as|became|made|elected|appointed|named|to)\b", sentence.text) else []
    for before, term in zip([None, *terms], terms, strict=False):
        rank = str(before.value) if before and before.kind == "rank" and before.end + 1 == term.start else ""
        start = before.start if before and rank else term.start
        if _is_office(term) and _ENTERS.search(sentence.text, max(0, start - 60), start):
            holder = max((item for item in named if item[0].span.end <= sentence.span.start + start), key=lambda i: i[0].span, default=None)
            if holder:
                span = sentence.span_of(term.start, term.end)
                text = sentence.text[term.start : term.end]
                yield holder[1], Description("role", term.value, span, text, holder[0], sentence.index, rank=rank)


def _is_office(term: Term) -> bool:
    return isinstance(term.value, Role) and bool(term.value.ladders & _LADDERS)


def _exclude(one: Description, other: Description) -> bool:
    if one.value.name == other.value.name:
        return one.rank != other.rank and one.sentence != other.sentence
    return not (one.rank or other.rank) and one.sentence != other.sentence and roles_exclude(one.value, other.value)
