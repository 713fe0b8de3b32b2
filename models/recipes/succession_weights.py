"""Fit what the signs of a wrong succession in an office are worth (checker/facts/offices/data/succession_weights.csv).

    python models/recipes/succession_weights.py DATA/nli/train_3way.jsonl.xz DATA/news

Nobody has to say which sentences have one holder follow another: in a text that is right, two who did follow each other are
mostly named for that, and two who did not for something else. So one of two neighbours is made another holder of the office,
as slips of people are, and is a right example; two as printed who are no neighbours are wrong ones, both ways round. The texts
are those of term_weights.py but for its written sentences, and succession_sentences.txt, written for this: who followed whom is
true in them. Each text is weighed by what four fifths of the others say, so that the limits that are printed hold for texts
which had no part in the fit.
"""

import argparse
import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from folds import Example, FoldedFit
from term_weights import STEPS, WORD, Text, all_terms, read_texts, words_of_names
from weight_table import write_table

from checker.facts.loading import load_facts
from checker.facts.offices.posts import terms_of
from checker.facts.offices.succession_pairs import SuccessionPair, find_succession_pairs
from checker.facts.offices.succession_scorer import are_apart, are_people, is_of_office
from checker.facts.offices.succession_signs import SIGNS
from checker.facts.readings import dates_in, group_dates
from checker.facts.store import OFFICE
from checker.pipeline import Story
from checker.types import Document, Span

ROOT = Path(__file__).parents[2]
OUTPUT = ROOT / "checker/facts/offices/data/succession_weights.csv"
WRITTEN = Path(__file__).parent / "succession_sentences.txt"
PLANTS = 6  # of each two who followed each other
FIT = FoldedFit(SIGNS, ridge=2.0)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs", type=Path, help="train_3way.jsonl.xz")
    parser.add_argument("news", type=Path, help="folder with train_stories.jsonl and calibration.jsonl")
    args = parser.parse_args()
    examples = list(examples_of(read_texts(args.pairs, args.news, WRITTEN)))
    FIT.report(examples, lambda pair: f"{pair.new[1][0].subject} after {pair.old[1][0].subject}")
    write_table(OUTPUT, SIGNS, FIT.fit(examples))
    return 0


def examples_of(texts: Iterable[Text], seed: int = 1) -> Iterator[Example]:
    draw, seen = random.Random(seed), set()
    for text in texts:
        for at, pair in pairs_of(text.words):
            key, told = (pair.text, pair.new[0], pair.old[0]), Span(at, at + len(pair.text))
            if key in seen or any(told.overlaps(span) for span in text.wrong):
                continue
            seen.add(key)
            if pair.is_right and are_people(pair, text.words):
                yield from planted(pair, draw)
            elif are_apart(pair) and is_of_office(pair) and are_people(pair, text.words):
                yield Example(pair, is_slip=False)


def pairs_of(text: str) -> Iterator[tuple[int, SuccessionPair]]:
    """Each two holders of a text, both ways round, with where their sentence begins."""
    if words_of_names().isdisjoint(WORD.findall(text)) or not load_facts().find_names(text, OFFICE):
        return
    story = Story(Document(text))
    dated = group_dates(story)
    for sentence in story.sentences:
        yield from ((sentence.span.start, pair) for pair in find_succession_pairs(sentence, dates_in(sentence, dated), load_facts()))


def planted(pair: SuccessionPair, draw: random.Random) -> list[Example]:
    """The pair with other holders of the office, who may be taken for slips."""
    drawn = (plant(pair, draw) for _ in range(PLANTS))
    found = [other for other in drawn if other and are_apart(other) and is_of_office(other)]
    return [Example(other, is_slip=True, weight=1 / len(found)) for other in found]


def plant(pair: SuccessionPair, draw: random.Random) -> SuccessionPair | None:
    """The pair with a holder some steps from one of the two; the text keeps the name, which no sign looks at."""
    side = draw.choice(("new", "old"))
    span, facts = getattr(pair, side)
    terms = sorted(terms_of(pair.meant[0].value), key=lambda term: term.intervals[0].first)
    holders = list(dict.fromkeys(term.subject for term in terms))
    at = holders.index(facts[0].subject) + draw.choice(STEPS) if facts[0].subject in holders else -1
    named = {known[0].subject for _, known in (pair.new, pair.old, *pair.rivals)}
    if not 0 <= at < len(holders) or holders[at] in named:
        return None
    return replace(pair, **{side: (span, all_terms()[holders[at]])})


if __name__ == "__main__":
    raise SystemExit(main())
