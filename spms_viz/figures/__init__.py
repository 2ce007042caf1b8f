"""Subjects in, matplotlib figures out: object API, no pyplot, no simulation, no widgets."""

from spms_viz.figures.plot import plot

__all__ = ["plot"]
