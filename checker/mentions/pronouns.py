"""Find 'he' and 'she' where they are sure to speak of a person who is named just before."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.mentions.people import Person
from checker.mentions.roles import Description
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

GENDERS = {"he": "m", "she": "f", "his": "m", "her": "f"}
# 'Julia Gillard as she opened it', 'Gillard said that she', 'Gillard, who lost her seat'
_AFTER = lazy(r"\s(?:(?:as|when|while|before|after|because|since)|(?:said|says|added)(?:\sthat)?)\s(?P<word>he|she)\b")
# 'Her Excellency, Quentin Bryce'
_STYLE = lazy(
    r"\b(?P<word>(?:His|Her)\s(?:Excellency|Majesty|Royal\sHighness|Honour|Honor|Eminence|Holiness))(?:\sthe\s[\w\s-]{3,40})?,?\s$"
)
_NEXT = lazy(r"(?P<word>He|She)\s[a-z]")


def find_pronouns(people: Sequence[Person], mentions: Sequence[Mention], sentences: Sequence[Sentence]) -> Iterator[Description]:
    """As descriptions of kind gender; `people` are those who may be spoken of."""
    named: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.kind is MentionKind.NAME:
            named[mention.sentence].append(mention)
    for mention in (m for person in people for m in person.mentions):
        sentence = sentences[mention.sentence]
        start, end = mention.span.start - sentence.span.start, mention.span.end - sentence.span.start
        if found := _AFTER.match(sentence.text, end) or _STYLE.search(sentence.text[:start]):
            yield _describe(mention, sentence, found)
        following = sentences[mention.sentence + 1 : mention.sentence + 2]
        if following and named[mention.sentence] == [mention] and (found := _NEXT.match(following[0].text)):
            yield _describe(mention, following[0], found)


def _describe(mention: Mention, sentence: Sentence, found: re.Match[str]) -> Description:
    word = found["word"]
    return Description("gender", GENDERS[word.split()[0].lower()], sentence.span_of(*found.span("word")), word, mention, sentence.index)
