"""An archive of stories and what the checks say of it, as tables.

Versions of one story (a write-through, a page saved twice) are a group: what several of them have wrong is one finding.
"""

import html
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import pandas

from checker.cache import use_cache
from checker.duplicates import group_versions
from checker.filing import Filed
from checker.findings import COLUMNS, WHOLE, make_row, shown
from checker.jobs import in_processes
from checker.labels import draw_sample, measure_labels
from checker.pipeline import Checker
from checker.progress import show_bar
from checker.reports.wording import count_tiers, counted, tell_unread_dates
from checker.slips import match_slips
from checker.types import Finding, Result, Severity

_EXAMINED = ("sentences", "names", "places", "figures", "dates", "quotes")


def explore_stories(filed: Sequence[Filed], checker: Checker, progress: bool | None = None) -> "Archive":
    """Check stories, asking the cache first. An interruption warns and keeps what is done."""
    results: list[Result] = []
    with _equipped(checker), closing(checker.check(story.document for story in filed)) as coming:
        try:
            for result in show_bar(coming, len(filed), progress):
                results.append(replace(result, findings=tuple(shown(result.findings, checker.settings))))
        except KeyboardInterrupt:
            warnings.warn(f"interrupted: {len(results):,} of {len(filed):,} stories are done; run it again to go on", stacklevel=3)
    if unread := [(story.id, story.document.unread_date) for story in filed if story.document.unread_date]:
        warnings.warn(tell_unread_dates(unread), stacklevel=3)
    done = [replace(story, document=result.document) for story, result in zip(filed, results, strict=False)]
    return Archive(tuple(done), tuple(results), len(filed) - len(results))


@contextmanager
def _equipped(checker: Checker) -> Iterator[None]:
    """Let a checker ask the cache, and share out what is not there over as many processes as its settings say."""
    examiner, jobs = checker.examiner, checker.settings.jobs
    try:
        if jobs > 1:
            checker.examiner = in_processes(checker.settings, jobs)
        with use_cache(checker):
            yield
    finally:
        checker.examiner = examiner


@dataclass(frozen=True, eq=False)
class Archive:
    """Stories with their results, in the order given; `unfinished` is how many an interruption left unchecked.

    The tables are pandas DataFrames. Rates are findings a story, versions of one story counted once. Findings about the run
    (FC0: what could not be read) stand in `findings` and `by_code()` only.
    """

    filed: tuple[Filed, ...]
    results: tuple[Result, ...]
    unfinished: int = 0

    def __len__(self) -> int:
        return len(self.results)

    def __iter__(self) -> Iterator[Result]:
        return iter(self.results)

    def __getitem__(self, story: object) -> Result:
        """The first story of this id, or of this label in the DataFrame's index; a notebook shows it with its findings marked.

        Raises KeyError where there is none.
        """
        for filed, result in zip(self.filed, self.results, strict=True):
            if filed.id == str(story):
                return result
        raise KeyError(f"no story with the id {story!r}; .stories lists them")

    @cached_property
    def stories(self) -> pandas.DataFrame:
        """A row a story: where it is filed, its words, its findings by tier, what was examined, and its group of versions.

        `week` is the Monday of its week, `failure` why it could not be read.
        """
        rows = [self._story_row(i) for i in range(len(self))]
        columns = ["id", "date", "week", "section", "headline", "words", "group", "findings", "errors", "queries", *_EXAMINED, "failure"]
        frame = pandas.DataFrame(rows, columns=columns)
        return frame.assign(date=pandas.to_datetime(frame["date"]), week=pandas.to_datetime(frame["week"]))

    @cached_property
    def findings(self) -> pandas.DataFrame:
        """A row a finding, once a group of versions, of the first that has it; `versions` says how many have.

        The columns are those of `check(...).to_frame()`, with the story's id, date and section before them; the part of the
        story that the finding stands in (headline, body, caption) is `part`.
        """
        filed = self.stories[["id", "date", "week", "section", "group"]]
        rows = [{**filed.loc[i], "versions": versions, **_finding_columns(finding)} for i, finding, versions in self._distinct]
        own = ["id", "date", "week", "section", "group", "versions"]
        columns = [*own, *("part" if column == "section" else column for column in COLUMNS)]
        return pandas.DataFrame(rows, columns=columns).astype(WHOLE)

    @cached_property
    def groups(self) -> pandas.DataFrame:
        """A row a group of two versions or more: their ids, and the findings of the group."""
        found = self.findings["group"].value_counts()
        rows = [
            (group, len(held), list(held["id"]), held["headline"].iloc[0], held["date"].min(), held["date"].max(), found.get(group, 0))
            for group, held in self.stories.groupby("group")
            if len(held) > 1
        ]
        return pandas.DataFrame(rows, columns=["group", "versions", "stories", "headline", "first", "last", "findings"])

    def by_code(self) -> pandas.DataFrame:
        """A row a code and tier, the most frequent first: findings, stories that have one, and findings a story."""
        by_code = self.findings.groupby(["code", "name", "severity"], as_index=False)
        told = by_code.agg(findings=("code", "size"), stories=("group", "nunique"))
        told["per_story"] = told["findings"] / max(1, self._count)
        return told.sort_values(["findings", "code", "severity"], ascending=[False, True, True], ignore_index=True)

    def by_section(self) -> pandas.DataFrame:
        """A row a section of the paper, the largest first: stories, versions of one counted once, and findings a story."""
        return self._by("section").sort_values(["stories", "section"], ascending=[False, True], ignore_index=True)

    def by_week(self) -> pandas.DataFrame:
        """A row a week, by its Monday, in order; stories without a date are left out."""
        return self._by("week")

    def sample(self, n: int = 50, seed: int = 0) -> pandas.DataFrame:
        """Findings to judge, as even over the codes as can be, with both sides quoted and an empty column `verdict`."""
        return draw_sample([(self.filed[i].id, finding) for i, finding in self._questions], n, seed)

    def label(self, frame: pandas.DataFrame) -> pandas.DataFrame:
        """The precision of each code by a sample whose `verdict` is filled in, with a 95 % interval (`measure_labels`)."""
        return measure_labels(frame, Counter(finding.code for _, finding in self._questions))

    def match(self, slips: pandas.DataFrame) -> pandas.DataFrame:
        """Slips that are known, with what was found of each (`match_slips`); the first version of an id counts."""
        return match_slips(slips, {f.id: r for f, r in zip(reversed(self.filed), reversed(self.results), strict=True)})

    def _repr_html_(self) -> str:
        return f"<p>{html.escape(self._summary)}</p>{self.by_code().to_html(index=False, float_format='{:.3f}'.format, border=0)}"

    def __repr__(self) -> str:
        return self._summary

    @property
    def _summary(self) -> str:
        """'1,000 stories (970 where versions of one count once): 12 errors, 40 queries. 2 could not be read, or not all of them.'"""
        tiers = count_tiers(Counter(finding.severity for _, finding in self._questions))
        once = f" ({self._count:,} where versions of one count once)" if self._count < len(self) else ""
        told = [f"{counted(len(self), 'stories')}{once}: {tiers}"]
        if unread := sum(bool(result.document.failure) for result in self.results):
            told.append(f"{unread:,} could not be read, or not all of them")
        if self.unfinished:
            told.append(f"{self.unfinished:,} are not checked yet")
        return ". ".join(told) + "."

    @cached_property
    def _group_of(self) -> list[int]:
        return [group for _, group in group_versions(result.document for result in self.results)]

    @property
    def _count(self) -> int:
        """Stories, versions of one counted once."""
        return len(set(self._group_of))

    @cached_property
    def _distinct(self) -> list[tuple[int, Finding, int]]:
        """The findings once a group: the place of the first story that has each, and how many versions have it."""
        found = [(i, finding) for i, result in enumerate(self.results) for finding in result.findings]
        held = Counter((self._group_of[i], finding.fingerprint) for i, finding in found)
        first = {(self._group_of[i], finding.fingerprint): (i, finding) for i, finding in reversed(found)}
        return [(i, finding, held[key]) for key, (i, finding) in sorted(first.items(), key=lambda item: (item[1][0], item[1][1].hit.span))]

    @property
    def _questions(self) -> list[tuple[int, Finding]]:
        """Those that ask something of a story, each with the place of the first story that has it."""
        return [(i, finding) for i, finding, _ in self._distinct if not _is_about_run(finding)]

    def _by(self, column: str) -> pandas.DataFrame:
        """Stories and findings by a column of both; a group of versions counts where its first story stands."""
        first = self.stories.drop_duplicates("group")
        told = first.groupby(column).agg(stories=("id", "size"), words=("words", "sum"))
        home = dict(zip(first["group"], first[column], strict=True))
        for name, tier in (("errors", Severity.ERROR), ("queries", Severity.QUERY)):
            found = Counter(home[self._group_of[i]] for i, finding in self._questions if finding.severity is tier)
            told[name] = [found[key] for key in told.index]
        told["per_story"] = (told["errors"] + told["queries"]) / told["stories"]
        return told.reset_index()

    def _story_row(self, i: int) -> dict[str, Any]:
        document, result = self.results[i].document, self.results[i]
        date, tiers = document.date, Counter(finding.severity for finding in result.findings if not _is_about_run(finding))
        row = {"id": self.filed[i].id, "date": date, "week": date and date - pandas.Timedelta(days=date.weekday())}
        row |= {"section": self.filed[i].section, "headline": _headline(result), "words": len(document.text.split())}
        row |= {"group": self._group_of[i], "findings": tiers.total(), "failure": document.failure}
        row |= {"errors": tiers[Severity.ERROR], "queries": tiers[Severity.QUERY]}
        return row | dict.fromkeys(_EXAMINED, 0) | result.examined


def _is_about_run(finding: Finding) -> bool:
    return finding.code.startswith("FC0")


def _headline(result: Result) -> str:
    document = result.document
    spans = (section.span for section in document.sections if section.kind == "headline")
    return next((document.text[span.start : span.end] for span in spans), "")


def _finding_columns(finding: Finding) -> dict[str, Any]:
    row = make_row(finding)
    return {"part": row.pop("section"), **row}
