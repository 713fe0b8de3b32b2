"""Labelled files to rows: which form a bench has is told by its files and keys, and a bad row is named by file and line."""

import datetime
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from checker.errors import DocumentError
from checker.types import Document, Section, Span

Row = TypeVar("Row")

# The keys by which the form of a file is told, the most telling first.
FORMS = {
    "planted": ("edited_sentence", "evidence_sentences"),
    "pairs": ("premise", "hypothesis", "label"),
    "world": ("text", "label", "kind", "wrong_span"),
    "clean": ("id", "text"),
}
PLANTED = "planted.jsonl"
# Of three-way sets, and of the two forms of two-way sets.
LABELS = ("entailment", "neutral", "contradiction", "not_entailment", "not_contradiction")


@dataclass(frozen=True)
class Bench:
    """One labelled set: a file of rows, or for the form 'planted' its folder."""

    form: str
    path: Path

    @property
    def name(self) -> str:
        return self.path.stem


@dataclass(frozen=True)
class Planted:
    """A planted error: characters `start` to `end` of the clean story become `replace`. All other spans are the edited story's."""

    id: str
    story: str
    kind: str
    difficulty: str
    start: int
    end: int
    find: str
    replace: str
    edited_sentence: Span
    evidence_sentences: tuple[Span, ...]

    @classmethod
    def from_row(cls, row: dict) -> "Planted":
        words = [row[key] for key in ("id", "story", "kind", "difficulty", "start", "end", "find", "replace")]
        return cls(*words, Span(*row["edited_sentence"]), tuple(Span(*pair) for pair in row["evidence_sentences"]))

    @property
    def edited_text(self) -> Span:
        """What was written in; where text was only taken out, the characters on both sides of the gap stand for it."""
        if not self.replace:
            return Span(max(0, self.start - 1), self.start + 1)
        return Span(self.start, self.start + len(self.replace))

    def edit(self, text: str) -> str:
        return text[: self.start] + self.replace + text[self.end :]

    def map_span(self, span: Span) -> Span:
        """A span of the clean story in the edited one; an end that falls within the edit moves to the end of the new text."""
        shift = len(self.replace) - (self.end - self.start)
        end = span.end if span.end <= self.start else max(span.end, self.end) + shift
        if span.start < self.start:
            return Span(span.start, end)
        return Span(self.start if span.start < self.end else span.start + shift, end)


@dataclass(frozen=True)
class Slip:
    """An error that the paper really printed, and where given the place it clashes with."""

    story: str
    span: Span
    other: Span | None

    @classmethod
    def from_row(cls, row: dict) -> "Slip":
        return cls(row["story"], Span(row["start"], row["end"]), Span(*row["other"]) if row.get("other") else None)


@dataclass(frozen=True)
class WorldRow:
    """A sentence, and where its wrong fact stands: all places of these words; empty where the sentence is right."""

    id: str
    text: str
    kind: str
    wrong: tuple[Span, ...]

    @classmethod
    def from_row(cls, row: dict) -> "WorldRow":
        text, words = row["text"], row["wrong_span"]
        if row["label"] not in ("wrong", "right"):
            raise ValueError(f"label is {row['label']!r}; it must be 'wrong' or 'right'")
        if row["label"] == "right":
            return cls(str(row.get("id", "")), text, row["kind"], ())
        starts = [i for i in range(len(text)) if words and text.startswith(words, i)]
        if not starts:
            raise ValueError(f"the wrong_span {words!r} is not in the text")
        return cls(str(row.get("id", "")), text, row["kind"], tuple(Span(i, i + len(words)) for i in starts))


@dataclass(frozen=True)
class PairRow:
    """A labelled pair; the label is one of `LABELS`."""

    premise: str
    hypothesis: str
    label: str

    @classmethod
    def from_row(cls, row: dict) -> "PairRow":
        pair = cls(row["premise"], row["hypothesis"], row["label"])
        if pair.label not in LABELS:
            raise ValueError(f"label is {pair.label!r}; it can be {', '.join(LABELS)}")
        if not (isinstance(pair.premise, str) and isinstance(pair.hypothesis, str)):
            raise ValueError("premise and hypothesis must be texts")
        return pair


def read_story(row: dict) -> Document:
    """A story of a clean set; its title, where it has one, stands above the text as the headline. The path is the story's id."""
    title = (row.get("title") or "").strip()
    text = f"{title}\n\n{row['text']}" if title else row["text"]
    sections = (Section("headline", Span(0, len(title))),) if title else ()
    return Document(text, str(row["id"]), _read_date(row.get("date")), sections)


def _read_date(words: str | None) -> datetime.date | None:
    if not words:
        return None
    for form in ("%Y-%m-%d", "%Y-%b-%d", "%B %d, %Y", "%b %d, %Y", "%d %B %Y"):
        try:
            return datetime.datetime.strptime(words, form).date()
        except ValueError:
            continue
    raise ValueError(f"date is {words!r}; write it as 2018-09-08")


def read_rows(path: Path, parse: Callable[[dict], Row]) -> tuple[Row, ...]:
    """What `parse` makes of each row of a .jsonl file. A line that is no row of this form is a DocumentError."""
    return tuple(_parsed(path, number, row, parse) for number, row in _read_lines(path))


def _parsed(path: Path, number: int, row: dict, parse: Callable[[dict], Row]) -> Row:
    try:
        return parse(row)
    except KeyError as missing:
        raise DocumentError(f"{path}:{number}: the row has no {missing}; its keys are {', '.join(row)}") from None
    except (TypeError, ValueError, AttributeError) as error:
        raise DocumentError(f"{path}:{number}: the row cannot be used: {error}") from None


def _read_lines(path: Path) -> Iterator[tuple[int, dict]]:
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield number, _read_object(path, number, line)
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentError(f"{path}: cannot be read: {error}") from None


def _read_object(path: Path, number: int, line: str) -> dict:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise DocumentError(f"{path}:{number}: not JSON: {error}") from None
    if not isinstance(row, dict):
        raise DocumentError(f"{path}:{number}: not an object with keys but {line.strip()[:40]}")
    return row


def find_benches(path: Path) -> list[Bench]:
    """The sets at a path: a .jsonl file, a folder with planted.jsonl and stories/, or a folder of any of these."""
    if path.is_file():
        return [_sniff(path)]
    if not path.is_dir():
        raise DocumentError(f"{path}: no such file or folder")
    if (path / PLANTED).is_file():
        return [Bench("planted", path)]
    found = [bench for child in sorted(path.iterdir()) if child.suffix == ".jsonl" for bench in find_benches(child)]
    for child in sorted(path.iterdir()):
        if child.is_dir() and any(child.rglob("*.jsonl")):
            found += find_benches(child)
    if not found:
        raise DocumentError(f"{path}: holds no bench: neither {PLANTED} nor another .jsonl file")
    return found


def _sniff(path: Path) -> Bench:
    number, row = next(_read_lines(path), (1, {}))
    for form, keys in FORMS.items():
        if all(key in row for key in keys):
            return Bench(form, path.parent if form == "planted" else path)
    wanted = "; ".join(f"{form}: {', '.join(keys)}" for form, keys in FORMS.items())
    raise DocumentError(f"{path}:{number}: no form of bench has the keys {', '.join(row) or '(none)'}; needed are {wanted}")
