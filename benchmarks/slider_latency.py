"""From a key press on a slider to the new picture on the screen, in real JupyterLab.

Runs every contestant of `contestants.py` in the same Chromium and the same JupyterLab, one after
the other, and prints a table and JSON. Ratios hold from run to run; milliseconds do not.

    make benchmark                          every contestant
    make benchmark ARGS="interact plotly"   those whose names contain one of the words
"""

from __future__ import annotations

import json
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, Page, sync_playwright

from benchmarks.contestants import CONTESTANTS, FLOOR, FLOOR_PAGE, Contestant
from tests.browser.chromium import QUIET, find_chromium

HERE = Path(__file__).parent
WATCH = (HERE / "watch.js").read_text()
SOCKETS = (HERE / "sockets.js").read_text()
PRESSES = 48
BETWEEN = 0.35  # s; longer than any contestant needs
KERNELSPEC = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}

Result = dict[str, Any]


def notebook(contestant: Contestant) -> str:
    """Return a notebook whose cells are the contestant's code."""
    cells = [
        {
            "cell_type": "code",
            "id": f"cell{number}",
            "metadata": {},
            "source": code.strip(),
            "outputs": [],
            "execution_count": None,
        }
        for number, code in enumerate(contestant.code)
    ]
    return json.dumps({"cells": cells, "metadata": KERNELSPEC, "nbformat": 4, "nbformat_minor": 5})


@contextmanager
def jupyterlab(folder: Path) -> Iterator[str]:
    """Serve `folder` by JupyterLab as installed; yield a template of a lesson's address."""
    log = folder / "log"
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"]
    command += [f"--ServerApp.root_dir={folder}", "--LabApp.news_url=None"]
    with log.open("w") as output:
        server = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
        try:
            while not (
                found := re.search(r"(http://localhost:\d+)/\S*(token=\w+)", log.read_text())
            ):
                time.sleep(0.1)
            yield f"{found[1]}/lab/tree/{{}}?reset&{found[2]}"
        finally:
            server.terminate()
            server.wait()


def run_all(page: Page, contestant: Contestant) -> float:
    """Run every cell; return the milliseconds until the first picture."""
    page.wait_for_selector("text=/Python 3.*\\| Idle/")
    page.get_by_role("menuitem", name="Run", exact=True).click()
    begin = time.perf_counter()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    page.wait_for_function(f"() => ({contestant.signature}) !== ''", polling="raf")
    return 1000 * (time.perf_counter() - begin)


def press_keys(page: Page, contestant: Contestant) -> tuple[list[float], Result]:
    """Press arrow keys one by one.

    Returns the milliseconds from each to the next picture, and the median milliseconds of each
    leg of the way for what goes through the kernel.
    """
    page.evaluate("() => { spmsWatch.keys.length = spmsWatch.changes.length = 0; }")
    page.locator(contestant.control).last.focus()
    for number in range(PRESSES):
        page.keyboard.press("ArrowRight" if (number // 6) % 2 == 0 else "ArrowLeft")
        time.sleep(BETWEEN)
    keys, changes, sent, got = page.evaluate(
        "() => { const { sent, got } = window.spmsSockets;"
        " return [spmsWatch.keys, spmsWatch.changes, sent, got]; }"
    )
    waits, legs = [], []
    for key, following in zip(keys, [*keys[1:], float("inf")], strict=True):
        change = _first(changes, key, following)
        message = _first(sent, key, change)
        data = _first(got, message, change)
        waits += [change - key] if change < following else []
        if data < change < following:
            legs.append((message - key, data - message, change - data))
    names = ("key to message", "message to data", "data to picture")
    medians = map(statistics.median, zip(*legs, strict=True))
    return waits, dict(zip(names, medians, strict=False))


def _first(times: list[float], after: float, before: float) -> float:
    return next((time for time in times if after <= time < before), float("inf"))


def measure(page: Page, contestant: Contestant, received: list[int]) -> Result:
    """Measure single key presses and a storm of sixty changes."""
    page.evaluate(WATCH, contestant.signature)
    time.sleep(1)
    received.clear()
    waits, legs = press_keys(page, contestant)
    bytes_per_step = sum(received) / PRESSES
    time.sleep(1)
    selector = contestant.control.split(" >>")[0]
    begin = f"(selector) => {{ {contestant.before_the_storm}; return spmsWatch.storm(selector); }}"
    storm = page.evaluate(begin, selector)
    during = [change for change in storm["changes"] if change <= storm["end"]]
    last = storm["changes"][-1] if storm["changes"] else float("nan")
    return {
        "median": statistics.median(waits),
        "p95": statistics.quantiles(waits, n=20)[-1],
        "answered": len(waits) / PRESSES,
        "pictures_per_second": len(during) / ((storm["end"] - storm["begin"]) / 1000),
        "lag": max(0.0, last - storm["end"]),
        "blank_frames": page.evaluate("() => spmsWatch.blank"),
        "heights": page.evaluate("() => spmsWatch.heights.size"),
        "bytes_per_step": bytes_per_step,
        "legs": legs,
    }


def run(browser: Browser, contestant: Contestant, address: str, folder: Path) -> Result:
    """Run one contestant in a page of its own."""
    page = browser.new_page(viewport={"width": 1600, "height": 900})
    received: list[int] = []
    page.on(
        "websocket",
        lambda socket: socket.on("framereceived", lambda data: received.append(len(data))),
    )
    page.add_init_script(SOCKETS)
    first = float("nan")
    if contestant is FLOOR:
        page.goto("about:blank")  # for the init script
        page.set_content(FLOOR_PAGE)
    else:
        name = re.sub(r"\W+", "_", contestant.name) + ".ipynb"
        (folder / name).write_text(notebook(contestant))
        page.goto(address.format(name))
        first = run_all(page, contestant)
        time.sleep(3)  # the table arrives, other cells settle
    result = measure(page, contestant, received) | {"first_picture": first}
    page.close()
    return {"name": contestant.name, **result}


def table(results: list[Result]) -> str:
    """Return the results as a Markdown table, with ratios to interact and to the floor."""
    by_name = {result["name"]: result for result in results}
    interact = by_name.get("interact", results[0])
    floor = by_name.get(FLOOR.name, results[0])
    rows = [
        "| | median ms | / interact | / floor | p95 ms | pictures/s | lag ms | blank | heights "
        "| bytes/step | first picture ms | / interact |",
        "| --- |" + " ---: |" * 11,
    ]
    rows += [
        f"| {r['name']} | {r['median']:.1f} | {r['median'] / interact['median']:.3f} "
        f"| {r['median'] / floor['median']:.2f} | {r['p95']:.1f} | {r['pictures_per_second']:.1f} "
        f"| {r['lag']:.0f} | {r['blank_frames']} | {r['heights']} | {r['bytes_per_step']:.0f} "
        f"| {r['first_picture']:.0f} | {r['first_picture'] / interact['first_picture']:.2f} |"
        for r in results
    ]
    return "\n".join(rows)


def legs_table(results: list[Result]) -> str:
    """Return where the time goes, for each contestant that asks the kernel."""
    rows = [
        "| | key to message | message to data | data to picture |",
        "| --- | ---: | ---: | ---: |",
    ]
    for result in results:
        if result["legs"]:
            legs = " | ".join(f"{ms:.1f}" for ms in result["legs"].values())
            rows.append(f"| {result['name']} | {legs} |")
    return "\n".join(rows)


def main() -> None:
    """Run the contestants named on the command line, or all."""
    wanted = sys.argv[1:]
    chosen = [one for one in CONTESTANTS if not wanted or any(word in one.name for word in wanted)]
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=QUIET)
        with jupyterlab(folder) as address:
            results = []
            for number, contestant in enumerate([FLOOR, *chosen], start=1):
                print(f"{number} of {len(chosen) + 1}: {contestant.name} ...", file=sys.stderr)
                try:
                    results.append(run(browser, contestant, address, folder))
                except Error as error:  # the others still count; what failed is said
                    print(f"{contestant.name} failed: {error.message}", file=sys.stderr)
        version = browser.version
        browser.close()
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    print(f"{time.strftime('%Y-%m-%d')}, {machine}, Chromium {version}")
    print(f"\n{table(results)}\n\n{legs_table(results)}\n")
    print(json.dumps(results))


if __name__ == "__main__":
    main()
