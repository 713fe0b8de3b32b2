"""Find a person whom a headline names by another first name than its story: 'Paul Hartley' for 'Ines Marian Hartley'."""

from collections.abc import Iterator, Sequence

from checker.headlines.body import Body, Untold
from checker.mentions.likeness import may_be_one
from checker.mentions.name_words import BODY_WORDS, first_names
from checker.types import Mention, MentionKind, Sentence, Span


def find_full_names(headline: Sentence, mentions: Sequence[Mention], body: Body) -> Iterator[Untold]:
    """The first names of the headline, each beside the only other one that the story has with the last name; `mentions`: of both."""
    people = [mention for mention in mentions if mention.kind is MentionKind.NAME and _is_person(mention.text)]
    for mention in people:
        if mention.sentence != headline.index:
            continue
        first, *_, last = mention.text.split()
        others = [other for other in people if other.sentence != headline.index and other.text.split()[-1] == last]
        if len({other.text.split()[0] for other in others}) == 1 and not any(
            may_be_one(first, word) for word in others[0].text.split()[:-1]
        ):
            sentence = next(s for s in body.sentences if s.index == others[0].sentence)
            yield Untold(_first(mention, first), _first(others[0], others[0].text.split()[0]), sentence)


def _first(mention: Mention, word: str) -> Span:
    return Span(mention.span.start, mention.span.start + len(word))


def _is_person(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and words[0] in first_names() and not BODY_WORDS & set(words)
