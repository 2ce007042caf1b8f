"""What the commands share: how wrong use is said, and where they may write."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from io import TextIOWrapper
from pathlib import Path
from tempfile import TemporaryFile

PACKAGE = Path(__file__).parent
EXPORT = ("nbconvert", "platformdirs", "tornado")  # what the extra `export` brings
ENDINGS = ("SIGTERM", "SIGHUP")  # as a system, or a window that is closed, ends a command


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


def why(error: Exception) -> str:
    """Return what a system says of an error, without its number."""
    return str(getattr(error, "strerror", None) or error)


def say(text: str) -> None:
    """Say something that the command can go on without: the disk that takes it may be full."""
    with suppress(OSError):
        print(text, flush=True)


def write_any_name() -> None:
    """Write letters that a terminal lacks, as in a folder's name, by their numbers."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def can_write(folder: Path) -> bool:
    """Tell whether files can be made in a folder, which is made if it is not there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


@contextmanager
def ends_tidily() -> Iterator[None]:
    """Let a command that is ended from outside tidy up as it does after Ctrl+C."""
    is_main = threading.current_thread() is threading.main_thread()
    numbers = [getattr(signal, name) for name in ENDINGS if is_main and hasattr(signal, name)]
    before = [signal.signal(number, signal.default_int_handler) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)
