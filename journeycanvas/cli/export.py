"""journeycanvas export: write maps as PDF, PNG or SVG."""

from argparse import ArgumentParser, BooleanOptionalAction, Namespace
from collections import Counter
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from journeycanvas.cli.arguments import BadArguments
from journeycanvas.cli.desk import DONE, LOOK_AT_IT, Desk
from journeycanvas.cli.many import side_by_side
from journeycanvas.cli.reporting import report, say_proof
from journeycanvas.cli.versions import map_version
from journeycanvas.errors import CannotWrite, JourneyError
from journeycanvas.files import open_map
from journeycanvas.files.system import system_fault
from journeycanvas.i18n import Catalogue
from journeycanvas.layout.handouts.kinds import HANDOUTS, Handout
from journeycanvas.layout.paper import LONGEST_MM, ORIENTATIONS, PAPERS, SHORTEST_MM, Paper, paper_named
from journeycanvas.layout.tiling import (
    MOST_PRINTER_MARGIN_MM,
    USUAL_OVERLAP_MM,
    USUAL_PRINTER_MARGIN_MM,
    CannotTile,
    TileWish,
)
from journeycanvas.layout.workshop.notes import FILLED, Note, Slots, note_named
from journeycanvas.layout.workshop.notes import LONGEST_MM as LONGEST_NOTE_MM
from journeycanvas.layout.workshop.notes import SHORTEST_MM as SHORTEST_NOTE_MM
from journeycanvas.layout.workshop.sentences import canvas_sentences
from journeycanvas.messages import shown, shown_name
from journeycanvas.places import resources_folder
from journeycanvas.render.drawing import NoSuchTheme, Workshop
from journeycanvas.render.exporting import Exported, export
from journeycanvas.render.formats import FORMATS
from journeycanvas.render.png import HIGHEST_DPI, LOWEST_DPI, QtIsMissing, TooManyPixels
from journeycanvas.render.proof import CannotProve
from journeycanvas.render.proof.sentences import no_proof_sentence
from journeycanvas.render.refusing import refusal_sentence
from journeycanvas.render.wishes import USUAL_DPI, Wish
from journeycanvas.text import Numerals, Typesetter

CHARACTERS_SAID = 20
MOST_OVERLAP_MM = 500  # as in a map's own file
NO_TILES = (None, None, False, False)  # what is said of tiles where nothing is


class CannotExport(JourneyError):
    """Why a map was not written, in one line."""


def add_arguments(parser: ArgumentParser, say: Callable[[str], str]) -> None:
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        type=Path,
        help=say("MAP.journey and OUT.pdf, OUT.png or OUT.svg; with --to any number of maps"),
    )
    parser.add_argument("--paper", metavar="SIZE", help=say("A5 to A0, Letter, Legal, Tabloid, 420x297mm, or fit"))
    parser.add_argument("--orientation", choices=ORIENTATIONS, help=say("auto takes the one that shows the map larger"))
    parser.add_argument("--dpi", type=float, default=USUAL_DPI, help=say("dots an inch of a PNG; 150 if left out"))
    parser.add_argument("--theme", metavar="NAME", help=say("paper, ink, contrast or dark"))
    parser.add_argument("--blank", action="store_true", help=say("leave out the cards: a canvas to be filled by hand"))
    parser.add_argument(
        "--tile", metavar="SIZE", help=say("cut the map into sheets of this size, to be glued together")
    )
    parser.add_argument("--overlap", metavar="MM", type=float, help=say("how far the sheets overlap; 10 if left out"))
    parser.add_argument(
        "--printer-margin",
        metavar="MM",
        type=float,
        help=say("what the printer leaves white on a sheet; 5 if left out"),
    )
    parser.add_argument(
        "--repeat-heads", action="store_true", help=say("repeat the stages and lanes beside every sheet")
    )
    parser.add_argument(
        "--whole-lines", action="store_true", help=say("take more sheets where that keeps cuts out of the text")
    )
    parser.add_argument(
        "--workshop",
        metavar="SIZE",
        help=say("a canvas for the wall, at real size, with slots for sticky notes: 76x76, 51x38, 127x76, any mm"),
    )
    parser.add_argument(
        "--filled",
        choices=FILLED,
        help=say(
            "with --workshop: print no cards, those that are not just assumed or proposed, or all; none if left out"
        ),
    )
    parser.add_argument(
        "--sheets",
        metavar="KINDS",
        help=say("the sheets that go with the map, with commas between: personas, opportunities, facilitator, legend"),
    )
    parser.add_argument(
        "--proof",
        action=BooleanOptionalAction,
        help=say("read the PDF back and say whether all of the map is in it; posters are, if this is left out"),
    )
    parser.add_argument("--to", metavar="DIR", type=Path, help=say("write every map into this folder"))
    parser.add_argument("--format", choices=tuple(FORMATS), default="pdf", help=say("with --to; pdf if left out"))
    parser.add_argument("--jobs", metavar="N", type=int, help=say("how many maps at once, with --to"))


def run(options: Namespace, desk: Desk) -> int:
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
    return side_by_side(partial(export_one, wish, options.proof), pairs, options.jobs, desk)


def export_one(wish: Wish, is_proved: bool | None, source: Path, target: Path, desk: Desk) -> int:
    """Export one map, say how, and return the exit code. Raises JourneyError when it could not."""
    opened = open_map(source)
    code = desk.say_findings(str(source), opened)
    try:
        exported = export(opened.journey, target, wish, _workshop(), map_version(source), is_proved=is_proved)
    except (NoSuchTheme, CannotTile, TooManyPixels, QtIsMissing) as error:
        raise CannotExport(refusal_sentence(error, str(target), desk.words)) from error
    except CannotProve as error:
        raise CannotExport(no_proof_sentence(error, desk.words)) from error
    print(report(exported, desk.words), file=desk.out)
    code = max(code, _say_what_to_look_at(exported, source, desk))
    return max(code, say_proof(exported.proof, target, desk)) if exported.proof else code


@cache
def _workshop() -> Workshop:
    resources = resources_folder()
    return Workshop(resources, Typesetter(resources / "fonts"))


def _source_and_target(files: list[Path], words: Catalogue) -> tuple[Path, Path]:
    if len(files) != 2:
        raise BadArguments(words.say("export takes a map and the file to write; with --to any number of maps."))
    source, target = files
    if target.suffix[1:].lower() not in FORMATS:
        raise BadArguments(
            words.say(
                "“{name}”: the file to write ends with {endings}.",
                name=shown_name(str(target)),
                endings=", ".join(f".{format}" for format in FORMATS),
            )
        )
    return source, target


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(str(folder), system_fault(error)) from error


def _wish(options: Namespace, format: str, words: Catalogue) -> Wish:
    if not LOWEST_DPI <= options.dpi <= HIGHEST_DPI:
        raise BadArguments(
            words.say("--dpi is a number from {lowest} to {highest}.", lowest=LOWEST_DPI, highest=HIGHEST_DPI)
        )
    if options.jobs is not None and options.jobs < 1:
        raise BadArguments(words.say("--jobs is a number from 1."))
    return Wish(
        format,
        paper=_paper(options.paper, words) if options.paper else None,
        orientation=options.orientation,
        theme=options.theme,
        dpi=options.dpi,
        blank=options.blank,
        tile=_tile(options, words),
        workshop=_slots(options, words),
        sheets=_sheets(options, words),
    )


def _sheets(options: Namespace, words: Catalogue) -> tuple[Handout, ...]:
    if options.sheets is None:
        return ()
    if options.tile is not None or options.workshop is not None:
        raise BadArguments(words.say("--sheets prints no map: it goes without --tile and --workshop."))
    names = [name.strip().lower() for name in options.sheets.split(",")]
    odd = next((name for name in names if name not in HANDOUTS), None)
    if odd is not None:
        raise BadArguments(
            words.say(
                "There are no sheets “{name}”. There are {known}, with commas between.",
                name=shown(odd),
                known=", ".join(HANDOUTS),
            )
        )
    return tuple(kind for kind in HANDOUTS if kind in names)


def _slots(options: Namespace, words: Catalogue) -> Slots | None:
    if options.workshop is not None:
        return Slots(_sticky_note(options.workshop, words), options.filled or "none")
    if options.filled is not None:
        raise BadArguments(words.say("--filled goes with --workshop."))
    return None


def _sticky_note(name: str, words: Catalogue) -> Note:
    note = note_named(name)
    if note is None:
        raise BadArguments(
            words.say(
                "“{name}” is no size of a note. Say its sides in mm, {shortest} to {longest}, as 76x76.",
                name=shown(name),
                shortest=round(SHORTEST_NOTE_MM),
                longest=round(LONGEST_NOTE_MM),
            )
        )
    return note


def _tile(options: Namespace, words: Catalogue) -> TileWish | None:
    if options.tile is None:
        if (options.overlap, options.printer_margin, options.repeat_heads, options.whole_lines) != NO_TILES:
            raise BadArguments(
                words.say("--overlap, --printer-margin, --repeat-heads and --whole-lines go with --tile.")
            )
        return None
    overlap = USUAL_OVERLAP_MM if options.overlap is None else options.overlap
    margin = USUAL_PRINTER_MARGIN_MM if options.printer_margin is None else options.printer_margin
    if not 0 <= overlap <= MOST_OVERLAP_MM:
        raise BadArguments(words.say("--overlap is a number from 0 to {most}.", most=MOST_OVERLAP_MM))
    if not 0 <= margin <= MOST_PRINTER_MARGIN_MM:
        raise BadArguments(
            words.say("--printer-margin is a number from 0 to {most}.", most=round(MOST_PRINTER_MARGIN_MM))
        )
    return TileWish(_paper(options.tile, words), "auto", overlap, margin, options.repeat_heads, options.whole_lines)


def _paper(name: str, words: Catalogue) -> Paper:
    paper = paper_named(name)
    if paper is None:
        raise BadArguments(
            words.say(
                "There is no paper “{name}”. There are {known}, or sides of {shortest} to {longest} mm as 420x297mm.",
                name=shown(name),
                known=", ".join(paper.name for paper in PAPERS.values()),
                shortest=round(SHORTEST_MM),
                longest=round(LONGEST_MM),
            )
        )
    return paper


def _say_what_to_look_at(exported: Exported, source: Path, desk: Desk) -> int:
    words, code = desk.words, DONE
    for what, name in exported.unknown:
        if what == "theme":
            text = words.say(
                "it names the theme “{name}”, which is not there. It was drawn in “paper”.", name=shown(name)
            )
        elif what == "tile":
            text = words.say(
                "it names sheets of “{name}” that it cannot be cut into. It was written as one page.", name=shown(name)
            )
        else:
            text = words.say(
                "it names the paper “{name}”, which is not known. Its own size was taken.", name=shown(name)
            )
        code = _note(desk, source, text)
    if exported.canvas is not None:
        numerals = Numerals(words.language)
        for text in canvas_sentences(exported.canvas, words, numerals):
            code = _note(desk, source, text)
    if exported.missing:
        characters = shown(" ".join(exported.missing), 2 * CHARACTERS_SAID)
        text = words.say("no font has {characters}. Empty boxes stand in their place.", characters=characters)
        code = _note(desk, source, text)
    if exported.unread:
        text = words.say_many(
            "{n} picture cannot be read. Its place stays empty.",
            "{n} pictures cannot be read. Their places stay empty.",
            exported.unread,
        )
        code = _note(desk, source, text)
    return code


def _note(desk: Desk, source: Path, text: str) -> int:
    desk.say(f"{shown_name(str(source))}: {text}")
    return LOOK_AT_IT
