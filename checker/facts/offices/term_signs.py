"""What speaks for it that a sentence has a holder in office at a time: a table of signs of a `TermPair`.

Words put him in office, or give the time to something else in his life; the two are tied, or a clause begins between them; others
who held the office then are named. No sign says who or which office. What each is worth stands in data/term_weights.csv, fitted
by models/recipes/term_weights.py.
"""

from collections.abc import Callable

from checker.facts.act_dates import VERB
from checker.facts.attachment import DATE, EVENT, OTHER, PERSON
from checker.facts.forms import compiled
from checker.facts.offices.office_phrases import names_void_office
from checker.facts.offices.office_signs import OFFICE
from checker.facts.offices.tenures import ADJUNCT, GOVERNMENT, RULE, RULER, SEAT
from checker.facts.offices.term_pairs import ELSE, TITLE, TermPair, holds_at
from checker.facts.offices.terms import is_of_another_time
from checker.facts.offices.titles import find_office
from checker.partial_date import Date
from checker.types import Span
from checker.weights import Sign

_ARTICLE = r"(?:(?:the|an?|its|his|her|their|whose)\s)?(?:[\w’'-]+\s){0,3}?"
_TITLED = rf"{OFFICE},?\s(?:[A-Z][a-z]+\s)?{PERSON}"
_TITLED_BEHIND = rf"{PERSON}(?:,|\sas|\swas|,\swho\swas)\s(?:(?:then|still|now|already|as)\s){{0,2}}{_ARTICLE}{OFFICE}"
_TIME = f"[{DATE}{EVENT}]"
_ENTERED = (
    r"bec[ao]me|becoming|sworn\sin|inaugurat\w+|crowned|proclaimed|took\s(?:office|power|over)|installed|succeed\w+|replac\w+|ascended"
    r"|acceded|the\sthrone"
)
_LEFT = r"resign\w+|step\w*\sdown|abdicat\w+|oust\w+|deposed|toppled|overthr\w+|left\soffice|quit"
_ONCE = r"(?:former|ex|future|late|one[\s-]time|sometime|acting|interim|eventual|next|vice|deputy|shadow)"
_FORMER = (
    rf"(?i:\b{_ONCE})[\s-]+(?:[\w’'.-]+,?\s){{0,3}}[{OFFICE}{TITLE}]?,?\s?{PERSON}"
    rf"|{PERSON},\s{_ARTICLE}(?:former|later|future|once|one[\s-]time|sometime)\b"
    rf"|\b(?i:earlier|later|formerly|previously|once|before|after)\s(?:[\w’'-]+\s){{0,6}}{OFFICE}"
)
_IN_POWER = rf"{ADJUNCT}|{GOVERNMENT}|{RULE}|{RULER}"
_RANK = (
    r"(?:General|Colonel|Captain|Major|Lieutenant|Sergeant|Sen(?:ator|\.)|Gov(?:ernor|\.)|Congressman|Cardinal|Archbishop|Bishop"
    r"|Prince|Princess|Mr|young)"
)
_YOUTH = (
    r"born|birth\w*|childhood|boyhood|young|youth|grew\sup|studied|student|school|college|university|graduated|educated|joined|army"
    r"|marri\w+|née"
)
_DEATH = r"died?|dies|death|dead|killed|(?:re)?buried|funeral|(?:re)?burial|tomb|executed|late"
_WORK = (
    r"films?|movies?|books?|novels?|documentar\w+|albums?|songs?|series|season|episodes?|plays?|musical|opera|poems?|paint\w+|portra\w+"
    r"|starr\w+|wrote|written|writes|author\w*|publish\w*|biograph\w+|memoirs?|actor|actress|directed|magazine|newspaper|interview\w*"
    r"|exhibition|archive\w*|letters?|role|character"
)
_MEMORY = (
    r"remember\w*|recall\w*|memor\w+|\w*anniversar\w+|\w*centen\w+|commemorat\w+|honou?r\w*|names?|named|renamed|bears?|statue|museum|library|prize"
    r"|award\w*|medal|legacy|auction\w*|sold|histor\w+|scholars?|inspired|heritage|street|stamp|golf"
)
_CAREER = (
    r"candida\w+|campaign\w*|nomin\w+|senat\w+|governor|mayor|minister|secretary|general|congress\w*|representative|MP|leadership|party"
    r"|opposition|member|found\w+|co-?found\w+|ambassador|chairman|lawyer|businessman|prince|duke|cardinal|bishop|archbishop|commander"
    r"|rebels?|exile\w*|prison\w*|jail\w*|arrest\w*|professor|coach|club|company"
)
_VOTE = r"elect(?:ed|ions?)|chosen|picked|appointed|re-?election|vote[ds]?|voters|defeat\w*|beat(?:en)?|ballot|primar\w+|ran|running"
_ANOTHER_TIME = r"former\w*|future|later|ago|once|earlier|previous\w*|eventual\w*|had|would|will|subsequent\w*|now|today|years?|decades?"
_SPEAKS = r"said|says|told|tells|called|calls|thinks?|believ\w+|argu\w+|claim\w*|prais\w+|critici\w+|endors\w+|support\w*|according"
_MADE = r"(?:\w+ed|built|made|written|begun|drawn|laid|set\sup)"
_OF_A_THING = rf"\b(?:an?|the|his|her)\s(?:[\w-]+\s){{1,3}}?{_MADE}\s(?:in|on|by|at)\s{_TIME}"
_TOPIC = (
    r"(?:archives?|papers?|stud(?:y|ied|ies)|biograph\w+|books?|films?|plays?|statues?|busts?|memorials?|museums?|exhibitions?"
    r"|(?:re)?named)"
)
_HIM = rf"{_ARTICLE}(?:{OFFICE},?\s)?{PERSON}"
# The time is that of another holder or a thing, of a clause in which the holder is no more than in passing, or of what recalls him.
_OWN_CLAUSE = "|".join(
    (
        rf"\b(?i:like|unlike|than|as\swith)\s(?:{_HIM}|{_ARTICLE}{ELSE}[^,]*{_TIME})|\bnot\s(?:[\w’-]+\s){{0,6}}{PERSON}",
        rf"{PERSON}\s(?:was|is|had)(?:\s(?:not|never)|n[’']t)\b|\b(?:beat(?:en)?|beats|beating|defeat(?:ed|s|ing))\s{_HIM}",
        rf"{ELSE},\swho(?:se)?\s[^,.;{PERSON}]*{_TIME}|{PERSON}[^.;]*\s(?:and|but)\s{ELSE}\s[^.;,{PERSON}]*{_TIME}",
        rf"{PERSON}[^.;]*\s{VERB}\s{_OF_A_THING}|\b(?:that|which|who)\s[^,;{PERSON}]*{_TIME}\s(?:{VERB}|bears?|stands?)\b",
        rf",\s(?!led|ruled|governed|headed|run){_MADE}\s(?:under|by)\s{_HIM}[^,{DATE}{EVENT}]*,|\b{_MADE}\s(?:under|by)\s{_HIM}\s{VERB}\b",
        rf"\b(?:(?:read|wrote|spoke|warned|told)\s(?:of|about)|about|like|than|since)\s(?:the\s)?{EVENT}",
        rf"\b{_TOPIC}\s(?:(?:of|on|about|to|for|after)\s)?(?:the\s\w+\sof\s)?{_HIM}",
    )
)
_TITLE_THEN = (
    rf"{OFFICE}(?:\s(?:of|at)\s[^,.;{DATE}{EVENT}]{{2,40}}?)?,?\s(?:(?:back\s)?in|on|at\sthe\s\w+\sof|during|throughout|when|while|as)\s"
    rf"[^,.;:(){PERSON}{ELSE}]{{0,60}}?{_TIME}"
)
_TURN = r"before|after|since|until|because|although|though|if|than|like|then"
_BREAK = rf"[;:–—(){ELSE}{OTHER}]|\s-\s|\b(?:who|which|whose|whom|that|and|but|or|{_TURN})\b"


def _found(form: str) -> Callable[[TermPair], bool]:
    """Whether the sketch has a form."""
    return lambda pair: compiled(form).search(pair.sketch) is not None


def _between(form: str) -> Callable[[TermPair], bool]:
    """Whether a form stands between the holder and the time."""
    return lambda pair: compiled(form).search(pair.between) is not None


def _near(words: str) -> Callable[[TermPair], bool]:
    """Whether one of the words stands in the clauses from the holder to the time."""
    return lambda pair: compiled(rf"(?i)(?<![\w-])(?:{words})(?![\w-])").search(pair.stretch) is not None


def _is_elsewhere(pair: TermPair) -> bool:
    """Whether the words at the name speak of another time of that life or another post."""
    before, after = pair.text[: pair.person.start], pair.text[pair.person.end :]
    return any(is_of_another_time(before, after, find_office(fact.value)) for fact in pair.meant)


def _is_nearer_to_another(pair: TermPair) -> bool:
    """Whether another holder stands nearer to the time and fits it."""
    gap = _gap(pair.person, pair.place)
    return any(_gap(span, pair.place) < gap and holds_at(facts, pair.time) for span, facts in pair.rivals)


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end)


def _fits_elsewhere(pair: TermPair) -> bool:
    """Whether somebody is named who held another office then, and nobody who held this one."""
    return not pair.names_right and any(holds_at(facts, pair.time) for _, facts in pair.rivals)


def changes_hands(pair: TermPair) -> bool:
    """Whether somebody comes into office or leaves it."""
    return bool(_ENTERING.of(pair) or _LEAVING.of(pair))


def is_titled_for_life(pair: TermPair) -> bool:
    """Whether nothing but a title puts the person in office, which is kept for life or the title of today."""
    is_titled = (pair.keeps_title or pair.is_open) and compiled(rf"{_TITLED}|{_TITLED_BEHIND}").search(pair.sketch) is not None
    return is_titled and not any(sign.of(pair) for sign in _IN_OFFICE[2:])


def is_anothers(pair: TermPair) -> bool:
    """Whether the time is that of another, or of a thing: of whoever did hold the office, or of whoever the clause around it is told."""
    if compiled(_OWN_CLAUSE).search(pair.sketch):
        return True
    is_told = changes_hands(pair) or _VOTING.of(pair) or any(sign.of(pair) for sign in _IN_OFFICE[:4])
    return pair.names_right and not is_told


FORMER, _VOTING = Sign("former", _found(_FORMER)), Sign("a vote", _near(_VOTE))
_ENTERING, _LEAVING, DEATH = Sign("entering", _near(_ENTERED)), Sign("leaving", _near(_LEFT)), Sign("death", _near(_DEATH))
# Words that put him in office at some time.
_IN_OFFICE = (
    Sign("a title before him", _found(_TITLED)),
    Sign("a title behind him", _found(_TITLED_BEHIND)),
    Sign("in power", lambda pair: compiled(_IN_POWER).search(pair.sketch_of_power) is not None),
    Sign("a seat of power", _near(SEAT)),
    _ENTERING,
    _LEAVING,
)
_HOLDER = (
    Sign("a title of his", lambda pair: bool(pair.own_phrases)),
    Sign("only titles of others", lambda pair: bool(pair.phrases) and not pair.own_phrases),
    Sign("an office that is not known", lambda pair: names_void_office(pair.text, pair.phrases)),
    Sign("a crown", lambda pair: pair.is_crowned),
    Sign("his number", lambda pair: any(phrase.rank for phrase in pair.own_phrases)),
    Sign("of him", _found(rf"\b(?:of|to|for|from|about|on)\s{_ARTICLE}(?:{OFFICE},?\s)?{PERSON}|{PERSON}[’']s?\s")),
    Sign("done to him", _found(rf"\b{VERB}\s{_ARTICLE}(?:{OFFICE},?\s)?{PERSON}")),
    Sign("does something", _found(rf"{PERSON}(?:,\s[^,.;]{{3,60}},)?(?:,?\swho)?\s(?:\w+ly\s)?{VERB}\b")),
)
# What the time may be that of instead.
_ELSEWHEN = (
    Sign("of another time or post", _is_elsewhere),
    Sign("a rank before him", _found(rf"\b{_RANK}\s{PERSON}")),
    Sign("youth", _near(_YOUTH)),
    DEATH,
    Sign("a work", _near(_WORK)),
    Sign("memory", _near(_MEMORY)),
    Sign("a career", _near(_CAREER)),
    Sign("another time", _near(_ANOTHER_TIME)),
)
_MANNER = (
    _VOTING,
    Sign("somebody speaks", _near(_SPEAKS)),
    Sign("not", _near(r"not|never|no|if|could|might|may|should|refus\w+|n[’']t")),
)
_TIE = (
    Sign("in or on", _found(rf"(?i)\b(?:in|on|during|at)\s(?:(?:the|early|late|mid-?)\s?)*(?:\w+\sof\s)?(?:the\s)?{_TIME}")),
    Sign("since or from", _found(rf"(?i)\b(?:since|from|after|between)\s(?:the\s)?{_TIME}")),
    Sign("until or before", _found(rf"(?i)\b(?:until|till|to|by|before)\s(?:the\s)?{_TIME}|[–-]\s?{_TIME}|{_TIME}\s?[–-]")),
    Sign("his title then", _found(_TITLE_THEN)),
    Sign("in brackets", _found(rf"\([^()]*{_TIME}[^()]*\)")),
    Sign("of a thing", _found(_OF_A_THING)),
    Sign("an event", lambda pair: pair.sign == EVENT),
    Sign("a month", lambda pair: isinstance(pair.time, Date) and pair.time.month is not None),
    Sign("the time first", _found(rf"{_TIME}.*{PERSON}")),
    Sign("a longer stop between", _between(r"[;:–—()]|\s-\s")),
    Sign("when between", _between(r"\b(?:when|while|as|where)\b")),
    Sign("who between", _between(r"\b(?:who|which|whose|whom|that)\b")),
    Sign("and between", _between(r"\b(?:and|but|or)\b")),
    Sign("a turn between", _between(rf"\b(?:{_TURN})\b")),
    Sign("a verb between", _between(rf"\b{VERB}\b")),
    Sign("another holder between", _between(ELSE)),
    Sign("another time between", _between(OTHER)),
)
_RIVALS = (
    Sign("other holders", lambda pair: min(len(pair.rivals), 3)),
    Sign("a holder of another office who fits", _fits_elsewhere),
    Sign("the right one in a change of hands", lambda pair: pair.names_right and changes_hands(pair)),
    Sign("nearer to another who fits", _is_nearer_to_another),
    Sign("other times", lambda pair: len(pair.others)),
    Sign("another time that fits", lambda pair: any(holds_at(pair.facts, time) for _, time in pair.others)),
)
_DIFFERENCE = (
    Sign("too early", lambda pair: pair.off < 0),
    Sign("the same year", lambda pair: pair.off == 0),
    Sign("2 to 5 years off", lambda pair: 2 <= abs(pair.off) <= 5),
    Sign("after the death", lambda pair: pair.is_late),
)


def _is_clear(pair: TermPair) -> bool:
    return not any(sign.of(pair) for sign in _ELSEWHEN)


def _is_in_office(pair: TermPair) -> bool:
    return any(sign.of(pair) for sign in _IN_OFFICE)


_is_broken = _between(_BREAK)
_TOGETHER = (
    Sign("clear", _is_clear),
    Sign("clear and in office", lambda pair: _is_clear(pair) and _is_in_office(pair)),
    Sign("crowned and clear", lambda pair: pair.is_crowned and _is_clear(pair)),
    Sign("broken", _is_broken),
    Sign("unbroken and in office", lambda pair: not _is_broken(pair) and _is_in_office(pair)),
    Sign("unbroken and clear", lambda pair: not _is_broken(pair) and _is_clear(pair)),
)
SIGNS = (*_IN_OFFICE, *_HOLDER, *_ELSEWHEN, *_MANNER, *_TIE, *_RIVALS, *_DIFFERENCE, *_TOGETHER)
