"""Stories in which every sum, date and name is right: no check that needs no model may accuse one of them."""

from collections import Counter
from pathlib import Path

import pytest

from checker.checks import CHECKS
from checker.documents import read_document
from checker.pipeline import Checker
from checker.settings import Settings
from checker.types import Hit, Severity

MODEL_STAGES = frozenset({"claims", "vectors", "pairs", "judgments"})
STORIES = sorted((Path(__file__).parents[1] / "fixtures/stories/silent").glob("*.txt"))
MOST_QUERIES = 6  # over all of them


@pytest.fixture(scope="module")
def found() -> dict[str, list[tuple[Severity, Hit]]]:
    codes = tuple(check.code for check in CHECKS if not check.preview and not check.needs & MODEL_STAGES)
    results = Checker(Settings(select=codes, min_score=0, max_queries=1000)).check(map(read_document, STORIES))
    return {Path(result.document.path).stem: [(finding.severity, finding.hit) for finding in result.findings] for result in results}


def test_there_are_sixty_of_a_story_s_length() -> None:
    assert len(STORIES) == 60
    assert all(120 <= len(path.read_text("utf-8").split()) <= 350 for path in STORIES)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_no_error(found: dict, path: Path) -> None:
    assert [(hit.code, hit.values) for severity, hit in found[path.stem] if severity is Severity.ERROR] == []


def test_few_queries(found: dict) -> None:
    queries = Counter((name, hit.code) for name, hits in found.items() for severity, hit in hits if severity is Severity.QUERY)
    assert queries.pop(("twin_town", "FC002")) == 1  # a letter in German
    assert queries.total() <= MOST_QUERIES, queries


# What each story has that is no body, and words of it that would clash with the body.
@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("storm_blog", "live-blog entry", "Two people have died"),
        ("storm_blog", "related", "Storm Alder killed six"),
        ("flood_writethru", "editor's note", "Dvorskey"),
        ("flood_writethru", "dateline", "LOMNA, Sept. 17"),
        ("flood_writethru", "caption", "May 2010"),
        ("rates_agency", "editor's note", "2.1 percent"),
        ("rates_agency", "related", "4.75 percent"),
        ("doctrine_amended", "correction", "1812"),
        ("doctrine_amended", "correction", "31 February"),
        ("press_release", "boilerplate", "Marion Oyelaran"),
        ("ring_road", "related", "£45m"),
        ("ring_road", "related", "Bus fares to rise"),
        ("cup_minutes", "live-blog entry", "2-0 to Sellick!"),
        ("count_night", "live-blog entry", "about 300 votes"),
        ("count_night", "editor's note", "Farris"),
        ("harvest_pictures", "pull quote", "and nor will I”\n"),
        ("chemist_obituary", "correction", "1953"),
    ],
)
def test_what_is_no_body(name: str, kind: str, words: str) -> None:
    document = read_document(STORIES[0].with_name(f"{name}.txt"))
    assert document.section(document.text.rindex(words)) == kind
