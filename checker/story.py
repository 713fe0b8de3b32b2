"""One story's view of the stages, in order: what the checks ask for."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import chain

import numpy as np

from checker.claims import make_claims
from checker.clashes.dates.moments import Moment, find_moments
from checker.clashes.dates.timeline import TimeClash, find_time_clashes
from checker.clashes.figures.orders import Order, find_orders
from checker.facts.acts.act_clashes import find_act_hits
from checker.facts.clauses import find_clauses
from checker.mentions import by_sentence, find_mentions
from checker.mentions.charts import find_charts
from checker.mentions.congress import find_members
from checker.mentions.counts import Count, find_counts
from checker.mentions.definite import find_definite
from checker.mentions.people import Person, link_people
from checker.mentions.posts import find_posts
from checker.mentions.roles import Description, find_descriptions
from checker.models import Models
from checker.nli import judge_pairs
from checker.pairs import find_pairs
from checker.references import read_previous
from checker.sentences import split_sentences
from checker.types import Claim, Document, Hit, Judgment, Mention, MentionKind, Pair, Sentence


class Story:
    """One story's view of the stages; each is computed on first use, or by `fill_window` for many stories at once."""

    def __init__(self, document: Document, models: Models | None = None) -> None:
        self.document = document
        self.models = models or Models()

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        return split_sentences(self.document)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        return find_mentions(self.sentences)

    @cached_property
    def counts(self) -> tuple[Count, ...]:
        """The figures with what they count."""
        return find_counts(self.sentences, self.mentions)

    @cached_property
    def figures(self) -> tuple[Sequence[Mention], ...]:
        """The figures of each sentence, by its index."""
        found = by_sentence(self.mentions, MentionKind.FIGURE)
        return tuple(found.get(sentence.index, ()) for sentence in self.sentences)

    @cached_property
    def orders(self) -> tuple[Order, ...]:
        """The pairs of figures of which a word may say which is the larger; two checks read them."""
        return tuple(find_orders(self.sentences, self.figures))

    @cached_property
    def clauses(self) -> tuple[tuple[Sentence, ...], ...]:
        """What of each sentence states something by itself, by the sentence's index."""
        return tuple(tuple(find_clauses(sentence)) for sentence in self.sentences)

    @cached_property
    def act_hits(self) -> tuple[Hit, ...]:
        """What is asked about famous acts; three checks share it out."""
        return tuple(find_act_hits(self))

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """What of lives and things is dated."""
        return find_moments(self.sentences, self.mentions, self.people)

    @cached_property
    def time_clashes(self) -> tuple[TimeClash, ...]:
        """Dates, ages and lengths that do not fit together; three checks share them out."""
        return tuple(find_time_clashes(self))

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """People and bodies, each with all its names."""
        return link_people(self.mentions, self.sentences)

    @cached_property
    def descriptions(self) -> tuple[Description, ...]:
        """What the sentences say that named people are: roles, parties, ages, relations."""
        told = (find(self.sentences, self.mentions, self.people) for find in (find_definite, find_members, find_posts))
        return *find_descriptions(self.sentences, self.mentions), *chain.from_iterable(told)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        return make_claims(self.sentences)

    @cached_property
    def vectors(self) -> np.ndarray:
        """Unit rows of the claims, (n, dim)."""
        return self.models.embedder.encode([claim.text for claim in self.claims])

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        return find_pairs(self.claims, self.vectors, self.mentions)

    @cached_property
    def judgments(self) -> tuple[Judgment, ...]:
        return judge_pairs([self.pairs], self.models.nli, self.models.judged)[0]

    @cached_property
    def previous(self) -> "Story | None":
        """The story's earlier version, where one is given."""
        document = read_previous(self.document, self.models.settings)
        return Story(document, self.models) if document else None

    @cached_property
    def sources(self) -> "tuple[Story, ...]":
        """What the story was written from, as far as it is given; the same for all stories of a run."""
        return self.models.sources

    @property
    def facts(self):
        """The store of reference facts, the same for all stories."""
        return self.models.facts

    @property
    def names(self):
        """The desk's names file, the same for all stories."""
        return self.models.names

    def examined(self) -> dict[str, int]:
        """How many mentions of each kind, and sentences, were looked at: '41 names, 17 figures, 9 dates'."""
        counts = Counter(f"{mention.kind}s" for mention in self.mentions)
        looked_at = {"sentences": len(self.sentences)} | {kind: counts[kind] for kind in ("names", "places", "figures", "dates", "quotes")}
        values = sum(len(chart.cells) for chart in find_charts(self.document))
        return looked_at | ({"chart values": values} if values else {})
