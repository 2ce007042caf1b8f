"""Relapses of made-up courses in words: "9 relapses in 30 years, which leave 2.6 iu in all."."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from spms_viz.model import DiseaseCourse
from spms_viz.model.course import LEVEL_MAXIMUM
from spms_viz.words.levels import SEEN, name_amount
from spms_viz.words.wording import Audience

RELAPSES: Mapping[Audience, Mapping[str, str]] = MappingProxyType(
    {
        "class": {
            "where_one": "",
            "where_many": "",
            "none": "No relapses in {horizon:g} years.",
            "one_full": "1 relapse in {horizon:g} years, which leaves no residual.",
            "many_full": "{count} relapses in {horizon:g} years, which leave no residual.",
            "one_partial": "1 relapse in {horizon:g} years, which leaves {residual}.",
            "many_partial": (
                "{count} relapses in {horizon:g} years, which leave {residual} in all."
            ),
            "one_above": "1 relapse in {horizon:g} years, which leaves a residual.",
            "many_above": "{count} relapses in {horizon:g} years; each of them leaves a residual.",
            "one_all": "1 relapse in {horizon:g} years, of which nothing recovers.",
            "many_all": "{count} relapses in {horizon:g} years, of which nothing recovers.",
            "counts": "{fewest} to {most}",
        },
        "workshop": {
            "where_one": "in this drawing",
            "where_many": "in each story",
            "none": "No flares come {where}.",
            "one_full": "1 flare comes and goes {where}, and leaves nothing behind.",
            "many_full": "{count} flares come and go {where}, and leave nothing behind.",
            "one_partial": "1 flare comes {where}, and some of it stays.",
            "many_partial": "{count} flares come {where}, and some of each one stays.",
            "one_above": "1 flare comes {where}, and some of it stays.",
            "many_above": "{count} flares come {where}, and some of each one stays.",
            "one_all": "1 flare comes {where}, and all of it stays.",
            "many_all": "{count} flares come {where}, and all of each one stays.",
            "counts": "{fewest} to {most}",
        },
    }
)


def say_relapses(courses: Sequence[DiseaseCourse], audience: Audience) -> str:
    """Say how many relapses there are, and whether they leave something."""
    words = RELAPSES[audience]
    counts = [len(course.relapses) for course in courses]
    fewest, most = min(counts), max(counts)
    number = {0: "none", 1: "one"}.get(most if fewest == most else 2, "many")
    count = str(most) if fewest == most else words["counts"].format(fewest=fewest, most=most)
    return words[number + (f"_{_left(courses)}" if most else "")].format(
        count=count,
        where=words["where_one" if len(courses) == 1 else "where_many"],
        horizon=courses[0].parameters.horizon,
        residual=_amounts([float(course.residual[-1]) for course in courses]),
    )


def _left(courses: Sequence[DiseaseCourse]) -> str:
    """Return what relapses leave: all, nothing, something, or more than the drawing shows."""
    if not courses[0].parameters.recovery:
        return "all"
    if not any(course.residual[-1] > 0 for course in courses):
        return "full"
    is_above = any(course.ends[1] > LEVEL_MAXIMUM for course in courses)
    return "above" if is_above else "partial"


def _amounts(residuals: Sequence[float]) -> str:
    """Return what is left in iu, of the course with the least up to that with the most."""
    lowest, highest = name_amount(min(residuals)), name_amount(max(residuals))
    if lowest == highest:
        return lowest
    return f"{lowest} to {highest}" if min(residuals) >= SEEN else f"up to {highest}"
