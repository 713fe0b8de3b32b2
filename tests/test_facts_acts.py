"""Acts that sentences tell, and whoever else is named with them."""

import pytest

from checker.document import Document
from checker.facts import load_facts
from checker.facts.acts.act_clashes import with_acts
from checker.facts.acts.act_cues import anchor_piece, find_words, inflected, words_of_cues
from checker.facts.acts.act_places import find_other_place
from checker.facts.acts.act_signs import BAR, ELSE, NOUN, VERB, draw, is_paired, is_verb, weigh, weigh_told
from checker.facts.acts.bearers import bearers, find_named, names_of, values_of
from checker.facts.acts.told_acts import ACTS, AGENT, OBJECT, Told, find_told, without
from checker.facts.attachment import NAME, PERSON
from checker.pipeline import Story
from checker.types import Span

STORE = load_facts()


def fact_of(words, relation=AGENT):
    return next(fact for fact in STORE.of(relation) if words in fact.subject)


def told_in(text):
    return {told.fact.subject for told in find_told(text, STORE)}


def asked(text):
    story = Story(Document(text))
    return [(code, hit.values) for code in ("FC603", "FC604", "FC605") for hit in with_acts(code, story, ())]


@pytest.mark.parametrize(
    "text",
    [
        "Chancellor Brandt came to Warsaw and shook hands.",
        "They knelt; Warsaw, the ghetto, the memorial were far.",
        "A golf ball flew over the moon-shaped pond.",
        "In 1971 a golf ball was found.",
        "",
    ],
)
def test_no_act_is_told(text):
    assert not told_in(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("He knelt before the ghetto memorial in Warsaw.", "knelt at the memorial of the Warsaw ghetto in December 1970"),
        ("Ball after ball of golf: he hit golf balls on the Moon.", "hit golf balls on the moon in February 1971"),
        ("It took eighteen hours to sign the Voting Rights Act.", "signed the Voting Rights Act in August 1965"),
        ("Anmer fell on the suffragette in 1913.", "stepped before the king's horse at the Derby of June 1913"),
    ],
)
def test_acts_told_in_other_words(text, act):
    assert act in told_in(text)


def test_the_year_of_an_act_is_its_date_and_no_cue_besides():
    assert all(told.is_dated for told in find_told("In 1970 he knelt before the ghetto memorial in Warsaw.", STORE))
    assert not told_in("Shot in 1963, the film won a prize.")
    late = find_told("In December 1971 he knelt before the ghetto memorial in Warsaw.", STORE)
    assert late and all(told.is_of_other_date for told in late)


def test_every_act_says_who_to_whom_or_where_and_none_is_its_own_cue():
    facts = list(STORE.of(*ACTS))
    assert {fact.relation for fact in facts} == set(ACTS)
    for fact in facts:
        assert fact.intervals, fact.subject
        assert all(value in fact.statement for value in fact.value.split("; ")), fact.statement
        assert not any(value in wording.split("/") for value in values_of(fact)[:1] for wording in fact.aliases), fact.subject


def test_a_marked_piece_is_the_anchor():
    assert anchor_piece("shot/killed … Ndola! … Congo") == "Ndola"
    assert anchor_piece("shot/killed … Ndola … Congo") == "Congo"
    assert anchor_piece("Soviet/Warsaw Pact … tanks/troops … Prague") == "Prague"
    assert anchor_piece("tanks … twin towers/Twin Towers … fell") == "twin towers/Twin Towers"


def test_one_verb_of_a_sort_stands_for_all_and_for_its_forms():
    text = "He was gunned down in Prague."
    assert find_words(text, words_of_cues("murdered/bomb")) == [Span(7, 18)]
    assert find_words(text, words_of_cues("bomb/prague")) == []
    assert inflected(("signed", "banned", "Ndola")) == (
        "signed",
        "banned",
        "Ndola",
        "sign",
        "signe",
        "signs",
        "signes",
        "signing",
        *("bann", "ban", "banns", "bans", "banning"),
    )


def told(relation=AGENT, groups=3, **signs):
    fact = fact_of("hit golf balls") if relation == AGENT else fact_of("An Iraqi journalist", OBJECT)
    span = ((Span(0, 1),),)
    return Told(fact, span * groups, signs.get("is_whole", True), signs.get("is_dated", False), signs.get("is_of_other_date", False))


@pytest.mark.parametrize(
    "sketch",
    [
        f"Like {PERSON}, he {VERB} two {NOUN}.",
        f"{PERSON} said that he had {VERB} two {NOUN}.",
        f"In the film {PERSON} {VERB} two {NOUN}.",
        f"{PERSON} never {VERB} two {NOUN}.",
        f"Has {PERSON} {VERB} two {NOUN}?",
        f"{PERSON} lived long. A friend {VERB} the {NOUN}.",
    ],
)
def test_somebody_who_is_no_doer(sketch):
    assert weigh(sketch, told(), 0.0) < BAR


@pytest.mark.parametrize(
    "sketch",
    [
        f"{PERSON} {VERB} two {NOUN}.",
        f"{PERSON}, a test pilot, {VERB} two {NOUN}.",
        f"Two {NOUN} were {VERB} by {PERSON}.",
        f"The {NOUN} that {PERSON} lost were {VERB} hard.",
        f"It was {PERSON} who, on a day off, {VERB} the {NOUN}.",
    ],
)
def test_somebody_who_stands_where_the_doer_does(sketch):
    assert weigh(sketch, told(), 0.0) >= BAR


def test_strangers_need_a_tie_and_other_dates_speak_against_all():
    assert weigh(f"The {NOUN} for {PERSON}.", told(), 1.0) == 0
    assert weigh(f"{PERSON} {VERB} two {NOUN}.", told(is_of_other_date=True), 0.0) < BAR
    assert weigh(f"{PERSON} was {VERB} in {NAME}.", told(OBJECT), 0.0) >= BAR
    assert weigh_told(told(is_whole=False)) < weigh_told(told()) < weigh_told(told(is_dated=True))


def test_pairs_verbs_and_sketches():
    assert is_paired(f"{ELSE} and his friend {PERSON} {VERB}") and not is_paired(f"{ELSE} left; {PERSON} {VERB}")
    assert is_verb("knelt") and not is_verb("memorial")
    assert draw("Kohl knelt low", {(0, 4): PERSON, (5, 10): VERB}) == f"{PERSON} {VERB} low"
    assert without("Kohl knelt", [Span(0, 4)]) == "     knelt"


def test_those_who_are_named():
    [kohl, unknown] = find_named("Helmut Kohl met Kevin Tidmarsh in Houston.", "statesman", STORE)
    assert (kohl.bearer.subject, kohl.strangeness) == ("Helmut Kohl", 0)
    assert (unknown.bearer.subject, unknown.strangeness > 0) == ("Kevin Tidmarsh", True)
    assert not find_named("The Red Sea was calm in Dallas and Paris.", "statesman", STORE)
    assert "Ford" in " ".join(names_of("Gerald Ford", STORE)) and "Helmut Kohl" in bearers(STORE)


@pytest.mark.parametrize(
    "text",
    [
        "Usain Bolt ran his 9.58 seconds in Berlin, a record.",
        "Zidane was sent off in the final against Italy in 2006 for headbutting Marco Materazzi.",
        "A film shown in Beijing has Usain Bolt run his record of 9.58 seconds.",
        "Usain Bolt's record of 9.58 seconds was told of in Beijing and Doha.",
    ],
)
def test_no_other_place(text):
    assert not any(find_other_place(text, one) for one in find_told(text, STORE) if one.fact.relation == "was done in")


def test_another_place_and_a_site_that_no_gazetteer_has():
    assert asked("Usain Bolt ran the 100m in a record 9.58 seconds in Tokyo.")[0] == ("FC604", ("Tokyo", "Berlin"))
    text = "Alexander Fleming found his mould and with it penicillin at Guy's Hospital in 1928."
    assert asked(text) == [("FC604", ("Guy's Hospital", "St Mary's"))]


def test_a_sentence_is_asked_once_and_by_one_check():
    assert len(asked("The rifle with which Sirhan Sirhan murdered Martin Luther King at the Lorraine motel is old.")) == 1


def test_a_famous_phrase_may_be_quoted_but_no_speaker():
    assert asked("Clement Attlee told Cape Town of a “wind of change” in 1960.") == [("FC603", ("Clement Attlee", "Harold Macmillan"))]
    assert not asked("“Clement Attlee spoke of a wind of change in Cape Town in 1960,” the guide said.")
