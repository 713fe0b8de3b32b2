"""Kings and queens by first name and number alone, of whom several countries may have had one."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache

from checker.facts.loading import load_facts
from checker.facts.offices.office_clash import Named
from checker.facts.offices.office_phrases import domains_of
from checker.facts.offices.titles import find_office
from checker.facts.store import Fact
from checker.patterns import lazy
from checker.types import Span

_REGNAL = lazy(r"\b[A-ZÀ-Þ][a-zà-þ]+\s(?:I{1,3}|IV|VI{0,3}|IX|X)\b")


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
