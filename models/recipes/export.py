"""Export an encoder to int8 ONNX and enter it in the manifest.

    python models/recipes/export.py embedder WEIGHTS --stories DATA/news/train_stories.jsonl
    python models/recipes/export.py nli build/signs/model --stories DATA/news/train_stories.jsonl --master
    python models/recipes/export.py large build/large_written/model --stories DATA/news/train_stories.jsonl

WEIGHTS is a folder in Hugging Face's layout, tokenizer included. The files go to models/<name>/. `--master` also keeps the weights in
half precision in models/masters/<name>/, for later training to start from.
"""

import argparse
import copy
import hashlib
import json
import re
import shutil
import tempfile
import warnings
from pathlib import Path

import onnx
import torch
from one_text import OneText
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import AutoModel, AutoModelForSequenceClassification, PretrainedConfig
from widths import measure_widths

MODELS = Path(__file__).parents[1]
INPUTS = ("input_ids", "token_type_ids")
RUNTIME_SUFFIXES = (".onnx", ".json", ".bin")
LARGEST_FILE = 90_000_000  # bytes: larger ones are refused by hosts of repositories
SMALLEST_APART = 1_000  # bytes of a tensor that is worth moving out of the graph


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("name", choices=("embedder", "nli", "large"))
    parser.add_argument("weights", type=Path)
    parser.add_argument(
        "--stories", type=Path, help="JSON lines of stories, to fit int8 to the activations that they give (see one_text.py)"
    )
    parser.add_argument("--master", action="store_true", help="keep the weights in half precision too")
    parser.add_argument("--models", type=Path, default=MODELS, help="folder with manifest.toml")
    args = parser.parse_args()
    folder = args.models / args.name
    folder.mkdir(parents=True, exist_ok=True)
    model = load(args.name, args.weights)
    if args.master:
        save_master(model, args.weights, args.models / "masters" / args.name)
    widths = measure_widths(model, args.weights / "tokenizer.json", args.stories) if args.stories else None
    with tempfile.TemporaryDirectory() as work:
        exported = Path(work) / "model.onnx"
        export(OneText(model, widths), exported)
        quantize(exported, folder / "model.onnx")
    set_apart_weights(folder / "model.onnx")
    write_tokenizer(args.weights, folder)
    if args.name != "embedder":
        write_json(folder / "config.json", program_config(model.config))
    enter_in_manifest(args.models / "manifest.toml", args.name, folder)
    return 0


def load(name: str, weights: Path) -> torch.nn.Module:
    kind = AutoModel if name == "embedder" else AutoModelForSequenceClassification
    return kind.from_pretrained(weights, attn_implementation="eager", dtype=torch.float32).eval()


def export(model: torch.nn.Module, path: Path) -> None:
    example = torch.ones(1, 16, dtype=torch.long)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the tracing exporter: which the labels' agreement with fp32 makes moot
        torch.onnx.export(
            model, (example, example * 0), str(path), dynamo=False, opset_version=17,
            input_names=list(INPUTS), output_names=["output"], dynamic_axes={name: {1: "tokens"} for name in INPUTS},
        )  # fmt: skip


def quantize(source: Path, target: Path) -> None:
    """Int8 weights, save for those of the widest channels.

    A scale for each row of weights: with one a matrix the cosines fall from 0.993 to 0.96 of the fp32 ones. Weights of
    seven bits (`reduce_range`) cannot overflow the 16-bit sums of CPUs without VNNI instructions, so that these give the
    same scores, and agree with fp32 as well.
    """
    nodes = [node.name for node in onnx.load(source, load_external_data=False).graph.node if "/widest/" in node.name]
    quantize_dynamic(
        source, target, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8, nodes_to_exclude=nodes
    )  # fmt: skip


def set_apart_weights(path: Path) -> None:
    """Move the weights of a model that is too large for one file into files beside it, as many as it takes."""
    if path.stat().st_size <= LARGEST_FILE:
        return
    model, room, number = onnx.load(path), 0, 0
    for tensor in model.graph.initializer:
        size = len(tensor.raw_data)
        if size < SMALLEST_APART:
            continue
        if size > room:
            room, number = LARGEST_FILE, number + 1
        onnx.external_data_helper.set_external_data(tensor, f"weights-{number}.bin")
        room -= size
    for old in path.parent.glob("weights-*.bin"):
        old.unlink()
    onnx.save(model, path)


def program_config(config: PretrainedConfig) -> dict:
    """What the program has to know: the labels by column, and whether pairs are read with signs at their numbers."""
    labels = {str(i): name for i, name in config.id2label.items()}
    return {"id2label": labels} | ({"figure_marks": True} if getattr(config, "figure_marks", False) else {})


def write_tokenizer(weights: Path, folder: Path) -> None:
    """The tokenizer's rules, those of BERT where MPNet's file has others for the same."""
    rules = json.loads((weights / "tokenizer.json").read_text(encoding="utf-8")) | {"padding": None, "truncation": None}
    if rules["post_processor"]["type"] == "RobertaProcessing":
        rules["post_processor"] = bert_template(*(rules["post_processor"][name] for name in ("cls", "sep")))
        # Of the words for masking and the like, which no story has, those that BERT's rules cannot read.
        rules["added_tokens"] = [token for token in rules["added_tokens"] if not (token["lstrip"] or token["normalized"])]
    write_json(folder / "tokenizer.json", rules)


def bert_template(first: tuple[str, int], between: tuple[str, int]) -> dict:
    """`<s> A </s>` and `<s> A </s></s> B </s>`, all of type 0."""

    def special(token: tuple[str, int]) -> dict:
        return {"SpecialToken": {"id": token[0], "type_id": 0}}

    def side(name: str) -> dict:
        return {"Sequence": {"id": name, "type_id": 0}}

    single = [special(first), side("A"), special(between)]
    return {
        "type": "TemplateProcessing",
        "single": single,
        "pair": [*single, special(between), side("B"), special(between)],
        "special_tokens": {text: {"id": text, "ids": [number], "tokens": [text]} for text, number in (first, between)},
    }


def save_master(model: torch.nn.Module, weights: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    copy.deepcopy(model).half().save_pretrained(folder)
    for name in ("tokenizer.json", "tokenizer_config.json"):
        shutil.copyfile(weights / name, folder / name)


def write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def enter_in_manifest(manifest: Path, name: str, folder: Path) -> None:
    """Replace the hashes of the table [artifacts.<name>.files], and leave the rest of the manifest as it is written."""
    hashes = "".join(f'"{file.name}" = "{hashlib.sha256(file.read_bytes()).hexdigest()}"\n' for file in runtime_files(folder))
    header = f"[artifacts.{name}.files]\n"
    text = manifest.read_text(encoding="utf-8")
    pattern = re.escape(header) + r'(?:"[^\n]*\n)*'
    manifest.write_text(re.sub(pattern, lambda _: header + hashes, text), encoding="utf-8")


def runtime_files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.iterdir() if file.suffix in RUNTIME_SUFFIXES)


if __name__ == "__main__":
    raise SystemExit(main())
