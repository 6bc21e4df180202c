"""Qt's own words, which stand in its dialogs for files and printers, and those that Qt has only in English."""

from PySide6.QtCore import QLibraryInfo, QObject, QTranslator

from journeycanvas.i18n import Catalogue, msgid

ONLY_IN_ENGLISH = frozenset(
    (
        *(msgid("&Look in:"), msgid("Files of &type:")),
        *(msgid("Pages"), msgid("Page &Set:"), msgid("Double Sided Printing")),
        *(msgid("Off"), msgid("Long side binding"), msgid("Short side binding")),
        *(msgid("Pages &per sheet:"), msgid("Page &order:"), msgid("Scheduled &printing:"), msgid("Job &priority:")),
        *(msgid("&Billing information:"), msgid("&Start:"), msgid("&End:"), msgid("Advanced")),
        msgid(
            "Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. "
            "E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9."
        ),
    )
)
"""What Qt 6.8 to 6.11 does not say in Persian, Hebrew and Arabic, as it says it in English."""


class QtWords(QTranslator):
    """Qt's words in a language, except the names of keys: every keyboard has "Ctrl" on it."""

    def __init__(self, words: Catalogue, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def translate(self, context: str, text: str, note: str | None = None, n: int = -1) -> str:
        if context == "QShortcut":
            return text
        said = super().translate(context, text, note or "", n)
        if not said and text in ONLY_IN_ENGLISH:
            return self._words.say(text)
        # None lets Qt go on to its own text; an empty one would stand on the button.
        return said or None  # type: ignore[return-value]


def read_qt_words(words: Catalogue, parent: QObject) -> QtWords:
    """Return Qt's words in the language of a catalogue; where Qt's file is missing, only ours."""
    read = QtWords(words, parent)
    read.load(f"qtbase_{words.language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return read
