"""The toy recognition rule for many made-up people at once, in arrays.

`recognition.py` is the rule as it is meant to be read; a test holds the two together.
"""

from __future__ import annotations

import numpy as np

from spms_viz.model.clinic.observe import ROUNDING
from spms_viz.model.clinic.raw_pira_all import Flags, Numbers, Population
from spms_viz.model.course import Array
from spms_viz.model.parameters.visits import DAYS_PER_YEAR, RecognitionRule, VisitParameters


def recognise_all(
    population: Population, visits: VisitParameters, rule: RecognitionRule | None = None
) -> Array:
    """Return the year noticed for each person, as `recognise` does; NaN where it is not.

    Parameters
    ----------
    population : Population
        Visits of made-up people.
    visits : VisitParameters
        Its `smallest_change` and `confirmation_time` are used.
    rule : RecognitionRule, optional
        The two windows.

    Returns
    -------
    ndarray of float64, shape (p,)
        Years.
    """
    rule, values, years = rule or RecognitionRule(), population.values, population.years
    since, so_far = population.since_relapse(), population.relapses_before(0, and_at=True)
    reference = _references(values, so_far, since >= rule.settling - ROUNDING)
    wait = visits.confirmation_time - ROUNDING / DAYS_PER_YEAR
    later = np.maximum(years.searchsorted(years + wait), np.arange(1, years.size + 1))
    inside = later < years.size
    look = np.where(inside, later, 0)
    smallest = visits.smallest_change - ROUNDING
    with np.errstate(invalid="ignore"):
        is_high = (values - reference >= smallest) & (since > rule.quiet + ROUNDING)
        stays = inside & (so_far[:, look] == so_far) & (values[:, look] - reference >= smallest)
    noticed = is_high & stays
    year = years[look[noticed.argmax(axis=1)]]
    return np.where(noticed.any(axis=1), year, np.nan)


def _references(values: Array, so_far: Numbers, settled: Flags) -> Array:
    """Return the reference value before each visit, shape (p, v); NaN where there is none."""
    found = np.full_like(values, np.nan)
    current = np.where(settled[:, 0], values[:, 0], np.nan)
    for visit in range(1, values.shape[1]):
        current = np.where(so_far[:, visit] == so_far[:, visit - 1], current, np.nan)
        found[:, visit] = current
        is_new = np.isnan(current) & settled[:, visit]
        current = np.where(is_new, values[:, visit], current)
    return found
