"""Find the code of a cell at the start or the end of a line, as people type it from a photograph.

| typed                          | read                                                                            |
| ------------------------------ | ------------------------------------------------------------------------------- |
| C4 text · c4: text · (C4) text | lane C, stage 4                                                                 |
| C4) text · C4متن               | the same; the text follows at once where its letters are not Latin              |
| C 4: text · C-4: text          | the same; with a gap a sign has to follow, because "A 2 minute wait" is a text  |
| ۴C text · 4C: text             | the same; with Latin digits a sign has to follow, because "3D print" is a text  |
| C: text                        | lane C, which may have one cell only                                            |
| 4: text                        | stage 4                                                                         |
| متن C4 · text (C4)             | at the end: where the text runs from the right, or in brackets                  |
"""

import re
from typing import NamedTuple

from journeycanvas.edit.capture.shadow import shadow

MARKS = "\u200e\u200f\u061c\u2066-\u2069"
_M = f"[{MARKS}]*"
_LETTERS, _NUMBER = "[A-Z]{1,2}", r"\d{1,3}"
_CELL = rf"(?P<letters>{_LETTERS}){_M}(?P<gap>\s{{0,2}}[-./]?\s{{0,2}}){_M}(?P<number>{_NUMBER})"
_BACK = rf"(?P<back>{_NUMBER}){_M}(?P<rear>{_LETTERS})"
_PARTS = rf"(?:{_CELL}|{_BACK}|(?P<lane>{_LETTERS})|(?P<stage>{_NUMBER}))"
_SMILE = r":[-']?[()|D](?:\s|$)"  # its colon belongs to the feeling
_SIGN = rf"(?:[;؛|=>›→←]|(?!{_SMILE}):(?!\d)|[.,،/](?=\s|$)|-(?!\d)(?=\s|\D|$))"
_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"  # what runs from the right
_LETTER = "[\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3]"  # of those, what begins a word of Hebrew, Arabic or Persian
_BEHIND = rf"(?:\s*(?P<sign>{_SIGN})+{_M}\s*|(?P<end>\s*$)|\s+|(?={_LETTER}|{_SMILE}))"
_START = re.compile(rf"{_M}(?P<open>[(\[])?{_M}{_PARTS}{_M}(?P<close>[)\]])?{_M}{_BEHIND}")
_END = re.compile(
    rf"(?:(?P<lead>\s)\s*(?:[-:|]\s*)?|\s*)(?P<open>[(\[])?{_M}(?:{_CELL}|{_BACK}){_M}(?P<close>[)\]])?{_M}[.:]?\s*$"
)
_RIGHT_TO_LEFT = re.compile(f"[{_RIGHT}]")


class Code(NamedTuple):
    """The letters and the number of a code, either may be empty, the rest of the line, and the sign between them."""

    letters: str
    number: str
    rest: str
    sign: str = ""


def code_at_start(line: str) -> Code | None:
    """Return what looks like a code at the start of a line, whether or not a map has such a cell."""
    seen = shadow(line)
    found = _START.match(seen)
    if found is None or (found["open"] and not found["close"]):
        return None
    if found["close"] and not found["open"] and not found["number"]:
        return None  # "A) this, B) that" is a list
    is_marked = bool(found["sign"] or found["close"] or found["end"] is not None)
    letters = found["letters"] or found["rear"] or found["lane"] or ""
    number = found["number"] or found["back"] or found["stage"] or ""
    if found["letters"] and found["gap"] and not is_marked:
        return None
    if found["back"] and not is_marked and line[found.start("back")].isascii():
        return None
    if found["lane"] and not is_marked:
        return None
    return Code(letters, _plain(number), line[found.end() :].strip(), found["sign"] or "")


def code_at_end(line: str) -> Code | None:
    """Return a code at the end of a line that runs from the right, or one in brackets there."""
    found = _END.search(shadow(line))
    if found is None or bool(found["open"]) is not bool(found["close"]):
        return None
    rest = line[: found.start()].strip()
    in_brackets = bool(found["open"])
    if not rest or found["gap"] or not (in_brackets or (found["lead"] and _RIGHT_TO_LEFT.search(rest))):
        return None
    if found["back"] and not in_brackets and line[found.start("back")].isascii():
        return None
    return Code(found["letters"] or found["rear"], _plain(found["number"] or found["back"]), rest)


def _plain(number: str) -> str:
    return number.lstrip("0")
