"""The ids are those of Hugging Face's tokenizers, for any text, pair and length; that library is used here alone."""

import json
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.artifacts import models_folder
from checker.errors import ModelError
from checker.onnx_model import MAX_TOKENS, OnnxModel
from checker.wordpiece import Encoding, WordPiece

FILE = models_folder() / "nli" / "tokenizer.json"
STORIES = sorted((Path(__file__).parents[1] / "fixtures/stories").glob("*.txt"))
PIECES = [
    "[PAD]", "[UNK]", "[CLS]", "[SEP]", "un", "##aff", "##able", "the", "cafe", "naïve", ".", "-", "$", "中", "##中", "i", "##i",
    "σ", "##σ",
]  # fmt: skip
# Not the scripts of which Unicode took in marks and punctuation after 2015: see the module's docstring.
SCRIPTS = ((0, 0x600), (0x1E00, 0x2E00), (0x3000, 0xA4D0), (0xAC00, 0xD7FC), (0xF900, 0x10000), (0x1F000, 0x1FB00), (0x20000, 0x20100))
CHARS = [char for low, high in SCRIPTS for char in map(chr, range(low, high)) if unicodedata.category(char) not in ("Cn", "Cs")]
AWKWARD = [
    "\0",
    "\x1f",
    "\x85",
    "\t",
    "\u0301",
    "\u0323",
    "\u200b",
    "\u200d",
    "\xa0",
    "\xad",
    "\ufeff",
    "\ufffd",
    "\u2028",
    "\ufe0f",
    "\ue000",
]
AWKWARD += [
    "İ",
    "ß",
    "Σ",
    "ς",
    "ﬁ",
    "Å",
    "が",
    "각",
    "中",
    "🤷🏽",
    "’",
    "…",
    "—",
    "[SEP]",
    "[MASK]",
    "[sep]",
    "##ing",
    "x" * 100,
    "é" * 101,
]
WORDS = ["The", "mayor", "resigned", "unaffable", "Zoë", "1,250.50", "don't", "U.S.", "co-operate"]


def write_tokenizer(folder: Path, normalizer: dict | None = None, **changes) -> Path:
    """A BERT tokenizer of a few pieces."""
    rules = json.loads(FILE.read_text(encoding="utf-8"))
    rules["model"]["vocab"] = {piece: i for i, piece in enumerate(PIECES)}
    rules["added_tokens"] = [rules["added_tokens"][0] | {"id": i, "content": piece} for i, piece in enumerate(PIECES[:4])]
    rules["post_processor"]["special_tokens"] = {piece: {"id": piece, "ids": [PIECES.index(piece)]} for piece in ("[CLS]", "[SEP]")}
    rules["normalizer"] |= normalizer or {}
    file = folder / "tokenizer.json"
    file.write_text(json.dumps(rules | changes), encoding="utf-8")
    return file


def read_pieces(file: Path, *texts: str, longest: int = MAX_TOKENS) -> str:
    return " ".join(PIECES[i] for i in WordPiece(file, longest).encode(*texts).ids)


class TestByHand:
    @pytest.mark.parametrize(
        ("text", "pieces"),
        [
            ("", ""),
            ("The unaffable", "the un ##aff ##able"),
            ("the.the", "the . the"),
            ("$the-the", "$ the - the"),
            ("CAFÉ", "cafe"),
            ("cafe\u0301", "cafe"),
            ("th\u200be\xa0the\xad", "the the"),
            ("the\0\ufffd\tthe", "the the"),
            ("i中中i", "i 中 中 i"),
            ("affable", "[UNK]"),
            ("the mayor", "the [UNK]"),
            ("i" * 100, " ".join(["i"] + ["##i"] * 99)),
            ("i" * 101, "[UNK]"),
            ("the[SEP]the", "the [SEP] the"),
            ("ΣΣ", "σ ##σ"),
        ],
    )
    def test_text(self, tmp_path: Path, text: str, pieces: str) -> None:
        assert read_pieces(write_tokenizer(tmp_path), text) == " ".join(f"[CLS] {pieces} [SEP]".split())

    @pytest.mark.parametrize(
        ("option", "text", "pieces"),
        [
            ({"lowercase": False}, "the THE", "the [UNK]"),
            ({"strip_accents": False}, "Naïve", "naïve"),
            ({"strip_accents": True, "lowercase": False}, "café", "cafe"),
            ({"clean_text": False}, "th\u200be the", "[UNK] the"),
            ({"handle_chinese_chars": False}, "i中中i", "i ##中 ##中 ##i"),
        ],
    )
    def test_options(self, tmp_path: Path, option: dict, text: str, pieces: str) -> None:
        assert read_pieces(write_tokenizer(tmp_path, option), text) == f"[CLS] {pieces} [SEP]"

    def test_pair(self, tmp_path: Path) -> None:
        ids = [PIECES.index(piece) for piece in "[CLS] the cafe [SEP] the [SEP]".split()]
        assert WordPiece(write_tokenizer(tmp_path), 6).encode("the cafe", "the") == Encoding(ids, [0, 0, 0, 0, 1, 1])

    def test_of_a_pair_the_longer_side_is_cut(self, tmp_path: Path) -> None:
        file = write_tokenizer(tmp_path)
        assert read_pieces(file, "the the the the the", "i", longest=6) == "[CLS] the the [SEP] i [SEP]"
        assert read_pieces(file, "the", "i . i . i", longest=6) == "[CLS] the [SEP] i . [SEP]"
        assert read_pieces(file, "the the the the", "i i i", longest=6) == "[CLS] the the [SEP] i [SEP]"
        assert read_pieces(file, "the the the", "i i i i", longest=6) == "[CLS] the [SEP] i i [SEP]"

    def test_threads_agree(self) -> None:
        texts = [file.read_text(encoding="utf-8") for file in STORIES] * 8
        tokenizer = WordPiece(FILE, MAX_TOKENS)
        with ThreadPoolExecutor(8) as pool:
            assert (
                list(pool.map(tokenizer.encode, texts)) == [WordPiece(FILE, MAX_TOKENS).encode(text) for text in texts[: len(STORIES)]] * 8
            )

    @pytest.mark.parametrize(
        ("changes", "part"),
        [
            ({"model": {"type": "Unigram", "vocab": []}}, "model Unigram"),
            ({"pre_tokenizer": {"type": "Metaspace"}}, "pre_tokenizer Metaspace"),
            ({"normalizer": None}, "normalizer None"),
            (
                {"added_tokens": [{"id": 3, "content": "[X]", "single_word": True, "lstrip": False, "rstrip": False, "normalized": False}]},
                "added",
            ),
        ],
    )
    def test_another_kind_is_an_error(self, tmp_path: Path, changes: dict, part: str) -> None:
        file = write_tokenizer(tmp_path)
        file.write_text(json.dumps(json.loads(file.read_text(encoding="utf-8")) | changes), encoding="utf-8")
        (tmp_path / "model.onnx").write_bytes((models_folder() / "embedder/model.onnx").read_bytes())
        with pytest.raises(ModelError, match=f"tokenizer.json: not the tokenizer of a BERT model.*{part}"):
            OnnxModel(tmp_path)


@cache
def both(longest: int = MAX_TOKENS):
    tokenizer = pytest.importorskip("tokenizers").Tokenizer.from_file(str(FILE))
    tokenizer.no_padding()
    tokenizer.enable_truncation(longest, strategy="longest_first")
    return WordPiece(FILE, longest), tokenizer


def assert_same(*texts: str, longest: int = MAX_TOKENS) -> None:
    ours, theirs = both(longest)
    expected = theirs.encode(*texts)
    assert ours.encode(*texts) == (expected.ids, expected.type_ids)


@pytest.mark.models
class TestAgainstTokenizers:
    texts = st.lists(st.sampled_from([*AWKWARD, *WORDS, " "]) | st.text(st.sampled_from(CHARS), max_size=8), max_size=40).map("".join)

    @given(texts)
    def test_text(self, text: str) -> None:
        assert_same(text)

    @given(texts, texts, st.integers(4, 24))
    def test_pair(self, text: str, other: str, longest: int) -> None:
        assert_same(text, other, longest=longest)

    @pytest.mark.parametrize("longest", [3, 7, 8])
    def test_every_length_of_a_pair(self, longest: int) -> None:
        for first in range(10):
            assert_same("a " * first, longest=longest)
            for second in range(10):
                assert_same("a " * first, "b " * second, longest=longest)

    @pytest.mark.parametrize("sides", [("rain " * 600, "It rained."), ("It rained.", "rain " * 600), ("rain " * 600, "snow " * 700)])
    def test_long_sides(self, sides: tuple[str, str]) -> None:
        assert_same(*sides)

    def test_every_character(self) -> None:
        ours, theirs = both()
        texts = [f"a{char}b" for char in CHARS]
        assert [ours.encode(text).ids for text in texts] == [encoding.ids for encoding in theirs.encode_batch(texts)]

    @pytest.mark.parametrize("file", STORIES, ids=lambda file: file.stem)
    def test_stories(self, file: Path) -> None:
        lines = file.read_text(encoding="utf-8").splitlines()
        for line, other in zip(lines, lines[1:] + lines[:1], strict=True):
            assert_same(line)
            assert_same(line, other)


def test_a_model_loads_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tokenizers", None)
    assert len(OnnxModel(models_folder() / "embedder").run(["It rained."], lambda tokens: tokens)[0]) == 5
