"""Find names that a story writes throughout in one way and its source in another, and people whose titles differ."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.clashes.roles.role_clash import clash_score
from checker.mentions.counts import stems
from checker.mentions.likeness import is_homophone, is_slip, may_be_one, plain
from checker.mentions.name_words import BODY_WORDS, first_names
from checker.mentions.people import Person
from checker.mentions.roles import Description
from checker.patterns import lazy
from checker.sources.comparing import Differing
from checker.types import Mention, MentionKind

if TYPE_CHECKING:
    from checker.story import Story

_Said = Mention | Description
_LONG = 6  # letters of a surname that is compared with one that stands alone
_SHORT = 3  # letters of one that is compared where the first name is the same
_SHARED = 2  # words that two sentences share, beside the names, where they are of one person of another first name
# Somebody came into an office, so that the two texts may speak of the old one and of the new.
_CHANGE = lazy(
    r"(?i)\b(?:bec[ao]m\w+|appoint\w+|promot\w+|elected|succeed\w*|replac\w+|t[ao]kes? over|took over|sworn in|formerly|used to be)\b"
)
_KIN = lazy(r"(?i)\b(?:brother|sister|son|daughter|father|mother|wife|husband|widow\w*|cousin|uncle|aunt|nephew|niece|family|twin)s?\b")


def find_other_names(story: "Story", sources: Sequence["Story"]) -> Iterator[Differing]:
    """Each name of the story that no source has and that is nearly one of a source's, which the story has nowhere."""
    texts, own = [_plain_text(source) for source in sources], _plain_text(story)
    quotes = [mention.span for mention in story.mentions if mention.kind is MentionKind.QUOTE]
    for person in story.people:
        mention = person.mentions[0]
        if any(plain(person.name) in text for text in texts) or any(quote.contains(mention.span) for quote in quotes):
            continue
        for source in sources:
            near = [other for other in source.people if plain(other.name) not in own and _is_near(story, person, source, other)]
            if len(near) == 1:
                yield _differing((story, mention), (source, near[0].mentions[0]), (person.name, near[0].name), near[0].name)
                break


def _plain_text(story: "Story") -> str:
    return plain(story.document.text)


def _is_near(story: "Story", person: Person, source: "Story", other: Person) -> bool:
    """Whether two names are one, written otherwise: a word misspelt, or another first name told in the same words."""
    if len(person.words) == len(other.words) == 1 or not all(word.isascii() or plain(word) for word in person.words):
        return False
    if len(person.words) != len(other.words):
        return (
            1 in (len(person.words), len(other.words))
            and {person.kind, other.kind} == {"person"}
            and _is_slip(person.surname, other.surname)
        )
    differing = [(a, b) for a, b in zip(person.words, other.words, strict=True) if plain(a) != plain(b)]
    if len(differing) != 1:
        return False
    one, two = differing[0]
    if one in BODY_WORDS or two in BODY_WORDS:
        return False
    is_first_name = person.words[0] == one and person.kind != "body"
    if is_first_name and 1 in (len(plain(one)), len(plain(two))) and may_be_one(one, two):
        return False  # 'L. Devlin' and 'Lee Devlin'
    if not is_first_name and person.kind == other.kind == "person" and _is_one_letter_off(one, two):
        return True  # the first name is the same: a short surname is compared too
    return _is_misspelt(one, two, is_first_name=is_first_name) or (is_first_name and _is_one_person(story, person, source, other))


def _is_slip(one: str, two: str) -> bool:
    """Whether two surnames, of which one stands without a first name, differ in one letter or in two that changed places."""
    return min(len(plain(one)), len(plain(two))) >= _LONG and _is_one_letter_off(one, two) and is_slip(one, two)


def _is_one_letter_off(one: str, two: str) -> bool:
    """Whether two words that begin alike differ in one letter, or in two that changed places."""
    from rapidfuzz.distance import OSA

    a, b = plain(one), plain(two)
    return min(len(a), len(b)) >= _SHORT and a[0] == b[0] and OSA.distance(a, b) == 1


def _is_misspelt(one: str, two: str, *, is_first_name: bool) -> bool:
    are_two_names = is_first_name and {one, two} <= first_names() and plain(one)[0] != plain(two)[0]
    return is_homophone(one, two) or (is_slip(one, two) and not are_two_names)


def _is_one_person(story: "Story", person: Person, source: "Story", other: Person) -> bool:
    """Whether the only two of a surname, neither named in short, are spoken of in the same words and not as kin."""
    if may_be_one(person.words[0], other.words[0]):
        return False
    told = [parent.sentences[p.mentions[0].sentence].text for parent, p in ((story, person), (source, other))]
    named = stems(" ".join((person.name, other.name)))
    return len((stems(told[0]) & stems(told[1])) - named) >= _SHARED and not any(_KIN.search(text) for text in told)


def find_other_titles(story: "Story", sources: Sequence["Story"]) -> Iterator[Differing]:
    """People of both whose roles or ages cannot both be right; the source's word that is in no description of the story's."""
    for source in sources:
        theirs = _by_name(source)
        for name, told in _by_name(story).items():
            said = theirs.get(name, [])
            if clash := next(_clashes(told, said), None):
                one, other = clash
                yield _differing((story, one), (source, other), (one.words, other.words), one.name.value)


def _by_name(story: "Story") -> dict[str, list[Description]]:
    """What is said now of each person, by the last word of the name."""
    owners = {mention.span: person for person in story.people for mention in person.mentions}
    found: dict[str, list[Description]] = {}
    for one in story.descriptions:
        is_now = not one.is_quoted and not _CHANGE.search(story.sentences[one.sentence].text)
        if one.kind in ("role", "age") and is_now and one.name.span in owners:
            found.setdefault(plain(owners[one.name.span].surname), []).append(one)
    return found


def _clashes(told: Sequence[Description], said: Sequence[Description]) -> Iterator[tuple[Description, Description]]:
    keys = {other.key for other in said}
    for one in told:
        if one.key in keys:
            continue
        for other in said:
            names = [description.name.value.split() for description in (one, other)]
            are_one = may_be_one(names[0][0], names[1][0]) or 1 in map(len, names)
            is_clash = one.kind == other.kind == "age" or (clash_score(one, other) > 0 and other.key not in {d.key for d in told})
            if are_one and one.kind == other.kind and is_clash:
                yield one, other


def _differing(told: tuple["Story", _Said], said: tuple["Story", _Said], words: tuple[str, str], subject: str) -> Differing:
    (_, one), (source, other) = told, said
    held = [text.sentences[found.sentence].span for text, found in (told, said)]
    return Differing(one.span, held[0], source, other.span, held[1], words, subject)
