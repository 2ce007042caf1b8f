"""Questions for a class alone: terms, measures and evidence."""

from __future__ import annotations

from spms_viz.words.quiz.question import Choice, Question

TERMS_OF_THE_FIELD = (
    Question(
        name="Q1.3",
        misconception="M1",
        sources=("Lublin et al. 2014", "Lublin et al. 2020", "Kappos et al. 2020"),
        text="What is the stepwise leftover of relapses best called?",
        choices=(
            Choice(
                "Progression",
                "This is the idea that all worsening is progression. Progression is kept for "
                "worsening without relapses (Lublin 2014, 2020). Set {recovery} to {recovery:0.8} "
                "and look where the steps stand: at the relapses.",
            ),
            Choice(
                "Relapse-associated worsening",
                "Right. Progression is kept for worsening without relapses.",
                True,
            ),
            Choice(
                "Pseudo-relapse",
                "This is the idea that a leftover is an old symptom coming back. A pseudo-relapse "
                "is old symptoms returning for a while with heat or infection. Set {recovery} to "
                "{recovery:0.8} and look between the relapses: the step stays.",
            ),
        ),
    ),
    Question(
        name="Q4.3",
        misconception="M3",
        sources=("Lublin et al. 2014", "Burtchell et al. 2019"),
        text="Activity was not assessed this year. Which label is right?",
        choices=(
            Choice(
                "Not active",
                "This is the idea that not looking equals not finding. Activity is looked for at "
                "least once a year; where it was not, the label is another one. Look at the time "
                "window of the grid: was anything looked for in it?",
            ),
            Choice(
                "Indeterminate",
                "Right. Without an assessment there is neither a yes nor a no.",
                True,
            ),
            Choice(
                "Stable",
                "This is the idea that silence means stable. Stable means not active and not "
                "progressing, and both have to be assessed. Look at the grid: stable is one of "
                "its four boxes.",
            ),
        ),
    ),
)

MEASURES = (
    Question(
        name="Q5.3",
        misconception="M4",
        text="You measure more often, with a noisy scale and no confirmation. What do you get?",
        choices=(
            Choice("More false alarms", "Right. Each measurement is one more chance of one.", True),
            Choice(
                "Fewer false alarms",
                "This is the idea that more measuring alone brings certainty. Without "
                "confirmation each dot is one more chance that noise crosses the limit. Look at "
                "the dots with and without confirmation.",
            ),
            Choice(
                "No change",
                "This is the idea that noise evens out in a rule that needs one dot only. "
                "Without confirmation each dot is one more chance of a false alarm. Look at the "
                "dots with a short and with a long interval.",
            ),
        ),
    ),
    Question(
        name="Q6.3",
        misconception="M9",
        text="The 20 dots show the spread in the model. What are they not?",
        choices=(
            Choice(
                "Random",
                "This is the idea that a computed spread holds no luck. Luck in the relapses makes "
                "it. Look at another story: the settings stay, the line moves.",
            ),
            Choice(
                "A confidence interval for patients",
                "Right. They are the spread of this model's luck, not fitted to anyone.",
                True,
            ),
            Choice(
                "Reproducible",
                "This is the idea that luck cannot be repeated. It comes from a seed, so the same "
                "seed gives the same dots. Press Start again and compare.",
            ),
        ),
    ),
    Question(
        name="Q8.2",
        misconception="M9",
        sources=("Krieger et al. 2016",),
        text="What is the topographical model?",
        choices=(
            Choice(
                "Proven biology",
                "This is the idea that a picture which explains well is thereby proven. It is a "
                "hypothesis that teaches well (Krieger 2016). Look at the picture as one way to "
                "think about reserve.",
            ),
            Choice(
                "A hypothesis and a visual aid", "Right. It helps to think; it is no proof.", True
            ),
            Choice(
                "A clinical score",
                "This is the idea that the water level is read off a person. The picture holds no "
                "measurement. Look at its axis: there is no clinical scale on it.",
            ),
        ),
    ),
)

EVIDENCE = (
    Question(
        name="Q9.1",
        misconception="M10",
        sources=("Müller et al. 2025",),
        text="Two definitions give two answers on the same dots. What does that show?",
        choices=(
            Choice(
                "One of them is wrong",
                "This is the idea that a definition is either true or false. In 33,303 people the "
                "definition chosen changed how often PIRA was found (Müller 2025). Move "
                "the smallest change that counts and look at the same dots twice.",
            ),
            Choice(
                "Definitions shape counts, so report them",
                "Right. 360 definitions of PIRA were compared, and the choice mattered.",
                True,
            ),
        ),
    ),
    Question(
        name="Q9.2",
        misconception="M10",
        sources=("PMC5336539", "CLIMB cohort"),
        text="How do the steps of EDSS from 2 to 3 and from 5 to 6 compare?",
        choices=(
            Choice(
                "They are equal",
                "This is the idea that a scale with numbers measures in equal steps. EDSS is "
                "ordinal: low steps are impairment, and from about 4.5 on it is mostly walking. "
                "Look at the axis of our pictures: it has units of its own for this reason.",
            ),
            Choice(
                "They are unequal",
                "Right. The scale is ordinal. In one large clinic cohort 4 to 6 also passed faster "
                "than 0 to 3.",
                True,
            ),
        ),
    ),
    Question(
        name="Q9.3",
        misconception="M10",
        sources=("Kappos et al. 2020",),
        text="“80 to 90\u00a0% of the build-up was PIRA.” What is the main limit of that?",
        choices=(
            Choice(
                "Two-year trials with a composite outcome",
                "Right. Another time span or another outcome may give another share.",
                True,
            ),
            Choice(
                "There was no control group",
                "This is the idea that a share needs an untreated group to be read. The share "
                "rests on the time span, 96 weeks, and on a composite outcome. Move the time "
                "between visits and look at how the count moves.",
            ),
            Choice(
                "It comes from animals",
                "This is the idea that such figures come from the laboratory. The two trials were "
                "in people: 1,656 were analysed. Move the time between visits and look at "
                "how the count moves.",
            ),
        ),
    ),
    Question(
        name="Q9.4",
        misconception="M9",
        sources=("PMC8353667", "MSBase cohort"),
        text="Do lesions of the spinal cord go with earlier SPMS?",
        choices=(
            Choice(
                "Yes, this is settled",
                "This is the idea that a plausible risk factor is an established one. One study "
                "found a link with PIRA, another none with SPMS. Look at the marks of evidence "
                "beside the factors.",
            ),
            Choice("The findings are mixed", "Right. It is not to be taught as settled.", True),
        ),
    ),
)
