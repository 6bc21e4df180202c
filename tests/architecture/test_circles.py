"""Imports lead one way: no module needs one that needs it, not even for a type, but a part its whole."""

from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.architecture.sources import Import, imports

WHOLES = {
    "journeycanvas.editor.process.program": "what all windows share, and the windows themselves",
    "journeycanvas.editor.frame.window": "a window, which is handed to whatever stands in it",
    "journeycanvas.editor.canvas.view": "the view of a map, which is handed to those that move it",
    "journeycanvas.editor.tools.hand": "what works on a map, which is handed to its keys, its mouse and what they do",
}
"""Those that are handed to their parts, which name their type for the type checker and never import them."""


def a_circle(found: Iterable[Import]) -> list[str]:
    """Return the modules of a circle of imports, each importing the one before it; none when there is no circle."""
    needs: dict[str, set[str]] = {}
    for one in found:
        needs.setdefault(one.source.name, set()).add(one.name)
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_no_module_needs_one_that_needs_it() -> None:
    assert a_circle(one for one in imports() if not (one.is_for_types and one.name in WHOLES)) == []


@pytest.mark.parametrize("whole", WHOLES)
def test_a_whole_is_one_that_its_parts_name(whole: str) -> None:
    others = WHOLES.keys() - {whole}

    assert whole in a_circle(one for one in imports() if not (one.is_for_types and one.name in others))
