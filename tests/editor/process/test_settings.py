"""Settings: kept as they were, and never a reason not to start."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.editor.process.settings import MOST_RECENT, Settings, read_settings, settings_file, write_settings

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def test_settings_come_back_as_they_were_kept(tmp_path: Path) -> None:
    kept = Settings(language="fa", appearance="dark", recent=("/a/نقشه.journey",), side_width=330, side_open=False)

    assert write_settings(kept, tmp_path / "new folder" / "settings.json")

    assert read_settings(tmp_path / "new folder" / "settings.json") == kept


def test_without_a_file_everything_is_as_usual(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "settings.json") == Settings()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b'{"recent": 7, "appearance": []}'])
def test_a_damaged_file_is_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(content)

    assert read_settings(tmp_path / "settings.json") == Settings()


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(Settings.__dataclass_fields__, ANYTHING)))
def test_whatever_the_values_are_settings_are_read(tmp_path_factory: pytest.TempPathFactory, kept: object) -> None:
    file = tmp_path_factory.mktemp("kept") / "settings.json"
    file.write_text(json.dumps(kept), encoding="utf-8")

    assert isinstance(read_settings(file), Settings)


def test_settings_that_cannot_be_kept_are_no_error(tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("a file where the folder should be")

    assert write_settings(Settings(), tmp_path / "in the way" / "settings.json") is False


def test_the_newest_of_the_recent_maps_comes_first_and_once(tmp_path: Path) -> None:
    settings = Settings()
    for name in ("a", "b", "a"):
        settings = settings.with_recent(tmp_path / name)

    assert settings.recent == (str(tmp_path / "a"), str(tmp_path / "b"))


def test_choices_that_have_a_name_are_kept_once_and_taken_away(tmp_path: Path) -> None:
    settings = Settings().with_preset("دیوار", {"paper": "A1"}).with_preset("دیوار", {"paper": "A0"})
    write_settings(settings, tmp_path / "settings.json")

    kept = read_settings(tmp_path / "settings.json")

    assert kept.presets == (("دیوار", {"paper": "A0"}),)
    assert kept.without_preset("دیوار").presets == ()


def test_only_the_latest_maps_are_recent(tmp_path: Path) -> None:
    settings = Settings()
    for n in range(MOST_RECENT + 5):
        settings = settings.with_recent(tmp_path / str(n))

    assert len(settings.recent) == MOST_RECENT


def test_settings_are_kept_in_a_folder_of_their_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    assert settings_file().parent.name == "journeycanvas"
