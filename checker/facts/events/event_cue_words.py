"""Sets of words that tell one sort of happening, so that any of them identifies an event of its sort beside its name.

The keys are those of the wordings (event_wordings.py): 'assassination of Anwar Sadat' gives 'Sadat' and the set 'killed'.
'*' stands for any ending.
"""

import re
from collections.abc import Iterator
from functools import cache

from checker.facts.events.event_wordings import PROPER
from checker.patterns import lazy
from checker.types import Span

CUE_SETS = {
    "killed": "assassin*, murder*, killed, killing, killer, slain, slew, shot, shooting, gunned down, cut down, struck down, stabbed,"
    " stabbing, blown up, poisoned, bullet, bullets, gunman, gunmen",
    "executed": "execut*, behead*, guillotin*, hanged, hanging, scaffold, gallows, burned at the stake, burnt at the stake, the stake,"
    " firing squad, put to death, electric chair, electrocuted",
    "overthrown": "overthr*, toppl*, oust*, depos*, unseated, driven from, swept from, brought down",
    "fell": "fell, fallen, fall of, captur*, surrender*, seiz*, conquer*, conquest, overran, overrun, sack*, stormed, breached,"
    " broke the walls",
    "liberated": "liberat*, freed",
    "sank": "sank, sinking, sunk, torpedo*, capsiz*, founder*, iceberg, went down, gone down, ran aground",
    "grounded": "spill, spilled, ran aground, struck a reef, hit a reef, oil slick",
    "founded": "founded, founding, foundation of, establish*, created, creation of, formed, set up",
    "discovered": "discover*, unearth*, identif*, noticed, spotted, came upon, came across, stumbled on, stumbled upon, caught",
    "opened": "opened, opening, inaugurat*, complet*",
    "launched": "launch*, orbit, blasted off, lifted off, sent up, sent into",
    "resigned": "resign*, abdicat*, quit, stepped down, stood down, gave up",
    "free": "independence, became independent, freedom, broke away",
    "battle": "battle, fought, fighting, beat, beaten, defeat*, victory, victor, routed, triumph*, slain, killed, wounded, fell at,"
    " fell in, died at, died in, charge, charged, cavalry, archers, redcoats, overran, cut down, mowed down, crushed, bayonet,"
    " bayonets, lost at, won at",
    "hosted": "olympics, olympic games, summer games, winter games, the games, olympic, Olympics, Olympic Games,"
    " Summer Games, Winter Games",
    "erupted": "erupt*, lava, ash, blew up, blew its top",
    "quake": "earthquake, earthquakes, quake, tremor, tremors",
    "flood": "flood, floods, flooded, flooding, dam burst",
    "fire": "fire, blaze, inferno, burned, burnt, flames",
    "blast": "bomb, bombs, bombing, bombings, bombers, bombed, blast, blasts, exploded, explosion, explosions, blew up, blown up",
    "attack": "attack, attacks, attacked, hijack*, hostage, hostages, gunman, gunmen, siege, stormed",
    "massacre": "massacre*, shooting, shootings, slaughter*, gunman, gunmen, opened fire, shot dead, mowed down, killings",
    "disaster": "disaster, catastrophe, accident, meltdown, explosion, exploded, leak, leaked",
    "crash": "crash*, collision, collided, derail*",
    "crush": "crush, crushed, stampede, collaps*",
    "riot": "riot*, uprising, revolt*, rebel*, rising, rose up",
    "famine": "famine, starv*, blight, genocide",
    "crisis": "crisis",
    # Of cues that are written out (see wordings.py), so that one verb of a sort stands for all.
    "treaty": "treaty, signed, signing, peace, accord, accords, pact",
    "enacted": "signed, signing, enact*, passed, became law, signed into law, abolish*, outlaw*, acted, ended",
    "ruled": "ruled, ruling, decided, decision, struck down, upheld, handed down, justices",
    "crowned": "crowned, coronation",
    "arrested": "arrested, arrest, captured, capture, caught, seized, picked up, tracked down, cornered, in handcuffs",
    "kidnapped": "kidnap*, abduct*, snatched, seized",
    "vanished": "vanish*, disappear*, lost, went missing, last seen",
    "premiered": "premier*, first performed, first shown, opened, opening night, first night",
    "storm": "hurricane, cyclone, typhoon, storm, landfall, winds, flooded, flooding, floods",
    "coup": "coup, putsch, seized power, took power, tanks",
    "stolen": "stolen, stole, theft, thief, thieves, heist, robbers",
    "tried": "trial, tried, in the dock, court, jury, judge",
    "signed": "signed, signing, sealed, initialled, ratified",
    "published": "published, publication, came out, first edition, sold out, printed",
    "invaded": "invad*, invasion, rolled into, marched into, crossed into, poured into, sent troops, sent tanks",
    "died": "died, death, dies, passed away",
    "landed": "landed, landing, set foot, stepped ashore, came ashore, touched down, waded ashore",
    "married": "married, marry, wed, wedding, marriage",
    "won": "won, win, victory, triumph*, beat, defeated",
    "sailed": "sailed, set sail, sailing, voyage",
}
# Names that give their event a cue and no wording, and kinds whose every name is an anchor of one.
NAME_CUES = {
    "died": lazy(rf"death\sof\s(?:(?:King|Queen|Pope|President|Princess|Prince|Lord)\s)?{PROPER}(?:,.*)?"),
    "crowned": lazy(rf"coronation\sof\s(?:(?:King|Queen)\s)?{PROPER}"),
    "arrested": lazy(rf"(?:arrest|capture)\sof\s{PROPER}"),
    "kidnapped": lazy(rf"(?:kidnapping|abduction)\sof\s{PROPER}"),
    "vanished": lazy(rf"disappearance\sof\s{PROPER}"),
    "premiered": lazy(rf"premiere\sof\s{PROPER}"),
    "storm": lazy(rf"(?:Hurricane|Cyclone|Typhoon)\s{PROPER}"),
    "battle": lazy(rf"[Ss]iege\sof\s{PROPER}"),
    "coup": lazy(rf"(?:coup|putsch)\s(?:against|of)\s{PROPER}|{PROPER.replace('?P<a>', '?P<b>')}[’']s\s(?:self-)?coup"),
    "stolen": lazy(rf"theft\sof\s(?:the\s)?{PROPER}"),
    "tried": lazy(rf"trial\sof\s{PROPER}|{PROPER.replace('?P<a>', '?P<b>')}[’']s?\strial"),
}
_TITLED = frozenset({"crowned"})  # whose anchor stands with its title too: 'Queen Victoria'
KIND_CUES = {"law": "enacted", "treaty": "signed", "ruling": "ruled"}
# Treaties that states sign for many years after they are made.
_OPEN = lazy(r"\b(?:Protocol|Convention|Covenant|Non-Proliferation|Test|Statute|Charter|Landmines|Ban|Antarctic|Space|Pact)\b")
_TITLE = lazy(r"[A-Z][\w’'.-]*(?:\s(?:[A-Z][\w’'.-]*|of|the|and|on|v|with|for)){0,6}")


def find_name_cues(name: str, kind: str) -> Iterator[tuple[str, str]]:
    """(anchor, key of a set) for what a name of an event of a kind gives."""
    for key, form in NAME_CUES.items():
        match = form.fullmatch(name)
        if match:
            anchor = next(filter(None, match.groups()))
            titled = name[name.index(" of ") + 4 :] if key in _TITLED else anchor
            yield from ((each, key) for each in dict.fromkeys((anchor, titled)))
    if kind in KIND_CUES and _TITLE.fullmatch(name) and not _OPEN.search(name):
        yield name, KIND_CUES[kind]


@cache
def words_of_cues(cues: str) -> tuple[str, ...]:
    """The words of cues, alternatives with '/' between; one that belongs to a set stands for the whole of it."""
    return tuple(dict.fromkeys(word for cue in cues.split("/") for word in (cue, *_set_of(cue))))


@cache
def inflected(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words with the other forms of regular verbs in the past: 'signed', 'sign', 'signs', 'signing'."""
    stems = ((word[:-2], word[:-3] if word[-3:-2] == word[-4:-3] else word[:-1]) for word in words if re.fullmatch(r"[a-z]{3,}ed", word))
    forms = (form for stem, other in stems for form in (stem, other, f"{stem}s", f"{other}s", f"{stem}ing"))
    return tuple(dict.fromkeys((*words, *forms)))


@cache
def words_of_set(key: str) -> tuple[str, ...]:
    return tuple(CUE_SETS[key].split(", "))


def find_words(text: str, words: tuple[str, ...]) -> list[Span]:
    """Where a text has any of the words. A pattern is made only for a text that may hold one, since few of thousands ever do."""
    folded = text.lower().replace("’", "'")
    may_hold = any(stem in folded for stem in _stems(words))
    return [Span(*match.span()) for match in _pattern(words).finditer(text)] if may_hold else []


@cache
def _stems(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.lower().removesuffix("*") for word in words)


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(_spelled, words))})(?![\w-])")


def is_in_set(word: str, key: str) -> bool:
    """Whether a word in small letters belongs to a set."""
    return any(word == other or (other[-1] == "*" and word.startswith(other[:-1])) for other in words_of_set(key))


@cache
def _set_of(cue: str) -> tuple[str, ...]:
    return next((words_of_set(key) for key in CUE_SETS if key != "founded" and is_in_set(cue, key)), ())


def _spelled(words: str) -> str:
    """A cue as a pattern: one in small letters may stand at the head of a sentence, a name of several words in no longer one."""
    pattern = re.escape(words).replace(r"\*", r"[a-z]*").replace(r"\ ", r"\s").replace("'", "[’']")
    if words[0].islower():
        return rf"(?:{words[0]}|(?<![\w,;:’”)]\s){words[0].upper()}){pattern[1:]}"
    loose = re.sub(r"(?<=\\s)[A-Z]", lambda first: f"[{first[0]}{first[0].lower()}]", pattern)  # 'Waterloo bridge'
    return rf"{loose}(?!\s[A-Z][a-z])" if " " in words else pattern
