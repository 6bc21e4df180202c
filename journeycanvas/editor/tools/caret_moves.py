"""Say where a caret goes in a text that is set: arrows point at the screen, whichever way the letters run."""

from journeycanvas.editor.tools.typed import Typed
from journeycanvas.text import TextBlock


def beside(typed: Typed, block: TextBlock | None, right: bool, by_word: bool, rtl: bool) -> int:
    """Return where an arrow key leads: the way it points, also among letters that run the other way.

    rtl is the direction of the paragraph; by words the caret goes on or back in the text, as its paragraph reads.
    """
    on, back = (typed.word_after(), typed.word_before()) if by_word else (typed.after(), typed.before())
    if block is not None and not by_word:
        x, y, _ = block.caret(typed.caret)
        for offset in (on, back):
            there = block.caret(offset)
            if there[1] == y and there[0] != x and (there[0] > x) == right:
                return offset
    return on if right != rtl else back


def over(typed: Typed, block: TextBlock | None, lines: int) -> int:
    """Return where the caret goes so many lines down; up with fewer than none."""
    if block is None:
        return typed.caret
    x, y, height = block.caret(typed.caret)
    if not 0 <= y + lines * height < block.height - 0.01:
        return 0 if lines < 0 else len(typed.text)
    return block.offset_at(x, y + (lines + 0.5) * height)


def edge(typed: Typed, block: TextBlock | None, end: bool, of_all: bool) -> int:
    """Return the start or the end of the caret's line, or of the whole text."""
    if block is None or of_all:
        return len(typed.text) if end else 0
    _, y, height = block.caret(typed.caret)
    number = min(int((y + height / 2) / height), len(block.lines) - 1)
    line = block.lines[number]
    if not end:
        return line.start
    after = line.start + len(line.text)
    goes_on = number + 1 < len(block.lines) and block.lines[number + 1].start == after
    return line.start + len(line.text.rstrip()) if goes_on else after
