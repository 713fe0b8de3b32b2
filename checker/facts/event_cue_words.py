"""Sets of words that tell one sort of happening, so that any of them identifies an event of its sort beside its name.

The keys are those of the wordings (event_wordings.py): 'assassination of Anwar Sadat' gives 'Sadat' and the set 'killed'.
'*' stands for any ending.
"""

import re
from functools import cache

CUE_SETS = {
    "killed": "assassin*, murder*, killed, killing, killer, slain, slew, shot, shooting, gunned down, cut down, struck down, stabbed, stabbing,"
    " blown up, poisoned, bullet, bullets, gunman, gunmen",
    "executed": "execut*, behead*, guillotin*, hanged, hanging, scaffold, gallows, burned at the stake, burnt at the stake, the stake,"
    " firing squad, put to death, electric chair, electrocuted",
    "overthrown": "overthr*, toppl*, oust*, depos*, unseated, driven from, swept from, brought down",
    "fell": "fell, fallen, fall of, captur*, surrender*, seiz*, conquer*, conquest, overran, overrun, sack*, stormed, breached, broke the walls",
    "liberated": "liberat*, freed",
    "sank": "sank, sinking, sunk, torpedo*, capsiz*, founder*, iceberg, went down, gone down, ran aground",
    "grounded": "spill, spilled, ran aground, struck a reef, hit a reef, oil slick",
    "founded": "founded, founding, foundation of, establish*, created, creation of, formed, set up",
    "discovered": "discover*, unearth*, identif*, noticed, spotted, came upon, came across, stumbled on, stumbled upon, caught",
    "opened": "opened, opening, inaugurat*, complet*",
    "launched": "launch*, orbit, blasted off, lifted off, sent up, sent into",
    "resigned": "resign*, abdicat*, quit, stepped down, stood down, gave up",
    "free": "independence, became independent, freedom, broke away",
    "battle": "battle, fought, fighting, beat, beaten, defeat*, victory, victor, routed, triumph*, slain, killed, wounded, fell at, fell in,"
    " died at, died in, charge, charged, cavalry, archers, redcoats, overran, cut down, mowed down, crushed, bayonet, bayonets, lost at, won at",
    "hosted": "olympics, olympic games, summer games, winter games, the games, olympic, Olympics, Olympic Games, Summer Games, Winter Games",
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
    "enacted": "enact*, passed, became law, signed into law, abolish*, outlaw*, acted, ended",
    "signed": "signed, signing, sealed, initialled, ratified",
    "published": "published, publication, came out, first edition, sold out, printed",
    "invaded": "invad*, invasion, rolled into, marched into, crossed into, poured into, sent troops, sent tanks",
    "died": "died, death, dies, passed away",
    "landed": "landed, landing, set foot, stepped ashore, came ashore, touched down, waded ashore",
    "married": "married, marry, wed, wedding, marriage",
    "won": "won, win, victory, triumph*, beat, defeated",
    "sailed": "sailed, set sail, sailing, voyage",
}


@cache
def cue_pattern(cues: str) -> re.Pattern[str]:
    """Matches any of the cues, alternatives with '/' between; one that belongs to a set stands for the whole of it."""
    words = dict.fromkeys(word for cue in cues.split("/") for word in (cue, *_set_of(cue)))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(_spelled, words))})(?![\w-])")


@cache
def set_pattern(key: str) -> re.Pattern[str]:
    """Matches any word of a set."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(_spelled, _words(key)))})(?![\w-])")


def _words(key: str) -> list[str]:
    return CUE_SETS[key].split(", ")


@cache
def _set_of(cue: str) -> tuple[str, ...]:
    return next((tuple(_words(key)) for key in CUE_SETS if key != "founded" and cue.islower() and set_pattern(key).fullmatch(cue)), ())


def _spelled(words: str) -> str:
    """A cue as a pattern: one in small letters may stand at the head of a sentence, a name of several words in no longer one."""
    pattern = re.escape(words).replace(r"\*", r"[a-z]*").replace(r"\ ", r"\s").replace("'", "[’']")
    if words[0].islower():
        return f"[{words[0]}{words[0].upper()}]{pattern[1:]}"
    return rf"{pattern}(?!\s[A-Z][a-z])" if " " in words else pattern
