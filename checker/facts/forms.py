"""Read the tables of forms, which are patterns on a sketch of a sentence (see attachment.py).

There are hundreds, and a run needs few of them: each is compiled when a sketch is first held against it.
"""

import re
from collections.abc import Iterable
from functools import cache

compiled = cache(re.compile)


def find_form(forms: Iterable[str], sketch: str) -> re.Match[str] | None:
    """The match of the first form of a table that stands in a sketch."""
    return next((match for form in forms if (match := compiled(form).search(sketch))), None)
