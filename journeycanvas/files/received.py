"""Tell whether a map lies where it will not stay: what a mail program or an archive put somewhere for a moment.

Whoever edits such a file in place loses the work when the other program clears up. A pure function of the path and of
facts about the system, so that each system's places can be looked at on any other.
"""

import os
import stat
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from journeycanvas.errors import ReceivedCode

System = Literal["windows", "macos", "linux"]

PLACES: Mapping[System, tuple[tuple[str, ReceivedCode], ...]] = MappingProxyType(
    {
        "windows": (
            ("*/content.outlook/*", "mail"),  # Outlook, in INetCache or Temporary Internet Files
            ("*/temporary internet files/olk*/*", "mail"),
            ("*/microsoft/olk/attachments/*", "mail"),  # the new Outlook
            ("*/packages/microsoft.windowscommunicationsapps_*/localstate/*", "mail"),
            ("*/temp/pid-*/*", "mail"),  # Thunderbird
            ("*/temp[0-9]*_*.zip/*", "archive"),  # the Explorer
            ("*/temp/*_*.zip.*/*", "archive"),
            ("*/7zo*/*", "archive"),
            ("*/rar$*/*", "archive"),
            ("*/temp/wz*/*", "archive"),  # WinZip
            ("*/peaztmp*/*", "archive"),
            ("?:/$recycle.bin/*", "trash"),
            ("?:/windows/temp/*", "temporary"),
            ("*/appdata/local/temp/*", "temporary"),
            ("*/appdata/local/packages/*/tempstate/*", "temporary"),
            ("*/appdata/local/packages/*/ac/temp/*", "temporary"),
            ("*/microsoft/windows/inetcache/*", "temporary"),
            ("*/temporary internet files/*", "temporary"),
        ),
        "macos": (
            ("*/library/containers/com.apple.mail/data/*", "mail"),
            ("*/library/mail downloads/*", "mail"),
            ("*/library/mail/v*/*/attachments/*", "mail"),
            ("*/library/containers/com.microsoft.outlook/data/*", "mail"),
            ("*/library/group containers/*.office/outlook/*", "mail"),
            ("*/library/messages/attachments/*", "mail"),
            ("*/thunderbird/profiles/*", "mail"),
            ("*/pid-*/*", "mail"),
            ("*/.trash/*", "trash"),
            ("/volumes/*/.trashes/*", "trash"),
            ("/private/var/folders/*", "temporary"),
            ("/var/folders/*", "temporary"),
            ("/private/tmp/*", "temporary"),
            ("/private/var/tmp/*", "temporary"),
            ("/tmp/*", "temporary"),
            ("*/library/containers/*/data/tmp/*", "temporary"),
            ("*/library/caches/*", "temporary"),
        ),
        "linux": (
            ("/tmp/mozilla_*/*", "mail"),
            ("*/tmp/pid-*/*", "mail"),
            ("/tmp/messageviewer_*/*", "mail"),  # KMail
            ("*/.cache/evolution/*", "mail"),
            ("*/.claws-mail/mimetmp/*", "mail"),
            ("*/.var/app/*thunderbird*/*", "mail"),
            ("*/.thunderbird/*", "mail"),
            ("*/.cache/.fr-*/*", "archive"),  # the archive manager of GNOME
            ("/tmp/ark-*/*", "archive"),
            ("/run/user/*/gvfs/archive:*", "archive"),
            ("*/.local/share/trash/*", "trash"),
            ("*/.trash-*/*", "trash"),
            ("/tmp/*", "temporary"),
            ("/var/tmp/*", "temporary"),
            ("/dev/shm/*", "temporary"),
            ("/run/user/*/doc/*", "temporary"),  # handed into a sandbox
            ("/run/user/*/gvfs/mtp:*", "temporary"),
            ("/run/user/*/gvfs/gphoto2:*", "temporary"),
            ("*/.cache/*", "temporary"),
            ("*/.var/app/*/cache/*", "temporary"),
            ("*/snap/*/common/.cache/*", "temporary"),
        ),
    }
)
"""Parts of paths in small letters, the telling ones first; a share that is mounted by gvfs is a place to work in."""


@dataclass(frozen=True)
class Surroundings:
    """The system, and the folders that it names for what is temporary, wherever they were moved to."""

    system: System
    temporary: tuple[str, ...] = ()


@dataclass(frozen=True)
class Access:
    """What may be written: the file, new files in its folder, and the disk at all."""

    file: bool = True
    folder: bool = True
    disk: bool = True


def why_received(path: str, around: Surroundings, access: Access = Access()) -> ReceivedCode | None:
    """Return why a map should get another place before it is worked on; None for one that lies where it may stay.

    `path` is a whole one, all links followed.
    """
    plain = _plain(path, around.system)
    for pattern, code in PLACES[around.system]:
        if fnmatchcase(plain, pattern):
            return code
    if any(plain.startswith(f"{folder}/") for folder in _folders(around)):
        return "temporary"
    if not access.disk:
        return "read-only-disk"
    if not access.folder:
        return "read-only-folder"
    return None if access.file else "read-only-file"


def why_received_here(path: Path) -> ReceivedCode | None:
    """Return the same for a file on this computer. Asks the system, which takes long on a share that hangs."""
    try:
        target = Path(os.path.realpath(path))
        return why_received(str(target), _surroundings(os.environ), _access(target))
    except (OSError, ValueError):
        return None


def _plain(path: str, system: System) -> str:
    plain = path.replace("\\", "/") if system == "windows" else path
    return plain.lower().removeprefix("//?/")


def _folders(around: Surroundings) -> Iterator[str]:
    for folder in around.temporary:
        plain = _plain(folder, around.system).rstrip("/")
        if plain.count("/") > 0 and not plain.endswith(":"):  # a root would make every map a received one
            yield plain


def _surroundings(environment: Mapping[str, str]) -> Surroundings:
    named = [environment.get(name, "") for name in ("TEMP", "TMP", "TMPDIR", "XDG_CACHE_HOME")]
    with suppress(OSError):
        named.append(tempfile.gettempdir())
    folders = tuple(dict.fromkeys(os.path.realpath(folder) for folder in named if folder))
    system: System = "windows" if sys.platform == "win32" else "macos" if sys.platform == "darwin" else "linux"
    return Surroundings(system, folders)


def _access(target: Path) -> Access:
    """Return what may be written. What the bits forbid counts for the one who may do everything, too."""
    return Access(file=_may_write(target), folder=_may_write(target.parent), disk=_is_writable_disk(target))


def _may_write(path: Path) -> bool:
    status = path.stat()
    if sys.platform == "win32" and stat.S_ISDIR(status.st_mode):
        return True  # the bit of a folder means something else there
    return bool(status.st_mode & 0o222) and os.access(path, os.W_OK)


def _is_writable_disk(path: Path) -> bool:
    if sys.platform == "win32":
        return True
    return not os.statvfs(path).f_flag & os.ST_RDONLY
