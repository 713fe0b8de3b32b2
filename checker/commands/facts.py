"""`checker facts`: look up, count, check and import reference facts."""

import argparse
from pathlib import Path
from typing import Any

from checker.commands.exit_codes import CLEAN, FINDINGS
from checker.commands.options import add_command, add_settings_options, load_settings
from checker.commands.terminal import tell

_MOST_SHOWN = 100  # facts; most countries have 30, and 'a' stands in half of all names


def add_to(commands: Any) -> None:
    facts = add_command(commands, "facts", None, "ask the reference facts, or check a file of the desk's own")
    commands = facts.add_subparsers(required=True, metavar="COMMAND")
    command = add_command(commands, "look", _look_up_facts, "show what is known of a name, and from where")
    command.add_argument("name", metavar="NAME", help="a name or a part of one, such as 'Monroe Doctrine'")
    add_settings_options(command)
    add_settings_options(add_command(commands, "stats", _count_facts, "count the facts by relation"))
    command = add_command(commands, "check", _check_facts, "check a file of the desk's own facts")
    command.add_argument("file", metavar="FILE", type=Path, help="CSV file, as --facts takes it")
    command = add_command(commands, "import", _import_facts, "make a store of facts from Wikidata")
    command.add_argument(
        "sources", nargs="+", metavar="SOURCE", help="JSON dump (.json, .gz, .bz2, .zst), or result of a query (JSON, CSV)"
    )
    command.add_argument("--output", metavar="STORE", type=Path, required=True, help="the store to write (.sqlite), as --facts takes it")
    command.add_argument(
        "--as-of", default="", metavar="DATE", help="day of the sources (YYYY-MM-DD); else the date in the first one's name"
    )
    command.add_argument("--min-links", type=int, default=20, metavar="N", help="site links from which on an item is well known (20)")
    command.add_argument("--cluster", nargs="?", const="", metavar="ADDRESS", help="share dump files out with Ray; here without ADDRESS")


def _look_up_facts(arguments: argparse.Namespace) -> int:
    """Print the facts of a name; exit code 1 where there are none."""
    from checker.facts.listing import describe_fact
    from checker.models import Models

    found = Models(load_settings(arguments)).facts.look_up(arguments.name, in_part=True)
    print("\n\n".join(map(describe_fact, found[:_MOST_SHOWN])) or f"nothing is known of {arguments.name!r}")
    if len(found) > _MOST_SHOWN:
        print(f"\nand {len(found) - _MOST_SHOWN:,} more: give more of the name")
    return CLEAN if found else FINDINGS


def _count_facts(arguments: argparse.Namespace) -> int:
    from checker.facts.listing import count_facts
    from checker.models import Models

    print(count_facts(Models(load_settings(arguments)).facts))
    return CLEAN


def _check_facts(arguments: argparse.Namespace) -> int:
    from checker.facts import load_facts
    from checker.facts.house import load_house_facts

    print(f"{arguments.file}: {len(load_house_facts(arguments.file, load_facts().relations))} facts, no faults")
    return CLEAN


def _import_facts(arguments: argparse.Namespace) -> int:
    from checker.facts.imports import Options, import_facts

    options = Options(arguments.as_of, arguments.min_links, arguments.cluster)
    try:
        count = import_facts(arguments.sources, arguments.output, options, tell=tell)
    finally:
        tell("")
    print(f"{arguments.output}: {count} facts")
    return CLEAN
