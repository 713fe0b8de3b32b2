"""What the cache keeps of a message: no word of the story, and all of it again when the story is there."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.quoting import dump_examination, load_examination
from checker.types import Evidence, Examination, Hit, Severity, Span

TEXT = "Joan Peverell rang MCGREGOR at 4.30pm on Friday. Ms Peverall paid £1,500."


def examination(**told) -> Examination:
    fact = {"subject": "Joan Peverell", "valid": ["1823", None], "sure": True}
    hit = Hit("FC401", Span(50, 61), "‘Peverall’ here, ‘Peverell’ there: which?", ("Peverall", "Peverell"), (Span(53, 61),), **told)
    other = Hit("FC401", Span(0, 4), "", ("", ""), evidence=(Evidence(Span(5, 13), (Span(5, 6),)), Evidence(Span(0, 2), path="p.txt")))
    return Examination({"FC302": (), "FC401": (hit, other)}, (), {"sentences": 2} | ({"facts": len(fact)} if told else {}))


def literals(row: str) -> list[str]:
    def walk(value):
        if isinstance(value, dict) and "quoted" in value:
            yield from (run for run in value["quoted"] if isinstance(run, str))
        elif isinstance(value, dict | list):
            for item in value.values() if isinstance(value, dict) else value:
                yield from walk(item)

    return list(walk(json.loads(row)[1]))


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"severity": Severity.ERROR, "score": 0.25, "subject": "mcgregor", "working": "£1,500 · Mcgregor", "suggestion": "McGregor"},
        {"fact": {"subject": "Joan Peverell", "valid": ["1823", None], "sure": True, "confirmed": 3}},
    ],
)
def test_there_and_back(told: dict) -> None:
    before = examination(**told)
    row = dump_examination(before, TEXT)
    assert load_examination(row, TEXT) == before
    assert not any(word in row.lower() for word in ("peverell", "peverall", "mcgregor", "joan", "1,500"))


def test_words_of_the_program_are_kept_as_they_stand() -> None:
    assert {"here", "there", "which"} <= set(literals(dump_examination(examination(), TEXT)))


WORDS = st.lists(st.sampled_from(["Peverell", "PEVERELL", "McGregor", "mcgregor", "which", "İstanbul", "ß", "’s", "4.30pm"]), max_size=8)


@given(st.one_of(WORDS.map(" ".join), st.text(max_size=30)), st.one_of(WORDS.map(" ".join), st.text(max_size=30)))
def test_any_message_comes_back_and_no_word_of_the_text_is_written(message: str, text: str) -> None:
    before = Examination({"FC101": (Hit("FC101", Span(0, 0), message, ("", "")),)})
    row = dump_examination(before, text)
    assert load_examination(row, text) == before
    written = [literal for literal in literals(row) if len(literal) > 1 and literal[0].isalnum() and literal != "FC101"]
    assert not [literal for literal in written if literal in text.split()]
