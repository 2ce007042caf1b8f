"""Made-up curves that show how two patterns of multiple sclerosis differ over time.

For learning only: nothing here is fitted to a person, and nothing here is a forecast.
Importing this package needs numpy alone; pictures live in `spms_viz.figures` and sliders in
`spms_viz.widgets`.
"""

from spms_viz.model import SCENARIOS, CourseParameters, DiseaseCourse, Relapse, simulate
from spms_viz.words import describe

__all__ = ["SCENARIOS", "CourseParameters", "DiseaseCourse", "Relapse", "describe", "simulate"]
