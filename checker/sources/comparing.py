"""What a story says at a place, and what a source has in its stead: the one way in which values of all kinds are compared."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from checker.sources.setting import Telling, Told, is_from_elsewhere, telling_of
from checker.types import Evidence, Span

if TYPE_CHECKING:
    from checker.story import Story


T = TypeVar("T", bound=Told)
Comparison = Callable[["Story", Sequence["Story"]], Iterator["Differing"]]


@dataclass(frozen=True, slots=True)
class Differing:
    """What the story says at `mark` of `span`, its sentence or quotation, and what the source has at `said` of its sentence `held`.

    `words` are those of both, '' where one has none; `subject` is what both are of.
    """

    mark: Span
    span: Span
    source: "Story"
    said: Span
    held: Span
    words: tuple[str, str]
    subject: str

    @classmethod
    def of(cls, one: Told, source: "Story", other: Told, words: tuple[str, str], subject: str) -> "Differing":
        return cls(one.span, one.sentence.span, source, other.span, other.sentence.span, words, subject)

    @property
    def evidence(self) -> Evidence:
        """The source's side."""
        document, held = self.source.document, self.held
        return Evidence(held, (self.said,), document.path, document.text[held.start : held.end], document.position(held.start))


def comparison(
    read: Callable[["Story"], Iterable[T]],
    find_meant: Callable[[T, Telling, Telling], T | None],
    *,
    is_left_out: Callable[[T, Telling, Sequence[Telling]], bool] = lambda one, told, held: False,
    words: Callable[[T], str] = attrgetter("text"),
    subject: Callable[[T, T], str] = lambda one, other: other.text,
) -> Comparison:
    """The comparison of what `read` finds in both texts, outside quotations and what is ascribed to those of whom no source speaks.

    `find_meant` gives what of a source is meant by something of the story, None where nothing is; the first source that has it
    speaks. `is_left_out` says what is not asked about, as a source has it or it is of no use.
    """

    def compare(story: "Story", sources: Sequence["Story"]) -> Iterator[Differing]:
        told, held = telling_of(story), [telling_of(source) for source in sources]
        for one in told.all(read):
            if told.is_quoted(one.span) or is_from_elsewhere(one.sentence, held) or is_left_out(one, told, held):
                continue
            for source in held:
                if other := find_meant(one, told, source):
                    yield Differing.of(one, source.story, other, (words(one), words(other)), subject(one, other))
                    break

    return compare
