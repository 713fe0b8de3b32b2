"""The command line: exit codes, every bad input, output files, pipes and interrupts. No weights are needed."""

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from types import SimpleNamespace

import pytest
from conftest import GOOD, JUDGED, PROVED, WordChecker, use_checker

from checker import cli
from checker.commands.options import GROUPS, OPTION_NAMES
from checker.types import Result


def codes(report: str) -> list[list[str]]:
    return [[finding["code"] for finding in document["findings"]] for document in json.loads(report)["documents"]]


class TestExitCode:
    @pytest.mark.parametrize("text", ["", " \n", "no sentence", GOOD, "\ufeff" + GOOD, "It rained.\r\nIt poured.\r\n"])
    def test_clean(self, run, story, text: str) -> None:
        result = run("check", story(text))
        assert (result.code, result.err) == (0, "")
        assert result.out.startswith("story.txt: no questions\n")

    def test_redaction_changes_no_exit_code(self, run, story) -> None:
        result = run("check", story(PROVED), "missing.txt", "--redact")
        assert result.code == 2 and "Friday" not in result.out and "FC302" in result.out

    @pytest.mark.parametrize(("fail_on", "proved", "judged"), [(None, 1, 0), ("error", 1, 0), ("query", 1, 1), ("never", 0, 0)])
    def test_by_tier(self, run, story, fail_on: str | None, proved: int, judged: int) -> None:
        options = ["--fail-on", fail_on] if fail_on else []
        assert run("check", story(PROVED), *options).code == proved
        assert run("check", story(JUDGED), *options).code == judged

    def test_findings_below_the_threshold_do_not_count(self, run, story) -> None:
        assert run("check", story(JUDGED), "--fail-on", "query", "--min-score", "0.9").code == 0
        assert run("check", story(JUDGED), "--fail-on", "query", "--max-queries", "0").code == 0

    def test_a_story_that_cannot_be_read_is_a_failure_even_with_findings(self, run, story) -> None:
        result = run("check", "missing.txt", story(PROVED), "--fail-on", "never")
        assert result.code == 2
        assert "missing.txt: not read" in result.out and "FC302" in result.out
        assert result.out.endswith("2 stories: 1 error; 1 not read. Examined: 1 sentence, 1 date.\n")


class TestDatesOfATable:
    def rows(self, tmp_path: Path, *dates: str) -> str:
        (tmp_path / "t.csv").write_text("date,text\n" + "".join(f"{date},It rained.\n" for date in dates))
        return "t.csv"

    def test_read_or_given_or_none_say_nothing(self, run, tmp_path: Path) -> None:
        assert run("check", self.rows(tmp_path, "2024-05-21", '"May 21, 2024"', "")).err == ""
        assert run("check", self.rows(tmp_path, "soon"), "--date", "2024-05-21").err == ""

    def test_rows_whose_date_is_not_read_are_named_once_for_all(self, run, tmp_path: Path) -> None:
        result = run("check", self.rows(tmp_path, "04/03/2020", "2024-05-21", "soon"))
        told = "2 dates name no one day, so that checks that need it were silent: t.csv#1 (‘04/03/2020’), t.csv#3 (‘soon’)."
        assert (result.code, result.err) == (0, f"checker: {told} Write 2024-05-21, or give --date\n")
        assert run("check", self.rows(tmp_path, *["soon"] * 7)).err.count("soon") == 5

    def test_redacted(self, run, tmp_path: Path) -> None:
        assert "████" in run("check", self.rows(tmp_path, "soon"), "--redact").err


class TestBadInput:
    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (b"%PDF-1.4", "not a PDF, or a damaged one"),
            (bytes(range(256)), "binary data, not text"),
            (b"\x81", "not valid CP1252"),
        ],
    )
    def test_is_told_and_the_others_are_checked(self, run, story, data: bytes, message: str) -> None:
        result = run("check", story(data, "bad.txt"), story(PROVED), "--format", "json")
        assert result.code == 2
        assert codes(result.out) == [["FC001"], ["FC302"]]
        assert message in json.loads(result.out)["documents"][0]["findings"][0]["message"]

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
    def test_offsets_are_the_same_in_every_encoding(self, run, story, encoding: str) -> None:
        text = "Müller’s café is shut.\r\n\r\nIt was Friday. – So he said.\r\n"
        result = run("check", story(text.encode(encoding)), "--format", "json")
        [finding] = json.loads(result.out)["documents"][0]["findings"]
        assert (finding["start"], finding["line"], finding["column"], finding["text"]) == (text.index("Friday"), 3, 8, "Friday")

    def test_a_failure_that_is_not_selected_is_told_all_the_same(self, run) -> None:
        result = run("check", "missing.txt", "--select", "FC3")
        assert (result.code, result.err) == (2, "checker: missing.txt: no such file or folder: check the path\n")

    def test_a_folder(self, run, story, tmp_path: Path) -> None:
        story(PROVED, "b.txt"), story(GOOD, "a.md"), story(PROVED, "c.rst")
        result = run("check", ".", "--format", "json")
        assert [document["path"] for document in json.loads(result.out)["documents"]] == ["./a.md", "./b.txt"]

    def test_standard_input(self, run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PROVED.encode())))
        result = run("check", "-")
        assert (result.code, result.err) == (1, "") and "<stdin>:1:8" in result.out

    def test_a_terminal_is_told_how_a_story_ends(self, run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(PROVED.encode()), isatty=lambda: True))
        assert run("check", "-").err.startswith("paste the story here, then press Ctrl-D")

    def test_a_path_that_is_no_text(self, run) -> None:
        name = os.fsdecode(b"caf\xe9.txt")
        assert run("check", name).code == run("check", name, "--format", "json").code == 2


class TestSettings:
    def test_a_broken_file_is_one_line(self, run, story, tmp_path: Path) -> None:
        (tmp_path / "checker.toml").write_text("treads = 2")
        result = run("check", story(PROVED))
        assert (result.code, result.out) == (2, "")
        assert result.err.startswith(f"checker: error: {tmp_path / 'checker.toml'}: unknown key 'treads'")
        assert result.err.count("\n") == 1

    def test_the_command_line_wins_over_the_file(self, run, story, tmp_path: Path) -> None:
        (tmp_path / "checker.toml").write_text('fail-on = "never"\nselect = ["FC1"]')
        assert run("check", story(PROVED)).code == 0
        assert run("check", story(PROVED), "--fail-on", "error", "--select", "FC1,FC3").code == 1

    def test_a_named_file_takes_the_place_of_the_nearest(self, run, story, tmp_path: Path) -> None:
        (tmp_path / "desk.toml").write_text('fail-on = "never"')
        (tmp_path / "checker.toml").write_text("broken")
        assert run("check", story(PROVED), "--settings", "desk.toml").code == 0
        assert run("check", story(PROVED), "--settings", "missing.toml").code == 2

    def test_codes_longest_beginning_wins(self, run, story) -> None:
        both = story(PROVED + " " + JUDGED)
        assert codes(run("check", both, "--format", "json", "--select", "FC3", "--ignore", "FC30").out) == [[]]
        assert codes(run("check", both, "--format", "json", "--ignore", "FC3", "--select", "FC302").out) == [["FC302"]]
        assert codes(run("check", both, "--format", "json", "--select", "FC1", "--select", "FC3").out) == [["FC302", "FC101"]]

    @pytest.mark.parametrize("arguments", [["--min-score", "2"], ["--min-score", "x"], ["--date", "8/9/18"], ["--threads", "0"]])
    def test_values_out_of_range(self, run, story, arguments: list[str]) -> None:
        result = run("check", story(GOOD), *arguments)
        assert result.code == 2
        assert result.err.startswith("checker: error: command line: ") and result.err.count("\n") == 1

    def test_min_score_zero_shows_all_with_status(self, run, story) -> None:
        both = story(JUDGED)
        assert codes(run("check", both, "--format", "json", "--max-queries", "0").out) == [[]]
        report = run("check", both, "--format", "json", "--max-queries", "0", "--min-score", "0").out
        assert [finding["status"] for finding in json.loads(report)["documents"][0]["findings"]] == ["below_threshold"]
        assert "query (below threshold)  FC101" in run("check", both, "--max-queries", "0", "--min-score", "0").out

    def test_settings_are_listed_as_a_settings_file(self, run, tmp_path: Path) -> None:
        result = run(
            "settings", "--threads", "3", "--date", "2018-09-08", "--all", "--tiers", "FC1:error", "--per-file-ignores", "😀*:FC2,FC3"
        )
        assert "# default: 2; here from: command line\nthreads = 3\n" in result.out and "\n# min-score =\n" in result.out
        (tmp_path / "checker.toml").write_text(result.out)
        values = [line for line in result.out.splitlines() if "; here from: " not in line]
        again = run("settings").out.splitlines()
        assert [line for line in again if "; here from: " not in line] == values
        assert f"# default: 2; here from: {tmp_path / 'checker.toml'}" in again

    def test_where_each_value_comes_from(self, run, tmp_path: Path) -> None:
        (tmp_path / "checker.toml").write_text('fail-on = "query"\nextend-ignore = ["FC1"]\n[per-file-ignores]\n"wire/*" = ["FC2"]\n')
        lines = run("settings", "--show", "--extend-ignore", "FC2", "--tiers", "FC4:query").out.splitlines()
        file = tmp_path / "checker.toml"
        assert 'select = ["FC"]  # default' in lines and f'fail-on = "query"  # {file}' in lines
        assert f'extend-ignore = ["FC1", "FC2"]  # {file}, command line' in lines and 'tiers = {"FC4" = "query"}  # command line' in lines
        assert f'per-file-ignores = {{"{tmp_path}/wire/*" = ["FC2"]}}  # {file}' in lines


class TestOutput:
    def test_a_file(self, run, story, tmp_path: Path) -> None:
        (tmp_path / "report.json").write_text("old")
        result = run("check", story(PROVED), "--format", "json", "--output", "report.json")
        assert (result.code, result.out, result.err) == (1, "", "checker: report.json: written; 1 error\n")
        assert codes((tmp_path / "report.json").read_text("utf-8")) == [["FC302"]]
        assert sorted(os.listdir(tmp_path)) == ["checker.toml", "report.json", "story.txt"]

    @pytest.mark.parametrize(
        ("name", "beginning"),
        [
            ("report.html", "<!DOCTYPE html>"),
            ("REPORT.JSON", '{"schema_version"'),
            ("report.md", "### checker"),
            ("report.sarif", '{"$schema"'),
            ("report.txt", "story.txt: 1 error"),
            ("report", "story.txt: 1 error"),
            ("report.2024-05-21", "story.txt: 1 error"),
        ],
    )
    def test_the_suffix_of_a_file_tells_its_format(self, run, story, tmp_path: Path, name: str, beginning: str) -> None:
        run("check", story(PROVED), "--output", name)
        assert (tmp_path / name).read_text("utf-8").startswith(beginning)
        run("check", story(PROVED), "--format", "concise", "--output", name)
        assert (tmp_path / name).read_text("utf-8").startswith("story.txt:1:8: FC302")

    @pytest.mark.parametrize(("command", "name"), [("check", "report.pdf"), ("sheet", "sheet.XLSX"), ("sheet", "sheet.sarif")])
    def test_the_suffix_of_a_format_that_is_not_written_is_refused(self, run, story, tmp_path: Path, command: str, name: str) -> None:
        result = run(command, story(GOOD), "--output", name)
        assert (result.code, result.out) == (2, "") and f"{name}: no {Path(name).suffix.lower()} is written; give a name in" in result.err
        assert run(command, story(GOOD), "--output", name, "--format", "text").code == 0

    @pytest.mark.parametrize("command", ["check", "sheet"])
    def test_a_story_is_not_written_over(self, run, story, tmp_path: Path, command: str) -> None:
        result = run(command, story(PROVED), "--output", tmp_path / "story.txt")
        assert (result.code, result.out) == (2, "") and "is itself to be read; give another file to write" in result.err
        assert (tmp_path / "story.txt").read_text("utf-8") == PROVED

    @pytest.mark.parametrize(("output", "message"), [("missing/report.txt", "cannot be written"), (".", "is a folder")])
    def test_unwritable_is_told_before_any_work(self, run, story, monkeypatch, output: str, message: str) -> None:
        use_checker(monkeypatch, lambda settings: pytest.fail("work began"))
        result = run("check", story(PROVED), "--output", output)
        assert result.code == 2 and message in result.err and result.err.count("\n") == 1

    def test_a_device_is_written_to_not_replaced(self, run, story) -> None:
        assert run("check", story(PROVED), "--output", os.devnull).code == 1
        assert not Path(os.devnull).is_file()

    def test_a_run_that_breaks_leaves_the_old_report(self, run, story, tmp_path: Path, monkeypatch) -> None:
        class BrokenChecker(WordChecker):
            def check(self, documents) -> Iterator[Result]:
                from checker.errors import ModelError

                raise ModelError("model.onnx: damaged; install the package again")

        use_checker(monkeypatch, BrokenChecker)
        (tmp_path / "report.txt").write_text("old")
        result = run("check", story(PROVED), "--output", "report.txt")
        assert (result.code, result.err) == (2, "checker: error: model.onnx: damaged; install the package again\n")
        assert (tmp_path / "report.txt").read_text() == "old"
        assert sorted(os.listdir(tmp_path)) == ["checker.toml", "report.txt", "story.txt"]

    @pytest.fixture
    def heeds_interrupts(self) -> Iterator[None]:
        """A shell has what it runs in the background ignore them."""
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        yield
        signal.signal(signal.SIGINT, before)

    @pytest.mark.usefixtures("heeds_interrupts")
    @pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
    @pytest.mark.parametrize("output", [None, "report.json"])
    def test_an_interrupt_keeps_what_is_done(self, run, story, tmp_path: Path, monkeypatch, output: str | None, sent) -> None:
        class InterruptedChecker(WordChecker):
            def check(self, documents) -> Iterator[Result]:
                yield from super().check([next(documents)])
                signal.raise_signal(sent)

        use_checker(monkeypatch, InterruptedChecker)
        result = run("check", story(PROVED), story(GOOD, "b.txt"), "--format", "json", *(["--output", output] if output else []))
        assert (result.code, result.err) == (130, "")
        assert codes((tmp_path / output).read_text("utf-8") if output else result.out) == [["FC302"]]

    def test_same_input_same_bytes(self, run, story) -> None:
        both = story(PROVED + " " + JUDGED)
        for format in ("text", "json"):
            assert len({run("check", both, both, "--format", format).out for _ in range(3)}) == 1

    def test_colour_is_wanted_on_terminals_only(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from checker.output import is_colour_wanted

        terminal = SimpleNamespace(buffer=object(), isatty=lambda: True)
        monkeypatch.setattr(sys, "stdout", terminal)
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.delenv("NO_COLOR", raising=False)
        assert is_colour_wanted(terminal.buffer) and not is_colour_wanted(object())
        monkeypatch.setenv("NO_COLOR", "1")
        assert not is_colour_wanted(terminal.buffer)

    def test_progress_on_a_terminal_only(self, run, story, monkeypatch: pytest.MonkeyPatch) -> None:
        assert run("check", story(GOOD)).err == ""
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
        assert "checked 1, going on" in run("check", story(GOOD)).err


class TestOtherCommands:
    def test_checks_in_a_table(self, run) -> None:
        lines = run("checks").out.splitlines()
        assert lines[0].split()[:3] == ["code", "name", "tier"]
        assert any(line.startswith("FC302  weekday-mismatch") for line in lines)
        assert run("checks", "--markdown").out.splitlines()[1] == "| --- | --- | --- | --- |"

    @pytest.mark.parametrize("name", ["FC302", "fc302", "weekday-mismatch"])
    def test_explain(self, run, name: str) -> None:
        result = run("explain", name)
        assert result.code == 0 and result.out.startswith("FC302 weekday-mismatch (error)\n\n")

    def test_explain_lists_a_family(self, run) -> None:
        lines = run("explain", "fc20").out.splitlines()
        assert len(lines) >= 8 and all(line.startswith("FC20") for line in lines)
        assert lines[0].split()[:3] == ["FC201", "figure-mismatch", "query"]

    @pytest.mark.parametrize(
        ("slip", "meant"), [("FC3O2", "FC302"), ("weekday-mismach", "weekday-mismatch"), ("wrong-place", "wrong-place-fact")]
    )
    def test_explain_guesses_what_a_slip_means(self, run, slip: str, meant: str) -> None:
        result = run("explain", slip)
        assert result.code == 2 and "did you mean" in result.err and meant in result.err

    def test_explain_keeps_to_the_width(self, run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COLUMNS", "50")
        docs = run("explain", "FC003").out
        assert max(map(len, docs.splitlines())) <= 50
        assert "\nWhat it checks\n--------------\nEvery comment in a story" in docs

    def test_explain_what_is_not(self, run) -> None:
        result = run("explain", "FC999")
        assert (result.code, result.err) == (2, "checker: error: no check has the code or name 'FC999'; 'checker checks' lists them\n")

    def test_a_selection_of_nothing_is_refused(self, tmp_path: Path, monkeypatch, capsys) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "checker.toml").write_text("")
        assert cli.main(["check", "story.txt", "--select", "FC97"]) == 2
        assert "no check has a code that begins with 'FC97'" in capsys.readouterr().err

    @pytest.mark.parametrize(
        ("slip", "meant"),
        [("fc3", "FC3"), ("fc302", "FC302"), ("FC3O2", "FC302 weekday-mismatch"), ("weekday-mismatch", "FC302 weekday-mismatch")],
    )
    def test_a_selection_guesses_what_a_slip_means(self, tmp_path: Path, monkeypatch, capsys, slip: str, meant: str) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "checker.toml").write_text(f'ignore = ["{slip}"]')
        assert cli.main(["check", "story.txt"]) == 2
        assert f"ignore: no check has a code that begins with '{slip}'; did you mean {meant}" in capsys.readouterr().err

    def test_evaluate(self, run, tmp_path: Path, monkeypatch) -> None:
        import checker.evaluate

        evaluation = SimpleNamespace(as_text=lambda: "table\n", as_dict=lambda: {"sets": {}}, unfinished=())
        monkeypatch.setattr(checker.evaluate, "evaluate", lambda bench, checker, progress=None: evaluation)
        assert run("evaluate", "bench").out == "table\n"
        assert json.loads(run("evaluate", "bench", "--format", "json").out) == {"sets": {}}
        run("evaluate", "bench", "--output", "report.txt")
        assert (tmp_path / "report.txt").read_text() == "table\n"

    @pytest.mark.parametrize(
        "arguments",
        [
            [],
            ["check"],
            ["check", "x", "--min", "1"],
            ["check", "x", "--format", "xml"],
            ["check", "x", "--select", ""],
            ["check", "x", "--ignore", " ,"],
            ["paint"],
        ],
    )
    def test_wrong_usage_is_exit_code_two(self, arguments: list[str], capsys) -> None:
        with pytest.raises(SystemExit) as error:
            cli.main(arguments)
        assert error.value.code == 2
        assert len(capsys.readouterr().err.splitlines()) == 2

    @pytest.mark.parametrize("slip", [["--slect", "FC3"], ["--slect=FC3"]])
    def test_an_option_that_a_slip_means(self, slip: list[str], capsys) -> None:
        with pytest.raises(SystemExit):
            cli.main(["check", "x", *slip])
        assert "unknown option or argument --slect; did you mean --select?\n" in capsys.readouterr().err

    @pytest.mark.parametrize(
        ("word", "told"),
        [
            ("story.txt", "to check stories: checker check story.txt"),
            ("-", "to check stories: checker check -"),
            ("chek", "no command 'chek'; did you mean check?"),
            ("paint", "no command 'paint'; the commands are check, sheet, dismiss"),
        ],
    )
    def test_what_is_no_command(self, story, word: str, told: str, tmp_path: Path, monkeypatch, capsys) -> None:
        monkeypatch.chdir(tmp_path)
        story(GOOD)
        with pytest.raises(SystemExit) as error:
            cli.main([word, "--all"])
        assert error.value.code == 2 and told in capsys.readouterr().err

    @pytest.mark.parametrize(
        ("command", "usage", "heeded", "idle"),
        [
            ("check", "usage: checker check [options] PATH [PATH ...]\n", "--min-score NUMBER", "--by"),
            ("dismiss", "usage: checker dismiss [options] STORY [ID]\n", "--verdicts STORE", "--watch"),
            ("sheet", "usage: checker sheet [options] PATH [PATH ...]\n", "--text-column COLUMN", "--min-score"),
            ("verdicts", "usage: checker verdicts [options]\n", "--verdicts STORE", "--names"),
            ("lsp", "usage: checker lsp [options]\n\nServe an editor, by the Language Server Protocol", "--names FILE", "--output"),
        ],
    )
    def test_help_shows_the_options_that_a_command_heeds(self, capsys, command: str, usage: str, heeded: str, idle: str) -> None:
        with pytest.raises(SystemExit):
            cli.main([command, "--help"])
        told = capsys.readouterr().out
        assert told.startswith(usage) and heeded in told and idle not in told

    def test_every_setting_is_listed_once(self) -> None:
        assert sorted(chain.from_iterable(GROUPS.values())) == sorted(OPTION_NAMES)

    def test_version(self, capsys) -> None:
        with pytest.raises(SystemExit):
            cli.main(["--version"])
        assert capsys.readouterr().out == "checker 0.1.0\n"


class TestProcess:
    """The program as its users start it."""

    def start(self, *arguments: str, **options) -> subprocess.CompletedProcess:
        return subprocess.run([sys.executable, "-m", "checker", *arguments], capture_output=True, check=False, **options)

    def test_a_closed_pipe_is_quiet(self) -> None:
        command = f"{sys.executable} -m checker settings | true"
        result = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
        assert result.stderr == b""

    @pytest.mark.parametrize("closed", [">&-", "<&-", "2>&-"])
    def test_a_closed_stream_is_no_fault(self, closed: str) -> None:
        result = subprocess.run(["bash", "-c", f"{sys.executable} -m checker checks {closed}"], capture_output=True, check=False)
        assert (result.returncode, result.stderr) == (0, b"")

    def test_closed_standard_input_says_so(self) -> None:
        command = f"{sys.executable} -m checker check - --select FC3 --format concise <&-"
        result = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
        assert result.returncode == 2 and b"standard input is closed" in result.stderr

    def test_output_is_utf_8_whatever_the_locale_says(self) -> None:
        result = self.start("facts", "look", "Monroe Doctrine", env=os.environ | {"PYTHONIOENCODING": "ascii"})
        assert (result.returncode, result.stderr) == (0, b"") and "·" in result.stdout.decode("utf-8")

    def test_a_calendar_run_loads_no_model(self, tmp_path: Path) -> None:
        (tmp_path / "checker.toml").write_text("")
        (tmp_path / "story.txt").write_text("It rained on Friday 8 September 2018.")
        script = (
            "import sys; from checker.cli import main; code = main(['check', 'story.txt', '--select', 'FC3']);"
            "loaded = {'onnxruntime', 'tokenizers', 'torch', 'transformers', 'pandas'} & set(sys.modules); sys.exit(f'{code} {loaded}')"
        )
        environment = os.environ | {"PYTHONPATH": str(Path(cli.__file__).parent.parent)}
        result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=tmp_path, env=environment, check=False)
        assert result.stderr.strip() == "1 set()", result.stderr
        assert "FC302" in result.stdout


class TestFacts:
    def test_look(self, run) -> None:
        known, unknown = run("facts", "look", "monroe doctrine"), run("facts", "look", "no such name")
        assert known.code == 0 and "The Monroe Doctrine was proclaimed on 2 December 1823." in known.out
        assert (unknown.code, unknown.out) == (1, "nothing is known of 'no such name'\n")

    def test_look_for_a_part_of_a_name_that_is_itself_one(self, run) -> None:
        told = run("facts", "look", "Churchill").out
        assert told.startswith("Churchill lies in Manitoba.\n") and "Winston Churchill was prime minister" in told

    def test_look_for_next_to_nothing_is_cut(self, run) -> None:
        assert "more: give more of the name\n" in run("facts", "look", "a").out[-60:]

    def test_stats(self, run) -> None:
        assert run("facts", "stats").out.splitlines()[0].split() == ["relation", "facts", "confirmed"]

    def test_check(self, run, tmp_path: Path) -> None:
        (tmp_path / "desk.csv").write_text("subject,relation,value,valid,as_of\nOld Fair,took place,1990,1990,2026-11\n")
        assert run("facts", "check", "desk.csv").out == "desk.csv: 1 facts, no faults\n"
        (tmp_path / "desk.csv").write_text("subject,relation,value,valid,as_of\nOld Fair,took place,1990,soon,2026-11\n")
        bad = run("facts", "check", "desk.csv")
        assert bad.code == 2 and bad.err.startswith("checker: error: desk.csv:2:4: valid: 'soon' is no date")
        assert run("check", "none.txt", "--facts", "desk.csv").code == 2
