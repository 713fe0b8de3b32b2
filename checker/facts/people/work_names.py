"""Whether words of a text are the name of a work of the reference, and not the common words that they are besides.

A title that is a common word or name ('Alien', 'Emma') needs a word for a work or its making beside it, or its maker in the possessive.
What was invented or discovered is owned and used by others ('Einstein's piano', 'Darwin's microscope'), so that the sentence
must speak of the finding or the making itself.
"""

from checker.facts.namesakes import is_alone
from checker.facts.store import Fact
from checker.patterns import lazy
from checker.types import Span

_THINGS = frozenset({"discovery", "invention"})
_COMMON = frozenset(
    "1917 Alien Aliens Arcadia Argo Arrival Avatar Awakenings Babel Badlands Becoming Betrayal Birdsong Blasted Blindness Brooklyn"
    " Bubbles Cabaret Carrie Casino Cats Charade Chinatown Collateral Copenhagen Darling Demons Departures Disgrace Divergent Doubt"
    " Downfall Dune Dunkirk Elle Embers Emma Endgame Evita Fences Frenzy Frozen Ghosts Giant Gigi Gilead Gladiator Gravity Greed"
    " Haystacks Heidi Hereditary Hero Hiroshima Homecoming Howl Hunger Ida Insomnia Intolerance Jumpers Kidnapped Kim Limelight"
    " Loot Magnolia Manhattan Matilda Maurice Meditations Misery Moonlight Nausea Network Nope Notorious Offshore Orlando Parasite"
    " Patton Perfume Persona Persuasion Philomena Plenty Possession Ran Rebecca Regeneration Riders Rocky Roma Roots Shame Shane"
    " Sideways Sinners Slacker Sleeper Spellbound Spotlight Stagecoach Stalingrad Stalker Sunrise Tangerine Titanic Translations"
    " Twilight Umbrellas Utopia Vertigo Waves Whiplash Zodiac Zulu".split()
)
_WORK = lazy(
    r"(?i)\b(?:films?|movies?|cinema|screen\w*|direct(?:ed|or|ing)|made|makes|shot|novels?|books?|wrote|writ\w+|authors?|plays?|playwright|story|stories|tales?|thriller|drama|comedy"
    r"|tragedy|satire|paint\w+|canvas|portraits?|sculpt\w+|statues?|opera|compos\w+|premier\w*|published|masterpiece|classic|poems?|poet|novelist|readers?|chapters?|plot|hero|heroine"
    r"|titles?|created|design\w*|built|architects?|building|tower|museum|trilogy|remake|sequel|based\son|adapt\w+|memoir|essay|work\sof|study|Booker|Oscar|Palme)\b"
)
_FOUND = lazy(
    r"(?i)\b(?:invent\w*|discover\w*|patent\w*|devis\w+|develop\w*|isolat\w+|identif\w+|pioneer\w*|father|mother|came\s(?:up|upon|across)|dream\w*\sup|dreamt\sup|f[io]u?nd(?:s|ing)?"
    r"|breakthrough|perfect\w*|formulat\w*|propos\w+|publish\w*|describ\w+|detect\w*|spotted|stumbled|chanced|hit\s(?:up)?on|gift|brainchild|theor\w+|laws?\sof|principle|gave\s(?:us|the\sworld)"
    r"|created|creator|built|design\w*|made\sthe\sfirst|first|idea|introduc\w+|launch\w*|came\sfrom|thanks\sto|owes?|work\sof|unearthed|excavat\w+|dug\sup|observ\w+|prov(?:ed|en|ing)"
    r"|crack\w*|decipher\w*|sighted|mapped|named|explain\w*|predict\w*|conceived|worked\sout|dr[ae]wn?\sup|which\smade|thought\sup|coined|wrote|set\sout|put\sforward|deduced|established|reach\w*|synthesi\w+"
    r"|known|famous|famed|renowned|remembered|credited|legacy|without)\b"
)
_POSSESSIVE = lazy(r"[’']s?\s(?:[a-z-]+\s){0,2}?[“‘\"']?$")

_BEHIND = lazy(r"[”’\"']?(?:,\s|,?\sby\s)")  # 'Emma, X's study of a snob', 'Emma by X'


def is_meant(text: str, span: Span, work: Fact) -> bool:
    """Whether the work's name stands in capitals, its own at least ('La Traviata'), unless it is a thing, and alone."""
    told = text[span.start : span.end]
    capitals = sum(map(str.isupper, told))
    is_name = (
        told in work.names
        or f"The {told}" in work.names
        or any(told.lower() == name.lower() and capitals > sum(map(str.isupper, name)) for name in work.names)
    )
    return (is_name or work.kind in _THINGS) and is_alone(text, span)


def is_told_of(text: str, span: Span, work: Fact, person: Span) -> bool:
    """Whether the text tells of the work and its maker, by the words that its kind of name needs."""
    if work.kind in _THINGS:
        return bool(_FOUND.search(text))
    around = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    is_before = person.end <= span.start and _POSSESSIVE.fullmatch(text, person.end, span.start)
    is_owned = is_before or _BEHIND.fullmatch(text, span.end, person.start)
    return text[span.start : span.end] not in _COMMON or bool(is_owned or _WORK.search(around))
