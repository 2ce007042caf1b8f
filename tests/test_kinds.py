"""Every kind of picture: what it is made of is found by its name, and its sliders are its own."""

import dataclasses
import importlib
import inspect
import itertools
import re
import textwrap
import typing

import numpy as np
import pytest

from spms_viz import CourseParameters
from spms_viz.figures import plot
from spms_viz.figures.panels import Panel
from spms_viz.model import Settings, ViewParameters
from spms_viz.widgets import explore, explorer
from spms_viz.widgets.kinds import KINDS, Kind
from spms_viz.words import AUDIENCES, Audience, Line
from tests.courses import FULL
from tests.pictures import artist

EACH = pytest.mark.parametrize("picture", KINDS)
VIEW = ViewParameters(window_length=6, scan_changes=0.5, moment=25, visits_so_far=121)
BASES = [Settings(course=FULL, view=VIEW), Settings()]  # the latter are those of the tables


def given_to(function):
    """Return the types of what a function takes and returns, in order."""
    return list(typing.get_type_hints(function).values())


@EACH
def test_a_kind_is_one_subject_that_is_drawn_and_said(picture):
    kind = KINDS[picture]
    *_, subject = given_to(kind.subject)
    assert dataclasses.is_dataclass(subject)
    assert subject.__dataclass_params__.frozen
    assert subject.__name__ == picture.title().replace("_", "")
    assert subject.__module__ == f"spms_viz.model.{picture}"
    assert list(inspect.signature(kind.subject).parameters) == ["settings", "seeds"]
    for function, made in ((kind.panels, list[Panel]), (kind.lines, list[Line])):
        assert list(inspect.signature(function).parameters) == ["subject", "audience"]
        assert given_to(function) == [subject, Audience, made]


@EACH
def test_a_subject_knows_how_long_its_time_axis_is(picture):
    subject = KINDS[picture].subject(Settings(), range(2))
    unit = KINDS[picture].time.unit if picture != "label_shares" else "month"
    assert subject.horizon == (24 if unit == "month" else 30)


def test_no_two_kinds_have_one_code():
    assert len({kind.code for kind in KINDS.values()}) == len(KINDS)


@EACH
@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_picture_is_for_those_who_may_see_it(picture, audience):
    if audience in KINDS[picture].stories:
        seeds = range(KINDS[picture].stories[audience])
        subject = KINDS[picture].subject(Settings(course=CourseParameters()), seeds)
        has_one_line = (picture, audience) == ("one_course", "workshop")
        assert has_one_line or KINDS[picture].panels(subject, audience)
        return
    with pytest.raises(ValueError, match=f"There is no picture '{picture}' for a workshop"):
        explore(min(KINDS[picture].moved_by), picture=picture, audience=audience)


def test_what_a_workshop_does_not_see():
    assert [name for name, kind in KINDS.items() if "workshop" not in kind.stories] == [
        "reserve",
        "visits",
        "label_shares",
        "noticing",
    ]
    assert all("class" in kind.stories for kind in KINDS.values())


def test_the_help_of_explore_names_every_picture_and_for_whom_it_is():
    text = " ".join(inspect.getdoc(explore).split())
    named, alone = (
        re.search(rf" {head}: ([\w, ]*)\.", text)[1].split(", ")
        for head in ("Pictures", "For a class alone")
    )
    assert named == list(KINDS)
    for name in named:
        assert (name in alone) == ("workshop" not in KINDS[name].stories)


@pytest.mark.parametrize(
    ("names", "options"),
    [
        (("progression_rate",), {"picture": "one_flare"}),
        (("stories_shown",), {"picture": "two_patterns"}),
        (("window_start",), {"picture": "slowing"}),
    ],
)
def test_a_slider_that_would_move_nothing_is_refused(names, options):
    with pytest.raises(ValueError, match="does not move this picture"):
        explore(*names, **options)


def shown(kind, settings):
    """Return each term and each line of a state, with the parts that it names."""
    seeds = range(2, 2 + min(kind.stories["class"], 6))
    subject = kind.subject(settings, seeds)
    curves = [curve for panel in kind.panels(subject, "class") for curve in panel.curves]
    found = {
        (curve.gid, number): (term.parts, term.values)
        for curve in curves
        for number, term in enumerate((curve.x, *curve.top, *curve.bottom))
    }
    lines = enumerate(kind.lines(subject, "class"))
    return found | {number: (line.parts, line.sentences) for number, line in lines}


def is_same(one, other):
    if isinstance(one, tuple):  # sentences
        return one == other
    return np.array_equal(one, other, equal_nan=True)


@EACH
def test_each_of_its_sliders_moves_what_names_it_and_nothing_else(picture):
    """What a slider cannot change is stored without it: it must indeed stand still."""
    kind, still = KINDS[picture], set(KINDS[picture].moved_by)
    for base, name in itertools.product(BASES, sorted(kind.moved_by)):
        row = kind.parameter(name)
        before = shown(kind, base)
        for value in {row.steps[0], row.steps[len(row.steps) // 2], row.steps[-1]}:
            try:
                after = shown(kind, base.with_steps({name: value}))
            except ValueError:  # without a change-over there is no delay to show
                assert (picture, name) == ("noticing", "progression_onset")
                continue
            assert after.keys() == before.keys()
            for what, (parts, values) in before.items():
                if not is_same(after[what][1], values):
                    assert set(parts) & set(row.parts), (what, name, value)
                    still.discard(name)
    assert not still


NEW = {
    "model": """
        from dataclasses import dataclass
        from spms_viz.model import simulate

        @dataclass(frozen=True, eq=False)
        class LastYear:
            level: float
            horizon: float

        def subject(settings, seeds):
            return LastYear(simulate(settings.course, seeds[0]).ends[1], settings.course.horizon)
        """,
    "figures": """
        import numpy as np
        from spms_viz.figures.curves import Curve, Term
        from spms_viz.figures.panels import Panel

        def panels(subject, audience):
            ends = Term(np.array([0.0, subject.horizon]), ())
            level = Term(np.full(2, subject.level), ("baseline", "relapses", "progression"))
            return [Panel("The level of the last year", [Curve("last-level", ends, (level,))])]
        """,
    "words": """
        from spms_viz.words.levels import name_level
        from spms_viz.words.line import Line

        def lines(subject, audience):
            return [Line("", [f"At the end: {name_level(subject.level, audience)}."])]
        """,
}


def test_a_new_picture_is_three_files_with_its_name_and_one_line_in_the_list(tmp_path, monkeypatch):
    for layer, text in NEW.items():
        (tmp_path / layer).mkdir()
        (tmp_path / layer / "last_year.py").write_text(textwrap.dedent(text))
        package = importlib.import_module(f"spms_viz.{layer}")
        monkeypatch.setattr(package, "__path__", [*package.__path__, str(tmp_path / layer)])
    line = Kind(name="last_year", stories={"class": 1, "workshop": 1})
    monkeypatch.setattr(explorer, "KINDS", {**KINDS, line.name: line})

    shown = explore("progression_rate", picture="last_year")
    assert shown.words == "At the end: 5.0 iu."
    assert shown.code == "LY-20"
    shown.sliders["progression_rate"].value = 0
    assert shown.words == "At the end: 2.0 iu."
    shown.picture.build_table()
    assert shown.picture.table["header"]["counts"] == [21]
    (axes,) = plot(line.subject(Settings(), [2])).axes
    assert artist(axes, "last-level").get_ydata() == pytest.approx(5.05, abs=0.05)
    plain = explore("progression_rate", picture="last_year", audience="workshop")
    assert plain.words == "At the end: in the middle."
