"""What holds in a window just now: the words that the table's `needs` and `check` name."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

KNOWN = frozenset(
    (
        *("map", "editable", "undo", "redo", "cards", "several", "lines", "stage", "lane", "chosen"),
        *("overview", "side", "full_screen", "rtl"),
    )
)
FAMILIES = ("appearance:", "language:", "panel:", "tool:")
"""Conditions that name one of several: panel:history."""


def conditions(window: "MapWindow") -> frozenset[str]:
    """Return the conditions that hold; tools and panels add their own to window.states."""
    settings = window.program.settings
    found = {f"appearance:{settings.appearance}", f"language:{settings.language}", *window.states}
    if window.isFullScreen():
        found.add("full_screen")
    if not window.has_map:
        return frozenset(found)
    document, selection = window.document, window.selection
    found.add("map")
    if document.can_be_edited:
        found.add("editable")
        if document.session.undo_name is not None:
            found.add("undo")
        if document.session.redo_name is not None:
            found.add("redo")
    journey = document.journey
    if journey.direction == "rtl":
        found.add("rtl")
    if selection.records or selection.cell is not None:
        found.add("chosen")
    records = selection.records
    cards = [journey.cards[record] for record in records if record in journey.cards]
    if cards:
        found.add("cards")
    if len(cards) > 1:
        found.add("several")
    if any("\n" in card.text for card in cards):
        found.add("lines")
    stage = selection.cell is not None and selection.cell[1] is not None
    lane = selection.cell is not None
    if stage or not journey.stages.keys().isdisjoint(records):
        found.add("stage")
    if lane or not journey.lanes.keys().isdisjoint(records):
        found.add("lane")
    return frozenset(found)
