"""Where what a sentence says of a life clashes with the facts: dates and places of birth and death, nationalities."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.facts.atlas import atlas_of
from checker.facts.attachment import DATE, OTHER, PERSON, draw_sketch
from checker.facts.namesakes import could_be_slip, is_himself, is_of_kin, is_titled
from checker.facts.people.callings import find_surnames
from checker.facts.people.life_places import DEATHPLACE, find_life_places, find_origins, life_facts
from checker.facts.people.lives import BIRTHPLACE, BORN, DIED, NATIONALITY, find_dated_part
from checker.facts.people.nationalities import find_wrong_nationality, names_nation
from checker.facts.people.person_clashes import Clash
from checker.facts.readings import clashes
from checker.facts.store import EVENT as EVENTS
from checker.facts.store import Fact
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

if TYPE_CHECKING:
    from checker.story import Story

_LIFE = lazy(
    r"(?i)\bb(?:orn|irth\w*)\b|\bb\.|-born\b|\bnative\b|\bdie[sd]?\b|\bdeath\b|\bdead\b|passed away|drowned|perished|into the world"
    r"|the world\b|light of day|\b(?:his|her) (?:end|life|last)\b"
    r"|\b(?:suicide|own life|killed|killing|execut\w+|beheaded|hanged|assassinat\w+|murder\w*|shot|gunned|poisoned"
    r"|guillotined|stabbed|burn(?:ed|t))\b"
    r"|\(.*\d{4}.*\)"
)
_BY_SURNAME = frozenset({"writer", "composer", "painter", "scientist", "explorer", "philosopher"})


def find_life_clashes(story: "Story", sentence: Sentence, dates: list[Mention]) -> Iterator[Clash]:
    """Dates and places of birth, dates of death; events that the store dates themselves are left to FC602."""
    if not _LIFE.search(sentence.text):
        return
    events = [span for span, _ in story.facts.find_names(sentence.text, EVENTS)]
    for span, born in _find_people(story, sentence.text):
        if not any(event.overlaps(span) for event in events):
            yield from _find_dates(story, sentence, sentence.span_of(span.start, span.end), born, dates)
        yield from _find_places(story, sentence, span, born, dates)


def _find_people(story: "Story", text: str) -> Iterator[tuple[Span, Fact]]:
    """Those whose births the reference knows, by their names and by a surname that nobody else bears, in the story neither."""
    named = [(span, fact) for span, (fact, *_) in story.facts.find_names(text, BORN) if is_himself(text, span)]
    yield from ((span, fact) for span, fact in named if not is_of_kin(text, span))
    for span, fact in find_surnames(text, story.facts, _BY_SURNAME):
        surname = text[span.start : span.end]
        firsts = set(re.findall(rf"([A-ZÀ-Þ][\w.’'-]+)\s{surname}\b", story.document.text)) - set(fact.subject.split())
        if not firsts and not any(span.overlaps(other) for other, _ in named):
            yield from ((span, born) for _, (born, *_) in story.facts.find_names(fact.subject, BORN) if born.subject == fact.subject)


def _find_dates(story: "Story", sentence: Sentence, person: Span, born: Fact, dates: list[Mention]) -> Iterator[Clash]:
    for date in dates:
        signs = {other.span: OTHER for other in dates} | {date.span: DATE, person: PERSON}
        part = find_dated_part(draw_sketch(sentence.text, signs, sentence.span.start))
        fact = born if part == BORN else _fact_of(story, born, DIED) if part else None
        if fact and clashes(date.value, fact) and could_be_slip(date.value.year, fact):
            message = f"{date.text} is given as the date when {fact.subject} {part}; the reference says {fact.value}. Which is meant?"
            yield Clash(date.span, fact, message, (date.text, fact.years), (person,))


def _find_places(story: "Story", sentence: Sentence, person: Span, born: Fact, dates: list[Mention]) -> Iterator[Clash]:
    text, offset = sentence.text, sentence.span.start
    facts = life_facts(story.facts, born)
    if not any(fact.relation in (BIRTHPLACE, DEATHPLACE) for fact in facts):
        return
    told = [Span(date.span.start - offset, date.span.end - offset) for date in dates]
    found = [*find_life_places(text, person, _places(story, sentence), told, facts)]
    birthplace, nationality = (next((fact for fact in facts if fact.relation == relation), None) for relation in (BIRTHPLACE, NATIONALITY))
    found += find_origins(text, person, birthplace, nationality) if birthplace else ()
    for mark, fact, name, known in found:
        verb = "died" if fact.relation == DEATHPLACE else "was born"
        message = f"{name} is given as the place where {fact.subject} {verb}; the reference says {known}. Which is right?"
        yield Clash(sentence.span_of(mark.start, mark.end), fact, message, (name, known), (sentence.span_of(person.start, person.end),))


def _places(story: "Story", sentence: Sentence) -> list[Span]:
    """The places that the sentence names, by the gazetteer and by the facts."""
    offset = sentence.span.start
    named = [mention.span for mention in story.mentions if mention.kind is MentionKind.PLACE and mention.sentence == sentence.index]
    spans = [Span(span.start - offset, span.end - offset) for span in named]
    known = [Span(place.start, place.end) for place in atlas_of(story.facts).places(sentence.text.replace("-born ", " born "))]
    return spans + [span for span in known if not any(span.overlaps(other) for other in spans)]


def find_nationality_clashes(story: "Story", sentence: Sentence) -> Iterator[Clash]:
    """Nationalities that stand beside a name."""
    text, facts = sentence.text, story.facts
    for span, (fact, *_) in facts.find_names(text, NATIONALITY) if names_nation(text, facts) else ():
        word = find_wrong_nationality(text, span, fact, facts) if is_titled(text, span) else None
        if word:
            told = text[word.start : word.end]
            message = f"{fact.subject} is called {told} here; the reference says {fact.value}. Which is right?"
            mark, person = sentence.span_of(word.start, word.end), sentence.span_of(span.start, span.end)
            yield Clash(mark, fact, message, (told, fact.value), (person,))


def _fact_of(story: "Story", born: Fact, relation: str) -> Fact | None:
    return next((fact for _, (fact, *_) in story.facts.find_names(born.subject, relation) if fact.subject == born.subject), None)
