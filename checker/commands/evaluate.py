"""`checker evaluate`: the checks measured on labelled stories."""

import argparse
import json
from pathlib import Path
from typing import Any

from checker.commands import loading
from checker.commands.exit_codes import CLEAN, INTERRUPTED
from checker.commands.options import add_command, add_output_options, add_settings_options, find_format, load_settings
from checker.commands.terminal import tell
from checker.output import open_output

FORMATS = ("text", "json")


def add_to(commands: Any) -> None:
    command = add_command(commands, "evaluate", _evaluate, "measure the checks on labelled stories")
    command.add_argument("bench", type=Path, metavar="BENCH", help="folder of labelled stories")
    add_output_options(command, FORMATS)
    add_settings_options(command)


def _evaluate(arguments: argparse.Namespace) -> int:
    from checker.evaluate import evaluate

    settings = load_settings(arguments)
    with open_output(arguments.output) as out:
        evaluation = evaluate(arguments.bench, loading.make_checker(settings), progress=lambda done, all_: tell(f"{done} of {all_}"))
        tell("")
        is_text = find_format(arguments, FORMATS) == "text"
        report = evaluation.as_text() if is_text else json.dumps(evaluation.as_dict(), ensure_ascii=False, indent=1) + "\n"
        out.write(report.encode())
    return INTERRUPTED if evaluation.unfinished else CLEAN
