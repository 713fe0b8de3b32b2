"""Tables of forms: none that stands there, and which of two counts."""

from checker.facts.attachment import EVENT
from checker.facts.forms import find_form


def test_no_form_of_a_table_stands_in_a_sketch() -> None:
    assert find_form((), f"{EVENT} began.") is None
    assert find_form((rf"{EVENT}\sended",), f"{EVENT} began.") is None


def test_the_order_of_the_table_counts_and_not_that_of_the_sketch() -> None:
    match = find_form((rf"{EVENT}\swas", r"ended\sin\s(?P<year>\d{4})", rf"{EVENT}\sbegan"), f"{EVENT} began in 1914 and ended in 1918.")
    assert match and match["year"] == "1918"
