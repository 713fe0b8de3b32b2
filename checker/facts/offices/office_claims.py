"""Which person a sentence gives an office: the words between a name and a phrase that names an office.

A name has the office where the phrase stands in apposition to it ('NAME, India’s president', 'the German chancellor, NAME')
or where a verb of being or becoming links the two, whatever else stands between that begins no clause of its own ('NAME in
July 2012, when he was president of'). No other name may stand between them, nor a word that denies or dreams.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.facts.offices.office_clash import Named
from checker.facts.offices.office_phrases import Phrase, domains_of, read_place
from checker.facts.offices.office_roles import is_role_of
from checker.facts.offices.posts import heads_by_surname
from checker.facts.store import Fact
from checker.facts.strangers import names_stranger
from checker.patterns import lazy
from checker.types import Span


@dataclass(frozen=True, slots=True)
class Claim:
    """A person and the office that the text gives him or her."""

    person: Span
    facts: Sequence[Fact]
    phrase: Phrase


_DET = r"(?:(?:the|an?|its|his|her|their|our)\s(?:world[’']s\s|country[’']s\s|nation[’']s\s)?)?"
_DATE = r"(?:(?:in|on|since|from|by)\s(?:[A-Z][a-z]+\s)?(?:\d{1,2}\s)?(?:[A-Z][a-z]+\s)?\d{4},?)"
_SOFT = (
    rf"(?:now|then|once|twice|later|formerly|already|still|also|only|just|both|long|first|who|thrice|had|has|was|is|were|been|{_DATE}"
    r"|[a-z]+ly)"
)
_BE = (
    r"(?:was|is|became|becomes?|been|remained|served\sas|serving\sas|(?:was|is|been)\s(?:twice\s|thrice\s|first\s|later\s|[a-z]+ly\s)?(?:re-?)?(?:named|elected|made|appointed|chosen"
    r"|installed|inaugurated|proclaimed|sworn\sin|returned)(?:\sas)?)"
)
_ASIDE = r"(?:,\s(?!and\b|or\b|but\b|who\b)[^.,;:()–—“”]{3,60}(?:(?=,)|(?=\swho\b)))"
# Between a name and an office that follows it.
_APPOSED = lazy(rf"(?:{_ASIDE}?,|\s\()\s(?:{_SOFT}\s){{0,2}}(?:for\s[\w\s]{{3,20}}\s)?(?:as\s)?{_DET}")
# 'NAME, once of the motor company and now PHRASE'
_CHAINED = lazy(
    rf",\s(?!who\b|whom\b|whose\b|which\b|and\b|but\b)[^.;:()]{{3,80}}?,?\s(?:and|then|but)\s"
    rf"(?:(?:now|later|then|once|eventually|finally|subsequently|afterwards|previously|earlier|before\sthat|after\sthat)\s{_DET})?"
)
_CHOSEN = r"(?<=,\s)(?:re-)?(?:elected|chosen|appointed|named|made|crowned|sworn\sin|inaugurated|installed)(?:\sas)?"
_LINKED = lazy(rf"{_ASIDE}?,?\s(?:{_SOFT},?\s){{0,4}}?(?:{_BE}|{_CHOSEN})\s{_DET}")
_TO_BECOME = lazy(
    rf"(?:\s(?:was|is|became)|,)\sthe\s(?:first|second|third|only|youngest|oldest)\s(?:[a-z-]+\s){{0,4}}to\s(?:be(?:\selected|\sappointed|\smade|\snamed)?|become|serve\sas)\s{_DET}"
    rf"|,?\s(?:who\s)?(?:left|quit|went\son|rose|returned|came\sback)\b[^.;,]{{0,50}}?\sto\s(?:be|become|serve\sas)\s{_DET}"
)
_AS = lazy(rf"{_ASIDE}?,?\s(?:while|as|when|once)\s(?:still\s)?{_DET}")
_RELATIVE = lazy(
    rf"{_ASIDE}?,?\s(?:who|whom|that)\s[^.;:()–—]{{2,70}}?\s(?:made|elected|appointed|named|chose|chosen|installed|returned|became|was|been|served)\s(?:as\s)?{_DET}"
)
_ACTED_AS = lazy(
    r"\s(?:[a-z]+ly\s)?(?:signed|opened|closed|visited|met|made|gave|sent|came|went|spoke|took|wrote|built|launched|ordered|toured|hosted|addressed|flew|arrived)"
    rf"(?:\s[^.;:()]{{2,40}}?)?\sas\s{_DET}"
)
_PRONOUN = lazy(
    rf"(?=[^.]*\b(?:he|she)\s)[^.;:()–—]{{1,90}}?\s(?:when|while|because|since|and|that|where|after|before|until|as)\s(?:he|she)\s(?:{_SOFT}\s){{0,2}}?{_BE}\s{_DET}"
)
_WHOM = lazy(rf",\sthe\s(?:[a-z-]+\s){{1,6}}?(?:who|whom)\s[^.;:()–—]{{0,50}}?{_BE}\s{_DET}")  # 'NAME, the electrician who became'
# Between an office and the name that follows it.
_BEFORE = lazy(r",?\s(?:(?:Sir|Dame|Dr|Lord|General|Marshal|Colonel)\s)?")
_MEANWHILE = lazy(r"\s(?:at\sthe\s\w+\sof|during|throughout|amid)\s[^.;:,]{3,60},\s")  # 'the premier during the war, NAME, was'
_APPOSED_BEFORE = lazy(r"[A-ZÀ-Þ][\w.’'-]+,\s(?:(?:the|an?)\s)?$")
_LIST = lazy(r",\s(?:the|an?)\s[^.;]{2,60}\sand\s(?:the|an?|[A-Z])")  # 'the pope, NAME, the president and the queen'
_NEAR = 8  # characters: ' is ', ', was '
_IS = lazy(r",?\s(?:(?:who|when|in|at|during)\b[^.;:]{2,80}?\s)?(?:was|is)\s")
_DENIED = lazy(
    r"(?i)\b(?:not|never|nearly|almost|could|might|may|should|would|if|hop(?:ed?|ing)|want(?:s|ed)|fail(?:s|ed)|tried|bid|run|ran|running|aspir\w+"
    r"|dream\w*|candida\w+|compet\w+|refus\w+|declin\w+|to\sbecome|to\sbe|nominee|nominated|called|like|unlike|than|against|beat|defeated|imagin\w+"
    r"|novel|film|play\w*|portray\w*|stand[- ]?in|rival)\b|n[’']t\b"
)
_OBJECT = lazy(
    r"\b(?:by|with|to|than|against|over|for|from|under|of|on|like|and|or|succeeded|replaced|followed|ousted|unseated"
    r"|defeated|beat|joined)\s(?:(?:[Tt]he\s)?(?:[A-Za-z-]+\s){0,2}(?:President|Prime\sMinister|Chancellor|King|Queen|Sir|Mr|Mrs)\s)?$"
)
_GOES_ON = lazy(r",\s(?:was|is|had|has|became)\s")
_OF_PLACE = lazy(r",?\sof\s(?:the\s)?")


def find_claims(text: str, names: Sequence[Named], phrases: Sequence[Phrase]) -> Iterator[Claim]:
    """The offices that the text gives to the people named in it."""
    for span, facts in names:
        for phrase in phrases:
            if not phrase.span.overlaps(span) and (_is_tied(text, span, phrase, names) or is_role_of(text, span, phrase, names)):
                placed = phrase if phrase.place else _place_behind(text, span, phrase)
                yield Claim(span, facts, placed)


def _place_behind(text: str, span: Span, phrase: Phrase) -> Phrase:
    """The phrase with the country behind the name, where it stands there: 'President NAME of France'."""
    match = _OF_PLACE.match(text, span.end) if phrase.span.end <= span.start else None
    place = read_place(text, match.end()) if match else None
    return replace(phrase, place=place, domains=domains_of(text[place.start : place.end])) if place else phrase


def find_owner(text: str, phrase: Phrase, names: Sequence[Named]) -> Named | None:
    """The person in whose government the office is held: 'NAME’s secretary of state', also by surname alone."""
    named = next((name for name in names if phrase.owner and name[0].end == phrase.owner.end), None)
    if named or not phrase.owner or re.search(r"[A-ZÀ-Þ][\w.’'-]*\s$", text[: phrase.owner.start]):
        return named
    heads = heads_by_surname().get(text[phrase.owner.start : phrase.owner.end])
    return (phrase.owner, heads) if heads else None


def _is_tied(text: str, span: Span, phrase: Phrase, names: Sequence[Named]) -> bool:
    owner = find_owner(text, phrase, names)
    start = owner[0].start if owner else phrase.span.start
    if any(min(span.end, phrase.span.end) <= other.start < max(span.start, start) for other, _ in names):
        return False
    if span.end <= start:
        return _is_behind(text, span, Span(start, phrase.span.end))
    between = text[phrase.span.end : span.start]
    if _IS.fullmatch(between):
        if _APPOSED_BEFORE.search(text[: phrase.span.start]):
            return False  # 'NAME, the fourth president, was OTHER’s'
        is_whole = len(between) < _NEAR or bool(re.match(r"[.,;]|$", text[span.end :]))
        return is_whole and not _DENIED.search(text[max(0, phrase.span.start - 25) : phrase.span.start] + between)
    if _MEANWHILE.fullmatch(between):
        return bool(re.match(r"[.,;)]|$", text[span.end :]))
    return bool(_BEFORE.fullmatch(between)) and _is_title_of(text, span, Span(start, phrase.span.end))


def _is_behind(text: str, span: Span, phrase: Span) -> bool:
    between = text[span.end : phrase.start]
    if _TO_BECOME.fullmatch(between):
        return True
    if len(between) > 120 or _DENIED.search(between) or names_stranger(between, ()):
        return False
    after = text[phrase.end :]
    if _OBJECT.search(text[: span.start]) and _GOES_ON.match(between):
        return False  # 'served under NAME, was PHRASE'
    if re.search(r"\b(?:[Uu]nl|[Ll])ike\s$", text[: span.start]) and not after.startswith(","):
        return False  # 'Unlike NAME, the president during the war was'
    if _APPOSED.fullmatch(between) or _CHAINED.fullmatch(between):
        # 'the pope, NAME, the French president and the queen met': a list, or the title of the next name
        return (
            bool(re.match(r"[.,;)–—]|$|\s(?!and\b|or\b)[a-z]|\sand\s(?:later|now|then|once|subsequently|previously|formerly)\b", after))
            and not re.match(r",?\s(?:the\s)?[A-Z]", after)
            and not _is_listed(text, span, after)
        )
    if re.match(r",?\s[A-ZÀ-Þ]", after):
        return False  # 'NAME was told by President OTHER'
    if _OBJECT.search(text[: span.start]) and not re.match(r",?\swhom?\b|,\sthe\s", between):
        return bool(_PRONOUN.fullmatch(between))  # 'beaten by NAME in 1998, had been'
    return any(form.fullmatch(between) for form in (_LINKED, _AS, _ACTED_AS, _RELATIVE, _WHOM, _PRONOUN))


def _is_listed(text: str, span: Span, after: str) -> bool:
    """Whether name and office are items of a list: 'the pope, NAME, the French president and'."""
    return bool(re.match(r"(?:,[^.;]{2,40})?,?\sand\s(?:the|[A-Z])", after) and re.search(r"(?:,|\band|\bwith)\s$", text[: span.start]))


def _is_title_of(text: str, span: Span, phrase: Span) -> bool:
    """Whether the office right before a name is the person's: no list, no hypothesis ('a President Gore')."""
    lead, after = text[: phrase.start], text[span.end :]
    if re.search(r"(?i)\b(?:an?|if|when|would|future)\s$", lead) and text[phrase.end].isspace():
        return False
    is_apart = text[phrase.end] == ","
    if is_apart and _LIST.match(after):
        return False
    is_role = bool(re.search(r"(?:^|[.;:]\s|,\s|\b(?:and|but)\s)[Aa]s\s(?:the\s)?$", lead))
    return not (is_apart and not is_role and not re.match(r"[.;]|,\s(?!and\b|or\b|[A-Z])|$", after)) and not re.match(
        r"\s[A-ZÀ-Þ]\w", after
    )
