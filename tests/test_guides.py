"""The guides for whoever runs a class or a workshop: what they name is there."""

import re

import pytest

from spms_viz.model import SCENARIOS
from spms_viz.model.parameters.all_parameters import ALL_PARAMETERS
from spms_viz.words import PREDICTION, UI, label_of
from tests.test_notebooks import LESSONS, PATHS, ROOT, cells
from tests.test_words import texts_in

GUIDES = {"facilitator-guide": "workshop", "lecturer-notes": "class"}
EACH = pytest.mark.parametrize(("name", "audience"), GUIDES.items())
JUPYTERLAB = {"Run", "Run All Cells"}
SLANTED = re.compile(r"(?<![*\w])\*([^*\s][^*]*?)\*(?!\*)")
NAMED = re.compile(r"`((?:class|workshop)/\d\d_\w+)`")


def guide(name):
    return (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")


def on_the_screen(audience):
    """Return every text that stands on the screen of one audience by itself."""
    yield from JUPYTERLAB
    yield PREDICTION[audience].show
    yield from (text for group in UI.values() for text in texts_in(group))
    for row in ALL_PARAMETERS.values():
        yield from (label_of(row, audience), row.absent, row.advance)
    yield from (one.plain_title for one in SCENARIOS.values() if audience == "workshop")
    yield from (one.title for one in SCENARIOS.values() if audience == "class")
    for path in PATHS:
        headings = re.findall(r"^#+ (.+)$", "\n".join(cells(path, "markdown")), re.MULTILINE)
        yield from headings if path.parent.name == audience else ()


@EACH
def test_what_a_guide_quotes_in_slanted_letters_stands_on_the_screen(name, audience):
    quoted = [" ".join(text.split()) for text in SLANTED.findall(guide(name))]
    assert len(quoted) > 15
    assert set(quoted) - set(on_the_screen(audience)) == set()


@EACH
def test_a_run_sheet_goes_through_lessons_that_exist_in_their_order(name, audience):
    lessons = [str(path.relative_to(LESSONS).with_suffix("")) for path in PATHS]
    of_this_one = [lesson for lesson in lessons if lesson.startswith(audience)]
    named = NAMED.findall(guide(name))
    assert set(of_this_one) <= set(named)
    steps = re.findall(r"^### \d+ to \d+ min: " + NAMED.pattern, guide(name), re.MULTILINE)
    assert steps == sorted(steps)
    assert len(steps) >= 6


@EACH
def test_a_run_sheet_leaves_no_minute_out(name, audience):
    heads = re.findall(r"^### (\d+) to (\d+) min", guide(name), re.MULTILINE)
    spans = [(int(start), int(end)) for start, end in heads]
    assert spans[0][0] == 0
    assert [end for _, end in spans[:-1]] == [start for start, _ in spans[1:]]
    assert spans[-1][1] == {"workshop": 30, "class": 45}[audience]


@EACH
def test_each_step_has_its_goal_moves_surprise_and_one_question(name, audience):
    parts = re.split(r"^### \d+ to \d+ min: `.*$", guide(name), flags=re.MULTILINE)[1:]
    last = {"workshop": "wrap", "class": "One-minute paper"}[audience]
    for part in parts:
        step = part.split("\n## ")[0].split("\n### ")[0]
        assert "**Goal.**" in step
        if last not in step and "Three things" not in step:
            for head in ("**Moves.**", "**Expected surprise.**", "**One question.**"):
                assert step.count(head) == 1, (head, step)
    assert guide(name).count("**Not:**") >= 4
