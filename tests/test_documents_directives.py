"""Comments that speak to the checks: what is none, what is a good one, and what is wrong with a bad one."""

import pytest

from checker.documents.directives import Instruction, parse_directive


@pytest.mark.parametrize("comment", ["", " a note to the desk ", "ignore FC201", "checker is right here", "spellchecker: off"])
def test_other_comments_are_nobodys_business(comment: str) -> None:
    assert parse_directive(comment) is None


@pytest.mark.parametrize(
    ("comment", "instruction"),
    [
        (" checker: ignore FC201 -- both counts are right ", Instruction(("FC201",), False, "both counts are right")),
        ("checker:ignore FC201,FC3 — a dash -- of any kind", Instruction(("FC201", "FC3"), False, "a dash -- of any kind")),
        ("checker: ignore FC201, FC302", Instruction(("FC201", "FC302"), False, "")),
        ("checker: ignore-file FC4 -- pen\n  names", Instruction(("FC4",), True, "pen names")),
        ("Checker: ignore FC --", Instruction(("FC",), False, "")),
    ],
)
def test_codes_and_reason(comment: str, instruction: Instruction) -> None:
    assert parse_directive(comment) == instruction


@pytest.mark.parametrize(
    ("comment", "fault"),
    [
        ("checker:", "has no instruction"),
        ("checker: ingore FC201", "has the instruction 'ingore'"),
        ("checker: ignore", "names no code"),
        ("checker: ignore -- why not", "names no code"),
        ("checker: ignore FC201 201", "has the code '201'"),
        ("checker: ignore-file fc201 -- lower case", "has the code 'fc201'"),
        ("checker: ignore FC2011", "has the code 'FC2011'"),
    ],
)
def test_a_bad_one_ignores_nothing_and_says_why(comment: str, fault: str) -> None:
    instruction = parse_directive(comment)
    assert instruction.codes == ()
    assert instruction.reason == f"{fault}; write 'checker: ignore FC201 -- reason', or ignore-file"
