"""Models of the user's own, and the recipes that make the shipped one, on tiny random weights made here."""

import json
import math
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from checker.cli import main
from checker.embeddings import SentenceTransformersEmbedder
from checker.errors import ModelError
from checker.nli import TransformersNLI

pytestmark = pytest.mark.models

LABELS = ("entailment", "neutral", "contradiction")
WORDS = (
    ".",
    ",",
    "the",
    "pool",
    "mayor",
    "bridge",
    "ferry",
    "will",
    "not",
    "open",
    "closed",
    "on",
    "monday",
    "two",
    "people",
    "said",
    "it",
    "was",
)
STORY = "The pool will open on Monday.\n\nThe mayor said it was late.\n\nThe pool will not open.\n"
PAIRS = [("The pool will open.", "The pool will not open."), ("It was late.", "The mayor said two people closed the bridge."), ("", "a")]


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):
        monkeypatch.setenv(name, "1")
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An encoder of two layers with its tokenizer, in Hugging Face's layout."""
    from transformers import BertModel

    folder = tmp_path_factory.mktemp("base")
    write_tokenizer(folder)
    BertModel(bert_config()).save_pretrained(folder)
    return folder


def bert_config(**changes):
    import torch
    from transformers import BertConfig

    torch.manual_seed(7)
    sizes = {"vocab_size": 100, "hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 64}
    return BertConfig(**sizes, max_position_embeddings=512, initializer_range=0.5, **changes)


def write_tokenizer(folder: Path) -> None:
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
    from transformers import PreTrainedTokenizerFast

    letters = "abcdefghijklmnopqrstuvwxyz"
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *dict.fromkeys([*WORDS, *letters, *(f"##{letter}" for letter in letters)])]
    tokenizer = Tokenizer(models.WordPiece({piece: i for i, piece in enumerate(pieces)}, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    special = {"unk_token": "[UNK]", "pad_token": "[PAD]", "cls_token": "[CLS]", "sep_token": "[SEP]", "mask_token": "[MASK]"}
    inputs = ["input_ids", "token_type_ids", "attention_mask"]
    PreTrainedTokenizerFast(tokenizer_object=tokenizer, model_max_length=512, model_input_names=inputs, **special).save_pretrained(folder)


def save_classifier(folder: Path, order: tuple[int, ...] = (0, 1, 2), names: tuple[str, ...] = LABELS) -> Path:
    """A classifier whose column i is label `order[i]`; all orders are one model but for that."""
    import torch
    from transformers import BertForSequenceClassification

    model = BertForSequenceClassification(bert_config(num_labels=3, id2label={i: names[label] for i, label in enumerate(order)}))
    with torch.no_grad():
        model.classifier.weight.copy_(model.classifier.weight[list(order)])
        model.classifier.bias.copy_(model.classifier.bias[list(order)])
    model.save_pretrained(folder)
    write_tokenizer(folder)
    return folder


class TestTransformersNLI:
    def test_weights_without_tokenizer(self, tmp_path: Path) -> None:
        """transformers makes an empty one, with which every pair reads alike."""
        for file in save_classifier(tmp_path).glob("tokenizer*"):
            file.unlink()
        with pytest.raises(ModelError, match="tokenizer"):
            TransformersNLI(str(tmp_path))

    def test_no_pairs_give_no_rows(self, tmp_path: Path) -> None:
        assert TransformersNLI(str(save_classifier(tmp_path))).predict([]).shape == (0, 3)

    def test_columns_go_by_name(self, tmp_path: Path) -> None:
        straight, turned = (TransformersNLI(str(save_classifier(tmp_path / str(order), order))) for order in ((0, 1, 2), (2, 0, 1)))
        expected = straight.predict(PAIRS)
        assert np.allclose(expected.sum(axis=1), 1) and np.ptp(expected, axis=1).min() > 0.01
        assert np.allclose(turned.predict(PAIRS), expected, atol=1e-6)
        assert straight.fingerprint != turned.fingerprint

    def test_row_does_not_hang_on_mates(self, tmp_path: Path) -> None:
        nli = TransformersNLI(str(save_classifier(tmp_path)))
        together = nli.predict([*PAIRS, ("The pool " * 40, "a")])
        assert [row.tobytes() for row in together[:3]] == [nli.predict([pair])[0].tobytes() for pair in PAIRS]

    def test_fingerprint_is_that_of_the_weights(self, tmp_path: Path) -> None:
        first, second = (TransformersNLI(str(save_classifier(tmp_path / name))).fingerprint for name in "ab")
        assert first == second

    def test_missing_label_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(ModelError, match="no label 'neutral'"):
            TransformersNLI(str(save_classifier(tmp_path, names=("entailment", "unsure", "contradiction"))))

    @pytest.mark.parametrize("load", [TransformersNLI, SentenceTransformersEmbedder])
    def test_name_that_cannot_be_had_is_the_tools_error(self, load: Callable) -> None:
        with pytest.raises(ModelError, match="'nobody/no-such-model' cannot be loaded"):
            load("nobody/no-such-model")


@pytest.fixture
def embedder_folder(base: Path, tmp_path: Path) -> Path:
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer

    encoder = Transformer(str(base))
    SentenceTransformer(modules=[encoder, Pooling(32)], device="cpu").save(str(tmp_path / "embedder"))
    return tmp_path / "embedder"


def test_embedder_gives_unit_rows_that_do_not_hang_on_mates(embedder_folder: Path) -> None:
    embedder = SentenceTransformersEmbedder(str(embedder_folder))
    texts = ["The pool will open.", "It was closed.", "the mayor said " * 30]
    rows = embedder.encode(texts)
    assert rows.shape == (3, 32) and np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert [row.tobytes() for row in rows] == [embedder.encode([text])[0].tobytes() for text in texts]
    assert len(embedder.encode([])) == 0


class TestCommandLine:
    def test_own_models_from_end_to_end(self, embedder_folder: Path, tmp_path: Path) -> None:
        (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
        nli, report = save_classifier(tmp_path / "nli", (1, 2, 0)), tmp_path / "report.json"
        options = ["--nli", str(nli), "--embedder", str(embedder_folder), "--format", "json", "--min-score", "0", "--output", str(report)]
        assert main(["check", str(tmp_path / "story.txt"), *options]) == 0
        [document] = json.loads(report.read_text("utf-8"))["documents"]
        assert document["examined"]["sentences"] == 3
        assert {finding["code"] for finding in document["findings"]} <= {"FC101"}

    @pytest.mark.parametrize("option", ["--nli", "--embedder"])
    def test_name_that_cannot_be_had_is_one_message(self, tmp_path: Path, capfd: pytest.CaptureFixture, option: str) -> None:
        (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
        assert main(["check", str(tmp_path / "story.txt"), option, "nobody/no-such-model"]) == 2
        complaint = capfd.readouterr().err
        assert "checker: error: the" in complaint and "'nobody/no-such-model' cannot be loaded" in complaint
        assert "Traceback" not in complaint


class TestMarginalLoss:
    def losses(self, recipe, allowed: list[list[bool]]) -> tuple[float, list[list[float]]]:
        import torch

        logits = torch.tensor([[2.0, -1.0, 0.5], [0.1, 0.2, 3.0]])[: len(allowed)]
        return recipe("train_nli").marginal_loss(logits, torch.tensor(allowed)).item(), logits.softmax(-1).tolist()

    def test_one_label_is_cross_entropy(self, recipe) -> None:
        loss, ((p, *_), (*_, q)) = self.losses(recipe, [[True, False, False], [False, False, True]])
        assert loss == pytest.approx(-(math.log(p) + math.log(q)) / 2, abs=1e-6)

    def test_two_labels_share(self, recipe) -> None:
        loss, [[_, p, q]] = self.losses(recipe, [[False, True, True]])
        assert loss == pytest.approx(-math.log(p + q), abs=1e-6)

    def test_all_labels_teach_nothing(self, recipe) -> None:
        assert self.losses(recipe, [[True, True, True]])[0] == pytest.approx(0, abs=1e-6)


class TestTraining:
    """Forty rows, five steps."""

    ROWS = tuple(
        {"premise": f"the {a} will open", "hypothesis": f"the {b} will not open", "label": label}
        for label in (*LABELS, "not_entailment", "not_contradiction")
        for a in ("pool", "bridge", "ferry", "mayor")
        for b in ("pool", "bridge")
    )

    @pytest.fixture
    def train(self, recipe, base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
        module: ModuleType = recipe("train_nli")
        monkeypatch.setattr(module, "training_rows", lambda data, mixture, seed, mined: list(self.ROWS))
        monkeypatch.setitem(module.STAGES, "broad", module.Stage(module.BROAD, 40, lr=0.01, dropout=0.0, batch=8))
        monkeypatch.setattr(module, "CHECKPOINT_EVERY", 2)

        def run(name: str) -> Path:
            options = ["broad", "--data", tmp_path, "--base", base, "--work", tmp_path / name]
            monkeypatch.setattr(sys, "argv", ["train_nli.py", *map(str, options)])
            assert module.main() == 0
            return tmp_path / name / "model"

        return run

    def test_interrupted_and_resumed_gives_the_same_weights(self, recipe, train, base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        whole = weights(train("whole"))
        module, steps = recipe("train_nli"), []
        step = module.batch_loss

        def interrupted(*args):
            steps.append(1)
            if len(steps) == 4:
                raise KeyboardInterrupt
            return step(*args)

        with monkeypatch.context() as patch:
            patch.setattr(module, "batch_loss", interrupted)
            with pytest.raises(KeyboardInterrupt):
                train("broken")
        resumed = weights(train("broken"))
        assert resumed.keys() == whole.keys() and all(np.array_equal(resumed[key], whole[key]) for key in whole)
        key = "bert.encoder.layer.0.output.dense.weight"
        assert not np.array_equal(whole[key], weights(base)[key.removeprefix("bert.")])

    def test_result_is_a_model_that_the_program_reads(self, train) -> None:
        assert TransformersNLI(str(train("whole"))).predict(PAIRS).shape == (3, 3)


def test_mean_of_models(recipe, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from safetensors.numpy import save_file

    one, other = (save_classifier(tmp_path / name, (0, 1, 2)) for name in ("one", "other"))
    save_file({key: value + 0.3 for key, value in weights(one).items()}, other / "model.safetensors", metadata={"format": "pt"})
    monkeypatch.setattr(sys, "argv", ["mean.py", str(tmp_path / "mean"), str(one), str(other), str(other)])
    assert recipe("mean").main() == 0
    found, first, second = (weights(folder) for folder in (tmp_path / "mean", one, other))
    assert all(np.allclose(found[key], (first[key] + 2 * second[key]) / 3, atol=1e-6) for key in first)
    assert TransformersNLI(str(tmp_path / "mean")).predict(PAIRS).shape == (3, 3)


def weights(folder: Path) -> dict[str, np.ndarray]:
    from safetensors.numpy import load_file

    return load_file(folder / "model.safetensors")


class TestOneText:
    """Folding, smoothing and setting channels apart change nothing in exact arithmetic."""

    @pytest.mark.parametrize("is_smoothed", [False, True])
    @pytest.mark.parametrize("tokens", [2, 7, 40])
    def test_gives_what_the_library_gives(self, recipe, tmp_path: Path, is_smoothed: bool, tokens: int) -> None:
        import torch
        from transformers import AutoModel, AutoModelForSequenceClassification

        folder = save_classifier(tmp_path / "nli", (0, 1, 2))
        ids = torch.arange(tokens)[None] + 5
        types = (ids > 6).long()
        for kind in (AutoModel, AutoModelForSequenceClassification):
            model = kind.from_pretrained(folder, attn_implementation="eager").eval()
            linear = [layer for name, layer in model.named_modules() if isinstance(layer, torch.nn.Linear) and "encoder" in name]
            widths = {layer: torch.linspace(0.1, 30, layer.in_features) for layer in linear} if is_smoothed else None
            with torch.no_grad():
                ours = recipe("one_text").OneText(model, widths)(ids, types)
                expected = model(input_ids=ids, token_type_ids=types, attention_mask=torch.ones_like(ids))[0]
            assert ours.shape == expected.shape and torch.allclose(ours, expected, atol=1e-4)


class TestExport:
    @pytest.fixture
    def models(self, tmp_path: Path) -> Path:
        """A folder of models with the shipped manifest."""
        (tmp_path / "models").mkdir()
        shutil.copyfile(Path(__file__).parents[1] / "models/manifest.toml", tmp_path / "models/manifest.toml")
        return tmp_path / "models"

    def export(self, recipe, monkeypatch: pytest.MonkeyPatch, *arguments: object) -> None:
        monkeypatch.setattr(sys, "argv", ["export.py", *map(str, arguments)])
        assert recipe("export").main() == 0

    def test_exported_nli_agrees_and_is_entered(self, recipe, monkeypatch: pytest.MonkeyPatch, models: Path, tmp_path: Path) -> None:
        from checker.artifacts import Artifact
        from checker.nli import OnnxNLI

        folder = save_classifier(tmp_path / "nli", (2, 0, 1))
        before = (models / "manifest.toml").read_text("utf-8")
        self.export(recipe, monkeypatch, "nli", folder, "--models", models, "--master")
        shipped, original = OnnxNLI(Artifact(models / "nli", "x")).predict(PAIRS), TransformersNLI(str(folder)).predict(PAIRS)
        # Random weights are rendered worse than trained ones, whose agreement models/recipes/agreement.py measures.
        assert np.abs(shipped - original).max() < 0.35 and np.abs(shipped - original).mean() < 0.1
        assert_entered(models, "nli", before)
        assert {"model.safetensors", "tokenizer.json"} <= {file.name for file in (models / "masters/nli").iterdir()}

    def test_exported_embedder_agrees_and_is_entered(
        self, recipe, monkeypatch: pytest.MonkeyPatch, models: Path, base: Path, embedder_folder: Path
    ) -> None:
        from checker.artifacts import Artifact
        from checker.embeddings import OnnxEmbedder

        before = (models / "manifest.toml").read_text("utf-8")
        self.export(recipe, monkeypatch, "embedder", base, "--models", models)
        texts = ["The pool will open on Monday.", "Two people said it was closed."]
        shipped = OnnxEmbedder(Artifact(models / "embedder", "x")).encode(texts)
        original = SentenceTransformersEmbedder(str(embedder_folder)).encode(texts)
        assert (shipped * original).sum(axis=1).min() > 0.98
        assert_entered(models, "embedder", before)


def assert_entered(models: Path, name: str, before: str) -> None:
    """The manifest has the new hashes, and nothing else in it changed."""
    import hashlib
    import tomllib

    text = (models / "manifest.toml").read_text("utf-8")
    new, old = tomllib.loads(text), tomllib.loads(before)
    files = new["artifacts"][name].pop("files")
    assert files != old["artifacts"][name].pop("files")
    assert files == {file: hashlib.sha256((models / name / file).read_bytes()).hexdigest() for file in files}
    assert new == old and text.startswith(before.splitlines()[0])
