"""The generated parts of the README are what the code says; `python tests/test_readme.py --write` makes them again."""

import contextlib
import io
import re
import sys
from pathlib import Path

import pytest

README = Path(__file__).parents[1] / "README.md"
# Part of the README: the command that makes it, and whether it stands there as a block of code.
PARTS = {
    "demo": (["check", "fixtures/stories/harbour.txt", "--fail-on", "never"], True),
    "checks": (["checks", "--markdown"], False),
}


def generated(name: str) -> str:
    from checker.cli import main

    arguments, is_code = PARTS[name]
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with contextlib.redirect_stdout(out):
        assert main(arguments) == 0
    out.flush()
    made = out.buffer.getvalue().decode("utf-8").strip()
    return f"```text\n$ checker {' '.join(arguments[:2])}\n{made}\n```" if is_code else made


def part_pattern(name: str) -> re.Pattern:
    return re.compile(rf"(<!-- {name}: made by `make docs` -->\n).*?(<!-- end -->)", re.DOTALL)


@pytest.mark.parametrize("name", PARTS)
def test_generated_part_is_current(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(README.parent)
    found = part_pattern(name).search(README.read_text(encoding="utf-8"))
    assert found and found.group(0) == found.group(1) + generated(name) + "\n" + found.group(2), "run `make docs`"


def write() -> None:
    text = README.read_text(encoding="utf-8")
    for name in PARTS:
        made = generated(name) + "\n"
        text = part_pattern(name).sub(lambda match, made=made: match.group(1) + made + match.group(2), text)
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if "--write" in sys.argv:
        write()
