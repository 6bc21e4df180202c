"""Find out from how far a map can be read on its paper, beside the work on it and when nobody does anything.

It depends on how the map is fitted to the paper: the whole map is laid out for it, some times over.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from journeycanvas.editor.filing.document import Document
from journeycanvas.editor.keeping.worker import while_there
from journeycanvas.editor.keeping.workplace import Workplace
from journeycanvas.i18n import Catalogue
from journeycanvas.layout.paper import FIT, Paper, paper_named, smallest_text
from journeycanvas.layout.reading_distance import LEAST_IN_HAND, reading_distance_m, reading_sentence
from journeycanvas.layout.words import capital
from journeycanvas.model import Journey
from journeycanvas.text import Numerals

REST_MS = 1200  # after the last change
MOST_CARDS = 600  # laid out in half a second or less; the dialog for printing says it of larger maps


class OnPaper(QObject):
    """Follows the map of one window."""

    changed = Signal()

    def __init__(self, document: Document, resources: Path, workplace: Workplace) -> None:
        super().__init__()
        self._document, self._resources, self._workplace = document, resources, workplace
        self._found: tuple[object, float | None] = (None, None)
        self._is_busy = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.look)
        document.changed.connect(self._follow)
        self._rest.start()

    @property
    def paper(self) -> Paper | None:
        """The paper of the map; None while it has none, and for one that is as large as the map."""
        return paper_of(self._document.journey)

    @property
    def smallest_text(self) -> float | None:
        """How many points the smallest text has on it; None while that is not known."""
        facts, points = self._found
        return points if facts == self._document.journey.map.paper else None

    @property
    def metres(self) -> float | None:
        """From how far it can be read; None while that is not known, and for what is too small to be read."""
        points = self.smallest_text
        return reading_distance_m(points, self._language) if points and points >= LEAST_IN_HAND else None

    def sentence(self, words: Catalogue, numerals: Numerals) -> str:
        """Say from how far the smallest text can be read; empty while that is not known."""
        points = self.smallest_text
        return capital(reading_sentence(points, self._language, words, numerals)) if points else ""

    def in_short(self, words: Catalogue, numerals: Numerals) -> str:
        """Say the same in few words, to stand after the paper."""
        if not self.smallest_text:
            return ""
        if self.metres is None:
            return words.say("too small to read")
        return words.say("readable from {metres} m", metres=numerals.number(round(self.metres, 1)))

    @property
    def _language(self) -> str:
        return self._document.journey.map.language or "en"

    def look(self) -> None:
        """Find it out now; `changed` says when it is known."""
        self._rest.stop()
        journey = self._document.journey
        if self._is_busy or paper_of(journey) is None or len(journey.cards) > MOST_CARDS:
            return
        self._is_busy = True
        job = partial(smallest_text_on_paper, journey, self._resources)
        self._workplace.do_aside("on paper", job, while_there(self, partial(self._hear, journey)))

    def _follow(self, _ids: frozenset[str], old: Journey, new: Journey) -> None:
        self._rest.start()
        if old.map.paper != new.map.paper:
            self.changed.emit()

    def _hear(self, journey: Journey, outcome: object) -> None:
        self._is_busy = False
        if journey is not self._document.journey:
            self._rest.start()
        self._found = journey.map.paper, outcome if isinstance(outcome, float) else None
        self.changed.emit()


def paper_of(journey: Journey) -> Paper | None:
    """Return the paper that a map has; None for none, an unknown one, or one that is as large as the map."""
    size = journey.map.paper.size if journey.map.paper is not None else None
    paper = paper_named(size) if size else None
    return None if paper == FIT else paper


def smallest_text_on_paper(journey: Journey, resources: Path) -> float | None:
    """Return how many points the smallest text of a map has on its paper; None without text. For any thread."""
    from journeycanvas.render.drawing import Instruments, draw
    from journeycanvas.render.wishes import Wish

    drawn = draw(journey, Wish("pdf"), Instruments.at(resources))
    smallest = smallest_text(drawn.sheet)
    return smallest * drawn.page.scale if smallest is not None else None
