"""Say what is wrong with a file or with a value, and where in the file, to stand in a sentence about it."""

from collections.abc import Mapping
from types import MappingProxyType

from journeycanvas.errors import Fault, FaultCode, Place
from journeycanvas.i18n import Catalogue, msgid
from journeycanvas.messages.plain import shown, shown_name

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
        "place-gone": msgid("what the picture was meant for was removed while it was read."),
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
        "no-new-files": msgid("no file can be made in that folder. Choose another place."),
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


def place_words(place: Place, words: Catalogue) -> str:
    """Return where in the file, to stand after its name."""
    text = ""
    if place.line is not None:
        text = words.say(", line {line}, column {column}", line=place.line, column=place.column)
    if place.steps:
        steps = (words.number(step) if isinstance(step, int) else shown(step) for step in place.steps)
        text += f" ({' › '.join(steps)})"
    return text
