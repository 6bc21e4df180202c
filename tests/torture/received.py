"""G14: maps where they will not stay are known as received; a folder that goes while a map is open loses nothing."""

import shutil
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp

from journeycanvas.errors import CannotWrite, JourneyError
from journeycanvas.files import open_map, save_map
from journeycanvas.files.received import Access, Surroundings, why_received, why_received_here
from tests.torture.maps import sample, sample_path, with_state
from tests.torture.promise import Control, Promise, Row, Scale, some

TARGET = "100 % ask before the first save; 0 losses when the folder is deleted while the map is open"
MAP = "Map.journey"
RECEIVED = {
    "windows": (
        *(r"C:\Users\ann\AppData\Local\Microsoft\Windows\INetCache\Content.Outlook\AB12CD34", r"C:\Windows\Temp"),
        r"C:\Users\ann\AppData\Local\Microsoft\Windows\Temporary Internet Files\OLK1A2",
        r"C:\Users\ann\AppData\Local\Microsoft\Windows\Temporary Internet Files\Content.Outlook\X1",
        r"C:\Users\ann\AppData\Local\Microsoft\Olk\Attachments\ooa-1\2",
        *(
            rf"C:\Users\ann\AppData\Local\Temp{more}"
            for more in ("", r"\pid-4711", r"\Temp1_maps.zip", r"\7zO4A21", r"\Rar$DIa1.2")
        ),
        *(r"D:\Scratch\pid-9", r"D:\Scratch"),
    ),
    "macos": (
        "/Users/ann/Library/Containers/com.apple.mail/Data/Library/Mail Downloads/1A2B",
        "/Users/ann/Library/Containers/com.microsoft.Outlook/Data/tmp/Outlook Temp",
        *("/private/var/folders/xx/yy/T", "/private/tmp", "/var/folders/xx/yy/T/pid-12", "/Users/ann/Library/Caches/x"),
    ),
    "linux": (
        *("/tmp", "/tmp/mozilla_ann0", "/tmp/pid-4711", "/var/tmp/x", "/run/user/1000/doc/a1b2", "/dev/shm"),
        *("/scratch/ann", "/tmp/.fr-x1", "/people/ann/.cache/evolution/tmp"),
    ),
}
"""Folders of received maps, and of the same systems two that are the system's own for what is temporary."""

STAYING = {
    "windows": (r"C:\Users\ann\Documents", r"C:\Users\temp\Documents", r"\\server\share\maps", r"D:\Maps\Template"),
    "macos": ("/Users/ann/Documents", "/Volumes/Share/tmp-maps", "/Users/ann/Library/Mobile Documents/Docs"),
    "linux": ("/people/ann/Documents", "/srv/temporary/maps", "/media/ann/STICK", "/people/ann/tmpfiles"),
}
TEMPORARY = {"windows": (r"D:\Scratch",), "macos": (), "linux": ("/scratch",)}


def run(scale: Scale, folder: Path) -> Row:
    wrong = []
    for system, places in RECEIVED.items():
        around = _around(system)
        wrong += [
            f"{system}: {place} is not asked about" for place in places if not why_received(_map(system, place), around)
        ]
    asked = sum(map(len, RECEIVED.values()))
    for system, places in STAYING.items():
        wrong += [
            f"{system}: {place} is asked about"
            for place in places
            if why_received(_map(system, place), _around(system))
        ]
    stays = _map("linux", STAYING["linux"][0])
    for part in Access.__dataclass_fields__:
        asked += 1
        if not why_received(stays, _around("linux"), replace(Access(), **{part: False})):
            wrong.append(f"what may not be written ({part}) is not asked about")
    here = _here()
    times = scale.of(3, 30, 300)
    losses = [fault for number in range(times) if (fault := _folder_goes(folder / f"gone-{number}", number))]
    staying = sum(map(len, STAYING.values()))
    return Row(
        f"{asked} received places, {staying} others, {len(here)} on this disk: {len(wrong)} wrong; "
        f"{times} folders deleted: {len(losses)} losses",
        TARGET,
        not wrong and not losses and not any(here),
        some([*wrong, *filter(None, here), *losses])
        or "Windows and macOS by their paths; only this system by its disk.",
        (Control("a list of one folder", _misses(), "places are missed"),),
    )


PROMISE = Promise("G14", "received", "received copies, and a folder that goes", run)


def _around(system: str) -> Surroundings:
    return Surroundings(system, TEMPORARY[system])  # type: ignore[arg-type]


def _map(system: str, folder: str) -> str:
    return f"{folder}{chr(92) if system == 'windows' else '/'}{MAP}"


def _misses() -> bool:
    """Tell whether a program that knows the folder of the system only would miss some."""
    return any(not place.startswith("/tmp") for place in RECEIVED["linux"])


def _here() -> list[str]:
    """Return what is wrong with maps that really lie somewhere, also where bits forbid to write."""
    path = Path(mkdtemp(prefix="received-")) / MAP
    path.write_bytes(sample_path().read_bytes())
    found = ["" if why_received_here(path) else f"{path.parent.name} in the temporary folder is not asked about"]
    for target, mode in ((path, 0o444), (path.parent, 0o555)):
        was = target.stat().st_mode
        target.chmod(mode)
        found.append("" if why_received_here(path) else f"{mode:o} is not asked about")
        if target == path:
            found.append(_overwrites(path))
        target.chmod(was)
    shutil.rmtree(path.parent)
    return found


def _overwrites(path: Path) -> str:
    """Return what is wrong if a read-only file is written over, as root could."""
    digest = open_map(path).digest
    try:
        save_map(with_state(sample(), 9), path, digest)
    except CannotWrite:
        return ""
    return "a read-only file was written over"


def _folder_goes(place: Path, number: int) -> str:
    """Delete the folder of an open map; return what is lost."""
    place.mkdir()
    path = place / MAP
    path.write_bytes(sample_path().read_bytes())
    opened = open_map(path)
    journey = with_state(opened.journey, number + 1)
    shutil.rmtree(place)
    try:
        save_map(journey, path, opened.digest)
    except JourneyError:
        pass
    except Exception as error:
        return f"raises {type(error).__name__}"
    else:
        return "saved into nothing"
    elsewhere = place.with_suffix(".elsewhere.journey")
    save_map(journey, elsewhere)
    return "" if open_map(elsewhere).journey == journey else "the copy elsewhere is another map"
