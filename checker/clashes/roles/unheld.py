"""Find a post that the story speaks of and gives to nobody, where who has another post of that body is surely meant.

'Prime Minister Poe of Freedonia ... the Freedonian president said', 'President Poe ... Later the king was cheered'.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from checker.clashes.roles.holdings import Holding, are_one_post, is_sole, read_holding
from checker.mentions.described import bare
from checker.mentions.people import Person
from checker.mentions.role_words import find_terms, roles_exclude
from checker.mentions.roles import Description
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

AHEAD = 2  # sentences before a rival's title: 'the nation's foreign minister promised ... Foreign Minister Poe said'
NEAR = 3  # sentences after a rival's title within which an office may stand more than once
_NOBODY = Mention(MentionKind.NAME, Span(0, 0), "", "", 0)
_LADDERS = frozenset({"state", "throne", "faith", "cabinet"})
_DEFINITE = lazy(r"\b[Tt]he\s(?:[\w.’'-]+\s){0,4}$|[’']s?\s(?:[\w-]+\s){0,2}$")
_THEN_NAME = lazy(r"(?:[’']s)?,?\s(?:the\s)?[A-ZÀ-Þ]")
# 'Poe is not the president' says nothing of a president who is somebody else.
_NOT_IS = r"(?<!\bis\s)(?<!\bnot\s)(?<!\bbe\s)(?<!\bwas\s)"
_THE = lazy(rf"{_NOT_IS}\b[Tt]he\s$|{_NOT_IS}(?<!,\s)\b[Tt]he\s(?:nation|country|state|city|government)[’']s\s$")
# 'The king said' stands for somebody; 'the king’s garden', 'the king penguin' may not.
_STANDS_ALONE = lazy(
    r"[.;]|,(?!\s[A-Z])|\s(?:[a-z]{2,}(?:s|ed|ing)|said|told|has|had|was|is|will|would|did|went|met|gave|spoke|who|that|and|to|on|at|by|after"
    r"|before|when)\b"
)
_SAID_BY = lazy(r"[”\"’'],?\s(?:said|says|added|adds)\s[Tt]he\s(?:[\w-]+\s){0,4}$")


def find_nameless(sentences: Sequence[Sentence], told: Sequence[Description], quotes: Sequence[Span]) -> Iterator[Holding]:
    """The posts that are spoken of without a name: 'the Chinese president', 'Kilmarnock's manager', 'the king'."""
    known = [one.span for one in told if one.kind == "role"]
    for sentence in sentences:
        before = 0
        for term in find_terms(sentence.text):
            is_marked, before = term.start == before, term.end + 1 if term.kind in ("rank", "when") else 0
            span = sentence.span_of(term.start, term.end)
            one = Description(term.kind, term.value, span, sentence.text[term.start : term.end], _NOBODY, sentence.index)
            is_quoted = any(quote.contains(span) for quote in quotes)
            is_definite = _DEFINITE.search(sentence.text, 0, term.start) and not _THEN_NAME.match(sentence.text, term.end)
            if is_sole(one) and is_definite and not is_marked and not any(other.overlaps(span) for other in known):
                yield read_holding("", replace(one, is_quoted=is_quoted), sentence)


def find_unheld(
    sentences: Sequence[Sentence], people: Sequence[Person], told: Mapping[str, Sequence[Description]],
    named: Sequence[Holding], nameless: Sequence[Holding],
) -> Iterator[tuple[Holding, Holding]]:  # fmt: skip
    """Each person's post with the first that excludes it and that nobody has (`told` by person)."""
    for one in {one.person: one for one in reversed(named)}.values():
        for other in (other for other in nameless if not other.told.is_quoted):
            if other.body:
                is_meant = _is_of_body(one, other, sentences[other.told.sentence], named) and not any(_is_held(other, has) for has in named)
            else:
                is_meant = _stands_in(one, other, sentences, told) and _is_said_enough(one, other, nameless, people)
            if is_meant:
                yield one, other
                break


def _is_held(other: Holding, holder: Holding) -> bool:
    return holder.post == other.post and (not holder.body or are_one_post(holder, other))


def _is_of_body(one: Holding, other: Holding, sentence: Sentence, named: Sequence[Holding]) -> bool:
    """Whether both are of one body, and the facts have the one as the other, or who is quoted without a name can be nobody else: somebody
    who speaks was introduced."""
    if one.body != other.body or one.area != other.area or "team" in one.told.value.ladders | other.told.value.ladders:
        return False
    if one.is_of_state and other.is_of_state and roles_exclude(one.told.value, other.told.value) and other.listed_for(one.person):
        return True
    is_speaker = _SAID_BY.search(sentence.text, 0, other.told.span.start - sentence.span.start)
    return bool(is_speaker) and {holder.person for holder in named if holder.body == one.body} == {one.person}


def _stands_in(one: Holding, other: Holding, sentences: Sequence[Sentence], told: Mapping[str, Sequence[Description]]) -> bool:
    """Whether the other, without a country, can be nobody but the only one whom the story has in a post of its kind."""
    text, start = sentences[other.told.sentence].text, sentences[other.told.sentence].span.start
    a, b = one.told.value.ladders, other.told.value.ladders
    if not a & b & _LADDERS or "chamber" in a | b or one.told.is_quoted or not other.told.text[0].islower():
        return False
    holders = {
        name for name, ones in told.items() for d in ones if d.kind == "role" and d.value.ladders & other.told.value.ladders & _LADDERS
    }
    is_alone = _THE.search(text, 0, other.told.span.start - start) and _STANDS_ALONE.match(text, other.told.span.end - start)
    return bool(is_alone) and holders == {one.person} and roles_exclude(one.told.value, other.told.value)


def _is_said_enough(one: Holding, other: Holding, nameless: Sequence[Holding], people: Sequence[Person]) -> bool:
    """Whether the other stands near the title and more than once, or once outside quotations and after nobody else was named."""
    after, place = other.told.sentence - one.told.sentence, other.told.sentence
    same = [each for each in nameless if each.post == other.post]
    before = {bare(who.name) for who in people if who.kind == "person" and any(m.sentence == place - 1 for m in who.mentions)}
    is_lone = sum(not each.told.is_quoted for each in same) == 1 and before <= {one.person}
    return (is_lone or (len(same) > 1 and after <= NEAR)) and after != 0 and after >= -AHEAD
