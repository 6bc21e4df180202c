"""Say what went wrong with a file: where in it, in the words of the program; for a window, by its name alone."""

from dataclasses import replace
from pathlib import Path

from journeycanvas.errors import FileError, JourneyError, TooNew
from journeycanvas.i18n import Catalogue
from journeycanvas.messages import error_sentence


def refused_sentence(error: JourneyError, words: Catalogue) -> str:
    """Return one line of at most 300 characters: the file with its folders, the place in it, what is wrong there."""
    if isinstance(error, FileError) and error.place.steps:
        from journeycanvas.wording.steps import steps_in_words  # knows all fields; most errors need none

        error = replace(error, place=error.place._replace(steps=tuple(steps_in_words(error.place.steps, words))))
    return error_sentence(error, words)


def file_sentence(error: JourneyError, words: Catalogue) -> str:
    """Return the same with the name of the file alone: in a window its folders only make the line long."""
    if isinstance(error, FileError | TooNew):
        error = replace(error, path=Path(error.path).name)
    return refused_sentence(error, words)
