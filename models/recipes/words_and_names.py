"""Write checker/mentions/data/words_and_names.txt: what is a word of English or somebody's name, however rare.

Usage: python models/recipes/words_and_names.py LIST [LIST ...]

Each LIST has one word or name at the beginning of a line; what follows it is left out. The shipped file was made from the
82,765 words of symspellpy 6.10 (MIT; words that Google Books Ngrams, CC BY 3.0, and SCOWL, permissive, have in common) and the
surnames and given names of the US census of 1990 (public domain).
"""

import sys
from pathlib import Path

from checker.mentions.likeness import plain

OUTPUT = Path(__file__).parents[2] / "checker/mentions/data/words_and_names.txt"
HEADER = """\
# Words of English and names of people. Made by models/recipes/words_and_names.py; do not edit.
# Sources: symspellpy's list (MIT; Google Books Ngrams, CC BY 3.0, with SCOWL), names of the US census of 1990 (public domain).
"""
SHORTEST = 3


def read_words(paths: list[str]) -> set[str]:
    """The first word of each line as `plain`."""
    lines = (line.split() for path in paths for line in Path(path).read_text("utf-8-sig").splitlines())
    return {word for line in lines if line and len(word := plain(line[0])) >= SHORTEST}


def main(paths: list[str]) -> int:
    if not paths:
        print(__doc__)
        return 2
    words = sorted(read_words(paths))
    OUTPUT.write_text(HEADER + "\n".join(words) + "\n", "utf-8")
    print(f"{OUTPUT}: {len(words)} words")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
