"""People and bodies: which names are one person's, which are not."""

import pytest

from checker.pipeline import Story
from checker.types import Document


def people(text):
    return Story(Document(text)).people


def forms(text):
    """{name: the forms written}, of people and bodies named more than once."""
    return {p.name: [m.value for m in p.mentions] for p in people(text) if len(p.mentions) > 1}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met Bartho Boer. Later Mr Boer left, and Boer’s car too.", {"Bartho Boer": ["Bartho Boer", "Boer", "Boer"]}),
        ("He asked Sen. Ann B. Reed. The book of Ann Reed sold.", {"Ann B. Reed": ["Ann B. Reed", "Ann Reed"]}),
        ("The World Grain Board (WGB) met. Later the WGB rose.", {"World Grain Board": ["World Grain Board", "WGB", "WGB"]}),
        ("They asked Tom Hale and Tim Hale. Later Hale spoke.", {}),
        ("It was Hu Jintao. President Hu left.", {"Hu Jintao": ["Hu Jintao", "Hu"]}),
        ("It was Harbour Bridge. The Harbour is deep.", {}),
    ],
)
def test_names_are_linked(text, found):
    assert forms(text) == found


def test_a_title_tells_the_gender_and_a_first_name_never():
    first, second = people("They asked Robin Moss and Maria Day. Later Ms Moss sang.")
    assert (first.gender, first.honorifics, second.gender) == ("female", ("Ms",), None)
    assert (first.surname, first.kind) == ("Moss", "person")
