"""The map on the screen: painted, looked at, selected on."""

from journeycanvas.editor.canvas.deeds import ACTIONS

__all__ = ["ACTIONS"]
