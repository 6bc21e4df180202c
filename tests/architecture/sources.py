"""Read the program's own sources, for the tests that hold its rules."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "journeycanvas"
FOREIGN = ROOT / "tests" / "corpora"
"""What is quoted word for word from elsewhere."""


class Source(NamedTuple):
    """A module of the program: its dotted name, its file from the top of the tree, what it says and all parts of it."""

    name: str
    file: str
    tree: ast.Module
    nodes: tuple[ast.AST, ...]

    @property
    def unit(self) -> str:
        """The folder or top module it belongs to: journeycanvas.layout.marks → layout."""
        return self.name.split(".")[1] if "." in self.name else ""


class Import(NamedTuple):
    """A module that a source imports, by its full name, where, and whether only the type checker reads it."""

    name: str
    source: Source
    line: int
    is_for_types: bool = False

    def __str__(self) -> str:
        return f"{self.source.file}:{self.line} imports {self.name}"


@cache
def sources() -> tuple[Source, ...]:
    """Return every module of the program."""
    return tuple(_read(file) for file in sorted((ROOT / PACKAGE).rglob("*.py")))


@cache
def imports() -> tuple[Import, ...]:
    """Return every import of the program, those inside functions and for types included."""
    return tuple(found for source in sources() for found in _imports(source))


def files(folder: Path = ROOT) -> Iterator[Path]:
    """Yield every file that belongs to the program; what .gitignore names and hidden folders of tools do not."""
    lines = (ROOT / ".gitignore").read_text().splitlines()
    ignored = {".git", *(line.strip("/") for line in lines if line and not line.startswith("#"))}
    for entry in sorted(folder.iterdir()):
        if not any(entry.match(pattern) for pattern in ignored):
            yield from files(entry) if entry.is_dir() else (entry,)


def texts() -> Iterator[tuple[str, str]]:
    """Yield (name, text) of every file that is text and our own."""
    for file in files():
        if FOREIGN not in file.parents and b"\0" not in (content := file.read_bytes()):
            yield str(file.relative_to(ROOT)), content.decode("utf-8")


def _read(file: Path) -> Source:
    tree = ast.parse(file.read_text("utf-8"), str(file))
    return Source(_dotted(file), str(file.relative_to(ROOT)), tree, tuple(ast.walk(tree)))


def _dotted(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def _names() -> frozenset[str]:
    return frozenset(_dotted(file) for file in (ROOT / PACKAGE).rglob("*.py"))


def _imports(source: Source) -> Iterator[Import]:
    for_types = {
        node
        for block in source.nodes
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING"
        for statement in block.body
        for node in ast.walk(statement)
    }
    for node in source.nodes:
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, source, node.lineno, node in for_types) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{source.file}:{node.lineno}: imports are written in full here"
            inside = [f"{node.module}.{alias.name}" for alias in node.names]
            names = {name if name in _names() else node.module or "" for name in inside}
            yield from (Import(name, source, node.lineno, node in for_types) for name in sorted(names))
