"""A course put into words: caption, text alternative, and what tests read."""

from __future__ import annotations

from collections.abc import Sequence

from spms_viz.model import DiseaseCourse
from spms_viz.words.line import EVERY_PART, RELAPSING_PARTS, Line
from spms_viz.words.parameter import check_audience, word_for
from spms_viz.words.wording import WORDING, Wording


def describe(course: DiseaseCourse, audience: str = "class") -> str:
    """Say in two sentences what a curve does; more only where something lies outside it.

    Parameters
    ----------
    course : DiseaseCourse
        The course as drawn.
    audience : {"class", "workshop"}
        Field terms with numbers in iu, or plain words without numbers on the level.

    Returns
    -------
    str
        How many relapses there are and whether they leave something; where steady worsening
        starts; the level at the start and at the end.

    Raises
    ------
    ValueError
        If `audience` is unknown.

    Notes
    -----
    It speaks about a drawing. Read to a person as "your course", every sentence would be false.
    """
    return " ".join(_together([course], WORDING[check_audience(audience)]))


def describe_course(course: DiseaseCourse, audience: str = "class") -> Line:
    """Return `describe` as the line under a picture of one course."""
    return Line("", tuple(_together([course], WORDING[check_audience(audience)])))


def describe_patterns(
    relapsing: Sequence[DiseaseCourse],
    progressive: Sequence[DiseaseCourse],
    audience: str = "class",
) -> list[Line]:
    """Describe two panels that stand side by side: one line each, led by its title.

    Parameters
    ----------
    relapsing, progressive : sequence of DiseaseCourse
        The courses of each panel, which differ by luck alone.
    audience : {"class", "workshop"}
        Whose words to use.
    """
    return [describe_relapsing(relapsing, audience), describe_progressive(progressive, audience)]


def describe_relapsing(courses: Sequence[DiseaseCourse], audience: str = "class") -> Line:
    """Describe the panel that comes and goes.

    It never changes over, so nothing of the steady part can change its words, unless there is a
    slope from the start.
    """
    words = WORDING[check_audience(audience)]
    parts = EVERY_PART if courses[0].progression[-1] else RELAPSING_PARTS
    return Line(words.relapsing_title, tuple(_together(courses, words)), parts)


def describe_progressive(courses: Sequence[DiseaseCourse], audience: str = "class") -> Line:
    """Describe the panel that builds up."""
    words = WORDING[check_audience(audience)]
    return Line(words.progressive_title, tuple(_together(courses, words)))


def describe_parts(course: DiseaseCourse, audience: str = "class") -> Line:
    """Say how much of the rise is left over from relapses and how much is the steady part."""
    words = WORDING[check_audience(audience)]
    residual, steady = float(course.residual[-1]), float(course.progression[-1])
    case = "parts" if residual + steady else "parts_none"
    sentence = words.sentences[case].format(
        residual=residual,
        steady=steady,
        baseline=course.parameters.baseline,
        share=_share(residual, steady),
    )
    return Line("", (sentence,))


def describe_stories(courses: Sequence[DiseaseCourse], audience: str = "class") -> Line:
    """Describe courses that differ by luck alone, without ranking them.

    Raises
    ------
    ValueError
        If there are fewer than two: one line alone reads as a forecast.
    """
    words = WORDING[check_audience(audience)]
    if len(courses) < 2:
        raise ValueError(f"stories need at least 2 courses, got {len(courses)}.")
    counts = [len(course.relapses) for course in courses]
    ends = [course.ends[1] for course in courses]
    lowest, highest = _extremes(ends, words)
    sentence = words.sentences["stories"].format(
        count=len(courses),
        counts=_story_relapses(min(counts), max(counts), words),
        lowest=lowest,
        highest=highest,
    )
    return Line("", (sentence,))


def _story_relapses(fewest: int, most: int, words: Wording) -> str:
    same = {0: "none", 1: "one"}.get(most, "same")
    case = f"stories_{same if fewest == most else 'range'}"
    return words.sentences[case].format(fewest=fewest, most=most)


def _share(residual: float, steady: float) -> str:
    limits = ((0, "none"), (0.4, "a smaller part"), (0.6, "about half"), (0.999, "a larger part"))
    share = residual / (residual + steady) if residual else 0.0
    return word_for(share, (*limits, (1, "all")))


def _level(level: float, words: Wording) -> str:
    shown = word_for(level, words.levels) if words.levels else float(level)
    return words.sentences["level"].format(level=shown)


def _moment(year: float, course: DiseaseCourse, words: Wording) -> str:
    share = year / course.parameters.horizon
    moment = word_for(share, words.moments) if words.moments else ""
    return words.sentences["moment"].format(year=year, moment=moment)


def _together(courses: Sequence[DiseaseCourse], words: Wording) -> list[str]:
    """Describe courses with the same settings; what is said holds for each of them."""
    steady = _steady(courses[0], words)
    ends = [course.ends for course in courses]
    start = _level(ends[0][0], words)
    lowest, highest = _extremes([end for _, end in ends], words)
    if len(courses) == 1:
        levels = words.sentences["levels"].format(steady=steady, start=start, end=lowest)
    else:
        span = words.sentences["together_ends"].format(lowest=lowest, highest=highest)
        span = lowest if lowest == highest else span
        levels = words.sentences["together_levels"].format(steady=steady, start=start, ends=span)
    return [_relapses(courses, words), levels, *_notes(courses, words)]


def _extremes(levels: Sequence[float], words: Wording) -> tuple[str, str]:
    return _level(min(levels), words), _level(max(levels), words)


def _relapses(courses: Sequence[DiseaseCourse], words: Wording) -> str:
    counts = [len(course.relapses) for course in courses]
    residuals = [float(course.residual[-1]) for course in courses]
    fewest, most = min(counts), max(counts)
    number = {0: "none", 1: "one"}.get(most if fewest == most else 2, "many")
    leaves = {"none": ""}.get(number, "_partial" if max(residuals) > 0 else "_full")
    several = words.sentences["together_counts"].format(fewest=fewest, most=most)
    lowest, highest = _extremes(residuals, words)
    return words.sentences[f"relapses_{number}{leaves}"].format(
        count=most if fewest == most else several,
        where=words.sentences["where_one" if len(courses) == 1 else "where_many"],
        horizon=courses[0].parameters.horizon,
        residual=lowest if lowest == highest else f"{lowest} to {highest}",
    )


def _steady(course: DiseaseCourse, words: Wording) -> str:
    """Say where steady worsening starts, or that there is none."""
    before, after = course.parameters.early_progression_rate, course.parameters.progression_rate
    onset = course.parameters.progression_onset
    if onset is None or onset >= course.parameters.horizon:
        return words.sentences["steady_throughout" if before else "steady_none"]
    return words.sentences[_steady_case(before, after)].format(moment=_moment(onset, course, words))


def _steady_case(before: float, after: float) -> str:
    if not before:
        return "steady_starts" if after else "steady_none"
    if not after:
        return "steady_stops"
    if before == after:
        return "steady_throughout"
    return "steady_faster" if after > before else "steady_slower"


def _notes(courses: Sequence[DiseaseCourse], words: Wording) -> list[str]:
    """Sentences that only some courses need."""
    course = courses[0]
    cut_off = any(course.is_cut_off for course in courses)
    return [
        *([words.sentences["cut_off"]] if cut_off else []),
        *_onset_note(course, words),
        *_plateau(course, words),
        *_slowing(course, words),
    ]


def _onset_note(course: DiseaseCourse, words: Wording) -> list[str]:
    settings = course.parameters
    onset = settings.progression_onset
    changes = settings.progression_rate != settings.early_progression_rate
    if onset is None or onset < settings.horizon or not changes:
        return []
    begun = onset - settings.onset_width / 2 < settings.horizon
    return [words.sentences["onset_edge" if begun else "onset_outside"].format(year=onset)]


def _plateau(course: DiseaseCourse, words: Wording) -> list[str]:
    settings = course.parameters
    if not settings.plateau_duration:
        return []
    start, end = settings.plateau_start, settings.plateau_start + settings.plateau_duration
    case = "plateau" if start < settings.horizon else "plateau_outside"
    return [words.sentences[case].format(start=start, end=min(end, settings.horizon))]


def _slowing(course: DiseaseCourse, words: Wording) -> list[str]:
    settings = course.parameters
    if not (settings.progression_slowing or settings.relapse_reduction):
        return []
    start = settings.treatment_start
    case = "slowing" if start < settings.horizon else "slowing_outside"
    return [words.sentences[case].format(start=start)]
