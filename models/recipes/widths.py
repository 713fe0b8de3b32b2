"""How wide the activations of an encoder's products are, over sentences of news: what int8 has to hold (see one_text.py)."""

import random
from collections.abc import Iterator
from pathlib import Path

import torch
from mixture import read_jsonl
from tokenizers import Tokenizer

from checker.figure_marks import mark_figures
from checker.sentences import sentence_spans

PAIRS = 100

Widths = dict[torch.nn.Module, torch.Tensor]


@torch.no_grad()
def measure_widths(model: torch.nn.Module, tokenizer: Path, stories: Path) -> Widths:
    """The greatest absolute value of each input channel, (in,), by linear layer of the encoder; `stories` is JSON lines.

    A classifier reads pairs of sentences, any other encoder reads them one by one.
    """
    layers = [layer for name, layer in model.named_modules() if isinstance(layer, torch.nn.Linear) and "encoder" in name]
    widths = {layer: torch.zeros(layer.in_features) for layer in layers}

    def see(layer: torch.nn.Module, inputs: tuple[torch.Tensor]) -> None:
        widths[layer] = torch.maximum(widths[layer], inputs[0].abs().flatten(0, -2).amax(0))

    hooks = [layer.register_forward_pre_hook(see) for layer in layers]
    read = Tokenizer.from_file(str(tokenizer))
    for pair in story_pairs(stories):
        marked = mark_figures(*pair) if getattr(model.config, "figure_marks", False) else pair
        for texts in [marked] if hasattr(model, "classifier") else [(text,) for text in pair]:
            encoding = read.encode(*texts)
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
