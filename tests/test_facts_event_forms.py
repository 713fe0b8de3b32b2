"""Plain ways to date an event: each is at fault with a slip of the pen, and silent with the right year."""

import pytest

from checker.checks.wrong_event_date import find
from checker.pipeline import Story
from checker.types import Document

# A sentence, the right year and a wrong one.
SENTENCES = (
    ("In {}, the year of the Battle of Waterloo, bread was dear.", 1815, 1817),
    ("The Treaty of Versailles, the pact of {}, was hated.", 1919, 1921),
    ("Brown v Board of Education, the ruling of {}, ended it.", 1954, 1964),
    ("A decade of war culminated in the Battle of Waterloo in {}.", 1815, 1816),
    ("The wars ended with the Battle of Waterloo in {}.", 1815, 1816),
    ("The signing of the Treaty of Versailles in {} shut the era.", 1919, 1921),
    ("In {} the Treaty of Versailles was signed.", 1919, 1921),
    ("In {}, the Treaty of Versailles was signed.", 1919, 1913),
    ("In {}, when the First World War broke out, he was nine.", 1914, 1915),
    ("In {}, the First World War broke out.", 1914, 1915),
    ("In {}, the Second World War began.", 1939, 1938),
    ("In {}, the First World War ended.", 1918, 1919),
    ("In {}, the Second World War ended.", 1945, 1943),
    ("The end of the First World War in {} brought peace.", 1918, 1917),
    ("The Battle of Waterloo, in {}, was a close thing.", 1815, 1816),
    ("The Chernobyl disaster, in {}, shook Europe.", 1986, 1987),
    ("He was born in {}, at the outbreak of the First World War.", 1914, 1915),
    ("In {}, at the end of the First World War, the flu came.", 1918, 1919),
    ("In {}, at the end of the Second World War, he came home.", 1945, 1943),
    ("In {}, the Chernobyl disaster shook Europe.", 1986, 1987),
    ("The Chernobyl disaster was caused by flaws in the reactor in {}.", 1986, 1987),
    ("The Spanish Armada was destroyed by storms off Ireland in {}.", 1588, 1598),
    ("The First World War, which began in {}, killed millions.", 1914, 1915),
    ("The Korean War, which began in June {}, divided a people.", 1950, 1951),
    ("After the Battle of Waterloo in {}, he was sent to an island.", 1815, 1816),
    ("Following the Chernobyl disaster in {}, many fled.", 1986, 1987),
    ("The outbreak of the First World War in {} ruined him.", 1914, 1915),
    ("The start of the Korean War in {} surprised Washington.", 1950, 1951),
    ("At the Battle of Waterloo in {} he lost an arm.", 1815, 1816),
    ("During the Chernobyl disaster in {} he stayed.", 1986, 1987),
    ("The Chernobyl disaster in {} was the worst of its kind.", 1986, 1987),
    ("The Battle of Hastings in {} changed England.", 1066, 1086),
    ("When the Chernobyl disaster in {} shook Europe, he was away.", 1986, 1987),
    ("The {} Chernobyl disaster was the worst.", 1986, 1987),
    ("The Titanic sank in {}.", 1912, 1922),
    ("The Titanic sank off Newfoundland in April {}.", 1912, 1914),
    ("In {}, the Titanic sank.", 1912, 1914),
    ("In {}, after years of protest, the Berlin Wall fell.", 1989, 1990),
    ("In {} the Berlin Wall came down.", 1989, 1990),
    ("The Berlin Wall fell in Berlin in {}.", 1989, 1988),
    ("On 14 April {}, late at night, the Titanic sank.", 1912, 1913),
    ("President Kennedy was shot in Dallas in {}.", 1963, 1964),
    ("In {}, President Kennedy was assassinated.", 1963, 1964),
    ("The Treaty of Versailles, signed in {}, was hated.", 1919, 1921),
    ("The Good Friday agreement was signed in Belfast in {}.", 1998, 1996),
    ("He fought at the Battle of Waterloo in {}.", 1815, 1816),
    ("They won the Battle of Hastings in {} and took London.", 1066, 1086),
    ("Brown v Board of Education, decided in {}, ended it.", 1954, 1964),
    ("The justices decided Brown v Board of Education in {}.", 1954, 1964),
    ("In {} thousands died at the Battle of Waterloo.", 1815, 1816),
    ("The Great Fire of London destroyed St Paul's and much of the city in {}.", 1666, 1676),
    ("In {} the Great Fire of London raged for days.", 1666, 1676),
    ("The Great Fire of London raged in {}.", 1666, 1676),
    ("The Battle of Waterloo ({}) ended it.", 1815, 1816),
    ("The Battle of Waterloo was fought near Brussels in {}.", 1815, 1816),
    ("The Battle of Waterloo took place in June {}.", 1815, 1816),
    ("He survived the Chernobyl disaster in {}.", 1986, 1987),
    ("The Great Fire of London, which destroyed 13,000 houses in {}, began in a bakery.", 1666, 1676),
    ("The First World War lasted from {} to 1918.", 1914, 1915),
    ("The Second World War ({}-1945) killed millions.", 1939, 1938),
    ("The Second World War ended in Europe in May {}.", 1945, 1946),
    ("In {}, when the Second World War ended, he was nine.", 1945, 1943),
    ("The Battle of Waterloo killed 40,000 men in {}.", 1815, 1816),
    ("The Battle of Waterloo, in {}, cost 40,000 lives.", 1815, 1816),
    ("In {}, the Battle of Waterloo was fought near Brussels.", 1815, 1816),
    ("In {} the Battle of Waterloo took place.", 1815, 1816),
    ("The Battle of Waterloo in {} was a close thing.", 1815, 1816),
    ("The Battle of Waterloo in {} ended an era.", 1815, 1816),
    ("He was there when the Battle of Waterloo in {} ended an era.", 1815, 1816),
    ("The Battle of Waterloo was won by the Prussians, many say, in {}.", 1815, 1816),
    ("The Battle of Waterloo was decided by cavalry in the rain in {}.", 1815, 1816),
    ("The Battle of Hastings, which brought the Normans to England in {}, was short.", 1066, 1086),
    ("The {} Battle of Waterloo was a close thing.", 1815, 1816),
    ("The Berlin Wall fell in November {}.", 1989, 1990),
    ("The Berlin Wall fell on a cold night in November {}.", 1989, 1990),
    ("The Titanic sank in {} with 1,500 people aboard.", 1912, 1914),
    ("At the Battle of Hastings in {}, he was struck in the eye.", 1066, 1086),
    ("Since the Battle of Hastings in {} England has had Norman kings.", 1066, 1086),
    ("The Treaty of Versailles, the {} pact, was hated.", 1919, 1921),
    ("The Treaty of Versailles settled the borders of Germany in {}.", 1919, 1921),
    ("In {}, 32 countries signed the Treaty of Versailles.", 1919, 1921),
    ("It culminated with the Battle of Waterloo in {}.", 1815, 1816),
)


def dates_at_fault(text):
    return [hit.values[0] for hit in find.find(Story(Document(text)))]


@pytest.mark.parametrize(("sentence", "right", "wrong"), SENTENCES)
def test_only_the_wrong_year_is_at_fault(sentence, right, wrong):
    assert dates_at_fault(sentence.format(right)) == []
    assert len(dates_at_fault(sentence.format(wrong))) == 1
