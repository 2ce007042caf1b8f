"""The static site: every lesson run once, its widgets completed, its pages written."""

from __future__ import annotations

import html
import json
import re
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from spms_viz.site.lessons import WELCOME, Lesson
from spms_viz.site.pages import (
    Page,
    contents_page,
    lesson_page,
    render,
    words_as_html,
)
from spms_viz.site.run import NotBuiltError, Ran, Shown, run_all
from spms_viz.site.scripts import live_script
from spms_viz.site.slim import for_reading
from spms_viz.site.state import CannotLiveError, Shared, page_state

WIDGET = "application/vnd.jupyter.widget-view+json"
SVG = "image/svg+xml"
Widgets = Mapping[str, Any]  # state of each, by name
Told = Callable[[int, str], None]


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
    shared, made = Shared(), dict[str, Page]()
    for lesson, ran in zip(lessons, run_all(lessons), strict=True):
        made[lesson.page] = _page(lesson, lessons, ran, shared)
        tell(len(made), lesson.page)
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


def _page(lesson: Lesson, lessons: Sequence[Lesson], ran: Ran, shared: Shared) -> Page:
    body = "\n".join(_cell(one, lesson, lessons, ran.widgets) for one in ran.shown)
    roots, shown = (re.findall(rf'data-{name}="(\w+)"', body) for name in ("model", "picture"))
    try:
        state = page_state(ran.widgets, roots, shown, shared)
    except CannotLiveError as error:
        raise NotBuiltError(f"{lesson.page}: {error}") from error
    text = json.dumps(state, separators=(",", ":")).replace("</", "<\\/") if state else ""
    return lesson_page(lesson, lessons, body, text)


def _cell(one: Shown, lesson: Lesson, lessons: Sequence[Lesson], widgets: Widgets) -> str:
    """Return what a reader sees of a cell; never its code."""
    if one.value is None:
        return words_as_html(one.text, lesson.path, lessons, lesson.audience)
    return _output(one.value, widgets)


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
