"""A workplace whose workers wait for the test, and a map that was opened from a file."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.filing.document import Document
from tests.editor.keeping.builders import Desk, a_document


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def document(qapp: QApplication, tmp_path: Path) -> Document:
    return a_document(tmp_path / "a.journey")
