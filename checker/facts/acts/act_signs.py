"""Whether somebody stands where a sentence has the doer of an act, or the one to whom it is done: signs that are weighed.

The sentence is read on a sketch in which PERSON is who is asked about, VERB and NOUN are the words that tell the act, NAME its
names, and ELSE other people. One sign says how PERSON is tied to the act, the best of each table; others speak for it (nobody else
is there, the date is the act's) or against it (a comparison, words about the act, another date). No sign is of one act.
"""

import re
from collections.abc import Mapping

from checker.facts.act_dates import VERB as ANY_VERB
from checker.facts.acts.told_acts import Told
from checker.facts.attachment import NAME, PERSON
from checker.facts.forms import compiled
from checker.facts.namesakes import KIN
from checker.patterns import lazy

VERB, NOUN, ELSE = "\ue007", "\ue008", "\ue009"
BAR = 3.0  # points from which on somebody is asked about

_SAID = (
    r"(?:sa(?:id|ys?|ying)|told|tells?|call(?:s|ed|ing)|asked|asks|wr(?:ote|ites|itten|iting)|recall\w*|prais\w+|condemn\w*|critici[sz]\w*|denounc\w*|blam\w+"
    r"|thank\w*|accus\w+|back(?:ed|ing)|oppos\w+|support\w*|defend\w*|watch\w*|saw|sees|heard|hears|admir\w+|remember\w*|describ\w+|compar\w+|discuss\w*"
    r"|urg\w+|begg\w+|welcom\w+|mock\w*|comment\w*|quot\w+|cit\w+|argu\w+|insist\w*|mention\w*|hail\w*|applaud\w*|honou?r\w*|congratulat\w+|mourn\w*"
    r"|play(?:s|ed|ing)|portray\w*|depict\w*|impersonat\w+|know\w*|knew|thought|thinks|believ\w+|learn\w*|according|inspir\w+|influenc\w+|succeed\w*"
    r"|replac\w+|follow\w*|resembl\w+|echo\w*|interview\w*|photograph\w*|paint\w*|review\w*)"
)
_TURN = (
    r"(?:he|she|they|it|we|you|I|when|while|before|after|since|until|because|although|though|that|which|whose|whom|where|if|than|as|like|unlike|but|or|nor"
    r"|how|why|what|despite|instead|without|not|never|by)"
)
_IS = r"(?:is|are|was|were|be|been|being|got)"
_ANY = rf"[^.;:()“”–—{PERSON}{ELSE}]"
# No word of what somebody else does, says or is.
_CALM = rf"(?:(?!\b(?:{_SAID}|{_TURN})\b){_ANY})"
_TITLED = rf"(?:the\s)?(?:(?:[A-Z]?[a-z’-]+|[A-Z]{{2,4}}|{NOUN})\s){{0,4}}?"
_ADVERBS = r"(?:(?:had|has|have|then|later|once|first|finally|famously|also|himself|herself|who|would|to|did|\w+ly),?\s){0,3}"
_LIGHT = (
    r"(?:grant(?:ed)?|gave|give|made|make|issued|signed|delivered|led|launched|ordered|announced|won|had|took|carried\sout|performed|did|wrote|recorded|sang"
    r"|ran|set|scored|organised|headed|directed|began|started|called|declared|sent|broke|staged|paid|held|ended|brought)"
)
_WHO = rf"(?:,\s(?:[^,;:.()“”{PERSON}{ELSE}{VERB}{NOUN}]{{2,60}},)?)?"
_OFFICE = (
    r"(?:president|prime\sminister|premier|pope|chancellor|king|queen|emperor|tsar|leader|in\s(?:office|power|charge)|governor|secretary)"
)
_HOUSE = (
    r"(?:the\s(?:White\sHouse|Oval\sOffice|Kremlin|Élysée|Elysée|Vatican|throne)|office|power|Downing\sStreet|Number\s(?:10|Ten)|charge)"
)
_END = r"(?![’'\w-])"

# How the doer of an act stands to it.
_DOES = (
    rf"{PERSON}{_END}{_WHO},?\s{_ADVERBS}{VERB}",
    rf"{PERSON}{_END}{_CALM}{{1,90}}?(?<!,)(?<!\bis)(?<!\bare)(?<!was)(?<!were)(?<!\bbe)(?<!been)(?<!being)\s{VERB}",
    rf"{PERSON},?\sand\s{_TITLED}{ELSE}{_END},?\s{_ADVERBS}{VERB}",
    rf"[{VERB}{NOUN}]{_CALM}{{0,60}}?\sby\s(?:an?\s[^,;.]{{3,40}},\s)?{_TITLED}{PERSON}{_END}",
    rf"\b[Ii]t\s(?:was|is)\s{_TITLED}{PERSON}\s(?:who|that)\b{_ANY}{{0,90}}?[{VERB}{NOUN}]",
    rf"{PERSON}[’']s?\s(?:[\w-]+\s){{0,3}}?(?:{NAME}\s)?[{NOUN}{VERB}]",
    rf"{PERSON}{_END},?\s{_ADVERBS}{_LIGHT}\s(?:{_CALM}{{1,40}}?\s)??{NOUN}",
    rf"{NOUN}(?:\s(?:that|which))?\s{_TITLED}{PERSON}{_END},?\s{_ADVERBS}(?!{_SAID}\b){ANY_VERB}\b",
    rf"{VERB}{_CALM}{{0,80}}?(?:,|\swas|\sis)\s{_TITLED}{PERSON}(?=[,.;]|$)",
    rf"\b[Tt]he\s(?:[\w’'-]+\s){{0,3}}?[{NOUN}{NAME}]{_CALM}{{0,60}}?,\s{PERSON}(?=,)",
    rf"\b(?i:under|with|from)\s{_TITLED}{PERSON}\s(?:still\s|safely\s|newly\s)?(?:in|on|at)\s{_HOUSE}",
    rf"{PERSON}{_END}\s(?:was|had\sbeen|became)\s(?:still\s|then\s|the\s)?(?:[A-Z]?[a-z]+\s){{0,2}}?{_OFFICE}\b{_ANY}{{0,60}}?\bwhen\s",
    rf"\b(?:[Ww]hen|[Tt]hat|[Aa]s|day|night|moment|year|time|where|[Aa]fter|[Bb]efore|[Ss]ince|[Uu]ntil)\s{_TITLED}{PERSON}{_END}{_CALM}{{1,90}}?[{VERB}{NOUN}]",
)
# How the one to whom an act is done stands to it.
_SUFFERS = (
    rf"{VERB}\s{_TITLED}{PERSON}{_END}",
    rf"{PERSON}{_END}{_WHO},?\s(?:who\s)?(?:(?:had|has|having)\s)?{_IS}\s(?:\w+ly\s|the\s(?:\w+\s|{NOUN}\s){{1,2}})?{VERB}",
    rf"{PERSON}[’']s?\s(?:[\w-]+\s){{0,3}}?[{NOUN}{VERB}]",
    rf"[{NOUN}{VERB}]\s(?:of|against|on|for|to|with|at)\s{_TITLED}{PERSON}{_END}",
    rf"{VERB}{_CALM}{{0,40}}?\s(?:(?:to|of|from|on|for|against|with)\s)?{_TITLED}{PERSON}{_END}",
    rf"\b(?:[Ww]hen|[Tt]hat|[Aa]s|day|night)\s{_TITLED}{PERSON}{_END}{_CALM}{{1,60}}?{VERB}",
)
_TIED, _NEAR, _SOLE, _DATED, _OTHER_DATE, _SURE, _GAP = 3.0, 1.5, 1.0, 1.0, -4.0, 0.5, -2.0
# How near the act he is told of where no form ties him to it; who speaks may be near in any words.
_BEHIND = {sign: rf"{sign}{_CALM}{{0,60}}?{PERSON}{_END}" for sign in (VERB, NOUN)}
_CLOSE = {sign: rf"{PERSON}{_END}{_CALM}{{0,60}}?(?<!,\s){sign}|{behind}" for sign, behind in _BEHIND.items()}
_SPEAKS = rf"{PERSON}{_END}[^.;:()–—{PERSON}{ELSE}]{{0,60}}?[{VERB}{NOUN}]"

_SAYS = rf"{PERSON}(?:,[^,]*,|[’']s\s\w+)?\s(?:(?:later|once|had|has|also|often|still|now|never|\w+ly)\s)?{_SAID}\b(?!\son\b)"
# What is like the act, what is said of it, who else did it.
_AGAINST = (
    (
        -6.0,
        rf"\b(?i:like|unlike|than|compared\s(?:to|with)|echo(?:ed|ing)|inspired\sby|emulat\w+|imitat\w+|mimic\w*|footsteps\sof|(?:succ|predec)essors?\s(?:of|to))"
        rf"\s{_TITLED}{PERSON}",
    ),
    (-4.0, _SAYS),
    (-4.0, rf"\b{_SAID}\s(?:(?:to|by|that|with|of|about)\s)?(?!when|how|as|where)(?:the\s)?(?:[A-Z]?[a-z]+\s)?{PERSON}"),
    (
        -4.0,
        rf"(?:\b(?i:his|her|their)|{PERSON}[’']s?)\s(?:[a-z-]+\s)?(?:predecessors?|successors?|rivals?|opponents?|colleagues?|friends?|{KIN})\b"
        rf"[^,;.]{{0,40}}[{VERB}{NOUN}]",
    ),
)
# The same of what stands around PERSON and the act, and how many characters before and behind them it may stand.
_AROUND = (
    (
        -4.0,
        60,
        40,
        r"impersonat\w+|lookalikes?|actors?|actress|starr\w+|biopic|novels?|fiction\w*|parod\w+|satir\w+|sketch|spoof\w*|waxwork|quiz|roles?",
    ),
    (
        -2.0,
        40,
        20,
        r"films?|movies?|dramas?|musicals?|operas?|series|statues?|exhibitions?|memoirs?|biograph\w+|documentar\w+|stamps?|re-?enact\w*",
    ),
    (-4.0, 0, 20, r"another|second|third|repeat\w*|again|once\smore|similar\w*|also|too|re-?created|a\sfellow|later"),
    (
        -3.0,
        40,
        10,
        r"myth|legend|falsely|wrongly|mistak\w+|claim(?:s|ed|ing)|alleg\w+|supposed\w*|rumou?r\w*|not|never|nor|neither|denie[sd]|contrary|refus\w+|would\shave|if|\w+n[’']t",
    ),
    (
        -2.0,
        10,
        0,
        r"wants?|wanted|hop(?:es|ed|ing)|tr(?:ied|ying)\sto|plan(?:s|ned|ning)?|promis\w+|vow\w+|propos\w+|threaten\w*|nearly|almost|attempt\w*",
    ),
)
_VERB_FORM = lazy(
    r"(?:[a-z-]+ed|[a-z]+ing|fell|knelt|gave|given|won|flew|flown|came|sank|shot|stood|swam|ran|wrote|led|beat|took|broke|sold|built|found"
    r"|sang|met|set|hit|put|went|sent|made|bought|cut|drove|sailed|rode|threw|lit|dug|fought|hid|lost|paid|read|said|told|slew|stole|struck"
    r"|swore|taught|wore|wed|drew|bit|dived|leapt|wept|spoke|drank|became)\b"
)
_DYING = lazy(r"(?:died|fell|drowned|perished|vanished|disappeared|crashed|starved|collapsed)\b")
_SPOKEN = lazy(r"(?:said|spoke|told|called|pleaded|promised|shouted|cried|denounced|coined|asked)\b")


def weigh(sketch: str, told: Told, strangeness: float) -> float:
    """The points for PERSON being named as the doer of the act, or the one to whom it is done."""
    ties = _SUFFERS if told.is_suffered else _DOES
    tie = next((match for form in ties if (match := compiled(form).search(sketch))), None)
    near = tie or _find_near(sketch, told)
    if near is None or (strangeness and not tie) or sketch.rstrip("”\"'’ ").endswith("?"):
        return 0.0
    points = (_TIED if tie else _NEAR) - strangeness + _SOLE * (ELSE not in sketch) + weigh_told(told)
    points += sum(
        weight for weight, form in _AGAINST if compiled(form).search(sketch) and not (form == _SAYS and _SPOKEN.match(told.fact.subject))
    )
    return points + sum(weight for weight, before, behind, words in _AROUND if _stands_around(words, sketch, near, before, behind))


def _find_near(sketch: str, told: Told) -> re.Match[str] | None:
    """Where PERSON stands near a verb of the act, or near its nouns if it is told by no verb."""
    if _SPOKEN.match(told.fact.subject):
        return compiled(_SPEAKS).search(sketch)
    sign = VERB if VERB in sketch else NOUN
    return compiled(_BEHIND[sign] if told.is_suffered else _CLOSE[sign]).search(sketch)


def weigh_told(told: Told) -> float:
    """The points for the act itself being told: by many cues or without one of them, with its date, with another."""
    points = _SURE * (len(told.groups) - 2) + _OTHER_DATE * told.is_of_other_date
    return points + (_DATED if told.is_dated else _GAP * (not told.is_whole))


def _stands_around(words: str, sketch: str, near: re.Match[str], before: int, behind: int) -> bool:
    found = compiled(rf"(?i)(?<![\w-])(?:{words})(?![\w-])").finditer(sketch)
    return any(near.start() - before <= match.start() and match.end() <= near.end() + behind for match in found)


def is_paired(sketch: str) -> bool:
    """Whether PERSON is told of side by side with another, as one of two who did something together."""
    return (
        compiled(rf"{PERSON},?\s(?:and|with|{VERB})\s{_TITLED}{ELSE}|{ELSE},?\s(?:and|with|{VERB})\s{_TITLED}{PERSON}").search(sketch)
        is not None
    )


def sign_of(words: str, told: Told) -> str:
    """The sign of a cue; who dies or falls in an act that befalls him has it done to him."""
    if not is_verb(words if words[0].islower() else words.lower()):
        return NOUN if words[0].islower() else NAME
    if not words[0].islower():
        return NOUN
    return f"was {VERB}" if told.is_suffered and _DYING.match(words) else VERB


def is_verb(words: str) -> bool:
    """Whether a cue in small letters tells the act as a verb does."""
    return bool(_VERB_FORM.match(words))


def draw(text: str, signs: Mapping[tuple[int, int], str]) -> str:
    """The sketch of a text, later signs giving way to earlier ones that they overlap."""
    pieces, end = [], 0
    for (start, stop), sign in sorted(signs.items()):
        if start >= end:
            pieces += [text[end:start], sign]
            end = stop
    return re.sub(rf"{NAME}(?:\s{NAME})+", NAME, "".join([*pieces, text[end:]]))
