"""Weigh whether an old value in a sentence of the new version is of the same thing as the value that was changed."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum

from checker.clashes.figures.same_thing import are_told_apart, count_same, roots, share_noun_or_result
from checker.clashes.figures.together import YEAR
from checker.mentions.attribution import VERBS
from checker.mentions.counts import MEASURES, stems
from checker.mentions.dates import MONTHS, WEEKDAYS
from checker.mentions.people import HONORIFICS, TITLES
from checker.patterns import lazy
from checker.types import Sentence
from checker.versions.changes import is_day_of_saying
from checker.versions.retellings import Retelling
from checker.versions.tokens import telling_words
from checker.versions.values import Change, Value

_SAYS = lazy(rf"\b(?:{VERBS}|puts?|counts?|counted|estimates?|reported|reports|found)\b")
_WORD = lazy(r"[A-Za-z][\w’'-]*")
_ANOTHER = lazy(r"\b(?:[Aa]nother|[Tt]he other|[Oo]thers?|[Tt]he old(?:er)?|[Tt]he existing|[Tt]he present|[Aa] second|[Aa] different)\b")
_BESIDE = 30  # characters between a name and its title
_NAME_BEFORE = lazy(r"(?<![\w’-])([A-Z][\w’-]+)\.?\s$")
_OFFICIALS = roots(("police", "officials", "authorities", "rescuers", "doctors", "organisers", "reports"))  # one source, named loosely
# Telling words that two sentences share: for what seldom comes twice, for the rest, and for an error.
_FEWEST, _ENOUGH, _PROVING = 1, 2, 4
_FEW = 3  # sentences that may share a word, however short the story
_PRECISE = 4  # digits of a figure, less the noughts at its end
_SPEAKER = lazy(rf"\b(?:[A-Z][\w’-]+\s)+(?:{VERBS})\b|\b(?:{VERBS})\s[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)*")
_WILL = lazy(r"\b(?:will|is to|are to|due)\b")
_OF_DAY = lazy(r"[’']s\s([a-z]+)\b(?!\s(?:at|in|on|of|near)\b)")
_OTHER_SUBJECT = lazy(
    r"(?:His|Her|Their)\s(?:[a-z]+\s)?(?:sister|brother|son|daughter|wife|husband|father|mother|friend|rival|partner|twin)\b"
)
_BY = lazy(r"\bby\s(?:\w+\s)?$")
_SUBJECT = lazy(r"(?:The|A|An)\s([a-z]+)\b(?!-)")
_RELATED = lazy(r"\b(?:[Hh]is|[Hh]er|[Tt]heir)\s[a-z]+,?\s(?:[A-Z][\w’-]+\s)*[A-Z][\w’-]+,\s(?:aged\s)?$")  # 'his friend Karl, 71'
_WORDS_OF_CLASS = ("charge", "kin", "medal", "compass")
_THE = lazy(r"\b[Tt]he\s$")
_OWNED = lazy(r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s$")
_BESIDE_NAME = lazy(r"\b(?!(?:The|An?|Its|His|Her|Their)\b)[A-Z][\w’-]+(?:,\s(?:the|its|a)(?:\snew)?)?\s\||\|,?\s[A-Z]")


class Link(IntEnum):
    NONE = 0
    LIKELY = 1
    SURE = 2


class Linker:
    """Links between changes and sentences of one new version, in which words that most of its sentences share tell nothing."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.sentences = sentences
        self.roots = {sentence.index: roots(telling_words(sentence.text)) for sentence in sentences}
        self.times = Counter(root for held in self.roots.values() for root in held)
        self.most = max(_FEW, len(sentences) // 3)

    def value(self, change: Change, value: Value, sentence: Sentence) -> Link:
        """The link of a change of a figure, date, time, score or the like with an equal value."""
        if value.count and change.value.count:
            return self._count(change, value, sentence)
        if value.count:  # a note tells of it
            shared = self._count_shared(change, sentence, value.text)
            return Link(2 * (value.count.result in change.words) or shared > 0)
        if value.kind in ("rank", *_WORDS_OF_CLASS):
            return self._word(change, value, sentence)
        return Link.NONE if is_day_of_saying(value) and value.kind == "date" else self._moment(change, value, sentence)

    def _word(self, change: Change, value: Value, sentence: Sentence) -> Link:
        """A rank, charge, relation and the like: likely by a word or a name in common, or where 'the' has lost what it points to."""
        is_body = sentence.section == "body"
        if value.kind in ("charge", "kin") and self._is_orphan(value, sentence):
            return Link.LIKELY
        if is_body and _are_named_apart(change, sentence):
            return Link.NONE
        shared = self._count_shared(change, sentence, value.text) + bool(_names(change.sentence) & _names(sentence))
        is_owned = value.kind != "compass" and _OWNED.search(value.before)
        is_rare = value.kind == "rank" or is_owned or not is_body
        return Link.LIKELY if shared >= (_FEWEST if is_rare else _ENOUGH) else Link.NONE

    def _moment(self, change: Change, value: Value, sentence: Sentence) -> Link:
        """A date, a time or a score: one word in common is enough for those that seldom come twice, and for what is to come."""
        shared = self._count_shared(change, sentence, value.text)
        is_rare = value.kind == "score" or sentence.section != "body"
        if value.kind == "date":
            is_full = value.key.month and value.key.day and not _are_named_apart(change, sentence)
            is_of_day = _is_of_day(change, value.after)
            is_rare = is_rare or is_full or is_of_day or all(_WILL.search(told.text) for told in (change.sentence, sentence))
        if shared < (_FEWEST if is_rare else _ENOUGH):
            return Link.NONE
        return Link.SURE if shared >= _PROVING else Link.LIKELY

    def words(self, change: Change, match: re.Match[str], sentence: Sentence) -> Link:
        """The link of a change of a name or title with the old one as it stands in a sentence."""
        if change.is_spelling:
            return Link.NONE if _is_of_another(change, match) else Link.SURE
        if change.kind == "title":
            is_alone = not _BESIDE_NAME.search(f"{match.string[: match.start()]}|{match.string[match.end() :]}")
            is_alone = is_alone and (change.is_partial or self._is_only(match))
            return Link.LIKELY if is_alone or _stands_with_name(change, match) else Link.NONE
        shared = self._count_shared(change, sentence)
        is_likely = change.is_partial or shared >= (_ENOUGH if sentence.section == "body" else _FEWEST)
        return Link.LIKELY if is_likely else Link.NONE

    def _count(self, change: Change, value: Value, sentence: Sentence) -> Link:
        old, left, is_title = change.value.count, value.count, sentence.section != "body"
        if left.is_definite and left.head == old.head:
            left = replace(left, hedge="", rate=old.rate)  # 'the 311 books are worth more', 'the four daily crossings'
        if is_of_another(value) or (left.figure.unit == "age" and _RELATED.search(value.before)):
            return Link.NONE
        is_apart = change.new_value and change.new_value.count and are_told_apart(change.new_value.count, left)
        if is_apart or _has_own_source(change, value):
            return Link.NONE
        is_margin = bool(_BY.search(change.value.before)) != bool(_BY.search(value.before))
        if is_margin and value.kind == "figure" and not (left.is_definite or is_title or is_precise(value)):
            return Link.NONE  # 'by three wickets', 'three wickets fell'
        if not count_same(old, left, is_title=is_title):
            return Link.LIKELY if is_precise(value) or self._is_rare(change, value, sentence) else Link.NONE
        if old.figure.unit in MEASURES and _have_own_subjects(change.sentence, sentence):
            return Link.NONE
        is_one_noun = share_noun_or_result(old, left) or left.figure.unit == "age"
        return Link.SURE if is_one_noun and (is_title or left.is_definite or left.result == old.result != "") else Link.LIKELY

    def retelling(self, change: Change, told: Retelling, *, is_new: bool) -> Link:
        """The link of a change with words that tell its old value otherwise; those that are new in this version must show more."""
        sentence = told.sentence
        start, end = told.span.start - sentence.span.start, told.span.end - sentence.span.start
        is_other = _ANOTHER.search(sentence.text[:start]) or _OTHER_SUBJECT.match(sentence.text)
        if is_other or not told.is_of(change) or _are_years_apart(change, sentence):
            return Link.NONE
        if told.is_bound:
            return Link.LIKELY
        shared = self._count_shared(change, sentence, sentence.text[start:end]) + _is_about_all(sentence)
        shared += bool(_names(change.sentence) & _names(sentence))
        return Link.LIKELY if shared >= told.needed + is_new and not _are_named_apart(change, sentence) else Link.NONE

    def _is_rare(self, change: Change, value: Value, sentence: Sentence) -> bool:
        """Whether a figure has a fraction, and so seldom comes twice, and is tied to the change: 'since the 6.1 tremor'."""
        if not re.search(r"\d\.\d", value.text) or _are_years_apart(change, sentence):
            return False
        return value.count.is_definite or self._count_shared(change, sentence, value.text) > 0

    def _is_orphan(self, value: Value, sentence: Sentence) -> bool:
        """Whether a word stands after 'the' that the new version has nowhere else, and so was introduced where it is changed."""
        return self._is_only(re.compile(re.escape(value.text)).search(sentence.text, value.span.start - sentence.span.start))

    def _is_only(self, match: re.Match[str]) -> bool:
        is_only = sum(match[0] in other.text for other in self.sentences) == 1
        return is_only and bool(_THE.search(match.string[: match.start()]))

    def _count_shared(self, change: Change, sentence: Sentence, value: str = "") -> int:
        """How many words beside the value, which tell what the change is of, stand in a sentence and not in most of the story."""
        shared = roots(change.words) & self.roots[sentence.index] - roots(stems(value))
        return sum(self.times[root] <= self.most for root in shared)


def _have_own_subjects(one: Sentence, other: Sentence) -> bool:
    """'The train takes three hours', 'The bus takes three hours'."""
    subjects = [_SUBJECT.match(sentence.text) for sentence in (one, other)]
    return all(subjects) and subjects[1][1] not in one.text


def _is_of_day(change: Change, after: str) -> bool:
    """'Monday’s fire', where the change is of a fire; not 'Monday’s fire at the mill'."""
    of_day = _OF_DAY.match(after)
    return bool(of_day) and bool(roots(stems(of_day[1])) & roots(change.words))


def _is_of_another(change: Change, match: re.Match[str]) -> bool:
    """Whether a first name before the name is not one of the changed sentence: 'Ana Ferro, who is no relation'."""
    before = _NAME_BEFORE.search(match.string, 0, match.start())
    return bool(before) and before[1] not in change.sentence.text and before[1] not in HONORIFICS | TITLES


def _are_named_apart(change: Change, sentence: Sentence) -> bool:
    """Whether each sentence has names and none is in both: 'in Bergen on 9 June', 'in Oslo on 7 June'."""
    one, other = _names(change.sentence), _names(sentence)
    return (
        bool(one and other)
        and one.isdisjoint(set(re.findall(r"\w+", sentence.text)))
        and other.isdisjoint(set(re.findall(r"\w+", change.sentence.text)))
    )


def _names(sentence: Sentence) -> set[str]:
    """The capitalised words within a sentence, save months, weekdays and those of who says so."""
    return set(re.findall(r"(?<=[a-z,]\s)[A-Z]\w+", _SPEAKER.sub("said", sentence.text))) - {*MONTHS, *WEEKDAYS}


def is_of_another(value: Value) -> bool:
    """'The other three children', 'another 1,204 votes'."""
    return bool(_ANOTHER.search(value.before))


def is_precise(value: Value) -> bool:
    """Whether a figure has so many digits that it does not come twice by chance: '1,204'."""
    return bool(value.count) and len(re.sub(r"\D", "", value.text).rstrip("0")) >= _PRECISE


def _is_about_all(sentence: Sentence) -> bool:
    """Whether a sentence is a headline, a caption or the lead, whose words are all about the story."""
    return sentence.section != "body" or sentence.index == 0


def _are_years_apart(change: Change, sentence: Sentence) -> bool:
    """Whether a sentence tells of a year that is not that of the change."""
    years = set(YEAR.findall(sentence.text))
    return bool(years) and years.isdisjoint(YEAR.findall(change.sentence.text))


def _stands_with_name(change: Change, match: re.Match[str]) -> bool:
    """Whether a title stands beside a name of the changed sentence: 'Ms Osei, the society’s treasurer', 'treasurer Osei'."""
    beside = match.string[max(0, match.start() - _BESIDE) : match.start()], match.string[match.end() : match.end() + _BESIDE // 2]
    names = re.findall(r"(?<=[\w,’”]\s)[A-Z]\w{2,}", change.sentence.text)
    return any(re.search(rf"\b{re.escape(name)}\b", words) for name in names for words in beside)


def _has_own_source(change: Change, value: Value) -> bool:
    """Whether somebody of whom the changed sentence does not speak gives the figure: 'The union said that 31 men were trapped'."""
    said = _SAYS.search(value.before)
    if not said or value.count.is_definite or value.kind not in ("figure", "figure %"):
        return False
    speaker = _WORD.findall(value.before[: said.start()].partition(",")[0])[-1:]
    return bool(roots(stems(" ".join(speaker))) - roots(change.words) - _OFFICIALS)
