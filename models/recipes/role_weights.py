"""Fit what the signs of two roles are worth (checker/clashes/roles/data/role_weights.csv), see planted_weights.py.

    python models/recipes/role_weights.py DATA/news/train_stories.jsonl DATA/news/calibration.jsonl

Right are the pairs of a planted slip (role_slips.py) and the role that it was. Prints what stories of both files as printed have, and how
many of the plants are found, at several limits; LEAST in role_scorer.py is chosen by the second file.
"""

from pathlib import Path

from mixture import read_jsonl
from planted_weights import PLANTS, Row, run, source_of
from role_slips import Plant, Planter

from checker.clashes.roles.role_pairs import KINDS, RolePair, RoleStory, find_role_pairs, read_roles
from checker.clashes.roles.role_signs import SIGNS
from checker.pipeline import Story
from checker.types import Document
from checker.weights import measure

OUTPUT = Path(__file__).parents[2] / "checker/clashes/roles/data/role_weights.csv"


def read_rows(path: Path, seed: int) -> tuple[list[Row], list[Row]]:
    """The pairs of the stories as printed, and those of plants."""
    planter, wrong, right = Planter(seed), [], []
    for row in read_jsonl(path):
        told = Story(Document(row["text"])).descriptions
        wrong += [row_of(row["id"], f"{pair.person} {pair.told.span.start}", pair) for pair in find_role_pairs(roles_of(row["text"]))]
        for turn in range(PLANTS[source_of(row["id"])]):
            if plant := planter.plant(row["text"], told):
                found = [pair for pair in find_role_pairs(roles_of(plant.text)) if is_of(pair, plant)]
                right += [row_of(row["id"], f"plant {turn}", pair) for pair in found]
    return wrong, right


def roles_of(text: str) -> RoleStory:
    story = Story(Document(text))
    return read_roles(story.sentences, story.mentions, story.people, story.descriptions)


def is_of(pair: RolePair, plant: Plant) -> bool:
    """Whether a pair is that of a planted role and what it was."""
    return pair.told.span.overlaps(plant.span) and pair.unheld.name == plant.was


def row_of(story: str, name: str, pair: RolePair) -> Row:
    return Row(story, name, pair.kind, measure(SIGNS, pair))


if __name__ == "__main__":
    raise SystemExit(run(__doc__, read_rows, OUTPUT, [sign.name for sign in SIGNS], KINDS))
