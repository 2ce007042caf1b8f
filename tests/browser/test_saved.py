"""A lesson that was run and saved, opened again without its Python, and made a page of."""

import subprocess
import sys

import pytest

from tests.browser.lab import NOTEBOOKS
from tests.browser.own import IMPORTS

pytestmark = pytest.mark.xdist_group("lab")

CELLS = (IMPORTS, 'explore("recovery")', 'predict(explore("recovery", seed=5))', 'ask("Q1.1")')
SHOWN = len(CELLS) - 1
NOT_FOUND = "Error displaying widget"


@pytest.fixture(scope="module")
def saved(desk, write):
    """Run and save a lesson of our own in JupyterLab, and leave it; return its name."""
    name = write(*CELLS)
    visit = desk.visit(name)
    page = visit.page
    assert page.locator(".spms-saved").count() == SHOWN
    assert not any(one.is_visible() for one in page.locator(".spms-saved").all())  # they live
    visit.to_the_first_cell()
    page.keyboard.press("Control+s")
    page.wait_for_function("() => !document.querySelector('.jp-mod-dirty')")
    assert visit.complaints() == []
    desk.clear()
    return name


def shows_what_was_saved(page):
    kept = page.locator(".spms-saved")
    assert kept.count() == SHOWN
    for one in kept.all():
        one.scroll_into_view_if_needed()
        assert one.is_visible()
        assert "Run All Cells" in one.inner_text()
        assert "spms-viz export" in one.inner_text()
    pictures = kept.locator("img")
    assert pictures.count() == SHOWN - 1
    assert all(one.evaluate("(img) => img.naturalWidth") > 100 for one in pictures.all())
    assert "relapses in 30 years" in kept.first.inner_text()
    assert not any(one.is_visible() for one in page.get_by_text(NOT_FOUND).all())


def test_a_saved_lesson_opened_again_shows_first_pictures_and_words_until_it_is_run(new_lab, saved):
    page = new_lab.load(saved).page
    page.wait_for_selector("text=/Python 3 .*\\| Idle/")
    page.get_by_text(NOT_FOUND).first.wait_for(state="attached")
    shows_what_was_saved(page)
    new_lab.problems.clear()  # JupyterLab complains that it did not find the widgets
    new_lab.run_all()
    assert not any(one.is_visible() for one in page.locator(".spms-saved").all())
    assert page.locator(".spms-slider:visible").count() == 1


@pytest.mark.parametrize("options", [[], ["--execute"]], ids=["as saved", "run anew"])
def test_a_page_made_of_it_shows_the_same_with_the_network_cut(browser, saved, tmp_path, options):
    make = [sys.executable, "-m", "nbconvert", "--to", "html", "--output-dir", tmp_path, *options]
    done = subprocess.run([*make, NOTEBOOKS / saved], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto((tmp_path / saved).with_suffix(".html").as_uri(), wait_until="domcontentloaded")
    shows_what_was_saved(page)
    assert not any(one.is_visible() for one in page.locator(".jp-RenderedSVG").all())
    context.close()
