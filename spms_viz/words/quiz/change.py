"""Questions on active or not, looking back, and luck.

Words in braces are filled per audience: `words/quiz/question.py` says how.
"""

from __future__ import annotations

from spms_viz.words.quiz.question import Choice, Question

ACTIVE = (
    Question(
        name="Q4.1",
        misconception="M3",
        sources=("Lublin et al. 2014", "Lublin et al. 2020"),
        text="What does “not active” SPMS mean?",
        choices=(
            Choice(
                "Nothing is changing",
                "This is the idea that “not active” means “not changing”. {Slow_change} may still "
                "go on. Set {relapses_after_onset} to {relapses_after_onset:0} and look at the "
                "line after the change-over.",
            ),
            Choice(
                "No {flares} or {scan_changes} in the time looked at",
                "Yes. {Slow_change} may still go on.",
                True,
            ),
            Choice(
                "A cure",
                "This is the idea that “not active” means “healed”. It only says what was not "
                "seen in the time looked at. Set {relapses_after_onset} to "
                "{relapses_after_onset:0} and look at the line after the change-over.",
            ),
        ),
    ),
    Question(
        name="Q4.2",
        misconception="M2",
        sources=("Lublin et al. 2014",),
        text="Can people with SPMS still have {flares}?",
        choices=(
            Choice("Yes, some do", "Yes. That is called active SPMS.", True),
            Choice(
                "Never",
                "This is the idea that SPMS means no more {flares}. Some people still have them. "
                "Move {relapses_after_onset} up and look at the line after the change-over.",
            ),
        ),
    ),
)

LOOKING_BACK = (
    Question(
        name="Q5.1",
        misconception="M4",
        sources=("Katz Sand et al. 2014", "PMC8397587", "PMC7859270"),
        text="Why is it hard to know the exact time of the change-over?",
        choices=(
            Choice(
                "Doctors do not look",
                "This is the idea that someone missed the day. Doctors do look, but change is slow "
                "and days vary. Look at the dots: no single one marks it.",
            ),
            Choice("Change is slow and days vary", "Yes. It takes time to be sure.", True),
            Choice(
                "Only a scan shows the date",
                "This is the idea that a test gives the date. No test gives a date. "
                "Look at the dots: no single one marks it.",
            ),
        ),
    ),
    Question(
        name="Q5.2",
        misconception="M4",
        sources=("Katz Sand et al. 2014",),
        text="One dot is high today. What is the best next step in this game?",
        choices=(
            Choice(
                "Call it SPMS",
                "This is the idea that one high dot shows the change-over. One high dot may be a "
                "bad day. Look at the dots that come later.",
            ),
            Choice(
                "Look again later", "Yes. Checking again avoids a false alarm. {tell_team}", True
            ),
            Choice(
                "Ignore it",
                "This is the idea that one high dot means nothing. It may be a bad day, or a "
                "first sign of change. Look at the dots that come later. {tell_team}",
            ),
        ),
    ),
)

LUCK = (
    Question(
        name="Q6.1",
        misconception="M9",
        text="The settings are the same, and the line is not. Why?",
        choices=(
            Choice(
                "An error",
                "This is the idea that the same settings must give the same line. Luck decides "
                "when {flares} come. Look at another story with the same settings.",
            ),
            Choice("Luck in when {flares} come", "Yes. Luck alone can move the line.", True),
            Choice(
                "Someone moved a slider",
                "This is the idea that only a slider can move the line. Luck can move it, too. "
                "Look at the sliders: they stand where they stood.",
            ),
        ),
    ),
)

MINE = Question(
    name="Q6.2",
    misconception="M9",
    text="Which line is yours?",
    choices=(
        Choice(
            "The middle one",
            "This is the idea that the middle of these lines is you. No line here is a person. "
            "Look at another story: luck alone moves the middle.",
        ),
        Choice(
            "The highest one",
            "This is the idea that a drawing shows your future. No line here is a person. "
            "Look at another story: luck alone moves the highest line.",
        ),
        Choice("None", "Yes. No line here is a person.", True),
    ),
)

A_PATIENT_S = Question(
    name="Q6.2",
    misconception="M9",
    text="Which line belongs to a person whom you meet on the ward?",
    choices=(
        Choice(
            "The middle one",
            "This is the idea that the middle of the model is the typical person. No line here is "
            "a person. Look at another story: luck alone moves the middle.",
        ),
        Choice(
            "The highest one",
            "This is the idea that people who are seen on a ward lie above the rest of the model. "
            "No line here is a person. Look at another story: luck alone moves the highest line.",
        ),
        Choice("None", "Yes. No line here is a person.", True),
    ),
)
