"""Read the notes that agencies put over a corrected story: 'CORRECTS spelling of Smyth to Smith', 'CORRECTS toll to 14 sted 12'."""

import re
from collections.abc import Iterator, Sequence

from checker.documents.notes import is_editors_note
from checker.mentions.counts import stems
from checker.mentions.number_words import number_of
from checker.patterns import lazy
from checker.types import Document, Sentence
from checker.versions.renamed import are_written_for_each_other, name_pattern
from checker.versions.values import Change, Value

_THING = r"(?:[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}|[£$€]?\d[\d,.]*\w*(?:\s(?:million|billion|per\scent|[A-Z][a-z]+))?%?)"
_INSTEAD = r"(?:,?\s(?:sted|instead\sof|not|rather\sthan)\s)"
_FORMS = (
    lazy(rf"(?P<what>[^;:]*?)\b(?:to|is|as|was)\s(?P<new>{_THING}){_INSTEAD}(?P<old>{_THING})"),
    lazy(rf"(?P<what>[^;:]*?)\b(?:of|from|name)\s(?P<old>{_THING})\sto\s(?P<new>{_THING})"),
    lazy(rf"(?P<what>[^;:]*?)\b(?P<new>{_THING}){_INSTEAD}(?P<old>{_THING})"),
)
_TOLL = lazy(r"\btoll\b|\bdead\b|\bdeaths?\b")
_CORRECTS = lazy(r"(?i)\b(?:corrects?|fixes|amends|updates?|recasts|clarifies|subs)\b")  # other notes give times and orders
_NO_INDEX = -1  # of a sentence that is none of the story's


def find_announced(document: Document, sentences: Sequence[Sentence]) -> Iterator[Change]:
    """The changes that the notes of the new version announce: those that its reader knew as notes, which are no copy, and others."""
    notes = (section.span for section in document.sections if section.kind == "editor's note")
    told = [Sentence(span, document.text[span.start : span.end], _NO_INDEX, 0, "editor's note") for span in notes]
    for sentence in (*told, *sentences):
        if is_editors_note(sentence.text) and _CORRECTS.search(sentence.text):
            for part in re.finditer(r"[^;]+", sentence.text):
                found = next((match for form in _FORMS if (match := form.search(part[0]))), None)
                if found:
                    yield _announced(sentence, part.start(), found)


def _announced(sentence: Sentence, offset: int, found: re.Match[str]) -> Change:
    old, new = (found[name].rstrip(".,") for name in ("old", "new"))
    start = offset + found.start("new")
    words = stems(found["what"]) | ({"dead", "died", "kille", "death"} if _TOLL.search(found["what"]) else set())
    span, told = sentence.span_of(start, start + len(new)), {"words": frozenset(words), "before": -1}
    if not re.match(r"[£$€\d]", old):
        return Change("name", old, new, sentence, span, pattern=_pattern(old, new), is_spelling=_is_spelling(old, new), **told)
    number = number_of(re.sub(r"[^\d]", "", old) or "0")
    value = Value("figure", (number, number), sentence.span_of(offset + found.start("old"), offset + found.end("old")), old, sentence)
    return Change("figure", old, new, sentence, span, value=value, **told)


def _differing(old: str, new: str) -> list[tuple[str, str]]:
    one, other = old.split(), new.split()
    return [(a, b) for a, b in zip(one, other, strict=True) if a != b] if len(one) == len(other) else [(old, new)]


def _is_spelling(old: str, new: str) -> bool:
    return all(are_written_for_each_other(a, b) for a, b in _differing(old, new))


def _pattern(old: str, new: str) -> str:
    """The words that differ, which stand alone too where the last name does: 'Smyth' of 'Ann Smyth'."""
    is_alone = _is_spelling(old, new) and old.split()[-1] != new.split()[-1]
    return name_pattern(" ".join(a for a, _ in _differing(old, new)) if is_alone else old)
