"""Write checker/mentions/data/known_people.txt: people of the reference facts, and those whom newspapers name most.

Usage: python models/recipes/known_people.py

The names are those of checker/facts (see there for their sources) and of newspaper_people.txt, an editorial list. Left out are titles
('King Farouk') and names of one word.
"""

from pathlib import Path

from checker.facts.loading import load_facts
from checker.facts.relations import values_of
from checker.mentions.famous import famous_names

OUTPUT = Path(__file__).parents[2] / "checker/mentions/data/known_people.txt"
EDITORIAL = Path(__file__).with_name("newspaper_people.txt")
HEADER = "# People of the reference facts and of newspapers as they are spelt. Made by models/recipes/known_people.py; do not edit.\n"
RELATIONS = ("was born", "held office", "won the nobel prize", "has nationality", "was of the party", "stood for the state")
MADE = ("was created by", "was founded by")  # whose values are people
TITLES = frozenset("King Queen Pope Tsar Emperor Empress Prince Princess Sultan Emir Sheikh Saint St Lord Lady Sir Dame Baron".split())


def is_full_name(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and words[0] not in TITLES and all(word[0].isalpha() and not word.endswith(".") for word in words)


def read_editorial() -> set[str]:
    lines = EDITORIAL.read_text("utf-8").splitlines()
    return {line for line in lines if not line.startswith(("#", "["))}


def main() -> None:
    facts = load_facts()
    people = {fact.subject for fact in facts.of(*RELATIONS)} | {name for fact in facts.of(*MADE) for name in values_of(fact)}
    names = sorted(set(filter(is_full_name, people | read_editorial())) - set(famous_names()))
    OUTPUT.write_text(HEADER + "\n".join(names) + "\n", "utf-8")
    print(f"{OUTPUT}: {len(names)} names")


if __name__ == "__main__":
    main()
