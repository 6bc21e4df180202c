"""journeycanvas rewrite: open a map and write it again, in the present version and the usual form."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from journeycanvas.cli.desk import COULD_NOT, Desk
from journeycanvas.files import ANYTHING, open_to_change, save_map


def add_arguments(parser: ArgumentParser, say: Callable[[str], str]) -> None:
    parser.add_argument("map", metavar="MAP.journey", type=Path, help=say("the map to open"))
    parser.add_argument("out", metavar="OUT.journey", type=Path, help=say("the file to write; it may be the same"))
    parser.add_argument("--partial", action="store_true", help=say("write a broken map too, as far as it can be read"))


def run(options: Namespace, desk: Desk) -> int:
    opened = open_to_change(options.map)
    code = desk.say_findings(str(options.map), opened)
    if opened.is_partial and not options.partial:
        desk.say(desk.words.say("Nothing was written. To write what could be read, give --partial."))
        return COULD_NOT
    save_map(opened.journey, options.out, opened.digest if _is_same(options.map, options.out) else ANYTHING)
    return code


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return False
