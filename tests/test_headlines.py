"""What a headline says and its story tells otherwise, by the words: whole cases stand in fixtures/checks/FC102.md."""

import pytest

from checker.headlines import find_untold, is_sum
from checker.headlines.bending import bend, root
from checker.headlines.hits import untold_hits
from checker.headlines.kind_table import find_terms, kinds
from checker.pipeline import Story
from checker.types import Document, MentionKind, Section, Span


def read(headline, body):
    return Story(Document(f"{headline}\n\n{body}", sections=(Section("headline", Span(0, len(headline))),)))


def untold(headline, body):
    story = read(headline, body)
    first, rest = story.sentences[0], story.sentences[1:]
    text = story.document.text
    return [(text[u.told.start : u.told.end], text[u.other.start : u.other.end]) for u in find_untold(first, rest, story.mentions)]


SILENT = {
    "rounded down": ("Port gets £3.7 million for wall", "The port gets £3,756,300 for a new wall."),
    "half rounded up": ("Port gets £5.63 million for wall", "The port gets £5.625 million for a new wall."),
    "a difference": ("Port sheds 40 jobs", "The port had 540 jobs a year ago. The port has 500 jobs now."),
    "a sum in one sentence": ("Fire kills nineteen in Corby", "The fire in Corby kills 12 in a hostel and seven in a shop."),
    "a share": ("A third of Corby shops shut", "In Corby, 120 shops are shut, of 360."),
    "an acronym": ("Ferrier signs for NFL team", "Ferrier signs for a team of the National Football League."),
    "a town of the country": ("Kenya flood traps miners", "A flood traps miners near Nairobi, police in Uganda said."),
    "a body that acts": ("Parliament delays ferry bill", "The Assembly delays the ferry bill until May."),
    "title case": ("Harding Wins Corby Prize For Novel", "Hartley wins the Corby prize for her novel."),
    "its like in the story": ("Ferry fares fall in spring", "Ferry fares rise now, but in spring fares fall."),
    "denied": ("Council will not sell hall", "The council will not buy the hall."),
    "a summary": (" ".join(["Ferry fares fall by 40 per cent"] * 4), "Ferry fares fall by 30 per cent."),
    "a part": ("Three Kelby towns get buses", "Two coastal Kelby towns and one in the hills get new buses."),
    "a rate": ("One in three Corby shops shut", "Of 360 Corby shops, 119 have shut."),
    "a list": ("Three Corby brothers freed", "Two Corby brothers and Moussa Okoro were freed."),
    "another row": ("Second ferry for Corby", "Corby marks the 60th anniversary of its ferry."),
    "a day of the month": ("Corby votes on June 5", "Corby votes in June, its mayor said on June 3."),
    "a state in letters": ("FERRY FOR KELBY, MINNESOTA", "Kelby, MN, is to get a ferry from Wisconsin."),
    "a seat": ("SANTA FE CENTER OPENS SCHOOL", "The center opens a school with an Albuquerque-based charity."),
    "a wife": ("Joan Hale opens Corby school", "Joan Hale opened the Corby school. Her husband, Tom Hale, stayed away."),
    "a nickname": ("Joe Hartley wins Corby prize", "Joseph Hartley has won the Corby prize."),
    "a body of its own": ("Senator Hale meets Governor Marsh", "Governor Marsh has met Hale, who sits in the upper house."),
    "in another sense": ("Fire chief quits after storm of criticism", "The head of the brigade has resigned. Critics had attacked him."),
    "arrested, then freed": ("Corby man arrested over fire", "The Corby man who was arrested over the fire has been freed."),
    "a threat": ("Dockers threaten to end strike talks", "Dockers may begin a strike if the talks fail."),
    "a by-election": ("Labour wins Carrow by-election", "Labour won the by-election in Carrow on Thursday."),
    "with each other": ("Rovers meet City in final", "City meet Rovers in the final."),
    "more than one does it": ("Kenya agrees to ship fuel", "Italy has also agreed to ship its fuel. Kenya signed on Monday."),
    "said if": ("Dockers strike over rota", "Dockers said that if they did not strike over the rota, others would."),
    "he was": ("Former mayor Hale jailed", "Mayor Hale resigned in May and has been jailed."),
    "still to come": ("Arlo to cut jobs in Leith", "Arlo announced jobs to be cut in Leith, where Arlo cut 12 last year."),
    "its own numeral": ("World War II veteran dies in Leith", "A veteran of the World War II has died in Leith."),
    "his own people": ("Kenyan runner Jamie Okoro wins", "The Kenyan Jamie Okoro has won. Ugandan Tom Hale was second."),
    "in its place too": ("Cup to be held in Italy", "The cup is to be held in Italy, not in Poland. It was to be held in Poland."),
    "phrases": ("Rockefeller criticises premium increase", "Rockefeller has a bill to roll back the premium increase."),
    "two currencies": ("Arlo pays £40m for ferries", "Arlo pays £40 million ($50 million) for the ferries."),
    "another thing": ("Ferry fares fall by 40 per cent", "The mayor of Corby is 61. Bread costs 30 per cent more."),
}


@pytest.mark.parametrize(("headline", "body"), SILENT.values(), ids=SILENT)
def test_silent(headline, body):
    assert untold(headline, body) == []


FLAGGED = {
    "age": ("Maud Ferrier dies aged 91", "Maud Ferrier has died in Leith. The actress was 84 years old.", ("91", "84 years old")),
    "the figure of its size": (
        "Fund passes £137 billion",
        "With income of £4 billion the fund passes £140 billion.",
        ("£137 billion", "£140 billion"),
    ),
    "people": ("Kenyan troops leave Corby camp", "Somali troops leave the Corby camp on Friday.", ("Kenyan", "Somali")),
    "beside the same word": ("Author Ines Harding wins prize", "The author Ines Hartley wins a prize.", ("Harding", "Hartley")),
    "another scale": ("Arlo pays £40bn for ferries", "Arlo pays £40 million for the ferries.", ("£40bn", "£40 million")),
    "people of the one lot": (
        "Plane crash kills all nine passengers",
        "A plane crash left all six occupants dead.",
        ("nine", "six"),
    ),
    "a length": ("One-minute silence for victims", "A two-minute silence was held for the victims.", ("One", "two")),
    "a code": ("Soyuz TMA-14 takes crew up", "A Soyuz TMA-15 has taken a crew up.", ("14", "15")),
    "a numeral": ("World War I veteran dies in Leith", "A veteran of World War II has died in Leith.", ("I", "II")),
    "turned digits": (
        "Leith gets $8.1 million for pier",
        "Leith gets a grant of $1.8 million for its pier.",
        ("$8.1 million", "$1.8 million"),
    ),
    "exact at another scale": ("Corby ticket worth £56 billion", "A Corby ticket is worth £56,008,113.", ("£56 billion", "£56,008,113")),
    "another people": (
        "Kenyan runner Jamie Okoro wins race",
        "Ugandan athlete Jamie Okoro has won the race. Kenyan Tom Hale was second.",
        ("Kenyan", "Ugandan"),
    ),
    "told elsewhere": (
        "Corby cup to be held in Italy",
        "The Corby cup is to be held in Poland. A bid by the mayor of Milan, Italy, came too late.",
        ("Italy", "Poland"),
    ),
    "a new name": ("Yacht of Ines Harding sinks", "A yacht of Jamie Okoro, the singer, sank.", ("Ines", "Jamie")),
    "a year": ("Leith to host 2012 games", "Leith is to host the 2014 games.", ("2012", "2014")),
    "a river": ("BRIDGE OVER MISSISSIPPI RIVER", "A bridge over the Missouri River was opened.", ("MISSISSIPPI", "Missouri")),
    "a people": ("Pirates free four Britons", "Pirates have freed four Americans off Somalia.", ("Britons", "Americans")),
    "half of a country": ("South Korea shells island", "North Korea has shelled an island.", ("South", "North")),
    "a town of the country": ("Phoenix gunman in court", "A gunman from Tucson was in court in the United States.", ("Phoenix", "Tucson")),
    "places changed": (
        "Arlo Line to buy Merrin Ferries",
        "Merrin Ferries said it would buy Arlo Line.",
        ("Arlo Line to buy Merrin Ferries", "Merrin Ferries said it would buy Arlo Line"),
    ),
    "a denial": ("Arlo will not close Leith base", "Arlo will close its base in Leith.", ("will not close", "will close")),
    "a phrase": ("European Parliament sues Arlo", "The European Commission is suing Arlo.", ("European Parliament", "European Commission")),
    "in the lead alone": ("Corby landslide leaves eight dead", "A flood swept away houses in Corby at night.", ("landslide", "flood")),
    "turned round": ("Senate rejects harbour bill", "The Senate approved the harbour bill by two votes.", ("rejects", "approved")),
}


@pytest.mark.parametrize(("headline", "body", "expected"), FLAGGED.values(), ids=FLAGGED)
def test_flagged(headline, body, expected):
    assert untold(headline, body) == [expected]


def test_places_changed_are_found_in_the_passive():
    assert untold("Rovers beat City in cup final", "City beat Rovers in the cup final.") == []  # a bare form may be a noun
    assert untold("Rovers defeat City in cup final", "Rovers were defeated by City in the cup final.") == [
        ("Rovers defeat City", "Rovers were defeated by City")
    ]


MESSAGES = {
    ("Senate rejects harbour bill", "The Senate approved the harbour bill by two votes."): (
        "The headline has ‘rejects’, which the story nowhere says; it has ‘approved’. Which stands?"
    ),
    ("Rovers defeat City in final", "City have defeated Rovers in the final."): (
        "The headline has ‘Rovers defeat City’, the story has it the other way round: ‘City have defeated Rovers’. Which stands?"
    ),
    ("Dockers lower flag at Leith", "The dockers refused to lower the flag at Leith."): (
        "The headline has ‘lower’, the story ‘refused to lower’. Which stands?"
    ),
    ("Arlo to cut 40 jobs in Leith", "Arlo has cut 40 jobs in Leith."): ("The headline has ‘to cut’, the story ‘has cut’. Which stands?"),
}


@pytest.mark.parametrize(("texts", "message"), MESSAGES.items(), ids=["nowhere", "turned", "denied", "done"])
def test_a_message_says_what_the_story_has_instead(texts, message):
    story = read(*texts)
    (hit,) = untold_hits(story, "FC102", story.sentences[0], story.sentences[1:], "headline")
    assert hit.message == message
    assert all(f"‘{value}’" in message for value in hit.values)


def test_each_kind_of_the_table_has_groups_that_exclude_each_other():
    for kind in kinds():
        groups = [set(group.split()) for group in kind.removeprefix("~ ").split(" / ")]
        assert len(groups) > 1, kind
        assert all(group - set().union(*groups[:index], *groups[index + 1 :]) for index, group in enumerate(groups)), kind


def test_terms_are_read_longest_first_and_in_any_form():
    terms = find_terms("The prime minister rejected June’s bill.")
    assert [term.written for term in terms] == ["prime minister", "rejected", "June", "bill"]
    assert [term.written for term in find_terms("He may march.")] == []


@pytest.mark.parametrize(("form", "other"), [("won", "wins"), ("denies", "denied"), ("accusing", "accuse"), ("beaten", "beats")])
def test_forms_have_one_root(form, other):
    assert root(form) == root(other)


@pytest.mark.parametrize(
    ("word", "form"), [("stop", "stopped"), ("acquit", "acquitted"), ("deny", "denied"), ("reach", "reaches"), ("wife", "wives")]
)
def test_forms(word, form):
    assert form in bend(word)


def test_a_sum_needs_its_other_part():
    story = read("Storm kills 19", "It killed 12 people in Aldmouth and seven people at sea.")
    figures = [mention for mention in story.mentions if mention.kind is MentionKind.FIGURE]
    assert is_sum(figures[:2], story.sentences[1:], story.mentions)
    assert not is_sum(figures[:1], story.sentences[1:], story.mentions)
    assert not is_sum(figures[1:], story.sentences[1:], story.mentions)
