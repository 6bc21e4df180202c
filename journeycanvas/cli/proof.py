"""journeycanvas proof: read a PDF back and say whether all of the map is in it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from journeycanvas.cli.desk import LOOK_AT_IT, Desk
from journeycanvas.cli.reporting import say_proof
from journeycanvas.errors import CannotRead, JourneyError
from journeycanvas.files import open_map
from journeycanvas.files.digests import state_name
from journeycanvas.files.system import system_fault
from journeycanvas.layout.tiling import CannotTile
from journeycanvas.layout.workshop.sentences import left_out_sentence
from journeycanvas.messages import shown_name
from journeycanvas.model import Journey
from journeycanvas.places import resources_folder
from journeycanvas.render.drawing import Drawn, Instruments, NoSuchTheme, draw
from journeycanvas.render.exporting import cut, leaves_for, wanted_for
from journeycanvas.render.printed import Printed, wish_of
from journeycanvas.render.proof import CannotProve, Wanted
from journeycanvas.render.proof.proving import how_printed, prove
from journeycanvas.render.proof.sentences import no_proof_sentence
from journeycanvas.render.wishes import Wish
from journeycanvas.text import Numerals


class CannotCompare(JourneyError):
    """Why a PDF could not be proved, as a sentence."""


def add_arguments(parser: ArgumentParser, say: Callable[[str], str]) -> None:
    parser.add_argument("map", metavar="MAP.journey", type=Path, help=say("the map that was printed"))
    parser.add_argument("pdf", metavar="OUT.pdf", type=Path, help=say("what was written of it"))


def run(options: Namespace, desk: Desk) -> int:
    source, pdf = options.map, options.pdf
    opened = open_map(source)
    code = desk.say_findings(str(source), opened)
    words, name = desk.words, shown_name(str(pdf))
    try:
        printed = how_printed(pdf)
        drawn, wanted = _wanted(opened.journey, printed)
        proof = prove(pdf, drawn.journey if drawn else opened.journey, wanted)
    except CannotProve as error:
        raise CannotCompare(no_proof_sentence(error, words)) from error
    except OSError as error:
        raise CannotRead(str(pdf), system_fault(error)) from error
    code = max(code, say_proof(proof, pdf, desk))
    if drawn is not None and drawn.canvas is not None and drawn.canvas.left_out:
        desk.say(f"{name}: {left_out_sentence(drawn.canvas, words, Numerals(words.language))}")
        code = LOOK_AT_IT
    if wanted is None:
        unsaid = words.say("it does not say how it was printed; only the words were compared.")
        desk.say(f"{name}: {unsaid}")
    elif printed is not None and printed.version != state_name(opened.digest):
        other = words.say("it was printed from another version of the map.")
        desk.say(f"{name}: {other}")
    return code


def _wanted(journey: Journey, printed: Printed | None) -> tuple[Drawn | None, Wanted | None]:
    """Return the map as it was to be printed, and the leaves; None and None when nobody knows how."""
    wish = wish_of(printed, Wish) if printed else None
    if printed is not None and wish is not None:
        with suppress(NoSuchTheme, CannotTile):
            drawn = cut(draw(journey, wish, Instruments.at(resources_folder()), printed.version), wish)
            return drawn, wanted_for(drawn, leaves_for(drawn))
    return None, None
