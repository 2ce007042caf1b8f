"""The same on one page twice: one picture seen in two places, and two pictures of one cell."""

import pytest

RECOVERY = "Recovery after a relapse"
LEFT = "This is where you left it"
BOTH_AT_ONCE = """([one, other]) => {
  for (const [range, step] of [[one, 2], [other, 5], [one, 7]]) {
    range.value = step;
    range.dispatchEvent(new Event("input")); } }"""


@pytest.fixture
def twice(new_page, own):
    return new_page.open(own / "class" / "02_twice.html")


def test_two_views_of_one_slider_moved_at_once_agree_on_the_newest_move(twice):
    ranges = [unit.slider(RECOVERY) for unit in twice.units()[:2]]
    twice.page.evaluate(BOTH_AT_ONCE, [one.element_handle() for one in ranges])
    assert [one.input_value() for one in ranges] == ["7", "7"]
    twice.unit().rest()
    assert [one.input_value() for one in ranges] == ["7", "7"]
    one, other, *_ = twice.units()
    assert one.words() == other.words()


def said(unit):
    return unit.root.locator(".spms-message").first.inner_text()


def test_two_pictures_of_one_cell_keep_their_own_places(twice):
    for start in ("as it came", "as it was left"):
        first, second = twice.units()[2:]
        assert second.box(RECOVERY).input_value() == "0.85", start
        assert said(second) == "", start
        assert said(first).startswith(LEFT) == (start == "as it was left")
        first.press(RECOVERY, "End")
        first.rest()
        twice.page.reload()
        twice.page.get_by_text(LEFT).first.wait_for()
    assert twice.units()[2].box(RECOVERY).input_value() == "1"
