"""What speaks for it that a person's role and one that nobody has were written for each other: a table of signs, each of a pair
(`role_pairs`).

What a sign is worth stands in data/role_weights.csv, fitted by models/recipes/role_weights.py.
"""

from checker.clashes.roles.role_pairs import RolePair, name_of
from checker.clashes.roles.role_ties import is_career, is_known, is_many, is_marked, is_of_name, is_vague
from checker.mentions.role_words import roles_exclude
from checker.patterns import lazy
from checker.weights import Sign

LEAD, FAR = 2, 5  # sentences
_THE = lazy(r"\b[Tt]he\s(?:[a-z-]+\s)?$")
_A = lazy(r"\b[Aa]n?\s(?:[\w-]+\s){0,2}$")
_WHOSE = lazy(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur)|[’']s?)\s(?:[\w-]+\s)?$")
_OF = lazy(r"\s(?:of|for|at|in|to)\s")
_OF_CAPITAL = lazy(r"\s(?:of|for|at|in|to)\s(?:the\s)?[A-ZÀ-Þ]")
_SAYS = lazy(r"\s(?:said|says|told|added|adds|explained|has|had|was|is|will|did)\b")
_CAPITAL_BEFORE = lazy(r"[A-ZÀ-Þ][\w.’'-]*\s$")


_ROLES = (
    Sign("told once", lambda p: p.story.times[name_of(p.told.value)] == 1),
    Sign("other once", lambda p: p.story.times[p.unheld.name] == 1),
    Sign("other three times or more", lambda p: p.story.times[p.unheld.name] > 2),
    Sign("nobody else has one of the kind", lambda p: p.is_only_one),
    Sign("exclude each other", lambda p: p.told.kind == "party" or roles_exclude(p.told.value, p.unheld.term.value)),
    Sign("vague", is_vague),
    Sign("known without a name", is_known),
    Sign("several have it", is_many),
    Sign("of another time or rank", is_marked),
    Sign("told of another time or rank", lambda p: bool(p.told.when or p.told.rank)),
    Sign("career", is_career),
    Sign("told is a title", lambda p: p.told.span.end <= p.told.name.span.start),
    Sign("told has an owner", lambda p: p.told.owner[:1].isupper()),
    Sign("told in the lead", lambda p: p.told.sentence < LEAD),
    Sign("tens of roles", lambda p: min(len(p.story.times), 30) / 10),
)
_PLACE = (
    Sign("a name follows", is_of_name),
    Sign("a name before", lambda p: bool(_CAPITAL_BEFORE.search(p.before))),
    Sign("the", lambda p: bool(_THE.search(p.before))),
    Sign("a", lambda p: bool(_A.search(p.before))),
    Sign("whose", lambda p: bool(_WHOSE.search(p.before))),
    Sign("of something", lambda p: bool(_OF.match(p.after))),
    Sign("of a name", lambda p: bool(_OF_CAPITAL.match(p.after))),
    Sign("says", lambda p: bool(_SAYS.match(p.after))),
    Sign("capital", lambda p: p.unheld.text[0].isupper()),
    Sign("quoted", lambda p: any(quote.overlaps(p.unheld.span) for quote in p.story.quotes)),
    Sign("in the lead", lambda p: p.unheld.sentence.index < LEAD),
    Sign("person in the sentence", lambda p: p.distance == 0),
    Sign("person in the sentence before", lambda p: p.distance == 1),
    Sign("before the person is named", lambda p: p.distance < 0),
    Sign("far from the person", lambda p: abs(p.distance) > FAR),
    Sign("nobody else in the sentence", lambda p: p.is_alone_there),
    Sign("rare words shared", lambda p: min(p.shared, 4)),
)
SIGNS: tuple[Sign[RolePair], ...] = (*_ROLES, *_PLACE)
