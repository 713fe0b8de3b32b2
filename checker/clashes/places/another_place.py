"""Words that let a thing have two places: there are several of it, it moved, or another time is spoken of."""

from checker.patterns import lazy

ANOTHER_PLACE = lazy(
    r"(?i)\b(?:another|other|others|elsewhere|both|second|third|similar|earlier|previous|too|moved|then|formerly|now|respectively|unlike"
    r"|compared|ago|last (?:year|month|week)|(?:19|20)\d\d|anniversary|split|divides)\b"
)
