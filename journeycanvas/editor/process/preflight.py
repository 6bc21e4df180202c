"""See before Qt is asked whether it can open a window, and say in one sentence what is missing.

Without a library of X11, without a screen, or with a display that does not answer, Qt aborts: it cannot be caught.
"""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from journeycanvas.i18n import Catalogue, catalogue
from journeycanvas.messages import joined

WITHOUT_SCREEN = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs", "minimalegl", "vkkhrdisplay")

CORE = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What Qt's wheel leaves to the system, and the Debian package that has it (Qt 6.11, by ldd)."""


def why_qt_does_not_load(language: str, error: ImportError, environment: Mapping[str, str] = os.environ) -> str:
    """Return one sentence for Qt's modules that could not be imported, in the language or that of the system."""
    words = _words(language, environment)
    return _missing_sentence(words, _missing(CORE), CORE) or words.say(
        "The editor cannot start: Qt cannot be loaded ({reason}).", reason=str(error).splitlines()[0][:160]
    )


def why_no_window(language: str, environment: Mapping[str, str] = os.environ) -> str:
    """Return one sentence that says why no window can be opened on this Linux; empty when one can."""
    platform = environment.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if platform in WITHOUT_SCREEN:
        return ""
    if platform.startswith("wayland") or not platform:
        if _wayland_answers(environment):
            return ""
        if platform:
            return _words(language, environment).say(
                "The editor cannot open a window: there is no screen, and no desktop session answers."
            )
    return _why_not_x11(language, environment)


def _why_not_x11(language: str, environment: Mapping[str, str]) -> str:
    import ctypes

    plugin = _qt_folder() / "plugins" / "platforms" / "libqxcb.so"
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        words = _words(language, environment)
        return _missing_sentence(words, _missing(X11), X11) or words.say(
            "The editor cannot start: Qt cannot be loaded ({reason}).", reason=str(error).splitlines()[0][:160]
        )
    display = environment.get("DISPLAY", "")
    if not display:
        return _words(language, environment).say(
            "The editor cannot open a window: there is no screen here. Start it from a desktop session; "
            "“journeycanvas export” works without one."
        )
    if not _x11_answers(display):
        return _words(language, environment).say(
            "The editor cannot open a window: the display {display} does not answer.", display=display
        )
    return ""


def _x11_answers(display: str) -> bool:
    import ctypes

    xcb = ctypes.CDLL("libxcb.so.1")
    pointer = ctypes.c_void_p
    xcb.xcb_connect.restype = pointer
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, pointer]
    xcb.xcb_connection_has_error.argtypes = [pointer]
    xcb.xcb_disconnect.argtypes = [pointer]
    connection = xcb.xcb_connect(display.encode(), None)
    answers: bool = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return answers


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name, folder = environment.get("WAYLAND_DISPLAY", ""), environment.get("XDG_RUNTIME_DIR", "")
    if not name or not (name.startswith("/") or folder):
        return False
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as door:
        door.settimeout(2.0)
        try:
            door.connect(str(Path(folder) / name))
        except OSError:
            return False
    return True


def _qt_folder() -> Path:
    import PySide6

    return Path(PySide6.__path__[0]) / "Qt"


def _missing(libraries: Iterable[str]) -> list[str]:
    import ctypes

    found = []
    for library in libraries:
        try:
            ctypes.CDLL(library)
        except OSError:
            found.append(library)
    return found


def _missing_sentence(words: Catalogue, missing: list[str], packages: Mapping[str, str]) -> str:
    if not missing:
        return ""
    return words.say_many(
        "The editor cannot start: a system library is missing ({libraries}). On Debian and Ubuntu: "
        "sudo apt-get install {packages}",
        "The editor cannot start: system libraries are missing ({libraries}). On Debian and Ubuntu: "
        "sudo apt-get install {packages}",
        len(missing),
        libraries=joined(words, missing),
        packages=" ".join(dict.fromkeys(packages[library] for library in missing)),
    )


def _words(language: str, environment: Mapping[str, str]) -> Catalogue:
    """Return the words of a language, or of the system's by the variables that gettext reads."""
    spoken = (environment.get(name, "") for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    return catalogue(language or next((one for one in spoken if one), "en").split(":")[0].split(".")[0])
