"""Questions of the wrap-up: earlier ones in other words.

Words in braces are filled per audience: `words/quiz/question.py` says how.
"""

from __future__ import annotations

from spms_viz.words.quiz.question import Choice, Question

WRAP_UP = (
    Question(
        name="Q10.1",
        misconception="M1",
        repeats="Q1.2",
        text="Most of a {flare} goes away in a drawing, and not all. What does the rest do?",
        choices=(
            Choice(
                "It goes, too",
                "This is the idea that every {flare} fully goes away. Here the rest stays. "
                "Look at the steps of the line in the page on {flares}.",
            ),
            Choice("It stays", "Yes. The line ends a little higher.", True),
        ),
    ),
    Question(
        name="Q10.2",
        misconception="M2",
        repeats="Q4.2",
        sources=("Lublin et al. 2014",),
        text="A friend says, “With SPMS, the {flares} are over.” What do you say?",
        choices=(
            Choice(
                "Yes, for all people",
                "This is the idea that SPMS means no more {flares}. Some people still have them. "
                "Look at the word “active” on the page on two patterns: {flares} may go on.",
            ),
            Choice("Not for all people", "Yes. Some people with SPMS still have {flares}.", True),
        ),
    ),
    Question(
        name="Q10.3",
        misconception="M3",
        repeats="Q4.1",
        sources=("Lublin et al. 2014", "Lublin et al. 2020"),
        text="A year goes by with no {flares} and no {scan_changes}. What may still go on?",
        choices=(
            Choice(
                "Nothing at all",
                "This is the idea that “not active” means “not changing”. {Slow_change} may still "
                "go on. Look at the page on two patterns: the line can climb with no {flares}.",
            ),
            Choice("{Slow_change}", "Yes. It is a question of its own.", True),
        ),
    ),
    Question(
        name="Q10.4",
        misconception="M5",
        repeats="Q3.2",
        sources=("Tremlett et al. 2008", "Koch et al. 2010", "Cree et al. 2016"),
        text="Who gets SPMS after RRMS?",
        choices=(
            Choice(
                "All people with RRMS",
                "This is the idea that RRMS always turns into SPMS. Many people never change over. "
                "Look at the picture {comes_and_goes}: it has no change-over.",
            ),
            Choice("Some people with RRMS", "Yes. Many people never change over.", True),
        ),
    ),
    Question(
        name="Q10.5",
        misconception="M7",
        repeats="Q7.1",
        sources=("Cleveland Clinic 2025",),
        text="Slowing starts half way in a drawing. Which part of the line can it change?",
        choices=(
            Choice(
                "The first half",
                "This is the idea that slowing undoes the past. It acts on what comes next. "
                "Look at the page on slowing: the first part never moves.",
            ),
            Choice("The second half", "Yes. It helps what comes next.", True),
            Choice(
                "All of it",
                "This is the idea that slowing pulls the whole line down. It acts on what comes "
                "next. Look at the page on slowing: the first part never moves.",
            ),
        ),
    ),
    Question(
        name="Q10.6",
        misconception="M9",
        repeats="Q6.2",
        text="You ask for another story, and its line is higher. What does it say of a person?",
        choices=(
            Choice(
                "More symptoms are on the way",
                "This is the idea that a line shows the future. No line here is a person. "
                "Look at one more story: luck alone moves the line.",
            ),
            Choice("Nothing", "Yes. It is a drawing, and luck moved it.", True),
        ),
    ),
)
