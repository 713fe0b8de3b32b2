"""Export an encoder to int8 ONNX and enter it in the manifest.

    python models/recipes/export.py embedder WEIGHTS --stories DATA/news/train_stories.jsonl
    python models/recipes/export.py nli build/signs/model --stories DATA/news/train_stories.jsonl --master

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


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("name", choices=("embedder", "nli"))
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
    write_tokenizer(args.weights, folder)
    if args.name == "nli":
        write_json(folder / "config.json", program_config(model.config))
    enter_in_manifest(args.models / "manifest.toml", args.name, folder)
    return 0


def load(name: str, weights: Path) -> torch.nn.Module:
    kind = AutoModelForSequenceClassification if name == "nli" else AutoModel
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


def program_config(config: PretrainedConfig) -> dict:
    """What the program has to know: the labels by column, and whether pairs are read with signs at their numbers."""
    labels = {str(i): name for i, name in config.id2label.items()}
    return {"id2label": labels} | ({"figure_marks": True} if getattr(config, "figure_marks", False) else {})


def write_tokenizer(weights: Path, folder: Path) -> None:
    tokenizer = json.loads((weights / "tokenizer.json").read_text(encoding="utf-8"))
    write_json(folder / "tokenizer.json", tokenizer | {"padding": None, "truncation": None})


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
    return sorted(file for file in folder.iterdir() if file.suffix in (".onnx", ".json"))


if __name__ == "__main__":
    raise SystemExit(main())
