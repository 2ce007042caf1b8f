"""Every sentence a reader meets. Needs numpy alone."""

from spms_viz.words.describe import describe, describe_parts, describe_patterns, describe_stories
from spms_viz.words.wording import AUDIENCES, WORDING, Audience, Wording, check_audience

__all__ = [
    "AUDIENCES",
    "WORDING",
    "Audience",
    "Wording",
    "check_audience",
    "describe",
    "describe_parts",
    "describe_patterns",
    "describe_stories",
]
