"""Ten or more learners log in to a JupyterHub at the same moment, run a lesson and move a slider.

Usage, as root on the hub's own machine, with the slips of `deploy/add_learners.sh`:
python -m benchmarks.hub_load slips.txt [--address http://127.0.0.1:8000] [--picture FILE.png]
"""

from __future__ import annotations

import argparse
import asyncio
import os
import pwd
import re
import statistics
import time
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright

from tests.browser.chromium import QUIET, find_chromium

LESSON = ("class", "01_two_patterns.ipynb")
PATIENCE = 300_000  # ms; the browsers of a whole class share this machine with the hub
TICKS = os.sysconf("SC_CLK_TCK")  # of processor time, a second
CURVE = ".spms-drawing > div:not([hidden]) g[data-gid] > path"
READY = "() => document.querySelector('.spms-picture')?.dataset.ready === 'true'"
CURVES = f"() => [...document.querySelectorAll(`{CURVE}`)].map((one) => one.getAttribute('d'))"
CHANGED = f"(before) => JSON.stringify(({CURVES})()) !== JSON.stringify(before)"


async def learn(browser: Browser, address: str, name: str, password: str) -> dict[str, float | str]:
    """Go through one learner's lesson; return the seconds from the press on Sign in."""
    context = await browser.new_context(
        viewport={"width": 1280, "height": 720}, ignore_https_errors=True
    )
    page = await context.new_page()
    page.set_default_timeout(PATIENCE)
    await page.goto(f"{address}/hub/login")
    await page.fill("#username_input", name)
    await page.fill("#password_input", password)
    started = time.perf_counter()
    seconds: dict[str, float | str] = {"name": name}
    await page.click("#login_submit")
    await page.locator(".jp-RenderedMarkdown h1:visible").first.wait_for()
    seconds["welcome page"] = time.perf_counter() - started
    await run_lesson(page)
    seconds["first picture"] = time.perf_counter() - started
    seconds["processor time"] = processor_time(name)
    seconds["slider"] = await move_slider(page)
    print(
        name,
        {what: round(value, 2) for what, value in seconds.items() if what != "name"},
        flush=True,
    )
    return seconds | {"page": page}


async def run_lesson(page: Page) -> None:
    """Open the lesson from the list, choose Run All Cells and wait for its picture."""
    for name in LESSON:
        await page.locator(".jp-DirListing-item", has_text=name).dblclick()
    await page.get_by_role("tab", name=LESSON[-1], selected=True).wait_for()
    await page.wait_for_selector("text=/Python 3 .*\\| Idle/")
    for entry in ("Run", "Run All Cells"):
        await page.get_by_role("menuitem", name=entry, exact=True).click()
    await page.wait_for_function(READY)


async def move_slider(page: Page) -> float:
    """Press an arrow key on the first slider; return the seconds until the picture changed."""
    slider = page.locator(".spms-unit").first.get_by_role("slider").first
    before = await page.evaluate(CURVES)
    await slider.focus()
    started = time.perf_counter()
    await slider.press("ArrowRight")
    await page.wait_for_function(CHANGED, arg=before)
    return time.perf_counter() - started


def told(name: str, file: str) -> list[str]:
    """Return what the system tells of each process of an account."""
    account = pwd.getpwnam(name).pw_uid
    return [
        (folder / file).read_text()
        for folder in Path("/proc").glob("[0-9]*")
        if folder.stat().st_uid == account
    ]


def memory(name: str) -> float:
    """Return the proportional set size of all processes of an account, in MB."""
    rollups = told(name, "smaps_rollup")
    return sum(int(re.search(r"^Pss:\s+(\d+)", one, re.MULTILINE)[1]) for one in rollups) / 1000


def processor_time(name: str) -> float:
    """Return the processor time that all processes of an account took, in seconds."""
    stats = [one.rpartition(")")[2].split() for one in told(name, "stat")]
    return sum(int(one[11]) + int(one[12]) for one in stats) / TICKS


async def measure(options: argparse.Namespace) -> None:
    """Let all learners in at once and print what they met."""
    slips = [line.split() for line in options.slips.read_text().splitlines()]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=find_chromium(), args=QUIET)
        visits = [learn(browser, options.address, *slip) for slip in slips]
        results = await asyncio.gather(*visits, return_exceptions=True)
        for failure in (one for one in results if isinstance(one, BaseException)):
            print("lost:", str(failure).splitlines()[0])
        met = [one for one in results if isinstance(one, dict)]
        if met:
            report(met, len(slips))
        if options.picture and met:
            await met[0]["page"].screenshot(path=options.picture)
        await browser.close()


def report(met: list[dict], learners: int) -> None:
    """Print the figures of the table in docs/deploying.md."""
    print(f"{len(met)} of {learners} got a picture and moved it")
    for what in ("welcome page", "first picture", "slider", "processor time"):
        values = [one[what] for one in met]
        print(f"{what}: median {statistics.median(values):.2f} s, most {max(values):.2f} s")
    sizes = [memory(one["name"]) for one in met]
    print(
        f"memory of a learner: median {statistics.median(sizes):.0f} MB, most {max(sizes):.0f} MB"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("slips", type=Path)
    parser.add_argument("--address", default="http://127.0.0.1:8000")
    parser.add_argument("--picture", type=Path)
    asyncio.run(measure(parser.parse_args()))
