"""Words that tell who came into an office and who went, on a sketch in which the two are the signs NEW and OLD.

They are tried both ways round, so that each is written once whichever of the two is named first. What stands close is sure; the
rest says so only where nobody else may be meant.
"""

from checker.facts.offices.tenures import SEAT

NEW, OLD = "\ue00b", "\ue00c"
END = (
    r"(?:death|resignation|assassination|murder|killing|fall|ousting|overthrow|removal|abdication|impeachment|retirement|departure|defeat)"
)
_TITLE = r"(?:President|Chancellor|Pope|King|Queen|Emperor|Tsar|Sir|Mr|Mrs|Dr|General|Marshal)"
_LEAD = rf"(?:(?:[Tt]he|an?|his|her)\s)?(?:(?!(?:of|by|to|for|where|when|as|if|than|and)\b)[a-z-]+\s){{0,3}}?(?:{_TITLE}\s)?"
NEWER, OLDER = rf"{_LEAD}{NEW}(?![’'\w-])", rf"{_LEAD}{OLD}(?![’'\w-])"
_ANY = rf"[^.;“”{NEW}{OLD}]"
_ADVERB = r"(?:(?:had|would|then|later|eventually|duly|[a-z]+ly|who)\s){0,3}"
_ASIDE = rf"(?:,\s(?:an?|the)\s[^.,;:(){NEW}{OLD}]{{2,50}}?(?:,|(?=\swho\s)))?,?"
_AS = rf"(?:\s(?:as|at|in)\s[^.;,{NEW}{OLD}]{{2,40}}?)?"
_OF_ONE = r"[’']s?\s(?:[a-z-]+\s){0,3}?"
_HIS = r"\b(?:[Hh]is|[Hh]er|[Ww]hose)\s(?:[a-z-]+\s){0,2}?"
_OFFICE = r"(?:presidency|premiership|chancellorship|papacy|throne|crown|office|power|reins|keys|job|post)"
_FOLLOW = (
    r"(?:succeed(?:s|ed|ing)?|replac(?:es?|ed|ing)|follow(?:s|ed|ing)?|oust(?:s|ed|ing)?|unseat(?:s|ed|ing)?|toppl(?:es?|ed|ing)"
    r"|depos(?:es?|ed|ing)|overthr[eo]w(?:s|ing)?|dislodg\w+|remov\w+|drove|t(?:akes?|ook|aking|aken)\sover(?:\s(?!an?\b)[^.;,]{3,40}?)?\sfrom"
    r"|step\w*\sinto\sthe\sshoes\sof)"
)
_FOLLOWING = r"\b(?:succeeding|replacing|ousting|unseating|toppling|deposing|taking\sover\sfrom)"
_TAKE = r"(?:t[ao]k\w*|took|seiz\w+|wrest\w+|receiv\w+|inherit\w*|won|grab\w+|got|claim\w+|regain\w+)(?!\sover\san?\b)"
_GIVE = (
    r"(?:(?:g[ai]v(?:es?|en|ing)|mak(?:es?|ing)|made)\sway|(?:st(?:ands?|anding|ood)|step\w*|mov\w+)\saside|bow\w*\sout"
    r"|(?:left|leav\w+|pass\w*|los[te]\w*|hand\w*|ced\w+|yield\w*|relinquish\w*|surrender\w*|bequeath\w*|clear\w*|open\w*|vacat\w+)\s(?:[\w’'.-]+,?\s){0,7}?)"
)
_OUSTED = r"(?:succeeded|replaced|followed|toppled|ousted|deposed|unseated|overthrown|removed)"
_REIGN = (
    r"(?:president|prime\sminister|king|queen|tsar|emperor|pope|to\s(?:power|the\s(?:throne|presidency|premiership))"
    r"|in(?:to)?\s(?:office|power|the\sWhite\sHouse))\b"
)
_KEPT = r"(?!\s(?:to|(?:had\s)?failed|in\scalling|in\s[a-z]+ing)\b)"
# Told of the two alone, with little between them.
CLOSE = (
    rf"{NEW}{_ASIDE}\s{_ADVERB}(?:succeeded|replaced|took\sover\sfrom|unseated|followed)\s{OLDER}{_KEPT}",
    rf"{NEW}(?:,|\s(?:was|is|as))\s(?:the\s)?(?:[a-z-]+\s)?successor\s(?:to|of)\s{OLDER}",
    rf"{OLD}(?:,|\s(?:was|is|as))\s(?:the\s)?(?:[a-z-]+\s)?predecessor\s(?:to|of)\s{NEWER}",
    rf"{OLD}{_ASIDE}\s{_ADVERB}(?:was|been|being)\s{_ADVERB}(?:succeeded|replaced|followed)\s(?:{_ANY}{{2,40}}?\s)?by\s{NEWER}",
    rf"{OLD}{_OF_ONE}(?:(?:brother|sister|son|daughter)\sand\s)?successor{_AS}(?:,|\swas|\sis|\sbecame)?\s{NEWER}",
    rf"{NEW}{_OF_ONE}predecessor{_AS}(?:,|\swas|\sis)?\s{OLDER}",
    rf"{NEW},?\s(?:(?:was|is|as|became)\s)?{OLD}{_OF_ONE}successor\b(?!,\s[A-Z]|\s(?:was|is)\s[A-Z])",
    rf"{OLD},?\s(?:(?:was|is|as)\s)?{NEW}{_OF_ONE}predecessor\b(?!,\s[A-Z]|\s(?:was|is)\s[A-Z])",
)
# Told at some distance.
LOOSE = (
    rf"{NEW}{_ANY}{{0,110}}?\b{_FOLLOW}(?:\s[a-z]+ly|\s(?:his|her)\s[\w\s-]{{3,20}},)?\s{OLDER}{_KEPT}",
    rf"{NEW}{_ANY}{{0,60}}?\b{_TAKE}\s(?:[\w’'.-]+,?\s){{0,7}}?from\s{OLDER}",
    rf"{NEW}{_ANY}{{0,60}}?\b(?:(?:push|forc|edg|elbow|eas)\w*\s(?:out|aside)|(?:heir|successor)s?\s(?:of|to)"
    rf"|(?:coup|putsch|rebellion|revolt|plot|uprising)\s(?:against|that\s(?:toppled|ousted|deposed|removed)))\s{OLDER}",
    rf"{OLD}{_ANY}{{0,90}}?\b{_GIVE}\s?(?:(?:in|on|at|by)\s[^.;,]{{2,30}}?\s)?(?:to|for|in\sfavou?r\sof)(?:\s[a-z]+ly)?\s{NEWER}",
    rf"{OLD}{_ANY}{{0,90}}?\b{_OUSTED}(?:\s[^.;,{NEW}{OLD}]{{2,40}}?)?\sby\s{NEWER}",
    rf"{NEW}{_ANY}{{0,60}}?\s(?:swept|drove|turned|put|[a-z]+(?:ed|rew|ove))\s{OLDER}\s(?:out\sof|from)\s{SEAT}",
    rf"\b(?:handover|transition|transfer\sof\spower|succession|pass(?:ed|es|ing)|went|moved)\s(?:\w+\s){{0,3}}?from\s{OLDER}\s(?:\w+\s)?to\s{NEWER}",
    rf"(?:{_HIS}predecessor{_AS}(?:,|\swas|\sis)?|{_FOLLOWING})\s{OLDER}{_ANY}{{1,60}}{NEWER}",
)
_ENDED = (
    rf"(?:[’']s?\s(?:\w+\s){{0,2}}?(?:{END}|terms?|years?)\b"
    r"|,?\s(?:had\s|who\shad\s)?(?:died|resigned|abdicated|fell|fled|quit|retired|stepped\sdown|stood\sdown|lost\b|bowed\sout"
    rf"|left\s{SEAT}|(?:been|was|is|had\sbeen)\s(?:\w+ly\s)?(?:dead|shot|assassinated|murdered|killed|toppled|ousted|deposed|overthrown"
    r"|impeached|removed|(?:pushed|forced|thrown|voted|driven)\s(?:out|from)|sacked|dismissed)))"
)
_RISEN = (
    r"(?:became|becomes?|becoming|(?:was|were|is)\s(?:made\s)?(?:the\s)?(?:president|prime\sminister|king|queen|chancellor|pope|premier|taoiseach|emperor|leader)\b"
    r"|sworn\sin|took\s(?:the\soath|office|power|over|charge|the\sthrone)|(?:came|rose)\sto\s(?:power|office|the\sthrone)|ascended\sthe\sthrone"
    r"|elected|chosen|stepped\s(?:up|in)|(?:put|placed)\b"
    r"|went\sto\sthe\spalace|(?:crowned|installed|inaugurated|proclaimed|elevated)|has\s(?:run|ruled|governed|led)|got\s(?:it|the\sjob))"
)
_WHEN = r"\b(?:[Ww]hen|(?<!ears\s)(?<!ecades\s)[Aa]fter|[Bb]ecause|[Oo]nce|[Aa]s)\s"
_RISES = rf",?\s(?:(?:who|had|was|[a-z]+ly)\s){{0,3}}{_RISEN}"
_RISE = r"[’']s?\s(?:elevation|accession|rise|inauguration|swearing-in|promotion|election)"
_AT_END = rf"(?:after|since|following|followed|on|upon|by)\s(?:the\s)?(?:[\w-]+\s){{0,2}}?{END}\sof\s{OLDER}"
# The rise of the one at the end of the other.
RISES = (
    rf"{OLD}{_ENDED}{_ANY}{{0,60}}?[,\s]{NEWER}{_RISES}",
    rf"{NEW}{_RISES}{_ANY}{{0,60}}?{_WHEN}{OLDER}{_ENDED}",
    rf"{NEW}(?:{_RISE}|,?{_RISES}|,\s(?:[a-z]+\s)?brought){_ANY}{{0,60}}?\s(?:{_AT_END}|{OLDER}[’']s?\s(?:[a-z]+\s)?{END}\b)",
    rf"(?:{OLD}[’']s?\s(?:{END}|[^.;,{NEW}]{{3,30}}?)|\b{END}\sof\s{OLDER}){_ANY}{{0,40}}?\s(?:brought|swept|propelled|catapulted|made|elevated|put)\s{NEWER}\s{_REIGN}",
)
