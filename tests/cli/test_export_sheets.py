"""journeycanvas export --sheets: what goes with a map to a workshop."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from journeycanvas.places import templates_folder
from tests.cli.desks import say

SAMPLES = templates_folder() / "samples"
CLINIC, LIBRARY, INSURANCE = (SAMPLES / f"{name}.journey" for name in ("clinic-he", "library-en", "insurance-fa"))
ALL = "personas,opportunities,facilitator,legend"


def test_all_sheets_come_in_one_file_that_says_what_its_pages_are(tmp_path: Path) -> None:
    said = say("export", LIBRARY, tmp_path / "sheets.pdf", "--sheets", ALL)

    assert (said.code, said.err) == (0, "")
    assert (
        "A4, portrait, 210 × 297 mm, Persona sheets: 2 pages, Opportunity cards: 2 pages, "
        "Facilitator’s plan: 2 pages, Legend: 1 page" in said.out
    )
    reader = PdfReader(tmp_path / "sheets.pdf")
    assert reader.page_labels[:3] == ["Persona sheets 1", "Persona sheets 2", "Opportunity cards 1"]
    titles = [str(entry["/Title"]) for entry in reader.outline if not isinstance(entry, list)]
    assert titles == ["Persona sheets", "Opportunity cards", "Facilitator’s plan", "Legend"]


@pytest.mark.parametrize(("sample", "count"), [(CLINIC, 11), (INSURANCE, 11), (LIBRARY, 9)])
def test_every_opportunity_is_found_again_in_the_file(tmp_path: Path, sample: Path, count: int) -> None:
    said = say("export", sample, tmp_path / "cards.pdf", "--sheets", "opportunities", "--proof")

    assert (said.code, said.err) == (0, "")
    assert f"{count} of {count} cards found" in said.out


def test_the_paper_is_the_one_that_was_asked_for(tmp_path: Path) -> None:
    say("export", LIBRARY, tmp_path / "cards.pdf", "--sheets", "opportunities", "--paper", "Letter")

    sides = {
        (float(page.mediabox.width), float(page.mediabox.height)) for page in PdfReader(tmp_path / "cards.pdf").pages
    }
    assert sides == {(612.0, 792.0)}


def test_pictures_of_sheets_are_files_with_numbers(tmp_path: Path) -> None:
    say("export", LIBRARY, tmp_path / "who.svg", "--sheets", "personas")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["who-1.svg", "who-2.svg"]


def test_cards_without_an_idea_are_made_from_a_map_that_is_left_blank(tmp_path: Path) -> None:
    said = say("export", LIBRARY, tmp_path / "cards.pdf", "--sheets", "opportunities", "--blank")

    [page] = PdfReader(tmp_path / "cards.pdf").pages
    assert said.code == 0
    assert page.extract_text().split().count("Idea") == 8


def test_sheets_may_be_named_with_the_commas_of_any_language(tmp_path: Path) -> None:
    said = say("export", LIBRARY, tmp_path / "out.pdf", "--sheets", "personas، legend")

    assert said.code == 0
    assert len(PdfReader(tmp_path / "out.pdf").pages) == 3


def test_sheets_that_are_not_there_are_refused_with_those_that_are(tmp_path: Path) -> None:
    said = say("export", LIBRARY, tmp_path / "out.pdf", "--sheets", "personas,stickers")

    assert said.code == 2
    assert "There are no sheets “stickers”. There are personas, opportunities, facilitator, legend" in said.err


@pytest.mark.parametrize("other", [("--tile", "A4"), ("--workshop", "76x76")])
def test_sheets_go_without_posters_and_canvases(tmp_path: Path, other: tuple[str, str]) -> None:
    said = say("export", LIBRARY, tmp_path / "out.pdf", "--sheets", "legend", *other)

    assert said.code == 2
    assert "--sheets prints no map" in said.err
