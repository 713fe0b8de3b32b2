"""Find what happens once, with its date: 'Acme was founded in 1987', 'the arrest of Tom Hale on Tuesday', 'the 1908 Messina earthquake'."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.mentions.people import Person
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span


@dataclass(frozen=True, slots=True)
class Happening:
    """`kind` ('founded') happened to `subject`, by its fullest name or 'the bridge', on `date`; `span` holds verb and date.

    `is_guess` where the subject is the one body of which the story tells that kind, spoken of as 'the charity' or 'it'.
    """

    kind: str
    subject: str
    date: Mention
    span: Span
    sentence: int
    is_guess: bool = False


# What is said of one thing once, by its verb and by its noun.
_VERBS = {
    "founded": r"(?:was|were|been)\s(?:founded|established|set\sup)|founded|established|set\sup",
    "born": r"(?:was|were)\sborn|born",
    "died": r"died|passed\saway|was\skilled|was\smurdered|was\sassassinated|was\sshot\sdead",
    "arrested": r"(?:was|were|been)\sarrested|arrested",
    "charged": r"(?:was|were|been)\scharged",
    "convicted": r"(?:was|were|been)\s(?:convicted|found\sguilty)",
    "acquitted": r"(?:was|were|been)\s(?:acquitted|cleared)",
    "sentenced": r"(?:was|were|been)\s(?:sentenced|jailed)",
    "resigned": r"resigned|stepped\sdown",
    "opened": r"(?:was\s)?(?:officially\s)?opened|opens",
    "closed": r"(?:was\s)?closed|closes",
    "began": r"began|begins|started|starts",
    "ended": r"ended|ends",
    "built": r"(?:was|were)\s(?:built|constructed|completed)|built",
    "demolished": r"(?:was|were)\s(?:demolished|pulled\sdown)",
    "buried": r"(?:was|were)\sburied",
    "crashed": r"crashed",
    "sank": r"sank",
    "signed": r"(?:was|were)\ssigned",
    "abolished": r"(?:was|were)\sabolished",
    "launched": r"was\slaunched",
    "sworn in": r"(?:was|were)\ssworn\sin",
    "married": r"were\smarried",
}
_NOUNS = {
    "founding": "founded", "foundation": "founded", "birth": "born", "death": "died", "murder": "died", "assassination": "died",
    "arrest": "arrested", "conviction": "convicted", "acquittal": "acquitted", "resignation": "resigned", "opening": "opened",
    "closure": "closed", "demolition": "demolished", "burial": "buried", "sinking": "sank", "abolition": "abolished", "launch": "launched",
    "trial": "tried",
}  # fmt: skip
_KINDS = {kind.replace(" ", "_"): kind for kind in _VERBS}
_VERB = "|".join(f"(?P<{group}>{_VERBS[kind]})" for group, kind in _KINDS.items())
_WHERE = r"(?:\s(?:in|at|near)\s(?!the\b)[A-Z][\w’'-]*(?:,?\s[A-Z][\w’'-]*){0,2},?)?"
_WHEN = r"(?:\s(?:of|with|for)\s[a-z][a-z’' -]{1,40}?)?(?:\sby\s[^,;.“”\"]{1,40})?\s(?:(?:on|in|late|early|back)\s){0,2}$"
_DONE = lazy(rf"(?:^|[\s,(])(?:{_VERB}){_WHERE}{_WHEN}")
_NOUN = lazy(rf"\b(?P<noun>{'|'.join(_NOUNS)}){_WHERE}\s(?:(?:on|in|late|early)\s){{0,2}}$")
_NOUN_OF = lazy(rf"\b[Tt]he\s(?P<noun>{'|'.join(_NOUNS)})\sof\s(?:the\s)?$")
_THE_THING = lazy(r"(?:^|[.;,]\s|\b(?i:when|since|where|after|before|that|and|but)\s)(?P<thing>[Tt]he\s(?:[a-z-]+\s){0,2}[a-z-]+)$")
_GAP = lazy(r"(?:\s\([^)]{1,40}\))?(?:,\s(?:which|who)|,\s[^,;“”\"]{1,60},)?,?")
# How a story speaks of a body that it has named.
_BODIES = (
    "charity company firm club group organisation organization school college university museum theatre party newspaper paper magazine band"
    " festival agency business union team society foundation trust institute bank brewery orchestra choir gallery hospital church league"
).split()
_GENERIC = frozenset(f"the {body}" for body in _BODIES)
_THE_BODY = lazy(rf"The\s(?:{'|'.join(_BODIES)})\b")
_PRONOUN = lazy(r"\b(?P<who>[Ii]t|[Hh]e|[Ss]he)$")
_WHOSE = lazy(r"\b(his|her|its)\s$")
_DISASTER = r"(?:disaster|massacre|earthquake|tsunami|revolution|uprising|bombing|bombings|eruption|referendum|explosion|airlift)"
_NAMED = r"(?:[A-Z][\w’'-]+\s){1,3}"
_BEFORE_YEAR = lazy(rf"\b[Tt]he\s(?P<name>{_NAMED}{_DISASTER})\s(?:of|in)\s$")
_AFTER_YEAR = lazy(rf"\s(?P<name>{_NAMED}{_DISASTER})\b")


def find_happenings(sentences: Sequence[Sentence], mentions: Sequence[Mention], people: Sequence[Person]) -> Iterator[Happening]:
    """What the story dates outside quotes, in the order of the dates."""
    found = list(_find_all(sentences, mentions, people))
    bodies = {person.name for person in people if person.kind != "person"}
    for happening in found:
        named = {h.subject for h in found if h.kind == happening.kind and h.subject in bodies}
        is_guess = len(named) == 1 and happening.subject in _GENERIC
        yield replace(happening, subject=min(named), is_guess=True) if is_guess else happening


def _find_all(sentences: Sequence[Sentence], mentions: Sequence[Mention], people: Sequence[Person]) -> Iterator[Happening]:
    finder = Subjects(people, sentences)
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    for date in mentions:
        if date.kind is MentionKind.DATE and not any(quote.overlaps(date.span) for quote in quotes):
            sentence = sentences[date.sentence]
            found = _disaster(date, sentence) or _done(date, sentence, finder) or _noun(date, sentence, finder)
            if found:
                yield found


class Subjects:
    """The names of a story by their places."""

    def __init__(self, people: Sequence[Person], sentences: Sequence[Sentence]) -> None:
        found = sorted(((m.span.start, m.span.end, p) for p in people for m in p.mentions), key=lambda item: item[:2])
        self.held, self.starts, self.sentences = found, [start for start, _, _ in found], sentences

    def within(self, start: int, end: int) -> list[tuple[int, int, Person]]:
        return self.held[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def before(self, sentence: Sentence, offset: int) -> str | None:
        """Who or what the words right before an offset name: a name, 'the bridge', or whom a pronoun means."""
        lead = sentence.text[:offset].rstrip()
        names = self.within(sentence.span.start, sentence.span.start + len(lead))
        if names and _GAP.fullmatch(lead[names[-1][1] - sentence.span.start :]):
            return names[-1][2].name
        if pronoun := _PRONOUN.search(lead):
            return self._meant(sentence, pronoun["who"].lower() == "it")
        thing = _THE_THING.search(lead)
        return self._of_short_form(thing["thing"].lower()) if thing else None

    def nearest(self, sentence: Sentence, offset: int) -> str | None:
        """The one name before an offset in its sentence, or whom a pronoun that begins the sentence means."""
        start = sentence.span.start
        names = {person.name for _, _, person in self.within(start, start + offset) if person.kind != "body"}
        if names:
            return names.pop() if len(names) == 1 else None
        return self._meant(sentence, False) if re.match(r"(?:He|She)\b", sentence.text) else None

    def owner(self, sentence: Sentence, offset: int) -> str | None:
        """Whose the noun at an offset is: 'Hale’s arrest', 'her arrest'."""
        names = self.within(sentence.span.start, sentence.span.start + offset)
        if names and re.fullmatch(r"[’']s?\s", sentence.text[names[-1][1] - sentence.span.start : offset]):
            return names[-1][2].name
        whose = _WHOSE.search(sentence.text[:offset])
        if whose is None:
            return None
        return (
            names[-1][2].name
            if len({person.name for _, _, person in names}) == 1
            else None
            if names
            else self._meant(sentence, whose[1] == "its")
        )

    def _of_short_form(self, thing: str) -> str:
        """'the trust' is the Larch Trust where no other trust is named."""
        last = thing.split()[-1]
        bodies = {person.name for _, _, person in self.held if person.name.lower().split()[-1] == last and person.is_full}
        return bodies.pop() if len(bodies) == 1 and thing == f"the {last}" else thing

    def _meant(self, sentence: Sentence, is_body: bool) -> str | None:
        """The one body, or person, named in this sentence or, if none is, in the one before."""
        for index in (sentence.index, sentence.index - 1):
            held = self.sentences[index].span if index >= 0 else sentence.span
            names = {
                p.name
                for _, _, p in self.within(held.start, held.end)
                if (p.kind == "body") == is_body or (is_body and p.kind == "unknown")
            }
            if names:
                return names.pop() if len(names) == 1 else None
        thing = _THE_BODY.match(self.sentences[sentence.index - 1].text) if is_body and sentence.index else None
        return thing[0].lower() if thing else None


def _disaster(date: Mention, sentence: Sentence) -> Happening | None:
    """'the 1908 Messina earthquake', 'the Messina earthquake of 1908'."""
    if date.value.year is None or date.value.precision != "year":
        return None
    start, end = date.span.start - sentence.span.start, date.span.end - sentence.span.start
    before, after = _BEFORE_YEAR.search(sentence.text[max(0, start - 60) : start]), _AFTER_YEAR.match(sentence.text, end)
    if after and re.search(r"\b[Tt]he\s$", sentence.text[max(0, start - 4) : start]):
        return Happening("came", after["name"], date, sentence.span_of(start, after.end()), sentence.index)
    return Happening("came", before["name"], date, date.span, sentence.index) if before else None


def _done(date: Mention, sentence: Sentence, finder: Subjects) -> Happening | None:
    start = date.span.start - sentence.span.start
    offset = max(0, start - 110)
    match = _DONE.search(sentence.text[offset:start])
    if not match:
        return None
    group = next(name for name, value in match.groupdict().items() if value)
    subject = finder.before(sentence, offset + match.start(group))
    if subject is None:
        return None
    return Happening(
        _KINDS[group], subject, date, sentence.span_of(offset + match.start(group), date.span.end - sentence.span.start), sentence.index
    )


def _noun(date: Mention, sentence: Sentence, finder: Subjects) -> Happening | None:
    """'Hale's arrest on Tuesday', 'the death of Anna Roe in 1990'."""
    start = date.span.start - sentence.span.start
    text, base = sentence.text, sentence.span.start
    if match := _NOUN.search(text[max(0, start - 70) : start]):
        at = max(0, start - 70) + match.start()
        subject = finder.owner(sentence, at)
        return (
            Happening(_NOUNS[match["noun"]], subject, date, sentence.span_of(at, date.span.end - base), sentence.index) if subject else None
        )
    for first, last, person in finder.within(base, date.span.start)[-1:]:
        of = _NOUN_OF.search(text[: first - base])
        if of and re.fullmatch(r",?\s(?:on|in)\s(?:late\s|early\s)?", text[last - base : start]):
            return Happening(
                _NOUNS[of["noun"]], person.name, date, sentence.span_of(of.start("noun"), date.span.end - base), sentence.index
            )
    return None
