"""The servers that `class_load.py` compares, and how much memory one of them takes."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
LONGEST_START = 300  # s; the first start builds pages


@dataclass(frozen=True)
class Server:
    """One way of serving one page.

    Attributes
    ----------
    name : str
        What to call it.
    command : tuple of str
        What starts it; ``{port}`` stands for the port.
    page : str
        Address of the page.
    ready : str
        What its log says once everybody can come.
    """

    name: str
    command: tuple[str, ...]
    page: str
    ready: str


def servers() -> list[Server]:
    """Return what to compare."""
    files = (sys.executable, "-m", "http.server", "--bind=127.0.0.1", "{port}")
    app = (str(BIN / "spms-viz"), "app", "--port={port}", "--no-browser", "--audience=class")
    serves = "lessons are at"
    return [
        Server(
            "floor: one path, one slider",
            (*files, "--directory=benchmarks/floor"),
            "",
            "Serving",
        ),
        Server("app, lesson 01", app, "class/01_two_patterns.html", serves),
        Server("app, lesson 10", app, "class/10_measuring_worsening.html", serves),
    ]


@dataclass
class Running:
    """A server that runs, where it is, and how long it took to get ready."""

    process: subprocess.Popen[bytes]
    address: str
    seconds: float

    def memory(self) -> float:
        """Return the proportional set size of its whole tree of processes, in MB."""
        return sum(map(proportional, tree(self.process.pid))) / 1024


@contextmanager
def running(server: Server, log: Path) -> Iterator[Running]:
    """Start a server and wait until everybody can come."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    begin = time.monotonic()
    with log.open("w") as output:
        process = subprocess.Popen(
            [part.format(port=port) for part in server.command],
            cwd=ROOT,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
        )
        try:
            wait(server, process, log)
            seconds = time.monotonic() - begin
            time.sleep(2)  # what starts with it settles
            yield Running(process, f"http://127.0.0.1:{port}/{server.page}", seconds)
        finally:
            process.terminate()
            process.wait(timeout=30)


def wait(server: Server, process: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until the log says that everybody can come."""
    end = time.monotonic() + LONGEST_START
    while server.ready not in log.read_text():
        if process.poll() is not None or time.monotonic() > end:
            raise RuntimeError(f"{server.name} does not start:\n{log.read_text()[-2000:]}")
        time.sleep(0.2)


def tree(process: int) -> list[int]:
    """Return a process and all below it."""
    below = Path(f"/proc/{process}/task/{process}/children")
    children = below.read_text().split() if below.is_file() else []
    return [process, *(one for child in children for one in tree(int(child)))]


def proportional(process: int) -> int:
    """Return what a process takes of memory, in kB; what it shares counts in parts."""
    try:
        rows = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:  # it ended meanwhile
        return 0
    return next((int(row.split()[1]) for row in rows if row.startswith("Pss:")), 0)
