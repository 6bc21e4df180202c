"""Documents: opened, started, edited, saved; what the window hears of it."""

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from journeycanvas.edit.cards import set_text
from journeycanvas.edit.map_facts import set_map_facts
from journeycanvas.editor.document import Document, copied_document, open_document, start_document
from journeycanvas.errors import CannotRead, CannotWrite
from journeycanvas.files import open_map, save_map
from journeycanvas.files.naming import SUFFIX
from journeycanvas.files.templates import find_template
from journeycanvas.places import templates_folder
from tests.builders import a_card, a_journey

NOON = datetime(2026, 11, 21, 12, 0)


@pytest.fixture
def document(qapp: QApplication) -> Document:
    return Document(a_journey(a_card("c1", text="Waits"), title="Joining"), clock=lambda: NOON)


def test_a_map_is_saved_and_opened_again(document: Document, tmp_path: Path) -> None:
    document.save(tmp_path / "Joining.journey")

    assert open_document(tmp_path / "Joining.journey").journey == document.journey
    assert (document.path, document.saved_at, document.is_changed) == (tmp_path / "Joining.journey", NOON, False)


def test_an_edit_is_told_with_what_was_and_what_is(document: Document) -> None:
    heard: list[tuple[object, ...]] = []
    document.changed.connect(lambda ids, old, new: heard.append((ids, old, new)))
    before = document.journey

    document.session.apply(set_text(document.journey, "c1", "Calls"))

    assert heard == [(frozenset({"c1"}), before, document.journey)]
    assert document.is_changed


def test_saving_is_told(document: Document, tmp_path: Path) -> None:
    heard: list[bool] = []
    document.session.apply(set_text(document.journey, "c1", "Calls"))
    document.saved_changed.connect(lambda: heard.append(document.is_changed))

    document.save(tmp_path / "a.journey")

    assert heard[-1] is False


def test_another_title_is_told(document: Document) -> None:
    heard: list[str] = []
    document.title_changed.connect(lambda: heard.append(document.title))

    document.session.apply(set_map_facts(document.journey, title="Leaving"))

    assert heard == ["Leaving"]


def test_what_is_under_way_is_saved_too(document: Document, tmp_path: Path) -> None:
    document.session.preview(set_text(document.journey, "c1", "Half a wor"))

    document.save(tmp_path / "a.journey")

    assert open_map(tmp_path / "a.journey").journey.cards["c1"].text == "Half a wor"


def test_a_map_that_cannot_be_written_stays_changed(document: Document, tmp_path: Path) -> None:
    document.session.apply(set_text(document.journey, "c1", "Calls"))

    with pytest.raises(CannotWrite):
        document.save(tmp_path / "no folder" / "a.journey")

    assert (document.is_changed, document.path) == (True, None)


def test_a_map_for_reading_only_is_never_written(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "newer.journey"
    save_map(a_journey(), path)
    before = path.read_bytes()

    with pytest.raises(CannotWrite):
        Document(a_journey(title="Other"), path, read_only=True).save()

    assert path.read_bytes() == before


def test_a_file_that_is_not_there_is_an_error_with_its_name(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        open_document(tmp_path / "gone.journey")


@pytest.mark.parametrize("language", ["en", "fa", "he", "ar"])
def test_a_map_is_started_in_a_language(qapp: QApplication, language: str) -> None:
    started = start_document(find_template(templates_folder(), "canvas"), language)

    assert started.journey.map.language == language
    assert started.journey.map.created == date.today().isoformat()
    assert (started.path, started.is_changed) == (None, False)


def test_a_sample_is_opened_as_a_map_without_a_file(qapp: QApplication) -> None:
    assert copied_document(templates_folder() / "samples" / "insurance-fa.journey").path is None


def test_a_title_of_signs_only_gives_way_to_another_name(qapp: QApplication) -> None:
    assert Document(a_journey(title="???")).proposed_name("Journey map") == f"Journey map{SUFFIX}"
