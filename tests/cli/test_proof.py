"""journeycanvas proof, and export --proof."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter

from tests.builders import ONE_CELL
from tests.cli.desks import say
from tests.cli.maps import a_map, assert_refused

POSTER = ("--paper", "A3", "--tile", "A5")


def cards(*texts: str) -> dict[str, Any]:
    made = [
        {"id": f"c{n}", "lane": "l0", "stage": "s0", "text": text, "order": f"a{n}"} for n, text in enumerate(texts)
    ]
    return {**ONE_CELL, "cards": made}


def test_a_poster_is_proved_when_it_is_written(tmp_path: Path) -> None:
    said = say("export", a_map(tmp_path), tmp_path / "out.pdf", *POSTER)

    assert (said.code, said.err) == (0, "")
    assert "out.pdf: 1 of 1 card found, " in said.out


@pytest.mark.parametrize(
    ("options", "is_proved"),
    [((), False), (("--proof",), True), (POSTER, True), ((*POSTER, "--no-proof"), False)],
    ids=["page", "asked", "poster", "declined"],
)
def test_a_page_is_proved_when_that_is_asked_for(tmp_path: Path, options: tuple[str, ...], is_proved: bool) -> None:
    said = say("export", a_map(tmp_path), tmp_path / "out.pdf", *options)

    assert ("card found" in said.out) is is_proved


@pytest.mark.parametrize("target", [("out.svg",), ("--to", "folder", "--format", "png")])
def test_a_proof_of_a_picture_is_refused(tmp_path: Path, target: tuple[str, ...]) -> None:
    said = say("export", a_map(tmp_path), *target, "--proof")

    assert (said.code, said.err) == (2, "--proof goes with PDF: nothing else is read back.\n")


@pytest.mark.parametrize(
    "options",
    [(), POSTER, ("--workshop", "51x38", "--paper", "A1", "--filled", "all"), ("--theme", "dark"), ("--blank",)],
    ids=["page", "poster", "wall", "theme", "blank"],
)
def test_a_file_says_itself_how_it_was_printed(tmp_path: Path, options: tuple[str, ...]) -> None:
    source, out = a_map(tmp_path), tmp_path / "out.pdf"
    say("export", source, out, *options)
    said = say("proof", source, out)

    assert (said.code, said.err) == (0, "")
    assert ("found, " in said.out) is ("--blank" not in options)
    assert "exact to 0." in said.out


def test_a_canvas_without_cards_says_that_there_are_none_to_look_for(tmp_path: Path) -> None:
    source, out = a_map(tmp_path, **cards()), tmp_path / "out.pdf"
    said = say("export", source, out, "--proof")

    assert said.code == 0
    assert "out.pdf: No cards to look for, 1 page exact to 0.001 mm." in said.out


def test_a_canvas_says_again_which_cards_found_no_room_on_it(tmp_path: Path) -> None:
    texts = ["A card of many words " * 20] * 40
    source, out = a_map(tmp_path, **cards(*texts)), tmp_path / "out.pdf"
    written = say("export", source, out, "--workshop", "76x76", "--filled", "all", "--paper", "A3")
    said = say("proof", source, out)

    assert "found no room in their cells and are not printed." in written.err
    assert said.code == 1
    assert "found no room in their cells and are not printed." in said.err


def test_a_card_that_changed_since_is_named_with_its_place(tmp_path: Path) -> None:
    source, out = a_map(tmp_path, **cards("One thing", "Another thing")), tmp_path / "out.pdf"
    say("export", source, out)
    a_map(tmp_path, **cards("One thing", "A wholly new thing"))
    said = say("proof", source, out)

    assert said.code == 1
    assert "1 of 2 cards found, 1 page" in said.out
    assert "Not found: “A wholly new thing” (Actions · First · page 1)." in said.err
    assert "it was printed from another version of the map." in said.err


def test_a_file_without_the_entry_is_proved_by_its_words(tmp_path: Path) -> None:
    source, out = a_map(tmp_path), tmp_path / "out.pdf"
    say("export", source, out)
    writer = PdfWriter()
    writer.append(PdfReader(BytesIO(out.read_bytes())))
    writer.write(out)
    said = say("proof", source, out)

    assert said.code == 0
    assert "1 of 1 card found, 1 page." in said.out
    assert "only the words were compared" in said.err


def test_what_is_no_pdf_is_refused_in_one_line(tmp_path: Path) -> None:
    source = a_map(tmp_path)

    assert_refused(say("proof", source, source), "Map.journey” cannot be read as a PDF")
    assert_refused(say("proof", source, tmp_path / "none.pdf"), "there is no such file")
    assert_refused(say("proof", source, tmp_path), "that is a folder")


@pytest.mark.parametrize("language", ["fa", "he", "ar"])
def test_it_speaks_the_language_of_the_person(tmp_path: Path, language: str) -> None:
    source, out = a_map(tmp_path), tmp_path / "out.pdf"
    say("export", source, out)
    said = say("proof", source, out, language=language)

    assert "card" not in said.out


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "It should have 1 page and has 2."),
        ("fa", "باید ۱ صفحه داشته باشد، اما ۲ صفحه دارد."),
        ("he", "צריך להיות בו עמוד אחד, ויש בו 2."),
    ],
)
def test_a_page_too_many_is_counted_in_the_words_of_the_language(tmp_path: Path, language: str, words: str) -> None:
    source, target = a_map(tmp_path), tmp_path / "out.pdf"
    say("export", source, target)
    writer = PdfWriter(clone_from=target)
    writer.add_blank_page(100, 100)
    writer.write(target)

    assert words in say("proof", source, target, language=language).err
