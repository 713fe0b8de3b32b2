"""Find what a definite phrase says of the person spoken of: 'the 27-year-old teacher', 'the retired US air force colonel'."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.mentions.people import Person
from checker.mentions.role_words import find_terms
from checker.mentions.roles import Description
from checker.types import Mention, MentionKind, Sentence

_PHRASE = re.compile(
    r"\b[Tt]he\s(?:(?P<age>\d{1,3})[-‑]year[-‑]old\b(?=\s[a-z]|[,.])|(?=former|retired|ex-|late|[A-Z][a-z]+(?:ian|ish|an|ese|ch)\s[a-z]))"
    r"(?P<words>(?:\s?(?!(?:was|is|has|had|said|says|who|and|or|in|of|at|for|to|from|on|with)\b)[\w’-]+){0,6})"
)
# 'The banker said': a title for somebody of whom the story has spoken.
_AGAIN = re.compile(
    r"(?:^|(?<=[”\"]\s))[Tt]he\s(?P<age>(?!))?(?P<words>(?:[a-z-]+\s){0,2}?[a-z-]+)(?=\s(?:said|says|told|added|adds|has|had|was|is|will|did|died)\b)"
)
_OTHER = re.compile(r"\s(?:of|at|for|[A-Z])|[’']s\b")  # not of somebody, nor a title, nor an owner


def find_definite(sentences: Sequence[Sentence], mentions: Sequence[Mention], people: Sequence[Person]) -> Iterator[Description]:
    """The age, role and service that a phrase with 'the' gives to the only person of its sentence, else of the words before."""
    names = defaultdict(dict)
    for person in people:
        for mention in person.mentions if person.kind == "person" else ():
            names[mention.sentence].setdefault(person.name, mention)
    quotes = [mention.span for mention in mentions if mention.kind is MentionKind.QUOTE]
    for index, sentence in enumerate(sentences):
        for match in (*_PHRASE.finditer(sentence.text), *_AGAIN.finditer(sentence.text)):
            if match.re is _AGAIN and not _is_new_word(match["words"].split()[-1], sentences[:index]):
                continue
            start = sentence.span.start + match.start()
            near = {name: m for name, m in names[index].items() if m.span.end <= start}
            near = near or _named_before(sentences, index, names)
            if len(near) != 1 or any(quote.contains(sentence.span_of(*match.span())) for quote in quotes):
                continue
            yield from _read(sentence, match, *near.values())


def _is_new_word(word: str, before: Sequence[Sentence]) -> bool:
    """Whether the story did not have the word yet: who has a title of his own is introduced with it."""
    return not any(word in sentence.text.lower() for sentence in before)


def _named_before(sentences: Sequence[Sentence], index: int, names: dict[int, dict[str, Mention]]) -> dict[str, Mention]:
    """Who is named in the sentence before, or in the paragraph before where this one begins a paragraph."""
    if not index:
        return {}
    last = sentences[index - 1].paragraph
    if last == sentences[index].paragraph:
        return names[index - 1]
    before = (i for i in range(max(0, index - 6), index) if sentences[i].paragraph == last)
    return {name: mention for i in before for name, mention in names[i].items()}


def _read(sentence: Sentence, match: re.Match[str], name: Mention) -> Iterator[Description]:
    words = match["words"]
    terms = [term for term in find_terms(words) if term.kind in ("role", "service", "when")]
    if not words.strip():
        terms = []
    elif not terms or _OTHER.match(sentence.text, match.start("words") + terms[-1].end):
        return
    when = next((str(term.value) for term in terms if term.kind == "when"), "")
    if match["age"]:
        yield Description("age", int(match["age"]), sentence.span_of(*match.span("age")), match["age"], name, sentence.index)
    for term in terms:
        if term.kind != "when":
            start = match.start("words")
            span = sentence.span_of(start + term.start, start + term.end)
            yield Description(term.kind, term.value, span, words[term.start : term.end], name, sentence.index, when=when)
