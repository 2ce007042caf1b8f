"""Every question of the lessons, by audience and name."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from types import MappingProxyType

from spms_viz.words.parameter import check_audience
from spms_viz.words.quiz import change, class_only, flares, pairs, slowing, wrap_up
from spms_viz.words.quiz.question import Question, fill
from spms_viz.words.wording import Audience

_BOTH = (
    *flares.FLARES,
    *flares.SLOW_CHANGE,
    *flares.TWO_PATTERNS,
    *change.ACTIVE,
    *change.LOOKING_BACK,
    *change.LUCK,
    *slowing.SLOWING,
    *slowing.RESERVE,
    *wrap_up.WRAP_UP,
)
_WORKSHOP = (flares.START_WORKSHOP, *_BOTH, change.MINE, slowing.ADVICE)
_CLASS = (
    flares.START_CLASS,
    *_BOTH,
    change.A_PATIENT_S,
    slowing.ADVICE_CLASS,
    *class_only.TERMS_OF_THE_FIELD,
    *class_only.MEASURES,
    *class_only.EVIDENCE,
    *pairs.BEFORE,
    *pairs.AFTER,
)


def _by_name(questions: tuple[Question, ...], audience: Audience) -> Mapping[str, Question]:
    return MappingProxyType({one.name: fill(one, audience) for one in questions})


QUESTIONS: Mapping[Audience, Mapping[str, Question]] = MappingProxyType(
    {"workshop": _by_name(_WORKSHOP, "workshop"), "class": _by_name(_CLASS, "class")}
)


def find_question(name: str, audience: str = "class") -> Question:
    """Return the question with this name, in the words of one audience.

    Raises
    ------
    ValueError
        If the audience is unknown or has no such question.
    """
    known = QUESTIONS[check_audience(audience)]
    if name not in known:
        longer = [one for one in known if one.startswith(name)]
        near = (longer or difflib.get_close_matches(name, known, n=1, cutoff=0))[0]
        raise ValueError(f"The {audience} has no question {name!r}. Did you mean {near!r}?")
    return known[name]
