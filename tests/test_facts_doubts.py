"""Which statement a word of doubt bears on."""

import re

import pytest

from checker.facts.doubts import is_doubted

DOUBT = re.compile(r"\b(?:not|never|claimed)\b")


@pytest.mark.parametrize(
    ("text", "stated", "expected"),
    [
        ("Norway is not in the EU.", "Norway", True),
        ("Norway is not in the EU.", "EU", True),
        ("Norway is in the EU, he claimed.", "EU", True),
        ("Norway is in the EU, which it is not.", "EU", True),
        ("The house where she died in the EU is not on show.", "EU", False),
        ("Norway is in the EU, and he was not pleased.", "EU", False),
        ("Norway is in the EU, said a man who was not pleased.", "EU", False),
        ("Norway is in the EU and has paid its way in full there, but never gladly.", "EU", False),
        ("He wrote “never let go”.", "never let go", False),
    ],
)
def test_is_doubted(text, stated, expected):
    start = text.index(stated)
    assert is_doubted(DOUBT, text, [(start, start + len(stated))]) is expected
