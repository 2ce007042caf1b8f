"""The field's own labeller on our visit tables. Imported in `.venv-research` only."""

import contextlib
import io

import numpy as np
import pandas as pd
from pymsprog import MSprog

from spms_viz.model.parameters.visits import DAYS_PER_YEAR


def ask(tables, visits, rule, **changed):
    """Return pymsprog's results for `tables`, with the settings that mean the same as ours."""
    shown = pd.DataFrame(
        {
            "id": np.repeat(np.arange(len(tables)), [len(table.years) for table in tables]),
            "day": np.concatenate([table.days for table in tables]),
            "level": np.concatenate([table.values for table in tables]),
        }
    )
    relapses = pd.DataFrame(
        {
            "id": np.repeat(np.arange(len(tables)), [len(table.relapses) for table in tables]),
            "day": np.concatenate([table.relapse_days for table in tables]),
        }
    )
    with contextlib.redirect_stdout(io.StringIO()):
        return MSprog(shown, **{"relapse": relapses} | settings(visits, rule) | changed)[1]


def uncut(visits, rule):
    """Return the tolerance that makes up for pymsprog's cut of `conf_days` to whole days."""
    cut = visits.confirmation_time * DAYS_PER_YEAR % 1
    return {"conf_tol_days": [rule.confirmation_early - cut, rule.confirmation_late + cut]}


def settings(visits, rule):
    """Translate our settings; what is not named here stays at pymsprog's default."""
    around = {"event": (rule.before_worsening, rule.after_worsening), "prec": (0, 0)}
    around["conf"] = (rule.before_confirmation, rule.after_confirmation)
    if rule.relapse_free == "throughout":
        around = {"prec": (0, None), "event": (None, None), "conf": (None, 0)}
    return {
        "subj_col": "id",
        "value_col": "level",
        "date_col": "day",
        "date_format": "day",
        "outcome": "custom",
        "worsening": "increase",
        "delta_fun": lambda baseline: visits.smallest_change,
        "event": "multiple" if rule.baseline == "roving" else "firstCDW",
        "RAW_PIRA": True,
        "baseline": rule.baseline,
        "conf_days": visits.confirmation_time * DAYS_PER_YEAR,
        "conf_tol_days": [rule.confirmation_early, rule.confirmation_late],
        "relapse_to_bl": rule.baseline_rest,
        "relapse_to_conf": rule.confirmation_rest,
        "relapse_assoc": rule.associated,
        "relapse_indep": around,
        "include_dates": True,
        "verbose": 0,
    }


def events(results, count):
    """Return for each table the events that pymsprog found, as (day, label)."""
    found = [[] for _ in range(count)]
    worse = results[results["event_type"] == "CDW"]
    rows = zip(worse["id"], worse.get("date", []), worse["CDW_type"], strict=False)
    for number, day, label in rows:
        found[int(number)].append((float(day), label))
    return found
