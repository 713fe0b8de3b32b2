"""Find a person whom a headline names by another first name than its story: 'Paul Hartley' for 'Ines Marian Hartley'."""

from collections.abc import Iterator

from checker.headlines.body import Headline, Untold
from checker.mentions.likeness import may_be_one
from checker.mentions.name_words import BODY_WORDS, first_names
from checker.types import Mention, MentionKind, Span


def find_full_names(headline: Headline) -> Iterator[Untold]:
    """The first names of the headline, each beside the only other one that the story has with the last name."""
    people = [mention for mention in headline.body.mentions if _is_person(mention)]
    for mention in filter(_is_person, headline.mentions):
        first, *_, last = mention.text.split()
        others = [other for other in people if other.text.split()[-1] == last]
        firsts = {other.text.split()[0] for other in others}
        if len(firsts) == 1 and not any(may_be_one(first, word) for word in others[0].text.split()[:-1]):
            yield Untold(_first(mention), _first(others[0]), headline.body.sentence_of(others[0]))


def _first(mention: Mention) -> Span:
    return Span(mention.span.start, mention.span.start + len(mention.text.split()[0]))


def _is_person(mention: Mention) -> bool:
    words = mention.text.split() if mention.kind is MentionKind.NAME else []
    return len(words) > 1 and words[0] in first_names() and not BODY_WORDS & set(words)
