"""What the readers of XML formats make of one story."""

import datetime
from dataclasses import dataclass

from checker.documents.blocks import Block


@dataclass(frozen=True, slots=True)
class Item:
    """One story: its blocks in reading order, the date that its metadata give, and its id in a file of many."""

    blocks: list[Block]
    date: datetime.date | None = None
    id: str = ""
