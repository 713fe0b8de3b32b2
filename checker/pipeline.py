"""A run: the stages of stories (`checker.story`) filled a window at a time, the checks run on them, their hits made findings."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import islice

import numpy as np

from checker.checks import BY_CODE, CHECKS, advise
from checker.checks.base import Check
from checker.errors import CheckerError, SettingsError
from checker.findings import make_findings
from checker.language import mark_foreign
from checker.models import Models
from checker.nli import judge_pairs
from checker.sections import is_within_one_entry
from checker.settings import Settings
from checker.story import Story
from checker.suppressions import find_idle
from checker.types import Document, Examination, Finding, Hit, Result

Examined = tuple[Sequence[Document], list[Examination]]
Examiner = Callable[[Iterable[Sequence[Document]]], Iterator[Examined]]

WINDOW = 8  # stories judged together: enough to keep the threads busy, few enough to see results come


def fill_window(stories: Sequence[Story], needs: Iterable[str], models: Models) -> None:
    """Compute the model stages that the checks need for all stories of a window in one go."""
    if "judgments" not in needs:
        return
    vectors = models.embedder.encode([claim.text for story in stories for claim in story.claims])
    ends = np.cumsum([len(story.claims) for story in stories])
    for story, rows in zip(stories, np.split(vectors, ends[:-1]), strict=True):
        story.vectors = rows
    judged = judge_pairs([story.pairs for story in stories], models.nli, models.judged)
    for story, judgments in zip(stories, judged, strict=True):
        story.judgments = judgments


def examine_window(checks: Sequence[Check], documents: Sequence[Document], models: Models) -> list[Examination]:
    """What the checks say of a window of documents. While the models work, the checks that need none run beside them on a thread."""
    stories = [Story(document, models) for document in documents]
    judging = [check for check in checks if "judgments" in check.needs]
    plain = [check for check in checks if check not in judging]
    if not judging or not documents:  # a cache that has all stories of a window leaves none of it
        return [_examine(story, checks, _run_checks(plain, story)) for story in stories]
    with ThreadPoolExecutor(1) as beside:
        coming = beside.submit(lambda: [_run_checks(plain, story) for story in stories])
        try:
            fill_window(stories, {need for check in judging for need in check.needs}, models)
        except CheckerError:
            raise
        except Exception:  # one story's fault: each computes its own stages then, and only that one fails
            pass
    return [_examine(story, checks, found | _run_checks(judging, story)) for story, found in zip(stories, coming.result(), strict=True)]


Found = dict[str, tuple[tuple[Hit, ...], str]]  # by code: what the check yielded, and how it failed


def _run_checks(checks: Iterable[Check], story: Story) -> Found:
    found: Found = {}
    for check in checks:
        try:
            found[check.code] = tuple(hit for hit in check.find(story) if is_within_one_entry(story.document, hit)), ""
        except CheckerError:
            raise
        except Exception as error:  # one story must not cost the others their report
            found[check.code] = (), f"{check.code} {check.name} failed ({type(error).__name__}: {error}); please report it"
    return found


def _examine(story: Story, checks: Sequence[Check], found: Found) -> Examination:
    """All that was found in a story, in the order of the checks. One that was read in part only is not said to be examined."""
    failures = tuple(found[check.code][1] for check in checks if found[check.code][1])
    return Examination({check.code: found[check.code][0] for check in checks}, failures, {} if failures else story.examined())


class Checker:
    """Checks stories with one set of settings; models are loaded once, when a check first needs them.

    `examiner` stands between the documents and the checks: a cache, or other processes; without one they run here.
    Raises SettingsError where a code in the settings is that of no check: a slip there would pass every story.
    """

    def __init__(self, settings: Settings | None = None, models: Models | None = None, examiner: Examiner | None = None) -> None:
        self.settings = settings or Settings()
        for option, prefix in self.settings.named_codes():
            if not any(code.startswith(prefix) for code in BY_CODE):
                place = f"{self.settings.origins.get(option, 'settings')}: {option.replace('_', '-')}"
                raise SettingsError(f"{place}: no check has a code that begins with {prefix!r}; {advise(prefix)}")
        self.models = models or Models(self.settings)
        self.checks = tuple(check for check in CHECKS if self.settings.is_selected(check.code, preview=check.preview))
        self.examiner = examiner or self.examine

    def check(self, documents: Iterable[Document]) -> Iterator[Result]:
        """One result a document, in the order of input, window by window, so that a long run shows results as it goes."""
        for window, examinations in self.examiner(_windows(map(mark_foreign, _only_documents(documents)))):
            yield from map(self.make_result, window, examinations)

    def examine(self, windows: Iterable[Sequence[Document]]) -> Iterator[Examined]:
        """Each window with what the checks say of it."""
        for window in windows:
            yield window, examine_window(self.checks, window, self.models)

    def make_result(self, document: Document, examination: Examination) -> Result:
        """The findings of all checks. A check that failed is named by FC001, and the hits of the others stand."""
        hits = [(BY_CODE[code], hit) for code, found in examination.hits.items() for hit in found]
        if examination.failures:
            # read in part only: the document says why, as that of an unreadable file does, so that the run does not pass
            document, unreadable = replace(document, failure="; ".join(examination.failures)), BY_CODE["FC001"]
            hits = [(unreadable, hit) for hit in unreadable.find(Story(document, self.models))] + hits
        return Result(document, self._make_findings(document, hits), examination.examined)

    def _make_findings(self, document: Document, hits: list[tuple[Check, Hit]]) -> tuple[Finding, ...]:
        """The findings of the hits, and then of the suppressions that let none of them pass."""
        models = self.models
        findings = make_findings(document, hits, self.settings, models.thresholds, models.dismissed)
        idle = [(BY_CODE["FC003"], hit) for hit in find_idle(document, findings, self._is_run_in)]
        return make_findings(document, hits + idle, self.settings, models.thresholds, models.dismissed) if idle else findings

    def _is_run_in(self, path: str, prefix: str) -> bool:
        """Whether all checks whose codes begin with a prefix report on a file, so that none of them could have found more."""
        meant = [check for check in CHECKS if check.code.startswith(prefix) and (not check.preview or check.code == prefix)]
        return all(check in self.checks and not self.settings.is_ignored_in_file(check.code, path) for check in meant)


def _only_documents(documents: Iterable[Document]) -> Iterator[Document]:
    """The documents. Raises TypeError for what may be given in their place by mistake."""
    if isinstance(documents, str | Document):
        raise TypeError("Checker.check() takes Documents, one after the other; checker.check() takes one story")
    for document in documents:
        if not isinstance(document, Document):
            raise TypeError(f"Checker.check() takes Documents, not {type(document).__name__}")
        yield document


def _windows(documents: Iterable[Document]) -> Iterator[Sequence[Document]]:
    coming = iter(documents)
    yield from iter(lambda: list(islice(coming, WINDOW)), [])
