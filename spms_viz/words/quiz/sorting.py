"""What is said to each choice on each mystery curve.

Words in braces are filled per audience: `words/quiz/question.py` says how.
"""

from __future__ import annotations

from spms_viz.words.quiz.question import Choice, Question

COMES, BUILDS, CANNOT = "Comes and goes", "Builds up", "Cannot tell yet"

CURVES = (
    Question(
        name="A",
        misconception="M8",
        text="Which pattern does A show?",
        choices=(
            Choice(
                COMES,
                "This is the idea that no {flares} means no change. Look at the second half: there "
                "is no {flare}, and the line climbs.",
            ),
            Choice(BUILDS, "Yes. It climbs for a long time with no {flare}.", True),
            Choice(
                CANNOT,
                "This is the idea that one can never tell. Look at the second half: many years "
                "are drawn there, and the line climbs all the way.",
            ),
        ),
    ),
    Question(
        name="B",
        misconception="M1",
        text="Which pattern does B show?",
        choices=(
            Choice(
                COMES,
                "Yes. Each {flare} leaves a step, and between the steps the line is level.",
                True,
            ),
            Choice(
                BUILDS,
                "This is the idea that each {flare} fully goes away, so a line that ends higher "
                "must have {slow_change}. Look between the peaks: the line is level there.",
            ),
            Choice(
                CANNOT,
                "This is the idea that a line must come back to its start to come and go. Look "
                "between the peaks: the line is level there, a step higher each time.",
            ),
        ),
    ),
    Question(
        name="C",
        misconception="M9",
        text="Which pattern does C show?",
        choices=(
            Choice(
                COMES,
                "This is the idea that the start shows what comes next. Look at the empty part: a "
                "line with one {flare} can go on in both ways.",
            ),
            Choice(
                BUILDS,
                "This is the idea that the first {flare} already starts a slope. Look at the end "
                "of the line: it came down again, and the rest is empty.",
            ),
            Choice(CANNOT, "Yes. So little is drawn that it can go on in both ways.", True),
        ),
    ),
    Question(
        name="D",
        misconception="M2",
        text="Which pattern does D show?",
        choices=(
            Choice(
                COMES,
                "This is the idea that there are no {flares} once {slow_change} is there. Look "
                "between the peaks: the line climbs there as well.",
            ),
            Choice(BUILDS, "Yes. {Flares} go on, and the line climbs between them.", True),
            Choice(
                CANNOT,
                "This is the idea that {flares} hide everything else. Look between the peaks, from "
                "the left to the right: the line lies higher and higher there.",
            ),
        ),
    ),
    Question(
        name="E",
        misconception="M5",
        text="Which pattern does E show?",
        choices=(
            Choice(COMES, "Yes. The line comes back to where it began each time.", True),
            Choice(
                BUILDS,
                "This is the idea that all lines with {flares} build up in the end. Look at the "
                "right end: the line is back where it began.",
            ),
            Choice(
                CANNOT,
                "This is the idea that {flares} always turn into something else. Look between the "
                "peaks: all years are drawn, and the line is level there.",
            ),
        ),
    ),
    Question(
        name="F",
        misconception="M4",
        sources=("Cleveland Clinic 2025", "Katz Sand et al. 2014"),
        text="Which pattern does F show?",
        choices=(
            Choice(
                COMES,
                "This is the idea that one high dot is always a {flare}. It could also be a bad "
                "day, an illness or {slow_change}. Look at the last dot: nothing comes after it.",
            ),
            Choice(
                BUILDS,
                "This is the idea that one high dot shows the change-over. It could be a {flare}, "
                "a bad day or an illness. Look at the last dot: nothing comes after it.",
            ),
            Choice(CANNOT, "Yes. One dot is not a pattern. {tell_team}", True),
        ),
    ),
)
