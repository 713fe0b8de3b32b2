"""Front matter: the YAML or TOML above a Markdown story, and what of it is headline, standfirst, byline and date."""

import datetime
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from checker.documents.blocks import Block, Run
from checker.documents.dates import read_date
from checker.patterns import lazy
from checker.source_map import Span

_FENCED = lazy(r"(?P<fence>---|\+\+\+)[ \t]*(?:\r\n|\r|\n)(?P<fields>(?:[^\r\n]*(?:\r\n|\r|\n))*?)(?P=fence)[ \t]*(?:\r\n|\r|\n|\Z)")
_KINDS = {
    **dict.fromkeys(("title", "headline"), "headline"),
    **dict.fromkeys(("description", "standfirst", "summary", "subtitle", "dek", "deck", "excerpt"), "standfirst"),
    **dict.fromkeys(("author", "byline"), "byline"),
    **dict.fromkeys(("seo_title", "seo-title", "seotitle", "meta_title", "meta-title"), "SEO title"),
    **dict.fromkeys(("push", "push_alert", "push-alert", "notification"), "push alert"),
    **dict.fromkeys(("newsletter", "newsletter_blurb", "newsletter-blurb", "blurb"), "newsletter"),
    **dict.fromkeys(("alt", "alt_text", "alt-text", "image_alt", "image-alt"), "alt text"),
    **dict.fromkeys(("caption", "image_caption", "image-caption"), "caption"),
}
_DATES = ("date", "published", "publishdate", "pubdate", "datepublished", "published_at", "updated", "lastmod")  # the first there is
_OPENING = lazy(r"\"\"\"|'''|[\"']|[|>][-+\d]*[ \t]*(?:\r\n|\r|\n)\s*|")
_NO_WORDS = ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:null")  # 'newsletter: true'
_LONGEST = 100_000  # characters; what is longer is no front matter but a story between two rules


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Its blocks in the order of the file, the date it gives or else what stands in its place, and where the text below it begins."""

    blocks: tuple[Block, ...]
    date: datetime.date | None
    end: int
    unread_date: str = ""


@dataclass(frozen=True, slots=True)
class _Field:
    key: str
    value: str
    raw: str  # the value as it is written, or all from it on
    start: int


def read_front_matter(text: str) -> FrontMatter:
    """The front matter of a story; no blocks where there is none or where it cannot be read."""
    fenced = _FENCED.match(text, 0, _LONGEST)
    if not fenced:
        return FrontMatter((), None, 0)
    read = _yaml_fields if fenced["fence"] == "---" else _toml_fields
    fields = list(read(fenced["fields"], fenced.start("fields")))
    dated = min((f for f in fields if f.key in _DATES and read_date(f.value)), key=lambda f: _DATES.index(f.key), default=None)
    kinds = _KINDS | ({dated.key: "dateline"} if dated else {})
    blocks = tuple(Block(kinds[field.key], list(_runs(field))) for field in fields if field.key in kinds)
    unread = next((f.value.strip() for f in fields if f.key in _DATES), "") if not dated else ""
    return FrontMatter(blocks, read_date(dated.value) if dated else None, fenced.end(), unread)


def _yaml_fields(text: str, start: int) -> Iterator[_Field]:
    try:
        root = yaml.compose(text, yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError):  # a hundred thousand brackets
        return
    for key, value in root.value if isinstance(root, yaml.MappingNode) else ():
        if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode) and value.tag not in _NO_WORDS:
            begin, end = value.start_mark.index, value.end_mark.index
            yield _Field(key.value.lower(), value.value, text[begin:end], start + begin)


def _toml_fields(text: str, start: int) -> Iterator[_Field]:
    """The fields before the first table: tomllib gives values without places, which the key and its equals sign show."""
    try:
        values = tomllib.loads(text.replace("\r\n", " \n").replace("\r", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError):
        return
    for match in re.finditer(r"^[ \t]*[\"']?([\w-]+)[\"']?[ \t]*=[ \t]*", re.split(r"(?m)^[ \t]*\[", text)[0], re.MULTILINE):
        value = values.get(match[1])
        if isinstance(value, datetime.date):
            value = re.compile(r"[^\r\n#]*").match(text, match.end())[0]  # as it is written
        if isinstance(value, str):
            yield _Field(match[1].lower(), value, text[match.end() :], start + match.end())


def _runs(field: _Field) -> Iterator[Run]:
    """The words of a value at their places in the file; a word written with escapes stands for what is written as a whole."""
    at = _OPENING.match(field.raw).end()
    closing = field.raw[:at] if at and field.raw[0] in "\"'" else ""
    raw = field.raw.removesuffix(closing)
    for piece in re.finditer(r"\S+|\s+", field.value.strip()):
        if raw.startswith(piece[0], at):
            end = at + len(piece[0])
        elif written := re.compile(r"\s+" if piece[0].isspace() else r"\S+").search(raw, at):
            at, end = written.span()
        else:
            return
        yield Run(" " if piece[0].isspace() else piece[0], Span(field.start + at, field.start + end))
        at = end
