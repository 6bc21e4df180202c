"""What tests of the canvas share."""

import pytest
from PySide6.QtGui import QPainter

from journeycanvas.editor.canvas.ink import ScreenInk
from journeycanvas.layout.marks import Block
from tests.editor.tools.conftest import desk

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
