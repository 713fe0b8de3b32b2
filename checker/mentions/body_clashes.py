"""Bodies whose names are written in two ways: another word, another order of the words, an acronym with other letters."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.mentions.likeness import is_derived, is_slip, is_transposed, plain
from checker.mentions.name_context import Found, NameStory, share_sentence
from checker.mentions.name_words import BODY_WORDS, GENERAL_WORDS
from checker.mentions.people import Person
from checker.types import Mention, Sentence

_MANY = frozenset(
    {"Act", "Bill", "Committee", "Program", "Programme", "Project", "Subcommittee"}
)  # a story may have several of nearly one name
# Of these a story may have two that are named alike otherwise: 'Northern Harbour Board', 'Southern Harbour Board'.
_FAMILIES = frozenset(
    "North South East West Northern Southern Eastern Western Upper Lower Middle Senate House Lords Commons Republican Democratic Men Women"
    " Boys Girls First Second Summer Winter Junior Senior".split()
)
_LONG = 5  # letters of acronyms that are not alike by chance
# Acronyms that need no introduction beside others like them.
_WELL_KNOWN = frozenset(
    "AAA ABC ACT ADHD AFP AIDS ANC AND BBC BMW BST CBC CBE CBI CBS CDC CDT CEO CEST CET CFO CIA CIO CNN COO CPU CST DIY DNA"
    " DNC DUP DVD EDT EPA EST FBI FCC FDA FIA FIFA GDP GMT GNP GPS HBO HIV HSBC IBM ICC IMF IOC IRA IRS ITN ITV JFK KGB LAPD"
    " LED LGBT LSE MBA MBE MDT MEP MIT MLA MLB MP MRI MSP MST NASA NATO NBA NBC NFL NGO NHL NHS NPR NRA NSA NSC NYPD OBE OECD"
    " OPEC PDT PGA PLO PST RAF RBS RNC SAS SEC SMS SNP SUV TSA TUC UBS UCI UCLA UEFA UFO UNESCO UNICEF USA USB USSR UTC VAT"
    " VIP WHO WTO WWF".split()
)


def by_words_of_bodies(story: NameStory, people: list[Person]) -> Iterator[Found]:
    """'Harbour Trust Council', later 'Harbour Council Trust', 'Harbour Fund Council' or 'Harbour Trust Counsil', once."""
    several = [person for person in people if len(person.words) > 1 and (person.kind != "person" or len(person.words) > 2)]
    bodies = [person for person in several if person.kind == "body" or len(person.words) > 2]
    for odd in several:
        for usual in bodies:
            if usual is odd or len(odd.mentions) > 1 or len(odd.words) != len(usual.words) or share_sentence(odd, usual):
                continue
            if usual.mentions[0].span.start > odd.mentions[0].span.start and len(usual.mentions) < 3:
                continue
            if score := _score(story, odd, usual):
                yield odd, usual, "word", score


def _score(story: NameStory, odd: Person, usual: Person) -> float | None:
    if odd.words != usual.words and sorted(odd.words) == sorted(usual.words):
        return 0.6
    differing = [(a, b) for a, b in zip(odd.words, usual.words, strict=True) if plain(a) != plain(b)]
    if len(differing) != 1 or not story.is_unintroduced(odd, usual):
        return None
    (a, b) = differing[0]
    if not (a.isalpha() and b.isalpha()) or is_derived(a, b):
        return None
    if b in BODY_WORDS and a not in BODY_WORDS and len(b) >= 5 and a.isalpha() and is_slip(a, b):
        return 0.6
    return 0.4 if _is_other_word(story, odd, usual, a, b) else None


def _is_other_word(story: NameStory, odd: Person, usual: Person, a: str, b: str) -> bool:
    """Whether one word of a name of three or more has changed, and its words tell it from all other names of the story."""
    words = usual.words
    if {a, b} <= _FAMILIES and len(usual.mentions) < 4:
        return False
    if (
        len(words) < 3
        or {a, b} == {"House", "Senate"}
        or not a[0].isupper()
        or not b[0].isupper()
        or words[-1] in _MANY
        or not words[0].isalpha()
    ):
        return False
    if odd.words[0] == words[0] and odd.words[-1] == words[-1]:
        return words[0] not in BODY_WORDS | GENERAL_WORDS
    return (len(usual.mentions) > 2 or len(words) > 3) and {
        a,
        b,
    } <= BODY_WORDS | GENERAL_WORDS  # 'Harbour Trust Centre', 'Harbour Trust Council'


def by_acronym(story: NameStory, people: list[Person]) -> Iterator[Found]:
    """Letters of an acronym the wrong way round or another letter: 'HFTA', 'HTFA', 'HFTE'; the odd one written once, and not explained."""
    counts = Counter(mention.value for person in people for mention in person.mentions)
    owners = {mention.value: replace(person, mentions=(mention,)) for person in people for mention in reversed(person.mentions)}
    short = [value for value in owners if value.isupper() and value.isalpha() and len(value) >= 3]
    for odd in short:
        if counts[odd] > 1 or odd in _WELL_KNOWN or is_explained(odd, story.sentences):
            continue
        usual = [value for value in short if _is_meant(owners[odd], owners[value], counts[value], story.sentences)]
        if len(usual) == 1 and not _is_bracketed(story, owners[odd].mentions[0]):
            yield owners[odd], owners[usual[0]], "acronym", 0.6 if sorted(odd) == sorted(usual[0]) else 0.4


def _is_bracketed(story: NameStory, mention: Mention) -> bool:
    return story.before(mention).endswith("(") or story.after(mention).startswith(" (")


def _is_meant(odd: Person, usual: Person, count: int, sentences: Sequence[Sentence]) -> bool:
    """Whether the letters of a usual acronym, written `count` times, are those of the odd one but for their order, or for one letter."""
    a, b = odd.mentions[0].value, usual.mentions[0].value
    is_long = len(a) >= _LONG and usual.mentions[0].span.start < odd.mentions[0].span.start
    if a != b and (is_transposed(a, b) or (len(a) >= _LONG and sorted(a) == sorted(b))):
        return count > 1 or is_long or is_explained(b, sentences)
    is_near = len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1
    return is_near and ((count > 1 and is_explained(b, sentences)) or (is_long and len(a) > _LONG))


def is_explained(acronym: str, sentences: Sequence[Sentence]) -> bool:
    """Whether words with its letters as initials ('Harbour Fund Trustees Association' for 'HFTA') or it in brackets stand anywhere."""
    small = r"(?:\s|\s(?:of|for|the|and|on|in|to|de)\s|\s(?:of|for|on|in)\sthe\s|-)"
    words = re.compile(r"\b" + small.join(rf"{letter}\w*" for letter in acronym) + r"\b")
    return any(words.search(sentence.text) or re.search(rf"[a-z]\s\({acronym}\)", sentence.text) for sentence in sentences)
