"""The short code of where sliders stand, from Python; code_test.js has the page's side."""

import pytest

from spms_viz.widgets import explore

NAMES = ("relapse_rate", "recovery", "progression_rate")


def values(explorer):
    return [slider.value for slider in explorer.sliders.values()]


def test_a_code_sets_another_picture_of_the_same_kind_as_this_one_is():
    one, other = explore(*NAMES), explore(*NAMES)
    one.sliders["relapse_rate"].value = 0.8
    one.sliders["recovery"].value = 0.65
    one.sliders["progression_rate"].value = 0
    other.set_code(f" {one.code.lower()} ")
    assert values(other) == values(one) == [0.8, 0.65, 0]
    assert other.code == one.code != explore(*NAMES).code


def test_a_code_for_never_sets_the_last_place():
    explorer = explore("progression_onset", "onset_width")
    code = explorer.code
    explorer.sliders["progression_onset"].value = None
    never = explorer.code
    explorer.set_code(code)
    assert explorer.sliders["progression_onset"].value == 15
    explorer.set_code(never)
    assert explorer.sliders["progression_onset"].value is None


@pytest.mark.parametrize(
    "code", ["", "TP", "OC-05-85-20", "TP-05-85", "TP-05-85-20-20", "TP-05-85-99"]
)
def test_what_is_no_code_of_the_picture_is_refused_and_moves_nothing(code):
    explorer = explore(*NAMES)
    explorer.sliders["relapse_rate"].value = 0.8
    before = values(explorer)
    with pytest.raises(ValueError, match="no code of this picture; one of them is TP-08-85-20"):
        explorer.set_code(code)
    assert values(explorer) == before
