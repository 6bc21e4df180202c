"""Say where the program's own files lie: beside the sources, or inside an installed wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources_folder() -> Path:
    """Return the folder of fonts, icons, themes and catalogues."""
    return _carried("resources")


def templates_folder() -> Path:
    """Return the folder of the blank canvases, *.journey; the worked samples are in its folder samples."""
    return _carried("templates")


def _carried(name: str) -> Path:
    installed = _PACKAGE / f"_{name}"
    return installed if installed.is_dir() else _PACKAGE.parent / name
