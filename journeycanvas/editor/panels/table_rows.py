"""Choose and sort the rows of the table, and tell runs of neighbours among them."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel

from journeycanvas.editor.panels.table_model import SORT_ROLE, CardsModel

_AnyIndex = QModelIndex | QPersistentModelIndex


class Filtered(QSortFilterProxyModel):
    """The rows with the words searched for, of one lane or all, of one kind or all; sorted as meant, not as said."""

    def __init__(self, cards: CardsModel) -> None:
        super().__init__()
        self._cards = cards
        self._words, self._lane, self._kind = "", "", ""
        self.setSourceModel(cards)
        self.setSortRole(SORT_ROLE)
        self.setDynamicSortFilter(True)

    def narrow(self, text: str, lane: str, kind: str) -> None:
        """Show only the cards with this text somewhere, of this lane and this kind; empty is any."""
        self._words, self._lane, self._kind = text.casefold().strip(), lane, kind
        self.invalidate()

    def place_of(self, row: int) -> int:
        """Return at which place a row of the cards is shown."""
        return self.mapFromSource(self._cards.index(row, 0)).row()

    def filterAcceptsRow(self, row: int, _: _AnyIndex) -> bool:  # noqa: N802
        card = self._cards.card_at(row)
        if (self._lane and card.lane != self._lane) or (self._kind and card.kind != self._kind):
            return False
        return not self._words or self._words in self._cards.words_at(row)


def runs(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield (first, one after the last) of each run of neighbours among some rows."""
    start = end = -1
    for row in sorted(set(rows)):
        if row != end:
            if end >= 0:
                yield start, end
            start = row
        end = row + 1
    if end >= 0:
        yield start, end
