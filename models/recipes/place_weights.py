"""Fit what the signs of a lone place are worth (checker/clashes/places/data/place_weights.csv), see planted_weights.py.

    python models/recipes/place_weights.py DATA/news/train_stories.jsonl DATA/news/calibration.jsonl

Right are the pairs of a planted slip (place_slips.py) and the place that it was. Prints what stories of both files as printed have, and
how many of the plants are found, at several limits; LEAST in lone_places.py is chosen by the second file.
"""

from pathlib import Path

from mixture import read_jsonl
from place_slips import Plant, Planter
from planted_weights import PLANTS, Row, run, source_of

from checker.clashes.places.lone_pairs import KINDS, LonePair, PlaceStory, find_lone_pairs, read_places
from checker.clashes.places.place_signs import SIGNS
from checker.clashes.places.siblings import Map
from checker.mentions.within import around
from checker.pipeline import Story
from checker.types import Document
from checker.weights import measure

OUTPUT = Path(__file__).parents[2] / "checker/clashes/places/data/place_weights.csv"


def read_rows(path: Path, seed: int) -> tuple[list[Row], list[Row]]:
    """The pairs of the stories as printed, and those of plants."""
    on_map = Map(Story(Document("")).facts)
    planter, wrong, right = Planter(on_map, seed), [], []
    for row in read_jsonl(path):
        places = places_of(row["text"])
        wrong += [row_of(row["id"], str(pair.lone.span.start), pair) for pair in find_lone_pairs(places, on_map)]
        for turn in range(PLANTS[source_of(row["id"])]):
            if plant := planter.plant(row["text"], places):
                found = [pair for pair in find_lone_pairs(places_of(plant.text), on_map) if is_of(pair, plant)]
                right += [row_of(row["id"], f"plant {turn}", pair) for pair in found]
    return wrong, right


def places_of(text: str) -> PlaceStory:
    story = Story(Document(text))
    return read_places(story.sentences, story.mentions)


def is_of(pair: LonePair, plant: Plant) -> bool:
    """Whether a pair is that of a planted place and what it was, or what that lies in."""
    return pair.lone.span.overlaps(plant.span) and pair.usual in around(plant.was)


def row_of(story: str, name: str, pair: LonePair) -> Row:
    return Row(story, name, pair.kind, measure(SIGNS, pair))


if __name__ == "__main__":
    raise SystemExit(run(__doc__, read_rows, OUTPUT, SIGNS, KINDS))
