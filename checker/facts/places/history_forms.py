"""The forms in which prose tells what a country joined, left, broke away from and was called, read on a sketch (see `atlas`)."""

from checker.facts import relations
from checker.facts.places.place_parts import END, OLD, WHICH, YEAR, A, B, C, R, T
from checker.facts.places.place_years import JOINED, LEFT

_FROM = rf"(?:\sfrom\s(?:the\s)?[\w{C}{A}]+(?:\s[\w{C}{A}]+){{0,2}}?)?"
_BROKE_AWAY = r"(?:broke\s(?:away|free)|split(?:\saway)?|separated|seceded|parted)"
_COLONY = r"(?:[a-z]+\s)?(?:colony|protectorate|possession|dominion)"
# What others did about an independence has a year of its own.
_ITS_OWN = "".join(
    rf"(?<!{verb}\s)" for verb in ("recognised", "recognized", "acknowledged", "marked", "celebrated", "supported", "backed")
)
_WON = r"(?:gained|won|achieved|secured|declared|proclaimed|attained|got|obtained|wrested)"
_GAINED = (
    rf"(?:(?:,\swhich)?\s(?:{_WON}\s(?:its\s|full\s)*independence|became\s(?:an?\s)?independent(?:\s(?:state|country|nation|republic))?)"
    rf"|{WHICH}\s{_BROKE_AWAY}(?=\sfrom\s(?:the\s)?(?:neighbouring\s)?{C}))"
)
_IS_A = r"(?:,\s(?:which\s(?:has\sbeen|is)\s)?|\shas\sbeen\s)(?:an?\s)?(?:full\s)?"
HISTORY_FORMS: tuple[tuple[str, str], ...] = (
    (LEFT, rf"(?P<a>{C})\s(?:left|quit|withdrew\sfrom)\s(?:the\s)?(?P<b>{B}){YEAR}"),
    (relations.INDEPENDENCE, rf"(?P<a>{C}){_GAINED}{_FROM}{YEAR}"),
    (relations.INDEPENDENCE, rf"(?:^In|\b[Ii]n(?=\s\d{{4}},\swhen))\s(?P<year>\d{{4}}),?\s(?:when\s)?(?:the\s)?(?P<a>{C}){_GAINED}\b"),
    (
        relations.FORMER_NAME,
        rf"(?P<a>{C}),?\s(?:which\swas\s|then\s|formerly\s)?(?:known\sas|called)\s(?:the\s)?(?P<b>[{OLD}{C}])\suntil\s(?:\w+\s)?(?P<year>\d{{4}})\b",
    ),
    (
        relations.STATEHOOD,
        rf"(?P<a>{C})\s(?:became\s(?:a|the\s[\w-]+)\s(?:US\s|U\.S\.\s)?state|(?:joined|was\sadmitted\sto)\sthe\s[Uu]nion){YEAR}",
    ),
    (
        relations.INDEPENDENCE,
        rf"(?P<a>{C})(?:,(?:\swhich\shas\sbeen)?|\shas\sbeen|\sbeen)\s(?:a\s[a-z]+\s)?independent\s(?:[a-z]+\s)?(?:(?:from|of)\s(?:the\s)?{C}\s)?since\s(?P<year>\d{{4}})\b",
    ),
    (relations.INDEPENDENCE, rf"(?P<a>{C})[’']s\s(?P<year>\d{{4}})\s(?:declaration\sof\s)?independence{END}"),
    (
        relations.INDEPENDENCE,
        rf"{_ITS_OWN}(?P<a>{C})[’']s\s(?:declaration\sof\s)?independence{_FROM}\s(?:came\s|followed\s)?in\s(?P<year>\d{{4}})\b",
    ),
    (
        relations.INDEPENDENCE,
        rf"\b(?:[Ss]ince|[Aa]t|[Oo]n|[Aa]fter|[Bb]efore|[Uu]ntil)\s(?:(?:its\s)?independence|gaining\sindependence|winning\sindependence){_FROM}"
        rf"\sin\s(?P<year>\d{{4}}),?\s(?:the\s)?(?P<a>{C})(?![\w-])",
    ),
    (
        relations.INDEPENDENCE,
        rf"\b[Aa]\sformer\s(?:[{A}]|[A-Z]\w+)\s{_COLONY}\s(?:that|which)\s(?:became\sindependent|{_WON}\s(?:its\s)?independence)\sin\s(?P<year>\d{{4}}),\s(?P<a>{C})(?![\w-])",
    ),
    (relations.FORMER_NAME, rf"(?P<b>{OLD})(?:,?\swhich)?,?\s(?:became|was\srenamed|renamed)\s(?P<a>{C}){YEAR}"),
    (relations.FORMER_NAME, rf"(?P<b>{OLD}),\swhich\s(?:[a-z]+\s){{1,4}}renamed\s(?:the\s)?(?P<a>[{C}{T}])(?![\w’'-])"),
    (JOINED, rf"(?P<a>{C}){WHICH}\shas\s(?:used|had)\sthe\s(?P<b>euro)\ssince\s(?P<year>\d{{4}})\b"),
    (JOINED, rf"(?P<a>{C}){WHICH}\sbecame\s(?:the\s)?(?P<b>{B})[’']s\s(?:[\w-]+\s){{1,3}}member{YEAR}"),
    (JOINED, rf"(?P<a>{C}){WHICH}\s(?:adopted|joined|switched\sto|introduced|embraced)\sthe\s(?P<b>euro)(?:\s?zone)?{YEAR}"),
    (JOINED, rf"(?P<a>{C}){_IS_A}(?:(?P<b>{B})\smember|member\sof\s(?:the\s)?(?P<b2>{B}))\ssince\s(?P<year>\d{{4}})\b"),
    (JOINED, rf"(?P<a>{C})[’']s\s(?P<year>\d{{4}})\s(?:accession\sto|entry\s(?:in)?to|admission\sto)\s(?:the\s)?(?P<b>{B})(?![\w-])"),
    (
        JOINED,
        rf"\b(?:[Ss]ince|[Aa]fter|[Oo]n)\s(?:joining|entering)\s(?:the\s)?(?P<b>{B})\sin\s(?P<year>\d{{4}}),\s(?:the\s)?(?P<a>{C})(?![\w’'-])",
    ),
    (JOINED, rf"(?P<b>{B}),?\swhich\s(?:the\s)?(?P<a>{C})\s(?:joined|entered){YEAR}"),
    (relations.RULED, rf"\bformer\s(?P<b>{A})\s{_COLONY}(?:\sof|,)?\s(?:the\s)?(?P<a>[{C}{R}])(?![\w-])"),
    (
        relations.RULED,
        rf"\b[Aa]\sformer\s(?P<b>{A})\s{_COLONY}(?:\s(?:that|which|of|in|on|with)\s[^,]{{3,60}})?,\s(?:the\s)?(?P<a>{C})(?![\w-])",
    ),
    (relations.RULED, rf"\b[Ii]ndependence\sfrom\s(?:the\s)?(?P<b>[{A}{C}])(?:\s(?:rule|in\s\d{{4}}))*,\s(?:the\s)?(?P<a>{C})(?![\w-])"),
    # 'when Libya was an Italian colony', 'Myanmar — the former Burma'
    (relations.FORMER_NAME, rf"(?P<a>[{C}{T}]),\s(?:the\s)?(?P<b>{OLD})\sof\s(?:old|colonial\stimes|yesteryear|the\satlas\w*)\b"),
    (relations.FORMER_NAME, rf"(?P<a>[{C}{T}]),\sas\s(?P<b>{OLD})\sis\s(?:now|today)\s(?:known|called)\b"),
)
