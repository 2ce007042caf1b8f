"""What the measuring lab's pictures are made from; made-up people are kept between two moves."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from spms_viz.model import CourseParameters, DiseaseCourse, Settings, VisitParameters, simulate
from spms_viz.model.clinic import Population, VisitTable, observe, observe_all
from spms_viz.model.clinic.pictures import (
    INTERVALS,
    Counts,
    LabelMix,
    Measured,
    Noticed,
    count_labels,
    notice_all,
    residual_share,
    see,
)
from spms_viz.words import SHARE_DETAILS, noticing_details

GROUP = 200  # made-up people with identical settings
LONGEST_INTERVAL = 12 * INTERVALS[-1]  # months
MOST_STATES = 3000  # of one picture, kept from its curves to its words

Seeds = tuple[int, ...]


def seen(settings: Settings, seeds: Sequence[int]) -> Measured:
    """Return one course with its visits and labels."""
    return _seen(settings.course, seeds[0], settings.visits)


def true_course(settings: Settings, seeds: Sequence[int]) -> DiseaseCourse:
    """Return the course alone: what the visits are made of."""
    return simulate(settings.course, seeds[0])


def label_mix(settings: Settings, seeds: Sequence[int]) -> LabelMix:
    """Return how a group is labelled at every interval between visits."""
    course, visits, group = settings.course, settings.visits, tuple(seeds)
    at_any = replace(visits, visit_interval=INTERVALS[0])  # counted once for all of them
    return LabelMix(
        people=len(group),
        counts=_counts(course, group, at_any),
        chosen=INTERVALS.index(visits.visit_interval),
        residual=residual_share(_people(course, group)),
    )


def noticed(settings: Settings, seeds: Sequence[int]) -> Noticed:
    """Return when steady worsening is noticed in a group."""
    return _noticed(settings.course, tuple(seeds), settings.visits)


def share_details(settings: Settings) -> Mapping[str, Any]:
    """Return what the page says of the axes of shares."""
    return SHARE_DETAILS


def delay_details(settings: Settings) -> Mapping[str, Any]:
    """Return what the page says of the axes of delays."""
    return noticing_details(settings.course.progression_onset or 0.0, settings.course.horizon)


@functools.lru_cache(maxsize=MOST_STATES)
def _seen(course: CourseParameters, seed: int, visits: VisitParameters) -> Measured:
    table = _table(course, seed, visits.visit_interval, visits.measurement_noise)
    return see(simulate(course, seed), visits, table)


@functools.lru_cache(maxsize=MOST_STATES)
def _table(course: CourseParameters, seed: int, interval: float, noise: float) -> VisitTable:
    visits = VisitParameters(visit_interval=interval, measurement_noise=noise)
    return observe(simulate(course, seed), visits)


@functools.lru_cache(maxsize=MOST_STATES)
def _noticed(course: CourseParameters, seeds: Seeds, visits: VisitParameters) -> Noticed:
    population = _observed(course, seeds, visits.visit_interval, visits.measurement_noise)
    return notice_all(_people(course, seeds), population, visits)


@functools.lru_cache(maxsize=2)
def _people(course: CourseParameters, seeds: Seeds) -> list[DiseaseCourse]:
    return [simulate(course, seed) for seed in seeds]


@functools.lru_cache(maxsize=64)
def _observed(course: CourseParameters, seeds: Seeds, interval: float, noise: float) -> Population:
    visits = VisitParameters(visit_interval=interval, measurement_noise=noise)
    return observe_all(_people(course, seeds), visits)


@functools.lru_cache(maxsize=MOST_STATES)
def _counts(course: CourseParameters, seeds: Seeds, visits: VisitParameters) -> Counts:
    noise = visits.measurement_noise
    return count_labels([_observed(course, seeds, one, noise) for one in INTERVALS], visits)
