"""Make the pictures of the README with the program itself: `python -m tools.pictures`."""

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple, TypeAlias

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "pictures"
COLOURS = 256
NO_DITHER = Image.Dither.NONE


Part: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom, as shares of the whole."""

WHOLE: Part = (0.0, 0.0, 1.0, 1.0)


class Shot(NamedTuple):
    """A picture: of which map, how, and which part of it; page is the number of the sheet where there are several."""

    name: str
    source: str
    options: tuple[str, ...]
    part: Part = WHOLE
    page: int | None = None


SHOTS = (
    Shot("persian-map", "templates/samples/insurance-fa.journey", ("--dpi", "66")),
    Shot("persian-feelings", "templates/samples/insurance-fa.journey", ("--dpi", "110"), (0.30, 0.40, 1.0, 0.685)),
    Shot("hebrew-storyboard", "templates/samples/clinic-he.journey", ("--dpi", "110"), (0.40, 0.0, 1.0, 0.345)),
    Shot("english-blueprint", "templates/samples/library-en.journey", ("--dpi", "66")),
    Shot("persian-ink", "templates/samples/insurance-fa.journey", ("--dpi", "66", "--theme", "ink")),
    Shot(
        "persian-workshop",
        "templates/samples/insurance-fa.journey",
        ("--dpi", "30", "--workshop", "76x76", "--filled", "known", "--paper", "A0"),
        (0.0, 0.0, 1.0, 0.5),
    ),
    Shot(
        "persian-poster",
        "templates/samples/insurance-fa.journey",
        ("--dpi", "66", "--paper", "A1", "--tile", "A4"),
        page=1,
    ),
    Shot(
        "persian-tile",
        "templates/samples/insurance-fa.journey",
        ("--dpi", "66", "--paper", "A1", "--tile", "A4"),
        page=10,
    ),
)
MAP_IN_WINDOW = "templates/samples/insurance-fa.journey"
CANVAS = Shot("arabic-canvas", "canvas", ("--dpi", "66"))


def main() -> None:
    """Write every picture anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        canvas = Path(folder) / "canvas.journey"
        _run("new", canvas, "--template", CANVAS.source, "--language", "ar")
        for shot in (*SHOTS, CANVAS._replace(source=str(canvas))):
            page = Path(folder) / f"{shot.name}.png"
            _run("export", ROOT / shot.source, page, "--paper", "fit", *shot.options)
            _keep(page if shot.page is None else page.with_stem(f"{page.stem}-{shot.page}"), shot.name, shot.part)
        window = Path(folder) / "window.png"
        _run(ROOT / MAP_IN_WINDOW, window, module="tools.window_picture")
        _keep(window, "persian-window")


def _keep(page: Path, name: str, part: Part = WHOLE) -> None:
    """Write a part of a page among the pictures, in few colours."""
    with Image.open(page) as whole:
        left, top, right, bottom = (round(share * side) for share, side in zip(part, whole.size * 2, strict=True))
        few = whole.convert("RGB").crop((left, top, right, bottom)).quantize(COLOURS, kmeans=2, dither=NO_DITHER)
        few.save(FOLDER / f"{name}.png", optimize=True)


def _run(*words: object, module: str = "journeycanvas") -> None:
    subprocess.run([sys.executable, "-m", module, *map(str, words)], check=True, stdout=subprocess.DEVNULL, cwd=ROOT)


if __name__ == "__main__":
    main()
