"""A date or an event at which a sentence has somebody in power: sentences that do not, then each kind of words that do."""

import pytest

from checker.document import Document
from checker.pipeline import Checker
from checker.settings import Settings

CHECKER = Checker(Settings(select=("FC603",)))


def values_of(text):
    [result] = CHECKER.check([Document(text)])
    return [finding.hit.values[0] for finding in result.findings if finding.status == "reported"]


@pytest.mark.parametrize(
    "text",
    [
        "The mine, opened under Olof Palme, was shut in 1979.",
        "The firm privatised under Margaret Thatcher went bankrupt in 1996.",
        "In 1996 the firm, privatised under Margaret Thatcher, went bankrupt.",
        "In 1979 a court ruled that the tax introduced under Olof Palme was unlawful.",
        "She studied the government of Olof Palme at Lund in 1979.",
        "The archives of Olof Palme’s government were opened in 1979.",
        "A play about Olof Palme’s years in power was staged in 1979.",
        "The dam dates from 1979, not from the time of Olof Palme.",
        "The last survivor of Olof Palme’s first cabinet died in 1989.",
        "Olof Palme, later prime minister of Sweden, met her in 1966.",
        "He trained under Lyndon Johnson’s doctor in 1958.",
        "The dam was begun in 1971 under Olof Palme.",
        "In 1984, during Olof Palme’s second spell in office, the dam was begun.",
        "Anthony Eden wrote about the Cuban missile crisis.",
        "Winston Churchill, who led Britain through the war, read of the Suez crisis in his garden.",
        "John F. Kennedy’s government was shaken by the Cuban missile crisis.",
        "With John F. Kennedy in power, the Cuban missile crisis began.",
        "In 1946 Jawaharlal Nehru headed the interim government.",
        "In 1979, the widow of Olof Palme, prime minister of Sweden, sold the house.",
        "A street was named after Dag Hammarskjöld, secretary-general of the United Nations, in 1964.",
        "Unlike Anthony Eden, the prime minister during the Yalta Conference kept a diary.",
        "Dwight Eisenhower led the Allies through the Normandy landings.",
        "A letter from Pope Pius IX, dated 1870, hangs in the vestry.",
        "When the Falklands War began in 1982, Margaret Thatcher had been in power for three years.",
        "The hospital founded by Queen Victoria closed in 1827.",
        "The letters of Pope John XXIII were published in 1968.",
        "The brother of Queen Beatrix was crowned in 1972.",
    ],
)
def test_nobody_is_put_in_power_at_another_time(text):
    assert values_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It was under Olof Palme, in 1979, that the yard was shut.",
        "The yard, shut under Olof Palme in 1979, is a museum now.",
        "He joined Olof Palme’s cabinet in 1979.",
        "The 1979 budget of Olof Palme’s government raised the duty on beer.",
        "The plan dates from 1979, when Olof Palme led Sweden.",
        "When Olof Palme ran Sweden, in 1979, the rule was made.",
        "The law of 1979, passed while Olof Palme was prime minister, stands.",
        "In 1979, with Olof Palme as prime minister, the yard was shut.",
        "In 1979, during Olof Palme’s time in office, the yard was shut.",
        "The yard was shut in 1979, and Olof Palme was prime minister of Sweden at the time.",
        "In 1979 Sweden, led by Olof Palme, refused.",
        "Olof Palme’s ministers shut the yard in 1979.",
        "The strikes of 1979 shook Olof Palme’s government.",
        "In 1979 Olof Palme was in office in Sweden.",
        "He was promoted by Olof Palme in 1979.",
        "Sweden was run in 1979 by Olof Palme.",
        "The year was 1979, Olof Palme was in power and petrol was cheap.",
        "Farmers talk of the tax that Olof Palme’s government brought in in 1979.",
    ],
)
def test_a_date_beside_words_for_power(text):
    assert values_of(text) == ["1979"]


@pytest.mark.parametrize(
    "text",
    [
        "During the Suez crisis, when Harold Wilson led Britain, she kept a diary.",
        "The Suez crisis shook Harold Wilson’s government.",
        "Harold Wilson’s cabinet met daily during the Suez crisis.",
        "The Suez crisis broke out while Harold Wilson was in power.",
        "Harold Wilson led Britain through the Suez crisis.",
        "With Harold Wilson in office, the Suez crisis began.",
        "Britain, led by Harold Wilson, survived the Suez crisis.",
        "When the Berlin Wall fell, Ronald Reagan was in the White House.",
        "Fidel Castro, Cuba’s president at the time of the Bay of Pigs landings in April 1961, took charge.",
    ],
)
def test_an_event_beside_words_for_power(text):
    assert len(values_of(text)) == 1


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The oak was planted in 1847, the year Queen Victoria came to the throne.", "1847"),
        ("Juan Carlos began to reign in 1985.", "1985"),
        ("The abdication of Queen Beatrix in 2003 was no surprise.", "2003"),
        ("Jawaharlal Nehru governed India until his death in 1946.", "1946"),
        ("Queen Juliana of the Netherlands signed the act of abdication in Amsterdam in April 2013.", "April 2013"),
        ("King Felipe VI, who likes to sail, abdicated in June 2014.", "June 2014"),
        ("President Sukarno of Indonesia stepped down in May 1998.", "May 1998"),
    ],
)
def test_a_throne_or_an_end_is_dated(text, value):
    assert values_of(text) == [value]


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("Hungary under Lech Walesa was in a hurry.", True),
        ("Poland under Lech Walesa was in a hurry.", False),
        ("Hungary was led for years by Lech Walesa.", True),
        ("The Hungarian government of Lech Walesa fell.", True),
        ("Lech Walesa came to power in Hungary.", True),
        ("With Lech Walesa in office, Hungary joined.", True),
        ("Robert Mugabe, whose 37 years in charge of Zambia ended in a coup, is dead.", True),
        ("Sukarno, the first president of Malaysia, laid the stone.", True),
        ("Lech Walesa came to Hungary.", False),
        ("Ties with Hungary suffered under Lech Walesa.", False),
    ],
)
def test_a_country_is_tied_to_power(text, is_wrong):
    assert bool(values_of(text)) is is_wrong
