"""What the sentences on visits and their labels claim, checked against the drawn points."""

import re

import numpy as np

from tests.drawn import TINY
from tests.sentences import NUMBER, says

LABELS = ("RAW", "PIRA", "undefined")
FLOOR = {"RAW": 3, "PIRA": 1, "undefined": 0}  # corner of a frame that lies at its dot's level


@says(r"(\d+) visits, (.*)\.", of=("visits",))
def visits(shown, match):
    dots = shown.curves["visits-dots"].vertices[::3]
    assert int(match[1]) == len(dots)
    for label in LABELS:
        told = re.search(rf"(\d+) {label} \(years? ([^)]*)\)", match[2])
        path = shown.curves[f"visits-{label}"].vertices[:, 0]
        frames = np.split(path, np.flatnonzero(np.isnan(path)))
        middles = [
            np.nanmean([np.nanmin(one), np.nanmax(one)]) for one in frames if np.isfinite(one).any()
        ]
        assert bool(told) == bool(middles)
        if told:
            assert int(told[1]) == len(middles)
            years = [float(year) for year in told[2].split(", ")]
            np.testing.assert_allclose(years, middles, atol=1e-4)
            assert ("years" in told[0]) == (len(years) > 1)


def shares(shown):
    """Return the height of each piece of the bar of the interval that is set, as shares."""
    found = {}
    for label in LABELS:
        y = shown.curves[f"shares-rule-{label}"].vertices[:, 1]
        found[label] = 0.0 if np.isnan(y).any() else np.ptp(y) / 10
    return found


def is_percent(said, share):
    said = said.replace("\N{NO-BREAK SPACE}", " ")
    if said.startswith("less"):
        return 0 < share < 0.005
    if said.startswith("more"):
        return 0.995 < share < 1
    return abs(float(said.removesuffix(" %")) / 100 - share) <= 0.005 + 1e-6


@says(r"With visits every (\d+) months, (\d+) made-up people have (.*)\.")
def label_shares(shown, match):
    months, people, found = match.groups()
    chosen = shown.curves["shares-chosen"].vertices[:, 0]
    assert float(months) == (chosen.min() + chosen.max()) / 2
    assert int(people) == len(shown.seeds)
    split = shares(shown)
    if found == "no confirmed worsening":
        assert sum(split.values()) == 0
        return
    counts = re.fullmatch(
        r"(\d+) confirmed worsenings?: (\d+) RAW \((.*?)\), (\d+) PIRA \((.*?)\), (\d+) undefined",
        found,
    ).groups()
    total, raw, pira, rest = (int(counts[place]) for place in (0, 1, 3, 5))
    assert total == raw + pira + rest
    np.testing.assert_allclose([raw, pira, rest], [total * split[one] for one in LABELS], atol=1e-6)
    assert is_percent(counts[2], split["RAW"])
    assert is_percent(counts[4], split["PIRA"])


@says(r"The rise of the same people is (.*) residual of relapses and (.*) steady part\.")
def truth(shown, match):
    residual = np.ptp(shown.curves["shares-truth-residual"].vertices[:, 1]) / 10
    assert is_percent(match[1], residual)
    assert is_percent(match[2], 1 - residual)


@says(r"No slider here moves it\.")
def is_not_moved(shown, match):
    assert shown.lines[1].parts == ()


@says(
    r"Of 20 dots, each for ([\d.]+) made-up people, (\d+|fewer than 1) (?:is|are) noticed before "
    r"the set change-over \(false alarms\), (\d+) at it or later, and (\d+|fewer than 1) "
    r"(?:is|are) not noticed in this drawing\."
)
def noticing(shown, match):
    people, *counts = match.groups()
    assert float(people) * 20 == len(shown.seeds)
    alarms, late, never = (int(said) if said.isdigit() else 0 for said in counts)
    columns = shown.curves["noticing-dots"].vertices[::3, 0]
    last = shown.horizon - shown.settings.course.progression_onset
    drawn = [(columns < 0).sum(), (columns > 0).sum(), (columns > last + 1).sum()]
    assert [alarms, late + never, never] == drawn


@says(rf"The middle delay of those noticed at it or later is {NUMBER} years?\.")
def middle_delay(shown, match):
    middle = shown.curves["noticing-middle"].vertices[0, 0]
    assert abs(middle - float(match[1])) <= 0.05 + TINY


@says(rf"In this drawing progression starts softly from year {NUMBER} to year {NUMBER}, with its "
      rf"middle in year {NUMBER}\.")  # fmt: skip
def starts_softly(shown, match):
    start, end, middle = map(float, match.groups())
    one = shown.levels[0]
    middles, slopes = one.slopes
    assert abs(middles[0] - start) < 0.4
    assert abs((start + end) / 2 - middle) < TINY
    assert one.rises(middle, middle + 0.1) > 0
    settings = shown.settings.course
    if not (settings.progression_slowing or settings.plateau_duration):
        np.testing.assert_allclose(slopes[middles > end], settings.progression_rate, atol=1e-6)


@says(rf"In this drawing progression starts at once in year {NUMBER}\.")
@says(rf"In this drawing, the change-over comes {NUMBER} years into the drawing\.")
@says(rf"Its middle is {NUMBER} years into the drawing\.")
@says(r"In this drawing, the change-over is (slow)\.", of=("looking_back",))
def starts_in(shown, match):
    one = shown.levels[0]
    settings = shown.settings.course
    half = settings.onset_width / 2
    if match[1] == "slow":
        assert half > 0
        return
    year = float(match[1])
    assert one.rises(0, year - half) <= TINY
    assert one.rises(year, year + 0.1) > 0
    assert ("Its middle" in match[0]) == (half > 0)


@says(rf"In this drawing the middle of the change-over was set to year {NUMBER}\.")
@says(rf"The middle of the change-over is {NUMBER} years into this drawing\.")
@says(rf"In this drawing the change-over was set to year {NUMBER}, and the progression rate "
      r"stays the same: there is nothing to see\.")  # fmt: skip
def was_set(shown, match):
    settings = shown.settings.course
    assert settings.progression_onset == float(match[1]) < shown.horizon
    same = settings.progression_rate == settings.early_progression_rate
    assert same == ("stays the same" in match[0])


@says(
    r"At the change-over, slow change stays as it was in this drawing\.",
    r"So there is nothing to see\.",
)
def stays_as_it_was(shown, match):
    settings = shown.settings.course
    assert settings.progression_rate == settings.early_progression_rate


@says(r"In this drawing,? there is no change-over\.", of=("looking_back",))
def there_is_none(shown, match):
    assert shown.settings.course.progression_onset is None


@says(r"What moved the (?:visits|dots): (.*)\.", r"Nothing moved the (?:visits|dots)\.")
def moved(shown, match):
    course = shown.levels[0].truth
    moves = {
        r"relapses|flares": bool(course.relapses),
        r"what (relapses|flares) left": course.residual[-1] > 0,
        r"early progression|quiet slow change": shown.levels[0].steady[-1] > 0,
        r"noise|good and bad days": shown.settings.visits.measurement_noise > 0,
    }
    told = match[1].split(", ") if match.groups() and match[1] else []
    assert len(told) == sum(moves.values())
    for name, is_there in moves.items():
        assert any(re.fullmatch(name, one) for one in told) == is_there


@says(rf"With all visits, the toy rule notices progression in year {NUMBER}, (?:(\S+) years? "
      r"(after|before) )?the middle of the change-over\.")  # fmt: skip
def noticed(shown, match):
    year, gap, side = match.groups()
    onset = shown.settings.course.progression_onset
    distance = float(year) - onset
    assert abs(distance) < TINY if gap is None else abs(abs(distance) - float(gap)) < 0.006
    assert gap is None or side == ("after" if distance > 0 else "before")
    is_a_visit(shown, float(year))


def is_a_visit(shown, year):
    interval = shown.settings.visits.visit_interval
    assert abs(year / interval - round(year / interval)) < 0.01


@says(
    rf"With all visits, the toy rule (notices|calls) progression in year {NUMBER}"
    r"(: a false alarm)?\."
)
def noticed_alone(shown, match):
    one = shown.levels[0]
    assert bool(match[3]) == (one.rises(0, float(match[2])) <= TINY)
    is_a_visit(shown, float(match[2]))


@says(r"With all visits, the toy rule notices no progression in this drawing\.")
def noticed_never(shown, match):
    pass
