"""G12: what hostile maps are exported as: PDF without actions, SVG without scripts, tables without formulas."""

import re
import shutil
from functools import partial
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from journeycanvas.edit.clipboard.tables import read_table, write_table
from tests.corpora.naughty import naughty_strings
from tests.torture.children import program
from tests.torture.children import run as run_child
from tests.torture.crowd import in_a_crowd
from tests.torture.hostile import naughty_map
from tests.torture.payloads import payloads
from tests.torture.promise import Control, Promise, Row, Scale, some

TARGET = "qpdf --check clean, 0 /JS /Launch /OpenAction, 0 scripts, 0 formulas"
ACTIONS = re.compile(rb"/(JS|JavaScript|Launch|OpenAction|AA|EmbeddedFile|SubmitForm|ImportData|GoToR|RichMedia|XFA)\b")
ADDRESS = re.compile(rb"/URI \(((?:[^()\\]|\\.)*)\)")
GOOD_ADDRESS = re.compile(rb"(https?://|mailto:)", re.IGNORECASE)
DRAWN = {
    "svg",
    "g",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "title",
    "desc",
}
DRAWN |= {
    "defs",
    "clipPath",
    "use",
    "image",
    "linearGradient",
    "stop",
    "pattern",
    "symbol",
    "a",
    "metadata",
    "style",
    "mask",
}
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
NUMBER = re.compile(r"[+-]?[\d٠-٩۰-۹]+([.,٫٬/:-][\d٠-٩۰-۹]+)*[%٪]?")


class Case(NamedTuple):
    """A hostile text by name, and the format."""

    name: str
    text: str
    format: str


def run(scale: Scale, folder: Path) -> Row:
    texts = dict(payloads(folder / "bait.png"))
    texts |= {f"naughty {n}": text for n, text in enumerate(naughty_strings()[:: scale.of(200, 60, 4)])}
    cases = [Case(name, text, format) for name, text in texts.items() for format in ("pdf", "svg")]
    cases = cases[:: scale.of(12, 1, 1)]
    outcomes = in_a_crowd(partial(_export, folder=folder), cases, longest_s=120)
    wrong = [
        f"{case.name} in {case.format}: {outcome.value}"
        for case, outcome in zip(cases, outcomes, strict=True)
        if outcome.value
    ]
    cells = [*naughty_strings(), *payloads(folder).values(), *(f"{sign}1+1" for sign in FORMULA)]
    formulas = _formulas(write_table([[cell] for cell in cells]))
    lost = sum(read_table(write_table([["x", cell]]))[0][1:] != [cell] for cell in cells if _is_one_cell(cell))
    wrong += [f"the table has the formula {cell[:30]!r}" for cell in formulas]
    bare = _formulas("\n".join(cells))
    words = "HTML, XLSX and Mermaid are not exported yet."
    if shutil.which("qpdf") is None:
        words += " Without qpdf the PDF files were only searched, not checked."
    return Row(
        f"{len(cases)} exports, {len(cells)} cells: {len(wrong)} wrong, {lost} cells changed on the way back",
        TARGET,
        not wrong and not lost,
        f"{some(wrong)} {words}".strip(),
        (
            Control(
                "a PDF with an action", bool(_wrong_pdf_bytes(b"<< /OpenAction << /S /JavaScript /JS (x) >>")), "found"
            ),
            Control("an SVG with a script", bool(wrong_svg(b'<svg><script/><a href="javascript:x"/></svg>')), "found"),
            Control("a table without care", bool(bare), f"{len(bare)} formulas"),
        ),
    )


PROMISE = Promise("G12", "exports", "what hostile maps are exported as", run)


def _is_one_cell(cell: str) -> bool:
    return bool(cell.strip()) and "\r" not in cell


def _formulas(table: str) -> list[str]:
    """Return the cells of a table that a spreadsheet would run."""
    return [line for line in table.split("\n") if line.startswith(FORMULA) and not NUMBER.fullmatch(line)]


def _export(case: Case, folder: Path) -> str:
    path = folder / f"{case.name.replace(' ', '-')}-{case.format}.journey"
    path.write_bytes(naughty_map(case.text))
    out = path.with_suffix(f".{case.format}")
    done = run_child(program("export", path, out), longest_s=60)
    if done.code not in (0, 1):
        return f"leaves with {done.code}: {done.err[:120]}"
    return wrong_svg(out.read_bytes()) if case.format == "svg" else _wrong_pdf(out)


def _wrong_pdf(path: Path) -> str:
    if shutil.which("qpdf") is None:
        return _wrong_pdf_bytes(path.read_bytes())
    checked = run_child(["qpdf", "--check", str(path)])
    if checked.code != 0 or "WARNING" in checked.out + checked.err:
        return f"qpdf says {(checked.out + checked.err)[-100:]}"
    plain = path.with_suffix(".qdf")
    run_child(["qpdf", "--qdf", "--object-streams=disable", "--decode-level=none", str(path), str(plain)])
    return _wrong_pdf_bytes(plain.read_bytes())


def _wrong_pdf_bytes(content: bytes) -> str:
    """Return what a PDF would do that it must not; what stands in its texts and streams is no action."""
    bare = re.sub(rb"stream\r?\n.*?endstream", b"", content, flags=re.DOTALL)
    for address in ADDRESS.findall(bare):
        if not GOOD_ADDRESS.match(address):
            return f"links to {address[:60]!r}"
    bare = re.sub(rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)|<[0-9A-Fa-f\s]+>", b"()", bare)
    found = ACTIONS.search(bare)
    return f"has {found[0].decode()}" if found else ""


def wrong_svg(content: bytes) -> str:
    """Return what an SVG would do that it must not."""
    for element in ElementTree.fromstring(content).iter():
        name = str(element.tag).rpartition("}")[2]
        if name not in DRAWN and "purl.org" not in str(element.tag) and "rdf" not in str(element.tag).lower():
            return f"has <{name}>"
        for key, value in element.attrib.items():
            plain = key.rpartition("}")[2].lower()
            if plain.startswith("on"):
                return f"has {plain}"
            if plain in ("href", "src") and not value.startswith(
                ("#", "data:image/png", "data:image/jpeg", "http://", "https://", "mailto:")
            ):
                return f"names {value[:60]!r}"
            if "url(" in value and not re.fullmatch(r"[^(]*url\(#[\w-]+\)[^(]*", value):
                return f"names {value[:60]!r}"
    return ""
