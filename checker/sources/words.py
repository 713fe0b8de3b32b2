"""The words of a quotation and of a source in one form, so that tidying what somebody said changes none of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.mentions.number_words import ONES, TEENS, TENS
from checker.patterns import lazy

_TOKEN = lazy(r"\[[^\]]*\]|\d+(?::\d\d)+|\d[\d,]*(?:\.\d+)?|[^\W\d_]+(?:[’'][^\W\d_]+)*")
_END = lazy(r"[”\"’')\]]*[.!?;](?!\w)|\W*(?:\n[^\S\n]*\n|\Z)")  # of a sentence, a paragraph or the text
_NUMBERS = {word: str(number) for table in (ONES, TEENS, TENS) for word, number in table.items() if word != "one"}
_SPOKEN = {"gonna": "going to", "wanna": "want to", "gotta": "got to", "cannot": "can not", "can't": "can not", "won't": "will not"}
_SPOKEN |= {"shan't": "shall not", "yeah": "yes", "ok": "okay", "'em": "them", "cause": "because", "let's": "let us"}
_ENDINGS = (("n't", "not"), ("'m", "am"), ("'re", "are"), ("'ll", "will"), ("'ve", "have"))
_IS = frozenset("it that there here what who he she where how".split())
BRACKETED = "[]"  # the editor's own words, which may stand for any


@dataclass(frozen=True, slots=True)
class Word:
    """A word in its plain form, and where it stands. A contraction gives two words of one place."""

    text: str
    start: int
    end: int
    is_capital: bool = False  # written with a capital where it begins no sentence
    is_last: bool = False  # of its sentence


def find_words(text: str, offset: int = 0) -> Iterator[Word]:
    """The words of a text in reading order; `offset` is where the text begins in its document."""
    begins = True
    for match in _TOKEN.finditer(text):
        ends = bool(_END.match(text, match.end()))
        is_capital = match[0][0].isupper() and not begins and match[0] != "I" and not match[0].startswith(("I’", "I'"))
        plain = _plain(match[0])
        for i, word in enumerate(plain):
            yield Word(word, offset + match.start(), offset + match.end(), is_capital, ends and i == len(plain) - 1)
        begins = ends


def _plain(token: str) -> list[str]:
    """'Don’t' is 'do not', 'fourteen' 14; what stands in brackets is one mark."""
    if token.startswith("["):
        return [BRACKETED]
    word = token.lower().replace("’", "'")
    if word in _SPOKEN:
        return _SPOKEN[word].split()
    for ending, full in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending):
            return [word.removesuffix(ending), full]
    if word.endswith("'s"):
        return [word[:-2], "is"] if word[:-2] in _IS else [word[:-2]]
    return [_NUMBERS.get(word, word.replace(",", ""))]
