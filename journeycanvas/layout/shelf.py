"""Keep what was laid out by what it was made from, so that an edit lays out one card and not the map."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, TypeVar, cast

from journeycanvas.layout.faces import Face, Faces, Standing
from journeycanvas.layout.links import Band
from journeycanvas.layout.marks import Heading, Placed
from journeycanvas.layout.plan import Strip
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.spots import Row, Spot
from journeycanvas.layout.tracks import Grid
from journeycanvas.model import Card, Journey, Lane

VERSIONS = 4  # of a part that are kept: each pass of a map whose links need room makes its own
Gaps = tuple[float, float]  # room for links above and below a row
Cells = Mapping[str | None, tuple[Card, ...]]
Place = Callable[[Iterable[Spot]], tuple[Placed, ...]]
"""Returns blocks where left and right put them."""

_T = TypeVar("_T")

PLACED = 100  # strips that are no lanes


class Stand(NamedTuple):
    """A row where it stands on the sheet: its strip, what links have to know of it, and where its name leads."""

    strip: Strip
    band: Band
    heading: Heading


class KeptRow(NamedTuple):
    """A row, what it was made from, and where it stood last: y counts from the top of the content."""

    lane: Lane
    cells: Cells
    beside: object
    row: Row
    placed: tuple[Placed, ...]
    y: float
    stand: Stand

    def is_of(self, lane: Lane, cells: Cells, beside: object) -> bool:
        """Tell whether the row is the one that would be laid out now."""
        return self.lane is lane and self.cells is cells and (self.beside is beside or self.beside == beside)


_Rows = dict[tuple[str, Gaps], KeptRow]


class Parts:
    """Parts of a map by name, each made only when one of the values that it is made from is new.

    Values that are identical, as most are after an edit, are never looked into.
    """

    def __init__(self) -> None:
        self._versions: dict[str, list[tuple[tuple[object, ...], object]]] = {}

    def kept(self, name: str, made_from: tuple[object, ...], make: Callable[[], _T]) -> _T:
        """Return the part of that name that was made from these values, made now if there is none."""
        versions = self._versions.setdefault(name, [])
        if versions and versions[0][0] == made_from:
            return cast("_T", versions[0][1])
        for number, (values, part) in enumerate(versions[1:], 1):
            if values == made_from:
                versions.insert(0, versions.pop(number))
                return cast("_T", part)
        made = make()
        versions.insert(0, (made_from, made))
        del versions[VERSIONS:]
        return made

    def versions(self, name: str) -> list[object]:
        """Return all that is kept of a part."""
        return [part for _, part in self._versions.get(name, ())]


class Shelf(Parts):
    """The faces and rows of one map in one theme and language.

    A row is taken again while its lane, its cells and the ground that all rows share are the same values: journeys
    share what an edit did not touch, so that comparing is a matter of identity.
    """

    def __init__(self, before: "Shelf | None" = None) -> None:
        """`before` is the shelf of the same map in another setting: sizes that colours do not change are taken over."""
        super().__init__()
        self.forms: Parts = before.forms if before is not None else Parts()
        self._faces = before._shown_faces() if before is not None else Faces()
        self._standing: dict[str, Standing] = {}
        self._placed: dict[int, tuple[tuple[Spot, ...], tuple[Placed, ...]]] = {}
        self._rows: _Rows = {}
        self.form = self.look = self.frame = self._shared = object()

    def stand_on(self, setting: Setting, grid: Grid, journey: Journey) -> None:
        """Forget all rows when anything that every row depends on has changed.

        The rows of a few grounds are kept: a map whose links need room is laid out with and without it every time.
        form is a mark that stays while texts take the same room, look one that stays while everything looks the same,
        frame one that stays while the stages stand where they stood, whatever they are called.
        """
        standing = [(stage.id, stage.hidden) for stage in journey.stages.values()]
        self.frame = self.forms.kept("frame", (grid.frame, standing), object)
        shared = (journey.personas, journey.channels, journey.pictures)
        self.form = self.forms.kept("form", setting.form, object)
        self.look = self.kept("look", (setting.theme, setting.icons, self.form), object)
        self._shared = self.forms.kept("shared", shared, object)
        ground = (setting, self.frame, *shared, bool(journey.cards))
        self._rows = self.kept("ground", ground, dict)
        if self._faces.are_too_many(len(journey.cards)):
            self._faces = self._shown_faces()

    def _shown_faces(self) -> Faces:
        """Return the faces without cards of widths that stages had on their way, and without those that are gone."""
        grounds = cast("list[_Rows]", self.versions("ground"))
        return self._faces.shown(
            {id(spot.block) for rows in grounds for kept in rows.values() for spot in kept.row.spots}
        )

    def standing(self, lane: Lane) -> Standing:
        """Return what all faces of a lane are drawn from now; the same value until something of it is new."""
        found = self._standing.get(lane.id)
        if found is None or found.lane is not lane or found.look is not self.look or found.shared is not self._shared:
            found = self._standing[lane.id] = Standing(lane, self.form, self.look, self._shared)
        return found

    def known_face(self, card: Card, view: str, width: float) -> Face | None:
        """Return the face of a card as it was drawn last; None when it was not, or when the card is another now."""
        return self._faces.find(card, view, width)

    def keep_face(self, view: str, face: Face) -> None:
        """Keep a face, in the place of the one that the card had in that view and width."""
        self._faces.keep(view, face)

    def placed(self, spots: tuple[Spot, ...], place: Place) -> tuple[Placed, ...]:
        """Return the blocks of a kept row where left and right put them; the same row gives the same tuple."""
        kept = self._placed.get(id(spots))
        if kept is None or kept[0] is not spots:
            if len(self._placed) > PLACED:
                self._placed.clear()
            kept = self._placed[id(spots)] = (spots, place(spots))
        return kept[1]

    def row_before(self, lane: Lane) -> KeptRow | None:
        """Return the row of a lane as it was laid out last; None when the lane itself has changed since."""
        kept = self._rows.get((lane.id, (0.0, 0.0)))
        return kept if kept is not None and kept.lane is lane else None

    def stand(self, journey: Journey, lane: Lane, gaps: Gaps, beside: object, y: float) -> Stand | None:
        """Return the row of a lane where it stood; None when anything of it, or its place, is new."""
        kept = self._rows.get((lane.id, gaps))
        if kept is None or kept.y != y or not kept.is_of(lane, journey.cells_of(lane.id), beside):
            return None
        return kept.stand

    def stood(
        self,
        journey: Journey,
        lane: Lane,
        gaps: Gaps,
        beside: object,
        y: float,
        lay_out: Callable[[], Row],
        place: Place,
        stand: Callable[[Row, tuple[Placed, ...]], Stand],
    ) -> Stand:
        """Return the row of a lane where it stands now, laid out only when the lane, one of its cards or what is beside
        them is new; of a new one, only what was not there before is placed."""
        cells, kept = journey.cells_of(lane.id), self._rows.get((lane.id, gaps))
        if kept is not None and kept.is_of(lane, cells, beside):
            row, placed = kept.row, kept.placed
        else:
            row = lay_out()
            placed = place(row.spots) if kept is None else _placed_anew(kept, row.spots, place)
        made = stand(row, placed)
        self._rows[lane.id, gaps] = KeptRow(lane, cells, beside, row, placed, y, made)
        return made


def _placed_anew(kept: KeptRow, spots: tuple[Spot, ...], place: Place) -> tuple[Placed, ...]:
    """Return where the blocks of a row stand that has most of its spots from the row before."""
    before = kept.row.spots
    if len(before) == len(spots):
        beside = zip(spots, before, kept.placed, strict=True)
        found = [there if spot is old else None for spot, old, there in beside]
        if found.count(None) <= len(spots) / 2:
            return _with_those_placed(found, spots, place)
    known = dict(zip(map(id, before), kept.placed, strict=True))
    return _with_those_placed([known.get(id(spot)) for spot in spots], spots, place)


def _with_those_placed(found: list[Placed | None], spots: tuple[Spot, ...], place: Place) -> tuple[Placed, ...]:
    """Return the blocks that were found, and those in between that were not, placed now."""
    placed = iter(place([spot for spot, one in zip(spots, found, strict=True) if one is None]))
    return tuple([one or next(placed) for one in found])
