"""What a course is and how it is computed. Needs numpy alone."""

from spms_viz.model.course import DiseaseCourse, Relapse
from spms_viz.model.parameter import Parameter, with_steps
from spms_viz.model.parameters import PARAMETERS, CourseParameters
from spms_viz.model.reserve_parameters import RESERVE_PARAMETERS, ReserveParameters
from spms_viz.model.scenarios import SCENARIOS, Scenario
from spms_viz.model.settings import Settings
from spms_viz.model.simulation import simulate
from spms_viz.model.single import single_relapse
from spms_viz.model.tables import ALL_PARAMETERS, find_parameter
from spms_viz.model.view_parameters import VIEW_PARAMETERS, ViewParameters
from spms_viz.model.visit_parameters import VISIT_PARAMETERS, VisitParameters

__all__ = [
    "ALL_PARAMETERS",
    "PARAMETERS",
    "RESERVE_PARAMETERS",
    "SCENARIOS",
    "VIEW_PARAMETERS",
    "VISIT_PARAMETERS",
    "CourseParameters",
    "DiseaseCourse",
    "Parameter",
    "Relapse",
    "ReserveParameters",
    "Scenario",
    "Settings",
    "ViewParameters",
    "VisitParameters",
    "find_parameter",
    "simulate",
    "single_relapse",
    "with_steps",
]
