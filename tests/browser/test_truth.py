"""What a page tells of its pictures holds for the lines that are drawn in it."""

import numpy as np
import pytest

from tests.browser.lab import shows_a_picture
from tests.site import LESSONS, explorers_of, points
from tests.truth import Truth, faults, is_cell, reader_of

WITH_PICTURES = [lesson for lesson in LESSONS if shows_a_picture(lesson.page)]
EACH = pytest.mark.parametrize("lesson", WITH_PICTURES, ids=lambda lesson: lesson.page)
REST = 800  # ms; a picture at rest describes itself
MORE = "More under: In words."
OPEN = """() => document.querySelectorAll(".spms-tools button").forEach((button) => {
  if (["In words", "As a table"].includes(button.textContent)) button.click(); })"""
READ = """(root) => {
  const texts = (all, any) => [...all.querySelectorAll(any)].map((one) => one.textContent);
  const shown = root.querySelector(".spms-drawing > div:not([hidden])");
  const table = root.querySelector(".spms-table");
  return {
    paths: Object.fromEntries([...shown.querySelectorAll("g[data-gid]")].map((one) =>
      [one.dataset.gid, one.querySelector(":scope > path")?.getAttribute("d") ?? ""])),
    isNarrow: [...root.querySelectorAll(".spms-drawing > div")].indexOf(shown),
    said: texts(root, ".spms-panel > p"),
    described: root.querySelector(".spms-described").textContent,
    heads: texts(table, "thead th"),
    rows: [...table.querySelectorAll("tbody tr")].map((row) => texts(row, "th, td")),
  };
}"""


def strokes(path, place):
    """Return the pieces of a path as years and levels, without arrow heads: these are closed."""
    x0, per_year, y0, per_level = place
    pieces = [points(piece) for piece in path.split("M")[1:]]
    lines = [one for one in pieces if len(one) < 4 or not np.array_equal(one[0], one[-1])]
    return [(one - [x0, y0]) / [per_year, per_level] for one in lines]


def line_of(named, path, place, until):
    """Return a line as it stands in the page; what left at the top is above until it is back."""
    ceiling, found = named["ceiling"] - named["ground"], []
    for piece in strokes(path, place):
        heights = piece - [0, named["ground"]]
        near = np.abs(heights[:, 1] - ceiling) < 0.005
        heights[near, 1] = ceiling
        if found and near[0] and found[-1][1] == ceiling:
            found.append(((found[-1][0] + heights[0, 0]) / 2, ceiling + 5))
        elif found:
            found.append((np.nan, np.nan))
        found += map(tuple, heights.tolist())
    if found and found[-1][1] == ceiling and found[-1][0] < until - 0.02:
        found.append((until, ceiling + 5))
    years, heights = np.array(found or [(np.nan, np.nan)]).T
    return Truth(named["name"], years, heights, ceiling)


def last_moment(picture):
    if picture.kind.name == "lanes":
        return picture.settings.view.moment
    return picture.details["span"][1]


def is_true(unit, explorer):
    """Hold words, table and description of one picture to what is drawn in the page."""
    picture, read = explorer.picture, unit.root.evaluate(READ)
    places = picture.drawings[read["isNarrow"]]["places"]
    reader = reader_of(picture.kind.name, picture.audience)
    every = [
        line_of(one, read["paths"][one["gid"]], places[one["gid"]], last_moment(picture))
        for one in picture.named
    ]
    lines = [line for line in every if line.is_seen]
    # after the intro and the lines under the picture, before the sliders
    told = read["said"][1 + len(unit.words()) : read["said"].index(picture.details["controls"])]
    if not lines:
        assert told == ["No line is drawn here yet."]
        assert not read["rows"]
    else:
        assert [one.split(": ")[0] for one in told] == [line.name for line in lines]
        for sentence, line in zip(told, lines, strict=True):
            assert faults(sentence, line, reader) == [], sentence
        has_rows_of(read, lines, picture.details["moments"], reader)
    assert read["described"] == " ".join([*told, MORE])


def has_rows_of(read, lines, moments, reader):
    assert read["heads"][1:] == [line.name for line in lines]
    for (year, _), (_, *cells) in zip(moments, read["rows"], strict=True):
        for cell, line in zip(cells, lines, strict=True):
            assert is_cell(cell, line, year, reader), (year, cell, line.name)


def set_sliders(unit, explorer, steps):
    """Put every slider that shows to a step, in the page and in Python."""
    for slider, share in zip(explorer.sliders.values(), steps, strict=False):
        range_ = unit.slider(slider.label)
        if range_.count():
            step = min(int(share * len(slider.values)), len(slider.values) - 1)
            unit.move(slider.label, step)
        label = unit.root.get_by_role("slider", name=slider.label, include_hidden=True)
        slider.value = slider.values[int(label.input_value())]


# Words of which a part stands in another line.
BROKEN = """(box) => [...box.querySelectorAll("th, td")].flatMap((cell) => {
  const text = cell.firstChild, range = document.createRange();
  return [...text.data.matchAll(/\\w+/g)].filter(({ index, 0: word }) => {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return range.getClientRects().length > 1;
  }).map(([word]) => word);
})"""
STATES = [np.ones(9), *np.random.default_rng(14).random((2, 9))]


@EACH
def test_what_a_page_tells_of_a_picture_is_what_it_draws(page, lesson):
    units = page.open(lesson.page).open_all().units()
    pairs = list(zip(units, explorers_of(lesson), strict=True))
    for _, explorer in pairs:
        explorer.picture.draw()
    page.page.evaluate(OPEN)
    for steps in (None, *STATES):
        for unit, explorer in pairs:
            set_sliders(unit, explorer, [] if steps is None else steps)
        page.page.wait_for_timeout(REST)
        for unit, explorer in pairs:
            is_true(unit, explorer)


def test_a_wide_table_moves_in_its_box_and_no_word_breaks(phone):
    phone.open("workshop/03_no_two_alike.html").open_all()
    unit = phone.units()[0]
    unit.move(unit.root.get_by_role("slider").first.get_attribute("aria-label"), 99)
    phone.page.evaluate(OPEN)
    phone.page.wait_for_timeout(REST)
    box = unit.root.locator(".spms-table")
    heads = box.locator("thead th")
    assert heads.count() > 15
    assert box.evaluate(BROKEN) == []
    assert box.evaluate("(box) => box.scrollWidth > box.clientWidth && box.tabIndex === 0")
    assert phone.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    box.focus()
    before = heads.nth(1).bounding_box()["x"]
    phone.page.keyboard.press("ArrowRight")
    phone.page.wait_for_function("(box) => box.scrollLeft > 0", arg=box.element_handle())
    assert heads.nth(1).bounding_box()["x"] < before
    assert heads.first.bounding_box()["x"] >= 0  # the moment stays in sight
