"""Well-known names of people, bodies and brands, and those of the desk's names file, that a story does not spell as they are spelt."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from checker.clashes.names.body_slips import find_body_slips
from checker.mentions.described import bare
from checker.mentions.known_bodies import fold, is_known, is_word_of_one
from checker.mentions.lexicon import is_listed
from checker.mentions.name_context import NameStory
from checker.mentions.nearest_names import nearest_name
from checker.names_file import NamesFile
from checker.patterns import lazy
from checker.types import Span

# One capitalised word among small ones; at the beginning only where a verb in the past or a possessive follows.
_SURNAME = lazy(
    r"(?<=[a-z,]\s)(?P<mid>[A-ZÀ-Þ][a-zà-þ]{5,})(?![\w-]|\s[A-ZÀ-Þ])|^(?P<first>[A-ZÀ-Þ][a-zà-þ]{5,})(?=[’']s\s[\w“‘]|\s[a-z]+ed\s)"
)


@dataclass(frozen=True, slots=True)
class Misspelling:
    """What is written where, in which sentence, and what is meant."""

    span: Span
    sentence: int
    written: str
    right: str


def find_misspellings(story: NameStory, names: NamesFile, is_somebody: Callable[[str], bool]) -> Iterator[Misspelling]:
    """The names that are nearly known ones, each where it first stands; `is_somebody` says whether people are called just so."""
    found: list[Misspelling] = []
    for reading in (_of_people(story, names, is_somebody), _alone(story, names), _bodies(story)):
        for slip in reading:
            is_told = any(slip.written in other.written or slip.span.overlaps(other.span) for other in found)
            if not is_told and slip.written not in names.never:
                found.append(slip)
                yield slip


def _of_people(story: NameStory, names: NamesFile, is_somebody: Callable[[str], bool]) -> Iterator[Misspelling]:
    """Whom the story names, titles left out, but not the surname alone of somebody whom it introduces: 'Hansen' of 'Ann Hansen'."""
    for person in story.people:
        name = bare(person.name)
        mention = next((mention for mention in person.mentions if mention.value == person.name), None)
        right = nearest_name(name, names) if mention and not _is_right(name) else None
        if mention and right and not is_somebody(name):
            start = mention.span.start + max(0, mention.text.rfind(name))
            yield Misspelling(Span(start, mention.span.end), mention.sentence, name, right)


def _alone(story: NameStory, names: NamesFile) -> Iterator[Misspelling]:
    """A surname that stands alone and of which the story makes no person: 'Ghandi’s march'."""
    mentions = [mention for person in story.people for mention in person.mentions]
    seen = {mention.value for mention in mentions}
    for sentence in story.sentences:
        for match in _SURNAME.finditer(sentence.text):
            word = match["mid"] or match["first"]
            span = sentence.span_of(*match.span("mid" if match["mid"] else "first"))
            if word in seen or _is_right(word) or any(mention.span.overlaps(span) for mention in mentions):
                continue
            seen.add(word)
            if right := nearest_name(word, names):
                yield Misspelling(span, sentence.index, word, right)


def _is_right(name: str) -> bool:
    """Whether a list of bodies has a name as it is, or any list a name of one word: 'Wandsworth' is no Wordsworth."""
    return is_known(fold(name)) or (" " not in name and (is_listed(name) or is_word_of_one(fold(name))))


def _bodies(story: NameStory) -> Iterator[Misspelling]:
    """Bodies, brands, works and terms that the desk's names file does not let pass: 'Goldman Sacks'."""
    for slip in find_body_slips([sentence.text for sentence in story.sentences]):
        sentence = story.sentences[slip.text]
        written = sentence.text[slip.start : slip.end]
        if not any(written in form for form in story.known):
            yield Misspelling(sentence.span_of(slip.start, slip.end), sentence.index, written, slip.right)
