"""Split prose into sentences whose offsets point exactly into the text."""

from collections.abc import Iterator

from checker.patterns import lazy
from checker.sections import copy_parts
from checker.types import Document, Sentence, Span

# After these syntok (MIT) ends a sentence; in news prose a name, a number or more of the name follows.
_TITLE = lazy(
    r"(?:^|[\s(\"“‘'-])(?:Rep|Sen|Gov|Lt|Gen|Col|Capt|Maj|Sgt|Cpl|Cmdr|Adm|Hon|Rev|Msgr|Supt|Insp|Det|Pres|Reps|Sens|Atty"
    r"|Dist|St|Ste|Mt|Ft|vs|v|Messrs|Mmes|Mr|Mrs|Ms|Dr|Prof|Fr|Pvt|Pfc|approx|Mon|Tues?|Wed|Thurs?|Fri|Sat)\.$"
)
_BEFORE_DIGIT = lazy(r"(?:^|[\s(])(?:Nos?|pp?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$")
_INITIAL = lazy(r"(?:^|[\s.(])(?:[A-Z]|U\.[SKN]|E\.U|D\.C|[ap]\.m)\.$")
# With these words a sentence begins even after 'U.S.' or 'Inc.', where a name or a noun could go on.
_STARTER = (
    r"(?:The|He|She|They|It|We|You|His|Her|Their|Its|This|That|These|Those|There|But|And|However|Meanwhile|If|When|While|After"
    r"|Before|As|At|In|On|For|From|With|Under|By|So|Then|Some|Many|Most|Asked|What|Who|Why|How|An|Although|Despite|Since)"
)
_BEGINS = lazy(rf"[\"“‘']?{_STARTER}\s")
_HIDDEN_END = lazy(
    r"(?:(?<=\s)(?:(?:[A-Za-z]\.){2,}|Ph\.D\.|[£$€]?[\d.,]+(?:bn|m|k)\.|(?:Inc|Corp|Ltd|Co|Jr|Sr|etc)\.)|\w…)[\"”’']?"
    rf"(?P<gap>\s+)(?={_BEGINS.pattern})"
    # a sum of money is no part of a name: 'to £4.2m. | Fees rose'
    r"|(?<=\s)[£$€]\d[\d.,]*(?:bn|m|k)\.[\"”’']?(?P<after_sum>\s+)(?=[\"“‘']?[A-Z])"
)


# Eight hundred words; sentences of news have a hundred at most. What goes on for longer is a list or data.
MAX_CHARACTERS = 5_000


def split_sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of the document's copy in order, none reaching over the end of a paragraph or section.

    Offsets are those of `document.text`. What is too long to be a sentence is left out (see `find_endless`).
    """
    sentences: list[Sentence] = []
    for number, kind, span in _find_sentences(document):
        if span.end - span.start <= MAX_CHARACTERS:
            sentences.append(Sentence(span, document.text[span.start : span.end], len(sentences), number, kind))
    return tuple(sentences)


def find_endless(document: Document) -> tuple[Span, ...]:
    """The passages of copy that go on for longer than any sentence: no check reads them."""
    if all(paragraph.end - paragraph.start <= MAX_CHARACTERS for paragraph in document.paragraphs):
        return ()
    return tuple(span for _, _, span in _find_sentences(document) if span.end - span.start > MAX_CHARACTERS)


def _find_sentences(document: Document) -> Iterator[tuple[int, str, Span]]:
    """The number of its paragraph, the kind of its section and the span of each sentence, of any length."""
    for number, paragraph in enumerate(document.paragraphs, start=1):
        for kind, part in copy_parts(document, paragraph):
            for first, last in sentence_spans(document.text[part.start : part.end]):
                yield number, kind, Span(part.start + first, part.start + last)


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield half-open character offsets of the sentences of one paragraph, in order.

    Boundaries are syntok's, less those after a title ('Sen. | Barbara Mikulski'), an initial ('Rep. A. | B. Smith')
    or 'No. | 10', plus those that hide behind an abbreviation ('at 5 p.m. | They left').
    """
    start = end = None
    for first, last in _syntok_spans(text):
        if start is None:
            start, end = first, last
        elif "\n\n" not in text[end:first] and _goes_on(text[start:end], text[first:last]):
            end = last
        else:
            yield from _split_hidden(text, start, end)
            start, end = first, last
    if start is not None:
        yield from _split_hidden(text, start, end)


def _syntok_spans(text: str) -> Iterator[tuple[int, int]]:
    from syntok import segmenter

    for paragraph in segmenter.analyze(text):
        for tokens in paragraph:
            yield tokens[0].offset, tokens[-1].offset + len(tokens[-1].value)


def _goes_on(before: str, after: str) -> bool:
    """Whether two pieces that syntok parted are one sentence."""
    if before.endswith("."):
        before = before.title() if before.isupper() else before  # a headline: 'SEN. | MIKULSKI'
        return bool(
            _TITLE.search(before)
            or (after[0].isdigit() and _BEFORE_DIGIT.search(before))
            or (_INITIAL.search(before) and not _BEGINS.match(after))
        )
    # '“Did we?” | he asked'; an ellipsis before a small letter
    return after[0].islower() and before.endswith(("…", "...", "?”", "!”", '?"', '!"', "?’", "!’"))


def _split_hidden(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _HIDDEN_END.finditer(text, start, end):
        gap = match.lastgroup
        yield start, match.start(gap)
        start = match.end(gap)
    yield start, end
