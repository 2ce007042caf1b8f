"""The `spms-viz` command."""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from spms_viz.usage import UsageError
from spms_viz.words import AUDIENCES

PACKAGE = Path(__file__).parent
START_PAGE = "00_welcome.ipynb"
DEFAULT_PORT = 8888
PORTS_TO_TRY = 50
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
        "For learning only; not a forecast, not for clinical use.",
    )
    commands = parser.add_subparsers(title="commands", required=True)
    lab = commands.add_parser(
        "lab",
        help="open JupyterLab on the lessons",
        description="Open JupyterLab on the lessons. Stop it with Ctrl+C.",
    )
    lab.add_argument(
        "--port",
        type=_port,
        help=f"port to serve on (default: {DEFAULT_PORT} or the next free one)",
    )
    lab.add_argument("--no-browser", action="store_true", help="serve without opening a browser")
    lab.set_defaults(run=_lab)
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


def _port(text: str) -> int:
    """Read a port number, or say what is wrong with it."""
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"a port is a number from 1 to 65535, got {text!r}")
    return int(text)


def _lab(options: argparse.Namespace) -> int:
    if find_spec("jupyterlab") is None:
        raise UsageError("JupyterLab is missing; install it with: pip install jupyterlab")
    port = options.port or _next_free_port()
    if not _is_free(port):
        raise UsageError(f"port {port} is in use; choose another one with --port.")
    command = [sys.executable, "-m", "jupyterlab", *_settings(_lessons(), port)]
    command += ["--no-browser"] if options.no_browser else []
    command += ["--allow-root"] if os.name == "posix" and os.geteuid() == 0 else []
    # JupyterLab takes the place of this process, and so gets Ctrl+C itself.
    os.execve(sys.executable, command, _environment())  # noqa: S606
    return 0


def _export(options: argparse.Namespace) -> int:
    if find_spec("nbconvert") is None or find_spec("nbclient") is None:
        raise UsageError("nbconvert is missing; install it with: pip install 'spms-viz[export]'")
    from spms_viz.site.command import export  # needs what a plain install may lack

    audiences = AUDIENCES if options.audience == "all" else (options.audience,)
    export(_source(), options.folder, audiences, options.zip)
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


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("localhost", port))
        except OSError:
            return False
    return True


def _next_free_port() -> int:
    for port in range(DEFAULT_PORT, DEFAULT_PORT + PORTS_TO_TRY):
        if _is_free(port):
            return port
    last = DEFAULT_PORT + PORTS_TO_TRY - 1
    raise UsageError(f"ports {DEFAULT_PORT} to {last} are all in use; choose one with --port.")


def _source() -> Path:
    """Return the folder of lessons as they came with the package."""
    checkout = PACKAGE.parent / "notebooks"
    return checkout if checkout.is_dir() else PACKAGE / "lessons"


def _lessons() -> Path:
    """Return the folder of lessons: the checkout's own, or a copy beside the reader."""
    if _source() != PACKAGE / "lessons":
        return _source()
    return _copy_to(Path.cwd() / "spms_viz_lessons")


def _copy_to(target: Path) -> Path:
    copied = copy_missing(_source(), target)
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
