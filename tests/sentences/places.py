"""Five lanes, and five places under one water line."""

import numpy as np

from spms_viz import simulate
from tests.drawn import TINY
from tests.sentences import says

RIM = 0.02  # iu; less is not seen above the water
CUT = 1.9  # iu; higher loads are cut off at the top of their row


@says(r"(?:In year ([\d.]+)|At this moment,) (no lane|\d) (?:of 5 lanes )?of story (\w) (is|are) "
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
    above, tied = 0, 0
    for onset in onsets:
        worst = min(onset + course.relapse_rise, shown.horizon)
        places = [height_over_water(shown, place, onset, worst) for place in range(5)]
        own = [(load, water) for rise, load, water in places if rise > TINY or load >= CUT - TINY]
        if len(own) != 1 or own[0][1] >= CUT - TINY:
            tied += 1  # more than one at its worst, or cut off at the top of its row
        else:
            above += own[0][0] - own[0][1] > RIM + TINY
    assert len(said) == 2 * bool(onsets)
    if onsets:
        assert int(said[1]) == len(onsets)
        assert above <= int(said[0]) <= above + tied


def height_over_water(shown, place, onset, worst):
    """Return how much a place rises between two years, its load at the end, and the water."""
    x, load, water = row(shown, place)
    first, last = np.interp([onset, worst], x, load)
    return last - first, last, np.interp(worst, x, water)


def row(shown, place):
    """Return moments, load and water of a place over its own ground."""
    ground = shown.curves[f"reserve-above-{place}"].bottom[0].values[0]
    x, load = shown.curves[f"reserve-load-{place}"].vertices.T
    years, water = shown.curves[f"reserve-surface-{place}"].vertices.T
    return x, load - ground, np.interp(x, years, water) - ground


def stay_above(shown):
    """Return since when each place stays above the water, of those that do at the end."""
    since = {}
    for place in range(5):
        x, load, water = row(shown, place)
        tall = load >= CUT - TINY  # cut off at the top of its row
        if (tall & (water >= CUT - TINY)).any():
            return None  # both are, and nobody sees which is higher
        under = np.flatnonzero((load - water <= RIM + TINY) & ~tall)
        if not under.size or under[-1] < x.size - 1:
            since["ABCDE"[place]] = x[under[-1] + 1] if under.size else 0.0
    return since


@says(r"Places? (.*) (?:is|are) the first to stay above it, from about year (\d+) on\.")
def is_first(shown, match):
    since = stay_above(shown)
    if since is None:
        return
    first = [letter for letter, year in since.items() if year <= min(since.values()) + TINY]
    assert match[1] == " and ".join(first)
    assert abs(min(since.values()) - float(match[2])) <= 0.5 + TINY


@says(
    r"At the end (no|\d) (?:of 5 )?places? stands? (?:above it|above the water)\.", of=("reserve",)
)
def at_the_end(shown, match):
    since = stay_above(shown)
    assert since is None or len(since) == int(match[1].replace("no", "0"))
