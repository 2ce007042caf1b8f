"""Copies of Python that wait for visitors, made ready one after another.

Voilà starts all that are to wait at once, and a new one whenever a visitor takes one: on two cores
sixty of them kept the machine from anything else for minutes, and new ones started just when a
class came. Here one is made at a time, and none while people are coming.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

QUIET = 15.0  # s without a visitor until the next one is made


def mark_seen(kernel: Any) -> None:
    """Count from now how long a kernel has been idle: a page has come to it or has just left it.

    The server counts from the last slider that moved, and so would end at once the kernel of
    somebody who looked at a picture for long and whose network then failed for a moment.
    """
    kernel.last_activity = datetime.now(UTC)


class Waiting:
    """Keeps so many copies of Python ready for each lesson.

    Parameters
    ----------
    manager : Any
        Voilà's manager of kernels, told to start none by itself.
    notebooks : sequence of str
        Paths of the lessons that have Python behind them.
    people : int
        How many are to wait for each.
    log : Any
        Where to say that all are ready.
    """

    def __init__(self, manager: Any, notebooks: Sequence[str], people: int, log: Any) -> None:
        self._manager, self._notebooks, self._people, self._log = manager, notebooks, people, log
        self._fill, self._take = manager.fill_if_needed, manager.get_rendered_notebook
        manager.fill_if_needed = lambda *_, **__: None
        manager.get_rendered_notebook = self._give
        self._last_visit = float("-inf")

    async def _give(self, *which: Any, **settings: Any) -> Any:
        self._last_visit = time.monotonic()
        task, cells, kernel = await self._take(*which, **settings)
        mark_seen(self._manager.get_kernel(kernel))  # it has waited, maybe longer than it may idle
        return task, cells, kernel

    async def keep(self) -> None:
        """Make what is missing, for as long as the app runs."""
        was_full = False
        while True:
            missing = self._shortest()
            if missing is None and not was_full:
                self._log.info("Everything is ready for %d people.", self._people)
            was_full = missing is None
            if missing is None or time.monotonic() - self._last_visit < QUIET:
                await asyncio.sleep(0.5)
            else:
                await self._make(missing)

    def _shortest(self) -> str | None:
        """Return the lesson for which the fewest wait, if one more should."""
        shortest = min(self._notebooks, key=self._manager.get_pool_size)
        return shortest if self._manager.get_pool_size(shortest) < self._people else None

    async def _make(self, notebook: str) -> None:
        size = self._manager.get_pool_size(notebook) + 1
        self._manager.kernel_pools_config = {"default": {"pool_size": size}}
        self._fill(delay=0, notebook_name=notebook)
        pool = self._manager._pools[notebook]
        made = pool[-1]
        try:
            await (await made)["task"]  # the lesson has run
        except Exception:
            self._log.exception("A Python that was to wait for %s did not start.", notebook)
            if made in pool:
                pool.remove(made)
            await asyncio.sleep(QUIET)
