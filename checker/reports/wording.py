"""What reports say of a finding, in the same words in each."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.patterns import lazy
from checker.sections import FOREIGN, ONE_OF_A_KIND, left_out
from checker.types import Document, Evidence, Finding, Result, Severity, Span, Status

# What would move a cursor, end a line or turn the direction of writing.
UNPRINTABLE = lazy(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]+")

_MOST_NAMED, _LONGEST_DATE = 5, 40


def clean(words: str) -> str:
    return " ".join(UNPRINTABLE.sub(" ", words).split())


def count_tiers(counts: Counter[str]) -> str:
    tiers = [counted(counts[tier], noun) for tier, noun in ((Severity.ERROR, "errors"), (Severity.QUERY, "queries")) if counts[tier]]
    return ", ".join(tiers) or "no questions"


def tell_tiers(result: Result) -> str:
    return count_tiers(Counter(finding.severity for finding in result.findings))


def name_reasons(finding: Finding) -> str:
    """'FC101 contradiction (also FC206)'"""
    also = f" (also {', '.join(finding.reasons[1:])})" if finding.reasons[1:] else ""
    return f"{finding.code} {finding.name}{also}"


def add_up(totals: Counter[str], result: Result) -> None:
    """Add a story and its findings, by tier, to the totals of a run."""
    totals.update(finding.severity for finding in result.findings if not result.document.failure)
    totals.update(stories=1, unread=bool(result.document.failure), known=result.known)


def sum_up(totals: Counter[str]) -> str:
    """'6 errors, 1 query; 1 not read'"""
    return count_tiers(totals) + (f"; {totals['unread']} not read" if totals["unread"] else "")


def counted(count: int, plural: str) -> str:
    singular = f"{plural[:-3]}y" if plural.endswith("ies") else plural.removesuffix("s")
    return f"{count:,} {plural if count != 1 else singular}"


def name_tier(finding: Finding) -> str:
    """'error'; 'query (below threshold)' where it is shown for completeness only."""
    return finding.severity + name_status(finding)


def name_status(finding: Finding) -> str:
    return "" if finding.status is Status.REPORTED else f" ({finding.status.replace('_', ' ')})"


def make_question(finding: Finding) -> str:
    """The question, and where else it is asked of the same words: '‘Kinshassa’ is no place we know; is Kinshasa meant? Also in para 9.'"""
    question = _ask(finding)
    if places := dict.fromkeys(name_place(finding.document, repeat.start) for repeat in finding.repeats):
        question += f" Also in {', '.join(places)}."
    return question


def _ask(finding: Finding) -> str:
    """'Para 3 says ‘14’. Para 9 says ‘12’. Which stands?', as far as the words that clash are marked and the message has them not.

    A message with the flagged words speaks for itself. Only the flagged words and the first of the evidence are told: they are the
    clash, further places are what other hits add.
    """
    document, hit = finding.document, finding.hit
    message = clean(hit.message)
    sides = sorted((Evidence(hit.span, hit.marks), *hit.evidence[:1]), key=lambda side: side.span)
    if len({side.span for side in sides}) < 2 or not all(side.marks and side.path is None for side in sides):
        return message
    marked = [[clean(document.text[mark.start : mark.end]) for mark in sorted(side.marks)] for side in sides]
    words = [" … ".join(found) for found in marked]
    if words[0].casefold() == words[1].casefold() or all(clean(document.text[m.start : m.end]) in message for m in hit.marks):
        return message
    places = [name_place(document, side.span.start) for side in sides]
    if places[0] == places[1] and "‘" in message:
        return message
    subjects = [place.capitalize() if place.startswith("para ") else f"The {place}" for place in places]
    return " ".join([*(f"{subject} says ‘{said}’." for subject, said in zip(subjects, words, strict=True)), message])


def find_sides(finding: Finding) -> list[Evidence]:
    """The flagged span and all evidence, as they stand in the story, each once, other files last; a story without text has none."""
    hit = finding.hit
    sides: dict[tuple[str | None, Span], Evidence] = {}
    for side in (Evidence(hit.span, hit.marks), *hit.evidence) if hit.span.end > hit.span.start else ():
        held = sides.setdefault((side.path, side.span), side)
        sides[side.path, side.span] = replace(held, marks=tuple(sorted({*held.marks, *side.marks})))
    return sorted(sides.values(), key=lambda side: (side.path or "", side.span))


def name_source(side: Evidence) -> str:
    """'minutes.txt:12:3', the place of evidence in another file than the story's; the path alone where that is all that is known."""
    return ":".join([clean(side.path or ""), *map(str, side.position or ())])


def name_place(document: Document, offset: int) -> str:
    """'para 9', 'headline', 'para 4 (caption)', of a part of a package in its own file; with the page where the file has pages."""
    section, page = document.section(offset), document.page(offset)
    on_page = f", page {page}" if page else ""
    if section in ONE_OF_A_KIND or section == "chart" or _is_a_part_of_one_paragraph(document, offset):
        return section
    number = document.paragraph_in_file(offset)
    return f"para {number}{on_page}" if section == "body" else f"para {number} ({section}){on_page}"


def _is_a_part_of_one_paragraph(document: Document, offset: int) -> bool:
    """Whether a file of a package needs no number: 'caption', not 'para 1 (caption)'."""
    home = document.home(Span(offset, offset))[0]
    return bool(document.parts) and document.section(offset) != "body" and len(home.paragraphs) == 1


def list_grounds(finding: Finding) -> list[tuple[str, str]]:
    """What a finding rests on, as far as it is given: its working, its reference, what may be meant, why it may stand; with labels.

    What the message says already is not told again; of the reference its source is.
    """
    hit = finding.hit
    reason = finding.suppressed_by.reason if finding.suppressed_by else None
    working = hit.working if hit.working and hit.working not in hit.message else None
    grounds = (("working", working), ("reference", cite(hit.fact, hit.message)), ("suggestion", hit.suggestion), ("let pass", reason))
    return [(label, clean(words)) for label, words in grounds if words]


def list_lines(finding: Finding) -> list[str]:
    """The question, and what the finding rests on, a line each."""
    return [make_question(finding), *(f"{label}: {words}" for label, words in list_grounds(finding))]


def cite(fact: dict | None, message: str = "") -> str:
    """'Hastings was fought in 1066. (WordNet 3.0, as of 2026-11-22)', of what a message says already without the statement."""
    if not fact:
        return ""
    statement = fact.get("statement") or " ".join(str(fact[key]) for key in ("subject", "relation", "value") if fact.get(key))
    origin = ", ".join(filter(None, (str(fact.get("source") or ""), f"as of {fact['as_of']}" if fact.get("as_of") else "")))
    if origin and statement.rstrip(".") in message:
        return origin
    return f"{statement} ({origin})" if origin else statement


def tell_counts(examined: Mapping[str, int]) -> str:
    """'41 names, 17 figures, 9 dates'"""
    return ", ".join(counted(count, kind) for kind, count in examined.items() if count)


def tell_unread_dates(dates: Sequence[tuple[str, str]]) -> str:
    """'2 dates name no one day, so that checks that need it were silent: t.csv#2 (‘04/03/2020’), t.csv#5 (‘soon’). Write 2024-05-21'"""
    named = ", ".join(f"{clean(name)} (‘{clean(date)[:_LONGEST_DATE]}’)" for name, date in dates[:_MOST_NAMED])
    more = f" and {len(dates) - _MOST_NAMED:,} more" if len(dates) > _MOST_NAMED else ""
    verb = "name" if len(dates) > 1 else "names"
    return f"{counted(len(dates), 'dates')} {verb} no one day, so that checks that need it were silent: {named}{more}. Write 2024-05-21"


def tell_coverage(result: Result) -> str:
    """'Examined: 41 names, 17 figures, 9 dates; table in para 14, 20 left out; a passage in para 16 not read for meaning.'"""
    document = result.document
    told = tell_counts(result.examined)
    left = [f"; {kind} in para {', '.join(places)} left out" for kind, places in left_out(document).items()]
    if not told:
        return f"Examined: nothing{''.join(left) or '; there are no sentences in it'}."
    starts = [finding.hit.span.start for finding in result.findings if finding.code == "FC002"]
    unread = [
        f"; a passage in para {document.paragraph(start)} not read for meaning" for start in starts if document.section(start) != FOREIGN
    ]
    return f"Examined: {told}{''.join((*left, *unread))}."
