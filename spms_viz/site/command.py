"""`spms-viz export`: what can go wrong is said in one sentence, and how far it is shows."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from spms_viz.site.build import build_site, zip_site
from spms_viz.site.lessons import Lesson, find_lessons
from spms_viz.site.run import NotBuiltError
from spms_viz.usage import UsageError, say, why
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
        If the folder or the zip is there already, cannot be written, or a lesson does not run, or
        it is stopped; then nothing was written.
    """
    lessons = find_lessons(source, audiences)
    try:
        made = _export(lessons, Path(os.path.realpath(folder)), is_zipped)
    except OSError as error:
        raise UsageError(f"{folder} cannot be written: {why(error)}.") from error
    except KeyboardInterrupt:
        raise UsageError("stopped before all pages were made; nothing was written.") from None
    say("Open " + ", or hand on ".join(map(str, made)) + ".")


def _export(lessons: Sequence[Lesson], folder: Path, is_zipped: bool) -> list[Path]:
    """Build a site inside its folder and move its parts to their places when all are whole."""
    name = folder.name or "spms_viz"  # a drive has no name
    packed = folder.parent / f"{name}.zip"
    _check(folder, packed if is_zipped else None)
    with made_or_gone(folder), TemporaryDirectory(prefix="building-", dir=folder) as new:
        site = Path(new, name)
        build(lessons, site)
        parts = {part: folder / part.name for part in site.iterdir()}
        _move_all(parts | ({zip_site(site): packed} if is_zipped else {}))
    return [folder / "index.html", *([packed] if is_zipped else [])]


def _move_all(places: Mapping[Path, Path]) -> None:
    """Move files and folders to places where nothing is: all of them, or none."""
    try:
        for part, place in places.items():
            shutil.move(part, place)
    except BaseException:
        for place in places.values():
            if place.is_dir():
                shutil.rmtree(place, ignore_errors=True)
            else:
                place.unlink(missing_ok=True)
        raise


@contextmanager
def made_or_gone(folder: Path) -> Iterator[None]:
    """Make a folder, with those around it; take away what was made where what follows fails."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for one in missing:
            with suppress(OSError):
                one.rmdir()
        raise


def build(lessons: Sequence[Lesson], folder: Path) -> None:
    """Write a site and show how far it is, or say in one sentence why it cannot be."""
    bar = Bar(len(lessons))
    try:
        build_site(lessons, folder, bar.show)
    except NotBuiltError as error:
        raise UsageError(f"no page for {error}") from error
    finally:
        bar.end()


def _check(folder: Path, packed: Path | None) -> None:
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        what = "is not empty" if folder.is_dir() else "is a file"
        raise UsageError(f"{folder} {what}; name a new or an empty folder.")
    if packed and packed.exists():
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
        start, end = ("\r\033[K", "") if is_terminal() else ("", "\n")
        with suppress(OSError):  # nobody reads it
            print(f"{start}{line}", end=end, file=sys.stderr, flush=True)

    def end(self) -> None:
        """Leave the line."""
        if is_terminal():
            print(file=sys.stderr)


def is_terminal() -> bool:
    """Tell whether somebody watches what is said."""
    return sys.stderr is not None and sys.stderr.isatty()
