"""Train the three-way NLI cross-encoder, resumably, on CPU or GPU.

    python models/recipes/train_nli.py broad --data DATA --base ENCODER --work build/broad
    python models/recipes/train_nli.py figures --data DATA --base build/broad/model --work build/figures
    python models/recipes/train_nli.py news --data DATA --base build/broad/model --work build/news
    python models/recipes/train_nli.py signs --data DATA --base build/mean --work build/signs
    python models/recipes/train_nli.py large --data DATA --base MPNET --work build/large
    python models/recipes/train_nli.py large_written --data DATA --base build/large/model --mined MINED --work build/written

`--base` is a folder with a Hugging Face encoder: the first stage starts from all-MiniLM-L6-v2, the next two from what
the first made, the fourth from the mean of all three (mean.py); its weights are shipped. The last two make a larger model, from
all-mpnet-base-v2 and with the pairs of written.py and mine.py, which is not shipped (CONTRIBUTING.md says why). Run again after an
interruption it goes on from the last checkpoint; the order of batches depends on the seed alone (what dropout drops does
not outlast an interruption). A two-way label trains through the marginal likelihood of the labels that it allows.
"""

import argparse
import ctypes
import json
import math
import os
import random
import shutil
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import torch
from mixture import ALLOWED, BROAD, FIGURES, LABELS, LARGE, LARGE_WRITTEN, NEWS, SIGNS, Mixture, training_rows
from tokenizers import Tokenizer
from transformers import AutoConfig, AutoModelForSequenceClassification

from checker.figure_marks import mark_figures


@dataclass(frozen=True)
class Stage:
    """How one mixture is trained on: its first `rows` rows, the highest learning rate, the dropout of hidden layers, the batch,
    and whether numbers carry signs of how they compare (checker/figure_marks.py).

    Without dropout the CPU trains a tenth faster; a second look at the same sets needs it.
    """

    mixture: Mixture
    rows: int
    lr: float
    dropout: float
    batch: int = 64
    figure_marks: bool = False


# Under two hours each on two cores.
STAGES = {
    "broad": Stage(BROAD, 342_400, 1.2e-4, 0.0),
    "figures": Stage(FIGURES, 50_096, 5e-5, 0.0),
    "news": Stage(NEWS, 211_200, 8e-5, 0.1),
    "signs": Stage(SIGNS, 176_000, 1e-4, 0.1, batch=128, figure_marks=True),
    "large": Stage(LARGE, 57_600, 6e-5, 0.0, figure_marks=True),
    "large_written": Stage(LARGE_WRITTEN, 38_400, 4e-5, 0.0, figure_marks=True),
}
POOL = 50  # batches whose rows are sorted by length together, so that little is padded
CHECKPOINT_EVERY = 100  # steps


def main() -> int:
    keep_memory()
    args = parse_arguments()
    torch.manual_seed(args.seed)
    if args.threads:
        torch.set_num_threads(args.threads)
    args.work.mkdir(parents=True, exist_ok=True)
    stage = STAGES[args.stage]
    rows = training_rows(args.data, stage.mixture, args.seed, args.mined)[: args.rows or stage.rows]
    encoded = encode(rows, args.base, args.max_length, stage.figure_marks)
    allowed = torch.tensor([[label in ALLOWED[row["label"]] for label in LABELS] for row in rows])
    batches = make_batches([len(e.ids) for e in encoded], stage.batch, args.seed)
    print(f"{len(rows)} rows, {len(batches)} steps", file=sys.stderr)
    train(args, stage, encoded, allowed, batches)
    return 0


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("stage", choices=STAGES)
    parser.add_argument("--data", type=Path, required=True, help="folder with nli/ and news/")
    parser.add_argument("--base", type=Path, required=True, help="folder of the encoder to start from")
    parser.add_argument("--work", type=Path, required=True, help="folder for checkpoint and result")
    parser.add_argument("--mined", type=Path, help="rows that mine.py found (stage large_written)")
    parser.add_argument("--rows", type=int, help="train on the first N rows of the mixture (default: the stage's own)")
    parser.add_argument("--warmup", type=float, default=0.05, help="share of steps")
    parser.add_argument("--max-length", type=int, default=160, help="tokens of a pair; the longer side is cut")
    parser.add_argument("--threads", type=int, help="of torch; one is fastest a core where the machine does other work too")
    parser.add_argument("--seed", type=int, default=20)
    args = parser.parse_args()
    if STAGES[args.stage].mixture.mined and not args.mined:
        parser.error(f"stage {args.stage} needs --mined FILE, which mine.py makes")
    return args


def keep_memory() -> None:
    """Have the C library keep the memory that it frees: giving it back and fetching it anew costs a fifth of a step (glibc only)."""
    m_trim_threshold, m_mmap_max = -1, -4
    if mallopt := getattr(ctypes.CDLL(None), "mallopt", None):
        mallopt(m_mmap_max, 0)
        mallopt(m_trim_threshold, 2**31 - 1)


def encode(rows: list[dict], base: Path, max_length: int, figure_marks: bool) -> list:
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(max_length, strategy="longest_first")
    pairs = [(row["premise"], row["hypothesis"]) for row in rows]
    return tokenizer.encode_batch([mark_figures(*pair) for pair in pairs] if figure_marks else pairs)


def make_batches(lengths: list[int], size: int, seed: int) -> list[list[int]]:
    """Indices by batch: rows of like length together, batches in random order within their pool."""
    rng = random.Random(seed)
    batches = []
    for first in range(0, len(lengths), size * POOL):
        pool = sorted(range(first, min(first + size * POOL, len(lengths))), key=lengths.__getitem__)
        pooled = [pool[i : i + size] for i in range(0, len(pool), size)]
        rng.shuffle(pooled)
        batches += pooled
    return batches


def build_model(base: Path, dropout: float, figure_marks: bool) -> torch.nn.Module:
    # Eager attention without dropout of its own: half as fast again on a CPU.
    config = AutoConfig.from_pretrained(
        base,
        num_labels=len(LABELS),
        id2label=dict(enumerate(LABELS)),
        label2id={label: i for i, label in enumerate(LABELS)},
        hidden_dropout_prob=dropout,
        attention_probs_dropout_prob=0.0,
        attn_implementation="eager",
    )
    config.figure_marks = figure_marks  # the program reads it; as an argument it would be dropped without a word
    return AutoModelForSequenceClassification.from_pretrained(base, config=config, dtype=torch.float32)


def train(args: argparse.Namespace, stage: Stage, encoded: list, allowed: torch.Tensor, batches: list[list[int]]) -> None:
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = build_model(args.base, stage.dropout, stage.figure_marks).to(device).train()
    masters = Masters(model)
    optimizer = torch.optim.AdamW(parameter_groups(masters.weights.values()), lr=stage.lr, betas=(0.9, 0.98), fused=True)
    warmup = max(1, round(args.warmup * len(batches)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warmup, (len(batches) - step) / max(1, len(batches) - warmup))
    )
    checkpoint = args.work / "checkpoint.pt"
    first = resume(checkpoint, masters, optimizer, schedule)
    loss_mean, started = math.nan, time.monotonic()
    for step, batch in enumerate(batches[first:], start=first):
        loss = batch_loss(model, [encoded[i] for i in batch], allowed[batch], device)
        loss.backward()
        masters.take_gradients()
        torch.nn.utils.clip_grad_norm_(masters.weights.values(), 1.0)
        optimizer.step()
        masters.give_weights()
        schedule.step()
        loss_mean = loss.item() if math.isnan(loss_mean) else 0.99 * loss_mean + 0.01 * loss.item()
        if (step + 1) % CHECKPOINT_EVERY == 0 or step + 1 == len(batches):
            save(checkpoint, step + 1, masters, optimizer, schedule)
            rate = (step + 1 - first) / (time.monotonic() - started)
            left = (len(batches) - step - 1) / rate / 60
            print(
                f"step {step + 1}/{len(batches)} loss {loss_mean:.4f} {rate * stage.batch:.0f} pairs/s {left:.0f} min left", file=sys.stderr
            )
    model.float().load_state_dict(masters.state_dict(), strict=False)
    model.save_pretrained(args.work / "model")
    for name in ("tokenizer.json", "tokenizer_config.json"):
        shutil.copyfile(args.base / name, args.work / "model" / name)
    (args.work / "recipe.json").write_text(
        json.dumps({k: str(v) for k, v in vars(args).items() if k not in ("data", "base", "work")}, indent=1)
    )


def batch_loss(model: torch.nn.Module, batch: list, allowed: torch.Tensor, device: str) -> torch.Tensor:
    columns = {"input_ids": "ids", "token_type_ids": "type_ids", "attention_mask": "attention_mask"}
    if model.config.model_type == "mpnet":  # knows no types of tokens
        del columns["token_type_ids"]
    # In steps of 16: buffers of a few sizes only are used again, where those of every size pile up.
    length = -(-max(len(e.ids) for e in batch) // 16) * 16
    inputs = {
        name: torch.tensor([getattr(e, column) + [0] * (length - len(e.ids)) for e in batch], device=device)
        for name, column in columns.items()
    }
    return marginal_loss(model(**inputs).logits.float(), allowed.to(device))


def marginal_loss(logits: torch.Tensor, allowed: torch.Tensor) -> torch.Tensor:
    """Mean of -log P(one of the allowed labels): plain cross-entropy where one label is allowed. (n, 3), (n, 3) bool."""
    log_p = logits.log_softmax(-1)
    return -log_p.masked_fill(~allowed, -torch.inf).logsumexp(-1).mean()


class Masters:
    """The fp32 weights behind a model that computes in bf16, which cannot hold what one step changes.

    A third faster on a CPU than autocast, which casts all weights anew at every step.
    """

    def __init__(self, model: torch.nn.Module) -> None:
        self.weights = {name: p.detach().clone().requires_grad_() for name, p in model.named_parameters()}
        self._halves = dict(model.to(torch.bfloat16).named_parameters())

    def take_gradients(self) -> None:
        for name, half in self._halves.items():
            self.weights[name].grad, half.grad = half.grad.float(), None

    @torch.no_grad()
    def give_weights(self) -> None:
        for name, half in self._halves.items():
            half.copy_(self.weights[name])

    def state_dict(self) -> dict[str, torch.Tensor]:
        return {name: weight.detach() for name, weight in self.weights.items()}

    def load_state_dict(self, values: dict[str, torch.Tensor]) -> None:
        with torch.no_grad():
            for name, weight in self.weights.items():
                weight.copy_(values[name])
        self.give_weights()


def parameter_groups(weights: Iterable[torch.Tensor]) -> list[dict]:
    decayed, plain = [], []
    for p in weights:
        (decayed if p.ndim > 1 else plain).append(p)
    return [{"params": decayed, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}]


def save(path: Path, step: int, *parts) -> None:
    torch.save({"step": step, "parts": [part.state_dict() for part in parts]}, path.with_suffix(".new"))
    os.replace(path.with_suffix(".new"), path)


def resume(path: Path, *parts) -> int:
    if not path.exists():
        return 0
    state = torch.load(path, weights_only=True)
    for part, values in zip(parts, state["parts"], strict=True):
        part.load_state_dict(values)
    print(f"going on after step {state['step']}", file=sys.stderr)
    return state["step"]


if __name__ == "__main__":
    raise SystemExit(main())
