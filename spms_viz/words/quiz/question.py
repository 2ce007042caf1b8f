"""What a question is, and how its words are filled for one audience."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from string import Formatter
from types import MappingProxyType

from spms_viz.model import PARAMETERS, Parameter
from spms_viz.words.parameter import label_of, scale_of, unit_of
from spms_viz.words.two_patterns import TWO_PATTERNS
from spms_viz.words.wording import Audience

MISCONCEPTIONS: Mapping[str, str] = MappingProxyType(
    {
        "M1": "Every flare fully goes away.",
        "M2": "SPMS means no more flares.",
        "M3": "Not active means not changing.",
        "M4": "There is a day when RRMS becomes SPMS.",
        "M5": "Everyone with RRMS gets SPMS.",
        "M6": "SPMS only ever goes one way, at one speed.",
        "M7": "Treatment that works makes the line go down.",
        "M8": "No flares means that nothing is happening.",
        "M9": "The drawing shows what will happen to a person, or what to do.",
        "M10": "A scale measures worsening in equal steps, and says it all.",
    }
)

TERMS: Mapping[Audience, Mapping[str, str]] = MappingProxyType(
    {
        "workshop": {
            "flare": "flare",
            "flares": "flares",
            "Flares": "Flares",
            "slow_change": "slow change",
            "Slow_change": "Slow change",
            "steady_spell": "steady spell",
            "scan_changes": "new scan spots",
            "tell_team": "In real life, tell your team about new symptoms right away.",
        },
        "class": {
            "flare": "relapse",
            "flares": "relapses",
            "Flares": "Relapses",
            "slow_change": "progression",
            "Slow_change": "Progression",
            "steady_spell": "plateau",
            "scan_changes": "new MRI activity",
            "tell_team": "In real life, new symptoms are reported to the team right away.",
        },
    }
)


@dataclass(frozen=True)
class Choice:
    """One answer that can be chosen, and what is said to whoever chooses it."""

    text: str
    feedback: str
    is_right: bool = False


@dataclass(frozen=True, kw_only=True)
class Question:
    """One question with its choices.

    Attributes
    ----------
    name : str
        As a lesson asks for it, such as ``"Q1.1"``.
    text : str
        What is asked.
    choices : tuple of Choice
        Exactly one is right. Feedback on each other one names the idea behind it and sends the
        reader back to a slider or to the picture.
    misconception : str
        Key in `MISCONCEPTIONS`: the idea that the question brings to light.
    repeats : str
        Name of the question that this one asks again in other words; empty for none.
    sources : tuple of str
        Where its statements about MS come from; empty where it speaks of a drawing only.
    goals : mapping of str to float, optional
        The sliders that the feedback names, by field of `CourseParameters`, and where it sends
        each of them; None where the reader is to move it freely.
    """

    name: str
    text: str
    choices: tuple[Choice, ...]
    misconception: str
    repeats: str = ""
    sources: tuple[str, ...] = ()
    goals: Mapping[str, float | None] = field(default_factory=dict)

    @property
    def right(self) -> int:
        """Number of the right choice."""
        return next(i for i, choice in enumerate(self.choices) if choice.is_right)

    def __str__(self) -> str:
        """Return the question and its choices as they are read on paper."""
        letters = "abcdef"
        rows = [f"{letters[i]}) {choice.text}" for i, choice in enumerate(self.choices)]
        return "\n".join([self.text, *rows])


class _Named:
    """A parameter in a template: ``{recovery}`` is its label, ``{recovery:0.8}`` a value."""

    def __init__(self, row: Parameter, audience: Audience) -> None:
        self.row, self.audience = row, audience

    def __format__(self, value: str) -> str:
        if not value:
            return f"“{label_of(self.row, self.audience)}”"
        step = self.row.check(float(value)) or 0.0
        number = f"{round(step * scale_of(self.row, self.audience), 6):g}"
        has_unit = self.audience == "workshop" and step
        return f"{number} {unit_of(self.row, self.audience)}" if has_unit else number


def fill(question: Question, audience: Audience) -> Question:
    """Put the words of one audience into the templates of a question."""
    named = {name: _Named(row, audience) for name, row in PARAMETERS.items()}
    pictures = {"comes_and_goes": f"“{TWO_PATTERNS[audience].relapsing}”"}
    words = {**TERMS[audience], **named, **pictures}
    choices = tuple(
        replace(
            choice,
            text=choice.text.format_map(words),
            feedback=choice.feedback.format_map(words),
        )
        for choice in question.choices
    )
    goals = _goals(choice.feedback for choice in question.choices)
    return replace(question, text=question.text.format_map(words), choices=choices, goals=goals)


def _goals(templates: Iterable[str]) -> Mapping[str, float | None]:
    """Return the parameters named in `templates`, each with the value asked for, if any."""
    goals: dict[str, float | None] = {}
    for template in templates:
        for _, name, value, _ in Formatter().parse(template):
            if name is not None and name in PARAMETERS:
                goals[name] = float(value) if value else goals.get(name)
    return MappingProxyType(goals)
