"""Words for the parties of a country and for their members (data/parties.txt), each with the name that the party has in the facts."""

from functools import cache
from importlib.resources import files


@cache
def parties_of(country: str) -> dict[str, str]:
    """The words for the parties of a country, plurals among them, each with the party in the facts."""
    return {word: party for party, words in _read().get(country, {}).items() for one in words for word in (one, f"{one}s")}


@cache
def all_words() -> frozenset[str]:
    """All words for a party or its members."""
    return frozenset(word for country in _read() for word in parties_of(country))


@cache
def _read() -> dict[str, dict[str, tuple[str, ...]]]:
    text = files("checker.facts.offices").joinpath("data/parties.txt").read_text(encoding="utf-8")
    entries = (line.split(": ") for line in text.splitlines() if not line.startswith("#"))
    return {country: dict(map(_read_party, parties.split("; "))) for country, parties in entries}


def _read_party(entry: str) -> tuple[str, tuple[str, ...]]:
    party, _, words = entry.partition(" = ")
    return party, (party, *filter(None, words.split(", ")))
