"""What tests of the canvas share."""

import pytest
from PySide6.QtGui import QPainter

from journeycanvas.editor.canvas.ink import ScreenInk
from journeycanvas.layout.marks import Block
from tests.builders import a_card, a_lane, a_stage
from tests.editor.tools.conftest import MakeDesk, desk
from tests.editor.tools.desks import Desk

__all__ = ["desk"]


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[Block]:
    """Return the list of what is painted from now on, block by block."""
    blocks: list[Block] = []
    paint = ScreenInk.paint

    def spied(ink: ScreenInk, painter: QPainter, block: Block, scale: float) -> None:
        blocks.append(block)
        paint(ink, painter, block, scale)

    monkeypatch.setattr(ScreenInk, "paint", spied)
    return blocks


@pytest.fixture
def wide(desk: MakeDesk) -> Desk:
    """Return a map that is larger than its view."""
    stages = [a_stage(f"s{n}", order=f"a{n:02}", title=f"Stage {n}") for n in range(12)]
    lanes = [a_lane(f"l{n}", order=f"a{n:02}", title=f"Lane {n}") for n in range(14)]
    cards = [a_card(f"c{n}", lane=f"l{n}", stage=f"s{n % 12}", text=f"Card {n}") for n in range(14)]
    return desk(*cards, stages=stages, lanes=lanes)
