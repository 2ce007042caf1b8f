"""The pages of the app: built once, kept, and built again when anything of ours has changed."""

from __future__ import annotations

import atexit
import hashlib
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from platformdirs import user_cache_path

from spms_viz.site.lessons import WELCOME, Lesson
from spms_viz.usage import can_write

PACKAGE = Path(__file__).parents[1]
KEPT = 6  # built sites, 2 MB each: of both audiences, of one, and of versions before
DRAWN_BY = ("numpy", "matplotlib", "ipywidgets", "anywidget", "nbconvert", "mistune")


def built_site(lessons: Sequence[Lesson]) -> Path:
    """Return the folder of the built pages of these lessons, in the order of reading."""
    kept = user_cache_path("spms_viz") / folder_name(lessons)
    if not kept.is_dir():
        kept = _place() / kept.name
        _build(lessons, kept)
        _forget_old(kept.parent)
    return kept


def _place() -> Path:
    """Return where pages are kept, or, where nothing can be, a folder until the app ends."""
    kept = user_cache_path("spms_viz")
    if can_write(kept):
        return kept
    once = tempfile.mkdtemp(prefix="spms_viz-")
    atexit.register(shutil.rmtree, once, ignore_errors=True)
    return Path(once)


def _build(lessons: Sequence[Lesson], kept: Path) -> None:
    """Write a site beside its place and move it there when it is whole.

    So two apps that start at once, or one that is stopped, leave no half of one.
    """
    from spms_viz.site.command import build  # slow to load, and rarely needed

    new = Path(tempfile.mkdtemp(prefix="building-", dir=kept.parent))
    try:
        build(lessons, new / "site")
        _move(new / "site", kept)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _move(new: Path, kept: Path) -> None:
    try:
        new.rename(kept)
    except OSError:
        if not kept.is_dir():  # no other app was first
            raise


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
    own = (".py", ".js", ".css", ".j2", ".toml")
    yield from sorted(path for path in PACKAGE.rglob("*") if path.suffix in own)
    yield from (one.path for one in lessons)
    yield lessons[0].path.parents[1] / WELCOME
