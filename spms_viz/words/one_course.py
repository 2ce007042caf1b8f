"""The picture of one course in words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from spms_viz.model.one_course import OneCourse
from spms_viz.words.courses import say_courses
from spms_viz.words.line import Line
from spms_viz.words.wording import Audience

TITLES: Mapping[Audience, str] = MappingProxyType(
    {"class": "One made-up course", "workshop": "One made-up story"}
)


def lines(subject: OneCourse, audience: Audience) -> list[Line]:
    """Say what `describe` says."""
    return [Line("", say_courses([subject.course], audience))]
