"""journeycanvas merge: make one map of two copies of it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from journeycanvas.cli.desk import DONE, LOOK_AT_IT, Desk
from journeycanvas.edit.merging import merge
from journeycanvas.errors import CannotWrite, Fault
from journeycanvas.files import Expected, Opened, open_to_change, save_map
from journeycanvas.messages import shown_name
from journeycanvas.text import Numerals
from journeycanvas.wording.differences import Comparison
from journeycanvas.wording.merging import Conflicts


def add_arguments(parser: ArgumentParser, say: Callable[[str], str]) -> None:
    parser.add_argument("ours", metavar="OURS.journey", type=Path, help=say("a map; it stands where both differ"))
    parser.add_argument("theirs", metavar="THEIRS.journey", type=Path, help=say("another copy of it"))
    parser.add_argument(
        "out", metavar="OUT.journey", type=Path, help=say("the file to write; one of the two, or not there yet")
    )
    parser.add_argument(
        "--base",
        metavar="BASE.journey",
        type=Path,
        help=say("the map that both came from; without it what only one copy has is kept"),
    )


def run(options: Namespace, desk: Desk) -> int:
    names: list[Path] = [options.ours, options.theirs, *([options.base] if options.base else [])]
    maps = [open_to_change(name) for name in names]
    code = max(desk.say_findings(str(name), opened) for name, opened in zip(names, maps, strict=True))
    expected = _expected(options.out, list(zip(names[:2], maps, strict=False)))
    merged = merge(*(opened.journey for opened in maps), name=options.theirs.name)
    save_map(merged.journey, options.out, expected)
    words, numerals = desk.words, Numerals(desk.words.language)
    brought = Comparison(merged.ours, merged.journey, words, numerals).summary
    brought = words.say("From “{name}”: {summary}", name=shown_name(str(options.theirs)), summary=brought)
    print(f"{shown_name(str(options.out))}: {brought}", file=desk.out)
    return max(code, _say_what_is_open(Conflicts(merged, words, numerals), options.ours, desk))


def _say_what_is_open(found: Conflicts, ours: Path, desk: Desk) -> int:
    merged, say = found.merged, desk.words.say
    lines = [found.sentence(conflict) for conflict in merged.conflicts] + [found.alike(two) for two in merged.alike]
    if not merged.are_copies:
        lines.insert(0, say("They were never one map, so hardly anything can be the same."))
    for line in lines:
        desk.say(line)
    if merged.conflicts:
        until = say("Until then “{name}” stands, and what one of them deleted is kept.", name=shown_name(str(ours)))
        desk.say(f"{found.summary}. {until}")
    return LOOK_AT_IT if lines else DONE


def _expected(out: Path, sources: list[tuple[Path, Opened]]) -> Expected:
    """Return what may be written over: one of the two copies as it was read, or nothing. Raises CannotWrite."""
    if not (out.exists() or out.is_symlink()):
        return None
    for source, opened in sources:
        if out.exists() and out.samefile(source):
            return opened.digest
    raise CannotWrite(str(out), Fault("exists"))
