"""What a PNG of a sheet is."""

import subprocess
import sys
from io import BytesIO

import pytest
from PIL import Image, ImageChops

from journeycanvas.layout.leaves import leaf_of
from journeycanvas.layout.marks import Photo, Sheet
from journeycanvas.layout.paper import FIT, PAPERS, Page, fit_page
from journeycanvas.render.painting import WIDEST, Raster, painted_rows
from journeycanvas.render.photos import Pictures
from journeycanvas.render.png import TooManyPixels, write_png
from tests.render.pictures import a_jpeg, a_png
from tests.render.reading import no_pictures
from tests.sheets import TEXTS, a_block, a_sheet, every_kind_of_mark, some_words, text_blocks


def written_png(sheet: Sheet, dpi: float = 72, page: Page | None = None, pictures: Pictures = no_pictures) -> bytes:
    out = BytesIO()
    write_png(leaf_of(sheet, page or fit_page(sheet, FIT)), pictures, out, dpi)
    return out.getvalue()


def read_png(content: bytes) -> Image.Image:
    picture = Image.open(BytesIO(content), formats=("PNG",))
    picture.load()
    return picture


def everything() -> Sheet:
    return a_sheet(every_kind_of_mark(), *(block for language in TEXTS for block in text_blocks(language)))


def test_it_has_the_size_and_resolution_that_were_asked_for() -> None:
    sheet = a_sheet(size=(720.0, 360.0))
    page = fit_page(sheet, PAPERS["a4"])
    picture = read_png(written_png(sheet, 150, page))

    assert picture.size == (round(297 / 25.4 * 150), round(210 / 25.4 * 150))
    assert picture.info["dpi"] == pytest.approx((150, 150), abs=0.02)
    assert picture.mode == "RGB"


def test_the_same_sheet_gives_the_same_bytes() -> None:
    pictures = {"p": a_jpeg()}.get

    assert written_png(everything(), 110, pictures=pictures) == written_png(everything(), 110, pictures=pictures)


def test_marks_stand_where_the_page_puts_them() -> None:
    picture = read_png(written_png(a_sheet(every_kind_of_mark(), size=(220.0, 120.0)), 72, Page(500, 300, 2.0, 7, 9)))

    x, y = 7 + 2 * (10 + 30), 9 + 2 * (10 + 15)
    assert picture.getpixel((x, y)) == (0xD6, 0xE8, 0xFB)
    assert picture.getpixel((x, y + 40)) == (255, 255, 255)


@pytest.mark.parametrize("band_height", [1, 37, 200])
def test_bands_show_what_one_painting_at_once_shows(band_height: int) -> None:
    """Up to the rounding at edges of letters: Qt counts in sixty-fourths of a pixel from the top of the band."""
    sheet = everything()
    leaf = leaf_of(sheet, fit_page(sheet, FIT))
    raster = Raster(round(sheet.width * 2), round(sheet.height * 2), 2.0)

    def painted(height: int) -> Image.Image:
        bands = painted_rows(leaf, raster, {"p": a_png((64, 64))}.get, height)
        rows = [row for band in bands for row in band]
        return Image.frombytes("RGB", (raster.width, raster.height), b"".join(rows))

    differences = ImageChops.difference(painted(band_height), painted(raster.height)).getextrema()
    assert max(most for _, most in differences) <= 4  # type: ignore[misc]


def test_a_band_for_which_there_is_no_memory_is_refused_as_such() -> None:
    leaf = leaf_of(everything(), fit_page(everything(), FIT))
    endless = 2**31 - 1

    with pytest.raises(MemoryError):
        next(painted_rows(leaf, Raster(WIDEST, endless, 1.0), no_pictures, endless))


def test_a_picture_wider_than_qt_can_paint_is_put_together() -> None:
    sheet = a_sheet(a_block(some_words("Far away", 19_000)), size=(20_000.0, 40.0))
    picture = read_png(written_png(sheet, 144))

    assert picture.width == 40_000 > 2 * WIDEST
    far = picture.crop((37_900, 0, 40_000, 80))
    assert min(far.convert("L").tobytes()) < 60
    assert set(picture.crop((0, 0, 37_900, 80)).convert("L").tobytes()) == {255}


@pytest.mark.parametrize(("size", "dpi", "most_dpi"), [((3000, 3000), 1200, 848), ((90_000, 100), 72, 52)])
def test_a_picture_that_others_cannot_open_is_refused_before_anything_is_written(
    size: tuple[float, float], dpi: float, most_dpi: int
) -> None:
    out = BytesIO()
    sheet = a_sheet(size=size)
    with pytest.raises(TooManyPixels) as refusal:
        write_png(leaf_of(sheet, fit_page(sheet, FIT)), no_pictures, out, dpi)

    assert refusal.value.most_dpi == most_dpi
    assert (refusal.value.width, refusal.value.height) == (round(size[0] * dpi / 72), round(size[1] * dpi / 72))
    assert out.getvalue() == b""


def test_a_photo_taken_upright_is_painted_upright() -> None:
    sheet = a_sheet(a_block(Photo(0, 0, 40, 80, "p")))
    picture = read_png(written_png(sheet, pictures={"p": a_jpeg((80, 40), orientation=6)}.get)).convert("L")

    pixels = picture.tobytes()
    dark, light = (pixels[(10 + 20) * picture.width + x] for x in (10 + 30, 10 + 10))
    assert dark < 15
    assert light > 215


@pytest.mark.parametrize("content", [b"", b"<svg/>", b"GIF89a", a_png()[:40], a_jpeg()[:60]])
def test_what_is_no_picture_leaves_its_place_empty(content: bytes) -> None:
    picture = read_png(written_png(a_sheet(a_block(Photo(0, 0, 40, 40, "p"))), pictures={"p": content}.get))

    assert picture.getpixel((30, 30)) == (255, 255, 255)


def test_it_needs_no_screen_and_no_application() -> None:
    code = (
        "import sys\nfrom io import BytesIO\nfrom tests.render.test_png import everything, written_png\n"
        "from PySide6.QtGui import QGuiApplication\n"
        "print(len(written_png(everything())) > 1000, QGuiApplication.instance())"
    )
    bare = {"PATH": "/usr/bin:/bin", "PYTHONPATH": ":".join(sys.path), "QT_QPA_PLATFORM": "none such"}
    said = subprocess.run([sys.executable, "-c", code], env=bare, check=True, capture_output=True, text=True)

    assert said.stdout.split() == ["True", "None"]
