"""What an SVG of a sheet holds."""

import re
from base64 import b64decode
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest

from journeycanvas.layout.leaves import leaf_of
from journeycanvas.layout.marks import Photo, Sheet, WebLink
from journeycanvas.layout.paper import FIT, PAPERS, Page, fit_page
from journeycanvas.render.facts import Facts
from journeycanvas.render.photos import Pictures
from journeycanvas.render.svg import neighbours, write_svg
from journeycanvas.text import Font
from tests.render.pictures import a_png
from tests.render.reading import NO_FACTS, no_pictures
from tests.sheets import TEXTS, a_block, a_sheet, every_kind_of_mark, some_words, text_blocks

SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"


def written_svg(
    sheet: Sheet, page: Page | None = None, pictures: Pictures = no_pictures, facts: Facts = NO_FACTS
) -> bytes:
    out = BytesIO()
    write_svg(leaf_of(sheet, page or fit_page(sheet, FIT)), pictures, out, facts)
    return out.getvalue()


def parsed(content: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(content)


def lines(root: ElementTree.Element) -> list[str]:
    return ["".join(line.itertext()) for line in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("language", TEXTS)
def test_text_is_text_in_the_order_it_was_typed(language: str) -> None:
    root = parsed(written_svg(a_sheet(*text_blocks(language), language=language)))

    found = re.sub("[\u200e\u200f\u061c]", "", " ".join(lines(root)))
    assert found == " ".join(TEXTS[language])
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == language


def test_the_same_sheet_gives_the_same_bytes() -> None:
    sheet = a_sheet(every_kind_of_mark(), *text_blocks("fa"))

    assert written_svg(sheet) == written_svg(sheet)


@pytest.mark.parametrize(("language", "text"), [("fa", "سلام دنیا"), ("he", "שלום 25"), ("en", "The word שלום")])
def test_no_text_element_with_letters_from_right_to_left_has_a_length_which_inkscape_cannot_draw(
    language: str, text: str
) -> None:
    elements = list(parsed(written_svg(a_sheet(a_block(some_words(text, language=language))))).iter(f"{SVG}text"))

    assert elements
    assert [element for element in elements if "textLength" in element.attrib] == []
    assert all("textLength" in element[0].attrib for element in elements)


def test_each_line_keeps_its_width_and_its_middle() -> None:
    words = some_words("سلام دنیا", language="fa")
    [line] = words.block.lines
    [text] = parsed(written_svg(a_sheet(a_block(words)))).iter(f"{SVG}text")

    [inside] = text
    assert float(inside.get("textLength", 0)) == pytest.approx(line.width, abs=0.01)
    assert float(text.get("x", 0)) == pytest.approx(line.x + line.width / 2, abs=0.01)
    assert float(text.get("y", 0)) == pytest.approx(line.baseline, abs=0.01)


def test_the_fonts_inside_have_the_letters_that_are_used(tmp_path: Path) -> None:
    content = written_svg(a_sheet(*text_blocks("he"))).decode()

    embedded = re.findall(r'data:font/ttf;base64,([^"]+)', content)
    assert len(embedded) == 2
    fonts = []
    for n, letters in enumerate(embedded):
        file = tmp_path / f"{n}.ttf"
        file.write_bytes(b64decode(letters))
        fonts.append(Font(file))
    for letter in "".join(TEXTS["he"]).replace(" ", ""):
        assert any(font.has(letter) for font in fonts), letter
    assert not any(font.has("Z") for font in fonts)


def test_the_page_is_as_large_as_its_paper() -> None:
    sheet = a_sheet(size=(300.0, 200.0))
    root = parsed(written_svg(sheet, fit_page(sheet, PAPERS["a3"])))

    assert (root.get("width"), root.get("height")) == ("420mm", "297mm")
    assert root.get("viewBox") == "0 0 1190.55 841.89"


def test_it_says_its_title() -> None:
    root = parsed(written_svg(a_sheet(), facts=Facts("A <b> & c", subject="سفر")))

    assert root.findtext(f"{SVG}title") == "A <b> & c"
    assert root.findtext(f"{SVG}desc") == "سفر"


def test_only_harmless_links_are_in_it_and_nothing_that_runs() -> None:
    urls = ("https://example.org/?a=1&b=2", "javascript:alert(1)", "data:text/html,x")
    root = parsed(written_svg(a_sheet(a_block(*(WebLink(0, 0, 9, 9, url) for url in urls)))))

    links = list(root.iter(f"{SVG}a"))
    assert [link.get(LINK) for link in links] == ["https://example.org/?a=1&b=2"]
    assert {link.get("rel") for link in links} == {"noopener noreferrer"}
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {"svg", "rect", "g", "a"}
    assert not [name for element in root.iter() for name in element.attrib if name.startswith("on")]


def test_a_picture_shown_often_is_written_once_and_cut_where_it_is_shown() -> None:
    block = a_block(Photo(0, 0, 30, 30, "p", round=True), Photo(40, 0, 30, 20, "p"), Photo(80, 0, 9, 9, "missing"))
    root = parsed(written_svg(a_sheet(block), pictures={"p": a_png((6, 3))}.get))

    [symbol] = root.iter(f"{SVG}symbol")
    [image] = root.iter(f"{SVG}image")
    assert symbol.get("viewBox") == "0 0 6 3"
    assert image.get(LINK, "").startswith("data:image/png;base64,")
    assert len(list(root.iter(f"{SVG}use"))) == 2
    assert len(list(root.iter(f"{SVG}clipPath"))) == 1


def test_characters_that_xml_cannot_hold_are_left_out() -> None:
    root = parsed(written_svg(a_sheet(a_block(some_words("a\x00b\x1b & <c> \uffff"))), facts=Facts("\x07Title\ud800")))

    assert root.findtext(f"{SVG}title") == "Title"
    assert "<c>" in "".join(lines(root))


def test_a_line_knows_what_stood_before_it() -> None:
    """A price after an Arabic word runs another way than one at the start of a text (UAX #9, W2)."""
    [first, second] = some_words("ويقارن بين خطط بسعر 49.90$ شهريًّا", size=14, width=135, language="ar").block.lines
    assert second.text.startswith("49.90$")

    block = some_words(first.text + second.text, size=14, width=135, language="ar").block
    assert neighbours(block) == [("", ""), ("\u061c", "")]
    assert neighbours(some_words("49.90$ شهريًّا", language="ar").block) == [("", "")]
