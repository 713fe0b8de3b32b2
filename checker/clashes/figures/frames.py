"""A sentence with one character for each figure, ready to be read for a word of order and the two figures that it is about."""

from collections.abc import Sequence
from dataclasses import dataclass

from checker.clashes.figures.order_words import OrderWord, find_order_words
from checker.clashes.figures.skeletons import FIGURE, without_figures
from checker.patterns import lazy
from checker.types import Mention, Sentence, Span

REACH = 60  # characters before and after a figure that tell which it is
# A figure that is the change itself, or how far the two are apart: 'by six', 'a rise of six', 'a six-point rise', 'six more than'.
_CHANGE_BEFORE = lazy(
    r"(?i)\b(?:by|(?:ris|increas|fall|drop|declin|decreas|reduct|gain|cut|jump|growth|hike|boost|surge|slump|plunge|difference|gap)\w*\sof"
    r"|another|further|extra|additional)\s(?:(?:about|around|nearly|almost|only|just|an?|some|over|more\sthan|less\sthan|up\sto)\s)*[£$€+(]*$"
)
_RIGHT_BEFORE = lazy(r"(?i)\s(?:(?:about|around|nearly|almost|only|just|an?|some|over|more\sthan|less\sthan|another)\s)*")
_CHANGE_AFTER = lazy(
    r"(?i)(?:[\s-][a-z]+){0,3}?[\s-](?:increases?|rises?|drops?|declines?|decreases?|gains?|cuts?|reductions?|hikes?|boost|jump|fall|growth|loss|surge"
    r"|slump|plunge|difference|gap)\b|(?:\s[a-z]+)?\s(?:more|less|fewer|higher|lower|larger|bigger|smaller|older|younger|above|below|up|down|short|shy|ahead|behind|clear)\b"
)
_GOES_ON = lazy(r"(?:It|They|The\s\w+)\s(?:was|were|is|are|stood\sat|stands\sat|now\sstands\sat)\s(?:at\s)?#")
_LONGEST_LEAD = 90  # characters of a sentence that leaves its figures to the next


@dataclass(frozen=True, slots=True)
class Frame:
    """A sentence with one character for each figure, after the sentence before it where the two are read as one.

    The sentence itself begins at `lead`; the first `earlier` figures are those of the sentence before.
    """

    sentence: Sentence
    span: Span
    text: str
    lead: int
    figures: tuple[Mention, ...]
    places: tuple[int, ...]
    words: tuple[OrderWord, ...]
    earlier: int = 0

    def around(self, number: int) -> tuple[str, str]:
        """What stands before and after a figure, as far as its neighbours."""
        place, (first, last) = self.places[number], (self.lead, len(self.text)) if number >= self.earlier else (0, self.lead)
        start = max(first, place - REACH, self.places[number - 1] + 1 if number else 0)
        end = min(last, place + REACH, *self.places[number + 1 : number + 2])
        return self.text[start:place], self.text[place + 1 : end]

    def span_of(self, start: int, end: int) -> Span:
        """Where a part of the sentence's own text stands in the story."""
        return Span(self._offset(start), self._offset(end))

    def _offset(self, at: int) -> int:
        longer = sum(len(figure.text) - 1 for figure, place in zip(self.figures, self.places, strict=True) if place < at)
        return self.sentence.span.start + at - self.lead + longer

    def words_of(self, span: Span) -> str:
        """What the story has at a place in the sentence."""
        return self.sentence.text[span.start - self.sentence.span.start : span.end - self.sentence.span.start]

    def is_change(self, number: int) -> bool:
        """Whether a figure is the change, or the difference, itself."""
        before, after = self.around(number)
        is_moved = self.figures[number].value.unit == "%" and any(
            word.is_change and _RIGHT_BEFORE.fullmatch(self.text, word.end, self.places[number]) for word in self.words
        )
        return is_moved or bool(_CHANGE_BEFORE.search(before) or _CHANGE_AFTER.match(after))


def make_frame(sentence: Sentence, previous: Sentence | None, figures: Sequence[Mention]) -> Frame:
    """The frame of a sentence, after the `previous` one; `figures` are its own, in reading order."""
    text = without_figures(sentence, figures)
    lead, span = 0, sentence.span
    if previous and previous.paragraph == sentence.paragraph and len(previous.text) < _LONGEST_LEAD and _GOES_ON.match(text):
        lead, span = len(previous.text) + 1, Span(previous.span.start, sentence.span.end)
        text = f"{previous.text.replace(FIGURE, ' ')} {text}"
    places = tuple(at for at, character in enumerate(text) if character == FIGURE)
    return Frame(sentence, span, text, lead, tuple(figures), places, tuple(find_order_words(text)))


def join_frames(before: Frame, frame: Frame) -> Frame:
    """Two sentences, one after the other, as one frame."""
    lead, span = len(before.text) + 1, Span(before.span.start, frame.span.end)
    text, places = f"{before.text} {frame.text}", (*before.places, *(place + lead for place in frame.places))
    figures, words = (*before.figures, *frame.figures), tuple(find_order_words(text))
    return Frame(frame.sentence, span, text, lead, figures, places, words, len(before.figures))
