"""Where a story calls a person something other than the desk's names file does."""

import datetime
from collections.abc import Iterator, Mapping, Sequence

from checker.clashes.roles.role_clash import clash_score
from checker.facts.edtf import parse_edtf
from checker.mentions.roles import Description, find_descriptions
from checker.names_file import NameEntry, NamesFile
from checker.types import Mention, MentionKind, Sentence, Span


def find_desk_clashes(
    names: NamesFile, told: Mapping[str, Sequence[Description]], date: datetime.date | None
) -> Iterator[tuple[NameEntry, Description]]:
    """Each row of the names file with the first description of its person that its title or honorific excludes.

    `told`: descriptions by the person's name. A title holds on the story's date from `from` to `until`; of a story without a
    date only titles without an end are used.
    """
    for entry in names.entries:
        said = [description for form in (entry.name, *entry.accepted) for description in told.get(form, ())]
        right = _descriptions(entry, date) if said else ()
        clash = next((one for one in said if any(clash_score(known, one) for known in right)), None)
        if clash:
            yield entry, clash


def _descriptions(entry: NameEntry, date: datetime.date | None) -> tuple[Description, ...]:
    """What the row says of its person, read as a story is: 'Mr Bartho Boer, the mayor of Ilmenwater, spoke.'"""
    title = f", {entry.title}," if entry.title and _holds(entry, date) else ""
    lead = f"{entry.honorific} " if entry.honorific else ""
    if not lead and not title:
        return ()
    text, start = f"{lead}{entry.name}{title} spoke.", len(lead)
    name = Mention(MentionKind.NAME, Span(start, start + len(entry.name)), entry.name, entry.name, 0)
    return find_descriptions([Sentence(Span(0, len(text)), text, 0, 1)], [name])


def _holds(entry: NameEntry, date: datetime.date | None) -> bool:
    if date is None:
        return not entry.until
    day = (date.year, date.month, date.day)
    starts = not entry.start or parse_edtf(entry.start)[0].first <= day
    return starts and (not entry.until or day <= parse_edtf(entry.until)[0].last)
