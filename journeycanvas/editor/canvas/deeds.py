"""What the actions of the table do that only look at the map, or choose on it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

Deed = Callable[["MapWindow"], None]
ZOOM_STEP = 1.25
TOOLS = ("select", "card", "link", "hand")


def zoom_in(window: "MapWindow") -> None:
    window.view.set_zoom(window.view.zoom * ZOOM_STEP)


def zoom_out(window: "MapWindow") -> None:
    window.view.set_zoom(window.view.zoom / ZOOM_STEP)


def zoom_normal(window: "MapWindow") -> None:
    window.view.set_zoom(1.0)


def fit(window: "MapWindow") -> None:
    window.view.fit()


def zoom_selection(window: "MapWindow") -> None:
    window.view.fit_selection()


def toggle_overview(window: "MapWindow") -> None:
    from journeycanvas.editor.canvas.overview import Overview

    for overview in window.view.findChildren(Overview):
        overview.want(not overview.is_wanted)
        window.set_state("overview", overview.is_wanted)
        window.program.remember(overview=overview.is_wanted)


def select_all(window: "MapWindow") -> None:
    """Select all cards that are shown; in a text, all of it."""
    from journeycanvas.editor.tools import hand_of

    hand = hand_of(window)
    if hand.writing is not None:
        hand.writing.become(hand.writing.typed.all_selected())
        return
    window.selection.choose(window.view.places.shown(window.document.journey.cards))


def _takes_up(tool: str) -> Deed:
    def take_up(window: "MapWindow") -> None:
        from journeycanvas.editor.tools import hand_of
        from journeycanvas.editor.tools.hand import MODES

        for mode in MODES:
            if mode == tool:
                hand_of(window).use(mode)
            window.set_state(f"tool:{mode}", mode == tool)

    return take_up


ACTIONS: Mapping[str, Deed] = MappingProxyType(
    {
        "edit.select_all": select_all,
        "view.zoom_in": zoom_in,
        "view.zoom_out": zoom_out,
        "view.zoom_normal": zoom_normal,
        "view.fit": fit,
        "view.zoom_selection": zoom_selection,
        "view.overview": toggle_overview,
        **{f"tool.{tool}": _takes_up(tool) for tool in TOOLS},
    }
)
