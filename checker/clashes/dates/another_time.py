"""Words that let an event have two dates: it came again, was moved or planned, or is told by hearsay."""

from checker.patterns import lazy

_MOVED = (
    r"again|second|third|another|re-?\w*(?:opened|founded|established|launched|arrested|built)|originally|moved|postponed|rescheduled"
    r"|delayed|initially|planned|scheduled|anniversary|twice|separate|former|later|earlier|legend|not|some say"
)
MOVED = lazy(rf"(?i)\b(?:{_MOVED})\b")
ANOTHER_TIME = lazy(rf"(?i)\b(?:{_MOVED}|due|would|will|also|if)\b")
