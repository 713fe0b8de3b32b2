"""Train the three-way NLI cross-encoder, resumably, on CPU or GPU.

    python models/recipes/train_nli.py broad --data DATA --base ENCODER --work build/broad
    python models/recipes/train_nli.py figures --data DATA --base build/broad/model --work build/figures
    python models/recipes/train_nli.py news --data DATA --base build/broad/model --work build/news
    python models/recipes/train_nli.py signs --data DATA --base build/mean --work build/signs

`--base` is a folder with a Hugging Face encoder: the first stage starts from all-MiniLM-L6-v2, the next two from what
the first made, the last from the mean of all three (mean.py); the last one's weights are shipped. Run again after an
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
from mixture import ALLOWED, BROAD, FIGURES, LABELS, LARGE_WRITTEN, NEWS, SIGNS, TEACHER, WRITTEN, Mixture, training_rows
from teacher import encode, padded, taught_targets
from transformers import AutoConfig, AutoModelForSequenceClassification


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
    "teacher": Stage(TEACHER, 57_600, 6e-5, 0.0, figure_marks=True),
    "large_written": Stage(LARGE_WRITTEN, 48_000, 4e-5, 0.0, figure_marks=True),
    "written": Stage(WRITTEN, 115_200, 8e-5, 0.1, batch=128, figure_marks=True),
}
# Sources whose pairs a teacher labels: of news, where a label says least.
TAUGHT = frozenset({"written", "crossed", "mined", "in_story", "restated", "shortened"})
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
    pairs = [(row["premise"], row["hypothesis"]) for row in rows]
    encoded = encode(pairs, args.base, args.max_length, stage.figure_marks)
    allowed = torch.tensor([[label in ALLOWED[row["label"]] for label in LABELS] for row in rows])
    said = torch.zeros(allowed.shape)
    if args.teacher:
        taught = [i for i, row in enumerate(rows) if row["source"] in TAUGHT]
        cache = args.work / "taught.npy"
        said[taught] = taught_targets(args.teacher, [pairs[i] for i in taught], allowed[taught], args.max_length, cache)
    batches = make_batches([len(e.ids) for e in encoded], stage.batch, args.seed)
    print(f"{len(rows)} rows, {len(batches)} steps", file=sys.stderr)
    train(args, stage, encoded, Targets(allowed, said), batches)
    return 0


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("stage", choices=STAGES)
    parser.add_argument("--data", type=Path, required=True, help="folder with nli/ and news/")
    parser.add_argument("--base", type=Path, required=True, help="folder of the encoder to start from")
    parser.add_argument("--work", type=Path, required=True, help="folder for checkpoint and result")
    parser.add_argument("--mined", type=Path, help="rows that mine.py found (stage written)")
    parser.add_argument("--teacher", type=Path, help="folder of a larger model whose probabilities are learnt beside the labels")
    parser.add_argument("--rows", type=int, help="train on the first N rows of the mixture (default: the stage's own)")
    parser.add_argument("--warmup", type=float, default=0.05, help="share of steps")
    parser.add_argument("--max-length", type=int, default=160, help="tokens of a pair; the longer side is cut")
    parser.add_argument("--threads", type=int, help="of torch; one is fastest a core where the machine does other work too")
    parser.add_argument("--seed", type=int, default=20)
    return parser.parse_args()


def keep_memory() -> None:
    """Have the C library keep the memory that it frees: giving it back and fetching it anew costs a fifth of a step (glibc only)."""
    m_trim_threshold, m_mmap_max = -1, -4
    if mallopt := getattr(ctypes.CDLL(None), "mallopt", None):
        mallopt(m_mmap_max, 0)
        mallopt(m_trim_threshold, 2**31 - 1)


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


@dataclass(frozen=True)
class Targets:
    """What rows should be answered: the labels `allowed`, (n, 3) bool, or, where a teacher `said` anything, its probabilities, (n, 3)."""

    allowed: torch.Tensor
    said: torch.Tensor

    def loss(self, logits: torch.Tensor, batch: list[int]) -> torch.Tensor:
        """Mean over the rows of a batch of the cross-entropy with what the teacher said, else of the marginal loss."""
        allowed, said = self.allowed[batch].to(logits.device), self.said[batch].to(logits.device)
        log_p = logits.float().log_softmax(-1)
        return torch.where(said.any(-1), -(said * log_p).sum(-1), marginal_loss(log_p, allowed)).mean()


def marginal_loss(log_p: torch.Tensor, allowed: torch.Tensor) -> torch.Tensor:
    """-log P(one of the allowed labels): plain cross-entropy where one label is allowed. (n, 3), (n, 3) bool to (n,)."""
    return -log_p.masked_fill(~allowed, -torch.inf).logsumexp(-1)


def train(args: argparse.Namespace, stage: Stage, encoded: list, targets: Targets, batches: list[list[int]]) -> None:
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
        loss = targets.loss(model(**padded([encoded[i] for i in batch], model)).logits, batch)
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
