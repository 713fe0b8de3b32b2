"""Phrases that name an office, wherever they stand: 'India’s first woman prime minister', 'president of the Bundesbank'.

A title is found first; then the words before it are read from right to left, as long as they can belong to it: its country
or body, its rank, the holder's party, other adjectives. A word that makes it another office ('vice', 'shadow') or an owner
who is unknown ('Princeton’s president', 'president of the club') makes the phrase void, so that nothing is judged by it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from checker.facts.adjectives import ADJECTIVES, OTHER_COUNTRIES, OTHER_NAMES
from checker.facts.offices.posts import bodies
from checker.patterns import lazy
from checker.types import Span

_OF = lazy(r"\s(?:of|at(?=\s(?:the\s)?[A-Z]))\s(?:the\s)?(?:(?:newly\s)?(?:independent|united)\s)?")
_ANOTHER = lazy(r"\sfor\s(?:[A-Z]|[a-z]+\saffairs)|[\s-](?:[Ee]lect|[Dd]esignate)\b|\s[Ee]meritus")
# In the order in which they are tried; 'leader' and 'head' name no one title.
_TITLES = {
    "vice president": r"[Vv]ice[\s-][Pp]resident",
    "deputy prime minister": r"[Dd]eputy\s(?:[Pp]rime\s[Mm]inister|[Pp]remier|PM)",
    "deputy": r"[Dd]eputy(?=\s(?:to|under)\s)",
    "president": r"[Pp]resident|presidency",
    "prime minister": r"[Pp]rime\s[Mm]inister|[Pp]remier|[Tt]aoiseach|premiership",
    "secretary of state": r"[Ss]ecretary\sof\s[Ss]tate",
    "secretary of defense": r"[Ss]ecretary\sof\s[Dd]efen[cs]e|[Dd]efen[cs]e\s[Ss]ecretary",
    "treasury secretary": r"[Tt]reasury\s[Ss]ecretary|[Ss]ecretary\sof\sthe\s[Tt]reasury",
    "attorney general": r"[Aa]ttorney[\s-][Gg]eneral",
    "home secretary": r"[Hh]ome\s[Ss]ecretary",
    "foreign secretary": r"[Ff]oreign\s[Ss]ecretary",
    "chancellor": r"[Cc]hancellor(?:\sof\sthe\s[Ee]xchequer)?",
    "secretary-general": r"[Ss]ecretary[\s-][Gg]eneral",
    "managing director": r"[Mm]anaging\s[Dd]irector",
    "director-general": r"[Dd]irector[\s-][Gg]eneral",
    "director": r"[Dd]irector",
    "chair": r"[Cc]hair(?:man|woman)?",
    "governor-general": r"[Gg]overnor[\s-][Gg]eneral",
    "governor": r"[Gg]overnor",
    "speaker": r"(?:House\s)?[Ss]peaker(?:\sof\sthe\s(?:US\s)?House(?:\sof\sRepresentatives)?)?",
    "chief justice": r"[Cc]hief\s[Jj]ustice",
    "monarch": r"[Kk]ing|[Qq]ueen|[Mm]onarch|[Ee]mperor|[Ee]mpress|[Ss]hah|[Ss]ultan|[Tt]sar|[Cc]zar|[Kk]aiser",
    "pope": r"[Pp]ope|[Pp]ontiff",
    "leader": r"[Ll]eader|[Dd]ictator|[Ss]trongman|[Hh]elm|[Hh]ead\sof\s(?:state|government)",
    "head": r"[Hh]ead|[Cc]hief|[Bb]oss",
}
_TITLE = lazy(
    "|".join(rf"(?P<k{at}>(?<![\w’'-])(?:{form})(?![\w-]|[’']s?\s))" for at, form in enumerate(_TITLES.values())),
)
_KINDS = tuple(_TITLES)
_ABSTRACT = ("presidency", "premiership")
_WORD = lazy(r"[^\s,;:()–—“”\"]+(?=\s)")
_REACH = 70  # characters before a title in which its phrase begins
_LONGEST_PLACE = 4  # words
# What makes it another office, or none.
_VOID = frozenset(
    "vice deputy shadow acting interim honorary party shadow assistant company club bank student council university federation union league"
    " football senate supreme regional state provincial local opposition rebel rival would-be aspiring candidate caretaker designate"
    " parliamentary joint city town county board association students’ student’s rotary school rugby spiritual religious church military"
    " army guerrilla separatist trade cabinet naval finance house majority minority human rights refugee climate aid relief war labour"
    " opposition’s nominal de-facto unrecognised self-styled self-proclaimed ceremonial junior ex-vice".split()
)
# What no phrase of an office goes through, read from its end.
_STOP = frozenset(
    "of and or to by for with from in on at as was is were are be been being am an a the his her their its our my your who whom whose which"
    " that if said told than but not never no nor when while where because since until before after although though so then-and"
    " became become becomes becoming made named elected re-elected appointed chosen installed inaugurated sworn proclaimed declared called"
    " remained served serving met over under between against into about like via per plus versus without within upon".split()
)
_OPENERS = frozenset("The A An In On When As And But By Then His Her Its Their For With From To Of At Under While If That".split())
_PARTIES = frozenset(
    "Conservative Labour Liberal Tory Whig Republican Democratic Democrat Socialist Communist Social Christian Gaullist Fianna Fine Fáil"
    " Gael Congress Peronist Likud Progressive Centre National".split()
)
_RANKS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_RANK = lazy(rf"(?i)(?:\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(_RANKS)})")


@dataclass(frozen=True, slots=True)
class Phrase:
    """An office that the text names: its parts, each with its place in the text.

    `domains`: the countries or bodies that `place` may be. `owner`: a name before it that is no known place ('Reagan’s').
    `words`: the other words of the phrase, rank and party among them, in small letters.
    """

    span: Span
    title: Span
    kind: str
    place: Span | None
    domains: frozenset[str]
    rank: Span | None
    party: Span | None
    owner: Span | None
    words: tuple[str, ...]


def find_phrases(text: str) -> list[Phrase]:
    """The offices that a text names, in order; those that are void are left out."""
    found = (_read_phrase(text, title) for title in _TITLE.finditer(text))
    return [phrase for phrase in found if phrase]


def names_void_office(text: str, phrases: Sequence[Phrase]) -> bool:
    """Whether a title of the text is that of no office that can be told: 'the club president'."""
    read = {phrase.title.start for phrase in phrases}
    return any(title.start() not in read for title in _TITLE.finditer(text))


def number_of(rank: str) -> int:
    """'third' and '3rd' are 3."""
    return _RANKS.index(rank.lower()) + 1 if rank.lower() in _RANKS else int(rank[:-2])


def _read_phrase(text: str, title: re.Match[str]) -> Phrase | None:
    kind = _KINDS[title.lastindex - 1]
    lead = _read_lead(text, title.start())
    if not lead:
        return None
    start, parts, words = lead
    end = title.end()
    if behind := _read_of(text, end):
        if behind.start == behind.end or "place" in parts:
            return None
        parts["place"], end = behind, behind.end
    place, part = parts.get("place"), parts.get
    if title[0].endswith(_ABSTRACT):
        parts.pop("rank", None)  # 'his second presidency'
    domains = domains_of(text[place.start : place.end]) if place else frozenset()
    return Phrase(Span(start, end), Span(*title.span()), kind, place, domains, part("rank"), part("party"), part("owner"), tuple(words))


def _read_lead(text: str, title: int) -> tuple[int, dict[str, Span], list[str]] | None:
    """Where the phrase of the title at a place begins, its parts and its other words; None where they make it void."""
    start, parts, words, tokens = title, {}, [], _tokens_before(text, title)
    while tokens:
        if size := _place_size(text, tokens):
            if "place" in parts:
                return None  # 'Britain’s first Indian prime minister'
            start = tokens[-size].start
            parts["place"] = Span(start, tokens[-1].start + len(_bare(text[tokens[-1].start : tokens[-1].end])))
            del tokens[-size:]
            continue
        token = tokens.pop()
        word = text[token.start : token.end]
        if word.lower() in _VOID and word not in _PARTIES:
            return None
        if not _is_chosen(text, word, tokens):
            if word.lower() in _STOP or not _belongs(word, token, parts):
                return None if _is_foreign(word, token, parts) else (start, parts, words)
            words.insert(0, word.lower())
        start = token.start
    return start, parts, words


def _is_foreign(word: str, token: Span, parts: dict[str, Span]) -> bool:
    """Whether the phrase is one of a body that is unknown: 'Zapata president NAME'."""
    return word[0].isupper() and token.start > 0 and word not in _OPENERS and not parts.keys() & {"owner", "place"}


def _is_chosen(text: str, word: str, tokens: list[Span]) -> bool:
    """Whether a word is the 'elected' of 'the elected president', not that of 'was elected president'."""
    before = [text[token.start : token.end] for token in tokens[-2:]]
    if word != "elected" or not before:
        return False
    is_first = before[-1] == "first" and bool(re.fullmatch(r"the|\S+[’']s?", before[0]))
    return is_first or before[-1] in ("the", "democratically", "freely", "newly")


def _belongs(word: str, token: Span, parts: dict[str, Span]) -> bool:
    """Whether a word is part of the phrase; notes what it is."""
    if _RANK.fullmatch(word):
        parts["rank"] = token
    elif word in _PARTIES:
        parts["party"] = Span(token.start, parts["party"].end if "party" in parts else token.end)
    elif word[0].isupper():
        if re.search(r"[’']s?$", word):
            parts["owner"] = Span(token.start, token.start + len(_bare(word)))
        return False
    return word[-1] not in ".!?" and (word == "only" or not word.endswith("ly"))


def _read_of(text: str, end: int) -> Span | None:
    """The place behind a title, None where there is none; an empty span where what follows is no known place."""
    match = _OF.match(text, end)
    if not match:
        return Span(end, end) if _ANOTHER.match(text, end) else None
    return read_place(text, match.end()) or Span(end, end)


def read_place(text: str, start: int) -> Span | None:
    """The country or body whose name begins at a place in the text and is no part of a longer one."""
    words = list(re.finditer(r"[^\s,;:.()–—“”\"]+(?:\.\w\.)?", text[start : start + _REACH]))[:_LONGEST_PLACE]
    for size in range(len(words), 0, -1):
        place = Span(start + words[0].start(), start + words[size - 1].end())
        name = " ".join(text[place.start : place.end].split())
        if words[0].start() == 0 and name in _places() and name[0].isupper():
            return None if re.match(r"\s[A-Z]|[’']s?\s", text[place.end :]) else place
    return None


def domains_of(place: str) -> frozenset[str]:
    """The countries or bodies that a name or an adjective may stand for."""
    return _places().get(" ".join(place.split()), frozenset())


def _tokens_before(text: str, start: int) -> list[Span]:
    """The words before a place in the text that nothing but single spaces parts from it."""
    offset = max(0, start - _REACH)
    tokens = [Span(offset + word.start(), offset + word.end()) for word in _WORD.finditer(text[offset:start])]
    for at in range(len(tokens) - 1, -1, -1):
        following = tokens[at + 1].start if at + 1 < len(tokens) else start
        if tokens[at].end + 1 != following or (offset and tokens[at].start == offset):
            return tokens[at + 1 :]
    return tokens


def _place_size(text: str, tokens: list[Span]) -> int:
    """How many of the last words are the name of a place or body, or the adjective of one; 0 for none."""
    for size in range(min(_LONGEST_PLACE, len(tokens)), 0, -1):
        if _bare(" ".join(text[tokens[-size].start : tokens[-1].end].split())) in _places():
            return size
    return 0


def _bare(word: str) -> str:
    """A word without the sign of the possessive."""
    return re.sub(r"[’']s?$", "", word)


@cache
def _places() -> dict[str, frozenset[str]]:
    """Names and adjectives of countries and bodies, without an article, each with what it may be: 'Congolese' is of two."""
    found: dict[str, set[str]] = {name: {body} for name, body in bodies().items()}
    for country, adjectives in (*ADJECTIVES.items(), *OTHER_COUNTRIES.items()):
        for name in (country, *OTHER_NAMES.get(country, ()), *adjectives):
            found.setdefault(name.removeprefix("the "), set()).add(country)
    return {name: frozenset(places) for name, places in found.items()}
