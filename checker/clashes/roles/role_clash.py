"""Which two descriptions of one person cannot both be true, and how sure that is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from checker.clashes.roles.excuses import is_excused
from checker.mentions.role_words import callings_exclude, countries_exclude, roles_exclude
from checker.mentions.roles import Description
from checker.patterns import lazy
from checker.types import Sentence

# Parties are compared within one country's; 'Republican' and 'Sinn Féin' go together.
PARTY_SYSTEMS = (
    frozenset({"Democrat", "Republican"}),
    frozenset({"Labour", "Conservative", "Liberal Democrat", "Green", "SNP", "Plaid Cymru", "Ukip", "DUP", "Sinn Féin", "SDLP"}),
    frozenset({"Social Democrat", "Christian Democrat", "Socialist", "Communist", "Liberal", "Conservative", "Green"}),
)
_SCORES = {"gender": 0.7, "party": 0.7, "state": 0.7, "nationality": 0.5, "country": 0.5, "service": 0.6, "employer": 0.35, "term": 0.4}
_PRONOUNS = frozenset({"his", "her", "their", "its", "my", "our"})
# 'The chain' may stand for any body that is named.
_ANAPHORS = frozenset(
    "company firm group chain club country nation party union organisation organization charity team side bank paper newspaper agency"
    " body institution airline brand network business retailer publisher manufacturer maker giant band province state city town".split()
)
# What one relation becomes in a story, or is called besides.
_BECOMING = (
    frozenset({"girlfriend", "fiancée", "wife", "widow"}),
    frozenset({"boyfriend", "fiancé", "husband", "widower"}),
    *(frozenset({f"step{kin}", kin}) for kin in ("father", "mother", "son", "daughter")),
)
_FORMER = lazy(r"\b(?:[Ff]ormer\s|[Ee]x-)(?:[\w’.-]+\s){0,2}$")
_CURRENT = lazy(r"\b(?:[Cc]urrent|[Ss]itting|[Ii]ncumbent|[Pp]resent)\s(?:[\w’.-]+\s){0,2}$")
_ONCE = lazy(r"\b(?:as|was|were|had|been|became|being|elected|original|first|last|only|(?:19|20)\d\d)\b[^,;]*$")  # 'served as mayor'


def without_titles_of_others(told: Sequence[Description]) -> Iterator[Description]:
    """All but a bare title that somebody else of the story has: 'the judge said' is about the one who is introduced as a judge."""
    for one in told:
        held = {d.name.value for d in told if d.key == one.key and not d.is_again} if one.is_again else ()
        if not held:
            yield one


def first_clash(
    sentences: Sequence[Sentence], name: str, descriptions: Sequence[Description]
) -> tuple[Description, Description, float] | None:
    """The surest clash between two sentences, the earlier where equal."""
    together = {frozenset({a.key, b.key}) for a, b in combinations(descriptions, 2) if a.sentence == b.sentence}
    dated = {d.key for d in descriptions if d.when and d.kind == "role"}  # 'then Governor Reagan' holds for all of the story
    best = None
    for one, other in combinations(sorted(descriptions, key=lambda told: told.span), 2):
        score, words = clash_score(one, other), frozenset({one.key, other.key})
        if is_left_and_held(sentences, one, other) or is_left_and_held(sentences, other, one):
            score = _SCORES["term"]
        elif words & dated:
            continue
        if not score or one.sentence == other.sentence or words in together:
            continue
        if (best is None or score > best[2]) and not is_excused(sentences, name, one, other):
            best = *((replace(d, rank="former") if d.when and one.when != other.when else d) for d in (one, other)), score
    return best


def is_left_and_held(sentences: Sequence[Sentence], one: Description, other: Description) -> bool:
    """Whether somebody has left a post by `one` ('the former mayor') and is in it by `other`, which is more than a title ('the mayor, Ann
    Poe', 'current mayor Ann Poe'): 'Mayor Poe' may be courtesy."""
    if one.key != other.key or one.kind != "role" or (one.when, other.when) != ("past", "") or one.is_quoted or other.is_quoted:
        return False
    before, after = (text_before(sentences, side) for side in (one, other))
    is_said_of_now = other.text[0].islower() and not (other.span.end + 1 == other.name.span.start or _ONCE.search(after))
    return bool(_FORMER.search(before)) and (is_said_of_now or bool(_CURRENT.search(after)))


def text_before(sentences: Sequence[Sentence], one: Description) -> str:
    sentence = sentences[one.sentence]
    return sentence.text[: one.span.start - sentence.span.start]


def clash_score(one: Description, other: Description) -> float:
    """How probable it is that two descriptions of one person clash; 0.0 where they go together."""
    if one.kind != other.kind or one.is_quoted or other.is_quoted:
        return 0.0
    if one.kind in ("gender", "nationality"):
        return _SCORES[one.kind] if _differ(one, other) else 0.0
    if one.when != other.when or (one.when and one.kind != "service"):
        return 0.0
    if one.kind == "role":
        return _role_score(one, other)
    return _SCORES.get(one.kind, 0.0) if _differ(one, other) else 0.0


def _differ(one: Description, other: Description) -> bool:
    a, b = one.value, other.value
    match one.kind:
        case "party":
            return a != b and any({a, b} <= system for system in PARTY_SYSTEMS)
        case "nationality" | "country":
            return countries_exclude(a, b)
        case "gender":
            return a != b and " " in one.name.value and " " in other.name.value
        case "employer":
            return not _may_be_one_body(a, b)
    return a != b


def _role_score(one: Description, other: Description) -> float:
    a, b = one.value, other.value
    if "kin" in a.ladders & b.ladders:
        return _kin_score(one, other)
    if a.gender and b.gender and a.gender != b.gender:
        return 0.6
    if not _may_be_one_owner(one, other):
        return 0.0
    if a.name == b.name:
        return 0.4 if one.rank != other.rank else 0.0
    if one.rank or other.rank:
        return 0.0
    if not roles_exclude(a, b) or _is_known(one, other) or _is_known(other, one):
        return 0.35 if (one.is_again or other.is_again) and callings_exclude(a, b) else 0.0
    shared = a.ladders & b.ladders
    return 0.4 if not shared or shared == {"post"} else 0.6


def _is_known(again: Description, told: Description) -> bool:
    """Whether a bare title of another rank of state is one that readers know without an introduction: 'the president', 'the defense
    secretary'. A vice-president has one as a rule."""
    is_other_rank = not again.value.ladders & told.value.ladders
    return again.is_again and is_other_rank and again.value.is_office and again.value.name != "vice-president"


def _kin_score(one: Description, other: Description) -> float:
    """A man can be a son and a brother, but not a brother and a sister, nor one person's brother and cousin."""
    if one.value.gender and other.value.gender and one.value.gender != other.value.gender:
        return 0.7
    if any({one.value.name, other.value.name} <= becoming for becoming in _BECOMING):
        return 0.0
    return 0.4 if one.value.name != other.value.name and one.owner == other.owner != "" else 0.0


def _may_be_one_owner(one: Description, other: Description) -> bool:
    """False where both say whose and these differ: two posts in two bodies go together."""
    a, b = ("" if d.owner in _PRONOUNS else re.sub(r"^[Tt]he ", "", d.owner) for d in (one, other))
    return not a or not b or _may_be_one_body(a, b) or (a in _ANAPHORS) != (b in _ANAPHORS)


def _may_be_one_body(one: str, other: str) -> bool:
    """Whether two names share a word or one is the other's initials."""
    a, b = (re.findall(r"[^\W\d_]+", name) for name in (one, other))
    initials = {"".join(word[0] for word in words if word[0].isupper()) for words in (a, b)}
    shared = {w.lower()[:5] for w in a} & {w.lower()[:5] for w in b} - {"the", "of", "and", "for"}
    return bool(shared) or "".join(a) in initials or "".join(b) in initials
