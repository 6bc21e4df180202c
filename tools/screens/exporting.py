"""Print and export: each kind of page, tiles, formats, presets, and what is said while and after writing."""

from functools import partial

from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from journeycanvas.editor.dialogs.choices import Choices
from journeycanvas.editor.dialogs.export import ExportDialog
from journeycanvas.editor.dialogs.printing import Printed, set_up
from journeycanvas.editor.dialogs.writing_state import outcome_words
from tools.screens.stand import Stand

KINDS = (
    ("map", Choices()),
    ("map-tiles", Choices(paper="A1", tile="A4", repeat_heads=True)),
    ("map-fewest", Choices(paper="A0", tile="A3", fewest_sheets=True)),
    ("map-own", Choices(paper="300x200mm", format="png")),
    ("map-small", Choices(paper="A5", theme="ink", blank=True)),
    ("map-fit", Choices(paper="fit", format="svg")),
    ("wall", Choices(what="workshop", paper="A0")),
    ("wall-known", Choices(what="workshop", paper="A4", filled="known", note="51x76")),
    ("wall-own", Choices(what="workshop", paper="A1", note="100x150", tile="A4")),
    ("sheets", Choices(what="sheets")),
)


def kinds(stand: Stand) -> None:
    """Each kind of page."""
    window = stand.window()
    dialog = _shown(stand, ExportDialog(window))
    for name, choices in KINDS:
        _choose(stand, dialog, choices)
        stand.settle(500)
        stand.keep(f"export-{name}", dialog)
    dialog.reject()


def states(stand: Stand) -> None:
    """A preset that is given a name, the list of them, writing, written, printed; and the system's dialog."""
    window = stand.window()
    dialog = _shown(stand, ExportDialog(window))
    dialog.presets.list.box.showPopup()
    stand.keep("export-states-presets", dialog, dialog.presets.list.box.view().window())
    dialog.presets.list.box.hidePopup()
    dialog.presets.keep.click()
    dialog.presets.name.setText(stand.text.short)
    stand.keep("export-states-naming", dialog)
    dialog.presets.save.click()
    stand.keep("export-states-named", dialog)
    dialog.write(stand.work / f"{stand.text.short}.pdf")
    stand.keep("export-states-writing", dialog, moves=True)
    stand.until(lambda: not dialog.state.is_busy)
    stand.keep("export-states-written", dialog)
    dialog.state.tell(partial(outcome_words, Printed("HP LaserJet MFP M283fdw")))
    stand.keep("export-states-printed", dialog)
    if dialog.draft is not None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_up(printer, dialog.draft)
        asking = QPrintDialog(printer, dialog)
        asking.setWindowTitle(window.say("Print"))
        stand.while_open("export-states-print", asking.exec)
    dialog.reject()


def _shown(stand: Stand, dialog: ExportDialog) -> ExportDialog:
    dialog.open()
    stand.until(lambda: dialog.draft is not None and dialog.draft.choices == dialog.choosing.choices)
    stand.settle(700)
    return dialog


def _choose(stand: Stand, dialog: ExportDialog, choices: Choices) -> None:
    dialog.choose(choices)
    stand.until(lambda: dialog.draft is not None and dialog.draft.choices == dialog.choosing.choices)
