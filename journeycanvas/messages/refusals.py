"""Say that something could not be done: what happened, to what, what is safe, what next."""

from pathlib import Path
from traceback import extract_tb

from journeycanvas.errors import (
    CannotWrite,
    Damaged,
    FileError,
    JourneyError,
    NoSuchLanguage,
    NoSuchTemplate,
    NotAJourney,
    Refused,
    TooNew,
)
from journeycanvas.i18n import Catalogue, msgid
from journeycanvas.messages.faults import fault_words, place_words
from journeycanvas.messages.plain import LONGEST_LINE, cut, joined, shown, shown_name


def error_sentence(error: JourneyError, words: Catalogue) -> str:
    """Return one line of at most 300 characters: the file, the place in it, and what is wrong there."""
    match error:
        case TooNew(path=path, version=version, newest=newest):
            text = words.say(
                "“{name}” was made by a newer release (format {version}; this one reads up to {newest}). "
                "Nothing was changed. Update to open it.",
                name=shown_name(path),
                version=version,
                newest=newest,
            )
        case NoSuchTemplate(name=name, known=known):
            text = words.say(
                "There is no template “{name}”. There are: {known}.", name=shown(name), known=joined(words, known)
            )
        case NoSuchLanguage(language=language, known=known):
            text = words.say(
                "There are no templates in “{language}”. There are: {known}.",
                language=shown(language),
                known=joined(words, known),
            )
        case FileError():
            text = words.say(
                _frame(error),
                name=shown_name(error.path),
                place=place_words(error.place, words),
                reason=fault_words(error.fault, words),
            )
        case Refused(fault=fault):
            text = words.say("Nothing was changed: {reason}", reason=fault_words(fault, words))
        case _:
            text = shown(str(error), LONGEST_LINE)
    return cut(text, LONGEST_LINE)


def mistake_sentence(error: BaseException, words: Catalogue) -> str:
    """Say that the program itself went wrong, and where, so that it can be reported without a page of code."""
    if isinstance(error, MemoryError):
        return words.say("There is not enough memory for this.")
    frames = extract_tb(error.__traceback__)
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    text = words.say(
        "The program made a mistake ({kind} at {place}). Maps are untouched. Please report it.",
        kind=type(error).__name__,
        place=place,
    )
    return cut(text, LONGEST_LINE)


def reason_of(error: BaseException, words: Catalogue) -> str:
    """Return why something could not be done, to stand after a colon."""
    return fault_words(error.fault, words) if isinstance(error, FileError) else mistake_sentence(error, words)


def _frame(error: FileError) -> str:
    match error:
        case NotAJourney():
            return msgid("“{name}”{place} is not a journey map: {reason}")
        case Damaged():
            return msgid("“{name}”{place} cannot be opened: {reason} Nothing was changed.")
        case CannotWrite() if error.fault.code in ("not-synced", "half-written"):
            return msgid("“{name}”{place}: {reason}")
        case CannotWrite():
            return msgid("“{name}”{place} was not saved: {reason} Nothing was changed.")
        case _:
            return msgid("“{name}”{place} cannot be read: {reason}")
