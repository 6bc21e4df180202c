"""Take the line breaks of a table's cells from its HTML: in plain text some spreadsheets make spaces of them.

The plain text says what the cells are. HTML is believed where it says the same, but for where the lines end.
"""

from html.parser import HTMLParser

from journeycanvas.edit.clipboard.tables import read_table, write_table

MOST_CELLS = 100_000


def with_lines(text: str, html: str) -> str:
    """Return a table as text with the line breaks that its cells have in HTML; as it is where the two differ."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    plain = read_table(text)
    rich = [row for row in reader.rows if any(cell.strip() for cell in row)] if reader.is_one else []
    filled = [row for row in plain if any(cell.strip() for cell in row)]
    if [_words(row) for row in filled] != [_words(row) for row in rich]:
        return text
    lines = iter(rich)
    rows = [_cells(row, next(lines)) if any(cell.strip() for cell in row) else row for row in plain]
    return write_table(rows) if "\t" in text else "\n".join(cell for row in rows for cell in row)


class _Reader(HTMLParser):
    """Reads the rows of one table; a cell over several columns or rows is followed by empty ones, as in plain text."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.tables = self.cells = 0
        self._inside = False
        self._below: dict[int, int] = {}  # rows that a cell above still covers, by column

    @property
    def is_one(self) -> bool:
        return self.tables == 1 and self.cells <= MOST_CELLS

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        match tag:
            case "table":
                self.tables += 1
            case "tr":
                self.rows.append([])
                self._inside = False
            case "td" | "th" if self.rows:
                self._begin(dict(attrs))
            case "br" if self._inside:
                self.rows[-1][self._at] += "\n"

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr"):
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.rows[-1][self._at] += data.replace("\n", " ").replace("\t", " ")

    def _begin(self, attrs: dict[str, str | None]) -> None:
        row = self.rows[-1]
        while self._below.get(len(row), 0):
            self._below[len(row)] -= 1
            row.append("")
        across, down = (_count(attrs.get(name)) for name in ("colspan", "rowspan"))
        self.cells += across
        self._at, self._inside = len(row), self.cells <= MOST_CELLS
        if self._inside:
            row.extend([""] * across)
            self._below |= {self._at + number: down - 1 for number in range(across)}


def _count(said: str | None) -> int:
    return min(int(said), 1_000) if said is not None and said.isascii() and said.isdigit() and int(said) else 1


def _words(row: list[str]) -> list[str]:
    """Return the words of each cell, whatever stands between them; empty cells at the end do not count."""
    words = [" ".join(cell.split()) for cell in row]
    while words and not words[-1]:
        words.pop()
    return words


def _cells(plain: list[str], rich: list[str]) -> list[str]:
    lines = ("\n".join(" ".join(line.split()) for line in cell.split("\n")) for cell in rich)
    return [
        line if "\n" in line and "\n" not in cell else cell
        for cell, line in zip(plain, [*lines, *[""] * len(plain)], strict=False)
    ]
