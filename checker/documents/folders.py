"""Which files of a folder are stories.

A folder of a repository holds more than stories, and a check of its README is noise. A folder gives the files with a
story's suffix, less those of _PROJECT_FILES and the pages that a run wrote; `include` puts other globs in their place, and `exclude`
and the .gitignore files take away from either. Hidden files are never taken. A file that is named itself is always read.
All globs are those of .gitignore; those of the settings are matched with the path from the working folder.
"""

import glob
import os
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.documents.files import STDIN, explain
from checker.errors import SettingsError
from checker.settings import Settings
from checker.types import Document

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_OWN = b'<meta name="generator" content="checker">'  # near the head of a report or sheet as a page, which is no story
_PROJECT_FILES = (  # matched with the name as it is and in lower case: some names are a project's in capitals only
    *("readme.*", "changelog.*", "license.*", "licence.*", "license-*.txt", "copying.*", "contributing.*", "contributors.*"),
    *("code_of_conduct.*", "code-of-conduct.*", "pull_request_template.*", "requirements*.txt", "constraints*.txt", "cmakelists.txt"),
    *("robots.txt", "humans.txt", "ads.txt", "node_modules/"),
    *("AGENTS.md", "AUTHORS.*", "CHANGES.*", "GOVERNANCE.*", "HISTORY.*", "MAINTAINERS.*", "NOTICE.*", "SECURITY.*", "SUPPORT.*"),
)


def find_files(path: str, suffixes: Sequence[str], settings: Settings) -> Iterator[str | Document]:
    """The files that a path, folder or glob stands for, and documents that say what of it could not be looked into."""
    if not path:  # mostly a variable of a script that holds nothing
        yield Document("", "''", settings.date, failure="an empty path: give a file or folder, or - for standard input")
    elif path == STDIN or not (os.path.isdir(path) or _is_glob(path)):  # isdir: False where it may not be looked at
        yield path
    elif os.path.isdir(path):
        yield from _find_in_folder(path, suffixes, settings)
    else:
        found = sorted(glob.glob(path, recursive=True))
        for one in found:
            yield from _find_in_folder(one, suffixes, settings) if os.path.isdir(one) else [one]
        if not found:
            yield Document("", path, settings.date, failure="no file fits these wildcards: check the path")


def _is_glob(path: str) -> bool:
    return glob.has_magic(path) and "\0" not in path and not os.path.lexists(path)


def _find_in_folder(folder: str, suffixes: Sequence[str], settings: Settings) -> Iterator[str | Document]:
    errors: list[OSError] = []
    stories = sorted(find_stories(folder, suffixes, settings, errors.append))
    for error in errors:
        yield Document("", str(error.filename), settings.date, failure=explain(error))
    if not stories and not errors:
        wanted = "files that `include` names" if settings.include else f"{', '.join(suffixes)} files"
        yield Document("", folder, settings.date, failure=f"no stories in this folder: give files, or a folder with {wanted}")
    yield from stories


def find_stories(folder: str, suffixes: Sequence[str], settings: Settings, on_error: Callable[[OSError], None]) -> Iterator[str]:
    """Paths of all stories below a folder; `suffixes` are those of stories where the settings include nothing else."""
    choice = _Choice(folder, suffixes, settings)
    for parent, folders, files in os.walk(folder, onerror=on_error):
        choice.enter(parent)
        folders[:] = [
            name for name in folders if not name.startswith(".") and not choice.leaves_out(os.path.join(parent, name), is_folder=True)
        ]
        for path in (
            os.path.join(parent, name) for name in files if not name.startswith((".", "~$"))
        ):  # Word keeps a file beside an open one
            if choice.takes(path):
                yield path


class _Choice:
    """What is taken of one folder."""

    def __init__(self, folder: str, suffixes: Sequence[str], settings: Settings) -> None:
        self._suffixes = tuple(suffixes)
        self._include = _compile(settings.include, "include") if settings.include else None
        self._exclude = _compile(settings.exclude, "exclude")
        self._project = _compile(_PROJECT_FILES)
        self._ignored: dict[str, GitIgnoreSpec] = _read_outer(folder)  # by the folder that the file stands in

    def enter(self, folder: str) -> None:
        """Take note of the .gitignore of a folder before its files are asked for."""
        if spec := _read_gitignore(folder):
            self._ignored[os.path.abspath(folder)] = spec

    def takes(self, path: str) -> bool:
        if self.leaves_out(path):
            return False
        if self._include is not None:
            return self._include.match_file(_from_here(path))
        name = os.path.basename(path)
        is_story = name.lower().endswith(self._suffixes) and not any(map(self._project.match_file, (name, name.lower())))
        return is_story and not _is_report(path)

    def leaves_out(self, path: str, *, is_folder: bool = False) -> bool:
        end = "/" if is_folder else ""
        if self._exclude.match_file(_from_here(path) + end) or self._is_ignored(path, end):
            return True
        return is_folder and self._include is None and self._project.match_file(os.path.basename(path) + end)

    def _is_ignored(self, path: str, end: str) -> bool:
        """Whether git would ignore a path: the .gitignore nearest to it that says anything of it decides."""
        whole = Path(os.path.abspath(path))
        for folder in whole.parents:
            if spec := self._ignored.get(str(folder)):
                is_ignored = spec.check_file(whole.relative_to(folder).as_posix() + end).include
                if is_ignored is not None:
                    return is_ignored
        return False


def _read_outer(folder: str) -> "dict[str, GitIgnoreSpec]":
    """The .gitignore files above a folder, up to its repository's root, but none that ignores the folder itself: that one was named."""
    above = Path(os.path.abspath(folder))
    found: dict[str, GitIgnoreSpec] = {}
    for parent in (above, *above.parents):
        if parent != above and (spec := _read_gitignore(str(parent))) and not spec.match_file(above.relative_to(parent).as_posix() + "/"):
            found[str(parent)] = spec
        if (parent / ".git").exists():
            return found
    return {}


def _read_gitignore(folder: str) -> "GitIgnoreSpec | None":
    try:
        lines = Path(folder, ".gitignore").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    return _compile(lines)


def _compile(globs: Sequence[str], key: str = "") -> "GitIgnoreSpec":
    """The globs of a setting. Of a .gitignore, which is no setting, those are passed over that git passes over too."""
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(globs)
    except (ValueError, re.error) as error:
        if key:
            raise SettingsError(f"{key} is {list(globs)!r}; it must be globs such as those of .gitignore ({error})") from None
        if len(globs) == 1:
            return GitIgnoreSpec([])
    return GitIgnoreSpec([pattern for glob in globs for pattern in _compile([glob]).patterns])


def _is_report(path: str) -> bool:
    """Whether a page is what this program wrote, and left among the stories."""
    if not path.lower().endswith((".html", ".htm")):
        return False
    try:
        with open(path, "rb") as file:
            return _OWN in file.read(200)
    except OSError:  # the reader says why
        return False


def _from_here(path: str) -> str:
    """A path from the working folder, with slashes; of one outside of it, what is below the folder they share."""
    return "/".join(part for part in Path(os.path.relpath(path)).parts if part != "..")
