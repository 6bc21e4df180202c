"""Ways of saving: ours, and the ones that are known to lose maps, which every torture of saving must catch."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from journeycanvas.files import write_whole

Write = Callable[[Path, bytes], object]

PIECE = 65_536  # bytes at a time, as programs write that have more than one buffer to say


def truncating(path: Path, content: bytes) -> None:
    """Empty the file and write it anew, as open(path, "w") does."""
    with path.open("wb", buffering=0) as file:
        for start in range(0, len(content), PIECE):
            file.write(content[start : start + PIECE])


def without_folder_sync(path: Path, content: bytes) -> None:
    """Write beside, sync, rename: the new name itself is not synced."""
    _renaming(path, content, synced=True)


def without_any_sync(path: Path, content: bytes) -> None:
    """Write beside and rename, and leave the rest to chance."""
    _renaming(path, content, synced=False)


def with_qsavefile(path: Path, content: bytes) -> None:
    """Save with Qt's QSaveFile. Raises OSError when it says that it could not."""
    from PySide6.QtCore import QIODevice, QSaveFile

    file = QSaveFile(str(path))
    opened = file.open(QIODevice.OpenModeFlag.WriteOnly)
    if opened:
        file.write(content)
    if not opened or not file.commit():
        raise OSError(file.errorString())


def _renaming(path: Path, content: bytes, *, synced: bool) -> None:
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    file = os.open(beside, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(file, left) :]
        if synced:
            os.fsync(file)
    finally:
        os.close(file)
    beside.replace(path)


WRITERS: Mapping[str, Write] = MappingProxyType(
    {
        "write_whole": write_whole,
        "truncating": truncating,
        "no sync": without_any_sync,
        "no folder sync": without_folder_sync,
        "QSaveFile": with_qsavefile,
    }
)
