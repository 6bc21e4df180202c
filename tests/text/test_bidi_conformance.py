"""Unicode's own cases for UAX #9, from Debian's unicode-data."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from journeycanvas.text.bidi import Bidi, levels_of_classes, reorder
from journeycanvas.text.bidi_classes import LETTER_OF_CLASS

CLASS_CASES = Path("/usr/share/unicode/BidiTest.txt")
CHARACTER_CASES = Path("/usr/share/unicode/BidiCharacterTest.txt")
AUTOMATIC, LEFT_TO_RIGHT, RIGHT_TO_LEFT = 1, 2, 4


def lines_of(path: Path) -> Iterator[str]:
    if not path.exists():
        pytest.skip(f"{path} is missing: install Debian's unicode-data")
    with path.open(encoding="utf-8") as file:
        yield from (line for raw in file if (line := raw.partition("#")[0].strip()))


def paragraph_level(classes: str) -> int:
    """Return the base level that UAX #9 gives a paragraph (P2, P3); maps choose it otherwise (model/direction.py)."""
    depth = 0
    for letter in classes:
        if letter in "123":
            depth += 1
        elif letter == "p":
            depth = max(0, depth - 1)
        elif not depth and letter in "LRA":
            return int(letter != "L")
    return 0


class Expected:
    """Levels of the characters that X9 keeps ("x" stands for the others), to be compared with ours."""

    def __init__(self, levels: str) -> None:
        rows = levels.split()
        self.kept = [place for place, level in enumerate(rows) if level != "x"]
        self.levels = bytes([int(rows[place]) for place in self.kept])

    def fits(self, levels: bytes) -> bool:
        return bytes([levels[place] for place in self.kept]) == self.levels

    def order(self) -> str:
        """The places of the kept characters from left to right."""
        return " ".join([str(self.kept[nth]) for nth in reorder(self.levels)])


def test_every_case_of_bidi_test_gets_its_levels_and_its_order() -> None:
    wrong: list[object] = []
    cases = 0
    expected = Expected("")
    for line in lines_of(CLASS_CASES):
        if line.startswith("@"):
            name, _, values = line.partition(":")
            if name == "@Levels":
                expected = Expected(values)
            elif name == "@Reorder" and expected.order() != values.strip():
                wrong.append((line, expected.order()))
            continue
        names, _, bits = line.partition(";")
        classes = "".join([LETTER_OF_CLASS[name] for name in names.split()])
        directions = int(bits)
        bases = {direction >> 2 for direction in (LEFT_TO_RIGHT, RIGHT_TO_LEFT) if directions & direction}
        if directions & AUTOMATIC:  # The same levels as with that base: one look is enough when both are asked.
            bases.add(paragraph_level(classes))
        cases += directions.bit_count()
        wrong += [(names, base) for base in bases if not expected.fits(levels_of_classes(classes, base))]

    assert not wrong[:5]
    assert cases == 770_241


def test_every_case_of_bidi_character_test_gets_its_levels_and_its_order() -> None:
    bidi = Bidi()
    wrong, cases = [], 0
    for line in lines_of(CHARACTER_CASES):
        codes, direction, base, levels, order = line.split(";")
        text = "".join([chr(int(code, 16)) for code in codes.split()])
        expected = Expected(levels)
        cases += 1
        if direction == "2" and paragraph_level(bidi.classes(text)) != int(base):
            wrong.append((codes, "paragraph level"))
        if not expected.fits(bidi.levels(text, int(base))) or expected.order() != order.strip():
            wrong.append((codes, base))

    assert not wrong[:5]
    assert cases == 91_707
