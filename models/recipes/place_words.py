"""Write checker/mentions/data/place_words.txt: words so near a place's name that only a list tells them from its slips.

Usage: python models/recipes/place_words.py LIST [LIST ...]

Each LIST has one word or name a line; only those near a place are kept, so the result is small. The shipped
file was made from SCOWL 2020.12.07 (Debian's wamerican-large, wamerican-insane and wbritish-large; SCOWL's
permissive licence), the surnames and given names of the US census of 1990 (public domain) and the names of towns
of GeoNames (CC BY 4.0, geonames.org).
"""

import sys
from pathlib import Path

from checker.mentions.spelling import is_near_any, place_words

OUTPUT = Path(__file__).parents[2] / "checker/mentions/data/place_words.txt"
HEADER = """\
# Not misspelt, though near the name of a place. Made by models/recipes/place_words.py; do not edit.
# Sources: SCOWL 2020.12.07 (permissive licence, http://wordlist.aspell.net), names of the US census of 1990
# (public domain), names of towns of GeoNames (CC BY 4.0, https://www.geonames.org), own additions.
"""
# Slips that those lists hold, as rare surnames, hamlets or variants.
SLIPS = frozenset(
    "Fransisco Isreal Philipines Equador Bagdad Massachusets Cincinatti Pheonix Kyrgystan Portugese Ukranian Johannesberg Brisban".split()
)
# Names that places have in other languages, and other spellings that are meant.
ADDED = (
    "Italia Espana España Brasil Roma Torino Milano Napoli Firenze Venezia Genova Padova Praha Lisboa Moskva Afrika Amerika"
    " Belgique Bruxelles"
    " Deutschland Nederland Polska Bretagne Lisbonne Londres Marokko Kanada Mexiko Türkei Turkei Schweiz Suisse Svizzera"
    " Osterreich Helvetia"
    " Danmark Norge Sverige Suomi Magyarország Hrvatska Srbija Slovenija Slovensko Bosna Kosova Shqipëria Ellada Hellas Rossiya"
    " Ukraina Belarusia"
    " Krakow Warszawa København Kobenhavn Goteborg Köbenhavn Zürich Geneve Genève Basle Bale Antwerpen Brugge Gent Sevilla"
    " Catalunya Cataluña"
    " Euskadi Bayern Sachsen Hessen Preussen Toscana Sicilia Sardegna Corse Kalifornia Californication Texarkana Londonistan"
    " Britannia Caledonia Brittania"
    " Afghana Afghans Americana Canadiana Africana Eurasia Eurasian Europa Euro Asiana Austria-Hungary Germania Gallia Hispania"
    " Syriac Persis Palestina"
    # names that are near a demonym
    " Africanus Afrin Argyle Behar Carolinas Carpathia Eilish Europcar Kenan Kennan Kenyon Koran Koreas Koren Liban"
    " Mainlander Malin Middles Polis Saman Sardis Saudia Scotsmen Scotti Scottie Scotts Skittish Sonali Sportsman Weisman"
    " Weissman Wellman Welshmen"
    # firms, people, parties and peoples that are in the news
    " Alibaba Allergan Ambani Asean Bolivarian Borussia Canadiens Carolingian Carolingians Caucasia Corsicana"
    " Domenici Egyptair Georgieva Hollande Illini Karakorum Lannister Malala Mancunian Mancunians"
    " Michoacana Missoulian Moderna Montgomerie Muammar Orisha Osama Palpatine Petrobras Piermont Rouhani"
    " Sainsbury Scotties Shanxi Syriza Turkson Umbra Veneta Virginiana Wilshere Zhenjiang"
).split()


def near_places(paths: list[str]) -> set[str]:
    """Capitalised forms of the words in the files that the rule would take for slips."""
    candidates = {word.strip().capitalize() if word.islower() else word.strip() for path in paths for word in words_of(path)}
    known = place_words()
    return {word for word in candidates if word not in known and word not in SLIPS and is_near_any(word)}


def words_of(path: str) -> list[str]:
    """Lines of a file, each also in its parts ('Le Plessis')."""
    lines = Path(path).read_text("utf-8").split("\n")
    return [word for line in lines for word in {line, *line.replace("-", " ").split()} if len(word) > 4 and not word.endswith(("'s", "’s"))]


def main(paths: list[str]) -> int:
    if not paths:
        print(__doc__)
        return 2
    words = sorted(near_places(paths) | set(ADDED))
    OUTPUT.write_text(HEADER + "\n".join(words) + "\n", "utf-8")
    print(f"{OUTPUT}: {len(words)} words")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
