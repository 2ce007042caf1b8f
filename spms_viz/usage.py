"""What the commands share: how wrong use is said, and which ports are free."""

from __future__ import annotations

import argparse
import errno
import socket
from importlib.util import find_spec
from pathlib import Path

PACKAGE = Path(__file__).parent
PORTS_TO_TRY = 50
EXPORT = ("nbconvert", "platformdirs", "tornado")  # what the extra `export` brings


class UsageError(Exception):
    """Something the person at the keyboard can put right; its text is one sentence."""


def lessons_source() -> Path:
    """Return the folder of lessons as they came with the package."""
    checkout = PACKAGE.parent / "notebooks"
    return checkout if checkout.is_dir() else PACKAGE / "lessons"


def check_export() -> None:
    """Raise if something is missing that writes or serves pages."""
    for name in EXPORT:
        if find_spec(name) is None:
            raise UsageError(f"{name} is missing; install it with: pip install 'spms-viz[export]'")


def port_number(text: str) -> int:
    """Read a port number, or say what is wrong with it."""
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"a port is a number from 1 to 65535, got {text!r}")
    return int(text)


def add_serving(command: argparse.ArgumentParser, port: int) -> None:
    """Give a command that serves something its options; `port` is where it does so if it can."""
    command.add_argument(
        "--port",
        type=port_number,
        help=f"port to serve on (default: {port} or the next free one)",
    )
    command.add_argument(
        "--no-browser", action="store_true", help="serve without opening a browser"
    )


def free_port(asked: int | None, default: int, host: str = "localhost") -> int:
    """Return the port asked for, or the first free one from `default` on.

    Raises
    ------
    UsageError
        If it is in use, or all of them are, or the host is not this computer's.
    """
    if asked and not _is_free(asked, host):
        raise UsageError(f"port {asked} is in use; choose another one with --port.")
    return asked or _next_free_port(default, host)


def _next_free_port(default: int, host: str) -> int:
    for port in range(default, default + PORTS_TO_TRY):
        if _is_free(port, host):
            return port
    last = default + PORTS_TO_TRY - 1
    raise UsageError(f"ports {default} to {last} are all in use; choose one with --port.")


def _is_free(port: int, host: str) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, UnicodeError) as error:  # the latter for a name such as a..b
            if getattr(error, "errno", None) == errno.EADDRINUSE:
                return False
            why = getattr(error, "strerror", None) or error
            raise UsageError(f"cannot serve on {host}, port {port}: {why}.") from error
    return True
