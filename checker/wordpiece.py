"""Split text into the word pieces that BERT models read: the rules of a BERT `tokenizer.json`, and no other kind.

The `tokenizers` library reads every kind, and brings 45 MiB of packages for it. The ids here are the same, but for a few
hundred characters that Unicode took in after 2015 (marks and punctuation of rare scripts): they go by Python's table.
"""

import json
import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from checker.errors import ModelError

_SPACES = {*"\t\n\v\f\r \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000", *map(chr, range(0x2000, 0x200B))}
# As BERT has them; the gap before 2B920 is its own.
_CJK = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F),
        (0x2B920, 0x2CEAF), (0x2F800, 0x2FA1F))  # fmt: skip
_WORDS, _TEXTS = 1 << 16, 1 << 12  # how many a tokenizer remembers
_KINDS = {"normalizer": "BertNormalizer", "pre_tokenizer": "BertPreTokenizer", "post_processor": "TemplateProcessing", "model": "WordPiece"}


class Encoding(NamedTuple):
    """What a model reads of a text or pair, a number a token."""

    ids: list[int]
    type_ids: list[int]


class WordPiece:
    """The tokenizer that `file` describes; an encoding is cut to `longest` tokens, of a pair the longer side first."""

    def __init__(self, file: Path, longest: int) -> None:
        rules = json.loads(file.read_text(encoding="utf-8"))
        _require_bert(rules, file)
        self._options, model, template = rules["normalizer"], rules["model"], rules["post_processor"]
        self._vocabulary, self._unknown = model["vocab"], model["vocab"][model["unk_token"]]
        self._prefix, self._longest_word = model["continuing_subword_prefix"], model["max_input_chars_per_word"]
        self._templates, self._special, self._longest = (template["single"], template["pair"]), template["special_tokens"], longest
        self._added = {token["content"]: token["id"] for token in rules["added_tokens"]}
        by_length = sorted(self._added, key=len, reverse=True)
        self._between_added = re.compile(f"({'|'.join(map(re.escape, by_length))})" if by_length else r"(?!)")
        self._strips_accents = self._options["lowercase"] if self._options["strip_accents"] is None else self._options["strip_accents"]
        self._cleaned, self._spaced = _Table(self._clean), _Table(self._space)
        # Both are thread-safe, and what they remember is a function of the word or text alone.
        self._word_ids, self._text_ids = lru_cache(_WORDS)(self._split_word), lru_cache(_TEXTS)(self._split_text)

    def encode(self, text: str, other: str | None = None) -> Encoding:
        """The tokens of a text, or of a pair."""
        sides = (self._text_ids(text),) if other is None else (self._text_ids(text), self._text_ids(other))
        template = self._templates[len(sides) - 1]
        added = sum(len(self._special[part["SpecialToken"]["id"]]["ids"]) for part in template if "SpecialToken" in part)
        cut = dict(zip("AB", _cut([len(side) for side in sides], self._longest - added), strict=False))
        ids, types = [], []
        for part in template:
            [(kind, value)] = part.items()
            name = value["id"]
            new = self._special[name]["ids"] if kind == "SpecialToken" else sides["AB".index(name)][: cut[name]]
            ids += new
            types += [value["type_id"]] * len(new)
        return Encoding(ids, types)

    def _split_text(self, text: str) -> tuple[int, ...]:
        ids = []
        for i, part in enumerate(self._between_added.split(text)):
            if i % 2:
                ids.append(self._added[part])
                continue
            part = part.translate(self._cleaned)
            if self._strips_accents:
                part = unicodedata.normalize("NFD", part)
            for word in part.translate(self._spaced).split(" "):
                ids += self._word_ids(word)
        return tuple(ids)

    def _split_word(self, word: str) -> tuple[int, ...]:
        """The longest piece of the vocabulary from the left, again and again."""
        if len(word) > self._longest_word:
            return (self._unknown,)
        ids, start = [], 0
        while start < len(word):
            prefix = self._prefix if start else ""
            for end in range(len(word), start, -1):
                if (number := self._vocabulary.get(prefix + word[start:end])) is not None:
                    break
            else:
                return (self._unknown,)
            ids.append(number)
            start = end
        return tuple(ids)

    def _clean(self, char: str) -> str:
        """What is read of a character, before accents are taken off."""
        if self._options["clean_text"]:
            if char in "\t\n\r":
                return " "
            if char in "\0\ufffd" or unicodedata.category(char) in ("Cc", "Cf", "Co", "Cs"):
                return ""
            char = " " if char in _SPACES else char
        is_cjk = self._options["handle_chinese_chars"] and any(first <= ord(char) <= last for first, last in _CJK)
        return f" {char} " if is_cjk else char

    def _space(self, char: str) -> str:
        """A character without its accent, in lower case; punctuation as a word of its own."""
        category = unicodedata.category(char)
        if category == "Mn" and self._strips_accents:
            return ""
        if category[0] == "P" or (char.isascii() and category[0] == "S"):
            return f" {char} "
        return " " if char in _SPACES else char.lower() if self._options["lowercase"] else char


class _Table(dict):
    """For `str.translate`: asks `read` about each character once."""

    def __init__(self, read: Callable[[str], str]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, code: int) -> str:
        self[code] = result = self._read(chr(code))
        return result


def _cut(lengths: list[int], room: int) -> list[int]:
    """How much of each side is kept: both share the room, and what one leaves goes to the other."""
    if sum(lengths) <= room or len(lengths) == 1:
        return [min(length, room) for length in lengths]
    first, second = lengths
    least, most = room // 2, room - room // 2
    if min(lengths) <= least:
        return [first, room - first] if first <= second else [room - second, second]
    return [most, least] if first > second else [least, most]


def _require_bert(rules: dict, file: Path) -> None:
    found = {part: (rules.get(part) or {}).get("type") for part in _KINDS}
    plain = not any(token[flag] for token in rules["added_tokens"] for flag in ("single_word", "lstrip", "rstrip", "normalized"))
    if found != _KINDS or not plain:
        parts = (
            ", ".join(f"{part} {kind}" for part, kind in found.items() if kind != _KINDS[part]) or "added tokens with rules of their own"
        )
        raise ModelError(f"{file}: not the tokenizer of a BERT model with WordPiece ({parts})")
