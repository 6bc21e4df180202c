"""What is selected: records, in the order they were chosen, and the cell where typing starts a card."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from journeycanvas.model import CellPlace


class Selection(QObject):
    """The selected records, the last of them the current one; `changed` says that any of it is different."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._records: tuple[str, ...] = ()
        self._cell: CellPlace | None = None

    @property
    def records(self) -> tuple[str, ...]:
        return self._records

    @property
    def current(self) -> str:
        """The record chosen last; empty when there is none."""
        return self._records[-1] if self._records else ""

    @property
    def cell(self) -> CellPlace | None:
        return self._cell

    def choose(self, records: Iterable[str], cell: CellPlace | None = None) -> None:
        """Select these records and no others; cell is where they stand, or the empty cell that is current."""
        chosen = tuple(dict.fromkeys(records))
        if (chosen, cell) != (self._records, self._cell):
            self._records, self._cell = chosen, cell
            self.changed.emit()

    def toggle(self, record: str, cell: CellPlace | None = None) -> None:
        """Add a record, or take it out when it is selected."""
        if record in self._records:
            self.choose((one for one in self._records if one != record), cell)
        else:
            self.choose((*self._records, record), cell)

    def forget(self, alive: Iterable[str]) -> None:
        """Take out records that are no longer there."""
        kept = set(alive)
        self.choose((one for one in self._records if one in kept), self._cell)
