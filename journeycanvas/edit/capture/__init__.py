"""Quick capture: type back what hangs on a wall, line by line, each with the code of its cell (C4) or under it.

`read` says where each line would go and changes nothing; `capture` makes one step of it, `left_over` keeps the rest.
"""

from journeycanvas.edit.capture.lines import Blank, Heading, Line, Planned, Unplaced, Where, Why
from journeycanvas.edit.capture.making import capture, left_over
from journeycanvas.edit.capture.text import example_code, read

__all__ = [
    "Blank",
    "Heading",
    "Line",
    "Planned",
    "Unplaced",
    "Where",
    "Why",
    "capture",
    "example_code",
    "left_over",
    "read",
]
