"""Find who is told to be the oldest or youngest, and who by the ages told is older or younger."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.mentions.ages import is_of_other_time
from checker.mentions.people import Person
from checker.mentions.roles import Description
from checker.patterns import lazy
from checker.types import Sentence, Span

LOOK_BACK = 3  # sentences before 'the 93-year-old' in which the person is named
# 'The oldest woman in town' is set against others than those of the story; 'the oldest,' and 'the oldest of the four' against them.
_RANK = lazy(r",?\s(?:is|was)\s(?:by\sfar\s)?the\s(?P<rank>oldest|eldest|youngest)(?=[,.;]|\sof\s(?:them|all|the\s[a-z]+)\b)")
_AGED = lazy(
    r"\b(?:(?P<the>[Tt]he)\s(?P<age>\d{1,3})-year-old\b(?!\s(?:[A-Z]|girl|boy|man|woman))"
    r"|(?:his|her|[’']s)\s(?P<kin_age>\d{1,3})-year-old\s(?P<kin>(?:twin\s|younger\s|older\s|elder\s)?(?:sister|brother|cousin|husband|wife|friend)))"
)


@dataclass(frozen=True, slots=True)
class Aged:
    """Somebody's age, told at `span`."""

    name: str
    age: int
    span: Span


@dataclass(frozen=True, slots=True)
class Misranked:
    """Who is `own.name` is told at `span` to be the oldest or youngest (`rank`), and yet `other` is older or younger."""

    own: Aged
    rank: str
    span: Span
    other: Aged


def find_misranked(
    sentences: Sequence[Sentence], people: Sequence[Person], ages: Mapping[str, Sequence[Description]]
) -> Iterator[Misranked]:
    """At most one for each telling; `ages` are those of now, by the names of people."""
    ranked = [(p, m.sentence, match) for p in people for m in p.mentions if (match := _rank(sentences[m.sentence], m.span.end))]
    if not ranked:
        return
    told = [Aged(name, age.value, age.span) for name in sorted(ages) for age in ages[name]] + list(_find_aged(sentences, people))
    for person, index, match in ranked:
        own = [aged for aged in told if aged.name == person.name]
        sign = -1 if match["rank"] == "youngest" else 1
        beyond = [aged for aged in told if own and aged.name != person.name and sign * aged.age > sign * own[0].age]
        if len({aged.age for aged in own}) == 1 and beyond:
            yield Misranked(own[0], match["rank"], sentences[index].span_of(*match.span("rank")), beyond[0])


def _rank(sentence: Sentence, end: int) -> re.Match[str] | None:
    return _RANK.match(sentence.text, end - sentence.span.start)


def _find_aged(sentences: Sequence[Sentence], people: Sequence[Person]) -> Iterator[Aged]:
    """'The 93-year-old' after one person is named, 'her 89-year-old sister'."""
    for sentence in sentences:
        is_now = not is_of_other_time(sentence.text.replace("birthday", ""))  # '-year-old' is told of now, whatever is kept
        for match in _AGED.finditer(sentence.text) if is_now else ():
            if match["kin"]:
                yield Aged(f"the {match['kin']}", int(match["kin_age"]), sentence.span_of(*match.span("kin_age")))
            elif name := _last_named(people, sentence):
                yield Aged(name, int(match["age"]), sentence.span_of(*match.span("age")))


def _last_named(people: Sequence[Person], sentence: Sentence) -> str | None:
    """The one person who is named in the nearest of the sentences before that names any."""
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - LOOK_BACK), -1):
        names = {person.name for person in people if person.kind == "person" for m in person.mentions if m.sentence == index}
        if names:
            return names.pop() if len(names) == 1 else None
    return None
