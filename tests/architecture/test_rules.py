"""Rules of the code that a reader could overlook: no changing globals, plain text only, no addresses."""

import ast
import re
from collections.abc import Iterator

from tests.architecture.sources import Source, sources, texts
from tools.texts import KEYWORDS

CHANGERS = {
    *("append", "extend", "insert", "remove", "pop", "clear", "sort", "reverse"),
    *("add", "discard", "update", "setdefault", "popitem"),
}
"""Methods that change a list, a set or a dictionary."""

NAMESPACES = {"www.w3.org", "json-schema.org", "schemas.openxmlformats.org", "www.freedesktop.org"}
"""Names that look like addresses and are none."""

INVENTED = re.compile(r"(^|\.)(example(\.(com|org|net))?|test|invalid|localhost)$")
"""Hosts that belong to nobody, by RFC 2606."""

ADDRESS = re.compile(r"\bhttps?://((?:[A-Za-z0-9-]+\.)+(?:[A-Za-z]{2,}|\d+))", re.IGNORECASE)
LOOPBACK = "127.0.0.1"
MACHINE = re.compile(r"(?<![\w.])/(?:work|root|home/\w+|Users/(?!ann/)\w+)/")
"""Ann is nobody: her folders stand for anybody's in tests of where files lie."""


def test_a_module_keeps_no_state() -> None:
    found = [
        f"{source.file}:{line}"
        for source in sources()
        for line in _changes(source, {name for node in source.tree.body for name in _bound(node)})
    ]

    assert found == []


def test_no_file_holds_an_address() -> None:
    found = [
        f"{name}: {host}"
        for name, text in texts()
        if not name.endswith("-OFL.txt")  # quoted word for word
        for host in ADDRESS.findall(text)
        if host.lower() not in {*NAMESPACES, LOOPBACK} and not INVENTED.search(host.lower())
    ]

    assert found == []


def test_no_file_holds_the_path_of_a_machine() -> None:
    found = [f"{name}: {path}" for name, text in texts() for path in MACHINE.findall(text)]

    assert found == []


def test_no_text_for_people_stands_inside_an_f_string_where_no_translator_gets_to_see_it() -> None:
    inside = [
        f"{source.file}:{call.lineno}"
        for source in sources()
        for text in source.nodes
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and call.args and isinstance(call.args[0], ast.Constant)
        if ast.unparse(call.func).rpartition(".")[2] in KEYWORDS
    ]

    assert inside == []


def test_what_says_a_text_is_called_as_those_who_collect_texts_know_it() -> None:
    unknown = [
        f"{source.file}:{call.lineno}"
        for source in sources()
        for call in source.nodes
        if isinstance(call, ast.Call) and call.args and isinstance(call.args[0], ast.Constant)
        if (name := ast.unparse(call.func).rpartition(".")[2]).startswith("_") and name.strip("_") in KEYWORDS
    ]

    assert unknown == []


def _bound(node: ast.stmt) -> Iterator[str]:
    """Yield the names that a statement of a module binds to a value."""
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    yield from (target.id for target in targets if isinstance(target, ast.Name))


def _changes(source: Source, kept: set[str]) -> Iterator[int]:
    """Yield the lines that change one of the values kept by a module: NAME[…] = …, NAME.append(…), global NAME."""
    for node in source.nodes:
        if isinstance(node, ast.Global):
            yield node.lineno
        elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
            if isinstance(node.value, ast.Name) and node.value.id in kept:
                yield node.lineno
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in CHANGERS
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id in kept
        ):
            yield node.lineno
