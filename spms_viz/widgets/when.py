"""When did it change? Visits come one by one; a moment is marked before the line shows."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import anywidget
import traitlets
from ipywidgets import Layout, VBox, widget_serialization

from spms_viz.figures.looking_back import VISITS, looking_back_panels, plot_looking_back
from spms_viz.model import SCENARIOS, Settings, ViewParameters, find_parameter
from spms_viz.model.looking_back import FIRST_ROUND, MOST_VISITS, ROUNDS, look_at
from spms_viz.widgets.drawing import to_svg
from spms_viz.widgets.explorer import Explorer, _known, _sliders
from spms_viz.widgets.kinds import OF_A_COURSE, Kind
from spms_viz.widgets.page import joined
from spms_viz.widgets.picture import Picture
from spms_viz.widgets.slider import Slider
from spms_viz.words import VISIT_PARAMETERS_SHOWN, Audience, check_audience
from spms_viz.words.looking_back import (
    LETTERS,
    LOOKING_BACK,
    MARK_STEP,
    MORE_VISITS,
    describe_noticed,
    describe_setting,
)
