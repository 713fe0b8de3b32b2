"""Which countries founded a body or signed a treaty, as a sentence lists them: 'Five countries - ... - set up Asean in 1967'.

A list of countries beside the body, a word of founding and at least two true founders in it give away the one that was none;
of a circle that stays the same ('Five Eyes') a word for members will do. So do 'X, a founding member of' and 'founded by X'.
Silent where the sentence speaks of those who joined, observe or follow.
"""

from collections.abc import Iterator, Sequence

from checker.facts.attachment import EVENT, OTHER, draw_sketch
from checker.facts.denials import BodyDenial
from checker.facts.forms import find_form
from checker.facts.people.nationalities import find_nations
from checker.facts.relations import values_of
from checker.facts.store import Fact, FactStore
from checker.patterns import lazy
from checker.types import Span

CHARTER = "was founded by the countries"

_FOUNDING = lazy(
    r"\b(?:found(?:ed|ers?|ing)|to\sfound|helped\sfound|set\sup|setting\sup|creat(?:ed|ing|ion)|establish\w*|to\sform|form(?:ed|ing|ation)|launch\w*|original(?:ly)?|sign(?:ed|ing|atories|atory)"
    r"|charter|banded\stogether|came\stogether|joined\s(?:forces|hands|together)|began\sas|started|born|made\sup|consist\w*|pact\s(?:of|between|among)|united|linked|initialled)\b"
)
# Of a circle that nobody joins it is enough that they belong to it.
_BELONGING = lazy(r"\b(?:members?|partners?|allies|countries|nations|states|powers|governments|belongs?|bloc|alliance|club)\b")
_LATER = lazy(
    r"\b(?:later|since|joined\s(?:in|by|the|it|them)|joining|admitted|newcomers?|expanded|enlarge\w*|now\sincludes?|observers?|except|without|but\snot|unlike|outside"
    r"|against|alongside|followed|after|before|until|apply|applied|talks\swith|invited|guests?|hosted|plans?|wants?)\b"
)
_MEMBER = (
    rf"{OTHER},?\s(?:which\s)?(?:(?:was|is|became|as)\s)?(?:an?\s|one\sof\sthe\s(?:[a-z]+\s)?|the\s)?(?:founding|founder|original|charter)\s(?:member|signator(?:y|ies)|state|countr(?:y|ies))s?\sof\s(?:the\s)?{EVENT}",
    rf"{OTHER}\s(?:co-)?founded\s(?:the\s)?{EVENT}",
    rf"{OTHER}[^.;:()“”]{{0,40}}?\s(?:helped\s(?:to\s)?found|co-founded|was\samong\sthe\sfounders\sof)\s(?:the\s)?{EVENT}",
    rf"\bfound(?:ing|er)\smembers?,?\s{OTHER}(?=[,.;]|\s(?:has|had|was|is)\b)",
)
_AMERICA = lazy(r"(?<!Latin )(?<!South )(?<!North )(?<!Central )\bAmerica\b")
_LISTED = 2  # true founders beside the one that was none
_SEPARATOR = lazy(r"[’']?s?(?:,|,?\sand|\sor)?\s(?:the\s|then\s|West\s|what\sis\snow\s|and\s)*|\sand\s(?:the\s)?")
_CITIES = lazy(r"\s(?:in|at|near|of)\s(?:the\s)?$")


def find_wrong_founders(text: str, store: FactStore) -> Iterator[BodyDenial]:
    """The country that the text has found a body which it did not; of several it is not clear who is meant."""
    bodies = [(span, fact) for span, (fact, *_) in store.find_names(text, CHARTER) if _is_spoken_of(text, span, fact)]
    if not bodies:
        return
    body, fact = bodies[0]
    founders = values_of(fact)
    nations = sorted([*find_nations(text, store), *((Span(*found.span()), "United States") for found in _AMERICA.finditer(text))])
    named = [(place, country) for place, country in nations if not place.overlaps(body) and not _CITIES.search(text, 0, place.start)]
    strangers = [place for place, country in named if country not in founders]
    if len(strangers) == 1:
        place = strangers[0]
        lists = [run for run in _lists(text, [place for place, _ in named]) if place in run]
        if _tells_members(text, fact, max((_true(run, named, founders) for run in lists), key=len, default=set())) or (
            not _LATER.search(text) and find_form(_MEMBER, draw_sketch(text, {place: OTHER, body: EVENT}))
        ):
            yield place, body, fact, text[place.start : place.end], fact.value.replace("; ", ", ")


def _tells_members(text: str, fact: Fact, true: set[str]) -> bool:
    """Whether a list of the true ones and a stranger is meant for the body's own: not if all are named and the stranger is one more.

    One that is as long as the body is told of it whatever else the text says.
    """
    lacking = len(fact.value.split("; ")) - len(true)
    is_whole = lacking == 1 and len(true) > _LISTED
    return lacking > 0 and len(true) >= _LISTED and (is_whole or not _LATER.search(text))


def _is_spoken_of(text: str, span: Span, fact: Fact) -> bool:
    """Whether a name is that of the body, and the text tells of its founding, or of its circle."""
    is_named = text[span.start].isupper() or " " in fact.subject
    return is_named and bool(_FOUNDING.search(text) or (fact.kind == "circle" and _BELONGING.search(text)))


def _true(run: Sequence[Span], named: Sequence[tuple[Span, str]], founders: frozenset[str]) -> set[str]:
    return {country for place, country in named if place in run and country in founders}


def _lists(text: str, places: Sequence[Span]) -> Iterator[list[Span]]:
    """Runs of names with nothing but commas, 'and' and articles between them."""
    run: list[Span] = []
    for place in places:
        if run and not _SEPARATOR.fullmatch(text, run[-1].end, place.start):
            yield run
            run = []
        run.append(place)
    if run:
        yield run
