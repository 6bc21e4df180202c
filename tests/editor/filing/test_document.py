"""Documents: opened, started, edited, saved; what the window hears of it."""

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from journeycanvas.edit.cards import set_text
from journeycanvas.edit.map_facts import set_map_facts
from journeycanvas.editor.filing.document import Document, copied_document, document_of, start_document
from journeycanvas.files import Opened, open_map, save_map
from journeycanvas.files.limits import VERSION
from journeycanvas.files.locks import Lock, LockedBy
from journeycanvas.files.naming import SUFFIX
from journeycanvas.files.templates import find_template
from journeycanvas.places import templates_folder
from tests.builders import ONE_CELL, a_card, a_file, a_journey

NOON = datetime(2026, 11, 21, 12, 0).astimezone()


@pytest.fixture
def document(qapp: QApplication) -> Document:
    return Document(a_journey(a_card("c1", text="Waits"), title="Joining"), clock=lambda: NOON)


def written(document: Document, path: Path) -> None:
    """Write the map as it is now, as the saver does, and tell the document."""
    document.session.commit()
    moment = document.session.moment
    document.was_written(path, save_map(document.journey, path).digest, moment, None)


def test_a_map_that_was_written_is_saved_and_opens_again(document: Document, tmp_path: Path) -> None:
    written(document, tmp_path / "Joining.journey")

    assert open_map(tmp_path / "Joining.journey").journey == document.journey
    assert (document.path, document.saved_at, document.is_changed) == (tmp_path / "Joining.journey", NOON, False)


def test_an_edit_is_told_with_what_was_and_what_is(document: Document) -> None:
    heard: list[tuple[object, ...]] = []
    document.changed.connect(lambda ids, old, new: heard.append((ids, old, new)))
    before = document.journey

    document.session.apply(set_text(document.journey, "c1", "Calls"))

    assert heard == [(frozenset({"c1"}), before, document.journey)]
    assert document.is_changed


def test_what_is_under_way_is_not_saved_yet(document: Document, tmp_path: Path) -> None:
    heard: list[bool] = []
    document.saved_changed.connect(lambda: heard.append(document.is_changed))

    document.session.preview(set_text(document.journey, "c1", "Half a wor"))
    document.session.cancel()

    assert heard == [True, False]


def test_saving_is_told(document: Document, tmp_path: Path) -> None:
    heard: list[bool] = []
    document.session.apply(set_text(document.journey, "c1", "Calls"))
    document.saved_changed.connect(lambda: heard.append(document.is_changed))

    written(document, tmp_path / "a.journey")

    assert heard[-1] is False


def test_another_title_is_told(document: Document) -> None:
    heard: list[str] = []
    document.title_changed.connect(lambda: heard.append(document.title))

    document.session.apply(set_map_facts(document.journey, title="Leaving"))

    assert heard == ["Leaving"]


def test_a_map_of_a_newer_release_is_for_reading_and_needs_a_place(qapp: QApplication, tmp_path: Path) -> None:
    document = document_of(Opened(a_journey(), version=VERSION + 1), tmp_path / "newer.journey")

    assert (document.can_be_edited, document.needs_place) == (False, True)


def test_a_map_that_is_open_elsewhere_is_for_reading_until_it_is_taken_over(document: Document) -> None:
    document.was_locked(LockedBy("there", None, is_here=False, is_stale=False))
    assert not document.can_be_edited

    document.was_locked(Lock(None, "mine"))
    assert (document.can_be_edited, document.locked_by) == (True, None)


def test_a_map_that_was_taken_over_can_be_edited_but_needs_another_place(document: Document, tmp_path: Path) -> None:
    written(document, tmp_path / "a.journey")

    document.was_taken_over(LockedBy("there", None, is_here=False, is_stale=False))

    assert (document.can_be_edited, document.needs_place) == (True, True)


def test_a_broken_map_is_opened_with_what_was_set_aside(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "a.journey").write_bytes(a_file(**ONE_CELL, cards=[{"id": 7}]))

    path = tmp_path / "a.journey"

    assert document_of(open_map(path), path).set_aside


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
