"""States of a picture packed for the browser: points and sentences, each stored once.

A table says for each moving curve where its points lie and which sliders pick them. A term of a
curve that only some sliders can move is stored once per setting of those sliders; the browser
adds the terms up. It needs no formula for that, and the table stays small.
"""

from __future__ import annotations

import gzip
import itertools
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from spms_viz.figures.ceiling import APART, HEAD, HEAD_SIZE, LEVEL_STEPS
from spms_viz.figures.curves import Curve, Term
from spms_viz.figures.panels import Panel
from spms_viz.model.course import Array
from spms_viz.model.parameters.parameter import Parameter, Part
from spms_viz.widgets.points import PEN_UP, Points, differences, quantise
from spms_viz.words import Line

YEAR_STEPS = 800  # stored steps per year: 0.02 px where 30 years are 400 px wide
MOST_LINES = 10_000  # states of one line of words
MOST_NUMBERS = 2_000_000  # of one term, where nobody waits

State = tuple[int, ...]  # the step that each slider stands on
Table = dict[str, Any]


@dataclass(frozen=True)
class Source:
    """Where states come from.

    Attributes
    ----------
    parameters : sequence of Parameter
        The rows behind the sliders, in order.
    panels : callable
        What a state looks like.
    lines : callable
        What is said of a state.
    readings : callable
        Which curves of panels scripts read and nobody draws.
    """

    parameters: Sequence[Parameter]
    panels: Callable[[State], list[Panel]]
    lines: Callable[[State], list[Line]]
    readings: Callable[[Sequence[Panel]], Sequence[Curve]]

    def counts(self) -> list[int]:
        """Return the number of steps of each slider."""
        return [len(parameter.steps) for parameter in self.parameters]

    def movers(self, parts: Iterable[Part], free: Sequence[int]) -> list[int]:
        """Return which of the `free` sliders can move something made of `parts`."""
        wanted = set(parts)
        return [number for number in free if wanted & set(self.parameters[number].parts)]

    def states(self, base: State, sliders: Sequence[int]) -> Iterable[State]:
        """Go through every setting of `sliders`, the others where `base` has them."""
        for steps in itertools.product(*(range(self.counts()[number]) for number in sliders)):
            state = list(base)
            for number, step in zip(sliders, steps, strict=True):
                state[number] = step
            yield tuple(state)


def fits(source: Source, base: State, most_states: int | None) -> bool:
    """Whether one table holds all states: with `most_states` of one term, or else by its size."""
    free = range(len(source.parameters))
    counts = source.counts()

    def size(parts: Iterable[Part]) -> int:
        return math.prod(counts[number] for number in source.movers(parts, free))

    terms = [term for curve in _curves(source, base) for term in _terms(curve)]
    if max(size(line.parts) for line in source.lines(base)) > MOST_LINES:
        return False
    if most_states is None:  # nobody waits: a page is made once and then lives without Python
        return max(size(term.parts) * term.values.size for term in terms) <= MOST_NUMBERS
    return max(size(term.parts) for term in terms) <= most_states


def build_table(source: Source, base: State, free: Sequence[int]) -> Table:
    """Pack every setting of the `free` sliders, the others standing where `base` has them.

    Parameters
    ----------
    source : Source
        Where states come from.
    base : tuple of int
        The step that each slider stands on.
    free : sequence of int
        Numbers of the sliders whose settings are packed; none packs `base` alone.

    Returns
    -------
    dict
        ``header`` (plain JSON), ``points`` and ``words`` (16-bit numbers, little-endian; points as
        differences along each curve, which pack well). Several states are packed by gzip; one
        is not, since unpacking would take longer than sending.
    """
    points, words = _Points(source, base, free), _Words(source, base, free)
    drawn = sum(len(panel.curves) for panel in source.panels(base))
    curves = [points.curve(number, curve) for number, curve in enumerate(_curves(source, base))]
    lines = [words.line(number, line) for number, line in enumerate(source.lines(base))]
    header = {
        "counts": source.counts(),
        "base": list(base),
        "free": list(free),
        "isPacked": bool(free),
        "head": {"strokes": (HEAD[1:] * HEAD_SIZE).tolist(), "apart": APART},
        "yearSteps": YEAR_STEPS,
        "levelSteps": LEVEL_STEPS,
        "penUp": PEN_UP,
        "curves": curves[:drawn],
        "readings": curves[drawn:],
        "lines": lines,
        "sentences": list(words.pool),
    }
    data = (_as_bytes(points.blocks), _as_bytes(words.blocks))
    packed = [gzip.compress(one, compresslevel=1, mtime=0) if free else one for one in data]
    return {"header": header, "points": packed[0], "words": packed[1]}


def _curves(source: Source, state: State) -> list[Curve]:
    """Return what a state draws, and then what is only read of it."""
    panels = source.panels(state)
    return [*itertools.chain(*(panel.curves for panel in panels)), *source.readings(panels)]


def _terms(curve: Curve) -> list[Term]:
    return [curve.x, *curve.top, *curve.bottom]


def _as_block(rows: Sequence[Array]) -> Array:
    """Stack rows of any length; what the shorter ones lack are points at which the pen is up."""
    block = np.full((len(rows), max(row.size for row in rows)), np.nan)
    for place, row in zip(block, rows, strict=True):
        place[: row.size] = row
    return block


def _as_bytes(blocks: Sequence[NDArray[Any]]) -> bytes:
    return np.concatenate([block.ravel() for block in blocks]).astype("<i2").tobytes()


@dataclass
class _Points:
    """Collects the points of curves; what two curves share is stored once."""

    source: Source
    base: State
    free: Sequence[int]
    blocks: list[Points] = field(default_factory=list)
    seen: dict[bytes, dict[str, Any]] = field(default_factory=dict)
    drawn: dict[State, list[list[Term]]] = field(default_factory=dict)
    settings: dict[tuple[int, ...], list[list[list[Term]]]] = field(default_factory=dict)
    length: int = 0

    def curve(self, number: int, curve: Curve) -> dict[str, Any]:
        first_bottom = 1 + len(curve.top)
        places = [
            self._place(number, position, term, YEAR_STEPS if position == 0 else LEVEL_STEPS)
            for position, term in enumerate(_terms(curve))
        ]
        return {
            "gid": curve.gid,
            "labelAt": curve.label_at,
            "ceiling": round(curve.ceiling, 3),  # a whole step
            "leaves": curve.leaves,
            "x": places[0],
            "top": places[1:first_bottom],
            "bottom": places[first_bottom:],
        }

    def _place(self, number: int, position: int, term: Term, steps: int) -> dict[str, Any]:
        def step_at(state: State) -> Points:
            return quantise(self._terms(state)[number][position].values, steps)

        sliders = self._calmest_last(self.source.movers(term.parts, self.free), step_at)
        rows = [terms[number][position].values for terms in self._every(tuple(sliders))]
        return self._store(quantise(_as_block(rows), steps), sliders)

    def _calmest_last(self, sliders: list[int], row: Callable[[State], Points]) -> list[int]:
        """Order sliders so that neighbouring rows are as alike as can be: gzip sees only a few."""

        def change(slider: int) -> float:
            rows = [row(state) for state in self.source.states(self.base, [slider])]
            return sum(differences(*pair) for pair in itertools.pairwise(rows)) / len(rows)

        return sorted(sliders, key=change, reverse=True) if len(sliders) > 1 else sliders

    def _every(self, sliders: tuple[int, ...]) -> list[list[list[Term]]]:
        """Return what every setting of `sliders` draws, in order: many terms ask for the same."""
        if sliders not in self.settings:
            states = self.source.states(self.base, sliders)
            self.settings[sliders] = [self._terms(state) for state in states]
        return self.settings[sliders]

    def _terms(self, state: State) -> list[list[Term]]:
        if state not in self.drawn:
            self.drawn[state] = [_terms(curve) for curve in _curves(self.source, state)]
        return self.drawn[state]

    def _store(self, block: Points, sliders: list[int]) -> dict[str, Any]:
        key = block.tobytes() + bytes(sliders)
        if key not in self.seen:
            self.seen[key] = {"sliders": sliders, "at": self.length, "width": block.shape[1]}
            # differences wrap around in 16 bits, and so does the browser's sum of them
            self.blocks.append(np.diff(block, axis=1, prepend=np.int16(0)))
            self.length += block.size
        return self.seen[key]


@dataclass
class _Words:
    """Collects sentences; each is stored once and named by its number. Number 0 is none."""

    source: Source
    base: State
    free: Sequence[int]
    blocks: list[Points] = field(default_factory=list)
    pool: dict[str, int] = field(default_factory=lambda: {"": 0})
    length: int = 0

    def line(self, number: int, line: Line) -> dict[str, Any]:
        sliders = self.source.movers(line.parts, self.free)
        rows = [
            [self.pool.setdefault(text, len(self.pool)) for text in said.sentences]
            for said in (
                self.source.lines(state)[number] for state in self.source.states(self.base, sliders)
            )
        ]
        width = max(map(len, rows))
        padded = itertools.chain.from_iterable(row + [0] * (width - len(row)) for row in rows)
        block = np.fromiter(padded, dtype=np.int16)
        place = {"heading": line.heading, "sliders": sliders, "at": self.length, "width": width}
        self.blocks.append(block)
        self.length += block.size
        return place
