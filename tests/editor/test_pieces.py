"""Words that have too little room end after a whole word, in every writing."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QFileDialog, QFileSystemModel

from journeycanvas.editor.pieces import ended, kinds_of_files, percent_words, words
from journeycanvas.text import Numerals
from journeycanvas.text.bidi import Bidi, reorder


@pytest.mark.parametrize(
    "text", ["Asks once for everything", "همان‌جا می‌پرسد و کار تمام می‌شود", "שואלת פעם אחת על הכול"]
)
def test_words_end_whole_however_much_room_there_is(qapp: QApplication, text: str) -> None:
    metrics = QFontMetrics(QFont())
    first = metrics.horizontalAdvance(text.split()[0] + "…") + 4

    for room in range(first, metrics.horizontalAdvance(text)):
        assert text.startswith(ended(text, metrics, room).removesuffix("…") + " ")


def test_a_label_that_is_cut_ends_after_a_whole_word(qapp: QApplication) -> None:
    label, whole_words = (words(text, cut=True) for text in ("Asks once for everything", "Asks once…"))
    width = label.fontMetrics().horizontalAdvance("Asks once for")
    for one in (label, whole_words):
        one.resize(width, 24)

    assert label.grab().toImage() == whole_words.grab().toImage()


@pytest.mark.parametrize("name", ["Journey maps", "نقشه‌های سفر", "מפות מסע"])
def test_a_dialog_for_files_knows_the_kinds_whatever_way_their_name_runs(qapp: QApplication, name: str) -> None:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)

    dialog.setNameFilter(kinds_of_files(name, ".journey", ".json"))

    [kinds] = dialog.nameFilters()
    assert kinds == f"{name} \u200e(*.journey *.json)"
    [files] = dialog.findChildren(QFileSystemModel)
    assert files.nameFilters() == ["*.journey", "*.json"]


@pytest.mark.parametrize("before", ["", "A3 · ", "map.pdf {word} ", "{word} "])
@pytest.mark.parametrize(
    ("language", "word", "seen"),
    [
        ("fa", "مقیاس", "\u066a\u06f3\u06f1"),
        ("ar", "المقياس", "\u066a\u0663\u0661"),
        ("he", "קנה", "31%"),
        ("en", "scale", "31%"),
    ],
)
def test_the_percent_sign_stands_at_one_side_whatever_goes_before(
    language: str, word: str, seen: str, before: str
) -> None:
    line = before.format(word=word) + percent_words(Numerals(language), 0.31)

    order = reorder(Bidi().levels(line, 0 if language == "en" else 1))

    assert seen in "".join(line[place] for place in order)
