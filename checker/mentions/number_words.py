"""Numbers in words, and the words and letters of scale."""

import re

ONES = {w: i for i, w in enumerate("one two three four five six seven eight nine".split(), 1)}
TEENS = {w: i for i, w in enumerate("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), 10)}
TENS = {w: 10 * i for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
IN_WORDS = rf"(?:(?:{'|'.join(TENS)})(?:-(?:{'|'.join(ONES)}))?|{'|'.join(TEENS)}|{'|'.join(ONES)})"  # as far as ninety-nine
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}
LETTERS = {"k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12}
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
).split()
TENTHS = {f"{word[:-1]}ieth": value for word, value in TENS.items()}  # 'fiftieth'
ORDINAL = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(ORDINALS)})"
SHARES = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "tenth": 1 / 10}


_PART_OF_SCALE = re.compile(r"(an?|one|two|three)[\s-](third|quarter)s?\sof\s(?=an?\s)")


def words_value(words: str) -> tuple[float, bool]:
    """The number that words make, in lower case, and whether they name a scale: 'two and a half million' is 2,500,000."""
    if part := _PART_OF_SCALE.match(words):
        return words_value(words[part.end() :])[0] * ONES.get(part[1], 1) * SHARES[part[2]], True
    total, current, has_scale = 0.0, 0.0, False
    for word in re.split(r"[\s-]+", words.replace(" and a half", " +half").replace(" and a quarter", " +quarter")):
        if word in ("a", "an"):
            current = current or 1.0
        elif word.lstrip("+") in SHARES:
            current += SHARES[word.lstrip("+")]
        elif word in SCALES:
            has_scale = True
            current *= SCALES[word]
            if SCALES[word] >= 1e3:
                total, current = total + current, 0.0
        elif word != "and":
            current += ONES.get(word) or TEENS.get(word) or TENS[word]
    return total + current, has_scale


def number_of(written: str) -> float:
    """The value of a number in digits or words: 'twelve' and '12' are 12."""
    return float(written) if written.isdigit() else words_value(written.lower())[0]


def rank_of(ordinal: str) -> int:
    """The number of an `ORDINAL`, or of one of `TENTHS`, in any case: 'fourth' and '4th' are 4."""
    if ordinal[0].isdigit():
        return int(ordinal[:-2])
    return TENTHS.get(ordinal.lower()) or ORDINALS.index(ordinal.lower()) + 1
