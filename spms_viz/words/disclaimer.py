"""What every picture, page and sheet of paper says of itself, and the project of itself.

Fixed wording: change it only after a review. A test holds whatever quotes it to it.
"""

SHORT = "Drawing for learning. Not a forecast."
SHORT_FOR_CLASS = f"{SHORT}\nNot EDSS, not fitted to data, not for clinical use."
LONG = (
    "Made-up curve for learning. It is not based on any person, and it cannot show what will "
    "happen to you."
)
LONG_FOR_CLASS = (
    "Illustrative model. Arbitrary units (not EDSS), not fitted to data, not validated, and not "
    "for clinical use. Do not apply to a patient."
)
OF_THE_PROJECT = (
    "Education only. Not a medical device, not medical advice, not a predictor, not derived from "
    "or validated on patient data. Not affiliated with or endorsed by Cleveland Clinic or any MS "
    "organisation."
)
