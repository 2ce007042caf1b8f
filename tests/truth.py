"""Whether what is told of a line holds for its points: the judge of `details.js`, in its own way.

A line is a list of years and of heights over its own ground, however high; NaN is not drawn.
"""

import re
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from spms_viz.model.lanes import NOTICED_AT
from spms_viz.words import WORDING

YEAR = 2 / 800  # years; a stored step, and a step that a drawing rounds to
NEAR = 0.004  # iu; as far as three stored terms can be off
FLAT = 0.05  # iu


@dataclass(frozen=True, eq=False)
class Truth:
    """One line as it is drawn."""

    name: str
    years: np.ndarray
    heights: np.ndarray
    ceiling: float

    @cached_property
    def drawn(self):
        return ~np.isnan(self.heights)

    @cached_property
    def below(self):
        return self.drawn & (self.heights <= self.ceiling)

    @property
    def is_seen(self):
        """Whether some stretch between two neighbours is drawn, be it a part of it."""
        pairs = self.drawn[1:] & self.drawn[:-1]
        return bool((pairs & (self.below[1:] | self.below[:-1])).any())

    @property
    def until(self):
        return self.years[self.drawn][-1]

    @cached_property
    def exits(self):
        """Years in which it goes out at the top."""
        one, other = self.heights[:-1], self.heights[1:]
        at = np.flatnonzero((one <= self.ceiling) & (other > self.ceiling))
        share = (self.ceiling - one[at]) / (other - one)[at]
        return (self.years[at] + share * np.diff(self.years)[at]).tolist()

    @cached_property
    def highest(self):
        return self.heights[self.below].max()

    @cached_property
    def lowest(self):
        return self.heights[self.below].min()

    def span(self, year):
        """Return the lowest and the highest height very near to a year; none outside the line."""
        inside = (self.years[self.drawn][0] - YEAR <= year) & (year <= self.until + YEAR)
        if not inside:
            return None
        drawn = np.where(self.drawn, self.heights, np.inf)
        ends = np.interp(
            [year - YEAR, year, year + YEAR], self.years[self.drawn], drawn[self.drawn]
        )
        near = self.heights[self.drawn & (np.abs(self.years - year) <= YEAR)]
        every = np.concatenate([ends, near])
        return every.min(), every.max()

    def is_highest_near(self, year, within):
        near = self.below & (np.abs(self.years - year) <= within + YEAR)
        return bool((self.heights[near] >= self.highest - NEAR).any())

    def is_high_again(self, year, within):
        after = self.below & (self.years > year + within)
        high = np.flatnonzero(after & (self.heights >= self.highest - NEAR))
        first = np.flatnonzero(self.below & (self.heights >= self.highest - NEAR))[0]
        return high.size > 0 and self.heights[first : high[-1] + 1].min() < self.highest


@dataclass(frozen=True)
class Reader:
    """How one picture says heights and moments, and how these are read back."""

    is_workshop: bool = False
    scale: float = 1.0
    digits: int = 1
    time_digits: int = 1
    span: tuple = (0.0, 30.0)
    limits: tuple = ()  # highest height and its word
    moments: tuple = WORDING["workshop"].moments

    def is_height(self, text, height, ceiling):
        """Whether a text is true of a height."""
        if height > ceiling:
            return self.is_above(text, ceiling)
        if self.limits:
            fitting = {self.word(height - NEAR), self.word(height + NEAR)}
            return text in fitting
        said = re.fullmatch(r"(?:at )?([\d.]+)(?: iu| %| of 20)", text)
        return said and abs(float(said[1]) - height * self.scale) <= self.rounding

    def is_above(self, text, ceiling):
        if self.limits:
            return text in ("above the drawing", "above its dashed line")
        return text == f"above {ceiling * self.scale:g} iu"

    @property
    def rounding(self):
        return 0.5 * 10**-self.digits + NEAR * self.scale

    @property
    def within(self):
        """How far a moment may lie from what is said of it, in the units of time."""
        return 0.5 * 10**-self.time_digits + YEAR

    def word(self, height):
        return next(word for limit, word in self.limits if height <= limit)

    def years_of(self, text):
        """Return the first and the last moment of which a text is true."""
        if self.is_workshop:
            shares = [0.0, *(limit for limit, _ in self.moments)]
            place = [word for _, word in self.moments].index(text)
            first, last = self.span
            ends = first + (last - first) * np.array(shares[place : place + 2])
            return ends[0] - YEAR, min(ends[1], last) + YEAR
        year = float(re.fullmatch(r"(?:year|month|every) ([\d.]+)(?: months)?", text)[1])
        return year - self.within, year + self.within

    def is_moment(self, text, year):
        first, last = self.years_of(text)
        return first <= year <= last


LANE_LIMITS = ((NOTICED_AT, "below its dashed line"), (np.inf, "above its dashed line"))
WORKSHOP_LIMITS = WORDING["workshop"].levels


def reader_of(picture, audience):
    """Return how a picture speaks; in months where its axis has months."""
    if picture == "label_shares":
        return Reader(scale=10, digits=0, time_digits=0, span=(3, 24))
    if picture == "noticing":
        return Reader(scale=2, digits=0, time_digits=1, span=(-15, 15))
    span = (0.0, 24.0 if picture == "one_flare" else 30.0)
    if audience == "class":
        return Reader(digits=2 if picture == "lanes" else 1, span=span)
    limits = LANE_LIMITS if picture == "lanes" else WORKSHOP_LIMITS
    if picture == "one_flare":
        limits = tuple((limit * 0.4, word) for limit, word in limits)
    return Reader(is_workshop=True, limits=limits, span=span)


SENTENCES = (
    # class
    r"stays (?P<flat>.+) throughout\.",
    r"stays (?P<flat>.+), and is drawn up to (?P<until>.+)\.",
    r"starts (?P<start>.+?), (?P<middle>.+), and ends (?P<end>.+)\.",
    r"starts (?P<start>.+?), (?P<middle>.+), and is drawn up to (?P<until>.+), "
    r"where it is (?P<end>.+)\.",
    r"starts (?P<start>.+?), and ends (?P<highest>.+), its highest point\.",
    r"starts (?P<start>.+?), and is drawn up to (?P<until>.+), where it is (?P<highest>.+), "
    r"its highest point\.",
    # workshop
    r"The line stays (?P<flat>.+?)\. It is drawn up to a point (?P<until>.+)\.",
    r"The line stays (?P<flat>.+?)\.",
    r"The line starts (?P<start>.+?) and ends higher than that, still (?P<higher>.+?)\. "
    r"(?P<middle>.+)",
    r"The line starts (?P<start>.+?) and ends lower than that, still (?P<lower>.+?)\. "
    r"(?P<middle>.+)",
    r"The line starts (?P<start>.+?) and ends at the same height\. (?P<same>)(?P<middle>.+)",
    r"The line starts (?P<start>.+?) and is drawn up to a point (?P<until>.+?), "
    r"where it is (?P<end>.+?)\. (?P<middle>.+)",
    r"The line starts (?P<start>.+?) and ends (?P<end>.+?)\. (?P<middle>.+)",
    # pictures with axes of their own
    r"(?P<flat>\d+ (?:%|of 20)) throughout\.",
    r"(?P<start>\d+ of 20) at the start of the drawing, (?P<end>\d+ of 20) at its end\.",
    r"(?P<start>\d+ %) at the shortest time between visits, (?P<middle>.+), and (?P<end>\d+ %) at "
    r"the longest\.",
    r"(?P<start>\d+ %) at the shortest time between visits, and (?P<highest>\d+ %) at the longest, "
    r"where it is highest\.",
)
MIDDLES = (
    r"(?:is )?highest (?:with )?(?P<peak>.+?) \((?P<when>.+)\)",
    r"leaves (?:the drawing|its row) at the top in (?P<out>.+)",
    r"leaves (?:the drawing|its row) at the top (?P<count>\d+) times \(first: (?P<out>.+)\)",
    r"Its highest point is (?P<peak>.+), and it (?:first )?comes (?P<when>.+)\.",
    r"It leaves (?:the drawing|its row) at the top (?P<count>\d+) times, first (?P<out>.+)\.",
    r"It leaves (?:the drawing|its row) at the top (?P<out>.+)\.",
    r"(?P<at_end>Its end is its highest point)\.",
)


def parse(sentence, patterns):
    for pattern in patterns:
        if found := re.fullmatch(pattern, sentence):
            return {name: text for name, text in found.groupdict().items() if text is not None}
    raise AssertionError(f"nobody reads: {sentence}")


def faults(sentence, line, reader):
    """Return what in a sentence does not hold for its line."""
    name, _, said = sentence.partition(": ")
    assert name == line.name
    found = parse(said, SENTENCES)
    found |= parse(found.pop("middle"), MIDDLES) if "middle" in found else {}
    if "until" not in found:
        found["whole"] = ""
    return [part for part, text in found.items() if not HOLDS[part](text, line, reader, said)]


def _start(text, line, reader, _):
    return reader.is_height(text, line.heights[line.drawn][0], line.ceiling)


def _end(text, line, reader, _=""):
    return reader.is_height(text, line.heights[line.drawn][-1], line.ceiling)


def _flat(text, line, reader, _):
    both = (reader.is_height(text, one, line.ceiling) for one in (line.lowest, line.highest))
    return all(both) and line.highest - line.lowest < FLAT + NEAR and not line.exits


def _highest(text, line, reader, _):
    return _end(text, line, reader) and _at_end("", line, reader, "")


def _at_end(_, line, reader, __):
    return not line.exits and line.heights[line.drawn][-1] >= line.highest - NEAR


def _peak(text, line, reader, _):
    is_true = reader.is_height(text, line.highest, line.ceiling) and not line.exits
    return is_true and line.heights[line.drawn][-1] < line.highest - NEAR / 4


def _when(text, line, reader, said):
    is_first = text.startswith("first: ") or "first comes" in said
    first, last = reader.years_of(text.removeprefix("first: "))
    within = (last - first) / 2
    if not line.is_highest_near(first + within, within):
        return False
    return not is_first or line.is_high_again(first, 0)


def _out(text, line, reader, said):
    is_one_of_many = " times" in said
    return (len(line.exits) > 1) == is_one_of_many and reader.is_moment(text, line.exits[0])


def _count(text, line, reader, _):
    return int(text) == len(line.exits)


def _until(text, line, reader, _):
    return line.until < reader.span[1] - 0.02 and reader.is_moment(text, line.until)


def _rise(line):
    first, last = line.heights[line.drawn][[0, -1]]
    return last - first


HOLDS = {
    "start": _start,
    "end": _end,
    "flat": _flat,
    "highest": _highest,
    "at_end": _at_end,
    "peak": _peak,
    "when": _when,
    "out": _out,
    "count": _count,
    "until": _until,
    "whole": lambda _, line, reader, __: line.until >= reader.span[1] - 0.02,
    "higher": lambda text, line, reader, _: _end(text, line, reader) and _rise(line) > FLAT - NEAR,
    "lower": lambda text, line, reader, _: _end(text, line, reader) and _rise(line) < NEAR - FLAT,
    "same": lambda _, line, reader, __: abs(_rise(line)) < FLAT + NEAR,
}


def is_cell(text, line, year, reader):
    """Whether a cell of a table is true of a line at a moment."""
    span = line.span(year)
    if text == "not drawn":
        return span is None or year > line.until - YEAR
    if span is None:
        return False
    low, high = span
    if text.startswith("above"):
        return high > line.ceiling - NEAR or (bool(reader.limits) and reader.word(high) == text)
    if reader.limits:
        return any(reader.word(one) == text for one in (low - NEAR, low, high, high + NEAR))
    said = float(re.fullmatch(r"([\d.]+)(?: iu| %| of 20)", text)[1]) / reader.scale
    rounding = reader.rounding / reader.scale
    return low - rounding <= said <= min(high, line.ceiling) + rounding
