"""One file a format. A report writes the findings it is given, story by story, so that a long run shows results as it goes."""

from collections.abc import Callable

from checker.reports import json, text

# name -> write(results: Iterable[Result], out: BinaryIO, *, colour: bool = False); always UTF-8
FORMATS: dict[str, Callable[..., None]] = {"text": text.write, "json": json.write}
