"""Ask what only the person can decide about a map's file: each question a window over the map, in plain text."""

from typing import TYPE_CHECKING, Literal, TypeAlias, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QMessageBox

from journeycanvas.editor.pieces import line_of
from journeycanvas.messages import shown

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

Change: TypeAlias = Literal["save", "discard"]
Conflict: TypeAlias = Literal["compare", "merge", "copy", "replace"]
Broken: TypeAlias = Literal["elsewhere", "show", "over"]

A = TypeVar("A", bound=str)
AIR = 18  # pixels at the usual text size
WIDTH = 380  # of what is asked, at least


def ask_about_changes(window: "MapWindow") -> Change | None:
    """Ask what is to become of changes that are not saved; None when the window is to stay."""
    say = window.say
    has_file = window.document.path is not None
    ways: tuple[tuple[Change, str], ...] = (("save", say("Save")), ("discard", say("Don’t save")))
    return _ask(
        window,
        say("Save the changes?"),
        say("Save the changes to “{title}”?", title=shown(window.map_title(), 80)),
        say("What is not saved will be lost.")
        if has_file
        else say("This map has no file yet. If it is not saved, the start page lists it for 30 days."),
        ways,
    )


def ask_about_replacing(window: "MapWindow", name: str) -> bool:
    """Ask whether another file may go."""
    say = window.say
    text = say("There is a file “{name}” already. Replace it?", name=shown(name, 120))
    ways: tuple[tuple[Literal["replace"], str], ...] = (("replace", say("Replace")),)
    return _ask(window, say("Save the map"), text, "", ways, is_first_usual=False) == "replace"


def ask_about_conflict(window: "MapWindow", name: str) -> Conflict | None:
    """Ask what is to become of a file that somebody else changed since it was opened."""
    say = window.say
    ways: tuple[tuple[Conflict, str], ...] = (
        ("compare", say("Compare…")),
        ("merge", say("Merge…")),
        ("copy", say("Save a copy…")),
        ("replace", say("Replace")),
    )
    return _ask(
        window,
        say("Changed elsewhere"),
        say("“{name}” was changed elsewhere since it was opened here.", name=shown(name, 120)),
        say("Nothing is lost so far: your map is here, the other one is in the file."),
        ways,
    )


def ask_about_removing(window: "MapWindow", title: str) -> bool:
    """Ask whether kept work may be removed for good."""
    say = window.say
    text = say("Remove the kept work on “{title}”?", title=shown(title, 80))
    ways: tuple[tuple[Literal["remove"], str], ...] = (("remove", say("Remove")),)
    about = say("It cannot be brought back. Files of maps are not touched.")
    return _ask(window, say("Kept work"), text, about, ways, is_first_usual=False) == "remove"


def ask_about_broken(window: "MapWindow", name: str) -> Broken | None:
    """Ask where a map is to be saved of which some parts could not be read."""
    say = window.say
    ways: tuple[tuple[Broken, str], ...] = (
        ("elsewhere", say("Save as…")),
        ("show", say("Show what was set aside…")),
        ("over", say("Replace")),
    )
    return _ask(
        window,
        say("Save the map"),
        say("“{name}” could be read in part only. Keep the broken file and save to another?", name=shown(name, 120)),
        say("What was set aside goes with the map either way."),
        ways,
    )


def ask_about_opening(window: "MapWindow", host: str, address: str) -> bool:
    """Ask whether an address that stands in a map may be handed to the system; by itself the answer is no."""
    say = window.say
    ways: tuple[tuple[Literal["open"], str], ...] = (("open", say("Open")),)
    about = say("It stands in this map, and opens in another program.")
    title = say("Open an address")
    text = say("Open “{host}”?", host=host)
    return _ask(window, title, text, f"{about}\n\n{address}", ways, is_first_usual=False) == "open"


def _ask(
    window: "MapWindow",
    title: str,
    text: str,
    more: str,
    ways: tuple[tuple[A, str], ...],
    *,
    is_first_usual: bool = True,
) -> A | None:
    """Show a question; the first way is the usual one, and Esc takes none."""
    role = QMessageBox.ButtonRole
    box = QMessageBox(window)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    rtl = window.program.is_rtl
    box.setText(line_of(text, rtl=rtl))
    box.setInformativeText(line_of(more, rtl=rtl) if more else "")
    roles = (
        (role.AcceptRole, role.DestructiveRole)
        if len(ways) < 3
        else (role.ActionRole,) * (len(ways) - 1) + (role.DestructiveRole,)
    )
    buttons = {box.addButton(label, its_role): way for (way, label), its_role in zip(ways, roles, strict=False)}
    cancel = box.addButton(window.say("Cancel"), role.RejectRole)
    usual = next(iter(buttons)) if is_first_usual else cancel
    box.setDefaultButton(usual)
    box.setEscapeButton(cancel)
    if is_first_usual:
        usual.setProperty("look", "strong")
        usual.style().polish(usual)
    unit = window.program.look.unit
    _give_air(box, round(AIR * unit), round(WIDTH * unit))
    box.exec()
    clicked = box.clickedButton()
    return next((way for button, way in buttons.items() if button is clicked), None)


def _give_air(box: QMessageBox, air: int, width: int) -> None:
    """Put as much room around a question as other dialogs have, and in it: Qt leaves some for an icon, which it has
    not, and breaks long addresses where it likes."""
    grid = box.layout()
    if not isinstance(grid, QGridLayout):
        return
    indent = grid.itemAtPosition(0, 0)
    spacer = indent.spacerItem() if indent is not None else None
    if spacer is not None:
        spacer.changeSize(0, 0)
        grid.setHorizontalSpacing(0)
    if (label := box.findChild(QLabel, "qt_msgbox_label")) is not None:
        column = grid.getItemPosition(grid.indexOf(label))[1]  # type: ignore[index]
        grid.setColumnStretch(column, 1)
        grid.setColumnMinimumWidth(column, width)
    grid.setContentsMargins(air, air, air, air)
    grid.invalidate()
