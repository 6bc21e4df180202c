"""Read broken JSON as far as it goes: value by value, from the next landmark on where the text breaks off.

A whole file never comes here (files/parsing.py). A map stands with one record a line, so what a mail program cut, a
disk zeroed or a merge spoilt mostly costs the records it touched. Of JSON that is laid out in another way, the places
where a record or one of the lists begins are the landmarks.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import isfinite
from typing import Any, NamedTuple

from journeycanvas.errors import Fault, FaultCode
from journeycanvas.files.limits import MAX_BREAKS
from journeycanvas.files.reading import Steps
from journeycanvas.model.harm import HALF_A_PAIR
from journeycanvas.model.lists import LISTS, LISTS_AND_PICTURES

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
LONGEST_NUMBER = 4_300  # digits; Python makes no number of more

_TOP = "|".join(("map", *LISTS_AND_PICTURES))
_LANDMARK = re.compile(
    rf'^[ \t]*+"(?P<name>{_TOP})"[ \t]*+:[ \t]*+[\[{{]'
    rf'|"(?P<held>{_TOP})"\s*+:\s*+\[\s*+\{{'
    r'|(?P<picture>"[A-Za-z0-9_-]{1,64}"\s*+:\s*+\{\s*+"(?:type|width|height|data)")'
    r"|(?:^|,)[ \t]*+\n?[ \t]*+(?P<row>\{)",
    re.MULTILINE,
)
"""Where a list of the map begins, one in the middle of a line, a picture, or a record."""

_GAP = re.compile(r"[ \t\n\r]*")
_COLON = re.compile(r"[ \t\n\r]*:[ \t\n\r]*")


class Noticed(NamedTuple):
    """Something in a value that JSON takes and a map does not, and what stood there."""

    fault: Fault
    value: Any


class Piece(NamedTuple):
    """A value that was read, where it stands in the text, and what was wrong with it all the same."""

    steps: Steps
    start: int
    end: int
    value: Any
    noticed: tuple[Noticed, ...]


class Lost(NamedTuple):
    """A stretch of the text that cannot be read, where it starts, and where in it the reading broke off."""

    fault: Fault
    start: int
    end: int
    broke: int


@dataclass
class Scanned:
    """What was found: the values at the top, the records of each list, the pictures, and what is lost."""

    members: dict[str, Piece] = field(default_factory=dict)
    rows: dict[str, list[Piece]] = field(default_factory=dict)
    repeated: list[Piece] = field(default_factory=list)
    lost: list[Lost] = field(default_factory=list)


def scan(text: str) -> Scanned:
    """Return what can be read of the text of a map."""
    return _Scanner(text).scan()


class _Scanner:
    """Goes through a text once; what it fails at is bounded by the length of the text and by MAX_BREAKS."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found = Scanned()
        self.noticed: list[Noticed] = []
        self.spent = 0
        self.decoder = json.JSONDecoder(
            object_pairs_hook=self._members,
            parse_float=self._float,
            parse_int=self._int,
            parse_constant=self._constant,
            strict=False,  # tabs and the like in a text are taken out with a word when the map is read
        )

    def scan(self) -> Scanned:
        at = self._gap(0)
        at = at + 1 if self.text.startswith("{", at) else at
        inside: str | None = None
        is_closed = False
        while (at := self._gap(at)) < len(self.text):
            if inside is not None:
                at, inside = self._row(at, inside)
            elif self.text[at] in ",]}":
                is_closed |= self.text[at] == "}"
                at += 1
            else:
                at, inside = self._member(at)
        if not is_closed and not self._ends_lost():
            self._note(at, at, "broken-json")
        return self.found

    def _ends_lost(self) -> bool:
        return bool(self.found.lost) and self.found.lost[-1].end >= len(self.text)

    def _member(self, at: int) -> tuple[int, str | None]:
        """Read a key at the top and its value; return where to go on, and the list that is gone into."""
        name, start = self._key(at)
        if name is None:
            return self._lose(at, start, "broken-json")
        opening = self.text[start : start + 1]
        if (name in LISTS and opening == "[") or (name == "pictures" and opening == "{"):
            self.found.rows.setdefault(name, [])
            return start + 1, name
        piece = self._piece((name,), start, at)
        if piece is None:
            return self._landmark(start)
        if name in self.found.members:
            self.found.repeated.append(self.found.members[name])
        self.found.members[name] = piece
        return piece.end, None

    def _row(self, at: int, name: str) -> tuple[int, str | None]:
        """Read the next record or picture of a list."""
        sign = self.text[at]
        if sign == ",":
            return at + 1, name
        if sign == ("}" if name == "pictures" else "]"):
            return at + 1, None
        if sign in "]}":  # one too many
            return at + 1, name
        rows = self.found.rows[name]
        step: str | int = len(rows)
        start = at
        if name == "pictures":
            key, start = self._key(at)
            if key is None:
                return self._lose(at, start, "broken-json", name)
            step = key
        piece = self._piece((name, step), start, at)
        if piece is None:
            return self._landmark(start, name)
        rows.append(piece)
        return piece.end, name

    def _key(self, at: int) -> tuple[str | None, int]:
        """Return the key that stands here and where its value starts; None and where there is none."""
        try:
            key, end = self.decoder.raw_decode(self.text, at) if self.text[at] == '"' else (None, at)
        except ValueError:
            return None, at
        colon = _COLON.match(self.text, end)
        return (heal(key), colon.end()) if key is not None and colon else (None, end)

    def _piece(self, steps: Steps, start: int, whole: int) -> Piece | None:
        """Return the value that starts here; None after noting that it cannot be read."""
        self.noticed = []
        try:
            value, end = self.decoder.raw_decode(self.text, start)
            value = self._healed(value, start, end)
        except json.JSONDecodeError as error:
            self._note(whole, error.pos, "broken-json")
            return None
        except RecursionError:
            self._note(whole, start, "too-deep")
            self.spent += LONGEST_NUMBER
            return None
        return Piece(steps, start, end, value, tuple(self.noticed))

    def _note(self, start: int, broke: int, code: FaultCode) -> None:
        self.spent += max(1, broke - start)
        if "\n" in self.text[start:broke]:  # a text without its end goes on until the next quotation mark
            broke = start
        self.found.lost.append(Lost(Fault(code), start, start, broke))

    def _lose(self, at: int, broke: int, code: FaultCode, inside: str | None = None) -> tuple[int, str | None]:
        self._note(at, broke, code)
        return self._landmark(at + 1, inside)

    def _landmark(self, after: int, inside: str | None = None) -> tuple[int, str | None]:
        """Return where reading can go on; up to there the text is lost."""
        lost = self.found.lost[-1]
        found = None
        if len(self.found.lost) < MAX_BREAKS and self.spent <= 2 * len(self.text) + LONGEST_NUMBER:
            found = next(self._landmarks(max(after, lost.start + 1), inside), None)
        end = found[0] if found else len(self.text)
        self.found.lost[-1] = lost._replace(end=end)
        return found or (end, None)

    def _landmarks(self, after: int, inside: str | None) -> Iterator[tuple[int, str | None]]:
        for match in _LANDMARK.finditer(self.text, after):
            if match["name"] or match["held"]:
                yield self.text.index('"', match.start()), None
            elif match["picture"] and inside == "pictures":
                yield match.start(), inside
            elif match["row"] and inside not in (None, "pictures"):
                yield match.start("row"), inside

    def _gap(self, at: int) -> int:
        gap = _GAP.match(self.text, at)
        return gap.end() if gap else at

    def _healed(self, value: Any, start: int, end: int) -> Any:
        """Return a value in which every half of a character is the replacement character, and note it."""
        raw = HALF_A_PAIR.search(self.text, start, end)
        if raw is None and not self._has_escaped_half(start, end):
            return value
        healed = heal(value)
        if healed != value:
            self.noticed.append(Noticed(Fault("not-text" if raw else "lone-surrogate"), heal(self.text[start:end])))
        return healed

    def _has_escaped_half(self, start: int, end: int) -> bool:
        return self.text.find("\\ud", start, end) >= 0 or self.text.find("\\uD", start, end) >= 0

    def _members(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        members = dict(pairs)
        if len(members) != len(pairs):
            last = {key: number for number, (key, _) in enumerate(pairs)}
            for number, (key, value) in enumerate(pairs):
                if last[key] != number:
                    self.noticed.append(Noticed(Fault("duplicate-key", {"key": key}), {key: value}))
        return members

    def _float(self, digits: str) -> Any:
        number = float(digits)
        return number if isfinite(number) else self._constant(digits)

    def _int(self, digits: str) -> Any:
        if len(digits) < LONGEST_NUMBER:
            return int(digits)
        self.noticed.append(Noticed(Fault("number-too-long"), digits))
        return digits

    def _constant(self, name: str) -> str:
        """Keep a number that is not finite as text: the field for a number refuses it, and anything else keeps it."""
        self.noticed.append(Noticed(Fault("not-finite"), name))
        return name


def heal(value: Any) -> Any:
    """Return a value without halves of characters; raises RecursionError where it is nested without end."""
    if isinstance(value, str):
        return HALF_A_PAIR.sub(REPLACEMENT, value)
    if isinstance(value, list):
        return [heal(one) for one in value]
    if isinstance(value, dict):
        return {heal(key): heal(one) for key, one in value.items()}
    return value
