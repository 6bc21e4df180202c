"""Qt's own dialogs speak the language of the window, and nothing in them is left without words."""

import pytest
from PySide6.QtCore import QCoreApplication

from journeycanvas.editor.languages import LANGUAGES
from journeycanvas.editor.process.program import Program
from journeycanvas.editor.qt_words import ONLY_IN_ENGLISH

FROM_RIGHT = [language for language in LANGUAGES if language != "en"]


@pytest.mark.parametrize("language", FROM_RIGHT)
@pytest.mark.parametrize("text", sorted(ONLY_IN_ENGLISH))
def test_what_qt_says_only_in_english_is_said_in_the_language(program: Program, language: str, text: str) -> None:
    program.use_language(language)

    assert QCoreApplication.translate("QPrintSettingsOutput", text) not in ("", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_nobody_has_put_into_the_language_stays_as_it_is(program: Program, language: str) -> None:
    program.use_language(language)

    assert QCoreApplication.translate("QPrintSettingsOutput", "A text that is new in Qt") == "A text that is new in Qt"


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_are_called_what_stands_on_them(program: Program, language: str) -> None:
    program.use_language(language)

    assert QCoreApplication.translate("QShortcut", "Ctrl") == "Ctrl"
