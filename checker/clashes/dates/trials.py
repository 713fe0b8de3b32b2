"""Find a verdict that is told before the trial opens: 'Martin Doyle was convicted. His trial opens in May.'"""

from collections.abc import Iterator, Sequence

from checker.mentions.people import Person
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

_VERDICT = lazy(
    r"(?:,\s[^,;.]{1,60},)?\s(?:was|has\sbeen|is)\s(?:[a-z]+ly\s)?(?P<verdict>(?:convicted|acquitted|found\s(?:not\s)?guilty|cleared|sentenced|jailed)\b)"
)
_TRIAL = lazy(
    r"\b(?P<whose>[Hh]is|[Hh]er|[A-Z][\w’'-]*[’']s?)\s(?:murder\s|fraud\s|criminal\s)?trial\s(?P<coming>(?:opens|begins|starts|resumes)\b"
    r"|(?:will|is\s(?:due|set|expected|scheduled)\sto|is\sto)\s(?:open|begin|start|be\sheld|take\splace))"
)
_OTHER_TRIAL = lazy(
    r"(?i)\b(?:retrial|re-trial|appeal\w*|separate|second|third|another|new\strial|further|other|again|quashed|overturned|earlier|previous\w*|wrongly"
    r"|unrelated|before|after|years?\sago|in\s(?:19|20)\d\d|film|book|drama|series|co-\w+|civil|if)\b"
)
_NEXT = 2  # sentences after the verdict


def find_late_trials(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], people: Sequence[Person]
) -> Iterator[tuple[str, Span, Span]]:
    """Who, the verdict and the trial that is still to come, outside quotes; at most one a person, none of a surname of two."""
    if not any(" trial" in sentence.text for sentence in sentences):
        return
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    for person in (p for p in people if p.kind != "body" and sum(o.surname == p.surname for o in people) == 1):
        told = (m for m in person.mentions if not any(quote.overlaps(m.span) for quote in quotes))
        found = ((person.name, *spans) for mention in told for spans in _tried_late(person, mention, sentences, people))
        yield from list(found)[:1]


def _tried_late(person: Person, mention: Mention, sentences: Sequence[Sentence], people: Sequence[Person]) -> Iterator[tuple[Span, Span]]:
    held = sentences[mention.sentence]
    verdict = _VERDICT.match(held.text, mention.span.end - held.span.start)
    if not verdict or _OTHER_TRIAL.search(held.text):
        return
    for sentence in sentences[held.index : held.index + 1 + _NEXT]:
        others = {p.name for p in people if p.kind != "body" for m in p.mentions if m.sentence == sentence.index} - {person.name}
        trial = _TRIAL.search(sentence.text)
        is_own = trial and (trial["whose"].lower() in ("his", "her") or trial["whose"].rstrip("s’'") == person.surname.rstrip("s"))
        if is_own and not others and not _OTHER_TRIAL.search(sentence.text):
            yield held.span_of(*verdict.span("verdict")), sentence.span_of(*trial.span("coming"))
