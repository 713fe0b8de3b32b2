"""Fit what the signs of a misdated event are worth (checker/facts/events/data/event_weights.csv).

    python models/recipes/event_weights.py DATA/nli/train_3way.jsonl.xz DATA/news

Nobody has to say which dates are told of which event: in a text that is right, a date that is an event's own is told of it, and
any other is told of something else. So a date of the first sort whose year is changed as slips of the pen are is a right
example, and one of the second sort, near the event's by chance, a wrong one. The texts are sentences of an encyclopaedia
(premises of FEVER and VitaminC, CC BY-SA 3.0) and published stories. Of three sentences the first is left aside for measuring
false findings, the second fits, with the training stories, and the third, with the calibration stories, says what each limit
finds. Prints the wrong examples that score highest, to be read.
"""

import argparse
import json
import lzma
import random
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
from logistic import fit_logistic
from mixture import read_jsonl
from weight_table import write_table

from checker.facts.events.event_mentions import find_events
from checker.facts.events.event_pairs import EventPair, find_event_pairs
from checker.facts.events.event_scorer import is_candidate
from checker.facts.events.event_signs import SIGNS
from checker.facts.readings import dates_in, group_dates
from checker.pipeline import Story
from checker.types import Document
from checker.weights import measure

OUTPUT = Path(__file__).parents[2] / "checker/facts/events/data/event_weights.csv"
SOURCES = frozenset({"fever", "vitaminc_real"})
SHORTEST, LONGEST = 60, 400  # characters of a sentence
PARTS = ("measuring", "fitting", "choosing")
PLANTS = 3  # of each date that is an event's own
PLANT_WEIGHT = 0.1
RIDGE = 0.67
BY_CHANCE, PASSES = -3.5, 2  # log odds below which a date that is an event's own is so by chance; how often they are left out
# By how many years slips miss, and how often; None: two figures change places.
SLIPS = (((1,), 25), ((2, 3, 4, 5), 25), ((10, 10, 10, 20, 30), 25), ((100,), 5), (None, 10), (tuple(range(6, 20)), 10))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs", type=Path, help="train_3way.jsonl.xz")
    parser.add_argument("news", type=Path, help="folder with train_stories.jsonl and calibration.jsonl")
    args = parser.parse_args()
    _, fitting, choosing = split_sentences(read_premises(args.pairs))
    fitted = examples_of([*fitting, *texts_of(args.news / "train_stories.jsonl")])
    held = examples_of([*choosing, *texts_of(args.news / "calibration.jsonl")])
    print(*(f"{len(slips)} slips and {len(printed)} dates as printed" for slips, printed in (fitted, held)), sep="; ")
    weights = fit(*fitted)
    report(*held, weights)
    write_table(OUTPUT, SIGNS, weights)
    return 0


def read_premises(path: Path, sources: Container[str] = SOURCES) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        rows = (json.loads(line) for line in lines)
        yield from (row["premise"].strip() for row in rows if row["source"] in sources)


def split_sentences(texts: Iterable[str]) -> tuple[list[str], ...]:
    """The sentences shuffled, in as many parts as `PARTS`."""
    kept = sorted({text for text in texts if SHORTEST < len(text) < LONGEST and "-LRB-" not in text})
    random.Random(5).shuffle(kept)
    return tuple(kept[at :: len(PARTS)] for at in range(len(PARTS)))


def texts_of(path: Path) -> list[str]:
    return [row["text"] for row in read_jsonl(path)]


def examples_of(texts: Iterable[str], seed: int = 1) -> tuple[list[EventPair], list[EventPair]]:
    """Slips planted in the dates that are an event's own, and dates as printed that might be slips and are none."""
    draw, slips, printed = random.Random(seed), [], []
    for one in pairs_of(texts):
        if one.is_own:
            planted = (plant(one, draw) for _ in range(PLANTS))
            slips += [slip for slip in planted if is_candidate(slip)]
        elif is_candidate(one):
            printed.append(one)
    return slips, printed


def pairs_of(texts: Iterable[str]) -> Iterator[EventPair]:
    seen: set[str] = set()
    for text in texts:
        story = Story(Document(text))
        dated = group_dates(story)
        for sentence in story.sentences:
            if (dates := dates_in(sentence, dated)) and sentence.text not in seen:
                seen.add(sentence.text)
                yield from find_event_pairs(sentence, story.facts, dates, find_events(sentence.text, story.facts))


def plant(one: EventPair, draw: random.Random) -> EventPair:
    """The event with another year; the text keeps its own, which no sign looks at."""
    years, _ = draw.choices(SLIPS, [share for _, share in SLIPS])[0]
    year = one.date.value.year
    slipped = year + draw.choice((-1, 1)) * draw.choice(years) if years else swap(year, draw.choice((1, 2)))
    text = one.date.text.replace(str(year), str(slipped))
    return replace(one, date=replace(one.date, text=text, value=replace(one.date.value, year=slipped)))


def swap(year: int, at: int) -> int:
    """The year with the figures at a place and behind it changed round."""
    figures = f"{abs(year):04}"
    return int(figures[:at] + figures[at + 1] + figures[at] + figures[at + 2 :]) * (1 if year > 0 else -1)


def table_of(examples: Iterable[EventPair]) -> np.ndarray:
    """(n, signs + 1); the last sign is 1."""
    return np.array([[*measure(SIGNS, one), 1.0] for one in examples])


def fit(slips: list[EventPair], printed: list[EventPair]) -> np.ndarray:
    """The weight of each sign and the start of the sum, (signs + 1,).

    What is told by few words has an event's date by chance too. So the slips that look like chance are left out of the next pass.
    """
    of_slips, of_printed = table_of(slips), table_of(printed)
    weights = fit_tables(of_slips, of_printed)
    for _ in range(PASSES):
        weights = fit_tables(of_slips[of_slips @ weights > BY_CHANCE], of_printed)
    return weights


def fit_tables(of_slips: np.ndarray, of_printed: np.ndarray) -> np.ndarray:
    labels = np.r_[np.ones(len(of_slips)), np.zeros(len(of_printed))]
    weight = np.r_[np.full(len(of_slips), PLANT_WEIGHT), np.ones(len(of_printed))]
    return fit_logistic(np.vstack([of_slips, of_printed]), labels, weight, RIDGE)


def report(slips: list[EventPair], printed: list[EventPair], weights: np.ndarray) -> None:
    of_slips, of_printed = table_of(slips) @ weights, table_of(printed) @ weights
    for at in np.argsort(-of_printed)[:40]:
        one = printed[at]
        marks = [one.text[mark.start : mark.end] for mark in one.evidence.marks]
        print(f"{of_printed[at]:.2f} {one.fact.subject} {one.fact.value} {one.date.text} {marks} | {one.text}")
    for limit in (1.5, 1.0, 0.5, 0.0, -0.5, -1.0):
        print(f"at {limit}: {int((of_printed >= limit).sum())} dates as printed, {(of_slips >= limit).mean():.0%} of the slips")


if __name__ == "__main__":
    raise SystemExit(main())
