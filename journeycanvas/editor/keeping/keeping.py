"""Keep one open map: its work in a journal, its file written, watched and given back."""

from pathlib import Path
from typing import TYPE_CHECKING

from journeycanvas.editor.keeping.autosave import Autosave
from journeycanvas.editor.keeping.file_watch import FileWatch
from journeycanvas.editor.keeping.holding import Holding
from journeycanvas.editor.keeping.saver import Saver
from journeycanvas.editor.keeping.workplace import Workplace

if TYPE_CHECKING:
    from journeycanvas.editor.filing.document import Document


class Keeping:
    """All of it for one map, from its first paint until its window closes."""

    def __init__(self, document: "Document", workplace: Workplace) -> None:
        self._document, self._workplace = document, workplace
        self._worker = workplace.new_worker("file")
        journal = document.journal or workplace.new_journal()
        self.autosave = Autosave(document, journal, workplace.journals, workplace.clock)
        holding = Holding()
        self.saver = Saver(document, workplace, self._worker, holding)
        self.watch = FileWatch(document, workplace, self._worker, holding)

    def begin(self) -> None:
        """Look at the file, now that somebody hears what is found."""
        self.watch.begin()

    def take_kept_copy(self, copy: Path) -> None:
        """Put a copy that was kept while the file was overwritten among the versions of the map."""
        path, facts = self._document.path, self._document.journey.map

        def take(path: Path) -> None:
            if self._workplace.keep_version(facts, path, copy, "saved"):
                copy.unlink()

        if path is not None:
            self._worker.do(lambda: take(path))

    def close(self, *, left_behind: bool = False) -> None:
        """End it: the file is given back, and the journal is closed or left for the next start."""
        self.saver.close()
        self.watch.close()
        self.autosave.close(left_behind=left_behind)
        self._worker.end()
