"""The values of options: TOML's own types, and the strings of the command line, to the types that `Settings` declares."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import Field
from difflib import get_close_matches
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

from checker.errors import SettingsError

GLOBS = ("include", "exclude")
PATH_LISTS = ("facts", "source")
_LISTS = dict.fromkeys(GLOBS, "globs") | dict.fromkeys(PATH_LISTS, "paths")  # those that are none of codes
_WANTED = {
    tuple: "a list of codes",
    Mapping: "a table",
    float: "a number",
    int: "a whole number",
    str: "a string",
    bool: "true or false",
    datetime.date: "a date such as 2018-09-08",
}


def kind_of(option: Field) -> type:
    """The type of an option's values without its parts and None: `tuple` of `tuple[str, ...]`, `str` of `str | None`."""
    kinds = get_args(option.type) if isinstance(option.type, UnionType) else (option.type,)
    [kind] = [get_origin(kind) or kind for kind in kinds if kind is not NoneType]
    return kind


def convert(option: Field, value: Any, place: str) -> Any:
    """The value in the type of its option. Raises SettingsError, which begins with `place`, where it is of another."""
    kind = kind_of(option)
    if option.name in PATH_LISTS and isinstance(value, str):
        value = (value,)  # one file is named without a list
    try:
        if kind is Mapping:
            return _table(option, value, place)
        readers = {tuple: _codes, datetime.date: _date}
        return readers[kind](value) if kind in readers else _scalar(kind, value)
    except (TypeError, ValueError):
        wanted = f"a list of {_LISTS[option.name]}" if option.name in _LISTS else _WANTED[kind]
        raise SettingsError(f"{place} is {value!r}; it must be {wanted}") from None


def guess(word: str, known: Iterable[str]) -> str:
    """The known word that a slip may stand for, as the end of a message: '; did you mean select?'; '' where none is near."""
    near = get_close_matches(word, known, n=1, cutoff=0.7)
    return f"; did you mean {near[0]}?" if near else ""


def _scalar(kind: type, value: Any) -> Any:
    is_wrong_text = kind is str and not isinstance(value, str)
    is_part = kind is int and isinstance(value, float)
    if isinstance(value, bool) is not (kind is bool) or is_wrong_text or is_part:
        raise ValueError
    return kind(value)


def _date(value: Any) -> datetime.date:
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():  # a day as pandas has it
        return value.date()
    # a TOML date with a time is a datetime, which is a date too, but never equal to one
    is_date = isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)
    return value if is_date else datetime.date.fromisoformat(value)


def _codes(value: Any) -> tuple[str, ...]:
    value = [part.strip() for part in value.split(",")] if isinstance(value, str) else value
    if not isinstance(value, list | tuple) or not all(isinstance(code, str) and code for code in value):
        raise ValueError
    return tuple(value)


def _table(option: Field, value: Any, place: str) -> dict[str, Any]:
    """A table whose rows are lists of codes where the option declares them so, else strings."""
    if not isinstance(value, Mapping):
        raise ValueError
    holds_codes, table = get_args(option.type)[1] is not str, {}
    for row, cell in value.items():
        try:
            table[row] = _codes(cell) if holds_codes else _scalar(str, cell)
        except ValueError:
            raise SettingsError(f"{place}: {row!r} is {cell!r}; it must be {_WANTED[tuple if holds_codes else str]}") from None
    return table
