"""What our style sheets and scripts must never do, read from their text."""

import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "spms_viz"
SHEETS = sorted(PACKAGE.rglob("*.css"))
SCRIPTS = sorted(PACKAGE.rglob("*.js"))
MOTION = r"animation|transition|@keyframes|scroll-behavior|<animate|<marquee"
MOTION_BY_SCRIPT = r"\.animate\(|behavior:\s*[\"']smooth|startViewTransition|<animate"


def without_comments(path):
    return re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


def test_there_is_something_to_read():
    assert SHEETS
    assert SCRIPTS


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_no_style_of_ours_moves_so_reduced_motion_needs_nothing(sheet):
    assert not re.findall(MOTION, without_comments(sheet))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_script_of_ours_moves_anything_by_itself(script):
    assert not re.findall(MOTION_BY_SCRIPT, without_comments(script))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_nothing_shows_on_hover_alone(sheet):
    for selector in re.findall(r"[^{}]*:hover[^{}]*(?=\{)", without_comments(sheet)):
        assert ":focus" in selector, selector


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_a_focus_ring_is_never_taken_away(sheet):
    assert not re.findall(r"outline(-style|-width)?:\s*(none|0)\b", without_comments(sheet))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_text_is_sized_in_units_that_grow_with_the_reader_s_own_setting(sheet):
    sizes = re.findall(r"font-size:\s*([^;]+);", without_comments(sheet))
    assert not [size for size in sizes if re.search(r"\d(px|pt|vw|vh)\b", size)]
