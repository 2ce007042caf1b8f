"""A real JupyterLab, started by the README's own command, in a real Chromium."""

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
from tests.browser.lab import Lab
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
    reader = browser.new_context(viewport={"width": 1280, "height": 720})
    yield reader
    reader.close()


@pytest.fixture
def lab(context, lab_address):
    opened = Lab(context, *lab_address)
    yield opened
    opened.close()


@pytest.fixture
def write(lab_address, worker_id):
    """Put a notebook of our own beside the lessons, and take it away again."""
    written = []

    def put(*cells):
        path = PACKAGE.parent / "notebooks" / f"browser_test_{worker_id}.ipynb"
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
        book = {
            "cells": code,
            "metadata": {"kernelspec": kernel},
            "nbformat": 4,
            "nbformat_minor": 5,
        }
        path.write_text(json.dumps(book))
        written.append(path)
        return path.name

    yield put
    for path in written:
        path.unlink()


# All tests that look at one lesson share one visit, so they run in one process.
VISITS = [pytest.param(lesson, marks=pytest.mark.xdist_group(lesson)) for lesson in LESSONS]


@pytest.fixture(scope="session", params=VISITS)
def opened(request, browser, lab_address):
    """Open one lesson after the other; each serves all tests that look at every lesson."""
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    visit = Visit(context, *lab_address, request.param)
    yield visit
    visit.lab.close()
    context.close()


@pytest.fixture
def visit(opened):
    return opened.as_at_first()
