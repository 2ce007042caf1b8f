"""Every sentence under a picture holds in the points that are drawn, in every state."""

import itertools
import random
import re

import pytest

from spms_viz.model import Settings, find_parameter
from spms_viz.widgets.kinds import KINDS
from tests.drawn import Shown
from tests.sentences import CHECKS, courses, measuring, near, places, slowing, stories
from tests.site import LESSONS, explorers_of

FILES = courses, measuring, near, places, slowing, stories  # each adds to the checks
SEED = 82
SEVERAL = ("slowing", "two_patterns", "stories", "lanes", "looking_back")  # can show more stories
LUCK = 7  # states of one picture take turns among so many seeds
LEAST = {"relapse_severity": 0.5, "recovery": 0.95, "relapse_rate": 0.1}  # so little stays
STORIES = 6  # of the twenty: each is as much work as a picture of its own
RANDOM = 200
EACH = pytest.mark.parametrize(
    ("picture", "audience"),
    [(name, audience) for name, kind in KINDS.items() for audience in kind.stories],
)
# One is one, nothing is nothing, and what is in words has no two of the same side by side.
CLUMSY = re.compile(
    r"(?<![.\d])(?<!to )1 (?!of)[a-z-]+s (are|have|stand|come)|\b(\w+ iu) and \2\b|\{|nan\b"
    r"|inf\b|None|-0\b|leaves? 0\.0|start[^,;]*near the start"
    r"|\b1 of \d+ [a-z]+( of story \w)? (are|stand|go|leave|end)\b"
    r"|(?<![.\d])1 (confirmed worsenings|weeks|months|years|lines|visits)\b"
)


def ends(name):
    steps = find_parameter(name).steps
    return {steps[0], steps[-1], *(step for step in steps[-2:-1] if steps[-1] is None)}


def corners(names):
    for values in itertools.product(*map(ends, names)):
        yield dict(zip(names, values, strict=True))


def states(picture, audience):
    """Go through the corners of each lesson and of each pair of sliders, and random states."""
    names = sorted(KINDS[picture].moved_by)
    for pair in itertools.combinations(names, 2):
        yield from corners(pair)
    yield from [{name: LEAST[name] for name in names if name in LEAST}] * LUCK
    lot = random.Random(f"{picture} {audience}")
    for _ in range(RANDOM):
        yield {name: lot.choice(find_parameter(name).steps) for name in names}
    for _ in range(RANDOM // 4):  # shorter and longer drawings, for who writes Python
        state = {name: lot.choice(find_parameter(name).steps) for name in names}
        yield state | {"horizon": lot.choice(find_parameter("horizon").steps)}


def allowed(picture, audience, state):
    """Leave out what a picture refuses to show: see its `panels`."""
    if picture in ("noticing", "looking_back"):
        state.pop("horizon", None)  # made for the usual length
    if (picture, audience) == ("one_course", "workshop"):
        state |= {"progression_onset": None, "early_progression_rate": 0.0}
    if picture == "many_stories" and state.get("stories_shown", 0) > STORIES:
        state["stories_shown"] = float(STORIES)
    return state


def seeds_of(picture, audience, number):
    """Return other luck for each state, and now and then more stories, or a handful of people."""
    count = KINDS[picture].stories[audience]
    if picture == "label_shares":
        return range(SEED, SEED + (3 if number % 4 == 0 else count))
    first = SEED + (number % LUCK if picture != "noticing" else 0)  # more people at once
    more = picture in SEVERAL and number % 4 == 0
    return range(first, first + more + (STORIES if picture == "many_stories" else count))


def check(shown):
    if shown.picture == "slowing":
        slowing.labels_follow_the_state(shown)
    assert shown.leaves == any("the drawing stops here" in said for _, said in shown.sentences())
    for number, said in shown.sentences():
        shown.number = number
        assert not CLUMSY.search(said), said
        known = [
            (found, test)
            for pattern, of, test in CHECKS
            if (of is None or shown.picture in of) and (found := pattern.fullmatch(said))
        ]
        assert known, f"no test knows the sentence: {said}"
        for found, test in known:
            try:
                test(shown, found)
            except AssertionError as error:
                raise AssertionError(f"{said}\n{shown.settings}\n{error}") from error


@EACH
def test_every_sentence_holds_in_the_drawn_points(picture, audience):
    for number, state in enumerate(states(picture, audience)):
        settings = Settings().with_steps(allowed(picture, audience, state))
        check(Shown(picture, audience, settings, seeds_of(picture, audience, number)))


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.page)
def test_every_sentence_holds_at_the_corners_of_each_lesson(lesson):
    for explorer in explorers_of(lesson):
        picture = explorer.picture
        steps = {name: one.parameter.steps for name, one in explorer.sliders.items()}
        for names in itertools.combinations(steps, min(3, len(steps))):
            for values in itertools.product(
                *(steps[name][:: len(steps[name]) - 1] for name in names)
            ):
                settings = picture.settings.with_steps(dict(zip(names, values, strict=True)))
                check(Shown(picture.kind.name, picture.audience, settings, picture.seeds))
