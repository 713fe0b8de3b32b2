"""People of the store with each nation and each place that a sentence names."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.facts.act_dates import VERB
from checker.facts.atlas import COUNTRY_SIGN, REGION, TOWN, Named, atlas_of
from checker.facts.namesakes import is_himself, is_of_kin, is_titled
from checker.facts.people.life_places import DEATHPLACE
from checker.facts.people.lives import BIRTHPLACE, NATIONALITY, accepted
from checker.facts.people.nationalities import countries_by_word, find_nations, is_own_nation
from checker.facts.ties.verdicts import Verdict, is_kindred, judge_place
from checker.patterns import lazy
from checker.types import Span

if TYPE_CHECKING:
    from checker.facts.store import FactStore

_IN_NAME = lazy(r"\bde\s$")  # 'the Tour de France'
_STAGED = lazy(r"(?i)\b(?:films?|movies?|novels?|plays?|series|exhibitions?)\b")
_WHEN = lazy(r"\b(?:that|which|when|while|after|before|since|until)\b|[;:]")
_CLAUSE = lazy(rf"\b(?:{VERB}|owns|plays|said|says|who|which|that|when|while|but|in|on|of|for|at|to|by|with)\b|\band\s$|[;:]")
_AND = lazy(r",?\s(?:and|or)\b")
_GOVERNED = lazy(r"\b(?:of|to|for|with|against|in|by|at|on|over|from)\s(?:an?\s|the\s)?$")
_OWNER_BEHIND = lazy(r"\s[a-z-]+(?:[’']s|s[’'])\s")
_OF_ITS_RULE = lazy(r"\s(?:[a-z]+\s)?(?:rule|rulers?|occup\w+|control|empire|army|domination|yoke|troops|forces)\b")  # 'under Russian rule'
_FROM = lazy(r",?\s(?:who\s(?:is|was|comes|came|hails|hailed)\s)?(?:of|from)\s(?:the\s)?")
_LIFE = {
    BIRTHPLACE: lazy(r"(?i)\b(?:born|birth\w*|native|home\s?town|hail\w*|grew up|b\.)\b|-born\b"),
    DEATHPLACE: lazy(
        r"(?i)\b(?:die[sd]?|dying|death\w*|dead|drowned|perished|killed|killing|murder\w*|assassinat\w+"
        r"|(?:was|were) shot|shot dead|gunned|execut\w+|beheaded|hanged|suicide|stabbed)\b"
    ),
}


def find_nationals(text: str, store: "FactStore") -> Iterator[Verdict]:
    people = store.find_names(text, NATIONALITY)
    nations = find_nations(text, store) if people else ()
    for span, (fact, *_) in people:
        if is_titled(text, span) and not is_of_kin(text, span):
            own = {countries_by_word(store).get(word, word) for word in accepted(fact)}
            for nation, country in nations:
                if _IN_NAME.search(text, 0, nation.start) or is_of_another(text, span, nation):
                    continue
                is_own = is_own_nation(text[nation.start : nation.end], fact, store)
                is_known = is_own or is_kindred(atlas_of(store), country, own)
                yield Verdict(NATIONALITY, span, nation, fact if is_known else None, is_own)


def is_of_another(text: str, subject: Span, nation: Span) -> bool:
    """Whether the nation is that of somebody or something else: 'a German pianist played X', 'X, a guest of the Danish king'."""
    if _OF_ITS_RULE.match(text, nation.end):
        return True
    if nation.end <= subject.start:
        return bool(_CLAUSE.search(text, nation.end, subject.start) or _AND.match(text, nation.end))
    is_governed = _GOVERNED.search(text, subject.end, nation.start) and not _FROM.fullmatch(text, subject.end, nation.start)
    is_apart = is_governed or _WHEN.search(text, subject.end, nation.start)  # 'prime minister when Egypt attacked'
    return bool(is_apart or _OWNER_BEHIND.match(text, nation.end))


def find_life_ties(text: str, store: "FactStore") -> Iterator[Verdict]:
    """Where people were born and died, if the sentence has a word for that; the other place of the two is not denied."""
    told = [relation for relation, words in _LIFE.items() if words.search(text) and not _STAGED.search(text)]
    lives = {relation: dict(store.find_names(text, relation)) for relation in _LIFE} if told else {}
    sketch, names = atlas_of(store).sketch(text.replace("-born ", " born ")) if told else ("", {})
    places = [(place, sketch[at]) for at, place in names.items() if sketch[at] in (TOWN, COUNTRY_SIGN, REGION)]
    for relation in told:
        for span, (fact, *_) in lives[relation].items():
            if not is_himself(text, span) or is_of_kin(text, span):
                continue
            others = [facts[span][0] for facts in lives.values() if span in facts]
            for place, sign in places:
                if _WHEN.search(text, *_gap(span, place)):
                    continue
                is_own, *rest = (judge_place(atlas_of(store), accepted(one), place, sign) for one in (fact, *others))
                known = fact if is_own or (is_own is False and True not in rest) else None
                yield Verdict(relation, span, Span(place.start, place.end), known, bool(is_own), sign, sign)


def _gap(one: Span, place: Named) -> tuple[int, int]:
    return (one.end, place.start) if one.end <= place.start else (place.end, one.start)
