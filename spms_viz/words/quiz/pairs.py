"""Questions that a class is asked twice: before it, and after it in other words.

Words in braces are filled per audience: `words/quiz/question.py` says how.
"""

from __future__ import annotations

from spms_viz.words.quiz.question import Choice, Question

BEFORE = (
    Question(
        name="Before.M1",
        misconception="M1",
        sources=("Lublin, Reingold 1996", "Lublin, Baier, Cutter 2003"),
        text="In RRMS, how do people recover from a relapse?",
        choices=(
            Choice(
                "In full, as a rule",
                "This is the idea that every relapse fully goes away. In pooled placebo arms of "
                "trials 42\u00a0% had at least half an EDSS step left over at a mean of 64 days. "
                "Try partial recovery in the lesson on relapses and look at the end of the line.",
            ),
            Choice(
                "In full or in part",
                "Right. How much stays, and how it adds up, is in the lesson on relapses.",
                True,
            ),
            Choice(
                "Hardly at all",
                "This is the idea that a relapse is a loss for good. Recovery, in full or in part, "
                "belongs to the definition of RRMS. Try full recovery in the lesson on "
                "relapses and look at the end of the line.",
            ),
        ),
    ),
    Question(
        name="Before.M3",
        misconception="M3",
        sources=("Lublin et al. 2014", "Lublin et al. 2020"),
        text="Someone with SPMS had no relapse and no new MRI activity this year. What follows?",
        choices=(
            Choice(
                "Nothing changed this year",
                "This is the idea that “not active” means “not changing”. Activity and progression "
                "are two questions. Try the box “not active, progressing” in the lesson on the "
                "grid.",
            ),
            Choice(
                "Progression may still have gone on",
                "Right. Activity and progression are two questions.",
                True,
            ),
            Choice(
                "It is RRMS again",
                "This is the idea that activity tells RRMS from SPMS. SPMS can be active or not. "
                "Try both boxes with progression in the lesson on the grid.",
            ),
        ),
    ),
    Question(
        name="Before.M4",
        misconception="M4",
        sources=("Katz Sand et al. 2014", "PMC8397587", "PMC7859270"),
        text="When does RRMS become SPMS?",
        choices=(
            Choice(
                "On the day that MRI shows it",
                "This is the idea that a test gives the date. No blood or MRI marker fixes the "
                "moment for one person. Try to mark it yourself in the lesson on looking back.",
            ),
            Choice(
                "Over a stretch of time, recognised afterwards",
                "Right. The lesson on looking back shows why.",
                True,
            ),
            Choice(
                "On the day of the last relapse",
                "This is the idea that the change-over is an event. Relapses may go on in SPMS, "
                "and change without them is slow. Try to mark it yourself in the lesson on "
                "looking back.",
            ),
        ),
    ),
    Question(
        name="Before.M7",
        misconception="M7",
        sources=("Cleveland Clinic 2025",),
        text="Treatment slows progression. What does that do to the level afterwards?",
        choices=(
            Choice(
                "It falls",
                "This is the idea that treatment that works makes the line go down. It mainly "
                "slows what comes next. Try the lesson on slowing: the part before never moves.",
            ),
            Choice(
                "It climbs less than it would have",
                "Right. It mainly slows what comes next.",
                True,
            ),
            Choice(
                "It stops climbing",
                "This is the idea that slowing is stopping. Slowing leaves a slope, and a smaller "
                "one. Try the lesson on slowing: no step of its slider stops the line.",
            ),
        ),
    ),
)

AFTER = (
    Question(
        name="After.M1",
        misconception="M1",
        repeats="Before.M1",
        text="Ten relapses of this model each recover to 85\u00a0%. Nothing else moves the level. "
        "Where does it end?",
        choices=(
            Choice(
                "Where it began",
                "This is the idea that every relapse fully goes away. Fifteen parts of a hundred "
                "stay each time. Look at the steps in the lesson on relapses once more.",
            ),
            Choice("Above where it began", "Right. Ten residuals add up.", True),
            Choice(
                "That depends on progression alone",
                "This is the idea that only progression leaves something. Residuals do, too: "
                "worsening without progression. Look at the steps in the lesson on relapses once "
                "more.",
            ),
        ),
    ),
    Question(
        name="After.M3",
        misconception="M3",
        repeats="Before.M3",
        sources=("Lublin et al. 2014", "Lublin et al. 2020"),
        text="Which of these can SPMS be, within one year?",
        choices=(
            Choice("Not active, and progressing", "Right. They are two questions.", True),
            Choice(
                "Progressing only while active",
                "This is the idea that change needs activity. Progression is the worsening without "
                "relapses. Look at the box “not active, progressing” of the grid once more.",
            ),
            Choice(
                "Always stable while not active",
                "This is the idea that “not active” means “not changing”. Stable needs a second "
                "answer: not progressing. Look at the grid once more.",
            ),
        ),
    ),
    Question(
        name="After.M4",
        misconception="M4",
        repeats="Before.M4",
        sources=("Katz Sand et al. 2014", "PMC8397587", "PMC7859270"),
        text="Two of you marked different years for one change-over. Why?",
        choices=(
            Choice(
                "One of you misread the dots",
                "This is the idea that there is a day to be found. Change is slow and dots "
                "scatter, so careful readers differ. Look at all the marks once more.",
            ),
            Choice(
                "Change is slow, dots scatter, and certainty comes late",
                "Right. It is a stretch of time, recognised afterwards.",
                True,
            ),
            Choice(
                "You lacked the blood test that gives the date",
                "This is the idea that a test gives the date. No blood or MRI marker fixes the "
                "moment for one person. Look at all the marks once more.",
            ),
        ),
    ),
    Question(
        name="After.M7",
        misconception="M7",
        repeats="Before.M7",
        sources=("Cleveland Clinic 2025",),
        text="Slowing acts from the middle of a drawing on, and the level still rises. "
        "Did it do something?",
        choices=(
            Choice(
                "No, since the level rises",
                "This is the idea that treatment that works makes the line go down. A smaller "
                "slope is an effect. Compare with the dashed line, which has no slowing.",
            ),
            Choice(
                "One line cannot tell: compare it with the line without slowing",
                "Right. The gap between the two is the effect.",
                True,
            ),
            Choice(
                "Yes, if the first half moved too",
                "This is the idea that slowing undoes the past. It acts on what comes next. "
                "Look at the first half once more: it stays.",
            ),
        ),
    ),
)
