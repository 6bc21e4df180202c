"""journeycanvas export: write maps as PDF, PNG or SVG."""

from argparse import ArgumentParser, BooleanOptionalAction, Namespace
from collections import Counter
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from journeycanvas.cli.arguments import BadArguments, number_said
from journeycanvas.cli.desk import Desk
from journeycanvas.cli.many import side_by_side
from journeycanvas.cli.reporting import report, say_proof, say_what_to_look_at
from journeycanvas.cli.wishing import add_wishes, wish_of
from journeycanvas.errors import CannotWrite, JourneyError
from journeycanvas.files import open_map
from journeycanvas.files.digests import state_name
from journeycanvas.files.system import system_fault
from journeycanvas.i18n import Catalogue
from journeycanvas.layout.tiling import CannotTile
from journeycanvas.messages import joined, shown_name
from journeycanvas.places import resources_folder
from journeycanvas.render.drawing import Instruments, NoSuchTheme
from journeycanvas.render.exporting import export
from journeycanvas.render.formats import FORMATS
from journeycanvas.render.png import QtIsMissing, TooManyPixels
from journeycanvas.render.proof import CannotProve
from journeycanvas.render.proof.sentences import no_proof_sentence
from journeycanvas.render.refusing import refusal_sentence
from journeycanvas.render.wishes import Wish


class CannotExport(JourneyError):
    """Why a map was not written, in one line."""


def add_arguments(parser: ArgumentParser, say: Callable[..., str]) -> None:
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        type=Path,
        help=say("MAP.journey and OUT.pdf, OUT.png or OUT.svg; with --to any number of maps"),
    )
    add_wishes(parser, say)
    parser.add_argument(
        "--proof",
        action=BooleanOptionalAction,
        help=say("read the PDF back and say whether all of the map is in it; posters are, if this is left out"),
    )
    parser.add_argument("--to", metavar="DIR", type=Path, help=say("write every map into this folder"))
    parser.add_argument("--format", choices=tuple(FORMATS), default="pdf", help=say("with --to; pdf if left out"))
    parser.add_argument("--jobs", metavar="N", type=number_said(say), help=say("how many maps at once, with --to"))


def run(options: Namespace, desk: Desk) -> int:
    if options.jobs is not None and not (options.jobs >= 1 and options.jobs.is_integer()):
        raise BadArguments(desk.words.say("--jobs is a whole number from 1."))
    if options.to is None:
        source, target = _source_and_target(options.files, desk.words)
        wish = _wish(options, target.suffix[1:].lower(), desk.words)
        return export_one(wish, options.proof, source, target, desk)
    wish = _wish(options, options.format, desk.words)
    targets = [options.to / f"{source.stem}.{wish.format}" for source in options.files]
    twice = next((target for target, times in Counter(targets).items() if times > 1), None)
    if twice:
        raise BadArguments(desk.words.say("Two of the maps would be written to “{name}”.", name=shown_name(str(twice))))
    _make_folder(options.to)
    pairs = list(zip(options.files, targets, strict=True))
    return side_by_side(partial(export_one, wish, options.proof), pairs, int(options.jobs or 0), desk)


def _wish(options: Namespace, format: str, words: Catalogue) -> Wish:
    if options.proof and format != "pdf":
        raise BadArguments(words.say("--proof goes with PDF: nothing else is read back."))
    return wish_of(options, format, words)


def export_one(wish: Wish, is_proved: bool | None, source: Path, target: Path, desk: Desk) -> int:
    """Export one map, say how, and return the exit code. Raises JourneyError when it could not."""
    opened = open_map(source)
    code = desk.say_findings(str(source), opened)
    try:
        exported = export(opened.journey, target, wish, _instruments(), state_name(opened.digest), is_proved=is_proved)
    except (NoSuchTheme, CannotTile, TooManyPixels, QtIsMissing) as error:
        raise CannotExport(refusal_sentence(error, str(target), desk.words)) from error
    except CannotProve as error:
        raise CannotExport(no_proof_sentence(error, desk.words)) from error
    print(report(exported, desk.words), file=desk.out)
    code = max(code, say_what_to_look_at(exported, source, desk))
    return max(code, say_proof(exported.proof, target, desk)) if exported.proof else code


@cache
def _instruments() -> Instruments:
    return Instruments.at(resources_folder())


def _source_and_target(files: list[Path], words: Catalogue) -> tuple[Path, Path]:
    if len(files) != 2:
        raise BadArguments(words.say("export takes a map and the file to write; with --to any number of maps."))
    source, target = files
    if target.suffix[1:].lower() not in FORMATS:
        raise BadArguments(
            words.say(
                "“{name}”: the file to write ends with {endings}.",
                name=shown_name(str(target)),
                endings=joined(words, (f".{format}" for format in FORMATS)),
            )
        )
    return source, target


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(str(folder), system_fault(error)) from error
