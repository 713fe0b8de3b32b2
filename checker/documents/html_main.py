"""Which blocks of a page are its story: what the page says is the article, else where most of its prose stands together."""

import re
from collections.abc import Iterable, Sequence

from checker.documents.dates import read_date
from checker.documents.html_blocks import Element, PageBlock, PageReader
from checker.documents.html_lines import name_lines
from checker.patterns import lazy

_HEAD = frozenset(("headline", "standfirst", "byline", "dateline", "caption", "alt text"))
_PROSE = frozenset(("body", "quoted", "live-blog entry", "standfirst"))
_SURE = frozenset(("correction", "editor's note", "pull quote"))  # kept even in an aside or a footer
_ASIDES = frozenset(("aside", "footer", "form"))  # where they are small: some servers put the whole page in a form
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_TEXT_TAGS = _HEADINGS | frozenset(("p", "li", "dt", "dd", "blockquote", "td", "th", "h1"))
_ENDS_SENTENCE = lazy(r"[.!?…:][\"”’')\]»]*\s*$")
_INVITATIONS = (  # how lines begin that lead elsewhere
    r"read (?:more|also|next|the full)|more (?:on this|from|stories)|related|see also|also (?:read|on)|don[’']t miss|up next",
    r"recommended|trending|most (?:read|popular)|you (?:may|might) also|editors?[’'] picks|click here|watch:|listen:|skip to",
    r"advertisement|sponsored|story continues|article continues|continue reading|print this",
    r"sign up|subscribe|already a subscriber|log in|get (?:our|the latest|all the)|join our|support (?:our|us|the)",
    r"download (?:our|the) app|share (?:this|on|via|full)|follow (?:us|the|our)|view comments|\d+ comments|leave a (?:comment|reply)",
    r"we use cookies|this (?:site|website) uses cookies|posted in|filed under|tagged|topics:|tags:|copyright|©|all rights reserved",
)
_INVITATION = lazy(rf"(?:{'|'.join(_INVITATIONS)})(?!\w)", re.IGNORECASE)
_LONGEST_INVITATION = 160
_SHORT, _LONG = 40, 100  # characters of a block of prose: with a sentence's end, and in any case
_HALF, _MOST = 0.5, 0.6  # of the prose
_FEWEST_WORDS, _MOST_WORDS = 5, 40  # of a standfirst


def choose_blocks(page: PageReader) -> list[PageBlock]:
    """The blocks of the story in the order of the page; all that are read where the page has no prose."""
    outside = _outside(page.elements, _weigh(page.elements, page.blocks))
    seen = [block for block in page.blocks if not outside[block.element] or block.kind in _SURE or block.kind == "headline"]
    weights = _weigh(page.elements, seen)
    root = _find_root(page.elements, weights)
    is_inside = _inside(page.elements, root)
    begin = next((i for i, block in enumerate(seen) if is_inside[block.element] and not outside[block.element]), 0)
    title = _find_title(seen, begin, is_inside, page.title_text)
    _name_standfirst(seen[title:])
    name_lines(seen[title:])
    head = [block for block in seen[title:begin] if block.kind in _HEAD or _is_prose(block)]
    story = [*head, *(block for block in seen[begin:] if is_inside[block.element])]
    for block in story:
        if block.kind == "headline" and block is not seen[title]:
            block.kind = "body"
    return _without_furniture(story, page.elements)


def _is_prose(block: PageBlock) -> bool:
    length = len(block.text)
    return block.kind in _PROSE and block.link_share < _HALF and length >= (_SHORT if _ENDS_SENTENCE.search(block.text) else _LONG)


def _weigh(elements: Sequence[Element], blocks: Iterable[PageBlock]) -> list[int]:
    """Characters of prose in each element and all that it holds."""
    weights = [0] * len(elements)
    for block in blocks:
        if _is_prose(block):
            weights[block.element] += len(block.text)
    for i in range(len(elements) - 1, 0, -1):
        weights[elements[i].parent] += weights[i]
    return weights


def _outside(elements: Sequence[Element], weights: Sequence[int]) -> list[bool]:
    """Whether each element is furniture, or in some. An element with half of the prose is none, whatever its class says."""
    outside = [False] * len(elements)
    for i, element in enumerate(elements[1:], 1):
        is_small = weights[i] < _HALF * weights[0] or not weights[0]
        by_name = element.name in _ASIDES and not element.meaning.kind
        outside[i] = outside[element.parent] or (is_small and (element.meaning.is_furniture or by_name))
    return outside


def _find_root(elements: Sequence[Element], weights: Sequence[int]) -> int:
    """The element that is the article: by its own word where half of the prose is in it, else the innermost with most of the prose."""
    for is_named in (_is_article_body, lambda element: element.name == "article", lambda element: element.name == "main"):
        named = [i for i, element in enumerate(elements) if is_named(element)]
        best = max(named, key=weights.__getitem__, default=0)
        if best and weights[best] >= _HALF * weights[0]:
            return best
    root = 0
    for i, element in enumerate(elements):
        if element.parent == root and weights[i] >= _MOST * weights[0] > 0 and element.name not in _TEXT_TAGS:
            root = i
    return root


def _is_article_body(element: Element) -> bool:
    return element.item.lower() == "articlebody"


def _inside(elements: Sequence[Element], root: int) -> list[bool]:
    inside = [i == root for i in range(len(elements))]
    for i, element in enumerate(elements[1:], 1):
        inside[i] = inside[i] or inside[element.parent]
    return inside


def _find_title(blocks: Sequence[PageBlock], begin: int, is_inside: Sequence[bool], page_title: str) -> int:
    """The place of the headline: the h1, before the story or in it, that has most of the page's title, else a line above that has it."""
    title = _words(page_title)
    fits = {i: len(words & title) / max(1, len(words | title)) for i, words in enumerate(map(_words, (b.text for b in blocks)))}
    main = [i for i, block in enumerate(blocks) if block.kind == "headline" and (i < begin or is_inside[block.element])]
    if not main:
        main = [
            i
            for i in range(min(begin + 1, len(blocks)))
            if blocks[i].kind == "body" and fits[i] >= _HALF and len(_words(blocks[i].text)) > 2
        ]
    found = max(main, key=lambda i: (round(fits[i], 1), -abs(i - begin)), default=begin)
    if main:
        blocks[found].kind = "headline"
    return found


def _name_standfirst(blocks: Sequence[PageBlock]) -> None:
    """Name the line below the headline where it is no sentence but longer than a label."""
    if len(blocks) < 2 or blocks[0].kind != "headline":
        return
    line = blocks[1]
    is_line = line.kind == "body" and not line.link_length and not _ENDS_SENTENCE.search(line.text) and not _INVITATION.match(line.text)
    if is_line and _FEWEST_WORDS <= len(line.text.split()) <= _MOST_WORDS and not read_date(line.text) and not line.text.startswith("By "):
        line.kind = "standfirst"


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def _without_furniture(blocks: Sequence[PageBlock], elements: Sequence[Element]) -> list[PageBlock]:
    """The blocks without invitations, lists of links and bare labels, and without headings that are left with nothing below them."""
    kept: list[PageBlock] = []
    headings: list[PageBlock] = []
    for block in blocks:
        if block.kind == "body" and elements[block.element].name in _HEADINGS and not _is_furniture(block, elements):
            headings.append(block)
        elif _is_furniture(block, elements):
            headings = []
        else:
            kept += [*headings, block]
            headings = []
    return kept


def _is_furniture(block: PageBlock, elements: Sequence[Element]) -> bool:
    if block.kind == "alt text":
        return block.link_share > _HALF
    if block.kind not in ("body", "live-blog entry"):
        return False
    text = block.text.strip()
    is_sentence = bool(_ENDS_SENTENCE.search(text))
    if len(text) <= _LONGEST_INVITATION and _INVITATION.match(text) and (not is_sentence or block.link_share > 0 or len(text) < _LONG):
        return True
    if block.link_share >= _MOST and (not is_sentence or text.endswith(("?", "…", ":")) or elements[block.element].name not in _TEXT_TAGS):
        return True
    return not is_sentence and elements[block.element].name not in _TEXT_TAGS and len(text.split()) <= 8
