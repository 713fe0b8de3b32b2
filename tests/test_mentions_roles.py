"""What sentences say of named people: descriptions, ages, lives and scenes, with exact spans."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.clashes.places.scenes import find_scenes
from checker.clashes.roles.role_clash import clash_score
from checker.mentions.described import by_person
from checker.mentions.gazetteer import are_apart, may_hold
from checker.mentions.lives import find_lives
from checker.mentions.role_words import countries_exclude, fields_exclude, find_terms, roles, roles_exclude
from checker.pipeline import Story
from checker.types import Document


def described(text: str) -> list[str]:
    """'name: kind words' of every description, with owner, time and rank where they are told."""
    story = Story(Document(text))
    for one in story.descriptions:
        assert text[one.span.start : one.span.end] == one.text
    return [
        " ".join(filter(None, (f"{d.name.text}:", d.kind, d.rank, d.when, d.text, d.owner and f"({d.owner})"))) for d in story.descriptions
    ]


CASES = {
    "before the name": ("The Swedish striker Nils Berg scored.", ["Nils Berg: nationality Swedish", "Nils Berg: role striker"]),
    "title": ("They met President Castro.", ["Castro: role President"]),
    "abbreviated title": ("They met Sen. Ann Poe.", ["Ann Poe: role Sen"]),
    "possessor before": ("The group's president, Kenji Morita, spoke.", ["Kenji Morita: role president (The group)"]),
    "possessor after": ("Kenji Morita, the group's president, spoke.", ["Kenji Morita: role president (the group)"]),
    "who is": ("They met Bartho Boer, who is Labour's mayor.", ["Bartho Boer: role mayor (Labour)", "Bartho Boer: party Labour (Labour)"]),
    "said of": ("Bartho Boer is the mayor of Zwolle.", ["Bartho Boer: role mayor (Zwolle)", "Bartho Boer: employer Zwolle (Zwolle)"]),
    "the other way round": ("The group's founder is Ylva Strand.", ["Ylva Strand: role founder (The group)"]),
    "two posts": ("President and chief executive Jane Foe left.", ["Jane Foe: role President", "Jane Foe: role chief executive"]),
    "employer": (
        "Ida Weller, an engineer at Acme Steel, left.",
        ["Ida Weller: role engineer (Acme Steel)", "Ida Weller: employer Acme Steel (Acme Steel)"],
    ),
    "former": ("Former president Bill Noakes spoke.", ["Bill Noakes: role past president"]),
    "was": ("Bill Noakes was the president.", ["Bill Noakes: role past president"]),
    "then": ("Then governor Ron Gale spoke.", ["Ron Gale: role past governor"]),
    "then, joined": ("They met then-Mayor Ron Gale.", ["Ron Gale: role past Mayor"]),
    "elect in a title": ("They met Deputy Mayor-elect Ines Roth.", ["Deputy Mayor-elect Ines Roth: role deputy next Mayor"]),
    "title before a comma": ("Acme Vice President, Ann Roe, spoke.", ["Ann Roe: role Vice President"]),
    "post in a list": (
        "They met Tom Orr, President of Acme, Ann Roe and others.",
        ["Tom Orr: role President (Acme)", "Tom Orr: employer Acme (Acme)"],
    ),
    "no article": ("Ann Roe is chairman of the guild.", ["Ann Roe: role chairman (guild)"]),
    "predicate without of": ("Ann Roe is chairman material.", []),
    "two posts after": (
        "Ann Roe, founder and chief executive of Acme, spoke.",
        ["Ann Roe: role founder (Acme)", "Ann Roe: role chief executive (Acme)", "Ann Roe: employer Acme (Acme)"],
    ),
    "acting": ("The acting mayor, Ines Roth, spoke.", ["Ines Roth: role acting mayor"]),
    "elect": ("They met Ines Roth, the mayor-elect.", ["Ines Roth: role next mayor"]),
    "deputy": ("The deputy director, Ann Lee, spoke.", ["Ann Lee: role deputy director"]),
    "vice-president": ("The vice-president, Ann Lee, spoke.", ["Ann Lee: role vice-president"]),
    "relation": ("His brother Tim Hale sued.", ["Tim Hale: role brother (his)"]),
    "late": ("She misses her late husband, John Roe.", ["John Roe: life late (her)", "John Roe: role husband (her)"]),
    "party and state": ("They met Ann Poe, D-Calif., there.", ["Ann Poe: party D", "Ann Poe: state Calif."]),
    "seat in brackets": ("They met Ann Poe (R-Ohio) there.", ["Ann Poe: party R", "Ann Poe: state Ohio"]),
    "age": ("They met Ann Poe, 45, there.", ["Ann Poe: age 45"]),
    "age in front": ("45-year-old Ann Poe won.", ["Ann Poe: age 45"]),
    "aged": ("They met Ann Poe, aged 45, there.", ["Ann Poe: age 45"]),
    "age and role": ("They met Ann Poe, 45, a nurse, there.", ["Ann Poe: role nurse", "Ann Poe: age 45"]),
    "service": ("They met John Reeve, a retired army nurse.", ["John Reeve: service past army", "John Reeve: role past nurse"]),
    "field": ("They met John Reeve, who works in finance, there.", ["John Reeve: role finance"]),
    "founder": ("They met Ida Lind, who founded the group.", ["Ida Lind: role founded (the group)"]),
    "definite": (
        "John Reeve, who works in finance, fell. The 45-year-old teacher was lucky.",
        ["John Reeve: role finance", "John Reeve: age 45", "John Reeve: role teacher"],
    ),
    "honorifics": ("Mrs Jane Gold met Mr Pat Toe.", ["Jane Gold: gender Mrs", "Pat Toe: gender Mr"]),
    "country": ("Brazil captain Hal Moss scored.", ["Hal Moss: country Brazil", "Hal Moss: role captain"]),
    "somebody else's title": ("Senator Holt praised President Gale.", ["Holt: role Senator", "Gale: role President"]),
    "no apposition": ("To Ann Poe, the mayor said nothing.", []),
    "a list": ("They met Ann Poe, President Gale and others.", ["Gale: role President"]),
    "a plain clause": ("When Ann Poe spoke, the crowd cheered.", []),
    "a number after a name": ("They met Ann Poe, 45 minutes late.", []),
    "a team": ("He saw Leeds, a city of chefs.", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_descriptions(text, expected):
    assert described(text) == expected


def test_what_is_quoted_is_marked():
    story = Story(Document("“They met President Castro,” he said. They met Mayor Roth."))
    assert [(d.name.text, d.is_quoted) for d in story.descriptions] == [("Castro", True), ("Roth", False)]


def test_terms_do_not_overlap_and_have_their_offsets():
    text = "the German vice president of the air force"
    terms = list(find_terms(text))
    assert [(t.kind, text[t.start : t.end]) for t in terms] == [
        ("nationality", "German"),
        ("role", "vice president"),
        ("service", "air force"),
    ]


def test_short_and_titled_names_are_one_person():
    story = Story(Document("The mayor, Bartho Boer, spoke. Prime Minister Boer left."))
    assert {name: len(said) for name, said in by_person(story.people, story.descriptions).items()} == {"Bartho Boer": 2}


def test_which_roles_exclude_each_other():
    named = roles()
    assert roles_exclude(named["president"], named["prime minister"])
    assert roles_exclude(named["teacher"], named["banker"])
    assert not roles_exclude(named["chairman"], named["chief executive"])
    assert not roles_exclude(named["captain"], named["striker"])
    assert not roles_exclude(named["administrator"], named["director"])
    assert not roles_exclude(named["prime minister"], named["finance minister"])
    assert not roles_exclude(named["senator"], named["foreign minister"])
    assert roles_exclude(named["vice president"], named["defense secretary"])
    assert roles_exclude(named["governor"], named["lieutenant governor"])
    assert not roles_exclude(named["scientist"], named["engineer"])


def test_fields_and_countries():
    assert fields_exclude("law", "catering")
    assert not fields_exclude("law", "")
    assert countries_exclude("Sweden", "Norway")
    assert not countries_exclude("Scotland", "United Kingdom")
    assert countries_exclude("Scotland", "England")


def test_a_description_does_not_clash_with_itself():
    story = Story(Document("The Labour Mayor Bartho Boer met Senator Ann Poe (R-Ohio), 45."))
    assert all(clash_score(one, one) == 0.0 for one in story.descriptions)


def test_births_and_deaths():
    story = Story(Document("Ruth Adair died on 3 March 2026. She was 81. She was born on 9 June 1941. Hilda Brook (1931–2020) painted."))
    facts = [
        (f.kind, f.name.text, str(getattr(f.value, "year", f.value))) for f in find_lives(story.sentences, story.mentions, story.people)
    ]
    assert facts == [
        ("death", "Ruth Adair", "2026"),
        ("age at death", "Ruth Adair", "81"),
        ("birth", "Ruth Adair", "1941"),
        ("birth", "Hilda Brook", "1931"),
        ("death", "Hilda Brook", "2020"),
    ]


def test_another_person_is_born():
    story = Story(Document("Ruth Adair taught. Her daughter was born on 9 June 1961."))
    assert not list(find_lives(story.sentences, story.mentions, story.people))


def test_scenes():
    text = "Leeds-based Acme Steel closed. Ida Kern was born in Leeds. Ida Kern, 34, from Bristol, won."
    story = Story(Document(text))
    scenes = [(s.relation, s.place.text, s.name.text) for s in find_scenes(story.sentences, story.mentions, story.people)]
    assert scenes == [
        ("based", "Leeds", "Acme Steel"),
        ("born", "Leeds", "Ida Kern"),
        ("from", "Bristol", "Ida Kern"),
    ]


def test_places_apart():
    assert are_apart("Lyon", "Lille")
    assert are_apart("Spain", "Portugal")
    assert not are_apart("Lyon", "France")
    assert not are_apart("Scotland", "United Kingdom")
    assert not are_apart("Lyon", "Nowhere")
    assert may_hold("Ohio", "Lyon")
    assert not may_hold("Lyon", "Ohio")


_WORDS = [*"President|Ann Poe|,|the mayor|of Leeds|45|-year-old|aged|(R-Ohio)|born on|9 June 1941|died in|his brother|Mr".split("|")]
_WORDS += [*"former|'s|.|“|”|\n|and|is|who|the Leeds blast|the blast in|Lyon|works in finance|He|-elect|was".split("|")]


@given(st.lists(st.sampled_from(_WORDS), max_size=40).map(" ".join), st.dates(datetime.date(1990, 1, 1)))
def test_any_words_give_descriptions_that_lie_in_the_text(text, date):
    from checker.checks import age_mismatch, place_mismatch, role_mismatch

    story = Story(Document(text, date=date))
    assert all(text[d.span.start : d.span.end] == d.text for d in story.descriptions)
    for check in (age_mismatch.find, place_mismatch.find, role_mismatch.find):
        assert all(hit.marks for hit in check.find(story))
