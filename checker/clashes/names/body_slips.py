"""Names of bodies, brands and works that are nearly as the list spells them: 'Goldman Sacks', 'Volkswagon', 'Médecins sans Frontière'.

A name of several words is told by those of its words that are right. A word alone is told where no list has it, the story has it
once, nothing else is as near and it is no part of a longer name; a short one where a word of its kind stands near, too.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import chain, pairwise

from checker.mentions.famous import famous_words, known_surnames
from checker.mentions.known_bodies import KnownBody, fold, is_known, is_word_of_one, near_word, signs_of, with_word, words_of_names
from checker.mentions.lexicon import is_listed, is_only_name, is_word
from checker.mentions.likeness import is_doubled, sound
from checker.mentions.name_words import first_names
from checker.mentions.slip_kinds import (
    are_changed_round,
    count_edits,
    is_another_form,
    is_another_style,
    is_finger_slip,
    is_plain_slip,
    is_plural,
    is_slip_of,
)
from checker.mentions.spelling import nearest
from checker.patterns import lazy

# Whole words: what holds a slash, an @ or an inner point is an address or two words.
_WORD = lazy(r"(?<![\w’'@#/.-])(?>(?:[^\W_](?:[\w’'-]*\w)?|&))(?![/@]|\.\w)")
_POSSESSIVE = lazy(r"[’']s$")
_INNER_CAPITAL = lazy(r"[a-zß-ÿ][A-ZÀ-Þ]")
_SMALL = frozenset({"of", "the", "and", "for", "to", "in", "on", "with", "from", "a", "al", "de", "la", "le", "les", "el"})
_LEAST = 4  # letters of a word of a longer name that is looked at
_FAIR = 6  # letters of a name of one word that needs none where a finger slipped
_HEARD = 8  # and where the ear did
_SURE = 9  # letters of a name of one word that needs no other sign
_MOST = 3  # letters that may be wrong
_RARE = 10  # letters of the right words of a name that together are its own, English though they are


@dataclass(frozen=True, slots=True)
class BodySlip:
    """A name written wrong in a text of a sequence, `start` to `end`, and how it is spelt."""

    text: int
    start: int
    end: int
    right: str


@dataclass(frozen=True)
class _Text:
    """A sentence with its words and where they stand."""

    index: int
    text: str

    @cached_property
    def words(self) -> list[re.Match[str]]:
        return list(_WORD.finditer(self.text))

    @cached_property
    def folded(self) -> list[str]:
        return [fold(match[0]) for match in self.words]

    def is_run(self, start: int, end: int) -> bool:
        """Whether only blanks part the words from one to before another."""
        return all(self.text[one.end() : other.start()] == " " for one, other in pairwise(self.words[start:end]))

    def has_capital(self, at: int) -> bool:
        return 0 <= at < len(self.words) and self.words[at][0][0].isupper()


def find_body_slips(texts: Sequence[str]) -> Iterator[BodySlip]:
    """The slips in a story's sentences, in their order; where a longer name is one, no word of it is told again."""
    read = [_Text(index, text) for index, text in enumerate(texts)]
    counts = Counter(chain.from_iterable(text.folded for text in read))
    for text in read:
        places = range(len(text.words))
        slips = [_in_run(text, at) for at in places] + [_alone(text, at, counts) for at in places if text.has_capital(at)]
        found: list[BodySlip] = []
        for slip in filter(None, slips):
            if not any(other.start < slip.end and slip.start < other.end for other in found):
                found.append(slip)
        yield from sorted(found, key=lambda slip: slip.start)


def _in_run(text: _Text, at: int) -> BodySlip | None:
    """The name of several words that begins or ends with a word and has one other word wrong."""
    near: dict[tuple[int, int], list[tuple[int, KnownBody]]] = defaultdict(list)
    for body in with_word(text.folded[at], is_small=not text.has_capital(at)):
        start = at if body.words[0] == text.folded[at] else at - len(body.words) + 1
        if edits := _edits_in(text, start, body):
            near[start, len(body.words)].append((edits, body))
    for (start, count), bodies in near.items():
        right = _nearest(bodies)
        if right and f" {' '.join(right.words)} " not in f" {' '.join(text.folded)} ":  # else it stands in two languages
            last = text.words[start + count - 1]
            is_owner = _POSSESSIVE.search(last[0]) and not _POSSESSIVE.search(right.name)  # 'Goldman Sacks’s'
            return BodySlip(text.index, text.words[start].start(), last.end() - (2 if is_owner else 0), right.name)
    return None


def _edits_in(text: _Text, start: int, body: KnownBody) -> int:
    """How many letters are wrong in the one wrong word of a run that is a slip of a name; 0 where it is none."""
    end = start + len(body.words)
    run = text.folded[start:end] if start >= 0 else []
    differing = [place for place, (a, b) in enumerate(zip(run, body.words, strict=False)) if a != b]
    if len(run) != len(body.words) or len(differing) != 1:
        return 0
    [place] = differing
    written, odd, right = text.words[start + place][0], run[place], body.words[place]
    edits = count_edits(odd, right, _MOST)
    if edits > _MOST or len(right) < _LEAST or _is_run_together(written, body) or ("-" in written) != ("-" in body.name.split()[place]):
        return 0
    if not written[0].isupper() or not text.is_run(start, end) or is_known(" ".join(run)) or is_known(" ".join(run).removesuffix("s")):
        return 0
    others = [word for at, word in enumerate(body.words) if at != place and word not in _SMALL]
    is_slip = _is_listed_slip if _is_listed(written) else _is_unlisted_slip
    return edits if is_slip(odd, right, others) else 0


@lru_cache(20_000)
def _is_listed(word: str) -> bool:
    """Whether any list has a word, or the name of which it is the plural."""
    bare = _POSSESSIVE.sub("", word)
    return is_listed(bare) or is_word_of_one(fold(bare)) or is_word_of_one(fold(bare).removesuffix("s"))


def _is_unlisted_slip(odd: str, right: str, others: Sequence[str]) -> bool:
    """Whether a word that no list has is a slip: not 'Energys', which has lost its apostrophe; beside 'al' or 'la' alone a plain one."""
    is_short = len(right) <= _LEAST and len(odd) == len(right) and not are_changed_round(odd, right)  # 'Star Trak'
    is_told = bool(others) or (len(right) > _LEAST and is_plain_slip(odd, right))
    if is_short or not is_told or not is_slip_of(odd, right):
        return False
    return odd + "s" == right or not (is_plural(odd, right) or is_another_form(odd, right))


def _is_listed_slip(odd: str, right: str, others: Sequence[str]) -> bool:
    """Whether a word of English, or somebody's name, is meant for another: the rest of the name has to be its own."""
    is_long = sum(map(len, others)) >= _RARE and len(others) > 1
    if is_long and odd in _first_names() and odd + "s" == right:
        return True  # 'John Hopkins University'
    if is_long and count_edits(odd, right) == 1 and not (is_plural(odd, right) or is_another_style(odd, right)):
        return True  # 'Médecins Sans Frontiers'
    if not others or is_another_form(odd, right) or (is_plural(odd, right) and (odd > right or is_word(odd))):
        return False
    if others[0] in _first_names():
        return are_changed_round(odd, right) and not is_word(odd)  # 'Calvin Klien', but not 'Thomas Cooke'
    if count_edits(odd, right) != 1 or (odd in _first_names() and not is_doubled(odd, right)):
        return False  # 'Phillip Morris' may be
    is_own = is_long or any(is_only_name(word) or not is_listed(word) for word in others)
    is_rare = len(right) >= _FAIR and is_only_name(odd) and is_finger_slip(odd, right)
    return is_own or is_rare or are_changed_round(odd, right) or (sound(odd) == sound(right) and odd[0] == right[0])


@cache
def _first_names() -> frozenset[str]:
    return frozenset(map(str.casefold, first_names()))


def _nearest(bodies: Sequence[tuple[int, KnownBody]]) -> KnownBody | None:
    """The nearest name, if all that are as near are spellings of it."""
    least = min(edits for edits, _ in bodies)
    near = [body for edits, body in bodies if edits == least]
    return near[0] if len({body.entry for body in near}) == 1 else None


def _alone(text: _Text, at: int, counts: Counter[str]) -> BodySlip | None:
    """The name of one word that a word alone is a slip of."""
    match, odd = text.words[at], text.folded[at]
    bare = _POSSESSIVE.sub("", match[0])
    if len(odd) < _LEAST or counts[odd] > 1 or bare.isupper() or not odd.isalpha() or _is_listed(bare):
        return None
    named = [body for body in near_word(odd) if not _is_run_together(bare, body)]
    near = [(count_edits(odd, body.words[0]), body) for body in named if _is_slip_alone(bare, odd, body)]
    right = _nearest(near) if near else None
    if right is None or right.words[0] in text.folded:
        return None  # both together are two names, or one in two languages
    if not (_is_apart(text, at, right) and _has_sign(text, odd, right) and _is_only_reading(bare, odd, right)):
        return None
    return BodySlip(text.index, match.start(), match.start() + len(bare), _POSSESSIVE.sub("", right.name))


def _is_run_together(written: str, body: KnownBody) -> bool:
    """'PortsmouthOn', where no name has a capital inside."""
    return bool(_INNER_CAPITAL.search(written)) and not _INNER_CAPITAL.search(body.name)


def _is_slip_alone(written: str, odd: str, body: KnownBody) -> bool:
    right = body.words[0]
    return is_plain_slip(odd, right) and not is_another_form(odd, right) and ("-" in written) <= ("-" in body.name)


def _is_apart(text: _Text, at: int, right: KnownBody) -> bool:
    """Whether a word is no part of a longer name: no capital beside it but a sentence's first or a word of its kind."""
    words = text.words
    before = at > 0 and text.text[words[at - 1].end() : words[at].start()] == " " and text.has_capital(at - 1)
    after = at + 1 < len(words) and re.match(r"[’']?s? $", text.text[words[at].end() : words[at + 1].start()]) and text.has_capital(at + 1)
    is_first = before and at == 1 and is_word(words[0][0]) and words[0][0] not in first_names()
    return (not before or is_first) and (not after or text.folded[at + 1] in signs_of(right.group))


def _has_sign(text: _Text, odd: str, right: KnownBody) -> bool:
    """Whether a name is long, fairly long and a finger slipped, or the sentence has a word of its kind ('airline')."""
    [name] = right.words
    is_heard = len(name) >= _HEARD and sound(odd) == sound(name)
    is_told = len(name) >= _SURE or is_heard or (len(name) >= _FAIR and is_finger_slip(odd, name))
    return is_told or not signs_of(right.group).isdisjoint(text.folded)


def _is_only_reading(written: str, odd: str, right: KnownBody) -> bool:
    """Whether no place, no well-known person's name and no other word of a body's is as near."""
    edits = count_edits(odd, right.words[0])
    place = nearest(written)
    if place and fold(place.word) != right.words[0] and count_edits(odd, fold(place.word)) <= edits:
        return False
    near = (word for word in _words_of_names() - {right.words[0]} if count_edits(odd, word, edits) <= edits)
    is_heard = sound(odd) == sound(right.words[0])  # 'Medicair' is Medicare rather than Medicaid
    return all(is_heard and sound(word) != sound(odd) for word in near)


@cache
def _words_of_names() -> frozenset[str]:
    return words_of_names() | frozenset(fold("\n".join(famous_words() | known_surnames())).split())
