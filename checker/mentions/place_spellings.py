"""Find places that a story writes in two ways: 'an agent in Lemnos', later 'the road to Limnos'.

The gazetteer knows few islands and villages; here the story itself says that both words are places.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.mentions.dates import MONTHS
from checker.mentions.famous import known_surnames
from checker.mentions.gazetteer import demonyms, forms
from checker.mentions.likeness import is_derived, is_slip, plain
from checker.mentions.name_words import NOT_NAMES, first_names
from checker.mentions.people import Person
from checker.mentions.quotes import is_about_wording
from checker.types import Mention, MentionKind, Sentence

_WORD = re.compile(r"(?<![\w@#/.’'&-])[A-ZÀ-Þ][a-zà-þ]{4,}(?![\w@/&-]|\.\w)")
_PLACED = re.compile(
    r"\b(?:in|near|from|to|at|into|towards?|outside|around|across|via|through|leaving|reach(?:ed|ing)?|visit(?:ed|ing)?"
    r"|(?P<of>of))\s(?:(?:nearby|central|northern|southern|eastern|western|downtown)\s)?$",
    re.IGNORECASE,
)
# 'Lukla Airport' is of a place; 'Harlow Road' may be of a person.
_BEARS = re.compile(r"(?:,\sthe)?\s(?:Airport|Cosmodrome|Province|District|Island|Harbou?r|Peninsula|Valley|[Mm]ayor|[Cc]ouncillors?)\b")
_INSIDE_NAME = re.compile(rf"[’']?\s(?:(?:of|and|&)\s)?(?!(?:{'|'.join(MONTHS)})\b)[A-ZÀ-Þ]")


def find_two_spellings(sentences: Sequence[Sentence], people: Sequence[Person]) -> Iterator[tuple[Mention, Mention]]:
    """A place written once and the other spelling that it is a slip of, or that is one of it; in the order of the first."""
    written = _written_words(sentences)
    named = {word for person in people if person.kind == "person" and (person.is_full or person.honorifics) for word in person.words}
    taken = named | first_names() | known_surnames()
    placed: dict[str, dict[Mention, bool]] = defaultdict(dict)  # by the first letter, whether it is surely a place
    for word, mentions in written.items():
        if word not in NOT_NAMES and word not in demonyms():
            told = {m: sure for m in mentions if (sure := _is_placed(m, sentences[m.sentence], may_be_person=word in taken)) is not None}
            placed[word[0]] |= dict([max(told.items(), key=lambda item: item[1])]) if told else {}
    for alike in placed.values():
        for odd, is_sure in alike.items():
            usual = [m for m in alike if (m.text in forms() or (is_sure and alike[m])) and _is_slip_of(odd, m, written)]
            if len(usual) == 1 and not is_about_wording(sentences[odd.sentence].text):
                yield odd, usual[0]


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


def _is_slip_of(odd: Mention, usual: Mention, written: dict[str, list[Mention]]) -> bool:
    """Whether `odd` stands once, later than the other or rarer, and nothing but a slip parts them; two known places are two."""
    a, b = odd.text, usual.text
    if a == b or a in forms() or len(written[a]) > 1 or any(m.sentence == odd.sentence for m in written[b]):
        return False
    if len(written[b]) == 1 and odd.span.start < usual.span.start:
        return False
    return plain(a)[0] == plain(b)[0] and not is_derived(a, b) and is_slip(a, b)
