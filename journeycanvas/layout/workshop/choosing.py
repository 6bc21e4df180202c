"""Choose how a canvas for the wall stands on its paper, and say as facts when the notes that are wanted do not fit."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from journeycanvas.layout.marks import Sheet
from journeycanvas.layout.paper import FIT, MM, PAPERS, Orientation, Page, Paper, paper_of, sides_of
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.shelf import Shelf
from journeycanvas.layout.workshop.canvas import canvas_in, content_of
from journeycanvas.layout.workshop.cells import slots_across, slots_down
from journeycanvas.layout.workshop.contents import cards_on, filled_with, without_curves
from journeycanvas.layout.workshop.notes import NOTES, Note, Slots
from journeycanvas.layout.workshop.pieces import Trial
from journeycanvas.layout.workshop.printing import widths_beside
from journeycanvas.layout.workshop.room import Room, room_on
from journeycanvas.layout.workshop.sizes import SHRINK, Sizes, factors
from journeycanvas.model import Journey
from journeycanvas.model.shown import shown_stages

LARGER = ("a3", "a2", "a1", "a0")
HEIGHTS_MM = (841.0, 1189.0)  # of rolls of paper, from which more than an A0 is cut; or it is put together of sheets
MOST_STEPS = 15  # for the titles of the lanes
STEP_MM, WIDEST_MM = 50.0, 2500.0  # about as wide as a wall of a room that a group stands at
LEGIBLE = 0.75  # of the usual size of type: so much smaller it may be for the sake of more slots
LYING = 1.6  # times the slots: a paper is stood up only when it has so many more
TINIEST = 0.2  # of the sizes on A1; on paper so small the canvas is a sketch
WRITTEN = 6.0 * MM  # a cell without slots holds at least one line that is written by hand


class Canvas(NamedTuple):
    """A canvas on its page, and what there is to say about it.

    note is the size of its slots: the one that was wanted, the largest one sold that fits, or None when not even the
    smallest does. Where wanted does not fit, cell_mm are the sides of the cells that there would be, larger is the
    smallest A paper on which it does, or a piece of a roll, if any. left_out counts the cards that found no room, full
    has the codes of cells in which printed cards leave no room for a note. roomier is the smallest larger paper without
    either, if any, else smaller the largest note with which this one is.
    """

    sheet: Sheet
    paper: Paper
    stages: int
    lanes: int
    wanted: Note
    note: Note | None
    cell_mm: tuple[float, float]
    larger: Paper | None
    left_out: int
    full: tuple[str, ...] = ()
    roomier: Paper | None = None
    smaller: Note | None = None

    @property
    def page(self) -> Page:
        """The page: the sheet is as large as it, at its real size."""
        return Page(self.sheet.width, self.sheet.height, 1.0, 0.0, 0.0)

    @property
    def fits(self) -> bool:
        return self.note == self.wanted


def canvas_for(
    journey: Journey,
    setting: Setting,
    slots: Slots,
    paper: Paper | None,
    orientation: Orientation = "auto",
    margin_mm: float = 8.0,
) -> Canvas:
    """Return the canvas of a map for the wall, at real size on that paper; None takes the smallest on which it fits.

    When the notes do not fit, the canvas has slots for the largest size that does, and none when none does: it can
    still be written on. Where even then what is printed has no room, less is printed: no curves, or nothing at all.
    """
    printed = filled_with(journey, slots.filled)
    finder = _Finder(printed, setting, orientation, margin_mm)
    if paper is None or paper == FIT:
        paper = finder.smallest(slots.note, 0.0) or PAPERS["a0"]
    room = finder.room(paper, slots.note)
    larger = None
    used = room
    if not room.fits:
        larger = finder.smallest(slots.note, paper.width_mm * paper.height_mm) or finder.rolled(paper, slots.note)
        rooms = (finder.room(paper, note) for note in _smaller(slots.note))
        used = next((one for one in rooms if one.fits), None) or finder.bare(paper)
    kept = finder
    if not used.fits or _is_low(used):
        kept, used = _with_less(finder, used, paper)
    drawn = canvas_in(kept.journey, setting, used, kept.shelf)
    dropped = cards_on(printed) - cards_on(kept.journey)
    hung = slots.note if larger is not None else used.note
    roomier, smaller = finder.roomier(paper, hung) if used.note and hung and drawn.wanting else (None, None)
    return Canvas(
        drawn.sheet,
        paper,
        len(used.grid.columns),
        len(used.lines),
        slots.note,
        used.note,
        (room.column * 25.4 / 72, max(0.0, room.row) * 25.4 / 72),
        larger,
        drawn.left_out + dropped,
        drawn.full,
        roomier,
        smaller,
    )


class _Finder:
    """Tries papers, ways of lying and sizes of type."""

    def __init__(self, journey: Journey, setting: Setting, orientation: Orientation, margin_mm: float) -> None:
        self.journey, self.setting, self.shelf = journey, setting, Shelf()
        self.orientation, self.margin_mm = orientation, margin_mm
        self._wanted: dict[Note, Mapping[str, float]] = {}

    def smallest(self, note: Note, area_mm2: float) -> Paper | None:
        """Return the smallest A paper, larger than that area, on which the note fits."""
        return next((paper for paper in self._larger(area_mm2) if self._fits(paper, note)), None)

    def rolled(self, paper: Paper, note: Note) -> Paper | None:
        """Return the shortest piece of a roll, larger than a paper, on which the note fits."""
        stages = max(1, len(shown_stages(self.journey)))
        least = int(stages * note.width_mm // STEP_MM)
        for height in HEIGHTS_MM:
            steps = range(least, min(least + MOST_STEPS, int(WIDEST_MM // STEP_MM)) + 1)
            pieces = [paper_of(STEP_MM * step, height) for step in steps]
            pieces = [one for one in pieces if one.width_mm * height > paper.width_mm * paper.height_mm]
            if pieces and self._fits(pieces[-1], note):
                return pieces[bisect_left(pieces, True, key=lambda one: self._fits(one, note))]
        return None

    def _fits(self, paper: Paper, note: Note) -> bool:
        """Tell whether a note fits a paper in the smallest type that is legible, or in the smallest of all."""
        tried = ((sides, factors(*sides)) for sides in sides_of(paper, self.orientation))
        return any(
            self._at(sides, note, factor).fits
            for sides, sizes in tried
            for factor in (max(LEGIBLE * sizes[0], sizes[-1]), sizes[-1])
        )

    def roomier(self, paper: Paper, note: Note) -> tuple[Paper | None, Note | None]:
        """Return the smallest larger A paper with room for cards and notes in every cell, or else smaller notes."""
        for larger in self._larger(paper.width_mm * paper.height_mm):
            if self._has_both(larger, note):
                return larger, None
        return None, next((one for one in _smaller(note) if self._has_both(paper, one)), None)

    def _has_both(self, paper: Paper, note: Note) -> bool:
        room = self.room(paper, note)
        return room.fits and not self._wanting(room)

    def _larger(self, area_mm2: float) -> Iterator[Paper]:
        papers = (PAPERS[name] for name in LARGER)
        return (paper for paper in papers if paper.width_mm * paper.height_mm > area_mm2 * 1.01)

    def room(self, paper: Paper, note: Note) -> Room:
        """Return the best room on a paper: one that fits before one that does not, and then that with more slots."""
        rooms = [self._lying(sides, note) for sides in sides_of(paper, self.orientation)]
        best = max(rooms, key=self._merits)
        return best if best.fits else self._printed(best)

    def _merits(self, room: Room) -> tuple[float, ...]:
        """Return how good a room is: that notes fit, in usual type, with what is printed, and how many of them."""
        is_legible = room.sizes.factor >= LEGIBLE * factors(room.width, room.height)[0]
        return room.fits, is_legible, -self._wanting(room), _worth(room), min(room.column, room.row)

    def _wanting(self, room: Room) -> int:
        """Return in how many places of a room there is less than there should be for cards and notes."""
        if not room.fits or not self.journey.cards:
            return 0
        return canvas_in(self.journey, self.setting, room, self.shelf, is_tried=True).wanting

    def bare(self, paper: Paper) -> Room:
        """Return a room without slots, its type small enough for every lane to hold its title, and for the cards."""
        rooms = []
        for sides in sides_of(paper, self.orientation):
            tried = [factors(*sides)[0]]
            while tried[-1] > TINIEST:
                tried.append(tried[-1] * SHRINK)
            smallest = self._at(sides, None, tried[-1])
            if not smallest.fits:  # in no larger type either
                rooms.append(smallest)
                continue
            rooms.append(next(room for factor in tried if (room := self._at(sides, None, factor)).fits))
            if rooms[-1].sizes.factor > LEGIBLE * tried[0] and self._wanting(rooms[-1]):
                rooms.append(self._at(sides, None, LEGIBLE * tried[0]))
        return max(rooms, key=lambda room: (room.fits, -self._wanting(room), _as_bare(room)))

    def _lying(self, sides: tuple[float, float], note: Note) -> Room:
        """Return the room with the most slots, its type not much smaller than usual; else with the largest type."""
        tried = [self._at(sides, note, factor) for factor in factors(*sides) if factor >= LEGIBLE * factors(*sides)[0]]
        fitting = [room for room in tried if room.fits]
        if fitting:
            return max(fitting, key=lambda room: (room.has_both, _slots(room), room.sizes.factor))
        room = tried[-1]
        for factor in factors(*sides)[len(tried) :]:
            room = self._at(sides, note, factor)
            if room.fits:
                break
        return room

    def _at(self, sides: tuple[float, float], note: Note | None, factor: float) -> Room:
        """Return the room for what is printed, or without regard to that where notes do not even fit empty cells."""
        room = room_on(self.journey, self.setting, self._trial(sides, Sizes(factor), note))
        return room if note is not None and not room.fits else self._printed(room)

    def _trial(self, sides: tuple[float, float], sizes: Sizes, note: Note | None) -> Trial:
        if note is not None and note not in self._wanted:
            self._wanted[note] = widths_beside(self.journey, self.setting, note)
        return Trial(sides, self.margin_mm, sizes, note, self._wanted[note] if note is not None else {})

    def _printed(self, room: Room) -> Room:
        """Return the same room with what is printed in it."""
        trial = self._trial((room.width, room.height), room.sizes, room.note)
        return room_on(self.journey, self.setting, trial, content_of(self.journey, self.setting, room, self.shelf))


def _with_less(finder: _Finder, used: Room, paper: Paper) -> tuple[_Finder, Room]:
    """Return a room without slots on a paper that is too small for all that is printed, and what finds it with less.

    Where all that is printed fits, it is only its curves that give way, to lanes which are too low to be written in.
    """
    for less in (without_curves(finder.journey), filled_with(finder.journey, "none")):
        found = _Finder(less, finder.setting, finder.orientation, finder.margin_mm)
        room = found.bare(paper)
        if used.fits:
            return (finder, used) if _is_low(room) else (found, room)
        if room.fits:
            break
    return found, room


def _is_low(room: Room) -> bool:
    """Tell whether cells without slots are too low for a line that is written by hand."""
    return room.note is None and any(line.height < WRITTEN for line in room.lines if not line.is_drawn)


def _as_bare(room: Room) -> float:
    """Return how good a room without slots is: in its type, or in its rows where they do not even hold their titles."""
    return room.sizes.factor if room.fits else room.row


def _smaller(note: Note) -> list[Note]:
    return [one for one in NOTES if one.area_mm2 < note.area_mm2]


def _worth(room: Room) -> float:
    """Return how good a room is by its slots; a wall is wide, and so is a journey."""
    return _slots(room) * (LYING if room.width > room.height else 1.0)


def _slots(room: Room) -> int:
    """Return how many notes have room in the lanes."""
    if room.note is None:
        return 0
    across = sum(slots_across(column.width, room.note) for column in room.grid.columns)
    across = across or slots_across(room.grid.across, room.note)
    return sum(across * slots_down(line.height, room.note) for line in room.lines if not line.is_drawn)
