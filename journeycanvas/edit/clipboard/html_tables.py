"""Take the line breaks of a table's cells from its HTML: in plain text some spreadsheets make spaces of them.

The plain text says what the cells are. HTML is believed where it says the same, but for where the lines end.
"""

import re

from journeycanvas.edit.clipboard.html_tags import Tag, pieces
from journeycanvas.edit.clipboard.tables import read_table, write_table

MOST_CELLS = 100_000
LINES = frozenset(("br", "p", "div", "li"))  # what begins or ends a line inside a cell


def with_lines(text: str, html: str) -> str:
    """Return a table as text with the line breaks that its cells have in HTML; as it is where the two differ."""
    plain = read_table(text)
    rich = [row for row in rows_in(html) if any(row)]
    filled = [row for row in plain if any(cell.strip() for cell in row)]
    if [_words(row) for row in filled] != [_words(row) for row in rich]:
        return text
    lines = iter(rich)
    rows = [_cells(row, next(lines)) if any(cell.strip() for cell in row) else row for row in plain]
    return write_table(rows) if "\t" in text else "\n".join(cell for row in rows for cell in row)


def rows_in(html: str) -> list[list[str]]:
    """Return the rows of the one table in HTML, its cells line by line; none where there is none, or another one."""
    reader = _Reader()
    for piece in pieces(html):
        reader.take(piece)
    return [[_lines("".join(cell)) for cell in row] for row in reader.rows] if reader.is_one else []


class _Reader:
    """Reads the rows of one table; a cell over several columns or rows is followed by empty ones, as in plain text."""

    def __init__(self) -> None:
        self.rows: list[list[list[str]]] = []
        self.tables = self.cells = 0
        self._inside = False
        self._below: dict[int, int] = {}  # rows that a cell above still covers, by column

    @property
    def is_one(self) -> bool:
        return self.tables == 1 and self.cells <= MOST_CELLS

    def take(self, piece: Tag | str) -> None:
        match piece:
            case str() if self._inside:
                self._write(piece.replace("\n", " "))
            case Tag(name) if name in LINES and self._inside:
                self._write("\n")
            case Tag("table", is_end=False):
                self.tables += 1
            case Tag("tr", is_end=False):
                self.rows.append([])
                self._inside = False
            case Tag("td" | "th", is_end=False) if self.rows:
                self._begin(piece)
            case Tag("td" | "th" | "tr", is_end=True):
                self._inside = False

    def _write(self, words: str) -> None:
        self.rows[-1][self._at].append(words)

    def _begin(self, cell: Tag) -> None:
        row = self.rows[-1]
        while self._below.get(len(row), 0):
            self._below[len(row)] -= 1
            row.append([])
        across, down = (_count(cell, name) for name in ("colspan", "rowspan"))
        self.cells += across
        self._at, self._inside = len(row), self.cells <= MOST_CELLS
        if self._inside:
            row.extend([] for _ in range(across))
            self._below |= {self._at + number: down - 1 for number in range(across)}


def _count(cell: Tag, field: str) -> int:
    """Return over how many columns or rows a cell reaches."""
    found = re.search(rf"\b{field}\s*=\s*[\"']?([0-9]{{1,9}})", cell.fields, re.IGNORECASE)
    return min(max(int(found[1]), 1), 1_000) if found is not None else 1


def _lines(cell: str) -> str:
    """Return the lines of a cell that say something, without the space around them."""
    return "\n".join(words for line in cell.split("\n") if (words := " ".join(line.split())))


def _words(row: list[str]) -> list[str]:
    """Return the words of each cell, whatever stands between them; empty cells at the end do not count."""
    words = [" ".join(cell.split()) for cell in row]
    while words and not words[-1]:
        words.pop()
    return words


def _cells(plain: list[str], rich: list[str]) -> list[str]:
    return [
        lines if "\n" in lines and "\n" not in cell else cell
        for cell, lines in zip(plain, [*rich, *[""] * len(plain)], strict=False)
    ]
