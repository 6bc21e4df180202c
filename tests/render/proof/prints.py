"""Print small maps for tests of the proof, and damage the files as a test is about."""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any, NamedTuple

from pypdf import PdfReader, PdfWriter
from pypdf.generic import FloatObject, NameObject, RectangleObject, StreamObject

from journeycanvas.layout.paper import PAPERS
from journeycanvas.layout.tiling import TileWish
from journeycanvas.model import Journey
from journeycanvas.places import resources_folder
from journeycanvas.render.drawing import Instruments, draw
from journeycanvas.render.exporting import cut, leaves_for, wanted_for
from journeycanvas.render.pdf import write_pdf
from journeycanvas.render.proof import Proof, Wanted
from journeycanvas.render.proof.proving import prove
from journeycanvas.render.wishes import Wish
from tests.builders import a_card
from tests.layout.builders import a_map, typesetter
from tests.render.reading import NO_FACTS

LANGUAGES = ("en", "fa", "he", "ar")

TEXTS = {
    "en": (
        "Compares two offices before she fills in the form",
        "Waits 35 minutes (twice) and pays 1,250.50 to “Acme”",
        "Reads سلام on the door",
    ),
    "fa": (
        "مشتری پیش از خرید، دو دفتر را با هم مقایسه می‌کند",
        "۱۸٬۴۰۰٬۰۰۰ تومان حق‌بیمهٔ سالانه را (با iPhone 15 Pro) می‌پردازد",
        "نوشتهٔ Waze را روی در می‌خواند",
    ),
    "he": (
        "הלקוחה משווה בין שתי הצעות לפני שהיא מתקשרת",
        'ממתינה 35 דקות ב־12/05 (שוב) ומשלמת 1,250.50 ₪ כולל מע"מ',
        "קוראת SMS ליד הדלת",
    ),
    "ar": (
        "يفتح العميل الصفحة ويقارن بين خطتين قبل الاتصال",
        "بسعر ٤٩ دينارًا (Pricing) شهريًّا — «ممتازة» أم لا؟",
        "يقرأ كلمة SMS على الباب",
    ),
}

ONE_PAGE = Wish("pdf", PAPERS["a4"])
POSTER = Wish("pdf", PAPERS["a2"], tile=TileWish(PAPERS["a5"]))


class Print(NamedTuple):
    """A map, its file, and what was meant."""

    journey: Journey
    content: bytes
    wanted: Wanted

    def proved(self, content: bytes | None = None) -> Proof:
        """Return the proof of the file, or of what became of it."""
        return prove(self.content if content is None else content, self.journey, self.wanted)


def a_journey_in(language: str, texts: tuple[str, ...] | None = None, **facts: Any) -> Journey:
    """Return a map of three lanes and three stages, with a card for each text in each lane."""
    texts = TEXTS[language] if texts is None else texts
    kinds = ("note", "touchpoint", "pain")
    cards = [
        a_card(f"c{lane}{n}", kind, text=text, lane=f"l{lane}", stage=f"s{n % 3}")
        for lane, kind in enumerate(kinds)
        for n, text in enumerate(texts)
    ]
    return a_map(*cards, stages=3, lanes=3, language=language, title="Map", **facts)


@cache
def printed(language: str = "en", wish: Wish = ONE_PAGE, texts: tuple[str, ...] | None = None) -> Print:
    """Return a small map as it is printed."""
    return print_of(a_journey_in(language, texts), wish)


def print_of(journey: Journey, wish: Wish = ONE_PAGE) -> Print:
    drawn = cut(draw(journey, wish, Instruments(resources_folder(), typesetter())), wish)
    leaves = leaves_for(drawn)
    out = BytesIO()
    write_pdf(leaves, drawn.pictures, out, NO_FACTS)
    return Print(drawn.journey, out.getvalue(), wanted_for(drawn, leaves))


def changed(content: bytes, change: Callable[[Any], object]) -> bytes:
    """Return a file after a change by pypdf's writer."""
    writer: Any = PdfWriter(clone_from=PdfReader(BytesIO(content)))
    change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def with_content(content: bytes, number: int, change: Callable[[bytes], bytes]) -> bytes:
    """Return a file in which what a page draws is changed."""

    def put(writer: Any) -> None:
        stream = StreamObject()
        stream.set_data(change(writer.pages[number].get_contents().get_data()))
        writer.pages[number][_CONTENTS] = writer._add_object(stream)

    return changed(content, put)


def larger_by_mm(content: bytes, number: int, mm: float) -> bytes:
    """Return a file in which a page is wider."""

    def widen(writer: Any) -> None:
        page = writer.pages[number]
        left, bottom, right, top = (float(edge) for edge in page.mediabox)
        box = RectangleObject([FloatObject(edge) for edge in (left, bottom, right + mm * 72 / 25.4, top)])
        for name in ("mediabox", "cropbox", "trimbox"):
            setattr(page, name, box)

    return changed(content, widen)


def without_page(content: bytes, number: int) -> bytes:
    def remove(writer: Any) -> None:
        writer.remove_page(number)

    return changed(content, remove)


def fonts_of(writer: Any) -> list[Any]:
    """Return the descendant fonts of a file, each once."""
    found = {}
    for page in writer.pages:
        for font in page["/Resources"]["/Font"].values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            found[id(descendant)] = descendant
    return list(found.values())


_CONTENTS = NameObject("/Contents")
