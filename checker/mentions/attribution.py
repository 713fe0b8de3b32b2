"""Find who says each quote: the name, or pronoun, that stands with a verb of saying beside it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.people import Person
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

VERBS = (
    "said|says|say|told|tells|added|adds|asked|asks|replied|argued|argues|explained|explains|insisted|insists|recalled|recalls|wrote|writes"
    "|warned|warns|claimed|claims|declared|announced|reflected|joked|noted|notes|stressed|admitted|admits|remarked|observed|shouted|cried"
    "|continued|continues|commented|concluded|concludes|agreed|agrees|tweeted|posted|laughed|complained|remembered|remembers|acknowledged"
)
_CLOSE = 60  # characters that a title or description may stand between a name and its verb


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quote, the fullest name of its speaker, the verb, and how it is known.

    `source` is 'named' where a name stands with the verb, 'pronoun' where 'he' or 'she' does, and 'continued' where the
    quote goes on from one before it in its paragraph or the last one's open quote.
    """

    quote: Mention
    speaker: str
    verb: str
    source: str


_DESCRIBED = lazy(r"[A-Z][a-z]{2,}(?=,\s(?:an?\s[\w-]+\s?[\w-]*,|\d\d,))")
_VERB_AFTER = lazy(rf"\s(?P<verb>{VERBS})\s(?=[A-Z])")
_TITLE_AFTER = lazy(r"\s(?:[A-Z][\w’'.-]*\s){0,3}")
_PRONOUN_AFTER = lazy(rf"\s(?:(?:he|she)\s(?P<verb>{VERBS})|(?P<verb2>{VERBS})\s(?:he|she))\b")
_VERB_BEFORE = lazy(rf"\b(?P<verb>{VERBS})\b[^“”\"‘.;]{{0,50}}?[,:]?\s$")
_WORDS_OF = lazy(r"(?:[Ii]n the words of|[Aa]ccording to|[Tt]o quote)\s(?:the\s)?(?:[\w’'-]+\s){0,4}$")
_PUT_IT = lazy(r",?\s(?:(?:once|later|himself|herself)\s)?(?:put it|puts it|asked|said|says)[,:]\s$")
_PRONOUN_BEFORE = lazy(rf"(?:^|[,;]\s|\b(?:and|but|as)\s)(?:[Hh]e|[Ss]he)\s(?:\w+\s)?(?P<verb>{VERBS})\b[^“”\"‘.;]{{0,50}}?[,:]\s$")


def find_attributions(sentences: Sequence[Sentence], mentions: Sequence[Mention], people: Sequence[Person]) -> Iterator[Attribution]:
    """The quotes whose speaker is told, in reading order; those with none or several who may be meant are left out."""
    names = _Names(people, sentences)
    quotes = [m for m in mentions if m.kind is MentionKind.QUOTE]
    last: Attribution | None = None
    for quote in quotes:
        found = _beside(quote, sentences, names, quotes)
        if found is None and last and _goes_on(last, quote, sentences, names):
            found = Attribution(quote, last.speaker, last.verb, "continued")
        if found:
            yield found
        last = found


class _Names:
    """The people of a story by the places of their names."""

    def __init__(self, people: Sequence[Person], sentences: Sequence[Sentence]) -> None:
        held = {m.span.start: (m.span.start, m.span.end, p.name) for p in people for m in p.mentions if p.kind != "body"}
        taken = {m.span.start for p in people for m in p.mentions}
        for sentence in sentences:  # a capital that begins a sentence proves no name, the description after it does
            start = sentence.span.start
            if start not in taken and (match := _DESCRIBED.match(sentence.text)):
                held[start] = start, start + match.end(), match[0]
        self.held = sorted(held.values())
        self.starts = [start for start, _, _ in self.held]

    def between(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """The names that begin in a stretch of the document."""
        return self.held[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def _goes_on(last: Attribution, quote: Mention, sentences: Sequence[Sentence], names: _Names) -> bool:
    """Whether the quote follows one of the speaker with nobody else named between, or one left open at the end of its paragraph."""
    before = last.quote
    if {name for _, _, name in names.between(before.span.end, quote.span.start)} - {last.speaker}:
        return False
    first, second = sentences[before.sentence], sentences[quote.sentence]
    if first.paragraph == second.paragraph:
        return quote.sentence - before.sentence <= 2
    return second.paragraph == first.paragraph + 1 and before.text[-1] not in "”\"’'»" and quote.span.start == second.span.start


def _beside(quote: Mention, sentences: Sequence[Sentence], names: _Names, quotes: Sequence[Mention]) -> Attribution | None:
    last = next((s for s in sentences[quote.sentence :] if s.span.end >= quote.span.end), sentences[quote.sentence])
    after = last.text[max(0, quote.span.end - last.span.start) :]
    first = sentences[quote.sentence]
    before = first.text[: quote.span.start - first.span.start]
    return (
        _after(quote, after, names) or _before(quote, before, first, names) or _by_pronoun(quote, after, before, sentences, names, quotes)
    )


def _after(quote: Mention, after: str, names: _Names) -> Attribution | None:
    """'..., said Roe' and '..., Roe said'."""
    offset = quote.span.end
    if verb := _VERB_AFTER.match(after):
        for start, _, name in names.between(offset + verb.end(), offset + verb.end() + _CLOSE):
            if _TITLE_AFTER.fullmatch(after[verb.end() - 1 : start - offset]):
                return Attribution(quote, name, verb["verb"], "named")
    for start, end, name in names.between(offset, offset + 40):
        said = re.match(rf"(?:,\s[^“”\",]{{1,60}},)?\s(?P<verb>{VERBS})\b", after[end - offset :])
        if said and _TITLE_AFTER.fullmatch(after[: start - offset]):
            return Attribution(quote, name, said["verb"], "named")
    return None


def _before(quote: Mention, before: str, sentence: Sentence, names: _Names) -> Attribution | None:
    """'Roe, 45, said: ...', 'in the words of Roe: ...', 'as Roe put it, ...'."""
    found = names.between(sentence.span.start, quote.span.start)
    if not found:
        return None
    start, end, name = found[-1]
    rest, lead = before[end - sentence.span.start :], before[: start - sentence.span.start]
    if _WORDS_OF.search(lead) and re.fullmatch(r"(?:,\s[^“”\"]{1,60})?[,:]\s", rest):
        return Attribution(quote, name, "said", "named")
    if re.search(r"\b[Aa]s\s(?:[\w’'-]+\s){0,3}$", lead) and _PUT_IT.fullmatch(rest):
        return Attribution(quote, name, "said", "named")
    verb = _VERB_BEFORE.search(before)
    if verb and not re.search(r"\b(?:[Hh]e|[Ss]he|they|who)\s(?:\w+\s)?$", before[: verb.start()]):
        owners = [n for n in found if n[1] <= sentence.span.start + verb.start()]
        gap = before[owners[-1][1] - sentence.span.start : verb.start()] if owners else "?"
        if re.fullmatch(r"\s|(?:,\s[^“”\"]{1,60},|\s\([^)]{1,40}\))\s|,?\swho\s[^,]{1,60},\s", gap) and verb.end() == len(before):
            return Attribution(quote, owners[-1][2], verb["verb"], "named")
    return None


def _by_pronoun(
    quote: Mention, after: str, before: str, sentences: Sequence[Sentence], names: _Names, quotes: Sequence[Mention]
) -> Attribution | None:
    """'..., she said': the one person named in the sentence before the quote, or else in the one before it."""
    match = _PRONOUN_AFTER.match(after) or _PRONOUN_BEFORE.search(before)
    if not match:
        return None
    verb = next(word for word in match.groupdict().values() if word)
    here = sentences[quote.sentence]
    for sentence in sentences[max(0, quote.sentence - 4) : quote.sentence + 1][::-1]:
        found = names.between(sentence.span.start, min(sentence.span.end, quote.span.start))
        told = {name for start, _, name in found if not any(q.span.start <= start < q.span.end for q in quotes)}
        if told and sentence.paragraph >= here.paragraph - 1:
            return Attribution(quote, told.pop(), verb, "pronoun") if len(told) == 1 else None
    return None
