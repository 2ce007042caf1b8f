"""A reader's own settings, by file or by cell, change no byte of a drawing, and stay."""

import base64
import gzip
import io
import itertools
import json
import os
import re
import subprocess
import sys
import threading
from collections import defaultdict
from functools import cache
from pathlib import Path

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from spms_viz.figures import plot
from spms_viz.figures.own_settings import own_settings
from spms_viz.widgets import explore, picture
from spms_viz.widgets.drawing import drawing
from tests.drawings import digests, drawings
from tests.pictures import subject_of
from tests.site import PAGES, export
from tests.test_house import ROOT

HOSTILE = Path(__file__).parent / "hostile.matplotlibrc"
KINDS = ("parts",)  # it has a hatch and a key too; a sketch and curves to sort come with it
SINGLE = [
    {"savefig.bbox": "tight"},
    {"text.usetex": True},
    {"figure.autolayout": True},
    {"figure.constrained_layout.use": True},
    {"svg.fonttype": "path"},
    {"path.simplify": True, "path.simplify_threshold": 1.0},
    {"font.size": 30.0, "font.family": ["serif"]},
    {"axes.unicode_minus": False, "axes.formatter.use_locale": True},
]


def in_another_python(**environment):
    done = subprocess.run(
        [sys.executable, "-m", "tests.drawings"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env=os.environ | environment,
    )
    return json.loads(done.stdout)


@cache
def ours():
    with mpl.rc_context():
        mpl.rcdefaults()
        return digests(drawings(KINDS))


def settings_now():
    return {**mpl.rcParams.copy()}


def test_no_line_of_a_settings_file_reaches_any_drawing():
    assert in_another_python(MATPLOTLIBRC=str(HOSTILE)) == in_another_python(MATPLOTLIBRC="")


def test_the_settings_file_of_this_test_is_read_and_foreign():
    theirs = mpl.rc_params_from_file(HOSTILE, fail_on_error=True, use_default_template=False)
    assert len(theirs) > 90
    ours_too = {"path.effects", "path.simplify", "svg.fonttype"}  # or matplotlib's own
    same = {name for name, value in theirs.items() if value == mpl.rcParamsDefault[name]}
    assert same <= ours_too


@pytest.mark.parametrize("theirs", SINGLE, ids=lambda theirs: " ".join(theirs))
def test_what_a_cell_sets_changes_no_drawing_and_is_still_set_after_it(theirs):
    with mpl.rc_context(theirs):
        before = settings_now()
        assert digests(drawings(KINDS)) == ours()
        assert settings_now() == before


@pytest.mark.parametrize("style", ["dark_background", "ggplot", "fivethirtyeight", "grayscale"])
def test_a_style_changes_no_drawing(style):
    from matplotlib import style as styles

    with styles.context(style):
        assert digests(drawings(KINDS)) == ours()


def test_what_a_lesson_shows_is_the_same_under_foreign_settings(monkeypatch):
    monkeypatch.setattr(
        picture, "drawing", lambda figure, panels, _: drawing(figure, panels, "same")
    )

    def shown():
        made = explore("recovery", picture="two_patterns").picture
        made.stand_alone()
        return json.dumps([made.drawings, made.lines])

    with mpl.rc_context():
        mpl.rcdefaults()
        plain = shown()
    with mpl.rc_context(fname=HOSTILE):
        assert shown() == plain


def saved(figure):
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png")
    return buffer.getvalue()


def shown(figure):
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    return bytes(canvas.buffer_rgba())


@pytest.mark.parametrize("how", [saved, shown])
def test_a_figure_that_a_reader_saves_or_shows_is_drawn_under_our_settings(how):
    subject = subject_of("two_patterns")
    with mpl.rc_context():
        mpl.rcdefaults()
        plain = how(plot(subject))
    with mpl.rc_context(fname=HOSTILE):
        assert how(plot(subject)) == plain


def draw_and_fail():
    with own_settings({"svg.fonttype": "none"}), own_settings():
        assert mpl.rcParams["svg.fonttype"] == "none"
        assert mpl.rcParams["font.size"] == 10
        raise ZeroDivisionError


def test_settings_are_the_reader_s_again_after_a_drawing_that_failed():
    with mpl.rc_context({"font.size": 30}):
        before = settings_now()
        with pytest.raises(ZeroDivisionError):
            draw_and_fail()
        assert settings_now() == before


def test_two_threads_that_draw_at_once_leave_the_reader_s_settings():
    first_is_in, second_is_in, first_is_out = (threading.Event() for _ in range(3))

    def first():
        with own_settings():
            first_is_in.set()
            second_is_in.wait(timeout=1)  # it has to wait outside
        first_is_out.set()

    def second():
        first_is_in.wait()
        with own_settings():
            second_is_in.set()
            first_is_out.wait()

    with mpl.rc_context({"font.size": 30}):
        threads = [threading.Thread(target=one) for one in (first, second)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        assert mpl.rcParams["font.size"] == 30


def test_numbers_that_a_reader_wants_to_be_strict_about_do_not_stop_a_drawing():
    with np.errstate(all="raise"):
        assert digests(drawings(KINDS)) == ours()


def unpacked(late):
    return gzip.decompress(base64.b64decode(late[1])).decode("latin-1")


def without_chance(page):
    """Return a page, its packed part unpacked, whose random names are counted instead."""
    numbers = defaultdict(itertools.count().__next__)
    page = re.sub(r'"late":"([^"]+)"', unpacked, page)
    names = r"(?<![0-9a-z])[hmp]?(?:[0-9a-f]{32}|[0-9a-f]{10})\b"
    return re.sub(names, lambda it: f"name {numbers[it[0]]}", page)


def test_no_line_of_a_settings_file_reaches_the_exported_pages(site, tmp_path, monkeypatch):
    monkeypatch.setenv("MATPLOTLIBRC", str(HOSTILE))
    done = export(tmp_path / "pages")
    assert done.returncode == 0, done.stderr
    for page in PAGES:
        foreign = (tmp_path / "pages" / page).read_text(encoding="utf-8")
        assert without_chance(foreign) == without_chance(site.text(page)), page
