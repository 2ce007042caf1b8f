"""A page whose script does not come or does not run: one sentence beside its first pictures."""

import re
import shutil

import pytest

from spms_viz.words import SITE, STILL

LESSON = "class/00_guess.html"  # of our own: a curve to guess, and a picture with sliders
NO_UNPACKING = "delete window.DecompressionStream"
NO_STORE = "Object.defineProperty(window, 'sessionStorage', { get() { throw new Error(); } })"


@pytest.fixture
def copied(own, tmp_path):
    """Return a page of our own that may be broken, and its script."""
    shutil.copytree(own, tmp_path / "site")
    (script,) = (tmp_path / "site" / "assets").iterdir()
    return tmp_path / "site" / LESSON, script


@pytest.fixture
def tab(browser):
    context = browser.new_context()
    yield context.new_page()
    context.close()


def without(script, _):
    shutil.rmtree(script.parent)


def halved(script, text):
    script.write_text(text[: len(text) // 2], encoding="utf-8")


def of_another_build(script, text):
    script.write_text(re.sub(r'SPMS_BUILD = "\w+"', 'SPMS_BUILD = "0ther"', text), encoding="utf-8")


def in_newer_words(script, text):
    script.write_text(f"{text}\nthis browser cannot read it", encoding="utf-8")


def throws(after):
    """Let one of the scripts throw where it comes to this."""

    def broken(script, text):
        assert after in text
        script.write_text(text.replace(after, f"{after} throw new Error('broken');"), "utf-8")

    return broken


def expect(tab, sentence):
    """Wait for a sentence: it alone is said, beside pictures that nothing moves."""
    line = tab.locator(".spms-still")
    line.get_by_text(sentence).wait_for()
    assert tab.get_by_role("slider").count() == 0
    pictures = tab.locator(".spms-first-picture")
    assert pictures.count() == 2
    for picture in pictures.all():
        assert picture.is_visible()


@pytest.mark.parametrize(
    ("breaks", "state"),
    [
        (without, "missing"),
        (halved, "broken"),
        (of_another_build, "broken"),
        (in_newer_words, "broken"),
        (throws("this.frame.start();"), "broken"),  # while a picture is put into the page
        (throws("async load() {"), "broken"),  # later: once its states are unpacked
    ],
)
def test_a_page_without_its_script_says_what_to_do(copied, tab, breaks, state):
    page, script = copied
    breaks(script, script.read_text(encoding="utf-8"))
    tab.goto(page.as_uri())
    expect(tab, STILL[state])


def test_a_browser_that_cannot_unpack_says_what_to_do(copied, tab):
    tab.add_init_script(NO_UNPACKING)
    tab.goto(copied[0].as_uri())
    expect(tab, STILL["old"])


@pytest.mark.parametrize("of", ["blocked", "unknown"])
def test_a_script_in_the_page_that_is_not_run_leaves_the_sentence_and_the_pictures(copied, tab, of):
    page, _ = copied
    text = page.read_text(encoding="utf-8")
    policy = '<meta http-equiv="Content-Security-Policy" content="script-src \'none\'">'
    broken = {
        "blocked": text.replace("<head>", f"<head>{policy}"),
        "unknown": text.replace('"use strict";', "some words of another year;", 1),
    }
    page.write_text(broken[of], encoding="utf-8")
    tab.goto(page.as_uri())
    expect(tab, SITE["still"])


def test_a_page_that_fails_while_it_is_used_stands_still_and_says_so(copied, tab):
    page, script = copied
    throws("this.tools.silence();")(script, script.read_text(encoding="utf-8"))
    text = script.read_text(encoding="utf-8")
    often = text.replace(
        "throw new Error('broken')", "if (window.isUsed) throw new Error('broken')"
    )
    script.write_text(often, encoding="utf-8")
    tab.goto(page.as_uri())
    slider = tab.get_by_role("slider", name="Recovery after a relapse").last
    slider.wait_for()
    assert not tab.locator(".spms-still").is_visible()
    tab.evaluate("() => { window.isUsed = true; }")
    slider.press("Home")
    expect(tab, STILL["broken"])


def test_a_late_script_is_waited_for_with_a_sentence_that_goes_when_it_comes(copied, tab):
    page, script = copied
    held = []
    tab.route(re.compile(r"/assets/live-\w+\.js$"), lambda route: held.append(route))
    tab.goto(page.as_uri())
    tab.get_by_text(STILL["late"]).wait_for()
    assert tab.get_by_role("slider").count() == 0
    covered = tab.locator(".spms-first-covered")
    assert not covered.is_visible()  # what is to be guessed must not show while there is hope
    held[0].fulfill(path=script, content_type="text/javascript")
    tab.get_by_role("slider").first.wait_for()
    assert not tab.locator(".spms-still").is_visible()


def test_a_script_of_another_text_has_another_name(own, site):
    names = {path.name for folder in (own, site.folder) for path in (folder / "assets").iterdir()}
    assert len(names) == 2
    assert all(re.fullmatch(r"live-[0-9a-f]{12}\.js", name) for name in names)


def test_a_page_that_may_store_nothing_lives(copied, tab):
    tab.add_init_script(NO_STORE)
    tab.goto(copied[0].as_uri())
    tab.get_by_role("slider").first.wait_for()
    assert not tab.locator(".spms-still").is_visible()
