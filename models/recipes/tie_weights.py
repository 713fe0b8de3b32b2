"""Fit what the signs of a wrong tie are worth (checker/facts/ties/data/tie_weights.csv).

    python models/recipes/tie_weights.py DATA/nli/train_3way.jsonl.xz DATA/news

Nobody has to say which values are told of which subject: in a text that is right, a value that is the subject's own is told
of it, and any other is told of something else. The texts are those of event_weights.py, split as there: one third of the
encyclopaedia sentences is left aside for measuring false findings, one fits, with the training stories, and one, with the
calibration stories, says how many values as printed stay above each limit. Prints the wrong examples that score highest, to
be read.
"""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from event_weights import read_premises, split_sentences, texts_of
from logistic import fit_by_group
from weight_table import write_table

from checker.facts.ties.tie_pairs import OF_OTHERS, OF_PLACES, Finder, TiePair, find_tie_pairs
from checker.facts.ties.tie_signs import GROUP_OF, GROUPS, SIGNS
from checker.pipeline import Story
from checker.types import Document
from checker.weights import measure

OUTPUT = Path(__file__).parents[2] / "checker/facts/ties/data/tie_weights.csv"
SHARED, OWN = 1.0, 3.0  # ridges of what all relations have in common, and of what a group has of its own
MOST = 5  # values as printed of each group that are shown, and may stay above a limit


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs", type=Path, help="train_3way.jsonl.xz")
    parser.add_argument("news", type=Path, help="folder with train_stories.jsonl and calibration.jsonl")
    args = parser.parse_args()
    _, fitting, choosing = split_sentences(read_premises(args.pairs))
    weights = fit(list(pairs_of([*fitting, *texts_of(args.news / "train_stories.jsonl")])))
    report(list(pairs_of([*choosing, *texts_of(args.news / "calibration.jsonl")])), weights)
    write_table(OUTPUT, SIGNS, weights, GROUPS)
    return 0


def pairs_of(texts: Iterable[str], finders: Iterable[Finder] = (*OF_PLACES, *OF_OTHERS)) -> Iterator[TiePair]:
    """The examples of which the facts know whether the two belong together, of each sentence once."""
    seen: set[str] = set()
    for text in texts:
        story = Story(Document(text))
        for sentence in story.sentences:
            if sentence.text not in seen:
                seen.add(sentence.text)
                yield from (pair for pair in find_tie_pairs(sentence.text, story.facts, finders) if is_example(pair))


def is_example(pair: TiePair) -> bool:
    """Nearly all that the texts name beside somebody of the US is of the US too, whether told of them or not."""
    is_american = GROUP_OF[pair.relation] == "nation" and "American" in pair.fact.value
    return pair.is_candidate and not is_american


def table_of(pairs: Iterable[TiePair]) -> np.ndarray:
    """(n, signs + 1); the last sign is 1."""
    return np.array([[*measure(SIGNS, pair), 1.0] for pair in pairs])


def groups_of(pairs: Iterable[TiePair]) -> np.ndarray:
    return np.array([GROUPS.index(GROUP_OF[pair.relation]) for pair in pairs])


def fit(pairs: list[TiePair]) -> np.ndarray:
    """The weight of each sign and the start of the sum for each group, (signs + 1, groups)."""
    is_own = np.array([float(pair.is_own) for pair in pairs])
    return fit_by_group(table_of(pairs)[:, :-1], groups_of(pairs), len(GROUPS), is_own, np.ones(len(pairs)), SHARED, OWN)


def score(pairs: list[TiePair], weights: np.ndarray) -> np.ndarray:
    return (table_of(pairs) * weights[:, groups_of(pairs)].T).sum(axis=1)


def report(pairs: list[TiePair], weights: np.ndarray) -> None:
    scores, groups, is_own = score(pairs, weights), groups_of(pairs), np.array([pair.is_own for pair in pairs])
    for number, group in enumerate(GROUPS):
        printed = [at for at in np.argsort(-scores) if groups[at] == number and not is_own[at]][:MOST]
        own = scores[(groups == number) & is_own]
        for at in printed:
            subject, value = (pairs[at].text[span.start : span.end] for span in (pairs[at].subject, pairs[at].value))
            print(f"{group} {scores[at]:.2f}, over {np.mean(own <= scores[at]):.0%} of the own: {subject} {value} | {pairs[at].text}")


if __name__ == "__main__":
    raise SystemExit(main())
