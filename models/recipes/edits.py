"""Make labelled pairs from a true sentence by one small edit of a kind that desks correct.

Every edit keeps the sentence grammatical. Edits that keep the truth (a synonym, '40' for 'forty', an
unchanged copy) are made beside those that break it, so that difference alone is no signal.
"""

import random
import re
import tomllib
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

LEXICON = tomllib.loads(Path(__file__).with_name("lexicon.toml").read_text(encoding="utf-8"))

_NUMBER_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_DIGITS = re.compile(r"(?<![\d.,/:$£€-])\d{1,3}(?:,\d{3})*(?![\d/:-]|[.,]\d|st\b|nd\b|rd\b|th\b)")
_YEAR = re.compile(r"(?<![\d.,/:-])(?:1[6-9]|20)\d\d(?![\d/:-]|[.,]\d)")
# A name of two or three words, or of one that does not begin the sentence.
_OPENER = r"(?:The|Then|There|In|On|At|Later|Last|But|And|When|After|Before|Said)\b"
NAME = re.compile(
    rf"(?:(?!{_OPENER})[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]{{2,}}(?: [A-Z][a-z]{{2,}})?|(?<=[a-z,] )[A-Z][a-z]{{3,}})\b(?! [A-Z])"
)
_LISTED = re.compile(r"\b(?:and|or|with)\b")
_WORD = re.compile(r"[A-Za-z]+(?: cent)?")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
# 'had not a dog' is no English; 'is not only' says nothing less than 'is'.
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|will|would|could|should|must|(?:has|have|had)(?= (?:been|become|made|taken|[a-z]+ed)\b))\b(?! not\b)(?= [a-z])"
)
_NEGATION = re.compile(
    r"\b(is|are|was|were|has|have|had|will|would|could|should|must) not (?!(?:only|just|merely|simply|necessarily|yet|so)\b)(?=[a-z])"
)
# 'an uncle', 'an 8', 'an 18-year-old', but 'a Ukrainian', 'a union', 'a 180'
_TAKES_AN = re.compile(r"(?i)[aeio]|u(?!k|ni|s|ran)|8|1[18](?!\d)")

Edit = Callable[[str, random.Random], str | None]


def exclusive_word(sentence: str, rng: random.Random) -> str | None:
    """Another word of an exclusive group ('Tuesday' for 'Monday', 'Kenya' for 'Ghana')."""
    return _swap(sentence, rng, lambda word: [w for w in _GROUP_OF.get(word, ()) if w != word and w.lower() not in sentence.lower()])


def opposite_word(sentence: str, rng: random.Random) -> str | None:
    """The opposite of one word ('fell' for 'rose')."""
    return _swap(sentence, rng, lambda word: _OPPOSITES.get(word, []))


def other_figure(sentence: str, rng: random.Random) -> str | None:
    """Another figure of like size for one in digits, years apart from counts."""
    years = list(_YEAR.finditer(sentence))
    figures = [m for m in _DIGITS.finditer(sentence) if m.group() not in {y.group() for y in years}]
    if not years and not figures:
        return None
    match = rng.choice(years + figures)
    value = int(match.group().replace(",", ""))
    if _is_day(sentence, match):
        new = str(rng.choice([day for day in range(1, 29) if day != value]))
    elif match in years:
        new = str(value + rng.choice([-20, -11, -10, -3, -2, -1, 1, 2, 3, 10, 11]))
    else:
        step = max(1, round(value * rng.uniform(0.12, 0.9)))
        changed = value + step if value - step <= 0 else value + rng.choice([-step, step])
        new = f"{changed:,}" if "," in match.group() else str(changed)
    return _replace(sentence, match, new)


def _is_day(sentence: str, match: re.Match) -> bool:
    """Whether a number is the day of a date, beside its month."""
    before, after = sentence[: match.start()], sentence[match.end() :]
    return bool(re.search(rf"\b{_MONTH} $", before) or re.match(rf" {_MONTH}(?!\w)", after))


def toggled_negation(sentence: str, rng: random.Random) -> str | None:
    """'not' added after the first auxiliary, or dropped."""
    if match := _NEGATION.search(sentence):
        return sentence[: match.end(1)] + sentence[match.end() - 1 :]
    if match := _AUXILIARY.search(sentence):
        return sentence[: match.end()] + " not" + sentence[match.end() :]
    return None


def swapped_names(sentence: str, rng: random.Random) -> str | None:
    """Two names of the sentence in each other's place, where they are not just listed ('Ali and Bo')."""
    names = list(NAME.finditer(sentence))
    fit = [(a, b) for a, b in pairwise(names) if a.group() != b.group() and _says_something(sentence[a.end() : b.start()])]
    if not fit:
        return None
    a, b = rng.choice(fit)
    return sentence[: a.start()] + b.group() + sentence[a.end() : b.start()] + a.group() + sentence[b.end() :]


def _says_something(between: str) -> bool:
    return bool(re.search(r"[a-z]{4}", between)) and not _LISTED.search(between)


def same_word(sentence: str, rng: random.Random) -> str | None:
    """A synonym or a wider word: what was true stays true."""
    return _swap(sentence, rng, lambda word: _SAME.get(word, []))


def same_figure(sentence: str, rng: random.Random) -> str | None:
    """A small number in words for the same in digits, or the reverse."""
    for match in re.finditer(r"(?<![\w.,$£€:/-])(?:[2-9]|1[0-2])(?![\w:/%-]|[.,]\d)", sentence):
        if _is_day(sentence, match):
            continue
        return _replace(sentence, match, _NUMBER_WORDS[int(match.group())])
    for match in _WORD.finditer(sentence):
        if match.group() in _NUMBER_WORDS[2:] and sentence[match.end() : match.end() + 1] == " ":
            return _replace(sentence, match, str(_NUMBER_WORDS.index(match.group())))
    return None


def unchanged(sentence: str, rng: random.Random) -> str | None:
    return sentence


FALSE_EDITS: tuple[Edit, ...] = (exclusive_word, opposite_word, other_figure, toggled_negation, swapped_names)
TRUE_EDITS: tuple[Edit, ...] = (same_word, same_figure, unchanged)
FALSE_WEIGHTS = (4, 4, 3, 1, 1)
TRUE_WEIGHTS = (5, 2, 1)


def edited(sentence: str, edits: Sequence[Edit], weights: Sequence[float], rng: random.Random) -> str | None:
    """The sentence after one edit, its kind drawn by weight; None where that kind does not fit."""
    return rng.choices(edits, weights)[0](sentence, rng)


def edited_pair(sentence: str, rng: random.Random) -> dict | None:
    """One row `premise, hypothesis, label` made from `sentence`, or None where no edit of the drawn kind fits."""
    is_false = rng.random() < 0.6
    edits, weights = (FALSE_EDITS, FALSE_WEIGHTS) if is_false else (TRUE_EDITS, TRUE_WEIGHTS)
    changed = edited(sentence, edits, weights, rng)
    if changed is None:
        return None
    # A true edit may widen a word ('dog' -> 'animal'), so only the false ones, which are symmetric, change sides.
    premise, hypothesis = (changed, sentence) if is_false and rng.random() < 0.5 else (sentence, changed)
    return {"premise": premise, "hypothesis": hypothesis, "label": "contradiction" if is_false else "entailment"}


def _swap(sentence: str, rng: random.Random, alternatives: Callable[[str], list[str]]) -> str | None:
    options = [(match, new) for match in _WORD.finditer(sentence) for new in alternatives(match.group())]
    if not options:
        return None
    match, new = rng.choice(options)
    return _replace(sentence, match, new)


def _replace(sentence: str, match: re.Match, new: str) -> str:
    before = sentence[: match.start()]
    if article := re.search(r"\b([Aa])n? $", before):
        before = before[: article.start()] + article.group(1) + ("n " if _TAKES_AN.match(new) else " ")
        if new.startswith(("a ", "an ")):
            before = before[: article.start()]
    return before + new + sentence[match.end() :]


def _two_way(pairs: list[list[str]]) -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for left, right in pairs:
        table.setdefault(left, []).append(right)
        table.setdefault(right, []).append(left)
    return table


_GROUP_OF = {word: group for group in LEXICON["exclusive"].values() for word in group}
_OPPOSITES = _two_way(LEXICON["opposites"]["pairs"])
_SAME: dict[str, list[str]] = {}
for _word, _other in LEXICON["same"]["pairs"]:
    _SAME.setdefault(_word, []).append(_other)
