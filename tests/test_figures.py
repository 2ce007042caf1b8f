from dataclasses import replace
from functools import cache
from itertools import product

import numpy as np
import pytest

from spms_viz import CourseParameters, simulate
from spms_viz.figures import (
    plot_course,
    plot_flare,
    plot_lanes,
    plot_many,
    plot_parts,
    plot_patterns,
    plot_reserve,
    plot_slowing,
    plot_stories,
    plot_window,
)
from spms_viz.figures.panels import Panel, draw_panels
from spms_viz.model import Settings, single_relapse
from spms_viz.model.active_or_not import look
from spms_viz.model.reserve import hide, lanes
from spms_viz.words import AUDIENCES, WORDING

SETTINGS = CourseParameters(relapses_after_onset=0.5, baseline=1.0)
NEVER = CourseParameters(progression_onset=None)
SEEDS = (7, 8, 9)
IDEA = replace(SETTINGS, progression_slowing=0.5, relapse_reduction=0.4, treatment_start=16)
SLOWED = [(simulate(IDEA, seed), simulate(SETTINGS, seed)) for seed in SEEDS]


def every_figure(audience, layout):
    """Return what draws each picture of whole courses, by its name."""
    count = 1 if audience == "class" else 2
    relapsing = [simulate(NEVER, seed) for seed in SEEDS[:count]]
    progressive = [simulate(SETTINGS, seed) for seed in SEEDS[:count]]
    many = [simulate(SETTINGS, seed) for seed in range(20)]
    return {
        "course": lambda: plot_course(relapsing[0], audience, layout),
        "patterns": lambda: plot_patterns(relapsing, progressive, audience, layout),
        "parts": lambda: plot_parts(progressive[0], audience, layout),
        "stories": lambda: plot_stories([simulate(SETTINGS, s) for s in SEEDS], audience, layout),
        "many": lambda: plot_many(many, 20, audience, layout),
        "slowing": lambda: plot_slowing(SLOWED[:count], audience, layout),
    }


def on_their_own_axes(audience, layout):
    """Return what draws each picture that has other axes, by its name."""
    near = [single_relapse(CourseParameters(recovery=share)) for share in (0.6, 1)]
    course, settings = simulate(SETTINGS, 7), Settings(course=SETTINGS)
    hidden = [(lanes(simulate(SETTINGS, seed)), 25.0) for seed in SEEDS[:2]]
    looked = (course, look(course, settings), [3.0, 12.5])
    of_a_class = {"reserve": lambda: plot_reserve(hide(course), audience, layout)}
    return {
        **(of_a_class if audience == "class" else {}),
        "lanes": lambda: plot_lanes(hidden, audience, layout),
        "flare": lambda: plot_flare(*near, audience, layout),
        "window": lambda: plot_window(*looked, audience, layout),
    }


def keys(of):
    sides = product(AUDIENCES, ("beside", "below"))
    return [(*side, name) for side in sides for name in of(*side)]


@cache
def draw(audience, layout, name):
    both = every_figure(audience, layout) | on_their_own_axes(audience, layout)
    return both[name]()


@pytest.fixture
def figure(key):
    return draw(*key)


FIGURES, OTHER_AXES = keys(every_figure), keys(on_their_own_axes)
EACH_FIGURE = pytest.mark.parametrize("key", FIGURES + OTHER_AXES, ids="-".join)
EACH = pytest.mark.parametrize("key", FIGURES, ids="-".join)


def artist(axes, gid):
    (found,) = [child for child in axes.get_children() if child.get_gid() == gid]
    return found


def line(axes, gid):
    return artist(axes, gid).get_xydata()


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


def test_one_course_is_drawn_as_it_is():
    course = simulate(SETTINGS, 7)
    (axes,) = plot_course(course).axes
    years, level = line(axes, "course-level").T
    np.testing.assert_array_equal(years, course.years)
    np.testing.assert_allclose(level, course.disability, rtol=1e-12)
    strokes = line(axes, "course-marks")[::3, 0]
    assert strokes.tolist() == [relapse.onset for relapse in course.relapses]
    assert line(axes, "course-baseline")[:, 1].tolist() == [1.0, 1.0]


def test_a_picture_that_starts_without_relapses_can_show_marks_later():
    (axes,) = plot_course(simulate(CourseParameters(relapse_rate=0, progression_onset=None))).axes
    assert np.isnan(line(axes, "course-marks")[:, 0]).all()
    assert len(line(axes, "course-marks")) == 3


def test_two_patterns_are_drawn_as_they_are_and_share_their_ranges():
    left, right = simulate(NEVER, 7), simulate(SETTINGS, 7)
    figure = plot_patterns([left], [right])
    for axes, gid, course in zip(
        figure.axes, ("relapsing", "progressive"), (left, right), strict=True
    ):
        np.testing.assert_allclose(line(axes, f"{gid}-level")[:, 1], course.disability, rtol=1e-12)
    assert len({(axes.get_xlim(), axes.get_ylim()) for axes in figure.axes}) == 1


def test_the_bands_of_the_parts_have_the_exact_heights():
    course = simulate(SETTINGS, 7)
    (axes,) = plot_parts(course).axes
    n = len(course.years)
    residual, steady = (artist(axes, f"parts-{part}").get_xy() for part in ("residual", "steady"))
    np.testing.assert_allclose(residual[:n, 1], 1.0 + course.residual)
    np.testing.assert_allclose(residual[n : 2 * n, 1], 1.0)
    np.testing.assert_allclose(steady[:n, 1], 1.0 + course.residual + course.progression)
    np.testing.assert_allclose(steady[n : 2 * n, 1][::-1], 1.0 + course.residual)


def test_what_goes_off_the_top_is_cut_off_in_every_band():
    course = simulate(CourseParameters(relapse_rate=1.5, recovery=0.2, progression_rate=0.4), 7)
    assert course.is_cut_off
    (axes,) = plot_parts(course).axes
    for part in ("residual", "steady"):
        assert artist(axes, f"parts-{part}").get_xy()[:, 1].max() == 10
    assert line(axes, "parts-level")[:, 1].max() == 10


def test_stories_have_equal_weight_and_differ_by_line_style_and_letter():
    courses = [simulate(SETTINGS, seed) for seed in SEEDS]
    (axes,) = plot_stories(courses).axes
    lines = [artist(axes, f"stories-level-{number}") for number in range(3)]
    for drawn, course in zip(lines, courses, strict=True):
        np.testing.assert_allclose(drawn.get_ydata(), course.disability, rtol=1e-12)
    assert len({drawn.get_linewidth() for drawn in lines}) == 1
    assert len({str(drawn._dash_pattern) for drawn in lines}) == 3
    letters = [artist(axes, f"stories-level-{number}-label").get_text() for number in range(3)]
    assert letters == ["A", "B", "C"]


def test_many_stories_are_thin_and_have_no_letter():
    (axes,) = plot_stories([simulate(SETTINGS, seed) for seed in range(20)]).axes
    assert {artist(axes, f"stories-level-{n}").get_linewidth() for n in range(20)} == {0.9}
    gids = [str(child.get_gid()) for child in axes.get_children()]
    assert not [gid for gid in gids if gid.startswith("stories-level") and gid.endswith("label")]


def test_a_workshop_never_sees_one_worsening_line_alone():
    course = simulate(SETTINGS, 7)
    quiet = simulate(CourseParameters(progression_onset=None, early_progression_rate=0.05), 7)
    for alone in (course, quiet):
        with pytest.raises(ValueError, match="never shown as one line"):
            plot_course(alone, "workshop")
    with pytest.raises(ValueError, match="at least two"):
        plot_patterns([course], [course], "workshop")
    with pytest.raises(ValueError, match="at least 2 courses"):
        plot_stories([course], "workshop")


def test_the_onset_is_soft_and_absent_where_it_never_comes():
    (axes,) = plot_course(simulate(SETTINGS, 7)).axes
    widths = [np.ptp(artist(axes, f"course-onset-{n}").get_xy()[:, 0]) for n in range(3)]
    np.testing.assert_allclose(widths, [4.0, 2.64, 1.32])
    figure = plot_course(simulate(NEVER, 7))
    (axes,) = figure.axes
    for number in range(3):
        assert np.isnan(artist(axes, f"course-onset-{number}").get_xy()[:, 0]).all()
    figure.canvas.draw()
    x, _ = artist(axes, "course-onset-0-label").get_window_extent().max
    assert x < 0


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
    from spms_viz.figures import style

    for colour in (style.BLUE, style.VERMILLION, style.GREEN):
        assert contrast(colour) >= 3
    for colour in (style.TEXT, style.QUIET):
        assert contrast(colour) >= 4.5
