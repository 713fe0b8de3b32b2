"""Find the stages of lives and of trials that stand in the wrong order: a verdict before the trial opens, a death before the birth."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.people import Person
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span


@dataclass(frozen=True, slots=True)
class Misplaced:
    """Two stages of one person's life or trial: the words of the one told as done, and of the one that cannot come then."""

    name: str
    done: Span
    coming: Span
    message: str
    score: float
    is_proved: bool = False


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
_DIED = lazy(r"(?:,\s\d{1,3})?,?\s(?:who\s)?(?:has\s)?(?P<death>died|was\skilled|passed\saway)\b(?!\s(?:for|out|down|of\slaughter))")
_SAYS = lazy(r"\s(?P<says>says|tells|adds|insists|explains|believes|thinks|hopes|plans|wants)\b")
_RECORDED = lazy(
    r"(?i)\b(?:film|book|novel|diary|letter|writes|wrote|poem|song|play|recording|video|memoir|will|interview|documentary|exhibition|bible|gospel|legend)\b"
)


def find_misplaced(sentences: Sequence[Sentence], mentions: Sequence[Mention], people: Sequence[Person]) -> Iterator[Misplaced]:
    """What the story tells of its people in an order that cannot be, outside quotes."""
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    if not any(word in sentence.text for sentence in sentences for word in (" trial", " died", " killed", "passed away")):
        return
    single = [p for p in people if p.kind != "body" and sum(o.surname == p.surname for o in people) == 1]
    for person in single:
        told = [m for m in person.mentions if not any(quote.overlaps(m.span) for quote in quotes)]
        yield from _tried_late(person, told, sentences, people)
        yield from _speaks_late(person, told, sentences)


def _tried_late(person: Person, told: Sequence[Mention], sentences: Sequence[Sentence], people: Sequence[Person]) -> Iterator[Misplaced]:
    """A verdict, and within two sentences 'his trial opens in May'."""
    for mention in told:
        held = sentences[mention.sentence]
        verdict = _VERDICT.match(held.text, mention.span.end - held.span.start)
        if not verdict or _OTHER_TRIAL.search(held.text):
            continue
        for sentence in sentences[held.index : held.index + 3]:
            others = {p.name for p in people if p.kind != "body" for m in p.mentions if m.sentence == sentence.index} - {person.name}
            trial = _TRIAL.search(sentence.text)
            is_own = trial and (trial["whose"].lower() in ("his", "her") or trial["whose"].rstrip("s’'") == person.surname.rstrip("s"))
            if is_own and not others and not _OTHER_TRIAL.search(sentence.text):
                done, coming = held.span_of(*verdict.span("verdict")), sentence.span_of(*trial.span("coming"))
                message = f"{person.name} is ‘{verdict['verdict']}’, and yet the trial is still to come. Which stands?"
                yield Misplaced(person.name, done, coming, message, 0.8)
                return


def _speaks_late(person: Person, told: Sequence[Mention], sentences: Sequence[Sentence]) -> Iterator[Misplaced]:
    """A death, and later in the story 'says'."""
    done: Span | None = None
    for mention in told:
        sentence = sentences[mention.sentence]
        end = mention.span.end - sentence.span.start
        if _RECORDED.search(sentence.text):
            continue
        if done is None and (death := _DIED.match(sentence.text, end)):
            done = sentence.span_of(*death.span("death"))
        elif done and (says := _SAYS.match(sentence.text, end)):
            coming = sentence.span_of(*says.span("says"))
            yield Misplaced(
                person.name, done, coming, f"{person.name} is dead, and here ‘{says['says']}’. Is it another person, or another tense?", 0.5
            )
            return
