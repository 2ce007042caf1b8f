"""How far the sliders of each lesson go: in most states no line leaves the drawing."""

import itertools
import random

import numpy as np
import pytest

from spms_viz.model import find_parameter
from spms_viz.model.course import LEVEL_MAXIMUM
from spms_viz.model.simulation import simulate_each
from spms_viz.widgets import explore
from spms_viz.widgets.kinds import KINDS
from spms_viz.widgets.ranges import RANGES
from spms_viz.words import AUDIENCES
from tests.site import LESSONS, explorers_of

EACH = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.page)
WORKSHOP = pytest.mark.parametrize(
    "lesson", [one for one in LESSONS if one.page.startswith("workshop")], ids=lambda one: one.page
)
MOST = 600  # states looked at; of more, so many by a fixed lot
INSIDE = 0.8  # share of a class's states that must stay in the drawing
CLIFF = 2.5  # iu within a year that never come back: a quarter of the whole drawing


def states_of(explorer):
    names = list(explorer.sliders)
    steps = [slider.parameter.steps for slider in explorer.sliders.values()]
    every = [dict(zip(names, one, strict=True)) for one in itertools.product(*steps)]
    return every if len(every) <= MOST else random.Random(len(every)).sample(every, MOST)


def all_states(lesson):
    for explorer in explorers_of(lesson):
        for state in states_of(explorer):
            yield explorer, state


def lines_in(explorer, state):
    """Return years and levels of each line on the usual axes, before any of it is cut off."""
    picture = explorer.picture
    subject = picture.kind.subject(picture.settings.with_steps(state), picture.seeds)
    return [
        (curve.x.values, np.sum([term.values for term in curve.top], axis=0))
        for panel in picture.kind.panels(subject, picture.audience)
        if panel.y is None
        for curve in panel.curves
        if curve.name and not np.isnan(curve.top[-1].values).all()
    ]


def highest(explorer, state):
    return max([levels.max() for _, levels in lines_in(explorer, state)], default=0.0)


@EACH
def test_most_states_of_a_picture_stay_in_the_drawing(lesson):
    for explorer in explorers_of(lesson):
        states = states_of(explorer)
        inside = sum(highest(explorer, state) <= LEVEL_MAXIMUM for state in states)
        least = 1 if explorer.picture.audience == "workshop" else INSIDE
        assert inside / len(states) >= least, explorer.picture.kind.name


@WORKSHOP
def test_no_state_of_a_workshop_shows_a_cliff(lesson):
    for explorer, state in all_states(lesson):
        for years, levels in lines_in(explorer, state):
            stays = np.minimum.accumulate(levels[::-1])[::-1]
            a_year_on = np.interp(years + 1, years, stays)
            assert (a_year_on - stays).max() <= CLIFF, state


@WORKSHOP
def test_a_workshop_sees_a_flare_before_each_change_over(lesson):
    """Slow change that no flare came before would be another course than the secondary one."""
    for explorer, state in all_states(lesson):
        settings = explorer.picture.settings.with_steps(state).course
        onset = settings.progression_onset
        if onset is None or not settings.progression_rate:
            continue
        for course in simulate_each(settings, explorer.picture.seeds):
            assert any(one.onset < onset - settings.onset_width / 2 for one in course.relapses)


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_range_is_a_part_of_the_table_and_has_its_steps(kind, audience):
    for name in {*RANGES[audience], *kind.ranges.get(audience, {})}:
        row, table = kind.parameter(name, audience), find_parameter(name)
        assert table.minimum <= row.minimum < row.maximum <= table.maximum
        assert row.minimum <= table.default <= row.maximum
        assert set(row.values) <= set(table.values)
        assert row.values[-1] == row.maximum


def test_a_preset_beyond_the_range_is_refused():
    with pytest.raises(ValueError, match=r"must be a number between 0 and 0\.3 .*got 0\.35"):
        explore("progression_rate", audience="workshop", scenario="spms_faster")
