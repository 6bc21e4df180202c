"""How a map changes: pure functions from a Journey to a Change, the history of them, and the clipboard.

Verbs stand in one module a noun (cards, moving, lines, feelings, stages, lanes, phases, links, personas, channels,
owners, map_facts, comments, pictures); finding in `find`, walking by keyboard in `walking`, copy and paste in
`clipboard`, what comes back from a wall in `capture`.
"""

from journeycanvas.edit.change import Change, StepName, applied, squashed
from journeycanvas.edit.records import NewId
from journeycanvas.edit.session import EditSession, Event, Listener, StaleChange, Step

__all__ = [
    "Change",
    "EditSession",
    "Event",
    "Listener",
    "NewId",
    "StaleChange",
    "Step",
    "StepName",
    "applied",
    "squashed",
]
