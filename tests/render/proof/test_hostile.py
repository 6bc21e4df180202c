"""A file that claims to be a print of a map may be anything: one sentence comes of it, in little time."""

from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any
from zlib import compress

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, StreamObject

from journeycanvas.i18n import catalogue
from journeycanvas.render.proof import CannotProve
from journeycanvas.render.proof.pages import PageReader, TooMuch
from journeycanvas.render.proof.proving import how_printed, prove
from journeycanvas.render.proof.sentences import no_proof_sentence
from journeycanvas.render.proof.statements import statements
from tests.render.proof.prints import LANGUAGES, changed, printed, with_content


def refused(content: bytes) -> str:
    print_ = printed("en")
    with pytest.raises(CannotProve) as caught:
        prove(content, print_.journey, print_.wanted)
    return caught.value.reason


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7", b"\x89PNG\r\n", b"{}", b"%PDF-1.4\nstartxref\n9999999\n%%EOF", b"\0" * 4096, b"%PDF-" * 500],
    ids=["empty", "head", "picture", "map", "no-table", "zeros", "heads"],
)
def test_what_is_no_pdf_is_refused(content: bytes) -> None:
    assert refused(content) == "not-a-pdf"


def test_a_locked_file_is_refused() -> None:
    def lock(writer: Any) -> None:
        writer.encrypt("secret", algorithm="RC4-128")

    assert refused(changed(printed("en").content, lock)) == "locked"


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_file_that_breaks_off_is_refused_or_found_wanting(share: float) -> None:
    print_ = printed("fa")
    try:
        proof = print_.proved(print_.content[: int(len(print_.content) * share)])
    except CannotProve:
        return
    assert not proof.is_good


def form(content: bytes, forms: dict[str, Any]) -> Any:
    stream: Any = StreamObject()
    stream.set_data(content)
    stream[NameObject("/Subtype")] = NameObject("/Form")
    stream[NameObject("/BBox")] = PdfReader(BytesIO(printed("en").content)).pages[0].mediabox
    inside = DictionaryObject({NameObject(name): one for name, one in forms.items()})
    stream[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): inside})
    return stream


def with_forms(content: bytes, depth: int, is_circle: bool) -> bytes:
    """Return a file whose page draws forms in forms, each twice the one inside it."""

    def nest(writer: Any) -> None:
        last = form(b"BT /F0 9 Tf (x) Tj ET " * 20, {})
        fonts = writer.pages[0]["/Resources"]["/Font"]
        last["/Resources"][NameObject("/Font")] = fonts
        reference = first = writer._add_object(last)
        for _ in range(depth):
            reference = writer._add_object(form(b"/A Do " * 40, {"/A": reference}))
        if is_circle:
            last["/Resources"]["/XObject"][NameObject("/A")] = reference
            last.set_data(b"/A Do " * 3)
        assert first is not None
        page = writer.pages[0]
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/XObject"): DictionaryObject({NameObject("/A"): reference}), NameObject("/Font"): fonts}
        )

    return changed(with_content(content, 0, lambda _: b"/A Do"), nest)


def test_forms_that_multiply_are_given_up() -> None:
    assert refused(with_forms(printed("en").content, 9, is_circle=False)) == "too-much"


def test_forms_that_draw_one_another_come_to_an_end() -> None:
    print_ = printed("en")

    assert print_.proved(with_forms(print_.content, 3, is_circle=True)).found == 0


def test_a_page_of_too_many_steps_is_given_up() -> None:
    content = with_content(printed("en").content, 0, lambda _: b"q Q " * 500)
    page = PdfReader(BytesIO(content)).pages[0]

    with pytest.raises(TooMuch):
        PageReader(steps=900).read(page)


def test_content_that_unpacks_to_far_more_is_refused() -> None:
    def bomb(writer: Any) -> None:
        stream = StreamObject()
        stream.set_data(compress(bytes(200_000_000), 9))
        stream[NameObject("/Filter")] = NameObject("/FlateDecode")
        writer.pages[0][NameObject("/Contents")] = writer._add_object(stream)

    out = BytesIO()
    writer: Any = PdfWriter(clone_from=PdfReader(BytesIO(printed("en").content)))
    bomb(writer)
    writer.write(out)
    assert refused(out.getvalue()) == "not-a-pdf"


@given(some.binary(max_size=300))
def test_any_bytes_come_apart_into_statements(content: bytes) -> None:
    for operator, operands in statements(content):
        assert operator
        assert isinstance(operands, bytes)


@given(some.text("()[]<>{}/%\\ 0123456789.-+TjBTqQ'\"\n", max_size=200))
def test_pieces_of_statements_are_read_in_whatever_order(content: str) -> None:
    written = with_content(printed("en").content, 0, lambda _: content.encode())

    assert printed("en").proved(written).found == 0


def test_brackets_without_end_take_no_time() -> None:
    for many in (b"(" * 50_000, b"[" * 50_000, b"<<" * 50_000, b"/" * 50_000, b"(\\" * 30_000, b"1 " * 100_000):
        assert list(statements(many)) == []


@given(some.integers(0, 10_000), some.binary(min_size=1, max_size=8))
def test_a_file_with_a_few_wrong_bytes_is_refused_or_read(at: int, wrong: bytes) -> None:
    print_ = printed("he")
    at %= len(print_.content)
    with suppress(CannotProve):
        print_.proved(print_.content[:at] + wrong + print_.content[at + len(wrong) :])


def test_what_the_reader_notes_of_a_broken_file_is_not_said_on_the_side(caplog: pytest.LogCaptureFixture) -> None:
    refused(b"\x89PNG, not a PDF")

    assert caplog.records == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", ["not-a-pdf", "locked", "too-large", "too-much"])
def test_why_there_is_no_proof_is_said_in_a_sentence_about_the_file(language: str, reason: Any) -> None:
    said = no_proof_sentence(CannotProve(reason, "wall.pdf"), catalogue(language))

    assert "wall.pdf" in said
    assert "\n" not in said


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "huge.pdf"
    with file.open("wb") as stream:
        stream.truncate(401 * 1024 * 1024)

    with pytest.raises(CannotProve) as caught:
        how_printed(file)
    assert caught.value.reason == "too-large"
