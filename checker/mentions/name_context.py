"""What the text around a name says of it: whether it is introduced, checked, an alias, or one of a family."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from checker.mentions.likeness import are_man_and_woman, may_be_one, plain
from checker.mentions.name_words import COURTESIES, HONORIFICS, TITLES, TRADES, first_names
from checker.mentions.people import Person
from checker.mentions.quotes import is_about_wording
from checker.mentions.role_words import roles
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

# Several people of these surnames are in the news, and many a story has two of them without a word on it.
_SHARED_SURNAMES = frozenset(
    plain(name)
    for name in (
        "Adams Ahmed Ali Allen Anderson Assad Baker Baldwin Beckham Begum Bell Bhutto Brown Bush Campbell Carter Castro"
        " Charlton Chen Clark Clarke Clinton Coen Collins Cook Cooper Cox Curry Davies Davis Dole Edwards Evans Foster"
        " Gandhi Garcia Gonzalez Gray Green Hall Harris Hernandez Hill Hilton Hughes Hussain Hussein Jackson James Jenner"
        " Johnson Jones Kaczynski Kaczyński Kardashian Kelly Kennedy Khan Kim King Kirchner Klitschko Kumar Lee Lewis Li"
        " Lopez Manning Marcos Martin Martinez Miliband Miller Mitchell Moore Morgan Morris Murdoch Murphy Murray Nelson"
        " Neville Nguyen Obama Osbourne Park Parker Patel Phillips Price Roberts Robinson Rodriguez Rogers Roosevelt Scott"
        " Shah Shaw Sharma Singh Smith Stewart Taylor Thomas Thompson Touré Trump Turner Udall Walker Wang Ward Watson"
        " White Williams Wilson Wood Wright Young Zhang"
    ).split()
)
# Who may have a person's surname; 'children' and 'families' introduce nobody.
_BLOOD = (
    r"brothers?|sisters?|siblings?|twins?|sons?|daughters?|father|mother|dad|mum|mom|parents|family|cousins?|uncle|aunt|nephew|niece"
    r"|grand(?:son|daughter|father|mother)|step\w+|in-law|dynasty|clan|namesake|unrelated|no relation"
)
_OF_BLOOD = lazy(rf"(?i)\b(?:{_BLOOD})\b")
_KIN = lazy(rf"(?i)\b(?:{_BLOOD}|wife|husband|widow(?:er)?|couple|married|bride|groom|ex-wife|ex-husband)\b")
_ALIAS = lazy(
    r"(?i)\b(?:also known as|aka|a\.k\.a|née|nee|formerly|real name|stage name|pen name|pseudonym\w*|nick-?name\w*|renamed|known as"
    r"|maiden name|changed (?:his|her|its|their) name|re-?branded|alias|not to be confused|transliterat\w+"
    r"|namesake|dog|cat|pet|puppy|horse|pony)\b|\bborn (?-i:(?=[A-Z]))"
)
_OF_A_NAME = lazy(r"(?i)\bnames?\b|spel|typo|misprint|\bcorrect(?:s|ion)\b|version|\(cq\)|\[?sic\b|pronounc")
CHECKED = lazy(r"[’']?s?,?\s?[(\[]cq[)\]]")
_INTRODUCED = lazy(
    r"[’']?,\s(?:\d\d|who|whose|(?!(?:said|says|but|which|while|as|when|after|before|although|because|adding|telling|and|is|was|has)\b)[a-z]+)\b"
    r"|\s\(|\sof\s[A-Z]|,\s[A-Z][\w -]{1,40}[.]?$"
)
_LISTED = lazy(r"(?:\band|&|;|or|[A-Z][\w.]+,|\),)\s(?:[A-Z][\w.]+\s)?$")
_LISTED_AFTER = lazy(r",?\s(?:and|&|or)\s(?:\w+\s)?[A-Z]|,\s[A-Z][\w.]+\s[A-Z]")

_WORD = lazy(r"(?<![\w@#/.’'&-])(?:Mc|Mac|O[’']|D[’'])?[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ]?[a-zà-ÿ]+)*(?![\w@/&-]|\.\w)")
_SMALL_WORD = lazy(r"(?<![\w’'-])[a-zß-ÿ]+(?![\w-])")
ROLL = 100  # full names that never come again: a story of more is a roll
OFTEN_ON_ROLL = 3


@dataclass(frozen=True)
class NameStory:
    """What is asked of a story here: its people, its sentences, and which spans lie in quotes."""

    people: tuple[Person, ...]
    sentences: Sequence[Sentence]
    mentions: Sequence[Mention]
    known: frozenset[str] = frozenset()  # forms that the desk's names file lets pass

    @cached_property
    def text(self) -> str:
        """All sentences, one a line."""
        return "\n".join(sentence.text for sentence in self.sentences)

    @cached_property
    def written(self) -> dict[str, tuple[Mention, ...]]:
        """The words with a capital, wherever they stand, with their places."""
        found: dict[str, list[Mention]] = defaultdict(list)
        for sentence in self.sentences:
            for match in _WORD.finditer(sentence.text):
                found[match[0]].append(Mention(MentionKind.NAME, sentence.span_of(*match.span()), match[0], match[0], sentence.index))
        return {word: tuple(places) for word, places in found.items()}

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that the story has in small letters."""
        return frozenset(_SMALL_WORD.findall(self.text))

    @cached_property
    def full_names(self) -> int:
        """How many people are named in full."""
        return sum(person.is_full and person.kind == "person" for person in self.people)

    @cached_property
    def fewest_usual(self) -> int:
        """How often a name has to stand before others like it are odd: on a roll of names many are alike by chance."""
        once = sum(len(person.words) > 1 and len(person.mentions) == 1 and person.kind != "body" for person in self.people)
        return OFTEN_ON_ROLL if once > ROLL else 1

    def texts_with(self, name: str) -> Sequence[str]:
        """The sentences that may have a name as whole words: those with the rarest of them, so that each name has few to look at."""
        held = (self._texts_by_word.get(word, ()) for word in re.findall(r"\w+", name.casefold()))
        return min(held, key=len, default=())

    def is_in_quote(self, span: Span) -> bool:
        """Whether a span stands within a quote."""
        starts, ends = self._quotes
        before = bisect_right(starts, span.start)
        return before > 0 and span.end <= ends[before - 1]

    def after(self, mention: Mention) -> str:
        """The rest of the sentence."""
        sentence = self.sentences[mention.sentence]
        return sentence.text[mention.span.end - sentence.span.start :]

    def before(self, mention: Mention) -> str:
        """The sentence up to the name."""
        sentence = self.sentences[mention.sentence]
        return sentence.text[: mention.span.start - sentence.span.start]

    def is_open(self, person: Person, *, is_odd: bool = True) -> bool:
        """Whether no name of the person is marked '(cq)', spoken of as a spelling or, if odd, an alias."""
        for mention in person.mentions:
            text = self.sentences[mention.sentence].text
            is_told = is_about_wording(text) and (is_odd or _OF_A_NAME.search(text))
            if CHECKED.match(self.after(mention)) or is_told or (is_odd and _ALIAS.search(text)):
                return False
        return True

    def is_quoted(self, person: Person) -> bool:
        """Whether all names of the person stand in quotes."""
        return all(self.is_in_quote(mention.span) for mention in person.mentions)

    def is_introduced(self, name: str) -> bool:
        """Whether a surname stands in a longer name, or is described, anywhere in the story."""
        longer = re.compile(
            rf"(?<![\w’'-])(?!(?:M(?:r|rs|s|iss)|Dr|But|And|As|That|Said)\b)[A-ZÀ-Þ][\w.’'-]*,?\s(?:[a-z]{{2,3}}\s){{0,2}}{re.escape(name)}\b"
        )
        return self.is_described(name) or any(map(longer.search, self.texts_with(name)))

    def is_described(self, name: str) -> bool:
        """Whether a surname stands with a role, an age or a description after it, or is marked '(cq)', anywhere in the story."""
        form = re.escape(name)
        told = rf"\b{form}(?:,\s(?:who|\d|an?\s|the\s|of\s|from\s)|\s\(|\s[A-ZÀ-Þ]|-)|[A-Za-z]-{form}\b|\b(?:called|named)\s{form}\b"
        described = re.compile(told)
        return any(map(described.search, self.texts_with(name)))

    def is_stray_first_name(self, person: Person) -> bool:
        """Whether a first name stands once in a story that introduces others by theirs alone: 'Hannah, a 41-year-old lawyer'."""
        is_single = person.name in first_names() and len(person.mentions) == 1 and not person.honorifics
        return is_single and bool(self._introduced_first_names - {person.name})

    def is_unintroduced(self, odd: Person, usual: Person) -> bool:
        """Whether nothing says that the odd name, once written, is somebody else's than the earlier one."""
        mention = odd.mentions[0]
        if len(odd.mentions) > 1 or mention.span.start < usual.mentions[0].span.start:
            return False
        before, after = self.before(mention), self.after(mention)
        if _LISTED.search(before) or _LISTED_AFTER.match(after) or _INTRODUCED.match(after):
            return False
        return self.title(mention).lower() in {self.title(usual.mentions[0]).lower(), ""}

    def title(self, mention: Mention) -> str:
        """The word of an office right before a name ('MP', 'councillor'), or ''."""
        before = re.search(r"(?<![\w’'-])([\w-]+)\.?\s$", self.before(mention))
        word = before[1] if before else ""
        if word in COURTESIES:
            return ""
        return word if word in HONORIFICS or word in TITLES or word.lower() in TRADES or word.lower() in roles() else ""

    def are_two(self, one: Person, other: Person, *, by_marriage: bool = True) -> bool:
        """Whether two people of a surname are two, or one with two legitimate names; `by_marriage`: also if a wife or husband is near."""
        firsts = [person.words[:-1] for person in (one, other)]
        if any(len(plain(word)) == 1 for words in firsts for word in (words[:1] if len(words) == 1 else ())):
            return True  # 'W. Snow' may be a part of John W. Snow's name
        if any(may_be_one(a, b) or are_man_and_woman(a, b) for a in firsts[0] for b in firsts[1]) or plain(one.surname) in _SHARED_SURNAMES:
            return True
        if (one.gender and other.gender and one.gender != other.gender) or share_sentence(one, other):
            return True
        kin = _KIN if by_marriage else _OF_BLOOD
        return any(self._has_near(kin, person) for person in (one, other)) or self._has_plural(one.surname)

    def _has_near(self, kin: re.Pattern[str], person: Person) -> bool:
        """Whether kin are spoken of where somebody is named in full, or in the sentence before, outside quotes."""
        holders = {mention.sentence for mention in person.mentions if " " in str(mention.value)}
        near = (self.sentences[index - step] for index in sorted(holders) for step in (0, 1) if index >= step)
        return any(not self.is_in_quote(one.span_of(*found.span())) for one in near for found in kin.finditer(one.text))

    def _has_plural(self, surname: str) -> bool:
        """'the Hales', 'Mr and Mrs Hale', 'the Hale brothers'."""
        plural = re.compile(rf"\bthe\s{re.escape(surname)}e?s\b|\b(?:and|&)\sM(?:rs|s|iss)\.?\s{re.escape(surname)}\b")
        return any(plural.search(text) for form in ("", "s", "es") for text in self.texts_with(surname + form))

    @cached_property
    def _texts_by_word(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for sentence in self.sentences:
            for word in set(re.findall(r"\w+", sentence.text.casefold())):
                found[word].append(sentence.text)
        return found

    @cached_property
    def _quotes(self) -> tuple[list[int], list[int]]:
        """Where the quotes start, in order, and how far those that have started reach: one may stand within another."""
        spans = sorted(mention.span for mention in self.mentions if mention.kind is MentionKind.QUOTE)
        return [span.start for span in spans], list(accumulate((span.end for span in spans), max))

    @cached_property
    def _introduced_first_names(self) -> frozenset[str]:
        """First names by which alone somebody is introduced."""
        alone = {person.name for person in self.people if len(person.words) == 1} & first_names()
        told = {name: re.compile(rf"\b{re.escape(name)},\san?\s\d\d-year-old\b") for name in alone}
        return frozenset(name for name in alone if any(map(told[name].search, self.texts_with(name))))


Found = tuple[Person, Person, str, float]  # odd, usual, what differs, score


def ordered(one: Person, other: Person) -> tuple[Person, Person]:
    """The odd one, rarer or later, and the usual one."""
    key = lambda person: (len(person.mentions), -person.mentions[0].span.start)  # noqa: E731
    return (one, other) if key(one) < key(other) else (other, one)


_IN_FULL = {"Sen": "Senator", "Sens": "Senator", "Senators": "Senator", "Rep": "Representative", "Reps": "Representative"} | {
    "Representatives": "Representative",
    "Gov": "Governor",
    "Gen": "General",
}


def has_other_title(one: Person, other: Person) -> bool:
    """Whether somebody has a title that tells who is meant, and the other person has not the same."""
    titles, others = ({_IN_FULL.get(title, title) for title in person.honorifics} - COURTESIES for person in (one, other))
    return not titles <= others


def share_sentence(one: Person, other: Person) -> bool:
    """Whether two people are named in one sentence, where a writer would see that they are written alike."""
    return bool({m.sentence for m in one.mentions} & {m.sentence for m in other.mentions})
