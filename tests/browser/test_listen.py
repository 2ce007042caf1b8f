"""The picture as sound, read back from what the browser renders."""

import numpy as np
import pytest

from spms_viz import SCENARIOS, simulate
from spms_viz.model import with_steps
from spms_viz.widgets.explorer import DEFAULT_SEED

RATE = 44_100  # samples per second
LOWEST, OCTAVES, LENGTH, LEAD, BEEP = 220, 2, 6.0, 0.4, 0.3  # as listen.js has them
RECORDER = (
    "() => { Object.assign(window, { sounds: undefined, ended: undefined });"
    " window.AudioContext = class extends OfflineAudioContext {"
    f" constructor() {{ super(1, 16 * {RATE}, {RATE}); window.sounds = (window.sounds ?? 0) + 1;"
    "  window.sound = this; }"
    " close() { window.ended = true; } }; }"
)
SEMITONE = 2 ** (1 / 12)


@pytest.fixture
def unit(page):
    page.open("class/01_two_patterns.html").page.evaluate(RECORDER)
    return page.unit()


def heard(unit):
    samples = unit.page.evaluate(
        "async () => Array.from((await window.sound.startRendering()).getChannelData(0))"
    )
    return np.array(samples)


def pitch(samples, second, window=0.08):
    """Return the strongest frequency around a moment, in Hz."""
    middle, half = int(second * RATE), int(window * RATE / 2)
    piece = samples[middle - half : middle + half] * np.hanning(2 * half)
    spectrum = np.abs(np.fft.rfft(piece, 16 * piece.size))
    return np.argmax(spectrum) * RATE / (16 * piece.size)


def courses():
    settings = SCENARIOS["spms_full_recovery"].parameters
    return [
        simulate(with_steps(settings, {"progression_onset": None}), DEFAULT_SEED),
        simulate(settings, DEFAULT_SEED),
    ]


def test_pitch_follows_the_level_and_each_relapse_ticks(unit):
    unit.root.get_by_role("button", name="Listen").press("Enter")
    samples = heard(unit)
    assert 0.05 < np.abs(samples).max() <= 0.5
    begin, checked = 0.0, 0
    for number, course in enumerate(courses(), start=1):
        begin += number * BEEP + LEAD
        onsets = np.array([relapse.onset for relapse in course.relapses])
        for year in np.linspace(1, 29, 57):
            if np.abs(onsets - year).min() < 0.6:
                continue  # the level changes within the window
            level = np.interp(year, course.years, course.disability)
            expected = LOWEST * 2 ** (OCTAVES * level / 10)
            found = pitch(samples, begin + LENGTH * year / 30)
            assert max(found / expected, expected / found) < SEMITONE, (number, year)
            checked += 1
        for onset in onsets:
            tick = pitch_of_tick(samples, begin + LENGTH * onset / 30)
            assert tick > 0.01, onset
        assert pitch_of_tick(samples, begin + LENGTH * 25.5 / 30) < 0.005
        begin += LENGTH + LEAD
    assert checked > 60


def pitch_of_tick(samples, second):
    """Return how strong the pitch of the ticks is just after a moment."""
    piece = samples[int(second * RATE) : int((second + 0.03) * RATE)]
    waves = np.exp(-2j * np.pi * 1320 * np.arange(piece.size) / RATE)
    return np.abs((piece * np.hanning(piece.size)) @ waves) / piece.size


def test_nothing_sounds_by_itself_and_a_second_press_or_a_slider_stops_it(unit):
    assert unit.page.evaluate("() => window.sounds") is None
    button = unit.root.get_by_role("button", name="Listen")
    button.press("Enter")
    status = unit.root.locator(".spms-tools + [role=status]")
    status.get_by_text("Now: Relapsing-remitting MS (RRMS).").wait_for()
    stop = unit.root.get_by_role("button", name="Stop the sound")
    assert button.count() == 0
    assert (
        stop.get_attribute("aria-pressed") is None
    )  # the name tells the state, and once is enough
    stop.press("Space")
    assert unit.page.evaluate("() => [window.sounds, window.ended]") == [1, True]
    button.press("Space")
    unit.press("Relapse rate", "ArrowRight")
    assert stop.count() == 0
    assert button.is_visible()
    assert status.text_content() == ""


def test_one_picture_sounds_at_a_time(page, unit):
    unit.root.get_by_role("button", name="Listen").press("Enter")
    page.unit(1).root.get_by_role("button", name="Listen").press("Enter")
    assert unit.root.get_by_role("button", name="Listen").is_visible()
    assert page.unit(1).root.get_by_role("button", name="Stop the sound").is_visible()


def test_ticks_are_explained_where_there_are_some(page, unit):
    for number, sentence in ((0, "Each tick is a flare (relapse)."), (1, "sounds higher.")):
        root = page.unit(number).root
        root.get_by_role("button", name="Listen").press("Enter")
        status = root.locator(".spms-tools + [role=status]")
        status.get_by_text("A higher line sounds higher.").wait_for()
        assert status.text_content().endswith(sentence)


def test_the_name_of_each_curve_is_said_in_turn(unit):
    unit.root.get_by_role("button", name="Listen").press("Enter")
    unit.root.get_by_text("Now: Secondary progressive MS (SPMS).").wait_for()
