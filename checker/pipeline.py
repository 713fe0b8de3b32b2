"""The program's diagram: the stages of a story in order, filled for a window of stories at a time."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cached_property
from itertools import chain, islice

import numpy as np

from checker.checks import BY_CODE, CHECKS, advise
from checker.checks.base import Check
from checker.claims import make_claims
from checker.clashes.dates.moments import Moment, find_moments
from checker.clashes.dates.timeline import TimeClash, find_time_clashes
from checker.clashes.figures.orders import Order, find_orders
from checker.errors import CheckerError, SettingsError
from checker.facts.acts.act_clashes import find_act_hits
from checker.facts.clauses import find_clauses
from checker.findings import make_findings
from checker.language import mark_foreign
from checker.mentions import by_sentence, find_mentions
from checker.mentions.charts import find_charts
from checker.mentions.congress import find_members
from checker.mentions.counts import Count, find_counts
from checker.mentions.definite import find_definite
from checker.mentions.people import Person, link_people
from checker.mentions.posts import find_posts
from checker.mentions.roles import Description, find_descriptions
from checker.models import Models
from checker.nli import judge_pairs
from checker.pairs import find_pairs
from checker.references import read_previous
from checker.sections import is_within_one_entry
from checker.sentences import split_sentences
from checker.settings import Settings
from checker.suppressions import find_idle
from checker.types import Claim, Document, Examination, Finding, Hit, Judgment, Mention, MentionKind, Pair, Result, Sentence

Examined = tuple[Sequence[Document], list[Examination]]
Examiner = Callable[[Iterable[Sequence[Document]]], Iterator[Examined]]

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
    def figures(self) -> tuple[Sequence[Mention], ...]:
        """The figures of each sentence, by its index."""
        found = by_sentence(self.mentions, MentionKind.FIGURE)
        return tuple(found.get(sentence.index, ()) for sentence in self.sentences)

    @cached_property
    def orders(self) -> tuple[Order, ...]:
        """The pairs of figures of which a word may say which is the larger; two checks read them."""
        return tuple(find_orders(self.sentences, self.figures))

    @cached_property
    def clauses(self) -> tuple[tuple[Sentence, ...], ...]:
        """What of each sentence states something by itself, by the sentence's index."""
        return tuple(tuple(find_clauses(sentence)) for sentence in self.sentences)

    @cached_property
    def act_hits(self) -> tuple[Hit, ...]:
        """What is asked about famous acts; three checks share it out."""
        return tuple(find_act_hits(self))

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """What of lives and things is dated."""
        return find_moments(self.sentences, self.mentions, self.people)

    @cached_property
    def time_clashes(self) -> tuple[TimeClash, ...]:
        """Dates, ages and lengths that do not fit together; three checks share them out."""
        return tuple(find_time_clashes(self))

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """People and bodies, each with all its names."""
        return link_people(self.mentions, self.sentences)

    @cached_property
    def descriptions(self) -> tuple[Description, ...]:
        """What the sentences say that named people are: roles, parties, ages, relations."""
        told = (find(self.sentences, self.mentions, self.people) for find in (find_definite, find_members, find_posts))
        return *find_descriptions(self.sentences, self.mentions), *chain.from_iterable(told)

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

    @cached_property
    def previous(self) -> "Story | None":
        """The story's earlier version, where one is given."""
        document = read_previous(self.document, self.models.settings)
        return Story(document, self.models) if document else None

    @cached_property
    def sources(self) -> "tuple[Story, ...]":
        """What the story was written from, as far as it is given; the same for all stories of a run."""
        return self.models.sources

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
        looked_at = {"sentences": len(self.sentences)} | {kind: counts[kind] for kind in ("names", "places", "figures", "dates", "quotes")}
        values = sum(len(chart.cells) for chart in find_charts(self.document))
        return looked_at | ({"chart values": values} if values else {})


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
