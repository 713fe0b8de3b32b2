"""How things came out: who, what and which way is read, and what is left alone."""

import pytest

from checker.clashes.words.outcomes import find_outcomes
from checker.pipeline import Story
from checker.types import Document


def outcomes(text):
    story = Story(Document(text))
    return [(o.kind, o.well, o.who, o.what) for o in find_outcomes(story.sentences, story.mentions, story.people)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anna Roe was acquitted of fraud.", [("verdict", True, "Anna Roe", ("fraud",))]),
        ("Anna Roe was not convicted of fraud.", [("verdict", True, "Anna Roe", ("fraud",))]),
        ("The court read out Anna Roe's conviction.", [("verdict", False, "Anna Roe", ())]),
        ("The council voted to reject the harbour plan.", [("vote", False, "council", ("harbo", "plan"))]),
        ("The harbour plan was approved by councillors.", [("vote", True, "councillors", ("harbo", "plan"))]),
        ("Marl City beat Fenham United.", [("duel", True, "Marl City", ("Fenham United",))]),
        ("Marl City lost to Fenham United.", [("duel", True, "Fenham United", ("Marl City",))]),
        ("Tom Hale survived the crash.", [("life", True, "Tom Hale", ("crash",))]),
        ("Tom Hale was convicted, but may appeal.", []),
        ("If Anna Roe is convicted, she loses the seat.", []),
        ("“Anna Roe was convicted of fraud,” he said.", []),
        ("The council hopes to approve the plan.", []),
    ],
)
def test_outcomes(text, found):
    assert outcomes(text) == found
