"""Say whom or what a word of a sentence is told of: a name, 'the bridge', or whom 'he', 'her' and 'the charity' mean."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from checker.mentions.people import Person
from checker.patterns import lazy
from checker.types import Sentence

LOOK_BACK = 3  # sentences before 'he' in which he may be named
_THE_THING = lazy(r"(?:^|[.;,]\s|\b(?i:when|since|where|after|before|that|and|but)\s)(?P<thing>[Tt]he\s(?:[a-z-]+\s){0,2}[a-z-]+)$")
_GAP = lazy(r"(?:\s\([^)]{1,40}\))?(?:,\s(?:which|who)|,\s[^,;“”\"]{1,60},)?,?")
# How a story speaks of a body that it has named.
_BODIES = (
    "charity company firm club group organisation organization school college university museum theatre party newspaper paper magazine band"
    " festival agency business union team society foundation trust institute bank brewery orchestra choir gallery hospital church league"
).split()
GENERIC = frozenset(f"the {body}" for body in _BODIES)
_THE_BODY = lazy(rf"The\s(?:{'|'.join(_BODIES)})\b")
_PRONOUN = lazy(r"\b(?P<who>[Ii]t|[Hh]e|[Ss]he)$")
_PLACED = lazy(r"\b(?:[Ii]n|near|at|from|to)\s$")
_WHOSE = lazy(r"\b(?i:his|her|its)\s$")
_HE = lazy(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b")
_AT_HEAD = lazy(r"(?:After|Before|Having|Since|When|While|Born|Aged|At|In)\b")
_THEN_WHO = lazy(r"[^,]{0,40},\s(?:(?P<who>he|she)\b)?")


class Subjects:
    """The names of a story by their places."""

    def __init__(self, people: Sequence[Person], sentences: Sequence[Sentence]) -> None:
        found = sorted(((m.span.start, m.span.end, p) for p in people for m in p.mentions), key=lambda item: item[:2])
        self.held, self.starts, self.sentences = found, [start for start, _, _ in found], sentences

    def within(self, start: int, end: int) -> list[tuple[int, int, Person]]:
        return self.held[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def people_of(self, sentence: Sentence, start: int = 0, end: int | None = None) -> set[str]:
        """Who is named from one offset of a sentence to another; what stands behind 'in' or 'near' is a place."""
        base, last = sentence.span.start, len(sentence.text) if end is None else end
        held = ((first - base, person) for first, _, person in self.within(base + start, base + last) if person.kind != "body")
        return {person.name for first, person in held if person.kind == "person" or not _PLACED.search(sentence.text, 0, first)}

    def fullest(self, name: str, place: int) -> str:
        """'Hale' is Tom Hale where no other Hale has been named so far, though a brother be named later."""
        longer = {person.name for start, _, person in self.held if start < place and person.name.endswith(f" {name}")}
        return longer.pop() if len(longer) == 1 else name

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

    def owner(self, sentence: Sentence, offset: int) -> str | None:
        """Whose the noun at an offset is: 'Hale’s arrest', 'her arrest'."""
        names = self.within(sentence.span.start, sentence.span.start + offset)
        if names and re.fullmatch(r"[’']s?\s", sentence.text[names[-1][1] - sentence.span.start : offset]):
            return names[-1][2].name
        whose = _WHOSE.search(sentence.text[:offset])
        if whose is None:
            return None
        if names:
            return names[-1][2].name if len({person.name for _, _, person in names}) == 1 else None
        return self._meant(sentence, whose[0].strip().lower() == "its")

    def around(self, sentence: Sentence, offset: int, end: int = 0) -> str | None:
        """The one person named before an offset, or right after an opening that ends at `end` ('After …, Roe'), or whom 'he' means."""
        if names := self.people_of(sentence, 0, offset):
            return names.pop() if len(names) == 1 else None
        if _HE.search(sentence.text[:offset]):
            return self.told_of(sentence)
        comma = _THEN_WHO.match(sentence.text, max(offset, end)) if _AT_HEAD.match(sentence.text) else None
        following = self.within(sentence.span.start + comma.end(), sentence.span.end)[:1] if comma else []
        if following and following[0][0] == sentence.span.start + comma.end():
            return following[0][2].name
        return self.told_of(sentence) if comma and comma["who"] else None

    def told_of(self, sentence: Sentence) -> str:
        """Whom 'he' means: the one person of the nearest sentence that names any; else whoever the sentence, or the paragraph, tells of."""
        for before in reversed(self.sentences[max(0, sentence.index - LOOK_BACK) : sentence.index]):
            if names := self.people_of(before):
                return names.pop() if len(names) == 1 else f"who sentence {sentence.index + 1} tells of"
        return f"who paragraph {sentence.paragraph + 1} tells of"

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
