"""Find a headline that tells as to come what its story tells as done: 'Arlo to cut 40 jobs' above 'Arlo has cut 40 jobs'."""

import re
from collections.abc import Iterator

from checker.clashes.words.word_forms import root
from checker.headlines.body import Headline, Untold, parties_before, parties_of
from checker.patterns import lazy

_TO_COME = lazy(r"\sto\s(?P<verb>[a-z]{3,})\b")
_STILL_OPEN = lazy(
    r"(?i)\b(?:will|would|shall|is\sto|are\sto|going\sto|plan\w*|due|set|expect\w*|intend\w*|propos\w+|tomorrow|next|soon|from|schedul\w+|announc\w+|agree\w*|decid\w+"
    r"|vow\w*|want\w*|hop\w+|about\sto|later|could|may|might|begin\w*|start\w*)\b"
)
_DONE = lazy(r"\b(?P<has>(?:has|have|had)\s(?:\w+ly\s)?)?(?P<verb>[a-z]+)\b")


def find_tenses(headline: Headline) -> Iterator[Untold]:
    """'to' and the verb of a headline, beside the verb in the past of the same doer in a nearest sentence that tells of nothing to come."""
    for party in parties_of(headline.line):
        match = _TO_COME.match(headline.text, party.end)
        if not match or any(re.search(rf"\bto\s{match['verb']}\b", s.text) for s in headline.body.sentences):
            continue
        for sentence in headline.nearest:
            for done in _DONE.finditer(sentence.text):
                before = parties_before(sentence, done.start()) if _is_past(done, match["verb"]) else ()
                if before and before[-1].keys & party.keys and not _STILL_OPEN.search(sentence.text):
                    yield Untold(headline.line.span_of(match.start() + 1, match.end()), sentence.span_of(*done.span()), sentence)
                    return


def _is_past(done: re.Match[str], verb: str) -> bool:
    form = done["verb"]
    return root(form) == root(verb) and (bool(done["has"]) or form != verb) and not form.endswith(("s", "ing"))
