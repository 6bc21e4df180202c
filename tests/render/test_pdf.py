"""What a PDF of a sheet holds, read back by another program."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from journeycanvas.layout.marks import Block, Heading, Placed, Sheet, WebLink
from journeycanvas.layout.paper import MM, PAPERS, Page, fit_page
from journeycanvas.render.facts import Facts
from tests.render.reading import (
    dictionaries,
    needs_poppler,
    objects,
    of_type,
    poppler_text,
    read_pdf,
    words_found,
    written_pdf,
)
from tests.sheets import TEXTS, a_block, a_sheet, every_kind_of_mark, some_words, text_blocks

FACTS = Facts("ثبت‌نام در بیمه", "Negar", "A subject", ("map", "בדיקה"), "2026-03-21")
RUNS_SOMETHING = ("/JS", "/JavaScript", "/Launch", "/OpenAction", "/AA", "/EmbeddedFile", "/SubmitForm", "/GoToR")


@pytest.mark.parametrize("language", TEXTS)
def test_the_same_sheet_gives_the_same_bytes(language: str) -> None:
    sheet = a_sheet(*text_blocks(language), every_kind_of_mark(), language=language)

    assert written_pdf(sheet, facts=FACTS) == written_pdf(sheet, facts=FACTS)


def test_every_font_is_embedded_and_cut_to_what_is_used() -> None:
    reader = read_pdf(written_pdf(a_sheet(*text_blocks("fa"), *text_blocks("he"))))

    fonts = of_type(reader, "/Type", "/Font")
    descriptors = of_type(reader, "/Type", "/FontDescriptor")
    assert {font["/Subtype"] for font in fonts} == {"/Type0", "/CIDFontType2"}
    assert all("+" in font["/BaseFont"] for font in fonts)
    assert all(len(descriptor["/FontFile2"].get_data()) < 20_000 for descriptor in descriptors)
    assert len(descriptors) == len(of_type(reader, "/Subtype", "/Type0")) > 1


def test_nothing_in_it_runs_or_leads_elsewhere() -> None:
    sheet = a_sheet(every_kind_of_mark(), headings=(Heading("Map", 0, 0, 0, 100, 100),))
    reader = read_pdf(written_pdf(sheet, facts=FACTS))

    keys = {key for one in objects(reader) for inner in dictionaries(one) for key in inner}
    assert keys.isdisjoint(RUNS_SOMETHING)


def test_it_says_its_title_maker_words_and_language() -> None:
    reader = read_pdf(written_pdf(a_sheet(language="fa"), facts=FACTS))

    said = reader.metadata
    assert said is not None
    assert (said.title, said.author, said.subject, said.keywords) == (FACTS.title, "Negar", "A subject", "map, בדיקה")
    assert said["/CreationDate"] == "D:20260321"
    assert reader.trailer["/Root"]["/Lang"] == "fa"


def test_a_map_without_a_day_has_none() -> None:
    assert "/CreationDate" not in (read_pdf(written_pdf(a_sheet())).metadata or {})


def test_the_page_is_trimmed_at_its_edges() -> None:
    sheet = a_sheet(size=(900.0, 400.0))
    [page] = read_pdf(written_pdf(sheet, fit_page(sheet, PAPERS["a3"]))).pages

    edges = [float(edge) for edge in page.mediabox]
    assert edges == pytest.approx([0, 0, 420 * MM, 297 * MM], abs=0.01)
    assert [float(edge) for edge in page.trimbox] == edges
    assert [float(edge) for edge in page["/BleedBox"]] == edges
    assert "/UserUnit" not in page


def test_a_page_that_is_too_large_for_points_counts_in_larger_units() -> None:
    sheet = a_sheet(a_block(some_words("Far")), size=(40_000.0, 20_000.0))
    [page] = read_pdf(written_pdf(sheet)).pages

    assert page["/UserUnit"] == 3
    assert float(page.mediabox.width) * 3 == pytest.approx(40_000, abs=0.1)
    assert page.extract_text().strip() == "Far"


def test_headings_become_an_outline_that_leads_to_their_places() -> None:
    headings = (
        Heading("نقشه", 0, 0, 0, 200, 100),
        Heading("آگاهی", 1, 110, 20, 90, 80),
        Heading("Second", 1, 10, 20, 90, 80),
        Heading("Other", 0, 0, 0, 10, 10),
    )
    reader = read_pdf(written_pdf(a_sheet(size=(200.0, 100.0), headings=headings), Page(500, 300, 2.0, 50, 50)))

    first, [child, sibling], other = reader.outline
    assert [entry.title for entry in (first, child, sibling, other)] == [heading.title for heading in headings]
    assert [float(child[edge]) for edge in ("/Left", "/Bottom", "/Right", "/Top")] == [270, 50, 450, 210]
    assert reader.get_destination_page_number(child) == 0


def test_only_web_and_mail_addresses_become_links() -> None:
    urls = ("https://example.org/سلام", "mailto:a@example.org", "javascript:alert(1)", "file:///etc/passwd", "data:,x")
    marks = [WebLink(10, 10 * n, 50, 8, url) for n, url in enumerate(urls)]
    reader = read_pdf(written_pdf(a_sheet(a_block(*marks), size=(220.0, 120.0))))

    links = of_type(reader, "/Subtype", "/Link")
    addresses = [link["/A"]["/URI"] for link in links]
    assert addresses == ["https://example.org/%D8%B3%D9%84%D8%A7%D9%85", "mailto:a@example.org"]
    assert {link["/A"]["/S"] for link in links} == {"/URI"}
    assert [float(edge) for edge in links[0]["/Rect"]] == [20, 102, 70, 110]


def test_text_stands_where_it_was_placed() -> None:
    words = some_words("Placed", 30, 20)
    sheet = a_sheet(a_block(words), size=(220.0, 120.0))
    origins: list[tuple[float, float]] = []

    def see(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        if text.strip():
            origins.append((cm[0] * tm[4] + cm[4], cm[3] * tm[5] + cm[5]))

    read_pdf(written_pdf(sheet, Page(500, 300, 2.0, 7, 9))).pages[0].extract_text(visitor_text=see)

    x, baseline = 10 + 30, 10 + 20 + words.block.lines[0].baseline
    assert origins == [pytest.approx((7 + 2 * x, 300 - 9 - 2 * baseline), abs=0.03)]


def test_a_block_that_stands_in_many_places_is_written_once() -> None:
    block = every_kind_of_mark()
    placed = tuple(Placed(0.0, 110.0 * n, block) for n in range(3))
    reader = read_pdf(written_pdf(Sheet(220.0, 400.0, "ltr", "en", "#FFFFFF", placed, ())))

    assert len(of_type(reader, "/Subtype", "/Form")) == 1
    assert reader.pages[0].extract_text().count("Ag") == 3


@pytest.mark.parametrize(("language", "most_lost"), [("fa", 1), ("ar", 1), ("he", 1), ("en", 0)])
def test_words_come_back_as_they_were_typed(language: str, most_lost: int) -> None:
    content = written_pdf(a_sheet(*text_blocks(language), language=language))

    found, all_words = words_found(TEXTS[language], read_pdf(content).pages[0].extract_text())
    assert found >= all_words - most_lost


@needs_poppler
@pytest.mark.parametrize("language", TEXTS)
def test_words_come_back_from_poppler_too(language: str) -> None:
    content = written_pdf(a_sheet(*text_blocks(language), language=language))

    found, all_words = words_found(TEXTS[language], poppler_text(content))
    assert found >= all_words - 1


def test_a_sheet_of_nothing_is_a_page_of_paper() -> None:
    [page] = read_pdf(written_pdf(a_sheet(Block(10, 10, ()), paper="#102030"))).pages

    assert page.extract_text() == ""
    assert b"0.0627 0.125 0.188 rg 0 0 220.00 30.00 re f" in page.get_contents().get_data()


@settings(max_examples=60, deadline=None)
@given(some.text(max_size=40), some.sampled_from(["en", "fa", "he"]))
def test_any_text_can_be_written(text: str, language: str) -> None:
    content = written_pdf(a_sheet(a_block(some_words(text, width=60, language=language))))

    [page] = read_pdf(content).pages
    assert page.extract_text() is not None
