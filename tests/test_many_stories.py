"""The picture of many stories: what shows, what crosses the mark, and how it is counted."""

import numpy as np

from spms_viz import CourseParameters, simulate
from spms_viz.figures.many_stories import panels, piles
from spms_viz.model.many_stories import MARK, OUT_OF, year_crossed
from tests.pictures import curves, looked_at, said

PLAIN = CourseParameters(relapses_after_onset=0.6)


def shown(count, course=PLAIN):
    return looked_at("many_stories", course, range(20), stories_shown=count)


def test_only_the_stories_that_are_asked_for_show():
    subject = shown(7)
    found = curves(panels(subject, "class"))
    drawn = [n for n in range(20) if not np.isnan(found[f"many-level-{n}"].vertices[:, 1]).any()]
    assert drawn == list(range(7))
    dots = [n for n in range(20) if not np.isnan(found[f"many-dot-{n}"].vertices).any()]
    crossed = [year_crossed(course) for course in subject.courses]
    assert dots == [n for n in range(7) if not np.isnan(crossed[n])]


def test_counts_are_of_the_stories_shown_and_out_of_all():
    courses = [simulate(PLAIN, seed) for seed in range(20)]
    crossed = sum(course.residual[-1] + course.progression[-1] + 0.5 >= MARK for course in courses)
    assert 0 < crossed < 20
    text = said("many_stories", shown(20))
    assert text.startswith("20 of 20 made-up stories are shown")
    assert f"In {crossed} of these 20, what stays reaches the mark" in text
    none = shown(2, CourseParameters(progression_onset=None, recovery=1))
    text = said("many_stories", none, "workshop")
    assert text.startswith(f"2 of {OUT_OF} made-up stories are shown.")
    assert "In none of these 2 made-up stories" in text


def test_the_mark_is_drawn_where_it_is_counted():
    mark = curves(panels(shown(3), "class"))["many-mark"]
    assert set(mark.vertices[:, 1]) == {MARK}
    assert mark.label == f"mark for what stays: {MARK:g} iu"


def test_dots_of_one_bin_stand_on_one_another():
    places = piles([20.1, float("nan"), 21.9, 22.1])
    assert places[0].tolist() == [21.0, 0.5]
    assert np.isnan(places[1]).all()
    assert places[2].tolist() == [21.0, 1.5]
    assert places[3].tolist() == [23.0, 0.5]
