"""Write checker/mentions/data/words_and_names.txt: what is a word of English or somebody's name, however rare.

Usage: python models/recipes/words_and_names.py WORDS NAMES [NAMES ...]

Each list has one word or name at the beginning of a line; what follows it is left out. A name that is no word gets a star.
The shipped file was made from the 82,765 words of symspellpy 6.10 (MIT; words that Google Books Ngrams, CC BY 3.0, and SCOWL,
permissive, have in common), those of news_terms.txt (editorial) and the surnames and given names of the US census of 1990 (public domain).
"""

import sys
from pathlib import Path

from checker.mentions.likeness import plain

OUTPUT = Path(__file__).parents[2] / "checker/mentions/data/words_and_names.txt"
HEADER = """\
# Words of English and names of people, those that are no words with a star. Made by models/recipes/words_and_names.py; do not edit.
# Sources: symspellpy's list (MIT; Google Books Ngrams, CC BY 3.0, with SCOWL), names of the US census of 1990 (public domain).
"""
TERMS = Path(__file__).with_name("news_terms.txt")
SHORTEST = 3


def read_words(path: str) -> set[str]:
    """The first word of each line as `plain`."""
    lines = map(str.split, Path(path).read_text("utf-8-sig").splitlines())
    return {word for line in lines if line and len(word := plain(line[0])) >= SHORTEST}


def read_terms() -> set[str]:
    """The words of news_terms.txt."""
    return {line for line in TERMS.read_text("utf-8").splitlines() if not line.startswith(("#", "["))}


def main(paths: list[str]) -> int:
    if len(paths) < 2:
        print(__doc__)
        return 2
    words = read_words(paths[0]) | read_terms()
    names = set().union(*map(read_words, paths[1:])) - words
    OUTPUT.write_text(HEADER + "\n".join(sorted(words | {f"{name}*" for name in names})) + "\n", "utf-8")
    print(f"{OUTPUT}: {len(words)} words, {len(names)} names")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
