"""journeycanvas export --tile."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from journeycanvas.layout.paper import MM
from tests.cli.desks import say
from tests.cli.maps import a_map, assert_refused

SAMPLES = Path(__file__).parents[2] / "templates" / "samples"
POSTER = ("--paper", "A3", "--tile", "A5")


def page_sides(file: Path) -> set[tuple[int, int]]:
    """Return the sides of the pages in millimetres, the shorter first."""
    boxes = [page.mediabox for page in PdfReader(BytesIO(file.read_bytes())).pages]
    return {tuple(sorted((round(float(box.width) / MM), round(float(box.height) / MM)))) for box in boxes}  # type: ignore[misc]


def test_it_says_how_many_sheets_there_are_how_they_lie_and_what_is_cut(tmp_path: Path) -> None:
    said = say("export", a_map(tmp_path), tmp_path / "out.pdf", *POSTER)

    assert (said.code, said.err) == (0, "")
    _, tiles, _ = said.out.splitlines()
    assert "out.pdf: " in tiles
    assert " sheets of A5, " in tiles
    assert " would take " in tiles
    assert "no cut goes through text" in tiles
    assert page_sides(tmp_path / "out.pdf") == {(148, 210)}


@pytest.mark.parametrize("sample", ["insurance-fa", "library-en"])
def test_a_poster_is_exactly_as_large_as_its_paper_and_fewer_sheets_are_offered(tmp_path: Path, sample: str) -> None:
    source = SAMPLES / f"{sample}.journey"
    exact, few = (
        say("export", source, tmp_path / "out.pdf", "--paper", "A0", "--tile", "A4", *more)
        for more in ((), ("--fewest-sheets",))
    )

    _, tiles, *_, offer, _ = exact.out.splitlines()
    assert ", 841 × 1189 mm put together, " in tiles
    assert offer.endswith(" mm, and no cut would go through text (--fewest-sheets)")
    assert " sheets would do at " in offer
    _, tiles, offer, _ = few.out.splitlines()
    assert " as large as on one page, no cut goes through text, " in tiles
    assert ": at its full size, 841 × 1189 mm, it takes " in offer


def test_a_line_that_no_cut_can_spare_is_named_with_its_sheets(tmp_path: Path) -> None:
    said = say("export", SAMPLES / "clinic-he.journey", tmp_path / "out.pdf", "--paper", "A0", "--tile", "A4")

    _, tiles, line, _, _ = said.out.splitlines()
    assert ", the cuts go through 1 line of text, " in tiles
    assert ": too long for one sheet: “מההפניה ועד ההחלמה: בדיקת MRI" in line
    assert line.endswith("”, on A1, A2")


def test_pictures_of_the_sheets_are_files_with_numbers(tmp_path: Path) -> None:
    said = say("export", a_map(tmp_path), tmp_path / "out.svg", "--paper", "A4", "--tile", "A5")

    files = sorted(file.name for file in tmp_path.glob("*.svg"))
    assert files[:2] == ["out-1.svg", "out-2.svg"]
    assert "out-1.svg … " in said.out


@pytest.mark.parametrize("tile", ["A5", True])
def test_a_map_that_knows_its_sheets_is_cut_into_them(tmp_path: Path, tile: object) -> None:
    facts = {"id": "map", "title": "Test", "paper": {"size": "A3", "tile": tile, "overlap": 5}}
    source = a_map(tmp_path, map=facts)
    say("export", source, tmp_path / "out.pdf")
    say("export", source, tmp_path / "asked.pdf", "--paper", "A3")

    assert page_sides(tmp_path / "out.pdf") == {(148, 210) if tile == "A5" else (210, 297)}
    assert page_sides(tmp_path / "asked.pdf") == {(297, 420)}


@pytest.mark.parametrize("tile", ["A2", "A9"])
def test_a_map_that_names_sheets_in_vain_is_one_page(tmp_path: Path, tile: str) -> None:
    facts = {"id": "map", "title": "Test", "paper": {"size": "A3", "tile": tile}}
    said = say("export", a_map(tmp_path, map=facts), tmp_path / "out.pdf")

    assert said.code == 1
    assert f"it names sheets of “{tile}” that it cannot be cut into" in said.err
    assert page_sides(tmp_path / "out.pdf") == {(297, 420)}


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--paper", "A4", "--tile", "A3"), "A4 cannot be cut into sheets of A3: choose sheets that are smaller."),
        (("--paper", "A4", "--tile", "fit"), "A4 cannot be cut into sheets of the map's own size"),
        (("--paper", "A3", "--tile", "A5", "--overlap", "90"), "Sheets of A5 have room for an overlap of at most "),
        (("--paper", "A3", "--tile", "A5", "--overlap", "-1"), "--overlap is a number from 0 to 500."),
        (("--paper", "A3", "--tile", "A5", "--printer-margin", "nan"), "--printer-margin is a number from 0 to 25."),
        (("--paper", "A3", "--tile", "50x50mm"), "Sheets of 50x50mm leave too little room inside their margins."),
        (("--paper", "A3", "--tile", "A9"), "There is no paper “A9”."),
        (("--paper", "A3", "--filled", "known"), "--filled goes with --workshop."),
        (("--paper", "A3", "--fewest-sheets"), "--repeat-heads and --fewest-sheets go with --tile."),
        (
            ("--paper", "A3", "--overlap", "5"),
            "--overlap, --printer-margin, --repeat-heads and --fewest-sheets go with --tile.",
        ),
    ],
)
def test_what_cannot_be_cut_is_said_in_one_line(tmp_path: Path, options: tuple[str, ...], words: str) -> None:
    said = say("export", a_map(tmp_path), tmp_path / "out.pdf", *options)

    assert_refused(said, words)
    assert not (tmp_path / "out.pdf").exists()
