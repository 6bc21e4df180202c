"""What goes out to the clipboard and comes in from it, or is dropped: whole cards, pictures, tables, lines of text.

Rich text is never shown: it can name files and addresses. Of HTML only the words are read, where there is no plain
text, or else the ends of lines inside the cells of a table. What comes in is checked like a file.
"""

from functools import partial
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from journeycanvas.edit import Change, applied, squashed
from journeycanvas.edit.clipboard import (
    FRAGMENT_TYPE,
    Copied,
    copy_records,
    paste_records,
    paste_text,
    read_fragment,
    write_fragment,
)
from journeycanvas.edit.clipboard.html_tables import with_lines
from journeycanvas.edit.clipboard.html_words import words_of_html
from journeycanvas.edit.clipboard.tables import read_table
from journeycanvas.edit.pictures import add_picture_card, show_picture
from journeycanvas.edit.records import plain_text
from journeycanvas.edit.walking import room_under
from journeycanvas.editor.tools.arranging import delete_chosen
from journeycanvas.editor.tools.pictures import Pictures, carries_picture, picture_files, reading_of
from journeycanvas.errors import Fault, Refused
from journeycanvas.files.pictures import NotAPicture, picture_bytes, picture_of
from journeycanvas.model import CellPlace, Picture
from journeycanvas.model.shown import has_one_cell

if TYPE_CHECKING:
    from journeycanvas.editor.tools.hand import Hand

TABLE_TYPE = "text/tab-separated-values"
SAME_CELL = '\n<br style="mso-data-placement:same-cell">'  # else a spreadsheet begins a row at each line


def copy_chosen(hand: "Hand", *, cut: bool = False) -> bool:
    """Put what is selected on the clipboard; tell whether that was anything."""
    if hand.writing is not None:
        hand.writing.copy(cut=cut)
        return True
    journey = hand.session.journey
    chosen = [
        one
        for one in hand.view.selection.records
        if one in journey.cards or one in journey.lanes or one in journey.stages
    ]
    if not chosen:
        return False
    QGuiApplication.clipboard().setMimeData(packed(copy_records(journey, chosen), journey.direction))
    if cut:
        delete_chosen(hand)
    return True


def packed(copied: Copied, direction: str) -> QMimeData:
    """Return what was copied as the clipboard carries it; its table runs the way the map does."""
    mime = QMimeData()
    mime.setText(copied.text)
    mime.setData(TABLE_TYPE, copied.table.encode())
    mime.setData(FRAGMENT_TYPE, write_fragment(copied.fragment).encode())
    rows = read_table(copied.table)
    if len(rows) > 1 or len(rows[0] if rows else ()) > 1:
        cells = ("".join(f"<td>{_as_html(cell)}</td>" for cell in row) for row in rows)
        table = "".join(f"<tr>{row}</tr>" for row in cells)
        mime.setData("text/html", f'<meta charset="utf-8"><table dir="{direction}">{table}</table>'.encode())
    return mime


def _as_html(cell: str) -> str:
    """Return the words of a cell; their lines stay in it, where a spreadsheet would begin a new row for each."""
    return escape(cell).replace("\n", SAME_CELL)


def paste(hand: "Hand") -> None:
    """Paste the clipboard where the keyboard is."""
    if hand.writing is not None:
        hand.writing.paste()
        return
    spot = hand.spot()
    journey = hand.session.base
    record = hand.view.selection.current
    mime = QGuiApplication.clipboard().mimeData()
    if mime is None:  # nothing on it, whatever its type says
        return
    is_somewhere = bool(hand.view.selection.records) or hand.view.selection.cell is not None
    lane, stage = (spot.cell or (spot.lane, spot.stage)) if is_somewhere else (None, None)
    # A selected card that was hidden does not stand where the keyboard is.
    there = [card.id for card in journey.cell(*spot.cell)] if spot.cell is not None else []
    place = there.index(record) + 1 if record in there else None
    put(hand, mime, (lane, stage), place, record)


def can_take(mime: QMimeData) -> bool:
    """Tell whether a map can do anything with what is dragged over it."""
    return mime.hasFormat(FRAGMENT_TYPE) or mime.hasText() or mime.hasHtml() or carries_picture(mime)


def put(
    hand: "Hand",
    mime: QMimeData,
    cell: tuple[str | None, str | None],
    place: int | None = None,
    on: str = "",
) -> None:
    """Put what a clipboard or a drop carries into a cell, or a picture on the record `on`, once it is read."""
    lane, stage = cell
    if mime.hasFormat(FRAGMENT_TYPE):
        text = bytes(mime.data(FRAGMENT_TYPE).data()).decode("utf-8", "replace")
        _choose_made(hand, hand.attempt(lambda: _fragment(hand, text, lane, stage, place)))
    elif not hand.session.base.lanes and on not in hand.session.base.personas:
        return  # no place to stand; the line over the map says so
    elif not any(picture_files(mime)) and (text := _text_in(mime)).strip():
        where = _cell_in(hand, lane, stage) if lane else _room(hand, on)
        made = hand.attempt(lambda: paste_text(hand.session.base, hand.session.new_id, text, *where, place))
        _choose_made(hand, made)
    elif hand.can_edit and (reading := reading_of(mime)) is not None:
        hand.stop_writing()
        lane, stage = (lane, stage) if lane or not hand.session.base.lanes else _room(hand, on)
        target = _Target(on, lane or "", stage, place, _chosen(hand))
        hand.pictures.read(reading, partial(_land, hand, target))


class _Target(NamedTuple):
    """Where pictures are to land, and what was selected when that was said."""

    on: str
    lane: str
    stage: str | None
    place: int | None
    chosen: tuple[object, ...]


def _land(hand: "Hand", target: _Target, read: Pictures | NotAPicture) -> None:
    """Put pictures that were read where they were meant to be; who has gone on elsewhere meanwhile stays there."""
    has_stayed = _chosen(hand) == target.chosen
    made = hand.attempt(lambda: _pictures(hand, read, target))
    if has_stayed:
        _choose_made(hand, made)


def _chosen(hand: "Hand") -> tuple[object, ...]:
    selection = hand.view.selection
    return (*selection.records, selection.cell)


def _choose_made(hand: "Hand", made: Change | None) -> None:
    if made is None:
        return
    journey = hand.session.journey
    new = [one for one in made.made if one in journey.cards]
    whole = [one for one in made.made if one in journey.stages or one in journey.lanes]
    if new or whole:
        hand.choose_records(new or whole)


def words_in(mime: QMimeData) -> str:
    """Return the text that is carried; where there is none, the words of its HTML."""
    text = mime.text()
    return text if text.strip() or not mime.hasHtml() else words_of_html(plain_text(mime.html()))


def _text_in(mime: QMimeData) -> str:
    """Return the text that is carried; the cells of a table with the lines that they have in its HTML."""
    is_both = mime.hasHtml() and mime.text().strip()
    return with_lines(plain_text(mime.text()), mime.html()) if is_both else words_in(mime)


def _fragment(hand: "Hand", text: str, lane: str | None, stage: str | None, place: int | None) -> Change:
    session = hand.session
    return paste_records(session.base, session.new_id, read_fragment(text, _is_picture), lane, stage, place)


def _pictures(hand: "Hand", read: Pictures | NotAPicture, target: _Target) -> Change:
    """Return the change that shows pictures: one on the record it was put on, or else on cards of their own.

    Raises NotAPicture where none could be read, and Refused.
    """
    if isinstance(read, NotAPicture):
        raise read
    session = hand.session
    journey, changes, place = session.base, list[Change](), target.place
    if len(read) == 1 and (target.on in journey.cards or target.on in journey.personas):
        return show_picture(journey, target.on, *read[0])
    if target.lane not in journey.lanes or (target.stage and target.stage not in journey.stages):
        raise Refused(Fault("place-gone"))
    for id, picture in read:
        where = _cell_in(hand, target.lane, target.stage)
        changes.append(add_picture_card(journey, session.new_id, id, picture, *where, place))
        journey = applied(journey, changes[-1])
        place = place + 1 if place is not None else None
    return squashed(*changes)


def _cell_in(hand: "Hand", lane: str, stage: str | None) -> CellPlace:
    journey = hand.session.base
    if has_one_cell(journey, lane):
        return lane, None
    return lane, stage if stage in journey.stages else next(iter(journey.stages))


def _room(hand: "Hand", head: str) -> CellPlace:
    journey = hand.session.base
    return room_under(journey, head) or _cell_in(hand, next(iter(journey.lanes)), None)


def _is_picture(id: str, picture: Picture) -> bool:
    try:
        return picture_of(picture_bytes(picture))[0] == id
    except NotAPicture:
        return False
