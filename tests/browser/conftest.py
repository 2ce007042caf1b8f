"""Pages of the exported site, and a real JupyterLab started by the README's own command."""

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

from spms_viz.usage import PACKAGE
from tests.browser.chromium import QUIET, find_chromium
from tests.browser.desk import Desk
from tests.browser.own import OwnSite, book_of
from tests.browser.page import SHAPES, Page
from tests.browser.visit import VISITS, PageVisit


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
def tabs(browser, site):
    """Open a tab of each shape once per process."""
    opened = {shape: Page(browser, site, shape) for shape in SHAPES}
    yield opened
    for tab in opened.values():
        tab.context.close()


def look_at(tab):
    """Hand a tab to a test; whatever it looks at, the pages complain of nothing."""
    yield tab
    complaints = tab.complaints()
    tab.forget()
    assert complaints == []


@pytest.fixture
def page(tabs):
    """Show exported pages on a desktop, in the tab that all tests share."""
    yield from look_at(tabs["desktop"])


@pytest.fixture
def phone(tabs):
    """Show exported pages on a phone."""
    yield from look_at(tabs["phone"])


@pytest.fixture(params=SHAPES)
def reader(request, tabs):
    """Show exported pages on a desktop, and on a phone with fingers alone."""
    yield from look_at(tabs[request.param])


@pytest.fixture
def new_page(browser, site):
    """Open a tab of its own, for a test that leaves traces on it."""
    opened = Page(browser, site, "desktop")
    yield from look_at(opened)
    opened.context.close()


@pytest.fixture(scope="session")
def own(shared):
    """Export lessons of our own; return the folder of their pages."""
    return OwnSite(shared / "own" / "pages").folder


@pytest.fixture(scope="session")
def lab_address(tmp_path_factory):
    """Start `spms-viz lab` and return its address and token."""
    folder = tmp_path_factory.mktemp("lab")
    log = folder / "log"
    # of its own: one that reads a workspace while another writes it answers with an error
    settings = {**os.environ, "JUPYTERLAB_WORKSPACES_DIR": str(folder / "workspaces")}
    command = [str(Path(sys.executable).parent / "spms-viz"), "lab", "--no-browser"]
    command += ["--port", str(free_port())]
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
def desk(browser, lab_address):
    """Open JupyterLab, one lesson at a time; its tests carry `xdist_group("lab")`."""
    reader = Desk(browser, *lab_address)
    yield reader
    reader.clear()
    reader.context.close()


@pytest.fixture
def new_lab(desk):
    """Open a page of JupyterLab, for a test that needs one from the start or leaves traces."""
    yield desk.new_page()
    desk.clear()


@pytest.fixture(scope="session", params=VISITS)
def place(request):
    """Name one lesson after the other; all tests of one run before those of the next."""
    return request.param


@pytest.fixture
def visit(place, request):
    """Show a lesson as it is at first, with every picture open; it complains of nothing."""
    if place.endswith(".ipynb"):
        there = request.getfixturevalue("desk").visit(place)
    else:
        there = PageVisit(request.getfixturevalue("tabs")["desktop"], place)
    yield there.as_at_first()
    assert there.complaints() == []


@pytest.fixture(scope="session")
def write(worker_id):
    """Put a notebook of our own beside the lessons until all tests have run."""
    paths = set()

    def put(*cells):
        mark = hashlib.sha256(json.dumps(cells).encode()).hexdigest()[:8]
        path = PACKAGE.parent / "notebooks" / f"browser_test_{worker_id}_{mark}.ipynb"
        path.write_text(json.dumps(book_of(cells)))
        paths.add(path)
        return path.name

    yield put
    for path in paths:
        path.unlink()
