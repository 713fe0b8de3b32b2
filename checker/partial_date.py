"""A date as far as a text or a source gives it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Date:
    """A date as far as it is given, in the sense of EDTF levels 0 and 1; any part may be missing.

    `weekday` counts from Monday = 0. `precision` is 'day', 'month', 'year', 'decade' or 'century' and says how far
    `year` reaches (1990 at 'decade': 1990-1999; 1800 at 'century': 1801-1900). `approximate` stands for
    'about', 'around', 'circa'. Years before Christ are negative. The day may be one that no month has (31 June).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    precision: str = "day"
    approximate: bool = False

    def bounds(self) -> tuple[tuple[int, int, int], tuple[int, int, int]] | None:
        """First and last day as (year, month, day), both inclusive; None where the year is not known."""
        if self.year is None:
            return None
        if self.precision == "century":
            return (self.year + 1, 1, 1), (self.year + 100, 12, 31)
        if self.precision == "decade":
            return (self.year, 1, 1), (self.year + 9, 12, 31)
        first = (self.year, self.month or 1, self.day or 1)
        last = (self.year, self.month or 12, self.day or (31 if self.month is None else days_in_month(self.year, self.month)))
        return first, last


def days_in_month(year: int | None, month: int) -> int:
    """29 for February where the year is not known."""
    if month == 2:
        is_leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
        return 29 if is_leap else 28
    return 30 if month in (4, 6, 9, 11) else 31
