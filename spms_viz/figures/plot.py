"""The one way from a subject to a figure, for whoever draws without sliders."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from spms_viz.figures.axes import Layout
from spms_viz.figures.panels import Panel, draw_panels
from spms_viz.model.subject import Subject
from spms_viz.words import Audience, check_audience

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def plot(subject: Subject, audience: str = "class", layout: Layout = "beside") -> Figure:
    """Draw the picture of a subject.

    Parameters
    ----------
    subject : Subject
        From the ``subject`` function of a picture in `spms_viz.model`.
    audience : {"class", "workshop"}
        Whose words to use; workshop axes have no numbers.
    layout : {"beside", "below"}
        ``"below"`` is narrower.

    Returns
    -------
    matplotlib.figure.Figure
        With the disclaimer inside each axes.

    Raises
    ------
    ValueError
        If `audience` is unknown, or the picture is not for it.

    Notes
    -----
    What a picture must not be taken for stands with its ``panels`` in `spms_viz.figures`.

    Examples
    --------
    >>> from spms_viz.model import Settings, two_patterns
    >>> figure = plot(two_patterns.subject(Settings(), seeds=[7]))
    >>> len(figure.axes)
    2
    """
    reader = check_audience(audience)
    return draw_panels(_panels(subject, reader), reader, subject.horizon, layout)


def _panels(subject: Subject, audience: Audience) -> list[Panel]:
    """Find the panels by the name that a picture has in every layer."""
    name = type(subject).__module__.rpartition(".")[2]
    panels: list[Panel] = importlib.import_module(f"spms_viz.figures.{name}").panels(
        subject, audience
    )
    return panels
