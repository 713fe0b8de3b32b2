"""Find where a new version of a story still has a value that it changed elsewhere."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from checker.clashes.figures.same_thing import count_same
from checker.documents.live_blog import begins_entry
from checker.documents.notes import is_editors_note
from checker.mentions.corrections import corrected_paragraphs
from checker.mentions.dates import MONTHS
from checker.patterns import lazy
from checker.types import MentionKind, Sentence, Span
from checker.versions.alignment import align_sentences
from checker.versions.brackets import find_unconverted
from checker.versions.changes import find_changes
from checker.versions.derived import read_derived
from checker.versions.links import Link, Linker, is_of_another, is_precise
from checker.versions.notes import find_announced
from checker.versions.retellings import Retelling, read_retellings
from checker.versions.values import Change, Value, find_values
from checker.versions.years import read_years

if TYPE_CHECKING:
    from checker.story import Story

# Words that tell of another time, at which the old value was right.
_HISTORY = lazy(
    r"(?i)\b(?:earlier|previous(?:ly)?|initially|originally|at first|formerly|former|revised|up from|down from|no longer|as before"
    r"|had (?:said|put|given|named|hoped|planned|meant|been due)|(?:was|were) (?:due|meant|to have)|would have (?:cost|made|given)"
    r"|rather than|instead of|half-time|deficit|the interval|the break|aggregate|first leg|by then|at the time"
    r"|at that (?:time|point)|older (?:study|survey|poll)|née|born)\b"
    r"|\blast (?:year|month|week|season|time|\w+day)\b|\ba (?:year|month|week|day) ago\b"
)
_PLANNED = lazy(r"\b(?:was|were)\s(?:due|meant|to have)\b")
_FROM = lazy(r"\b(?:from|until)\s?\|")
_ALSO = lazy(r"\b[Aa]lso\s(?:on|in)\s$")
_HAD = lazy(r"\bhad\b")
# Words that tell of another time in a sentence which is new.
_EARLIER = lazy(
    rf"{_HISTORY.pattern}|\b(?:first|then|until|before|announced|in (?:the )?(?:{'|'.join((*MONTHS, 'spring', 'autumn'))}))\b|(?:19|20)\d\d"
)
_KEPT = 0.6  # of a sentence, for values in the same place of it to be of one thing


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """A place in `sentence` of the new version that still says what `change` changed elsewhere; `is_sure` where it can be nothing else.

    `is_retold`: it says so in other words; `working` then shows how, where that is not plain. `is_new`: the words are of this version.
    """

    change: Change
    sentence: Sentence
    span: Span
    is_sure: bool
    is_retold: bool = False
    is_new: bool = False
    working: str = ""


def find_left_behind(earlier: "Story", later: "Story") -> Iterator[LeftBehind]:
    """The places in reading order, each once; none where the texts are no two versions of one story."""
    aligned = align_sentences(earlier.sentences, later.sentences)
    if not aligned:
        return
    values = find_values(earlier), find_values(later)
    search = _Search(earlier, later, aligned, values)
    found: dict[Span, LeftBehind] = {}
    for change in (*find_changes(earlier, later, aligned, values), *find_announced(later.document, later.sentences)):
        for left in search.places(change):
            if left.span not in found or left.is_sure > found[left.span].is_sure:
                found[left.span] = left
    yield from (found[span] for span in sorted(found))


class _Search:
    """The sentences of the new version that a change may have been left out of."""

    def __init__(self, earlier: "Story", later: "Story", aligned: Mapping[int, int], values: tuple[Mapping, Mapping]) -> None:
        self.earlier, self.later, self.aligned, self.values = earlier, later, aligned, values
        self.link = Linker(later.sentences)
        self.quotes = [mention.span for mention in later.mentions if mention.kind is MentionKind.QUOTE]
        corrected = corrected_paragraphs(later.sentences)
        self.sentences = [s for s in later.sentences if s.paragraph not in corrected and not _is_of_its_hour(s)]

    @cached_property
    def retellings(self) -> list[Retelling]:
        year = self.later.document.date.year if self.later.document.date else None
        found: list[Retelling] = []
        for sentence in self.sentences:
            values = self.values[1][sentence.index]
            found += (*read_retellings(sentence, values), *read_derived(sentence, values), *read_years(sentence, year))
        return found

    def places(self, change: Change) -> Iterator[LeftBehind]:
        for sentence in self.sentences:
            if sentence.index == change.sentence.index:
                continue
            for span, link in self._values(change, sentence) if change.value else self._words(change, sentence):
                if link is not Link.NONE and self._is_told_now(sentence, span, is_misspelt=change.is_spelling):
                    yield LeftBehind(change, sentence, span, link is Link.SURE, is_new=self._is_new(sentence, span))
        if change.value and change.new_value:
            yield from self._retold(change)
            for value, is_proved in find_unconverted(change, self.later.document, self.values[1]):
                if any(value.is_same(other) for other in self.values[0][change.before]):
                    yield LeftBehind(change, change.sentence, value.span, is_proved, is_retold=True)

    def _before(self, sentence: Sentence) -> str:
        """The earlier form of a sentence, '' where it is new."""
        return self.earlier.sentences[self.aligned[sentence.index]].text if sentence.index in self.aligned else ""

    def _is_new(self, sentence: Sentence, span: Span) -> bool:
        return self.later.document.text[span.start : span.end] not in self._before(sentence)

    def _values(self, change: Change, sentence: Sentence) -> Iterator[tuple[Span, Link]]:
        """Values equal to the old one; none beside the new one, which makes it history."""
        new = self.values[1][sentence.index]
        if change.new_value and any(value.is_same(change.new_value) for value in new):
            return
        old = self.values[0][self.aligned[sentence.index]] if sentence.index in self.aligned else ()
        for value in new:
            is_bare = change.value.kind == "figure" and not change.value.count and value.count  # a note gives the bare number
            if value.key == change.value.key and (value.kind == change.value.kind or is_bare):
                stood = any(value.is_same(other) for other in old)
                if stood:
                    yield value.span, self.link.value(change, value, sentence)
                elif change.new_value and self._is_carried_over(change, value, sentence):
                    yield value.span, Link.LIKELY

    def _is_carried_over(self, change: Change, value: Value, sentence: Sentence) -> bool:
        """Whether a value in words that are new is the old one by its many digits, or by 'his' or 'the' before one noun."""
        if not value.count or change.likeness < _KEPT or _EARLIER.search(sentence.text) or is_of_another(value):
            return False
        is_one_thing = value.count.is_definite and not value.count.is_restricted and value.count.head == change.value.count.head != ""
        return is_precise(value) or is_one_thing

    def _words(self, change: Change, sentence: Sentence) -> Iterator[tuple[Span, Link]]:
        """The old name or title as the earlier version had it in the same sentence, or the name in short that is introduced no more."""
        before = self._before(sentence)
        is_updated = re.search(rf"(?<![\w-]){re.escape(change.new)}(?![\w-])", sentence.text)
        if re.search(change.pattern, before) and not is_updated:
            for match in re.finditer(change.pattern, sentence.text):
                yield sentence.span_of(*match.span()), self.link.words(change, match, sentence)
        if change.short and change.old not in self.later.document.text and re.search(change.short, before):
            for match in re.finditer(change.short, sentence.text):
                is_word = re.search(rf"\b{match[0].lower()}\b", self.later.document.text)
                yield sentence.span_of(*match.span()), Link.NONE if is_word else Link.LIKELY

    def _retold(self, change: Change) -> Iterator[LeftBehind]:
        """Words that tell the old value otherwise, and neither the new one nor any other of the new version."""
        if not _is_one_thing(change):
            return
        beside = self.values[0][change.before], self.values[1][change.sentence.index]
        for told in self.retellings:
            if told.sentence.index == change.sentence.index and not told.working:
                continue
            if not told.fits(change.value, beside[0]) or told.fits(change.new_value, beside[1]) or self._is_explained(change, told):
                continue
            is_new = self._is_new(told.sentence, told.span)
            is_history = is_new and _EARLIER.search(told.sentence.text)
            if not is_history and self.link.retelling(change, told, is_new=is_new) and self._is_told_now(told.sentence, told.span):
                yield LeftBehind(change, told.sentence, told.span, False, is_retold=True, is_new=is_new, working=told.working)

    def _is_explained(self, change: Change, told: Retelling) -> bool:
        """Whether words tell another value of the new version; years, of which stories have many for many things, are not asked."""
        if change.kind == "date":
            return False
        return any(
            told.fits(value, held)
            for index, held in self.values[1].items()
            for value in held
            if index != change.sentence.index and value.key != change.value.key and not value.span.overlaps(told.span)
        )

    def _is_told_now(self, sentence: Sentence, span: Span, *, is_misspelt: bool = False) -> bool:
        """Whether a place is neither quoted nor told of an earlier time; what was planned excuses no spelling."""
        start, end = span.start - sentence.span.start, span.end - sentence.span.start
        around = sentence.text[max(0, start - 40) : start] + "|" + sentence.text[end : end + 30]
        is_made_history = _HAD.search(sentence.text[:start]) and not _HAD.search(self._before(sentence))
        is_start = _FROM.search(around) and not re.search("[A-Z]", sentence.text[start:end])  # 'from £2m', not 'from 4 May'
        is_history = (
            is_made_history
            or is_start
            or (_HISTORY.search(around) and not (is_misspelt and _PLANNED.search(around)))
            or _ALSO.search(sentence.text[:start])
        )
        return not is_history and not any(quote.overlaps(span) for quote in self.quotes)


def _is_one_thing(change: Change) -> bool:
    """Whether the new value is of what the old one was of: the sentence is mostly as it was, or both count the same."""
    old, new = change.value.count, change.new_value.count
    return change.likeness >= _KEPT or bool(old and new and count_same(old, new))


def _is_of_its_hour(sentence: Sentence) -> bool:
    """Whether a sentence is a note, or an entry of a live blog, that its reader did not know as one: entries run on in one paragraph."""
    return is_editors_note(sentence.text) or begins_entry(sentence.text)
