"""Move the outliers of activations into the weights, where int8 has a scale for each row.

A few channels of MiniLM's activations are a hundred times wider than the others, so that one scale for all leaves the
others a handful of steps. Dividing each channel by a factor and multiplying its weights by the same changes nothing in
exact arithmetic, and makes both easier to round (SmoothQuant: Xiao et al., 2023, arXiv:2211.10438).
"""

import random
from collections.abc import Iterator
from pathlib import Path

import torch
from mixture import read_jsonl
from tokenizers import Tokenizer

from checker.figure_marks import mark_figures
from checker.sentences import sentence_spans

MIGRATION = 0.8  # how much of a channel's width moves into the weights; of 0.5, 0.65 and 0.8 the best
PAIRS = 100


class SmoothedLinear(torch.nn.Module):
    def __init__(self, linear: torch.nn.Linear, factors: torch.Tensor) -> None:
        super().__init__()
        self.weight = torch.nn.Parameter(linear.weight * factors)
        self.bias = linear.bias
        self.register_buffer("shrink", 1 / factors)

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        return torch.nn.functional.linear(inputs * self.shrink, self.weight, self.bias)


def smooth(model: torch.nn.Module, tokenizer: Path, stories: Path) -> None:
    """Replace the linear layers of the encoder, in place; widths are measured on pairs of sentences of `stories` (JSON lines)."""
    layers = {name: layer for name, layer in model.named_modules() if isinstance(layer, torch.nn.Linear) and "encoder" in name}
    widths = measure_widths(model, layers, Tokenizer.from_file(str(tokenizer)), story_pairs(stories))
    for name, layer in layers.items():
        parent, _, attribute = name.rpartition(".")
        setattr(model.get_submodule(parent), attribute, SmoothedLinear(layer, smoothing_factors(widths[name], layer.weight)))


@torch.no_grad()
def smoothing_factors(widths: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    """One factor a channel, their median 1. (in,), (out, in) -> (in,)."""
    weight_widths = weight.abs().amax(0).clamp(min=1e-5)
    factors = widths.clamp(min=1e-5) ** MIGRATION / weight_widths ** (1 - MIGRATION)
    return factors / factors.median()


@torch.no_grad()
def measure_widths(
    model: torch.nn.Module, layers: dict[str, torch.nn.Linear], tokenizer: Tokenizer, pairs: Iterator[tuple[str, str]]
) -> dict[str, torch.Tensor]:
    """The greatest absolute value that each input channel of each layer takes over the pairs."""
    widths = {name: torch.zeros(layer.in_features) for name, layer in layers.items()}

    def watch(name: str):
        def see(module: torch.nn.Module, inputs: tuple[torch.Tensor]) -> None:
            widths[name] = torch.maximum(widths[name], inputs[0].abs().flatten(0, -2).amax(0))

        return see

    hooks = [layer.register_forward_pre_hook(watch(name)) for name, layer in layers.items()]
    for pair in pairs:
        encoding = tokenizer.encode(*(mark_figures(*pair) if getattr(model.config, "figure_marks", False) else pair))
        ids, types = torch.tensor([encoding.ids[:256]]), torch.tensor([encoding.type_ids[:256]])
        model(input_ids=ids, token_type_ids=types, attention_mask=torch.ones_like(ids))
    for hook in hooks:
        hook.remove()
    return widths


def story_pairs(stories: Path) -> Iterator[tuple[str, str]]:
    """Two sentences of each of a hundred stories, drawn by a fixed seed."""
    rng = random.Random(0)
    rows = list(read_jsonl(stories))
    for row in rng.sample(rows, min(PAIRS, len(rows))):
        sentences = [row["text"][start:end] for start, end in sentence_spans(row["text"])]
        if len(sentences) > 1:
            yield tuple(rng.sample(sentences, 2))
