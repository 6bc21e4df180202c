"""Let each line run the way its words do, whatever its code is made of.

A plain text of Qt takes the direction of a line from its first letter, and the code of a cell is Latin. A mark that is
not seen, ahead of the line, makes it run from the right; what reads the line passes over it.
"""

import re

from journeycanvas.model import text_direction
from journeycanvas.model.values import TextDirection

RIGHT_TO_LEFT_MARK = "\u200f"
_CODE = re.compile(r"\s*[(\[]?[A-Za-z]{1,2}[\s.-]?\d{0,3}[)\]]?(?![A-Za-z])")
_AS_IT_BEGINS: TextDirection = "ltr"


def wants_mark(line: str, map_direction: TextDirection) -> bool:
    """Tell whether a line has to be told to run from the right."""
    bare = line.lstrip(RIGHT_TO_LEFT_MARK)
    if not bare.strip():
        return False
    wanted = text_direction(_CODE.sub("", bare, count=1), "auto", map_direction)
    return wanted == "rtl" and text_direction(bare, "auto", _AS_IT_BEGINS) == "ltr"
