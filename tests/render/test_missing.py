"""Characters that no font has."""

from journeycanvas.render.missing import missing_characters
from tests.sheets import a_block, a_sheet, some_words

UNKNOWN = "\U00012000\U00016fe4"  # cuneiform, and a mark of a script that nobody bundles


def test_a_sheet_that_can_be_drawn_lacks_nothing() -> None:
    assert missing_characters(a_sheet(a_block(some_words("Abc سلام שלום 😊\u200f")))) == ""


def test_each_character_without_a_glyph_is_told_once() -> None:
    words = some_words(f"a {UNKNOWN} {UNKNOWN}")

    assert missing_characters(a_sheet(a_block(words), a_block(words))) == UNKNOWN
