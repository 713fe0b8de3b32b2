"""Acronyms of one body that are written with other letters, or with their letters the wrong way round."""

import re
from collections import defaultdict
from collections.abc import Iterator

from checker.clashes.names.changed_words import initials
from checker.mentions.lexicon import is_word
from checker.mentions.likeness import is_transposed
from checker.mentions.name_context import Found, NameStory, share_sentence
from checker.mentions.names import is_in_capitals
from checker.mentions.people import Person
from checker.patterns import lazy
from checker.types import Mention, MentionKind

# Acronyms that need no introduction beside others like them.
_WELL_KNOWN = frozenset(
    "AAA ABC ACT ADHD AFP AIDS ANC AND BBC BMW BST CBC CBE CBI CBS CDC CDT CEO CEST CET CFO CIA CIO CNN COO CPU CST DIY DNA"
    " DNC DUP DVD EDT EPA EST FBI FCC FDA FIA FIFA GDP GMT GNP GPS HBO HIV HSBC IBM ICC IMF IOC IRA IRS ITN ITV JFK KGB LAPD"
    " LED LGBT LSE MBA MBE MDT MEP MIT MLA MLB MP MRI MSP MST NASA NATO NBA NBC NFL NGO NHL NHS NPR NRA NSA NSC NYPD OBE OECD"
    " OPEC PDT PGA PLO PST RAF RBS RNC SAS SEC SMS SNP SUV TSA TUC UBS UCI UCLA UEFA UFO UNESCO UNICEF USA USB USSR UTC VAT"
    " VIP WHO WTO WWF"
    # Siblings: of those that differ in one letter a story may have two without a word on either.
    " ATF ATP AMA BJP BMA BSP CDU CMS CPI CSIS CSU DEA DHS DOD DOE DOJ DOT DWP FAA FCO FDP FEMA FSB GAO GCHQ GDR GMB GRU HHS HUD IBF IBO"
    " ICE IDF ILO IPC ISI ISS IUCN KLA MDC MOD NIH NSF NUJ NUM NUS NUT ODI OMB PKK PLA PPP PRI RAC RMT RNLI RPI RSPB RSPCA RTE SDLP SNP SPD"
    " TGWU UAE UAW UCL UDA UFF UNDP UNHCR UUP UVF WBA WBC WBO WFP WRU WTA YMCA YPG YWCA".split()
)
_FEWEST_LETTERS = 3
_LONG = 5  # letters of acronyms that are not alike by chance
_ACRONYM = lazy(r"(?<![\w@#/.&’'-])[A-Z]{3,8}(?![\w@/&-]|[.’'][A-Za-rt-z])")
_WORD_BEGINS = lazy(r"\b\w")


def by_acronym(story: NameStory, people: list[Person]) -> Iterator[Found]:
    """Acronyms with their letters the wrong way round or with another letter: 'HFTA', 'HTFA', 'HFTE'."""
    written = [Person(value, "body", places) for value, places in _written_acronyms(story).items()]
    explained = _Explanations(story)
    yield from _by_letters(story, written, explained)
    yield from _by_initials(written, people, explained)


def _by_letters(story: NameStory, written: list[Person], explained: "_Explanations") -> Iterator[Found]:
    """The odd one written once, and not explained; the usual one of nearly the same letters."""
    by_key: dict[object, list[Person]] = defaultdict(list)
    for acronym in written:
        for key in _keys(acronym.name):
            by_key[key].append(acronym)
    for odd in written:
        if len(odd.mentions) > 1 or odd.name in _WELL_KNOWN or is_word(odd.name):
            continue
        near = {other.name: other for key in _keys(odd.name) for other in by_key[key] if other is not odd}
        meant = [other for other in near.values() if _is_meant(odd, other, explained)]
        usual = [other for other in meant if sorted(other.name) == sorted(odd.name)] or meant
        if len(usual) == 1 and not explained.has(odd.name) and not _is_bracketed(story, odd.mentions[0]):
            yield odd, usual[0], "acronym", 0.6 if sorted(odd.name) == sorted(usual[0].name) else 0.4


def _by_initials(written: list[Person], people: list[Person], explained: "_Explanations") -> Iterator[Found]:
    """An acronym that is explained nowhere, as the odd one; the name whose initials it has with two changed round as the usual one."""
    bodies = [(letters, person) for person in people if _is_in_order(person) for letters in _initials(person)]
    right = {letters for letters, _ in bodies}
    for odd in written:
        if len(odd.name) > _FEWEST_LETTERS and odd.name not in _WELL_KNOWN | right and not is_word(odd.name):
            meant = [person for letters, person in bodies if is_transposed(odd.name, letters)]
            if len(meant) == 1 and not explained.has(odd.name):
                yield odd, meant[0], "acronym", 0.5


def _initials(person: Person) -> set[str]:
    """Those of all words, and of those before 'of': 'Safety Board of the Harlands'."""
    before = person.words[: person.words.index("of")] if "of" in person.words else ()
    return {initials(words).upper() for words in (person.words, before) if len(words) > _FEWEST_LETTERS}


def _is_in_order(person: Person) -> bool:
    """Whether a body's acronym has its words in their order: 'University of Harland' may be the HU."""
    return person.kind != "person" and len(person.words) > _FEWEST_LETTERS and person.words[1] != "of"


def _written_acronyms(story: NameStory) -> dict[str, tuple[Mention, ...]]:
    """The acronyms with their places, those of longer names ('UEFA Cup') too; nothing of a line in capitals."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for sentence in story.sentences:
        for match in _ACRONYM.finditer(sentence.text) if not is_in_capitals(sentence.text) else ():
            found[match[0]].append(Mention(MentionKind.NAME, sentence.span_of(*match.span()), match[0], match[0], sentence.index))
    return {value: tuple(places) for value, places in found.items()}


def _keys(acronym: str) -> Iterator[object]:
    """What two acronyms share that differ in the order of their letters, or in one letter."""
    yield "".join(sorted(acronym))
    yield 0, acronym
    yield from ((0, acronym[:at] + acronym[at + 1 :]) for at in range(len(acronym)))


def _is_bracketed(story: NameStory, mention: Mention) -> bool:
    return story.before(mention).endswith("(") or story.after(mention).startswith(" (")


def _is_meant(odd: Person, usual: Person, explained: "_Explanations") -> bool:
    """Whether the letters of a usual acronym are those of the odd one but for their order, or for one letter."""
    a, b, count = odd.name, usual.name, len(usual.mentions)
    if sorted(a) == sorted(b) and (is_transposed(a, b) or len(a) >= _LONG or (count > 1 and explained.has(b))):
        return count > 1 or len(a) >= _LONG or explained.has(b)
    if not _is_one_edit(a, b) or explained.may_have(a) or share_sentence(odd, usual):
        return False
    is_first = usual.mentions[0].span.start < odd.mentions[0].span.start
    return (count > 1 and (is_first or explained.has(b))) or (is_first and len(a) > _LONG)


def _is_one_edit(odd: str, usual: str) -> bool:
    """Whether a letter is another, lacks or is too much; an s at the end makes a plural."""
    from rapidfuzz.distance import OSA

    return OSA.distance(odd, usual, score_cutoff=1) == 1 and odd not in (usual + "S", usual[:-1] if usual.endswith("S") else "")


class _Explanations:
    """What a story has its acronyms stand for."""

    def __init__(self, story: NameStory) -> None:
        self._story = story
        self._text = story.text.lower()
        self._by_initials: dict[str, list[str]] = defaultdict(list)
        for sentence in story.sentences:
            letters = "".join(letter for letter in _WORD_BEGINS.findall(sentence.text) if not letter.islower())
            for first_letters in {letters[at : at + _FEWEST_LETTERS] for at in range(len(letters))}:
                self._by_initials[first_letters].append(sentence.text)

    def has(self, acronym: str) -> bool:
        """Whether words with its letters as initials ('Harbour Fund Trustees Association' for 'HFTA') or it in brackets stand anywhere."""
        small = r"(?:,?\s|,?\s(?:of|for|the|and|on|in|to|de)\s|\s(?:of|for|on|in)\sthe\s|-)"
        words = re.compile(r"\b" + small.join(rf"{letter}\w*" for letter in acronym) + r"\b")
        bracket = re.compile(rf"[a-z]\s\({acronym}\)")
        spelt_out = self._by_initials.get(acronym[:_FEWEST_LETTERS], ())
        return any(map(words.search, spelt_out)) or any(map(bracket.search, self._story.texts_with(acronym)))

    def may_have(self, acronym: str) -> bool:
        """Whether words in small letters may be what it stands for: 'hybrid electric vehicles' for 'HEV'."""
        words = re.compile(r"\b" + r"[\s-](?:of\s|for\s|and\s)?".join(rf"{letter}\w*" for letter in acronym.lower()) + r"\b")
        return bool(words.search(self._text))
