"""Find whose a post is where no 's and no 'of' says so: 'Ukraine PM Ann Roe', 'the Leeds United striker Nils Berg'."""

import re
from collections.abc import Sequence

from checker.mentions.dates import MONTHS, WEEKDAYS
from checker.mentions.gazetteer import forms
from checker.mentions.name_words import GENERAL_WORDS, QUALIFIERS, TITLES
from checker.mentions.role_words import POSTS_OF_BODIES, POSTS_OF_PLACES, Term

_BODY_BEFORE = re.compile(r"(?<![.!?:]\s)(?<![.!?:”\"]\s)(?:\b[A-ZÀ-Þ][\w&’'-]+\s){1,3}$")


def owner_before(text: str, start: int, inside: Sequence[Term]) -> str:
    """'Spain' of 'the Spanish captain' and 'Ukraine PM', 'Leeds United' of 'Leeds United striker'; '' where another word stands there."""
    place = next((str(t.value) for t in inside if t.kind in ("nationality", "country")), "")
    head = [t for t in inside if t.kind == "role"][-1]
    if place and head.value.name in POSTS_OF_PLACES:
        return place
    first = next(t.start for t in inside if t.kind == "role")
    body = _BODY_BEFORE.search(text, start, first)
    if not body or len(inside) > 1 or head.value.name not in POSTS_OF_BODIES:
        return ""
    words = [word for word in body[0].split() if word not in WEEKDAYS and word not in MONTHS]
    begins = not words or (body.start() == 0 and len(words) == 1 and words[0] not in forms())  # 'Star striker Nils Berg'
    return "" if begins or any(word in QUALIFIERS | GENERAL_WORDS | TITLES for word in words) else " ".join(words)
