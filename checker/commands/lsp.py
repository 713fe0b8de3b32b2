"""`checker lsp`: the checks in an editor, over standard input and output."""

import argparse
from typing import Any

from checker.commands.exit_codes import CLEAN
from checker.commands.options import add_command, add_settings_options, load_settings
from checker.errors import CheckerError


def add_to(commands: Any) -> None:
    command = add_command(commands, "lsp", _serve, "serve an editor, by the Language Server Protocol over standard input and output")
    command.add_argument("--stdio", action="store_true", help="what many editors add; there is no other way to talk to it")
    add_settings_options(command)


def _serve(arguments: argparse.Namespace) -> int:
    settings = load_settings(arguments)
    try:
        from checker.editor.server import make_server
    except ImportError as error:
        raise CheckerError(f"checker lsp needs packages that are not installed ({error.name}): pip install 'checker[editor]'") from None
    make_server(settings).start_io()
    return CLEAN
