"""Write checker/mentions/data/near_words.txt: words that are printed often, and rarer ones so near another that only a list tells
them from its slips.

Usage: python models/recipes/near_words.py FREQUENCIES LIST [LIST ...]

FREQUENCIES has a word and how often it is printed in each line, each LIST one word a line. The shipped file was made from
symspellpy 6.10 (MIT; counts of Google Books Ngrams, CC BY 3.0) and SCOWL 2020.12.07 up to size 80 (Debian's scowl:
/usr/share/dict/scowl/*.[1-8]?; SCOWL's permissive licence). The larger sizes hold old spellings that are
slips today. The words of news_terms.txt (editorial) count as printed often.
"""

import re
import sys
from pathlib import Path

from checker.mentions.english_words import SHORT, nearest_words
from checker.mentions.lexicon import is_listed
from models.recipes.words_and_names import read_terms

OUTPUT = Path(__file__).parents[2] / "checker/mentions/data/near_words.txt"
HEADER = """\
# Words that are printed often, with a plus, and words that are no slips of another, though near it.
# Made by models/recipes/near_words.py; do not edit. Sources: symspellpy's list (MIT; Google Books Ngrams, CC BY 3.0),
# SCOWL 2020.12.07 (permissive licence, http://wordlist.aspell.net), own additions.
"""
# Of the 400,000 million words counted; 19,000 words of five letters or more are printed so often.
FREQUENT = 1_000_000
# Words younger than the lists, and foreign ones that English prose prints in small letters.
ADDED = (
    "jihadi jihadis esports webcaster webcasters departement ranchera cappella carnivoran vaping vapers cryptocurrencies"
    " deepfake deepfakes fintech podcasters memes mansplain gaslighted hashtags paywalled geoblock burkini burkinis"
    # of names of bodies and days in other languages
    " nacional internacional nationale internationale memoriam chambre prezident commandeur januari februari ramadhan ministre ministro"
    " republik institut instituto universidad universitat universita parlement parlament oficial senador presidente direktor academie"
    " akademie socialista centrale federale industrie industria justicia movimento museo comite societe societa tribunale tribuna senado"
    " comision commissie conferencia defensa desarrollo economia electorale financiera hospitale internazionale publica professore"
).split()


def words_in_small_letters(paths: list[str]) -> set[str]:
    """The words of the lists that are no names, of four letters or more, since shorter ones make no compound."""
    return {word for path in paths for word in Path(path).read_text("latin-1").split() if re.fullmatch("[a-z]{4,}", word)}


def frequent_words(path: str, words: set[str]) -> set[str]:
    """Those of the words that are printed often."""
    rows = (line.split() for line in Path(path).read_text("utf-8-sig").splitlines())
    return {word for word, count in rows if int(count) >= FREQUENT and word in words}


def near_words(words: set[str]) -> set[str]:
    """Those of the words that the lexicon has not and the rule would take for slips."""
    return {word for word in words if len(word) >= SHORT and not is_listed(word) and nearest_words(word)}


def main(paths: list[str]) -> int:
    if len(paths) < 2:
        print(__doc__)
        return 2
    words = words_in_small_letters(paths[1:])
    frequent = frequent_words(paths[0], words) | read_terms()
    # The rule reads the file that this writes: the frequent words come first.
    write(frequent, set())
    near = near_words(words) | set(ADDED)
    write(frequent, near)
    print(f"{OUTPUT}: {len(frequent)} frequent words, {len(near)} near one")
    return 0


def write(frequent: set[str], near: set[str]) -> None:
    OUTPUT.write_text(HEADER + "\n".join(sorted({f"{word}+" for word in frequent} | (near - frequent))) + "\n", "utf-8")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
