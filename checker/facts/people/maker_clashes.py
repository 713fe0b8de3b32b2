"""Where what a sentence says of the maker of a work, the founder of a body or their years clashes with the facts."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.facts.attachment import DATE, EVENT, OTHER, PERSON, draw_sketch
from checker.facts.forms import compiled, find_form
from checker.facts.namesakes import could_be_slip
from checker.facts.people.known_makers import find_makers, find_strangers
from checker.facts.people.lives import NATIONALITY, accepted
from checker.facts.people.maker_ties import is_founded_together, is_tied
from checker.facts.people.makings import FOUNDED, FOUNDER, MAKER, is_dated, is_maker
from checker.facts.people.person_clashes import Clash
from checker.facts.people.work_names import is_meant, is_told_of
from checker.facts.readings import clashes
from checker.facts.store import Fact
from checker.patterns import lazy
from checker.types import Mention, Sentence, Span

if TYPE_CHECKING:
    from checker.story import Story

# A thing made after a work has makers of its own.
_SECOND_HAND = lazy(
    r"(?i)\b(?:films?|movies?|biopic|adapt\w+|version|screen\w*|stag(?:ed|ing)|productions?|produced|directed|starr(?:ed|ing)"
    r"|miniseries|translat\w+|edit(?:ed|or)|(?<!first )edition|illustrat\w+|musical|opera of|ballet of|sequel|prequel|parody|pastiche|spoof"
    r"|inspired|based on|biograph\w+|documentar\w+|foreword|abridged|retold|retelling|remake"
    r"|reimagin\w+|rework\w+|homage|tribute|performed|recorded|cover|sung|narrated"
    r"|read by|arranged|re-?creat\w+|copy|copies|after \w+ style)\b"
)
_REFILMED = lazy(
    r"(?i)\b(?:starr(?:ed|ing)|stars?|actor|actress|played|plays|performance|role|remake|remade|sequel|prequel|parody|spoof|homage|tribute|musical|stag(?:ed|ing)|novel"
    r"|books?|score|soundtrack|produced|producer|screenplay|script|screenwriter|inspired|documentar\w+|edit(?:ed|or)|photograph\w+|poster|translat\w+)\b"
)
# A work comes out more than once, and is put on the screen and the stage under its own name.
_REISSUED = lazy(
    r"(?i)\b(?:home video|dvds?|blu-ray|vinyl|on cd|re-?releas\w+|re-?issu\w+|reprint\w*|paperback|streaming|translat\w+|in English)\b"
)
_OF_KIND = (
    rf"{EVENT}[”’\"']?,\s(?:the\s|an?\s)?{PERSON}(?:[’']s)?\s(?:[a-z-]+\s){{0,3}}?(?:novel|novella|satire|tale|play|tragedy|poem|saga|story|book|classic|memoir|fable)\b",
    rf"{EVENT}[”’\"']?,\s(?:the|an?)\s(?:[a-z-]+\s){{0,3}}?(?:novel|novella|satire|tale|play|tragedy|poem|saga|story|book|classic|memoir|fable)\s(?:written\s)?by\s{PERSON}(?![\w’'-])",
)
_RELEASED = lazy(r"(?i)\b(?:releas\w+|premier\w+|box[\s-]office|sequel|franchise)\b")  # said of the film that was made of a book
_SCREEN = lazy(
    r"(?i)\b(?:films?|movies?|starr\w*|stars?|lead(?:ing)?|roles?|performances?|acting|actor|actress|screen\w*|television|tv|oscars?|awards?|emmys?|directed|director"
    r"|soundtrack|score|drama|series|cast|broadway|box office|production\w*|adaptation|debut)\b"
)
_OTHER_ART = lazy(r"(?i)\b(?:operas?|ballets?|musicals?|songs?|albums?|cartoons?|animat\w+|symphon\w+|oratorios?|paintings?)\b")
_BOOK = lazy(r"(?i)\b(?:books?|novels?|published|author\w*|wrote|written)\b")
_ROLES = {
    "organisation": "founder",
    "discovery": "discoverer",
    "invention": "inventor",
    "character": "creator",
    "music": "composer",
    "painting": "painter",
    "film": "director",
    "building": "architect",
}
# Whatever is done with a work, it is of whom it is said to be behind these: 'the film of X's novel', 'a new staging of X's opera'.
_REMADE = (
    r"(?:films?|adaptations?|versions?|productions?|staging|stagings|performances?|revivals?|choreography|screening|translations?|readings?"
    r"|recordings?)"
)
_ORIGINAL = (
    rf"\b{_REMADE}\s(?:of|for|based\son|inspired\sby)\s{PERSON}[’']s?\s(?:[a-z-]+\s){{0,3}}[“‘\"']?{EVENT}",
    rf"\b(?:stag|perform|film|adapt|screen|reviv|tour|read|mount|present)(?:s|es|ed|e|ing|ring)?\s(?:[a-z]+\s){{0,2}}{PERSON}[’']s?\s(?:[a-z-]+\s){{0,2}}[“‘\"']?{EVENT}",
    rf"\b(?:based\son|adapted\sfrom|from)\s(?:the\s[a-z]+\s)?[“‘\"']?{EVENT}[”’\"']?,?\s(?:the\s|an?\s)?(?:[a-z-]+\s){{0,3}}?by\s{PERSON}(?![\w’'-])",
)
_FILM = (
    rf"{EVENT}[”’\"']?,\s(?:the|an?)\s(?:[a-z-]+\s){{0,3}}?(?:films?|movie|thriller|comedy|drama|western|epic)\s(?:directed\s)?by\s{PERSON}(?![\w’'-])",
)
_MUSIC = (
    rf"{PERSON}[’']s?\s(?:(?:great|late|early|last|comic|tragic|final|ballet|opera|symphony|masterpiece)\s){{0,3}}[“‘\"']?{EVENT}(?![\w’'-])",
)
# 'Unlike Emma, the work of X'
_COMPARED = (
    rf"\b(?i:unlike|like|besides|after|before|apart\sfrom)\s(?:the\s)?[“‘\"']?{EVENT}[”’\"']?,"
    rf"\s(?:the\s[a-z]+\sof\s)?{PERSON}"
)
# Of a picture somebody else may paint a copy.
_COPY = (
    rf"\b(?:cop(?:y|ies)|editions?|recordings?|manuscript|paperback)\sof\s[“‘\"']?(?:the\s)?{EVENT}[”’\"']?,?\sby\s{PERSON}(?![\w’'-])",
)
_OWN_FORMS = {"music": (*_MUSIC, *_COPY), "film": _FILM, "book": _COPY}
_REWORKED = lazy(
    r"(?i)\b(?:arrang\w+|orchestrat\w+|transcri\w+|version|rework\w+|variations|paraphrase|parody|edition|completion|completed|re-?creat\w+)\b"
)


def find_maker_clashes(story: "Story", sentence: Sentence) -> Iterator[Clash]:
    """Authors, composers, painters, discoverers and founders who are others."""
    text, facts = sentence.text, story.facts
    works = [(span, work) for relation in (MAKER, FOUNDER) for span, (work, *_) in facts.find_names(text, relation)]
    works = [(span, work) for span, work in works if is_meant(text, span, work)]
    yield from _find_founder_slips(sentence, [(span, work) for span, work in works if work.relation == FOUNDER])
    for maker in find_makers(text, facts) if works else ():
        person, told = maker.span, text[maker.span.start : maker.span.end]
        for span, work in works:
            if person.overlaps(span) or not maker.could_have_made(work, told):
                continue
            is_told = is_told_of(text, span, work, person) and not is_remade(text, person, span, work)
            if is_told and _is_said_to_make(text, person, span, work):
                name, role = maker.names[0], _ROLES.get(work.kind, "author")
                message = f"{name} is named as the {role} of {work.subject}; the reference says {work.value}. Who is meant?"
                marks = [sentence.span_of(side.start, side.end) for side in (person, span)]
                yield Clash(marks[0], work, message, (name, work.value), (marks[1],))


def _find_founder_slips(sentence: Sentence, bodies: list[tuple[Span, Fact]]) -> Iterator[Clash]:
    """Founders of no name known to the reference, who share a first name or a surname with the right one: 'Peter Tatchell'."""
    text = sentence.text
    for span, body in bodies:
        for person in find_strangers(text, accepted(body)):
            if not person.overlaps(span) and is_maker(draw_sketch(text, {span: EVENT, person: PERSON}), FOUNDER):
                told = text[person.start : person.end]
                message = f"{told} is named as the founder of {body.subject}; the reference says {body.value}. Who is meant?"
                marks = [sentence.span_of(side.start, side.end) for side in (person, span)]
                yield Clash(marks[0], body, message, (told, body.value), (marks[1],))


def is_remade(text: str, person: Span, made: Span, work: Fact) -> bool:
    """Whether words around the two tell of another thing that was made of the work, and not of the work itself."""
    around = text[max(0, min(person.start, made.start) - 40) : max(person.end, made.end) + 15]
    if work.kind == "music" and _REWORKED.search(around):
        return True
    words = _REFILMED if work.kind == "film" else _SECOND_HAND
    return bool(words.search(around)) and not _is_of_original(text, person, made, work)


def _is_of_original(text: str, person: Span, made: Span, work: Fact) -> bool:
    """Whether the work itself is described by its maker, though another was made after it: 'a film of Emma, the X novel'.

    Operas, ballets and symphonies are staged and played under their composers' names, unless music was made of them.
    """
    sketch = draw_sketch(text, {made: EVENT, person: PERSON})
    own = _OWN_FORMS.get(work.kind, ())
    return find_form((*_OF_KIND, *_ORIGINAL, *own), sketch) is not None


def _is_said_to_make(text: str, person: Span, made: Span, work: Fact) -> bool:
    """Whether the sentence has the person make the work: by a form of making, or by any tie where no maker of it is named."""
    sketch = draw_sketch(text, {made: EVENT, person: PERSON})
    if compiled(_COMPARED).search(sketch):
        return False
    if is_maker(sketch, work.relation):
        return True
    if work.relation == FOUNDER:
        return is_founded_together(sketch)
    is_explained = any(maker.split()[-1] in text for maker in accepted(work))
    return not is_explained and is_tied(sketch, is_film=work.kind == "film")


def find_making_clashes(story: "Story", sentence: Sentence, dates: list[Mention]) -> Iterator[Clash]:
    """Years in which works were made and bodies were founded; a later year without 'first' may be an edition's."""
    for relation in (MAKER, FOUNDED) if dates else ():
        for span, (fact, *_) in story.facts.find_names(sentence.text, relation):
            if not is_meant(sentence.text, span, fact):
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
                    message = f"{date.text} is given for {fact.subject}; the reference says {fact.years}. Which is meant?"
                    yield Clash(date.span, fact, message, (date.text, fact.years), (made,))


def _is_on_screen(text: str, work: Fact) -> bool:
    """Whether the sentence may speak of a film or a staging of the work: by its words, or since it lists several with their years."""
    if work.kind == "book" and (_RELEASED.search(text) or _OTHER_ART.search(text)):
        return True
    return len(re.findall(r"\(\d{4}\)", text)) > 1 or bool((_BOOK if work.kind == "film" else _SCREEN).search(text))
