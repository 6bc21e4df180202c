"""Make one step of what was read, and keep what could not be placed."""

from collections.abc import Callable, Iterable, Sequence

from journeycanvas.edit.capture.lines import Blank, Heading, Line, Planned, Unplaced
from journeycanvas.edit.change import Change, StepName, applied, change_of, squashed
from journeycanvas.edit.feelings import add_feeling
from journeycanvas.edit.kinds import kind_for, new_card
from journeycanvas.edit.owners import OwnerHues
from journeycanvas.edit.records import NewId
from journeycanvas.edit.settling import settled_groups
from journeycanvas.i18n import msgid
from journeycanvas.model import Card, CellPlace, Journey


def capture(journey: Journey, new_id: NewId, lines: Iterable[Line], number: Callable[[int], str] = str) -> Change:
    """Add the cards that lines plan, at the ends of their cells, as one step; number writes how many. Raises Refused.

    What is written in a lane of feelings becomes a point of its curve, where the stage has most room.
    """
    planned = [line for line in lines if isinstance(line, Planned)]
    cells: dict[CellPlace, list[Card]] = {}
    felt: list[Planned] = []
    hues = OwnerHues(journey)
    for one in planned:
        if kind_for(journey.lanes[one.cell[0]]) == "feeling":
            felt.append(one)
        else:
            card = new_card(journey, new_id(), *one.cell, hues=hues, text=one.text, color=one.colour)
            cells.setdefault(one.cell, []).append(card)
    name = StepName(msgid("Capture cards"), number(len(planned)) if planned else "")
    changes = [change_of(journey, name, settled_groups(journey, cells.items()))]
    journey = applied(journey, changes[0])
    for one in felt:
        level = one.level or 0.0
        changes.append(add_feeling(journey, new_id, *one.cell, level=level, text=one.text, color=one.colour))
        journey = applied(journey, changes[-1])
    return squashed(*changes)


def left_over(lines: Sequence[Line]) -> str:
    """Return what is left of a text when its cards are made: what has no place, under the headings it stood under."""
    kept: list[str] = []
    above: list[Heading] = []
    is_whole = False
    for line in lines:
        match line:
            case Heading():
                above = [line] if is_whole or line.where.is_whole else [*above, line]
                is_whole = line.where.is_whole
            case Unplaced():
                kept += [heading.typed for heading in above]
                above = []
                kept.append(line.typed)
            case Planned() | Blank():
                pass
    return "\n".join(kept)
