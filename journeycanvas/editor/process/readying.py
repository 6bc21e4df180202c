"""Import what will be needed before it is: what a map needs around it while somebody looks at the start page, and what
printing and exporting need once the program has stood for a while."""

from collections.abc import Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

STEP_MS = 60  # between two imports, so that keys and mouse come between them

NEEDED = (
    "journeycanvas.editor.filing.opening",
    "journeycanvas.editor.appearance.setting",
    "journeycanvas.editor.canvas.view",
    "journeycanvas.editor.canvas.projection",
    "journeycanvas.editor.frame.bar",
    "journeycanvas.editor.frame.rail",
    "journeycanvas.editor.frame.side",
    "journeycanvas.editor.frame.status",
    "journeycanvas.editor.tools",
    "journeycanvas.editor.tools.mouse",
    "journeycanvas.editor.tools.attaching",
    "journeycanvas.editor.canvas.overview",
    "journeycanvas.editor.canvas.accessible",
    "journeycanvas.editor.panels.fields.card",
    "journeycanvas.editor.panels.fields.grid",
    "journeycanvas.editor.panels.inspector",
    "journeycanvas.editor.panels.hosting",
    "journeycanvas.editor.panels.capture.under",
    "journeycanvas.editor.keeping.keeping",
    "journeycanvas.editor.frame.bars",
)
"""What is painted first comes first."""


def ready_for_maps() -> Iterator[None]:
    """Import what a map needs, a step each time."""
    for name in NEEDED:
        import_module(name)
        yield


PAPER = (
    "journeycanvas.editor.dialogs.choices",
    "journeycanvas.editor.dialogs.choosing",
    "journeycanvas.editor.dialogs.telling",
    "journeycanvas.editor.dialogs.printing",
    "journeycanvas.editor.dialogs.writing_state",
    "journeycanvas.editor.dialogs.pages",
    "journeycanvas.editor.dialogs.export",
)
"""Half the time until the dialog for printing and exporting shows itself the first time."""


class ReadyForPaper(QObject):
    """Imports what printing and exporting need, a step each time."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._names = iter(PAPER)
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._import_next)
        self._timer.start()

    def _import_next(self) -> None:
        name = next(self._names, "")
        if name:
            import_module(name)
        else:
            self._timer.stop()
