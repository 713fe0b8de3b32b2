"""In whose government somebody served: 'secretary of state under X and Y', 'X’s vice-president', 'deputy to X', 'appointed by X'.

A minister serves under whom he shared office with; whoever is appointed takes office in the term of the one who chose him. Only
presidents, prime ministers and chancellors of the same country are heads here, and each that the text names is judged alone.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker.facts.offices.office_claims import Claim, find_owner
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.office_phrases import Phrase
from checker.facts.offices.posts import Post, heads_by_surname, post_of, posts_of
from checker.facts.offices.rolls import facts_of
from checker.facts.offices.titles import find_office
from checker.facts.store import OFFICE, Fact, FactStore
from checker.patterns import lazy
from checker.types import Severity, Span

APPOINTED = "was appointed by"
_HEADS = frozenset({"president", "prime minister", "chancellor"})
_DEPUTIES = frozenset({"vice president", "deputy prime minister"})
_UNDER = lazy(
    r"(?:\sfor\s(?:[\w-]+\s){1,3}?(?:years|months|decades|terms))?(?:,?\s(?:from|in|since)\s\d{4}(?:\s(?:to|until)\s\d{4})?,?)?\s(?:to|under|for|in\sthe\s(?:government|cabinet|administration)\sof)\s"
)
_TITLE = r"(?:(?:[Pp]residents?|[Pp]rime\s[Mm]inisters?|[Cc]hancellor|both|Sir|Lord)\s)*"
_NEAR = 60  # characters between a name and the office held under somebody
_BETWEEN = lazy(rf"(?:,|,?\sand(?:\sthen)?(?:\sunder)?|,?\sthen)\s{_TITLE}")
_SURNAME = lazy(r"(?P<name>[A-Z][\w’'-]+)(?![\w’'-]|\s[A-Z])")
_CHOSEN = (
    r"(?<![\w-])(?:appointed|installed|named|nominated|chosen|picked|elevated|put|placed|promoted|selected|hired)"
    r"(?:\s(?!by\b)[^.;:()“”]{0,60}?)?\sby\s(?:the\s(?:[a-z]+\s)?)?"
)
_CHOSEN_BY = lazy(rf"(?:^|[,\s]){_CHOSEN}{_TITLE}$")
_CHOSE = lazy(r"\s(?:appointed|made|named|nominated|chose|picked|put|elevated)\s(?!an?\b)(?:Justice\s)?")
_COURT = lazy(r"(?i)\b(?:(?<!appeals\s)(?<!district\s)(?<!circuit\s)court|bench|justice)\b")
_LESSER = lazy(
    r"(?i)\b(?:governor|vice|deputy|member|board|council|advis[eo]r\w*|appeals?|district|circuit|assistant|under-?secretary|ambassador)\b"
)
_HAS_CHOICE = lazy(r"\bby\b|\b(?:appointed|made|named|nominated|chose|picked|put|elevated)\b")
_WHOM = lazy(rf",\swhom\s{_TITLE}")
_SERVED = lazy(
    r",?\s(?:who\s)?(?:ran|headed|led|held)\s(?:the\s)?(?P<house>Pentagon|State\sDepartment|Treasury|Justice\sDepartment|Foreign\sOffice|Home\sOffice)\s"
    r"(?:for|under)\s"
)
_HOUSES = {
    "Pentagon": ("secretary of defense",),
    "State Department": ("secretary of state",),
    "Treasury": ("treasury secretary", "chancellor"),
    "Justice Department": ("attorney general",),
    "Foreign Office": ("foreign secretary",),
    "Home Office": ("home secretary",),
}
# Bodies whose heads the president of the United States chooses.
_BY_PRESIDENT = frozenset(
    {"the Federal Reserve", "the Central Intelligence Agency", "the Federal Bureau of Investigation", "the World Bank"}
)


def find_heads(text: str, person: Span, phrase: Phrase, names: Sequence[Named]) -> list[Named]:
    """In whose governments the office of a phrase was held, as the text has it."""
    beside = [name for name in names if name[0] != person]
    if len(beside) == 1 and beside[0][0].end < person.start and re.search(r"\b(?:his|her)\s$", text[: phrase.span.start]):
        return beside
    owner = find_owner(text, phrase, names)
    return [owner] if owner else list(_read_heads(text, phrase.span.end, _UNDER, names))


def _read_heads(text: str, at: int, lead: re.Pattern[str], names: Sequence[Named]) -> Iterator[Named]:
    """The heads of government that a text lists behind a place in it, by full name or by surname."""
    match = lead.match(text, at)
    while match:
        start = match.end() + len(re.match(_TITLE, text[match.end() :])[0])
        named = next((name for name in names if name[0].start in (match.end(), start)), None)
        surname = None if named else _SURNAME.match(text, start)
        facts = heads_by_surname().get(surname["name"]) if surname else None
        if not named and not facts:
            return
        named = named or (Span(*surname.span("name")), facts)
        yield named
        match = _BETWEEN.match(text, named[0].end)


def find_wrong_government(text: str, claim: Claim, names: Sequence[Named]) -> Clash | None:
    """The clash of 'secretary of state under NAME' or 'vice-president to NAME' with the terms of both."""
    terms = [fact for post, fact in posts_of(claim.facts).items() if _is_minister(post) and _is_kind(post, claim.phrase.kind)]
    # Where a president chooses the prime minister.
    terms += [
        fact for post, fact in posts_of(claim.facts).items() if post == Post("prime minister", "France") and post.title == claim.phrase.kind
    ]
    heads = find_heads(text, claim.person, claim.phrase, names) if terms else []
    return next((clash for head in heads if (clash := _clash(claim.person, terms, head))), None)


def find_wrong_service(text: str, names: Sequence[Named], phrases: Sequence[Phrase], store: FactStore) -> Iterator[Clash]:
    """'NAME, who ran the Pentagon for NAME', 'NAME, appointed by NAME': of whoever was no minister or judge then."""
    for phrase in phrases:
        start = phrase.owner.start if phrase.owner else phrase.span.start
        person = next(
            (name for name in reversed(names) if name[0].end <= start and not (phrase.owner and name[0].overlaps(phrase.owner))), None
        )
        if person and len(text[person[0].end : phrase.span.start]) <= _NEAR:
            claim = Claim(*person, phrase)
            yield from filter(None, (find_wrong_government(text, claim, names),))
    for span, facts in names:
        match = _SERVED.match(text, span.end)
        terms = [fact for post, fact in posts_of(facts).items() if post.title in _HOUSES[match["house"]]] if match else []
        for head in _read_heads(text, span.end, _SERVED, names) if terms else ():
            yield from filter(None, (_clash(span, terms, head),))
    if _HAS_CHOICE.search(text):
        yield from _find_wrong_choice(text, names, store)


def _is_minister(post: Post) -> bool:
    return post.title not in _HEADS or (post.title, post.domain) == ("chancellor", "the United Kingdom")


def _is_kind(post: Post, kind: str) -> bool:
    return post.title == kind or (kind == "deputy" and post.title in _DEPUTIES)


def _clash(person: Span, terms: Sequence[Fact], head: Named) -> Clash | None:
    """The clash of a minister's terms with those of a head of government of the country."""
    countries = {post_of(fact.value).domain for fact in terms}
    titles = {post_of(fact.value).title for fact in terms}
    heads = [
        fact
        for fact in head[1]
        if _is_head(fact) and post_of(fact.value).domain in countries and post_of(fact.value).title not in titles - {"chancellor"}
    ]
    if not heads or _overlap(terms, heads):
        return None
    told = f"{terms[0].subject} was {terms[0].value} {terms[0].years}"
    message = f"{told}, {heads[0].subject} {heads[0].value} {heads[0].years}. Who is meant?"
    return Clash((head[0], person), terms[0], message, (terms[0].subject, heads[0].subject))


def _is_head(fact: Fact) -> bool:
    post = post_of(fact.value)
    return post.title in _HEADS and find_office(fact.value).is_power


def _overlap(terms: Sequence[Fact], heads: Sequence[Fact]) -> bool:
    return any(
        one.first < other.last and other.first < one.last for t in terms for h in heads for one in t.intervals for other in h.intervals
    )


def _find_wrong_choice(text: str, names: Sequence[Named], store: FactStore) -> Iterator[Clash]:
    """'NAME, installed at the Federal Reserve by NAME', who was not yet or no longer in power."""
    chosen = [*names, *store.find_names(text, APPOINTED)]
    for head in names:
        heads = [fact for fact in head[1] if _is_head(fact)]
        person = _find_chosen(text, head, chosen) if heads else None
        facts = _all_of(person[1][0].subject) if person else ()
        meant = [fact for fact in facts if _is_named(text, fact)]
        if meant and facts[0].subject != heads[0].subject and not any(_is_chosen(fact, heads) for fact in facts):
            fact, told = meant[0], f"{heads[0].subject} was {heads[0].value} {heads[0].years}"
            yield Clash(
                (head[0], person[0]), fact, f"{fact.statement[:-1]}; {told}. Who is meant?", (heads[0].subject, fact.years), Severity.QUERY
            )


def _find_chosen(text: str, head: Named, names: Sequence[Named]) -> Named | None:
    """Whom a head of government chose, as the text has it: 'NAME, appointed by HEAD', 'NAME, whom HEAD made', 'HEAD appointed NAME'."""
    before = [name for name in names if name[0].end <= head[0].start]
    last = max(before, key=lambda name: name[0].end, default=None)
    if _CHOSEN_BY.search(text[: head[0].start]):
        return last
    chose = _CHOSE.match(text, head[0].end)
    if chose and last and _WHOM.fullmatch(text[last[0].end : head[0].start]):
        return last
    return next((name for name in names if chose and name[0].start == chose.end()), None)


def _is_named(text: str, fact: Fact) -> bool:
    """Whether the text names the office of a fact, and no lesser one of the same kind."""
    if _LESSER.search(text):
        return False
    if fact.relation == APPOINTED:
        return bool(_COURT.search(text))
    office, houses = find_office(fact.value), [house for house, titles in _HOUSES.items() if post_of(fact.value).title in titles]
    return bool(re.search(office.named, text) or re.search(office.domain or "(?!)", text)) or any(house in text for house in houses)


def _is_chosen(fact: Fact, heads: Sequence[Fact]) -> bool:
    """Whether somebody may have got an office from one of the heads: taken in his term, or given by him."""
    if fact.relation == APPOINTED:
        return fact.value in {head.subject for head in heads}
    starts = [i.first for i in fact.intervals]
    return any(head.first <= start and start[0] <= head.last[0] for start in starts for h in heads for head in h.intervals)


@cache
def _all_of(subject: str) -> tuple[Fact, ...]:
    """The offices of a person that heads of government give, and the court to which they sent him or her."""
    facts = facts_of(subject, OFFICE)
    if any(not _is_given(fact) for fact in facts):
        return ()
    return *facts, *facts_of(subject, APPOINTED)


def _is_given(fact: Fact) -> bool:
    post = post_of(fact.value)
    return post.domain in _BY_PRESIDENT or (post.is_of_country and _is_minister(post) and post.title not in _DEPUTIES)
