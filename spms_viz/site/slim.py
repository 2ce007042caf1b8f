"""Drawings made small: no path that a table holds anyway, no digit that no eye can see.

By hand: after scour, in three times the time, the same drawings take twice as many bytes. Regular
expressions do, as matplotlib writes all of these files in one form.
"""

from __future__ import annotations

import re
from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

NAMED = re.compile(r'(<g id="([^"]*)">\s*<path d=")([^"]*)(")')
NUMBER = re.compile(r"-?\d+\.\d{3,}")
DOTS = re.compile(r'(<pattern.*?<path d=")([^"]*)', re.DOTALL)
FONT = re.compile(r"font-family: ([^;\"]*);? ?")
CLOSE = 0.02  # SVG units, 1/72 inch


def without_paths(svg: str, gids: Collection[str]) -> str:
    """Return a drawing in which the curves of these names wait for their points."""
    return _slim(NAMED.sub(lambda m: m[1] + (m[3] if m[2] not in gids else "") + m[4], svg))


def for_reading(svg: str) -> str:
    """Return a drawing as a page shows it at first: fewer corners, and no name that comes twice."""
    thinned = NAMED.sub(lambda found: found[1] + _fewer_corners(found[3]) + found[4], svg)
    return re.sub(r'<g id="([^"]*)"', r'<g data-gid="\1"', _slim(thinned))


def _slim(svg: str) -> str:
    """Round to hundredths, draw dots as arcs, say the font once, and drop the indents."""
    svg = NUMBER.sub(lambda found: f"{float(found[0]):.2f}".rstrip("0").rstrip("."), svg)
    svg = DOTS.sub(lambda found: found[1] + re.sub(r"M[^MZz]*C[^MZz]*[Zz]", _dot, found[2]), svg)
    fonts = set(FONT.findall(svg))
    if len(fonts) == 1:
        svg = FONT.sub("", svg).replace("<svg ", f'<svg style="font-family: {fonts.pop()}" ', 1)
    return re.sub(r">\s+<", "><", svg)


def _dot(stroke: re.Match[str]) -> str:
    """Return a dot of a hatching, which matplotlib draws of eight curves, as two arcs."""
    x, y = np.array(re.findall(r"-?\d+(?:\.\d+)?", stroke[0]), dtype=float).reshape(-1, 2).T
    width, radius = round(np.ptp(x), 2), round(np.ptp(x) / 2, 2)
    arcs = f"a{radius:g} {radius:g} 0 1 0 {width:g} 0a{radius:g} {radius:g} 0 1 0 {-width:g} 0z"
    return f"M{x.min():.2f} {(y.min() + y.max()) / 2:.2f}{arcs}"


def _fewer_corners(path: str) -> str:
    """Drop corners that lie on the straight line between those beside them."""
    return "".join(_thinned(stroke) for stroke in re.split(r"(?=M)", path))


def _thinned(stroke: str) -> str:
    points = np.array(re.findall(r"-?\d+(?:\.\d+)?", stroke), dtype=float)
    if re.search(r"[^MLZz\d\s.-]", stroke) or points.size < 4:
        return stroke  # a curve is no list of corners
    points = points.reshape(-1, 2)
    while (drop := _droppable(points)).any():
        points = points[~drop]
    end = "Z" if stroke.rstrip().upper().endswith("Z") else ""
    return "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in points) + end


def _droppable(points: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Mark corners to drop: every other one at most, so that those beside one stay."""
    drop = np.zeros(len(points), dtype=bool)
    along, off = points[2:] - points[:-2], points[1:-1] - points[:-2]
    area = np.abs(along[:, 0] * off[:, 1] - along[:, 1] * off[:, 0])
    drop[1:-1] = area <= CLOSE * np.hypot(*along.T)
    drop[2::2] = False
    return drop
