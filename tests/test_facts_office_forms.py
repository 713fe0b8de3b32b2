"""Plain ways to date an office: each is at fault with a year outside the term, and silent with one within it."""

import pytest

from checker.checks.office_term_mismatch import find
from checker.pipeline import Story
from checker.types import Document

# Name, office, the office as a title, a year within the term and one outside it.
HOLDERS = (
    ("Nicolas Sarkozy", "French president", "French President", 2009, 2003),
    ("Kofi Annan", "UN secretary-general", "UN Secretary-General", 2001, 1994),
    ("Charles de Gaulle", "French president", "French President", 1964, 1974),
)
SENTENCES = (
    "The bridge was opened in {year}, when {name} was elected {office}.",
    "It shut in {year}, as {name} was elected {office} again.",
    "{name} was elected {office} in {year}.",
    "{name} was {office} when the mine was shut in {year}.",
    "{name} was {office} at the time the mine was shut in April {year}.",
    "It was in {year} that {name}, as {office}, opened the dam.",
    "As {office}, {name} visited Dublin in {year}.",
    "As {office}, {name} signed the treaty in {year}.",
    "As {office}, {name} closed the mine in {year}.",
    "{name}, the {office} who signed the treaty in {year}, was there.",
    "{name}, the {office}, signed the treaty in {year}.",
    "{title} {name} ordered an invasion of the island in {year}.",
    "{title} {name} sent troops to the island in {year}.",
    "{name}, who was then {office} when the dam was opened in {year}, sang.",
    "{name}, the {office} when the dam was opened in {year}, sang.",
    "In {year} at the summit, where the {office}, {name}, spoke, it rained.",
    "In {year} in Paris, when the {office}, {name}, spoke, it rained.",
    "In {year} it fell to the {office}, {name}, to say so.",
    "In {year}, it was the {office}, {name}, who said so.",
    "It was {name}, as {office}, who sent the troops in {year}.",
    "In {year}, taxes rose under {title} {name}.",
    "In {year}, under the {office}, {name}, taxes rose.",
    "Under {title} {name} in {year} taxes rose.",
    "Under the {office}, {name}, in {year} taxes rose.",
)
# A sentence, a year within the term and one outside it.
OTHERS = (
    ("In {}, Margaret Thatcher became prime minister.", 1979, 1985),
    ("The shop opened in {}, when Margaret Thatcher was elected prime minister.", 1979, 1976),
    ("Margaret Thatcher's premiership began in {}.", 1979, 1976),
    ("John F. Kennedy's presidency ended with his murder in {}.", 1963, 1961),
    ("Nelson Mandela was elected president in {}.", 1997, 1991),
    ("In {} Nelson Mandela was elected president of South Africa.", 1997, 1991),
    ("Harold Wilson, prime minister for eight years in {}, smoked a pipe.", 1965, 1958),
    ("Clement Attlee was prime minister when the mine was shut in {}.", 1947, 1954),
    ("The Attlee government built the town in {}.", 1947, 1954),
    ("The Thatcher government sold the railway in {}.", 1979, 1994),
    ("The government of Clement Attlee built the town in {}.", 1947, 1954),
    ("In {}, the Attlee government built the town.", 1947, 1954),
    ("Under Clement Attlee, the mines were bought in {}.", 1947, 1954),
    ("Harold Wilson, prime minister for a second time from {}, retired.", 1974, 1978),
    ("In {}, early in the presidency of John F. Kennedy, it snowed.", 1962, 1959),
    ("In {}, during the presidency of John F. Kennedy, it snowed.", 1962, 1966),
    ("During the presidency of John F. Kennedy, in {}, it snowed.", 1962, 1966),
    ("Kofi Annan was appointed to lead the United Nations in {}.", 1997, 1991),
    ("Kofi Annan took over at the United Nations in {}.", 1997, 1991),
    ("In {}, when Kofi Annan headed the United Nations, it failed.", 1997, 1993),
    ("Winston Churchill was appointed prime minister in {}.", 1940, 1938),
    ("Winston Churchill was made prime minister in {}.", 1940, 1937),
    ("It opened in {}, when Harold Wilson was prime minister.", 1965, 1958),
    ("{}, the year Winston Churchill became prime minister, was wet.", 1940, 1937),
    ("Clement Attlee, as prime minister, opened the dam in {}.", 1947, 1954),
    ("Clement Attlee, who, as prime minister, opened the dam in {}, is dead.", 1947, 1954),
    ("It was in {} that Clement Attlee, as prime minister, opened the dam.", 1947, 1954),
    ("As prime minister in {}, Clement Attlee opened the dam.", 1947, 1954),
    ("Clement Attlee, as prime minister in {}, opened it.", 1947, 1954),
    ("Anthony Eden resigned in {}, as prime minister.", 1957, 1953),
    ("Anthony Eden resigned as prime minister in {}.", 1957, 1953),
    ("Harold Macmillan stepped down as prime minister in {}.", 1963, 1961),
    ("Emmanuel Macron has been president since {}.", 2017, 2012),
    ("In {}, under John F. Kennedy, it snowed.", 1962, 1966),
    ("The dam was built in {}, during the presidency of John F. Kennedy.", 1962, 1966),
    ("During the presidency of John F. Kennedy in {} it snowed.", 1962, 1966),
    ("Under President John F. Kennedy in {} it snowed.", 1962, 1966),
    ("King George VI came to the throne in {}.", 1936, 1946),
    ("Queen Victoria was on the throne in {}.", 1901, 1910),
    ("King Edward VIII abdicated in {}.", 1936, 1946),
    ("King Edward VIII gave up the throne in {}.", 1936, 1946),
    ("In {}, Prime Minister Clement Attlee signed the treaty.", 1947, 1954),
    ("In {}, when President John F. Kennedy signed the bill, it snowed.", 1962, 1966),
    ("President John F. Kennedy said in a {} speech that it was hard.", 1962, 1966),
    ("President John F. Kennedy warned in his {} address that it was hard.", 1962, 1966),
    ("A speech by President John F. Kennedy in {} moved him.", 1962, 1966),
    ("The decision by Prime Minister Clement Attlee to build the bomb in {} was secret.", 1947, 1956),
    ("It was President John F. Kennedy who sent the troops in {}.", 1962, 1966),
    ("The bill vetoed in {} by President John F. Kennedy was dead.", 1962, 1966),
    ("It was signed in {} by President John F. Kennedy.", 1962, 1966),
    ("In {}, the then prime minister, Clement Attlee, opened it.", 1947, 1954),
    ("In {}, then prime minister Clement Attlee opened it.", 1947, 1954),
    ("Clement Attlee, then prime minister, opened the dam in {}.", 1947, 1954),
    ("As president, John F. Kennedy visited Ireland in {}.", 1962, 1966),
    ("John F. Kennedy was the president who sent the troops in {}.", 1962, 1966),
    ("John F. Kennedy, the president, signed it in {}.", 1962, 1966),
    ("President John F. Kennedy ordered an invasion in {}.", 1962, 1966),
    ("In April {}, President John F. Kennedy invaded the island.", 1962, 1966),
    ("The order was signed by President John F. Kennedy in {}.", 1962, 1966),
    ("In Paris in {}, where the president, John F. Kennedy, spoke, it rained.", 1962, 1966),
    ("In {} it fell to the president, John F. Kennedy, to say so.", 1962, 1966),
    ("It was John F. Kennedy who, as president in {}, said so.", 1962, 1966),
    ("It was John F. Kennedy, as president, who sent troops in {}.", 1962, 1966),
    ("In {}, under President John F. Kennedy, the tax was cut.", 1962, 1966),
    ("The tax was cut under the president, John F. Kennedy, in {}.", 1962, 1966),
    ("With John F. Kennedy as president in {} the tax was cut.", 1962, 1966),
    ("The American president, John F. Kennedy, opened the fair in {}.", 1962, 1966),
    ("In {} the American president, John F. Kennedy, opened the fair.", 1962, 1966),
    ("John F. Kennedy, the American president, opened the fair in {}.", 1962, 1966),
    ("When the American president, John F. Kennedy, opened the fair, in {}, it rained.", 1962, 1966),
    ("At the fair, in {}, the American president, John F. Kennedy, spoke.", 1962, 1966),
    ("It closed in {}, when the American president, John F. Kennedy, spoke.", 1962, 1966),
    ("President John F. Kennedy spoke when the fair opened in {}.", 1962, 1966),
    ("In {} he was met by President John F. Kennedy.", 1962, 1966),
    ("A photograph taken in {} shows Prime Minister Clement Attlee with a spade.", 1947, 1954),
    ("In {} he met Prime Minister Clement Attlee.", 1947, 1954),
    ("He worked for Prime Minister Clement Attlee in {}.", 1947, 1954),
    ("Prime Minister Clement Attlee spoke when the fair opened in {}.", 1947, 1954),
    ("In {}, the speech was written by Prime Minister Clement Attlee.", 1947, 1954),
    ("In Leeds, in {}, Prime Minister Clement Attlee spoke.", 1947, 1954),
    ("It closed in {}, when Prime Minister Clement Attlee spoke.", 1947, 1954),
)


def is_at_fault(text):
    return any(True for _ in find.find(Story(Document(text))))


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize(("name", "office", "title", "right", "wrong"), HOLDERS)
def test_a_year_of_any_holder(sentence, name, office, title, right, wrong):
    told = {"name": name, "office": office, "title": title}
    assert not is_at_fault(sentence.format(**told, year=right))
    assert is_at_fault(sentence.format(**told, year=wrong))


@pytest.mark.parametrize(("sentence", "right", "wrong"), OTHERS)
def test_a_year(sentence, right, wrong):
    assert not is_at_fault(sentence.format(right))
    assert is_at_fault(sentence.format(wrong))
