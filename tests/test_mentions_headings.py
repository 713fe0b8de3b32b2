"""Lines in which capitals tell nothing."""

from checker.mentions.headings import is_heading, is_in_capitals


def test_sentences_are_no_headings() -> None:
    assert not is_heading("The mayor, Ann Roe, left on Monday.") and not is_heading("Monday Tuesday Wednesday Thursday Friday")
    assert not is_in_capitals("The BBC and NATO spoke to the mayor") and not is_in_capitals("BBC")


def test_headings() -> None:
    assert is_heading("Mayor Quits After Nine Long Years") and not is_heading("“Mayor Quits After Nine Long Years”")
    assert is_in_capitals("MAYOR QUITS AFTER NINE YEARS")
