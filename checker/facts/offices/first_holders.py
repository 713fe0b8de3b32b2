"""The first woman in an office, as a sentence names her: 'the first woman to be president of Ireland', 'the first to run the IMF'.

The facts know the first woman of each office. Somebody else who is called so is wrong, and so is she where the office told is
another of the same country that she never held. An office may be told by its title or as running a country or a body.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker.facts.adjectives import ADJECTIVES
from checker.facts.loading import load_facts
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.office_phrases import Phrase, domains_of, read_place
from checker.facts.offices.posts import Post, post_of, posts_of
from checker.facts.people.first_deeds import FIRST
from checker.facts.store import Fact
from checker.patterns import lazy
from checker.types import Severity, Span

_WOMAN = r"(?:(?:woman|female|lady)\b|[A-Z][a-z]+\swoman\b)"
_FIRST = lazy(rf"(?:[’']s|\bthe|\bits|\btheir)\s(?:very\s)?(?P<first>first)\s{_WOMAN}")
_RUN = lazy(
    r"\s(?:to\s(?:have\s)?(?:lead|led|run|head(?:ed)?|govern(?:ed)?|chair(?:ed)?|rule)|in\scharge\sof|at\sthe\s(?:head|helm|top)\sof)\s(?:the\s|an?\s)?"
)
_BEFORE = lazy(
    r"(?P<name>[A-ZÀ-Þ][\w’'.-]+(?:\s(?:de\s|von\sder\s|van\s)?[A-ZÀ-Þ][\w’'-]+){1,3})"
    r"(?:,\s(?:(?![A-ZÀ-Þ][\w’'-]+\s[A-ZÀ-Þ])[^;:()]){2,60})?,?\s"
    r"(?:(?:who\s)?(?:in\s\d{4},?\s)?(?:then\s|later\s|had\s|has\s|duly\s)?(?:was|is|became|become|becomes|been|being|as|remains)\s)?(?:in\s\d{4}\s)?$"
)
_BEHIND = lazy(r",?\s(?P<name>[A-ZÀ-Þ][\w’'.-]+(?:\s[A-ZÀ-Þ][\w’'-]+){1,3})(?![\w’'-])")
_UNREAL = lazy(r"(?i)\b(?:not|never|would|could|might|hop\w+|want\w*|bid|candidate|if|almost|nearly|(?-i:may)|since|after)\b|n[’']t\b")
_HEADS = ("president", "prime minister", "chancellor", "leader")
_REACH = 60


def find_wrong_first(text: str, names: Sequence[Named], phrases: Sequence[Phrase]) -> Iterator[Clash]:
    """Yield the clash of somebody called the first woman in an office with the facts."""
    for match in _FIRST.finditer(text):
        person = _read_person(text, match, phrases)
        posts = _read_posts(text, match, phrases) if person else ()
        firsts = [_first_women()[post] for post in posts if post in _first_women()]
        known = next((facts for span, facts in names if person and span.overlaps(person)), ())
        at = Span(*match.span("first"))
        is_abroad = bool(known) and not {post.domain for post in posts_of(known)} & {post.domain for post in posts}
        if not person or is_abroad or _UNREAL.search(text[max(0, match.start() - 40) : match.start()]):
            continue
        name = text[person.start : person.end]
        if firsts and not any(_is_same(name, fact, known) for fact in firsts):
            fact = firsts[0]
            message = f"{fact.statement[:-1]}. Is it the number or the name that is wrong?"
            title = [phrase.title for phrase in phrases if known and phrase.span.end > match.end()][:1]
            yield Clash((at, person, *title), fact, message, (name, fact.value), Severity.QUERY)
        elif not firsts and posts and (other := _first_elsewhere(known, posts)):
            told = next((phrase.title for phrase in phrases if phrase.span.start >= match.start()), at)
            message = f"{other.statement[:-1]}. Is it the title or the name that is wrong?"
            yield Clash((told, person), other, message, (text[told.start : told.end], other.value), Severity.QUERY)


def _read_person(text: str, match: re.Match[str], phrases: Sequence[Phrase]) -> Span | None:
    """Who is called so: the name before, or the one right behind the office."""
    start = match.start()
    owner = re.search(r"(?:[A-Z][\w.]*\s){0,3}[A-Z][\w.]*$", text[:start]) if text[start] in "’'" else None
    start = owner.start() if owner else start
    if before := _BEFORE.search(text[:start]):
        return Span(*before.span("name"))
    phrase = next((phrase for phrase in phrases if match.start() <= phrase.span.start + 40 and phrase.span.end > match.end()), None)
    behind = _BEHIND.match(text, phrase.span.end) if phrase else None
    return Span(*behind.span("name")) if behind else None


def _read_posts(text: str, match: re.Match[str], phrases: Sequence[Phrase]) -> tuple[Post, ...]:
    """The posts that the words behind 'first woman' may mean."""
    if run := _RUN.match(text, match.end()):
        place = read_place(text, run.end())
        domains = domains_of(text[place.start : place.end]) if place else _adjective(text, run.end())
        return tuple(post for post in _first_women() if post.domain in domains and (post.title in _HEADS or not post.is_of_country))
    phrase = next((p for p in phrases if p.span.end > match.end() and p.title.start <= match.end() + _REACH), None)
    if not phrase or re.search(r"[.;,]", text[match.end() : phrase.title.start]):
        return ()
    if phrase.place:
        return tuple(Post(phrase.kind, domain) for domain in phrase.domains)
    return tuple(post for post in _first_women() if post.title == phrase.kind and post.title not in (*_HEADS, "governor-general"))


def _adjective(text: str, start: int) -> frozenset[str]:
    """'a French government' is of France."""
    word = re.match(r"(?P<word>[A-Z]\w+(?:\s[A-Z]\w+)?)\s(?:government|cabinet|administration)\b", text[start:])
    return domains_of(word["word"]) if word else frozenset()


def _is_same(name: str, fact: Fact, known: Sequence[Fact]) -> bool:
    return (bool(known) and known[0].subject == fact.value) or name.split()[-1] in fact.value or name in fact.value


def _first_elsewhere(known: Sequence[Fact], posts: Sequence[Post]) -> Fact | None:
    """The first that a woman is known for, where she never held any of the posts that the text gives her in the country."""
    held = posts_of(known)
    for post, fact in _first_women().items():
        is_hers = bool(known) and fact.value == known[0].subject and post in held
        if is_hers and all(told not in held and told.domain == post.domain and told.domain in ADJECTIVES for told in posts):
            return fact
    return None


@cache
def _first_women() -> dict[Post, Fact]:
    return {
        post_of(fact.subject.removeprefix("woman ")): fact
        for fact in load_facts().of(FIRST)
        if fact.subject.startswith("woman ") and fact.kind == "office"
    }
