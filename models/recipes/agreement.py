"""How often the shipped int8 weights give the same label as the fp32 weights that they were made from.

    python models/recipes/agreement.py WEIGHTS PAIRS.jsonl [PAIRS.jsonl ...] [--pairs 1000]

WEIGHTS is a folder in Hugging Face's layout (build/signs/model, or the master in models/masters/nli, which is rounded to
half precision). Prints for each file the share of equal labels and the mean and greatest change of a probability.
"""

import argparse
import random
from pathlib import Path

import numpy as np
from mixture import read_jsonl

from checker.models import Models
from checker.nli import TransformersNLI


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("weights", type=Path)
    parser.add_argument("files", type=Path, nargs="+", metavar="PAIRS.jsonl")
    parser.add_argument("--pairs", type=int, default=1000, help="at most this many of each file, drawn by a fixed seed")
    args = parser.parse_args()
    shipped, exact = Models().nli, TransformersNLI(str(args.weights))
    equal = []
    for file in args.files:
        rows = [(row["premise"], row["hypothesis"]) for row in read_jsonl(file)]
        pairs = random.Random(0).sample(rows, min(args.pairs, len(rows)))
        ours, theirs = shipped.predict(pairs), exact.predict(pairs)
        equal.append(ours.argmax(1) == theirs.argmax(1))
        change = np.abs(ours - theirs)
        summary = f"{equal[-1].mean():6.1%} equal labels  change {change.mean():.4f} mean, {change.max():.3f} greatest"
        print(f"{file.stem:24} {len(pairs):6} pairs  {summary}")
    print(f"{'all':24} {sum(map(len, equal)):6} pairs  {np.concatenate(equal).mean():6.1%} equal labels")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
