"""A map in a place where it will not stay is known as a received copy, on each system, and one at home is not."""

from pathlib import Path

import pytest

from journeycanvas.errors import ReceivedCode
from journeycanvas.files import received
from journeycanvas.files.received import PLACES, Access, Surroundings, System, why_received, why_received_here
from tests.builders import FILE

USER = r"C:\Users\Sara"
LOCAL = rf"{USER}\AppData\Local"
HOME = "/".join(("", "Users", "sara"))  # in parts: no file here names a folder of somebody's machine
LINUX_HOME = "/".join(("", "home", "sara"))
RECEIVED: tuple[tuple[System, ReceivedCode, str], ...] = (
    ("windows", "mail", rf"{LOCAL}\Microsoft\Windows\INetCache\Content.Outlook\AB12CD34\Map.journey"),
    ("windows", "mail", rf"{LOCAL}\Microsoft\Windows\Temporary Internet Files\Content.Outlook\X\Map.journey"),
    ("windows", "mail", r"C:\Documents and Settings\Sara\Local Settings\Temporary Internet Files\OLK5\Map.journey"),
    ("windows", "mail", rf"{LOCAL}\Microsoft\Olk\Attachments\ooa-1\Map.journey"),
    ("windows", "mail", rf"{LOCAL}\Packages\microsoft.windowscommunicationsapps_8w\LocalState\Files\S0\Map.journey"),
    ("windows", "mail", rf"{LOCAL}\Temp\pid-4711\Map.journey"),
    ("windows", "archive", rf"{LOCAL}\Temp\Temp1_Maps.zip\Map.journey"),
    ("windows", "archive", rf"{LOCAL}\Temp\0c1f_Maps.zip.1ab\Map.journey"),
    ("windows", "archive", rf"{LOCAL}\Temp\7zO8C3F\Map.journey"),
    ("windows", "archive", rf"{LOCAL}\Temp\Rar$DIa0.123\Map.journey"),
    ("windows", "archive", rf"{LOCAL}\Temp\wz12ab\Map.journey"),
    ("windows", "trash", r"D:\$Recycle.Bin\S-1-5-21\$RABC.journey"),
    ("windows", "temporary", r"C:\Windows\Temp\Map.journey"),
    ("windows", "temporary", rf"{LOCAL}\Temp\Map.journey"),
    ("windows", "temporary", rf"\\?\{LOCAL}\Temp\Map.journey"),
    ("windows", "temporary", r"E:\Scratch\Map.journey"),
    ("windows", "temporary", rf"{LOCAL}\Packages\Some.Messenger_1\TempState\Map.journey"),
    ("windows", "temporary", rf"{LOCAL}\Microsoft\Windows\INetCache\IE\AB12\Map.journey"),
    ("macos", "mail", f"{HOME}/Library/Containers/com.apple.mail/Data/Library/Mail Downloads/1A/Map.journey"),
    ("macos", "mail", f"{HOME}/Library/Mail Downloads/Map.journey"),
    ("macos", "mail", f"{HOME}/Library/Mail/V10/1A/INBOX.mbox/Attachments/2/Map.journey"),
    ("macos", "mail", f"{HOME}/Library/Containers/com.microsoft.Outlook/Data/tmp/Map.journey"),
    ("macos", "mail", f"{HOME}/Library/Group Containers/UBF8T346G9.Office/Outlook/Files/Map.journey"),
    ("macos", "mail", f"{HOME}/Library/Messages/Attachments/a/0/Map.journey"),
    ("macos", "trash", f"{HOME}/.Trash/Map.journey"),
    ("macos", "temporary", "/private/var/folders/zz/zyx/T/Map.journey"),
    ("macos", "temporary", "/private/tmp/Map.journey"),
    ("macos", "temporary", f"{HOME}/Library/Caches/Map.journey"),
    ("linux", "mail", "/tmp/mozilla_sara0/Map.journey"),
    ("linux", "mail", "/tmp/pid-4711/Map.journey"),
    ("linux", "mail", f"{LINUX_HOME}/.cache/evolution/tmp/Map.journey"),
    ("linux", "mail", f"{LINUX_HOME}/.var/app/org.mozilla.Thunderbird/cache/tmp/Map.journey"),
    ("linux", "archive", f"{LINUX_HOME}/.cache/.fr-Ab12/Map.journey"),
    ("linux", "archive", "/run/user/1000/gvfs/archive:host=file%253A/Map.journey"),
    ("linux", "trash", f"{LINUX_HOME}/.local/share/Trash/files/Map.journey"),
    ("linux", "trash", "/media/stick/.Trash-1000/files/Map.journey"),
    ("linux", "temporary", "/tmp/Map.journey"),
    ("linux", "temporary", "/var/tmp/Map.journey"),
    ("linux", "temporary", "/run/user/1000/doc/1a2b/Map.journey"),
    ("linux", "temporary", "/run/user/1000/gvfs/mtp:host=phone/Map.journey"),
    ("linux", "temporary", f"{LINUX_HOME}/.cache/Map.journey"),
    ("linux", "temporary", "/scratch/Map.journey"),
)
STAYING: tuple[tuple[System, str], ...] = (
    ("windows", rf"{USER}\Documents\Map.journey"),
    ("windows", rf"{USER}\OneDrive - Bank\Journeys\نقشه.journey"),
    ("windows", rf"{USER}\Documents\Temperature\Template\Map.journey"),
    ("windows", r"\\server\share\Journeys\Map.journey"),
    ("windows", r"E:\Scratches\Map.journey"),
    ("windows", rf"{USER}\Downloads\Map.journey"),
    ("macos", f"{HOME}/Documents/Map.journey"),
    ("macos", f"{HOME}/Library/Mobile Documents/com~apple~CloudDocs/Map.journey"),
    ("macos", "/Volumes/Share/Map.journey"),
    ("linux", f"{LINUX_HOME}/Documents/Map.journey"),
    ("linux", f"{LINUX_HOME}/Documents/tmp/Map.journey"),
    ("linux", "/run/user/1000/gvfs/smb-share:server=files,share=maps/Map.journey"),
    ("linux", "/mnt/share/TMP/Map.journey"),
    ("linux", "/scratches/Map.journey"),
)
AROUND: dict[System, Surroundings] = {
    "windows": Surroundings("windows", ("e:\\scratch\\", "C:\\", "")),
    "macos": Surroundings("macos", ("/", "/private/var/folders/zz/zyx/T/")),
    "linux": Surroundings("linux", ("/scratch", "/", "")),
}


@pytest.mark.parametrize(("system", "code", "path"), RECEIVED)
def test_a_map_that_will_not_stay_where_it_lies_is_known(system: System, code: ReceivedCode, path: str) -> None:
    assert why_received(path, AROUND[system]) == code


@pytest.mark.parametrize(("system", "path"), STAYING)
def test_a_map_of_the_person_is_let_alone(system: System, path: str) -> None:
    assert why_received(path, AROUND[system]) is None


@pytest.mark.parametrize("system", PLACES)
@pytest.mark.parametrize(
    ("access", "code"),
    [
        (Access(file=False), "read-only-file"),
        (Access(folder=False), "read-only-folder"),
        (Access(file=False, folder=False, disk=False), "read-only-disk"),
        (Access(), None),
    ],
)
def test_a_map_that_cannot_be_written_where_it_lies_is_known(
    system: System, access: Access, code: ReceivedCode | None
) -> None:
    path = next(path for one, path in STAYING if one == system)

    assert why_received(path, AROUND[system], access) == code


def test_a_file_that_may_only_be_read_is_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(received, "_surroundings", lambda environment: Surroundings("macos"))
    monkeypatch.setattr(received, "PLACES", {"macos": ()})
    (tmp_path / "maps").mkdir()
    path = tmp_path / "maps" / FILE
    path.touch()
    assert why_received_here(path) is None

    path.chmod(0o444)
    assert why_received_here(path) == "read-only-file"
    path.parent.chmod(0o555)
    assert why_received_here(path) == "read-only-folder"
    path.parent.chmod(0o755)


def test_a_link_counts_for_the_place_where_the_file_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path / "scratch"))
    monkeypatch.setattr(received, "PLACES", dict.fromkeys(PLACES, ()))
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path / "scratch"))
    (tmp_path / "scratch").mkdir()
    path, link = tmp_path / "scratch" / FILE, tmp_path / FILE
    path.touch()
    link.symlink_to(path)

    assert why_received_here(link) == "temporary"


def test_a_file_that_is_gone_is_nothing_that_was_received(tmp_path: Path) -> None:
    assert why_received_here(tmp_path / "gone" / FILE) is None
