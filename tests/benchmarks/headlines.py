"""How many wrong headlines FC102 finds, and how many right ones it flags.

    python tests/benchmarks/headlines.py STORIES.jsonl

`fixtures/headlines.jsonl` names sixty stories by id: thirty titles with one edit by hand that the story contradicts
(`find`, `replace`), thirty as printed (both null). STORIES has rows with `id`, `title` and `text`.
"""

import json
import sys
from pathlib import Path

from checker.pipeline import Checker
from checker.settings import Settings
from checker.types import Document, Section, Span, Status

HEADLINES = Path(__file__).parents[2] / "fixtures/headlines.jsonl"


def main() -> int:
    stories = {row["id"]: row for row in map(json.loads, Path(sys.argv[1]).read_text(encoding="utf-8").splitlines())}
    rows = [json.loads(line) for line in HEADLINES.read_text(encoding="utf-8").splitlines()]
    checker = Checker(Settings(select=("FC102",)))
    flagged = {True: [], False: []}
    for row, result in zip(rows, checker.check(document(row, stories[row["id"]]) for row in rows), strict=True):
        found = [finding for finding in result.findings if finding.status is Status.REPORTED]
        flagged[row["find"] is not None].append(bool(found))
        for finding in found:
            other = [result.document.text[e.span.start : e.span.end] for e in finding.hit.evidence]
            print(f"{'right' if row['find'] else 'FALSE'} {finding.hit.score:.2f} {finding.text!r} against {other}")
    for is_wrong, name in ((True, "wrong headlines found"), (False, "right headlines flagged")):
        print(f"{name}: {sum(flagged[is_wrong])} of {len(flagged[is_wrong])}")
    return 0


def document(row: dict, story: dict) -> Document:
    title = story["title"].replace(row["find"], row["replace"]) if row["find"] else story["title"]
    return Document(f"{title}\n\n{story['text']}", path=row["id"], sections=(Section("headline", Span(0, len(title))),))


if __name__ == "__main__":
    raise SystemExit(main())
