"""Read one line: what it says about its place, its colour and its feeling, and the words that are left."""

import re
from typing import NamedTuple

from journeycanvas.edit.capture.codes import MARKS, Code, code_at_end, code_at_start
from journeycanvas.edit.capture.colours import colour_named
from journeycanvas.edit.capture.levels import level_in
from journeycanvas.edit.capture.lines import Blank, Heading, Line, Planned, Unplaced, Where, Why
from journeycanvas.edit.capture.wall import Wall
from journeycanvas.edit.lines import without_bullet
from journeycanvas.i18n import msgid
from journeycanvas.model.values import MAX_TEXT

_AROUND = " \t\u00a0\u200e\u200f\u061c\ufeff"
_TITLE_SIGN = re.compile(r"#{1,6}\s+")
_COUNTED = re.compile(r"\(?\d{1,3}(?:[.)]\s+|[-–—ـ]\s+)")
_BETWEEN = re.compile(r"\s*[/|›‹>→←]\s*|\s+[-–—]\s+")
_COLOUR = re.compile(rf"[{MARKS}]*(?P<word>[^\W\d_]+(?:\u200c[^\W\d_]+)?)(?P<sign>\s*[:：]\s*|\s+|$)")


class _Named(NamedTuple):
    """What a line says of its place, and what it has left to say."""

    lane: str | None = None
    stage: str | None = None
    colour: str | None = None
    rest: str = ""
    by_code: bool = False


class Reader:
    """Reads lines for one map."""

    def __init__(self, wall: Wall) -> None:
        self._wall = wall

    def line(self, typed: str, where: Where) -> Line:
        """Return what becomes of a line below what the headings above it said."""
        bare = typed.strip(_AROUND)
        if not bare:
            return Blank(typed)
        if len(bare) > MAX_TEXT:
            return Unplaced(typed, Why(msgid("It is too long for one card."), {}))
        found = self._titled(bare) or self._coded(_without_number(bare), where)
        if isinstance(found, Why):
            return Unplaced(typed, found)
        if not found.rest:
            return self._heading(typed, found, where)
        return self._planned(typed, found, where)

    # What a line names

    def _titled(self, bare: str) -> _Named | Why | None:
        """Return what a heading of titles names: "Actions / Awareness", or one of them with a # or a colon."""
        marked = _TITLE_SIGN.match(bare)
        title = bare[marked.end() :] if marked else bare
        has_colon = title.endswith((":", "：", ":\u200f"))
        title = title.rstrip(":：\u200f ").strip()
        for sign in _BETWEEN.finditer(title):
            one, other = title[: sign.start()], title[sign.end() :]
            for lane, stage in ((one, other), (other, one)):
                lanes, stages = self._wall.lanes_titled(lane), self._wall.stages_titled(stage)
                if lanes and stages:
                    return _one_of(lanes, lane) or _one_of(stages, stage) or _Named(lanes[0], stages[0], by_code=True)
        if marked and (code := code_at_start(title)) is not None and code.letters and not code.rest:
            return self._cell(code)
        if not (marked or has_colon):
            return None
        lanes, stages = self._wall.lanes_titled(title), self._wall.stages_titled(title)
        if lanes or stages:
            return _one_of([*lanes, *stages], title) or _Named(next(iter(lanes), None), next(iter(stages), None))
        return None

    def _coded(self, line: str, where: Where) -> _Named | Why:
        """Return what a code at either end of a line names, or a number, or a colour, and else only the words."""
        code = code_at_start(line)
        if code is not None and code.letters:
            found = self._cell(code)
            if found is not None:
                return self._coloured(found, where) if isinstance(found, _Named) else found
        elif code is not None and not where.is_whole:
            stage = self._wall.stages.get(code.number)
            found = self._coloured(_Named(None, stage or "", rest=code.rest), where)
            if found.colour or code.sign == ":" or not code.rest:
                return found if stage is not None else self._no_stage(code.number)
        code = code_at_end(line)
        if code is not None:
            lane, stage = self._wall.lanes.get(code.letters), self._wall.stages.get(code.number)
            if lane is not None and stage is not None and not self._wall.is_across(lane):
                return self._coloured(_Named(lane, stage, rest=code.rest, by_code=True), where)
        return self._coloured(_Named(rest=line), where)

    def _cell(self, code: Code) -> _Named | Why | None:
        """Return the place of a code with letters; None when it is more likely words."""
        wall = self._wall
        lane = wall.lanes.get(code.letters)
        if not code.number:
            return _Named(lane, None, rest=code.rest, by_code=True) if lane is not None else None
        if lane is None:
            if len(code.letters) > wall.most_letters:
                return None
            return Why(
                msgid("There is no lane {lane}: they go to {last}. Words that only look like a code go behind one."),
                {"lane": code.letters, "last": list(wall.lanes)[-1] if wall.lanes else "—"},
            )
        stage = wall.stages.get(code.number)
        if stage is None:
            return self._no_stage(code.number)
        return _Named(lane, stage, rest=code.rest, by_code=True)

    def _no_stage(self, number: str) -> Why:
        return Why(
            msgid("There is no stage {stage}: they go to {last}."),
            {"stage": number, "last": list(self._wall.stages)[-1] if self._wall.stages else "—"},
        )

    def _coloured(self, named: _Named, where: Where) -> _Named:
        """Return the same with the colour that a word and a colon name ahead of the text.

        Where a stage's number stands beside it, "4 blue text" or "blue 4 text", the word does without the colon.
        """
        found = _COLOUR.match(named.rest)
        colour = colour_named(found["word"]) if found else None
        if found is None or colour is None:
            return named
        rest = named.rest[found.end() :].strip()
        if named.lane is None and named.stage is None and where.stage is None:
            code = code_at_start(rest)
            if code is not None and not code.letters and code.number in self._wall.stages:
                return named._replace(stage=self._wall.stages[code.number], colour=colour, rest=code.rest)
        is_beside_number = named.stage is not None and named.lane is None
        return named._replace(colour=colour, rest=rest) if found["sign"].strip() or is_beside_number else named

    # What becomes of it

    def _heading(self, typed: str, named: _Named, where: Where) -> Line:
        lane, stage = named.lane, named.stage
        if named.colour and lane is None:
            found = self._lane_of(named.colour)
            if isinstance(found, Why):
                return Unplaced(typed, found)
            lane = found
        whole = lane is not None and self._wall.cell(lane, stage) is not None and named.by_code
        if not whole and not where.is_whole:
            lane, stage = lane or where.lane, stage or where.stage
        return Heading(typed, Where(lane, stage, whole), self._wall.code(lane, stage))

    def _planned(self, typed: str, named: _Named, where: Where) -> Line:
        wall, colour = self._wall, named.colour
        lane = named.lane or where.lane
        if colour is not None and named.lane is None and not where.is_whole and (lane is None or named.stage):
            found = self._lane_of(colour)
            if isinstance(found, str):
                lane = found
            elif lane is None:
                return Unplaced(typed, found)
        if lane is None:
            text = msgid("Nothing says where it goes: begin it with the code of a cell, as in {code}.")
            return Unplaced(typed, Why(text, self._example()))
        stage = named.stage
        if stage is None and not (named.lane and where.is_whole):
            stage = where.stage
        cell = wall.cell(lane, stage)
        if cell is None:
            return Unplaced(typed, self._no_number(lane))
        level, text = level_in(named.rest) if wall.is_felt(lane) else (None, named.rest)
        return Planned(typed, cell, wall.code(*cell), text, wall.own_colour(lane, colour), level)

    def _no_number(self, lane: str) -> Why:
        numbers = list(self._wall.stages)
        letters = self._wall.letters[lane]
        if not numbers:
            return Why(msgid("No stage of this map is shown."), {})
        return Why(
            msgid("Lane {lane} has a cell for each stage: write {first} to {last}."),
            {"lane": letters, "first": letters + numbers[0], "last": letters + numbers[-1]},
        )

    def _lane_of(self, colour: str) -> str | Why:
        """Return the one lane whose notes have a colour, or why that is not enough."""
        lanes = self._wall.lanes_coloured(colour)
        if len(lanes) == 1:
            return lanes[0]
        if not lanes:
            return Why(msgid("No lane has this colour: write the code of the cell, as in {code}."), self._example())
        return Why(msgid("Several lanes have this colour: write the code of the cell, as in {code}."), self._example())

    def _example(self) -> dict[str, str]:
        return {"code": self._wall.example}


def _one_of(found: list[str], title: str) -> Why | None:
    """Return why a title is not enough when it is that of several."""
    if len(found) == 1:
        return None
    return Why(msgid("“{title}” is the title of more than one: write the code instead."), {"title": title})


def _without_number(line: str) -> str:
    """Return a line without the bullet or the number that a list gave it."""
    bare = without_bullet(line)
    counted = _COUNTED.match(bare) if bare == line else None
    return bare[counted.end() :] if counted else bare
