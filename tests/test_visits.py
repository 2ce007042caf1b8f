"""The picture of visits: each label where the rule puts it, beside the exact truth."""

import re
from functools import cache

import numpy as np
import pytest

from spms_viz import SCENARIOS, CourseParameters, simulate
from spms_viz.figures import plot
from spms_viz.model.clinic import LABELS, VisitParameters, label_worsening, observe
from spms_viz.words.visits import lines
from tests.pictures import artist, line, subject_of

ACTIVE = SCENARIOS["spms_active"].parameters
NOISY = VisitParameters(visit_interval=0.25, measurement_noise=0.3)
LOUD = VisitParameters(measurement_noise=0.6, confirmation_time=0.0)
BETWEEN = VisitParameters(measurement_noise=0.33)  # no step of its slider


def numbers(text):
    return [float(one) for one in re.findall(r"\d+(?:\.\d+)?", text)]


def measured(course=ACTIVE, seed=2, **visits):
    return subject_of("visits", course, [seed], visits=VisitParameters(**visits))


SEEN = measured(visit_interval=0.25)


@cache
def drawn():
    return plot(SEEN)


def texts(axes):
    """Texts that stand inside an axes, with their places in data coordinates."""
    found = [child for child in axes.texts if child.get_gid() != "disclaimer"]
    return {child.get_gid(): child for child in found if child.xy[0] > -100}


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("visits", [VisitParameters(), NOISY, LOUD, BETWEEN], ids=str)
def test_the_words_name_each_label_and_its_years(seed, visits):
    seen = subject_of("visits", ACTIVE, [seed], visits=visits)
    found = label_worsening(observe(simulate(ACTIVE, seed), visits), visits)
    assert seen.worsenings == found
    said = str(lines(seen, "class")[0])
    assert said.startswith(f"Labels under this rule: {len(seen.table.years)} visits, ")
    for label in LABELS:
        years = [one.year for one in found if one.label == label]
        named = re.search(rf"(\d+) {label} \(years? ([^)]*)\)", said)
        assert bool(named) == bool(years)
        if named:
            assert int(named[1]) == len(years)
            assert numbers(named[2]) == pytest.approx(years)


def test_without_a_confirmed_worsening_the_words_say_so():
    quiet = CourseParameters(relapse_rate=0, progression_onset=None)
    labels, _ = lines(measured(quiet, seed=1, measurement_noise=0), "class")
    assert str(labels).endswith("61 visits, no confirmed worsening.")


def test_the_truth_in_words_is_the_exact_split():
    course = simulate(ACTIVE, 0)
    _, truth = lines(measured(seed=0), "class")
    assert str(truth).startswith("Built-in truth: ")
    residual, steady, baseline = numbers(str(truth))
    assert residual == pytest.approx(course.residual[-1], abs=0.05)
    assert steady == pytest.approx(course.progression[-1], abs=0.05)
    assert baseline == ACTIVE.baseline


def test_words_on_the_truth_measure_nothing():
    seen = measured(visit_interval=0.75)
    _, truth = lines(seen, "class")
    assert truth.sentences
    assert not {"table", "worsenings"} & set(vars(seen))


def test_each_visit_is_a_dot_where_it_measured():
    strokes = line(drawn().axes[0], "visits-dots")
    middles = strokes[0::3]
    np.testing.assert_allclose(middles[:, 0], SEEN.table.years)
    np.testing.assert_allclose(middles[:, 1], SEEN.table.values)


def test_each_label_is_a_shape_of_its_own_around_its_dot():
    axes, shapes = drawn().axes[0], set()
    for label in LABELS:
        corners = line(axes, f"visits-{label}")
        frames = np.split(corners, np.flatnonzero(np.isnan(corners[:, 0])))
        frames = [frame[~np.isnan(frame[:, 0])] for frame in frames]
        middles = [(f.min(axis=0) + f.max(axis=0)) / 2 for f in frames if len(f)]
        found = [(one.year, one.value) for one in SEEN.worsenings if one.label == label]
        np.testing.assert_allclose(np.reshape(middles, (-1, 2)), np.reshape(found, (-1, 2)))
        shapes.add(max(map(len, frames)) if found else label)
    assert len(shapes) == len(LABELS)


def test_labels_are_named_beside_their_dots_unless_they_would_overlap():
    axes = drawn().axes[0]
    named = {(text.get_text(), text.xy[0]) for text in texts(axes).values()}
    assert named <= {(one.label, one.year) for one in SEEN.worsenings}
    assert {text for text, _ in named} == {one.label for one in SEEN.worsenings}
    years = sorted(year for text, year in named if text == "RAW")
    assert years == SEEN.years("RAW")  # far apart: each has its own


def test_the_truth_beside_it_is_the_exact_split():
    truth, course = drawn().axes[1], simulate(ACTIVE, 2)
    top = artist(truth, "parts-residual").get_xy()[: len(course.years), 1]
    np.testing.assert_allclose(top, course.parameters.baseline + course.residual)
