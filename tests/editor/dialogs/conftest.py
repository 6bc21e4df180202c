"""What tests of dialogs share: windows that were closed are gone before the next test."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def gone_afterwards(qapp: QApplication) -> Iterator[None]:
    """Delete closed windows: without an event loop they would stay, and each look put on would dress them all."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
