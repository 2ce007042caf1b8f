"""Every drawing there is, as the page gets it; run as a program it says each one's digest."""

import hashlib
import json
import sys

from spms_viz import CourseParameters
from spms_viz.figures import plot
from spms_viz.figures.nerve import plot_nerve
from spms_viz.figures.sorting import plot_mystery
from spms_viz.model.sorting import MYSTERY
from spms_viz.widgets.drawing import drawing, to_svg
from spms_viz.widgets.kinds import KINDS
from spms_viz.words import AUDIENCES
from tests.pictures import subject_of

FLARES_ALONE = CourseParameters(progression_onset=None)  # what a workshop may see as one line
LAYOUTS = ("beside", "below")


def drawings(kinds=tuple(KINDS)):
    """Return what the page gets of each drawing, by its name."""
    made = {}
    for audience in AUDIENCES:
        for name in kinds:
            for layout in LAYOUTS if audience in KINDS[name].stories else ():
                made[f"{name} {audience} {layout}"] = _of_kind(name, audience, layout)
        for layout in LAYOUTS:
            made[f"nerve {audience} {layout}"] = to_svg(plot_nerve(audience, layout), "same")
        made[f"sorting {audience}"] = to_svg(plot_mystery([*MYSTERY.values()], audience), "same")
    return made


def _of_kind(name, audience, layout):
    kind = KINDS[name]
    course = FLARES_ALONE if name == "one_course" else None
    subject = subject_of(name, course, seeds=range(7, 7 + kind.stories[audience]))
    return drawing(plot(subject, audience, layout), kind.panels(subject, audience), "same")


def digests(made):
    """Return what differs as soon as one byte of a drawing does."""
    return {
        name: hashlib.sha256(json.dumps(one).encode()).hexdigest() for name, one in made.items()
    }


if __name__ == "__main__":
    json.dump(digests(drawings()), sys.stdout)
