"""Long lists of words in files: sorted, in small letters, one a line, each perhaps with a mark at its end.

They are searched as they stand, since a set of their words would take megabytes and longer to make than a story to read.
"""

from functools import cache, lru_cache
from importlib.resources import files


@lru_cache(20_000)
def mark_of(name: str, word: str) -> str | None:
    """The mark that a word has in the file of a name, '' if none, or None where the file lacks the word."""
    if not word.isalpha():
        return None
    held, line = _text(name), f"\n{word}".encode()
    # Marks sort before letters, so that the first line with this beginning is the word's own if it has one.
    start = held.find(line, *_section(name, word[:2]))
    mark = held[start + len(line) : held.find(b"\n", start + 1)].decode()
    return None if start < 0 or mark[:1].isalpha() else mark


@cache
def words_from(name: str, letter: str, mark: str = "") -> tuple[str, ...]:
    """The words of a file that begin with a letter and have a mark, sorted."""
    start, end = _section(name, letter)
    lines = _text(name)[start:end].decode().split()
    return tuple(line.removesuffix(mark) for line in lines if (line.endswith(mark) if mark else line.isalpha()))


@cache
def _section(name: str, letters: str) -> tuple[int, int]:
    """Where the words with a beginning stand, from the line break before them to that after them; empty if there are none."""
    held = _text(name)
    around = _section(name, letters[:-1]) if len(letters) > 1 else (0, len(held))
    start = held.find(f"\n{letters}".encode(), *around) if letters else -1
    end = held.find(f"\n{letters[:-1]}{chr(ord(letters[-1]) + 1)}".encode(), start, around[1]) if start >= 0 else -1
    return (0, 0) if start < 0 else (start, around[1] if end < 0 else end + 1)


@cache
def _text(name: str) -> bytes:
    """The lines after the comments, with a break before the first."""
    held = files("checker.mentions").joinpath(f"data/{name}").read_bytes()
    return held[held.index(b"\n", held.rindex(b"\n#") + 1) :]
