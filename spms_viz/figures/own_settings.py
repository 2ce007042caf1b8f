"""Every drawing is made and saved under settings of our own, whatever the reader's are.

A reader's `matplotlibrc`, style or cell can crop what is saved, set letters by LaTeX or add
margins. The browser moves curves by the axes of the drawing: they have to be where we put them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import RLock
from typing import Any

# Settings are one for all threads: of two that change them at once, the last would restore ours.
LOCK = RLock()
ARE_OURS = ContextVar("ARE_OURS", default=False)


@contextmanager
def own_settings(more: Any = None) -> Iterator[None]:
    """Set what matplotlib comes with, each point drawn; put the reader's settings back after it.

    Parameters
    ----------
    more : mapping of str to object, optional
        Settings beside those. Inside other settings of ours they are added to them.
    """
    import matplotlib as mpl  # loaded when it draws: see `spms_viz.figures.axes`

    # The backend is no setting of a drawing; to set it would load one.
    # A path that is made simpler has other points than the table that moves it.
    ours = {} if ARE_OURS.get() else {**mpl.rcParamsDefault, "path.simplify": False}
    ours.pop("backend", None)
    with LOCK, mpl.rc_context({**ours, **(more or {})}):
        token = ARE_OURS.set(True)
        try:
            yield
        finally:
            ARE_OURS.reset(token)
