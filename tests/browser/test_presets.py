"""Presets, codes, the button that goes one step on, and the place that is no number."""

import re

from spms_viz.words import UI

SLOPE, LUCK, WRAP_UP = (
    "class/03_slow_change.html",
    "class/07_no_two_alike.html",
    "workshop/05_wrap_up.html",
)


def code_button(unit):
    return unit.root.get_by_role("button", name=re.compile("^Code "))


def enter(unit, code):
    if code_button(unit).get_attribute("aria-expanded") == "false":
        code_button(unit).click()
    box = unit.root.get_by_label("Code to set the sliders")
    box.fill(code)
    box.press("Enter")
    return unit.root.locator(".spms-panel:not([hidden]) .spms-message").inner_text()


def test_a_preset_sets_all_sliders_and_says_that_it_is_set(page):
    unit = page.open(SLOPE).unit()
    slow, faster = (
        unit.root.get_by_role("button", name=f"SPMS, {speed} progression")
        for speed in ("slow", "faster")
    )
    faster.focus()
    page.page.keyboard.press("Enter")
    assert unit.box("Progression rate").input_value() == "0.34"
    assert unit.box("Onset of progression").input_value() == "12"
    assert faster.get_attribute("aria-pressed") == "true"
    assert slow.get_attribute("aria-pressed") == "false"
    assert "around year 12" in unit.words()[0]
    unit.press("Progression rate", "ArrowLeft")
    assert faster.get_attribute("aria-pressed") == "false"


def test_a_code_follows_the_sliders_and_sets_them_again(page):
    unit = page.open(SLOPE).unit()
    assert code_button(unit).inner_text() == "Code OC-05-20-15"
    unit.press("Relapse rate", "Home")
    unit.press("Onset of progression", "End")
    assert code_button(unit).inner_text() == "Code OC-00-20-NO"
    assert enter(unit, "oc-08-08-21") == "The sliders are set."
    assert unit.box("Relapse rate").input_value() == "0.8"
    assert unit.box("Progression rate").input_value() == "0.08"
    assert unit.box("Onset of progression").input_value() == "21"
    assert enter(unit, "Code: OC–05–20–15.") == "The sliders are set."  # noqa: RUF001 - as pasted
    assert unit.box("Relapse rate").input_value() == "0.5"
    words = unit.words()
    for wrong in ("OC-99-08-21", "XX-08-08-21", "OC-08-08", "<b>", ""):
        assert f"does not know the code {wrong}" in enter(unit, wrong)
        assert unit.words() == words


def test_the_last_place_of_a_slider_can_be_never(page):
    unit = page.open(SLOPE).unit()
    slider, box = unit.slider("Onset of progression"), unit.box("Onset of progression")
    band = unit.path("course-onset-0")
    unit.press("Onset of progression", "End")
    assert slider.get_attribute("aria-valuetext") == "never in this drawing"
    assert box.input_value() == ""
    assert "No steady worsening" in unit.words()[0]
    assert unit.path("course-onset-0") != band
    label = unit.root.locator(".spms-drawing > div:not([hidden]) [data-gid='course-onset-0-label']")
    assert label.evaluate("(node) => node.style.visibility") == "hidden"
    unit.type("Onset of progression", "15")
    assert unit.path("course-onset-0") == band
    assert label.evaluate("(node) => node.style.visibility") == "visible"


def test_never_is_kept_for_the_visit(page):
    unit = page.open(SLOPE).unit()
    unit.press("Onset of progression", "End")
    page.page.wait_for_function(
        "() => Object.values(sessionStorage).some((left) => left === 'null')"
    )
    page.page.reload()
    page.page.wait_for_function(
        "() => [...document.querySelectorAll('.spms-message')]"
        ".some((one) => one.textContent.startsWith('This is where you left it'))"
    )
    page.page.wait_for_function(
        "() => document.querySelector('.spms-lines').textContent.includes('No steady worsening')"
    )


def test_another_story_adds_one_line_and_stops_at_twenty(page):
    unit = page.open(LUCK).unit()
    more = unit.root.get_by_role("button", name="Another story")
    assert unit.path("many-level-2") == ""
    first = unit.path("many-level-0")
    more.click()
    assert unit.path("many-level-2") != ""
    assert unit.path("many-level-0") == first
    assert unit.words()[0].startswith("3 of 20 made-up stories are shown")
    more.focus()
    for _ in range(20):
        page.page.keyboard.press("Space")
    assert unit.box("How many stories").input_value() == "20"
    assert more.get_attribute("aria-disabled") == "true"


def test_a_button_that_may_not_print_says_so(browser, site, tmp_path):
    may = "allow-scripts allow-same-origin"  # and no dialogs
    frame = f"<iframe sandbox='{may}' src='{(site.folder / WRAP_UP).as_uri()}'></iframe>"
    (tmp_path / "around.html").write_text(frame, encoding="utf-8")
    tab = browser.new_context().new_page()
    tab.goto((tmp_path / "around.html").as_uri())
    inside = tab.frame_locator("iframe")
    inside.get_by_role("button", name="Print the notes sheet").click()
    inside.get_by_text(UI["notes"]["failed"]).wait_for()
    tab.context.close()


def test_the_notes_sheet_is_printed_blank(new_page):
    new_page.page.add_init_script(
        "window.print = () => { window.top.printed = document.body.innerText; }"
    )
    new_page.open(WRAP_UP)
    new_page.page.get_by_role("button", name="Print the notes sheet").click()
    text = new_page.page.wait_for_function("() => window.printed").json_value()
    assert "Notes for my next visit" in text
    assert "Write down one question for your team." in text
    assert new_page.page.locator(".spms-notes").locator("input, textarea").count() == 0
