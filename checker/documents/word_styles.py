"""The styles of a Word file, as far as they say what a paragraph is and whether a run is hidden (ISO/IEC 29500-1, 17.7)."""

from collections.abc import Iterator

from lxml import etree

from checker.documents.word_package import W, WordPackage


class Styles:
    """The styles of one file by their ids."""

    def __init__(self, package: WordPackage) -> None:
        part = package.related("styles")
        styles = package.tree(part).iterchildren(f"{W}style") if part else ()
        self._styles = {style.get(f"{W}styleId"): style for style in styles}
        self._names: dict[str | None, tuple[str, ...]] = {}

    def names(self, reference: etree._Element | None) -> tuple[str, ...]:
        """The names, in small letters, of the style that a w:pStyle or w:rStyle refers to and of those it is based on."""
        key = _value(reference)
        if key not in self._names:
            self._names[key] = tuple((_value(style.find(f"{W}name")) or "").lower() for style in self._chain(key))
        return self._names[key]

    def is_hidden(self, run: etree._Element) -> bool:
        """Whether a w:r is formatted as hidden text, by itself or by its style."""
        properties = next(run.iterchildren(f"{W}rPr"), ())  # a run in a thousand is hidden: children are quicker than paths
        found = {child.tag: _value(child) for child in properties}
        if f"{W}vanish" in found:
            return found[f"{W}vanish"] not in ("0", "false", "off")
        chain = self._chain(found.get(f"{W}rStyle"))
        return any(_value(mark) not in ("0", "false", "off") for style in chain for mark in style.iterfind(f"{W}rPr/{W}vanish"))

    def _chain(self, key: str | None) -> Iterator[etree._Element]:
        seen = set()
        while key in self._styles and key not in seen:  # a style may be based on itself in a damaged file
            seen.add(key)
            yield self._styles[key]
            key = _value(self._styles[key].find(f"{W}basedOn"))


def _value(element: etree._Element | None) -> str | None:
    return None if element is None else element.get(f"{W}val")
