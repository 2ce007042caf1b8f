"""The static site: every lesson run once, its widgets completed, its pages written."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from spms_viz.site.first import FirstLook
from spms_viz.site.lessons import WELCOME, Lesson
from spms_viz.site.markdown import TextRenderer, links_to_pages
from spms_viz.site.pages import (
    Page,
    contents_page,
    lesson_page,
    render,
)
from spms_viz.site.run import NotBuiltError, Ran, run_all
from spms_viz.site.scripts import LiveScript
from spms_viz.site.state import CannotLiveError, Shared, page_state
from spms_viz.words import RUN_ALL

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
    live = LiveScript.of(shared)
    pages = {name: render("lesson.html.j2", one, shared.styles, live) for name, one in made.items()}
    welcome = lessons[0].path.parent.parent / WELCOME
    pages["index.html"] = render("contents.html.j2", contents_page(lessons, welcome))
    _write(folder, pages | {live.address: live.text})


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
    text = TextRenderer([RUN_ALL], links_to_pages(lesson.path, lessons, lesson.audience))
    first = FirstLook(ran.widgets)
    parts = [text.html(o.text) if o.value is None else first.html(o.value) for o in ran.shown]
    try:
        state = page_state(ran.widgets, first.roots, first.pictures, shared)
    except CannotLiveError as error:
        raise NotBuiltError(f"{lesson.page}: {error}") from error
    packed = json.dumps(state, separators=(",", ":")).replace("</", "<\\/") if state else ""
    return lesson_page(lesson, lessons, "\n".join(parts), packed, text.places)
