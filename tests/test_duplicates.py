"""Versions of a story: what is another story, what is the same told again."""

from hypothesis import given
from hypothesis import strategies as st

from checker.duplicates import Versions, group_versions
from checker.types import Document

PLACES = "the harbour, the school, the ring road, the old mill, the north pier, the swimming pool, the market hall, the library".split(", ")
PEOPLE = "Ann Lee, Tom Hale, Ruth Adair, Joan Peverell, Neil Moss, Emily Shaw, Diaz Okoro, Jo Doyle".split(", ")


def story(seed: int, paragraphs: int = 8) -> str:
    """A story of its own words: no run of five words of it stands in that of another seed."""
    return "\n\n".join(
        f"{PEOPLE[(seed + i) % 8]} told meeting {seed}{i} about {PLACES[(seed * 3 + i) % 8]}. Plan {seed}{i} costs {seed + 2}{i},000 pounds"
        f" over {i + 2} years, item {seed}{i} of its budget {seed} says, and voter {seed}{i} called it bold."
        for i in range(paragraphs)
    )


def groups(*texts: str) -> list[int]:
    versions = Versions()
    return [versions.add(text) for text in texts]


class TestOtherStories:
    def test_of_other_words(self) -> None:
        assert groups(*(story(seed) for seed in range(1, 6))) == [0, 1, 2, 3, 4]

    def test_that_share_a_long_tail(self) -> None:
        tail = "\n\nAbout the council: it serves forty thousand people in nine wards, and its next election is in May."
        assert groups(story(1) + tail, story(2) + tail) == [0, 1]

    def test_short_texts_are_versions_of_nothing(self) -> None:
        assert groups("", "", "It rained.", "It rained.", "The pool is shut today.", "The pool is shut today.") == [0, 1, 2, 3, 4, 5]

    def test_a_round_up_that_quotes_a_little_of_each(self) -> None:
        pieces = [story(seed).split("\n\n")[0] for seed in range(1, 7)]
        assert groups(story(1), "\n\n".join(pieces)) == [0, 1]


class TestVersions:
    def test_the_same_text(self) -> None:
        assert groups(story(1), story(2), story(1), story(2).upper()) == [0, 1, 0, 1]

    def test_a_story_that_grows_and_is_cut(self) -> None:
        assert groups(story(1, 3), story(1, 12), story(2), story(1, 5)) == [0, 0, 1, 0]

    def test_corrected_words_and_another_order(self) -> None:
        corrected = story(1).replace("voter", "councillor").replace("bold", "rash")
        assert groups(story(1), corrected, "\n\n".join(reversed(story(1).split("\n\n")))) == [0, 0, 0]

    def test_the_nearest_earlier_story_decides(self) -> None:
        mixed = story(1, 8) + "\n\n" + story(2, 5)
        assert groups(story(1), story(2), mixed) == [0, 1, 0]

    @given(st.lists(st.integers(1, 4), max_size=8))
    def test_groups_are_those_of_the_seeds(self, seeds: list[int]) -> None:
        first = list(dict.fromkeys(seeds))
        assert groups(*(story(seed) for seed in seeds)) == [first.index(seed) for seed in seeds]


def test_documents_come_with_their_group_one_by_one() -> None:
    coming = group_versions(iter([Document(story(1), id="a"), Document(story(1, 9), id="b"), Document(story(2), id="c")]))
    assert [(document.id, group) for document, group in coming] == [("a", 0), ("b", 0), ("c", 1)]
