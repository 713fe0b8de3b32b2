"""Text with a character for each of its values, and years between an opening and a closing."""

import pytest

from checker.clashes.dates.durations import find_lengths
from checker.clashes.dates.marks import mark


def test_a_marked_text_gives_places_back() -> None:
    text = "from 9am to 11.30am, two hours"
    marked = mark(text, [(5, 8, 540), (12, 19, 690)])
    assert marked.text == "from @ to @, two hours"
    assert text[marked.offset(marked.text.index("two")) :] == "two hours"
    assert marked.number(marked.text.rindex("@")) == 1


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("The mine opened in 1887 but, in 1974, was closed after almost 90 years.", False),
        ("The mine opened in 1887 but, in 1974, was closed after barely half a century.", True),
    ],
)
def test_years_between(text: str, *, is_wrong: bool) -> None:
    assert any(length.count not in length.allowed for length in find_lengths(text)) == is_wrong
