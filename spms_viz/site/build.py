"""The static site: every lesson run once, its widgets completed, its pages written."""

from __future__ import annotations

import asyncio
import html
import json
import os
import re
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import nbformat
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from spms_viz.site.lessons import WELCOME, Lesson
from spms_viz.site.pages import (
    Page,
    contents_page,
    lesson_page,
    render,
    words_as_html,
)
from spms_viz.site.scripts import live_script
from spms_viz.site.slim import for_reading
from spms_viz.site.state import CannotLiveError, Shared, page_state

WIDGET = "application/vnd.jupyter.widget-view+json"
STATE = "application/vnd.jupyter.widget-state+json"
SVG = "image/svg+xml"
EMPTY = "from ipywidgets import Widget\nWidget.close_all()\nget_ipython().reset()"
COMPLETE = "from spms_viz.widgets.alone import stand_alone\nstand_alone(Out.values())"
LONGEST = 300  # s a cell may take
Book = Any  # nbformat's own notebooks
Widgets = Mapping[str, Any]  # state of each, by name
Told = Callable[[int, str], None]


class NotBuiltError(Exception):
    """A lesson that could not become a page; the text says which and why."""


def build_site(lessons: Sequence[Lesson], folder: Path, tell: Told) -> None:
    """Write the pages of these lessons to `folder`.

    Parameters
    ----------
    lessons : sequence of Lesson
        In the order of reading; all in one folder of lessons.
    folder : Path
        Where to write; it must not hold anything.
    tell : callable
        Told how many lessons are done, and which is the last one.

    Raises
    ------
    NotBuiltError
        If a lesson does not run, or has a widget that cannot live without Python.
    """
    books = asyncio.run(_run_all(lessons, tell))
    shared = Shared()
    made = {one.page: _page(one, lessons, books[one.page], shared) for one in lessons}
    pages = {name: render("lesson.html.j2", one, shared.styles) for name, one in made.items()}
    welcome = lessons[0].path.parent.parent / WELCOME
    pages["index.html"] = render("contents.html.j2", contents_page(lessons, welcome))
    _write(folder, pages | {"assets/live.js": shared.script() + live_script()})


def zip_site(folder: Path) -> Path:
    """Pack the site beside it, as one file to hand on."""
    root = folder.absolute()
    return Path(shutil.make_archive(str(root), "zip", root.parent, root.name))


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


async def _run_all(lessons: Sequence[Lesson], tell: Told) -> dict[str, Book]:
    """Run every lesson, as many at once as there are processors."""
    waiting, done = list(reversed(lessons)), dict[str, Book]()

    async def work() -> None:
        kernel = AsyncKernelManager(kernel_name="python3")
        try:
            while waiting:
                lesson = waiting.pop()
                done[lesson.page] = await _run(lesson, kernel)
                tell(len(done), lesson.page)
        finally:
            if kernel.has_kernel:
                await kernel.shutdown_kernel(now=True)

    await asyncio.gather(*(work() for _ in range(os.cpu_count() or 1)))
    return done


async def _run(lesson: Lesson, kernel: AsyncKernelManager) -> Book:
    """Run one lesson in a Python that may have run others: it is emptied first.

    Starting a Python and loading matplotlib takes longer than a lesson.
    """
    book: Book = nbformat.read(lesson.path, as_version=4)  # type: ignore[no-untyped-call]
    first, last = map(nbformat.v4.new_code_cell, (EMPTY, COMPLETE))
    client = NotebookClient(
        nbformat.from_dict({**book, "cells": [first, *book.cells, last]}),  # type: ignore[no-untyped-call]
        km=kernel,
        timeout=LONGEST,
        resources={"metadata": {"path": str(lesson.path.parent)}},
        extra_arguments=["--Application.log_level=ERROR"],
    )
    try:
        ran = await client.async_execute()
    except CellExecutionError as error:
        raise NotBuiltError(f"{lesson.page}: {error.ename}: {error.evalue}") from error
    ran.cells = ran.cells[1:-1]
    return ran


def _page(lesson: Lesson, lessons: Sequence[Lesson], book: Book, shared: Shared) -> Page:
    widgets = book.metadata.get("widgets", {}).get(STATE, {}).get("state", {})
    parts = [_cell(cell, lesson, lessons, widgets) for cell in book.cells]
    body = "\n".join(parts)
    roots, shown = (re.findall(rf'data-{name}="(\w+)"', body) for name in ("model", "picture"))
    try:
        state = page_state(widgets, roots, shown, shared)
    except CannotLiveError as error:
        raise NotBuiltError(f"{lesson.page}: {error}") from error
    text = json.dumps(state, separators=(",", ":")).replace("</", "<\\/") if state else ""
    return lesson_page(lesson, lessons, body, text)


def _cell(cell: Book, lesson: Lesson, lessons: Sequence[Lesson], widgets: Widgets) -> str:
    """Return what a reader sees of a cell; never its code."""
    if cell.cell_type == "markdown":
        return words_as_html(cell.source, lesson.path, lessons, lesson.audience)
    outputs = cell.get("outputs", [])
    return "\n".join(_output(one.data, widgets) for one in outputs if "data" in one)


def _output(data: Mapping[str, Any], widgets: Widgets) -> str:
    """Return what an output shows at first; a widget's place holds it until the widget lives."""
    words = data.get("text/plain", "")
    first = f'<div class="spms-first-words">{html.escape(words)}</div>'
    if SVG in data:
        first = _first_picture(data[SVG], words, widgets) + first
    first = f'<div class="spms-first">{first}</div>'
    if WIDGET not in data:
        return first
    return f'<div class="spms-live" data-model="{data[WIDGET]["model_id"]}">{first}</div>'


def _first_picture(svg: str, words: str, widgets: Widgets) -> str:
    """Return a drawing as it stands at first, and whose it is, where a picture goes on from it."""
    name, state = _owner(svg, widgets)
    is_covered = not name or state.get("guess", {}).get("isCovered", False)
    covered = " spms-first-covered" if is_covered else ""
    label = html.escape(state["name"] if name else words, quote=True)
    owner = f' data-picture="{name}"' if name else ""
    return (
        f'<div class="spms-first-picture{covered}" role="img" aria-label="{label}"{owner}>'
        f"{for_reading(svg)}</div>"
    )


def _owner(svg: str, widgets: Widgets) -> tuple[str, Mapping[str, Any]]:
    for name, state in ((name, widget["state"]) for name, widget in widgets.items()):
        if (state.get("drawings") or [{"svg": ""}])[0]["svg"] == svg:
            return name, state
    return "", {}
