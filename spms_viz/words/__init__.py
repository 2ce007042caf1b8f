"""Every sentence a reader meets. Needs numpy alone."""

from spms_viz.words.active_or_not import WINDOW, WindowWords, describe_window
from spms_viz.words.controls import UI
from spms_viz.words.describe import (
    describe,
    describe_course,
    describe_parts,
    describe_patterns,
    describe_progressive,
    describe_relapsing,
    describe_stories,
)
from spms_viz.words.details import MONTHS, YEARS, TimeWords, details_of, name_of
from spms_viz.words.glossary import GLOSSARY
from spms_viz.words.line import Line
from spms_viz.words.many_stories import MANY, ManyWords, describe_many
from spms_viz.words.measuring import (
    LAB,
    SHARE_DETAILS,
    describe_labels,
    describe_mix,
    describe_mix_truth,
    describe_noticing,
    describe_truth,
    noticing_details,
)
from spms_viz.words.one_flare import FLARE, FlareWords, describe_flare
from spms_viz.words.pages import PAGES, RUN_ALL, SITE, PageWords
from spms_viz.words.parameter import (
    check_audience,
    help_of,
    label_of,
    scale_of,
    unit_of,
    value_in_words,
)
from spms_viz.words.prediction import PREDICTION, Prediction, handle_levels, level_in_words
from spms_viz.words.quiz.all_questions import QUESTIONS, find_question
from spms_viz.words.quiz.question import MISCONCEPTIONS, Choice, Question
from spms_viz.words.references import Reference, references
from spms_viz.words.reserve import LANES, RESERVE, describe_lanes, describe_reserve
from spms_viz.words.slowing import SLOWING, SlowingWords, describe_slowing
from spms_viz.words.wording import AUDIENCES, WORDING, Audience, Wording

__all__ = [
    "AUDIENCES",
    "FLARE",
    "GLOSSARY",
    "LAB",
    "LANES",
    "MANY",
    "MISCONCEPTIONS",
    "MONTHS",
    "PAGES",
    "PREDICTION",
    "QUESTIONS",
    "RESERVE",
    "RUN_ALL",
    "SHARE_DETAILS",
    "SITE",
    "SLOWING",
    "UI",
    "WINDOW",
    "WORDING",
    "YEARS",
    "Audience",
    "Choice",
    "FlareWords",
    "Line",
    "ManyWords",
    "PageWords",
    "Prediction",
    "Question",
    "Reference",
    "SlowingWords",
    "TimeWords",
    "WindowWords",
    "Wording",
    "check_audience",
    "describe",
    "describe_course",
    "describe_flare",
    "describe_labels",
    "describe_lanes",
    "describe_many",
    "describe_mix",
    "describe_mix_truth",
    "describe_noticing",
    "describe_parts",
    "describe_patterns",
    "describe_progressive",
    "describe_relapsing",
    "describe_reserve",
    "describe_slowing",
    "describe_stories",
    "describe_truth",
    "describe_window",
    "details_of",
    "find_question",
    "handle_levels",
    "help_of",
    "label_of",
    "level_in_words",
    "name_of",
    "noticing_details",
    "references",
    "scale_of",
    "unit_of",
    "value_in_words",
]
