"""Let paths run from left to right in Qt's own dialog for files, also where the language does not.

Qt shows that dialog where the system has none. It would write /maps/clinic as maps/clinic/ there; a layout from left to
right for the field makes Qt draw its text beyond its edge (measured with 6.10). The caret of an empty name it would
show at the left.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

FIRST, LAST = "\u2066", "\u2069"  # around a text that runs from left to right, whatever is around it
AIR = 8  # pixels beside the icon
ALIGNED = "aligned"  # of a field that is looked after


class PathsFromLeft(QObject):
    """Looks after the dialogs for files of an application."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.focusWindowChanged.connect(self._look)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() != QEvent.Type.Paint:
            return False
        from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

        assert isinstance(watched, QComboBox)
        painter, option = QStylePainter(watched), QStyleOptionComboBox()
        watched.initStyleOption(option)
        edit = QStyle.SubControl.SC_ComboBoxEditField
        room = watched.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, edit, watched).width()
        room -= option.iconSize.width() + AIR
        text = option.fontMetrics.elidedText(option.currentText, Qt.TextElideMode.ElideMiddle, room)
        option.currentText = f"{FIRST}{text}{LAST}"
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
        return True

    def _look(self, _: object) -> None:
        dialog = QApplication.activeModalWidget()
        is_rtl = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if dialog is None or not is_rtl or not dialog.inherits("QFileDialog"):
            return
        from PySide6.QtWidgets import QComboBox, QLineEdit

        from journeycanvas.editor.lines import align

        name = dialog.findChild(QLineEdit, "fileNameEdit")
        if isinstance(name, QLineEdit) and not name.property(ALIGNED):
            name.setProperty(ALIGNED, True)
            name.textChanged.connect(self._align)
            align(name)
        field = dialog.findChild(QComboBox, "lookInCombo")
        if isinstance(field, QComboBox):
            field.installEventFilter(self)  # it stays one, however often it is installed
            field.update()

    def _align(self) -> None:
        from PySide6.QtWidgets import QLineEdit

        from journeycanvas.editor.lines import align

        name = self.sender()
        if isinstance(name, QLineEdit):
            align(name)
