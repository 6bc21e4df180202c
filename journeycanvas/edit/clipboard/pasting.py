"""Paste text: its lines become cards, a table from a spreadsheet becomes cells."""

from journeycanvas.edit.cards import add_cards
from journeycanvas.edit.change import Change, StepName, change_of
from journeycanvas.edit.clipboard.fragment import MOST_RECORDS
from journeycanvas.edit.clipboard.tables import read_table
from journeycanvas.edit.clipboard.tracks import lanes_and_stages_from
from journeycanvas.edit.grid import cell_stage
from journeycanvas.edit.kinds import new_card
from journeycanvas.edit.lanes import insert_lane
from journeycanvas.edit.lines import text_lines, without_bullet
from journeycanvas.edit.owners import OwnerHues
from journeycanvas.edit.records import NewId, plain_text
from journeycanvas.edit.settling import settled_groups
from journeycanvas.edit.stages import insert_stage
from journeycanvas.errors import Fault, Refused
from journeycanvas.i18n import msgid
from journeycanvas.model import Card, CellPlace, Journey, Part
from journeycanvas.model.values import MAX_TEXT

MOST_NEW_TRACKS = 100  # stages and lanes that a table may add; a larger one was meant for somewhere else


def is_table(text: str) -> bool:
    """Tell whether a text is a table: cells stand between tabs."""
    return "\t" in text


def paste_text(
    journey: Journey, new_id: NewId, text: str, lane: str, stage: str | None, index: int | None = None
) -> Change:
    """Paste a table as one, and anything else as lines. Raises Refused."""
    if is_table(text):
        return paste_table(journey, new_id, text, lane, stage)
    return paste_lines(journey, new_id, text, lane, stage, index)


def paste_lines(
    journey: Journey, new_id: NewId, text: str, lane: str, stage: str | None, index: int | None = None
) -> Change:
    """Make a card of each line in a cell, from a place on, without the bullets of a list. Raises Refused."""
    cards = add_cards(journey, new_id, _texts(text), lane, stage, index)
    return Change(StepName(msgid("Paste text")), cards.before, cards.after)


def paste_table(journey: Journey, new_id: NewId, text: str, lane: str, stage: str | None) -> Change:
    """Fill cells with a table, its first cell being this one: rows go to lanes, columns to stages, lines to cards.

    Where the table is larger than the map, stages and lanes are added, so that nothing is lost. Raises Refused.
    """
    rows = read_table(plain_text(text))
    name = StepName(msgid("Paste table"))
    after: dict[str, Part | None] = {}
    if not rows:
        return change_of(journey, name, after)
    after |= _room(journey, new_id, lane, stage, len(rows), len(rows[0]))
    wide = journey.replaced(after)
    lanes, stages = lanes_and_stages_from(wide, lane, stage)
    columns: list[str | None] = [*stages] or [None]
    cells: dict[CellPlace, list[Card]] = {}
    hues = OwnerHues(wide)
    for row_lane, row in zip(lanes, rows, strict=False):
        for column_stage, cell in zip(columns, row, strict=False):
            place = row_lane, cell_stage(wide, row_lane, column_stage)
            made = (new_card(wide, new_id(), *place, hues=hues, text=line) for line in _texts(cell))
            cells.setdefault(place, []).extend(made)
    return change_of(journey, name, {**after, **settled_groups(wide, cells.items())})


def _room(
    journey: Journey, new_id: NewId, lane: str, stage: str | None, rows: int, columns: int
) -> dict[str, Part | None]:
    """Return the stages and lanes that a table needs and the map has not."""
    lanes, stages = lanes_and_stages_from(journey, lane, stage)
    columns = 0 if columns == 1 and not journey.stages else columns  # one column needs no stages
    more_lanes, more_stages = max(0, rows - len(lanes)), max(0, columns - len(stages))
    if more_lanes + more_stages > MOST_NEW_TRACKS:
        raise Refused(Fault("too-many", {"count": more_lanes + more_stages, "limit": MOST_NEW_TRACKS}))
    after: dict[str, Part | None] = {}
    for _ in range(more_stages):
        after |= insert_stage(journey.replaced(after), new_id).after
    for _ in range(more_lanes):
        after |= insert_lane(journey.replaced(after), new_id, role="notes").after
    return after


def _texts(text: str) -> list[str]:
    """Return what the cards for the lines of a text say; a line too long for one card goes on in the next."""
    texts = []
    for line in text_lines(plain_text(text)):
        rest = without_bullet(line)
        while len(rest) > MAX_TEXT:
            cut = rest.rfind(" ", 0, MAX_TEXT) + 1 or MAX_TEXT
            texts.append(rest[:cut].rstrip())
            rest = rest[cut:]
        texts.append(rest)
    if len(texts) > MOST_RECORDS:
        raise Refused(Fault("too-many", {"count": len(texts), "limit": MOST_RECORDS}))
    return texts
