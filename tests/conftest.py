"""Stand-ins for the models, so that tests need no weights, and values made by hand."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from importlib import import_module
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import hypothesis
import numpy as np
import pytest

from checker.findings import make_findings
from checker.scoring import FEATURES
from checker.settings import Settings
from checker.types import Document, Evidence, Hit, Label, Result, Severity, Span

# The same examples each time, and no test that a slow machine fails.
hypothesis.settings.register_profile("checker", derandomize=True, deadline=None)
hypothesis.settings.load_profile("checker")


class ScriptedNLI:
    """Answers by rule: pairs for which `contradicts(premise, hypothesis)` is true contradict, all others are neutral."""

    fingerprint = "scripted"

    def __init__(self, contradicts: Callable[[str, str], bool] = lambda premise, hypothesis: False) -> None:
        self.contradicts = contradicts

    def predict(self, pairs: Sequence[tuple[str, str]]) -> np.ndarray:
        rows = np.full((len(pairs), len(Label)), 0.005)
        for row, pair in zip(rows, pairs, strict=True):
            row[Label.CONTRADICTION if self.contradicts(*pair) else Label.NEUTRAL] = 0.99
        return rows


class NoNLI:
    """Raises when touched: for runs that must not judge."""

    def __getattr__(self, name: str):
        raise AssertionError(f"the NLI model was touched: {name}")


class HashEmbedder:
    """Unit rows from the hashes of the words: texts that share words are near."""

    dim = 64

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        rows = np.full((len(texts), self.dim), 1e-6)
        for row, text in zip(rows, texts, strict=True):
            for word in text.casefold().split():
                row[int.from_bytes(hashlib.sha256(word.encode("utf-8", "replace")).digest()[:4]) % self.dim] += 1
        return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


# A score is then the mean of what both directions say.
PLAIN_WEIGHTS = dict.fromkeys(FEATURES, 0.0) | {"contradiction": 1.0, "intercept": 0.0}


def scripted_models(nli=None, embedder=None, **changes):
    """What `Models` offers, without weights: judged by `nli`, thresholds at one half."""
    from checker.facts import load_facts
    from checker.names_file import NamesFile
    from checker.nli import JudgmentCache

    values = {"nli": nli or ScriptedNLI(), "embedder": embedder or HashEmbedder(), "judged": JudgmentCache(), "facts": load_facts()}
    values |= {
        "dismissed": {},
        "settings": Settings(),
        "sources": (),
        "names": NamesFile(),
        "thresholds": dict.fromkeys(("FC101", "FC102", "FC103"), 0.5),
        "calibration": PLAIN_WEIGHTS,
    }
    return SimpleNamespace(**values | changes)


def a_check(code: str, severity: Severity = Severity.QUERY, name: str = "some-check"):
    """As much of a Check as a finding needs."""
    return SimpleNamespace(code=code, name=name, severity=severity)


def words(document: Document, quoted: str) -> Span:
    """The span of words that stand once in a document."""
    assert document.text.count(quoted) == 1, quoted
    start = document.text.index(quoted)
    return Span(start, start + len(quoted))


GOOD, PROVED, JUDGED = "It rained.", "It was Friday.", "There were fourteen. There were twelve."  # to a WordChecker


class WordChecker:
    """A Checker by rule: 'fourteen' against 'twelve' is a query, 'Friday' an error; no models, no stages."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()

    def check(self, documents: Iterable[Document]) -> Iterator[Result]:
        for document in documents:
            hits = sorted(self.find(document), key=lambda pair: pair[0].code)
            findings = make_findings(document, hits, self.settings, {"FC101": 0.5})
            yield Result(document, findings, {"sentences": document.text.count("."), "names": 0, "dates": document.text.count("Friday")})

    def find(self, document: Document) -> Iterator[tuple]:
        if document.failure:
            yield a_check("FC001", Severity.ERROR, "unreadable-document"), Hit("FC001", Span(0, 0), document.failure, ("", ""))
        if "fourteen" in document.text and "twelve" in document.text:
            first, second = (words(document, number) for number in ("fourteen", "twelve"))
            evidence = (Evidence(first, (first,)),)
            yield (
                a_check("FC101", name="contradiction"),
                Hit("FC101", second, "Which stands?", ("14", "12"), (second,), evidence, score=0.8),
            )
        if "Friday" in document.text:
            day = words(document, "Friday")
            yield (
                a_check("FC302", Severity.ERROR, "weekday-mismatch"),
                Hit("FC302", day, "It was a Saturday. Which is right, the day or the date?", ("Friday", "Saturday"), (day,)),
            )


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Commands that are run for real keep nothing in the user's cache."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
            patch.setenv(name, str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def word_checker(monkeypatch: pytest.MonkeyPatch) -> type[WordChecker]:
    """Makes the command line and `check()` use a WordChecker."""
    import checker

    use_checker(monkeypatch, WordChecker)
    monkeypatch.setattr(checker, "_checker", WordChecker)
    return WordChecker


def use_checker(monkeypatch: pytest.MonkeyPatch, make: Callable[[Settings], Any]) -> None:
    """Makes the command line use what `make` gives for a Checker."""
    from checker.commands import loading

    monkeypatch.setattr(loading, "make_checker", make)
    monkeypatch.setattr(loading, "open_checker", lambda settings: nullcontext(make(settings)))


@pytest.fixture
def run(word_checker: type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary) -> Callable[..., SimpleNamespace]:
    """Run one command in an empty folder; gives exit code, output and error output."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "checker.toml").write_text("")

    def run(*arguments: str | Path) -> SimpleNamespace:
        from checker import cli

        code = cli.main([str(argument) for argument in arguments])
        out, err = capsysbinary.readouterr()
        return SimpleNamespace(code=code, out=out.decode("utf-8"), err=err.decode("utf-8"))

    return run


@pytest.fixture
def story(tmp_path: Path) -> Callable[..., str]:
    def story(text: str | bytes, name: str = "story.txt") -> str:
        (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return name

    return story


@pytest.fixture(scope="session")
def recipe() -> Iterator[Callable[[str], ModuleType]]:
    """Imports a program of models/recipes by name; they import each other as neighbours, as scripts do."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(Path(__file__).parents[1] / "models/recipes"))
        yield import_module
