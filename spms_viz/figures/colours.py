"""The colours of every picture, and how its lines, areas, dots and labels look."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

# Okabe and Ito's palette; only its members with 3:1 or more on white.
BLUE, VERMILLION, GREEN = "#0072B2", "#D55E00", "#009E73"
TEXT, QUIET = "#222222", "#595959"  # 15.9:1 and 7.0:1 on white
BLUE_TINT, VERMILLION_TINT, GREEN_TINT = "#B3D5E8", "#FCE8DA", "#EEF9F5"
BAND_COLOUR = "#777777"
# What a page may show in another colour, in a dark theme for example. Black and white are
# matplotlib's own, for axes and background.
THEMED: Mapping[str, str] = MappingProxyType(
    {
        "#ffffff": "paper",
        "#000000": "text",
        TEXT: "text",
        QUIET: "quiet",
        BLUE: "blue",
        VERMILLION: "vermillion",
        GREEN: "green",
        BLUE_TINT: "blue-tint",
        VERMILLION_TINT: "vermillion-tint",
        GREEN_TINT: "green-tint",
        BAND_COLOUR: "band",
    }
)

RELAPSING: dict[str, Any] = {"color": BLUE, "linewidth": 2.2, "linestyle": "-"}
PROGRESSIVE: dict[str, Any] = {"color": VERMILLION, "linewidth": 2.2, "linestyle": "-"}
MARKS: dict[str, Any] = {"color": QUIET, "linewidth": 1.6}
BASELINE: dict[str, Any] = {"color": QUIET, "linewidth": 0.9, "linestyle": (0, (4, 3))}
BAND: dict[str, Any] = {"facecolor": BAND_COLOUR, "alpha": 0.10, "linewidth": 0}
BAND_LABEL: dict[str, Any] = {"ha": "center", "va": "top", "offset": (0, -4), "color": QUIET}
# A dot; snapped to pixels, a line this short would vanish.
POINT: dict[str, Any] = {"color": TEXT, "linewidth": 7.0, "solid_capstyle": "round", "snap": False}
END_LABEL: dict[str, Any] = {"ha": "left", "va": "center", "color": TEXT}
RESIDUAL: dict[str, Any] = {"facecolor": BLUE_TINT, "edgecolor": BLUE, "hatch": "///"}
STEADY: dict[str, Any] = {"facecolor": VERMILLION_TINT, "edgecolor": VERMILLION, "hatch": "..."}
STORY_LINES = ("-", (0, (5, 1.6)), (0, (1.2, 1.2)), (0, (7, 1.6, 1.2, 1.6)))
STORY_COLOURS = (BLUE, VERMILLION, GREEN, TEXT)
