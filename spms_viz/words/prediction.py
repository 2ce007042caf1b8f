"""Words for a guess that is made before a curve shows, and for its distance from the curve."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spms_viz.model.course import LEVEL_MAXIMUM
from spms_viz.words.parameter import word_for
from spms_viz.words.wording import WORDING, Audience

STEP = 0.5  # iu; one step of a handle
CLOSE = 0.5  # iu; a guess no further off is said to be close
NEAR = 0.02  # share of the drawing around a moment in which its level is read
SKETCHES = (0.0, 2.0, 6.0)  # iu; rise by the end of each ready-made guess


@dataclass(frozen=True, kw_only=True)
class Prediction:
    """What is said around a guess to one audience; templates name what they are filled with.

    Attributes
    ----------
    moments : tuple of float
        Shares of the drawing at which the guess has a handle.
    names : tuple of str
        What each handle is called.
    times : tuple of str
        The same at the head of a sentence.
    sketches : tuple of str
        What each of `SKETCHES` is called.
    one, many : mapping of str to str
        Sentences on the guess beside one line, and beside several.
    """

    moments: tuple[float, ...]
    names: tuple[str, ...]
    times: tuple[str, ...]
    sketches: tuple[str, ...]
    one: Mapping[str, str]
    many: Mapping[str, str]
    prompt: str
    ready: str
    guess: str
    show: str
    again: str
    closing: str


CLASS = Prediction(
    moments=(0.2, 0.4, 0.6, 0.8, 1.0),
    names=("Year {year:g}",) * 5,
    times=("In year {year:g}",) * 5,
    sketches=("Stays level", "Rises a little", "Rises a lot"),
    one={
        "higher": "{moment}, your line is {gap} iu higher than the line of this drawing.",
        "lower": "{moment}, your line is {gap} iu lower than the line of this drawing.",
        "close": "{moment}, your line is close to the line of this drawing.",
        "above": "{moment}, the line is above the top of this drawing, and so above yours.",
        "throughout": "Your line is close to the line of this drawing all the way.",
    },
    many={
        "higher": "{moment}, your line is {gap} iu above all lines of this drawing.",
        "lower": "{moment}, your line is {gap} iu below all lines of this drawing.",
        "close": "{moment}, your line is among the lines of this drawing.",
        "above": "{moment}, all lines are above the top of this drawing, and so above yours.",
        "throughout": "Your line is among the lines of this drawing all the way.",
    },
    prompt="Where do you expect the line? Take a ready-made guess, set the handles, or draw in "
    "the picture. Then show the curve.",
    ready="Ready-made guesses",
    guess="your guess",
    show="Show the curve",
    again="Guess again",
    closing="A gap is where to look: which relapses, recovery or slope did the guess leave out?",
)

WORKSHOP = Prediction(
    moments=(0.25, 0.5, 1.0),
    names=("Early on", "Half way", "At the end"),
    times=("Early on", "Half way", "At the end"),
    sketches=("Stays the same", "A bit higher", "Much higher"),
    one={
        "higher": "{moment}, your line is higher than the line in this drawing.",
        "lower": "{moment}, your line is lower than the line in this drawing.",
        "close": "{moment}, your line is close to the line in this drawing.",
        "above": "{moment}, the line is above the top of this drawing. Yours is lower.",
        "throughout": "Your line is close to the line in this drawing all the way.",
    },
    many={
        "higher": "{moment}, your line is higher than the lines in this drawing.",
        "lower": "{moment}, your line is lower than the lines in this drawing.",
        "close": "{moment}, your line is close to the lines in this drawing.",
        "above": "{moment}, the lines are above the top of this drawing. Yours is lower.",
        "throughout": "Your line is close to the lines in this drawing all the way.",
    },
    prompt="Where do you think the line goes? Pick a guess, move the sliders, or draw in the "
    "picture. Then show the curve.",
    ready="Pick a guess",
    guess="your guess",
    show="Show the curve",
    again="Guess again",
    closing="No guess is wrong. It helps you to see the shape.",
)

PREDICTION: Mapping[Audience, Prediction] = MappingProxyType({"class": CLASS, "workshop": WORKSHOP})


def handle_levels() -> list[float]:
    """Return every level (iu) on which a handle can stand."""
    return [STEP * i for i in range(round(LEVEL_MAXIMUM / STEP) + 1)]


def level_in_words(level: float, audience: Audience) -> str:
    """Return a level as a handle says it: words for the workshop, iu for the class.

    >>> level_in_words(5.0, "workshop")
    'in the middle (10 of 20)'
    """
    if audience == "class":
        return f"{level:g} iu"
    steps = f"{level / STEP:g} of {LEVEL_MAXIMUM / STEP:g}"
    return f"{word_for(level, WORDING[audience].levels)} ({steps})"
