"""The program's diagram: the stages of a story in order, filled for a window of stories at a time."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cached_property
from itertools import islice

import numpy as np

from checker.checks import BY_CODE, CHECKS
from checker.checks.base import Check
from checker.claims import make_claims
from checker.errors import CheckerError, SettingsError
from checker.findings import make_findings
from checker.language import mark_foreign
from checker.mentions import find_mentions
from checker.mentions.counts import Count, find_counts
from checker.mentions.definite import find_definite
from checker.mentions.people import Person, link_people
from checker.mentions.roles import Description, find_descriptions
from checker.models import Models
from checker.nli import judge_pairs
from checker.pairs import find_pairs
from checker.sections import is_within_one_entry
from checker.sentences import split_sentences
from checker.settings import Settings
from checker.types import Claim, Document, Finding, Hit, Judgment, Mention, Pair, Result, Sentence

Found = dict[str, tuple[list[Hit], str]]  # by code: what the check yielded, and how it failed

WINDOW = 8  # stories judged together: enough to keep the threads busy, few enough to see results come


class Story:
    """One story's view of the stages; each is computed on first use, or by `fill_window` for many stories at once."""

    def __init__(self, document: Document, models: Models | None = None) -> None:
        self.document = document
        self.models = models or Models()

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        return split_sentences(self.document)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        return find_mentions(self.sentences)

    @cached_property
    def counts(self) -> tuple[Count, ...]:
        """The figures with what they count."""
        return find_counts(self.sentences, self.mentions)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """People and bodies, each with all its names."""
        return link_people(self.mentions, self.sentences)

    @cached_property
    def descriptions(self) -> tuple[Description, ...]:
        """What the sentences say that named people are: roles, parties, ages, relations."""
        definite = find_definite(self.sentences, self.mentions, self.people)
        return *find_descriptions(self.sentences, self.mentions), *definite

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        return make_claims(self.sentences)

    @cached_property
    def vectors(self) -> np.ndarray:
        """Unit rows of the claims, (n, dim)."""
        return self.models.embedder.encode([claim.text for claim in self.claims])

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        return find_pairs(self.claims, self.vectors, self.mentions)

    @cached_property
    def judgments(self) -> tuple[Judgment, ...]:
        return judge_pairs([self.pairs], self.models.nli, self.models.judged)[0]

    @property
    def facts(self):
        """The store of reference facts, the same for all stories."""
        return self.models.facts

    @property
    def names(self):
        """The desk's names file, the same for all stories."""
        return self.models.names

    def examined(self) -> dict[str, int]:
        """How many mentions of each kind, and sentences, were looked at: '41 names, 17 figures, 9 dates'."""
        counts = Counter(f"{mention.kind}s" for mention in self.mentions)
        return {"sentences": len(self.sentences)} | {kind: counts[kind] for kind in ("names", "places", "figures", "dates", "quotes")}


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


class Checker:
    """Checks stories with one set of settings; models are loaded once, when a check first needs them.

    Raises SettingsError where `select` or `ignore` names no check: a slip there would pass every story.
    """

    def __init__(self, settings: Settings | None = None, models: Models | None = None) -> None:
        self.settings = settings or Settings()
        for prefix in (*self.settings.select, *self.settings.ignore):
            if not any(code.startswith(prefix) for code in BY_CODE):
                raise SettingsError(f"no check has a code that begins with {prefix!r}; 'checker checks' lists them")
        self.models = models or Models(self.settings)
        self.checks = tuple(check for check in CHECKS if self.settings.is_selected(check.code, preview=check.preview))

    def check(self, documents: Iterable[Document]) -> Iterator[Result]:
        """One result a document, in the order of input, window by window, so that a long run shows results as it goes."""
        coming = iter(documents)
        while window := list(islice(coming, WINDOW)):
            yield from self.check_window(window)

    def check_window(self, documents: Sequence[Document]) -> Iterator[Result]:
        """The results of a window. While the models work, the checks that need none run beside them on a thread."""
        stories = [Story(mark_foreign(document), self.models) for document in documents]
        judging = [check for check in self.checks if "judgments" in check.needs]
        plain = [check for check in self.checks if check not in judging]
        if not judging:
            yield from (self._make_result(story, _run_checks(plain, story)) for story in stories)
            return
        with ThreadPoolExecutor(1) as beside:
            coming = beside.submit(lambda: [_run_checks(plain, story) for story in stories])
            try:
                fill_window(stories, {need for check in judging for need in check.needs}, self.models)
            except CheckerError:
                raise
            except Exception:  # one story's fault: each computes its own stages then, and only that one fails
                pass
        for story, found in zip(stories, coming.result(), strict=True):
            yield self._make_result(story, found | _run_checks(judging, story))

    def _make_result(self, story: Story, found: Found) -> Result:
        """The findings of all checks. A check that failed is named by FC001, and the hits of the others stand."""
        hits = [(check, hit) for check in self.checks for hit in found[check.code][0]]
        failures = [failure for check in self.checks if (failure := found[check.code][1])]
        if failures:
            return self._failed_result(story, "; ".join(failures), hits)
        return Result(story.document, self._make_findings(story.document, hits), story.examined())

    def _failed_result(self, story: Story, failure: str, hits: list[tuple[Check, Hit]]) -> Result:
        """A story that was read in part only: its document says why, as that of an unreadable file does, so that the run does not pass."""
        document, unreadable = replace(story.document, failure=failure), BY_CODE["FC001"]
        told = [(unreadable, hit) for hit in unreadable.find(Story(document, self.models))]
        return Result(document, self._make_findings(document, told + hits))

    def _make_findings(self, document: Document, hits: list[tuple[Check, Hit]]) -> tuple[Finding, ...]:
        return make_findings(document, hits, self.settings, self.models.thresholds)


def _run_checks(checks: Iterable[Check], story: Story) -> Found:
    found: Found = {}
    for check in checks:
        try:
            found[check.code] = [hit for hit in check.find(story) if is_within_one_entry(story.document, hit)], ""
        except CheckerError:
            raise
        except Exception as error:  # one story must not cost the others their report
            found[check.code] = [], f"{check.code} {check.name} failed ({type(error).__name__}: {error}); please report it"
    return found
