"""A lesson in JupyterLab: picture and words follow keys, boxes and buttons, without Python too."""

import re

import pytest

pytestmark = pytest.mark.xdist_group("lessons")  # its tests hand on a page

CLASS = "class/01_two_patterns.ipynb"
WORKSHOP = "workshop/01_one_flare.ipynb"  # its second picture shows two stories
BY_CHOICE = "workshop/04_slowing_things_down.ipynb"


PATHS = ".spms-drawing > div:not([hidden]) g[data-gid] > path"
JOINED = "paths.map((path) => path.getAttribute('d')).join()"


def picture_of(unit):
    return unit.root.locator(PATHS).evaluate_all(f"paths => {JOINED}")


def workshop_stories(lab):
    """Return the workshop's picture of two stories, after the guess that comes before it."""
    lab.open(WORKSHOP).run_all()
    lab.page.get_by_role("button", name="Show the curve").click()
    return lab.unit(1)


def test_the_welcome_page_opens_first_and_says_what_to_do(new_lab):
    new_lab.page.goto(f"{new_lab.address}/?token={new_lab.token}")
    new_lab.page.get_by_role("heading", name="choose your door").wait_for()
    assert new_lab.page.url.endswith("00_welcome.ipynb")
    new_lab.page.locator(
        ".jp-RenderedMarkdown em:visible", has_text="Run All Cells"
    ).first.wait_for()
    assert new_lab.page.locator(".jp-Dialog, .jp-toast, .Toastify__toast").count() == 0
    assert new_lab.elsewhere == []


def test_nothing_is_saved_unless_the_reader_saves_it(new_lab):
    new_lab.open(CLASS)
    new_lab.menu("Settings")
    autosave = new_lab.page.locator(".lm-Menu-item", has_text="Autosave Documents")
    autosave.wait_for()
    assert "lm-mod-toggled" not in autosave.get_attribute("class")


def test_picture_and_words_follow_each_key(lab):
    unit = lab.open(CLASS).run_all().unit()
    unit.press("Progression rate", "Home")
    left, right = unit.words()
    assert "No steady worsening" in left
    assert "No steady worsening" in right
    assert unit.slider("Progression rate").get_attribute("aria-valuetext") == "0 iu per year"
    unit.press("Progression rate", "ArrowRight")
    assert "Steady worsening starts around year 15" in unit.words()[1]
    assert unit.box("Progression rate").input_value() == "0.02"
    unit.press("Relapse rate", "Home")
    assert all("No relapses in 30 years" in line for line in unit.words())
    levels = re.findall(r"from 0.5 iu to ([\d.]+) iu", " ".join(unit.words()))
    assert levels == ["0.5", "0.8"]


def test_the_number_box_sets_slider_picture_and_words(lab):
    unit = lab.open(CLASS).run_all().unit()
    before = unit.path("relapsing-level")
    unit.type("Recovery after a relapse", "1")
    assert "leave no residual" in unit.words()[0]
    assert unit.path("relapsing-level") != before
    assert unit.slider("Recovery after a relapse").input_value() == "20"
    unit.type("Recovery after a relapse", "0.5", then="Tab")
    assert unit.slider("Recovery after a relapse").input_value() == "10"


@pytest.mark.parametrize(
    ("typed", "stands", "said"),
    [
        ("7", "1.5", "Please type a number from 0 to 1.5."),
        ("-3", "0", "Please type a number from 0 to 1.5."),
        ("", "0.5", "Please type a number from 0 to 1.5."),
        ("0.33", "0.3", "The nearest step is 0.3."),
        ("0.7", "0.7", ""),
    ],
)
def test_a_wrong_number_in_the_box_is_put_right_with_a_sentence(lab, typed, stands, said):
    unit = lab.open(CLASS).run_all().unit()
    unit.type("Relapse rate", typed)
    assert unit.box("Relapse rate").input_value() == stands
    assert unit.root.locator(".spms-message").first.inner_text() == said


def test_buttons_move_one_step_and_start_again_goes_back(lab):
    unit = lab.open(CLASS).run_all().unit()
    words, picture = unit.words(), picture_of(unit)
    unit.root.get_by_role("button", name="More: Relapse rate").click()
    assert unit.box("Relapse rate").input_value() == "0.6"
    spoken = unit.root.locator(".spms-slider .spms-spoken[role=status]").first
    assert spoken.text_content() == "0.6 per year"  # a button has no value of its own to say
    unit.root.get_by_role("button", name="Less: Progression rate").click()
    assert unit.box("Progression rate").input_value() == "0.18"
    assert picture_of(unit) != picture
    unit.root.get_by_role("button", name="Start again").click()
    assert unit.words() == words
    assert picture_of(unit) == picture


def test_a_lesson_run_twice_follows_once(lab):
    lab.open(CLASS).run_all().run_all()
    unit = lab.unit()
    unit.press("Progression rate", "Home")
    assert "No steady worsening" in unit.words()[1]
    assert lab.problems == []


def test_two_pictures_on_a_page_do_not_disturb_each_other(lab):
    lab.open(CLASS).run_all()
    first, second = lab.unit(0), lab.unit(1)
    before = picture_of(second)
    first.press("Relapse rate", "Home")
    assert picture_of(second) == before
    assert second.box("Relapse rate").input_value() == "0.5"


@pytest.mark.parametrize(("width", "zoom"), [(1280, 1), (1280, 2), (700, 1), (390, 1)])
def test_nothing_is_lost_in_a_narrow_window_or_at_200_percent(lab, width, zoom):
    lab.open(CLASS)
    lab.page.set_viewport_size({"width": width // zoom, "height": 720 // zoom})
    lab.show_list_of_files(False)
    unit = lab.run_all().unit()
    edges = unit.root.bounding_box()
    for part in unit.root.locator(".spms-slider, .spms-step, .spms-box, .spms-drawing").all():
        box = part.bounding_box()
        assert box["x"] >= edges["x"] - 1
        assert box["x"] + box["width"] <= edges["x"] + edges["width"] + 1
    unit.press("Progression rate", "Home")
    assert "No steady worsening" in unit.words()[1]


@pytest.mark.parametrize("list_of_files", ["open", "closed"])
def test_controls_picture_and_words_are_seen_together_on_a_projector(lab, list_of_files):
    lab.open(CLASS)
    if list_of_files == "closed":
        lab.show_list_of_files(False)
    unit = lab.run_all().unit()
    unit.root.scroll_into_view_if_needed()
    panel = lab.page.locator(".jp-Notebook").first.bounding_box()
    assert unit.root.bounding_box()["height"] <= panel["height"]


def test_sliders_go_on_when_the_kernel_is_gone(lab):
    unit = lab.open(CLASS).run_all().unit()
    lab.end_kernel()
    before = picture_of(unit)
    unit.press("Relapse rate", "End", "ArrowLeft")
    assert picture_of(unit) != before
    assert unit.box("Relapse rate").input_value() == "1.4"


def test_slow_change_opens_only_by_choice_and_closes_again(lab):
    lab.open(BY_CHOICE).run_all()
    closed = lab.unit()
    assert not closed.root.is_visible()
    choice = lab.page.locator(".spms-choose")
    choice.get_by_role("button", name="Look later").click()
    assert not closed.root.is_visible()
    assert "That is fine" in choice.inner_text()
    choice.get_by_role("button", name="Look now").focus()
    lab.page.keyboard.press("Enter")
    closed.root.wait_for(state="visible")
    closed.press("Year that slowing starts", "Home")
    assert closed.slider("Year that slowing starts").get_attribute("aria-valuetext") == "0 years"
    choice.get_by_role("button", name="Hide the picture").click()
    closed.root.wait_for(state="hidden")
    assert lab.problems == []


def test_workshop_pictures_show_no_number_and_at_least_two_stories(lab):
    unit = workshop_stories(lab)
    texts = unit.root.locator(".spms-drawing > div:not([hidden]) text").all_text_contents()
    assert "Drawing for learning. Not a forecast." in texts
    assert [text for text in texts if re.search(r"\d", text)] == []
    assert {"A", "B"} <= {text.strip() for text in texts}


def test_targets_are_44_pixels_and_named(lab):
    stories = workshop_stories(lab)
    for target in lab.page.locator(".spms-step, .spms-button, .spms-box, .spms-range").all():
        if target.is_visible():
            assert target.bounding_box()["height"] >= 44
    tree = stories.root.aria_snapshot()
    assert 'slider "How often flares come"' in tree
    assert 'spinbutton "How often flares come, in ten years"' in tree
    assert 'img "Same settings, different luck"' in tree
