"""Relapses of made-up courses in words: "9 relapses in 30 years, which leave 2.6 iu in all."."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from spms_viz.model import DiseaseCourse
from spms_viz.words.levels import name_span
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
            "counts": "{fewest} to {most}",
        },
    }
)


def say_relapses(courses: Sequence[DiseaseCourse], audience: Audience) -> str:
    """Say how many relapses there are, and whether they leave something."""
    words = RELAPSES[audience]
    counts = [len(course.relapses) for course in courses]
    residuals = [float(course.residual[-1]) for course in courses]
    fewest, most = min(counts), max(counts)
    number = {0: "none", 1: "one"}.get(most if fewest == most else 2, "many")
    leaves = {"none": ""}.get(number, "_partial" if max(residuals) > 0 else "_full")
    count = str(most) if fewest == most else words["counts"].format(fewest=fewest, most=most)
    lowest, highest = name_span(residuals, audience)
    return words[f"{number}{leaves}"].format(
        count=count,
        where=words["where_one" if len(courses) == 1 else "where_many"],
        horizon=courses[0].parameters.horizon,
        residual=lowest if lowest == highest else f"{lowest} to {highest}",
    )
