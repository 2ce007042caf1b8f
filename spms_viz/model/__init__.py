"""What a course is and how it is computed. Needs numpy alone."""

from spms_viz.model.course import DiseaseCourse, Relapse
from spms_viz.model.one_flare import single_relapse
from spms_viz.model.parameters.all_parameters import ALL_PARAMETERS, find_parameter
from spms_viz.model.parameters.course import PARAMETERS, CourseParameters
from spms_viz.model.parameters.parameter import Parameter
from spms_viz.model.parameters.reserve import RESERVE_PARAMETERS, ReserveParameters
from spms_viz.model.parameters.table import with_steps
from spms_viz.model.parameters.view import VIEW_PARAMETERS, ViewParameters
from spms_viz.model.parameters.visits import VISIT_PARAMETERS, VisitParameters
from spms_viz.model.scenarios import SCENARIOS, Scenario
from spms_viz.model.settings import Settings
from spms_viz.model.simulation import simulate

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
