"""Maps that were never saved stand on the start page, each of them to be told from the others."""

from pathlib import Path

import pytest

from journeycanvas.editor.process.program import Program
from journeycanvas.editor.start.kept_rows import KeptRows
from tests.editor.conftest import OpenWindow, a_workplace
from tests.editor.dialogs.left import LATER, closed_unsaved


@pytest.mark.parametrize(
    ("language", "day", "second"),
    [("en", "20 Mar 2026", "20 Mar 2026 12:00:00"), ("fa", "۱۴۰۴/۱۲/۲۹", "۱۴۰۴/۱۲/۲۹ ۱۲:۰۰:۰۰")],
)
def test_drafts_of_one_name_and_day_are_told_apart_by_their_times(
    open_window: OpenWindow, program: Program, tmp_path: Path, language: str, day: str, second: str
) -> None:
    program.workplace = a_workplace(tmp_path / "data", clock=lambda: LATER)
    for name, title in (("j1", "Draft"), ("j2", "Draft"), ("j3", "Clinic")):
        closed_unsaved(program, name, title)
    program.use_language(language)
    window = open_window()

    program.left_behind.look()

    rows = KeptRows(window, 400)
    assert sorted(button.accessibleName() for button in rows.buttons) == [
        f"Clinic · {day}",
        f"Draft · {second}",
        f"Draft · {second}",
    ]
