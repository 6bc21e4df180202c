"""What of a map can be named when its wall is typed back: cells by codes, lanes and stages by titles and colours."""

from collections.abc import Iterable, Mapping

from journeycanvas.edit.folding import Exactness, Folding
from journeycanvas.edit.kinds import kind_for
from journeycanvas.model import CellPlace, Journey
from journeycanvas.model.codes import lane_codes, stage_codes
from journeycanvas.model.shown import has_one_cell, shown_lanes, shown_stages


class Wall:
    """The names of one map; colours are those of the notes in each lane, by the lane's id."""

    def __init__(self, journey: Journey, colours: Mapping[str, str]) -> None:
        self._journey = journey
        self._fold = Folding(Exactness()).fold
        self.letters, self.numbers = lane_codes(journey), stage_codes(journey)
        self.lanes = {letters: lane for lane, letters in self.letters.items()}
        self.stages = {number: stage for stage, number in self.numbers.items()}
        self._lane_titles = self._by_title((lane.title, lane.id) for lane in shown_lanes(journey))
        self._stage_titles = self._by_title((stage.title, stage.id) for stage in shown_stages(journey))
        self._colours = {lane: colour for lane, colour in colours.items() if lane in self.letters}

    @property
    def most_letters(self) -> int:
        """How many letters the code of a lane has at most."""
        return max(map(len, self.lanes), default=1)

    def is_across(self, lane: str) -> bool:
        """Tell whether a lane has one cell for the whole map."""
        return has_one_cell(self._journey, lane)

    def lanes_titled(self, title: str) -> list[str]:
        """Return the ids of the lanes that are called so; case, joiners and the letters of keyboards do not matter."""
        return self._lane_titles.get(self._folded(title), [])

    def stages_titled(self, title: str) -> list[str]:
        """Return the ids of the stages that are called so, as lanes_titled does."""
        return self._stage_titles.get(self._folded(title), [])

    def lanes_coloured(self, colour: str) -> list[str]:
        """Return the lanes whose notes have a colour."""
        return [lane for lane, its in self._colours.items() if its.casefold() == colour.casefold()]

    def own_colour(self, lane: str, colour: str | None) -> str | None:
        """Return the colour that a note in a lane has to be given; None when it has that one anyway."""
        return None if colour is None or lane in self.lanes_coloured(colour) else colour

    def is_felt(self, lane: str) -> bool:
        """Tell whether what is written in a lane is a feeling, with a level."""
        return kind_for(self._journey.lanes[lane]) == "feeling"

    def cell(self, lane: str, stage: str | None) -> CellPlace | None:
        """Return the cell of a lane and a stage; None when a stage is wanted and there is none."""
        if self.is_across(lane):
            return lane, None
        return (lane, stage) if stage is not None else None

    def code(self, lane: str | None, stage: str | None) -> str:
        """Return what a lane, a stage, or both are called on the wall."""
        number = "" if lane is not None and self.is_across(lane) else self.numbers.get(stage or "", "")
        return self.letters.get(lane or "", "") + number

    @property
    def example(self) -> str:
        """The code of a cell in the middle of the map, to be shown as an example."""
        lanes = [lane for lane in self.letters if not self.is_across(lane)] or list(self.letters)
        stages = list(self.numbers)
        return self.code(lanes[len(lanes) // 2], stages[len(stages) // 2] if stages else None) if lanes else ""

    def _by_title(self, titled: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for title, id in titled:
            if self._folded(title):
                found.setdefault(self._folded(title), []).append(id)
        return found

    def _folded(self, title: str) -> str:
        return self._fold(" ".join(title.split()))
