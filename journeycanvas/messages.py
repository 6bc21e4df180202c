"""Say what went wrong, and what was mended, in sentences for people: what happened, to what, what is safe, what next.

Names and texts come from files that anybody may have made. They are shown without characters that control a terminal
or turn the direction of the sentence round them, and cut to a length that fits a line.
"""

from collections.abc import Mapping
from pathlib import Path
from traceback import extract_tb
from types import MappingProxyType

from journeycanvas.errors import (
    CannotWrite,
    Damaged,
    Fault,
    FaultCode,
    FileError,
    JourneyError,
    NoSuchLanguage,
    NoSuchTemplate,
    NotAJourney,
    Place,
    ReceivedCode,
    Repair,
    RepairCode,
    TooNew,
)
from journeycanvas.i18n import Catalogue, msgid

LONGEST_LINE = 300
LONGEST_NAME = 130
LONGEST_QUOTE = 40
MB = 1_000_000  # bytes

REASONS: Mapping[FaultCode, str] = MappingProxyType(
    {
        "bad-id": msgid("an id has 1 to 64 of the characters A-Z, a-z, 0-9, _ and -."),
        "broken-json": msgid("the JSON text breaks off or goes wrong here."),
        "duplicate-id": msgid("the id “{id}” is there twice."),
        "duplicate-key": msgid("the key “{key}” is there twice."),
        "empty": msgid("the file is empty."),
        "lone-surrogate": msgid("half of a character is missing here."),
        "missing-key": msgid("the key “{key}” is missing."),
        "not-a-choice": msgid("this is none of the values that can stand here."),
        "not-a-map": msgid("it holds something else: its format is not “journeycanvas”."),
        "not-finite": msgid("a number must be finite."),
        "not-text": msgid("this is not text in UTF-8."),
        "other-kind": msgid("it is a file of another kind, such as a PDF or an archive."),
        "picture": msgid("it is a picture."),
        "number-too-long": msgid("this number has too many digits."),
        "too-big": msgid("the number may be at most {limit}."),
        "too-deep": msgid("too many levels stand inside each other."),
        "too-long": msgid("it may have at most {limit} characters."),
        "too-many": msgid("it has {count} records; {limit} are the most that can be opened."),
        "too-many-keys": msgid("it has more than {limit} unknown keys."),
        "too-many-pictures": msgid("a map may have {limit} pictures."),
        "too-many-pixels": msgid("all pictures together have too many pixels."),
        "too-many-values": msgid("it holds more single values than any map needs."),
        "too-much-text": msgid("its texts are longer than {limit} characters together."),
        "too-much-unknown": msgid("it holds more than can be kept of what this release does not know."),
        "too-small": msgid("the number must be at least {limit}."),
        "wrong-type": msgid("this is another kind of value than the one that belongs here."),
        "cannot-replace": msgid("the disk does not let a file be replaced there. Save it in another place."),
        "changed-outside": msgid("it was changed elsewhere since it was opened here."),
        "exists": msgid("there is a file of that name already."),
        "folder": msgid("that is a folder."),
        "foreign-owner": msgid("it belongs to somebody else. Save it under another name."),
        "half-written": msgid("the disk broke off while it was written. What it held before is kept as “{kept}”."),
        "held": msgid("another program is using it, such as a virus scanner. Try again in a moment."),
        "newer-file": msgid("a newer release made the map that is there. Choose another name."),
        "no-folder": msgid("its folder is not there."),
        "no-permission": msgid("you may not use this file or its folder."),
        "no-space": msgid("the disk is full."),
        "not-a-file": msgid("that is not an ordinary file."),
        "not-found": msgid("there is no such file."),
        "not-synced": msgid("it was written, but the disk does not confirm it."),
        "other": msgid("the disk or the system reports a fault: {name}."),
        "read-back": msgid("what was written could not be read back."),
        "read-only": msgid("it may only be read."),
        "several-names": msgid("the same file has another name elsewhere (a hard link). Save it under a new name."),
        "too-large": msgid("it is larger than {limit} MB."),
        "vanished": msgid("it is no longer there; it was moved, renamed or deleted since it was opened."),
    }
)

WANTED = MappingProxyType(
    {
        "text": msgid("text belongs here."),
        "whole-number": msgid("a whole number belongs here."),
        "number": msgid("a number belongs here."),
        "true-or-false": msgid("true or false belongs here."),
        "list": msgid("a list belongs here."),
        "object": msgid("an object belongs here."),
    }
)

REPAIRS: Mapping[RepairCode, str] = MappingProxyType(
    {
        "card-lane": msgid("Card “{words}” named a lane that is not there. It is now in “{now}”."),
        "card-stage": msgid("Card “{words}” named a stage that is not there. It is now in “{now}”."),
        "characters-removed": msgid("“{words}” held characters that hide or turn text. They were taken out."),
        "comment-moved": msgid("Comment “{words}” was on something that is not there. It is now on the whole map."),
        "lane-added": msgid("No lane could be seen. The lane “{now}” was added."),
        "link-removed": msgid("Link “{words}” had lost one of its cards and was taken out."),
        "picture-unreadable": msgid("A picture in the map is no PNG or JPEG that can be shown. Its place stays empty."),
        "reference-removed": msgid("“{words}” named something that is not there. It now stands without it."),
    }
)

REFERENCES: Mapping[str, str] = MappingProxyType(
    {
        "channel": msgid("Card “{words}” named a channel that is not there. It now stands without one."),
        "logo": msgid("The logo of the map is not in the file. Its place stays empty."),
        "persona": msgid("Card “{words}” named a persona that is not there. It now stands without one."),
        "personas": msgid("Card “{words}” named a persona that is not there. It now stands without one."),
        "phase": msgid("Stage “{words}” named a phase that is not there. It now stands without one."),
        "photos": msgid("A photograph of the map is not in the file. It is left out."),
        "picture": msgid("The picture of card “{words}” is not in the file. Its place stays empty."),
        "portrait": msgid("The picture of persona “{words}” is not in the file. Its place stays empty."),
        "under": msgid("A photograph under the map is not in the file. It is left out."),
    }
)
"""What was mended where a record named another one, by the key that named it."""

RECEIVED: Mapping[ReceivedCode, str] = MappingProxyType(
    {
        "archive": msgid(
            "This map lies inside an archive that was opened for a moment. Save asks for a place to keep it."
        ),
        "mail": msgid(
            "This map is a mail attachment and may vanish with the message. Save asks for a place to keep it."
        ),
        "read-only-disk": msgid("Nothing can be written to the disk of this map. Save asks for another place."),
        "read-only-file": msgid("This map may only be read. Save asks for another place or name."),
        "read-only-folder": msgid("Nothing can be written to the folder of this map. Save asks for another place."),
        "temporary": msgid(
            "This map lies in a folder that is cleared out by itself. Save asks for a place to keep it."
        ),
        "trash": msgid("This map lies in the wastebasket. Save asks for a place to keep it."),
    }
)


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
                "There is no template “{name}”. There are: {known}.", name=shown(name), known=", ".join(known)
            )
        case NoSuchLanguage(language=language, known=known):
            text = words.say(
                "There are no templates in “{language}”. There are: {known}.",
                language=shown(language),
                known=", ".join(known),
            )
        case FileError():
            text = words.say(
                _frame(error),
                name=shown_name(error.path),
                place=place_words(error.place, words),
                reason=fault_words(error.fault, words),
            )
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


def repair_sentence(repair: Repair, words: Catalogue) -> str:
    """Return one line that says what was mended."""
    text = REPAIRS[repair.code]
    if repair.code == "reference-removed":
        text = REFERENCES.get(repair.key, text)
    return cut(words.say(text, words=shown(repair.words or repair.id), now=shown(repair.now)), LONGEST_LINE)


def received_sentence(code: ReceivedCode, words: Catalogue) -> str:
    """Return one line that says why Save will ask for a place."""
    return words.say(RECEIVED[code])


def locked_sentence(host: str, since: str, words: Catalogue, *, is_here: bool = False, is_stale: bool = False) -> str:
    """Return one line that says who has a map open; `since` is a time in the words of the person. Both may be empty."""
    if is_here:
        text = msgid("This map is open in another window (since {since}). Here it is for reading.")
    elif not host or not since:
        text = msgid("This map is open elsewhere. Here it is for reading until you take it over.")
    elif is_stale:
        text = msgid("This map was left open on “{host}” ({since}). Here it is for reading until you take it over.")
    else:
        text = msgid("This map is open on “{host}” (since {since}). Here it is for reading until you take it over.")
    return cut(words.say(text, host=shown(host), since=since), LONGEST_LINE)


def taken_over_sentence(host: str, since: str, words: Catalogue, *, is_here: bool = False) -> str:
    """Return one line that says who took a map over that is open here."""
    if is_here:
        text = msgid(
            "This map was taken over in another window ({since}). Yours stays here; Save asks for another name."
        )
    else:
        text = msgid("This map was taken over on “{host}” ({since}). Yours stays here; Save asks for another name.")
    return cut(words.say(text, host=shown(host) or "?", since=since or "?"), LONGEST_LINE)


def partial_sentence(name: str, count: int, words: Catalogue) -> str:
    """Return one line that says that a file was read in part, and what that means."""
    text = words.say_many(
        "“{name}” is broken and was opened in part: {n} thing was set aside. Nothing was changed. "
        "A saved map keeps it.",
        "“{name}” is broken and was opened in part: {n} things were set aside. Nothing was changed. "
        "A saved map keeps them.",
        count,
        name=shown_name(name),
    )
    return cut(text, LONGEST_LINE)


def shown(text: str, longest: int = LONGEST_QUOTE) -> str:
    """Return a text of a map as one line that is safe to show: no control characters, no changes of direction."""
    kept = "".join(letter if _is_harmless(letter) else " " if letter.isspace() else "" for letter in text)
    return cut(" ".join(kept.split()), longest)


def shown_name(path: str) -> str:
    """Return the name of a file as it is safe to show, its end whole."""
    name = "".join(letter if _is_harmless(letter) else " " if letter.isspace() else "" for letter in path)
    return name if len(name) <= LONGEST_NAME else "…" + name[1 - LONGEST_NAME :]


def cut(text: str, longest: int) -> str:
    """Return as many whole words of a text as a length holds, an ellipsis at their end if something is missing.

    Where that would leave less than half of the length, the last word is cut.
    """
    if len(text) <= longest:
        return text
    kept = text[: longest - 1]
    if not text[longest - 1].isspace():
        end = kept.rfind(" ")
        kept = kept[:end] if end >= longest // 2 else kept
    return kept.rstrip() + "…"


def _is_harmless(letter: str) -> bool:
    """Tell whether a character may stand in a sentence. The joiners stay: Persian words are spelt with them."""
    return letter in "\u200c\u200d" or letter.isprintable()


def _frame(error: FileError) -> str:
    match error:
        case NotAJourney():
            return msgid("“{name}”{place} is not a journey map: {reason}")
        case Damaged():
            return msgid("“{name}”{place} cannot be opened: {reason} Nothing was changed.")
        case CannotWrite() if error.fault.code in ("not-synced", "half-written"):
            return msgid("“{name}”{place}: {reason}")
        case CannotWrite():
            return msgid("“{name}”{place} was not written: {reason} Nothing was changed.")
        case _:
            return msgid("“{name}”{place} cannot be read: {reason}")


def place_words(place: Place, words: Catalogue) -> str:
    """Return where in the file, to stand after its name."""
    text = ""
    if place.line is not None:
        text = words.say(", line {line}, column {column}", line=place.line, column=place.column)
    if place.steps:
        steps = (words.number(step) if isinstance(step, int) else shown(step) for step in place.steps)
        text += f" ({' › '.join(steps)})"
    return text


def fault_words(fault: Fault, words: Catalogue) -> str:
    """Return what is wrong, as a sentence that stands after a colon."""
    facts = {name: shown(value) if isinstance(value, str) else value for name, value in fault.facts.items()}
    if "kept" in facts:
        facts["kept"] = shown_name(str(fault.facts["kept"]))
    if fault.code == "wrong-type" and facts.get("wanted") in WANTED:
        return words.say(WANTED[str(facts["wanted"])])
    if fault.code == "too-large" and "limit" in facts:
        facts["limit"] = int(facts["limit"]) // MB
    return words.say(REASONS[fault.code], **facts)
