"""What a picture shows in a state, read from the points of its curves and not from its words."""

import re
from dataclasses import dataclass, replace
from functools import cached_property
from string import ascii_lowercase

import numpy as np

from spms_viz import simulate
from spms_viz.widgets.kinds import KINDS

TOP = 10.0  # iu; a line above it is not drawn
TINY = 1e-9
# Which of the curves are levels of courses, by picture and number of the line of words.
LEVELS = {
    "two_patterns": ("relapsing-level.*", "progressive-level.*"),
    "visits": ("visits-level", "parts-level"),
}
# fmt: off
MOMENTS = (
    (0.2, "near the start"), (0.42, "in the first half"), (0.58, "about half way"),
    (0.8, "in the second half"), (1.0, "near the end"),
)
HEIGHTS = (
    (1, "near the bottom"), (3.5, "low down"), (6.5, "in the middle"), (9, "high up"),
    (TOP, "near the top"), (np.inf, "above the drawing"),
)
# fmt: on


def word(value, words):
    return next(text for limit, text in words if value <= limit)


@dataclass(frozen=True)
class Level:
    """One line as it is drawn: its level is infinite where it has left the drawing."""

    x: np.ndarray
    y: np.ndarray
    relapse: np.ndarray
    steady: np.ndarray
    settings: object
    seed: int

    @cached_property
    def truth(self):
        return simulate(self.settings, self.seed)

    @property
    def stays(self):
        return self.settings.baseline + self.truth.residual + self.truth.progression

    @property
    def is_above(self):
        return np.isinf(self.y)

    def rises(self, start, end):
        """Return how much the steady part rises between two years."""
        low, high = np.interp([start, end], self.x, self.steady)
        return high - low

    @cached_property
    def slopes(self):
        """Return middles and slopes of the pieces in which the steady part rises."""
        middles, slopes = (self.x[1:] + self.x[:-1]) / 2, np.diff(self.steady) / np.diff(self.x)
        return middles[slopes > TINY], slopes[slopes > TINY]


class Shown:
    """One state of a picture."""

    def __init__(self, picture, audience, settings, seeds):
        self.picture, self.audience, self.settings, self.seeds = picture, audience, settings, seeds
        kind = KINDS[picture]
        subject = kind.subject(settings, seeds)
        self.panels = kind.panels(subject, audience)
        self.lines = kind.lines(subject, audience)
        self.curves = {one.gid: one for panel in self.panels for one in panel.curves}
        self.number = 0  # of the line of words that is looked at
        self.horizon = settings.course.horizon

    def sentences(self):
        """Return each sentence, with the number of its line."""
        for number, line in enumerate(self.lines):
            for said in re.split(r"(?<=\.) (?=[A-Z1-9])", " ".join(line.sentences)):
                yield number, said

    @property
    def levels(self):
        """Return the lines of courses that are drawn and that the line of words is about."""
        ways = LEVELS.get(self.picture, ("[a-z]+-level(-\\d+)?",) * 2)
        found = [gid for gid in self.curves if re.fullmatch(ways[self.number], gid)]
        seeds = [*self.seeds, *[self.seeds[0]] * len(found)]  # three speeds have one luck
        every = [self._level(gid, seed) for gid, seed in zip(found, seeds, strict=False)]
        return [one for one in every if one]

    @property
    def leaves(self):
        """Whether the level of any course leaves the drawing at the top."""
        found = [one for gid, one in self.curves.items() if "-level" in gid or "-without" in gid]
        drawn = [one for one in found if one.leaves and one.ceiling == TOP]
        heights = [np.sum([term.values for term in one.top], axis=0) for one in drawn]
        return any((height > TOP).any() for height in heights)

    @property
    def pairs(self):
        """Return the line with slowing and the one without, per story."""
        without = replace(self.settings.course, progression_slowing=0, relapse_reduction=0)
        return [
            (
                self._level(f"slowing-{mark}-level", seed),
                self._level(f"slowing-{mark}-without", seed, without),
            )
            for mark, seed in zip(ascii_lowercase, self.seeds, strict=False)
        ]

    def _level(self, gid, seed, settings=None):
        curve = self.curves[gid]
        settings = settings or self.settings.course
        if gid.startswith("relapsing"):
            settings = replace(settings, progression_onset=None)
        terms = [term.values for term in curve.top]
        y = np.sum(terms, axis=0)
        if np.isnan(y).all():
            return None
        y = np.where(y > TOP, np.inf, y)
        steady = terms[2] if len(terms) > 2 else np.zeros_like(y)
        return Level(curve.x.values, y, terms[1], steady, settings, seed)

    def marks(self):
        """Return how many strokes mark relapses, or None where none are drawn."""
        ways = ("relapsing-marks", "progressive-marks", "course-marks", "window-marks")
        names = ways[self.number : self.number + 1] if self.picture == "two_patterns" else ways[2:]
        found = [self.curves[name] for name in names if name in self.curves]
        return strokes(found[0]) if found else None

    def moment(self, year):
        return word(year / self.horizon, MOMENTS)

    def place(self, gid):
        """Return where the label of a curve is drawn; None where it is out of sight."""
        x, y = self.curves[gid].label_place
        return None if x < -100 else (x, y)


def strokes(curve):
    """Return the years of upright strokes."""
    x = curve.x.values[::3]
    return x[~np.isnan(x)]
