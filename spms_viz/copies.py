"""`spms-viz lessons`: copies of the lessons for the reader, who may edit them."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from typing import Any

from spms_viz.usage import UsageError, lessons_source, say, why


def add_command(commands: Any) -> None:
    """Add `lessons` to the commands."""
    lessons = commands.add_parser(
        "lessons",
        help="copy the lessons to a folder",
        description="Copy the lessons that FOLDER lacks; those already there stay as they are.",
    )
    lessons.add_argument("folder", metavar="FOLDER", type=Path)
    lessons.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Copy the lessons that the folder lacks."""
    try:
        copy_to(options.folder)
    except OSError as error:
        raise UsageError(
            f"the lessons cannot be copied to {options.folder}: {why(error)}."
        ) from error
    return 0


def copy_to(target: Path) -> Path:
    """Copy what `target` lacks, say so, and return it."""
    copied = copy_missing(lessons_source(), target)
    say(f"The lessons are in {target} ({copied} new; those already there stay as they are).")
    return target


def copy_missing(source: Path, target: Path) -> int:
    """Copy what `target` lacks and return how many files; never write over one."""
    missing = [
        (path, target / path.relative_to(source))
        for path in sorted(source.rglob("*.ipynb"))
        if ".ipynb_checkpoints" not in path.parts
        and not (target / path.relative_to(source)).exists()
    ]
    for path, copy in missing:
        copy.parent.mkdir(parents=True, exist_ok=True)
        _copy(path, copy)
    return len(missing)


def _copy(path: Path, copy: Path) -> None:
    """Copy a file whole or not at all: a half one would be taken for the reader's own."""
    part = copy.with_name(f"{copy.name}.part")
    try:
        shutil.copyfile(path, part)
        part.rename(copy)
    finally:
        part.unlink(missing_ok=True)
