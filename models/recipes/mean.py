"""The mean of the weights of several models of one shape, trained from one ancestor.

    python models/recipes/mean.py build/mean build/broad/model build/figures/model build/news/model

Each alone leans to what it saw last; their mean is better than any of them on what all were trained for (Wortsman et al.
2022, 'Model soups'). All count alike: weights chosen on a bench would be tuned to it.
"""

import argparse
import shutil
from pathlib import Path

from transformers import AutoModelForSequenceClassification


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("target", type=Path)
    parser.add_argument("models", type=Path, nargs="+", metavar="MODEL")
    args = parser.parse_args()
    models = [AutoModelForSequenceClassification.from_pretrained(folder) for folder in args.models]
    states = [model.state_dict() for model in models]
    mean = {name: sum(state[name] for state in states) / len(states) for name in states[0] if states[0][name].is_floating_point()}
    models[0].load_state_dict(states[0] | mean)
    models[0].save_pretrained(args.target)
    for name in ("tokenizer.json", "tokenizer_config.json"):
        shutil.copyfile(args.models[0] / name, args.target / name)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
