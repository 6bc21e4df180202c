"""What tests of panels share: one application without a screen, and the setting of a panel around a small map."""

import os
from collections.abc import Callable
from datetime import datetime
from functools import partial
from random import Random

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from journeycanvas.edit import EditSession
from journeycanvas.editor.appearance.look import Look, put_on
from journeycanvas.editor.canvas.selection import Selection
from journeycanvas.editor.filing.document import Document
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.i18n import catalogue
from journeycanvas.model import Journey, new_id
from journeycanvas.places import resources_folder
from journeycanvas.text import Numerals
from journeycanvas.theme import read_theme

NOON = datetime(2026, 11, 21, 12, 0)

MakeSetting = Callable[..., PanelSetting]


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    """Return the look of the window, put on once: it costs more than a test."""
    look = Look("light", resources_folder(), 1.0)
    qapp.setStyle("Fusion")
    put_on(qapp, look)
    return look


@pytest.fixture
def setting_of(look: Look) -> MakeSetting:
    """Return what makes the setting of a panel around a map; what it tells and reveals is kept in `said`, `seen`."""

    def make(
        journey: Journey, language: str = "en", said: list[str] | None = None, seen: list[str] | None = None
    ) -> PanelSetting:
        told = said if said is not None else []
        words = catalogue(language)
        return PanelSetting(
            document=Document(EditSession(journey, partial(new_id, Random(1)), lambda: NOON)),
            selection=Selection(),
            words=words,
            numerals=Numerals(language),
            look=look,
            theme=read_theme("paper", resources_folder() / "themes"),
            reveal=(seen if seen is not None else []).append,
            tell=lambda says: told.append(says(words)),
            author="Noa",
            clock=lambda: NOON,
        )

    return make
