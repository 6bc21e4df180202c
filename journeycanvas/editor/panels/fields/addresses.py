"""Show where the addresses in what is selected lead to, and open one when it is asked for."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeycanvas.editor.addresses import addresses_in, end_of_host, spelt_out
from journeycanvas.editor.layouts import take_all_out
from journeycanvas.editor.panels.fields.relations import LinkButton
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.pieces import tip, words
from journeycanvas.model import Part

MOST = 20


class Addresses(QWidget):
    """The addresses of one record; nothing while several are selected."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__()
        self._setting = setting
        self._shown: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.hide()

    def show_records(self, records: Sequence[Part], *, titled: bool = True) -> None:
        """Show the addresses of the record, if there is one and it has any."""
        found = addresses_in(records[0])[:MOST] if len(records) == 1 else ()
        if found == self._shown:
            return
        self._shown = found
        take_all_out(self._column)
        say = self._setting.say
        if found and titled:
            self._column.addWidget(words(say("Addresses in it"), "soft"))
        for address in found:
            host = end_of_host(address)
            icon = "email" if address.startswith("mailto:") else "web"
            button = LinkButton(self._setting, icon, host, end_counts=True)
            button.setToolTip(tip(spelt_out(address)))
            button.setAccessibleName(say("Open “{host}”…", host=host))
            button.clicked.connect(partial(self._visit, address))
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)  # the start: layouts mirror
        self.setVisible(bool(found))

    def _visit(self, address: str, _checked: bool = False) -> None:
        self._setting.visit(address)
