"""Open a broken map with everything that can be read, and list what was set aside.

Nothing is lost and nothing is guessed. A value that does not fit leaves its record, a record that cannot be read leaves
its list, text that is no JSON leaves the file; each is listed with its place and its reason, and the rest opens. What
was set aside is kept word for word under the map's top-level key `set_aside` (files/set_aside.py), so that even a
person who saves the opened map over the broken file has it, in any text editor. Opening writes nothing, and
`Opened.is_partial` tells the window to ask before the first save.

A file of which no record at all can be read is refused with the place where it breaks: an empty canvas would look as
if the work was gone. So is one whose version cannot be read, because then nobody knows what it means.
"""

import re
from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any, TypeVar

from journeycanvas.errors import AsideCode, Damaged, Fault, Place, SetAside, TooNew
from journeycanvas.files.fitting import MOST_OF_A_ROW, Unfitting, fitted
from journeycanvas.files.identities import Renamed, id_fault, identified
from journeycanvas.files.limits import FORMAT, MAX_RECORDS, VERSION
from journeycanvas.files.reading import KNOWN_KEYS, Steps, Unreadable, check_depth, class_chooser
from journeycanvas.files.scanning import Lost, Noticed, Piece, Scanned, heal, scan
from journeycanvas.files.set_aside import can_be_kept
from journeycanvas.files.whereabouts import places_at, value_at
from journeycanvas.model import Journey, MapFacts, Part, Picture, Record
from journeycanvas.model.known_by import called
from journeycanvas.model.lists import LISTS
from journeycanvas.model.values import ID_PATTERN

LONGEST_WORDS = 60  # characters of broken text by which it is known again
MOST_FITTED = 2_000  # rows that are looked at value by value; of more, the whole row is set aside
NUMBERS = ("not-finite", "number-too-long")
LETTERS = ("lone-surrogate", "not-text")
BYTE_ORDER_MARK = "\ufeff"

_P = TypeVar("_P", bound=Part)


def salvage(content: bytes, error: Damaged | TooNew) -> tuple[Journey, tuple[SetAside, ...], int]:
    """Return what can be read of a broken map, what was set aside, and the version of the file.

    Raises the error with which the file was refused as a whole where nothing can be read.
    """
    text = content.decode("utf-8", "surrogateescape").removeprefix(BYTE_ORDER_MARK)
    found = scan(text)
    version = _member(found, "version")
    if _member(found, "format") != FORMAT or type(version) is not int or version < VERSION:
        raise error
    if sum(map(len, found.rows.values())) > MAX_RECORDS:
        raise error
    journey, set_aside = _Salvaging(text, found).done()
    if not any(getattr(journey, name) for name in LISTS):
        raise error
    # A comma too many, a bracket too few: everything was read all the same.
    if not set_aside and isinstance(error, Damaged):
        set_aside = (SetAside("nothing", error.fault, error.place),)
    return journey, set_aside, version


class _Salvaging:
    """Makes a map of what was found in a text, and keeps the list of what could not be part of it."""

    def __init__(self, text: str, found: Scanned) -> None:
        self.text = text
        self.found = found
        self.aside: list[tuple[int, SetAside]] = []
        self.unfit_rows = 0

    def done(self) -> tuple[Journey, tuple[SetAside, ...]]:
        """Return the map of what could be read, and what was set aside."""
        facts = self._facts()
        rows = self._with_ids(facts.id)
        lists = {name: self._records(name, rows[name]) for name in LISTS}
        journey = Journey(map=facts, pictures=self._pictures(), extra=self._extra(), **lists)  # type: ignore[arg-type]
        for piece in self.found.repeated:
            fault = Fault("duplicate-key", {"key": str(piece.steps[0])})
            self._put_aside("value", fault, piece, {piece.steps[0]: piece.value})
        for lost in self.found.lost:
            self._lose(lost)
        self.aside.sort(key=lambda one: one[0])
        places = places_at(self.text, [start for start, _ in self.aside])
        return journey, tuple(
            one._replace(place=place._replace(steps=one.place.steps))
            for (_, one), place in zip(self.aside, places, strict=True)
        )

    def _facts(self) -> MapFacts:
        """Return the facts of the map; one without them is called "map" and has no title."""
        piece = self.found.members.get("map")
        free = self._free_id("map")
        if piece is None:
            self.aside.append((0, SetAside("nothing", Fault("missing-key", {"key": "map"}), kind="map")))
            return MapFacts(id=free)
        row = piece.value
        if not isinstance(row, dict):
            self._put_aside("record", Fault("wrong-type", {"wanted": "object"}), piece, row)
            return MapFacts(id=free)
        fault = id_fault(row, {})
        if fault is not None:
            self._put_aside("id", fault, piece, row.get("id"), id=free, inside=("id",), words=_title(row))
            row = {**row, "id": free}
        part = self._part(lambda _: MapFacts, piece._replace(value=row))
        return part or MapFacts(id=row["id"])

    def _free_id(self, wanted: str) -> str:
        rows = (piece.value for pieces in self.found.rows.values() for piece in pieces)
        taken = {row.get("id") for row in rows if isinstance(row, dict) and isinstance(row.get("id"), str)}
        taken |= {piece.steps[1] for piece in self.found.rows.get("pictures", ())}
        return next(free for n in range(len(taken) + 1) if (free := f"{wanted}{n or ''}") not in taken)

    def _with_ids(self, map_id: str) -> dict[str, list[Piece]]:
        rows = self.found.rows
        for name in LISTS:
            piece = self.found.members.get(name)
            if piece is not None:
                self._put_aside("record", Fault("wrong-type", {"wanted": "list"}), piece, piece.value)
            for row in rows.get(name, ()):
                if not isinstance(row.value, dict):
                    self._put_aside("record", Fault("wrong-type", {"wanted": "object"}), row, row.value)
        pictures = {str(piece.steps[1]) for piece in rows.get("pictures", ())}
        lists, renamed = identified(rows, {map_id, *pictures})
        for it in renamed:
            self._rename(it)
        return lists

    def _rename(self, it: Renamed) -> None:
        if it.row is None:
            self._put_aside("record", it.fault, it.piece, it.piece.value)
        else:
            old = it.piece.value.get("id")
            self._put_aside(
                "id", it.fault, it.piece, old, id=it.row["id"], inside=("id",), words=_title(it.piece.value)
            )

    def _records(self, name: str, pieces: Iterable[Piece]) -> dict[str, Record]:
        choose = class_chooser(name)
        parts = (self._part(choose, piece) for piece in pieces)
        records = sorted((part for part in parts if part is not None), key=attrgetter("order", "id"))
        return {record.id: record for record in records}

    def _part(self, kind_of: Callable[[Any], type[_P]], piece: Piece) -> _P | None:
        """Return the part that a row says, and set aside what does not fit in it."""
        most = MOST_OF_A_ROW if self.unfit_rows < MOST_FITTED else 0
        part, unfitting = fitted(kind_of, piece.value, most)
        self.unfit_rows += bool(unfitting)
        noticed = list(piece.noticed)
        for one in unfitting:
            fault = _better(one, noticed)
            what: AsideCode = "value" if one.steps else "record"
            self._put_aside(what, fault, piece, one.value, id=_id(part), inside=one.steps, words=_title(piece.value))
        if part is not None:
            self._note(piece, noticed, part)
        return part

    def _note(self, piece: Piece, noticed: Iterable[Noticed], part: Part) -> None:
        for fault, value in noticed:
            what: AsideCode = "letter" if fault.code in LETTERS else "value"
            self._put_aside(what, fault, piece, value, id=_id(part), words=called(part.__dict__))

    def _pictures(self) -> dict[str, Picture]:
        pictures: dict[str, Picture] = {}
        piece = self.found.members.get("pictures")
        if piece is not None:
            self._put_aside("record", Fault("wrong-type", {"wanted": "object"}), piece, piece.value)
        for piece in self.found.rows.get("pictures", ()):
            id = str(piece.steps[1])
            if not re.fullmatch(ID_PATTERN, id):
                self._put_aside("record", Fault("bad-id"), piece, {id: piece.value})
            elif id in pictures:
                self._put_aside("record", Fault("duplicate-id", {"id": id}), piece, {id: piece.value})
            elif part := self._part(lambda _: Picture, piece):
                pictures[id] = part
        return pictures

    def _extra(self) -> dict[str, Any]:
        extra: dict[str, Any] = {}
        for name, piece in self.found.members.items():
            if name in KNOWN_KEYS:
                continue
            try:
                check_depth({name: piece.value}, ())
            except Unreadable as error:
                self._put_aside("value", error.fault, piece, piece.value)
            else:
                extra[name] = piece.value
                for fault, value in piece.noticed:
                    self._put_aside("letter" if fault.code in LETTERS else "value", fault, piece, value)
        return extra

    def _put_aside(
        self,
        what: AsideCode,
        fault: Fault,
        piece: Piece,
        value: Any,
        *,
        id: str = "",
        inside: Steps = (),
        words: str = "",
    ) -> None:
        kind, *rest = piece.steps
        number = rest[0] + 1 if rest and isinstance(rest[0], int) else 0
        known = id or number or "".join(map(str, rest))
        steps = (kind, *((known,) if rest else ()), *inside)
        source = self.text[piece.start : piece.end]
        start = piece.start + (value_at(source, inside) if inside else 0)
        if not can_be_kept(value):
            value = heal(source)
        self.aside.append((start, SetAside(what, fault, Place(steps=steps), str(kind), id, words, value, number)))

    def _lose(self, lost: Lost) -> None:
        text = heal(self.text[lost.start : lost.end]).strip(" \t\r\n,")
        what: AsideCode = "text" if text else "nothing"
        self.aside.append((lost.broke, SetAside(what, lost.fault, words=text[:LONGEST_WORDS], value=text)))


def _member(found: Scanned, name: str) -> Any:
    """Return what stands under a key at the top; None where the key cannot be read."""
    piece = found.members.get(name)
    return None if piece is None else piece.value


def _better(one: Unfitting, noticed: list[Noticed]) -> Fault:
    """Return why a value does not fit: where it was kept as text because it is no finite number, that is why."""
    for seen in noticed:
        if seen.fault.code in NUMBERS and seen.value == one.value:
            noticed.remove(seen)
            return seen.fault
    return one.fault


def _id(part: Part | None) -> str:
    return str(part.__dict__.get("id", "")) if part is not None else ""


def _title(row: Any) -> str:
    """Return what people know a row by, as far as it can be read."""
    return called(row) if isinstance(row, dict) else ""
