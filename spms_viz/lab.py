"""`spms-viz lab`: JupyterLab on the lessons, with our Python, our kernel and our settings."""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from spms_viz.copies import copy_to
from spms_viz.ports import add_serving, free_port
from spms_viz.usage import ENDINGS, PACKAGE, UsageError, can_write, lessons_source, say, why

START_PAGE = "00_welcome.ipynb"
DEFAULT_PORT = 8888
SETTINGS = PACKAGE / "jupyter"


def add_command(commands: Any) -> None:
    """Add `lab` to the commands."""
    lab = commands.add_parser(
        "lab",
        help="open JupyterLab on the lessons",
        description="Open JupyterLab on the lessons. Stop it with Ctrl+C.",
    )
    add_serving(lab, DEFAULT_PORT)
    lab.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Start JupyterLab and return its exit code once it has ended."""
    if find_spec("jupyterlab") is None:
        raise UsageError("JupyterLab is missing; install it with: pip install jupyterlab")
    port = free_port(options.port, DEFAULT_PORT)
    # -P: a file of the reader's such as random.py is not taken for Python's own
    command = [sys.executable, "-P", "-m", "jupyterlab", *_settings(_lessons(), port)]
    command += ["--no-browser"] if options.no_browser else []
    command += ["--allow-root"] if os.name == "posix" and os.geteuid() == 0 else []
    with _memory() as memory:
        return run_beside(command, {**os.environ, **memory, **own_environment(os.environ)})


def run_beside(command: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run a program in this terminal, pass on what is to end it, and return its exit code.

    Not `os.execve`: on Windows it parts a path at each blank in it.
    """
    with subprocess.Popen(command, env=environment) as program:  # noqa: S603 - our own words

        def pass_on(number: int, _: Any) -> None:
            is_typed = number == signal.SIGINT and (os.name == "nt" or sys.stdin.isatty())
            if not is_typed:  # what is typed reaches every program in the terminal
                program.send_signal(number)

        for name in ("SIGINT", *ENDINGS):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), pass_on)
        code = program.wait()
    return code if code >= 0 else 128 - code  # as a shell says that a signal ended it


def own_environment(others: Mapping[str, str]) -> dict[str, str]:
    """Return what makes Jupyter ours: settings, a kernel, and extensions from beside our Python.

    What a reader has in their home, such as an older kernel or widgets of another version, would
    hide ours. The kernel looks for modules beside the lesson last.
    """
    before = {name: others.get(name, "") for name in ("JUPYTER_CONFIG_PATH", "JUPYTER_PATH")}
    joined = {
        name: os.pathsep.join(filter(None, [str(SETTINGS), paths]))
        for name, paths in before.items()
    }
    return {**joined, "JUPYTER_PREFER_ENV_PATH": "1"}


@contextmanager
def _memory() -> Iterator[dict[str, str]]:
    """Give JupyterLab a place for what it remembers, where the reader's home cannot be written."""
    from jupyter_core.paths import jupyter_config_dir, jupyter_data_dir, jupyter_runtime_dir

    homes = (jupyter_config_dir(), jupyter_data_dir(), jupyter_runtime_dir())
    if all(can_write(Path(home)) for home in homes):
        yield {}
        return
    with TemporaryDirectory(prefix="spms_viz-", ignore_cleanup_errors=True) as once:
        say("Your home folder cannot be written to: JupyterLab forgets its settings when it ends.")
        names = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
        yield {name: str(Path(once, name.lower())) for name in names}


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
    try:
        return copy_to(Path.cwd() / "spms_viz_lessons")
    except OSError as error:
        raise UsageError(
            f"the lessons cannot be copied to this folder: {why(error)}; start it in one that you "
            "can write to."
        ) from error
