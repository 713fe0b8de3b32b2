"""What a sentence says and a fact denies, as the readings of people and of bodies tell it."""

from checker.facts.store import Fact
from checker.types import Span

# The words at fault, the fact, what is said, what the reference says.
Denial = tuple[Span, Fact, str, str]
# The words at fault, the body that is spoken of, the fact, what is said, what the reference says.
BodyDenial = tuple[Span, Span, Fact, str, str]
