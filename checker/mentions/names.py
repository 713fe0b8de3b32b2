"""Find names of people and bodies: runs of capitalised words, without honorifics and possessives.

The first word of a sentence is capitalised anyway: alone it is a name only where it also stands inside a
sentence of the story. What is just a place, a nationality, a month or a weekday is none.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker.mentions.dates import MONTHS, WEEKDAYS
from checker.mentions.gazetteer import demonyms, forms
from checker.types import Mention, MentionKind, Sentence

HONORIFICS = frozenset(
    "Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Madame President Vice-President Chancellor Senator Sen Sens Rep Reps"
    " Congressman Congresswoman"
    " Representative Gov Governor General Gen Lt Lieutenant Col Colonel Capt Captain Maj Major Sgt Sergeant Cpl Corporal Pvt"
    " Private Adm Admiral"
    " Cmdr Commander Judge Justice Rev Reverend Fr Father Archbishop Bishop Cardinal Imam Rabbi Sheikh Detective Det Inspector"
    " Insp Superintendent"
    " Supt Constable PC Officer Secretary Minister Premier Mayor Coach Chief Ambassador Councillor Cllr Chairman Chairwoman"
    " Speaker Hon Lord Lady"
    " Baroness Baron".split()
)
# Words that begin sentences and headings and are no part of the name after them.
_NOT_NAMES = frozenset(
    "A About According Across Actually Add After Afterwards Again Against All Almost Along Also Although Always Am Among An And"
    " Another Any Anyone"
    " Are Around As Asked At Away Back Be Because Been Before Behind Being Below Besides Best Better Between Beyond Both But By"
    " Can Children Clearly"
    " Come Could Critics Despite Did Do Does Down During Each Earlier Early Either Else Enough Even Eventually Ever Every"
    " Everyone Everything Experts"
    " Few Finally First Five For Former Four From Further Get Give Given Go Good Had Half Has Have Having He Hello Hence Her Here"
    " Hers Him His How"
    " However I If In Indeed Inside Instead Into Is It Its Itself Just Last Late Later Latest Leave Less Let Like Look Made Make"
    " Many Maybe Me"
    " Meanwhile Men Might More Moreover Most Mostly Much Must My Near Nearly Neither Never Nevertheless New News Next No Nobody"
    " None Nor Not Nothing"
    " Now Of Off Officials Often Oh On Once One Only Or Other Others Our Out Outside Over Overall Part People Perhaps Photograph"
    " Photo Picture Please"
    " Police Previously Probably Put Rather Recently Reports Researchers Said Say Scientists Second See Seven She Should"
    " Similarly Since Six So Some"
    " Someone Something Sometimes Soon Still Students Such Suddenly Ten Than That The Their Them Then There Therefore These They"
    " Third This Those"
    " Though Three Through Throughout Thus To Today Together Tomorrow Tonight Too Toward Towards Two Under Unfortunately Unless"
    " Unlike Until Up Upon"
    " Us Use Usually Very Was We Well Were What Whatever When Whenever Where Whether Which While Who Whoever Whole Whose Why Will"
    " With Within Without"
    " Women Workers Would Yes Yesterday Yet You Young Your".split()
)
_WORD = r"(?:(?:[A-ZÀ-Þ]\.){1,4}|[A-ZÀ-Þ][\w]*(?:[’'-][\w]+)*|(?:al|el|bin|ibn)-[A-ZÀ-Þ]\w+)"
_PARTICLE = r"(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ter|bin|ibn|al|of|of\sthe|for|&)"
_POSSESSIVE = re.compile(r"[’']s?$")


def find_names(sentences: Sequence[Sentence]) -> Iterator[Mention]:
    """The names of a story; `value` is the name without honorific and possessive, on one line."""
    inside = _words_inside_sentences(sentences)
    for sentence in sentences:
        if _is_in_capitals(sentence.text):
            continue
        for match in _runs().finditer(sentence.text):
            found = _trim(sentence.text, match, inside)
            if found is None:
                continue
            start, end = found
            text = sentence.text[start:end]
            span = sentence.span_of(start, end)
            yield Mention(MentionKind.NAME, span, text, " ".join(text.split()), sentence.index)


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'@#])(?:van\s|von\s|de\s|al-)?{_WORD}(?:\.?\s(?:{_PARTICLE}\s){{0,2}}{_WORD})*(?![\w])")


def _words_inside_sentences(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Capitalised words that stand elsewhere than at the beginning of a sentence or a quote, and words in small letters."""
    pattern = re.compile(r"(?<=[\w,;)] )[A-ZÀ-Þ][\w-]+|(?<![\w’'-])[a-zà-þ]{3,}")
    return frozenset(word for sentence in sentences for word in pattern.findall(sentence.text))


def _is_in_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 12 and sum(c.isupper() for c in letters) > 0.6 * len(letters)


def _trim(text: str, match: re.Match[str], inside: frozenset[str]) -> tuple[int, int] | None:
    """Offsets of the name in a run of capitalised words; None where nothing of it is a name."""
    words = [(m.start() + match.start(), m.end() + match.start()) for m in re.finditer(r"\S+", match[0])]
    is_first = not re.search(r"[\w,;)]\s?$", text[: match.start()])
    while words:
        word = text[slice(*words[0])].rstrip(".")
        begins = is_first and words[0][0] == match.start()
        if _is_no_name(word) or word in HONORIFICS or (begins and _is_common(word, inside, alone=len(words) == 1)):
            words = words[1:]
        else:
            break
    while words and not text[words[-1][0]].isupper() and "-" not in text[slice(*words[-1])]:
        words = words[:-1]
    if not words or all(_is_no_name(text[slice(*w)]) or text[slice(*w)].rstrip(".") in HONORIFICS for w in words):
        return None
    start, end = words[0][0], words[-1][1]
    end -= len(possessive[0]) if (possessive := _POSSESSIVE.search(text[start:end])) else 0
    name = text[start:end]
    return None if len(name) < 2 or name in forms() or name in demonyms() else (start, end)


def _is_no_name(word: str) -> bool:
    word = _POSSESSIVE.sub("", word)
    is_number_or_i = word in ("I", "A") or not word[0].isalpha() or word.startswith(("I’", "I'"))
    return is_number_or_i or word in _NOT_NAMES or word in MONTHS or word in WEEKDAYS or word in demonyms() or word.islower()


def _is_common(word: str, inside: frozenset[str], *, alone: bool) -> bool:
    """Whether the first word of a sentence is just that."""
    word = _POSSESSIVE.sub("", word)
    if word.lower() in inside:
        return True
    return alone and word not in inside and word not in forms() and not (word.isupper() and len(word) > 1)
