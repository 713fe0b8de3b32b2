"""Names of people that all know: a list of our own and the people of the reference facts. `nearest_names` tells slips of them."""

from functools import cache
from importlib.resources import files


@cache
def famous_names() -> tuple[str, ...]:
    """The list, without its stars."""
    return tuple(line.rstrip("*") for line in _lines())


@cache
def known_people() -> tuple[str, ...]:
    """People of the reference facts and those whom newspapers name most, as far as they are not in the list."""
    return tuple(_lines("known_people.txt"))


@cache
def famous_words() -> frozenset[str]:
    """Every word of the list."""
    return frozenset(word for name in famous_names() for word in name.split())


@cache
def known_surnames() -> frozenset[str]:
    """Last words of the known people: 'Chekhov', but 'Jenkins' too."""
    return frozenset(name.split()[-1] for name in known_people())


@cache
def rare_surnames() -> frozenset[str]:
    """Last words of the list that are so much a name's own that they are looked for alone."""
    return frozenset(line.rstrip("*").split()[-1] for line in _lines() if line.endswith("*"))


def _lines(name: str = "famous_names.txt") -> list[str]:
    lines = files("checker.mentions").joinpath("data", name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
