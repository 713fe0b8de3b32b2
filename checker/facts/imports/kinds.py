"""Which items are events, and of what kind: the classes below a few well-known ones."""

import sqlite3

from checker.facts.imports.statements import SUBCLASSES, TYPES

# From general knowledge: a class by its number, and what the store calls its kind. The first that fits an item wins.
ROOTS = {
    178561: "battle",
    188055: "battle",  # siege
    198: "war",
    131569: "treaty",
    3199915: "massacre",
    3882219: "assassination",
    10931: "revolution",
    124734: "revolution",  # rebellion
    45382: "coup",
    40231: "election",
    43109: "election",  # referendum
    7944: "disaster",  # earthquake
    8065: "disaster",  # natural disaster
    744913: "disaster",  # aviation accident
    906512: "disaster",  # shipwrecking
    168247: "disaster",  # famine
    12184: "disaster",  # pandemic
    3839081: "disaster",
    2223653: "crisis",  # terrorist attack
    124757: "crisis",  # riot
    49776: "crisis",  # strike
    5389: "sport",  # Olympic Games
    19317: "sport",  # FIFA World Cup
    2133344: "space",  # space mission
}


def mark_events(database: sqlite3.Connection) -> None:
    """Make the table `events`: the kind of every item whose class is one of the roots or below one."""
    database.execute("CREATE TEMP TABLE roots (class INTEGER PRIMARY KEY, rank)")
    database.executemany("INSERT INTO roots VALUES (?, ?)", [(root, rank) for rank, root in enumerate(ROOTS)])
    database.execute(
        f"""CREATE TEMP TABLE events AS
        WITH RECURSIVE below (class, rank) AS (
            SELECT class, rank FROM roots
            UNION SELECT {SUBCLASSES}.class, rank FROM {SUBCLASSES} JOIN below ON above = below.class
        )
        SELECT item, min(rank) AS rank FROM {TYPES} JOIN below USING (class) GROUP BY item"""
    )
    database.execute("CREATE UNIQUE INDEX events_by_item ON events (item)")


def kind_of_event(rank: int) -> str:
    """What the store calls the kind of an event."""
    return tuple(ROOTS.values())[rank]
