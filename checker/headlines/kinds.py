"""Find a word of a headline that excludes what its story has in its place: 'rejects' for 'approved', 'plane' for 'helicopter'.

The table (kind_table.py) holds kinds of which one alone can be: ways that a vote goes, vehicles, charges, offices, months. The headline's
word and all that may stand for it are not told of the same thing, and a sentence that tells the same has another of the kind.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.clashes.words.kinds import Term, find_terms
from checker.headlines.body import Body, Headline, Untold, Way, are_capitals
from checker.headlines.roles import PASSIVE
from checker.mentions.counts import stems
from checker.mentions.dates import MONTHS, WEEKDAYS
from checker.mentions.figures import singular
from checker.patterns import lazy
from checker.types import Sentence

_BESIDE, _AROUND = 30, 50  # characters
_MORE = 2  # words of the headline stand around its term's opposite than around the term, in the story
_STEM = 6  # letters by which a longer word of the story may be one of the headline's
_SHORT = 4  # letters of a word cut short
_DATES = stems(" ".join([*MONTHS, *WEEKDAYS]))
_NOT = lazy(
    r"(?i)\b(?:not|no|never|without|nor|refus\w+|fail\w*|declin\w+|against|stop\w*|avoid\w*|prevent\w*|threat\w*)\s(?:\w+\s){0,2}$|n[’']t\s(?:\w+\s)?$"
)
_FIGURE = lazy(r"\d[\d.,]*\d|\d")
_NAME = lazy(r"\s(?:[A-Z][\w.]*\s){0,2}([A-Z]\w+)")


@dataclass(frozen=True)
class Use:
    """A term in a sentence.

    `about` are the stems beside it, `around` those further on too, `before` those on its left alone, `name` the one that it is the
    title of.
    """

    sentence: Sentence
    term: Term

    @cached_property
    def before(self) -> frozenset[str]:
        return stems(self.sentence.text[max(0, self.term.start - _BESIDE) : self.term.start]) - _DATES

    @cached_property
    def about(self) -> frozenset[str]:
        return self.before | (stems(self.sentence.text[self.term.end : self.term.end + _BESIDE]) - _DATES)

    @cached_property
    def around(self) -> frozenset[str]:
        text, term = self.sentence.text, self.term
        return stems(text[max(0, term.start - _AROUND) : term.start] + " " + text[term.end : term.end + _AROUND]) - _DATES

    @cached_property
    def setting(self) -> frozenset[str]:
        """The words around it in the singular, and the figures."""
        text, term = self.sentence.text, self.term
        around = text[max(0, term.start - _AROUND) : term.start] + " " + text[term.end : term.end + _AROUND]
        words = " ".join(map(singular, around.lower().split()))
        return (stems(words) - _DATES) | frozenset(_FIGURE.findall(around))

    @cached_property
    def name(self) -> str:
        found = None if are_capitals(self.sentence.text) else _NAME.match(self.sentence.text, self.term.end)
        return found[1] if found else ""

    @property
    def is_denied(self) -> bool:
        return _NOT.search(self.sentence.text[: self.term.start]) is not None

    @property
    def is_passive(self) -> bool:
        return PASSIVE.search(self.sentence.text[: self.term.start]) is not None


def find_kinds(headline: Headline) -> Iterator[Untold]:
    """The first term of the headline that the story has in no way, beside one that excludes it in a nearest sentence or the lead."""
    known = list(_uses(headline.line))
    sentences = headline.nearest_and_lead if known else ()
    told = [(s, [other for other in _uses(s) if not any(other.term.is_like(one.term) for one in known)]) for s in sentences]
    for use in known:
        for sentence, others in told:
            found = next((other for other in others if _clash(use, other, is_near=sentence in headline.nearest)), None)
            way = _way(use, found, headline.nearest, headline.body) if found else None
            if found and way:
                told, other = headline.line.span_of(use.term.start, use.term.end), sentence.span_of(found.term.start, found.term.end)
                yield Untold(told, other, sentence, way)
                return


def _uses(sentence: Sentence) -> Iterator[Use]:
    return (Use(sentence, term) for term in find_terms(sentence.text))


def _clash(use: Use, other: Use, *, is_near: bool) -> bool:
    """Whether two terms exclude each other and are said of one: words beside them are shared, of opposites in a mere lead two."""
    if not use.term.excludes(other.term) or use.is_denied or other.is_denied or (use.name and other.name and use.name != other.name):
        return False
    kind = use.term.among(other.term)
    if kind.is_converse and (other.is_passive or not use.before & other.before):
        return False
    fewest = 1 if is_near or kind.is_thing else 2
    return len(use.about & other.about) >= fewest or (is_near and len(use.around & other.around) > fewest)


def _way(use: Use, found: Use, nearest: Sequence[Sentence], body: Body) -> Way | None:
    """How the headline's term clashes with the one found: the story has it nowhere, or of something else; None where it has it."""
    use = Use(use.sentence, use.term.among(found.term))
    if not _is_told(use, body):
        return Way.NOWHERE
    is_sure = found.sentence in body.lead and found.sentence in nearest[:1]
    return Way.INSTEAD if is_sure and not _is_told_amid_the_same(use, found, body) else None


def _is_told_amid_the_same(use: Use, found: Use, body: Body) -> bool:
    """Whether the story has the headline's term beside the found one, or amid the same figure or nearly as many of the same words."""
    told = [other for sentence in body.sentences for other in _uses(sentence) if use.term.is_like(other.term)]
    if any(other.sentence is found.sentence for other in told):
        return True
    same = use.setting & found.setting
    figures = {word for word in same if word[0].isdigit()}
    if figures and told:
        return any(figures & other.setting for other in told)
    most = max((len(use.setting & other.setting) for other in told), default=len(same))
    return most > min(len(same) - _MORE, len(same) / 2)


def _is_told(use: Use, body: Body) -> bool:
    """Whether the story has the term or a word made of it, or, said of the same, one that may stand for it."""
    if all(any(_is_made_of(known, word.lower()) for known in body.words) for word in use.term.written.split()):
        return True
    return any(
        use.term.is_like(other.term) and (use.term.words & other.term.words or use.about & other.about)
        for sentence in body.sentences
        for other in _uses(sentence)
    )


def _is_made_of(known: str, word: str) -> bool:
    """Whether a word of the story is the headline's, made of it or written out: 'September' for 'Sept'."""
    return known[:_STEM] == word[:_STEM] or (len(word) == _SHORT and known.startswith(word))
