"""Link a story's names into people and bodies: full and short forms, honorifics, acronyms."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.mentions.gazetteer import without_accents
from checker.mentions.name_words import BODY_WORDS, BODY_WORDS_AND_SURNAMES, HONORIFICS, JOINS, PARTICLES, TITLES, first_names
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

MALE = frozenset({"Mr", "Sir", "Lord", "Baron", "Father", "Fr", "Congressman", "Chairman"})
FEMALE = frozenset({"Mrs", "Ms", "Miss", "Dame", "Lady", "Madame", "Baroness", "Congresswoman", "Chairwoman"})
_HONORIFIC_BEFORE = lazy(r"(?<![\w’'-])((?:[A-Z][\w-]+\.?\s){1,3})$")
_ACRONYM = lazy(r"[A-Z](?:\.?[A-Z]){1,6}\.?s?")
_INITIALS = lazy(r"(?:[A-Z]\.){1,3}")
_SUFFIX = lazy(r",?\s(?:Jr|Sr|II|III|IV)\.?$")


@dataclass(frozen=True)
class Person:
    """A person or body of a story.

    `name` is the fullest form written, `kind` 'person', 'body' or, where nothing tells, 'unknown'. `mentions` are all
    its names in reading order, full and short ('Bartho Boer', 'Boer'), `honorifics` the titles before them, each once,
    without dots. A short form that two people share belongs to neither of them: it is a Person of its own.
    """

    name: str
    kind: str
    mentions: tuple[Mention, ...]
    honorifics: tuple[str, ...] = ()

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the name, without 'Jr' and the like."""
        return tuple(_SUFFIX.sub("", self.name).split())

    @property
    def surname(self) -> str:
        """The last word, with the particles before it ('van der Leyen')."""
        return surname_of(self.words)

    @property
    def is_full(self) -> bool:
        """Whether the story names it in more than one word, or by an acronym it explains."""
        return len(self.words) > 1

    @property
    def gender(self) -> str | None:
        """'male' or 'female' where all honorifics that tell agree; never inferred from a first name."""
        told = {gender_of(title) for title in self.honorifics} - {None}
        return told.pop() if len(told) == 1 else None


def gender_of(title: str | None) -> str | None:
    """'male' or 'female' for a title that tells, else None."""
    return "male" if title in MALE else "female" if title in FEMALE else None


def link_people(mentions: Sequence[Mention], sentences: Sequence[Sentence]) -> tuple[Person, ...]:
    """The people and bodies of a story in order of their first mention; every name belongs to exactly one."""
    names = [mention for mention in mentions if mention.kind is MentionKind.NAME]
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in names:
        groups[mention.value].append(mention)
    heads = _heads(groups, sentences)
    linked: dict[str, list[Mention]] = defaultdict(list)
    for value, held in groups.items():
        linked[heads[value]] += held
    people = [_person(name, sorted(held, key=lambda m: m.span.start), sentences) for name, held in linked.items()]
    return tuple(sorted(people, key=lambda person: person.mentions[0].span.start))


def honorific_before(mention: Mention, sentence: Sentence) -> str | None:
    """The title right before a name ('Mr', 'Senator'), without its dot."""
    before = _HONORIFIC_BEFORE.search(sentence.text, 0, mention.span.start - sentence.span.start)
    last = before[1].split()[-1].rstrip(".") if before else ""
    return last if last in HONORIFICS or last in TITLES else None


def _title(mention: Mention, sentences: Sequence[Sentence]) -> str | None:
    return honorific_before(mention, sentences[mention.sentence])


def surname_of(words: Sequence[str]) -> str:
    """The last of a name's words with the particles before it."""
    start = len(words) - 1
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    return " ".join(words[start:])


def is_body(name: str) -> bool:
    """Whether a name is one of a body by its words: 'Ministry of Defence', 'Acme Ltd', 'NATO'."""
    words = name.split()
    if len(words) == 2 and words[0] in first_names() and (words[1] in BODY_WORDS_AND_SURNAMES or words[1] not in BODY_WORDS):
        return False  # 'Michael Hill', 'Bill Orchard'
    return bool(_ACRONYM.fullmatch(name)) or any(word.strip(".,") in BODY_WORDS or word in JOINS for word in words)


def _heads(groups: dict[str, list[Mention]], sentences: Sequence[Sentence]) -> dict[str, str]:
    """For each written name the fullest form of the same person or body."""
    full = [value for value in groups if len(value.split()) > 1]
    heads = {value: value for value in groups}
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)  # thousands of names are too many to hold each against each
    for value in full:
        alike[_ends(value)].append(value)
    for value in sorted(full, key=lambda v: (len(v.split()), v)):
        longer = [other for other in alike[_ends(value)] if _is_short_for(value, other)]
        if len(longer) == 1:
            heads[value] = longer[0]
    roots = {value: _root(value, heads) for value in full}
    short: dict[str, set[str]] = defaultdict(set)
    for value in full:
        first = groups.get(value.split()[0], ())  # 'President Hu', of Hu Jintao: some families stand first
        is_person = _acts(groups[value], sentences) or _acts(first, sentences) or any(_title(m, sentences) for m in first)
        for form in _short_forms(value, is_person=is_person):
            short[_plain(form)].add(roots[value])
    acronyms = _explained_acronyms(groups, sentences)
    for value in groups:
        if value in acronyms:
            heads[value] = _root(acronyms[value], heads)
        elif len(owners := short.get(_plain(value), set()) - {value}) == 1 and heads[value] == value:
            heads[value] = min(owners)
    return {value: _root(value, heads) for value in groups}


def _root(value: str, heads: dict[str, str]) -> str:
    seen = {value}
    while heads[value] not in seen:
        value = heads[value]
        seen.add(value)
    return value


def _plain(name: str) -> str:
    return without_accents(name).casefold()


def _ends(name: str) -> tuple[str, str]:
    """The first and the last word of a name."""
    words = name.split()
    return _plain(words[0]), _plain(words[-1])


def _is_short_for(short: str, full: str) -> bool:
    """'Barbara Mikulski' for 'Barbara A. Mikulski', names with the same ends: nothing of its own stands between."""
    a, b = short.split(), full.split()
    return len(a) < len(b) and not is_body(short) and not is_body(full) and all(word in b for word in a[1:-1])


def _short_forms(full: str, *, is_person: bool) -> Iterator[str]:
    """Second references of a person: the surname, with and without its particles, and the first name."""
    if is_body(full):
        return
    words = _SUFFIX.sub("", full).split()
    yield surname_of(words)
    yield words[-1]
    if is_person or words[0] in first_names():
        yield words[0]


def _explained_acronyms(groups: dict[str, list[Mention]], sentences: Sequence[Sentence]) -> dict[str, str]:
    """Acronyms that stand in brackets after a name: 'World Health Organization (WHO)'."""
    found = {}
    for value in groups:
        for mention in groups[value] if len(value.split()) > 1 else ():
            sentence = sentences[mention.sentence]
            after = sentence.text[mention.span.end - sentence.span.start :]
            bracket = re.match(r"[’']?s?\s[(\[](?:the\s)?([A-Z][A-Za-z.&-]{1,7})[)\]]", after)
            if bracket and bracket[1] in groups:
                found.setdefault(bracket[1], value)
    return found


def _person(name: str, mentions: list[Mention], sentences: Sequence[Sentence]) -> Person:
    titles = [_title(mention, sentences) for mention in mentions]
    honorifics = tuple(dict.fromkeys(title for title in titles if title))
    return Person(name, _kind(name, mentions, honorifics, sentences), tuple(mentions), honorifics)


def _kind(name: str, mentions: list[Mention], honorifics: tuple[str, ...], sentences: Sequence[Sentence]) -> str:
    words = name.split()
    if is_body(name):
        return "body"
    is_named = len(words) > 1 and (words[0] in first_names() or bool(_INITIALS.fullmatch(words[0])))
    return "person" if honorifics or is_named or _acts(mentions, sentences) else "unknown"


_ACT_AFTER = lazy(
    r"(?:,\s(?:\d\d|who|an?|the|his|her)\b|\s\(\d\d\)|\s(?:said|says|told|added|adds|wrote|argued|explained|died|was born|who)\b)"
)
_ACT_BEFORE = lazy(r"\b(?:said|says|added|adds|asked|explained|according to)\s$")


def _acts(mentions: Sequence[Mention], sentences: Sequence[Sentence]) -> bool:
    """Whether any mention speaks, has an age or a 'who': what people do."""
    for mention in mentions:
        sentence = sentences[mention.sentence]
        start, end = mention.span.start - sentence.span.start, mention.span.end - sentence.span.start
        if _ACT_AFTER.match(sentence.text, end) or _ACT_BEFORE.search(sentence.text, max(0, start - 20), start):
            return True
    return False
