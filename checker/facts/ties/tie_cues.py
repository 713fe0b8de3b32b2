"""The words that tell each relation: 'headquarters' of a seat, 'mouth' and 'empties' of where a river ends."""

from checker.facts import relations
from checker.facts.organisations.owners import FIRM
from checker.facts.organisations.seats import CRADLE, SEAT
from checker.facts.people.life_places import DEATHPLACE
from checker.facts.people.lives import BIRTHPLACE, NATIONALITY
from checker.facts.people.makings import FOUNDER, MAKER
from checker.facts.people.nationalities import CALLING
from checker.facts.ties.tied_places import HOLDS, MEMBERS, MOUTH
from checker.patterns import lazy

_LIES = (
    r"(?:lie|stand|sit|tower|loom|sprawl|spread|stretch|run|wind|flow|locate|situate|nestle|perch)(?:s|d|ed|ing)?|lying|set|heart|edge|tip|foot|cent(?:re|er)"
    r"|coast\w*|shores?|banks?|slopes?|city|town|village|port|resort|capital|river|lake|island|mountain|peak|volcano|park|county|province|region|state|district"
    r"|home\sto|north\w*|south\w*|east\w*|west\w*|central|mouth|estuary|delta|empt(?:y|ies)|drains?|pours?|reach(?:es)?|ends?"
)
_HOUSE = (
    r"headquarter\w*|head\soffice|HQ|base[ds]?|seats?|seated|home|secretariat|offices?|campus|tower|chambers?|building|houses?|housed|judges|court\w*"
    r"|sits|meets"
)
_MADE = (
    r"wr(?:ote|itten|iting|iter)|author|by|novel\w*|play\w*|poe[mt]\w*|books?|compos\w+|paint\w*|masterpiece|director|directed|creat\w+|invent\w+|discover\w+"
    r"|symphony|opera|ballet|work|classic|film|founded|founder|co-founder|set\sup|started|brainchild|design\w*|built|sculpt\w+|score|story|tale"
)
_JOINS = r"link\w*|join\w*|connect\w*|separat\w+|divid\w+|part(?:s|ed|ing)|between"
_CREATED = r"found(?:ed|ing|ation)|set\sup|established|created|started|launched|born|formed|birthplace"
_WORDS = {
    relations.WITHIN: _LIES,
    relations.POSITION: _LIES,
    relations.CAPITAL: r"capitals?|seat\sof|parliament",
    relations.RISES: r"sources?|rises?|rising|rose|headwaters|springs?|begins?|starts?",
    MOUTH: r"mouths?|estuary|delta|empt(?:y|ies|ying)|drain\w*|pour\w*|reach\w*|meet\w*|into|flow\w*|run\w*|ends?|spills?|discharg\w+",
    relations.LINKS: _JOINS,
    relations.PARTS: rf"{_JOINS}|border|cross\w*",
    relations.NEIGHBOURS: rf"{_JOINS}|border\w*|neighbou?r\w*|frontiers?|wedged|squeezed|surround\w*|shares?|exclave|enclave|adjoin\w*",
    HOLDS: _LIES,
    MEMBERS: r"members?|membership|bloc|countries|states|nations|made\sup|compris\w+|join(?:s|ed)?|includ\w+|groups?|alliance|club",
    SEAT: _HOUSE,
    f"{SEAT}, seat": rf"{_HOUSE}|{_LIES}",
    CRADLE: _CREATED,
    BIRTHPLACE: r"born|birth\w*|native|home\s?town|grew\sup|raised|hail\w*|son|daughter",
    DEATHPLACE: r"die[sd]?|death|dead|killed|murdered|assassinated|shot|executed|perished|suicide|assassination|gunned|stabbed|hanged",
    NATIONALITY: rf"{CALLING}|laureate|[a-z]{{3,}}(?:ist|ian|er|or)|man|woman|great|boss|hero",
    FIRM: r"company|firm|group|giant|bank|carmaker|\w+maker|retailer|airline|brand|club|newspaper|broadcaster|magazine|manufacturer|based",
    MAKER: _MADE,
    FOUNDER: rf"{_MADE}|{_CREATED}",
}
CUES = {relation: lazy(rf"(?i)\b(?:{words})\b") for relation, words in _WORDS.items()}
