"""What the words around a name say of it."""

import pytest

from checker.clashes.names import name_acts as acts
from checker.mentions.name_context import NameStory
from checker.pipeline import Story
from checker.types import Document, Mention, MentionKind


def holds(is_so, text: str) -> bool:
    """Of the word Linden in a sentence."""
    [sentence] = Story(Document(text)).sentences
    at = text.index("Linden")
    mention = Mention(MentionKind.NAME, sentence.span_of(at, at + len("Linden")), "Linden", "Linden", 0)
    return is_so(NameStory((), [sentence], ()), mention)


@pytest.mark.parametrize(
    ("is_so", "no", "yes"),
    [
        (acts.names_several, "The bill is of Linden.", "It is the work of some Linden."),
        (acts.is_kin, "They met Linden.", "They met her sister Linden."),
        (acts.has_article, "They met Linden.", "They read the new Linden report."),
        (acts.is_in_place, "They gave it to Linden.", "They live in Linden."),
        (acts.is_placed, "According to Linden, it rained.", "They drove to Linden."),
        (acts.is_titled, "They met old Linden.", "They met Senator Linden."),
        (acts.speaks, "Linden slept.", "“No,” said Linden."),
        (acts.does, "The old mare Linden was fast.", "But Linden was late."),
        (acts.does, "Linden roads are old.", "Linden works with the tenants."),
        (acts.is_done_to, "They met Linden staff.", "They praised Linden."),
        (acts.owns, "It is Linden's.", "It is Linden's car."),
        (acts.is_described, "It is Linden, they say.", "It is Linden, head of Acme."),
        (acts.is_listed_after, "They met Linden.", "They met Roe and Linden."),
        (acts.is_listed_before, "They met Linden.", "They met Linden and Roe."),
        (acts.is_after_capital, "They met Linden.", "They met Roe Linden."),
        (acts.is_before_capital, "They met Linden.", "They met Linden Roe."),
        (acts.is_before_noun, "They met Linden and left.", "They met Linden staff."),
        (acts.begins_sentence, "They met Linden.", "“Linden is fine.”"),
        (acts.is_all_of_line, "Linden slept.", "Linden"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_words_around_a_name(is_so, no, yes):
    assert (holds(is_so, no), holds(is_so, yes)) == (False, True)


def test_ages():
    story = Story(Document("Callum Reid, 15, spoke. Reid (16) slept. Reid had 17 cats."))
    names = NameStory(story.people, story.sentences, story.mentions)
    assert acts.ages(names, story.people[0]) == {"15", "16"}
