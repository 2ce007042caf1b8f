"""A class that opens one lesson in the same second and then moves sliders of the app.

Every person is a browser context of their own, with a page, a cache and a connection of its own;
all of them live in ONE Chromium, on the same machine as the server. So browser and server share
the machine's cores, which a real class does not; what is measured is the worse for it.

    make class-load                               all servers, 30 people, a minute of sliders
    make class-load ARGS="floor --seconds 10"     those whose names contain one of the words
    make class-load ARGS="app --repeats 20"       and 20 openings more
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import platform
import random
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, BrowserContext, Error, Page, async_playwright

from benchmarks.servers import Running, Server, running, servers
from tests.browser.chromium import QUIET, find_chromium

WATCH = (Path(__file__).parent / "crowd.js").read_text()
SLIDER = ".spms-unit input[type=range]:visible"
LONGEST = 150  # s until a picture counts as lost
BETWEEN = 2.0  # s between two key presses of one person, on average
ALONE = 30  # key presses of one person alone
VIEW = {"width": 1280, "height": 720}

Result = dict[str, Any]


async def arrive(browser: Browser, people: int) -> list[BrowserContext]:
    """Return so many browser contexts, none of which has opened anything yet."""
    contexts = [await browser.new_context(viewport=VIEW) for _ in range(people)]  # type: ignore[arg-type]
    for one in contexts:
        await one.add_init_script(WATCH)
        await one.new_page()
    return contexts


async def leave(contexts: list[BrowserContext]) -> None:
    """Close what they opened."""
    for one in contexts:
        await one.close()


async def open_page(page: Page, address: str) -> tuple[float, float]:
    """Open the lesson; return when its first picture showed and when all its sliders lived.

    In seconds from now; infinite where that did not happen.
    """
    begin = time.time()
    try:
        await page.goto(address, wait_until="commit", timeout=1000 * LONGEST)
        left = 1000 * (begin + LONGEST - time.time())
        await page.wait_for_function("() => window.spmsSeen?.alive", polling=250, timeout=left)
    except Error:
        pass
    try:
        seen = await page.evaluate("() => window.spmsSeen ?? { picture: 0, alive: 0 }")
    except Error:
        seen = {"picture": 0, "alive": 0}
    first, alive = (
        seen[name] / 1000 - begin if seen[name] else float("inf") for name in ("picture", "alive")
    )
    return first, alive


async def open_all(contexts: list[BrowserContext], address: str) -> Result:
    """Let everybody open the lesson at once."""
    opened = await asyncio.gather(*(open_page(one.pages[0], address) for one in contexts))
    firsts = sorted(first for first, _ in opened)
    return {
        "got": sum(first < LONGEST for first in firsts),
        "lost": sum(first >= LONGEST for first in firsts),
        "first_median": statistics.median(firsts),
        "first_last": firsts[-1],
        "alive_last": max(alive for _, alive in opened),
    }


async def press(page: Page, presses: int, between: float) -> None:
    """Move the first slider to and fro."""
    await page.locator(SLIDER).first.focus()
    for number in range(presses):
        await asyncio.sleep(between * random.uniform(0.5, 1.5))
        await page.keyboard.press(("ArrowRight", "ArrowLeft")[number % 2])


async def answers(contexts: list[BrowserContext], presses: int, between: float) -> Result:
    """Let everybody move a slider; return the milliseconds from key to picture."""
    pages = [one.pages[0] for one in contexts]
    alive = [page for page in pages if await page.evaluate("() => window.spmsSeen?.alive")]
    await asyncio.gather(*(press(page, presses, between) for page in alive))
    await asyncio.sleep(2)
    seen = [await page.evaluate("() => window.spmsSeen") for page in alive]
    waits = [wait for one in seen for wait in one["answers"]] or [float("nan")]
    return {
        "median": statistics.median(waits),
        "p95": statistics.quantiles([*waits, *waits], n=20)[-1],
        "unanswered": sum(one["presses"] - len(one["answers"]) for one in seen),
    }


async def measure(browser: Browser, server: Server, here: Running, options: Any) -> Result:
    """Measure one person alone, then everybody at once."""
    alone = await arrive(browser, 1)
    lonely = await open_all(alone, here.address)
    told = {"alone": await answers(alone, ALONE, 0.5), "alone_first": lonely["first_last"]}
    await leave(alone)
    await asyncio.sleep(5)
    before = here.memory()
    people = await arrive(browser, options.people)
    told |= await open_all(people, here.address)
    told["crowd"] = await answers(people, int(options.seconds / BETWEEN), BETWEEN)
    told["memory"], told["memory_before"] = here.memory(), before
    print(json.dumps({"name": server.name, **told}), flush=True)
    await leave(people)
    told["repeats"] = [await again(browser, here, options.people) for _ in range(options.repeats)]
    return {"name": server.name, "people": options.people, "ready": here.seconds, **told}


async def again(browser: Browser, here: Running, people: int) -> Result:
    """Let a fresh class open the lesson once more."""
    contexts = await arrive(browser, people)
    result = await open_all(contexts, here.address)
    await leave(contexts)
    print(json.dumps(result), flush=True)  # what is known stays known if somebody stops it
    return result


def table(results: list[Result]) -> str:
    """Return the results as a Markdown table."""
    rows = [
        "| | ready s | got | lost | first picture s, median | last | all sliders alive s "
        "| answer ms, alone | in the crowd | p95 | MB a person | MB in all |",
        "| --- |" + " ---: |" * 11,
    ]
    rows += [
        f"| {r['name']} | {r['ready']:.0f} | {r['got']} | {r['lost']} | {r['first_median']:.1f} "
        f"| {r['first_last']:.1f} | {r['alive_last']:.1f} | {r['alone']['median']:.0f} "
        f"| {r['crowd']['median']:.0f} | {r['crowd']['p95']:.0f} "
        f"| {(r['memory'] - r['memory_before']) / r['people']:.1f} | {r['memory']:.0f} |"
        for r in results
    ]
    return "\n".join(rows + [repeated(r) for r in results if r["repeats"]])


def repeated(result: Result) -> str:
    """Return a line on openings repeated."""
    again = result["repeats"]
    got, lost = (sum(one[name] for one in again) for name in ("got", "lost"))
    lasts = [one["first_last"] for one in again]
    return (
        f"\n{result['name']}: {len(again)} openings more, {got} pictures got, {lost} lost; "
        f"last first picture: median {statistics.median(lasts):.1f} s, worst {max(lasts):.1f} s"
    )


def options_of() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("words", nargs="*", help="measure servers whose names contain one of these")
    parser.add_argument("--people", type=int, default=30)
    parser.add_argument("--seconds", type=float, default=60, help="how long sliders are moved")
    parser.add_argument("--repeats", type=int, default=0, help="so many openings more")
    return parser.parse_args()


async def run(options: argparse.Namespace) -> tuple[list[Result], str]:
    """Measure one server after the other, each with a Chromium of its own."""
    results = []
    for server in servers():
        if options.words and not any(word in server.name for word in options.words):
            continue
        load = f"load {os.getloadavg()[0]:.1f}"  # of whatever else runs on the machine
        print(f"{time.strftime('%H:%M:%S')} {server.name}, {load} ...", flush=True)
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=find_chromium(), args=QUIET)
            version = browser.version
            with (
                tempfile.TemporaryDirectory() as folder,
                running(server, Path(folder) / "log") as here,
            ):
                results.append(await measure(browser, server, here, options))
            await browser.close()
    return results, version


def main() -> None:
    """Measure and report."""
    results, version = asyncio.run(run(options_of()))
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    print(f"\n{time.strftime('%Y-%m-%d')}, {machine}, Chromium {version}\n")
    print(table(results), end="\n\n")
    print(json.dumps(results))


if __name__ == "__main__":
    main()
