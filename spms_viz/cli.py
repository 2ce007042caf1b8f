"""The `spms-viz` command."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from spms_viz.app import command as app
from spms_viz.usage import (
    UsageError,
    add_serving,
    check_export,
    free_port,
    lessons_source,
)
from spms_viz.words import AUDIENCES
from spms_viz.words.disclaimer import SHORT_FOR_CLASS

PACKAGE = Path(__file__).parent
START_PAGE = "00_welcome.ipynb"
DEFAULT_PORT = 8888
WRONG_USE = 2  # exit code


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except UsageError as error:
        print(f"spms-viz: {error}", file=sys.stderr)
        return WRONG_USE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="spms-viz",
        description="Made-up curves that show how two patterns of multiple sclerosis differ. "
        f"{SHORT_FOR_CLASS}",
    )
    commands = parser.add_subparsers(title="commands", required=True)
    lab = commands.add_parser(
        "lab",
        help="open JupyterLab on the lessons",
        description="Open JupyterLab on the lessons. Stop it with Ctrl+C.",
    )
    add_serving(lab, DEFAULT_PORT)
    lab.set_defaults(run=_lab)
    app.add_command(commands)
    _add_export(commands)
    _add_lessons(commands)
    return parser


def _add_export(commands: Any) -> None:
    export = commands.add_parser(
        "export",
        help="write all lessons as a folder of pages",
        description="Write all lessons as a folder of pages with live sliders. They need no Python "
        "and no network: put the folder on any web server, or open index.html from the disk.",
    )
    export.add_argument("folder", metavar="FOLDER", type=Path, help="a new or an empty folder")
    export.add_argument(
        "--audience",
        choices=(*AUDIENCES, "all"),
        default="all",
        help="whose lessons (default: all)",
    )
    export.add_argument("--zip", action="store_true", help="also pack the folder as FOLDER.zip")
    export.set_defaults(run=_export)


def _add_lessons(commands: Any) -> None:
    lessons = commands.add_parser(
        "lessons",
        help="copy the lessons to a folder",
        description="Copy the lessons that FOLDER lacks; those already there stay as they are.",
    )
    lessons.add_argument("folder", metavar="FOLDER", type=Path)
    lessons.set_defaults(run=_copy_lessons)


def _lab(options: argparse.Namespace) -> int:
    if find_spec("jupyterlab") is None:
        raise UsageError("JupyterLab is missing; install it with: pip install jupyterlab")
    port = free_port(options.port, DEFAULT_PORT)
    command = [sys.executable, "-m", "jupyterlab", *_settings(_lessons(), port)]
    command += ["--no-browser"] if options.no_browser else []
    command += ["--allow-root"] if os.name == "posix" and os.geteuid() == 0 else []
    # JupyterLab takes the place of this process, and so gets Ctrl+C itself.
    os.execve(sys.executable, command, _environment())  # noqa: S606
    return 0


def _export(options: argparse.Namespace) -> int:
    check_export()
    from spms_viz.site.command import export  # needs what a plain install may lack

    audiences = AUDIENCES if options.audience == "all" else (options.audience,)
    export(lessons_source(), options.folder, audiences, options.zip)
    return 0


def _copy_lessons(options: argparse.Namespace) -> int:
    try:
        _copy_to(options.folder)
    except OSError as error:
        raise UsageError(f"the lessons cannot be copied: {error}") from error
    return 0


def _environment() -> dict[str, str]:
    """Add our settings of JupyterLab: every cell kept on the page, no other host asked."""
    paths = [str(PACKAGE / "jupyter"), os.environ.get("JUPYTER_CONFIG_PATH", "")]
    return os.environ | {"JUPYTER_CONFIG_PATH": os.pathsep.join(filter(None, paths))}


def _settings(lessons: Path, port: int) -> list[str]:
    """Options of JupyterLab: open on the start page."""
    return [
        f"--ServerApp.root_dir={lessons}",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        f"--LabApp.default_url=/lab/tree/{START_PAGE}",
    ]


def _lessons() -> Path:
    """Return the folder of lessons: the checkout's own, or a copy beside the reader."""
    if lessons_source() != PACKAGE / "lessons":
        return lessons_source()
    return _copy_to(Path.cwd() / "spms_viz_lessons")


def _copy_to(target: Path) -> Path:
    copied = copy_missing(lessons_source(), target)
    print(f"The lessons are in {target} ({copied} new; those already there stay as they are).")
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
        shutil.copyfile(path, copy)
    return len(missing)


if __name__ == "__main__":
    sys.exit(main())
