"""What speaks for it that a sentence has one holder of an office come right after another: a table of signs of a `SuccessionPair`.

Words of a change of hands stand where they say it of the two, or the sentence compares them, lists them, or lets them meet. No sign
says who or which office. What each is worth stands in data/succession_weights.csv, fitted by models/recipes/succession_weights.py.
"""

from collections.abc import Callable

from checker.facts.forms import compiled
from checker.facts.offices.handover_forms import CLOSE, LOOSE, NEW, OLD, RISES
from checker.facts.offices.office_signs import OFFICE
from checker.facts.offices.succession_pairs import SuccessionPair
from checker.facts.offices.tenures import SEAT
from checker.facts.offices.term_pairs import ELSE
from checker.facts.offices.titles import find_office
from checker.weights import Sign

_NEAR = 60  # characters from a name
_FOLLOWS = (
    r"succe(?:ed\w*|ssion)|replac\w+|follow(?:s|ed|ing)?|t[ao]k(?:e|es|ing)\sover|took\sover|taken\sover|takeover|displac\w+|supplant\w+"
    r"|unseat\w*|oust\w*|topple[ds]?|depos\w+|inherit\w*|stepp?\w*\s(?:in|into|up)|fill\w*"
)
_GIVES = (
    r"hand(?:s|ed|ing)?|g[ai]v\w+\sway|ma[dk]\w+\sway|way\s(?:for|to)|aside|pass\w*|ced\w+|yield\w*|surrender\w*|relinquish\w*"
    r"|fell\sto|falls?\sto|hands\sof|bequeath\w*|hand-?over|transfer\w*|transition|baton|torch|turned\sto"
)
_ENDS = (
    r"death|dead|died|dies|dying|kill\w+|murder\w*|shot|assassinat\w+|resign\w*|quit\w*|retire\w*|abdicat\w+|fall|fell|(?:had|was)\sgone"
    r"|(?:step\w*|st[oa]\w*d\w*)\s(?:down|aside)|bow\w*\sout|forc\w+|remov\w+|impeach\w*|dismiss\w*|sacked|oust\w*|topple\w*|overthr\w+|coup"
    r"|depos\w+|sent\s\w+|abandon\w+|defeat\w*|beaten|voted\sout|driven|drove|departure|departed|went|left|leav\w+|lost|los[es]\w*|last\sday|end(?:ed|s)?"
)
_RISES = (
    r"bec[ao]m\w+|sworn|elect\w+|chos\w+|choose\w*|nam(?:ed|ing)|appoint\w*|install\w*|pick\w*|put|brought|propel\w*|swept|elevat\w+|helm"
    r"|inaugurat\w+|crown\w*|proclaim\w*|acce\w+|ascen\w+|promot\w+|t[ao]k\w+\s(?:office|power|over|charge|up|the)|took\s(?:office|power|over"
    rf"|charge|up|the)|moved?\sinto|in\s{SEAT}|won|wins?|victory|arriv\w*|start\w*|beg[aiu]n\w*|form\w*|c[ao]me\sin\w*"
)
_POWER = rf"{SEAT}|reins|keys|helm|throne|crown|chair|desk|job|post|cabinet"
_HEIR = r"success(?:or|ion)\w*|replacement|heir|inheritor"
_ELDER = r"predecessor\w*|outgoing|departing|incumbent|inherit\w*"
_COMPARES = (
    r"than|like|unlike|alike|as\swell\sas|both|compar\w+|contrast\w*|differ\w*|echo\w*|similar\w*|among|from\s\S+\sto|every|all|since"
    r"|recall\w*|quot\w+|admir\w*|hero|model\w*|history|tradition|footsteps|example|memoir\w*|biograph\w+|portraits?|pictures?|statues?"
)
_CONTESTS = (
    r"beat|defeat\w*|rivals?|rivalry|campaign\w*|race|ran|running|debate\w*|ticket|candidat\w+|nomin\w+|primar\w+|poll\w*|challeng\w*|seat"
)
_SPEAKS = (
    r"said|says|told|met|meet\w*|prais\w*|critici\w+|talk\w*|call\w*|invit\w+|visit\w*|advis\w+|support\w*|endors\w+|friend\w*|ally|allies"
    r"|marri\w+|funeral|letter\w*|wrote|spoke\w*|thank\w*|joined|attend\w*|with|served|worked|under"
)
_UNREAL = r"not|never|nor|would|could|might|may|should|if|whether|likely|expect\w*|possible|almost|nearly|n[’']t"
_HOPES = r"hop(?:es?|ed|ing)|want\w*|dream\w*|plan\w*|tried|try\w*|fail\w*|bid|ambition\w*|would-be"
_OTHER_TIME = r"later|eventual\w*|former\w*|ex|future|years\safter|ago|decades?|once|first|last|third|fourth|fifth|again"
_DEATH = r"funeral|grave|buried|born|wreath|bust|bible|hung|student|young|youth|schools?"
_STOP = r"[;:()–—“”]|\s-\s"


def _has(words: str, part: str) -> bool:
    return compiled(rf"(?i)(?<![\w-])(?:{words})(?![\w-])").search(part) is not None


def _between(words: str, *, is_old_first: bool | None = None) -> Callable[[SuccessionPair], bool]:
    """Whether one of the words stands between the two, named in the order that is asked for."""
    return lambda pair: is_old_first in (None, pair.is_old_first) and _has(words, pair.parts[1])


def _anywhere(words: str) -> Callable[[SuccessionPair], bool]:
    return lambda pair: _has(words, pair.sketch)


def _near(name: str, words: str) -> Callable[[SuccessionPair], bool]:
    """Whether one of the words stands near a name, on the hither side of the other."""
    return lambda pair: _has(words, _around(pair, name))


def _around(pair: SuccessionPair, name: str) -> str:
    before, between, behind = pair.parts
    is_first = (name == OLD) == pair.is_old_first
    lead, rest = (before, between) if is_first else (between, behind)
    return f"{lead[-_NEAR:]},{rest[:_NEAR]}"


def _told(*tables: tuple[str, ...]) -> Callable[[SuccessionPair], bool]:
    """Whether a form of the tables stands in the sketch."""
    return lambda pair: any(compiled(form).search(pair.sketch) for table in tables for form in table)


def _all(*signs: Sign[SuccessionPair]) -> Callable[[SuccessionPair], bool]:
    return lambda pair: all(sign.of(pair) for sign in signs)


_END, _RISE = Sign("an end near who went", _near(OLD, _ENDS)), Sign("a rise near who came", _near(NEW, _RISES))
_POSSESSED = r"\b(?:[Hh]is|[Hh]er|[Ww]hose|[Tt]heir)\s(?:[a-z-]+\s){0,2}?"
_CALLED = r"(?:\sas\s[^,.;]{2,30})?,?\s(?:the\s[a-z-]+\s)?(?:[A-Z][a-z]+\s)?"
_OWN = (rf"{OLD}.*{_POSSESSED}successor{_CALLED}{NEW}", rf"{NEW}.*{_POSSESSED}predecessor{_CALLED}{OLD}")
_LIKENED = rf"\b(?i:like|unlike|not\ssince|as\swith|first\ssince)\s[^,;:{NEW}{OLD}]{{0,40}}[{NEW}{OLD}]"
_CHANGE = f"{_FOLLOWS}|{_GIVES}|{_HEIR}|{_ELDER}"
IS_OWN = Sign("his own predecessor or successor", _told(_OWN))
IS_ELSE = Sign("only hoped for, or likened", lambda pair: _between(_HOPES)(pair) or (not IS_OWN.of(pair) and _told((_LIKENED,))(pair)))
_FORMS = (
    IS_OWN,
    Sign("told closely", _told(CLOSE)),
    Sign("told at a distance", _told(LOOSE)),
    Sign("told by a rise at an end", _told(RISES)),
)
_WORDS = (
    Sign("follows between, who came first", _between(_FOLLOWS, is_old_first=False)),
    Sign("done by who came", lambda pair: pair.is_old_first and compiled(r"\bby\s[^,.;]{0,40}$").search(pair.parts[1]) is not None),
    Sign("gives between, who went first", _between(_GIVES, is_old_first=True)),
    Sign("a successor between, who went first", _between(_HEIR, is_old_first=True)),
    Sign("a predecessor between, who came first", _between(_ELDER, is_old_first=False)),
    Sign("the other way round", lambda pair: _has(_ELDER if pair.is_old_first else f"{_HEIR}|{_GIVES}", pair.parts[1])),
    Sign("follows behind", lambda pair: pair.is_old_first and _has(_FOLLOWS, pair.parts[2][:_NEAR])),
    Sign("an end and a rise", _all(_END, _RISE)),
)
_TELLING = Sign("told in so many words", lambda pair: any(sign.of(pair) for sign in _FORMS))
_CHANGING = Sign("a change of hands", lambda pair: bool(_TELLING.of(pair)) or _has(_CHANGE, pair.sketch))
_TOGETHER = (
    _TELLING,
    Sign("no more than an end or a rise", lambda pair: not _CHANGING.of(pair) and _END.of(pair) != _RISE.of(pair)),
    Sign("no change of hands", lambda pair: not any(sign.of(pair) for sign in (_CHANGING, _END, _RISE))),
    Sign("a seat of power", _anywhere(_POWER)),
    Sign("told at the date", lambda pair: _TELLING.of(pair) and (pair.fits_end or pair.fits_start)),
)
_OFFICES = (
    Sign("the office", lambda pair: OFFICE in pair.sketch),
    Sign("a crown", lambda pair: find_office(pair.meant[0].value).is_crown or pair.meant[0].value == "pope"),
)
_TIMES = (
    Sign("a date", lambda pair: bool(pair.dates)),
    Sign("the date of his end", lambda pair: pair.fits_end),
    Sign("the date of his start", lambda pair: pair.fits_start),
    Sign("a date of neither", lambda pair: bool(pair.dates) and not (pair.fits_end or pair.fits_start)),
    Sign("terms far apart", lambda pair: pair.years_apart > 12),
    Sign("terms a lifetime apart", lambda pair: pair.years_apart > 30),
)
_BOUNDS = (
    Sign("who went first", lambda pair: pair.is_old_first),
    Sign("other holders", lambda pair: min(len(pair.rivals), 3)),
    Sign("another holder between", lambda pair: ELSE in pair.parts[1]),
    Sign("a stop between", lambda pair: compiled(_STOP).search(pair.parts[1]) is not None),
    Sign("far apart", lambda pair: len(pair.parts[1]) > 2 * _NEAR),
)
_ELSE = (
    Sign("compared", _anywhere(_COMPARES)),
    Sign("when", _between(r"when|while|as")),
    Sign("death", _anywhere(_DEATH)),
    Sign("a contest", _anywhere(_CONTESTS)),
    Sign("they speak or meet", _between(_SPEAKS)),
    Sign("not", _anywhere(_UNREAL)),
    Sign("of another time", _anywhere(_OTHER_TIME)),
)
SIGNS = (*_FORMS, *_WORDS, *_TOGETHER, *_OFFICES, *_TIMES, *_BOUNDS, *_ELSE)
