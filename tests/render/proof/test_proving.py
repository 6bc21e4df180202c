"""A proof finds everything in a good file, and every damage in a bad one: else it is blind."""

import re
from dataclasses import replace
from typing import Any

import pytest
from pypdf.generic import ArrayObject, NameObject, StreamObject

from journeycanvas.layout.marks import Sheet
from journeycanvas.layout.paper import FIT, PAPERS
from journeycanvas.layout.tiling import TileWish
from journeycanvas.layout.workshop.notes import Note, Slots
from journeycanvas.render.proof import Proof
from journeycanvas.render.proof.proving import prove
from journeycanvas.render.wishes import Wish
from tests.builders import a_card, a_lane, a_stage
from tests.layout.builders import a_map
from tests.render.proof.prints import (
    LANGUAGES,
    ONE_PAGE,
    POSTER,
    a_journey_in,
    changed,
    fonts_of,
    larger_by_mm,
    print_of,
    printed,
    with_content,
    without_page,
)

every_language = pytest.mark.parametrize("language", LANGUAGES)


def lost(proof: Proof) -> set[str]:
    return {missing.card for missing in proof.missing}


@every_language
@pytest.mark.parametrize("wish", [ONE_PAGE, POSTER, Wish("pdf", FIT)], ids=["page", "poster", "fit"])
def test_everything_is_found_in_a_good_file(language: str, wish: Wish) -> None:
    print_ = printed(language, wish)
    proof = print_.proved()

    assert proof.is_good, proof
    assert (proof.found, proof.cards) == (9, 9)
    assert proof.pages == proof.wanted_pages == len(print_.wanted.leaves)
    assert (proof.size_error_mm or 0.0) < 0.01


@every_language
def test_a_file_that_says_nothing_of_how_it_was_printed_is_proved_by_its_words(language: str) -> None:
    print_ = printed(language)
    proof = prove(print_.content, print_.journey)

    assert proof.is_good, proof
    assert (proof.found, proof.wanted_pages, proof.size_error_mm) == (9, None, None)


@every_language
@pytest.mark.parametrize("wish", [ONE_PAGE, POSTER], ids=["page", "poster"])
def test_the_file_of_another_map_holds_nothing_of_this_one(language: str, wish: Wish) -> None:
    other = printed("he" if language == "en" else "en", wish)

    assert printed(language, wish).proved(other.content).found == 0


@every_language
@pytest.mark.parametrize("wish", [ONE_PAGE, POSTER], ids=["page", "poster"])
def test_a_word_that_changed_is_missed_where_it_should_stand(language: str, wish: Wish) -> None:
    print_ = printed(language, wish)
    card = print_.journey.cards["c10"]
    first, second, *rest = card.text.split()
    for text in (" ".join([first, *rest]), " ".join([second, first, *rest])):
        journey = print_.journey.replaced({card.id: card.model_copy(update={"text": text})})
        [missing] = prove(print_.content, journey, print_.wanted).missing

        assert (missing.card, missing.text) == ("c10", text)
        assert missing.page


@every_language
def test_a_sign_a_mark_and_a_figure_are_missed_too(language: str) -> None:
    print_ = printed(language)
    card = print_.journey.cards["c11"]
    figure = next(n for n, character in enumerate(card.text) if character.isdecimal())
    bracket = card.text.index("(")
    for at in (figure, bracket):
        text = card.text[:at] + card.text[at + 1 :]
        journey = print_.journey.replaced({card.id: card.model_copy(update={"text": text})})

        assert lost(prove(print_.content, journey, print_.wanted)) == {"c11"}, text


def test_vowel_points_are_compared() -> None:
    print_ = print_of(a_map(a_card("c1", text="שָׁלוֹם עֲלֵיכֶם"), language="he"))
    bare = print_.journey.replaced({"c1": a_card("c1", text="שלום עֲלֵיכֶם")})

    assert print_.proved().is_good
    assert lost(prove(print_.content, bare, print_.wanted)) == {"c1"}


@every_language
def test_a_page_that_lacks_is_missed_with_its_cards(language: str) -> None:
    print_ = printed(language, POSTER)
    proof = print_.proved(without_page(print_.content, len(print_.wanted.leaves) - 1))

    assert (proof.pages, proof.wanted_pages) == (len(print_.wanted.leaves) - 1, len(print_.wanted.leaves))
    assert not proof.is_good


def test_a_page_one_millimetre_too_wide_is_named_with_its_sides() -> None:
    print_ = printed("fa", POSTER)
    [off] = print_.proved(larger_by_mm(print_.content, 2, 1.0)).off_size

    assert off.page == 3
    assert off.width_mm - off.wanted_width_mm == pytest.approx(1.0, abs=0.01)
    assert print_.proved(larger_by_mm(print_.content, 2, 0.04)).off_size == ()


def test_a_turned_page_is_as_large_as_it_is_seen() -> None:
    print_ = printed("en")
    turned = changed(print_.content, lambda writer: writer.pages[0].rotate(90))
    [off] = print_.proved(turned).off_size

    assert (off.width_mm, off.height_mm) == pytest.approx((off.wanted_height_mm, off.wanted_width_mm), abs=0.01)
    assert print_.proved(turned).found == 9


@every_language
def test_codes_that_lead_to_no_glyph_are_found_with_their_characters(language: str) -> None:
    print_ = printed(language)

    def empty(writer: Any) -> None:
        for font in fonts_of(writer):
            glyphs = StreamObject()
            glyphs.set_data(bytes(len(font["/CIDToGIDMap"].get_data())))
            font[NameObject("/CIDToGIDMap")] = writer._add_object(glyphs)

    proof = print_.proved(changed(print_.content, empty))
    assert set("".join(print_.journey.cards["c10"].text.split()).replace("\u200c", "")) <= set(proof.no_glyph)
    assert proof.found == 9


def test_a_font_without_outlines_leaves_every_word_without_ink() -> None:
    print_ = printed("he")

    def empty(writer: Any) -> None:
        for font in fonts_of(writer):
            program = font["/FontDescriptor"]["/FontFile2"]
            bare = StreamObject()
            bare.set_data(program.get_data()[:200])
            font["/FontDescriptor"].get_object()[NameObject("/FontFile2")] = writer._add_object(bare)

    assert "ש" in print_.proved(changed(print_.content, empty)).no_glyph


def test_a_character_that_no_font_has_is_said() -> None:
    print_ = print_of(a_map(a_card("c1", text="A \U00012000 tablet"), language="en"))
    proof = print_.proved()

    assert (proof.found, proof.no_glyph) == (1, "\U00012000")
    assert proof.boxed is not None
    assert proof.boxed.card == "c1"


def moved_away(content: bytes) -> bytes:
    """Return the content of a page with its last block of words moved far to the right."""
    [*_, last] = re.finditer(rb"q 1 0 0 1 (\S+) (\S+) cm\n(?=[^q]*TJ)", content)
    return content[: last.start()] + b"q 1 0 0 1 9000 " + last[2] + b" cm\n" + content[last.end() :]


def test_text_that_was_moved_off_the_page_is_missed_and_named() -> None:
    print_ = printed("fa")
    proof = print_.proved(with_content(print_.content, 0, moved_away))

    assert proof.outside
    assert proof.outside[0].page == 1
    assert not proof.is_good


def test_everything_moved_off_the_page_is_missed() -> None:
    print_ = printed("he")
    proof = print_.proved(with_content(print_.content, 0, lambda content: b"1 0 0 1 2000 0 cm " + content))

    assert proof.found == 0
    assert proof.outside[0].more


def test_what_is_moved_a_little_stands_elsewhere_and_where_nothing_is_printed() -> None:
    print_ = printed("en")
    proof = print_.proved(with_content(print_.content, 0, lambda content: b"1 0 0 1 -70 0 cm " + content))

    assert (proof.found, proof.elsewhere) == (9, 9)
    assert proof.outside


def test_what_is_clipped_away_is_missed() -> None:
    print_ = printed("ar")
    proof = print_.proved(with_content(print_.content, 0, lambda content: b"0 0 20 20 re W n " + content))

    assert proof.found == 0
    assert proof.blank == ()


def test_a_blank_page_is_named() -> None:
    print_ = printed("fa", POSTER)
    proof = print_.proved(with_content(print_.content, 1, lambda _: b""))

    assert proof.blank == (2,)


def test_a_card_that_is_cut_over_sheets_is_found_on_them_together() -> None:
    texts = ("Supercalifragilisticexpialidocious incomprehensibilities " * 3,) * 3
    print_ = print_of(a_journey_in("en", texts), Wish("pdf", PAPERS["a0"], tile=TileWish(PAPERS["a5"])))

    assert print_.proved().is_good


def test_a_word_too_long_for_its_line_is_found() -> None:
    texts = ("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "ok", "fine")
    print_ = print_of(a_journey_in("en", texts))

    assert print_.proved().is_good


def test_hidden_and_folded_lanes_and_hidden_stages_are_not_looked_for() -> None:
    cards = [a_card(f"c{n}", text=f"Card {n}", lane=f"l{n}") for n in range(3)]
    away = a_card("c3", text="In a hidden stage", lane="l0", stage="s1")
    lanes = [a_lane("l0"), a_lane("l1", hidden=True, order="b"), a_lane("l2", collapsed=True, order="c")]
    stages = [a_stage("s0"), a_stage("s1", hidden=True, order="b")]
    proof = print_of(a_map(*cards, away, lanes=lanes, stages=stages)).proved()

    assert (proof.found, proof.cards) == (1, 1)
    assert proof.is_good


def test_a_canvas_for_the_wall_is_proved_by_what_is_printed_on_it() -> None:
    slots = Slots(Note(51, 38), "all")
    journey = a_journey_in("fa")
    full = print_of(journey, Wish("pdf", PAPERS["a1"], workshop=slots)).proved()
    empty = print_of(journey, Wish("pdf", PAPERS["a1"], workshop=slots._replace(filled="none"))).proved()

    assert full.is_good, full
    assert full.cards > 0
    assert (empty.is_good, empty.cards) == (True, 0)


def test_a_card_that_the_layout_forgot_is_missed() -> None:
    print_ = printed("en")
    [leaf] = print_.wanted.leaves
    [view] = leaf.views
    sheet: Sheet = view.sheet
    kept = tuple(placed for placed in sheet.placed if placed.record != "c00")
    less = leaf._replace(views=(view._replace(sheet=replace(sheet, placed=kept)),))
    other = print_of(print_.journey.replaced({"c00": None}))

    assert lost(prove(other.content, print_.journey, print_.wanted._replace(leaves=(less,)))) == {"c00"}


def test_pages_of_a_file_may_lack_all_that_is_usual() -> None:
    print_ = printed("en")

    def bare(writer: Any) -> None:
        writer.pages[0][NameObject("/Contents")] = ArrayObject()

    proof = print_.proved(changed(print_.content, bare))
    assert (proof.found, proof.blank) == (0, (1,))
