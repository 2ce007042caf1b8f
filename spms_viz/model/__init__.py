"""What a course is and how it is computed. Needs numpy alone."""

from spms_viz.model.course import DiseaseCourse, Relapse
from spms_viz.model.parameter import Parameter
from spms_viz.model.parameters import PARAMETERS, CourseParameters, find_parameter, with_steps
from spms_viz.model.scenarios import SCENARIOS, Scenario
from spms_viz.model.simulation import simulate

__all__ = [
    "PARAMETERS",
    "SCENARIOS",
    "CourseParameters",
    "DiseaseCourse",
    "Parameter",
    "Relapse",
    "Scenario",
    "find_parameter",
    "simulate",
    "with_steps",
]
