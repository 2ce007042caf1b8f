"""Groups of courses as the pictures need them: settings and seeds in, courses out."""

from __future__ import annotations

from collections.abc import Sequence

from spms_viz.model import DiseaseCourse, Settings, simulate, single_relapse
from spms_viz.model.active_or_not import Seen, look, scan_changes
from spms_viz.model.reserve import Hidden, hide, lanes

Seeds = Sequence[int]
Courses = list[DiseaseCourse]


def as_set(settings: Settings, seeds: Seeds) -> Courses:
    """Return one course per seed with the settings as they are."""
    return [simulate(settings.course, seed) for seed in seeds]


def without_onset(settings: Settings, seeds: Seeds) -> Courses:
    """Return the same courses without a change-over."""
    return as_set(settings.with_steps({"progression_onset": None}), seeds)


def from_near(settings: Settings, _: Seeds) -> Courses:
    """Return one relapse alone, and the same with full recovery."""
    full = settings.with_steps({"recovery": 1.0})
    return [single_relapse(settings.course), single_relapse(full.course)]


def with_slowing(settings: Settings, seeds: Seeds) -> list[tuple[DiseaseCourse, DiseaseCourse]]:
    """Return each course with the slowing idea, and the same luck without."""
    without = settings.with_steps({"progression_slowing": 0.0, "relapse_reduction": 0.0})
    return list(zip(as_set(settings, seeds), as_set(without, seeds), strict=True))


def through_a_window(settings: Settings, seeds: Seeds) -> tuple[DiseaseCourse, Seen, list[float]]:
    """Return a course, what its time window shows, and its scan changes."""
    course = simulate(settings.course, seeds[0])
    return course, look(course, settings), scan_changes(course, settings).tolist()


def many(settings: Settings, seeds: Seeds) -> tuple[Courses, int]:
    """Return all stories, and how many of them show."""
    return as_set(settings, seeds), int(settings.view.stories_shown)


def under_water(settings: Settings, seeds: Seeds) -> Hidden:
    """Return one course's load at five places, and its reserve."""
    return hide(simulate(settings.course, seeds[0]), settings.reserve)


def in_lanes(settings: Settings, seeds: Seeds) -> list[tuple[Hidden, float]]:
    """Return five lanes per course, and the moment up to which they show."""
    return [(lanes(course), settings.view.moment) for course in as_set(settings, seeds)]
