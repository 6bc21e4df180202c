"""Unicode's own cases for UAX #9, from Debian's unicode-data."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from journeycanvas.text.bidi import Bidi, levels_of_classes, paragraph_level, reorder
from journeycanvas.text.bidi_classes import LETTER_OF_CLASS

CLASS_CASES = Path("/usr/share/unicode/BidiTest.txt")
CHARACTER_CASES = Path("/usr/share/unicode/BidiCharacterTest.txt")
AUTOMATIC, LEFT_TO_RIGHT, RIGHT_TO_LEFT = 1, 2, 4


def lines_of(path: Path) -> Iterator[str]:
    if not path.exists():
        pytest.skip(f"{path} is missing: install Debian's unicode-data")
    with path.open(encoding="utf-8") as file:
        yield from (line for raw in file if (line := raw.partition("#")[0].strip()))


def as_expected(levels: bytes, expected: list[str], order: list[str]) -> bool:
    """Compare levels with the expected ones and their visual order; "x" stands where X9 removes a character."""
    kept = [place for place, level in enumerate(expected) if level != "x"]
    shown = [str(kept[nth]) for nth in reorder([levels[place] for place in kept])]
    return shown == order and all(str(levels[place]) == expected[place] for place in kept)


def test_every_case_of_bidi_test_gets_its_levels_and_its_order() -> None:
    wrong, cases = [], 0
    expected: list[str] = []
    order: list[str] = []
    for line in lines_of(CLASS_CASES):
        if line.startswith("@"):
            name, _, values = line.partition(":")
            if name == "@Levels":
                expected = values.split()
            elif name == "@Reorder":
                order = values.split()
            continue
        names, _, bits = line.partition(";")
        classes = "".join([LETTER_OF_CLASS[name] for name in names.split()])
        directions = int(bits)
        bases = {direction >> 2 for direction in (LEFT_TO_RIGHT, RIGHT_TO_LEFT) if directions & direction}
        if directions & AUTOMATIC:  # The same levels as with that base: one look is enough when both are asked.
            bases.add(paragraph_level(classes))
        cases += directions.bit_count()
        wrong += [(names, base) for base in bases if not as_expected(levels_of_classes(classes, base), expected, order)]

    assert not wrong[:5]
    assert cases == 770_241


def test_every_case_of_bidi_character_test_gets_its_levels_and_its_order() -> None:
    bidi = Bidi()
    wrong, cases = [], 0
    for line in lines_of(CHARACTER_CASES):
        codes, direction, base, expected, order = line.split(";")
        text = "".join([chr(int(code, 16)) for code in codes.split()])
        cases += 1
        if direction == "2" and paragraph_level(bidi.classes(text)) != int(base):
            wrong.append((codes, "paragraph level"))
        if not as_expected(bidi.levels(text, int(base)), expected.split(), order.split()):
            wrong.append((codes, base))

    assert not wrong[:5]
    assert cases == 91_707
