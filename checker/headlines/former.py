"""Find a 'former' that a headline drops or adds: 'Mayor Hale jailed' above 'The former mayor, Joan Hale, was jailed'."""

import re
from collections.abc import Iterator

from checker.headlines.body import Headline, Untold
from checker.patterns import lazy

# Callings are left out: a headline calls a former footballer a footballer.
_OFFICES = (
    "president|premier|minister|chancellor|secretary|mayor|governor|senator|congressman|congresswoman|MP|PM|leader|chief|chairman|chairwoman|director"
    "|head|king|queen|coach|manager|judge|ambassador|commissioner|speaker"
)
_FORMER = r"(?:former|formerly|ex|late|one-?time|then|retired|ousted|deposed|outgoing)"
# The office, whether one was and is no more, and who: the name stands at once behind, or behind a comma.
_HOLDER = lazy(
    rf"\b(?P<former>(?i:{_FORMER})[\s-](?:[\w’'.-]+\s){{0,4}}?)?(?P<office>(?i:{_OFFICES})),?\s(?P<name>(?:[A-Z][\w.’'-]*\s){{0,3}}[A-Z][\w-]+)"
)
_PAST = lazy(
    rf"(?i)\b(?:{_FORMER}|was|were|until|previous\w*|used\sto|predecessor|succe\w+|resign\w*|step\w*\sdown|lost|left|quit|past|old)\b"
)


def find_former(headline: Headline) -> Iterator[Untold]:
    """An office of the headline beside that of the same holder in the story, where one is former and the other, told throughout, is not."""
    for holder in _HOLDER.finditer(headline.text):
        told = [(s, other) for s in headline.body.sentences for other in _HOLDER.finditer(s.text) if _are_one(holder, other)]
        near = [(s, other) for s, other in told if s in headline.nearest or s in headline.body.lead]
        if not near or any(bool(other["former"]) == bool(holder["former"]) for _, other in told):
            continue
        if holder["former"] and _PAST.search(headline.body.text):
            continue
        sentence, other = near[0]
        start = other.start("former") if other["former"] else other.start("office")
        yield Untold(headline.line.span_of(holder.start(), holder.end("office")), sentence.span_of(start, other.end("office")), sentence)


def _are_one(one: re.Match[str], other: re.Match[str]) -> bool:
    return one["office"].lower() == other["office"].lower() and one["name"].split()[-1] == other["name"].split()[-1]
