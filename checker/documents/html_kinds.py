"""What an element of a page says of the text in it, by its tag, its role and the words of its class and id."""

import re
from dataclasses import dataclass

from checker.documents.html_tokens import StartTag, value_of
from checker.documents.pull_quotes import QUOTED
from checker.patterns import lazy

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr q rb rp rt ruby samp small span strong sub sup"
    " time tt u var wbr del s strike".split()
)
VOID = frozenset("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split())
# What these hold is not shown, or is no copy: struck words are taken back, preformatted text is code
UNREAD = frozenset(
    "script style template noscript svg math head title textarea iframe object canvas audio video map select datalist button dialog"
    " nav menu noembed noframes xmp plaintext del s strike pre rp rt frameset applet".split()
)
_UNREAD_ROLES = frozenset(
    "navigation banner contentinfo search dialog alertdialog menu menubar toolbar tablist form button alert status complementary".split()
)
_TAG_KINDS = {
    **{"h1": "headline", "time": "dateline", "blockquote": QUOTED},
    **{"figcaption": "caption", "caption": "caption", "table": "table"},
}
_ITEM_KINDS = {
    "headline": "headline",
    "description": "standfirst",
    "author": "byline",
    "datepublished": "dateline",
    "datemodified": "dateline",
}
# The words of a class or id, in a row, and what they make of the element; the first that fits
_CLASS_KINDS = tuple(
    (lazy(rf"(?:^| )(?:{words})(?= |$)"), kind)
    for words, kind in (
        ("pull ?quote|blockquote pull", "pull quote"),
        ("corrections?|clarifications?|corr", "correction"),
        ("boilerplate", "boilerplate"),
        ("editors? ?(?:s )?note|editor s note|ed note", "editor's note"),
        (
            "related|recommended|recommendations?|read ?(?:more|next|also)|more (?:on|from|stories|news)|most (?:read|popular)|see also",
            "related",
        ),
        ("live ?blog (?:entry|post|update)|live (?:entry|post|update)|liveblog item|timeline (?:entry|item)", "live-blog entry"),
        ("captions?|cutline|wp caption text|image credit|photo credit|figure text", "caption"),
        (
            "standfirst|dek|deck|sub ?(?:title|head|heading|headline|hed)|strapline|lede|excerpt|(?:story|article|entry) summary",
            "standfirst",
        ),
        ("by ?lines?|authors?(?! (?:bio|box|card|info|about|description))|contributors?|reporter|credits?", "byline"),
        ("date ?lines?|time ?stamp|publish(?:ed)?|pub ?date|post(?:ed)? on|post date|entry date|date|updated", "dateline"),
    )
)
_FURNITURE_WORDS = (
    "ads?|adverts?|advertisements?|sponsor(?:ed)?|promos?|promoted|teasers?|banner|outbrain|taboola",
    "nav|navbar|navigation|menus?|breadcrumbs?|pagination|pager|toolbar|masthead|footer|sidebar|rail|widgets?|ticker|toc|skip|jump ?links?",
    "share|shares|sharing|social|follow|comments?|disqus|respond|poll|tags?|topics|trending",
    "consent|cookies?|gdpr|modal|overlay|popup|paywall|newsletters?",
    "sign ?up|log ?in|register|subscri(?:be|ption)|donat(?:e|ion)|support us|cta",
    "bio|author (?:box|card|info|about|description)|copyright|app ?download",
    "sr only|visually hidden|screen reader(?: text)?|hidden|no ?print",
)
_FURNITURE = lazy(rf"(?:^| )(?:{'|'.join(_FURNITURE_WORDS)})(?= |$)")
_HIDING_STYLE = lazy(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_UNJUDGED = frozenset(("html", "body", "main", "article"))  # their classes speak of the page, not of what they hold


@dataclass(frozen=True, slots=True)
class Meaning:
    """`kind` of the text where the element says so; `is_unread`: not copy for sure; `is_furniture`: by its class, if it is small."""

    kind: str = ""
    is_unread: bool = False
    is_furniture: bool = False


def read_meaning(text: str, tag: StartTag) -> Meaning:
    """What an element says of its text, from its tag alone; what is around it may weigh more."""
    if tag.name in UNREAD or _is_hidden(text, tag):
        return Meaning(is_unread=True)
    item = _ITEM_KINDS.get(value_of(text, tag, "itemprop").lower())
    if tag.name in _UNJUDGED or not ("class" in tag.attributes or "id" in tag.attributes):
        return Meaning(item or _TAG_KINDS.get(tag.name, ""))
    names = value_of(text, tag, "class")[:500] + " " + value_of(text, tag, "id")[:100]
    by_class = "" if tag.name == "h1" else kind_of_class(names)
    return Meaning(
        by_class or item or _TAG_KINDS.get(tag.name, ""), is_furniture=not by_class and bool(_FURNITURE.search(_class_words(names)))
    )


def kind_of_class(names: str) -> str:
    """The kind of section that the names of a class, a style or an id speak of; '' where they speak of none."""
    words = _class_words(names)
    return next((kind for pattern, kind in _CLASS_KINDS if pattern.search(words)), "")


def _is_hidden(text: str, tag: StartTag) -> bool:
    if not tag.attributes:
        return False
    return (
        "hidden" in tag.attributes
        or value_of(text, tag, "aria-hidden").lower() == "true"
        or value_of(text, tag, "role").lower() in _UNREAD_ROLES
        or bool(_HIDING_STYLE.search(value_of(text, tag, "style")))
    )


def _class_words(names: str) -> str:
    """'articleBody__pull-quote' as 'article body pull quote'."""
    return " ".join(re.findall(r"[A-Z]?[a-z]+|[A-Z]+", names)).lower()
