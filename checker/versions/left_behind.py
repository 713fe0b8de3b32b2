"""Find where a new version of a story still has a value that it changed elsewhere."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.mentions.attribution import VERBS
from checker.mentions.corrections import corrected_paragraphs
from checker.mentions.counts import stems
from checker.mentions.same_thing import are_told_apart, count_same, roots
from checker.types import MentionKind, Sentence, Span
from checker.versions.alignment import align_sentences
from checker.versions.changes import Change, find_changes, is_day_of_saying
from checker.versions.notes import find_announced, is_note
from checker.versions.values import Value, find_values

if TYPE_CHECKING:
    from checker.pipeline import Story

# Words that tell of another time, at which the old value was right.
_HISTORY = re.compile(
    r"(?i)\b(?:earlier|previous(?:ly)?|initially|originally|at first|formerly|former|had (?:said|put|given|named)|revised|up from|down from"
    r"|from(?=\s?\|)|half-time|the interval|the break|by then|at the time|at that (?:time|point)|until|no longer|rather than|instead of"
    r"|aggregate|first leg|née|born)\b|\blast (?:year|month|week|season|time|\w+day)\b|\ba (?:year|month|week|day) ago\b"
)
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_OFFICIALS = roots(("police", "officials", "authorities", "rescuers", "doctors", "organisers", "reports"))  # one source, named loosely
_SAYS = re.compile(rf"\b(?:{VERBS}|puts?|counts?|counted|estimates?|reported|reports)\b")
_ALSO = re.compile(r"\b[Aa]lso\s(?:on|in)\s$")
_HAD = re.compile(r"\bhad\b")
_LIVE_ENTRY = re.compile(r"\s*\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?)?\s?[:–—-]?\s")
_NEEDED = {"date": 1, "time": 1, "score": 1}  # words that tell that a value other than a figure is of the same thing
_NAMES_OF_WEEKDAYS = 2


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """A place in `sentence` of the new version that still says what `change` changed elsewhere."""

    change: Change
    sentence: Sentence
    span: Span


def find_left_behind(earlier: "Story", later: "Story") -> Iterator[LeftBehind]:
    """The places in reading order, each once; none where the texts are no two versions of one story."""
    aligned = align_sentences(earlier.sentences, later.sentences)
    if not aligned:
        return
    values = find_values(earlier), find_values(later)
    search = _Search(earlier, later, aligned, values)
    changes = [*find_changes(earlier, later, aligned, values), *find_announced(later.sentences, values[1])]
    found: dict[Span, LeftBehind] = {}
    for change in changes:
        for sentence, span in search.places(change):
            found.setdefault(span, LeftBehind(change, sentence, span))
    yield from (found[span] for span in sorted(found))


class _Search:
    """The sentences of the new version that a change may have been left out of."""

    def __init__(self, earlier: "Story", later: "Story", aligned: Mapping[int, int], values: tuple[Mapping, Mapping]) -> None:
        self.earlier, self.document = earlier, later.document
        self.aligned, self.values = aligned, values
        self.quotes = [mention.span for mention in later.mentions if mention.kind is MentionKind.QUOTE]
        corrected = corrected_paragraphs(later.sentences)
        self.sentences = [s for s in later.sentences if s.paragraph not in corrected and not is_note(s) and not _LIVE_ENTRY.match(s.text)]

    def places(self, change: Change) -> Iterator[tuple[Sentence, Span]]:
        for sentence in self.sentences:
            if sentence.index == change.sentence.index or sentence.index not in self.aligned:
                continue
            before = self.earlier.sentences[self.aligned[sentence.index]]
            found = self._values(change, sentence, before) if change.value else self._words(change, sentence, before)
            if not (_HAD.search(sentence.text) and not _HAD.search(before.text)):  # made history by the new version
                yield from ((sentence, span) for span in found if self._is_told_now(sentence, span))

    def _values(self, change: Change, sentence: Sentence, before: Sentence) -> Iterator[Span]:
        """Values equal to the old one that stood in the earlier version too; none beside the new one, which makes it history."""
        new = self.values[1][sentence.index]
        if change.new_value and any(value.is_same(change.new_value) for value in new):
            return
        for value in new:
            stood = any(value.is_same(other) for other in self.values[0][before.index])
            if stood and _says_the_same(change.value, value) and self._is_of_the_same(change, value, sentence):
                yield value.span

    def _is_of_the_same(self, change: Change, value: Value, sentence: Sentence) -> bool:
        is_title = sentence.section != "body"
        if value.count and change.value.count:
            is_same = count_same(change.value.count, value.count, is_title=is_title)
            return is_same and not _are_two(change, value) and not _has_own_source(change, value, sentence)
        shared = _count_shared(change, sentence)
        if value.count:  # a note gives the bare number
            return shared > 0 or value.count.result in change.words
        if value.kind == "date" and is_day_of_saying(sentence, value.span):
            return False
        needed = _NAMES_OF_WEEKDAYS if value.kind == "date" and not (value.key.day or value.key.year) else _NEEDED[value.kind]
        return shared >= (1 if is_title else needed)

    def _words(self, change: Change, sentence: Sentence, before: Sentence) -> Iterator[Span]:
        """The old name or title as the earlier version had it in the same sentence."""
        if not re.search(change.pattern, before.text) or change.new in sentence.text:
            return
        shared = _count_shared(change, sentence)
        if (
            change.is_spelling
            or shared >= (1 if sentence.section != "body" else 2)
            or (change.kind == "title" and self._is_named(change, sentence))
        ):
            yield from (sentence.span_of(*match.span()) for match in re.finditer(change.pattern, sentence.text))

    def _is_told_now(self, sentence: Sentence, span: Span) -> bool:
        """Whether a place is neither quoted nor told of an earlier time."""
        start, end = span.start - sentence.span.start, span.end - sentence.span.start
        if _ALSO.search(sentence.text[:start]):
            return False
        around = sentence.text[max(0, start - 40) : start] + "|" + sentence.text[end : end + 30]
        return not _HISTORY.search(around) and not any(quote.overlaps(span) for quote in self.quotes)


def _shares_name(change: Change, sentence: Sentence) -> bool:
    """Whether a sentence names somebody whom the changed one names."""
    return any(word in sentence.text for word in re.findall(r"(?<=\s)[A-Z]\w{2,}", change.sentence.text))


def _count_shared(change: Change, sentence: Sentence) -> int:
    """How many of the words that tell what the change is of stand in a sentence."""
    return len(roots(change.words) & roots(stems(sentence.text)))


def _has_own_source(change: Change, value: Value, sentence: Sentence) -> bool:
    """Whether somebody of whom the changed sentence does not speak gives the figure: 'The union said that 31 men were trapped'."""
    before = sentence.text[: value.span.start - sentence.span.start]
    said = _SAYS.search(before)
    if not said or value.count.is_definite:
        return False
    speaker = _WORD.findall(before[: said.start()].partition(",")[0])[-1:]
    return bool(roots(stems(" ".join(speaker))) - roots(change.words) - _OFFICIALS)


def _says_the_same(old: Value, value: Value) -> bool:
    return old.key == value.key and (old.kind == value.kind or (old.kind == "figure" and old.count is None and value.count is not None))


def _are_two(change: Change, value: Value) -> bool:
    """Whether what the new version says in the changed place is of another thing than the old value left."""
    return bool(change.new_value and change.new_value.count and are_told_apart(change.new_value.count, value.count))
