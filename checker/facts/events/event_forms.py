"""The forms in which prose gives an event its date, as tables of patterns on a sketch of the sentence (see attachment.py)."""

from collections.abc import Iterator
from itertools import chain

from checker.facts.attachment import DATE, EVENT, GAP, IN, OPENING, OTHER, TAIL, Part, both_ends

_STARTED = r"(?:began|started|broke\sout|erupted)"
_ENDED = (
    r"(?:(?:finally\s|at\s(?:long\s)?last\s)?(?:ended|came\sto\san\send|was\s(?:finally\s)?over|(?:drew|came)\sto\sa\sclose"
    r"|bur(?:ned|nt)\s(?:itself\s)?out|petered\sout|finished|concluded))"
)
_HAPPENED = (
    r"(?:took\splace|happened|occurred|sailed|sank|struck|collapsed|fought|won|lost|held|failed|opened|closed"
    r"|defeated|triggered|brutally|crushed)"
)
# Of a thing that happens once, what it did to others bears its date too.
_STRUCK = (
    r"(?:killed|destroyed|devastated|struck|hit|shook|rocked|claimed|flattened|ravaged|engulfed|wrecked|levelled"
    r"|leveled|stunned|shocked|battered"
    r"|brought|left|toppled|swept|razed|pitted|drowned|flooded|tore|ripped|wiped|cost|forced|drove|sent|plunged"
    r"|paralysed|paralyzed|poisoned"
    r"|buried|burned|burnt|gutted|laid|broke|halted|took|caused|triggered|sparked|put|drew|displaced|sank|blew"
    r"|spewed|spilled|raged|unfolded|reached|failed|ran|unleashed)"
)
_BORN = (
    r"(?:signed|sealed|agreed|decided|concluded|negotiated|passed|enacted|proclaimed|declared|announced|issued|delivered|drafted|reached|struck"
    r"|brokered|initialled|unveiled|handed\sdown|founded|launched|set\sup|came\sinto\s(?:force|being)|took\seffect|became\slaw)"
)
# What is done before an event, to its memory or with what it left has a date of its own.
_AFTERLIFE = (
    r"(?:re\w+|commemorat\w+|celebrated|marked|found|discovered|visited|filmed|described|discussed|debated|published|condemned|cited"
    r"|denounced|honou?red|inspired|adapted|performed|investigated|pardoned|amended|extended|expanded|abandoned|invoked|criticised"
    r"|criticized|studied|exhibited|displayed|used|named|called|dubbed|based|followed|preserved|mentioned|compared|excavated|blamed"
    r"|promised|called|proposed|planned|postponed|delayed|scheduled|demanded|designed|conceived|expected|awarded|acknowledged|avenged|taught|shown|screened|written|painted|translated|unveiled|erected|interviewed|sentenced|convicted|jailed)"
)
_DONE = rf"(?!{_AFTERLIFE}\b)(?:\w{{2,}}ed|held|fought|won|lost|begun|built|born|set|sunk|struck|hit|broken)"
# What may stand between a verb and its date ('fought near Calais in 1415').
_WHERE = rf"(?:\s(?:in|at|by|near|off|outside|on|into|with|under|against|over|between){GAP}{{3,45}}?(?:\sand\s[A-Z]\w+)?)?"
# What may stand between a name that holds its own verb and its date ('sank in the Atlantic', 'opened to traffic').
_LOOSE = (
    rf"(?:\s(?:dead|out|officially|formally|finally|shortly|himself|herself))?(?:\s(?:in|at|by|near|off|outside"
    rf"|inside|on|into|with|under|against"
    rf"|over|across|aboard|during|after|just|between|to\s(?:the|an?|[A-Z]|traffic)|as\s(?:US\s|the\s)?(?:president"
    rf"|prime\sminister|leader|chancellor)"
    rf"|pope|president|prime\sminister|chancellor)\b(?:{GAP}|,\s[A-Z][a-z]+,?(?=\s)){{0,55}}?)?"
)
# What may stand between an event told by a verb and its date: no other verb, no other clause.
_REST = (
    rf"(?:(?!\s(?:that|which|who|whom|whose|when|where|while|after|before|since|until|because|although|though|if|but"
    rf"|later|earlier|following|marking"
    r"|inspired|about|based|not|never|again|anew|then|said|says|told|as|like|than|(?!United\b|hundred\b)\w{3,}ed|was|were|is|has|had"
    r"|and\s(?:\w+ed|was|were|had|is|has|then|later|became|went|took|made|won|left|got|has|set|gave))"
    rf"\b)(?:[^,.;:()–—{EVENT}{DATE}{OTHER}]|(?<=\d)[,.](?=\d)|(?<=\b[A-Z])\.|(?<=\bSt)\.|,(?=\s[A-Z]\w+,?\s)"
    r"|,(?=\s(?:an?|the)\s))){0,90}?"
)
_VERB_ENDS = r"(?=\s?(?:$|[.,;:)–—])|\s(?:and|in|at|by|near|off|outside|on|with|when|after)\b)"
_MADE = (
    r"(?:sealed|proclaimed|declared|issued|delivered|enacted|passed|concluded|negotiated|fought|won|lost|waged|staged|launched"
    r"|lived\sthrough)"
)
_JOINED = r"(?:signed|announced|joined|adopted)"  # which others may do years later
_AT = r"(?:fought|killed|died|wounded|captured|defeated|beaten|triumphed|victory|fell)\s(?:at|in|during)"
_WAS_AT = r"(?:fought|died|triumphed|(?:was|were)\s(?:killed|wounded|captured|defeated|beaten))\s(?:at|in|during)"
_NAMED = (
    r"(?:that|which|what)\s(?:would\s)?(?:became|become|come\sto\sbe|came\sto\sbe)\s(?:\w+ly\s|later\s)?(?:known|called|remembered)"
    r"\s(?:as\s)?"
)
_WAS = r"(?:\s(?:was|were|had\sbeen))?(?:\s(?:first|finally|eventually|famously|actually|originally))?"
_ASIDE = rf"(?:,\swhich|\sthat|,\s[^,{DATE}{OTHER}]{{3,60}},)?"
_THE = r"(?:(?:[Tt]he|his|their|its)\s)?"
_TAIL_OR_VERB = (
    rf"(?:{TAIL}|(?=\s(?:{_STRUCK}|\w{{3,}}ed|was|were|is|had|has|led|began|ended|left|killed|cost|gave|marked|did|would|could|set|declared|barred|warned|told"
    r"|made|brought)\b))"
)

_UNTIL = r"\s?(?:to|until|till|and|through|-|–|—)\s?(?:its\send\sin\s|the\sarmistice\sin\s)?"
_LASTING = (
    r"(?:,?\s(?:which\s)?(?:(?:lasted|ran|raged|dragged\son|went\son|stretched|continued|(?:was|were)\s(?:fought"
    r"|waged))\s)?(?:from|between)\s|\s\()"
)
# Who is punished or praised for an event is so at another time.
_REPAID = (
    "jailed",
    "imprisoned",
    "convicted",
    "sentenced",
    "tried",
    "hanged",
    "arrested",
    "charged",
    "honoured",
    "awarded",
    "life",
    "years",
)
_FOR = "".join(rf"(?<!\b{word}\s)" for word in _REPAID) + "[Ff]or"
# What an event may be the object of, so that a date behind it is its own.
_LEADS = (
    rf"(?:[Aa]t|[Dd]uring|[Ii]n|[Aa]mid|[Tt]hroughout|[Bb]y|{_FOR}|[Ll]ike|[Uu]nder|[Ww]ith|survived|witnessed|crushed|suppressed|quelled"
    r"|covered|photographed|watched|escaped|fought\sin|served\sin|took\spart\sin|lived\sthrough|foiled|led|planned|organi[sz]ed"
    r"|suffered|caused|triggered|sparked|saw|led\sto|remembers?|remembered|recalls?|recalled"
    r"|joined|ended|halted|provoked|ignited|inspired\sby|culminated\sin|killed\sin|died\sin|(?:result|time|height"
    r"|outbreak|eve|night|day|week|month|summer|autumn|winter|spring|year|chaos|victims"
    r"|course|middle|cause|causes|scene|aftermath|wake|legacy|start|outset|run-up|build-up|beginning)\s(?:of|to))"
)
# No complement of another noun, of which the verb is told: 'the first battle of the Second World War began'.
_SUBJECT = rf"(?<!\bof\s)(?<!\bof\sthe\s)(?<!\blike\sthe\s){EVENT}"
_SETTLED = r"(?:ended|halted|settled|redrew|divided|stopped|created|handed|ceded|split)"
_NOUN = (
    r"(?:ruling|decision|case|treaty|pact|accords?|agreement|law|battle|war|conflict|massacre|disaster|crash|attacks?|bombing|uprising|revolt"
    r"|rebellion|revolution|coup|crisis|scandal|strike|riots?|protests?|march|fire|earthquake|storm|hurricane|floods?|famine|plague"
    r"|epidemic|pandemic|invasion|landings?|siege|referendum|conference|summit|expedition|voyage|flight|mission|festival|concert|speech"
    r"|declaration|document|charter|clash|killings?|shootings?|plot|conspiracy|raid|operation)"
)
# So long after an event its date can only be its own.
_AGES = (
    r"(?:(?:[4-9]\d|\d{3}|forty|fifty|sixty|seventy|eighty|ninety)\syears|(?:a|two|three|half\sa)\scentur(?:y|ies)"
    r"|(?:four|five|six|seven|eight|nine)\sdecades)"
)
_UNIT = r"(?:minutes|hours|days|weeks|months|a\s(?:day|week|month))"
# The date is part of the event's own noun phrase or clause, so that what stands around does not matter.
CLOSE = (
    (Part.WHOLE, rf"\b[Tt]he\s{DATE}\s{EVENT}{_TAIL_OR_VERB}"),
    (Part.WHOLE, rf"{EVENT}\sof\s(?:the\s|early\s|late\s)?{DATE}(?!\s(?:vintage|fame)\b)"),
    (Part.WHOLE, rf"{DATE},\sthe\s(?:very\s)?(?:year|day|month|night|week|summer|autumn|winter|spring)\sof\s{_THE}{EVENT}{TAIL}"),
    (Part.END, rf"{EVENT}(?:,\swhich|\sthat|\swhich)\s{_ENDED}{_WHERE}\s{IN}{DATE}"),
    (Part.NEAR, rf"{EVENT},\s{_DONE}{_WHERE}\s{IN}{DATE}"),
    (Part.WHOLE, rf"{EVENT},\s(?:the|an?)\s(?:\w+\s)?{_NOUN}\sof\s{DATE}(?![\w’'-])"),
    (Part.WHOLE, rf"{EVENT},\s(?:the|an?)\s(?:\w+\s)?{DATE}\s(?:\w+\s)?{_NOUN}\b"),
)
# Of all events.
BIRTHS = (
    (Part.NEAR, rf"\b[Tt]he\s{EVENT}\s{IN}{DATE}\s(?:{_STRUCK}|was|were|had|made|led|gave|remains|became|(?!re)\w{{3,}}ed)\b"),
    (
        Part.NEAR,
        rf"^(?:After|Following|In\sthe\s(?:wake|aftermath)\sof)\s{_THE}{EVENT}\s{IN}{DATE}(?:,|\s(?=(?:the|an?|he|she|they|it|his|her|its|their|many|most)\b))",
    ),
    (Part.NEAR, rf"\b{_AGES}\s(?:after|since|on\sfrom)\s{_THE}{EVENT},?\s{IN}{DATE}"),
    (Part.NEAR, rf"\b{_UNIT}\s(?:before|after)\s{_THE}{EVENT}\s{IN}{DATE}"),
    (Part.NEAR, rf"{_SUBJECT}(?:,\swhich|\sthat)?\s{_SETTLED}\s{GAP}{{3,60}}?\s{IN}{DATE}(?=[,.;]|$)"),
    (Part.AFTER, rf"\b(?:[Aa]fter|[Ff]ollowing|in\sthe\s(?:wake|aftermath)\sof)\s{_THE}{EVENT}\s{IN}{DATE}"),
    (Part.BEFORE, rf"\b(?:[Bb]efore|[Uu]ntil|[Pp]rior\sto|on\sthe\seve\sof)\s{_THE}{EVENT}\s{IN}{DATE}"),
    (Part.AFTER, rf"\b{_JOINED}\s{_THE}{EVENT}\s{IN}{DATE}"),
    (Part.WHOLE, rf"\b(?:founded|created|formed|ended|settled|ceded|annexed){GAP}{{3,50}}?\swith\s{_THE}{EVENT}\s{IN}{DATE}"),
    (Part.WHOLE, rf"\b(?:signing|sealing|passage|proclamation|declaration|announcement)\sof\s{_THE}{EVENT}\s{IN}{DATE}"),
    (Part.WHOLE, rf"\b(?:{_MADE}|{_AT})\s{_THE}{EVENT}\s{IN}{DATE}"),
    (Part.WHOLE, rf"{EVENT}{_ASIDE}{_WAS},?\s(?:first\s)?{_BORN}{_WHERE}\s{IN}{DATE}"),
    (Part.WHOLE, rf"{EVENT}{_ASIDE}\s(?:dates?|dated)\s(?:from|back\sto|to)\s{DATE}"),
    (Part.WHOLE, rf"{OPENING}{_THE}{EVENT}{_WAS}\s{_BORN}{_VERB_ENDS}"),
    (Part.WHOLE, rf"{OPENING}{GAP}{{3,80}}?\s(?:{_MADE}|{_WAS_AT})\s(?:{_NAMED})?{_THE}{EVENT}{TAIL}"),
    (Part.WHOLE, rf"{OPENING}with\s{_NAMED}{_THE}{EVENT}{TAIL}"),
    (Part.WHOLE, rf"(?:{OPENING}|\s{IN}{DATE}\s)[^–—;]{{5,160}}\s?[–—]\s?an?\s\w+(?:\s\w+)?\s{_NAMED}{_THE}{EVENT}{TAIL}"),
)
# Of a span of time, whose other date may be right.
SPANS = both_ends(rf"{EVENT}{_LASTING}<from>{_UNTIL}<to>")
_EDGES = ((Part.START, _STARTED, r"(?:outbreak|start|beginning|outset|onset)"), (Part.END, _ENDED, r"(?:end|close)"))


def _of_edge(part: Part, verb: str, noun: str) -> Iterator[tuple[Part, str]]:
    """The forms in which a date is that of the start or the end of an event."""
    yield part, rf"{_SUBJECT}{_ASIDE}{_WAS}\s{verb}{_WHERE}\s{IN}{DATE}"
    yield part, rf"{DATE},?\swhen\s{_THE}{EVENT}\s{verb}{_VERB_ENDS}"
    yield part, rf"{OPENING}{_THE}{EVENT}\s{verb}{_VERB_ENDS}"
    yield part, rf"\b{noun}\sof\s{_THE}{EVENT}\s{IN}{DATE}"
    yield part, rf"{DATE},?\s(?:at|with|on)\sthe\s(?:very\s)?{noun}\sof\s{_THE}{EVENT}{TAIL}"


# Of events that take their course, not of doctrines, treaties and laws, which live on.
COURSES = (
    *chain.from_iterable(_of_edge(*edge) for edge in _EDGES),
    (Part.WHOLE, rf"\b(?:[Aa]t|[Dd]uring|[Ss]ince)\s{_THE}{EVENT}\s{IN}{DATE}"),
    (Part.WHOLE, rf"(?<!\binto\s)(?<!\binto\sthe\s){EVENT}{_ASIDE}{_WAS},?\s{_HAPPENED}{_WHERE}\s{IN}{DATE}"),
    (Part.WHOLE, rf"{EVENT}{_ASIDE}\s{_STRUCK}\s(?:{GAP}|\sto\sthe\b){{3,60}}?\s{IN}{DATE}(?=[.,;]|$|\sand\b)"),
    (Part.WHOLE, rf"{OPENING}{_THE}{EVENT}{_WAS}\s{_HAPPENED}{_VERB_ENDS}"),
    (Part.NEAR, rf"{EVENT}\s\({DATE}\)"),
    (Part.NEAR, rf"{_SUBJECT}\s(?:was|were)\s{_DONE}{_WHERE}\s{IN}{DATE}(?=[,.;)]|$|\sand\b)"),
    (Part.WHOLE, rf"(?:^|[;:–—]\s|\b(?:at|during|in|and|that)\s){_THE}{EVENT},\s{IN}{DATE}(?=[,.;)]|$)"),
    (Part.WHOLE, rf"{DATE},?\s(?:during|amid|in\sthe\smiddle\sof|at\sthe\s(?:height|time)\sof)\s{_THE}{EVENT}{TAIL}"),
    (Part.NEAR, rf"{OPENING}{_THE}{EVENT}\s{_STRUCK}\b"),
    (Part.NEAR, rf"\b{_LEADS}\s(?:the\s(?:\w+\s)?)?{EVENT},?\s{IN}{DATE}(?=[.,;:)–—]|$|\s)"),
    (Part.NEAR, rf"{EVENT}(?:,\sin\swhich[^.;]{{3,80}},|,\s(?:which|who))?\s{_STRUCK}{_REST}\s{IN}{DATE}(?=[.,;]|$|\s)"),
)
# Of names that hold their own verb ('the Titanic sank'), where the date stands beside it.
CLOSE_CLAUSES = (
    (
        Part.WHOLE,
        rf"{DATE},\sthe\s(?:very\s)?(?:year|day|month|night|week|summer|autumn|winter|spring)\s(?:(?:that|when|in\swhich|on\swhich)\s)?"
        rf"{_THE}{EVENT}{TAIL}",
    ),
    (Part.WHOLE, rf"{_SUBJECT}{_LOOSE}\s{IN}{DATE}"),
)
CLAUSES = (
    (Part.WHOLE, rf"\b{IN}{DATE},?\s(?:when|that)\s{_THE}{EVENT}{_VERB_ENDS}"),
    (Part.WHOLE, rf"{_SUBJECT}{_REST}(?<!\band),?\s{IN}{DATE}"),
    (Part.WHOLE, rf"{OPENING}(?:[a-z]+,?\s|[^,{DATE}{OTHER}]{{3,40}},\s)?{_THE}{EVENT}{_VERB_ENDS}"),
)
