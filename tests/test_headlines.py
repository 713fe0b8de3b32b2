"""What a headline says and its story tells otherwise, by the words: whole cases stand in fixtures/checks/FC102.md."""

import pytest

from checker.headlines import find_untold, is_sum, untold_hits
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
    "half rounded up": ("Port gets £5.63 million for wall", "The port gets £5.625 million for a new wall."),
    "a difference": ("Port sheds 40 jobs", "The port had 540 jobs a year ago. The port has 500 jobs now."),
    "a sum in one sentence": ("Fire kills nineteen in Corby", "The fire in Corby kills 12 in a hostel and seven in a shop."),
    "a share": ("A third of Corby shops shut", "In Corby, 120 shops are shut, of 360."),
    "a town of the country": ("Kenya flood traps miners", "A flood traps miners near Nairobi, police in Uganda said."),
    "a body that acts": ("Parliament delays ferry bill", "The Assembly delays the ferry bill until May."),
    "title case": ("Harding Wins Corby Prize For Novel", "Hartley wins the Corby prize for her novel."),
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
    "its own numeral": ("World War II veteran dies in Leith", "A veteran of the World War II has died in Leith."),
    "his own people": ("Kenyan runner Jamie Okoro wins", "The Kenyan Jamie Okoro has won. Ugandan Tom Hale was second."),
    "in its place too": ("Cup to be held in Italy", "The cup is to be held in Italy, not in Poland. It was to be held in Poland."),
    "phrases": ("Rockefeller criticises premium increase", "Rockefeller has a bill to roll back the premium increase."),
    "two currencies": ("Arlo pays £40m for ferries", "Arlo pays £40 million ($50 million) for the ferries."),
    "told of the same too": (
        "Corby fares rise 9 per cent in May",
        "Corby ferry fares fell 9 per cent in May. Corby bus fares rose 9 per cent in May.",
    ),
    "done to both": ("Court orders Arlo to pay miners", "A court has also ordered Merrin to pay miners. Arlo was ordered to pay in May."),
    "the day of speech": ("Corby hearing on May 3", "The hearing in Corby was put off, a clerk said on May 30."),
    "round sums": ("Arlo gets $5 million for pier", "The budget of the port has $3 million more than last year."),
    "a half-time score": ("Rovers beat City 3-1", "Rovers beat City after a 1-1 draw at half-time."),
    "a sum of its own": ("Arlo gets $9 million grant", "Arlo gets a $20 million grant. A grant of $9 million went to it in May."),
    "rounded millions": ("Bill to protect 60 million acres", "A bill to protect 58.5 million acres was put forward."),
    "capitals of a bill": ("SENATE PASSES SEN. HALE'S FERRY BILL", "The Senate has passed a ferry bill sponsored by Sen. Joan Hale."),
    "a bill that passes": ("FERRY BILL PASSES SENATE", "The Senate has passed the Ferry Bill."),
    "no agent": ("Panel approves Ferry Act", "The Ferry Act was approved by voice vote in the Panel."),
    "an adjective between": ("Arlo rejects bankrupt Merrin plan", "Arlo’s bankrupt Merrin plan was rejected."),
    "won with": ("Marsh wins Corby poetry prize", "Joan Hale has won the Corby poetry prize with Tom Marsh."),
    "one court": ("High court frees Hale", "The Supreme Court has freed Hale."),
    "another thing": ("Ferry fares fall by 40 per cent", "The mayor of Corby is 61. Bread costs 30 per cent more."),
}


@pytest.mark.parametrize(("headline", "body"), SILENT.values(), ids=SILENT)
def test_silent(headline, body):
    assert untold(headline, body) == []


FLAGGED = {
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
    "a digit": ("Leith gets $460,000 for pier", "The town of Leith gets $160,000 for its pier.", ("$460,000", "$160,000")),
    "a digit, told in other words": ("Arlo to lose 640 jobs", "The ferry firm said that 940 would have to go.", ("640", "940")),
    "exact at another scale": ("Corby ticket worth £56 billion", "A Corby ticket is worth £56,008,113.", ("£56 billion", "£56,008,113")),
    "a new name": ("Yacht of Ines Harding sinks", "A yacht of Jamie Okoro, the singer, sank.", ("Ines", "Jamie")),
    "a year": ("Leith to host 2012 games", "Leith is to host the 2014 games.", ("2012", "2014")),
    "a river": ("BRIDGE OVER MISSISSIPPI RIVER", "A bridge over the Missouri River was opened.", ("MISSISSIPPI", "Missouri")),
    "a people": ("Pirates free four Britons", "Pirates have freed four Americans off Somalia.", ("Britons", "Americans")),
    "half of a country": ("South Korea shells island", "North Korea has shelled an island.", ("South", "North")),
    "a town of the country": ("Phoenix gunman in court", "A gunman from Tucson was in court in the United States.", ("Phoenix", "Tucson")),
    "a phrase": ("European Parliament sues Arlo", "The European Commission is suing Arlo.", ("European Parliament", "European Commission")),
    "in the lead alone": ("Corby landslide leaves eight dead", "A flood swept away houses in Corby at night.", ("landslide", "flood")),
    "by several": ("Blasts kill eighteen in Corby", "Eight people have been killed in two blasts in Corby.", ("eighteen", "Eight")),
    "told of something else": (
        "Corby home sales rise 9.6 per cent",
        "Sales of homes in Corby fell 9.6 per cent. The number of homes for sale rose 3 per cent.",
        ("rise", "fell"),
    ),
    "a form in -oes": ("Mayor vetoes harbour bill", "The mayor has approved the harbour bill.", ("vetoes", "approved")),
    "a verb of a comparative": ("Storm Clara grows weaker off Leith", "Storm Clara strengthened off Leith.", ("weaker", "strengthened")),
    "done to another": (
        "Judge orders Arlo to hand over logs",
        "A judge has ordered the ferry firm Merrin to hand over its logs. Arlo had sued it.",
        ("Arlo", "Merrin"),
    ),
    "another way": (
        "Hale travels to Kenya amid fears of war",
        "Joan Hale is to travel to Uganda amid fears of war. Kenya has closed its borders.",
        ("Kenya", "Uganda"),
    ),
    "in small letters": ("Magnitude 7.1 quake hits Corby", "A quake of magnitude 7.7 hit Corby.", ("7.1", "7.7")),
    "a day": ("CORBY FERRY DAY SET FOR NOV. 3", "The council declared November 30 to be Corby Ferry Day.", ("NOV. 3", "November 30")),
    "a part of a sum": (
        "Senate approves $77.9 billion spending bill",
        "The Senate approved the $94.3 billion spending package to provide $77.9 billion for veterans.",
        ("$77.9 billion", "$94.3 billion"),
    ),
    "a body of one owner": (
        "UN General Assembly passes ceasefire resolution",
        "The United Nations Security Council has passed a resolution for a ceasefire.",
        ("UN General Assembly", "United Nations Security Council"),
    ),
    "a score": ("Rovers beat City 3-1 in cup final", "Rovers beat City 2-1 in the cup final.", ("3-1", "2-1")),
    "a vote": ("Senate passes bill 62-36", "The Senate passed the bill by 68 votes to 31.", ("62-36", "68 votes to 31")),
    "another is named": (
        "Hale named head of Arlo ferries",
        "Tom Marsh has been named head of the Arlo ferries. He follows Joan Hale.",
        ("Hale", "Tom Marsh"),
    ),
    "who lost": (
        "Marsh wins Corby mayoral race",
        "Joan Hale has won the mayoral race in Corby, beating Tom Marsh.",
        ("Marsh", "Joan Hale"),
    ),
    "turned in capitals": (
        "MERRIN ACCUSES ARLO OF FRAUD",
        "The ferry firm Arlo has accused Merrin of fraud.",
        ("MERRIN ACCUSES ARLO", "Arlo has accused Merrin"),
    ),
}


@pytest.mark.parametrize(("headline", "body", "expected"), FLAGGED.values(), ids=FLAGGED)
def test_flagged(headline, body, expected):
    assert untold(headline, body) == [expected]


@pytest.mark.parametrize(
    "told",
    ["City beat Rovers", "Rovers were beaten by City", "City defeated Rovers", "Rovers lost to City", "Rovers lost to their rivals City"],
)
def test_places_changed_are_found_in_whatever_words(told):
    assert untold("Rovers beat City in cup final", f"{told} in the cup final.") == [("Rovers beat City", told)]


def test_a_noun_with_of_is_no_deed():
    assert untold("Hale fears Marsh victory in vote", "Marsh has no fears of Hale and of a victory in the vote.") == []


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
}


@pytest.mark.parametrize(("texts", "message"), MESSAGES.items(), ids=["nowhere", "turned", "denied"])
def test_a_message_says_what_the_story_has_instead(texts, message):
    story = read(*texts)
    (hit,) = untold_hits(story, "FC102", story.sentences[0], story.sentences[1:], "headline")
    assert hit.message == message
    assert all(f"‘{value}’" in message for value in hit.values)


def test_a_sum_needs_its_other_part():
    story = read("Storm kills 19", "It killed 12 people in Aldmouth and seven people at sea.")
    figures = [mention for mention in story.mentions if mention.kind is MentionKind.FIGURE]
    assert is_sum(figures[:2], story.sentences[1:], story.mentions)
    assert not is_sum(figures[:1], story.sentences[1:], story.mentions)
    assert not is_sum(figures[1:], story.sentences[1:], story.mentions)
