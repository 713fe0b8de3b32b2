"""The stages in order: nothing runs unasked, a window says what single stories say, one bad story stops no other."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest
from conftest import HashEmbedder, NoNLI, ScriptedNLI, scripted_models

from checker import pipeline, story
from checker.checks import BY_CODE, CHECKS
from checker.documents import read_plain_text
from checker.errors import ModelError, SettingsError
from checker.pipeline import WINDOW, Checker, Story, examine_window, fill_window
from checker.settings import Settings
from checker.types import Document, Hit, Result, Span

CALM = "The pool will open on Monday. Swimmers are pleased. The ferry was late again because of fog."
CLASH = "The pool will open on Monday. Swimmers are pleased. The pool will never open."
BAD_DAY = "The lease ends on 31 June 2018. The tenants will move out."


def contradicts(premise: str, hypothesis: str) -> bool:
    return {"never" in premise, "never" in hypothesis} == {True, False} and "pool" in premise and "pool" in hypothesis


def checker_of(settings: Settings | None = None, **changes) -> Checker:
    changes.setdefault("nli", ScriptedNLI(contradicts))
    return Checker(settings or Settings(), scripted_models(**changes))


def codes(result: Result) -> list[str]:
    return [finding.code for finding in result.findings]


class TestNothingRunsUnasked:
    def test_calendar_checks_import_no_model(self) -> None:
        """The models' libraries cost most of a second and 100 MB; a run of the calendar alone must not pay for them."""
        program = (
            "import json, sys\n"
            "from checker.documents import read_plain_text\n"
            "from checker.pipeline import Checker\n"
            "from checker.settings import Settings\n"
            f"[result] = Checker(Settings(select=('FC3',))).check([read_plain_text({BAD_DAY!r})])\n"
            "loaded = {'onnxruntime', 'torch', 'tokenizers', 'transformers', 'sentence_transformers'} & set(sys.modules)\n"
            "print(json.dumps([[f.code for f in result.findings], sorted(loaded)]))"
        )
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        assert json.loads(done.stdout) == [["FC304"], []]

    def test_checks_without_judgments_touch_no_model(self) -> None:
        codes_without = tuple(check.code for check in CHECKS if "judgments" not in check.needs)
        checker = checker_of(Settings(select=codes_without), nli=NoNLI(), embedder=NoNLI())
        [result] = checker.check([read_plain_text(CLASH + " " + BAD_DAY)])
        assert codes(result) == ["FC304"]

    def test_default_checks_do_touch_the_model(self) -> None:
        """Else the test above shows nothing. A failure names the check; it does not end the run."""
        [result] = checker_of(nli=NoNLI()).check([read_plain_text(CLASH)])
        assert codes(result) == ["FC001"]

    def test_stages_are_computed_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        seen: list[str] = []
        for stage in ("split_sentences", "find_mentions", "make_claims", "find_pairs"):
            function = getattr(story, stage)
            monkeypatch.setattr(story, stage, lambda *args, stage=stage, function=function: seen.append(stage) or function(*args))
        list(checker_of().check([read_plain_text(CLASH)]))
        assert sorted(seen) == ["find_mentions", "find_pairs", "make_claims", "split_sentences"]


class TestWindows:
    STORIES = (CALM, CLASH, "", BAD_DAY, "No.", CLASH + " " + BAD_DAY, "x" * 3000)

    def documents(self, count: int) -> list[Document]:
        return [read_plain_text(self.STORIES[i % len(self.STORIES)], f"{i}.txt") for i in range(count)]

    def test_no_documents_no_results(self) -> None:
        assert list(checker_of(nli=NoNLI(), embedder=NoNLI()).check([])) == []

    def test_empty_documents_need_no_answer(self) -> None:
        results = list(checker_of().check([read_plain_text(""), read_plain_text(" \n\n ")]))
        assert [codes(result) for result in results] == [[], []]

    def test_order_is_kept_and_one_result_a_document_comes(self) -> None:
        documents = self.documents(2 * WINDOW + 3)
        results = list(checker_of().check(iter(documents)))
        assert [result.document for result in results] == documents

    def test_a_window_says_what_single_stories_say(self) -> None:
        documents = self.documents(WINDOW + 5)
        together = list(checker_of().check(documents))
        alone = [result for document in documents for result in checker_of().check([document])]
        assert together == alone
        assert [codes(result) for result in together[:7]] == [[], ["FC101"], [], ["FC304"], [], ["FC101", "FC304"], ["FC002"]]

    def test_filled_stages_are_those_computed_on_demand(self) -> None:
        models, documents = scripted_models(nli=ScriptedNLI(contradicts)), self.documents(7)
        filled, lazy = ([Story(document, models) for document in documents] for _ in range(2))
        fill_window(filled, {"judgments"}, models)
        for one, other in zip(filled, lazy, strict=True):
            assert one.vectors.tobytes() == other.vectors.tobytes()
            assert one.judgments == other.judgments

    def test_window_is_judged_in_two_calls(self) -> None:
        """All pairs of all stories forwards, then the suspicious backwards."""
        calls: list[int] = []

        class Watched(ScriptedNLI):
            def predict(self, pairs):
                calls.append(len(pairs))
                return super().predict(pairs)

        list(checker_of(nli=Watched()).check(self.documents(WINDOW)))
        assert len(calls) == 2

    def test_results_come_window_by_window(self) -> None:
        read: list[str] = []

        def arriving() -> Iterator[Document]:
            for document in self.documents(2 * WINDOW):
                read.append(document.path)
                yield document

        next(checker_of().check(arriving()))
        assert len(read) == WINDOW


class TestExamined:
    def test_counts_are_of_the_story(self) -> None:
        [result] = checker_of().check([read_plain_text("The mayor of Leeds spoke on 4 July 2018. “It rained,” she said.")])
        assert result.examined["sentences"] == 2
        assert (result.examined["dates"], result.examined["quotes"]) == (1, 1)

    def test_all_kinds_are_told_even_where_there_are_none(self) -> None:
        [result] = checker_of().check([read_plain_text("")])
        assert result.examined == dict.fromkeys(("sentences", "names", "places", "figures", "dates", "quotes"), 0)


def breaking(error: BaseException, on: str = "ferry"):
    """FC304 with a fault: it raises on stories that hold a word."""

    def find(story: Story) -> Iterator[Hit]:
        yield from BY_CODE["FC304"].find(story)
        if on in story.document.text:
            raise error

    return replace(BY_CODE["FC304"], find=find)


class TestFaults:
    def run(self, monkeypatch: pytest.MonkeyPatch, error: BaseException, settings: Settings | None = None) -> list[Result]:
        faulty = breaking(error)
        monkeypatch.setattr(pipeline, "CHECKS", tuple(faulty if check.code == "FC304" else check for check in CHECKS))
        texts = [CLASH, CLASH + " The ferry was late.", BAD_DAY, CALM]
        return list(checker_of(settings).check([read_plain_text(text, f"{i}.txt") for i, text in enumerate(texts)]))

    def test_other_stories_and_other_checks_still_come(self, monkeypatch: pytest.MonkeyPatch) -> None:
        results = self.run(monkeypatch, KeyError("day"))
        assert [codes(result) for result in results] == [["FC101"], ["FC001", "FC101"], ["FC304"], ["FC001"]]

    def test_finding_names_the_check_and_the_exception(self, monkeypatch: pytest.MonkeyPatch) -> None:
        finding = self.run(monkeypatch, KeyError("day"))[1].findings[0]
        assert (finding.name, finding.hit.span) == ("unreadable-document", Span(0, 0))
        assert finding.hit.message.startswith("FC304 impossible-date failed (KeyError: 'day')")

    def test_the_run_does_not_pass(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The document says so, as that of an unreadable file does, also where FC001 is not selected."""
        results = self.run(monkeypatch, ValueError("x"), Settings(select=("FC3",)))
        assert [bool(result.document.failure) for result in results] == [False, True, False, True]
        assert [codes(result) for result in results] == [[], [], ["FC304"], []]

    def test_a_fault_of_one_story_in_a_window_stage_costs_that_story_only(self) -> None:
        class Squeamish(HashEmbedder):
            def encode(self, texts):
                if any("ferry" in text for text in texts):
                    raise TypeError("text must be str")
                return super().encode(texts)

        results = list(checker_of(embedder=Squeamish()).check([read_plain_text(text) for text in (CLASH, CALM, BAD_DAY)]))
        assert [codes(result) for result in results] == [["FC101"], ["FC001"], ["FC304"]]
        assert "FC101 contradiction failed (TypeError: text must be str)" in results[1].document.failure

    @pytest.mark.parametrize("error", [KeyboardInterrupt(), ModelError("model.onnx: damaged")])
    def test_interruption_and_the_tools_own_errors_end_the_run(self, monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
        with pytest.raises(type(error)):
            self.run(monkeypatch, error)

    def test_damaged_model_ends_the_run(self, monkeypatch: pytest.MonkeyPatch) -> None:
        class Damaged(HashEmbedder):
            def encode(self, texts):
                raise ModelError("model.onnx: damaged")

        with pytest.raises(ModelError, match="damaged"):
            list(checker_of(embedder=Damaged()).check([read_plain_text(CLASH)]))


def test_any_text_gives_a_result() -> None:
    """With the shipped models, whose tokenizer refuses half a surrogate pair."""
    texts = ["half a pair \ud83d. And \udc00 another.", "a\0b. a\0c.", "’" * 50, "1" * 5000, "Mr. " * 300]
    results = list(Checker().check([read_plain_text(text) for text in texts]))
    assert [result.document.failure for result in results] == [None] * 5


@pytest.mark.parametrize(
    ("option", "value"),
    [("tiers", {"FX": "error"}), ("per-file-ignores", {"a.txt": ["FX"]}), ("per-section-ignores", {"body": ["FX"]})],
)
def test_code_that_no_check_has_in_a_table_is_told_with_its_place(option: str, value: dict) -> None:
    with pytest.raises(SettingsError, match=f"^checker.toml: {option}: no check has a code that begins with 'FX'"):
        Checker(Settings().with_values({option: value}, origin="checker.toml"))


@pytest.mark.parametrize("option", ["select", "ignore", "extend_select", "extend_ignore"])
def test_code_that_no_check_has(option: str) -> None:
    """Otherwise a slip in it passes every story."""
    with pytest.raises(SettingsError, match="'FX'"):
        Checker(Settings(**{option: ("FX",)}))


def test_an_empty_window_asks_for_no_model() -> None:
    """As when the cache has all of its stories."""

    class Watched:
        def __init__(self) -> None:
            self.asked: list[str] = []

        def __getattr__(self, name: str) -> None:
            self.asked.append(name)
            raise AttributeError(name)

    models = Watched()
    assert examine_window(CHECKS, [], models) == [] and models.asked == []
