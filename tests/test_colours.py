"""Contrast, and lines told apart without colour, by computation: axe sees neither in a picture.

The criterion. Two levels or areas in the same axes must differ in line style or hatch, and each
must have a label of its own at its end or in the key: then no eye needs their colours. Where
colours are used as well, they are a second help, and must stay one for a reader who lacks a kind
of cone: 10 or more apart in CIE Lab (2 to 3 is the least that is seen side by side). In grey only
style and label count.
"""

import itertools
import re
from functools import cache
from pathlib import Path

import pytest
from matplotlib.colors import to_hex
from matplotlib.text import Text

from spms_viz.figures import colours as palette
from spms_viz.widgets import explore
from spms_viz.widgets.kinds import KINDS
from spms_viz.words import AUDIENCES
from spms_viz.words.active_or_not import ACTIVE_OR_NOT
from spms_viz.words.label_shares import LABEL_SHARES
from spms_viz.words.lanes import LANES
from spms_viz.words.many_stories import MANY_STORIES
from spms_viz.words.noticing import NOTICING
from spms_viz.words.reserve import RESERVE
from tests.colour import VISIONS, contrast, difference, over

SHEETS = sorted((Path(__file__).parent.parent / "spms_viz").rglob("*.css"))
AT_A_GLANCE = 10  # CIE Lab 1976

DRAWN = {  # what matplotlib draws and prints, on white
    "paper": "#ffffff",
    "text": palette.TEXT,
    "quiet": palette.QUIET,
    "line": palette.QUIET,
    "focus": palette.TEXT,
    "blue": palette.BLUE,
    "vermillion": palette.VERMILLION,
    "green": palette.GREEN,
    "blue-tint": palette.BLUE_TINT,
    "vermillion-tint": palette.VERMILLION_TINT,
    "green-tint": palette.GREEN_TINT,
    "band": palette.BAND["facecolor"],
}


def themes_in(css):
    """Return selector -> name -> colour of the blocks that set our colours."""
    bare = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    blocks = re.findall(r"([^{}]*:root[^{}]*)\{([^{}]*)\}", bare)
    found = {
        rule.strip(): re.findall(r"--spms-([\w-]+):\s*(#\w{6})\b", body) for rule, body in blocks
    }
    return {rule: dict(colours) for rule, colours in found.items() if colours}


THEMES = {"drawn": DRAWN} | themes_in("\n".join(sheet.read_text() for sheet in SHEETS))
EACH_THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))


def test_the_measures_give_the_values_known_for_them():
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)  # WCAG's own example
    assert difference("#000000", "#ffffff", "full colour") == pytest.approx(100, abs=0.1)
    assert difference("#ff0000", "#00ff00", "full colour") == pytest.approx(170.6, abs=0.5)
    assert all(difference("#808080", "#808080", vision) == 0 for vision in VISIONS)
    # red and green that only a missing cone, or a black and white print, confuses
    assert difference("#a06000", "#6e7a00", "full colour") > 3 * difference(
        "#a06000", "#6e7a00", "deuteranopia"
    )
    assert (
        difference("#ff0000", "#7f7f7f", "grey")
        < 1
        < difference("#ff0000", "#7f7f7f", "full colour")
    )


def test_themes_are_read_from_a_style_sheet():
    css = "/* :root { --spms-text: #000000; } */ :root { --spms-text: #222222; --spms-size: 1; }"
    assert themes_in(css + ".spms-box { color: #333333; }") == {":root": {"text": "#222222"}}


def test_the_light_theme_of_the_page_has_the_colours_that_matplotlib_draws():
    assert THEMES[":root"] == {name: colour.lower() for name, colour in DRAWN.items()}


@EACH_THEME
def test_every_theme_names_every_colour(theme):
    assert theme.keys() >= DRAWN.keys()


@EACH_THEME
@pytest.mark.parametrize("name", ["text", "quiet"])
def test_text_has_4_5_to_1_on_paper_tints_and_the_band_of_the_change_over(theme, name):
    assert contrast(theme[name], theme["paper"]) >= 4.5
    for tint in ("blue-tint", "vermillion-tint", "green-tint"):
        assert contrast(theme[name], theme[tint]) >= 4.5, tint
    assert contrast(theme[name], deepest_band(theme)) >= 4.5


@EACH_THEME
@pytest.mark.parametrize("name", ["blue", "vermillion", "green", "line", "focus"])
def test_lines_and_controls_have_3_to_1_on_paper(theme, name):
    assert contrast(theme[name], theme["paper"]) >= 3


@EACH_THEME
@pytest.mark.parametrize("name", ["blue", "vermillion", "green"])
def test_a_hatch_has_3_to_1_on_its_tint(theme, name):
    assert contrast(theme[name], theme[f"{name}-tint"]) >= 3


def deepest_band(theme):
    """Return the colour where the three steps of the soft change-over lie on one another."""
    colour = theme["paper"]
    for _ in range(3):
        colour = over(theme["band"], palette.BAND["alpha"], colour)
    return colour


@EACH_THEME
def test_colours_used_beside_one_another_stay_apart_without_a_kind_of_cone(theme, record_property):
    pairs = [*itertools.combinations(["blue", "vermillion", "green", "text"], 2)]
    for one, other in [*pairs, ("blue-tint", "vermillion-tint")]:
        seen = {vision: difference(theme[one], theme[other], vision) for vision in VISIONS}
        record_property(f"{one} and {other}", {vision: round(d, 1) for vision, d in seen.items()})
        assert min(d for vision, d in seen.items() if vision != "grey") >= AT_A_GLANCE, seen


# The pictures

NO_COURSE = {
    *(MANY_STORIES["class"].dots, LABEL_SHARES.title, NOTICING.title),
    *(words.grid for words in ACTIVE_OR_NOT.values()),
    RESERVE.title,
    *(words.title.format(mark=mark) for words in LANES.values() for mark in "AB"),
}


PICTURES = [
    (kind, audience, layout)
    for kind, audience in itertools.product(KINDS, AUDIENCES)
    if audience in KINDS[kind].stories
    for layout in ("beside", "below")
]
EACH_PICTURE = pytest.mark.parametrize("picture", PICTURES, ids="-".join)


@cache
def explored(kind, audience):
    # a workshop never sees one worsening line alone
    is_alone = (kind, audience) == ("one_course", "workshop")
    scenario = "rrms_full" if is_alone else "spms_not_active"
    mover = next(iter(sorted(KINDS[kind].moved_by)))
    return explore(mover, picture=kind, audience=audience, scenario=scenario)


@pytest.fixture
def all_axes(picture):
    kind, audience, layout = picture
    return explored(kind, audience).picture.figure(layout).axes


# Twenty stories are alike on purpose: none is to be picked out. Rows have their names beside them.
MOVING = re.compile(
    r"(?!many-|lanes-|reserve-).*-(level|residual|steady|without|full)(-\d+)?$|.*-baseline$"
)


def curves(axes):
    """Return gid -> artist of the lines and areas that carry meaning."""
    artists = {str(artist.get_gid()): artist for artist in axes.get_children()}
    return {gid: artist for gid, artist in artists.items() if MOVING.match(gid)}


def look(artist):
    """Return what is seen of a line or an area in black and white: dashes, or hatch."""
    if hasattr(artist, "get_hatch"):
        return ("area", artist.get_hatch())
    dashes = artist._dash_pattern[1]  # matplotlib hands the pattern itself out nowhere
    return ("line", tuple(round(d / artist.get_linewidth(), 2) for d in dashes or ()))


def label(axes, gid, artist):
    """Return the text that names a curve: at its end, or in the key."""
    texts = {str(text.get_gid()): text.get_text().strip() for text in axes.texts}
    for named in (gid, gid.replace("-level", "-end")):
        if texts.get(f"{named}-label"):
            return texts[f"{named}-label"]
    key = axes.get_legend()
    if key is None:
        return ""
    entries = zip(key.get_lines() + key.get_patches(), key.get_texts(), strict=False)
    return next((text.get_text() for mark, text in entries if look(mark) == look(artist)), "")


@EACH_PICTURE
def test_every_text_has_a_colour_that_a_theme_changes(all_axes):
    # matplotlib writes no colour down where a text is black: it would stay black in the dark
    known = {colour.lower() for colour in palette.THEMED}
    for axes in all_axes:
        texts = [text for text in axes.findobj(Text) if text.get_text().strip()]
        plain = [text.get_text() for text in texts if to_hex(text.get_color()) == "#000000"]
        assert plain == []
        assert {to_hex(text.get_color()) for text in texts} <= known


@EACH_PICTURE
def test_curves_in_the_same_axes_are_told_apart_without_colour(all_axes):
    for axes in all_axes:
        drawn = curves(axes)
        assert drawn or axes.get_title(loc="left") in NO_COURSE
        for (one, a), (other, b) in itertools.combinations(drawn.items(), 2):
            assert look(a) != look(b), (one, other)


@EACH_PICTURE
def test_levels_and_areas_in_the_same_axes_each_have_a_name(all_axes):
    # the parts of the relapse from near, and of the truth's bar, are named where they are; the line
    # behind the visits is told from another story by the visits, which lie on it
    unnamed = ("baseline", "flare-level", "shares-truth", "looking-level")
    for axes in all_axes:
        drawn = {g: one for g, one in curves(axes).items() if not any(n in g for n in unnamed)}
        names = [label(axes, gid, artist) for gid, artist in drawn.items()]
        if len(drawn) > 1:  # one alone is named by the title
            assert all(names), dict(zip(drawn, names, strict=True))
            assert len(set(names)) == len(names)
        else:
            assert axes.get_title(loc="left")
