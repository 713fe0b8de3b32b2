"""Which place a misspelt word may mean; the rule is shared with models/recipes/place_words.py, which lists its exceptions."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from checker.mentions.gazetteer import Place, demonyms, forms, places, without_accents

# Countries and the like are meant more often than the city of a similar name, so more slips are believed for them.
WELL_KNOWN = frozenset({"country", "territory", "nation", "state", "capital", "continent"})
_NO_TARGETS = frozenset({"river", "mountain", "water"})
# Of rivers, mountains and waters only long names are targets, which nothing else is like ('Mediterranean').
LONG = 9
# Shorter demonyms ('Thai', 'Iraqi') are like too many names.
SHORT = 6
_SHUFFLED = 8  # letters of a lesser place of which the order may be wrong
# 'Lankan', 'Bostonians', 'Mumbaikar' are made from a place's name and are no slips of it.
_ENDINGS = ("n", "an", "ian", "ean", "nian", "ite", "ese", "er", "i", "ish", "ic", "kar", "is", "ist", "ism", "iana")


@dataclass(frozen=True, slots=True)
class Target:
    """A word that may have been meant: of a place's name, or its demonym."""

    word: str
    name: str
    kind: str


@cache
def targets() -> dict[str, tuple[Target, ...]]:
    """Names and demonyms of one word, by their first letter."""
    found: dict[str, dict[str, Target]] = defaultdict(dict)
    for place in places():
        if place.kind not in _NO_TARGETS or len(place.name) >= LONG:
            for word in _target_words(place):
                found[word[0].lower()].setdefault(word, Target(word, place.name, place.kind))
    return {letter: tuple(words.values()) for letter, words in found.items()}


def _target_words(place: Place) -> list[str]:
    """The name if it is one word, its longer variants ('Calcutta'), demonyms; of what is no country or continent the longest only."""
    shortest = SHORT if place.kind in ("country", "continent", "nation") else 10
    longer = [word for word in place.variants if len(word) >= 7] + [word for word in place.demonyms if len(word) >= shortest]
    return [word for word in (place.name, *longer) if word.isalpha() and len(word) >= 5]


@cache
def phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Names of several words ('San Francisco'), by each of their words."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for place in places():
        words = tuple(place.name.split())
        if 2 <= len(words) <= 4 and all(word[0].isupper() for word in words):
            for word in set(words):
                found[word].append(words)
    return {word: tuple(names) for word, names in found.items()}


@cache
def known_words() -> frozenset[str]:
    """Words near a place that are no slips of it: of other names of places, demonyms, dictionary words, surnames, smaller towns."""
    lines = files("checker.mentions").joinpath("data/place_words.txt").read_text("utf-8").splitlines()
    return frozenset(place_words().union(lines))  # the comments of its head are no words


def place_words() -> set[str]:
    """Every word of a place's forms and demonyms, with and without its accents."""
    written = {word.strip(".,") for form in (*forms(), *demonyms()) for word in (form, *form.replace("-", " ").split())}
    return written | {without_accents(word) for word in written if not word.isascii()}


def is_near(word: str, target: str, *, is_well_known: bool) -> bool:
    """Whether `word` is so much like `target` that only a slip can have made it."""
    from rapidfuzz.distance import OSA, JaroWinkler

    a, b = without_accents(word).lower(), without_accents(target).lower()
    if a == b or a[:1] != b[:1] or is_derived(a, b):
        return False
    allowed = 0 if len(b) < 5 else 2 if len(b) >= (7 if is_well_known else 9) else 1
    if OSA.distance(a, b, score_cutoff=allowed) <= allowed:
        return len(a) >= 5
    if (is_well_known or len(b) >= _SHUFFLED) and sorted(a) == sorted(b) and a[-1] == b[-1]:
        return True
    return len(b) >= 9 and JaroWinkler.similarity(a, b) >= 0.95


def is_one_slip(word: str, target: str) -> bool:
    """Whether a single letter parts two words, or only the order of their letters."""
    from rapidfuzz.distance import OSA

    a, b = without_accents(word).lower(), without_accents(target).lower()
    return OSA.distance(a, b, score_cutoff=1) == 1 or (a != b and sorted(a) == sorted(b))


def is_derived(word: str, target: str) -> bool:
    """'bostonian' of 'boston'; plurals of either."""
    bare = word.removesuffix("s")
    if bare == target or word == target + "es":
        return True
    stems = (target, target[:-1]) if target[-1] in "aeiouy" else (target,)
    return any(bare.startswith(stem) and bare[len(stem) :] in _ENDINGS for stem in stems)


def nearest(word: str) -> Target | None:
    """The place's name or demonym that `word` is a slip of; None where none is near, or several equally."""
    from rapidfuzz.distance import OSA

    plain = without_accents(word).lower()
    alike = _alike(plain, _plain_targets(plain[:1]))
    if plain != word.lower():  # nobody puts in an accent by a slip
        alike = [(other, target) for other, target in alike if not target.word.isascii()]
    if any(is_derived(plain, other) for other, _target in alike):
        return None
    near = [(other, target) for other, target in alike if is_near(word, other, is_well_known=target.kind in WELL_KNOWN)]
    edits = ((1 if sorted(plain) == sorted(other) else OSA.distance(plain, other), target) for other, target in near)
    found = sorted(edits, key=lambda item: (item[0], item[1].word))
    if not found or any(distance == found[0][0] and target.name != found[0][1].name for distance, target in found[1:]):
        return None
    return found[0][1]


def is_near_any(word: str) -> bool:
    """Whether the rule would take `word` for a slip of some place, or of a word of one."""
    plain = without_accents(word).lower()
    alike = _alike(plain, _plain_targets(plain[:1]))
    if any(is_near(word, other, is_well_known=target.kind in WELL_KNOWN) for other, target in alike):
        return True
    return any(is_near(word, other, is_well_known=True) for other, _part in _alike(plain, _plain_parts(plain[:1])))


def _alike(plain: str, choices: dict) -> list[tuple[str, object]]:
    """The choices worth a closer look, found fast."""
    from rapidfuzz import process
    from rapidfuzz.distance import JaroWinkler

    found = process.extract(plain, choices, scorer=JaroWinkler.similarity, score_cutoff=0.7, limit=12)
    return [(other, key) for other, _score, key in found]


@cache
def _plain_targets(letter: str) -> dict[Target, str]:
    return {target: without_accents(target.word).lower() for target in targets().get(letter, ())}


@cache
def _plain_parts(letter: str) -> dict[str, str]:
    return {part: without_accents(part).lower() for part in phrases() if without_accents(part[0]).lower() == letter}
