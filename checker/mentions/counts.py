"""Find what figures count: the noun, what is said of it, and the words that keep two figures from being rivals.

'19 trapped miners' counts miners that are trapped; 'the 30-week course' is a course of 30 weeks.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.dates import MONTHS, WEEKDAYS
from checker.mentions.figures import Figure, singular
from checker.mentions.hedges import BOUND, ITEM, PARTITIVE, find_bound, find_hedge, is_item
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

CURRENCIES = frozenset("£ $ € ¥ ₹ US$ A$ C$ NZ$ HK$ S$ Rs".split())
_MEASURES = (
    "day week month year hour minute second mile metre meter kilometre kilometer foot inch acre hectare tonne ton pound kg km cm ft"
    " storey story point page seat bed member man mph C F"
)
MEASURES = frozenset(_MEASURES.split())
_RESULTS = {
    "dead": r"dead|died|dies|dying|killed|kills|killing|deaths?|fatalit\w+|death toll|bodies|lost their lives|perished|victims?",
    "injured": r"injur\w+|wounded|hurt",
    "arrested": r"arrest\w*|detained",
    "missing": r"missing|unaccounted",
    "charged": r"charged",
    "hired": r"hir(?:e|ed|ing)|recruit\w*|new jobs",
    "sacked": r"sack\w*|laid[ -]off|layoffs?|redundan\w+|job losses|jobs? cuts",
    "rescued": r"rescued|saved",
    "evacuated": r"evacuat\w+",
    "lower": r"fall(?:s|ing|en)?|fell|drop(?:s|ped|ping)?|tumbl\w+|slip\w+|slid|sank|plung\w+",
    "higher": r"ris(?:e|es|ing|en)|rose|climb\w*|jump(?:s|ed|ing)?|leapt",
    "infected": r"infected|infections",
}
RESULT = lazy("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _RESULTS.items()), re.IGNORECASE)
_SOURCE = lazy(
    r"(?i:according to|quoted by|figures from|reported by|counted by)\s(?:the\s)?(?P<by>[\w’'-]+(?:\s[A-Z][\w’'-]+)*)"
    r"|(?<![\w’'-])(?P<who>[\w’'-]+)\s(?:has |have |had )?(?:said|says|say|reported|claimed|claims|puts|estimates|counts"
    r"|confirmed|announced|insisted|insists)\b"
)
_PERIOD = lazy(
    r"(?i)\b(?:last|this|next|previous|past|coming)\s(?:year|month|week|quarter|season|decade|century)"
    r"|\b(?:this|that|(?:the\s)?(?:first|second|third|last|next|following))\s(?:morning|afternoon|evening|night|day)"
    r"|\b(?:annually|monthly|weekly|daily|today|yesterday|tomorrow|nationally|nationwide|worldwide|globally|locally)\b"
)
_CALENDAR = frozenset({*WEEKDAYS, *MONTHS, "The", "In", "It", "He", "She", "They", "We", "But", "And", "This"})
_RATE = lazy(r"(?i)\s((?:a|an|each|per|every)\s(?:year|month|week|day|night|hour|head|person)|annually)\b")
ODDS = "one in"  # the rate of 'one in six cars', 'one car out of six'
_ONE_IN = lazy(r"(?i)\bone(?:\s(?P<noun>[a-z]+))?\s(?:in|out\sof)\s(?:every\s)?$")
REACH = 100  # characters before and after a figure that are looked at
NEAR = 55  # characters before and after a figure that tell what it is about
_TOKEN = lazy(r"[\s-]*((?:[A-Za-z]\.){2,}|[A-Za-z][\w’'-]*|[A-Za-z])")
# Words that cannot belong to the noun phrase after a figure.
_STOP = frozenset(
    "the a an and or but in on at to of for from by with as is was were are be been being had has have will would can who which that when"
    " while where after before than not it he she they we you his her its their this these those more less each every per since until"
    " so if because about over under into during between against through across last next later earlier ago said says could may also"
    " only then now out off up down did do does whose all both he’d i my our your there here how what why two three"
    " four five six seven eight nine ten took take takes said opened opens closed closes went goes came"
    " comes got"
    " gave won lost made makes".split()
)
_RESTRICTING = lazy(r"\s(?:who|that|which|whose|where|with|in|from|on|at|for|without|under|over|between|aged|living|still)\b")
_WORD = lazy(r"[a-z][a-z’-]{3,}")
_COMMON = frozenset(
    "that this with from have been were they their said will would when which who more than about after into also year years people"
    " over some there what time only other could such most many first last make made says like just very them then these those being"
    " while where because since still each even much before between through during under another including around part".split()
)
_DEFINITE = lazy(r"(?i)(?:\ball|\b(?:the|these|those|its|their|his|her|our|my|\w+[’']s))\s(?:[a-z]+\s)?$")


@dataclass(frozen=True, slots=True)
class Count:
    """A figure and what it counts.

    `head` is the singular of the noun ('miner'), for a measure or a sum of money the noun that it describes
    ('bridge' in 'a £3.4bn bridge'), else ''. `modifiers` are the other words of the noun phrase, `result` what became
    of those counted ('dead', 'injured', ...). `is_definite`: 'the 19 miners'; `is_restricted`: 'the 19 miners who
    ...'; `hedge`: the words near it that make it a part, a passing state or a change. `source` is who says it, `names`
    and `words` are the capitalised words and the stems of the sentence, `near` the stems around the figure.
    """

    mention: Mention
    sentence: Sentence
    head: str
    modifiers: frozenset[str]
    result: str
    is_definite: bool
    is_restricted: bool
    hedge: str
    bound: str
    source: str
    names: frozenset[str]
    words: frozenset[str]
    near: frozenset[str]
    period: frozenset[str]
    rate: str

    @property
    def figure(self) -> Figure:
        return self.mention.value

    @property
    def is_money(self) -> bool:
        return self.figure.unit in CURRENCIES

    @property
    def before(self) -> str:
        """The sentence up to the figure."""
        return self.sentence.text[: self.mention.span.start - self.sentence.span.start]

    @property
    def after(self) -> str:
        return self.sentence.text[self.mention.span.end - self.sentence.span.start :]


def find_counts(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> tuple[Count, ...]:
    """One Count for each figure of a story, in reading order."""
    return tuple(_counts(sentences, mentions))


def _counts(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[Count]:
    context: tuple = ()
    for mention in mentions:
        if mention.kind is not MentionKind.FIGURE:
            continue
        sentence = sentences[mention.sentence]
        if not context or context[0] is not sentence:
            period = frozenset(match[0].lower() for match in _PERIOD.finditer(sentence.text))
            context = (sentence, _names(sentence.text), stems(sentence.text), _source(sentence.text), period)
        yield _count(mention, *context)


def _count(
    mention: Mention, sentence: Sentence, names: frozenset[str], words: frozenset[str], source: str, period: frozenset[str]
) -> Count:
    start, end = mention.span.start - sentence.span.start, mention.span.end - sentence.span.start
    before, after = sentence.text[max(0, start - REACH) : start], sentence.text[end : end + REACH]
    head, modifiers, length = _noun_phrase(after, mention.value.unit)
    rest, odds = after[length:], _ONE_IN.search(before)
    if odds and not head:
        head = odds["noun"] or ""
    return Count(
        mention,
        sentence,
        head,
        modifiers,
        "" if PARTITIVE.search(before) and not RESULT.fullmatch(mention.value.unit) else _result(before, after),
        bool(_DEFINITE.search(BOUND.sub("", before))),
        bool(_RESTRICTING.match(rest)) and not PARTITIVE.search(before),
        ITEM
        if is_item(sentence.text, mention.text, before, after, is_bare=not (head or mention.value.unit))
        else find_hedge(before, after),
        find_bound(before),
        source,
        names,
        words,
        stems(_near(before, after)),
        period,
        ODDS if odds else found[1].lower() if (found := _RATE.match(after)) else "",
    )


def _near(before: str, after: str) -> str:
    """The whole words within `NEAR` characters of a figure."""
    left = before[-NEAR:].partition(" ")[2] if len(before) > NEAR else before
    right = after[:NEAR].rpartition(" ")[0] if len(after) > NEAR else after
    return f"{left} {right}"


def _noun_phrase(after: str, unit: str) -> tuple[str, frozenset[str], int]:
    """Head, modifiers and length of the words after a figure that belong to it."""
    words: list[str] = []
    end, is_attributive = 0, unit in CURRENCIES or unit in ("%", "age")
    for match in _TOKEN.finditer(after):
        if match.start() != end or match[1].lower() in _STOP or len(words) == 5:
            break
        word = match[1].lower().removesuffix("’s").removesuffix("'s")
        if after[end : match.start(1)].startswith("-") and word == unit and not words:
            is_attributive = True
        elif not (word == unit and is_attributive and not words):
            words.append(word)
        end = match.end()
        if not is_attributive and _is_plural(word):
            break
    if not words or (len(words) == 1 and RESULT.fullmatch(words[0])):
        return "", frozenset(), end
    if is_attributive:
        return singular(words[-1]), frozenset(words[:-1]), end
    is_noun = _is_plural(words[-1])
    return (singular(words[-1]) if is_noun else unit), frozenset(words[:-1] if is_noun else ()), end


def _is_plural(word: str) -> bool:
    return singular(word) != word or word.endswith("men") or word in ("police", "troops", "crew", "staff")


def _result(before: str, after: str) -> str:
    """What became of those counted, told within a few words after the figure or right before it."""
    found = RESULT.search(re.split(r"[;:,–—.]| and | but | while ", after, maxsplit=1)[0][:45])
    if not found:
        found = next(iter(list(RESULT.finditer(re.split(r"[;:,–—.]| and | but ", before)[-1][-25:]))[-1:]), None)
    return found.lastgroup if found else ""


def _source(text: str) -> str:
    found = _SOURCE.search(text)
    return (found["by"] or found["who"]).lower() if found else ""


def _names(text: str) -> frozenset[str]:
    """Capitalised words but the first, months and weekdays."""
    found = (match[1].removesuffix("’s").removesuffix("'s") for match in re.finditer(r"(?<=[\s(“‘\"-])([A-Z][\w’'-]+)", text))
    return frozenset(name for name in found if name not in _CALENDAR)


def stems(text: str) -> frozenset[str]:
    """First five letters of the words that say something."""
    return frozenset(word[:5] for word in _WORD.findall(text.lower()) if word not in _COMMON)
