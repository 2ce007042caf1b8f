"""Contrast after WCAG 2.2, and how far two colours are apart, also for eyes that see fewer."""

import numpy as np

# WCAG's relative luminance, and CIE XYZ, of linear sRGB
LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = XYZ.sum(axis=1)

# What each eye sees of linear sRGB. The first three: Machado, Oliveira, Fernandes, IEEE TVCG
# 2009;15:1291-1298, severity 1.0 (the type of cone is missing). Grey: a black and white print.
VISIONS = {
    "full colour": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
    "grey": np.tile(LUMINANCE, (3, 1)),
}


def to_linear(colour):
    """Return #rrggbb as linear sRGB, shape (3,)."""
    parts = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def over(colour, alpha, paper):
    """Return #rrggbb for `colour` at opacity `alpha` on `paper`."""
    mixed = [
        round(alpha * int(colour[i : i + 2], 16) + (1 - alpha) * int(paper[i : i + 2], 16))
        for i in (1, 3, 5)
    ]
    return "#" + "".join(f"{part:02x}" for part in mixed)


def contrast(one, other):
    """Return WCAG's contrast ratio of two colours, 1 to 21."""
    low, high = sorted(float(LUMINANCE @ to_linear(colour)) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def to_lab(linear):
    """Return CIE L*, a*, b* of linear sRGB under its own white (D65)."""
    share = XYZ @ linear / WHITE
    root = np.where(share > (6 / 29) ** 3, np.cbrt(share), share / (3 * (6 / 29) ** 2) + 4 / 29)
    x, y, z = root
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def difference(one, other, vision):
    """Return the distance of two colours in CIE Lab (1976) as `vision` sees them."""
    seen = [np.clip(VISIONS[vision] @ to_linear(colour), 0, 1) for colour in (one, other)]
    return float(np.linalg.norm(to_lab(seen[0]) - to_lab(seen[1])))
