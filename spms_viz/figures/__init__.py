"""Courses in, matplotlib figures out: object API, no pyplot, no simulation, no widgets."""

from spms_viz.figures.active_or_not import plot_window
from spms_viz.figures.many_stories import plot_many
from spms_viz.figures.one_course import plot_course
from spms_viz.figures.one_flare import plot_flare
from spms_viz.figures.parts import plot_parts
from spms_viz.figures.reserve import plot_lanes, plot_reserve
from spms_viz.figures.slowing import plot_slowing
from spms_viz.figures.stories import plot_stories
from spms_viz.figures.two_patterns import plot_patterns

__all__ = [
    "plot_course",
    "plot_flare",
    "plot_lanes",
    "plot_many",
    "plot_parts",
    "plot_patterns",
    "plot_reserve",
    "plot_slowing",
    "plot_stories",
    "plot_window",
]
