"""Five lanes, and five places under one water line."""

import numpy as np

from spms_viz import simulate
from tests.drawn import TINY
from tests.sentences import says

RIM = 0.02  # iu; less is not seen above the water


@says(r"(?:In year ([\d.]+),|At this moment,) (no lane|\d) (?:of 5 lanes )?of story (\w) (is|are) "
      r"above (?:its|their) line(?:: (.*))?\.")  # fmt: skip
def lanes(shown, match):
    year, count, story, verb, names = match.groups()
    moment = shown.settings.view.moment
    assert year is None or float(year) == moment
    above = []
    for lane in range(5):
        curve = shown.curves[f"lanes-{story.lower()}-level-{lane}"]
        line = shown.curves[f"lanes-{story.lower()}-noticed-{lane}"].vertices[0, 1]
        x, y = curve.x.values, np.sum([term.values for term in curve.top], axis=0)
        drawn = np.flatnonzero(~np.isnan(y))
        assert x[drawn[-1]] <= moment
        if y[drawn[-1]] > line + TINY:
            above.append(curve.name.split(",")[0].removeprefix("story ").strip())
    assert (names or "").split(", ") == (above or [""])
    assert count == (str(len(above)) if above else "no lane")
    assert verb == ("is" if len(above) < 2 else "are")


@says(r"These stories are made up\.", r"Each has its own order\.")
def lanes_differ(shown, match):
    assert len(shown.seeds) > 1


@says(r"There is no relapse in this drawing\.", of=("reserve",))
@says(r"(\d+) of (\d+) relapses stands? above the water at (?:its|their) worst points?\.")
@says(r"The one relapse (does not stand|stands) above the water at its worst point\.")
def peaks(shown, match):
    said = match.groups()
    if said and "stand" in said[0]:
        said = (str(int(said[0] == "stands")), "1")
    course = shown.settings.course
    onsets = [one.onset for one in simulate(course, shown.seeds[0]).relapses]
    above, unsure = 0, 0
    for onset in onsets:
        worst = min(onset + course.relapse_rise, shown.horizon)
        places = [height_over_water(shown, place, onset, worst) for place in range(5)]
        own = [over for rise, over in places if rise > TINY]
        unsure += len(own) != 1  # two places are at their worst at once
        above += len(own) == 1 and own[0] > RIM + TINY
    assert len(said) == 2 * bool(onsets)
    if onsets:
        assert int(said[1]) == len(onsets)
        assert above <= int(said[0]) <= above + unsure


def height_over_water(shown, place, onset, worst):
    """Return how much a place rises between two years, and how far over the water it is then."""
    x, load, water = row(shown, place)
    first, last = np.interp([onset, worst], x, load)
    return last - first, last - np.interp(worst, x, water)


def row(shown, place):
    """Return moments, load and water of a place over its own ground, however high."""
    load, surface = (shown.curves[f"reserve-{part}-{place}"] for part in ("load", "surface"))
    x, water = load.x.values, np.interp(load.x.values, surface.x.values, surface.top[0].values)
    return x, load.top[0].values - load.ground, water - surface.ground


def stay_above(shown):
    """Return since when each place stays above the water, of those that do at the end."""
    since = {}
    for place in range(5):
        x, load, water = row(shown, place)
        under = np.flatnonzero(np.round(load - water, 10) <= RIM)
        if not under.size or under[-1] < x.size - 1:
            since["ABCDE"[place]] = x[under[-1] + 1] if under.size else 0.0
    return since


@says(r"Places? (.*) (?:is|are) the first to stay above it, from about year (\d+) on\.")
def is_first(shown, match):
    since = stay_above(shown)
    first = [letter for letter, year in since.items() if year <= min(since.values()) + TINY]
    assert match[1] == " and ".join(first)
    assert abs(min(since.values()) - float(match[2])) <= 0.5 + TINY


@says(
    r"At the end (no|\d) (?:of 5 )?places? stands? (?:above it|above the water)\.", of=("reserve",)
)
def at_the_end(shown, match):
    since = stay_above(shown)
    assert len(since) == int(match[1].replace("no", "0"))
