"""Put the pictures of each scene side by side on sheets that are looked at as a whole."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageChops, ImageDraw

from tools.screens.variants import Variant

SHEET = (1960, 1480)  # pixels
AIR, LABEL = 10, 14
LARGEST = 955.0  # pixels of the width of a picture, so that there are two beside each other
GROUND, INK = "#8E959C", "#101418"


class _Part(NamedTuple):
    """A picture on a sheet, and what is written above it."""

    file: Path
    size: tuple[int, int]
    label: str

    @property
    def room(self) -> tuple[int, int]:
        return self.size[0] + AIR, self.size[1] + LABEL + AIR


def write_sheets(folder: Path, drawn: Sequence[Variant], scenes: Iterable[str]) -> list[Path]:
    """Write the sheets of some scenes into a folder, in which a folder of each variant is; return their files."""
    parts = [part for scene in scenes for part in _parts(folder, drawn, scene)]
    files = []
    for number, placed in enumerate(_placed(parts), 1):
        sheet = Image.new("RGB", SHEET, GROUND)
        pen = ImageDraw.Draw(sheet)
        bottom = 0
        for part, x, y in placed:
            pen.text((x, y), part.label, fill=INK)
            with Image.open(part.file) as picture:
                sheet.paste(_filled(picture).resize(part.size, Image.Resampling.LANCZOS), (x, y + LABEL))
            bottom = max(bottom, y + part.room[1])
        file = folder / f"sheet-{number:03}-{placed[0][0].file.stem}.png"
        sheet.crop((0, 0, SHEET[0], min(SHEET[1], bottom + AIR))).save(file)
        files.append(file)
    return files


def scenes_in(folder: Path) -> list[str]:
    """Return the scenes of which there are pictures, by their names."""
    return sorted({file.stem for file in folder.glob("*-*/*.png")})


def _parts(folder: Path, drawn: Sequence[Variant], scene: str) -> Iterator[_Part]:
    for variant in drawn:
        file = folder / variant.name / f"{scene}.png"
        if not file.exists():
            continue
        with Image.open(file) as picture:
            width, height = (side / variant.scale for side in _filled(picture).size)
        share = min(1.0, LARGEST / width, (SHEET[1] - 4 * AIR - LABEL) / height)
        yield _Part(file, (round(width * share), round(height * share)), f"{scene}  {variant.name}")


def _filled(picture: Image.Image) -> Image.Image:
    """Return a picture without the empty room at its foot."""
    whole = picture.convert("RGB")
    corner = whole.getpixel((whole.width // 2, whole.height - 2))
    other = ImageChops.difference(whole, Image.new("RGB", whole.size, corner))
    found = other.crop((4, 0, whole.width - 4, whole.height - 4)).getbbox()
    return whole.crop((0, 0, whole.width, min(whole.height, found[3] + 3 * AIR))) if found is not None else whole


def _placed(parts: Iterable[_Part]) -> Iterator[list[tuple[_Part, int, int]]]:
    """Yield what is put on each sheet and where, in rows."""
    on_sheet: list[tuple[_Part, int, int]] = []
    x, y, row = AIR, AIR, 0
    for part in parts:
        wide, high = part.room
        if x + wide > SHEET[0]:
            x, y, row = AIR, y + row, 0
        if y + high > SHEET[1] and on_sheet:
            yield on_sheet
            on_sheet, x, y, row = [], AIR, AIR, 0
        on_sheet.append((part, x, y))
        x, row = x + wide, max(row, high)
    if on_sheet:
        yield on_sheet
