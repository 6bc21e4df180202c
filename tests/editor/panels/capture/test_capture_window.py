"""Quick capture in a real window: codes on the map while it is typed back, photographs beside the map."""

import pytest
from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.panels.capture.attaching import photos_of
from journeycanvas.editor.panels.capture.codes import CellCodes
from journeycanvas.editor.panels.capture.panel import CapturePanel
from journeycanvas.editor.panels.hosting import Host
from tests.builders import a_card, a_journey, a_lane
from tests.editor.conftest import OpenWindow
from tests.editor.panels.hands import press


def codes(window: MapWindow) -> list[CellCodes]:
    return [item for item in window.view.scene().items() if isinstance(item, CellCodes)]


def panel(window: MapWindow) -> CapturePanel:
    host = window.side.panel("capture")
    assert isinstance(host, Host)
    assert isinstance(host.panel, CapturePanel)
    return host.panel


def test_codes_are_on_the_map_while_the_panel_is_open(open_window: OpenWindow) -> None:
    window = open_window(a_journey(language="he"))
    window.run("panel.capture")

    [shown] = codes(window)
    assert {code: window.view.places.cell(*cell) for code, cell in zip(["A1", "A2"], _cells(), strict=True)} == {
        code: (area.x(), area.y(), area.width(), area.height()) for code, area in shown.codes if code in ("A1", "A2")
    }
    window.grab()  # painted without a word

    window.side.open("details")
    assert codes(window) == []


@pytest.mark.parametrize("language", ["en", "fa", "he"])
@pytest.mark.parametrize("zoom", [0.55, 0.75, 1.0, 2.0])
def test_codes_cover_no_words(open_window: OpenWindow, language: str, zoom: float) -> None:
    lanes = [a_lane("l0", order="a0", role="thoughts", view="text"), a_lane("l1", order="a1", title="Does")]
    cards = [
        a_card(f"c{n}", lane=f"l{n % 2}", stage=f"s{n // 2}", text="A first line that is as long as the cell is wide")
        for n in range(4)
    ]
    window = open_window(a_journey(*cards, lanes=lanes, language=language))
    window.run("panel.capture")
    window.view.set_zoom(zoom)
    [shown], transform = codes(window), window.view.viewportTransform()
    pills = [pill for _, pill in shown.pills(transform)]
    found = [window.view.places.words(card.id, "text") for card in cards]
    words = [transform.mapRect(QRectF(x, y, mark.block.width, mark.block.height)) for mark, x, y in filter(None, found)]

    assert len(pills) == len(words) == len(cards)
    assert not [pill for pill in pills for one in words if pill.intersects(one)]


def test_the_draft_outlives_another_language_of_the_window(open_window: OpenWindow) -> None:
    window = open_window(a_journey(language="fa"))
    window.run("panel.capture")
    panel(window).by_code.field.put("A1 یک")

    window.program.use_language("fa")
    QApplication.processEvents()

    assert panel(window).by_code.field.text == "A1 یک"
    assert len(codes(window)) == 1


def test_a_picture_that_is_pasted_between_the_lines_becomes_a_photograph(open_window: OpenWindow) -> None:
    window = open_window(a_journey(language="fa"))
    window.run("panel.capture")
    carried, image = QMimeData(), QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    carried.setImageData(image)

    panel(window).by_code.field.insertFromMimeData(carried)

    assert len(window.document.journey.map.photos) == 1
    photos = photos_of(window)
    assert photos is not None
    assert photos.isVisible()
    window.run("view.photos")
    assert (photos.isVisible(), "panel:photos" in window.states) == (False, False)


def test_the_walk_makes_its_cell_the_current_one_and_escape_leads_to_the_map(open_window: OpenWindow) -> None:
    window = open_window(a_journey())
    window.activateWindow()
    window.run("panel.capture")
    panel(window).way.chosen.emit("cells")
    panel(window).by_cell.step(1)
    QApplication.processEvents()
    assert window.selection.cell == ("l0", "s1")

    press(panel(window).by_cell.line, Qt.Key.Key_Escape)

    assert QApplication.focusWidget() is window.view


def _cells() -> list[tuple[str, str]]:
    return [("l0", "s0"), ("l0", "s1")]
