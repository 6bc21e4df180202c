"""Ask what only the person can decide about a map's file: each question a window over the map, in plain text."""

from typing import TYPE_CHECKING, Literal, TypeAlias, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QMessageBox

from journeycanvas.editor.pieces import line_of
from journeycanvas.i18n import Saying, saying
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
    has_file = window.document.path is not None
    ways: tuple[tuple[Change, Saying], ...] = (("save", saying("Save")), ("discard", saying("Don’t save")))
    return _ask(
        window,
        saying("Save the changes?"),
        saying("Save the changes to “{title}”?", title=lambda _: shown(window.map_title(), 80)),
        saying("What is not saved will be lost.")
        if has_file
        else saying("This map has no file yet. If it is not saved, the start page lists it for 30 days."),
        ways,
    )


def ask_about_replacing(window: "MapWindow", name: str) -> bool:
    """Ask whether another file may go."""
    text = saying("There is a file “{name}” already. Replace it?", name=shown(name, 120))
    ways: tuple[tuple[Literal["replace"], Saying], ...] = (("replace", saying("Replace")),)
    return _ask(window, saying("Save the map"), text, None, ways, is_first_usual=False) == "replace"


def ask_about_conflict(window: "MapWindow", name: str) -> Conflict | None:
    """Ask what is to become of a file that somebody else changed since it was opened."""
    ways: tuple[tuple[Conflict, Saying], ...] = (
        ("compare", saying("Compare…")),
        ("merge", saying("Merge…")),
        ("copy", saying("Save a copy…")),
        ("replace", saying("Replace")),
    )
    return _ask(
        window,
        saying("Changed elsewhere"),
        saying("“{name}” was changed elsewhere since it was opened here.", name=shown(name, 120)),
        saying("Nothing is lost so far: your map is here, the other one is in the file."),
        ways,
    )


def ask_about_removing(window: "MapWindow", title: str) -> bool:
    """Ask whether kept work may be removed for good."""
    text = saying("Remove the kept work on “{title}”?", title=shown(title, 80))
    ways: tuple[tuple[Literal["remove"], Saying], ...] = (("remove", saying("Remove")),)
    about = saying("It cannot be brought back. Files of maps are not touched.")
    return _ask(window, saying("Kept work"), text, about, ways, is_first_usual=False) == "remove"


def ask_about_broken(window: "MapWindow", name: str) -> Broken | None:
    """Ask where a map is to be saved of which some parts could not be read."""
    ways: tuple[tuple[Broken, Saying], ...] = (
        ("elsewhere", saying("Save as…")),
        ("show", saying("Show what was set aside…")),
        ("over", saying("Replace")),
    )
    return _ask(
        window,
        saying("Save the map"),
        saying("“{name}” could be read in part only. Keep the broken file and save to another?", name=shown(name, 120)),
        saying("What was set aside goes with the map either way."),
        ways,
    )


def ask_about_opening(window: "MapWindow", host: str, address: str) -> bool:
    """Ask whether an address that stands in a map may be handed to the system; by itself the answer is no."""
    ways: tuple[tuple[Literal["open"], Saying], ...] = (("open", saying("Open")),)
    about = saying("It stands in this map, and opens in another program.")
    title = saying("Open an address")
    text = saying("Open “{host}”?", host=host)
    return _ask(window, title, text, lambda words: f"{about(words)}\n\n{address}", ways, is_first_usual=False) == "open"


def _ask(
    window: "MapWindow",
    title: Saying,
    text: Saying,
    more: Saying | None,
    ways: tuple[tuple[A, Saying], ...],
    *,
    is_first_usual: bool = True,
) -> A | None:
    """Show a question; the first way is what it is about, and stands at the end as in all dialogs. Esc takes none."""
    role = QMessageBox.ButtonRole
    box = QMessageBox(window)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setTextFormat(Qt.TextFormat.PlainText)
    roles = (role.AcceptRole, *(role.ActionRole,) * (len(ways) - 2), role.DestructiveRole)
    says = window.program.words
    # Without words a button of the ActionRole would not be taken.
    buttons = {box.addButton(label(says), its): way for (way, label), its in zip(ways, roles, strict=False)}
    cancel = box.addButton(says.say("Cancel"), role.RejectRole)

    def tell() -> None:
        """Say everything in the window's language, which may be switched in another window meanwhile."""
        program = window.program
        words, rtl = program.words, program.is_rtl
        box.setWindowTitle(title(words))
        box.setText(line_of(text(words), rtl=rtl))
        box.setInformativeText(line_of(more(words), rtl=rtl) if more is not None else "")
        for button, (_, label) in zip(buttons, ways, strict=True):
            button.setText(label(words))
        cancel.setText(words.say("Cancel"))

    tell()
    usual = next(iter(buttons)) if is_first_usual else cancel
    box.setDefaultButton(usual)
    box.setEscapeButton(cancel)
    if is_first_usual:
        usual.setProperty("look", "strong")
        usual.style().polish(usual)
    unit = window.program.look.unit
    _give_air(box, round(AIR * unit), round(WIDTH * unit))
    window.program.language_changed.connect(tell)
    box.exec()
    window.program.language_changed.disconnect(tell)
    clicked = box.clickedButton()
    box.deleteLater()
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
