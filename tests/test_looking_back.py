"""When did it change: what the visits show, what is said, and that nothing leaks too early."""

import re

import numpy as np
import pytest

from spms_viz.figures import plot
from spms_viz.figures.looking_back import DOTS, VISITS, panels, visits_alone
from spms_viz.model import Settings, ViewParameters, VisitParameters, simulate
from spms_viz.model.clinic import observe, recognise
from spms_viz.model.looking_back import FIRST_ROUND, MOST_VISITS, ROUNDS, subject
from spms_viz.widgets import when_did_it_change
from spms_viz.widgets.looking_back import SEEDS, SLIDERS
from spms_viz.widgets.states import fits
from spms_viz.words import AUDIENCES, WORDING
from spms_viz.words.looking_back import LETTERS, LOOKING_BACK, MARK_STEP, lines
from tests.reading import reading_grade
from tests.test_questions import FIELD_TERMS
from tests.test_words import AVOID

READERS = pytest.mark.parametrize("audience", AUDIENCES)
COURSE = when_did_it_change().explorer.picture.settings.course


def looked(so_far=MOST_VISITS, audience="class", interval=0.5, noise=0.15, **course):
    settings = Settings(
        course=type(COURSE)(**{**COURSE.__dict__, **course}),
        visits=VisitParameters(visit_interval=interval, measurement_noise=noise),
        view=ViewParameters(visits_so_far=so_far),
    )
    return subject(settings, SEEDS[audience])


def shown(one):
    """Return years and levels of the visits that scripts read."""
    (curve,) = panels(one, "class")[0].readings
    assert curve.gid == VISITS
    return curve.vertices[~np.isnan(curve.vertices).any(axis=1)].T


def dots(one):
    """Return years and levels of the dots that show."""
    (curve,) = [c for c in panels(one, "class")[0].curves if c.gid == DOTS]
    points = curve.vertices[::3]
    return points[~np.isnan(points).any(axis=1)].T


@pytest.mark.parametrize("onset", ROUNDS.steps)
@pytest.mark.parametrize("interval", [0.25, 0.75, 2])
@pytest.mark.parametrize("noise", [0, 0.3, 0.6])
def test_the_dots_are_the_visits_of_the_course_at_every_setting(onset, interval, noise):
    for rate in (0, 0.2, 0.4):
        one = looked(interval=interval, noise=noise, progression_onset=onset, progression_rate=rate)
        table = observe(one.course, one.visits)
        years, levels = shown(one)
        np.testing.assert_array_equal(years, table.years)
        np.testing.assert_allclose(levels, table.values, atol=1e-9)
        np.testing.assert_array_equal(dots(one), shown(one))
        assert one.noticed == recognise(table, one.visits)


@pytest.mark.parametrize("so_far", [1, 7, 61, MOST_VISITS])
def test_only_visits_that_have_come_show(so_far):
    years, _ = shown(looked(so_far))
    assert years.tolist() == [0.5 * i for i in range(min(so_far, 61))]


def test_rounds_hide_the_change_over_elsewhere_and_one_has_none():
    assert ROUNDS.steps == (10, 14, 18, None)
    assert FIRST_ROUND in ROUNDS.steps
    assert subject(Settings(course=COURSE), [10]).course.parameters.progression_onset == 14


def test_until_the_line_shows_all_but_the_dots_is_covered_and_the_sliders_are_away():
    made = when_did_it_change(*SLIDERS)
    guess = made.explorer.picture.guess
    gids = {c.gid for panel in made.explorer.picture.panels for c in panel.curves}
    assert guess["isCovered"]
    assert set(guess["covered"]) == gids - {DOTS}
    assert {"looking-level-0", "looking-onset-0", "looking-marks"} <= set(guess["covered"])
    assert made.explorer.children[0].layout.display == "none"


def test_words_and_drawings_that_can_be_seen_do_not_name_the_change_over():
    made = when_did_it_change()
    bundle = made._repr_mimebundle_()
    data = bundle[0] if isinstance(bundle, tuple) else bundle
    assert "looking-level" not in data["image/svg+xml"]
    assert "looking-onset" not in data["image/svg+xml"]
    assert "14" not in data["text/plain"]
    named = {one["gid"] for one in made.explorer.picture.named}
    assert named == {"looking-level-0"}  # what Listen, words and table tell of, once they show


@READERS
def test_all_states_fit_one_table_so_that_no_kernel_is_needed(audience):
    picture = when_did_it_change(*SLIDERS, audience=audience).explorer.picture
    assert fits(picture._source, picture.state, picture._kind.most_states)
    picture.build_table()  # as it does by itself: a limit of its own may keep it from doing so
    assert picture.table


@pytest.mark.parametrize(
    ("course", "noise", "interval", "said"),
    [
        ({}, 0.15, 0.5, "notices progression in year 17, 3 years after"),
        ({"progression_rate": 0.1}, 0.15, 0.5, "in year 19.5, 5.5 years after"),
        ({}, 0.45, 0.5, "calls progression in year 2.5: a false alarm"),
        ({}, 0.45, 0.25, "calls progression in year 0.75: a false alarm"),
        ({}, 0.45, 2, "in year 24, 10 years after"),
        ({"progression_onset": None}, 0.45, 0.5, "calls progression in year 2.5: a false alarm"),
        ({"progression_onset": None}, 0.15, 0.5, "notices no progression"),
    ],
)
def test_the_class_reads_when_the_toy_rule_notices(course, noise, interval, said):
    one = looked(noise=noise, interval=interval, **course)
    assert said in str(lines(one, "class")[1])
    assert len(lines(one, "workshop")) == 1  # of the setting alone


@READERS
def test_the_setting_is_put_into_words(audience):
    onset = str(lines(looked(audience=audience), audience)[0])
    assert "in this drawing" in onset.lower()
    assert "14" in onset
    sharp = lines(looked(audience=audience, onset_width=0), audience)[0]
    assert str(sharp) != onset
    never = lines(looked(audience=audience, progression_onset=None), audience)[0]
    assert "there is no change-over" in str(never)
    flat = lines(looked(audience=audience, progression_rate=0), audience)[0]
    assert "nothing to see" in str(flat)


@READERS
def test_words_around_marks_are_plain_and_name_no_level_to_a_workshop(audience):
    words = LOOKING_BACK[audience]
    texts = [*words.page.values(), *words.setting.values(), *words.noticed.values()]
    assert words.page.keys() == LOOKING_BACK["class"].page.keys()
    for text in texts:
        assert not re.search(AVOID, text, re.IGNORECASE)
    if audience == "workshop":
        assert [text for text in texts if re.search(FIELD_TERMS, text, re.IGNORECASE)] == []
        assert not [text for text in texts if "{level}" in text]
        filled = [re.sub(r"\{\w+\}", "12", text) for text in texts]
        for text in filled:
            if len(re.findall(r"[.!?]", text)) >= 2:
                assert reading_grade(text) <= 6.0, text


def test_a_trend_has_a_word_for_every_distance():
    limits = [limit for limit, _ in LOOKING_BACK["workshop"].trends]
    assert limits == sorted(limits)
    assert limits[-1] == np.inf
    assert when_did_it_change(audience="workshop").marks.trends[-1][0] is None


def test_a_workshop_never_sees_one_line_alone():
    made = when_did_it_change(audience="workshop")
    gids = [c.gid for c in made.explorer.picture.panels[0].curves]
    assert {"looking-level-0", "looking-level-1"} <= set(gids)
    with pytest.raises(ValueError, match="never shown as one line"):
        panels(looked(), "workshop")
    first, other = (simulate(COURSE, seed) for seed in SEEDS["workshop"])
    assert abs(first.ends[1] - other.ends[1]) > 0.5  # they can be told apart


@READERS
@pytest.mark.parametrize("layout", ["beside", "below"])
def test_the_picture_carries_its_disclaimer_and_its_dots(audience, layout):
    one = looked(audience=audience)
    (axes,) = plot(one, audience, layout).axes
    texts = [text.get_text() for text in axes.texts if text.get_gid() == "disclaimer"]
    assert texts == [WORDING[audience].disclaimer]
    (dots,) = [line for line in axes.get_lines() if line.get_gid() == DOTS]
    assert np.isfinite(dots.get_xdata()).sum() == 2 * 61
    (bare,) = visits_alone(one, audience)
    assert [curve.gid for curve in bare.curves] == [DOTS]
    np.testing.assert_array_equal(bare.curves[0].vertices[:, 0], dots.get_xdata())


def test_marks_can_be_read_and_letters_are_enough_for_a_group():
    made = when_did_it_change("visit_interval")
    assert (made.marks.visits, made.marks.mark, made.marks.kept) == (1, None, [])
    assert not made.marks.is_shown
    assert len(set(LETTERS)) == len(LETTERS) == 12
    assert made.marks.limits["step"] == MARK_STEP
    assert list(made.explorer.sliders) == ["visits_so_far", "progression_onset", "visit_interval"]


@pytest.mark.parametrize("names", [("recovery",), ("visit_interval", "visit_interval")])
def test_other_sliders_are_refused(names):
    with pytest.raises(ValueError, match="can be visit_interval, measurement_noise, progression"):
        when_did_it_change(*names)
