"""A real JupyterLab, started by the README's own command, in a real Chromium."""

import hashlib
import json
import os
import re
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from spms_viz.cli import PACKAGE
from tests.browser.chromium import QUIET, find_chromium
from tests.browser.lab import PROJECTOR, Lab
from tests.browser.visit import LESSONS, Visit


@pytest.fixture(scope="session")
def browser():
    path = find_chromium()
    if path is None:
        pytest.fail(
            "The browser tests need Chromium; install it (Debian: apt-get install chromium), "
            "or name it: CHROMIUM=/path/to/chromium make test",
            pytrace=False,
        )
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield running
        running.close()


@pytest.fixture(scope="session")
def lab_address(tmp_path_factory):
    """Start `spms-viz lab` and return its address and token."""
    folder = tmp_path_factory.mktemp("lab")
    log = folder / "log"
    # of its own: one that reads a workspace while another writes it answers with an error
    settings = {**os.environ, "JUPYTERLAB_WORKSPACES_DIR": str(folder / "workspaces")}
    command = [str(Path(sys.executable).parent / "spms-viz"), "lab", "--no-browser"]
    command += ["--port", str(free_port())]  # several of them run side by side
    with log.open("w") as output:
        server = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, env=settings)
        try:
            yield wait_for_address(server, log)
        finally:
            server.terminate()
            server.wait(timeout=30)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for_address(server, log):
    while server.poll() is None:
        found = re.search(r"(http://localhost:\d+)/\S*token=(\w+)", log.read_text())
        if found:
            return found.groups()
        time.sleep(0.1)
    return pytest.fail(log.read_text())


@pytest.fixture(scope="session")
def context(browser):
    """One reader for all pages of `lab`: JupyterLab's own scripts are loaded once."""
    reader = browser.new_context(viewport=PROJECTOR)
    yield reader
    reader.close()


class Kept:
    """The page that the tests of one process hand on."""

    lab = None

    def close(self):
        if self.lab:
            self.lab.close()
        self.lab = None


@pytest.fixture(scope="session")
def kept(context, lab_address):
    """Close the last page while its browser and its server are still there."""
    holder = Kept()
    yield holder
    holder.close()


@pytest.fixture
def new_lab(context, lab_address, kept):
    """Open a page of its own, for a test that needs one from the start or leaves traces."""
    kept.close()  # two pages of one lesson would share its kernel
    opened = Lab(context, *lab_address)
    yield opened
    opened.close()


@pytest.fixture
def lab(context, lab_address, kept, request):
    """Hand on a page; the next test that opens the same lesson finds it open."""
    kept.lab = kept.lab or Lab(context, *lab_address)
    yield kept.lab
    if request.node.stash.get(HAS_FAILED, False):
        kept.close()


HAS_FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    report = yield
    item.stash[HAS_FAILED] = item.stash.get(HAS_FAILED, False) or report.failed
    return report


@pytest.fixture(scope="session")
def written():
    """Take the notebooks of our own away once all tests have run."""
    paths = set()
    yield paths
    for path in paths:
        path.unlink()


@pytest.fixture
def write(written, worker_id):
    """Put a notebook of our own beside the lessons; the same cells have the same name."""

    def put(*cells):
        mark = hashlib.sha256(json.dumps(cells).encode()).hexdigest()[:8]
        path = PACKAGE.parent / "notebooks" / f"browser_test_{worker_id}_{mark}.ipynb"
        path.write_text(json.dumps(book_of(cells)))
        written.add(path)
        return path.name

    return put


def book_of(cells):
    code = [
        {
            "cell_type": "code",
            "id": f"cell{number}",
            "metadata": {},
            "source": source,
            "outputs": [],
            "execution_count": None,
        }
        for number, source in enumerate(cells)
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return {"cells": code, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}


# All tests that look at one lesson share one visit, so they run in one process.
VISITS = [pytest.param(lesson, marks=pytest.mark.xdist_group(lesson)) for lesson in LESSONS]


@pytest.fixture(scope="session", params=VISITS)
def opened(request, browser, lab_address, kept):
    """Open one lesson after the other; each serves all tests that look at every lesson."""
    kept.close()  # as above
    context = browser.new_context(viewport=PROJECTOR)
    visit = Visit(context, *lab_address, request.param)
    yield visit
    visit.lab.close()
    context.close()


@pytest.fixture
def visit(opened):
    return opened.as_at_first()


@pytest.fixture
def column(visit):
    """Give the lesson the whole window, as a reader with a small one does."""
    visit.lab.show_list_of_files(False)
    yield visit
    visit.as_at_first()  # the focus is on no control of ours: the key is not for them
    visit.lab.show_list_of_files(True)
