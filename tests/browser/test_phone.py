"""On a phone, held upright: what a finger moves and the picture that follows are seen together."""

import pytest

from tests.browser.lab import shows_a_picture
from tests.site import LESSONS

WITH_PICTURES = [lesson.page for lesson in LESSONS if shows_a_picture(lesson.page)]


@pytest.mark.parametrize("lesson", WITH_PICTURES)
def test_controls_and_picture_are_seen_together_on_a_phone(phone, lesson):
    units = phone.open(lesson).open_all().units()
    assert units
    for number, unit in enumerate(units):
        top, picture = unit.root.bounding_box()["y"], unit.frame_size()
        assert picture["y"] + picture["height"] - top <= phone.size["height"], number
