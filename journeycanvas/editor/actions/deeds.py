"""Find the function that does what a row of the table says, wherever it lives."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, TypeAlias, cast

from journeycanvas.editor.actions.table import Row

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

Deed: TypeAlias = Callable[["MapWindow"], None]

HOMES: Mapping[str, str] = {
    "shell": "journeycanvas.editor.actions.shell",
    "canvas": "journeycanvas.editor.canvas",
    "tools": "journeycanvas.editor.tools",
    "panels": "journeycanvas.editor.panels",
    "dialogs": "journeycanvas.editor.dialogs",
}


@cache
def deeds_of(home: str) -> Mapping[str, Deed]:
    """Return what a package can do, by the ids of the table; nothing when there is no such package."""
    if find_spec(HOMES[home]) is None:
        return {}
    return cast("Mapping[str, Deed]", getattr(import_module(HOMES[home]), "ACTIONS", {}))


def deed(row: Row) -> Deed | None:
    """Return what does a row's work; None while nothing does."""
    return deeds_of(row.home).get(row.id)
