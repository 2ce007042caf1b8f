"""Questions on what the drawings are, on flares, and on slow change.

Words in braces are filled per audience: `words/quiz/question.py` says how.
"""

from __future__ import annotations

from spms_viz.words.quiz.question import Choice, Question

START_WORKSHOP = Question(
    name="Q0.1",
    misconception="M9",
    text="What can these drawings tell you?",
    choices=(
        Choice(
            "What will happen to me",
            "This is the idea that a drawing shows your future. No drawing here knows you. "
            "Move the slider: the line changes, and nothing about you does.",
        ),
        Choice("How two patterns differ", "Yes. They show shapes, not your future.", True),
        Choice(
            "Which medicine is best",
            "This is the idea that a drawing can pick a treatment. We show no real medicine. "
            "Look at the slider again: all it does is move a line.",
        ),
    ),
)

START_CLASS = Question(
    name="Q0.1",
    misconception="M9",
    text="What can these drawings tell you?",
    choices=(
        Choice(
            "What will happen to a person with MS",
            "This is the idea that a curve is a forecast. Every curve here is computed from "
            "made-up settings, and no person is in it. Read the lines inside the picture again.",
        ),
        Choice("How two patterns differ", "Yes. They show shapes, and nobody's future.", True),
        Choice(
            "Which treatment works best",
            "This is the idea that a drawing can compare treatments. No real one is in it. "
            "Look at the sliders again: they move a made-up line.",
        ),
    ),
)

FLARES = (
    Question(
        name="Q1.1",
        misconception="M1",
        text="A {flare} gets fully better in this drawing. Where does the line end?",
        choices=(
            Choice(
                "Higher than it started",
                "This is the idea that every {flare} leaves something behind. Here all of it "
                "came back. Set {recovery} to {recovery:1} and look at the dashed start line.",
            ),
            Choice("At the start line", "Yes. All of it came back, so nothing stays.", True),
            Choice(
                "Lower than it started",
                "This is the idea that getting better can go below the start. Here the line ends "
                "where it began. Set {recovery} to {recovery:1} and look at the dashed start line.",
            ),
        ),
    ),
    Question(
        name="Q1.2",
        misconception="M1",
        text="Each {flare} leaves a little behind. Where is the line after many {flares}?",
        choices=(
            Choice(
                "Where it started",
                "This is the idea that every {flare} fully goes away. Small leftovers add up. "
                "Set {recovery} to {recovery:0.8} and count the steps.",
            ),
            Choice("Higher", "Yes. Small leftovers add up.", True),
            Choice(
                "It depends on the colour",
                "This is the idea that a colour says how a line moves. It only tells lines apart. "
                "Set {recovery} to {recovery:0.8} and look at where the line ends.",
            ),
        ),
    ),
)

SLOW_CHANGE = (
    Question(
        name="Q2.1",
        misconception="M8",
        sources=("Lublin et al. 2014", "Katz Sand et al. 2014"),
        text="In SPMS, can the line rise when there are no {flares}?",
        choices=(
            Choice("Yes", "Yes. {Slow_change} does not need a {flare}.", True),
            Choice(
                "No",
                "This is the idea that no {flares} means no change. {Slow_change} can go on "
                "without them. Move {relapse_rate} all the way down, and look at the line after "
                "the last {flare}.",
            ),
        ),
    ),
    Question(
        name="Q2.2",
        misconception="M6",
        sources=("MS Trust", "Cleveland Clinic 2025"),
        text="What does a {steady_spell} mean?",
        choices=(
            Choice(
                "SPMS is gone",
                "This is the idea that a pause means SPMS is over. The line may move again later. "
                "Look at the line after the {steady_spell}.",
            ),
            Choice(
                "Change has paused for a while",
                "Yes. Spells like this can happen, though not for all.",
                True,
            ),
            Choice(
                "The drawing is broken",
                "This is the idea that SPMS can never pause. The flat part is meant to be there. "
                "Move {plateau_duration} up and watch the flat part grow.",
            ),
        ),
    ),
    Question(
        name="Q2.3",
        misconception="M6",
        sources=("Cleveland Clinic 2025",),
        text="Which is true of the speed of SPMS?",
        choices=(
            Choice(
                "One speed for all",
                "This is the idea that SPMS has one speed. The speed differs from person to "
                "person. Look at the three lines of the picture: each has its own speed.",
            ),
            Choice(
                "It differs from person to person",
                "Yes. Look at the three lines of the picture: none of them is the right one.",
                True,
            ),
            Choice(
                "It is always fast",
                "This is the idea that SPMS is always fast. It can be slow, too. "
                "Look at the lowest of the three lines of the picture.",
            ),
        ),
    ),
)

TWO_PATTERNS = (
    Question(
        name="Q3.1",
        misconception="M5",
        sources=("Cleveland Clinic 2025",),
        text="Some people have RRMS and SPMS, one after the other. Which comes first?",
        choices=(
            Choice("RRMS, then SPMS", "Yes. “Secondary” means that it comes second.", True),
            Choice(
                "SPMS, then RRMS",
                "This is the idea that SPMS can come first. “Secondary” means that it comes "
                "second. Look at the picture from left to right: {flares} first, then a slope.",
            ),
        ),
    ),
    Question(
        name="Q3.2",
        misconception="M5",
        sources=("Tremlett et al. 2008", "Koch et al. 2010", "Cree et al. 2016"),
        text="Does everyone with RRMS go on to SPMS?",
        choices=(
            Choice(
                "Yes",
                "This is the idea that RRMS always turns into SPMS. Many people never change "
                "over. Look at the picture {comes_and_goes}: it has no change-over.",
            ),
            Choice("No", "Right, not all people do. Many never change over.", True),
        ),
    ),
    Question(
        name="Q3.3",
        misconception="M4",
        sources=("Cleveland Clinic 2025", "Katz Sand et al. 2014"),
        text="One check-up shows more symptoms than last time. What can you say?",
        choices=(
            Choice(
                "It is SPMS",
                "This is the idea that one check-up can show SPMS. It could be a {flare}, a bad "
                "day, an illness or {slow_change}. Look at the whole line, not at one point.",
            ),
            Choice(
                "It is a {flare}",
                "This is the idea that more symptoms always mean a {flare}. It could also be a bad "
                "day, an illness or {slow_change}. Look at the whole line, not at one point.",
            ),
            Choice("Too soon to tell", "Yes. One dot is not a pattern. {tell_team}", True),
        ),
    ),
)
