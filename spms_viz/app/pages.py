"""The pages of the app: built once, kept, and built again when anything of ours has changed."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from spms_viz.site.build import NotBuiltError, build_site
from spms_viz.site.command import Bar
from spms_viz.site.lessons import Lesson
from spms_viz.site.pages import lesson_page, site_parts
from spms_viz.site.state import lacks_states
from spms_viz.usage import UsageError
from spms_viz.words import without_run_all
from spms_viz.words.pages import APP

PACKAGE = Path(__file__).parents[1]
KEPT = 6  # built sites, 2 MB each: of both audiences, of one, and of versions before
DRAWN_BY = ("numpy", "matplotlib", "ipywidgets", "anywidget", "nbconvert")


def built_site(lessons: Sequence[Lesson]) -> Path:
    """Return the folder of the built pages of these lessons, in the order of reading.

    Notes
    -----
    A site is written beside its place and moved there when it is whole, so that two apps that
    start at once, or one that is stopped, leave no half of one.
    """
    kept = user_cache_path("spms_viz") / folder_name(lessons)
    if kept.is_dir():
        return kept
    kept.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix="building-", dir=kept.parent))
    bar = Bar(len(lessons))
    try:
        build_site(lessons, new / "site", bar.show)
        if not kept.is_dir():
            (new / "site").rename(kept)
        _forget_old(kept.parent)
    except NotBuiltError as error:
        raise UsageError(f"no page for {error}") from error
    finally:
        bar.end()
        shutil.rmtree(new, ignore_errors=True)
    return kept


def _forget_old(folder: Path) -> None:
    sites = sorted(folder.glob("site-*"), key=lambda one: one.stat().st_mtime)
    for old in sites[:-KEPT]:
        shutil.rmtree(old, ignore_errors=True)


def folder_name(lessons: Sequence[Lesson]) -> str:
    """Return a name that changes with anything that the pages are made of."""
    text = hashlib.sha256("".join(one.page for one in lessons).encode())
    text.update(repr([sys.version_info[:2], *map(version, DRAWN_BY)]).encode())
    for path in _sources(lessons):
        text.update(path.name.encode() + path.read_bytes())
    return f"site-{text.hexdigest()[:16]}"


def _sources(lessons: Sequence[Lesson]) -> Iterator[Path]:
    own = (".py", ".js", ".css", ".j2")
    yield from sorted(path for path in PACKAGE.rglob("*") if path.suffix in own)
    yield from (one.path for one in lessons)


def needs_python(lesson: Lesson, site: Path) -> bool:
    """Tell whether a lesson has states that its page does not hold."""
    return lacks_states((site / lesson.page).read_text(encoding="utf-8"))


def write_book(lesson: Lesson, lessons: Sequence[Lesson], folder: Path) -> str:
    """Write a lesson as Voilà shows it; return its path in `folder`."""
    book = json.loads(lesson.path.read_text(encoding="utf-8"))
    for cell in book["cells"]:
        if cell["cell_type"] == "markdown":
            cell["source"] = _for_a_page("".join(cell["source"]))
    book["metadata"]["spms_viz"] = _frame(lesson, lessons)
    path = folder / lesson.audience / lesson.path.name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(book), encoding="utf-8")
    return str(path.relative_to(folder))


def _for_a_page(markdown: str) -> str:
    return re.sub(r"\(([\w./]+)\.ipynb\)", r"(\1.html)", without_run_all(markdown))


def _frame(lesson: Lesson, lessons: Sequence[Lesson]) -> dict[str, Any]:
    text = json.loads(lesson.path.read_text(encoding="utf-8"))["cells"][-1]["source"]
    body = '<h3 id="talk-to-your-team">' if "Talk to your team" in "".join(text) else ""
    return {
        "page": asdict(lesson_page(lesson, lessons, body, "")),
        "site": dict(site_parts()),
        "words": dict(APP),
        "alone": f"/alone/{lesson.page}",
    }
