"""The status line: what the map is, its direction, what it will be like on paper, and how large it is shown."""

from math import exp, log
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QWidget

from journeycanvas.editor.pieces import announce, percent_words, tip, words

if TYPE_CHECKING:
    from journeycanvas.editor.frame.on_paper import OnPaper
    from journeycanvas.editor.frame.window import MapWindow

SMALLEST, LARGEST = 0.05, 4.0  # of natural size, at the ends of the slider
STEPS = 200
MM = 25.4 / 72
SLIDES_FROM = 900  # pixels at the usual text size, from where there is room for the slider
COUNTS_FROM = 1_100  # and for what the map is beside a warning


class StatusLine(QWidget):
    """The status line of one window."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__()
        self._window = window
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._facts = [words(cut=True) for _ in range(3)]
        self._warning = words(name="warning", cut=True)
        self._warning.hide()
        self._less, self._more, self._percent = QToolButton(), QToolButton(), QToolButton()
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, STEPS)
        row = self._row = QHBoxLayout(self)
        facts = self._told = QHBoxLayout()
        for label in (self._warning, *self._facts):
            facts.addWidget(label)
        row.addLayout(facts)
        row.addStretch(1)
        for part in (self._less, self._slider, self._more, self._percent):
            row.addWidget(part)
        for button in (self._less, self._more, self._percent):
            button.setProperty("look", "quiet" if button is self._percent else "bare")
            button.setAutoRaise(True)
        self.take_size()
        self._percent.setObjectName("percent")  # the style sheet says how wide it is; Qt heeds no other least width
        self._less.clicked.connect(lambda: window.run("view.zoom_out"))
        self._more.clicked.connect(lambda: window.run("view.zoom_in"))
        self._percent.clicked.connect(lambda: window.run("view.fit"))
        self._slider.valueChanged.connect(self._slid)
        self._on_paper: OnPaper | None = None
        self._counted: object = None  # what the facts say depends on, as they say it now
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.timeout.connect(self._count)

    def take_size(self) -> None:
        """Be as large as the letters of the window's look ask for."""
        look = self._window.program.look
        self._slider.setFixedWidth(round(130 * look.unit))
        self._row.setContentsMargins(round(14 * look.unit), 0, round(14 * look.unit), 0)
        self._row.setSpacing(round(4 * look.unit))
        self._told.setSpacing(round(24 * look.unit))
        for button in (self._less, self._more, self._percent):
            button.setIconSize(QSize(look.icon_size, look.icon_size))

    @property
    def on_paper(self) -> "OnPaper":
        """What finds out how the map can be read on its paper. Raises LookupError while there is no map."""
        if self._on_paper is None:
            from journeycanvas.editor.frame.on_paper import OnPaper

            program = self._window.program
            self._on_paper = OnPaper(self._window.document, program.resources, program.workplace)
            self._on_paper.changed.connect(self.refresh)
        return self._on_paper

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out what there is no room for: a warning and what the map is are read, the slider is a third way.

        Of what the map is, its direction goes first, which is seen on it, and then how much is on it: what begins and
        does not end says nothing.
        """
        room, layout = self.width() / self._window.program.look.unit, self.layout()
        assert layout is not None
        self._slider.setVisible(room >= SLIDES_FROM)
        counts, way, paper = self._facts
        is_told = self._warning.isHidden() or room >= COUNTS_FROM
        for shown in ((counts, way, paper), (counts, paper), (paper,)) if is_told else ((),):
            for fact in self._facts:
                fact.setVisible(fact in shown)
            for part in (self._told, layout):
                part.invalidate()
            if layout.sizeHint().width() <= self.width():
                break

    def refresh(self) -> None:
        """Say what the map is, a moment later: it may change many times before that."""
        self._counting.start()

    @property
    def warning(self) -> str:
        """What is warned of just now."""
        return self._warning.text()

    def warn(self, text: str) -> None:
        """Warn of something for as long as it is so; empty when it is over."""
        self._warning.setText(text)
        self._warning.setToolTip(tip(text))
        self._warning.setVisible(bool(text))
        self._fit()
        if text:
            announce(self._warning, text)

    def retranslate(self) -> None:
        """Say everything again."""
        say, icon = self._window.say, self._window.icon
        for button, name, said in (
            (self._less, "minus", say("Zoom out")),
            (self._more, "plus", say("Zoom in")),
        ):
            if self._window.actions_of.are_awake:  # the buttons around the map get theirs with the actions, too
                button.setIcon(icon(name))
            button.setAccessibleName(said)
            button.setToolTip(tip(said))
        self._slider.setAccessibleName(say("Zoom"))
        self._percent.setToolTip(say("Show the whole map"))
        self.refresh()
        if self._window.has_map:
            self.show_zoom(self._window.view.zoom)

    def show_zoom(self, zoom: float) -> None:
        """Show how large the map is shown; 1 is its natural size."""
        self._slider.blockSignals(True)
        at = log(max(SMALLEST, min(LARGEST, zoom)) / SMALLEST) / log(LARGEST / SMALLEST)
        self._slider.setValue(round(STEPS * at))
        self._slider.blockSignals(False)
        if not self._window.actions_of.are_awake:
            return  # the first number that is written takes 6 ms, and retranslate() comes when the actions wake
        said = percent_words(self._window.program.numerals, max(0.01, round(zoom, 2)))
        self._percent.setText(said)
        self._percent.setAccessibleName(self._window.say("Zoom: {percent}. Show the whole map", percent=said))

    def _slid(self, value: int) -> None:
        if self._window.has_map:
            self._window.view.set_zoom(SMALLEST * exp(value / STEPS * log(LARGEST / SMALLEST)))

    def _count(self) -> None:
        if not self._window.has_map:
            return
        journey, words, numerals = (
            self._window.document.journey,
            self._window.program.words,
            self._window.program.numerals,
        )
        stages, lanes, cards = len(journey.stages), len(journey.lanes), len(journey.cards)
        facts, read_at = journey.map, self.on_paper.smallest_text
        on_map = (stages, lanes, cards, journey.direction, facts.language, facts.paper)
        counted = (words, numerals, on_map, read_at, self._size_cm())
        if counted == self._counted:
            return
        self._counted = counted
        counts = (
            words.say_many("{n} stage", "{n} stages", stages, n=numerals.number(stages)),
            words.say_many("{n} lane", "{n} lanes", lanes, n=numerals.number(lanes)),
            words.say_many("{n} card", "{n} cards", cards, n=numerals.number(cards)),
        )
        way = words.say("Right to left") if journey.direction == "rtl" else words.say("Left to right")
        for label, text in zip(self._facts, (" · ".join(counts), way, self._paper_words()), strict=True):
            label.setText(text)
        self._fit()

    def _size_cm(self) -> tuple[int, int]:
        plan = self._window.view.plan
        return round(plan.width * MM / 10), round(plan.height * MM / 10)

    def _paper_words(self) -> str:
        """Return the paper of the map and from how far it can be read there, or its natural size when it has none."""
        program = self._window.program
        say, numerals = self._window.say, program.numerals
        chosen = self.on_paper.paper
        if chosen is None:
            wide, high = map(numerals.number, self._size_cm())
            return say("Natural size {width} × {height} cm", width=wide, height=high)
        paper = say("Paper {paper}", paper=numerals.digits(chosen.name) if "x" in chosen.name else chosen.name)
        return " · ".join(filter(None, (paper, self.on_paper.in_short(program.words, numerals))))
