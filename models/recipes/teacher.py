"""What a larger model says of training rows: softer and better targets for a small one (Hinton et al. 2015, 'Distilling the knowledge')."""

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from tokenizers import Encoding, Tokenizer
from transformers import AutoModelForSequenceClassification

from checker.figure_marks import mark_figures

CHUNK = 6_400  # pairs labelled between two saves
BATCH = 64

Pair = tuple[str, str]


def taught_targets(teacher: Path, pairs: Sequence[Pair], allowed: torch.Tensor, max_length: int, cache: Path) -> torch.Tensor:
    """For each pair the probabilities to learn, (n, 3): half the teacher's, half those with what the label rules out left out.

    `cache` keeps what was labelled, for a run that was interrupted.
    """
    place = {pair: i for i, pair in enumerate(dict.fromkeys(pairs))}
    said = torch.from_numpy(_labelled(teacher, list(place), max_length, cache))[[place[pair] for pair in pairs]]
    ruled = said * allowed
    return (said + ruled / ruled.sum(-1, keepdim=True).clamp_min(1e-6)) / 2


def _labelled(teacher: Path, pairs: Sequence[Pair], max_length: int, cache: Path) -> np.ndarray:
    rows = encode(pairs, teacher, max_length)
    done = np.load(cache) if cache.exists() else np.zeros((0, 3), np.float32)
    if len(done) < len(rows):
        model = AutoModelForSequenceClassification.from_pretrained(teacher, dtype=torch.bfloat16, attn_implementation="eager").eval()
    while len(done) < len(rows):
        done = np.concatenate([done, _predicted(model, rows[len(done) : len(done) + CHUNK])])
        np.save(cache, done)
        print(f"{len(done)}/{len(rows)} pairs labelled by the teacher", file=sys.stderr)
    return done


def encode(pairs: Sequence[Pair], folder: Path, max_length: int, figure_marks: bool = True) -> list[Encoding]:
    """Pairs as the model in `folder` reads them; of a pair that is too long the longer side is cut."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(max_length, strategy="longest_first")
    return tokenizer.encode_batch([mark_figures(*pair) for pair in pairs] if figure_marks else list(pairs))


def _predicted(model: torch.nn.Module, rows: list[Encoding]) -> np.ndarray:
    found = np.zeros((len(rows), 3), np.float32)
    order = sorted(range(len(rows)), key=lambda i: len(rows[i].ids))
    with torch.inference_mode():
        for first in range(0, len(order), BATCH):
            batch = order[first : first + BATCH]
            logits = model(**padded([rows[i] for i in batch], model)).logits
            found[batch] = logits.float().softmax(-1).numpy()
    return found


def padded(batch: list[Encoding], model: torch.nn.Module) -> dict[str, torch.Tensor]:
    """The model's inputs for encoded texts.

    In steps of 16 tokens: buffers of a few sizes only are used again, where those of every size pile up.
    """
    columns = {"input_ids": "ids", "token_type_ids": "type_ids", "attention_mask": "attention_mask"}
    if model.config.model_type == "mpnet":  # knows no types of tokens
        del columns["token_type_ids"]
    length = -(-max(len(e.ids) for e in batch) // 16) * 16
    return {
        name: torch.tensor([getattr(e, column) + [0] * (length - len(e.ids)) for e in batch], device=model.device)
        for name, column in columns.items()
    }
