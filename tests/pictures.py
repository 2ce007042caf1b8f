"""Subjects of pictures for tests, and what is read back from panels and figures."""

import numpy as np

from spms_viz import CourseParameters
from spms_viz.model import Settings, ViewParameters
from spms_viz.widgets.kinds import KINDS


def subject_of(picture, course=None, seeds=(7,), **tables):
    settings = Settings(course=course or CourseParameters(), **tables)
    return KINDS[picture].subject(settings, seeds)


def looked_at(picture, course=None, seeds=(7,), **view):
    return subject_of(picture, course, seeds, view=ViewParameters(**view))


def curves(panels):
    return {curve.gid: curve for panel in panels for curve in panel.curves}


def levels(curve):
    """Return the levels of a curve, however high."""
    return np.sum([term.values for term in curve.top], axis=0)


def said(picture, subject, audience="class"):
    return "\n".join(map(str, KINDS[picture].lines(subject, audience)))


def artist(axes, gid):
    (found,) = [child for child in axes.get_children() if child.get_gid() == gid]
    return found


def line(axes, gid):
    return artist(axes, gid).get_xydata()
