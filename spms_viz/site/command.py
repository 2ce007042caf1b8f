"""`spms-viz export`: what can go wrong is said in one sentence, and how far it is shows."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from spms_viz.site.build import build_site, zip_site
from spms_viz.site.lessons import Lesson, find_lessons
from spms_viz.site.run import NotBuiltError
from spms_viz.usage import UsageError
from spms_viz.words import Audience

BAR = 30  # signs


def export(source: Path, folder: Path, audiences: Sequence[Audience], is_zipped: bool) -> None:
    """Write the site and say where it is.

    Parameters
    ----------
    source : Path
        The folder of lessons.
    folder : Path
        Where to write.
    audiences : sequence of {"class", "workshop"}
        Whose lessons.
    is_zipped : bool
        Whether to pack it as well.

    Raises
    ------
    UsageError
        If the folder or the zip is there already, cannot be written, or a lesson does not run.
    """
    _check(folder, is_zipped)
    try:
        build(find_lessons(source, audiences), folder)
        made = [folder / "index.html", *([zip_site(folder)] if is_zipped else [])]
    except OSError as error:
        raise UsageError(f"{folder} cannot be written: {error.strerror}.") from error
    print("Open " + ", or hand on ".join(map(str, made)) + ".")


def build(lessons: Sequence[Lesson], folder: Path) -> None:
    """Write a site and show how far it is, or say in one sentence why it cannot be."""
    bar = Bar(len(lessons))
    try:
        build_site(lessons, folder, bar.show)
    except NotBuiltError as error:
        raise UsageError(f"no page for {error}") from error
    finally:
        bar.end()


def _check(folder: Path, is_zipped: bool) -> None:
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        what = "is not empty" if folder.is_dir() else "is a file"
        raise UsageError(f"{folder} {what}; name a new or an empty folder.")
    packed = folder.with_name(f"{folder.name}.zip")
    if is_zipped and packed.exists():
        raise UsageError(f"{packed} is there already; move it away, or name another folder.")


class Bar:
    """How many lessons are done, on one line of the terminal."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.show(0, "")

    def show(self, done: int, name: str) -> None:
        """Say that so many are done, and which was the last."""
        filled = BAR * done // max(self.count, 1)
        line = f"[{'#' * filled}{'.' * (BAR - filled)}] {done} of {self.count} lessons  {name}"
        start, end = ("\r\033[K", "") if sys.stderr.isatty() else ("", "\n")
        print(f"{start}{line}", end=end, file=sys.stderr, flush=True)

    def end(self) -> None:
        """Leave the line."""
        if sys.stderr.isatty():
            print(file=sys.stderr)
