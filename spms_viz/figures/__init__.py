"""Courses in, matplotlib figures out: object API, no pyplot, no simulation, no widgets."""

from spms_viz.figures.course import plot_course
from spms_viz.figures.flare import plot_flare
from spms_viz.figures.parts import plot_parts
from spms_viz.figures.patterns import plot_patterns
from spms_viz.figures.stories import plot_stories

__all__ = ["plot_course", "plot_flare", "plot_parts", "plot_patterns", "plot_stories"]
