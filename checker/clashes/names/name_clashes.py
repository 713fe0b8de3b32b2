"""Names of a story that are plainly one person's or body's and are written in two ways."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.clashes.names.accents import by_accent
from checker.clashes.names.acronym_clashes import by_acronym
from checker.clashes.names.changed_words import by_changed_word
from checker.clashes.names.expansions import by_expansion
from checker.clashes.names.kin_names import by_kin
from checker.clashes.names.lookalikes import differ_in_one_word, without_initials
from checker.clashes.names.name_endings import by_ending
from checker.clashes.names.name_scorer import by_signs
from checker.clashes.names.side_by_side import are_told_apart
from checker.clashes.names.standin_scorer import by_standing
from checker.clashes.names.unlisted_words import by_unlisted_word
from checker.mentions.lexicon import is_listed
from checker.mentions.likeness import is_homophone, is_slip, plain, sound
from checker.mentions.name_context import Found, NameStory, ordered
from checker.mentions.name_words import BODY_WORDS
from checker.mentions.people import Person
from checker.patterns import lazy
from checker.types import Mention, Span

_AGE = lazy(r"(?:,\s(?:aged\s)?|\s\()(\d{1,3})(?=[,).;]|$)")
_WRITING = lazy(
    r"(?i)\b(?:wrote|writes?|written|writing|letters?|tweet\w*|posts?|posted|e-?mail\w*|texts?|texted|memos?|notes?|reads?|headline|placards?"
    r"|banners?|blog\w*|website|page|book|article|diary|editorial|report(?:s|ed)?)\b"
)


@dataclass(frozen=True)
class NameClash:
    """`odd` is written otherwise than `usual`, the rarer or later of two; `differs` says in what: 'spelling', 'surname', ...

    `places` are the first of the usual name and the nearest to the odd one, in reading order.
    """

    odd: Mention
    usual: Mention
    places: tuple[Mention, ...]
    differs: str
    score: float


def find_clashes(story: NameStory) -> Iterator[NameClash]:
    """Each odd name once; left out where it or the other is checked '(cq)', spoken of as a name, or quoted in another transliteration."""
    people = [person for person in story.people if plain(person.name)]
    taken: set[str] = set()
    told: list[Span] = []
    for find in (
        by_signs,
        _by_spelling,
        by_changed_word,
        by_kin,
        by_expansion,
        by_acronym,
        by_accent,
        by_ending,
        by_unlisted_word,
        by_standing,
    ):
        for odd, usual, differs, score in find(story, people):
            is_unlisted = find is by_unlisted_word
            if not taken.isdisjoint({odd.name, usual.name}) or _is_let_pass(story, odd, usual, is_unlisted=is_unlisted):
                continue
            if is_unlisted and any(place.overlaps(odd.mentions[0].span) for place in told):
                continue
            taken.add(odd.name)
            told += [odd.mentions[0].span, usual.mentions[0].span]
            yield NameClash(odd.mentions[0], usual.mentions[0], _places(odd.mentions[0], usual), differs, score)


def _is_let_pass(story: NameStory, odd: Person, usual: Person, *, is_unlisted: bool) -> bool:
    """Whether the desk's names file, the text around either name or the quotes that they stand in speak for both.

    A quote keeps the speaker's spelling, but hardly anybody's has words that no list has.
    """
    is_same_sound = _is_style(odd, usual)
    if len(usual.mentions) < story.fewest_usual:
        return True
    if {odd.name, usual.name} <= story.known or not story.is_open(odd) or not story.is_open(usual, is_odd=False) or _is_junior(odd, usual):
        return True
    if story.is_quoted(odd) and is_same_sound and _is_from_writing(story, odd):
        return True
    return story.is_quoted(usual) and (not is_unlisted or is_same_sound)


def _is_junior(odd: Person, usual: Person) -> bool:
    """'Piquet Sr' beside 'Nelson Piquet Jr': the suffix tells two of one name apart."""
    return odd.name.split() != list(odd.words) and set(map(plain, odd.words)) <= set(map(plain, usual.words))


def _is_style(odd: Person, usual: Person) -> bool:
    """Whether two names differ as transliterations do: a quote keeps the speaker's own."""
    return all(sound(a) == sound(b) for a, b in zip(reversed(odd.words), reversed(usual.words), strict=False))


def _is_from_writing(story: NameStory, person: Person) -> bool:
    """Whether a quote is of a letter, a post or the like; what was said the reporter spells."""
    near = {max(0, mention.sentence + step) for mention in person.mentions for step in (-1, 0)}
    return any(_WRITING.search(story.sentences[index].text) for index in near)


def _places(odd: Mention, usual: Person) -> tuple[Mention, ...]:
    nearest = min(usual.mentions, key=lambda mention: abs(mention.span.start - odd.span.start))
    return tuple(dict.fromkeys((usual.mentions[0], nearest)))


def _by_spelling(story: NameStory, people: list[Person]) -> Iterator[Found]:
    """Names of bodies of which one word is a slip ('Intergenerationl Foundation'), of others one that sounds the same or is in no list."""
    for one, other in differ_in_one_word(person for person in people if len(person.words) > 1):
        words = zip(without_initials(one.words), without_initials(other.words), strict=True)
        [(a, b)] = [(a, b) for a, b in words if plain(a) != plain(b)]
        is_word = a.isalpha() and b.isalpha() and not (a.isupper() or b.isupper()) and BODY_WORDS.isdisjoint((a, b))
        is_sure = "body" in (one.kind, other.kind) or is_homophone(a, b) or not (is_listed(a) and is_listed(b))
        if is_sure and is_word and is_slip(a, b) and not are_told_apart(story, one, other):
            odd, usual = ordered(one, other)
            yield odd, usual, "spelling", 0.75 if usual.kind != "unknown" else 0.55
