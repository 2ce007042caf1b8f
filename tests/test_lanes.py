"""The picture of lanes: the whole steady part in five lanes, told up to the moment."""

import numpy as np
import pytest

from spms_viz import CourseParameters, simulate
from spms_viz.figures.lanes import panels
from spms_viz.figures.rows import ROW
from spms_viz.model.lanes import LANE_SHARES, NOTICED_AT, lanes
from spms_viz.model.reserve import hide
from spms_viz.words import AUDIENCES
from spms_viz.words.lanes import LANES
from tests.pictures import curves, looked_at, said


def test_lanes_share_out_the_whole_steady_part():
    assert sum(LANE_SHARES) == pytest.approx(1)
    course = simulate(CourseParameters(relapse_rate=0), 3)
    shown = lanes(course)
    steady = np.interp(shown.years, course.years, course.progression)
    np.testing.assert_allclose(shown.levels.sum(axis=0), steady)


def test_a_lane_has_the_relapses_of_its_place():
    course = simulate(CourseParameters(progression_onset=None), 3)
    np.testing.assert_array_equal(lanes(course).levels, hide(course).loads)


def test_the_order_of_the_lanes_differs_from_story_to_story():
    ends = [
        lanes(simulate(CourseParameters(relapse_rate=0), seed)).levels[:, -1] for seed in range(9)
    ]
    assert len({tuple(np.argsort(end)) for end in ends}) > 3


@pytest.mark.parametrize("audience", AUDIENCES)
def test_lanes_are_drawn_and_told_up_to_the_moment(audience):
    subject = looked_at("lanes", seeds=(2, 3), moment=22)
    found = curves(panels(subject, audience))
    x, y = found["lanes-a-level-0"].vertices.T
    assert x[~np.isnan(y)].max() == 22
    text = said("lanes", subject, audience)
    story = subject.stories[0]
    at = int(np.searchsorted(story.years, 22.0, side="right")) - 1
    for lane, name in enumerate(LANES[audience].names):
        first = text.split("story B")[0].split("story A")[1]
        assert (name in first) == bool(story.levels[lane, at] > NOTICED_AT)
    assert f"{len(story.above(22))} of 5 lanes" in text


def test_a_lane_is_noticed_where_it_crosses_its_dashed_line():
    found = curves(panels(looked_at("lanes", seeds=(2,)), "class"))
    for lane in range(5):
        line, ground = (found[f"lanes-a-{part}-{lane}"].vertices for part in ("noticed", "ground"))
        np.testing.assert_allclose(line[:, 1] - ground[:, 1], NOTICED_AT)
        assert ground[0, 1] == (4 - lane) * ROW
