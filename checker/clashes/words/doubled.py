"""Find words that were written twice: 'the the cost', 'is is'; articles left in ('the a plan') and units ('square cubic feet')."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.quotes import is_about_wording, is_cited
from checker.patterns import lazy
from checker.types import Sentence, Span

# No sentence has these twice running. 'That that', 'had had', 'her her', 'in in', 'on on', 'they they' and 'do do' are English,
# as are 'at at least' and 'by by far'; of what may be told twice on purpose ('very very') only the writer knows.
_WORDS = "and|or|of|for|from|with|to|as|into|since|because|are|were|be|been|have|its|their|our|your|my|which"
_NO_ARTICLE = r"(?!\s(?:cappella|priori|la|posteriori|fortiori)\b)"
_ARTICLES = lazy(rf"(?<![\w’'/.,&-])(?:the|an?)\s+(?:the|an?)(?![\w’'/.&-]){_NO_ARTICLE}")
_OTHERS = lazy(rf"(?<![\w’'/.,&-])(?P<word>{_WORDS}|is)\s+(?P=word)(?![\w’'/.&-])")
_UNITS = lazy(r"\b(?:square|cubic)\s+(?:square|cubic)\b|%\s+per\s?cent\b")
_CLAUSE = lazy(r"(?i)\b(?:what|who|where|how|why|when|all|that|problem|thing|truth|fact|point|question)\b")  # 'what it is is a race'


@dataclass(frozen=True, slots=True)
class Doubled:
    """`text`, of two words, at `span`; `is_sure` of articles, which never follow each other."""

    span: Span
    text: str
    is_sure: bool


def find_doubled(sentences: Sequence[Sentence]) -> Iterator[Doubled]:
    """The doubled words of a story in reading order; none that are cited or spoken of."""
    for sentence in sentences:
        text = sentence.text
        found = [match for words in (_ARTICLES, _OTHERS, _UNITS) for match in words.finditer(text)]
        for match in sorted(found, key=lambda match: match.start()):
            is_clause = match[0].startswith("is") and _CLAUSE.search(text[: match.start()])
            if not (is_clause or is_cited(text, *match.span()) or is_about_wording(text)):
                yield Doubled(sentence.span_of(*match.span()), match[0], match.re.pattern == _ARTICLES.pattern)
