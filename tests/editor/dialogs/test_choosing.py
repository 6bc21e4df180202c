"""What can be chosen in the dialog that prints, and what is said beside it."""

import pytest

from journeycanvas.editor.frame.window import MapWindow
from tests.builders import a_journey
from tests.editor.conftest import OpenWindow
from tests.editor.dialogs.conftest import Ask
from tests.editor.dialogs.plans import a_plan


@pytest.fixture
def window(open_window: OpenWindow) -> MapWindow:
    return open_window(a_plan())


def test_only_what_matters_for_the_choice_is_in_sight(ask: Ask, window: MapWindow) -> None:
    choosing = ask(window).choosing
    assert choosing.theme.isVisibleTo(choosing)
    assert not choosing.note.isVisibleTo(choosing)
    assert not choosing.overlap.isVisibleTo(choosing)

    choosing.what.chosen.emit("workshop")
    choosing.tiles.chosen.emit(True)

    assert not choosing.theme.isVisibleTo(choosing)
    assert choosing.note.isVisibleTo(choosing)
    assert choosing.overlap.isVisibleTo(choosing)
    assert choosing.choices.tile == "A4"


def test_cards_are_one_choice_and_a_size_of_ones_own_is_typed_in_millimetres(ask: Ask, window: MapWindow) -> None:
    choosing = ask(window, what="workshop", paper="A0").choosing

    choosing.note.chosen.emit("105x74")
    assert not choosing.note_sides.isVisibleTo(choosing)

    choosing.note.chosen.emit("own")
    choosing.note_sides.width_mm.line.setText("90")
    choosing.note_sides.width_mm.line.textEdited.emit("90")

    assert choosing.choices.note == "90x152"


def test_the_distance_of_reading_stands_beside_the_paper(ask: Ask, window: MapWindow) -> None:
    choosing = ask(window, paper="A0").choosing

    assert choosing.meter.accessibleName().startswith("The smallest text can be read from ")
    assert choosing.meter.metres is not None


def test_what_cannot_be_read_reaches_no_hand(ask: Ask, open_window: OpenWindow) -> None:
    choosing = ask(open_window(a_journey(stages=16, lanes=4)), paper="A5").choosing

    assert choosing.meter.accessibleName() == "The smallest text is too small to read"
    assert choosing.meter.metres is None
