"""What a course is and how it is computed. Needs numpy alone."""

from spms_viz.model.course import DiseaseCourse, Relapse
from spms_viz.model.parameter import Parameter
from spms_viz.model.parameters import PARAMETERS, CourseParameters, with_steps
from spms_viz.model.scenarios import SCENARIOS, Scenario
from spms_viz.model.simulation import simulate
from spms_viz.model.tables import find_parameter
from spms_viz.model.visit_parameters import VISIT_PARAMETERS, VisitParameters

__all__ = [
    "PARAMETERS",
    "SCENARIOS",
    "VISIT_PARAMETERS",
    "CourseParameters",
    "DiseaseCourse",
    "Parameter",
    "Relapse",
    "Scenario",
    "VisitParameters",
    "find_parameter",
    "simulate",
    "with_steps",
]
