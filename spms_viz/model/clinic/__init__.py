"""What a clinic sees of a made-up course: visits, two rules, and whole groups at once.

The public names of the measuring lab, gathered; each lives in a small module of its own. The
rules in words, with examples, and how they compare with the field's own tool: ``docs/labels.md``.
"""

from spms_viz.model.clinic.observe import VisitTable, observe
from spms_viz.model.clinic.population import Population, observe_all
from spms_viz.model.clinic.raw_pira import label_all, label_worsening
from spms_viz.model.clinic.recognise import recognise, recognise_all
from spms_viz.model.clinic.worsening import LABELS, Label, PopulationLabels, Worsening
from spms_viz.model.parameters.visits import (
    LABEL_WINDOWS,
    RECOGNITION_WINDOWS,
    VISIT_PARAMETERS,
    LabelRule,
    RecognitionRule,
    VisitParameters,
)

__all__ = [
    "LABELS",
    "LABEL_WINDOWS",
    "RECOGNITION_WINDOWS",
    "VISIT_PARAMETERS",
    "Label",
    "LabelRule",
    "Population",
    "PopulationLabels",
    "RecognitionRule",
    "VisitParameters",
    "VisitTable",
    "Worsening",
    "label_all",
    "label_worsening",
    "observe",
    "observe_all",
    "recognise",
    "recognise_all",
]
