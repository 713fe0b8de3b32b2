"""Notes to the desk, corrections, boilerplate, related links and captions, told from sentences of a story that look like them."""

import pytest

from checker.documents.notes import mark_notes

BODY = ["The council voted on Monday to close the pool after forty years of use, against the advice of its officers."] * 2
BODY[1] = "It reopens in May, after the works, which the council says will cost £2m and take two years, have been paid for."
SENTENCES = [
    "Eds and meds, as the two trades are called, pay for half of the town.",
    "CORRECTS THE RECORD: MAYOR SPEAKS",
    "UPDATES ON FLOOD RELIEF",
    "SUBS RESCUE ROVERS IN STOPPAGE TIME",
    "(UPDATES ON FLOOD RELIEF BELOW)",
    "Subs rescued Rovers in stoppage time.",
    "URGENT REPAIRS NEEDED",
    "AP-NORC poll finds support for the pool",
    "AM radio is dying, it seems.",
    "PM-elect to visit",
    "(Adding the two gives nine.)",
    "Correction of the river’s course will take ten years.",
    "Corrections officers went on strike: none had slept.",
    "This report was amended by the committee before the vote.",
    "This version of the bill corrects the fault.",
    "An earlier version said that states could choose.",
    "An earlier version of the bill gave states more power.",
    "Reporting by the ministry shows that the pool is empty.",
    "Reporting by Jane Hale, a nurse, led to the inquiry.",
    "Rain contributed to this summer’s poor harvest.",
    "Copyright law, in force since 1976, forbids it.",
    "(c) once the period is over, the council may vote.",
    "This story first came out in May.",
    "This article is about swimming.",
    "This report was first published by the ministry in 2019.",
    "Follow the river to the bridge.",
    "Contact with the tower was lost: nobody knows why.",
    "Picture the scene: the pool is empty.",
    "She had a photo (of the pool) in her bag.",
    "Files were lost.",
    "About 40 people came.",
    "About Time",
    "End of an era",
    "The end",
    "Notes on a scandal",
    "Related to this is the price of coal.",
    "More on this later.",
    "Read more books, says the mayor: they help.",
    "See also the pool in Hale, which is open.",
    "Most read nothing at all.",
    "NOTE: The bill must pass the Senate first.",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_sentences_and_titles_of_a_story_are_its_own_words(text: str) -> None:
    assert mark_notes([*BODY, text, *BODY]) == {}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("editor's note", "Eds: UPDATES with comment; CORRECTS spelling of Morita sted Moritta in 4th graf. With photos."),
        ("editor's note", "Eds.: Adds details."),
        ("editor's note", "EDITOR’S NOTE: This story holds descriptions of violence."),
        ("editor's note", "AP-style note to editors: a separate story on Norden moves at 1000 GMT."),
        ("editor's note", "CORRECTS spelling to Smyth"),
        ("editor's note", "UPDATES: Adds quotes."),
        ("editor's note", "(Corrects spelling of name in paragraph 3)"),
        ("editor's note", "(Recasts lead; adds comment from company, share price)"),
        ("editor's note", "[Updates with vote.]"),
        ("editor's note", "(CORRECTS number of schools to 16 instead of 18)"),
        ("editor's note", "1st Ld-Writethru. CORRECTS number of schools to 16 instead of 18"),
        ("editor's note", "SUBS 3rd graf to correct spelling of Morita."),
        ("editor's note", "AP-US--Flood,3rd Ld"),
        ("editor's note", "BC-Flood"),
        ("editor's note", "BC-EU--Pool Closes, 1st Ld-Writethru,350"),
        ("editor's note", "Flood 3rd Ld-Writethru"),
        ("editor's note", "URGENT"),
        ("editor's note", "(MORE)"),
        ("editor's note", "-more-"),
        ("editor's note", "FOR IMMEDIATE RELEASE"),
        ("editor's note", "EMBARGOED until 0001 GMT Friday"),
        ("correction", "• This article was amended on 3 May 2021."),
        ("boilerplate", "_Editing by Tom Moss_"),
        ("correction", "Correction: The pool opened in 1984, not 1948."),
        ("correction", "CORRECTION (May 3, 2021): The pool opened in 1984."),
        ("correction", "Correction, 3 May 2021: The pool opened in 1984."),
        ("correction", "Corrections and clarifications: the pool opened in 1984."),
        ("correction", "This article was amended on 3 May 2021. An earlier version gave the wrong year."),
        ("correction", "This story has been corrected to show that the pool opened in 1984."),
        ("correction", "An earlier version of this article misspelled the name of Joan Peverell."),
        ("correction", "An earlier version gave 1812. The doctrine dates from 1823."),
        ("boilerplate", "(Reporting by Jane Hale in Leeds; Editing by Tom Moss)"),
        ("boilerplate", "Reporting by Jane Hale and Tom Moss in New York"),
        ("boilerplate", "Additional reporting by Jane Hale"),
        ("boilerplate", "Reporting by Jane Hale; editing by Tom Moss"),
        ("boilerplate", "Associated Press writers Jane Hale in Leeds and Tom Moss in Hull contributed to this report."),
        ("boilerplate", "© 2024 Example News. All rights reserved."),
        ("boilerplate", "Copyright 2024 Example News."),
        ("boilerplate", "This story was first published on 3 May 2021."),
        ("boilerplate", "This article was originally published by Example News."),
        ("boilerplate", "Follow Jane Hale on Twitter at @janehale."),
        ("boilerplate", "Media contact: Jane Hale, 020 7946 0000"),
        ("boilerplate", "-30-"),
        ("boilerplate", "###"),
        ("boilerplate", "# # #"),
        ("boilerplate", "(END)"),
        ("boilerplate", "ENDS"),
        ("boilerplate", "– ends –"),
        ("related", "READ MORE: Council votes to close the pool"),
        ("related", "Related: Who owns the pool?"),
        ("related", "See also | The pool in pictures"),
        ("caption", "Photo: The pool in May."),
        ("caption", "FILE - Swimmers at the pool in May 2021."),
        ("caption", "Swimmers at the pool on Monday. (AP Photo/Jane Hale)"),
        ("caption", "Swimmers at the pool on Monday. Photograph: Jane Hale/Example"),
        ("furniture", "Story continues below"),
        ("furniture", "3 min read"),
        ("furniture", "Updated 4 hours ago"),
    ],
)
def test_what_says_so_itself(kind: str, text: str) -> None:
    assert mark_notes([*BODY, text, *BODY]) == {2: kind}


def test_a_related_line_is_none_where_a_headline_stands() -> None:
    assert mark_notes(["Recommended: a swim before breakfast", *BODY]) == {}


def test_a_related_box_takes_the_titles_below_it() -> None:
    box = ["Related stories", "Pool prices to rise", "Mayor in hot water"]
    assert mark_notes([*BODY, *box, *BODY]) == {2: "related", 3: "related", 4: "related"}


def test_long_paragraphs_are_the_story_whatever_they_begin_with() -> None:
    assert mark_notes(["Correction: " + "it was so, they said, and so it was. " * 20, *BODY]) == {}


class TestBackmatter:
    STORY = BODY * 4

    def marks(self, *below: str) -> set[int]:
        return {i - 8 for i, kind in mark_notes([*self.STORY, *below]).items() if kind == "boilerplate"}

    def test_all_below_the_mark_of_the_end(self) -> None:
        assert self.marks("ENDS", "The pool was built in 1948.", "It is 50 metres long.") == {0, 1, 2}

    @pytest.mark.parametrize("heading", ["Notes to editors", "Notes for editors:", "Media contacts", "Press enquiries", "Contact:"])
    def test_all_below_the_heading_of_notes(self, heading: str) -> None:
        assert self.marks("It rained.", heading, "The pool was built in 1948.") == {1, 2}

    def test_what_a_body_says_of_itself(self) -> None:
        assert self.marks("About Tanabe Holdings", "Tanabe Holdings, founded in 1948, makes chips.", "It rained.") == {0, 1}

    def test_a_heading_that_the_next_paragraph_is_not_about(self) -> None:
        assert self.marks("About Face", "The council changed its mind on Friday.") == set()

    def test_a_second_story_below_the_mark_is_read(self) -> None:
        assert self.marks("###", *self.STORY) == {0}

    def test_notes_may_be_nearly_as_long_as_the_story(self) -> None:
        assert self.marks("ENDS", "Notes to editors", *BODY * 3) == set(range(8))

    def test_a_heading_above_the_story_is_that_line_alone(self) -> None:
        assert mark_notes(["Contact:", *BODY]) == {0: "boilerplate"}

    def test_corrections_among_them_keep_their_kind(self) -> None:
        marked = mark_notes([*self.STORY, "ENDS", "This article was amended on 3 May 2021."])
        assert [marked[8], marked[9]] == ["boilerplate", "correction"]
