"""Say what was mended in a map when it was opened, and that a broken one was read in part."""

from collections.abc import Mapping
from types import MappingProxyType

from journeycanvas.errors import Repair, RepairCode
from journeycanvas.i18n import Catalogue, msgid
from journeycanvas.messages.plain import LONGEST_LINE, cut, shown, shown_name

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


def repair_sentence(repair: Repair, words: Catalogue) -> str:
    """Return one line that says what was mended."""
    text = REPAIRS[repair.code]
    if repair.code == "reference-removed":
        text = REFERENCES.get(repair.key, text)
    return cut(words.say(text, words=shown(repair.words or repair.id), now=shown(repair.now)), LONGEST_LINE)


def partial_sentence(name: str, count: int, words: Catalogue) -> str:
    """Return one line that says that a file was read in part, and what that means."""
    text = words.say_many(
        "“{name}” is broken and was opened in part: {n} thing was set aside. The file is unchanged. "
        "A saved map keeps it.",
        "“{name}” is broken and was opened in part: {n} things were set aside. The file is unchanged. "
        "A saved map keeps them.",
        count,
        name=shown_name(name),
    )
    return cut(text, LONGEST_LINE)
