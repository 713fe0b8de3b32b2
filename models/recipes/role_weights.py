"""Fit what the signs of two roles are worth (checker/clashes/roles/data/role_weights.csv).

    python models/recipes/role_weights.py DATA/nli DATA/news

Right are the pairs of a planted slip (role_slips.py), the role of its person and the other one; wrong are all pairs of texts as printed.
The texts are the training stories, and passages of the inference sets that have three sentences or more (ConTRoL, and FEVER’s, from
Wikipedia, CC BY-SA 3.0), since the stories alone have a hundred slips only. Prints what the calibration stories as printed have at
several limits, and how many of the slips planted there are found; LEAST in role_scorer.py is chosen by them.
"""

import argparse
import json
import lzma
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from logistic import fit_logistic
from mixture import read_jsonl
from role_slips import Planter
from weight_table import write_table

from checker.clashes.roles.role_pairs import RolePair
from checker.clashes.roles.role_scorer import find_candidates, read_story
from checker.clashes.roles.role_signs import SIGNS
from checker.pipeline import Story
from checker.types import Document
from checker.weights import measure

OUTPUT = Path(__file__).parents[2] / "checker/clashes/roles/data/role_weights.csv"
PASSAGES = {"control": 250, "fever": 500}  # characters that a passage of each set has at least
SENTENCES = 3
PLANTS = 6  # of each sort, a text
# Press releases of senators are 95 stories of 100 and count for as much as the rest; lives of an encyclopaedia are no news.
WEIGHT = {"senate": 1.0, "others": 6.0, "passages": 1.0}  # of a text's pairs
WEIGHT_OF_PLANT = {"senate": 0.05, "others": 1.0, "passages": 0.3}
STORIES_A_SLIP = 20  # the chance that a score tells is that of a desk where one story of so many has a slip
RIDGE = 1.0
LIMITS = (0.03, 0.05, 0.06, 0.08, 0.1, 0.15, 0.2)


@dataclass(frozen=True, slots=True)
class Row:
    """A pair: its text, the number of the plant or 0, and its signs."""

    text: str
    plant: int
    signs: Sequence[float]

    @property
    def source(self) -> str:
        start = self.text.partition("-")[0]
        return "senate" if start == "senate" else "passages" if start in PASSAGES else "others"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs", type=Path, help="folder with train_2way.jsonl.xz and train_3way.jsonl.xz")
    parser.add_argument("news", type=Path, help="folder with train_stories.jsonl and calibration.jsonl")
    args = parser.parse_args()
    fitting = [*read_stories(args.news / "train_stories.jsonl"), *read_passages(args.pairs)]
    weights = fit(read_rows(fitting, 1))
    report(read_rows(read_stories(args.news / "calibration.jsonl"), 2), weights)
    write_table(OUTPUT, SIGNS, weights)
    return 0


def read_stories(path: Path) -> Iterator[tuple[str, str]]:
    yield from ((row["id"], row["text"]) for row in read_jsonl(path))


def read_passages(folder: Path) -> Iterator[tuple[str, str]]:
    """Each passage that is long enough, once, with a name."""
    seen = set()
    for path in (folder / "train_2way.jsonl.xz", folder / "train_3way.jsonl.xz"):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                text = row["premise"].strip().replace("-LRB-", "(").replace("-RRB-", ")")
                if len(text) >= PASSAGES.get(row["source"], len(text) + 1) and text not in seen:
                    seen.add(text)
                    yield f"{row['source']}-{len(seen)}", text


def read_rows(texts: Iterable[tuple[str, str]], seed: int) -> list[Row]:
    planter, rows = Planter(seed), []
    for name, text in texts:
        story = Story(Document(text))
        if len(story.sentences) >= SENTENCES:
            read = read_story(story)
            rows += [row_of(name, 0, pair) for pair in find_candidates(read)]
            for plant, pairs in enumerate(planter.plant(read, PLANTS), 1):
                rows += [row_of(name, plant, pair) for pair in pairs]
    return rows


def row_of(name: str, plant: int, pair: RolePair) -> Row:
    return Row(name, plant, measure(SIGNS, pair))


def fit(rows: Sequence[Row]) -> np.ndarray:
    """The weight of each sign, and what the sum begins with, (signs + 1,)."""
    is_slip = np.array([row.plant > 0 for row in rows])
    weight = np.array([(WEIGHT_OF_PLANT if row.plant else WEIGHT)[row.source] for row in rows])
    slips = sum(WEIGHT[source] for _, source in {(row.text, row.source) for row in rows}) / STORIES_A_SLIP
    weight[is_slip] *= slips / weight[is_slip].sum()
    return fit_logistic(np.array([[*row.signs, 1.0] for row in rows]), is_slip, weight, RIDGE)


def report(rows: Sequence[Row], weights: np.ndarray) -> None:
    """Prints how many stories as printed have a pair at each limit, and of how many slips a pair is found, press releases apart."""
    best: dict[tuple[str, str, int], float] = defaultdict(lambda: -np.inf)
    for row in rows:
        best[row.source, row.text, row.plant] = max(best[row.source, row.text, row.plant], np.dot([*row.signs, 1.0], weights))
    for limit in LIMITS:
        for source in ("others", "senate"):
            told = [(plant > 0, 1 / (1 + np.exp(-score)) >= limit) for (of, _, plant), score in best.items() if of == source]
            printed, found = (sum(is_over for is_slip, is_over in told if is_slip == kind) for kind in (False, True))
            print(f"at {limit}: {source}, {printed} stories as printed, {found} of {sum(is_slip for is_slip, _ in told)} slips")


if __name__ == "__main__":
    raise SystemExit(main())
