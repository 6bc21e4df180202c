"""Make documents on files, and workplaces whose workers wait for the test."""

from pathlib import Path

from journeycanvas.edit.cards import set_text
from journeycanvas.editor.filing.document import Document, document_of
from journeycanvas.editor.keeping.holding import Holding
from journeycanvas.editor.keeping.workplace import Workplace
from journeycanvas.files import open_map, save_map
from tests.builders import a_card, a_journey
from tests.editor.conftest import a_workplace
from tests.editor.workers import ByHand


class Desk:
    """A workplace in a folder, its workers by their names, the newest of a name."""

    def __init__(self, folder: Path) -> None:
        self.workers: dict[str, ByHand] = {}
        self.workplace: Workplace = a_workplace(folder / "data", self._new)
        self.file = self.workplace.new_worker("file")
        self.holding = Holding()

    def go_on(self) -> None:
        while any(worker.jobs for worker in self.workers.values()):
            for worker in list(self.workers.values()):
                worker.go_on()

    def _new(self, name: str) -> ByHand:
        self.workers[name] = ByHand(name)
        return self.workers[name]


def a_document(path: Path, text: str = "Waits") -> Document:
    """Return a map of one card that was opened from a file."""
    save_map(a_journey(a_card("c1", text=text), title="Joining"), path)
    return document_of(open_map(path), path)


def type_in(document: Document, text: str) -> None:
    document.session.apply(set_text(document.session.base, "c1", text))
