"""The exported site, built once for all tests that look at it."""

import re
import subprocess
import sys

import numpy as np
from filelock import FileLock

from spms_viz.site.lessons import find_lessons
from spms_viz.site.run import run_lesson
from spms_viz.widgets.explorer import Explorer
from tests.test_house import ROOT

LESSONS = find_lessons(ROOT / "notebooks")
PAGES = ["index.html", *(lesson.page for lesson in LESSONS)]


def export(*arguments):
    command = [sys.executable, "-m", "spms_viz.cli", "export", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


OF_OURS = """import sys
from pathlib import Path
from spms_viz import cli
cli.lessons_source = lambda: Path(sys.argv[1])
if __name__ == "__main__":
    sys.exit(cli.main(["export", *sys.argv[2:]]))"""


def export_from(notebooks, *arguments):
    """Export lessons of our own."""
    command = [sys.executable, "-c", OF_OURS, *map(str, (notebooks, *arguments))]
    return subprocess.run(command, capture_output=True, text=True, check=False)


class Site:
    """A folder of pages and what its building said; the first process that needs it builds it."""

    def __init__(self, folder):
        self.folder = folder
        folder.parent.mkdir(exist_ok=True)
        said = folder.with_name("said")
        with FileLock(folder.with_name("lock")):
            if not said.is_file():
                self._build(said)
        self.said = said.read_text(encoding="utf-8")

    def _build(self, said):
        done = self._export()
        assert done.returncode == 0, done.stderr
        said.write_text(done.stderr, encoding="utf-8")

    def _export(self):
        return export(self.folder, "--zip")

    def text(self, page):
        return (self.folder / page).read_text(encoding="utf-8")

    def files(self):
        return [path for path in self.folder.rglob("*") if path.is_file()]


def explorers_of(lesson):
    """Run a lesson here, and return what it explores in the order of the page."""
    return [one for cell in run_lesson(lesson.path) for one in inside(cell.value)]


def inside(widget):
    if isinstance(widget, Explorer):
        return [widget]
    return [one for child in getattr(widget, "children", ()) for one in inside(child)]


def points(path):
    return np.array(re.findall(r"-?\d+(?:\.\d+)?", path or ""), dtype=float).reshape(-1, 2)


def expected(explorer, layout):
    """Compute where the points of each curve are to stand, in the units of the drawing."""
    places = explorer.picture.drawings[layout]["places"]
    curves = [curve for panel in explorer.picture.panels for curve in panel.curves]
    found = {}
    for curve in curves:
        x0, per_year, y0, per_level = places[curve.gid]
        years, levels = curve.vertices.T
        there = np.column_stack([x0 + per_year * years, y0 + per_level * levels])
        found[curve.gid] = there[~np.isnan(there).any(axis=1)]
    return found
