"""The floors of the program: a module imports from lower floors only, and each outside library has one place."""

import pytest

from tests.architecture.sources import PACKAGE, Import, imports, sources

GROUND = ("errors", "places", "on_demand", "i18n", "messages")
FLOORS = (
    ("model",),
    ("edit", "files", "text", "theme"),
    ("layout", "wording"),
    ("render",),
    ("editor", "cli"),
    ("__main__",),
)
"""Bottom up. Neighbours on one floor do not import each other; the ground may be imported from anywhere."""

ON_THE_GROUND = {"i18n": {"places"}, "messages": {"errors", "i18n", "on_demand"}}
"""What the ground itself may import."""

ONLY_IN = {
    "PySide6": ("journeycanvas/editor/", "journeycanvas/render/painting.py", "journeycanvas/render/qt_photos.py"),
    "uharfbuzz": ("journeycanvas/text/",),
    "icu4py": ("journeycanvas/text/",),
    "pypdf": ("journeycanvas/render/proof/",),
    "reportlab": ("journeycanvas/render/",),
    "pydantic": ("journeycanvas/model/", "journeycanvas/files/", "journeycanvas/cli/schema.py"),
}


def test_every_module_stands_on_a_floor() -> None:
    known = {"", *GROUND, *(unit for floor in FLOORS for unit in floor)}

    assert {source.unit for source in sources()} <= known


def test_a_module_imports_lower_floors_only() -> None:
    own = [found for found in imports() if found.name.split(".")[0] == PACKAGE]

    assert [str(found) for found in own if not _may(found)] == []


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_stays_in_its_place(library: str) -> None:
    found = [found for found in imports() if found.name.split(".")[0] == library]

    assert [str(one) for one in found if not one.source.file.startswith(ONLY_IN[library])] == []


def test_reportlab_is_known_to_one_module() -> None:
    assert len({found.source.file for found in imports() if found.name.split(".")[0] == "reportlab"}) <= 1


def test_the_editor_is_the_only_floor_that_needs_qt_to_be_imported() -> None:
    starts = ("journeycanvas", "journeycanvas.__main__", "journeycanvas.cli")
    eager = {found.name.split(".")[0] for found in imports() if found.source.name in starts}

    assert "PySide6" not in eager


def _may(found: Import) -> bool:
    mine, theirs = found.source.unit, f"{found.name}.".split(".")[1]
    if mine == theirs or theirs == "":
        return True
    if mine in GROUND:
        return theirs in ON_THE_GROUND.get(mine, set())
    return theirs in GROUND or _height(theirs) < _height(mine)


def _height(unit: str) -> int:
    return next((height for height, floor in enumerate(FLOORS) if unit in floor), len(FLOORS))
