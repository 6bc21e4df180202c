"""Fonts with glyphs added."""

from pathlib import Path

from journeycanvas.places import resources_folder
from journeycanvas.render.truetype import Compound, Part, with_compounds
from journeycanvas.text import Font
from journeycanvas.text.outlines import outline
from journeycanvas.text.subsetting import glyph_of, glyph_width, subset_of_characters, subset_of_glyphs


def vazirmatn() -> Font:
    return Font(resources_folder() / "fonts" / "Vazirmatn-Regular.ttf")


def opened(folder: Path, content: bytes) -> Font:
    file = folder / "font.ttf"
    file.write_bytes(content)
    return Font(file)


def test_a_moved_glyph_looks_like_its_model_elsewhere(tmp_path: Path) -> None:
    whole = vazirmatn()
    letter, space = glyph_of(whole, "م"), glyph_of(whole, " ")
    subset, places = subset_of_glyphs(whole, {letter, space})
    moved = [Compound((Part(places[letter], 100, -50),), 777), Compound((Part(places[space], 30),), 40)]
    font = opened(tmp_path, with_compounds(subset, moved))

    first = len(places)
    shifted = [
        (kind, tuple(number + (-50 if n % 2 else 100) for n, number in enumerate(numbers)))
        for kind, numbers in outline(whole, letter)
    ]
    assert outline(font, first) == shifted
    assert outline(font, first + 1) == []
    assert [glyph_width(font, first), glyph_width(font, first + 1)] == [777, 40]
    assert outline(font, places[letter]) == outline(whole, letter)


def test_glyphs_put_together_show_each_of_them(tmp_path: Path) -> None:
    whole = vazirmatn()
    two, five = glyph_of(whole, "۲"), glyph_of(whole, "۵")
    subset, places = subset_of_glyphs(whole, {two, five})
    number = Compound((Part(places[two]), Part(places[five], 1000)), 2000)
    font = opened(tmp_path, with_compounds(subset, [number]))

    after = [(kind, tuple(x + (0 if n % 2 else 1000) for n, x in enumerate(xs))) for kind, xs in outline(whole, five)]
    assert outline(font, len(places)) == outline(whole, two) + after


def test_a_font_without_compounds_stays_as_it_is() -> None:
    subset, _ = subset_of_glyphs(vazirmatn(), {5})

    assert with_compounds(subset, []) == subset


def test_a_subset_of_characters_shapes_like_the_whole_font(tmp_path: Path) -> None:
    whole = vazirmatn()
    part = opened(tmp_path, subset_of_characters(whole, "سلام می‌روم"))

    for text in ("سلام", "می‌روم"):
        shaped = [font.shape(text, True, "Arab", "fa") for font in (whole, part)]
        assert shaped[0].advances == shaped[1].advances
        assert [outline(whole, glyph) for glyph in shaped[0].glyphs] == [
            outline(part, glyph) for glyph in shaped[1].glyphs
        ]
