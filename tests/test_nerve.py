"""The sketch of a nerve: three states, told apart without colour, in words for both readers."""

import re

import pytest
from matplotlib.patches import FancyBboxPatch

from spms_viz.figures.colours import THEMED
from spms_viz.figures.nerve import BROKEN, STATES, THIN, plot_nerve
from spms_viz.widgets import nerve_sketch
from spms_viz.words import AUDIENCES
from spms_viz.words.nerve import NERVE
from tests.reading import reading_grade

EACH = pytest.mark.parametrize("audience", AUDIENCES)
LAYOUTS = pytest.mark.parametrize("layout", ["beside", "below"])


@EACH
@LAYOUTS
def test_cover_goes_and_fibre_is_damaged_last(audience, layout):
    panels = plot_nerve(audience, layout).axes
    assert [panel.get_title(loc="left") for panel in panels] == list(NERVE[audience].titles)
    pieces = [[one for one in p.patches if isinstance(one, FancyBboxPatch)] for p in panels]
    assert [len(one) for one in pieces] == [4, 4, 2]
    thin = [sum(piece.get_height() == THIN for piece in one) for one in pieces]
    assert thin == [0, 2, 0]
    broken = [sum(line.get_color() == BROKEN["color"] for line in p.lines) for p in panels]
    assert broken == [0, 0, 1]
    assert [state.is_weak for state in STATES] == [False, True, True]


@EACH
@LAYOUTS
def test_no_text_lies_over_another_or_outside(audience, layout):
    figure = plot_nerve(audience, layout)
    figure.draw_without_rendering()
    renderer = figure._get_renderer()
    texts = [t for axes in figure.axes for t in [*axes.texts, axes.title, axes._left_title]]
    boxes = [t.get_window_extent(renderer) for t in texts if t.get_text()]
    for number, box in enumerate(boxes):
        assert figure.bbox.x0 <= box.x0
        assert box.x1 <= figure.bbox.x1
        assert box.y1 <= figure.bbox.y1
        assert not [other for other in boxes[number + 1 :] if box.overlaps(other)]


def test_the_words_name_the_letters_of_the_states_and_a_workshop_s_are_plain():
    for words in NERVE.values():
        for title, said in zip(words.titles, words.states, strict=True):
            assert said[:2] == title[:2]
    plain = NERVE["workshop"]
    assert reading_grade(" ".join([*plain.states, plain.caption])) <= 6.0
    assert not re.search("myelin|fibre", " ".join([*plain.titles, *plain.states]))


@EACH
def test_a_theme_sets_every_colour_and_the_two_drawings_share_no_name(audience):
    sketch = nerve_sketch(audience)
    for svg in (sketch.wide, sketch.narrow):
        assert not re.search(r'(fill|stroke)="#', svg)
        known = {colour.lower() for colour in THEMED}
        assert set(re.findall(r"(?<=, )#\w{6}", svg)) <= known
        assert not re.search(r": #\w{6}", svg)
    ids = [set(re.findall(r' id="([^"]+)"', svg)) for svg in (sketch.wide, sketch.narrow)]
    hidden = {name for name in ids[0] & ids[1] if f"#{name}" in sketch.wide}
    assert hidden == set()


def test_where_no_widget_can_be_shown_there_are_sketch_and_words():
    bundle = nerve_sketch("workshop")._repr_mimebundle_()
    data = bundle[0] if isinstance(bundle, tuple) else bundle
    assert data["image/svg+xml"].startswith("<svg")
    assert data["text/plain"].startswith("A: The cover is whole.")


def test_an_unknown_audience_is_refused():
    with pytest.raises(ValueError, match="audience"):
        nerve_sketch("pupils")
