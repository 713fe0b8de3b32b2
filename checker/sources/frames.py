"""Find a name that stands where a source has another: 'seconded by Finch' for 'seconded by Wray', or words given to another speaker."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.mentions.attribution import find_attributions
from checker.mentions.dates import MONTHS, WEEKDAYS
from checker.mentions.likeness import plain
from checker.mentions.people import HONORIFICS, TITLES
from checker.patterns import lazy
from checker.sources.comparing import Differing, comparison
from checker.sources.matching import SourceWords, find_match
from checker.sources.setting import Telling, link
from checker.sources.words import find_words
from checker.types import Mention
from checker.versions.values import Value

if TYPE_CHECKING:
    from checker.story import Story

_TITLES = "|".join(sorted(map(re.escape, {*HONORIFICS, *TITLES, "Cllr", "Councillor", "the", "its", "their"}), key=len, reverse=True))
_NAME = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*"
_FRAME = lazy(
    rf"\b(?:(?P<word>[a-z]{{4,}})\s(?P<how>by|against|under)|(?P<verb>beat|beats|beating|defeated|succeeds?|succeeded|succeeding|replaces|replaced|replacing))"
    rf"\s(?:(?:{_TITLES})\.?\s)*(?P<name>{_NAME})"
)
_LABEL = lazy(rf"(?:[^\n:]{{0,80}}?\b)?(?P<name>[A-Z][\w’'-]+\s{_NAME})(?:,?\s?[^\n:]{{0,60}})?:\s*[\"“]?")
_ALIKE = 2.0  # strength of the link of two frames that are told of one thing
_AHEAD = 2.0  # and by how much it must exceed that of any frame with the story's own name
_FEWEST = 4  # words of a quotation that are looked for
_WHOLE = 0.9  # of its words that a source must have for its speaker to be compared


def _read(story: "Story") -> Iterator[Value]:
    """The names after a verb and preposition; their kind is the verb in short with the preposition."""
    for sentence in story.sentences:
        for match in _FRAME.finditer(sentence.text):
            if not set(match["name"].split()) & {*MONTHS, *WEEKDAYS} and not match["name"].isupper():
                frame = f"{match['word'][:5]} {match['how']}" if match["word"] else match["verb"][:4]
                yield Value.of(frame, match["name"], sentence, match, "name")


def _meant(name: Value, _told: Telling, source: Telling) -> Value | None:
    """The source's name in the same frame that tells the same, much more so than any with the story's name, which it has elsewhere."""
    linked = [(link(name, other, source).strength, other) for other in source.all(_read) if other.kind == name.kind]
    own = max((strength for strength, other in linked if _are_one(name.text, other.text)), default=0.0)
    strength, best = max(linked, key=lambda pair: pair[0], default=(0.0, None))
    is_meant = best is not None and not _are_one(name.text, best.text) and strength >= max(_ALIKE, own + _AHEAD)
    return best if is_meant and _last(name.text) in plain(source.text) else None


def _are_one(one: str, other: str) -> bool:
    return bool({plain(word) for word in one.split()} & {plain(word) for word in other.split()})


def _last(name: str) -> str:
    return plain(name.split()[-1])


find_other_names_in_frames = comparison(_read, _meant)


def find_other_speakers(story: "Story", sources: Sequence["Story"]) -> Iterator[Differing]:
    """Quotations that a source has of somebody else; both speakers are named in it."""
    said = [SourceWords(source) for source in sources]
    for found in find_attributions(story.sentences, story.mentions, story.people):
        words = list(find_words(found.quote.value, found.quote.span.start + 1))
        if found.source != "named" or len(words) < _FEWEST:
            continue
        for source in said:
            match = find_match(words, source)
            at = match.said[match.ends[0]].start if match and match.matched > _WHOLE else None
            speaker = _speaker_at(source.source, at) if at is not None else None
            if speaker and not _are_one(speaker.text, found.speaker) and _last(found.speaker) in plain(source.source.document.text):
                spans = story.sentences[found.quote.sentence].span, source.source.sentences[speaker.sentence].span
                words = found.speaker, speaker.text
                yield Differing(found.quote.span, spans[0], source.source, speaker.span, spans[1], words, found.speaker)
                break


def _speaker_at(source: "Story", at: int) -> Mention | None:
    """Who says what stands at an offset: the speaker of its quotation, or the name with which its paragraph begins, before a colon."""
    for found in find_attributions(source.sentences, source.mentions, source.people):
        if found.quote.span.start <= at < found.quote.span.end:
            return _mention(source, found.speaker, at)
    held = next((sentence for sentence in source.sentences if sentence.span.start <= at < sentence.span.end), None)
    if held is None:
        return None
    start = min(sentence.span.start for sentence in source.sentences if sentence.paragraph == held.paragraph)
    label = _LABEL.match(source.document.text, start, at + 1)
    return _mention(source, label["name"], at) if label else None


def _mention(source: "Story", name: str, at: int) -> Mention | None:
    """The mention of a name that stands nearest to an offset."""
    found = [m for person in source.people for m in person.mentions if _are_one(name, person.name) and person.kind != "body"]
    return min(found, key=lambda mention: abs(mention.span.start - at), default=None)
