"""Widgets that go on without Python: what they would ask it for is handed to them beforehand."""

from __future__ import annotations

from collections.abc import Iterable

from spms_viz.widgets.picture import Picture


def stand_alone(shown: Iterable[object]) -> None:
    """Complete every picture among the widgets `shown`, and inside them.

    Parameters
    ----------
    shown : iterable
        What the cells of a notebook returned, widgets or not.
    """
    for one in shown:
        if isinstance(one, Picture):
            one.stand_alone()
        else:
            stand_alone(getattr(one, "children", ()))
