"""A figure that keeps the reader's settings out when it is drawn and saved, by whomever."""

from matplotlib.figure import Figure

from spms_viz.figures.own_settings import own_settings


class OwnFigure(Figure):
    """White, and drawn and saved under our settings."""

    @own_settings()
    def __init__(self, size: tuple[float, float]) -> None:
        super().__init__(figsize=size, facecolor="white")

    savefig = own_settings()(Figure.savefig)
    draw = own_settings()(Figure.draw)
