"""journeycanvas info: say what a map holds, for people or as JSON."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from journeycanvas.cli.desk import Desk
from journeycanvas.files import open_map
from journeycanvas.i18n import msgid
from journeycanvas.messages import LONGEST_LINE, shown

COUNTED: Mapping[str, str] = MappingProxyType(
    {
        "personas": msgid("personas"),
        "channels": msgid("channels"),
        "phases": msgid("phases"),
        "stages": msgid("stages"),
        "lanes": msgid("lanes"),
        "cards": msgid("cards"),
        "links": msgid("links"),
        "comments": msgid("comments"),
        "pictures": msgid("pictures"),
    }
)


def add_arguments(parser: ArgumentParser, say: Callable[[str], str]) -> None:
    parser.add_argument("map", metavar="MAP.journey", type=Path, help=say("the map to look into"))
    parser.add_argument("--json", action="store_true", help=say("title, language, direction, format and counts"))


def run(options: Namespace, desk: Desk) -> int:
    opened = open_map(options.map)
    journey, say = opened.journey, desk.words.say
    counts = {name: len(getattr(journey, name)) for name in COUNTED}
    if options.json:
        facts = {
            "title": journey.map.title,
            "language": journey.map.language,
            "direction": journey.direction,
            "format": opened.version,
            "counts": counts,
            "set_aside": len(opened.set_aside),
        }
        print(json.dumps(facts, ensure_ascii=False, indent=2), file=desk.out)
    else:
        lines = {
            say("title"): shown(journey.map.title, LONGEST_LINE),
            say("language"): shown(journey.map.language),
            say("direction"): say("right to left") if journey.direction == "rtl" else say("left to right"),
            say("format"): desk.words.number(opened.version),
            **{say(COUNTED[name]): desk.words.number(count) for name, count in counts.items()},
        }
        width = max(map(len, lines))
        for label, value in lines.items():
            print(f"{label:<{width}}  {value}", file=desk.out)
    return desk.say_findings(str(options.map), opened)
