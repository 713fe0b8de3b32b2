"""Whether a name in a text is the person of the reference, or a street, a prize or another bearer of the name."""

from collections.abc import Collection

from checker.facts.store import Fact
from checker.patterns import lazy
from checker.types import Span

_TITLES = (
    r"Sir|Lord|Lady|Dame|Dr|Professor|Prof|President|Queen|King|Emperor|Tsar|Pope|Saint|Archbishop|Admiral|General|Captain|Chairman"
    r"|Ayatollah|Princess|Prince|Baron|Baroness|Mother|Senator|Chancellor|Comrade|Mr|Mrs|Ms|Miss"
)
_LEAD = (
    r"The|When|After|Before|Since|As|And|But|In|At|On|During|With|By|Until|Like|For|From|Born|While|Although|Though|Both|That|Of|To|If"
    r"|Under"
)
_OTHER_NAME_BEFORE = lazy(rf"(?:^|\s)(?!(?:{_TITLES}|{_LEAD})\b)[A-ZÀ-Þ][\w.’'-]*(?<![’']s)(?<!s[’'])(?<!-born)\s$")
_NAME_BEFORE = lazy(r"(?:\b(?:St|Saint|Not|young|junior|modern|new|next|second|another|an?|our|called|named|fake|real)|[“‘])\s?$")
KIN = (
    r"(?:father|mother|parents?|son|daughter|child|children|brother|sister|siblings?|wife|husband|widow|widower|partner|girlfriend|boyfriend|lover|mistress"
    r"|grand\w+|great-\w+|step\w+|half-\w+|niece|nephew|cousin|uncle|aunt|relatives?|relations?|famil\w+|ancestors?|descendants?|heirs?)"
)
_CIRCLE = (
    r"(?:friends?|biographer|translator|secretary|bodyguard|doctor|maid|pupil|teacher|colleague|contemporary|rival|follower|disciple"
    r"|admirer)"
)
_NAME_AFTER = lazy(
    r"-|\s(?:[A-ZÀ-Þ]\w|Jr|Sr|junior|senior|II|III|street|road|prize|award|museum|medal|foundation|lookalike|impersonator|himself\sas)"
    rf"|,?\s(?:Jr|Sr)\b|[’']s?\s(?:[a-z-]+\s)?(?:{KIN}|{_CIRCLE}|character|hero|heroine|dog|horse)\b"
)
_KIN_AFTER = lazy(rf"[’']s?\s(?:[a-z-]+\s)?(?:{KIN}|{_CIRCLE})\b")
# What is told of an equal is not told of the event: 'the Britannic, sister of the Titanic, which sank in 1916'.
EQUAL = (
    r"(?:sister(?:\sship)?|twin|successor|rival|predecessor|heir|replica|copy|namesake|cousin|companion|brother|son|daughter|wife|friend|neighbour)"
    r"\s(?:of|to)"
)
_UNLIKE = lazy(rf"\b(?:than|unlike|like|own|another|new|{EQUAL})\s(?:the\s)?$")
_BRANCH = r"(?:branch|arm|unit|office|division|chapter|section|subsidiary|offshoot|wing)"
_KIN_BEFORE = lazy(rf"\b(?:{KIN}|{_CIRCLE}|{_BRANCH})\s(?:of|to)\s(?:the\s(?:late\s)?(?:[a-z-]+\s){{0,3}})?(?:[A-Z][\w.]+\s){{0,2}}$")
_WIDER = {
    "England": ("Britain", "Great Britain", "United Kingdom", "UK", "U.K."),
    "Scotland": ("Britain", "Great Britain", "United Kingdom", "UK", "U.K."),
    "Wales": ("Britain", "Great Britain", "United Kingdom", "UK", "U.K.", "England"),
    "Ireland": ("Britain", "United Kingdom", "UK", "Northern Ireland"),
    "United States": ("America", "US", "U.S.", "USA", "United States of America"),
    "Germany": ("West Germany", "Prussia", "Bavaria", "Saxony"),
    "Russia": ("Soviet Union", "USSR", "Russian Empire", "Siberia"),
    "Ukraine": ("Soviet Union", "USSR", "Russian Empire", "Russia"),
    "Georgia": ("Soviet Union", "USSR", "Russian Empire", "Russia"),
    "Poland": ("Russian Empire", "Russia", "Prussia", "Germany", "Austria-Hungary", "Austria"),
    "Austria": ("Austria-Hungary", "Austrian Empire"),
    "Hungary": ("Austria-Hungary", "Austria"),
    "Czech Republic": ("Czechia", "Czechoslovakia", "Austria-Hungary", "Austria", "Bohemia", "Moravia"),
    "Bohemia": ("Czechia", "Czech Republic", "Austria-Hungary"),
    "Netherlands": ("Holland",),
    "India": ("British India", "Raj"),
    "Croatia": ("Yugoslavia", "Austria-Hungary"),
}
_SLIP = 25


def is_himself(text: str, span: Span) -> bool:
    """Whether the name stands alone: no part of a longer name, no relative, no 'another Mozart'."""
    return is_titled(text, span) and is_alone(text, span)


def is_alone(text: str, span: Span) -> bool:
    """Whether no further name stands before or after the name ('the American Red Cross', 'Harvard University Press')."""
    return not _OTHER_NAME_BEFORE.search(text[: span.start]) and not _NAME_AFTER.match(text[span.end :])


def is_titled(text: str, span: Span) -> bool:
    """Whether the name may be the person's, whatever capitalised word stands before it."""
    return text[span.start].isupper() and not _NAME_BEFORE.search(text[: span.start]) and not _NAME_AFTER.match(text[span.end :])


def is_of_another(text: str, span: Span) -> bool:
    """Whether the words before the name tell of another like it: 'sister of the Titanic', 'unlike Waterloo'."""
    return _UNLIKE.search(text, 0, span.start) is not None


def is_of_kin(text: str, span: Span) -> bool:
    """Whether somebody near to the bearer of the name is told of: 'the niece of X, who died', 'X's widow', 'a branch of X'."""
    return bool(_KIN_BEFORE.search(text, 0, span.start)) or bool(_KIN_AFTER.match(text, span.end))


def could_be_slip(year: int, fact: Fact) -> bool:
    """Whether a wrong year looks like a slip: near the right one, with one digit wrong, or two swapped; else a namesake may be meant."""
    rights = [interval.first[0] for interval in fact.intervals]
    return any(abs(year - right) <= _SLIP or _is_misprint(str(year), str(right)) for right in rights)


def _is_misprint(year: str, right: str) -> bool:
    differing = [place for place, (a, b) in enumerate(zip(year, right, strict=False)) if a != b]
    return len(differing) == 1 or (len(differing) == 2 and sorted(year) == sorted(right))


def is_within(place: str, names: Collection[str]) -> bool:
    """Whether the place is one of the names, or a country that held one of them."""
    wider = {wide for name in names for wide in _WIDER.get(name, ())}
    return any(place in name or name in place for name in (*names, *wider))
