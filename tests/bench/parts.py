"""Keep a page of results in parts: each begins with a heading of the first rank, and is measured by itself."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path


def put_part(page: Path, part: str) -> None:
    """Put a part into a page, in the place of the one with its heading, else behind the last."""
    parts = _parts(page.read_text("utf-8")) if page.exists() else []
    heading = part.split("\n", 1)[0]
    titles = [one.split("\n", 1)[0] for one in parts]
    if heading in titles:
        parts[titles.index(heading)] = part
    else:
        parts.append(part)
    page.write_text("\n\n".join(one.strip() for one in parts) + "\n", "utf-8", newline="\n")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in Markdown, its columns after the first aligned at the right."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _parts(page: str) -> list[str]:
    return [one for one in re.split(r"^(?=# )", page, flags=re.MULTILINE) if one.strip()]
