"""A finding is known again when the story around it is edited, and is another when a value changes; over the real checks."""

import datetime
from functools import cache
from pathlib import Path

import pytest

from checker.fingerprints import fingerprints
from checker.pipeline import Checker
from checker.settings import Settings
from checker.types import Document, Evidence, Hit, Span, Status
from checker.verdicts import Verdict, VerdictStore, find_dismissed, open_verdicts

BEFORE = "The rain came early in the valley and the fields were wet for weeks."
AFTER = "Nobody in the village could say how long the work would take."
WITHIN = " Many had waited for it."

# Code, the paragraphs in which two things clash, and a value with another in its place (of the same length or not).
CASES = [
    ("FC201", ["Fourteen died, police said.", "Police named three of the 12 dead."], ("12", "13")),
    ("FC201", ["The £1.2bn plan will bring trams back.", "Councillors say the £1.3bn plan is dear."], ("£1.3bn", "£1.4bn")),
    ("FC202", ["The dead were 12 men and nine women, 22 in all."], ("22", "23")),
    ("FC202", ["They won three golds, two silvers and four bronzes, a total of ten medals."], ("four", "five bronzes and four")),
    ("FC203", ["Profits rose 40% from £10m to £12m."], ("40%", "50%")),
    ("FC203", ["Council tax rises 4%. Bills go from £1,500 to £1,650."], ("4%", "5%")),
    ("FC204", ["£3.4m bridge opens.", "The £3.4bn bridge took nine years."], ("£3.4bn", "£34m")),
    ("FC205", ["The detour is 40 miles (46km) long."], ("46km", "47km")),
    ("FC206", ["She leaves three sons, Tom and Neil."], ("three", "four")),
    ("FC207", ["Membership rose from 300 to 250 in a year."], ("250", "240")),
    ("FC208", ["Kelby won 2-0. Moss, Hale and Lind scored for Kelby."], ("2-0", "1-0")),
    (
        "FC301",
        ["Tom Hale was arrested on Tuesday at his home in Leeds.", "Tom Hale was arrested on Wednesday, in front of the school."],
        ("Wednesday", "Thursday"),
    ),
    ("FC302", ["The council sat on Tuesday, 4 July 2018 and rose before noon."], ("Tuesday", "Monday")),
    ("FC303", ["Owen Marsh, 45, was cleared on Friday.", "Outside, Marsh, 54, hugged his sons."], ("54", "55")),
    ("FC304", ["The lease ends on 31 June."], ("31 June", "31 April")),
    ("FC305", ["He was mayor from 2001 to 2009, twelve years in all."], ("twelve", "thirteen")),
    ("FC306", ["The court will rule on Thursday, 6 September."], ("6 September", "30 August")),
    ("FC401", ["Katherine Moss led the study.", "Catherine Moss wants more."], ("Catherine", "Kathryn")),
    ("FC402", ["The Labour MP Jane Foe came.", "Foe, a Conservative MP, spoke."], ("Conservative", "Green")),
    ("FC404", ["The beans come from Guatamala and Peru."], ("Guatamala", "Guatemela")),
    ("FC405", ["He wrote to Barrack Obama in May."], ("Barrack", "Barak")),
    (
        "FC501",
        [
            "“We will not sell the ground to anyone,” said Anna Roe.",
            "In her letter she had promised: “We will sell the ground to anyone.”",
        ],
        ("will not", "will never"),
    ),
    (
        "FC502",
        ["“We were never asked about any of it,” said Anna Roe.", "“We were never asked about any of it,” Tom Hale told the inquiry."],
        ("Tom Hale", "Ian Ross"),
    ),
    ("FC602", ["He likes to say that his family came over at the Battle of Hastings in 1086."], ("1086", "1067")),
    ("FC603", ["In 1812, US president James Monroe declared that Europe should keep out."], ("1812", "1810")),
    ("FC604", ["Nairobi, the Ugandan capital, was calm on Friday."], ("Nairobi", "Mombasa")),
    ("FC605", ["Charles Dickens was born in Portsmouth in 1822, the second of eight children."], ("1822", "1823")),
]


@cache
def checker() -> Checker:
    """Without the checks that ask a model."""
    return Checker(Settings(select=("FC2", "FC3", "FC4", "FC5", "FC6"), all=True, min_score=0))


def found(code: str, *paragraphs: str) -> set[str]:
    [result] = checker().check([Document("\n\n".join(paragraphs), date=datetime.date(2018, 9, 8))])
    return {finding.fingerprint for finding in result.findings if finding.code == code}


@pytest.mark.parametrize(("code", "paragraphs", "change"), CASES, ids=lambda value: value if isinstance(value, str) else "")
class TestOfTheChecks:
    def test_edits_around_keep_it_known(self, code: str, paragraphs: list[str], change: tuple[str, str]) -> None:
        before = found(code, *paragraphs)
        assert before
        assert found(code, BEFORE, *paragraphs, AFTER) == before
        assert found(code, *(paragraph + WITHIN for paragraph in paragraphs)) == before
        assert found(code, *(paragraph.replace("“", '"').replace("”", '"').replace("’", "'") for paragraph in paragraphs)) == before

    def test_another_order_keeps_it_known(self, code: str, paragraphs: list[str], change: tuple[str, str]) -> None:
        assert found(code, *paragraphs[::-1], BEFORE) == found(code, BEFORE, *paragraphs)

    def test_another_value_makes_it_another(self, code: str, paragraphs: list[str], change: tuple[str, str]) -> None:
        changed = [paragraph.replace(*change) for paragraph in paragraphs]
        assert changed != paragraphs
        assert found(code, *changed) and not found(code, *changed) & found(code, *paragraphs)


def statuses(code: str, dismissed: VerdictStore, *paragraphs: str) -> list[Status]:
    judged = checker()
    judged.models.dismissed = find_dismissed(dismissed)
    try:
        [result] = judged.check([Document("\n\n".join(paragraphs), date=datetime.date(2018, 9, 8))])
        return [finding.status for finding in result.findings if finding.code == code]
    finally:
        judged.models.dismissed = {}


@pytest.mark.parametrize(("code", "paragraphs", "change"), CASES, ids=lambda value: value if isinstance(value, str) else "")
def test_what_is_dismissed_stays_so_until_a_value_changes(
    code: str, paragraphs: list[str], change: tuple[str, str], tmp_path: Path
) -> None:
    verdicts = open_verdicts(str(tmp_path / "verdicts.sqlite"))
    for fingerprint in found(code, *paragraphs):
        verdicts.add(Verdict(fingerprint, code, False, "both-true", "desk", "2026-11-29T21:00:00+00:00"))
    reworded = [BEFORE, *(paragraph + WITHIN for paragraph in paragraphs), AFTER]
    assert set(statuses(code, verdicts, *reworded)) == {Status.SUPPRESSED}
    assert Status.REPORTED in statuses(code, verdicts, *(paragraph.replace(*change) for paragraph in paragraphs))


class TestOfHits:
    TEXT = Document("Twelve came. Ten went.")

    def name(self, *hits: Hit) -> str:
        return fingerprints(self.TEXT, [hits])[0]

    def hit(self, code: str = "FC201", values: tuple[str, str] = ("12", "10"), subject: str = "guests") -> Hit:
        return Hit(code, Span(0, 12), "Which stands?", values, evidence=(Evidence(Span(13, 22)),), subject=subject)

    def test_a_number_in_words_is_that_in_digits(self) -> None:
        assert self.name(self.hit(values=("Twelve", "10"))) == self.name(self.hit())

    def test_a_subject_that_is_one_of_the_values_adds_nothing(self) -> None:
        assert self.name(self.hit(subject="12")) == self.name(self.hit(subject="10")) != self.name(self.hit())

    def test_a_model_that_sees_it_too_changes_nothing(self) -> None:
        judged = self.hit("FC101", values=("came", "went"))
        assert self.name(judged, self.hit()) == self.name(self.hit()) != self.name(judged)
