"""The mix of labels at every interval between visits, beside the truth that never moves."""

from __future__ import annotations

from typing import Any

import numpy as np

from spms_viz.figures.colours import QUIET, RESIDUAL, STEADY, TEXT
from spms_viz.figures.curves import Curve, Term
from spms_viz.figures.panels import Axis, Panel
from spms_viz.model.clinic import LABELS, Label
from spms_viz.model.clinic.observe import ROUNDING
from spms_viz.model.course import Array
from spms_viz.model.label_shares import MONTHS, LabelShares
from spms_viz.model.parameters.parameter import Part
from spms_viz.words import Audience
from spms_viz.words.label_shares import LABEL_SHARES

FULL = 10.0  # height of a whole bar, in the units of curves
RANGE = (1.0, 30.0)  # months; the bars and room beside them
HALF, FRAME = 1.1, 1.4  # months
LABELLED: tuple[Part, ...] = ("noise", "rule")  # the same people: nothing of a course moves
CHOSEN: tuple[Part, ...] = (*LABELLED, "visits")
BAR, TRUTH = (0.35, 1.45), (2.95, 4.05)  # left and right edge of the two wide bars
SMALLEST = 0.05  # share; what is thinner than a line of text has no name beside it

UNDEFINED: dict[str, Any] = {"facecolor": "white", "edgecolor": QUIET, "hatch": "xx"}
STYLES: dict[Label, dict[str, Any]] = {"RAW": RESIDUAL, "PIRA": STEADY, "undefined": UNDEFINED}
CHOICE: dict[str, Any] = {"color": TEXT, "linewidth": 2.4, "solid_joinstyle": "miter"}
CHOICE_NAME: dict[str, Any] = {"ha": "center", "va": "bottom", "offset": (0, 3), "color": TEXT}
NAME: dict[str, Any] = {"ha": "left", "va": "center", "offset": (3, 0), "color": TEXT}
NOTHING: dict[str, Any] = {"linewidth": 0}


def panels(subject: LabelShares, audience: Audience) -> list[Panel]:
    """Draw the mix of labels of the same people at every interval between visits.

    A stacked bar per interval, the one that is set framed; beside it this bar at the side of the
    truth.

    Notes
    -----
    Nothing happens to the people from bar to bar. A mix of labels that changes need not mean
    people who change.
    """
    words = LABEL_SHARES
    ticks = tuple(zip((0, 5, 10), words.share_ticks, strict=True))
    shares = Axis(words.share_axis, (0.0, 13.8), ticks)
    months = tuple((at, f"{at:g}") for at in MONTHS)
    places = ((sum(BAR) / 2, words.rule_bar), (sum(TRUTH) / 2, words.truth_bar))
    every = [*_every_interval(subject), _choice(subject), *_lines(subject)]
    return [
        Panel(words.title, every, x=Axis(words.interval_axis, RANGE, months), y=shares),
        Panel(words.beside_title, _beside(subject), x=Axis("", (0.0, 5.6), places), y=shares),
    ]


def _every_interval(subject: LabelShares) -> list[Curve]:
    """Return a stacked bar per interval."""
    bars = []
    for middle, shares in zip(MONTHS, subject.shares, strict=True):
        edges = (middle - HALF, middle + HALF)
        for label, bottom, top in _stacked(shares):
            gid = f"shares-{label}-{middle:g}"
            bars.append(_bar(gid, edges, bottom, top, LABELLED, STYLES[label]))
    names = [
        _name(f"shares-last-{label}", label, edges[1], bottom, top, LABELLED)
        for label, bottom, top in _stacked(subject.shares[-1])
    ]
    return [*bars, *names]


def _stacked(shares: Array) -> list[tuple[Label, float, float]]:
    tops = np.cumsum(shares).tolist()
    return list(zip(LABELS, [0.0, *tops[:-1]], tops, strict=True))


def _bar(
    gid: str,
    edges: tuple[float, float],
    bottom: float,
    top: float,
    parts: tuple[Part, ...],
    style: dict[str, Any],
) -> Curve:
    is_seen = top - bottom > ROUNDING  # a bar of nothing would leave its outline
    low, high = (
        Term(np.full(2, FULL * share if is_seen else np.nan), parts) for share in (bottom, top)
    )
    return Curve(gid, Term(np.array(edges), ()), (high,), (low,), style)


def _choice(subject: LabelShares) -> Curve:
    """Return a frame around the bar of the interval that is set."""
    middle = MONTHS[subject.chosen]
    x = Term(middle + FRAME * np.array([0, -1, -1, 1, 1, 0]), ("visits",))
    y = Term(FULL * np.array([1.0, 1, 0, 0, 1, 1]), ())
    words = {"label": LABEL_SHARES.chosen, "label_at": 0, "label_style": CHOICE_NAME}
    return Curve("shares-chosen", x, (y,), style=CHOICE, **words)  # type: ignore[arg-type]


def _lines(subject: LabelShares) -> list[Curve]:
    """Return the shares as lines that are told and listened to, and not drawn."""
    return [
        Curve(
            f"shares-told-{label}",
            Term(np.array(MONTHS), ()),
            (Term(FULL * subject.shares[:, number], LABELLED),),
            style=NOTHING,
            name=LABEL_SHARES.told_share.format(label=label),
        )
        for number, label in enumerate(LABELS)
    ]


def _beside(subject: LabelShares) -> list[Curve]:
    """Return two wide bars: the labels at the interval that is set, and the truth."""
    curves: list[Curve] = []
    for label, bottom, top in _stacked(subject.shares[subject.chosen]):
        gid = f"shares-rule-{label}"
        curves.append(_bar(gid, BAR, bottom, top, CHOSEN, STYLES[label]))
        curves.append(_name(gid, label, BAR[1], bottom, top, CHOSEN))
    truth = (
        ("residual", 0.0, subject.residual, RESIDUAL),
        ("steady", subject.residual, 1.0, STEADY),
    )
    for part, bottom, top, style in truth:
        gid = f"shares-truth-{part}"
        curves.append(_bar(gid, TRUTH, bottom, top, (), style))
        curves.append(_name(gid, LABEL_SHARES.truth_parts[part], TRUTH[1], bottom, top, ()))
    return curves


def _name(
    gid: str, text: str, edge: float, bottom: float, top: float, parts: tuple[Part, ...]
) -> Curve:
    """Return the name beside one piece of a bar; none where the piece is too thin for it."""
    middle = FULL * (bottom + top) / 2 if top - bottom >= SMALLEST else np.nan
    x, y = Term(np.array([edge + 0.1]), ()), Term(np.array([middle]), parts)
    return Curve(f"{gid}-name", x, (y,), style=NOTHING, label=text, label_style=NAME)
