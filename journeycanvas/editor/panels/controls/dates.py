"""Say a date: typed as people write it, or picked from a calendar; kept as ISO 8601."""

from PySide6.QtCore import QCalendar, QDate, QLocale, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QToolButton, QVBoxLayout

from journeycanvas.editor.languages import RIGHT_TO_LEFT
from journeycanvas.editor.panels.controls.control import LEAST_TARGET, Control, unit_of
from journeycanvas.editor.panels.controls.writing import WordLine
from journeycanvas.editor.panels.figures import read_date
from journeycanvas.editor.panels.setting import PanelSetting


class DateControl(Control):
    """A date in the calendar of the interface's language. Words that are no date ("spring") are kept as they are."""

    says_mixed = True

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__()
        self._setting = setting
        self._iso = ""
        self.line = WordLine()
        self.line.setMaxLength(100)
        self.line.editingFinished.connect(self._finished)
        self.line.emptied.connect(self._emptied)
        self._is_mixed = False
        self._button = QToolButton()
        self._button.setIcon(setting.icon("calendar"))
        side = round(LEAST_TARGET * unit_of(self))  # as high as the line beside it
        self._button.setFixedSize(side, side)
        self._button.setIconSize(QSize(setting.look.icon_size, setting.look.icon_size))
        self._button.setProperty("look", "square")
        self._button.setToolTip(setting.say("Calendar"))
        self._button.setAccessibleName(setting.say("Calendar"))
        self._button.clicked.connect(self._open)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.line, 1)
        layout.addWidget(self._button)
        self.setFocusProxy(self.line)

    def show_value(self, value: object) -> None:
        self._iso = value if isinstance(value, str) else ""
        self._is_mixed = False
        self.line.setPlaceholderText("")
        if not self.line.hasFocus() or not self.line.isModified():
            self.line.setText(self._shown())

    def show_mixed(self) -> None:
        self._iso, self._is_mixed = "", True
        self.line.setPlaceholderText(self._setting.mixed)
        self.line.clear()

    def _shown(self) -> str:
        return self._setting.numerals.date(self._iso, short=True)

    def _finished(self) -> None:
        if not self.line.isModified():
            return
        self.line.setModified(False)
        words = self.line.text().strip()
        found = read_date(words, self._setting.language)
        value = words if found is None else found
        if value != self._iso:
            self._iso = value
            self.chosen.emit(value)
        self.line.setText(self._shown())

    def _emptied(self) -> None:
        if self._is_mixed:
            self.chosen.emit("")

    def _open(self) -> None:
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setObjectName("panel")
        calendar = _calendar(self._setting)
        day = QDate.fromString(self._iso, Qt.DateFormat.ISODate)
        if day.isValid():
            calendar.setSelectedDate(day)
        calendar.activated.connect(self._picked)
        calendar.clicked.connect(self._picked)
        calendar.activated.connect(popup.close)
        calendar.clicked.connect(popup.close)
        layout = QVBoxLayout(popup)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(calendar)
        popup.adjustSize()
        corner = self.mapToGlobal(QPoint(0, self.height() + 2))
        popup.move(corner.x() + self.width() - popup.width(), corner.y())
        popup.show()
        calendar.setFocus()

    def _picked(self, day: QDate) -> None:
        self._iso = day.toString(Qt.DateFormat.ISODate)
        self.line.setText(self._shown())
        self.line.setModified(False)
        self.chosen.emit(self._iso)


def _calendar(setting: PanelSetting) -> QCalendarWidget:
    """Return a calendar as the window's language has it, in the colours of the window."""
    colours, locale = setting.look.colours, QLocale(setting.language)
    calendar = QCalendarWidget()
    calendar.setLocale(locale)
    if setting.language.split("-")[0] == "fa":
        calendar.setCalendar(QCalendar(QCalendar.System.Jalali))
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    for day in Qt.DayOfWeek:
        form = QTextCharFormat()
        form.setForeground(QColor(colours.ink if day in locale.weekdays() else colours.soft))
        calendar.setWeekdayTextFormat(day, form)
    calendar.setStyleSheet(
        f"#qt_calendar_navigationbar {{ background: {colours.panel}; }}"
        f"QToolButton {{ background: transparent; border-color: transparent; color: {colours.ink}; }}"
        f"QToolButton:hover {{ background: {colours.hover}; }}"
        f"QAbstractItemView {{ border: none; selection-background-color: {colours.accent};"
        f" selection-color: {colours.on_accent}; }}"
    )
    for name, is_onward in (("qt_calendar_prevmonth", False), ("qt_calendar_nextmonth", True)):
        button = calendar.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            points_right = is_onward is (setting.language not in RIGHT_TO_LEFT)
            button.setArrowType(Qt.ArrowType.RightArrow if points_right else Qt.ArrowType.LeftArrow)
            button.setIcon(QIcon())
    return calendar
