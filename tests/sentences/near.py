"""One flare from near, and one stretch of time."""

import numpy as np

from tests.drawn import TINY, strokes, word
from tests.sentences import AMOUNT, NUMBER, ROUNDED, is_amount, says

ONSET = 0.35 * 12  # months
SAMPLE = 0.12  # months
SEEN = 0.05  # iu; a smaller gap is no more than the width of a line


@says(
    rf"The relapse builds up for (\d+) weeks? and adds {NUMBER} iu at its worst point\.",
    r"In this drawing the flare starts and goes up\.",
)
def goes_up(shown, match):
    month, height = (shown.curves["flare-level"].vertices.T)[:, :]
    onset = month[np.flatnonzero(height > height[0] + TINY)[0] - 1]
    names = [shown.place(f"flare-{part}") for part in ("onset", "worst", "recovering", "stays")]
    assert names[0][0] < names[1][0]
    recovers = height[-1] < height.max() - TINY
    assert bool(names[2]) == recovers  # the name of what is not there is gone
    assert bool(names[3]) == (shown.settings.course.recovery < 1)
    assert not recovers or names[1][1] - names[2][1] > 0.7  # one text above the other
    if match.groups():
        weeks, added = map(float, match.groups())
        assert abs((month[height.argmax()] - onset) * 52 / 12 - weeks) <= 0.51
        assert abs(np.ptp(height) - added) <= ROUNDED


@says(rf"Of what comes back, 90 % is back {NUMBER} months after its onset\.")
@says(r"Most of what comes back is back (\d+) months? after the worst point\.")
def is_back(shown, match):
    curve = shown.curves["flare-level"]
    month, height = curve.vertices.T
    worst = int(height.argmax())
    settings = shown.settings.course
    end = settings.baseline + settings.relapse_severity * (1 - settings.recovery)
    left = (height - end) / (height[worst] - end)
    start = month[worst] if "worst" in match[0] else ONSET
    after = np.interp(-0.1, -left[worst:], month[worst:]) - start
    assert start + after < month[-1]
    assert abs(after - float(match[1])) <= (0.5 if "Most" in match[0] else 0.05) + SAMPLE


@says(
    rf"As a residual, {AMOUNT} stays?\.",
    r"At the end, (a little|a part|a large part) of it stays\.",
)
@says(r"(Nothing) comes back: all of it stays as a residual\.", r"It does (not) get better here\.")
@says(r"(All) of it stays\.", r"Then it (gets) better\.", of=("one_flare",))
def some_of_it_stays(shown, match):
    settings = shown.settings.course
    left = 1 - settings.recovery
    bracket = shown.curves["flare-stays"].vertices
    height = np.ptp(bracket[:, 1]) if left else 0
    if match[1] in ("Nothing", "not", "All"):
        assert left == 1
    elif match[1] == "gets":
        assert left < 1
    elif "iu" in match[0]:
        assert is_amount(match[1], height)
    else:
        limits = ((0.25, "a little"), (0.5, "a part"), (1 - TINY, "a large part"))
        assert word(height / settings.relapse_severity - TINY, limits) == match[1]


@says(rf"At the end of this drawing {AMOUNT} are still coming back\.")
def is_still_coming_back(shown, match):
    height, bracket = (shown.curves[f"flare-{one}"].vertices[:, 1] for one in ("level", "stays"))
    assert shown.settings.course.recovery < 1
    residual = (1 - shown.settings.course.recovery) * shown.settings.course.relapse_severity
    assert is_amount(match[1], height[-1] - height[0] - residual)
    assert np.isfinite(bracket).all()


@says(r"Nothing stays: the level is back where it was\.")
@says(r"At the end, the line is (nearly )?back at the dashed start line\.")
@says(rf"Nothing stays, but at the end of this drawing {AMOUNT} are still coming back\.")
def is_where_it_was(shown, match):
    height = shown.curves["flare-level"].vertices[:, 1]
    above = height[-1] - height[0]
    assert shown.settings.course.recovery == 1
    said = (match.groups() or (None,))[0]
    assert (above < SEEN) == (said is None)
    assert said in (None, "nearly ") or is_amount(said, above)


@says(
    rf"From year {NUMBER} to year {NUMBER}: (no|\d+) relapses?, (no|\d+) scan changes? without "
    r"one, (no progression|progression of less than 0\.1 iu, which does not count|progression of "
    r"(\d+\.\d) iu)\.",
    r"In the stretch we look at, this drawing has()() (no|\d+) flares? and (no|\d+) new scan "
    r"spots?\.",
)
def is_seen(shown, match):
    start, end, relapses, scans, *rise = match.groups()
    glass = shown.curves["window-glass"].vertices[:3, 0]
    assert not start or [float(start), float(end)] == [glass[0], glass[2]]
    for said, gid in ((relapses, "window-marks"), (scans, "window-scans")):
        years = strokes(shown.curves[gid])
        inside = (years >= glass[0]) & (years < glass[2])
        assert inside.sum() == int(said.replace("no", "0"))
    if rise:
        rises = shown.levels[0].rises(glass[0], glass[2])
        if rise[1]:
            assert abs(float(rise[1]) - rises) <= ROUNDED
        assert ("no prog" in rise[0], "less" in rise[0]) == (
            rises <= TINY,
            TINY < rises < 0.1 - TINY,
        )


@says(r"The (?:window|stretch we look at) lies outside this drawing\.")
def lies_outside(shown, match):
    assert shown.settings.view.window_start >= shown.horizon


@says(r"Slow change is too small to count here\.")
def is_too_small(shown, match):
    glass = shown.curves["window-glass"].vertices[:3, 0]
    assert 0 < shown.levels[0].rises(glass[0], glass[2]) < 0.1


@says(r"In this window the course is (.*)\.", r"It goes in this box: (.*)\.")
def is_in_this_box(shown, match):
    box = shown.curves["grid-chosen"].vertices
    row, column = int(box[:, 1].min() > 0), int(box[:, 0].min() > 0)
    assert shown.curves[f"grid-{row}{column}"].label.replace("\n", " ") == match[1]
    glass = shown.curves["window-glass"].vertices[:3, 0]
    assert row == (shown.levels[0].rises(glass[0], glass[2]) >= 0.1 - TINY)
    marks = np.concatenate([strokes(shown.curves[f"window-{one}"]) for one in ("marks", "scans")])
    assert column == ((marks >= glass[0]) & (marks < glass[2])).any()
