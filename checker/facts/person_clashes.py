"""Where what a sentence says of a well-known person clashes with the facts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from checker.facts.adjectives import ADJECTIVES
from checker.facts.atlas import atlas_of
from checker.facts.attachment import DATE, EVENT, OTHER, PERSON, draw_sketch
from checker.facts.bodies import find_body_clashes
from checker.facts.callings import find_callings, makers_by_surname
from checker.facts.honours import find_honours
from checker.facts.life_places import DEATHPLACE, find_life_places, find_origins, life_facts
from checker.facts.lives import (
    BIRTHPLACE,
    BORN,
    DIED,
    NATIONALITY,
    accepted,
    find_dated_part,
    find_nationality,
)
from checker.facts.makings import FOUNDED, FOUNDER, MAKER, is_dated, is_maker
from checker.facts.namesakes import could_be_slip, is_alone, is_himself, is_titled
from checker.facts.readings import clashes
from checker.facts.store import EVENT as EVENTS
from checker.facts.store import Fact
from checker.types import Mention, MentionKind, Sentence, Span

if TYPE_CHECKING:
    from checker.pipeline import Story

_LIFE = re.compile(
    r"(?i)\bb(?:orn|irth\w*)\b|\bb\.|-born\b|\bnative\b|\bdied\b|\bdeath\b|passed away|drowned"
    r"|\b(?:suicide|own life|killed|killing|execut\w+|beheaded|hanged|assassinat\w+|murder\w*|shot|gunned|poisoned"
    r"|guillotined|stabbed|burn(?:ed|t))\b"
    r"|\(.*\d{4}.*\)"
)
# Those whose works the reference lists under each kind of work; a composer's 'Macbeth' is no wrong 'Macbeth'.
_MAKERS = {
    "book": {"writer", "philosopher"},
    "painting": {"painter"},
    "music": {"composer"},
    "film": {"artist"},
    "discovery": {"scientist"},
    "invention": {"scientist", "founder"},
    "character": {"writer", "artist", "painter"},
}
_SAME = {
    "US": "American",
    "U.S.": "American",
    "UK": "British",
    "U.K.": "British",
    "West German": "German",
    "East German": "German",
    "Argentinian": "Argentine",
    "Yugoslavian": "Yugoslav",
}
# A thing made after a work has makers of its own.
_SECOND_HAND = re.compile(
    r"(?i)\b(?:films?|movies?|biopic|adapt\w+|version|screen\w*|stag(?:ed|ing)|productions?|produced|directed|starr(?:ed|ing)|miniseries"
    r"|translat\w+|edit(?:ed|ion|or)|illustrat\w+|musical|opera of|ballet of|sequel|prequel|parody|pastiche|spoof|inspired|based on"
    r"|biograph\w+|documentar\w+|foreword|abridged|retold|retelling|remake|reimagin\w+|rework\w+|homage|tribute|performed|recorded|cover|sung|narrated"
    r"|read by|arranged|re-?creat\w+|copy|copies|after \w+ style)\b"
)
# A work comes out more than once, and is put on the screen and the stage under its own name.
_REISSUED = re.compile(
    r"(?i)\b(?:home video|dvds?|blu-ray|vinyl|on cd|re-?releas\w+|re-?issu\w+|reprint\w*|paperback|streaming|translat\w+|in English)\b"
)
_SCREEN = re.compile(
    r"(?i)\b(?:films?|movies?|starr\w*|stars?|lead(?:ing)?|roles?|performances?|acting|actor|actress|screen\w*|television|tv|oscars?|awards?|emmys?|directed|director"
    r"|soundtrack|score|drama|series|cast|broadway|box office|production\w*|adaptation|debut)\b"
)
_BOOK = re.compile(r"(?i)\b(?:books?|novels?|published|author\w*|wrote|written)\b")
_ROLES = {"organisation": "founder", "discovery": "discoverer", "invention": "inventor", "character": "creator"}


@dataclass(frozen=True, slots=True)
class Clash:
    """The words at fault, the fact they clash with, what to say of it, and both values."""

    mark: Span
    fact: Fact
    message: str
    values: tuple[str, str]
    others: tuple[Span, ...] = ()  # the words on the other side


def find_life_clashes(story: "Story", sentence: Sentence, dates: list[Mention]) -> Iterator[Clash]:
    """Dates and places of birth, dates of death; events that the store dates themselves are left to FC602."""
    if not _LIFE.search(sentence.text):
        return
    events = [span for span, _ in story.facts.find_names(sentence.text, EVENTS)]
    for span, (born, *_) in story.facts.find_names(sentence.text, BORN):
        if is_himself(sentence.text, span):
            if not any(event.overlaps(span) for event in events):
                yield from _find_dates(story, sentence, sentence.span_of(span.start, span.end), born, dates)
            yield from _find_places(story, sentence, span, born, dates)


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
    known = [Span(place.start, place.end) for place in atlas_of(story.facts).places(sentence.text)]
    return spans + [span for span in known if not any(span.overlaps(other) for other in spans)]


def find_nationality_clashes(story: "Story", sentence: Sentence) -> Iterator[Clash]:
    """Nationalities that stand beside a calling."""
    text = sentence.text
    for span, (fact, *_) in story.facts.find_names(text, NATIONALITY) if _nationalities().search(text) else ():
        match = find_nationality(draw_sketch(text, {span: PERSON}), _nationalities().pattern) if is_titled(text, span) else None
        word = match["nationality"] if match else None
        if word and _canonical(word) not in map(_canonical, accepted(fact)):
            start = text.index(word, 0 if match.start() < span.start else span.end)
            message = f"{fact.subject} is called {word} here; the reference says {fact.value}. Which is right?"
            mark, person = sentence.span_of(start, start + len(word)), sentence.span_of(span.start, span.end)
            yield Clash(mark, fact, message, (word, fact.value), (person,))


def find_maker_clashes(story: "Story", sentence: Sentence) -> Iterator[Clash]:
    """Authors, composers, painters, discoverers and founders who are others."""
    text = sentence.text
    people = [(span, fact) for span, (fact, *_) in story.facts.find_names(text, NATIONALITY) if is_himself(text, span)]
    people += list(_find_surnames(story, text, people))
    for relation in (MAKER, FOUNDER) if people else ():
        for span, (work, *_) in story.facts.find_names(text, relation):
            if (text[span.start : span.end] not in work.names and work.kind not in ("discovery", "invention")) or not is_alone(text, span):
                continue
            for person, fact in people:
                if person.overlaps(span) or not _could_have_made(fact, text[person.start : person.end], work):
                    continue
                around = text[max(0, min(person.start, span.start) - 40) : max(person.end, span.end) + 15]
                if not _SECOND_HAND.search(around) and is_maker(draw_sketch(text, {span: EVENT, person: PERSON}), relation):
                    role = _ROLES.get(work.kind, "author")
                    message = f"{fact.subject} is named as the {role} of {work.subject}; the reference says {work.value}. Who is meant?"
                    marks = [sentence.span_of(side.start, side.end) for side in (person, span)]
                    yield Clash(marks[0], work, message, (fact.subject, work.value), (marks[1],))


def _find_surnames(story: "Story", text: str, people: list[tuple[Span, Fact]]) -> Iterator[tuple[Span, Fact]]:
    """Makers who are called by a surname that is theirs alone: 'Dickens’s Middlemarch'."""
    by_surname = makers_by_surname(story.facts)
    for match in re.finditer(r"(?<![\w’'-])(?<![A-ZÀ-Þ]\s)[A-ZÀ-Þ][a-zà-þ]{4,}", text):
        facts, span = by_surname.get(match[0], ()), Span(*match.span())
        if len(facts) == 1 and is_himself(text, span) and not any(span.overlaps(other) for other, _ in people):
            yield span, facts[0]


def find_making_clashes(story: "Story", sentence: Sentence, dates: list[Mention]) -> Iterator[Clash]:
    """Years in which works were made and bodies were founded; a later year without 'first' may be an edition's."""
    for relation in (MAKER, FOUNDED) if dates else ():
        for span, (fact, *_) in story.facts.find_names(sentence.text, relation):
            name = sentence.text[span.start : span.end]
            if (name not in fact.names and fact.kind not in ("discovery", "invention")) or not is_alone(sentence.text, span):
                continue
            people = [place for place, _ in story.facts.find_names(sentence.text, NATIONALITY) if not place.overlaps(span)]
            if fact.kind == "character":
                continue
            if relation == MAKER and (_REISSUED.search(sentence.text) or _is_on_screen(sentence.text, fact)):
                continue
            if len(dates) > 1 and any(not clashes(date.value, fact) for date in dates):
                continue
            for date in dates:
                signs = {sentence.span_of(person.start, person.end): PERSON for person in people} | {other.span: OTHER for other in dates}
                made = sentence.span_of(span.start, span.end)
                signs |= {date.span: DATE, made: EVENT}
                sketch = draw_sketch(sentence.text, signs, sentence.span.start)
                if is_dated(sketch, relation) and clashes(date.value, fact) and could_be_slip(date.value.year, fact):
                    message = f"{date.text} is given for {fact.subject}; the reference says {fact.value}. Which is meant?"
                    yield Clash(date.span, fact, message, (date.text, fact.years), (made,))


def _is_on_screen(text: str, work: Fact) -> bool:
    """Whether the sentence may speak of a film or a staging of the work: by its words, or since it lists several with their years."""
    return len(re.findall(r"\(\d{4}\)", text)) > 1 or bool((_BOOK if work.kind == "film" else _SCREEN).search(text))


def find_body_facts(story: "Story", sentence: Sentence) -> Iterator[Clash]:
    """Seats, countries, owners and members of bodies."""
    for span, body, fact, told, known in find_body_clashes(sentence.text, story.facts):
        message = f"{told} does not go with {fact.subject}; the reference says: {fact.statement} Which is right?"
        mark, other = sentence.span_of(span.start, span.end), sentence.span_of(body.start, body.end)
        yield Clash(mark, fact, message, (told, known), (other,))


def find_honour_clashes(story: "Story", sentence: Sentence) -> Iterator[Clash]:
    """Prizes, firsts and callings."""
    for span, fact, told, known in (*find_honours(sentence.text, story.facts), *find_callings(sentence.text, story.facts)):
        message = f"{told} does not go with the reference, which says: {fact.statement} Which is right?"
        yield Clash(sentence.span_of(span.start, span.end), fact, message, (told, known))


def _canonical(nationality: str) -> str:
    """One word for each nationality that has two."""
    return _SAME.get(nationality, nationality)


def _could_have_made(person: Fact, name: str, work: Fact) -> bool:
    """Whether the person makes such things, and neither the person nor a bare surname is that of a maker."""
    is_of_trade = work.kind == "organisation" or person.kind in _MAKERS[work.kind]
    return is_of_trade and not any(maker in person.names or maker.split()[-1] == name for maker in accepted(work))


def _fact_of(story: "Story", born: Fact, relation: str) -> Fact | None:
    return next((fact for _, (fact, *_) in story.facts.find_names(born.subject, relation) if fact.subject == born.subject), None)


@cache
def _nationalities() -> re.Pattern[str]:
    words = {word for adjectives in ADJECTIVES.values() for word in adjectives} | {"Scottish", "Welsh", "English", "Prussian", "Bohemian"}
    return re.compile("|".join(sorted(map(re.escape, words), key=len, reverse=True)))
