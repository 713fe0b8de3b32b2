"""Find where a new version of a story still has a value that it changed elsewhere."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.documents.live_blog import begins_entry
from checker.documents.notes import is_editors_note
from checker.mentions.corrections import corrected_paragraphs
from checker.types import MentionKind, Sentence, Span
from checker.versions.alignment import align_sentences
from checker.versions.changes import Change, find_changes
from checker.versions.links import Link, Linker
from checker.versions.notes import find_announced
from checker.versions.values import find_values

if TYPE_CHECKING:
    from checker.pipeline import Story

# Words that tell of another time, at which the old value was right.
_HISTORY = re.compile(
    r"(?i)\b(?:earlier|previous(?:ly)?|initially|originally|at first|formerly|former|had (?:said|put|given|named)|revised|up from|down from"
    r"|(?:from|until)(?=\s?\|)|half-time|the interval|the break|by then|at the time|at that (?:time|point)|no longer|rather than"
    r"|instead of|aggregate|first leg|née|born)\b|\blast (?:year|month|week|season|time|\w+day)\b|\ba (?:year|month|week|day) ago\b"
)
_ALSO = re.compile(r"\b[Aa]lso\s(?:on|in)\s$")
_HAD = re.compile(r"\bhad\b")


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """A place in `sentence` of the new version that still says what `change` changed elsewhere; `is_sure` where it can be nothing else."""

    change: Change
    sentence: Sentence
    span: Span
    is_sure: bool


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
        self.earlier, self.aligned, self.values = earlier, aligned, values
        self.link = Linker(later.sentences)
        self.quotes = [mention.span for mention in later.mentions if mention.kind is MentionKind.QUOTE]
        corrected = corrected_paragraphs(later.sentences)
        self.sentences = [s for s in later.sentences if s.paragraph not in corrected and not _is_of_its_hour(s)]

    def places(self, change: Change) -> Iterator[LeftBehind]:
        for sentence in self.sentences:
            if sentence.index == change.sentence.index or sentence.index not in self.aligned:
                continue
            before = self.earlier.sentences[self.aligned[sentence.index]]
            if _HAD.search(sentence.text) and not _HAD.search(before.text):
                continue  # made history by the new version
            found = self._values(change, sentence, before) if change.value else self._words(change, sentence, before)
            for span, link in found:
                if link is not Link.NONE and self._is_told_now(sentence, span):
                    yield LeftBehind(change, sentence, span, link is Link.SURE)

    def _values(self, change: Change, sentence: Sentence, before: Sentence) -> Iterator[tuple[Span, Link]]:
        """Values equal to the old one that stood in the earlier version too; none beside the new one, which makes it history."""
        new = self.values[1][sentence.index]
        if change.new_value and any(value.is_same(change.new_value) for value in new):
            return
        for value in new:
            stood = any(value.is_same(other) for other in self.values[0][before.index])
            is_bare = change.value.kind == "figure" and not change.value.count and value.count  # a note gives the bare number
            if stood and value.key == change.value.key and (value.kind == change.value.kind or is_bare):
                yield value.span, self.link.value(change, value, sentence)

    def _words(self, change: Change, sentence: Sentence, before: Sentence) -> Iterator[tuple[Span, Link]]:
        """The old name or title as the earlier version had it in the same sentence."""
        if re.search(change.pattern, before.text) and change.new not in sentence.text:
            for match in re.finditer(change.pattern, sentence.text):
                yield sentence.span_of(*match.span()), self.link.words(change, match, sentence)

    def _is_told_now(self, sentence: Sentence, span: Span) -> bool:
        """Whether a place is neither quoted nor told of an earlier time."""
        start, end = span.start - sentence.span.start, span.end - sentence.span.start
        around = sentence.text[max(0, start - 40) : start] + "|" + sentence.text[end : end + 30]
        is_history = _HISTORY.search(around) or _ALSO.search(sentence.text[:start])
        return not is_history and not any(quote.overlaps(span) for quote in self.quotes)


def _is_of_its_hour(sentence: Sentence) -> bool:
    """Whether a sentence is a note, or an entry of a live blog, that its reader did not know as one: entries run on in one paragraph."""
    return is_editors_note(sentence.text) or begins_entry(sentence.text)
