"""Say in words how the notes fit a canvas for the wall, and what would make them fit."""

from itertools import groupby
from typing import TYPE_CHECKING

from journeycanvas.i18n import Catalogue
from journeycanvas.layout.paper import MM, Paper
from journeycanvas.layout.workshop.notes import Note
from journeycanvas.layout.workshop.sizes import PAD
from journeycanvas.messages import joined
from journeycanvas.text import Numerals

if TYPE_CHECKING:  # what makes canvases takes long to load; to say there is none takes nothing
    from journeycanvas.layout.workshop.choosing import Canvas

MOST_CODES = 5  # stretches of full cells that are named
AIR_MM = PAD / MM  # around a note in its cell


def canvas_sentences(canvas: "Canvas", words: Catalogue, numerals: Numerals) -> list[str]:
    """Return what there is to say of a canvas: notes that do not fit, cards without room, cells without room."""
    said = [fit_sentence(canvas, words, numerals), room_sentence(canvas, words, numerals)]
    return [sentence for sentence in said if sentence]


def paper_word(paper: Paper, words: Catalogue, numerals: Numerals) -> str:
    """Return what a paper is called: by its name, or by its sides."""
    if not paper.is_turned_already:
        return paper.name
    width, height = (numerals.digits(f"{side:g}") for side in (paper.width_mm, paper.height_mm))
    return words.say("{width} × {height} mm", width=width, height=height)


def fit_sentence(canvas: "Canvas", words: Catalogue, numerals: Numerals) -> str:
    """Return in one breath why the notes do not fit, where they do, and what was drawn instead; empty when they fit."""
    if canvas.fits:
        return ""
    reason = _reason(canvas, words, numerals)
    said = [f"{reason}."]
    if canvas.larger is not None:
        said = [
            words.say("{reason}; on {paper} they do.", reason=reason, paper=paper_word(canvas.larger, words, numerals))
        ]
    if canvas.note is not None:
        said.append(words.say("Here the slots are for notes of {note} mm.", note=_sides(canvas.note, numerals)))
    else:
        said.append(words.say("Here the cells have no slots; one writes straight into them."))
    return " ".join(said)


def _reason(canvas: "Canvas", words: Catalogue, numerals: Numerals) -> str:
    """Return why the notes do not fit: the rows are too low, the columns too narrow, or both."""
    sides = zip(canvas.cell_mm, canvas.wanted, strict=True)
    width, height = (_stated(side, wanted) for side, wanted in sides)
    texts = {
        "stages": words.say_many("{n} stage", "{n} stages", canvas.stages, n=numerals.number(canvas.stages)),
        "lanes": words.say_many("{n} lane", "{n} lanes", canvas.lanes, n=numerals.number(canvas.lanes)),
        "paper": paper_word(canvas.paper, words, numerals),
        "width": numerals.number(width),
        "height": numerals.number(height),
        "note": _sides(canvas.wanted, numerals),
    }
    if width > canvas.wanted.width_mm and height <= canvas.wanted.height_mm:
        return words.say(
            "{stages} by {lanes} on {paper} leave {height} mm rows: notes of {note} mm do not fit", **texts
        )
    if height > canvas.wanted.height_mm and width <= canvas.wanted.width_mm:
        return words.say(
            "{stages} by {lanes} on {paper} leave {width} mm columns: notes of {note} mm do not fit", **texts
        )
    return words.say(
        "{stages} by {lanes} on {paper} leave cells of {width} × {height} mm: notes of {note} mm do not fit", **texts
    )


def _stated(cell_mm: float, note_mm: float) -> int:
    """Return the side of a cell as it is said: where a note lacks only the air around it, without that air."""
    return int(cell_mm - 2 * AIR_MM if note_mm < cell_mm < note_mm + 2 * AIR_MM else cell_mm)


def room_sentence(canvas: "Canvas", words: Catalogue, numerals: Numerals) -> str:
    """Return which cards found no room and which cells have none left, and where they would; empty when all have."""
    said = [left_out_sentence(canvas, words, numerals)] if canvas.left_out else []
    if canvas.full:
        said.append(
            words.say_many(
                "{n} cell has no room for a note beside what is printed: {cells}.",
                "{n} cells have no room for a note beside what is printed: {cells}.",
                len(canvas.full),
                n=numerals.number(len(canvas.full)),
                cells=_cells(canvas.full, words),
            )
        )
    if canvas.roomier is not None:
        said.append(words.say("On {paper} there is room.", paper=paper_word(canvas.roomier, words, numerals)))
    elif canvas.smaller is not None:
        said.append(words.say("For notes of {note} mm there is room.", note=_sides(canvas.smaller, numerals)))
    return " ".join(said)


def left_out_sentence(canvas: "Canvas", words: Catalogue, numerals: Numerals) -> str:
    """Return how many cards found no room in their cells; empty when all did."""
    if not canvas.left_out:
        return ""
    return words.say_many(
        "{n} card found no room in its cell and is not printed.",
        "{n} cards found no room in their cells and are not printed.",
        canvas.left_out,
        n=numerals.number(canvas.left_out),
    )


def _cells(codes: tuple[str, ...], words: Catalogue) -> str:
    """Return the codes of cells, those beside each other as one stretch: D1–D7."""
    stretches: list[str] = []
    for lane, inside in groupby(codes, key=lambda code: code.rstrip("0123456789")):
        numbers = [int(code[len(lane) :] or 0) for code in inside]
        for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
            stretch = [f"{lane}{number or ''}" for _, number in run]
            stretches.append(stretch[0] if len(stretch) == 1 else f"{stretch[0]}–{stretch[-1]}")
    more = ["…"] if len(stretches) > MOST_CODES else []
    return joined(words, [*stretches[:MOST_CODES], *more])


def _sides(note: Note, numerals: Numerals) -> str:
    """Return the sides of a note, of a square one only one."""
    if note.width_mm == note.height_mm:
        return numerals.number(note.width_mm)
    return f"{numerals.number(note.width_mm)} × {numerals.number(note.height_mm)}"
