"""Lessons run: what their cells show, and their widgets, completed to go on without Python."""

from __future__ import annotations

import ast
import os
import signal
import threading
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import active_children, get_context, parent_process
from pathlib import Path
from threading import Thread, current_thread, main_thread
from typing import Any

from IPython.core.formatters import DisplayFormatter
from ipywidgets import Widget

from spms_viz.site.lessons import Lesson, cells_of
from spms_viz.widgets.alone import stand_alone


class NotBuiltError(Exception):
    """A lesson that could not become a page; the text says which and why."""


@dataclass(frozen=True)
class Shown:
    """What one cell shows: its text, or what its last line returns."""

    text: str = ""
    value: Any = None


@dataclass(frozen=True)
class Ran:
    """A lesson after it was run, as data.

    Attributes
    ----------
    shown : sequence of Shown
        By cell; a value as Jupyter would send it to the page, by media type.
    widgets : mapping of str to dict
        State of each widget, by name.
    """

    shown: Sequence[Shown]
    widgets: Mapping[str, Any]


def run_lesson(path: Path) -> Iterator[Shown]:
    """Run the cells of a lesson one after the other, in this Python.

    Yields
    ------
    Shown
        For each cell of text, and for each cell of code whose last line shows something.
    """
    names: dict[str, Any] = {}
    for cell in cells_of(path):
        if cell.is_text:
            yield Shown(text=cell.source)
        elif (value := _run(cell.source, names)) is not None:
            yield Shown(value=value)


def _run(source: str, names: dict[str, Any]) -> Any:
    """Run one cell, and return what its last line shows.

    By hand: nbclient tells what another Python has shown, and paper and tests need the widgets
    themselves.
    """
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "lesson", "exec"), names)  # noqa: S102 - a lesson is code of our own
    if not isinstance(last, ast.Expr):
        return None
    return eval(compile(ast.Expression(last.value), "lesson", "eval"), names)  # noqa: S307


def run_all(lessons: Sequence[Lesson]) -> Iterator[Ran]:
    """Run every lesson, as many at once as there are processors, each in another Python.

    Raises
    ------
    NotBuiltError
        If a lesson does not run, or ends its Python.
    """
    context = get_context("spawn")  # the same on each system, and no thread is forked
    try:
        with (
            _real_modules(),
            _no_word_of_given_up(),
            ProcessPoolExecutor(mp_context=context, initializer=_follow) as pool,
            _ended_early(),
        ):
            with _ctrl_c_later():
                running = pool.map(_run_as_data, lessons)
            yield from running
    except BrokenProcessPool as error:
        raise NotBuiltError("a lesson: the Python that ran it has ended.") from error
    except OSError as error:
        raise NotBuiltError(f"a lesson: no Python could be started: {error}.") from error


@contextmanager
def _real_modules() -> Iterator[None]:
    """Start other Pythons that take no file of this folder, such as random.py, for theirs."""
    before = os.environ.get("PYTHONSAFEPATH")
    os.environ["PYTHONSAFEPATH"] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ["PYTHONSAFEPATH"]


@contextmanager
def _no_word_of_given_up() -> Iterator[None]:
    """Keep a pool whose Pythons were ended from telling that its lessons were given up before.

    Its own thread then finds them in a state that it does not expect, and shows a traceback. What
    ends a lesson is told by whoever waits for it.
    """
    before = threading.excepthook

    def tell(told: threading.ExceptHookArgs) -> None:
        if type(told.thread).__module__ != ProcessPoolExecutor.__module__:
            before(told)

    threading.excepthook = tell
    try:
        yield
    finally:
        threading.excepthook = before


@contextmanager
def _ctrl_c_later() -> Iterator[None]:
    """Let Ctrl+C wait, and programs that are started meanwhile never hear it.

    Each would say with a traceback how far it had come.
    Only the mask is passed on to them, and only the handler keeps it from this Python, of which any
    thread may be told.
    """
    if current_thread() is not main_thread() or not hasattr(signal, "pthread_sigmask"):
        yield
        return
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: pressed.append(number))
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        signal.signal(signal.SIGINT, before)
        if pressed:
            signal.raise_signal(signal.SIGINT)


@contextmanager
def _ended_early() -> Iterator[None]:
    """Where the pages are no longer wanted, wait for no lesson."""
    try:
        yield
    except BaseException:
        for other in active_children():
            other.terminate()
        raise


def _run_as_data(lesson: Lesson) -> Ran:
    """Run one lesson where others may have run before, and complete its widgets."""
    Widget.close_all()
    try:
        shown = list(run_lesson(lesson.path))
        stand_alone(one.value for one in shown)
    except Exception as error:
        raise NotBuiltError(f"{lesson.page}: {type(error).__name__}: {error}") from error
    return Ran([_as_data(one) for one in shown], Widget.get_manager_state()["state"])


def _as_data(shown: Shown) -> Shown:
    if shown.value is None:
        return shown
    formatter = DisplayFormatter()
    formatter.ipython_display_formatter.enabled = False  # shows to whoever looks; here nobody does
    data, _ = formatter.format(shown.value)  # type: ignore[no-untyped-call]
    return Shown(value=data)


def _follow() -> None:
    """In another Python: leave Ctrl+C to the one that started it, and end when that one ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
    os._exit(1)
