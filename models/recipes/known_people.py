"""Write checker/mentions/data/known_people.txt: people of the reference facts whose names are so rare that a near miss is a slip.

Usage: python models/recipes/known_people.py

The names are those of checker/facts (see there for their sources). Left out are titles ('King Farouk'), names of one word, and
people of a common first name and a short surname ('Edmund Burke'), whom many others are called nearly like.
"""

from pathlib import Path

from checker.facts.loading import load_facts
from checker.facts.relations import values_of
from checker.mentions.famous import famous_names
from checker.mentions.name_words import first_names

OUTPUT = Path(__file__).parents[2] / "checker/mentions/data/known_people.txt"
HEADER = "# People of the reference facts as they are spelt. Made by models/recipes/known_people.py; do not edit.\n"
RELATIONS = ("was born", "held office", "won the nobel prize", "has nationality", "was of the party", "stood for the state")
MADE = ("was created by", "was founded by")  # whose values are people
TITLES = frozenset("King Queen Pope Tsar Emperor Empress Prince Princess Sultan Emir Sheikh Saint St Lord Lady Sir Dame Baron".split())
FEWEST_LETTERS = 6  # of the rarer name; a surname beside a common first name needs one more


def is_rare(name: str) -> bool:
    words = name.split()
    if len(words) < 2 or words[0] in TITLES or not all(word[0].isupper() and word.rstrip(".").isalpha() for word in words):
        return False
    if words[0] in first_names():
        return len(words[-1]) > FEWEST_LETTERS
    return max(len(words[0]), len(words[-1])) >= FEWEST_LETTERS


def main() -> None:
    facts = load_facts()
    people = {fact.subject for fact in facts.of(*RELATIONS)} | {name for fact in facts.of(*MADE) for name in values_of(fact)}
    names = sorted(filter(is_rare, people - set(famous_names())))
    OUTPUT.write_text(HEADER + "\n".join(names) + "\n", "utf-8")
    print(f"{OUTPUT}: {len(names)} names")


if __name__ == "__main__":
    main()
