"""The words of headlines: their forms, the table of kinds, the deeds that are one, the capitals."""

import pytest

from checker.clashes.words.kinds import CONFUSED, KINDS, find_terms, read_kinds
from checker.clashes.words.word_forms import bend, root
from checker.headlines.casing import recase
from checker.headlines.deeds import are_one_deed
from checker.pipeline import Story
from checker.types import Document


@pytest.mark.parametrize("table", [KINDS, CONFUSED])
def test_each_kind_of_a_table_has_groups_that_exclude_each_other(table):
    for kind in read_kinds(table):
        groups = [set(group.split()) for group in kind.removeprefix("~ ").split(" / ")]
        assert len(groups) > 1, kind
        assert all(group - set().union(*groups[:index], *groups[index + 1 :]) for index, group in enumerate(groups)), kind


def test_terms_are_read_longest_first_and_in_any_form():
    terms = find_terms("The prime minister rejected June’s bill.")
    assert [term.written for term in terms] == ["prime minister", "rejected", "June", "bill"]
    assert [term.written for term in find_terms("He may march.")] == []
    assert [term.written for term in find_terms("Released without charge, he broke an ankle.", CONFUSED)] == ["without charge", "ankle"]


def test_words_of_a_group_are_alike():
    one, other, third = find_terms("He was convicted; they said guilty, not acquitted.", CONFUSED)
    assert one.is_like(other)
    assert one.excludes(third)


@pytest.mark.parametrize(("form", "other"), [("won", "wins"), ("denies", "denied"), ("accusing", "accuse"), ("beaten", "beats")])
def test_forms_have_one_root(form, other):
    assert root(form) == root(other)


@pytest.mark.parametrize(
    ("word", "form"),
    [("stop", "stopped"), ("acquit", "acquitted"), ("deny", "denied"), ("reach", "reaches"), ("wife", "wives"), ("veto", "vetoes")],
)
def test_forms(word, form):
    assert form in bend(word)


@pytest.mark.parametrize(("one", "other", "is_one"), [("beats", "defeated", True), ("sues", "suing", True), ("beats", "bought", False)])
def test_deeds(one, other, is_one):
    assert are_one_deed(one, other) is is_one


def test_capitals_are_those_of_the_story():
    text = "NEW PIER FOR McBRIDE'S KENYA, NEW MEXICO\n\nThe new pier of FEMA in New Mexico was opened by Joan McBride."
    headline, body = Story(Document(text)).sentences
    assert recase(headline, [body]).text == "new pier for McBride's Kenya, New Mexico"
    assert recase(body, [body]) is body
