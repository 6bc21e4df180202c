"""Say what the file of an open map may be used for: where it lies, and who else has it open."""

from collections.abc import Mapping
from types import MappingProxyType

from journeycanvas.errors import ReceivedCode
from journeycanvas.i18n import Catalogue, msgid
from journeycanvas.messages.plain import LONGEST_LINE, cut, shown

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
