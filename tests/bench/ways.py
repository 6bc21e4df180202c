"""The two ways to make the map: by the keyboard alone, and by the mouse and typing."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QToolButton

from journeycanvas.editor.dialogs.export import ExportDialog
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.start.tiles import Tile
from journeycanvas.files import open_map
from journeycanvas.model import Feeling
from tests.bench.walked_map import Walked
from tests.bench.walking import Person, area, map_window, middle

ROLES = ("goals", "actions", "touchpoints", "emotions", "pains", "opportunities", "ownership")


def by_keyboard(person: Person, wanted: Walked, folder: Path) -> None:
    """Make, save, close, open and export the map without a mouse."""
    key, type = person.key, person.type
    person.doing = "beginning from a blank canvas"
    _wait_for_tiles(person)
    key("Return")
    _wait_for_map(person)
    person.doing = "the title"
    type(wanted.title)
    key("Tab")
    person.doing = "scenario"
    key("Tab")
    scenes = [card for card in wanted.cards if card.role == "scenario"]
    for card in scenes:
        type(card.text)
        key("Tab" if card is scenes[-1] else "Return")
    person.doing = "stages"
    for number, title in enumerate(wanted.stages):
        type(title)
        key("ctrl+shift+g" if number == 4 else "Tab")
    for role, following in zip(ROLES, (*ROLES[1:], ""), strict=True):
        person.doing = f"lane: {role}"
        if role in wanted.new_lanes:
            type(wanted.new_lanes[role])
            key("Tab")
        cards = [card for stage in wanted.row(role) for card in stage]
        for card, after in zip(cards, (*cards[1:], None), strict=True):
            type(card.text)
            key(*(["alt+Up" if card.level > 0 else "alt+Down"] * abs(card.level)))
            key(*(["alt+shift+Left"] * (card.span - 1)))
            if after is not None:
                key("Return" if after.stage == card.stage else "Tab")
        if following in wanted.new_lanes:
            key("ctrl+shift+l")
        elif following:
            key(*["Tab"] * (len(wanted.stages) - (cards[-1].stage or 0) - cards[-1].span + 1))
    person.doing = "saving"
    key("ctrl+s")
    _wait_for_file_dialog(person)
    key("Return")
    _wait_until_saved(person, wanted, folder)
    person.doing = "closing and opening again"
    key("ctrl+n")  # the last window would take the program with it
    _wait_for_tiles(person)
    person.focus(on_map=True)
    key("ctrl+w")
    person.focus()
    key("Return")
    _wait_for_map(person)
    person.doing = "exporting"
    key("ctrl+e")
    _wait_for_page(person)
    key("Return")
    _wait_for_file_dialog(person)
    key("Return")
    _wait_for_file(person, folder)
    key("Escape")


def by_mouse(person: Person, wanted: Walked, folder: Path) -> None:
    """Make, save, close, open and export the map by the mouse, and type the texts."""
    click, type = person.click, person.type
    person.doing = "beginning from a blank canvas"
    _wait_for_tiles(person)
    click(person.eyes.see(lambda: middle(map_window().findChildren(Tile)[0])))
    _wait_for_map(person)
    person.doing = "the title"
    type(wanted.title)
    person.doing = "scenario"
    for card in (one for one in wanted.cards if one.role == "scenario"):
        click(person.spot(lambda it: _room(it, "scenario", None)))
        type(card.text)
    person.doing = "stages"
    for number, title in enumerate(wanted.stages):
        click(_plus_behind(person, number) if number == 5 else person.spot(partial(_head, number=number)))
        type(title)
    for role in ROLES:
        person.doing = f"lane: {role}"
        if role in wanted.new_lanes:
            click(_plus_below(person, ROLES[ROLES.index(role) - 1]))
            type(wanted.new_lanes[role])
        for card in (card for stage in wanted.row(role) for card in stage):
            if role == "emotions":
                click(person.spot(partial(_on_curve, stage=card.stage or 0, level=card.level)), times=2)
            else:
                click(person.spot(partial(_room, role=card.role, stage=card.stage)))
            type(card.text)
            if card.span > 1:
                _stretch(person, card.text, (card.stage or 0) + card.span - 1)
    person.doing = "saving"
    _choose_in_menu(person, "file.save")
    _wait_for_file_dialog(person)
    click(person.save_button())
    _wait_until_saved(person, wanted, folder)
    person.doing = "closing and opening again"
    _choose_in_menu(person, "file.new")
    _wait_for_tiles(person)
    person.focus(on_map=True)
    _choose_in_menu(person, "file.close")
    person.focus()
    click(person.recent())
    _wait_for_map(person)
    person.doing = "exporting"
    click(person.eyes.see(lambda: _bar_button(map_window(), "file.export")))
    _wait_for_page(person)
    click(person.eyes.see(lambda: middle(_export().export_button)))
    _wait_for_file_dialog(person)
    click(person.save_button())
    _wait_for_file(person, folder)


# Where things are


def _room(window: MapWindow, role: str, stage: int | None) -> QPointF:
    journey = window.document.journey
    lane = next(one.id for one in journey.lanes.values() if one.role == role)
    column = None if stage is None else list(journey.stages)[stage]
    cell = area(window.view.places.cell(lane, column))
    cards = [area(window.view.places.area(card.id)) for card in journey.cell(lane, column)]
    top = max((card.bottom for card in cards), default=cell.y + 20)
    return QPointF(cell.x + cell.width / 2, (top + cell.bottom) / 2 if top < cell.bottom else cell.bottom - 1)


def _head(window: MapWindow, number: int) -> QPointF:
    return _centre(window, list(window.document.journey.stages)[number])


def _centre(window: MapWindow, record: str) -> QPointF:
    found = area(window.view.places.area(record))
    return QRectF(found.x, found.y, found.width, found.height).center()


def _on_curve(window: MapWindow, stage: int, level: int) -> QPointF:
    journey, places = window.document.journey, window.view.places
    lane = next(one.id for one in journey.lanes.values() if one.role == "emotions")
    cell = area(places.cell(lane, list(journey.stages)[stage]))
    heights = [cell.y + cell.height * n / 200 for n in range(201)]
    return QPointF(cell.x + cell.width / 2, min(heights, key=lambda y: abs((places.level_at(lane, y) or 9) - level)))


def _plus_behind(person: Person, stages: int) -> QPoint:
    """Return where the + behind the last stage is, which shows itself when the pointer comes there."""

    def border(window: MapWindow) -> QPointF:
        last = area(window.view.places.area(list(window.document.journey.stages)[stages - 1]))
        return QPointF(last.x, last.y)

    person.hover(person.spot(border))
    return person.knob("plus")


def _plus_below(person: Person, role: str) -> QPoint:
    def border(window: MapWindow) -> QPointF:
        journey = window.document.journey
        lane = next(one.id for one in journey.lanes.values() if one.role == role)
        cell = area(window.view.places.cell(lane, next(iter(journey.stages))))
        return QPointF(cell.x + cell.width + 60, cell.bottom)

    person.hover(person.spot(border))
    return person.knob("plus")


def _stretch(person: Person, text: str, last: int) -> None:
    def card(window: MapWindow) -> str:
        return next(one.id for one in window.document.journey.cards.values() if one.text == text)

    person.click(person.spot(lambda it: _head(it, 0)))  # ends what is written
    person.click(person.spot(lambda it: _centre(it, card(it))))
    end = person.knob("end")
    person.drag(end, QPoint(person.spot(lambda it: _head(it, last)).x(), end.y()))


def _bar_button(window: MapWindow, id: str) -> QPoint:
    action = window.actions_of.action(id)
    buttons = [one for one in action.associatedObjects() if isinstance(one, QToolButton)]
    return next(middle(one) for one in buttons if one.isVisible())


def _choose_in_menu(person: Person, id: str) -> None:
    """Choose in the menu of files."""
    person.click(person.eyes.see(lambda: _menu_place(map_window())))
    person.eyes.wait_for("a menu", lambda: QApplication.activePopupWidget() is not None)
    person.click(person.eyes.see(lambda: _row_place(map_window(), id)))


def _menu_place(window: MapWindow) -> QPoint:
    bar = window.menuBar()
    return bar.mapToGlobal(bar.actionGeometry(bar.actions()[0]).center())


def _row_place(window: MapWindow, id: str) -> QPoint:
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    return popup.mapToGlobal(popup.actionGeometry(window.actions_of.action(id)).center())


# Waiting


def _export() -> ExportDialog:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, ExportDialog) and one.isVisible())


def _wait_for_tiles(person: Person) -> None:
    def are_there() -> bool:
        return any(isinstance(one, Tile) and one.isVisible() for one in QApplication.allWidgets())

    person.eyes.wait_for("the start page", are_there)
    person.focus()


def _wait_for_map(person: Person) -> None:
    person.eyes.wait_for("the map", lambda: any(one.view.hasFocus() for one in _maps()))


def _maps() -> list[MapWindow]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, MapWindow) and one.has_map]


def _wait_for_file_dialog(person: Person) -> None:
    person.eyes.wait_for("the file dialog", lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    person.focus()


def _wait_until_saved(person: Person, wanted: Walked, folder: Path) -> None:
    person.eyes.wait_for("a saved map", lambda: not map_window().document.is_changed)
    person.focus(on_map=True)
    [path] = folder.glob("*.journey")
    _compare(path, wanted)


def _wait_for_page(person: Person) -> None:
    person.eyes.wait_for(
        "the dialog", lambda: any(isinstance(one, ExportDialog) for one in QApplication.topLevelWidgets())
    )
    person.eyes.wait_for("the page", lambda: _export().export_button.isEnabled())
    person.focus()


def _wait_for_file(person: Person, folder: Path) -> None:
    person.eyes.wait_for("the PDF", lambda: any(folder.glob("*.pdf")))
    person.focus()


def _compare(path: Path, wanted: Walked) -> None:
    """Raise AssertionError unless what was saved is what was typed."""
    journey = open_map(path).journey
    assert journey.map.title == wanted.title, journey.map.title
    assert tuple(stage.title for stage in journey.stages.values()) == wanted.stages
    stages, lanes = list(journey.stages), {lane.role: lane.id for lane in journey.lanes.values()}
    for role in dict.fromkeys(card.role for card in wanted.cards):
        for stage in (None, *range(len(stages))):
            there = journey.cell(lanes[role], None if stage is None else stages[stage])
            found = [(card.text, card.span, round(card.level) if isinstance(card, Feeling) else 0) for card in there]
            asked = [(one.text, one.span, one.level) for one in wanted.cards if (one.role, one.stage) == (role, stage)]
            assert found == asked, (role, stage, found, asked)
