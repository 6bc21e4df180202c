"""The real program with a window of its own, in a child process that is ready in a moment and can be killed."""

import importlib
import os
import pkgutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journeycanvas import editor

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

Play = Callable[["MapWindow"], object]
"""What is done in the window once it has its map."""

FOLDERS = {
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_RUNTIME_DIR": "runtime",
}
POLL_MS, MOST_POLLS = 5, 2_000
LOOK_MS = 200


def warm_up() -> None:
    """Import the editor without its dialogs, so that children that are forked from now on need not."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for module in pkgutil.walk_packages(editor.__path__, f"{editor.__name__}."):
        if ".dialogs" not in module.name:
            importlib.import_module(module.name)


def home_folders(home: Path) -> dict[str, str]:
    """Return the variables that put everything the program keeps of a person into a folder."""
    return {"HOME": str(home), **{variable: str(home / name) for variable, name in FOLDERS.items()}}


def start_window(path: Path, home: Path, play: Play) -> int:
    """Start the program on a map in a process of its own, and play in its window; return the number of the process."""
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        if not os.environ.get("TORTURE_SAYS"):
            os.dup2(silence, 2)
        code = run_window(path, home, play)
    finally:
        os._exit(code)


def run_window(path: Path, home: Path, play: Play) -> int:
    """Run the program on a map as its command does, play in its window, and return its exit code."""
    from journeycanvas.editor.process import app

    for folder in (home, *(home / name for name in FOLDERS.values())):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.environ.update(home_folders(home), QT_QPA_PLATFORM="offscreen")
    sys.argv = ["journeycanvas", str(path)]
    load = app._load

    def load_and_play(application: Any, window: "MapWindow", *rest: Any) -> None:
        from PySide6.QtCore import QTimer

        load(application, window, *rest)

        def when_there(left: int = MOST_POLLS) -> None:
            if window.has_map:
                play(window)
            elif left:
                QTimer.singleShot(POLL_MS, lambda: when_there(left - 1))
            else:
                window.close()

        when_there()

    app._load = load_and_play  # type: ignore[assignment]
    return app.run([path])


def look_in_window(path: Path, home: Path) -> None:
    """Show a map in a window, paint it, and close it."""
    pid = start_window(path, home, _look)
    os.waitpid(pid, 0)


def _look(window: "MapWindow") -> None:
    from PySide6.QtCore import QTimer

    def close() -> None:
        window.grab()
        window.close()

    QTimer.singleShot(LOOK_MS, window, close)


if __name__ == "__main__":
    sys.exit(run_window(Path(sys.argv[1]), Path(sys.argv[2]), _look))
