"""Find names of people and bodies: runs of capitalised words, without honorifics and possessives.

The first word of a sentence is capitalised anyway: alone it is a name only where it also stands inside a
sentence of the story, or speaks ('Hale says'). A run is parted at titles and possessives ('Acme CEO Ann Reed',
'Leeds's Mayor Tom Hale'). What is just a place, a nationality, a month or a weekday is none.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from string import ascii_uppercase

from checker.mentions.dates import MONTHS, WEEKDAYS
from checker.mentions.gazetteer import demonyms, forms, without_accents
from checker.mentions.likeness import begins_alike, is_transposed
from checker.mentions.name_words import (
    AFTER_TITLES_IN_BODIES,
    BODY_WORDS,
    COMPOUND_ENDINGS,
    HONORIFICS,
    NOT_NAMES,
    OFFICES,
    PARTICLES,
    QUALIFIERS,
    TITLES,
    TRADES,
    first_names,
)
from checker.mentions.role_words import roles
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĤĦĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠȘŢŤȚŪŮŰŲŴŶŸŹŻŽ"
_WORD = rf"(?:(?:[{_CAPITAL}]\.){{1,4}}|[{_CAPITAL}]\w*(?:[’'-](?!(?:{COMPOUND_ENDINGS})\b)\w+)*|(?:al|el|bin|ibn)-[{_CAPITAL}]\w+)"
_PARTICLE = rf"(?:{'|'.join(sorted(PARTICLES))}|of|of\sthe|for|for\sthe|&)"
_CAPITALS = lazy(rf"[{_CAPITAL}]")
_SMALL_LETTERS = lazy(r"[a-zß-öø-ÿ]")
_BEFORE = r"(?:(?:van\sder|van\sden|van\sde|van|von\sder|von|de\sla|de|del|della|di|da|du|dos|bin|al)\s)?"
_POSSESSIVE = lazy(r"[’']s?$")
# A trade as the first word of a sentence ('Author Ann Reed'); these are surnames too, so two words of a name have to follow.
_TRADES_AND_SURNAMES = frozenset(
    "archer baker bishop butler carter cook cooper dean farmer fisher hunter judge king knight mason".split()
) | frozenset("marshal miller page pope porter potter prince queen singer smith taylor".split())
_SPEAKS = lazy(
    r"\s(?:said|says|told|added|adds|argued|argues|explained|explains|admitted|admits|insisted|insists|wrote|tweeted|replied|recalled|recalls"
    r"|believes|thinks|denied|denies|claimed|claims|joked|continued|also\ssaid|also\stold|who)\b|,\s(?:who|\d\d,)\s"
)
_ACTS = lazy(
    r"\s(?:was|is|has|had|will|would|could|can|may|should|must|also|then|later|[a-z]+(?:ed|es|s)|told|won|left|took|made|came|went|ran|led|did"
    r"|felt|held|sold|bought|kept|gave|got|began|became|spoke|found|fell|grew|stood|met|lost|saw|sent|thought|brought|and|never|now)\b"
)
_GOES_ON_AFTER = lazy(r",\s|\s[a-z]+\s[a-z]+ed\b")  # 'Peverall, however,', 'Peverall again asked'
_INNER_CAPITAL = lazy(r"[a-z][A-Z]")
_COMMON_ENDINGS = ("s", "ing", "ion", "ment", "ty")
_PARTY_AND_STATE = lazy(r"[DRI]-[A-Z][A-Za-z.]*")  # '(D-Md.)'
_SMALL_WORDS = frozenset("In On At For From With And But The To Of By As After Before".split())  # of a heading run on, at a name's end
_GOES_ON = lazy(r"(?:[\w,;)]|,[”’\"'])\s?$")  # before a word that begins neither a sentence nor a quote
_INITIALS = lazy(r"(?:[A-Z]\.)+")
_DAYS_AND_MONTHS = frozenset({*WEEKDAYS, *MONTHS})
_BLACK = lazy(r"\S+")

Offsets = tuple[int, int]


def find_names(sentences: Sequence[Sentence]) -> Iterator[Mention]:
    """The names of a story; `value` is the name without honorific and possessive, on one line."""
    read = [(sentence, _is_heading(sentence.text)) for sentence in sentences if not _is_in_capitals(sentence.text)]
    inside = _words_inside_sentences([sentence for sentence, is_heading in read if not is_heading])
    for sentence, is_heading in read:
        text = sentence.text
        for match in _runs().finditer(text):
            for start, end in _names_of_run(text, match, inside):
                for first, last in _known_words(text, start, end, inside) if is_heading else [(start, end)]:
                    name = text[first:last]
                    yield Mention(MentionKind.NAME, sentence.span_of(first, last), name, " ".join(name.split()), sentence.index)


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'@#-])(?:al-)?{_BEFORE}{_WORD}(?:\.?\s(?:{_PARTICLE}\s){{0,2}}{_WORD})*(?![\w])")


def _words_inside_sentences(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Capitalised words that stand elsewhere than at the beginning of a sentence or a quote, and words in small letters."""
    pattern = re.compile(r"(?<=[\w,;)] )[A-ZÀ-Þ][\w-]+|(?<![\w’'-])[a-zà-þ]{3,}")
    return frozenset(word for sentence in sentences for word in pattern.findall(sentence.text))


def _is_in_capitals(text: str) -> bool:
    capitals, small = len(_CAPITALS.findall(text)), len(_SMALL_LETTERS.findall(text))
    return capitals + small > 12 and capitals > 1.5 * small


def _is_heading(text: str) -> bool:
    """Whether nearly all longer words have capitals: 'Mayor Quits After Nine Years'; days and months, which always do, tell nothing."""
    if text[-1:] in ".!?”’\"'":
        return False
    words = [word for word in text.split() if len(word) > 3 and word[0].isalpha() and word not in _DAYS_AND_MONTHS]
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.75 * len(words)


def _known_words(text: str, start: int, end: int, inside: frozenset[str]) -> Iterator[Offsets]:
    """Of a run in a heading the parts that are names in the story's sentences."""
    part: list[Offsets] = []
    for word in [*_words(text, start, end), None]:
        if word is not None and _POSSESSIVE.sub("", text[slice(*word)]) in inside:
            part.append(word)
        elif part:
            yield part[0][0], part[-1][1]
            part = []


def _words(text: str, start: int, end: int) -> list[Offsets]:
    return [(m.start(), m.end()) for m in _BLACK.finditer(text, start, end)]


def _names_of_run(text: str, match: re.Match[str], inside: frozenset[str]) -> Iterator[Offsets]:
    """The names in a run of capitalised words."""
    is_first = not _GOES_ON.search(text, max(0, match.start() - 4), match.start())
    for part in _parts(text, _words(text, *match.span())):
        begins = is_first and part[0][0] == match.start()
        if found := _trim(text, part, inside, begins=begins):
            yield found


def _parts(text: str, words: list[Offsets]) -> Iterator[list[Offsets]]:
    """The words, parted at titles, which are left out, and after possessives."""
    part: list[Offsets] = []
    in_title = False
    for index, (start, end) in enumerate(words):
        word = text[start:end].rstrip(".")
        after = [text[slice(*w)] for w in words[index + 1 : index + 2]]
        if in_title and (word == "of" or word in OFFICES or word in demonyms()) and after:
            continue
        in_title = word in TITLES and bool(after) and not (after[0] in BODY_WORDS or after[0] in AFTER_TITLES_IN_BODIES)
        if word == "of" and len(part) > 1 and _is_of_two(text, part, after[0]):
            yield part
            part = []
            continue
        if part and without_accents(word) in first_names() and after and after[0] not in BODY_WORDS and _is_no_part_of_person(text, part):
            yield part
            part = []
        if not in_title and not (word in TITLES and part and not after):
            part.append((start, end))
        if part and (in_title or (_POSSESSIVE.search(word) and not (after and after[0] in BODY_WORDS))):
            yield part
            part = []
    if part:
        yield part


def _is_of_two(text: str, part: list[Offsets], after: str) -> bool:
    """Whether 'of' parts two names: 'Laurence Rose of the RSPB', 'a Williams of Rubens Barrichello'."""
    is_person = any(text[slice(*word)] in first_names() for word in part[:-1])  # 'Tuesday Ann Reed': the first word may be none
    return (is_person and text[slice(*part[-1])] not in BODY_WORDS) or after in first_names()


def _is_no_part_of_person(text: str, part: list[Offsets]) -> bool:
    """'Royal Institute of Navigation', 'FIFA' or 'South Carolina' before 'Roger Moss': a person's name begins after it."""
    first = text[slice(*part[0])]
    if text[part[0][0] : part[-1][1]] in forms() and first not in first_names():
        return True
    if len(part) == 1:
        return first.isupper() and len(first) > 2 and first.isalpha()
    return any(text[slice(*word)] in BODY_WORDS or text[slice(*word)] in ("of", "for") for word in part)


def _trim(text: str, words: list[Offsets], inside: frozenset[str], *, begins: bool) -> Offsets | None:
    """Offsets of the name in words of a run; None where nothing of them is a name."""
    first = words[0]
    while words:
        is_begin = begins and words[0] == first
        if _is_left_out(text, words) or (is_begin and _is_common(text, words, inside)):
            words = words[1:]
        else:
            break
    while words and (not _has_capital(text[slice(*words[-1])]) or text[slice(*words[-1])] in _SMALL_WORDS):
        words = words[:-1]
    written = [text[slice(*w)] for w in words]
    if all(_is_no_name(word) or word.rstrip(".") in HONORIFICS or word in QUALIFIERS or word in forms() for word in written):
        return None
    start, end = words[0][0], words[-1][1]
    end -= len(possessive[0]) if (possessive := _POSSESSIVE.search(text[start:end])) else 0
    name = text[start:end]
    is_no_name = len(name) < 2 or name in forms() or name in demonyms() or _PARTY_AND_STATE.fullmatch(name)
    return None if is_no_name else (start, end)


def _has_capital(word: str) -> bool:
    return word[0].isupper() or ("-" in word and word.split("-", 1)[1][:1].isupper())


def _is_left_out(text: str, words: list[Offsets]) -> bool:
    """Whether the first word is no part of the name: a title, 'The', 'French'; not 'General' of 'General Motors'."""
    word, after = text[slice(*words[0])], text[slice(*words[1])] if len(words) > 1 else ""
    if after and (after in BODY_WORDS or after in AFTER_TITLES_IN_BODIES) and word.rstrip(".") in HONORIFICS:
        return False
    if word == "New" and (f"New {after}" in forms() or (after and words[0][0] > 0)):
        return False
    if word in demonyms() and len(words) > 1 and text[slice(*words[-1])] in BODY_WORDS and words[0][0] > 0:
        return False
    is_particle = bool(after) and word.lower() in PARTICLES and word.islower()
    return word.rstrip(".") in HONORIFICS or (_is_no_name(word) and not is_particle)


def _is_no_name(word: str) -> bool:
    if _INITIALS.fullmatch(word):
        return False
    word = _POSSESSIVE.sub("", word)
    is_number_or_i = word in ("", "I", "A") or not word[0].isalpha() or word.startswith(("I’", "I'"))
    return is_number_or_i or word in NOT_NAMES or word in MONTHS or word in WEEKDAYS or word in demonyms() or word.islower()


def _is_common(text: str, words: list[Offsets], inside: frozenset[str]) -> bool:
    """Whether the first word of a sentence is just that."""
    written = text[slice(*words[0])]
    word, after = _POSSESSIVE.sub("", written), [text[slice(*w)] for w in words[1:3]]
    if after and word in first_names():
        return False
    if word.lower() in inside or (after and word.endswith("ly") and len(word) > 4):
        return True
    if after:
        small = word.lower().removeprefix("co-")
        is_trade = written.startswith("Co-") or small in TRADES or small in roles()
        return is_trade and (small not in _TRADES_AND_SURNAMES or len(after) > 1)
    if word in inside or word in forms() or _INNER_CAPITAL.search(word) or (word.isupper() and len(word) > 1):
        return False
    if not word.endswith("s") and written == word and _SPEAKS.match(text, words[0][1]):
        return False
    if written != word or _ACTS.match(text, words[0][1]) or _SPEAKS.match(text, words[0][1]):
        return not (_is_slip_of_inside(word, inside) or (len(word) > 4 and _begins_as_inside(word, inside)))
    goes_on = not word.endswith(_COMMON_ENDINGS) and _GOES_ON_AFTER.match(text, words[0][1])
    return not (goes_on and _is_slip_of_inside(word, inside))


def _is_slip_of_inside(word: str, inside: frozenset[str]) -> bool:
    """Whether a word looks like a slip of a capitalised one of the story: letters apart, two changed round, another first letter."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    if len(word) < 5:
        return len(word) == 4 and any(is_transposed(word, w) for w in inside if len(w) == 4)
    if not word.endswith(_COMMON_ENDINGS) and any(letter + word[1:] in inside for letter in ascii_uppercase):
        return True
    allowed = 1 if len(word) < 7 else 2
    return process.extractOne(word, [w for w in inside if w[0] == word[0]], scorer=OSA.distance, score_cutoff=allowed) is not None


def _begins_as_inside(word: str, inside: frozenset[str]) -> bool:
    """Whether a word begins as a capitalised one of the story does, and is none that begins many sentences."""
    return not word.endswith(_COMMON_ENDINGS) and any(begins_alike(word, w) for w in inside if w[0] == word[0])
