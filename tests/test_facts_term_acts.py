"""Acts that begin or end a term, with their dates: silence first, then a year in which the act cannot have been."""

import pytest

from checker.document import Document
from checker.pipeline import Checker
from checker.settings import Settings

CHECKER = Checker(Settings(select=("FC603",), all=True))


def findings_of(text):
    [result] = CHECKER.check([Document(text)])
    return [finding for finding in result.findings if finding.status == "reported"]


@pytest.mark.parametrize(
    "text",
    [
        "Nicolas Sarkozy was elected French president in 2007 and re-elected by nobody.",
        "Margaret Thatcher became prime minister of the drama club in 1985.",
        "Tony Blair became president of the tennis club in 1984.",
        "Elizabeth II was crowned in 1953.",
        "The sister of Queen Beatrix was crowned in 1972.",
        "Margaret Thatcher resigned in 1972 from the board.",
        "The general who advised Jimmy Carter took office in 1985.",
        "The man who beat Jimmy Carter became president in 1981.",
        "Ferdinand Marcos declared martial law in September 1972 and was toppled in February 1986.",
        "In 1979 the party met in Paris, ousting its treasurer, whom Helmut Kohl had liked.",
        "Emperor Hirohito was ill for months before his death in 1989.",
        "Pope Pius XII, who died in 1958, had been a diplomat.",
        "Winston Churchill, who died in 1965, painted.",
        "Pope Benedict XVI died in 2022.",
        "Emperor Hirohito met John Doe before his death in 1979.",
        "Grover Cleveland came back in 1892, ousting Benjamin Harrison.",
        "Edward Heath lost the election in February 1974.",
    ],
)
def test_an_act_that_is_right_or_somebody_else_s(text):
    assert findings_of(text) == []


@pytest.mark.parametrize(
    ("text", "date", "severity"),
    [
        ("Felipe Calderón, a former executive, was elected president in 2000.", "2000", "error"),
        ("Margaret Thatcher, within weeks of becoming prime minister in May 1976, was ill.", "May 1976", "error"),
        ("Thabo Mbeki, who followed Nelson Mandela into the South African presidency in 1997, wept.", "1997", "error"),
        ("Konrad Adenauer stepped down as chancellor in 1969.", "1969", "error"),
        ("The shop closed in 1993, the year that Queen Elizabeth II came to the throne.", "1993", "error"),
        ("King Edward VIII abdicated in December 1946.", "December 1946", "error"),
        ("The man who sacked Malcolm Fraser as prime minister in 1978 liked top hats.", "1978", "error"),
        ("Charles de Gaulle, who quit the Élysée the next day, in April 1976, went home.", "April 1976", "query"),
        ("Jacques Chirac, inaugurated in 1998, kept dogs.", "1998", "query"),
        ("François Mitterrand moved into the Élysée in May 1976.", "May 1976", "query"),
        ("Helmut Kohl lost the chancellery in 1994.", "1994", "query"),
        ("Voters threw out Jimmy Carter in 1984.", "1984", "query"),
        ("The Liberals swept back in October 2015, sending Paul Martin home.", "October 2015", "query"),
        ("Pierre Trudeau walked in the snow in February 1988 and resigned as prime minister.", "February 1988", "error"),
        ("Emperor Hirohito was ill for months before his death in 1979.", "1979", "query"),
        ("Pope Pius XII, who died in 1963, had been a diplomat.", "1963", "query"),
        ("Soldiers gunned down President Anwar Sadat in October 1983.", "October 1983", "query"),
        ("Woodrow Wilson won re-election in 1918.", "1918", "query"),
    ],
)
def test_an_act_in_another_year(text, date, severity):
    [finding] = findings_of(text)
    assert (finding.hit.values[0], str(finding.severity)) == (date, severity)
