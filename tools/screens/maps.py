"""The window with a map: near and far, selected, written in, dragged, searched, as a table, with lines above it."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.dialogs.find import find_bar
from journeycanvas.editor.filing.document import start_document
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.panels.of_window import reveal
from journeycanvas.editor.tools.handles import LINK
from journeycanvas.errors import CannotWrite, Fault
from journeycanvas.files.templates import templates
from journeycanvas.i18n import saying
from journeycanvas.model import Card
from journeycanvas.places import templates_folder
from tools.screens.stand import Stand

NONE = Qt.KeyboardModifier.NoModifier


def maps(stand: Stand) -> None:
    """A blank canvas just begun, and a full map from far and near."""
    blank = next(one for one in templates(templates_folder()) if one.name == "canvas")
    document = start_document(blank, stand.variant.language)
    window = stand.window(document.journey)
    window.selection.choose((document.journey.map.id,))
    stand.keep("map-blank", window)
    window = stand.window()
    window.set_state("x", False)
    stand.keep("map-whole", window)
    for name, zoom in (("far", 0.15), ("near", 1.4)):
        window.view.set_zoom(zoom)
        stand.keep(f"map-{name}", window)
    window.side.toggle()
    window.view.set_zoom(0.7)
    stand.keep("map-alone", window)
    window.side.toggle()


def under_way(stand: Stand) -> None:
    """What is selected, written and dragged."""
    window = stand.window()
    journey, view = window.document.journey, window.view
    card, other = _two_notes(window)
    view.set_zoom(1.0)
    reveal(window, card.id)
    stand.keep("map-hand-one", window)
    window.selection.choose([card.id, other.id])
    stand.keep("map-hand-many", window)
    window.selection.choose((), (card.lane or "", card.stage or ""))
    stand.keep("map-hand-cell", window)
    window.selection.choose([card.id])
    _key(window, Qt.Key.Key_F2)
    _key(window, Qt.Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    for letter in stand.text.mixed:
        _key(window, Qt.Key.Key_unknown, letter)
    stand.keep("map-hand-writing", window)
    _key(window, Qt.Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    stand.keep("map-hand-writing-chosen", window)
    _key(window, Qt.Key.Key_Escape)
    dragged(stand, window, card, other)
    view.set_zoom(0.6)
    stage = view.places.area(next(iter(journey.stages)))
    if stage is not None:
        edge = QPointF(stage.x if journey.direction == "rtl" else stage.x + stage.width, stage.y + stage.height / 2)
        _mouse(window, QEvent.Type.MouseMove, edge, is_down=False)
        stand.keep("map-hand-plus", window)


def dragged(stand: Stand, window: MapWindow, card: Card, other: Card) -> None:
    """A card, copies of two, a link, a stage and a lane under way, in the middle of the view: at its edges it rolls."""
    view = window.view
    start, end = _middle(window, card.id), _middle(window, other.id) + QPointF(6, 10)
    view.centerOn((start + end) / 2)
    _drag(window, start, end)
    stand.keep("map-hand-drag", window)
    _key(window, Qt.Key.Key_Escape)
    window.selection.choose([card.id, other.id])
    _drag(window, start, end + QPointF(30, 60), held=Qt.KeyboardModifier.ControlModifier)
    stand.keep("map-hand-drag-copies", window)
    _key(window, Qt.Key.Key_Escape)
    window.selection.choose([card.id])
    stand.settle()
    knob = view.knobs.place(LINK)
    if knob is None:
        raise LookupError("no handle")
    _drag(window, knob, _middle(window, other.id))
    stand.keep("map-hand-link", window)
    _key(window, Qt.Key.Key_Escape)
    view.set_zoom(0.6)
    stages = list(window.document.journey.stages)
    head, beside = _middle(window, stages[1]), _middle(window, stages[2])
    view.centerOn(beside)
    _drag(window, head, head + (beside - head) * 0.7)
    stand.keep("map-hand-drag-stage", window)
    _key(window, Qt.Key.Key_Escape)
    lane = _middle(window, card.lane or "")
    view.centerOn(lane)
    _drag(window, lane, lane + QPointF(8, 130))
    stand.keep("map-hand-drag-lane", window)
    _key(window, Qt.Key.Key_Escape)


def bars(stand: Stand) -> None:
    """What is said above the map and in the status line, one line and three."""
    window = stand.window()
    bar = window.notices
    slow = saying("Saving takes long: the disk does not answer. You can work on meanwhile.")
    bar.say(slow, (saying("Save as…"), bool))
    stand.keep("map-bars-one", window)
    bar.say(
        saying(
            "This map was changed in two places: a sync program put the other version beside it as “{name}”.",
            name=stand.text.long,
        ),
        (saying("Compare…"), bool),
    )
    bar.say(
        saying("“{name}” was changed elsewhere since it was opened here.", name=stand.text.file),
        (saying("Edit here all the same"), bool),
        (saying("Save as…"), bool),
    )
    window.keeping.autosave.trouble = CannotWrite("", Fault("no-space"))
    window.keeping.autosave.trouble_changed.emit()
    stand.keep("map-bars-three", window)


def finding(stand: Stand) -> None:
    """The bar that finds, and the one that replaces; with nothing found."""
    window = stand.window()
    bar = find_bar(window)
    bar.begin()
    bar.sought.setText(stand.text.part)
    stand.settle(400)
    stand.keep("map-find", window)
    bar.begin(replacing=True)
    bar.instead.setText(stand.text.short)
    stand.keep("map-find-replace", window)
    bar.sought.setText("qqqqq")
    stand.settle(400)
    stand.keep("map-find-nothing", window)


def as_table(stand: Stand) -> None:
    """The map as a table, and a cell of it that is written in."""
    window = stand.window()
    window.run("view.table")
    stand.keep("map-table", window)
    focused = window.focusWidget()
    if focused is not None:
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_F2):
            QApplication.sendEvent(focused, QKeyEvent(QEvent.Type.KeyPress, key, NONE))
    stand.keep("map-table-writing", window)


def _two_notes(window: MapWindow) -> tuple[Card, Card]:
    journey = window.document.journey
    cells = [journey.cell(lane, stage) for lane in journey.lanes for stage in journey.stages]
    full = [cell for cell in cells if len(cell) > 1 and cell[0].kind == "note"]
    return full[0][0], full[1][1]


def _middle(window: MapWindow, record: str) -> QPointF:
    area = window.view.places.area(record)
    if area is None:
        raise LookupError(record)
    return QPointF(area.x + area.width / 2, area.y + area.height / 2)


def _key(window: MapWindow, key: Qt.Key, text: str = "", held: Qt.KeyboardModifier = NONE) -> None:
    QApplication.sendEvent(window.view, QKeyEvent(QEvent.Type.KeyPress, key, held, text))


def _drag(window: MapWindow, start: QPointF, end: QPointF, held: Qt.KeyboardModifier = NONE) -> None:
    """Drag from one point of the map to another, and do not drop it."""
    _mouse(window, QEvent.Type.MouseMove, start, is_down=False)
    _mouse(window, QEvent.Type.MouseButtonPress, start, held)
    for step in range(1, 5):
        _mouse(window, QEvent.Type.MouseMove, start + (end - start) * step / 4, held)


def _mouse(
    window: MapWindow, kind: QEvent.Type, at: QPointF, held: Qt.KeyboardModifier = NONE, *, is_down: bool = True
) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    viewport = window.view.viewport()
    place = window.view.viewportTransform().map(at)
    button = none if kind == QEvent.Type.MouseMove else left
    event = QMouseEvent(kind, place, viewport.mapToGlobal(place), button, left if is_down else none, held)
    QApplication.sendEvent(viewport, event)
