"""The table of how a picture is looked at: none of it changes a course."""

from __future__ import annotations

from spms_viz.model.parameters.table import Table, declare


class ViewParameters(Table):
    """How made-up courses are looked at; `VIEW_PARAMETERS` holds ranges, units and words."""

    # fmt: off
    stories_shown: float = declare(
        2, 2, 20, 1, "stories",
        label="How many stories", plain_label="How many stories",
        help="Each has the same settings and different luck.",
        plain_help="Each is a made-up story with the same settings and different luck.",
        parts=("stories",), source="illustrative", plain_unit="stories", advance="Another story",
    )
    window_start: float = declare(
        22, 0, 28, 2, "years",
        label="Time window starts", plain_label="When we start to look",
        help="Where the stretch of time that is looked at starts.",
        plain_help="We look at one stretch of time. This is where it starts.",
        parts=("window",), source="illustrative", plain_unit="years",
    )
    window_length: float = declare(
        3, 1, 10, 1, "years",
        label="Length of the time window", plain_label="How long we look",
        help="A short window can miss relapses and small changes.",
        plain_help="A short look can miss flares and small changes.",
        parts=("window",), source="illustrative", plain_unit="years",
    )
    scan_changes: float = declare(
        0, 0, 1, 0.1, "per year",
        label="Scan changes without a relapse", plain_label="New scan spots with no flare",
        help="Mean number a year of new spots on a scan that come without a relapse.",
        plain_help="New spots on a scan that nobody felt as a flare.",
        parts=("scans",), source="illustrative", plain_unit="in ten years", plain_scale=10,
    )
    visits_so_far: float = declare(
        1, 1, 121, 1, "visits",  # enough for the shortest interval and the usual length
        label="Visits so far", plain_label="Check-ups so far",
        help="Only these visits show; what comes later is not known yet.",
        plain_help="Only these check-ups show. We do not know the next ones yet.",
        parts=("seen",), source="illustrative", plain_unit="check-ups", advance="Next visit",
    )
    moment: float = declare(
        15, 0, 30, 1, "years",
        label="Moment", plain_label="Moment in the drawing",
        help="The moment of the drawing that is looked at.",
        plain_help="More to the right is later in the drawing.",
        parts=("moment",), source="illustrative", plain_unit="years",
    )
    # fmt: on


VIEW_PARAMETERS = ViewParameters.rows
