"""Install what pip cannot: the system libraries that Qt loads, venv, and what the tests read and call.

`make setup` runs it before there is a .venv, so it needs the standard library only. On Debian and its kin it says one
apt line and runs it; elsewhere it names what is missing. Windows and macOS need none of this.
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

OLDEST_PYTHON = (3, 11)

LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""What Qt 6.11 links to and its wheel leaves out: first what any drawing needs, then windows on X11 and Wayland.

Found with ldd on a bare Debian 12; the packages bring the rest of the libraries with them.
"""

TEST_PROGRAMS = {"pdftotext": "poppler-utils"}
TEST_FILES = {"/usr/share/unicode/BidiTest.txt": "unicode-data"}
"""Unicode's own conformance tests, which are too large to keep here."""

TORTURE_PROGRAMS = {"strace": "strace", "mkfs.ext4": "e2fsprogs", "mkfs.xfs": "xfsprogs", "qpdf": "qpdf"}
"""What `make torture` breaks maps with and looks at exports with; without one of them its rows say so."""

SYSTEM_PATH = ":/usr/sbin:/sbin"  # what makes disks is not on everybody's path


def missing_for_running() -> dict[str, str]:
    """Return what is not there and the Debian package that brings it."""
    missing = {name: package for name, package in LIBRARIES.items() if not _loads(name)}
    if importlib.util.find_spec("ensurepip") is None:
        missing["the Python module venv"] = "python3-venv"
    return missing


def missing_for_tests() -> dict[str, str]:
    """Return what the tests would not find and the Debian package that brings it."""
    programs = {name: package for name, package in TEST_PROGRAMS.items() if shutil.which(name) is None}
    files = {name: package for name, package in TEST_FILES.items() if not Path(name).exists()}
    return programs | files


def missing_for_torture() -> dict[str, str]:
    """Return what the torture would have to leave out and the Debian package that brings it."""
    path = os.environ.get("PATH", os.defpath) + SYSTEM_PATH
    return {name: package for name, package in TORTURE_PROGRAMS.items() if shutil.which(name, path=path) is None}


def apt_line(packages: Sequence[str], *, is_root: bool) -> str:
    """Return the shell line that installs packages without asking anything."""
    sudo = "" if is_root else "sudo "
    options = "-y -qq --no-install-recommends -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0"
    install = f"{sudo}env DEBIAN_FRONTEND=noninteractive apt-get install {options}"
    return f"{sudo}apt-get update -qq; {install} {' '.join(packages)}"


def sentence(missing: Mapping[str, str]) -> str:
    """Return what to tell someone whose system has no apt."""
    return (
        f"These are missing on this system: {', '.join(missing)}. "
        "Install them with its package manager, then run make again."
    )


def main(arguments: Sequence[str]) -> int:
    """Look, say, install; "test" or "torture" as argument asks for what those need. Return 0 when work can go on."""
    if sys.version_info < OLDEST_PYTHON:
        print(f"JourneyCanvas needs Python {'.'.join(map(str, OLDEST_PYTHON))} or newer; this is {sys.version}.")
        return 1
    if not sys.platform.startswith("linux"):
        return 0
    looked_for = {"test": missing_for_tests, "torture": missing_for_torture}
    missing = looked_for.get("".join(arguments[:1]), missing_for_running)()
    if not missing:
        return 0
    is_root = os.geteuid() == 0
    packages = sorted(set(missing.values()))
    if shutil.which("apt-get") is None:
        print(sentence(missing))
        return _can_go_on(missing)
    line = apt_line(packages, is_root=is_root)
    if not is_root and shutil.which("sudo") is None:
        print(f"{sentence(missing)} As root that is:\n    {line.replace('sudo ', '')}")
        return _can_go_on(missing)
    print(f"Installing what the system lacks ({', '.join(missing)}):\n    {line}", flush=True)
    if subprocess.run(["sh", "-c", line], stdout=subprocess.DEVNULL, check=False).returncode == 0:
        return 0
    print("That did not go through. Going on without, where that is possible.")
    return _can_go_on(missing)


def _can_go_on(missing: Mapping[str, str]) -> int:
    """Return 0 when only Qt or some tests will miss something: the PDF and the command line do without."""
    return 1 if "python3-venv" in missing.values() else 0


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
