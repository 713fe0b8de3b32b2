"""Find quotes: text within quotation marks, straight or curly, single quotation marks told apart from apostrophes."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

_CLOSING = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»"}
_WORDING = lazy(
    r"(?i)\b(?:misprint|slips?\s(?:for|of\sthe\spen)|misspel\w+|spel(?:t|led|ling)|typo\w*|misstated|mistakenly|erroneously|wrongly|incorrectly|correct(?:s|ed|ion)"
    r"|(?:an|our|the) earlier (?:version|story|report)|\[?sic\]?|\(cq\)|mispronounc\w+|should have (?:said|read)|is written"
    r"|pronounced(?=,?\s(?:as|like|with)\b|,?\s[“‘\"']|\s(?-i:[A-Z])))\b"
)


def is_about_wording(text: str) -> bool:
    """Whether a sentence speaks of a spelling, a misprint or a correction, so that the words in it are not its own."""
    return bool(_WORDING.search(text))


def is_cited(text: str, start: int, end: int) -> bool:
    """Whether what stands from `start` to `end` is all that a pair of quotation marks holds: a word shown, not used."""
    closing = _CLOSING.get(text[start - 1]) if start else None
    return closing is not None and re.match(rf"[,.]?{re.escape(closing)}", text[end:]) is not None


def find_quotes(sentences: Sequence[Sentence]) -> Iterator[Mention]:
    """The quotes of a story; `value` is the text inside, a space for each character between two sentences.

    A quote that is still open at a paragraph's end ends there; the next paragraph's own opening mark goes on with it.
    Nested quotes are part of the outer one. The span holds the quotation marks; `sentence` is where it begins.
    """
    for paragraph in _paragraphs(sentences):
        offset = paragraph[0].span.start
        text = _joined(paragraph)
        for start, end, is_closed in _quotes_in(text):
            span = Span(offset + start, offset + end)
            value = text[start + 1 : end - 1 if is_closed else end]
            holder = next(s for s in reversed(paragraph) if s.span.start <= span.start)
            yield Mention(MentionKind.QUOTE, span, text[start:end], value, holder.index)


def _paragraphs(sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    held: list[Sentence] = []
    for sentence in sentences:
        if held and sentence.paragraph != held[0].paragraph:
            yield held
            held = []
        held.append(sentence)
    if held:
        yield held


def _joined(paragraph: Sequence[Sentence]) -> str:
    """The paragraph with every character at its place; what stands between sentences is only white space."""
    text = ""
    for sentence in paragraph:
        text += " " * (sentence.span.start - paragraph[0].span.start - len(text)) + sentence.text
    return text


@cache
def _opening() -> re.Pattern[str]:
    # Not after a letter or digit, and right before a word: else it is an apostrophe, a closing mark, feet or inches.
    # '’90s' and '’em' use the closing mark and so are never opening.
    return re.compile(r"(?<![\w’”])[“«](?=\S)|(?<![\w.,!?%)\]])[\"](?=[\w\[(£$€…‘'—-])|(?<![\w’”.,!?)])[‘'](?=[\w\[(£$€…“\"])")


def _quotes_in(text: str) -> Iterator[tuple[int, int, bool]]:
    position = 0
    while match := _opening().search(text, position):
        start, mark = match.start(), match[0]
        end = _closing_offset(text, start, mark)
        if end is not None:
            yield start, end + 1, True
            position = end + 1
        elif mark in '“"' and not re.search(r"[”\"]", text[start + 1 :]):
            yield start, len(text), False
            return
        else:
            position = start + 1


def _closing_offset(text: str, start: int, mark: str) -> int | None:
    """Offset of the mark that closes the one at `start`; for single ones the first that is no apostrophe."""
    closing = _CLOSING[mark]
    for match in re.finditer(re.escape(closing), text[start + 1 :]):
        at = start + 1 + match.start()
        if mark in '“«"' or _closes_single(text, start, at):
            return at
    return None


def _closes_single(text: str, start: int, at: int) -> bool:
    """A single mark between letters ('don’t') or after a plural s with no other to come ('players’ union') is an apostrophe."""
    after = text[at + 1 : at + 2]
    if after.isalnum() or not text[at - 1 : at].strip():
        return False
    if text[at - 1] in "sS" and re.match(r"\s[a-z]", text[at + 1 : at + 3]):
        rest = text[at + 1 :]
        later = re.search(r"[\w.,!?…][’'](?!\w)", rest)
        return not later or bool(re.search(r"(?<!\w)[‘'](?=\w)", rest[: later.start() + 1]))
    return True
