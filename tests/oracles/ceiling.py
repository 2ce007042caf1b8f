"""A line that leaves the drawing, point by point: the slow form of `spms_viz.figures.ceiling`."""

from math import isnan, nan

import numpy as np

from spms_viz.figures.ceiling import APART, HEAD_SIZE

UP = (nan, nan)


def meeting(one, other, ceiling):
    """Return where the way between two points meets the ceiling; none where it does not."""
    (x0, y0), (x1, y1) = one, other
    if isnan(x0 + y0 + x1 + y1) or (y0 > ceiling) == (y1 > ceiling):
        return None
    return x0 + (ceiling - y0) / (y1 - y0) * (x1 - x0)


def walk(points, ceiling):
    """Return what is seen of a line, and the years in which it goes out."""
    seen, exits = [], []
    for number, point in enumerate(points):
        seen.append(UP if point[1] > ceiling else tuple(point))
        if number + 1 == len(points):
            continue
        year = meeting(point, points[number + 1], ceiling)
        if year is not None:
            seen.append((year, ceiling))
            exits += [] if point[1] > ceiling else [year]
    return seen, exits


def with_heads(points, ceiling):
    """Return what is drawn of a line, arrow heads included."""
    seen, exits = walk(points.tolist(), ceiling)
    half, height = HEAD_SIZE
    kept = []
    for year in reversed(exits):
        if all(other - year >= APART for other in kept):
            kept.append(year)
            left, right = (year - half, ceiling - height), (year + half, ceiling - height)
            seen += [UP, (year, ceiling), right, left, (year, ceiling)]
    return np.array(seen)
