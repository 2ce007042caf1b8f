"""Questions on slowing and on reserve.

Words in braces are filled per audience: `words/quiz/question.py` says how.
"""

from __future__ import annotations

from spms_viz.words.quiz.question import Choice, Question

SLOWING = (
    Question(
        name="Q7.1",
        misconception="M7",
        sources=("Cleveland Clinic 2025",),
        text="Slowing starts in this drawing. What does the line do before that year?",
        choices=(
            Choice(
                "It drops",
                "This is the idea that slowing makes the line go down. It acts on what comes next. "
                "Move {treatment_start} and look at the part before it.",
            ),
            Choice("It stays as it was", "Yes. Slowing helps what comes next.", True),
            Choice(
                "It vanishes",
                "This is the idea that slowing undoes the past. It acts on what comes next. "
                "Move {treatment_start} and look at the part before it.",
            ),
        ),
    ),
    Question(
        name="Q7.2",
        misconception="M7",
        sources=("Cleveland Clinic 2025",),
        text="The line still climbs after slowing starts. Does that mean it did not work?",
        choices=(
            Choice(
                "Yes",
                "This is the idea that slowing must make the line go down. It may be climbing "
                "less. Compare it with the dashed line, which has no slowing.",
            ),
            Choice(
                "No, it may be climbing less",
                "Right. Compare it with the dashed line, which has no slowing.",
                True,
            ),
        ),
    ),
)

ADVICE = Question(
    name="Q7.3",
    misconception="M9",
    text="Where can you get advice on real treatments?",
    choices=(
        Choice(
            "This page",
            "This is the idea that a drawing can pick a treatment. This page shows the idea of "
            "slowing, and no real medicine. Read the words under the picture again.",
        ),
        Choice("My health care team", "Yes. They know you, and no drawing does.", True),
        Choice(
            "The lowest line",
            "This is the idea that a line shows which treatment to choose. No line here is a "
            "person or a medicine. Read the words under the picture again.",
        ),
    ),
)

ADVICE_CLASS = Question(
    name="Q7.3",
    misconception="M9",
    text="Where does a person get advice on real treatments?",
    choices=(
        Choice(
            "On this page",
            "This is the idea that a drawing can pick a treatment. This page shows the idea of "
            "slowing, and no real medicine. Read the lines inside the picture again.",
        ),
        Choice(
            "From their own health care team", "Yes. They know the person; no drawing does.", True
        ),
        Choice(
            "From the lowest line",
            "This is the idea that a line shows which treatment to choose. No line here is a "
            "person or a medicine. Read the lines inside the picture again.",
        ),
    ),
)

RESERVE = (
    Question(
        name="Q8.1",
        misconception="M8",
        sources=("Krieger et al. 2016",),
        text="Damage is under the water line in this drawing. What is noticed?",
        choices=(
            Choice("Nothing yet", "Yes. It can be there and not felt.", True),
            Choice(
                "A {flare}",
                "This is the idea that all damage is felt at once. Under the water line it is not "
                "felt in this drawing. Look at what stands above the water.",
            ),
            Choice(
                "Everything",
                "This is the idea that what is there is also felt. Under the water line it is not "
                "felt in this drawing. Look at what stands above the water.",
            ),
        ),
    ),
)
