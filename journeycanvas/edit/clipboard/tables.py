"""Read and write tables as spreadsheets put them on the clipboard: tab-separated, with quotes where they are needed."""

import re
from collections.abc import Sequence

NUMBER = re.compile(r"[+-]?[\d\u0660-\u0669\u06f0-\u06f9]+([.,٫٬/:-][\d\u0660-\u0669\u06f0-\u06f9]+)*[%٪]?")
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""How a text starts that a spreadsheet would run as a formula; some take the wide signs for the plain ones."""

_CELL = re.compile(r'"((?:[^"]|"")*)"(?=[\t\n]|\Z)|([^\t\n]*)')


def write_table(rows: Sequence[Sequence[str]]) -> str:
    """Return a table as text. A cell that a spreadsheet would take for a formula gets an apostrophe before it."""
    return "\n".join("\t".join(_quoted(_guarded(cell)) for cell in row) for row in rows)


def read_table(text: str) -> list[list[str]]:
    """Return the rows of a table; their cells may hold lines. Empty rows and columns at its ends are left out."""
    rows: list[list[str]] = [[]]
    at = 0
    while at <= len(text):
        cell = _CELL.match(text, at)
        assert cell is not None  # the second branch matches everywhere
        quoted, plain = cell.groups()
        rows[-1].append(_unguarded(plain if quoted is None else quoted.replace('""', '"')))
        at = cell.end() + 1
        if cell.end() < len(text) and text[cell.end()] == "\n":
            rows.append([])
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    width = max((number + 1 for row in rows for number, cell in enumerate(row) if cell.strip()), default=0)
    return [(row + [""] * width)[:width] for row in rows]


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(letter in cell for letter in '\t\n"') else cell


def _guarded(cell: str) -> str:
    is_formula = cell.startswith(FORMULA) and not NUMBER.fullmatch(cell)
    is_guarded = cell.startswith("'") and cell[1:].startswith((*FORMULA, "'"))
    return f"'{cell}" if is_formula or is_guarded else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith((*FORMULA, "'")) else cell
