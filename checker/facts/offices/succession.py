"""Who followed whom in an office, as a sentence says: by a verb, as 'successor' or by the end that brought the next to power.

Two people who are known in one office and stand beside each other in a sentence are read as old and new holder where words
between or behind them say so. They clash where in no office that both held a term of the one begins when one of the other
ends. Silent where a party, a ticket or another post may be what passed from hand to hand.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from checker.facts.edtf import Day, Interval
from checker.facts.loading import load_facts
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.office_phrases import domains_of
from checker.facts.offices.posts import terms_of
from checker.facts.offices.titles import find_office
from checker.facts.store import Fact
from checker.patterns import lazy
from checker.types import Span

# Two terms with a caretaker between them still follow each other.
_MONTHS_BETWEEN = 14
_OVERLAP = -5  # who is suspended, or gone in all but name, has a successor already
_CARETAKER = 4  # months in which one is more than that
_STAND_INS = ("Acting.", "Interim.", "Caretaker.")  # as the facts note them
# Where whoever held the office held it in earnest, however briefly.
_NO_CARETAKERS = frozenset(
    {
        "prime minister of the United Kingdom",
        "prime minister of Canada",
        "prime minister of Japan",
        "president of the United States",
        "pope",
    }
)
_TITLED = r"(?:(?:the|an?|his|her|old|[a-z-]+|President|Chancellor|Pope|King|Queen|Emperor|Tsar)\s){0,4}?"
_ADVERB = r"(?:(?:had|would|then|later|eventually|duly|[a-z]+ly|who)\s){0,3}"
_ASIDE = r"(?:,\s(?:an?|the)\s[^.,;:()]{2,50}?(?:,|(?=\swho\s)))"
_SOME = r"[^.;,]{0,40}?"
END = r"(?:death|resignation|assassination|murder|fall|ousting|overthrow|removal|abdication|impeachment|retirement|departure|defeat)"
ENDED = (
    r"(?:died|resigned|stepped\sdown|abdicated|fell|quit|retired|was\s(?:\w+ly\s)?(?:assassinated|murdered|shot|killed|impeached|ousted|overthrown|deposed"
    r"|removed|toppled))"
)
_BEGUN = (
    r"(?:became\s(?:\w+\s){0,2}(?:president|prime\sminister|chancellor|leader|king|queen|pope|emperor|tsar|premier|taoiseach)"
    r"|took\s(?:over|office|power|the\soath)|(?:was|were)\s(?:sworn\sin|crowned|elevated)"
    r"|(?:came|rose)\sto\s(?:power|office|the\sthrone)|ascended\sthe\sthrone)"
)
_RISE = r"[’']s?\s(?:elevation|accession|rise|inauguration|swearing-in|promotion|election)"
_REIGN = (
    r"(?:president|prime\sminister|king|queen|tsar|emperor|pope|to\s(?:power|the\s(?:throne|presidency|premiership))"
    r"|in(?:to)?\s(?:office|power|the\sWhite\sHouse))\b"
)
_NOT_OWNED = r"(?![’'\w-])"
# Which of two names is the newer, the words between them and those behind the second.
_FORMS = (
    (
        0,
        rf"{_ASIDE}?,?\s{_ADVERB}(?:succeeded|replaced|took\sover\sfrom|unseated|followed)\s{_TITLED}",
        rf"{_NOT_OWNED}(?!\s(?:to|in\scalling|in\s[a-z]+ing)\b)",
    ),
    (0, r",\s(?:the\s)?(?:[a-z-]+\s)?successor\s(?:to|of)\s", _NOT_OWNED),
    (0, r",\s(?:the\s)?", r"[’']s?\s(?:[a-z-]+\s){0,2}successor\b(?!,\s[A-Z]|\s(?:was|is)\s[A-Z])"),
    (1, r",\s(?:the\s)?", r"[’']s?\s(?:[a-z-]+\s){0,2}predecessor\b(?!,\s[A-Z]|\s(?:was|is)\s[A-Z])"),
    (1, rf",?\s{_ADVERB}(?:was|been|being)\s{_ADVERB}(?:succeeded|replaced|followed)\s(?:{_SOME}\s)?by\s{_TITLED}", ""),
    (
        1,
        rf"\s{_SOME}(?:gave\sway|made\sway|handed\s(?:over|power|over\spower|(?:over\s)?the\s\w+)|lost\s(?:power|office))\s(?:in\s[^.;,]{{3,20}}?\s)?(?:to|for)\s{_TITLED}",
        _NOT_OWNED,
    ),
    (1, rf"[’']s?\s(?:{_SOME}\s)?successor(?:\s(?:as|at|in)\s[^.;,]{{2,40}}?)?(?:,|\swas|\sis|\sbecame)?\s{_TITLED}", ""),
    (0, rf"[’']s?\s(?:{_SOME}\s)?predecessor(?:\s(?:as|at|in)\s[^.;,]{{2,40}}?)?(?:,|\swas|\sis)?\s{_TITLED}", ""),
    (
        1,
        rf"[^.]{{3,140}}?\s(?:[Hh]is|[Hh]er)\s(?:[a-z-]+\s){{0,2}}successor(?:\s(?:as|at)\s[^.;,]{{2,40}}?)?(?:,|\swas|\sis)?\s{_TITLED}",
        "",
    ),
    (
        0,
        rf"[^.]{{3,140}}?\s(?:[Hh]is|[Hh]er)\s(?:[a-z-]+\s){{0,2}}predecessor(?:\s(?:as|at)\s[^.;,]{{2,40}}?)?(?:,|\swas|\sis)?\s{_TITLED}",
        "",
    ),
    (
        1,
        rf"[^.;]{{3,140}}?\s(?:when|before|until|and|but)\s{_TITLED}",
        r"\s(?:replaced|succeeded|unseated|took\sover\sfrom)\s(?:him|her)\b",
    ),
    (
        1,
        rf"[’']s?\s(?:{END}|[^.;,]{{3,30}}?)[^.;]{{0,40}}?\s(?:brought|swept|propelled|catapulted|made|elevated|put)\s{_TITLED}",
        rf"\s{_REIGN}",
    ),
    (
        0,
        rf"(?:{_RISE}|\s{_BEGUN})[^.;]{{0,50}}?\s(?:followed|after|following|on|upon)\s(?:the\s)?(?:[a-z]+\s){{0,2}}?{END}\sof\s{_TITLED}",
        _NOT_OWNED,
    ),
    (0, rf"(?:{_RISE}|\s{_BEGUN})[^.;]{{0,50}}?\s(?:followed|after|following|on|upon)\s{_TITLED}", rf"[’']s?\s(?:[a-z]+\s)?{END}\b"),
    (0, rf"\s{_BEGUN}[^.;]{{0,50}}?,?\s(?:after|when)\s{_TITLED}", rf"\s{ENDED}\b"),
)
# Whom 'him' or 'his' means is clear only of the first name in a sentence.
_PRONOUN = lazy(r"\[Hh\]|him\|her")
# 'When NAME died, NAME became president'
_WHEN = lazy(r"(?:^|\s)(?:[Ww]hen|[Aa]fter|[Oo]nce|[Aa]s)\s(?:\w+\s)?$")
_AFTER_END = (1, rf"\s{ENDED}\b[^.;]{{0,60}}?,\s{_TITLED}", rf"\s(?:{_BEGUN}|succeeded\s(?:him|her))")
_REGNAL = lazy(r"\b[A-ZÀ-Þ][a-zà-þ]+\s(?:I{1,3}|IV|VI{0,3}|IX|X)\b")
_CUE = lazy(
    r"succe|predecess|replac|took over|unseat|follow|gave way|made way|handed|lost (?:power|office)|made|brought|swept"
    r"|propelled|put|elevated|defeat|death|resign|died|after|when|When|After"
)
# What may have passed from the one to the other instead.
ELSEWHERE = lazy(
    r"(?i)\bparty\b|\bleadership\b|\btory\b|nomin|\bticket\b|candidat|opposition|\bas\s(?:acting|interim)|coach|captain|mayor|governor|\bMP\b|\bseat\b|constituen"
    r"|senat|secretary\b(?!-general)|ambassador|professor|chair|editor|eventual|ultimate|eventually|years\slater|indirect|portrait|statue|street"
)
IN_OFFICE = lazy(
    r"(?i)prime\sminister|premier|chancell|taoiseach|president|\boffice\b|\bpower\b|throne|crown|downing|\bno\.?\s?10\b|kremlin|white\shouse|élysée|elysee"
    r"|\bcountry\b|\bdied\b|\bdeath\b|election|ballot"
)


def find_regnal_names(text: str, names: Sequence[Named]) -> list[Named]:
    """Kings and queens by first name and number alone ('Charles I'), whichever crown they wore; another ruler has to stand beside."""
    found = [(Span(*match.span()), _by_regnal_name().get(match[0], ())) for match in _REGNAL.finditer(text)]
    abroad = [domains_of(word) for word in re.findall(r"\b[A-Z][a-z]+\b", text) if domains_of(word)] if found else []
    found = [(span, tuple(fact for fact in facts if all(map(_is_home(fact), abroad)))) for span, facts in found]
    rulers = [(span, facts) for span, facts in found if facts and not any(span.overlaps(other) for other, _ in names)]
    is_beside = any(find_office(fact.value).is_crown for _, facts in names for fact in facts)
    return rulers if is_beside or len(rulers) > 1 else []


def _is_home(fact: Fact) -> Callable[[frozenset[str]], bool]:
    """Whether a country that the text names is one of the crown: 'Henry IV' beside 'French' is no king of England."""
    crown = fact.value.partition(" of ")[2]
    kin = {"England", "the United Kingdom"} if crown in ("England", "the United Kingdom") else {crown}
    return lambda told: not kin.isdisjoint(told)


@cache
def _by_regnal_name() -> dict[str, tuple[Fact, ...]]:
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in load_facts().terms:
        numbered = _REGNAL.search(fact.subject) if find_office(fact.value).is_crown else None
        if numbered:
            found[numbered[0]].append(fact)
    return {name: tuple(facts) for name, facts in found.items()}


def find_wrong_predecessor(text: str, one: Named, other: Named, is_first: bool) -> Iterator[Clash]:
    """The clash of two terms that the text has follow each other with their dates; `is_first`: no holder is named before the one."""
    newer = _find_newer(text, one, other, is_first)
    if newer is None:
        return
    new, old = (one, other) if newer == 0 else (other, one)
    pairs = [(fact, gone) for fact in new[1] for gone in old[1] if fact.value == gone.value and _is_meant(text, fact, one, other)]
    if pairs and pairs[0][0].subject != pairs[0][1].subject and not any(follows(fact, gone) for fact, gone in pairs):
        fact, gone = pairs[0]
        years = f"{fact.subject} held the office {fact.years}, {gone.subject} {gone.years}"
        yield Clash((new[0], old[0]), fact, f"{years}: one did not succeed the other. Which name is wrong?", (fact.subject, gone.subject))


def _find_newer(text: str, one: Named, other: Named, is_first: bool) -> int | None:
    """Which of the two the text has succeed the other: 0 the one, 1 the other, None neither."""
    between = text[one[0].end : other[0].start]
    if not _CUE.search(text) or len(between) > 160:
        return None
    for newer, middle, behind in _forms():
        if middle.fullmatch(between) and behind.match(text, other[0].end):
            is_clear = is_first or not _PRONOUN.search(middle.pattern + behind.pattern)
            is_when = middle.pattern != _AFTER_END[1] or bool(_WHEN.search(text[: one[0].start]))
            return newer if is_clear and is_when else None
    return None


def _is_meant(text: str, fact: Fact, one: Named, other: Named) -> bool:
    """Whether the sentence may speak of the office of the fact: the one that it names, or one that is clear without a name."""
    office = find_office(fact.value)
    around = text[one[0].end : other[0].start] + "\n" + text[other[0].end :]
    told = re.search(r"\bas\s(?:the\s)?(?:\w+[’']s\s)?(?=[A-Za-z])(?!head\sof\sstate)", around)
    if told and not re.match(office.named, around[told.end() :]):
        return False
    if not told and (not office.is_power or ELSEWHERE.search(text.replace("Downing Street", ""))):
        return False
    return bool(told) or office.is_crown or "resident" in fact.value or not office.country or bool(IN_OFFICE.search(text))


def follows(fact: Fact, old: Fact) -> bool:
    """Whether a term of the one begins about when a term of the other ends, with none but a caretaker between them."""
    return any(_meet(new, gone, fact.value) for new in fact.intervals for gone in old.intervals)


def _meet(new: Interval, gone: Interval, office: str) -> bool:
    """Whether a term begins where another ends; of terms known by their years alone, in the year in which it ends."""
    if gone.last[0] == new.first[0] and not (new.is_exact and gone.is_exact):
        return True
    return _OVERLAP <= _months(gone.last, new.first) <= _MONTHS_BETWEEN and not _is_held_between(office, gone.last, new.first)


def _is_held_between(office: str, end: Day, start: Day) -> bool:
    least = 1 if office in _NO_CARETAKERS else _CARETAKER
    return any(
        end <= term.first and term.last <= start and _months(term.first, term.last) >= least
        for fact in terms_of(office)
        if fact.note not in _STAND_INS
        for term in fact.intervals
    )


def _months(first: Day, last: Day) -> int:
    return 12 * (last[0] - first[0]) + last[1] - first[1]


@cache
def _forms() -> tuple[tuple[int, re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((newer, re.compile(middle), re.compile(behind)) for newer, middle, behind in (*_FORMS, _AFTER_END))
