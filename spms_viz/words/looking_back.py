"""Words for marking a change-over from visits alone, and for looking back at it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf
from types import MappingProxyType

from spms_viz.model.looking_back import LookingBack
from spms_viz.model.parameters.parameter import Part
from spms_viz.words.levels import note_cut_off
from spms_viz.words.line import EVERY_PART, Line
from spms_viz.words.slowing import note_slowing
from spms_viz.words.steady_worsening import note_plateau, say_steady_worsening
from spms_viz.words.wording import Audience

MOVED: tuple[Part, ...] = (*EVERY_PART, "noise")  # what the sentences on the setting speak of
MARK_STEP = 0.5  # years; one step of a mark
MORE_VISITS = 5  # visits that come at once
LETTERS = "ABCDEFGHIJKL"  # as many marks can be kept


@dataclass(frozen=True, kw_only=True)
class LookingBackWords:
    """What is said around visits and marks to one audience.

    Attributes
    ----------
    lines : tuple of str
        Names of the line that is measured and of further ones.
    page : mapping of str to str
        What the page itself says; templates name what they are filled with.
    trends : tuple of (float, str)
        Highest distance from the first visit (iu) and its words; empty where numbers are given.
    setting, noticed : mapping of str to str
        What the picture says once the line shows: where the change-over was set, and what the toy
        rule makes of the visits.
    """

    title: str
    lines: tuple[str, str]
    page: Mapping[str, str]
    setting: Mapping[str, str]
    noticed: Mapping[str, str]
    trends: tuple[tuple[float, str], ...] = ()


CLASS = LookingBackWords(
    title="What the visits show",
    lines=("The line behind the visits", "Another story"),
    page={
        "name": "When did it change?",
        "prompt": "Let the visits come, one by one. Where would you say that progression began? "
        "Mark the moment by the slider or in the picture. In a group, keep each mark. Then show "
        "the line.",
        "next": "Next visit",
        "more": "{count} more visits",
        "visit": "Visit {number}, year {year}: {level} iu.",
        "visit_above": "Visit {number}, year {year}: above {top} iu, the top of this drawing.",
        "last": "That was the last visit of this drawing.",
        "visits": "The visits so far, in words",
        "mark": "Your mark",
        "earlier": "Earlier",
        "later": "Later",
        "no_mark": "no mark yet",
        "at": "year {year}",
        "keep": "Keep this mark",
        "kept": "Kept as {letter}: year {year}.",
        "first": "Set a mark first: by its slider, or in the picture.",
        "full": "No more marks can be kept.",
        "clear": "Clear the marks",
        "cleared": "All marks are cleared.",
        "show": "Show the line",
        "again": "Same story again",
        "another": "Another story",
        "none": "There was no mark. Look where the line begins to climb, and which visit shows it.",
        "one": "There is one mark: ask a neighbour for theirs.",
        "same": "All {count} marks stand in the same year.",
        "apart": "The {count} marks lie {gap} apart: from year {first} to year {last}.",
        "before": "{name}, year {year}: {gap} before the middle of the change-over.",
        "after": "{name}, year {year}: {gap} after the middle of the change-over.",
        "middle": "{name}, year {year}: in the middle of the change-over.",
        "never": "This drawing has no change-over to find: not everyone has one.",
        "a_year": "1 year",
        "years": "{gap} years",
        "closing": "No visit shows the day: change is slow and values vary, so it is recognised by "
        "looking back.",
    },
    setting={
        "soft": "In this drawing progression starts softly from year {start:g} to year {end:g}, "
        "with its middle in year {onset:g}.",
        "sharp": "In this drawing progression starts at once in year {onset:g}.",
        "other": "In this drawing the middle of the change-over was set to year {onset:g}. {head}.",
        "same": "In this drawing the change-over was set to year {onset:g}, and the progression "
        "rate stays the same: there is nothing to see.",
        "never": "In this drawing there is no change-over.",
        "outside": "In this drawing the change-over lies outside: it was set to year {onset:g}.",
        "moved": "What moved the visits: {moved}.",
        "still": "Nothing moved the visits.",
        "residual": "what relapses left",
        "relapses": "relapses",
        "steady": "early progression",
        "noise": "noise",
    },
    noticed={
        "after": "With all visits, the toy rule notices progression in year {year:g}, {gap} "
        "after the middle of the change-over.",
        "before": "With all visits, the toy rule notices progression in year {year:g}, {gap} "
        "before the middle of the change-over.",
        "middle": "With all visits, the toy rule notices progression in year {year:g}, the middle "
        "of the change-over.",
        "other": "With all visits, the toy rule notices progression in year {year:g}.",
        "false": "With all visits, the toy rule calls progression in year {year:g}: a false alarm.",
        "none": "With all visits, the toy rule notices no progression in this drawing.",
    },
)

WORKSHOP = LookingBackWords(
    title="What the check-ups show",
    lines=("The line of the check-ups", "Another story"),
    page={
        "name": "When did it change?",
        "prompt": "Let the check-ups come, one by one. When do you think slow change began? Move "
        "your mark, or press in the picture. In a group, keep each mark. Then show the line.",
        "next": "Next check-up",
        "more": "{count} more check-ups",
        "visit": "Check-up {number}, {year} years into the drawing: {trend}.",
        "visit_above": "Check-up {number}, {year} years into the drawing: above the top of this "
        "drawing.",
        "last": "That was the last check-up in this drawing.",
        "visits": "The check-ups so far, in words",
        "mark": "Your mark",
        "earlier": "Earlier",
        "later": "Later",
        "no_mark": "no mark yet",
        "at": "{year} years into the drawing",
        "keep": "Keep this mark",
        "kept": "Kept as {letter}: {year} years into the drawing.",
        "first": "Set a mark first. Use its slider, or press in the picture.",
        "full": "No more marks can be kept.",
        "clear": "Clear the marks",
        "cleared": "All marks are cleared.",
        "show": "Show the line",
        "again": "Same story again",
        "another": "Another story",
        "none": "There was no mark. That is fine. Look where the line begins to climb.",
        "one": "There is one mark. Ask someone for theirs.",
        "same": "All {count} marks are in the same place.",
        "apart": "The {count} marks are {gap} apart in this drawing.",
        "before": "{name} is {gap} before the middle of the change-over.",
        "after": "{name} is {gap} after the middle of the change-over.",
        "middle": "{name} is in the middle of the change-over.",
        "never": "This drawing has no change-over to find. Many people never have one.",
        "a_year": "1 year",
        "years": "{gap} years",
        "closing": "No mark is wrong. Change is slow and days vary, so one can only tell later, by "
        "looking back.",
    },
    setting={
        "soft": "In this drawing, the change-over is slow. Its middle is {onset:g} years into the "
        "drawing.",
        "sharp": "In this drawing, the change-over comes {onset:g} years into the drawing.",
        "other": "The middle of the change-over is {onset:g} years into this drawing. {head}.",
        "same": "At the change-over, slow change stays as it was in this drawing. So there is "
        "nothing to see.",
        "never": "In this drawing, there is no change-over.",
        "outside": "The change-over would come after the end of this drawing.",
        "moved": "What moved the dots: {moved}.",
        "still": "Nothing moved the dots.",
        "residual": "what flares left",
        "relapses": "flares",
        "steady": "quiet slow change",
        "noise": "good and bad days",
        "luck": "The lines have the same settings and different luck.",
    },
    noticed={},
    trends=(
        (-0.3, "lower than the first"),
        (0.3, "about as high as the first"),
        (1.0, "a bit higher than the first"),
        (2.5, "higher than the first"),
        (inf, "much higher than the first"),
    ),
)

LOOKING_BACK: Mapping[Audience, LookingBackWords] = MappingProxyType(
    {"class": CLASS, "workshop": WORKSHOP}
)


def lines(subject: LookingBack, audience: Audience) -> list[Line]:
    """Say where the change-over was set, and when the toy rule notices it.

    A workshop is not told of rules.
    """
    setting = Line("", _set(subject, audience), MOVED)
    if not LOOKING_BACK[audience].noticed:
        return [setting]
    noticed = (*EVERY_PART, "visits", "noise", "rule")
    return [setting, Line("", _noticed(subject, audience), noticed)]


def _set(subject: LookingBack, audience: Audience) -> Iterator[str]:
    """Say where the change-over was set, which only a drawing knows."""
    settings = subject.course.parameters
    sentences, case = LOOKING_BACK[audience].setting, subject.setting
    half, onset = settings.onset_width / 2, settings.progression_onset or 0.0
    head = say_steady_worsening(subject.course, audience)
    yield sentences[case].format(onset=onset, start=onset - half, end=onset + half, head=head)
    if case == "never":
        moved = [sentences[what] for what in subject.movers]
        yield sentences["moved" if moved else "still"].format(moved=", ".join(moved))
    yield from note_plateau(subject.course, audience)
    yield from note_slowing(subject.course, audience)
    if "luck" in sentences and len(subject.courses) > 1:
        yield sentences["luck"]
    yield from note_cut_off(subject.courses, audience)


def _noticed(subject: LookingBack, audience: Audience) -> Iterator[str]:
    """Say when the toy rule notices progression, all visits taken together."""
    sentences, year = LOOKING_BACK[audience].noticed, subject.noticed
    onset = subject.course.parameters.progression_onset
    case = subject.alarm
    if year is None or onset is None or case in ("false", "other"):
        yield sentences[case].format(year=year)
        return
    gap = abs(year - onset)
    years = LOOKING_BACK[audience].page["a_year" if gap == 1 else "years"].format(gap=f"{gap:g}")
    yield sentences[case].format(year=year, gap=years)
