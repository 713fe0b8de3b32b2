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
    r"|promoted\sto|sworn\sinto\s(?:his|her)\s(?:role|office|post)\sas|(?:takes|took)\sover\sas"
    r"|(?:replaces|succeeds|replaced|succeeded|replace|succeed)\s(?:[A-Z][\w.’'-]*\s){1,3}as)\s"
    r"(?:the\s|its\s|their\s)?(?:[A-Za-z]+[’']s\s)?(?:\d+(?:st|nd|rd|th)\s)?(?:new\s)?$"
)
_LADDERS = frozenset({"state", "presidency", "chamber", "chamber-uk", "cabinet", "rank", "rank-police", "post", "board"})
# A career has several offices, one after another.
_CAREER = lazy(r"(?i)\b(?:(?:19|20)\d\d|later|earlier|previously|then|once|first|again|former\w*|before|had)\b")


def find_two_attained(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], people: Sequence[Person], told: Sequence[Description] = ()
) -> Iterator[tuple[str, Description, Description]]:
    """Each person with two offices that exclude each other, each entered once, and no word of one having come before the other. `told`:
    descriptions, of which those of an office to come ('the president-elect') are entries too."""
    quotes = [mention.span for mention in mentions if mention.kind is MentionKind.QUOTE]
    names: dict[int, list[tuple[Mention, str]]] = defaultdict(list)
    for person in people:
        for mention in person.mentions if person.kind == "person" else ():
            if not any(quote.overlaps(mention.span) for quote in quotes):
                names[mention.sentence].append((mention, person.name))
    entered: dict[str, list[Description]] = defaultdict(list)
    owners = {mention.span: name for named in names.values() for mention, name in named}
    for one in told:
        if one.kind == "role" and one.when == "next" and one.value.ladders & _LADDERS and one.name.span in owners:
            entered[owners[one.name.span]].append(one)
    for index, named in sorted(names.items()):
        for name, description in _entered(sentences[index], named):
            entered[name].append(description)
    for name, posts in entered.items():
        clash = next((pair for pair in combinations(posts, 2) if len(posts) == 2 and _exclude(*pair)), None)
        if clash and not any(_CAREER.search(sentences[one.sentence].text) for one in clash):
            yield name, *clash


def _entered(sentence: Sentence, named: Sequence[tuple[Mention, str]]) -> Iterator[tuple[str, Description]]:
    """The offices that a sentence says the last person named before entered."""
    terms = list(find_terms(sentence.text)) if re.search(r"\b(?:as|became|made|elected|appointed|named|to)\b", sentence.text) else []
    for before, term in zip([None, *terms], terms, strict=False):
        rank = str(before.value) if before and before.kind == "rank" and before.end + 1 == term.start else ""
        start = before.start if before and rank else term.start
        enters = _ENTERS.search(sentence.text, max(0, start - 60), start) if _is_office(term) else None
        if enters:
            begin = sentence.span.start + enters.start()
            holder = max((item for item in named if item[0].span.end <= begin), key=lambda i: i[0].span, default=None)
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
