"""Kinship of rulers and their families: 'NAME, the son of NAME', 'her uncle, NAME', 'his wife, NAME'.

The facts know parents, grandparents, spouses and siblings; children, grandchildren, uncles, nephews and cousins follow from them.
A word of kinship between two names is wrong where the two are kin otherwise, or where the facts know all whom it could mean and
the other is none of them. Silent at steps, in-laws and whoever is called a brother or a father without being one.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from checker.facts.loading import load_facts
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.rolls import facts_by_subject, facts_of
from checker.facts.store import Fact, FactStore
from checker.patterns import lazy
from checker.types import Severity, Span

KIN = "was kin of"
_WORDS = {
    "father": "parent", "mother": "parent", "son": "child", "daughter": "child", "grandfather": "grandparent", "grandmother": "grandparent",
    "grandson": "grandchild", "granddaughter": "grandchild",
    "brother": "sibling", "sister": "sibling", "husband": "spouse", "wife": "spouse",
    "widow": "spouse", "widower": "spouse", "uncle": "uncle", "aunt": "uncle", "nephew": "nephew", "niece": "nephew", "cousin": "cousin",
    "great-grandfather": "great-grandparent", "great-grandmother": "great-grandparent", "great-grandson": "great-grandchild",
    "great-granddaughter": "great-grandchild", "great-great-grandmother": "great-great-grandparent",
    "great-great-grandfather": "great-great-grandparent", "great-great-grandson": "great-great-grandchild",
    "great-great-granddaughter": "great-great-grandchild", "great-uncle": "great-uncle", "great-nephew": "great-nephew",
}  # fmt: skip
_BACK = {"parent": "child", "grandparent": "grandchild", "uncle": "nephew", "great-uncle": "great-nephew"}
_BACK |= {"great-grandparent": "great-grandchild", "great-great-grandparent": "great-great-grandchild"}
_BACK |= {other: one for one, other in _BACK.items()} | dict.fromkeys(("sibling", "spouse", "cousin"), "") | {"": ""}
_BACK |= {kind: kind for kind in ("sibling", "spouse", "cousin")}
# Of these nobody has more than the facts know, where they know one.
_ALL_KNOWN = frozenset({"father", "mother"})
_KIN = rf"(?P<kin>(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))}))"
_MORE = r"(?:(?!step|half|foster|god)(?:[a-z]+|younger|elder|older|late|only|eldest|first|second|third)\s){0,2}?"
_TITLE = r"(?:(?:President|King|Queen|Emperor|Empress|Tsar|Prince|Princess|Sir|Lady|the\sformer\s[a-z ]{4,20})\s)?"
_ASIDE = r"(?:,\s[^.;:()]{3,70}?,)?"
# What stands between the two names, and whether the word is told of the first ('NAME, the son of NAME') or of the second.
_FORMS = (
    (True, rf"(?:,|,?\s(?:who\s)?(?:is|was|had\sbeen|being)|\sas)\s(?:the\s|a\s)?{_MORE}{_KIN}\s(?:of|to)\s(?:the\slate\s)?{_TITLE}"),
    (False, rf"(?:,|\sand|\sto|\sfrom|\sby|\swith|\sof|\sbeside|[^.;:]{{0,70}}?)\s(?:his|her)\s{_MORE}{_KIN},?\s{_TITLE}"),
    (False, rf"[’']s?\s{_MORE}{_KIN},?\s(?:is\s|was\s)?{_TITLE}"),
    (False, rf",\swhose\s{_MORE}{_KIN},?\s(?:is\s|was\s)?{_TITLE}"),
)
# 'NAME, OTHER’s son'
_OWNED = lazy(rf"[’']s?\s{_MORE}{_KIN}(?![\w-]|\sof\b)(?!-in-law)")
_APART = lazy(r",\s(?:who\s(?:is|was)\s)?(?:the\s)?|\s(?:is|was)\s|\s(?:and|overtook|followed|succeeded|outlived)\s")
# 'NAME overtook NAME, her great-grandmother'
_BEHIND = lazy(rf",\s(?:his|her)\s{_MORE}{_KIN}(?=[,.;)]|$|\s(?:in|on|as|at|who)\b)")
_GENERATIONS = 3  # steps from the kin that the facts name


def find_wrong_kin(text: str, names: Sequence[Named], store: FactStore) -> Iterator[Clash]:
    """Where the text makes two people kin in another way than the facts do."""
    if not _has_kin().search(text):
        return
    people = {(span, facts[0].subject) for span, facts in [*names, *store.find_names(text, KIN)]}
    children = {(Span(*match.span()), match[0]) for match in _children().finditer(text)}
    people = sorted(people | {child for child in children if not any(child[0].overlaps(span) for span, _ in people)})
    for (one, first), (other, second) in _pairs(people):
        told = _read_kin(text, one, other)
        if not told:
            continue
        kin, is_of_first = told
        word = text[kin.start : kin.end]
        who, whose = (first, second) if is_of_first else (second, first)
        fact = _denial(who, whose, word)
        if fact:
            message = f"{fact.statement[:-1]}; ‘{word}’ is said here of {who} and {whose}. Is it the word or the name?"
            yield Clash((kin, other if is_of_first else one), fact, message, (word, fact.kind), Severity.QUERY)
            return


def _pairs(people: Sequence[tuple[Span, str]]) -> Iterator[tuple[tuple[Span, str], tuple[Span, str]]]:
    for at, (span, subject) in enumerate(people):
        behind = next(((other, name) for other, name in people[at + 1 :] if other.start >= span.end), None)
        if behind and behind[1] != subject:
            yield (span, subject), behind


def _read_kin(text: str, one: Span, other: Span) -> tuple[Span, bool] | None:
    """The word of kinship that ties two names, and whether it is told of the first."""
    between = text[one.end : other.start]
    for is_of_first, form in _forms():
        match = form.fullmatch(between)
        if match and not re.match(r"[’']s?\s", text[other.end :]):
            return _at(match, one.end), is_of_first
    if _APART.fullmatch(between):
        if owned := _OWNED.match(text, other.end):
            return _at(owned, 0), True
        if (behind := _BEHIND.match(text, other.end)) and not between.startswith(","):
            return _at(behind, 0), False
    return None


def _at(match: re.Match[str], offset: int) -> Span:
    return Span(offset + match.start("kin"), offset + match.end("kin"))


def _denial(who: str, whose: str, word: str) -> Fact | None:
    """The fact that denies that `who` is the kin of `whose` that a word says, if there is one."""
    kind, known = _WORDS[word], _kin_of(whose)
    if who in known:
        told, fact = known[who]
        is_loose = kind == "cousin" and "spouse" in told  # many a prince married one
        return fact if kind not in told and not is_loose else None
    # Somebody else is known to be all that the word may mean: one has one father, one mother.
    others = [fact for kinds, fact in known.values() if kind in kinds and (kind == "spouse" or fact.kind == word)]
    return others[0] if others and (word in _ALL_KNOWN or kind == "spouse") else _denial_back(who, whose, word)


def _denial_back(who: str, whose: str, word: str) -> Fact | None:
    """'NAME, the son of OTHER', whose father is known: the kin of who is named first; of grandparents only where one is known."""
    back = _BACK[_WORDS[word]]
    facts = [fact for kinds, fact in _kin_of(who).values() if back in kinds]
    if back == "spouse":
        return facts[0] if facts else None
    if back == "parent":
        same = {"father", "mother"} & {fact.kind for fact in facts}
        return next((fact for fact in facts if fact.kind == _sex(whose)), None) if _sex(whose) in same else None
    return facts[0] if back == "grandparent" and facts and _sex_of_grand(facts[0]) == _sex_grand(whose) else None


def _sex(subject: str) -> str:
    """'father' or 'mother': what somebody is where the facts tell."""
    kinds = {fact.kind for fact in facts_of(subject, KIN)} | {"_"}
    return "mother" if kinds & {"mother", "wife", "grandmother"} else "father"


def _sex_grand(subject: str) -> str:
    return "grand" + _sex(subject)


def _sex_of_grand(fact: Fact) -> str:
    return fact.kind if fact.kind.startswith("grand") else ""


@cache
def _kin_of(subject: str) -> dict[str, tuple[frozenset[str], Fact]]:
    """The kin of a person: what each is to him or her, and the fact that says so."""
    found = {(other, kind): fact for other, kind, fact in _graph().get(subject, ())}
    for _ in range(_GENERATIONS):
        for (through, kind), fact in list(found.items()):
            for other, next_kind, _ in _graph().get(through, ()):
                if (derived := _COMPOSED.get((kind, next_kind))) and other != subject:
                    found.setdefault((other, derived), fact)
    kinds: dict[str, set[str]] = defaultdict(set)
    for other, kind in found:
        kinds[other].add(kind)
    return {other: (frozenset(known), next(fact for (name, _), fact in found.items() if name == other)) for other, known in kinds.items()}


# 'The parent of a parent is a grandparent': what the kin of kin is.
_COMPOSED = {
    ("parent", "parent"): "grandparent", ("child", "child"): "grandchild", ("parent", "sibling"): "uncle", ("sibling", "child"): "nephew",
    ("parent", "child"): "sibling", ("sibling", "sibling"): "sibling", ("sibling", "parent"): "parent", ("child", "sibling"): "child",
    ("grandparent", "parent"): "great-grandparent",
    ("parent", "grandparent"): "great-grandparent", ("grandchild", "child"): "great-grandchild",
    ("great-grandparent", "parent"): "great-great-grandparent",
    ("grandparent", "grandparent"): "great-great-grandparent", ("great-grandchild", "child"): "great-great-grandchild",
    ("grandparent", "sibling"): "great-uncle", ("uncle", "child"): "cousin", ("child", "parent"): "spouse",
}  # fmt: skip


@cache
def _graph() -> dict[str, list[tuple[str, str, Fact]]]:
    """Of each person the others who are kin, what they are to him or her, and the fact."""
    found: dict[str, list[tuple[str, str, Fact]]] = defaultdict(list)
    for fact in load_facts().of(KIN):
        kind = _WORDS[fact.kind]
        found[fact.value].append((fact.subject, kind, fact))
        found[fact.subject].append((fact.value, _BACK[kind], fact))
    return dict(found)


@cache
def _children() -> re.Pattern[str]:
    """The names of those of whom the facts tell only whose children they are."""
    parents = facts_by_subject(KIN)
    values = (fact.value for facts in parents.values() for fact in facts)
    names = sorted((re.escape(value) for value in values if value not in parents), key=len, reverse=True)
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(names)})(?![\w-])")


@cache
def _forms() -> tuple[tuple[bool, re.Pattern[str]], ...]:
    return tuple((is_of_first, re.compile(form)) for is_of_first, form in _FORMS)


@cache
def _has_kin() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(_WORDS)})(?![\w-])")
