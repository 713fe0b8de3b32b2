"""The number of a holder of an office: 'the 36th president', 'India’s first prime minister', 'the UN’s third secretary-general'."""

from functools import cache
from itertools import groupby

from checker.facts.adjectives import ADJECTIVES
from checker.facts.offices.office_claims import Claim
from checker.facts.offices.office_clash import Clash
from checker.facts.offices.office_phrases import number_of
from checker.facts.offices.posts import Post, heads_by_surname, holders_of, is_whole, posts_of, terms_of
from checker.facts.store import Fact
from checker.patterns import lazy

# The one country whose heads everybody counts in the same way; elsewhere who came back may count twice, who acted not at all.
_COUNTED = Post("president", "the United States")
_PLAIN = frozenset("nation's nation’s country's country’s".split())
# 'India’s first prime minister to visit', 'the first president in 20 years': no number in the list.
_AMONG = lazy(r",?\s(?:to|since|in\s(?:[\w-]+\s){1,3}(?:years|decades)|from|born|for|with|without|after|of|elected|not)\b")


def find_wrong_number(text: str, claim: Claim) -> Clash | None:
    """The clash of the number that the text gives a holder with the list of holders."""
    phrase = claim.phrase
    if not phrase.rank or not _is_plain(text, claim):
        return None
    if phrase.owner:
        return _find_wrong_turn(text, claim)
    told, post = text[phrase.rank.start : phrase.rank.end], _post_of(claim)
    numbers = _numbers(post, claim.facts[0].subject) if post else []
    if not numbers or number_of(told) in numbers or (post != _COUNTED and post.is_of_country and number_of(told) != 1):
        return None
    fact, right = posts_of(claim.facts)[post], " and ".join(map(_ordinal, numbers))
    meant = f"was the {right} {fact.value}" if post == _COUNTED or not post.is_of_country else f"was not the first {fact.value}"
    message = (
        f"{fact.subject} {meant}, not the {told}. Is it the number or the name?"
        if meant.startswith("was the")
        else (f"{fact.subject} {meant}; that was {holders_of(post)[0].subject}. Is it the number or the name?")
    )
    return Clash((phrase.rank, claim.person), fact, message, (told, right))


def _find_wrong_turn(text: str, claim: Claim) -> Clash | None:
    """'Tony Blair’s second foreign secretary', of the ministers who held the office while he governed."""
    phrase = claim.phrase
    heads = heads_by_surname().get(text[phrase.owner.start : phrase.owner.end].split()[-1], ())
    held = next((fact for post, fact in posts_of(claim.facts).items() if post.title == phrase.kind), None)
    turns = _turns(held.value, heads) if held and len({head.subject for head in heads}) == 1 else []
    told = text[phrase.rank.start : phrase.rank.end]
    numbers = [at for at, subject in enumerate(turns, start=1) if held and subject == held.subject]
    if not numbers or number_of(told) in numbers:
        return None
    right = " and ".join(map(_ordinal, numbers))
    message = f"{held.subject} was {held.value} {held.years}, the {right} under {heads[0].subject}. Is it the number or the name?"
    return Clash((phrase.rank, claim.person), held, message, (told, right))


def _turns(office: str, heads: tuple[Fact, ...]) -> list[str]:
    """Who held an office while a head governed, in order."""
    shared = [
        (max(one.first, other.first), term.subject)
        for term in terms_of(office)
        for one in term.intervals
        for head in heads
        for other in head.intervals
        if one.first < other.last and other.first < one.last
    ]
    return [subject for subject, _ in groupby(subject for _, subject in sorted(shared))]


def _is_plain(text: str, claim: Claim) -> bool:
    """Whether the number is one among all holders, not among women, Catholics or those of a time."""
    rank = text[claim.phrase.rank.start : claim.phrase.rank.end].lower()
    is_among = any(_AMONG.match(text, span.end) for span in (claim.phrase.span, claim.person) if rank == "first")
    return not is_among and set(claim.phrase.words) <= _PLAIN | {rank}


def _post_of(claim: Claim) -> Post | None:
    """The post that the text numbers, where its list is whole; a number without a country is of the president of the United States."""
    phrase, held = claim.phrase, posts_of(claim.facts)
    if not phrase.place:
        return (
            _COUNTED if phrase.kind == _COUNTED.title and {post.domain for post in held} == {_COUNTED.domain} and _COUNTED in held else None
        )
    posts = [post for post in held if post.domain in phrase.domains and (post.title == phrase.kind or post.domain not in ADJECTIVES)]
    return posts[0] if len(posts) == 1 and is_whole(posts[0]) else None


def _numbers(post: Post, subject: str) -> list[int]:
    """The numbers of a holder: two of a president between whose terms there was another."""
    if post == _COUNTED:
        return [at for at, holder in enumerate(_presidents(), start=1) if holder == subject]
    holders = [fact.subject for fact in holders_of(post)]
    return [holders.index(subject) + 1] if subject in holders else []


@cache
def _presidents() -> tuple[str, ...]:
    terms = sorted((interval.first, fact.subject) for fact in holders_of(_COUNTED) for interval in fact.intervals)
    return tuple(subject for subject, _ in groupby(subject for _, subject in terms))


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
