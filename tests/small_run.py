"""A small run with a finding of each kind, for the tests of reports."""

import datetime
import io

from conftest import a_check, words
from word_files import word_text

from checker.documents import read_plain_text
from checker.findings import make_findings
from checker.reports import load_report
from checker.settings import Settings
from checker.types import Document, Evidence, Hit, Result, Severity, Span

STORY = """Fourteen swimmers hurt at pool

Emily Example
Leeds
Saturday 08 September 2018 23:49

Twelve people were taken to hospital on Friday after chlorine leaked into a pool, the fire service said on Monday 10 September 2018.

The pool, named after the Battle of Hastings of 1067, opened in 1971.

""" + (
    "The bill of £1,500 rises by 4% to £1,650, “and not a penny more”, said the manager, who has run the pool since it opened to the "
    "public with a gala at which the then mayor swam the first length, fully dressed, for a bet with the editor of this newspaper, and "
    "lost a shoe, which was found in the drains eleven years later by the caretaker.\n"
)


def small_run() -> list[Result]:
    story = read_plain_text(STORY, "desk/pool.txt")
    unread = Document("", "desk/photo.jpg", failure="a JPEG picture, not plain text: save the story as plain text in UTF-8")
    examined = {"sentences": 4, "names": 1, "places": 0, "figures": 6, "dates": 1}
    return [
        Result(story, make_findings(story, small_hits(story), Settings(min_score=0), {}), examined),
        Result(Document("It rained.", "desk/rain.txt"), (), {"sentences": 1, "names": 0}),
        Result(Document("", "desk/empty.txt"), (), {"sentences": 0}),
        Result(unread, make_findings(unread, [unreadable(unread)], Settings(), {})),
    ]


def unreadable(document: Document) -> tuple:
    return a_check("FC001", Severity.ERROR, "unreadable-document"), Hit("FC001", Span(0, 0), document.failure or "", ("", ""))


def small_hits(story: Document) -> list[tuple]:
    fourteen, twelve, battle = words(story, "Fourteen"), words(story, "Twelve"), words(story, "Hastings of 1067")
    long = story.paragraphs[-1]
    bill = (words(story, "£1,500"), words(story, "4%"), words(story, "£1,650"))
    fact = {"subject": "Battle of Hastings", "statement": "The Battle of Hastings was fought on 14 October 1066.", "source": "WordNet 3.0"}
    fact |= {"as_of": datetime.date(2026, 11, 22)}
    return [
        (
            a_check("FC002", name="unread-text"),
            Hit("FC002", long, "This sentence was not compared with the others: is it a table?", ("", "")),
        ),
        (
            a_check("FC102", name="headline-contradicted"),
            Hit(
                "FC102",
                story.paragraphs[4],
                "Which stands?",
                ("14", "12"),
                (twelve,),
                (Evidence(story.paragraphs[0], (fourteen,)),),
                subject="hurt",
                score=0.834,
            ),
        ),
        (
            a_check("FC203", Severity.ERROR, "wrong-percentage"),
            Hit(
                "FC203",
                long,
                "Is it the sum or the percentage?",
                ("4%", "10%"),
                bill,
                working="£1,500 to £1,650 is £150 more: 150 / 1,500 = 10%",
                suggestion="10%",
            ),
        ),
        (
            a_check("FC602", Severity.ERROR, "wrong-event-date"),
            Hit("FC602", battle, "Which year is meant?", ("1067", "1066"), (words(story, "1067"),), fact=fact),
        ),
        (
            a_check("FC802", name="contradicted-by-source"),
            Hit(
                "FC802",
                words(story, "opened in 1971"),
                "Which stands?",
                ("1971", "1972"),
                evidence=(Evidence(Span(3, 9), path="press.txt"),),
                score=0.5,
            ),
        ),
    ]


def written(results: list[Result], format: str, *, colour: bool = False) -> str:
    out = io.BytesIO()
    load_report(format, colour=colour)(iter(results), out)
    return word_text(out.getvalue()) if format == "docx" else out.getvalue().decode("utf-8")
