"""The band of the change-over: soft, since it has no sharp edge."""

from __future__ import annotations

from typing import Any

import numpy as np

from spms_viz.figures.colours import BAND, BAND_LABEL
from spms_viz.figures.curves import Curve, Term
from spms_viz.model.course import LEVEL_MAXIMUM, DiseaseCourse
from spms_viz.words import Audience
from spms_viz.words.change_over import CHANGE_OVER

SHARES = (1.0, 0.66, 0.33)  # of its width, one layer over the other


def change_over(
    course: DiseaseCourse, gid: str, audience: Audience, *, is_named: bool = True
) -> list[Curve]:
    """Shade the change-over in steps that fade out; nothing where there is none.

    Where a key stands in the place of its name, it `is_named` there.
    """
    label: dict[str, Any] = {"label_at": 1, "label_style": BAND_LABEL}
    label |= {"label": CHANGE_OVER[audience]["band"]} if is_named else {}
    return [
        _band(course, f"{gid}-onset-{number}", share, **(label if number == 0 else {}))
        for number, share in enumerate(SHARES)
    ]


def _band(course: DiseaseCourse, gid: str, share: float, **label: Any) -> Curve:
    """Return the middle `share` of the change-over as an area."""
    onset = course.parameters.progression_onset
    half = max(course.parameters.onset_width, 1.0) * share / 2  # years; a sharp edge shows too
    middle = np.nan if onset is None or onset >= course.parameters.horizon else onset
    edges = Term(middle + half * np.array([-1.0, 0.0, 1.0]), ("progression",))
    top, bottom = Term(np.full(3, LEVEL_MAXIMUM), ()), Term(np.zeros(3), ())
    return Curve(gid, edges, (top,), (bottom,), style=BAND, **label)
