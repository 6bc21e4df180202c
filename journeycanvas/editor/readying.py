"""Import what a map needs around it while somebody looks at the start page, so that the first map is there sooner."""

from collections.abc import Iterator
from importlib import import_module

NEEDED = (
    "journeycanvas.editor.opening",
    "journeycanvas.editor.setting",
    "journeycanvas.editor.canvas.view",
    "journeycanvas.editor.canvas.projection",
    "journeycanvas.editor.bar",
    "journeycanvas.editor.rail",
    "journeycanvas.editor.side",
    "journeycanvas.editor.status",
    "journeycanvas.editor.tools",
    "journeycanvas.editor.tools.mouse",
    "journeycanvas.editor.tools.attaching",
    "journeycanvas.editor.canvas.overview",
    "journeycanvas.editor.canvas.accessible",
    "journeycanvas.editor.panels.fields.card",
    "journeycanvas.editor.panels.fields.grid",
    "journeycanvas.editor.panels.inspector",
    "journeycanvas.editor.panels.hosting",
    "journeycanvas.editor.panels.capture.under",
    "journeycanvas.editor.keeping.keeping",
    "journeycanvas.editor.bars",
)
"""What is painted first comes first."""


def ready_for_maps() -> Iterator[None]:
    """Import what a map needs, a step each time."""
    for name in NEEDED:
        import_module(name)
        yield
