"""Hand-made visit tables for tests: days in, so that windows can be hit to the day."""

import numpy as np

from spms_viz.model.clinic import VisitTable

YEAR = 365.25  # days


def table(values, relapses=(), days=None):
    """Values at visits half a year apart, or at `days`; relapse onsets in days."""
    days = YEAR / 2 * np.arange(len(values)) if days is None else np.array(days, dtype=float)
    return VisitTable(years=days / YEAR, values=values, relapses=np.array(relapses) / YEAR)
