"""Find what a definite phrase says of the person spoken of: 'the 27-year-old teacher', 'the Vice President is seeking'."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.mentions.gazetteer import forms
from checker.mentions.people import Person
from checker.mentions.role_words import Term, find_terms
from checker.mentions.roles import Description
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

_PHRASE = lazy(
    r"\b[Tt]he\s(?:(?P<age>\d{1,3})[-‑]year[-‑]old\b(?=\s[a-z]|[,.])|(?=former|retired|ex-|late|[A-Z][a-z]+(?:ian|ish|an|ese|ch)\s[a-z]))"
    r"(?P<words>(?:\s?(?!(?:was|is|has|had|said|says|who|and|or|in|of|at|for|to|from|on|with)\b)[\w’-]+){0,6})"
)
_OTHER = lazy(r"\s(?:of|at|for|[A-Z])|[’']s\b")  # not of somebody, nor a title, nor an owner
# 'The banker said': a title for somebody of whom the story has spoken; one who 'added' has spoken just before.
_THE = lazy(r"\b[Tt]he\s(?P<more>(?:(?!(?:and|or|of|in|at|for|to|by|that|who|first|second|other|next|new|two|same)\b)[\w’-]+\s){0,3})$")
_ADDS = r"\s(?:also\s|then\s|later\s)?(?:added|adds|continued|continues|went\son|goes\son)\b"
_DOES = lazy(
    rf"{_ADDS}|\s(?:also\s|then\s|later\s|still\s)?(?:said|says|told|has|had|was|is|will|would|did|died|does|believes|thinks|argued|argues"
    r"|insisted|insists|wrote|hopes|wants|went|met|gave|spoke|admitted|denied|explained|explains)\b"
)
_ADDING = lazy(_ADDS)
_SAID_BY = lazy(r"[”\"],?\s(?:said|says|added|adds)\s[Tt]he\s[\w’\s-]*$")
_ENDS = lazy(r"[.;]|,\s(?:who|adding)\b|$")
# 'The Swede said', 'the Democrat added': one of a country or party; 'the Dutch', 'the Swiss' are many.
_ONE = lazy(r"\b[Tt]he\s(?P<one>[A-Z][\w’ -]*?(?<!sh)(?<!ch)(?<!se)(?<!s))(?=\s[a-z])")
_NOBODY = Mention(MentionKind.NAME, Span(0, 0), "", "", 0)  # until it is known of whom a phrase speaks


def find_definite(sentences: Sequence[Sentence], mentions: Sequence[Mention], people: Sequence[Person]) -> Iterator[Description]:
    """The age, role and service that a phrase with 'the' gives to the only person of its sentence, else of the words before."""
    names = defaultdict(dict)
    for person in people:
        for mention in person.mentions if person.kind == "person" else ():
            names[mention.sentence].setdefault(person.name, mention)
    quotes = [mention.span for mention in mentions if mention.kind is MentionKind.QUOTE]
    for index, sentence in enumerate(sentences):
        said = [(*match.span(), tuple(_read_phrase(sentence, match))) for match in _PHRASE.finditer(sentence.text)]
        for start, end, descriptions in (*said, *_find_titles(sentences, index)):
            near = {name: m for name, m in names[index].items() if m.span.end <= sentence.span.start + start}
            if any(sentence.text[m.span.end - sentence.span.start : start] == ", " for m in near.values()):
                continue  # 'to Ann Poe, the mayor said'
            near = near or _named_before(sentences, index, names)
            if len(near) == 1 and not any(quote.contains(sentence.span_of(start, end)) for quote in quotes):
                yield from (replace(description, name=next(iter(near.values()))) for description in descriptions)


def _find_titles(sentences: Sequence[Sentence], index: int) -> Iterator[tuple[int, int, tuple[Description, ...]]]:
    """'The banker said', 'the Vice President is', where the story did not have the title before."""
    sentence = sentences[index]
    for term in find_terms(sentence.text):
        the = _THE.search(sentence.text, 0, term.start) if term.kind == "role" and not _PHRASE.search(sentence.text, 0, term.end) else None
        if the and _points_back(sentence.text, the, term) and not _was_said(sentence.text[term.start : term.end], sentences[:index]):
            yield the.start(), term.end, (_describe(sentence, term, 0, is_again=True),)
    for one in _ONE.finditer(sentence.text):
        terms = [t for t in find_terms(one["one"]) if t.kind in ("party", "nationality") and t.end - t.start == len(one["one"])]
        if terms and _DOES.match(sentence.text, one.end()):
            yield one.start(), one.end(), (_describe(sentence, terms[0], one.start("one"), is_again=True),)


def _points_back(text: str, the: re.Match[str], term: Term) -> bool:
    """Whether a title is the subject of what somebody does or says; one of a place or body may be another's, unless he 'added'."""
    if not (_DOES.match(text, term.end) or (_SAID_BY.search(text, 0, term.start) and _ENDS.match(text, term.end))):
        return False
    more = find_terms(the["more"])
    is_of_another = any(word in forms() or word[0].isupper() for word in the["more"].split()) or any(t.kind != "role" for t in more)
    return bool(_ADDING.match(text, term.end)) or not is_of_another


def _was_said(title: str, before: Sequence[Sentence]) -> bool:
    """Whether the story had the words already: who has a title of his own is introduced with it."""
    words = re.compile(rf"\b{re.escape(title)}", re.IGNORECASE)
    return any(words.search(sentence.text) for sentence in before)


def _named_before(sentences: Sequence[Sentence], index: int, names: dict[int, dict[str, Mention]]) -> dict[str, Mention]:
    """Who is named in the sentence before, or in the paragraph before where this one begins a paragraph."""
    if not index:
        return {}
    last = sentences[index - 1].paragraph
    if last == sentences[index].paragraph:
        return names[index - 1]
    before = (i for i in range(max(0, index - 6), index) if sentences[i].paragraph == last)
    return {name: mention for i in before for name, mention in names[i].items()}


def _read_phrase(sentence: Sentence, match: re.Match[str]) -> Iterator[Description]:
    words, start = match["words"], match.start("words")
    terms = [term for term in find_terms(words) if term.kind in ("role", "service", "when")]
    if not words.strip():
        terms = []
    elif not terms or _OTHER.match(sentence.text, start + terms[-1].end):
        return
    if any(t.kind == "nationality" for t in find_terms(words)) and any(t.kind == "role" and t.value.is_office for t in terms):
        return  # 'the French prime minister' is not the president just named
    if match["age"]:
        yield Description("age", int(match["age"]), sentence.span_of(*match.span("age")), match["age"], _NOBODY, sentence.index)
    when = next((str(term.value) for term in terms if term.kind == "when"), "")
    yield from (_describe(sentence, term, start, when=when) for term in terms if term.kind != "when")


def _describe(sentence: Sentence, term: Term, offset: int, **more: str | bool) -> Description:
    start, end = offset + term.start, offset + term.end
    return Description(term.kind, term.value, sentence.span_of(start, end), sentence.text[start:end], _NOBODY, sentence.index, **more)
