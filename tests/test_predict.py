"""Predict, then reveal, as Python sees it; what the learner sees is the browser tests' part."""

import re

import numpy as np
import pytest

from spms_viz.widgets import choose_to_look, explore, predict
from spms_viz.widgets.predict import calm_curves
from spms_viz.widgets.states import build_table
from spms_viz.words import AUDIENCES, PREDICTION, level_in_words
from tests.reading import reading_grade
from tests.test_words import AVOID


def guessed(**options):
    return predict(explore("recovery", "relapse_rate", **options))


def calm(made):
    """Return what the script compares a guess with: the levels of each line at the handles."""
    picture = made.explorer.picture
    curves = {curve.gid: curve for curve in picture.reads(picture.panels)}
    return [curves[gid].vertices[:, 1].tolist() for gid in made.guess.lines]


def workshop():
    return guessed(audience="workshop", scenario="rrms_partial", picture="stories")


def test_a_guess_starts_level_with_three_handles_for_a_workshop_and_five_for_a_class():
    for made, count in ((workshop(), 3), (guessed(), 5)):
        assert made.guess.levels == [0.5] * count
        assert len(made.guess.handles) == count
        assert {len(levels) for levels in calm(made)} == {count}
        assert made.guess.handles[-1]["year"] == 30
        assert made.explorer.picture.guess["points"] == [
            [0.0, 0.5],
            *([moment["year"], 0.5] for moment in made.guess.handles),
        ]


def test_until_the_curve_shows_it_is_covered_and_the_sliders_are_away():
    made = guessed(picture="one_course")
    assert made.explorer.picture.guess["isCovered"]
    assert made.explorer.picture.guess["covered"] == ["course-level"]
    controls, picture = made.explorer.children
    assert controls.layout.display == "none"
    assert picture.layout.display is None


def test_what_would_give_the_line_away_is_covered_with_it():
    made = predict(explore("recovery", picture="parts"))
    assert made.explorer.picture.guess["covered"] == [
        "parts-residual",
        "parts-steady",
        "parts-level",
    ]


def test_each_of_two_panels_can_be_guessed():
    assert guessed().explorer.picture.guess["gids"] == ["progressive-level"]
    left = predict(explore("recovery"), curve="relapsing")
    assert left.explorer.picture.guess["gids"] == ["relapsing-level"]
    with pytest.raises(ValueError, match=r"\(relapsing, progressive\), got 'middle'"):
        predict(explore("recovery"), curve="middle")


def test_the_truth_is_the_level_beside_a_moment_and_no_peak_just_there():
    made = guessed(picture="one_course", scenario="rrms_partial")
    panels = made.explorer.picture.panels
    (line,) = (c for c in panels[0].curves if c.gid == "course-level")
    years, levels = line.vertices.T
    top = int(np.argmax(levels))
    (read,) = calm_curves(["course-level"], years[[top]], 0.6, panels)
    assert read.vertices[0, 0] == years[top]
    assert read.vertices[0, 1] < levels[top] - 0.5
    assert calm(made)[0][-1] == pytest.approx(levels[-1], abs=0.2)


def test_steady_worsening_is_read_just_at_the_moment():
    made = guessed(picture="one_course", scenario="spms_not_active")
    courses = made.explorer.picture.panels[0].curves
    (line,) = (c for c in courses if c.gid == "course-level")
    assert calm(made)[0][-1] == pytest.approx(line.vertices[-1, 1], abs=1e-9)


def test_the_levels_at_the_handles_are_in_the_table_of_states():
    made = guessed(picture="one_course", scenario="rrms_partial")
    picture = made.explorer.picture
    header = build_table(picture._source, picture.state, ())["header"]
    assert [one["gid"] for one in header["readings"]] == made.guess.lines
    assert [one["x"]["width"] for one in header["readings"]] == [5]


def test_several_lines_are_all_compared_with():
    made = workshop()
    assert made.guess.lines == ["stories-level-0-calm", "stories-level-1-calm"]
    first, second = calm(made)
    assert first != second
    assert "the lines in this drawing" in made.guess.words["sentences"]["higher"]
    assert "the line of this drawing" in guessed().guess.words["sentences"]["higher"]


def test_a_guess_stands_on_steps_and_has_a_level_for_each_handle():
    made = workshop()
    made.guess.levels = [0.4, 3.3, 9.9]
    assert made.guess.levels == [0.5, 3.5, 10.0]
    with pytest.raises(ValueError, match="A guess has 3 levels, got 2"):
        made.guess.levels = [1.0, 2.0]


def test_ready_made_guesses_stand_on_steps_and_rise():
    for made in (workshop(), guessed()):
        ends = [sketch["levels"][-1] for sketch in made.guess.sketches]
        assert ends == sorted(ends)
        assert len(set(ends)) == 3
        assert all(set(s["levels"]) <= set(made.guess.steps) for s in made.guess.sketches)


def test_a_guess_can_wait_behind_a_choice():
    made = predict(explore("progression_rate", audience="workshop"))
    chosen = choose_to_look(made)
    assert made.layout.display == "none"
    chosen.choice.is_open = True
    assert made.layout.display == ""


def test_where_no_widget_can_be_shown_the_picture_and_its_words_are():
    made = workshop()
    bundle = made._repr_mimebundle_()
    data = bundle[0] if isinstance(bundle, tuple) else bundle
    assert data["text/plain"] == made.explorer.words
    assert data["image/svg+xml"].startswith("<svg")


def test_levels_are_said_in_words_or_in_iu():
    assert level_in_words(3.5, "class") == "3.5 iu"
    assert level_in_words(0.5, "workshop") == "near the bottom (1 of 20)"
    assert level_in_words(10.0, "workshop") == "near the top (20 of 20)"


def texts(audience):
    words = PREDICTION[audience]
    fixed = [text for text in vars(words).values() if isinstance(text, str)]
    return [*fixed, *words.sketches, *words.one.values(), *words.many.values()]


@pytest.mark.parametrize("audience", AUDIENCES)
def test_words_around_a_guess_are_complete_and_none_is_to_be_avoided(audience):
    words = PREDICTION[audience]
    assert 3 <= len(words.moments) == len(words.names) == len(words.times) <= 5
    assert set(words.one) == set(words.many) == {"above", "higher", "lower", "close", "throughout"}
    found = [
        t for t in texts(audience) if re.search(f"{AVOID}|score|wrong!|fail", t, re.IGNORECASE)
    ]
    assert found == []


def test_plain_words_around_a_guess_read_at_grade_6_or_lower():
    for text in texts("workshop"):
        if text.count(" ") > 3:
            assert reading_grade(text) <= 6.0, (reading_grade(text), text)
        assert not re.search(r"relapse|progression|residual|\biu\b", text)
