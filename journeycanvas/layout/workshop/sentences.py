"""Say in words how the notes fit a canvas for the wall, and what would make them fit."""

from journeycanvas.i18n import Catalogue
from journeycanvas.layout.workshop.choosing import Canvas
from journeycanvas.layout.workshop.notes import Note
from journeycanvas.text import Numerals


def fit_sentence(canvas: Canvas, words: Catalogue, numerals: Numerals) -> str:
    """Return in one breath why the notes do not fit, where they do, and what was drawn instead; empty when they fit."""
    if canvas.fits:
        return ""
    stages = words.say_many("{n} stage", "{n} stages", canvas.stages, n=numerals.number(canvas.stages))
    lanes = words.say_many("{n} lane", "{n} lanes", canvas.lanes, n=numerals.number(canvas.lanes))
    width, height = (numerals.number(int(side)) for side in canvas.cell_mm)
    said = [
        words.say(
            "{stages} by {lanes} on {paper} leave cells of {width} × {height} mm: notes of {note} mm do not fit.",
            stages=stages,
            lanes=lanes,
            paper=canvas.paper.name,
            width=width,
            height=height,
            note=_sides(canvas.wanted, numerals),
        )
    ]
    if canvas.larger is not None:
        said.append(words.say("On {paper} they do.", paper=canvas.larger.name))
    if canvas.note is not None:
        said.append(words.say("Here the slots are for notes of {note} mm.", note=_sides(canvas.note, numerals)))
    else:
        said.append(words.say("Here the cells are without slots, to be written in."))
    return " ".join(said)


def left_out_sentence(canvas: Canvas, words: Catalogue, numerals: Numerals) -> str:
    """Return how many cards found no room in their cells; empty when all did."""
    if not canvas.left_out:
        return ""
    return words.say_many(
        "{n} card found no room in its cell and is not printed.",
        "{n} cards found no room in their cells and are not printed.",
        canvas.left_out,
        n=numerals.number(canvas.left_out),
    )


def _sides(note: Note, numerals: Numerals) -> str:
    return f"{numerals.number(note.width_mm)} × {numerals.number(note.height_mm)}"
