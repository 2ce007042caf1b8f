"""The short code of where sliders stand, from Python; code_test.js has the page's side."""

import unicodedata

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


DASHES = ["EN DASH", "EM DASH", "MINUS SIGN", "NON-BREAKING HYPHEN", "FULLWIDTH HYPHEN-MINUS"]
PASTED = [
    *("TP-08-65-00".replace("-", unicodedata.lookup(name)) for name in DASHES),
    " tp - 08 - 65 - 00 ",
    "TP 08 65 00",
    "TP-08-65-00.",
    "“TP-08-65-00”",
    "Code: TP-08-65-00,",
    "code tp\u00ad-08-\u200b65-00",
    "\uff34\uff30-\uff10\uff18-65-00",  # as wide as a Chinese sign
]


@pytest.mark.parametrize("code", PASTED)
def test_a_code_is_understood_as_it_comes_out_of_a_letter_or_a_slide(code):
    explorer = explore(*NAMES)
    explorer.set_code(code)
    assert values(explorer) == [0.8, 0.65, 0]


@pytest.mark.parametrize(
    "code",
    [
        "",
        "-",
        "Code",
        "<b>",
        "TP-08-65-00-TP-08-65-00",
        "TP-08-65-0",
        "TP-\u0660\u0668-65-00",
        "TP",
        "OC-05-85-20",
        "TP-05-85",
        "TP-05-85-20-20",
        "TP-05-85-99",
    ],
)
def test_what_is_no_code_of_the_picture_is_refused_and_moves_nothing(code):
    explorer = explore(*NAMES)
    explorer.sliders["relapse_rate"].value = 0.8
    before = values(explorer)
    with pytest.raises(ValueError, match="no code of this picture; one of them is TP-08-85-20"):
        explorer.set_code(code)
    assert values(explorer) == before
