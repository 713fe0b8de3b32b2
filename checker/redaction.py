"""Results without a word of the stories, for logs that others read: what was found and where, never what it says."""

from dataclasses import replace

from checker.checks import BY_CODE
from checker.patterns import lazy
from checker.types import Document, Evidence, Finding, Hit, Part, Result, SourceMap

MASK = "█"
# All but white space and what may end a sentence: by these a document knows its paragraphs, so that all places stay.
_WORDS = lazy(r"""[^\s.!?”"]""")


def redact(result: Result) -> Result:
    """A copy of a result in which story text is masked character by character, and all that is drawn from it is left out.

    Paths, ids, places, codes, scores, statuses and fingerprints stay; messages are the summaries of the checks.
    """
    document = _masked(result.document)
    return replace(result, document=document, findings=tuple(_redacted(finding, document) for finding in result.findings))


def mask(text: str) -> str:
    """Text of the same length with the same line breaks, every word of it masked."""
    return _WORDS.sub(MASK, text)


def _masked(document: Document) -> Document:
    source = document.source and SourceMap(mask(document.source.file_text), document.source.pieces, document.source.first_line)
    # why a story could not be read may quote what stood in the way
    failure = document.failure and BY_CODE["FC001"].summary
    parts = tuple(Part(_masked(part.document), part.start) for part in document.parts)
    return replace(
        document,
        text=mask(document.text),
        source=source,
        failure=failure,
        directives=(),
        parts=parts,
        unread_date=mask(document.unread_date),
    )


def _redacted(finding: Finding, document: Document) -> Finding:
    hit = finding.hit
    message = BY_CODE[hit.code].summary if hit.code in BY_CODE else finding.name
    evidence = tuple(Evidence(side.span, path=side.path) for side in hit.evidence)
    bare = Hit(hit.code, hit.span, message, ("", ""), evidence=evidence, score=hit.score, severity=hit.severity)
    return replace(finding, hit=bare, document=document, suppressed_by=None)  # its reason is the desk's own words
