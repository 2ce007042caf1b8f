"""What holds for the figure of every kind of picture."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from spms_viz import CourseParameters
from spms_viz.figures import plot
from spms_viz.figures.panels import Panel, draw_panels
from spms_viz.model import ViewParameters, VisitParameters
from spms_viz.widgets.kinds import KINDS
from spms_viz.words import AUDIENCES, WORDING
from tests.pictures import artist, subject_of

SETTINGS = CourseParameters(relapses_after_onset=0.5, baseline=1.0)
NEVER = CourseParameters(progression_onset=None)
IDEA = replace(SETTINGS, progression_slowing=0.5, relapse_reduction=0.4, treatment_start=16)
COURSES = {"one_course": NEVER, "slowing": IDEA}  # what a workshop may see alone; a gap to see
VIEW = ViewParameters(stories_shown=20, scan_changes=0.3, moment=25, visits_so_far=121)
VISITS = VisitParameters(visit_interval=0.25)
ON_THE_COMMON_AXES = (
    "one_course",
    "two_patterns",
    "parts",
    "stories",
    "many_stories",
    "slowing",
    "visits",
    "looking_back",
)
KEYS = [
    (audience, layout, picture)
    for audience in AUDIENCES
    for layout in ("beside", "below")
    for picture in KINDS
    if audience in KINDS[picture].stories
]
EACH_FIGURE = pytest.mark.parametrize("key", KEYS, ids="-".join)
EACH = pytest.mark.parametrize(
    "key", [key for key in KEYS if key[2] in ON_THE_COMMON_AXES], ids="-".join
)


@cache
def subject(audience, picture):
    seeds = range(7, 7 + min(KINDS[picture].stories[audience], 20))
    course = COURSES.get(picture, SETTINGS)
    return subject_of(picture, course, seeds, view=VIEW, visits=VISITS)


@cache
def draw(audience, layout, picture):
    return plot(subject(audience, picture), audience, layout)


@pytest.fixture
def figure(key):
    return draw(*key)


@EACH_FIGURE
def test_17_every_picture_carries_its_disclaimer_inside_its_axes(key, figure):
    figure.canvas.draw()
    for axes in figure.axes:
        text = artist(axes, "disclaimer")
        assert text.get_text() == WORDING[key[0]].disclaimer
        assert "Not a forecast" in text.get_text()
        box, inside = text.get_window_extent(), axes.get_window_extent()
        assert inside.x0 <= box.x0
        assert box.x1 <= inside.x1
        assert inside.y0 <= box.y0
        assert box.y1 <= inside.y1


@EACH_FIGURE
def test_no_text_leaves_the_figure_or_covers_another_axes(key, figure):
    figure.canvas.draw()
    for axes in figure.axes:
        box = axes.get_tightbbox()
        assert box.x0 >= 0, key
        assert box.y0 >= 0, key
        assert box.x1 <= figure.bbox.x1, key
        assert box.y1 <= figure.bbox.y1, key
    if len(figure.axes) == 2 and key[1] == "beside":
        left, right = (axes.get_tightbbox() for axes in figure.axes)
        assert left.x1 <= right.x0


@EACH_FIGURE
def test_no_axis_is_called_edss(key, figure):
    for axes in figure.axes:
        words = f"{axes.get_xlabel()} {axes.get_ylabel()} {axes.get_title(loc='left')}"
        assert "EDSS" not in words.replace("not EDSS", "")


@EACH
def test_every_picture_has_the_same_ranges(key, figure):
    for axes in figure.axes:
        if axes.get_ylabel() == "Stories":
            continue  # dots, no course
        assert axes.get_xlim() == (0, 30)
        assert axes.get_ylim() == (-1, 12)
        assert axes.get_title(loc="left")


@EACH
def test_workshop_axes_have_words_and_class_axes_numbers_that_are_not_edss(key, figure):
    figure.canvas.draw()
    axes = figure.axes[0]
    labels = [tick.get_text() for tick in [*axes.get_xticklabels(), *axes.get_yticklabels()]]
    if key[0] == "workshop":
        assert labels == ["start", "many years later", "less", "more"]
    else:
        assert labels == ["0", "5", "10", "15", "20", "25", "30", "0", "2", "4", "6", "8", "10"]
        assert axes.get_ylabel() == "Level (iu; not EDSS)"


@EACH_FIGURE
def test_a_figure_has_what_the_panels_of_its_kind_describe(key, figure):
    audience, _, picture = key
    panels = KINDS[picture].panels(subject(audience, picture), audience)
    assert [axes.get_title(loc="left") for axes in figure.axes] == [one.title for one in panels]
    for axes, panel in zip(figure.axes, panels, strict=True):
        for curve in panel.curves:
            drawn = artist(axes, curve.gid)
            points = drawn.get_xy() if curve.bottom else drawn.get_xydata()  # closed by one more
            np.testing.assert_array_equal(points[: len(curve.vertices)], curve.vertices)


def test_an_empty_panel_still_carries_the_disclaimer():
    figure = draw_panels([Panel("empty", [])], "class", 30)
    assert artist(figure.axes[0], "disclaimer")


def contrast(colour, background="#ffffff"):
    def light(hexa):
        parts = [int(hexa[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        parts = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    high, low = sorted([light(colour), light(background)], reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_lines_have_3_to_1_and_text_4_5_to_1_on_white():
    from spms_viz.figures import colours as palette

    for colour in (palette.BLUE, palette.VERMILLION, palette.GREEN):
        assert contrast(colour) >= 3
    for colour in (palette.TEXT, palette.QUIET):
        assert contrast(colour) >= 4.5
