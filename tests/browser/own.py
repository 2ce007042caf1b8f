"""Lessons of our own: cells that no lesson has, exported together once per run."""

import json

from tests.site import Site, export_from
from tests.test_house import ROOT

IMPORTS = "from spms_viz.widgets import *"
GUESS = 'guessed = predict(explore("recovery", "progression_rate"))\nguessed'
PICTURE = (
    'explorer = explore("recovery", "relapse_rate", audience="workshop", scenario="rrms_full",'
    ' picture="stories")\nexplorer'
)
ASKED = 'asked = ask("Q1.1", "Q1.2", audience="workshop", beside=explorer)\nasked'
WORKSHOP_GUESS = (
    'predict(explore("recovery", audience="workshop", scenario="rrms_partial", picture="stories"))'
)
TWICE = 'explorer = explore("recovery")\nexplorer'  # one picture, seen twice
OF_ONE_CELL = 'explore("recovery", "relapse_rate")'  # two of one cell
LESSONS = {
    "class/00_guess": [GUESS, 'explore("recovery", seed=5)'],
    "class/01_ask": ['ask("Before.M1", "Q1.3")', 'explore("recovery")'],
    "class/02_twice": [TWICE, "explorer", OF_ONE_CELL, OF_ONE_CELL],
    "workshop/00_guess": [WORKSHOP_GUESS],
    "workshop/01_ask": [PICTURE, ASKED],
    "workshop/02_sort": ['choose_to_look(sort_curves(audience="workshop"))'],
    "workshop/03_when": ['choose_to_look(when_did_it_change(audience="workshop"))'],
}


def book_of(cells):
    """Return a notebook of these cells, none of which has run."""
    empty = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    code = [empty | {"id": f"cell{at}", "source": source} for at, source in enumerate(cells)]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return {"cells": code, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}


class OwnSite(Site):
    """A site of lessons of our own."""

    def _export(self):
        source = self.folder.with_name("notebooks")
        for name, cells in LESSONS.items():
            path = source / f"{name}.ipynb"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(book_of([IMPORTS, *cells])), encoding="utf-8")
        welcome = (ROOT / "notebooks" / "00_welcome.ipynb").read_text(encoding="utf-8")
        (source / "00_welcome.ipynb").write_text(welcome, encoding="utf-8")
        return export_from(source, self.folder)
