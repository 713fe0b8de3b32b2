"""Which date a sentence gives to an act of somebody, or to what befell a thing: a death, a founding, the writing of a book.

It is read in two steps. The words that tell the act, with whose it is, become one sign of the sketch ('X died', 'the death of X',
'his death' behind X). Then one table of ties, the same for every act, says whether the date is the act's: 'ACT in DATE', 'in DATE,
when ACT', 'it was in DATE that ACT'. What stands before the act belongs to another clause, and does not matter.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.facts.attachment import DATE, EVENT, IN, OPENING, OTHER
from checker.facts.forms import compiled, find_form

ACT = "\ue006"
LONG_AFTER = r"(?<!seconds\s)(?<!minutes\s)(?<!hours\s)after"  # '73 seconds after launch' is the event itself
_CLAUSE = (
    rf"(?:that|which|who|whom|whose|when|where|while|{LONG_AFTER}|before|since|until|because|although|though|if|but|as|than|like"
    r"|said|says|told|about|based|inspired|later|earlier|following|marking|again|anew|then|not|never|nor|without|despite|instead)"
)
VERB = (
    r"(?:(?!(?:united|hundred|naked|sacred|aged|armed|need|seed|speed|indeed|wicked|rugged|crowded|packed|unarmed|hooded|masked)\b)[a-z]{2,}ed"
    r"|was|were|is|are|has|had|have|been|be|became|become|went|took|taken|made|won|left|got|set|gave|given|came|ran|wrote|written|saw|seen"
    r"|kept|sold|bought|built|held|met|led|began|begun|grew|found|spent|put|stood|lost|knew|thought|brought|taught|drew|drawn|threw|drove"
    r"|rose|broke|spoke|chose|wore|bore|born|hid|sang|swam|sent|lent|let|paid|felt|heard|would|could|did|does|died|shot|fell|fought|flew)"
)
# What stands between an act and its date: no other verb, no other clause.
CALM = (
    rf"(?:(?![\s,](?:{_CLAUSE}|{VERB}|and\s{VERB})\b)"
    rf"(?:[^.;:()–—“”\"{EVENT}{DATE}{OTHER}]|(?<=\d)[.](?=\d)|(?<=\b[A-Z])\.|(?<=\bSt)\.))"
)
DAY = r"(?:day|night|morning|afternoon|evening|week|weekend|month|year|spring|summer|autumn|fall|winter)"
_ENDS = r"(?![\w’'-])"
_DATED = rf"(?:{IN}|as\s(?:long\sago|late|early|recently)\sas\s(?:in\s)?){DATE}{_ENDS}"
# Behind a comma the date is the act's only where the clause ends with it: 'After ACT, in DATE the house was sold'.
_BEHIND = rf"(?:(?<!,)\s(?:only\s|just\s)?{_DATED}|,\s{_DATED}(?=[,.;:)–—”\"]|\s[–—]|$))"
_AND = r"(?<!\band)(?<!\bor)"
_STATED_TIES = (
    rf"{ACT}{CALM}{{0,70}}?{_AND}{_BEHIND}",
    rf"{ACT}\s\({DATE}\)",
    rf"{OPENING}{ACT}",
)
# These say of any clause when it happened.
_WHEN_TIES = (
    rf"{DATE},?\s(?:(?:just|even|shortly|soon)\s)?(?:when|as|the\s(?:very\s|same\s)?{DAY}\s(?:that\s|when\s|(?:in|on)\swhich\s)?)\s?{ACT}",
    rf"\b(?:[Ii]t|[Tt]his|[Tt]hat|[Yy]ear)\swas\s(?:only\s|not\suntil\s)?(?:in\s|on\s)?{DATE},?\s(?:that|when|and)\s{ACT}",
    rf"{DATE}\s(?:was|is|marked)\sthe\s{DAY}\s(?:that\s|when\s|(?:in|on)\swhich\s)?{ACT}",
)
_NAME_TIES = (
    rf"{ACT}\s\({DATE}\)",
    rf"{ACT},\s{DATE}(?=[,.;]|$)",
    rf"\b{DATE}\s{ACT}",
    rf"{DATE},?\s(?:(?:up)?on|with|at\sthe\stime\sof|the\s{DAY}\sof)\s(?:the\s)?{ACT}",
    rf"{DATE}\s(?:saw|brought|marked)\s(?:the\s)?{ACT}",
    rf"{ACT}\s(?:(?:came|occurred|happened|took\splace)|(?:was|is)\s(?:given|recorded|dated|put))\s(?:as\s|at\s|only\s)?(?:{IN})?{DATE}",
)
# What is done about a thing that has a name may be done later; a death or a birth is dated whatever is said of it.
_NOUN_TIES = (*_NAME_TIES, rf"{ACT}(?:\s(?:in|at|near|on|by|from|of|aboard|outside|under)\b{CALM}{{2,50}}?)?{_AND}{_BEHIND}")


@dataclass(frozen=True, slots=True)
class Act:
    """Patterns of the words that tell an act, with its subject: as clauses, and as nouns.

    The words themselves are the group 'act' of a pattern, where it has one, and else its whole match.
    """

    clauses: tuple[str, ...]
    nouns: tuple[str, ...] = ()


def is_act_dated(sketch: str, act: Act) -> bool:
    """Whether the sketch gives DATE to the act."""
    return any(
        find_form(ties, told) is not None
        for forms, ties in ((act.clauses, (*_STATED_TIES, *_WHEN_TIES)), (act.nouns, _NOUN_TIES))
        for told in tell_act(sketch, forms)
    )


def is_dated_so(sketch: str, *, is_clause: bool) -> bool:
    """Whether the sketch gives DATE to what is told by EVENT, a clause or the name of what happened, of which others tell too."""
    return (
        find_form((*_STATED_TIES, *_WHEN_TIES) if is_clause else _NAME_TIES, compiled(rf"(?:\b[Tt]he\s)?{EVENT}").sub(ACT, sketch))
        is not None
    )


def tell_act(sketch: str, forms: tuple[str, ...], sign: str = ACT) -> Iterator[str]:
    """The sketch with the act made one sign, for each place where a form finds it."""
    for form in forms:
        for match in compiled(form).finditer(sketch):
            group = "act" if "act" in match.re.groupindex else 0
            words = match[group]
            if DATE not in words and OTHER not in words:
                yield sketch[: match.start(group)] + sign + sketch[match.end(group) :]
