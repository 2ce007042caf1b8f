"""The same picture by each way of drawing it: two panels, a line and a filled band in each.

Each contestant is one notebook. `control` finds what takes the key presses; `signature` is
JavaScript that gives another value as soon as the picture is another one; `before_the_storm` is
JavaScript that runs in the moment before the sixty changes.
"""

from __future__ import annotations

from dataclasses import dataclass

DATA = """
import numpy as np
from dataclasses import replace
from spms_viz import CourseParameters, simulate
years = np.linspace(0, 30, 1200)
def levels(rate):
    settings = CourseParameters(progression_rate=rate)
    both = (simulate(replace(settings, progression_onset=None), 2), simulate(settings, 2))
    return [np.interp(years, course.years, course.disability) for course in both]
TITLES = ("RRMS", "SPMS")
"""

FIGURE = """
import matplotlib.pyplot as plt
def draw(figure, rate):
    lines = []
    for axes, title, level in zip(figure.subplots(1, 2), TITLES, levels(rate)):
        lines += axes.plot(years, level, label="level")
        axes.fill_between(years, 0.5, level, alpha=0.3, label="above the start")
        axes.set(xlim=(0, 30), ylim=(0, 10), title=title)
        axes.legend(loc="upper left")
    return lines
"""

INTERACT = """
import ipywidgets
def show(rate=0.2):
    figure = plt.figure(figsize=(10, 4), dpi=100)
    draw(figure, rate)
    plt.show()
ipywidgets.interact(show, rate=(0, 0.4, 0.02));
"""

IPYMPL = """
%matplotlib widget
import ipywidgets
from IPython.display import display
with plt.ioff():
    figure = plt.figure(figsize=(10, 4), dpi=100)
lines = draw(figure, 0.2)
slider = ipywidgets.FloatSlider(value=0.2, min=0, max=0.4, step=0.02)
def follow(change):
    for axes, line, level in zip(figure.axes, lines, levels(change["new"])):
        line.set_ydata(level)
        axes.collections[0].remove()
        axes.fill_between(years, 0.5, level, alpha=0.3, color="C0")
    figure.canvas.draw_idle()
slider.observe(follow, "value")
display(slider, figure.canvas)
"""

# It has no band to move, so it draws less. Told to use ipywidgets: it does not recognise the
# name that today's matplotlib gives ipympl.
MPL_INTERACTIONS = """
%matplotlib widget
import mpl_interactions.ipyplot as iplt
from IPython.display import display
from mpl_interactions.controller import Controls
with plt.ioff():
    figure = plt.figure(figsize=(10, 4), dpi=100)
controls = Controls(use_ipywidgets=True, rate=np.linspace(0, 0.4, 21))
for number, axes in enumerate(figure.subplots(1, 2)):
    iplt.plot(years, lambda x, rate, number=number: levels(rate)[number], ax=axes,
              controls=controls, label="level", xlim="fixed", ylim="fixed")
    axes.set(xlim=(0, 30), ylim=(0, 10), title=TITLES[number])
    axes.legend(loc="upper left")
display(controls, figure.canvas)
"""

PLOTLY = """
import ipywidgets
import plotly.graph_objects as go
from IPython.display import display
from plotly.subplots import make_subplots
figure = go.FigureWidget(make_subplots(1, 2, subplot_titles=TITLES))
for column, level in enumerate(levels(0.2), start=1):
    figure.add_scatter(x=years, y=np.full(1200, 0.5), line_width=0, row=1, col=column)
    figure.add_scatter(x=years, y=level, fill="tonexty", name="level", row=1, col=column)
figure.update_layout(width=1000, height=400)
figure.update_yaxes(range=(0, 10))
slider = ipywidgets.FloatSlider(value=0.2, min=0, max=0.4, step=0.02)
def follow(change):
    with figure.batch_update():
        for number, level in enumerate(levels(change["new"])):
            figure.data[2 * number + 1].y = level
slider.observe(follow, "value")
display(slider, figure)
"""

BQPLOT = """
import bqplot
import ipywidgets
from IPython.display import display
figures, lines = [], []
for title, level in zip(TITLES, levels(0.2)):
    x, y = bqplot.LinearScale(min=0, max=30), bqplot.LinearScale(min=0, max=10)
    line = bqplot.Lines(x=years, y=level, scales={"x": x, "y": y}, fill="bottom",
                        fill_opacities=[0.3], labels=["level"], display_legend=True)
    axes = [bqplot.Axis(scale=x), bqplot.Axis(scale=y, orientation="vertical")]
    figures.append(bqplot.Figure(marks=[line], axes=axes, title=title, animation_duration=0,
                                 layout={"width": "500px", "height": "400px"}))
    lines.append(line)
slider = ipywidgets.FloatSlider(value=0.2, min=0, max=0.4, step=0.02)
def follow(change):
    for line, level in zip(lines, levels(change["new"])):
        line.y = level
slider.observe(follow, "value")
display(slider, ipywidgets.HBox(figures))
"""

OURS = """
from spms_viz.widgets import explore
explorer = explore("relapse_rate", "recovery", "progression_rate")
explorer
"""

# As if no table held a state and none had been fetched ahead. (A browser that is not told whether
# the table is complete fetches nothing ahead.)
NOTHING_AHEAD = """
from spms_viz.widgets import explore, picture
answer = picture.Picture._answer
picture.Picture._answer = lambda self, widget, content, buffers: (
    None if content["ask"] == "table" else answer(self, widget, content, buffers))
explorer = explore("relapse_rate", "recovery", "progression_rate")
explorer
"""

# The worst case: sweeps are refused as well, so that every single state comes from Python.
EVERY_STATE = NOTHING_AHEAD.replace(
    'content["ask"] == "table"', 'content["ask"] == "table" or content.get("free")'
)

SLOW_KERNEL = """
import time
from spms_viz.widgets.picture import Picture
answer = Picture._answer
Picture._answer = lambda *given: (time.sleep(0.2), answer(*given))
"""

# The hand comes from another slider: what was fetched for this one no longer fits.
OTHER_SLIDER = """(() => { const other = document.querySelector(".spms-range");
other.value = Number(other.value) + 1;
other.dispatchEvent(new Event("input", { bubbles: true })); })()"""

HANDLE = ".noUi-handle"
RANGE = ".spms-range >> nth=-1"


@dataclass(frozen=True)
class Contestant:
    """One way of drawing the picture."""

    name: str
    code: tuple[str, ...]
    control: str
    signature: str
    before_the_storm: str = ""


def canvas(selector: str) -> str:
    """Return a signature of a canvas: a sum over some of its pixels."""
    return (
        f"(() => {{ const c = document.querySelector('{selector}'); if (!c || !c.width) return '';"
        " const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
        " let s = 0; for (let i = 0; i < d.length; i += 52) s = (s * 31 + d[i]) | 0;"
        " return String(s); })()"
    )


def attribute(selector: str, name: str) -> str:
    """Return a signature of all elements that `selector` finds: their attribute `name`."""
    found = f'[...document.querySelectorAll("{selector}")]'
    return f"{found}.map((e) => e.getAttribute('{name}')).join()"


OUR_LINE = attribute(".spms-drawing > div:not([hidden]) g[data-gid='progressive-level'] path", "d")

CONTESTANTS = (
    Contestant(
        "interact", (DATA, FIGURE, INTERACT), HANDLE, attribute(".jp-RenderedImage img", "src")
    ),
    Contestant("ipympl", (DATA, FIGURE, IPYMPL), HANDLE, canvas(".jupyter-matplotlib canvas")),
    Contestant(
        "mpl-interactions",
        (DATA, FIGURE, MPL_INTERACTIONS),
        HANDLE,
        canvas(".jupyter-matplotlib canvas"),
    ),
    Contestant("plotly", (DATA, PLOTLY), HANDLE, attribute(".scatterlayer path.js-line", "d")),
    Contestant("bqplot", (DATA, BQPLOT), HANDLE, attribute(".bqplot path.line", "d")),
    Contestant("spms_viz, table", (OURS,), RANGE, OUR_LINE),
    Contestant(
        "spms_viz, table, kernel 200 ms slower",
        (SLOW_KERNEL, OURS),
        RANGE,
        OUR_LINE,
    ),
    Contestant("spms_viz, nothing fetched ahead", (NOTHING_AHEAD,), RANGE, OUR_LINE, OTHER_SLIDER),
    Contestant("spms_viz, every state from the kernel", (EVERY_STATE,), RANGE, OUR_LINE),
)

FLOOR_PAGE = """<!doctype html><input type="range" min="0" max="20" value="10">
<canvas width="1000" height="400" data-picture="10"></canvas>
<script>
const input = document.querySelector("input"), canvas = document.querySelector("canvas");
input.addEventListener("input", () => {
  const draw = canvas.getContext("2d");
  draw.clearRect(0, 0, 1000, 400);
  draw.beginPath();
  for (let x = 0; x < 1000; x++) draw.lineTo(x, 200 + Math.sin(x / 50) * input.value * 8);
  draw.stroke();
  canvas.dataset.picture = input.value;
});
</script>"""
FLOOR = Contestant("floor: an empty page", (), "input", attribute("canvas", "data-picture"))
