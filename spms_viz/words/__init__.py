"""Every sentence a reader meets. Needs numpy alone."""

from spms_viz.words.controls import UI
from spms_viz.words.courses import describe
from spms_viz.words.details import MONTHS, YEARS, TimeWords, details_of, name_of
from spms_viz.words.glossary import GLOSSARY
from spms_viz.words.line import Line
from spms_viz.words.pages import PAGES, RUN_ALL, SITE, STILL, PageWords
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
from spms_viz.words.wording import AUDIENCES, WORDING, Audience, Wording

__all__ = [
    "AUDIENCES",
    "GLOSSARY",
    "MISCONCEPTIONS",
    "MONTHS",
    "PAGES",
    "PREDICTION",
    "QUESTIONS",
    "RUN_ALL",
    "SITE",
    "STILL",
    "UI",
    "WORDING",
    "YEARS",
    "Audience",
    "Choice",
    "Line",
    "PageWords",
    "Prediction",
    "Question",
    "Reference",
    "TimeWords",
    "Wording",
    "check_audience",
    "describe",
    "details_of",
    "find_question",
    "handle_levels",
    "help_of",
    "label_of",
    "level_in_words",
    "name_of",
    "references",
    "scale_of",
    "unit_of",
    "value_in_words",
]
