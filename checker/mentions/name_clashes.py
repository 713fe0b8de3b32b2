"""Names of a story that are plainly one person's or body's and are written in two ways."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.likeness import are_man_and_woman, is_alike, is_homophone, is_slip, may_be_one, plain
from checker.mentions.name_words import BODY_WORDS, HONORIFICS, TITLES, TRADES, first_names
from checker.mentions.people import Person
from checker.mentions.quotes import is_about_wording
from checker.mentions.role_words import roles
from checker.types import Mention, MentionKind, Sentence, Span

# Several people of these surnames are in the news, and many a story has two of them without a word on it.
_SHARED_SURNAMES = frozenset(
    plain(name)
    for name in (
        "Adams Ahmed Ali Allen Anderson Assad Baker Baldwin Beckham Begum Bell Bhutto Brown Bush Campbell Carter Castro Charlton Chen Clark"
        " Clarke Clinton Coen Collins Cook Cooper Cox Curry Davies Davis Edwards Evans Foster Gandhi Garcia Gonzalez Gray Green Hall Harris"
        " Hernandez Hill Hilton Hughes Hussain Hussein Jackson James Jenner Johnson Jones Kaczynski Kaczyński Kardashian Kelly Kennedy Khan"
        " Kim King Kirchner Klitschko Kumar Lee Lewis Li Lopez Manning Marcos Martin Martinez Miliband Miller Mitchell Moore Morgan Morris"
        " Murdoch Murphy Murray Nelson Neville Nguyen Obama Osbourne Park Parker Patel Phillips Price Roberts Robinson Rodriguez Rogers"
        " Roosevelt Scott Shah Shaw Sharma Singh Smith Stewart Taylor Thomas Thompson Touré Trump Turner Udall Walker Wang Ward Watson"
        " White Williams Wilson Wood Wright Young Zhang"
    ).split()
)
_FAMILY = re.compile(
    r"(?i)\b(?:brothers?|sisters?|siblings?|twins?|sons?|daughters?|father|mother|dad|mum|mom|parents?|wife|husband|widow(?:er)?|spouse"
    r"|couple|married|marriage|divorce\w*|family|families|cousins?|uncle|aunt|nephew|niece|grand\w+|step\w+|in-law|heir|dynasty|clan"
    r"|namesake|unrelated|no relation|child|children|ancestor|descend\w+|bride|groom|ex-wife|ex-husband|fianc\w+|partner)\b"
)
_ALIAS = re.compile(
    r"(?i)\b(?:also known as|aka|a\.k\.a|née|nee|formerly|real name|stage name|pen name|pseudonym\w*|nick-?name\w*|renamed|known as"
    r"|maiden name|changed (?:his|her|its|their) name|re-?branded|alias|not to be confused|transliterat\w+"
    r"|namesake|dog|cat|pet|puppy|horse|pony)\b|\bborn (?=[A-Z])"
)
_CHECKED = re.compile(r"[’']?s?,?\s?[(\[]cq[)\]]")
_INTRODUCED = re.compile(
    r"[’']?,\s(?:\d\d|who|whose|an?|the|his|her|their|its|of|from|also|then|former|[a-z]+)\b|\s\(\d\d|\sof\s[A-Z]|,\s[A-Z]"
)
_LOCATIVE = re.compile(r"\b(?:in|at|near|from|to|of|outside|around|the|an?)\s$")
_LISTED = re.compile(r"(?:\band|&|,|;|or)\s(?:[A-Z][\w.]+\s)?$")
_LISTED_AFTER = re.compile(r",?\s(?:and|&|or)\s(?:\w+\s)?[A-Z]|,\s[A-Z][\w.]+\s[A-Z]")


@dataclass(frozen=True)
class NameClash:
    """`odd` is written otherwise than `usual`, the rarer or later of two; `differs` says in what: 'spelling', 'surname', ..."""

    odd: Mention
    usual: Mention
    differs: str
    score: float


@dataclass(frozen=True)
class NameStory:
    """What is asked of a story here: its people, its sentences, and which spans lie in quotes."""

    people: tuple[Person, ...]
    sentences: Sequence[Sentence]
    mentions: Sequence[Mention]

    def quotes(self) -> list[Span]:
        return [mention.span for mention in self.mentions if mention.kind is MentionKind.QUOTE]

    def after(self, mention: Mention) -> str:
        sentence = self.sentences[mention.sentence]
        return sentence.text[mention.span.end - sentence.span.start :]

    def before(self, mention: Mention) -> str:
        sentence = self.sentences[mention.sentence]
        return sentence.text[: mention.span.start - sentence.span.start]


def find_clashes(story: NameStory) -> Iterator[NameClash]:
    """Each pair of people or bodies at most once; those whose odd form is checked '(cq)', quoted, or spoken of as a form are left out."""
    quotes = story.quotes()
    people = [person for person in story.people if _is_open(story, person, quotes)]
    taken: set[str] = set()
    for find in (_by_spelling, _by_first_name, _by_surname, _by_acronym):
        for clash in find(story, people):
            if clash.odd.value not in taken and clash.odd.sentence != clash.usual.sentence:
                taken.add(clash.odd.value)
                yield clash


def _is_open(story: NameStory, person: Person, quotes: list[Span]) -> bool:
    for mention in person.mentions:
        text = story.sentences[mention.sentence].text
        if _CHECKED.match(story.after(mention)) or is_about_wording(text) or _ALIAS.search(text):
            return False
    return not all(any(quote.contains(mention.span) for quote in quotes) for mention in person.mentions)


def _ordered(one: Person, other: Person) -> tuple[Person, Person]:
    """The odd one, rarer or later, and the usual one."""
    key = lambda person: (len(person.mentions), -person.mentions[0].span.start)  # noqa: E731
    return (one, other) if key(one) < key(other) else (other, one)


def _share_sentence(one: Person, other: Person) -> bool:
    return bool({m.sentence for m in one.mentions} & {m.sentence for m in other.mentions})


def _by_spelling(story: NameStory, people: list[Person]) -> Iterator[NameClash]:
    """Names of as many words of which one is nearly another: 'Jarid Arraes', 'Jarid Arrais'."""
    several = [person for person in people if len(person.words) > 1]
    for index, one in enumerate(several):
        for other in several[index + 1 :]:
            if len(one.words) != len(other.words):
                continue
            differing = [(a, b) for a, b in zip(one.words, other.words, strict=True) if plain(a) != plain(b)]
            if len(differing) == 1 and _is_misspelling(*differing[0], one) and not _share_sentence(one, other):
                odd, usual = _ordered(one, other)
                yield NameClash(odd.mentions[0], usual.mentions[0], "spelling", 0.75 if usual.kind != "unknown" else 0.55)


def _is_misspelling(a: str, b: str, person: Person) -> bool:
    """Whether of two names that differ in one word only that word is a slip in one; not two first names, two words of bodies."""
    if a in BODY_WORDS or b in BODY_WORDS or not (a.isalpha() and b.isalpha()) or a.isupper() or b.isupper():
        return False
    if person.kind != "body" and plain(person.words[0]) in (plain(a), plain(b)):
        return is_homophone(a, b) or (is_slip(a, b) and not (a in first_names() and b in first_names()))
    return is_slip(a, b)


def _by_first_name(story: NameStory, people: list[Person]) -> Iterator[NameClash]:
    """'Mike Weatherley' and 'Mark Weatherley' where nothing says that there are two."""
    full = [person for person in people if person.kind == "person" and len(person.words) > 1]
    for index, one in enumerate(full):
        same = [other for other in full if plain(other.surname) == plain(one.surname)]
        for other in full[index + 1 :]:
            if len(same) == 2 and other in same and not _are_two(story, one, other):
                odd, usual = _ordered(one, other)
                alone = [m for p in story.people if p.name == one.surname for m in p.mentions]
                score = _first_name_score(story, odd, usual, is_alone=bool(alone))
                if score:
                    yield NameClash(odd.mentions[0], usual.mentions[0], "first name", score)


def _are_two(story: NameStory, one: Person, other: Person) -> bool:
    """Whether two people of a surname are two, or one with two legitimate names."""
    firsts = [person.words[:-1] for person in (one, other)]
    if any(may_be_one(a, b) or are_man_and_woman(a, b) for a in firsts[0] for b in firsts[1]) or plain(one.surname) in _SHARED_SURNAMES:
        return True
    if (one.gender and other.gender and one.gender != other.gender) or _share_sentence(one, other):
        return True
    surname = plain(one.surname)
    holders = {m.sentence for person in story.people for m in person.mentions if plain(person.surname) == surname}
    near = {index + step for index in holders for step in (-1, 0, 1)} & set(range(len(story.sentences)))
    return any(_FAMILY.search(story.sentences[index].text) for index in near) or _has_plural(story, one.surname)


def _has_plural(story: NameStory, surname: str) -> bool:
    """'the Hales', 'Mr and Mrs Hale', 'the Hale brothers'."""
    plural = re.compile(rf"\bthe\s{re.escape(surname)}e?s\b|\b(?:and|&)\sM(?:rs|s|iss)\.?\s{re.escape(surname)}\b")
    return any(plural.search(sentence.text) for sentence in story.sentences)


def _first_name_score(story: NameStory, odd: Person, usual: Person, *, is_alone: bool) -> float | None:
    """How sure it is that the odd one is the usual: not introduced itself, named once, of the same office."""
    mention = odd.mentions[0]
    if len(odd.mentions) > 2 or _INTRODUCED.match(story.after(mention)) or _LISTED.search(story.before(mention)):
        return None
    if _LISTED_AFTER.match(story.after(mention)) or mention.span.start < usual.mentions[0].span.start:
        return None
    title, other_title = (_title(story, person.mentions[0]) for person in (odd, usual))
    if title and title != other_title:
        return None
    return 0.35 + (0.2 if title else 0) + (0.15 if is_alone or len(usual.mentions) > 1 else 0)


def _title(story: NameStory, mention: Mention) -> str:
    """The word of an office right before a name ('MP', 'councillor'), or ''."""
    before = re.search(r"(?<![\w’'-])([\w-]+)\.?\s$", story.before(mention))
    word = before[1] if before else ""
    return word if word in HONORIFICS or word in TITLES or word.lower() in TRADES or word.lower() in roles() else ""


def _by_surname(story: NameStory, people: list[Person]) -> Iterator[NameClash]:
    """'Hiroshi Desaki' and 'Desake', or another surname like it, alone."""
    full = [person for person in people if person.kind != "body" and len(person.words) > 1]
    parts = {plain(word) for person in story.people if len(person.words) > 1 for word in person.words}
    for odd in people:
        if len(odd.words) != 1 or odd.kind == "body" or plain(odd.name) in parts or len(odd.name) < 4 or not odd.name.isalpha():
            continue
        near = [(score, usual) for usual in full if (score := _surname_score(story, odd, usual))]
        best = max((score for score, _ in near), default=0)
        usual = [person for score, person in near if score == best]
        if len(usual) == 1:
            yield NameClash(odd.mentions[0], usual[0].mentions[0], "surname", best)


def _surname_score(story: NameStory, odd: Person, usual: Person) -> float | None:
    surname = usual.words[-1]
    if not is_alike(odd.name, surname) and not is_slip(odd.name, surname):
        return None
    if _share_sentence(odd, usual) or (odd.gender and usual.gender and odd.gender != usual.gender):
        return None
    if odd.kind != "person" and (usual.kind != "person" or _LOCATIVE.search(story.before(odd.mentions[0]))):
        return None
    is_person, is_earlier = odd.kind == "person", usual.mentions[0].span.start < odd.mentions[0].span.start
    if is_slip(odd.name, surname):
        if is_person:
            return 0.8 if usual.kind == "person" else 0.6
        return 0.5 if min(len(odd.name), len(surname)) >= 6 and len(odd.mentions) <= len(usual.mentions) else None
    is_told_apart = set(odd.honorifics) - {"Mr", "Mrs", "Ms", "Miss", "Dr"} or len(odd.mentions) > 2
    return 0.4 if is_person and usual.kind == "person" and is_earlier and not is_told_apart else None


def _by_acronym(story: NameStory, people: list[Person]) -> Iterator[NameClash]:
    """Letters of an acronym the wrong way round: 'IFPI', 'IPFI'."""
    written = {mention.value: mention for person in reversed(people) for mention in reversed(person.mentions)}
    counts = {value: sum(m.value == value for person in people for m in person.mentions) for value in written}
    short = [value for value in written if value.isupper() and value.isalpha() and len(value) >= 3]
    for odd in short:
        usual = [value for value in short if _is_shuffled(odd, value) and counts[value] > 1 == counts[odd]]
        if len(usual) == 1:
            yield NameClash(written[odd], written[usual[0]], "acronym", 0.6)


def _is_shuffled(one: str, other: str) -> bool:
    """Whether two neighbouring letters have changed places."""
    pairs = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    return len(one) == len(other) and len(pairs) == 2 and pairs[0] == pairs[1][::-1] and pairs[0][0] + pairs[0][1] in one
