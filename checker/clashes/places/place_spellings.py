"""Find places that a story writes in two ways: 'an agent in Lemnos', later 'the road to Limnos'.

The gazetteer knows few islands and villages; here the story itself says that both words are places.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.dates import MONTHS
from checker.mentions.famous import known_surnames
from checker.mentions.gazetteer import demonyms, forms
from checker.mentions.likeness import is_derived, is_slip, plain
from checker.mentions.name_words import NOT_NAMES, first_names
from checker.mentions.people import Person
from checker.mentions.quotes import is_about_wording
from checker.mentions.spelling import is_one_slip
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

OFTEN, LONG = 2, 6  # times and letters of a place that no other word is like by chance
MOST_LETTERS = 2  # that a slip adds or leaves out
_WORD = lazy(r"(?<![\w@#/.’'&-])[A-ZÀ-Þ][a-zà-þ]{4,}(?![\w@/&-]|\.\w)")
_PLACED = lazy(
    r"\b(?:in|near|from|to|at|into|towards?|outside|around|across|via|through|leaving|reach(?:ed|ing)?|visit(?:ed|ing)?"
    r"|(?P<of>of))\s(?:(?:nearby|central|northern|southern|eastern|western|downtown)\s)?$",
    re.IGNORECASE,
)
# 'Lukla Airport' is of a place; 'Harlow Road' may be of a person.
_BEARS = lazy(r"(?:,\sthe)?\s(?:Airport|Cosmodrome|Province|District|Island|Harbou?r|Peninsula|Valley|[Mm]ayor|[Cc]ouncillors?)\b")
_INSIDE_NAME = lazy(rf"[’']?\s(?:(?:of|and|&)\s)?(?!(?:{'|'.join(MONTHS)})\b)[A-ZÀ-Þ]")


@dataclass(frozen=True, slots=True)
class _PlaceWord:
    """A word with a capital: `shown` is the mention that shows it to be a place, else the first; `is_sure` whether it does so in so
    many words, None where it does not."""

    shown: Mention
    is_sure: bool | None
    written: tuple[Mention, ...]

    @property
    def text(self) -> str:
        return self.shown.text


def find_two_spellings(sentences: Sequence[Sentence], people: Sequence[Person]) -> Iterator[tuple[Mention, Mention]]:
    """A place written once and the other spelling of it that the story has, by the first letters and in the order of the text."""
    alike: dict[str, list[_PlaceWord]] = defaultdict(list)
    for word in _find_place_words(sentences, people):
        alike[word.text[0]].append(word)
    for words in alike.values():
        places = [word for word in words if word.is_sure or word.text in forms()]
        for odd in words:
            if len(odd.written) > 1 or odd.text in forms():
                continue  # who writes it again means it, and two known places are two
            usual = [place for place in places if _is_slip_of(odd, place)]
            if len(usual) == 1 and not is_about_wording(sentences[odd.shown.sentence].text):
                yield odd.shown, usual[0].shown


def _find_place_words(sentences: Sequence[Sentence], people: Sequence[Person]) -> Iterator[_PlaceWord]:
    """The words with a capital, at their first surest telling, that are no people's and not written small too."""
    named = {word for person in people if person.kind == "person" and (person.is_full or person.honorifics) for word in person.words}
    of_people = named | first_names() | known_surnames()
    for word, written in _written_words(sentences).items():
        if word in NOT_NAMES or word in demonyms():
            continue
        told = [(sure, m) for m in written if (sure := _is_placed(m, sentences[m.sentence], may_be_person=word in of_people)) is not None]
        if told or word not in of_people:
            is_sure, shown = max(told, key=lambda item: item[0], default=(None, written[0]))
            yield _PlaceWord(shown, is_sure, tuple(written))


def _written_words(sentences: Sequence[Sentence]) -> dict[str, list[Mention]]:
    """Words with a capital that the story has not in small letters too."""
    small = {word for sentence in sentences for word in re.findall(r"\b[a-zà-þ]{5,}", sentence.text)}
    found: dict[str, list[Mention]] = defaultdict(list)
    for sentence in sentences:
        for match in _WORD.finditer(sentence.text):
            if match[0].lower() not in small:
                found[match[0]].append(Mention(MentionKind.PLACE, sentence.span_of(*match.span()), match[0], match[0], sentence.index))
    return found


def _is_placed(word: Mention, sentence: Sentence, *, may_be_person: bool) -> bool | None:
    """Whether the words around say that it is a place: 'in Lemnos', 'Lukla Airport'; False for 'of Lemnos', None where they do not."""
    start, end = word.span.start - sentence.span.start, word.span.end - sentence.span.start
    if _BEARS.match(sentence.text, end):
        return True
    if may_be_person or _INSIDE_NAME.match(sentence.text, end):
        return None
    before = _PLACED.search(sentence.text, max(0, start - 36), start)
    return before["of"] is None if before else None


def _are_places(odd: _PlaceWord, usual: _PlaceWord) -> bool:
    """Whether the odd one is a place too, or the usual one is so long and stands so often that a word a letter away is no other."""
    is_often = len(usual.written) >= OFTEN and len(usual.text) >= LONG and is_one_slip(odd.text, usual.text)
    return bool(odd.is_sure) or (usual.text in forms() and odd.is_sure is not None) or bool(usual.is_sure and is_often)


def _is_slip_of(odd: _PlaceWord, usual: _PlaceWord) -> bool:
    """Whether nothing but a slip parts two places that no sentence names together; of two written once the later is the odd one."""
    a, b = odd.text, usual.text
    if a == b or abs(len(a) - len(b)) > MOST_LETTERS or not _are_places(odd, usual):
        return False
    if len(usual.written) == 1 and odd.shown.span.start < usual.shown.span.start:
        return False
    is_apart = all(mention.sentence != odd.shown.sentence for mention in usual.written)
    return is_apart and is_slip(a, b) and not is_derived(a, b) and plain(a)[0] == plain(b)[0]
