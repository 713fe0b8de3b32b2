"""Find the posts that a sentence says somebody has by way of 'as': 'Roe serves as chairman', 'on his last visit as president, Roe
spoke', 'As head of the union, Poe is'. What is entered ('was elected') is read in clashes/roles/attained.py."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from checker.mentions.people import Person
from checker.mentions.role_phrases import Phrase
from checker.mentions.role_words import Term, find_terms
from checker.mentions.roles import Description, build_description, read_phrase
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

REACH = 60  # characters from 'as' to the role, and from the role to the name after it
_PHRASE = r"(?:the\s|its\s|their\s)?(?:[\w’'.-]+\s){0,3}$"
_STILL = r"(?:(?:currently|now|also|still|again)\s)?"
_SERVES = lazy(rf"\b(?:will\s{_STILL}(?:once\sagain\s)?serve|serves|acts|continues|doubles|sits)\s{_STILL}as\s{_PHRASE}")
# A visit or a role that is his: whose it is says the subject of the sentence, or the name after the comma.
_IN_ROLE = lazy(
    r"\b(?:his|her)\s(?:[\w-]+\s){0,2}"
    r"(?:capacity|role|position|post|visit|trip|tour|speech|address|appearance|day|week|month|year)\s"
    rf"(?:(?:to|in|at)\s[A-Z]\w+\s)?(?:as|of)\s{_PHRASE}"
)
_BESIDES = lazy(r"\b(?:addition\sto|[Bb]esides|into)\s(?:his|her)\s[^,]*$")  # one that he has besides, or is yet to enter, is another
_AS = lazy(rf"(?:^|\W)[Aa]s\s(?!an?\s){_PHRASE}")
_THEN_NAME = lazy(r"(?:\s(?:of|for|at|in)\s[^,;:“”\"]{2,60})?,\s(?:[A-Z][\w.]*\s){0,2}$")
_IS = lazy(r"\s(?:is|has|will|chairs|leads|heads|oversees|plays|continues|works|wants)\b")  # 'As governor, Roe signed' was long ago


def find_posts(sentences: Sequence[Sentence], mentions: Sequence[Mention], people: Sequence[Person]) -> Iterator[Description]:
    """Descriptions of kind role, outside quotes; a title right before the name is left to `find_descriptions`."""
    quotes = [mention.span for mention in mentions if mention.kind is MentionKind.QUOTE]
    names: dict[int, list[Mention]] = defaultdict(list)
    for mention in (m for person in people if person.kind == "person" for m in person.mentions):
        if not any(quote.overlaps(mention.span) for quote in quotes):
            names[mention.sentence].append(mention)
    for index, named in sorted(names.items()):
        if "as " in sentences[index].text or " of " in sentences[index].text:
            yield from _read(sentences[index], sorted(named, key=lambda name: name.span))


def _read(sentence: Sentence, named: Sequence[Mention]) -> Iterator[Description]:
    terms = list(find_terms(sentence.text))
    for before, term in zip([None, *terms], terms, strict=False):
        name = _holder(sentence, term, named) if term.kind == "role" else None
        if name:
            is_marked = before is not None and before.kind in ("rank", "when") and before.end + 1 == term.start
            phrase = Phrase(before.start if before and is_marked else term.start, term.end)
            yield from read_phrase(sentence.text, phrase, terms, partial(build_description, sentence, name, False))


def _holder(sentence: Sentence, term: Term, named: Sequence[Mention]) -> Mention | None:
    """Whose post it is: the only one named before a verb, the first one of 'his role', the name after the comma."""
    text, first = sentence.text, max(0, term.start - REACH)
    if _BESIDES.search(text, first, term.start):
        return None
    after = next((name for name in named if _THEN_NAME.fullmatch(text, term.end, name.span.start - sentence.span.start)), None)
    before = [name for name in named if name.span.end <= sentence.span.start + term.start]
    if _IN_ROLE.search(text, first, term.start):
        return after or (before[0] if before else None)
    if _SERVES.search(text, first, term.start):
        return before[0] if len({name.value for name in before}) == 1 else None
    if after and _AS.search(text, first, term.start) and _IS.match(text, after.span.end - sentence.span.start):
        return after
    return None
