"""What speaks for it that a place which a story names once was written for another: a table of signs, each of a pair (`lone_pairs`).

What a sign is worth stands in data/place_weights.csv, fitted by models/recipes/place_weights.py.
"""

from collections.abc import Sequence

from checker.clashes.places.another_place import ANOTHER_PLACE
from checker.clashes.places.lone_pairs import NEAR, LonePair
from checker.clashes.places.siblings import mixed_up_with
from checker.mentions.gazetteer import demonyms, kind_of
from checker.mentions.likeness import is_alike
from checker.mentions.role_words import find_terms
from checker.patterns import lazy
from checker.types import Mention
from checker.weights import Sign

LEAD = 2  # sentences that say where a story happens
SOON = 20  # characters between an adjective and who it describes
FAR = 5  # sentences from the usual place
IN = lazy(
    r"(?i)\b(?:in|at|near|off|over|across)\s(?:the\s)?(?:(?:nearby|central|downtown|northern|southern|eastern|western)\s"
    r"|(?:(?:[\w-]+\s)?(?:city|town|port|island|province|state|coast)\sof\s))?$"
)
LISTED_BEFORE = lazy(r"[A-ZÀ-Þ][\w’'-]*(?:,\s?(?:and\s|or\s)?|\s(?:and|or|to)\s|[–—-])(?:in\s|the\s)*$")
LISTED_AFTER = lazy(r"(?:\s(?:and|or|to)|,\s(?:and|or))\s(?:in\s|the\s)*[A-ZÀ-Þ]|[–—-]|,\s[A-ZÀ-Þ][\w’'-]*(?:,|\sand\b)")
_FROM = lazy(r"(?i)\b(?:from|of)\s(?:the\s)?$")
_TO = lazy(r"(?i)\b(?:to|for|with|by|between|against|than|via|through|like|unlike)\s(?:the\s)?$")
_THE = lazy(r"(?i)\b(?:the|its|his|her|their|this)\s(?:[a-z-]+\s)?$")
_A = lazy(r"(?i)\ban?\s(?:[a-z-]+\s)?$")
_OWN = lazy(r"[’']s?\s")
_NOUN = lazy(r"\s[a-z][a-z-]{2,}")
_CAPITAL_AFTER = lazy(r"[\s-][A-ZÀ-Þ]")
_CAPITAL_BEFORE = lazy(r"(?<!^)[A-ZÀ-Þ][\w.’'-]*[\s-]$")
_EXPLAINED = lazy(r",\s(?:an?|the|where|which|in|who)\b|\s\(|,\s[A-Z]\w+,")
_EXPLAINED_BEFORE = lazy(r"(?i)\b(?:city|town|port|island|province|state|village|country|capital|suburb|county)\s(?:of\s)?$")
_ABROAD = lazy(
    r"(?i)\b(?:borders?|frontier|neighbou?r\w*|imports?|imported|exports?|exported|native|trade|travel\w*|visit\w*|flew|flight|via)\b"
)
_TITLE = lazy(r"\b(?:Sens?|Reps?|Senators?|Congress(?:man|woman)|Gov|Governor|Representatives?)\b|\([DR]-")
_TAKES_UP = lazy(r"(?:He|She|It|They|This|That|These|The|His|Her|Their|Its)\s")
_YEAR = lazy(r"\b(?:1[5-9]|20)\d\d\b")
_COMPARED = lazy(
    r"(?i)\b(?:like|unlike|than|while|whereas|compared|including|such as|across|around|elsewhere|abroad|born|studied|former)\b"
)


_COUNTS = (
    Sign("usual twice or more", lambda p: len(p.told) > 1),
    Sign("usual three times or more", lambda p: len(p.told) > 2),
    Sign("usual five times or more", lambda p: len(p.told) > 4),
    Sign("usual only implied", lambda p: p.usual not in p.story.named),
    Sign("usual told most", lambda p: p.story.levels[p.odd][0] == p.usual),
    Sign("usual, share of its level", lambda p: len(p.told) / sum(len(p.story.told(place)) for place in (p.usual, *p.rivals))),
    Sign("others of the level", lambda p: min(len(p.rivals), 5)),
    Sign("no others of the level", lambda p: not p.rivals),
    Sign("tens of places", lambda p: min(len(p.story.named), 20) / 10),
    Sign("other things lie in the lone place", lambda p: len(p.story.implied.get(p.odd, ())) > (p.odd != p.lone.value)),
    Sign("what it lies in is compared", lambda p: p.odd != p.lone.value),
    Sign("usual after lone only", lambda p: p.told[0].span.start > p.lone.span.start),
    Sign("score of sentences", lambda p: min(len(p.story.sentences), 60) / 20),
)
_KIND = (
    Sign("state", lambda p: kind_of(p.odd) == "state"),
    Sign("capital", lambda p: kind_of(p.lone.value) == "capital"),
    Sign("mixed up", lambda p: mixed_up_with(p.odd).get(p.usual) is False),
    Sign("mixed up as adjectives", lambda p: p.is_adjective and mixed_up_with(p.odd).get(p.usual) is True),
    Sign("alike", lambda p: is_alike(p.odd, p.usual)),
    Sign("share a word", lambda p: not set(p.odd.split()).isdisjoint(p.usual.split())),
    Sign("near each other", lambda p: p.on_map.are_near(p.odd, p.usual)),
    Sign("in one region", lambda p: p.on_map.are_in_one_region(p.odd, p.usual)),
)
_FORM = (
    Sign("in", lambda p: bool(IN.search(p.before))),
    Sign("from", lambda p: bool(_FROM.search(p.before))),
    Sign("to", lambda p: bool(_TO.search(p.before))),
    Sign("the", lambda p: bool(_THE.search(p.before))),
    Sign("a", lambda p: bool(_A.search(p.before))),
    Sign("owns", lambda p: bool(_OWN.match(p.after))),
    Sign("before a noun", lambda p: bool(_NOUN.match(p.after))),
    Sign("before a capital", lambda p: bool(_CAPITAL_AFTER.match(p.after))),
    Sign("after a capital", lambda p: bool(_CAPITAL_BEFORE.search(p.before[-30:]))),
    Sign("inside a name", lambda p: p.lone not in p.story.alone and not p.is_adjective),
    Sign("explained", lambda p: bool(_EXPLAINED.match(p.after) or _EXPLAINED_BEFORE.search(p.before))),
    Sign("listed", lambda p: bool(LISTED_BEFORE.search(p.before[-40:]) or LISTED_AFTER.match(p.after))),
    Sign("quoted", lambda p: p.story.is_quoted(p.lone)),
    Sign("begins the sentence", lambda p: len(p.before.strip()) < 5),
    Sign("lead", lambda p: p.lone.sentence < LEAD),
    Sign("lead, usual later", lambda p: p.lone.sentence < LEAD <= p.told[0].sentence),
)
_CONTEXT = (
    Sign("abroad", lambda p: bool(_ABROAD.search(p.window))),
    Sign("another place", lambda p: bool(ANOTHER_PLACE.search(p.window))),
    Sign("compared", lambda p: bool(_COMPARED.search(p.window))),
    Sign("title of a member", lambda p: bool(_TITLE.search(p.window))),
    Sign("year", lambda p: bool(_YEAR.search(p.sentence.text))),
    Sign("takes up", lambda p: bool(_TAKES_UP.match(p.sentence.text))),
    Sign("takes up the usual", lambda p: bool(_TAKES_UP.match(p.sentence.text)) and p.lone.sentence - 1 in p.elsewhere),
    Sign("usual named in the sentence", lambda p: _is_in_sentence(p, p.story.named.get(p.usual, ()))),
    Sign("usual in the sentence", lambda p: p.has_usual_beside),
    Sign("another of the level in the sentence", lambda p: any(_is_in_sentence(p, p.story.told(place)) for place in p.rivals)),
    Sign("usual in the paragraph", lambda p: any(p.story.sentences[s].paragraph == p.sentence.paragraph for s in p.elsewhere)),
    Sign("usual far away", lambda p: min((abs(s - p.lone.sentence) for s in p.elsewhere), default=99) > FAR),
    Sign("usual as an adjective", lambda p: any(m.text in demonyms() for m in p.told)),
    Sign("the same words before", lambda p: any(_two_before(p.before) == _two_before(p.story.before(m)) != () for m in p.told)),
    Sign("no noun", lambda p: not p.heads),
    Sign("noun with the usual", lambda p: any(not p.heads.isdisjoint(p.story.heads(m)) for m in p.told)),
    Sign("noun elsewhere", lambda p: _is_noun_told(p)),
    Sign("noun elsewhere, the", lambda p: _is_noun_told(p) and bool(_THE.search(p.before))),
    Sign("rare words shared", lambda p: min(p.shared, 5)),
    Sign("share of new words", lambda p: sum(p.story.frequency[word] == 1 for word in p.words) / (1 + len(p.words))),
    Sign("names shared", lambda p: min(max((len(p.story.names[p.lone.sentence] & p.story.names[s]) for s in p.elsewhere), default=0), 3)),
)
SIGNS: tuple[Sign[LonePair], ...] = (*_COUNTS, *_KIND, *_FORM, *_CONTEXT)


def is_brought_in(pair: LonePair) -> bool:
    """Whether an adjective tells where somebody comes from, or a thing that the story has nowhere else: 'by Danish architect Bo Lund'."""
    if not pair.is_adjective or _THE.search(pair.before):
        return False
    return not _is_noun_told(pair) or any(term.kind == "role" and term.start < SOON for term in find_terms(pair.after[:NEAR]))


def _is_in_sentence(pair: LonePair, told: Sequence[Mention]) -> bool:
    return any(mention.sentence == pair.lone.sentence for mention in told)


def _is_noun_told(pair: LonePair) -> bool:
    """Whether another sentence has the noun that the lone place stands with."""
    return any(pair.story.frequency[noun] > 1 for noun in pair.heads)


def _two_before(text: str) -> tuple[str, ...]:
    """The last two words, where they say something: 'shop in'."""
    words = text.lower().split()[-2:]
    return tuple(words) if len(words) == 2 and len(words[0]) > 3 else ()
