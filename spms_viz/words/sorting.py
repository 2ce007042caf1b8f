"""Words for sorting curves by their shape: the choices, what is said to each, each shape in words.

Words in braces are filled per audience: `words/quiz/question.py` says how.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spms_viz.words.quiz.question import Question, fill
from spms_viz.words.quiz.sorting import CURVES
from spms_viz.words.wording import Audience


@dataclass(frozen=True, kw_only=True)
class Sorting:
    """What is said around curves to sort to one audience.

    Attributes
    ----------
    ways : tuple of str
        Names of the two lines on which a curve may go on.
    labels : mapping of str to str
        What each curve is, by its letter.
    shape : mapping of str to str
        Templates of the shape in words.
    """

    title: str
    choose: str
    empty: str
    ways: tuple[str, str]
    in_words: str
    show_labels: str
    hide_labels: str
    closing: str
    extra: str
    labels: Mapping[str, str]
    shape: Mapping[str, str]


CLASS = Sorting(
    title="Curve {name}",
    choose="Each curve: comes and goes, builds up, or cannot tell yet? Choose, then see the "
    "answer. Any order, as often as you like.",
    empty="not drawn yet",
    ways=("may come and go", "or may build up"),
    in_words="Curve {name} in words",
    show_labels="Show the labels",
    hide_labels="Hide the labels",
    closing="The clue is the line between the relapses. Level there, with or without steps that "
    "stand at the relapses: it comes and goes (B, E). Climbing there: it builds up (A, D), with "
    "or without relapses; D and E have the very same ones. Where too little is drawn (C, F) only "
    "a later look can tell.",
    extra="One more pattern, slow from the start: G has neither relapses nor a change-over. That "
    "is the shape of primary progressive MS (PPMS). In SPMS a relapsing course comes first; it is "
    "“secondary” to that.",
    labels={
        "A": "SPMS, not active: relapses first, then a slope without any.",
        "B": "RRMS, partial recovery: a step at each relapse, level between them. Worsening "
        "without progression.",
        "C": "Cannot tell yet: 4 of 30 years with one relapse. Both dashed lines begin with just "
        "these years.",
        "D": "SPMS, active: relapses go on, and the line climbs between them.",
        "E": "RRMS, full recovery: after each relapse the line is back at its starting level.",
        "F": "Cannot tell yet: one raised dot. Both dashed lines begin with just these dots.",
        "G": "PPMS, slow from the start.",
    },
    shape={
        "part": "Years {start:g} to {end:g}: {rises}; {floor}.",
        "none": "no short rise",
        "one": "1 short rise, near year {years}",
        "many": "{count} short rises, near years {years}",
        "outside": " outside the rises",
        "level": "the line stays at {levels}{outside}",
        "steps": "the line is level{outside}, and higher after each of them, {levels}",
        "climbs": "the line goes up{outside}, {levels}",
        "span": "from {low} to {high}",
        "dots": "{count} dots, from year 0 to year {end:g}. All but the last are at {low} to "
        "{high}. The last one is at {last}.",
        "rest": "Years {start:g} to {end:g} are not drawn yet.",
    },
)

WORKSHOP = Sorting(
    title="Line {name}",
    choose="Does a line come and go, or build up? Or can you not tell yet? Choose, then see the "
    "answer. Take any order you like.",
    empty="not drawn yet",
    ways=("may come and go", "or may build up"),
    in_words="Line {name} in words",
    show_labels="Show the labels",
    hide_labels="Hide the labels",
    closing="Look at the line between the flares. In B and E it stays level there. These lines "
    "come and go. In A and D it climbs there. These lines build up. In C and F too little is "
    "drawn. You have to look again later.",
    extra="One more pattern is slow from the start. Line G has no flare. This pattern is called "
    "primary progressive MS (PPMS). In SPMS, a time with flares comes first.",
    labels={
        "A": "Builds up. Flares come first, then slow change with no flare.",
        "B": "Comes and goes. Some of each flare stays. The line is level between them.",
        "C": "Cannot tell yet. Only the start is drawn. It may go on in both ways.",
        "D": "Builds up. Flares go on, and there is slow change as well.",
        "E": "Comes and goes. Each flare gets fully better.",
        "F": "Cannot tell yet. One dot is higher. It may go on in both ways.",
        "G": "Slow from the start.",
    },
    shape={
        "part": "{part}: {rises}. {floor}.",
        "none": "No short rise",
        "one": "1 short rise",
        "many": "{count} short rises",
        "outside": " outside the rises",
        "level": "The line stays {levels}{outside}",
        "steps": "The line is level{outside}, and a bit higher after each one ({levels})",
        "climbs": "The line goes up{outside} ({levels})",
        "span": "from {low} to {high}",
        "dots": "{count} dots near the start. All but the last are {low}. The last "
        "one is higher ({last}).",
        "rest": "The rest is not drawn yet.",
    },
)

SORTING: Mapping[Audience, Sorting] = MappingProxyType({"class": CLASS, "workshop": WORKSHOP})


def mystery_questions(audience: Audience) -> Mapping[str, Question]:
    """Return the question of each curve, by its letter, in the words of one audience."""
    return MappingProxyType({one.name: fill(one, audience) for one in CURVES})
