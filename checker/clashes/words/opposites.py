"""Words that deny each other: 'rise' and 'fall', 'guilty' and 'innocent'."""

from functools import cache

_PAIRS = """
accept/reject accepted/rejected always/never approve/oppose approved/opposed arrive/leave back/oppose
backed/opposed before/after begin/end best/worst better/worse big/small build/demolish buy/sell bought/sold
close/open closed/open early/late easier/harder easy/hard enough/insufficient everyone/nobody everybody/nobody
everything/nothing fail/succeed failed/succeeded fall/rise fell/rose falling/rising few/many fewer/more
first/last gain/lose gained/lost good/bad guilty/innocent happy/sad high/low higher/lower highest/lowest
hire/fire hired/fired husband/wife increase/decrease increase/cut increased/decreased inside/outside
large/small larger/smaller legal/illegal less/more likely/unlikely lose/win lost/won lower/raise
lowered/raised man/woman men/women north/south oppose/support opposed/supported opposes/supports
possible/impossible poor/rich proud/ashamed public/private remember/forget right/wrong right/left
safe/dangerous safe/unsafe same/different slow/fast slower/faster slowly/quickly son/daughter start/stop
started/stopped stay/leave strong/weak stronger/weaker true/false yes/no young/old younger/older east/west
allow/ban allowed/banned minimum/maximum love/hate loved/hated hope/fear most/least friend/enemy
friends/enemies war/peace day/night morning/evening summer/winter
""".split()


@cache
def _opposites() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split("/")) for pair in _PAIRS)


def are_opposites(one: str, other: str) -> bool:
    """Whether two words in lower case deny each other."""
    return frozenset((one, other)) in _opposites()
