"""Draw one variant of every scene: `python -m tools.screens.one VARIANT FOLDER [SCENE…]`."""

import gc
import json
import os
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path

from tools.screens.variants import Variant, named


def draw(variant: Variant, folder: Path, wanted: Sequence[str]) -> int:
    """Draw the scenes whose names begin with one of those that are wanted, and return how many could not be drawn."""
    _prepare(variant)
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    qInstallMessageHandler(_told)
    gc.disable()  # objects of Qt are let go where they were made
    application = QApplication(["JourneyCanvas", "-style", "Fusion"])
    font = application.font()
    font.setPointSizeF(font.pointSizeF() * variant.text)
    application.setFont(font)
    application.setCursorFlashTime(0)
    from tools.screens.scenes import ROOMS
    from tools.screens.stand import Stand

    failed = 0
    for room, scenes in ROOMS.items():
        if wanted and not any(room.startswith(one) for one in wanted):
            continue
        with tempfile.TemporaryDirectory() as work:
            stand = Stand(variant, application, Path(work), folder)
            try:
                scenes(stand)
            except Exception:
                traceback.print_exc()
                print(f"{variant.name}: {room} could not be drawn", file=sys.stderr)
                failed += 1
            stand.close()
    return failed


def _prepare(variant: Variant) -> None:
    """Let Qt have a screen that nobody sees, of the size and the scale of a variant."""
    width, height = variant.screen
    screen = {"name": "screen", "x": 0, "y": 0, "width": width, "height": height, "dpr": 1, "logicalDpi": 96}
    file = Path(tempfile.mkdtemp()) / "screens.json"
    file.write_text(json.dumps({"screens": [screen]}))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"
    os.environ["QT_SCALE_FACTOR"] = str(variant.scale)


def _told(_type: object, _where: object, message: str | None) -> None:
    """Pass on what Qt says, but for what a screen that nobody sees cannot do."""
    if message and "plugin does not support" not in message:
        print(message, file=sys.stderr)


if __name__ == "__main__":
    into = Path(sys.argv[2])
    into.mkdir(parents=True, exist_ok=True)
    result = draw(named(sys.argv[1]), into, sys.argv[3:])
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(1 if result else 0)  # nothing is to be kept, and nobody to be asked
