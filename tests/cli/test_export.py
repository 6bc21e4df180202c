"""journeycanvas export."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from journeycanvas.files.pictures import picture_of
from journeycanvas.places import templates_folder
from journeycanvas.render import png
from tests.builders import PNG
from tests.cli.desks import say
from tests.cli.maps import CARD, QUESTION, a_map, assert_refused


def a_page(file: Path) -> str:
    [page] = PdfReader(BytesIO(file.read_bytes())).pages
    return page.extract_text()


def test_a_map_becomes_a_page_of_its_own_size(tmp_path: Path) -> None:
    said = say("export", a_map(tmp_path), tmp_path / "out.pdf")

    assert (said.code, said.err) == (0, "")
    assert "out.pdf: the map's own size, " in said.out
    assert "scale 100%, smallest text 8.5 pt" in said.out
    assert "Calls the branch" in a_page(tmp_path / "out.pdf")


@pytest.mark.parametrize(
    ("paper", "size"), [("A3", "420 × 297 mm"), ("420x297mm", "420 × 297 mm"), ("letter", "279 × 216 mm")]
)
def test_it_says_the_paper_how_it_lies_and_how_large_the_map_is_on_it(tmp_path: Path, paper: str, size: str) -> None:
    said = say("export", a_map(tmp_path), tmp_path / "out.pdf", "--paper", paper, "--orientation", "landscape")

    assert said.code == 0
    assert f"landscape, {size}, scale " in said.out


@pytest.mark.parametrize("option", ["--dpi", "--overlap", "--printer-margin", "--jobs"])
def test_what_is_no_number_is_said_with_its_option(tmp_path: Path, option: str) -> None:
    said = say("export", a_map(tmp_path), tmp_path / "out.png", option, "many")

    assert (said.code, said.out) == (2, "")
    assert said.err == f"journeycanvas export: argument {option}: “many” is no number.\n"


def test_what_is_said_in_persian_has_persian_digits(tmp_path: Path) -> None:
    said = say("export", a_map(tmp_path), tmp_path / "out.pdf", "--paper", "A0", "--tile", "A4", language="fa")
    told = said.out.replace(str(tmp_path), "").replace("A0", "").replace("A4", "")

    assert "۱۱۸۹ × ۸۴۱" in told
    assert not set("0123456789,") & set(told)


def test_a_map_that_knows_its_paper_gets_it(tmp_path: Path) -> None:
    facts = {"id": "map", "title": "Test", "paper": {"size": "A5", "orientation": "portrait"}}
    said = say("export", a_map(tmp_path, map=facts), tmp_path / "out.pdf")

    assert "A5, portrait, 148 × 210 mm" in said.out


def test_a_png_has_the_dots_that_were_asked_for(tmp_path: Path) -> None:
    say("export", a_map(tmp_path), tmp_path / "out.PNG", "--paper", "A5", "--dpi", "100")

    with Image.open(tmp_path / "out.PNG") as picture:
        assert max(picture.size) == round(210 / 25.4 * 100)


def test_an_svg_holds_the_words(tmp_path: Path) -> None:
    say("export", a_map(tmp_path), tmp_path / "out.svg")

    assert "Calls the branch" in (tmp_path / "out.svg").read_text("utf-8")


def test_a_blank_canvas_has_its_questions_and_no_cards(tmp_path: Path) -> None:
    said = say("export", a_map(tmp_path), tmp_path / "out.pdf", "--blank")

    assert said.code == 0
    assert QUESTION in a_page(tmp_path / "out.pdf")
    assert "Calls" not in a_page(tmp_path / "out.pdf")


def test_a_theme_changes_the_colours(tmp_path: Path) -> None:
    for theme in ("paper", "dark"):
        say("export", a_map(tmp_path), tmp_path / f"{theme}.png", "--theme", theme)

    corners = [Image.open(tmp_path / f"{theme}.png").getpixel((0, 0)) for theme in ("paper", "dark")]
    assert corners[0] == (255, 255, 255) != corners[1]


def test_a_map_that_is_dark_on_the_screen_is_light_on_paper(tmp_path: Path) -> None:
    say("export", a_map(tmp_path, map={"id": "m", "theme": "dark"}), tmp_path / "out.png")

    assert Image.open(tmp_path / "out.png").getpixel((0, 0)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--paper", "A9"], "There is no paper “A9”. There are A5, A4"),
        (["--theme", "mauve"], "There is no theme “mauve”. There are: contrast, dark, ink, paper."),
        (["--dpi", "0"], "--dpi is a number from 10 to 2400."),
        (["--dpi", "nan"], "--dpi is a number from 10 to 2400."),
        (["--orientation", "up"], "argument --orientation: “up” is not one of: auto, landscape, portrait"),
        (["--jobs", "0"], "--jobs is a whole number from 1."),
        (["--jobs", "1.5"], "--jobs is a whole number from 1."),
    ],
)
def test_what_is_not_there_is_said_in_one_line(tmp_path: Path, options: list[str], words: str) -> None:
    said = say("export", a_map(tmp_path), tmp_path / "out.pdf", *options)

    assert_refused(said, words)
    assert not (tmp_path / "out.pdf").exists()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--theme", "mauve"], "contrast، dark، ink، paper"),
        (["--orientation", "up"], "auto، landscape، portrait"),
        (["--paper", "A9"], "A5، A4، A3"),
    ],
)
def test_what_there_is_is_listed_with_the_comma_of_the_language(tmp_path: Path, options: list[str], words: str) -> None:
    assert words in say("export", a_map(tmp_path), tmp_path / "out.pdf", *options, language="fa").err


@pytest.mark.parametrize("name", ["out.docx", "out", "out.journey"])
def test_a_file_of_another_kind_is_refused(tmp_path: Path, name: str) -> None:
    assert_refused(say("export", a_map(tmp_path), tmp_path / name), "ends with .pdf, .png, .svg.")


def test_one_file_or_three_without_a_folder_are_refused(tmp_path: Path) -> None:
    file = a_map(tmp_path)

    assert_refused(say("export", file), "export takes a map and the file to write")
    assert_refused(say("export", file, file, "out.pdf"), "export takes a map and the file to write")


def test_a_folder_that_is_not_there_leaves_nothing_behind(tmp_path: Path) -> None:
    said = say("export", a_map(tmp_path), tmp_path / "none" / "out.pdf")

    assert_refused(said, "was not saved: its folder is not there.")
    assert [file.name for file in tmp_path.iterdir()] == ["Map.journey"]


def test_a_picture_too_large_for_others_says_how_large_it_may_be(tmp_path: Path) -> None:
    said = say("export", a_map(tmp_path), tmp_path / "out.png", "--paper", "A0", "--dpi", "2400")

    assert_refused(said, "Up to 898 dpi it goes, and as PDF at any size.")
    assert not (tmp_path / "out.png").exists()


def test_without_qt_a_png_is_refused_with_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "journeycanvas.render.painting", None)
    monkeypatch.setattr(png, "_missing_libraries", lambda: ("libEGL.so.1", "libGL.so.1"))
    said = say("export", a_map(tmp_path), tmp_path / "out.png")

    assert_refused(said, "PNG needs Qt, which does not find libEGL.so.1, libGL.so.1. PDF and SVG need nothing.")
    assert say("export", a_map(tmp_path), tmp_path / "out.pdf").code == 0


def test_a_pdf_and_an_svg_come_about_without_qt(tmp_path: Path) -> None:
    code = (
        "import sys\nsys.modules['PySide6'] = None\nfrom journeycanvas.cli import main\n"
        "print([main(['export', sys.argv[1], out], lambda maps: 0) for out in sys.argv[2:]])"
    )
    files = [a_map(tmp_path), tmp_path / "out.pdf", tmp_path / "out.svg"]
    said = subprocess.run([sys.executable, "-c", code, *files], check=True, capture_output=True, text=True)

    assert said.stdout.splitlines()[-1] == "[0, 0]"


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"cards": [{**CARD, "stage": "lost"}]}, "Card “Calls the branch” named a stage that is not there."),
        ({"map": {"id": "m", "title": "T", "theme": "mauve"}}, "it names the theme “mauve”, which is not there."),
        ({"map": {"id": "m", "title": "T", "paper": {"size": "B7"}}}, "it names the paper “B7”, which is not known."),
        ({"cards": [{**CARD, "text": "\U00012000"}]}, "no font has \U00012000. Empty boxes stand in their place."),
        ({"version": 2}, "a newer release made it; what this one does not know is left out."),
    ],
)
def test_what_to_look_at_is_said_and_the_page_is_written(tmp_path: Path, parts: dict[str, Any], words: str) -> None:
    said = say("export", a_map(tmp_path, **parts), tmp_path / "out.pdf")

    assert said.code == 1
    assert words in said.err
    assert (tmp_path / "out.pdf").exists()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_many_maps_go_into_a_folder_and_one_that_fails_stops_no_other(tmp_path: Path, jobs: str) -> None:
    damaged = tmp_path / "damaged.journey"
    damaged.write_bytes(b'{"format": "journeycanvas", "version": 1,')
    maps = [a_map(tmp_path, "a.journey"), damaged, a_map(tmp_path, "b.journey")]
    said = say("export", *maps, "--to", tmp_path / "out", "--format", "svg", "--jobs", jobs)

    assert said.code == 2
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == ["a.svg", "b.svg"]
    assert [line.split()[0] for line in said.err.splitlines() if line.startswith("[")] == ["[1/3]", "[2/3]", "[3/3]"]
    assert "damaged.journey" in said.err
    assert len(said.out.splitlines()) == 2


def test_two_maps_of_one_name_are_not_written_over_each_other(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    maps = [a_map(tmp_path), a_map(tmp_path / "other")]

    assert_refused(say("export", *maps, "--to", tmp_path / "out"), "Two of the maps would be written to")


@pytest.mark.parametrize("sample", sorted(file.name for file in (templates_folder() / "samples").glob("*.journey")))
def test_a_sample_is_a_page_with_an_outline_and_nothing_to_look_at(tmp_path: Path, sample: str) -> None:
    said = say("export", templates_folder() / "samples" / sample, tmp_path / "out.pdf")

    assert (said.code, said.err) == (0, "")
    reader = PdfReader(BytesIO((tmp_path / "out.pdf").read_bytes()))
    assert reader.metadata is not None
    assert reader.outline[0].title == reader.metadata.title  # type: ignore[union-attr]


def test_a_picture_of_the_map_is_in_the_page(tmp_path: Path) -> None:
    name, picture = picture_of(PNG)
    card = {**CARD, "picture": name}
    file = a_map(tmp_path, cards=[card], pictures={name: picture.model_dump()})
    said = say("export", file, tmp_path / "out.pdf")

    assert said.code == 0
    assert b"/Subtype /Image" in (tmp_path / "out.pdf").read_bytes()
