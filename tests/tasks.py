"""What a lesson asks its reader to set, read out of its text."""

import re
from dataclasses import dataclass

from spms_viz.site.run import run_lesson
from spms_viz.words import label_of, scale_of
from tests.site import inside

START_AGAIN = "Start again"
NUMBER = r"(\d+(?:\.\d+)?)(?![\d:]*\d)"
TOKEN = re.compile(rf"(?<!\*)\*([^*\n]+)\*(?!\*)|\bfrom {NUMBER} to {NUMBER}|\bto {NUMBER}")
DIRECTLY = re.compile(r"(?<!\*)\*([^*\n]+)\*(?= (?:goes )?(?:from \d[\d.]* )?to (?:\d|\*never))")


@dataclass(frozen=True)
class Task:
    """One thing to set, by the label of its slider, or a button to press, which has no value."""

    label: str
    value: float | str | None = None
    before: float | None = None  # where the text says that the slider stands


def sections_of(lesson):
    """Return text and pictures of each section of a lesson; a heading starts one."""
    sections = []
    for cell in run_lesson(lesson.path):
        for part in re.split(r"^(?=## )", cell.text, flags=re.MULTILINE):
            if part.startswith("## ") or not sections:
                sections.append(("", []))
            text, explorers = sections[-1]
            sections[-1] = (f"{text}\n\n{part}", explorers + inside(cell.value))
    return sections


def tasks_in(text, labels, buttons=()):
    """Return what a text asks for, in reading order.

    Each paragraph that predicts or starts to move, and each point of a list "with *Start again*
    between them", begins where the picture begins.
    """
    fresh = "*Start again* between them" in text
    for part in re.split(r"\n\s*\n|\n(?=\d\. |- )", text):
        block = " ".join(part.split())
        if re.search(r"(Predict|Move)\.\*\*", block) or (fresh and re.match(r"\d\. ", block)):
            yield Task(START_AGAIN)
        yield from _in_block(block, labels, {START_AGAIN, *buttons})


def _in_block(block, labels, buttons):
    label = None
    for token in TOKEN.finditer(block):
        slanted, low, high, number = token.groups()
        if slanted in buttons:
            yield Task(slanted)
        elif slanted and block[: token.start()].endswith(" to ") and label in labels:
            yield Task(label, slanted)
        elif slanted:
            label = slanted
        elif label in labels:
            yield Task(label, float(number or high), float(low) if low else None)


def named_directly(text):
    """Return every name of which a text says "*name* to" with something to set it to."""
    return DIRECTLY.findall(text)


def labels_of(explorer):
    """Return the sliders of a picture by the names that stand on the screen."""
    audience = explorer.picture.audience
    return {label_of(one.parameter, audience): one for one in explorer.sliders.values()}


def presets_of(explorer):
    """Return the buttons that set every slider of a picture, and to what."""
    first = explorer.children[0]
    return {one["label"]: one["values"] for one in getattr(first, "presets", ())}


def value_asked(task, slider, audience):
    """Return the value that a task names, as a step of its slider.

    Raises
    ------
    AssertionError
        If the slider has no such step.
    """
    if isinstance(task.value, str):
        assert task.value == slider.parameter.absent, task
        return None
    value = task.value / scale_of(slider.parameter, audience)
    near = min(slider.parameter.values, key=lambda step: abs(step - value))
    assert abs(near - value) < 1e-6, f"{task}: {slider.parameter.values}"
    return near
