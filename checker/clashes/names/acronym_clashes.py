"""Acronyms of one body that are written with other letters, or with their letters the wrong way round."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from checker.mentions.likeness import is_transposed
from checker.mentions.name_context import Found, NameStory
from checker.mentions.people import Person
from checker.patterns import lazy
from checker.types import Mention

# Acronyms that need no introduction beside others like them.
_WELL_KNOWN = frozenset(
    "AAA ABC ACT ADHD AFP AIDS ANC AND BBC BMW BST CBC CBE CBI CBS CDC CDT CEO CEST CET CFO CIA CIO CNN COO CPU CST DIY DNA"
    " DNC DUP DVD EDT EPA EST FBI FCC FDA FIA FIFA GDP GMT GNP GPS HBO HIV HSBC IBM ICC IMF IOC IRA IRS ITN ITV JFK KGB LAPD"
    " LED LGBT LSE MBA MBE MDT MEP MIT MLA MLB MP MRI MSP MST NASA NATO NBA NBC NFL NGO NHL NHS NPR NRA NSA NSC NYPD OBE OECD"
    " OPEC PDT PGA PLO PST RAF RBS RNC SAS SEC SMS SNP SUV TSA TUC UBS UCI UCLA UEFA UFO UNESCO UNICEF USA USB USSR UTC VAT"
    " VIP WHO WTO WWF".split()
)
_FEWEST_LETTERS = 3
_LONG = 5  # letters of acronyms that are not alike by chance
_WORD_BEGINS = lazy(r"\b\w")


def by_acronym(story: NameStory, people: list[Person]) -> Iterator[Found]:
    """Letters of an acronym the wrong way round or another letter: 'HFTA', 'HTFA', 'HFTE'; the odd one written once, and not explained."""
    counts = Counter(mention.value for person in people for mention in person.mentions)
    owners = {mention.value: replace(person, mentions=(mention,)) for person in people for mention in reversed(person.mentions)}
    short = [value for value in owners if value.isupper() and value.isalpha() and len(value) >= _FEWEST_LETTERS]
    explained = _Explanations(story)
    by_key: dict[object, list[str]] = defaultdict(list)
    for value in short:
        for key in _keys(value):
            by_key[key].append(value)
    for odd in short:
        if counts[odd] > 1 or odd in _WELL_KNOWN:
            continue
        near = {value for key in _keys(odd) for value in by_key[key]}
        usual = [value for value in near if _is_meant(owners[odd], owners[value], counts[value], explained)]
        if len(usual) == 1 and not explained.has(odd) and not _is_bracketed(story, owners[odd].mentions[0]):
            yield owners[odd], owners[usual[0]], "acronym", 0.6 if sorted(odd) == sorted(usual[0]) else 0.4


def _keys(acronym: str) -> Iterator[object]:
    """What two acronyms share that differ in the order of their letters, or in one letter."""
    yield "".join(sorted(acronym))
    yield from ((at, acronym[:at] + acronym[at + 1 :]) for at in range(len(acronym)))


def _is_bracketed(story: NameStory, mention: Mention) -> bool:
    return story.before(mention).endswith("(") or story.after(mention).startswith(" (")


def _is_meant(odd: Person, usual: Person, count: int, explained: "_Explanations") -> bool:
    """Whether the letters of a usual acronym, written `count` times, are those of the odd one but for their order, or for one letter."""
    a, b = odd.mentions[0].value, usual.mentions[0].value
    is_long = len(a) >= _LONG and usual.mentions[0].span.start < odd.mentions[0].span.start
    if a != b and (is_transposed(a, b) or (len(a) >= _LONG and sorted(a) == sorted(b))):
        return count > 1 or is_long or explained.has(b)
    is_near = len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1
    return is_near and ((count > 1 and explained.has(b)) or (is_long and len(a) > _LONG))


class _Explanations:
    """What a story has its acronyms stand for."""

    def __init__(self, story: NameStory) -> None:
        self._story = story
        self._by_initials: dict[str, list[str]] = defaultdict(list)
        for sentence in story.sentences:
            letters = "".join(letter for letter in _WORD_BEGINS.findall(sentence.text) if not letter.islower())
            for initials in {letters[at : at + _FEWEST_LETTERS] for at in range(len(letters))}:
                self._by_initials[initials].append(sentence.text)

    def has(self, acronym: str) -> bool:
        """Whether words with its letters as initials ('Harbour Fund Trustees Association' for 'HFTA') or it in brackets stand anywhere."""
        small = r"(?:\s|\s(?:of|for|the|and|on|in|to|de)\s|\s(?:of|for|on|in)\sthe\s|-)"
        words = re.compile(r"\b" + small.join(rf"{letter}\w*" for letter in acronym) + r"\b")
        bracket = re.compile(rf"[a-z]\s\({acronym}\)")
        spelt_out = self._by_initials.get(acronym[:_FEWEST_LETTERS], ())
        return any(map(words.search, spelt_out)) or any(map(bracket.search, self._story.texts_with(acronym)))
