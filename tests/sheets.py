"""Make small sheets of marks by hand, for tests of what renders them."""

from functools import cache

from journeycanvas.layout.marks import Block, Box, Heading, Mark, Photo, Placed, Rule, Shape, Sheet, Stroke, Words
from journeycanvas.places import resources_folder
from journeycanvas.text import Typesetter

INK, PAPER = "#1D2733", "#FFFFFF"

TEXTS = {
    "fa": (
        "مشتری می‌رود و نمی‌خواهد کتاب‌ها را ببرد؛ «لا» و الله و سَلَامٌ",
        "کاربر ۲۵ ساله از iPhone 15 Pro (نسخهٔ 17.2) خرید کرد.",
    ),
    "ar": (
        "يفتح العميل الصفحة ويقارن بين خطتين قبل الاتصال بالدعم",
        "بسعر ٤٩ دينارًا (Pricing) شهريًّا — «ممتازة» أم لا؟",
    ),
    "he": ("שָׁלוֹם עֲלֵיכֶם, בְּרֵאשִׁית בָּרָא אֱלֹהִים", 'הלקוח שילם 1,250.50 ₪ (כולל מע"מ) דרך PayPal ב-12/05/2024.'),
    "en": (
        "Customers compare two offices before they fill in the form.",
        "The word سلام means hello (שלום) – 100% sure!",
    ),
}
"""Two hard texts a language: one in one direction, one that mixes directions, digits and brackets."""


@cache
def typesetter() -> Typesetter:
    return Typesetter(resources_folder() / "fonts")


def some_words(
    text: str = "Words", x: float = 0.0, y: float = 0.0, size: float = 10.0, width: float = 170.0, language: str = "en"
) -> Words:
    """Return text set the way its language runs."""
    direction = "ltr" if language == "en" else "rtl"
    align = "left" if language == "en" else "right"
    block = typesetter().set(text, size=size, width=width, direction=direction, align=align, language=language)
    return Words(x, y, block, INK)


def a_block(*marks: Mark, size: tuple[float, float] = (200.0, 100.0)) -> Block:
    return Block(*size, marks)


def a_sheet(
    *blocks: Block,
    size: tuple[float, float] | None = None,
    language: str = "en",
    headings: tuple[Heading, ...] = (),
    paper: str = PAPER,
) -> Sheet:
    """Return a sheet with the blocks one below the other."""
    placed, y = [], 10.0
    for block in blocks:
        placed.append(Placed(10.0, y, block))
        y += block.height + 10.0
    direction = "ltr" if language == "en" else "rtl"
    return Sheet(*(size or (220.0, y)), direction, language, paper, tuple(placed), headings)


def text_blocks(language: str) -> tuple[Block, ...]:
    """Return a card for each of the hard texts of a language."""
    return tuple(
        a_block(Box(0, 0, 190, 90, "#FFF1B8", None, 4), some_words(text, 10, 6, size=12, language=language))
        for text in TEXTS[language]
    )


def every_kind_of_mark(picture: str = "p") -> Block:
    """Return a block that holds one of each mark with ink."""
    return a_block(
        Box(0, 0, 60, 30, "#D6E8FB", None, 4),
        Box(70, 0, 20, 20, None, Stroke("#24783A", 1.5), 3),
        Box(100, 2, 12, 12, "#B3372A", None, 6),
        Box(120, 0, 30, 16, "#E9EDF1"),
        Rule(0, 40, 180, 40, Stroke("#DDE3EA", 0.75, (3, 2))),
        Shape((("M", (0.0, 50.0)), ("C", (40.0, 20.0, 80.0, 90.0, 120.0, 50.0))), None, Stroke(INK, 2, (), True)),
        Shape((("M", (130.0, 45.0)), ("L", (150.0, 55.0)), ("L", (130.0, 65.0)), ("Z", ())), "#22456B"),
        Photo(150, 60, 30, 30, picture, round=True),
        some_words("Ag می‌رود שלום", 0, 60, language="fa"),
    )
