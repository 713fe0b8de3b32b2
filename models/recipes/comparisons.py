"""Make labelled pairs that turn on a comparison of numbers: 'sold 1.2 million' against 'sold more than a million'.

The label follows from the arithmetic. Two kinds: a sentence against itself with a comparison in the figure's
place, and pairs of a training set whose hypothesis compares, or repeats, one number of the premise, with that
comparison drawn anew.
"""

import operator
import random
import re

_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
_NUMBER = re.compile(
    r"(?<![\w.,:/–-])(?P<currency>[$£€])?(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<decimals>\.\d+)?"
    r"(?: (?P<scale>thousand|million|billion)\b)?(?P<percent>%| percent\b| per cent\b)?(?![\w/:–-]|[.,]\d)"
)
_COMPARISONS = {
    "more than": operator.gt,
    "over": operator.gt,
    "above": operator.gt,
    "at least": operator.ge,
    "less than": operator.lt,
    "fewer than": operator.lt,
    "under": operator.lt,
    "below": operator.lt,
    "about": lambda actual, written: abs(actual - written) <= _ABOUT * actual,
    "around": lambda actual, written: abs(actual - written) <= _ABOUT * actual,
}
_DRAWN = ("more than", "more than", "over", "at least", "less than", "less than", "fewer than", "under", "about", "around")
# 'About 100' may be said of 95 to 105, and not of 80; in between people differ, and no row is made.
_ABOUT, _NOT_ABOUT = 0.05, 0.2
_COMPARED = re.compile(rf"\b(?P<word>{'|'.join(_COMPARISONS)}) (?={_NUMBER.pattern})", re.IGNORECASE)
# Words that already say how near the figure is, or make a number a date, a rank or a part of a name ('Boeing 707').
_UNFIT_BEFORE = re.compile(
    r"(?:^\W*|\b[A-Z]\w*|[-–(]|\b(?:than|over|under|above|below|about|around|nearly|almost|some|an?|least|most|roughly|to|and|between"
    r"|from|estimated|no|number|only|in|since|until|by|the|these|those|all|nos?\.)) ?$"
)
_UNFIT_AFTER = re.compile(r"(?i) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[ap]\.?m\b|to \d|and \d|out of|years? old)")
_NEAR = 2.0  # a number of the premise is the one compared where neither is twice the other


def compared_sentence(sentence: str, rng: random.Random) -> dict | None:
    """A row of a sentence and itself with a comparison in place of one figure, None where no figure can take one."""
    fit = [m for m in _NUMBER.finditer(sentence) if _is_count(sentence, m)]
    if not fit:
        return None
    match = rng.choice(fit)
    drawn = _draw(match, match, rng)
    if drawn is None:
        return None
    words, is_true = drawn
    hypothesis = sentence[: match.start()] + words + sentence[match.end() :]
    return {"premise": sentence, "hypothesis": hypothesis, "label": "entailment" if is_true else "contradiction"}


def compared_row(row: dict, rng: random.Random) -> dict | None:
    """A row as `row` with its comparison (or its repeated figure) drawn anew, None where it is not plain which numbers are compared."""
    premise, hypothesis = row["premise"], row["hypothesis"]
    compared = list(_COMPARED.finditer(hypothesis))
    if len(compared) == 1 and row["label"] != "neutral":
        match = _NUMBER.match(hypothesis, compared[0].end())
        start, holds = compared[0].start(), _COMPARISONS[compared[0]["word"].lower()]
    else:
        repeated = [m for m in _NUMBER.finditer(hypothesis) if _is_count(hypothesis, m)]
        if compared or len(repeated) != 1 or row["label"] != "entailment":
            return None
        match, holds = repeated[0], operator.eq
        start = match.start()
    near = [m for m in _NUMBER.finditer(premise) if _is_alike(m, match)]
    # The label of the row has to follow from these two numbers, or others decide it.
    if len(near) != 1 or holds(value(near[0]), value(match)) != (row["label"] == "entailment"):
        return None
    drawn = _draw(near[0], match, rng)
    if drawn is None:
        return None
    words, is_true = drawn
    changed = hypothesis[:start] + (words.capitalize() if start == 0 else words) + hypothesis[match.end() :]
    return {"premise": premise, "hypothesis": changed, "label": "entailment" if is_true else "contradiction"}


def value(match: re.Match) -> float:
    """The number in full: '1.2 million' is 1,200,000."""
    return float(match["digits"].replace(",", "") + (match["decimals"] or "")) * _SCALES.get(match["scale"], 1.0)


def _is_count(text: str, match: re.Match) -> bool:
    is_year = re.fullmatch(r"1[5-9]\d\d|20\d\d", match.group())
    before, after = text[: match.start()], text[match.end() :]
    is_counted = match["currency"] or match["percent"] or re.match(r" [a-z]", after)
    return bool(value(match) >= 3 and is_counted and not (is_year or _UNFIT_BEFORE.search(before) or _UNFIT_AFTER.match(after)))


def _is_alike(first: re.Match, second: re.Match) -> bool:
    a, b = value(first), value(second)
    return min(a, b) > 0 and max(a, b) / min(a, b) < _NEAR and bool(first["percent"]) == bool(second["percent"])


def _draw(actual: re.Match, written: re.Match, rng: random.Random) -> tuple[str, bool] | None:
    """A comparison in the form of `written`, and whether `actual` meets it: mostly with another number, near or far.

    None where that is a matter of taste: whether 110 is 'about 100'.
    """
    number = value(actual) / _SCALES.get(written["scale"], 1.0)
    if rng.random() < 0.85:
        number *= 1 + rng.choice((-1, 1)) * rng.choice((0.01, 0.03, 0.1, 0.25, 0.5))
    decimals = len(written["decimals"] or ".") - 1
    places = decimals if decimals or number < 30 else 1 - len(str(int(number))) + rng.choice((1, 2))
    number = round(number, min(places, decimals)) if number >= 30 else max(1.0, round(number, decimals))
    word = rng.choice(_DRAWN)
    text = f"{number:,.{decimals}f}" if "," in written["digits"] or number >= 10_000 else f"{number:.{decimals}f}"
    form = (written["currency"] or "") + text + (f" {written['scale']}" if written["scale"] else "") + (written["percent"] or "")
    ours, theirs = value(actual), value(_NUMBER.fullmatch(form))
    if word in ("about", "around") and _ABOUT < abs(ours - theirs) / ours < _NOT_ABOUT:
        return None
    return f"{word} {form}", _COMPARISONS[word](ours, theirs)
