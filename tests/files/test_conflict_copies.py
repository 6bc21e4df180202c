"""Copies that sync programs leave beside a map are known by their names, and maps of the person are none."""

from pathlib import Path

import pytest

from journeycanvas.files.conflict_copies import conflict_copies, is_conflict_copy


@pytest.mark.parametrize(
    "name",
    [
        "Clinic (Dana's conflicted copy 2026-03-01).journey",
        "Clinic (conflicted copy 2026-03-01 101112).journey",
        "Clinic (Case Conflict).journey",
        "Clinic_conflict-20260301-101112.journey",
        "Clinic.sync-conflict-20260301-101112-ABCDEFG.journey",
        "Clinic.sync-conflict-20260301-101112.journey",
        "Clinic[Conflict].journey",
    ],
)
def test_a_copy_of_a_sync_program_is_known_by_its_name(name: str) -> None:
    assert is_conflict_copy(name, "Clinic.journey")
    assert is_conflict_copy(name.replace("Clinic", "سفر بیمه"), "سفر بیمه.journey")
    assert is_conflict_copy(name.replace("Clinic", "מסע לקוח"), "מסע לקוח.journey")


@pytest.mark.parametrize(
    "name",
    [
        "Clinic.journey",
        "Clinic (copy).journey",
        "Clinic-draft.journey",
        "Clinic 2.journey",
        "Clinic in conflict.journey",
        "Other (Dana's conflicted copy 2026-03-01).journey",
        "Clinic (Dana's conflicted copy 2026-03-01).pdf",
    ],
)
def test_another_map_beside_it_is_none(name: str) -> None:
    assert not is_conflict_copy(name, "Clinic.journey")


def test_the_name_of_a_computer_counts_only_where_onedrive_puts_it(tmp_path: Path) -> None:
    for folder in ("Documents", "OneDrive - Company"):
        (tmp_path / folder).mkdir()
        for name in ("Clinic.journey", "Clinic-OFFICE-PC.journey"):
            (tmp_path / folder / name).touch()

    assert conflict_copies(tmp_path / "Documents" / "Clinic.journey") == ()
    copies = conflict_copies(tmp_path / "OneDrive - Company" / "Clinic.journey")
    assert [copy.name for copy in copies] == ["Clinic-OFFICE-PC.journey"]


def test_a_folder_that_is_gone_has_none(tmp_path: Path) -> None:
    assert conflict_copies(tmp_path / "gone" / "Clinic.journey") == ()
