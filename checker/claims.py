"""What the models read of each sentence."""

import re
from collections.abc import Iterable

from checker.patterns import lazy
from checker.sections import KINDS
from checker.types import Claim, Sentence

# Two claims of this many characters fit the 512 tokens of a pair, with room to spare (news: 4.6 characters a token).
MAX_CHARACTERS = 1000
# Sentences of one story that are compared: a book of 300 pages, two minutes on a laptop.
MAX_CLAIMS = 6000
_ADDRESS = lazy(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+")  # of a page or a mailbox: its words are no prose
# Where to turn, not what is so: two offices have two numbers. An order or 'For more information', and a number or an address.
_TELLS_WHERE_TO_TURN = lazy(
    r"(?:For (?:more|further|additional|media) \w+|To (?:apply|attend|book|donate|enrol|enroll|join|register|subscribe|volunteer)"
    r"|Please|Call|Contact|E-?mail|Phone|Ring|Visit|Write)\b"
    r"(?=.*(?:\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b|\b\d{3}-\d{4}\b|\b0\d{2,4}\)?[- ]\d{3,4}|https?://|www\.|@))",
    re.DOTALL,
)
# What a statement has and a name, a list item or a title ('Austen, Jane.', 'Pride and Prejudice') has not.
_STATES_SOMETHING = lazy(r"\b(?!(?:and|of|the|for|in|on|at|to|by|with|from|de|la|van|von|al|vs|v)\b)[a-z]\w+")


def make_claims(sentences: Iterable[Sentence]) -> tuple[Claim, ...]:
    """One claim a sentence, its words on one line.

    Names, titles and addresses that stand alone state nothing, nor does 'For more information, call 01632 960114'; they and
    sentences that cannot be judged (see `split_unread`) give no claim.
    """
    return tuple(Claim(s, _readable(s.text)) for s in split_unread(sentences)[0] if _states_something(s.text))


def _states_something(text: str) -> bool:
    return _STATES_SOMETHING.search(_ADDRESS.sub("", text)) is not None and not _TELLS_WHERE_TO_TURN.match(text)


def split_unread(sentences: Iterable[Sentence]) -> tuple[list[Sentence], list[Sentence], list[Sentence]]:
    """Sentences that are compared by meaning, those too long for that, and those beyond the most that are compared."""
    read, too_long = [], []
    for sentence in sentences:
        if KINDS[sentence.section].is_read:
            (too_long if len(sentence.text) > MAX_CHARACTERS else read).append(sentence)
    return read[:MAX_CLAIMS], too_long, read[MAX_CLAIMS:]


def _readable(text: str) -> str:
    """On one line, and with '?' for half of a surrogate pair, which no tokenizer takes."""
    return " ".join(text.split()).encode("utf-8", "replace").decode("utf-8")
