"""Read from the command line how a map is wanted: its paper, its sheets, a canvas for the wall, what goes with it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable

from journeycanvas.cli.arguments import BadArguments, number_said
from journeycanvas.i18n import Catalogue
from journeycanvas.layout.handouts.kinds import HANDOUTS, Handout
from journeycanvas.layout.paper import LONGEST_MM, ORIENTATIONS, PAPERS, SHORTEST_MM, Paper, paper_named
from journeycanvas.layout.tiling import (
    MOST_PRINTER_MARGIN_MM,
    USUAL_OVERLAP_MM,
    USUAL_PRINTER_MARGIN_MM,
    TileWish,
)
from journeycanvas.layout.workshop.notes import FILLED, Note, Slots, note_named
from journeycanvas.layout.workshop.notes import LONGEST_MM as LONGEST_NOTE_MM
from journeycanvas.layout.workshop.notes import SHORTEST_MM as SHORTEST_NOTE_MM
from journeycanvas.messages import joined, shown
from journeycanvas.render.png import HIGHEST_DPI, LOWEST_DPI
from journeycanvas.render.wishes import USUAL_DPI, Wish

MOST_OVERLAP_MM = 500  # as in a map's own file
NO_TILES = (None, None, False, False)  # what is said of tiles where nothing is


def add_wishes(parser: ArgumentParser, say: Callable[..., str]) -> None:
    """Tell the parser how a map can be wanted; say gives the words for help texts."""
    number = number_said(say)
    parser.add_argument("--paper", metavar="SIZE", help=say("A5 to A0, Letter, Legal, Tabloid, 420x297mm, or fit"))
    parser.add_argument("--orientation", choices=ORIENTATIONS, help=say("auto takes the one that shows the map larger"))
    parser.add_argument("--dpi", type=number, default=USUAL_DPI, help=say("dots an inch of a PNG; 150 if left out"))
    parser.add_argument("--theme", metavar="NAME", help=say("paper, ink, contrast or dark"))
    parser.add_argument("--blank", action="store_true", help=say("leave out the cards: a canvas to be filled by hand"))
    parser.add_argument(
        "--tile", metavar="SIZE", help=say("cut the map into sheets of this size, to be glued together")
    )
    parser.add_argument("--overlap", metavar="MM", type=number, help=say("how far the sheets overlap; 10 if left out"))
    parser.add_argument(
        "--printer-margin",
        metavar="MM",
        type=number,
        help=say("what the printer leaves white on a sheet; 5 if left out"),
    )
    parser.add_argument(
        "--repeat-heads", action="store_true", help=say("repeat the stages and lanes beside every sheet")
    )
    parser.add_argument(
        "--fewest-sheets",
        action="store_true",
        help=say("lay the map out for its sheets: fewer of them, fewer cuts through text, a smaller poster"),
    )
    parser.add_argument(
        "--workshop",
        metavar="SIZE",
        help=say(
            "a canvas for the wall, at real size, with slots for sticky notes: 76x76, 51x38, 127x76, cards, any mm"
        ),
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


def wish_of(options: Namespace, format: str, words: Catalogue) -> Wish:
    """Return how a map is wanted. Raises BadArguments."""
    if not LOWEST_DPI <= options.dpi <= HIGHEST_DPI:
        raise BadArguments(
            words.say("--dpi is a number from {lowest} to {highest}.", lowest=LOWEST_DPI, highest=HIGHEST_DPI)
        )
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
    names = [name.strip().lower() for name in options.sheets.replace("،", ",").split(",")]
    odd = next((name for name in names if name not in HANDOUTS), None)
    if odd is not None:
        raise BadArguments(
            words.say(
                "There are no sheets “{name}”. There are {known}, with commas between.",
                name=shown(odd),
                known=joined(words, HANDOUTS),
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
        if (options.overlap, options.printer_margin, options.repeat_heads, options.fewest_sheets) != NO_TILES:
            raise BadArguments(
                words.say("--overlap, --printer-margin, --repeat-heads and --fewest-sheets go with --tile.")
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
    return TileWish(_paper(options.tile, words), "auto", overlap, margin, options.repeat_heads, options.fewest_sheets)


def _paper(name: str, words: Catalogue) -> Paper:
    paper = paper_named(name)
    if paper is None:
        raise BadArguments(
            words.say(
                "There is no paper “{name}”. There are {known}, or sides of {shortest} to {longest} mm as 420x297mm.",
                name=shown(name),
                known=joined(words, (paper.name for paper in PAPERS.values())),
                shortest=round(SHORTEST_MM),
                longest=round(LONGEST_MM),
            )
        )
    return paper
