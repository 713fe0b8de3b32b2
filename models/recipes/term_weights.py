"""Fit what the signs of a mistimed term of office are worth (checker/facts/offices/data/term_weights.csv).

    python models/recipes/term_weights.py DATA/nli/train_3way.jsonl.xz DATA/news

Nobody has to say which sentences have somebody in office: in a text that is right, a time within a term is mostly told of the
office, and one outside it of something else. So a holder whose term fits is made another holder of the office, as slips of
people are, and is a right example; a holder as printed whose terms do not fit is a wrong one. The texts are sentences of an
encyclopaedia and other prose, published stories, the fixtures of the check, of which the flagged holders are right examples as
they are, and office_sentences.txt, written for this: who and when are true in them, the rest is made up. Each text is weighed
by what four fifths of the others say (folds.py), so that the limits that are printed hold for texts which had no part in the fit.
"""

import argparse
import json
import lzma
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from folds import Example, FoldedFit
from mixture import read_jsonl
from weight_table import write_table

from checker.facts.loading import load_facts
from checker.facts.offices.posts import terms_of
from checker.facts.offices.term_pairs import TermPair, find_term_pairs, holds_at, names_shortly
from checker.facts.offices.term_scorer import is_candidate
from checker.facts.offices.term_signs import SIGNS
from checker.facts.offices.terms import years_of_death
from checker.facts.readings import dates_in, group_dates
from checker.facts.store import OFFICE, Fact
from checker.pipeline import Story
from checker.types import Document, Span

ROOT = Path(__file__).parents[2]
OUTPUT = ROOT / "checker/facts/offices/data/term_weights.csv"
FIXTURES, WRITTEN = ROOT / "fixtures/checks/FC603.md", Path(__file__).parent / "office_sentences.txt"
SOURCES = frozenset({"fever", "vitaminc_real", "fm2", "wikifactcheck_negated", "conjnli", "mnli"})
STATED = frozenset({"fever", "vitaminc_real"})  # whose hypotheses are right where the premise entails them
SHORTEST, LONGEST = 40, 600  # characters of a text
BRACKETS = (("-LRB- ", "("), (" -RRB-", ")"), ("-LRB-", "("), ("-RRB-", ")"), (" ,", ","), (" .", "."), (" 's", "'s"), (" -- ", " – "))
MARK = re.compile(r"\[([^\[\]]+)\]\{\.\w+\}")
WORD = re.compile(r"\w+")
STEPS = (-4, -3, -2, -2, -1, -1, -1, 1, 1, 1, 2, 2, 3, 4)  # from a holder to the one who is named by mistake
PLANTS = 4  # of each time that fits
PLANT_WEIGHT, FLAGGED_WEIGHT = 0.5, 1.0
FIT = FoldedFit(SIGNS, ridge=1.0)


@dataclass(frozen=True)
class Text:
    """A text and the places in it that are wrong."""

    words: str
    wrong: tuple[Span, ...] = ()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs", type=Path, help="train_3way.jsonl.xz")
    parser.add_argument("news", type=Path, help="folder with train_stories.jsonl and calibration.jsonl")
    args = parser.parse_args()
    examples = list(examples_of(read_texts(args.pairs, args.news)))
    FIT.report(examples, lambda pair: f"{pair.facts[0].subject} {pair.year}")
    write_table(OUTPUT, SIGNS, FIT.fit(examples))
    return 0


def read_texts(pairs: Path, news: Path, written: Path = WRITTEN) -> Iterator[Text]:
    """The right texts: sentences of the pairs, stories, fixtures, and sentences `written` for the recipe, one a line."""
    yield from (Text(words) for words in read_prose(pairs))
    for name in ("train_stories", "calibration"):
        yield from (Text(row["text"]) for row in read_jsonl(news / f"{name}.jsonl"))
    yield from read_fixtures(FIXTURES)
    yield from (Text(line) for line in written.read_text("utf-8").splitlines())


def read_prose(path: Path) -> list[str]:
    """The right sentences of the pairs, each once, in order."""
    found = set()
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            found |= {row["premise"]} if row["source"] in SOURCES else set()
            found |= {row["hypothesis"]} if row["source"] in STATED and row["label"] in ("entailment", 0) else set()
    return sorted({text for text in map(_mend, found) if SHORTEST < len(text) < LONGEST})


def _mend(text: str) -> str:
    """The text with brackets and stops as they are printed."""
    for old, new in BRACKETS:
        text = text.replace(old, new)
    return text.strip()


def read_fixtures(path: Path) -> Iterator[Text]:
    """The paragraphs of the cases, with the places that are to be flagged."""
    for case in re.split(r"^## .*$", path.read_text("utf-8"), flags=re.MULTILINE):
        for paragraph in re.split(r"\n\s*\n", case.strip()):
            marked, words, wrong, end = " ".join(paragraph.split()), "", [], 0
            for mark in MARK.finditer(marked):
                words += marked[end : mark.start()]
                wrong.append(Span(len(words), len(words) + len(mark[1])))
                words, end = words + mark[1], mark.end()
            yield Text(words + marked[end:], tuple(wrong))


def examples_of(texts: Iterable[Text], seed: int = 1) -> Iterator[Example]:
    draw, seen = random.Random(seed), set()
    for text in texts:
        for at, pair in pairs_of(text.words):
            if (key := (pair.text, pair.person, pair.place)) in seen:
                continue
            seen.add(key)
            place, told = Span(at + pair.person.start, at + pair.person.end), Span(at, at + len(pair.text))
            if pair.is_held:
                yield from planted(pair, draw)
            elif is_candidate(pair, pair.text):
                is_wrong = any(place.overlaps(span) for span in text.wrong)
                if is_wrong or not any(told.overlaps(span) for span in text.wrong):
                    yield Example(pair, is_wrong, FLAGGED_WEIGHT)


def pairs_of(text: str) -> Iterator[tuple[int, TermPair]]:
    """Each pair of a text, with where its sentence begins."""
    if words_of_names().isdisjoint(WORD.findall(text)) or not load_facts().find_names(text, OFFICE):
        return
    story = Story(Document(text))
    dated = group_dates(story)
    for sentence in story.sentences:
        yield from ((sentence.span.start, pair) for pair in find_term_pairs(sentence, dates_in(sentence, dated), load_facts()))


@cache
def words_of_names() -> frozenset[str]:
    """The last words of all names of holders: a text without any of them names none."""
    return frozenset(WORD.findall(name)[-1] for term in load_facts().terms for name in term.names)


def planted(pair: TermPair, draw: random.Random) -> list[Example]:
    """The pair with other holders of the office, who may be taken for slips."""
    found = [other for other in (plant(pair, draw) for _ in range(PLANTS)) if other and is_candidate(other, other.text)]
    return [Example(other, is_slip=True, weight=PLANT_WEIGHT / len(found)) for other in found]


def plant(pair: TermPair, draw: random.Random) -> TermPair | None:
    """The pair with a holder before or after the right one; the text keeps the name, which no sign looks at."""
    fitting = [fact for fact in pair.meant if holds_at([fact], pair.time)]
    if not fitting or names_shortly(pair.text, pair.facts[0].subject, pair.person):
        return None
    right, step = draw.choice(fitting), draw.choice(STEPS)
    holders = list(dict.fromkeys(term.subject for term in sorted(terms_of(right.value), key=lambda term: term.intervals[0].first)))
    at = holders.index(right.subject) + step if right.subject in holders else -1
    if not 0 <= at < len(holders) or any(facts[0].subject == holders[at] for _, facts in pair.rivals):
        return None
    return replace(pair, facts=all_terms()[holders[at]], died=years_of_death(load_facts()).get(holders[at]))


@cache
def all_terms() -> dict[str, tuple[Fact, ...]]:
    """The terms of each holder."""
    found = defaultdict(list)
    for term in load_facts().terms:
        found[term.subject].append(term)
    return {subject: tuple(terms) for subject, terms in found.items()}


if __name__ == "__main__":
    raise SystemExit(main())
