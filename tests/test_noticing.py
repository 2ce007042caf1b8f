"""The picture of noticing: false alarms against delay, as dots that stand for a group."""

import itertools
import re
from functools import cache

import numpy as np
import pytest

from spms_viz import SCENARIOS, simulate
from spms_viz.figures import plot
from spms_viz.figures.noticing import panels
from spms_viz.model import Settings
from spms_viz.model.clinic import VisitParameters, observe, observe_all, recognise
from spms_viz.model.noticing import DOTS, Noticing, notice_all
from spms_viz.widgets.kinds import KINDS
from spms_viz.words.noticing import details
from tests.pictures import artist, curves, line, said, subject_of

PARTIAL, ACTIVE = (SCENARIOS[name].parameters for name in ("rrms_partial", "spms_active"))
NOISY = VisitParameters(visit_interval=0.25, measurement_noise=0.3)
PEOPLE = range(40)


def group(*delays):
    return Noticing(onset=15.0, horizon=30.0, delays=np.array(delays, dtype=float))


NOTICED = group(*[-4.5] * 30, *[2.25] * 50, *[3.0] * 100, *[np.nan] * 20)


@cache
def drawn():
    return plot(NOTICED)


def numbers(text):
    return [float(one) for one in re.findall(r"\d+(?:\.\d+)?", text)]


@pytest.mark.parametrize("visits", [VisitParameters(), NOISY], ids=str)
def test_delays_are_those_of_the_rule_one_by_one(visits):
    courses = [simulate(ACTIVE, seed) for seed in PEOPLE]
    years = [recognise(observe(course, visits), visits) for course in courses]
    onset = ACTIVE.progression_onset
    expected = np.sort([np.nan if year is None else year - onset for year in years])
    noticed = notice_all(courses, observe_all(courses, visits), visits)
    np.testing.assert_allclose(noticed.delays, expected)
    assert noticed.dots.tolist() == noticed.delays[1::2].tolist()  # 20 of 40, evenly in rank
    subject = subject_of("noticing", ACTIVE, PEOPLE, visits=visits)
    np.testing.assert_array_equal(subject.delays, noticed.delays)


def test_a_delay_needs_a_change_over_in_the_drawing():
    with pytest.raises(ValueError, match="A delay needs a change-over in the drawing"):
        subject_of("noticing", PARTIAL, PEOPLE)


def test_delays_in_words_are_counted_out_of_20():
    noticed = group(*[-4.0] * 30, *[0.0] * 10, *[3.0] * 140, *[np.nan] * 20)
    assert (noticed.false_alarms, noticed.missed, noticed.middle_delay) == (3, 2, 3.0)
    assert numbers(said("noticing", noticed)) == [20, 10, 3, 15, 2, 3]


def test_a_few_in_the_group_are_not_told_as_none():
    text = said("noticing", group(*[-1.0] * 4, *[2.0] * 192, *[np.nan] * 4))
    assert "fewer than 1 is noticed before" in text
    assert "fewer than 1 is not noticed" in text
    nobody = said("noticing", group(*[np.nan] * 200))
    assert "0 are noticed before" in nobody
    assert "20 are not noticed" in nobody
    assert "delay" not in nobody


def test_more_visits_with_noise_bring_more_false_alarms_and_a_larger_change_buys_delay():
    def noticed(**changes):
        visits = VisitParameters(measurement_noise=0.3, **changes)
        return subject_of("noticing", ACTIVE, PEOPLE, visits=visits)

    often, rarely = noticed(visit_interval=0.25), noticed(visit_interval=2)
    assert (often.delays < 0).sum() > (rarely.delays < 0).sum()
    assert often.middle_delay < rarely.middle_delay
    strict = noticed(smallest_change=1)
    assert (strict.delays < 0).sum() < (noticed().delays < 0).sum()
    assert strict.middle_delay > noticed().middle_delay


def test_dots_are_twenty_for_any_group():
    for size in (DOTS, 37, 200):
        assert len(group(*np.arange(size)).dots) == DOTS


def test_there_are_twenty_dots_and_none_covers_another():
    axes = drawn().axes[0]
    strokes = line(axes, "noticing-dots")
    dots = strokes[0::3]
    assert len({tuple(dot) for dot in dots.round(6).tolist()}) == DOTS == 20
    assert (dots[:, 0] < 0).sum() == NOTICED.false_alarms == 3
    assert (dots[:, 0] > 15).sum() == NOTICED.missed == 2
    assert set(dots[:, 0].tolist()) == {-5, 3, dots[:, 0].max()}  # a column for every two years
    assert dots[:, 1].max() < 8
    assert line(axes, "noticing-middle")[0, 0] == NOTICED.middle_delay
    shade = artist(axes, "noticing-early").get_xy()
    assert shade[:, 0].max() == 0


def test_every_text_on_it_names_as_many_dots_as_there_are():
    told = details(NOTICED, "class")
    assert f"Each of {DOTS} dots stands for a twentieth of the group" in told["intro"]  # 1 / DOTS
    assert drawn().axes[0].get_title(loc="left").endswith("(20 dots)")
    assert told["level"] == told["cell"] == "{number} of 20"
    assert 10 * told["scale"] == DOTS  # the level axis of this picture counts dots


VISITS = ("visit_interval", "measurement_noise", "smallest_change", "confirmation_time")


@pytest.mark.parametrize("layout", ["beside", "below"])
def test_no_dot_covers_a_text_in_any_state_of_its_sliders(layout):
    """The dots of each state, in the axes of one drawing and with the texts of that drawing."""
    kind = KINDS["noticing"]
    axes = plot(NOTICED, layout=layout).axes[0]
    axes.figure.canvas.draw()
    radius = artist(axes, "noticing-dots").get_linewidth() / 2 * axes.figure.dpi / 72
    early, middle = (artist(axes, f"noticing-{name}-label") for name in ("early", "middle"))
    for steps in itertools.product(*(kind.parameter(name).steps for name in VISITS)):
        settings = Settings().with_steps(dict(zip(VISITS, steps, strict=True)))
        found = curves(panels(kind.subject(settings, range(82, 282)), "class"))
        dots = axes.transData.transform(found["noticing-dots"].vertices[0::3])
        middle.xy = found["noticing-middle"].label_place
        texts = [early.get_window_extent(), middle.get_window_extent()]
        assert texts[0].x1 < axes.transData.transform([0, 0])[0] <= texts[1].x0 or middle.xy[0] < 0
        assert texts[1].x1 <= axes.figure.bbox.x1
        lowest = min(text.y0 for text in texts)
        assert dots[:, 1].max() + radius <= lowest, steps
