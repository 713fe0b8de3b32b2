"""The forms in which prose states a fact about a place, read on a sketch of the sentence (see `atlas`)."""

from checker.facts import relations
from checker.facts.atlas import ADJECTIVE, BODY, COUNCIL, COUNTRY_SIGN, OLD_NAME, REGION, TOWN
from checker.facts.container_forms import CONTAINER_FORMS, LINK_FORM, LIST_FORM
from checker.facts.currencies import CURRENCIES
from checker.facts.records import RECORD_FORMS

T, C, A, B, OLD, R = TOWN, COUNTRY_SIGN, ADJECTIVE, BODY, OLD_NAME, REGION
_END = r"(?=\s?(?:$|[,.;:)–—”\"]))"
_GOES_ON = (
    rf"(?:{_END}|(?=\s(?:where|which|who|that|on|in|for|after|before|at|to|with|when|is|was|has|had|will|said|by|as|from|until|since"
    r"|and\s[a-z]+)\b))"
)
# What may stand between a verb and its year, with no other clause.
_ALONG = (
    r"(?:\s(?!(?:that|which|who|when|where|while|after|before|since|until|and|but|if|as|years?|decades?|later|earlier|in|on)\b)"
    r"[\w’'-]+){0,6}?"
)
_YEAR = _ALONG + r"\s(?:back\s)?(?:in|on)\s(?:(?:\d{1,2}\s)?[A-Z][a-z]+\s(?:\d{1,2},\s)?)?(?P<year>\d{4})\b"
_FROM = rf"(?:\sfrom\s(?:the\s)?[\w{C}{A}]+(?:\s[\w{C}{A}]+){{0,2}}?)?"
_COMMA = r"(?:,\s|\s[–—-]\s|\s?—\s?|\s\()"
# Words that leave a capital the capital ('financial', 'regional' and 'former' do not).
_CITY = (
    r"(?:(?:sprawling|bustling|crowded|coastal|leafy|chaotic|battered|besieged|congested|national|seaside|mountain|riverside|flooded"
    r"|administrative|federal|political|[a-z]+-torn)\s)*"
    r"capital(?:\scity)?"
)
_LIST = rf"(?P<list>(?:the\s)?{C}(?:(?:,\s|,?\sand\s)(?:the\s)?{C})*)"
# What may stand between a country and a verb.
_WHICH = r"(?:,?\s(?:which|that))?(?:\s(?:only|formally|first|finally|itself))?"
_LINE = r"(?:(?:land|common|short|long|narrow|southern|northern|eastern|western|[\d,]+-(?:mile|km|kilometre|kilometer))\s)*borders?"
_FENCED = (
    r"(?:(?:entirely|almost|completely|wholly|nearly|largely)\s)?(?:surrounded|encircled|enclosed|ringed|hemmed\sin)(?:\son\s\w+\ssides)?"
)
_SHUT_IN = r"(?:(?:wedged|sandwiched|landlocked|squeezed|caught|tucked|located|situated)\s)?"
_PAYS = (
    r"(?:still\s|now\s|already\s|also\s)?(?:uses|keeps|has\skept|kept|retains|has\sretained|pays\sin|trades\sin|abandoned|scrapped"
    r"|devalued)"
)
_BROKE_AWAY = r"(?:broke\s(?:away|free)|split(?:\saway)?|separated|seceded|parted)"
_COLONY = r"(?:[a-z]+\s)?(?:colony|protectorate|possession|dominion)"
_WON = r"(?:gained|won|achieved|secured|declared|proclaimed|attained|got|obtained|wrested)"
# Where the atlas's words for countries belong ('landlocked'), see `place_clashes`.
TRAIT = "TRAIT"
_IS_A = r"(?:,\s(?:which\s(?:has\sbeen|is)\s)?|\shas\sbeen\s)(?:an?\s)?(?:full\s)?"
# What sits in the capital.
_SITS = r"(?:parliament|government|foreign\sministry|defence\sministry|presidential\spalace)"
LIST = "each lies in"
HOME_CAPITAL = "is the capital"

# The form of the sentence, and what it states; groups a and b are the two that do not go together.
FORMS: tuple[tuple[str, str], ...] = (
    (relations.CAPITAL, rf"(?P<b>{T}){_COMMA}(?:which\sis\s)?(?:the\s)?{_CITY}\sof\s(?:the\s)?(?P<a>{C}){_GOES_ON}"),
    (relations.CAPITAL, rf"(?P<b>{T})\sis\sthe\s(?:national\s)?{_CITY}\sof\s(?:the\s)?(?P<a>{C}){_GOES_ON}"),
    (relations.CAPITAL, rf"(?P<b>{T})(?:{_COMMA}|\sis\s)the\s(?P<a>[{A}{C}])\s{_CITY}{_GOES_ON}"),
    (relations.CAPITAL, rf"\b[Tt]he\s(?P<a>[{A}{C}])\s{_CITY},?\s(?:of\s)?(?P<b>{T})(?!\s(?:and|or)\b)(?=[\s,.;:]|$)"),
    (relations.CAPITAL, rf"(?P<a>{C})[’']s?\s{_CITY},?\s(?:is\s)?(?P<b>{T})(?!\s(?:and|or)\b)(?=[\s,.;:]|$)"),
    (relations.CAPITAL, rf"\b[Tt]he\s{_CITY}\sof\s(?:the\s)?(?P<a>{C})(?:,|\sis)\s(?P<b>{T})(?!\s(?:and|or)\b)(?=[\s,.;:]|$)"),
    (relations.CAPITAL, rf"(?P<b>{T})(?:{_COMMA}(?:which\sis\s)?|\sis\s)(?P<a>{C})[’']s?\s{_CITY}{_GOES_ON}"),
    (relations.CURRENCY, rf"(?P<a>{C}),\san?\s(?:member\sof\sthe\s)?(?P<b>euro\s?zone)(?:\smember|\scountry|\sstate)?{_END}"),
    (
        relations.MEMBERSHIP,
        rf"(?P<a>{C}),\s(?:(?:itself|also|now)\s)?an?\s(?:full\s|founding\s)?member\s(?:(?:state|country)\s)?of\s(?:the\s)?(?P<b>{B}){_GOES_ON}",
    ),
    (
        relations.MEMBERSHIP,
        rf"(?P<a>{C})\sis\s(?:also\s)?a\s(?:full\s|founding\s)?member\s(?:(?:state|country)\s)?of\s(?:the\s)?(?P<b>{B}){_GOES_ON}",
    ),
    (
        relations.MEMBERSHIP,
        rf"(?P<a>{C})(?:,|\sis)\s(?:an?|one\sof\sthe(?:\sfive)?)\s(?:[a-z-]+\s)?permanent\smembers?\s(?:of|on)\sthe\s(?P<b>{COUNCIL}){_GOES_ON}",
    ),
    (
        relations.MEMBERSHIP,
        rf"\bpermanent\smembers\sof\sthe\s(?P<b>{COUNCIL})(?:,|,?\s(?:are|namely)|:|\s[–—-])\s{_LIST}(?=[,.;)–—]|\s[–—]|$)",
    ),
    (relations.MEMBERSHIP, rf"(?P<a>{C}),\san?\s(?P<b>{B})\smember(?:\sstate|\scountry)?{_END}"),
    ("joined", rf"(?P<a>{C}){_WHICH}\s(?:joined|acceded\sto|entered|became\sa\smember\sof)\s(?:the\s)?(?P<b>{B}){_YEAR}"),
    ("left", rf"(?P<a>{C})\s(?:left|quit|withdrew\sfrom)\s(?:the\s)?(?P<b>{B}){_YEAR}"),
    (
        relations.INDEPENDENCE,
        rf"(?P<a>{C})(?:,\swhich)?\s(?:gained|won|achieved|secured|declared|proclaimed|attained)\s(?:its\s|full\s)*independence{_FROM}{_YEAR}",
    ),
    (
        relations.INDEPENDENCE,
        rf"(?P<a>{C})(?:,\swhich)?\sbecame\s(?:an?\s)?independent(?:\s(?:state|country|nation|republic))?{_FROM}{_YEAR}",
    ),
    (
        relations.INDEPENDENCE,
        rf"^In\s(?P<year>\d{{4}}),?\s(?:the\s)?(?P<a>{C})\s(?:gained|won|achieved|declared)\s(?:its\s)?independence\b",
    ),
    (
        relations.FORMER_NAME,
        rf"(?P<a>{C}),?\s(?:which\swas\s|then\s|formerly\s)?(?:known\sas|called)\s(?:the\s)?(?P<b>[{OLD}{C}])\suntil\s(?:\w+\s)?(?P<year>\d{{4}})\b",
    ),
    (
        relations.STATEHOOD,
        rf"(?P<a>{C})\s(?:became\s(?:a|the\s[\w-]+)\s(?:US\s|U\.S\.\s)?state|(?:joined|was\sadmitted\sto)\sthe\s[Uu]nion){_YEAR}",
    ),
    (relations.MEMBERSHIP, rf"(?P<a>{C})\sbelongs\sto\s(?:the\s)?(?P<b>{B}){_GOES_ON}"),
    (relations.NEIGHBOURS, rf"(?P<a>{C})[’']s\s(?:\w+ern\s)?(?:land\s)?border\swith\s(?:the\s)?(?P<b>{C}){_GOES_ON}"),
    (relations.NEIGHBOURS, rf"\b[Tt]he\s(?:land\s)?border\sbetween\s(?P<a>{C})\sand\s(?P<b>{C}){_GOES_ON}"),
    (
        relations.INDEPENDENCE,
        rf"\b[Ii]n\s(?P<year>\d{{4}}),\swhen\s(?:the\s)?(?P<a>{C})\s(?:gained|won|achieved|declared)\s(?:its\s)?independence\b",
    ),
    (
        relations.INDEPENDENCE,
        rf"(?P<a>{C})(?:,(?:\swhich\shas\sbeen)?|\shas\sbeen|\sbeen)\s(?:a\s[a-z]+\s)?independent\s(?:[a-z]+\s)?(?:(?:from|of)\s(?:the\s)?{C}\s)?since\s(?P<year>\d{{4}})\b",
    ),
    (relations.INDEPENDENCE, rf"(?P<a>{C})[’']s\s(?P<year>\d{{4}})\s(?:declaration\sof\s)?independence{_END}"),
    (relations.INDEPENDENCE, rf"(?P<a>{C})[’']s\s(?:declaration\sof\s)?independence{_FROM}\s(?:came\s|followed\s)?in\s(?P<year>\d{{4}})\b"),
    (
        relations.INDEPENDENCE,
        rf"\b(?:[Ss]ince|[Aa]t|[Oo]n|[Aa]fter|[Bb]efore|[Uu]ntil)\s(?:(?:its\s)?independence|gaining\sindependence|winning\sindependence){_FROM}"
        rf"\sin\s(?P<year>\d{{4}}),?\s(?:the\s)?(?P<a>{C})(?![\w-])",
    ),
    (relations.INDEPENDENCE, rf"(?P<a>{C}){_WHICH}\s{_BROKE_AWAY}\sfrom\s(?:the\s)?(?:neighbouring\s)?{C}{_YEAR}"),
    (
        relations.INDEPENDENCE,
        rf"\b[Aa]\sformer\s(?:[{A}]|[A-Z]\w+)\s{_COLONY}\s(?:that|which)\s(?:became\sindependent|{_WON}\s(?:its\s)?independence)\sin\s(?P<year>\d{{4}}),\s(?P<a>{C})(?![\w-])",
    ),
    (relations.FORMER_NAME, rf"(?P<b>{OLD})\s(?:became|was\srenamed)\s(?P<a>{C}){_YEAR}"),
    *((relations.WITHIN, form) for form in CONTAINER_FORMS),
    (LIST, LIST_FORM),
    (relations.LINKS, LINK_FORM),
    *((relations.RECORD, form) for form in RECORD_FORMS),
    (relations.CAPITAL, rf"(?P<a>{C}),\swhose\s{_CITY}(?:,|\sis)\s(?P<b>{T})(?![\w-])"),
    (
        relations.CAPITAL,
        rf"(?P<a>{C}),?\s(?:and|with|in|around|near|outside)\sits\s{_CITY},?\s(?:in\s|at\s)?(?P<b>{T})(?!\s(?:and|or)\b)(?=[\s,.;:]|$)",
    ),
    (relations.CAPITAL, rf"(?P<a>{C}),\san?\s[^,;:()“”{C}{T}]{{3,60}}\swhose\s{_CITY}\sis\s(?P<b>{T})(?![\w-])"),
    (relations.CAPITAL, rf"\b[Ww]ith\sits\s{_CITY}\s(?:at|in)\s(?P<b>{T}),\s(?:the\s)?(?P<a>{C})(?![\w’'-])"),
    (relations.CAPITAL, rf"(?P<b>{T})\s(?:was|has\sbeen|became|remained|remains)\sthe\s{_CITY}\sof\s(?:the\s)?(?P<a>{C}){_GOES_ON}"),
    (relations.CAPITAL, rf"(?P<a>{C})\s(?:moved|shifted|transferred)\sits\s{_CITY}\s(?:from\s(?:{T}|[A-Z]\w+)\s)?to\s(?P<b>{T}){_GOES_ON}"),
    (relations.CAPITAL, rf"\b[Tt]he\s{_CITY},\s(?P<b>{T}),\sof\s(?P<a>{C})(?![\w-])"),
    (relations.CAPITAL, rf"(?P<b>{T}),[^,;]{{3,60}},\s(?:is|became|remains)\s(?:now\s)?the\s{_CITY}\sof\s(?:the\s)?(?P<a>{C}){_GOES_ON}"),
    (relations.CAPITAL, rf"(?P<a>{C})[’']s\s(?:[a-z]+\s){{0,2}}{_SITS}\sin\s(?P<b>{T})(?![\w-])"),
    (relations.CAPITAL, rf"\b[Tt]he\s(?P<a>[{A}{C}])\s{_SITS}\sin\s(?P<b>{T})(?![\w-])"),
    (relations.CURRENCY, rf"(?P<a>{A})\s(?P<money>{CURRENCIES})(?![\w-])"),
    (
        relations.CURRENCY,
        rf"\b[Tt]he\s(?P<money>{CURRENCIES}|euro),?\s(?:is\s)?the\s(?:[a-z]+\s)?currency\sof\s(?:the\s)?(?P<a>{C})(?![\w-])",
    ),
    (relations.CURRENCY, rf"(?P<a>{C})[’']s\s(?:[a-z]+\s)?currency,?\s(?:is\s)?(?:called\s)?the\s(?P<money>{CURRENCIES}|euro)\b"),
    (relations.CURRENCY, rf"\b[Tt]he\s(?P<money>{CURRENCIES}|euro),\s(?:which\sis\s)?(?P<a>{C})[’']s\s(?:[a-z]+\s)?currency\b"),
    (relations.CURRENCY, rf"\b[Tt]he\s(?P<a>{A})\scurrency,\sthe\s(?P<money>{CURRENCIES}|euro)\b"),
    (relations.CURRENCY, rf"(?P<a>{C}){_WHICH}\s{_PAYS}\s(?:in\s)?(?:the\s|its\s)?(?P<money>{CURRENCIES}|euro)(?![\w-])(?!\szone)"),
    ("joined", rf"(?P<a>{C}){_WHICH}\s(?:adopted|joined)\sthe\s(?P<b>euro)(?:\s?zone)?{_YEAR}"),
    ("joined", rf"^[Ii]n\s(?P<year>\d{{4}}),?\s(?:the\s)?(?P<a>{C})\s(?:joined|acceded\sto)\s(?:the\s)?(?P<b>{B})(?![\w-])"),
    ("joined", rf"(?P<a>{C}){_IS_A}(?:(?P<b>{B})\smember|member\sof\s(?:the\s)?(?P<b2>{B}))\ssince\s(?P<year>\d{{4}})\b"),
    ("joined", rf"(?P<a>{C})[’']s\s(?:accession\sto|entry\s(?:in)?to|admission\sto)\s(?:the\s)?(?P<b>{B})\sin\s(?P<year>\d{{4}})\b"),
    ("joined", rf"(?P<a>{C})[’']s\s(?P<year>\d{{4}})\s(?:accession\sto|entry\s(?:in)?to|admission\sto)\s(?:the\s)?(?P<b>{B})(?![\w-])"),
    ("joined", rf"(?P<a>{C})(?:,\swhich)?\shas\s(?:belonged\sto|been\s(?:in|part\sof))\s(?:the\s)?(?P<b>{B})\ssince\s(?P<year>\d{{4}})\b"),
    (
        "joined",
        rf"\b(?:[Ss]ince|[Aa]fter|[Oo]n)\s(?:joining|entering)\s(?:the\s)?(?P<b>{B})\sin\s(?P<year>\d{{4}}),\s(?:the\s)?(?P<a>{C})(?![\w’'-])",
    ),
    ("joined", rf"(?P<b>{B}),?\swhich\s(?:the\s)?(?P<a>{C})\s(?:joined|entered){_YEAR}"),
    (
        relations.MEMBERSHIP,
        rf"(?<!-)(?P<b>{B})\s(?:countries|members|member\sstates|states|nations|allies),?\s(?:such\sas|including|like|led\sby)\s(?:the\s)?(?P<a>{C})(?![\w-])",
    ),
    (relations.MEMBERSHIP, rf"(?<!-)(?P<b>{B})\s(?:member|ally)(?:\sstate|\scountry)?,?\s(?P<a>{C})(?![\w’'-])"),
    (
        relations.MEMBERSHIP,
        rf"(?P<a>{C}),\s(?:one\sof\sthe\s|an?\s|the\s)(?:[\w-]+\s){{0,2}}(?P<b>{B})(?:[’']s)?\s(?:[a-z-]+\s)?(?:members?|countr(?:y|ies)|states?){_END}",
    ),
    (relations.MEMBERSHIP, rf"(?P<a>{C}){_WHICH}\s(?:is|lies)\sin\s(?:the\s)?(?P<b>{B}){_END}"),
    (
        relations.MEMBERSHIP,
        rf"(?P<b>{B})(?:,\s(?:an?|the)\s[^,;]{{3,40}}?)?,?\s(?:of|to)\swhich\s(?:the\s)?(?P<a>{C})\s(?:is|belongs)\b(?!\s(?:not|no|only)\b)(?!\s(?:an?\s)?(?:associate|observer|candidate|former|founder|partner)\b)",
    ),
    (
        relations.MEMBERSHIP,
        rf"(?P<b>{B})(?:\s(?:group|bloc|alliance|club|countries|states|nations|members))?,?\s(?:which\s)?(?:(?:is\s)?made\sup\sof|comprising|comprises"
        rf"|consists\sof|consisting\sof|groups|grouping|unites|uniting|brings\stogether)\s{_LIST}{_GOES_ON}",
    ),
    (
        relations.NEIGHBOURS,
        rf"(?P<a>{C}){_WHICH}\s(?:also\s)?(?:borders|bordering|is\sbordered\sby|(?:shares|has|sharing|with)\s(?:an?\s|its\s|the\s)?"
        rf"{_LINE}\swith)\s{_LIST}{_GOES_ON}",
    ),
    (relations.NEIGHBOURS, rf"(?P<a>{C})(?:,\swhich\sis|\sis|,)\s{_FENCED}\sby\s{_LIST}{_GOES_ON}"),
    (
        relations.NEIGHBOURS,
        rf"(?P<a>{C}),?\s(?:which\s)?(?:is\s|lies\s|sits\s)?{_SHUT_IN}between\s(?P<list>(?:the\s)?{C}\sand\s(?:the\s)?{C}){_GOES_ON}",
    ),
    (
        relations.NEIGHBOURS,
        rf"\bcrossed\s(?:the\sborder\s)?from\s(?:the\s)?(?P<a>{C})\s(?:in)?to\s(?:neighbouring\s)?(?P<b>{C})(?![\w’'-])",
    ),
    (relations.NEIGHBOURS, rf"(?P<a>{C})[’']s\s(?:\w+ern\s|next-door\s|immediate\s)?neighbour,?\s(?P<b>{C})(?![\w’'-])"),
    (relations.NEIGHBOURS, rf"(?P<b>{C}),\s(?P<a>{C})[’']s\s(?:\w+ern\s|next-door\s|immediate\s)?neighbour(?![\w’'-])"),
    (relations.NEIGHBOURS, rf"(?P<a>{C})\sand\s(?P<b>{C}),?\s(?:which|who)\sshare\san?\s(?:[\w,-]+\s){{0,3}}border\b"),
    (relations.NEIGHBOURS, rf"\bborder\sfrom\s(?P<a>{C})\s(?:in)?to\s(?:the\s)?(?P<b>{C}){_GOES_ON}"),
    (
        relations.TRAIT,
        rf"\b(?!Kingdom)(?P<trait>{TRAIT})\s(?:and\s[a-z-]+\s)?(?:(?:(?!federal)[a-z-]+\s){{0,2}}(?:country|nation|state|republic)\s(?:of\s)?)?(?:of\s)?(?:the\s)?(?P<a>{C})(?![\w-])(?!\s(?:and|or)\b)",
    ),
    (
        relations.TRAIT,
        rf"(?P<a>{C})(?:,|\sis)\san?\s(?:[a-z-]+,?\s){{0,3}}(?P<trait>{TRAIT})(?:\s(?:[a-z-]+\s){{0,2}}(?:country|nation|state|republic)\b|{_END})",
    ),
    (relations.TRAIT, rf"(?P<a>{C}),\swhere\s(?P<b>{A})\sis\s(?:[a-z]+\s){{0,2}}(?:language|spoken)\b"),
    (relations.NEIGHBOURS, rf"(?P<a>{C})\s(?:and|into|in|to|from|with)\s(?:its\s)?neighbouring\s(?P<b>{C})(?![\w-])"),
    (HOME_CAPITAL, rf"\b[Tt]he\s{_CITY},\s(?P<a>{T})(?=[,.;]|$)"),
    (HOME_CAPITAL, rf"(?P<a>{T}),\sthe\s(?:country[’']s\s)?{_CITY}(?=[,.;]|$)"),
    (HOME_CAPITAL, rf"\b[Ii]n\sthe\s{_CITY}\s(?P<a>{T})(?=[,.;]|$)"),
    (relations.TRAIT, rf"(?P<a>{C}){_WHICH}\sis\s(?P<trait>landlocked)\b"),
    (relations.RULED, rf"\bformer\s(?P<b>{A})\s{_COLONY}(?:\sof|,)?\s(?:the\s)?(?P<a>[{C}{R}])(?![\w-])"),
    (
        relations.RULED,
        rf"\b[Aa]\sformer\s(?P<b>{A})\s{_COLONY}(?:\s(?:that|which|of|in|on|with)\s[^,]{{3,60}})?,\s(?:the\s)?(?P<a>{C})(?![\w-])",
    ),
    (relations.RULED, rf"\b[Ii]ndependence\sfrom\s(?:the\s)?(?P<b>[{A}{C}])(?:\s(?:rule|in\s\d{{4}}))*,\s(?:the\s)?(?P<a>{C})(?![\w-])"),
    (relations.RULED, rf"(?P<a>[{C}{R}]),?\s(?:(?:once|formerly|long|an?|the|is|was|former|old|one-time)\s)+(?P<b>{A})\s{_COLONY}\b"),
    (relations.RULED, rf"(?P<a>[{C}{R}]){_WHICH}\s{_WON}\s(?:its\s)?independence\sfrom\s(?:the\s)?(?P<b>[{A}{C}])(?:\srule)?(?![\w-])"),
    (relations.RULED, rf"(?P<a>[{C}{R}])[’']s\s(?:war\sof\s|fight\sfor\s)?independence\sfrom\s(?:the\s)?(?P<b>{C})(?![\w-])"),
    (
        relations.RULED,
        rf"(?P<a>{C}),?\s(?:which\s(?:was\s)?|once\s|formerly\s)+(?:colonised|colonized|ruled)\sby\s(?:the\s)?(?P<b>{C})(?![\w-])",
    ),
    (
        relations.FORMER_NAME,
        rf"(?P<a>[{C}{T}]),?\s(?:which\s(?:was|is)\s)?(?:once\s|then\s|formerly\s|previously\s)(?:known\sas|called)\s(?:the\s)?(?P<b>[{OLD}{C}]){_GOES_ON}",
    ),
    (relations.FORMER_NAME, rf"(?P<a>[{C}{T}]),?\s\(?(?:once|formerly|previously)\s(?P<b>{OLD}){_GOES_ON}"),
    (relations.FORMER_NAME, rf"(?P<a>[{C}{T}]),\sas\s(?P<b>{OLD})\sis\s(?:now|today)\s(?:known|called)\b"),
    (relations.FORMER_NAME, rf"(?P<b>{OLD}),\sas\s(?P<a>[{C}{T}])\swas\s(?:then|once|formerly)\s(?:known|called)\b"),
    (
        relations.FORMER_NAME,
        rf"(?P<b>{OLD}),?\s\(?(?:which\sis\s)?(?:now|today[’']s|present-day|modern-day|renamed)\s(?P<a>[{C}{T}]){_GOES_ON}",
    ),
)
