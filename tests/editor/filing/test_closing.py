"""Closing a window: a save is waited for in sight, nothing is lost, and a disk that hangs keeps nobody."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from journeycanvas.edit.cards import set_text
from journeycanvas.editor.filing import closing
from journeycanvas.editor.process.program import Program
from journeycanvas.editor.process.settings import read_settings
from journeycanvas.files import open_map, save_map
from journeycanvas.files.recovery.reading import read_folder
from tests.builders import a_card, a_journey
from tests.editor.conftest import OpenWindow, a_workplace
from tests.editor.workers import AtOnce, ByHand


class Shop:
    """A window on a map in a file, whose workers wait for the test."""

    def __init__(self, open_window: OpenWindow, program: Program, folder: Path) -> None:
        self.workers: list[ByHand] = []
        self.path = folder / "a.journey"
        save_map(a_journey(a_card("c1", text="Waits"), title="Joining"), self.path)
        program.workplace = a_workplace(folder / "data", self._new)
        self.window = open_window()
        program.open(self.path, self.window)
        QApplication.processEvents()
        self.go_on()

    def edit(self, text: str = "Calls") -> None:
        session = self.window.document.session
        session.apply(set_text(session.base, "c1", text))

    def go_on(self) -> None:
        for worker in self.workers:
            worker.go_on()

    def click(self, label: str) -> None:
        buttons = {button.text(): button for button in self.window.notices.findChildren(QPushButton)}
        buttons[label].click()

    @property
    def text(self) -> str:
        return open_map(self.path).journey.cards["c1"].text

    @property
    def is_open(self) -> bool:
        return self.window in self.window.program.windows

    @property
    def journals(self) -> list[Path]:
        return list(self.window.program.workplace.folders.recovery.glob("*"))

    def _new(self, name: str) -> AtOnce:
        if name == "asking":
            return AtOnce(name)
        self.workers.append(ByHand(name))
        return self.workers[-1]


@pytest.fixture
def shop(open_window: OpenWindow, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shop:
    monkeypatch.setattr(closing, "ask_about_changes", lambda _: "save")
    return Shop(open_window, program, tmp_path)


def test_a_window_closes_when_its_map_is_saved(shop: Shop) -> None:
    shop.edit()

    assert not shop.window.close()
    assert "being saved" in shop.window.notices.texts[0]
    shop.go_on()

    assert (shop.is_open, shop.text, shop.journals) == (False, "Calls", [])


def test_closing_waits_for_a_save_that_is_under_way(shop: Shop) -> None:
    shop.edit()
    shop.window.save()

    assert not shop.window.close()
    shop.go_on()

    assert (shop.is_open, shop.text) == (False, "Calls")


def test_the_window_may_stay_after_all(shop: Shop) -> None:
    shop.edit()
    shop.window.close()

    shop.click("Keep it open")
    shop.go_on()

    assert (shop.is_open, shop.text, shop.window.notices.texts) == (True, "Calls", ())


def test_quitting_goes_on_to_the_other_windows_while_a_save_is_waited_for(shop: Shop, open_window: OpenWindow) -> None:
    open_window(a_journey())
    shop.edit()

    shop.window.run("file.quit")
    shop.go_on()

    assert shop.window.program.windows == []


def test_a_disk_that_hangs_is_left_and_the_work_stays_for_the_next_start(shop: Shop) -> None:
    shop.edit()
    shop.window.close()

    shop.click("Close without waiting")
    shop.go_on()

    assert (shop.is_open, shop.text) == (False, "Waits")
    [journal] = shop.journals
    assert read_folder(journal).work.journey.cards["c1"].text == "Calls"


def test_a_save_that_fails_keeps_the_window_open(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journeycanvas.files.saving.MAX_FILE_BYTES", 10)
    shop.edit()

    shop.window.close()
    shop.go_on()

    assert shop.is_open
    assert len(shop.window.notices.texts) == 1
    assert "being saved" not in shop.window.notices.texts[0]


def test_a_clean_end_leaves_nothing_beside_the_map_and_nothing_to_recover(shop: Shop, tmp_path: Path) -> None:
    shop.edit()
    shop.window.save()
    shop.go_on()
    shop.window.keeping.autosave.keep()
    shop.go_on()

    assert shop.window.close()
    shop.go_on()

    assert shop.journals == []
    assert sorted(entry.name for entry in tmp_path.iterdir() if entry.name.startswith(".")) == []


def test_what_is_not_saved_when_the_system_ends_the_program_stays_for_the_next_start(shop: Shop) -> None:
    from journeycanvas.editor.keeping.ending import Ending

    shop.edit()
    ending = Ending(shop.window.program)

    ending.end()
    shop.go_on()

    [journal] = shop.journals
    assert read_folder(journal).work.journey.cards["c1"].text == "Calls"
    assert not list(shop.path.parent.glob(".~lock*"))


def test_settings_of_the_last_moment_and_the_place_of_the_window_outlast_the_end_of_the_program(shop: Shop) -> None:
    from journeycanvas.editor.keeping.ending import Ending

    program = shop.window.program
    program.remember(author="Negar")

    Ending(program).end()
    shop.go_on()

    kept = read_settings(program._file)
    assert (kept.author, bool(kept.window_place)) == ("Negar", True)


def test_settings_of_the_last_moment_are_kept_when_another_program_comes_to_the_front(shop: Shop) -> None:
    from journeycanvas.editor.keeping.ending import Ending

    program = shop.window.program
    program.remember(author="Negar")

    Ending(program).keep_now()
    shop.go_on()

    assert read_settings(program._file).author == "Negar"


def test_another_program_in_front_lets_the_disk_have_the_work(shop: Shop) -> None:
    from journeycanvas.editor.keeping.ending import Ending

    shop.edit()

    Ending(shop.window.program).keep_now()
    shop.go_on()

    [journal] = shop.journals
    assert read_folder(journal).work.journey.cards["c1"].text == "Calls"
