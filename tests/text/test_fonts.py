"""Which font draws what, and what no font has."""

import pytest

from journeycanvas.text import Run, Typesetter


def runs_of(typesetter: Typesetter, text: str, *, bold: bool = False, direction: str = "ltr") -> tuple[Run, ...]:
    [line] = typesetter.set(text, size=10, width=1000, bold=bold, direction=direction).lines
    return line.runs


def fonts_of(typesetter: Typesetter, text: str, *, bold: bool = False) -> list[tuple[str, str]]:
    """The words and their fonts, without the spaces between directions."""
    runs = runs_of(typesetter, text, bold=bold)
    return [(run.word.text.strip(), run.word.font.name) for run in runs if run.word.text.strip()]


@pytest.mark.parametrize(
    ("text", "font"),
    [
        ("مشتری", "Vazirmatn-Regular"),
        ("customer", "Vazirmatn-Regular"),
        ("לָקוֹחַ", "Heebo-Regular"),
        ("Ελλάδα", "Inter-Regular"),
        ("кириллица", "Inter-Regular"),
        ("😀", "NotoEmoji-Regular"),
        ("✅", "NotoEmoji-Regular"),
    ],
)
def test_a_script_has_its_font(typesetter: Typesetter, text: str, font: str) -> None:
    assert fonts_of(typesetter, text) == [(text, font)]


def test_bold_text_has_bold_faces(typesetter: Typesetter) -> None:
    fonts = [font for _, font in fonts_of(typesetter, "plan مشتری לקוח Ελλάδα", bold=True)]

    assert fonts == ["Vazirmatn-Bold", "Vazirmatn-Bold", "Heebo-Bold", "Inter-Bold"]


def test_digits_take_the_font_of_the_words_around_them(typesetter: Typesetter) -> None:
    assert fonts_of(typesetter, "לקוח 25")[-1] == ("25", "Heebo-Regular")
    assert fonts_of(typesetter, "مشتری 25")[-1] == ("25", "Vazirmatn-Regular")


def test_an_arrow_is_drawn_though_the_table_of_vazirmatn_leads_it_to_no_glyph(typesetter: Typesetter) -> None:
    assert fonts_of(typesetter, "a→b") == [
        ("a", "Vazirmatn-Regular"),
        ("→", "Inter-Regular"),
        ("b", "Vazirmatn-Regular"),
    ]


def test_a_word_with_a_letter_that_its_font_lacks_changes_font_as_a_whole(typesetter: Typesetter) -> None:
    assert fonts_of(typesetter, "Nguyễn") == [("Nguyễn", "Inter-Regular")]


def test_a_letter_typed_as_base_and_mark_stays_in_its_font(typesetter: Typesetter) -> None:
    assert fonts_of(typesetter, "cafe\u0301") == [("cafe\u0301", "Vazirmatn-Regular")]


@pytest.mark.parametrize("emoji", ["👨‍👩‍👧", "👩🏽‍💻", "🇮🇷", "❤️", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "☎️"])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_an_emoji_sequence_is_one_run_of_the_emoji_font(typesetter: Typesetter, emoji: str, direction: str) -> None:
    [run] = runs_of(typesetter, emoji, direction=direction)

    assert run.word.font.name == "NotoEmoji-Regular"
    assert sum(advance > 0 for advance in run.word.advances) == 1


def test_emoji_in_right_to_left_text_stand_from_right_to_left(typesetter: Typesetter) -> None:
    first, second = runs_of(typesetter, "😀😎", direction="rtl")

    assert first.word.text == "😀"
    assert first.x > second.x


def test_characters_without_a_glyph_are_named(typesetter: Typesetter) -> None:
    assert typesetter.missing("a中b\ue000 → 😀 שָׁ ی\u200cک") == {"中", "\ue000"}


def test_characters_that_leave_no_ink_are_not_missing(typesetter: Typesetter) -> None:
    assert typesetter.missing("\0\t\n\r\x1b\x85\u00ad\u200b\u200e\u2028\u2066\u2069\ufeff\ufe0f") == frozenset()


def test_a_box_that_can_be_seen_stands_for_a_missing_character(typesetter: Typesetter) -> None:
    [run] = runs_of(typesetter, "中")

    assert run.word.font.name == "Heebo-Regular"
    assert run.word.glyphs == (0,)


@pytest.mark.parametrize("unseen", ["\0", "\x07", "\x7f", "\x9f", "\u200e", "\u202e", "\u2066", "\u061c", "\ufff9"])
def test_controls_draw_nothing(typesetter: Typesetter, unseen: str) -> None:
    assert typesetter.measure(f"ab{unseen}", size=10) == typesetter.measure("ab", size=10)


def test_a_tab_is_as_wide_as_a_space(typesetter: Typesetter) -> None:
    assert typesetter.measure("a\tb", size=10) == typesetter.measure("a b", size=10)
