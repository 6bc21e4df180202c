"""Read the words of HTML, for programs that put nothing else on a clipboard: they are pasted as plain text."""

from journeycanvas.edit.clipboard.html_tables import rows_in
from journeycanvas.edit.clipboard.html_tags import pieces
from journeycanvas.edit.clipboard.tables import write_table

INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins", "kbd"),
        *("label", "mark", "o:p", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub"),
        *("sup", "time", "tt", "u", "var", "wbr"),
    )
)
"""Tags inside a line; all others begin or end one."""


def words_of_html(html: str) -> str:
    """Return what HTML says: a table when it is one and nothing else, and the lines that say something otherwise."""
    rows, text = rows_in(html), _lines_of(html)
    is_table = [word for row in rows for cell in row for word in cell.split()] == text.split()
    return write_table(rows) if is_table and any(len(row) > 1 for row in rows) else text


def _lines_of(html: str) -> str:
    """Return the lines of HTML; where it is set as it was written (<pre>), line ends are its own too."""
    said: list[str] = []
    as_written = 0
    for piece in pieces(html):
        if isinstance(piece, str):
            said.append(piece if as_written else piece.replace("\n", " "))
        elif piece.name not in INLINE:
            said.append("\n")
            if piece.name == "pre":
                as_written = max(0, as_written + (-1 if piece.is_end else 1))
    lines = (" ".join(line.split()) for line in "".join(said).split("\n"))
    return "\n".join(line for line in lines if line)
