"""Verdicts: kept in SQLite and PostgreSQL alike, none lost where several write at once, the last one on a finding counts."""

import json
import os
import pwd
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import pytest
from conftest import GOOD, JUDGED, PROVED

from checker.verdicts import LAST, Verdict, VerdictError, VerdictStore, find_dismissed, measure_precision, open_verdicts

WRITER = "import sys; from test_verdicts import verdict; from checker.verdicts import open_verdicts\n"
WRITER += "for i in range(25): open_verdicts(sys.argv[1]).add(verdict(f'{sys.argv[2]}{i}'))"


def verdict(fingerprint: str, *, code: str = "FC401", is_right: bool = False) -> Verdict:
    return Verdict(fingerprint, code, is_right, "" if is_right else "both-true", "desk", "2026-11-29T21:00:00+00:00")


@pytest.fixture
def address(tmp_path: Path) -> str:
    return str(tmp_path / "verdicts.sqlite")


@pytest.fixture(scope="module")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a server of its own, started from Debian's package (or any that has `initdb` where it looks)."""
    programs = next((path.parent for path in sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))), None)
    found = shutil.which("initdb")
    if not programs and not found:
        pytest.skip("PostgreSQL's server is not installed")
    programs = programs or Path(found).parent
    folder = Path(subprocess.run(["mktemp", "-d", "/tmp/pg.XXXXXX"], check=True, capture_output=True, text=True).stdout.strip())
    is_root = os.geteuid() == 0  # as whom the server refuses to run
    if is_root:
        owner = pwd.getpwnam("postgres")
        os.chown(folder, owner.pw_uid, owner.pw_gid)

    def run(program: str, *arguments: str) -> None:
        prefix = ["runuser", "-u", "postgres", "--"] if is_root else []
        subprocess.run(
            [*prefix, str(programs / program), *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/"
        )

    data = str(folder / "data")
    run("initdb", "-D", data, "-U", "desk", "-A", "trust")
    run("pg_ctl", "-D", data, "-w", "-l", str(folder / "log"), "-o", f"-c listen_addresses='' -k {folder}", "start")
    try:
        yield f"postgresql://desk@/postgres?host={folder}"
    finally:
        run("pg_ctl", "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def check_a_store(address: str) -> None:
    """What every store does."""
    store = open_verdicts(address)
    assert list(store) == []
    store.add(verdict("a"))
    store.add(verdict("b"))
    open_verdicts(address).add(verdict("a", is_right=True))
    assert list(store) == [verdict("a"), verdict("b"), verdict("a", is_right=True)]
    assert list(find_dismissed(store)) == ["b"]


def check_two_writers(address: str) -> None:
    """Programs of their own and threads of this one, all at once."""
    open_verdicts(address)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(Path(__file__).parent), str(Path(__file__).parents[1])])}
    programs = [subprocess.Popen([sys.executable, "-c", WRITER, address, name], env=environment) for name in ("x", "y")]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda i: open_verdicts(address).add(verdict(f"z{i}")), range(25)))
    assert [program.wait(60) for program in programs] == [0, 0]
    assert {said.fingerprint for said in open_verdicts(address)} >= {f"{name}{i}" for name in "xyz" for i in range(25)}


def test_sqlite(address: str) -> None:
    check_a_store(address)


def test_two_writers_on_one_file_lose_nothing(address: str) -> None:
    check_two_writers(address)


@pytest.mark.programs
def test_postgresql(postgres: str) -> None:
    check_a_store(postgres)
    check_two_writers(postgres)


@pytest.mark.programs
def test_a_server_that_does_not_answer_is_told_without_the_password(postgres: str) -> None:
    with pytest.raises(VerdictError) as error:
        open_verdicts("postgresql://desk:secret@127.0.0.1:1/postgres")
    assert "secret" not in str(error.value)


@pytest.mark.parametrize("content", [b"no database, but long enough to be taken for one" * 100])
def test_a_file_that_is_no_store_is_left_alone(address: str, content: bytes) -> None:
    Path(address).write_bytes(content)
    with pytest.raises(VerdictError, match="give another file"):
        open_verdicts(address)
    assert Path(address).read_bytes() == content


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(VerdictError, match="give another file"):
        open_verdicts(str(tmp_path / "none" / "verdicts.sqlite"))


def rates(store: VerdictStore) -> list[tuple]:
    return [(told.code, told.right, told.count, told.is_poor) for told in measure_precision(store)]


def test_precision_is_of_the_last_verdicts_of_each_code(address: str) -> None:
    store = open_verdicts(address)
    for i in range(LAST):
        store.add(verdict(f"a{i}", is_right=i < LAST // 2))
    store.add(verdict("b", code="FC302", is_right=True))
    assert rates(store) == [("FC302", 1, 1, False), ("FC401", LAST // 2, LAST, False)]
    store.add(verdict("a-last"))
    assert rates(store)[1] == ("FC401", LAST // 2 - 1, LAST, True)


def test_few_verdicts_demote_nothing(address: str) -> None:
    store = open_verdicts(address)
    for i in range(LAST - 1):
        store.add(verdict(f"a{i}"))
    assert not rates(store)[0][3]


def test_a_finding_judged_twice_counts_once(address: str) -> None:
    store = open_verdicts(address)
    store.add(verdict("a"))
    store.add(verdict("a", is_right=True))
    assert rates(store) == [("FC401", 1, 1, False)]


class TestCommands:
    """With the words that the tests' own Checker knows: 'Friday' is an error, 'fourteen' against 'twelve' a query."""

    STORE = ("--verdicts", "desk.sqlite")

    def first(self, run: Callable[..., SimpleNamespace], name: str) -> str:
        return run("dismiss", name).out.split()[0]

    def test_without_an_id_the_findings_are_listed(self, run, story) -> None:
        listed = run("dismiss", story(PROVED))
        assert listed.code == 0 and "FC302 error  para 1: It was a Saturday." in listed.out
        assert run("confirm", story(GOOD)).out == "story.txt: no findings\n"

    def test_a_dismissal_is_kept_with_who_and_why(self, run, story) -> None:
        name = story(PROVED)
        said = run("dismiss", name, self.first(run, name), "--reason", "both-true", "--by", "Ann", *self.STORE)
        assert said.out.startswith("dismissed: ")
        [kept] = open_verdicts("desk.sqlite")
        assert (kept.code, kept.is_right, kept.reason, kept.who) == ("FC302", False, "both-true", "Ann")

    def test_the_list_says_what_was_said_of_each(self, run, story) -> None:
        name = story(PROVED)
        assert run("dismiss", name, *self.STORE).out.endswith("or the date?\n")
        run("dismiss", name, self.first(run, name), "--reason", "both-true", "--by", "Ann", *self.STORE)
        assert run("dismiss", name, *self.STORE).out.endswith("or the date? [dismissed: both-true, Ann]\n")
        run("confirm", name, self.first(run, name), "--by", "Bo", *self.STORE)
        assert run("confirm", name, *self.STORE).out.endswith("or the date? [confirmed, Bo]\n")

    def test_a_finding_of_a_package_is_dismissed_for_the_package(self, run, story) -> None:
        Path("ferry").mkdir()
        story(GOOD, "ferry/story.txt")
        story(PROVED, "ferry/caption.txt")
        package = ("ferry", "--together", *self.STORE)
        listed = run("dismiss", *package).out
        run("dismiss", "ferry", listed.split()[0], "--reason", "both-true", *package[1:])
        assert len(listed.splitlines()) == 1 and "[dismissed: both-true" in run("dismiss", *package).out

    def test_a_confirmed_finding_counts_for_its_code(self, run, story) -> None:
        name = story(PROVED)
        run("confirm", name, self.first(run, name), *self.STORE)
        assert run("verdicts", *self.STORE).out == "FC302    1 of   1 right\n"

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (("dismiss", "story.txt", "abc"), "give a --reason: both-true"),
            (("dismiss", "story.txt", "zzz", "--reason", "both-true", "--verdicts", "v"), "no finding has an ID that begins with 'zzz'"),
            (("verdicts",), "no store of verdicts is named"),
            (("dismiss", "none.txt"), "none.txt: no such file"),
        ],
    )
    def test_what_is_wrong_is_told(self, run, story, arguments: tuple[str, ...], told: str) -> None:
        story(PROVED)
        result = run(*arguments)
        assert told in result.err + result.out and "Traceback" not in result.err

    def test_a_code_that_is_mostly_wrong_proposes_to_step_down(self, run) -> None:
        store = open_verdicts("desk.sqlite")
        for i in range(LAST):
            store.add(verdict(f"a{i}", code="FC302"))
            store.add(verdict(f"b{i}", code="FC401"))
        listed = run("verdicts", *self.STORE).out
        assert 'consider tiers = { FC302 = "query" }' in listed and 'consider extend-ignore = ["FC401"]' in listed

    def test_export_writes_both_sides_and_names_what_is_missing(self, run, story) -> None:
        name = story(JUDGED)
        run("confirm", name, self.first(run, name), *self.STORE)
        open_verdicts("desk.sqlite").add(verdict("gone"))
        exported = run("export-verdicts", name, *self.STORE)
        row = json.loads(exported.out)
        assert (row["code"], row["is_right"], row["premise"], row["hypothesis"]) == ("FC101", True, "fourteen", "twelve")
        assert exported.err == "checker: 1 of 2 verdicts are on findings that these stories have not\n"
