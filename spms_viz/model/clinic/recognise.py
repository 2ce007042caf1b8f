"""A toy rule that tells when steady worsening was noticed. Not a clinical definition.

The rule stands in words at `recognise`; all people are watched side by side, in arrays. How it
reads person by person: ``tests/oracles/recognition.py``, which the tests hold beside it.
"""

from __future__ import annotations

import numpy as np

from spms_viz.model.clinic.observe import ROUNDING, VisitTable
from spms_viz.model.clinic.population import Population, population_of
from spms_viz.model.course import Array
from spms_viz.model.parameters.visits import DAYS_PER_YEAR, RecognitionRule, VisitParameters


def recognise(
    table: VisitTable, visits: VisitParameters | None = None, rule: RecognitionRule | None = None
) -> float | None:
    """Return the year in which steady worsening is noticed under a toy rule, or ``None``.

    The rule in words:

    1. **Reference.** The value of the first visit. A relapse ends it; the first visit at least
       `settling` after the last relapse onset gives the next one.
    2. **Rise.** A quiet visit, one with no relapse in the last `quiet` days, whose value is
       `smallest_change` or more above the reference.
    3. **Noticed.** The first quiet visit `confirmation_time` or more after that (or the very next
       one at 0), with no relapse between, is as high above the same reference. Its year is the
       year noticed: before it nobody could know. Otherwise go on with the visit after the rise.

    Parameters
    ----------
    table : VisitTable
        Visits of a made-up course.
    visits : VisitParameters, optional
        Its `smallest_change` and `confirmation_time` are used; the table's defaults where omitted.
    rule : RecognitionRule, optional
        The two windows.

    Returns
    -------
    float or None
        A visit time in years, or ``None`` if it is not noticed in this drawing.

    Notes
    -----
    Made for teaching why noticing takes time. That its delay resembles published periods of
    doubt is a coincidence of its defaults and validates nothing.
    """
    years = recognise_all(population_of(table), visits or VisitParameters(), rule)
    return None if np.isnan(years[0]) else float(years[0])


def recognise_all(
    population: Population, visits: VisitParameters, rule: RecognitionRule | None = None
) -> Array:
    """Return the year noticed for each person, as `recognise` states the rule; NaN for none.

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
    rule, years, so_far = rule or RecognitionRule(), population.years, population.relapses_so_far
    height = population.values - _references(population, rule)
    is_high = height >= visits.smallest_change - ROUNDING  # not where there is no reference: NaN
    wait = visits.confirmation_time - ROUNDING / DAYS_PER_YEAR
    later = np.maximum(years.searchsorted(years + wait), np.arange(1, years.size + 1))
    look = np.where(later < years.size, later, 0)  # the first visit is never high: it has no past
    # without a relapse between, the later visit has the same reference
    stays = (so_far[:, look] == so_far) & is_high[:, look]
    noticed = is_high & (population.since_relapse > rule.quiet + ROUNDING) & stays
    year = years[look[noticed.argmax(axis=1)]]
    return np.where(noticed.any(axis=1), year, np.nan)


def _references(population: Population, rule: RecognitionRule) -> Array:
    """Return the reference value at each visit, shape (p, v); NaN where there is none.

    It is the first settled visit since the last relapse; a visit is none to itself, but as it
    does not lie above itself, that changes nothing.
    """
    values, so_far = population.values, population.relapses_so_far
    is_settled = population.since_relapse >= rule.settling - ROUNDING
    goes_on = is_settled[:, :-1] & (so_far[:, 1:] == so_far[:, :-1])
    is_first = is_settled.copy()
    is_first[:, 1:] &= ~goes_on
    last = np.maximum.accumulate(np.where(is_first, np.arange(values.shape[1]), -1), axis=1)
    each = np.arange(len(values))[:, None]
    is_known = (last >= 0) & (so_far[each, last] == so_far)
    return np.where(is_known, values[each, last], np.nan)
