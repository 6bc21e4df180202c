"""Run one command: find it, read its arguments, say what went wrong in one line, return the exit code."""

import gc
import os
import random
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from difflib import get_close_matches
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from journeycanvas import __version__
from journeycanvas.cli.arguments import BadArguments, HelpAsked, Parser, speak_through_catalogues
from journeycanvas.cli.commands import COMMANDS, Command
from journeycanvas.cli.desk import COULD_NOT, DONE, INTERRUPTED, READER_WENT_AWAY, Desk, spoken_language
from journeycanvas.errors import JourneyError
from journeycanvas.i18n import Catalogue, catalogue
from journeycanvas.messages import fault_words, mistake_sentence, shown
from journeycanvas.wording.refused import refused_sentence

PROGRAM = "journeycanvas"
MAP_SUFFIXES = (".journey", ".json")
"""As files/limits.py has them, which a window that is to stand at once does not wait for."""

COLLECTING = (50_000, 100, 100)
"""How often Python looks for garbage in circles. Its own habit takes a sixth of the time of a large map's export."""

OpenWindow = Callable[[Sequence[Path]], int]
"""Opens the editor with the maps given, and returns the exit code when its window is closed."""


def main(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Do what the arguments ask for and return the exit code: 0 done, 1 done but look at it, 2 could not."""
    out, err = _stream(sys.stdout), _stream(sys.stderr)
    speak_through_catalogues()
    gc.set_threshold(*COLLECTING)
    words = catalogue(spoken_language(os.environ))
    desk = Desk(out, err, words, random.SystemRandom(), date.today())
    try:
        code = run(arguments, desk, open_window)
        out.flush()
    except BrokenPipeError:
        code = READER_WENT_AWAY
    except OSError as error:
        from journeycanvas.files.system import system_fault

        reason = fault_words(system_fault(error), words)
        with suppress(OSError):
            desk.say(words.say("What this command says could not be written: {reason}", reason=reason))
        code = COULD_NOT
    else:
        return code
    # What is still in the buffer has no place to go; the interpreter must not try it again when it leaves.
    os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
    return code


def _stream(stream: TextIO | None) -> TextIO:
    """Return a stream that can say everything; where the program was started without one, it goes nowhere."""
    if stream is None:
        return Path(os.devnull).open("w", encoding="utf-8")
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return stream


def run(arguments: Sequence[str], desk: Desk, open_window: OpenWindow) -> int:
    """Do what the arguments ask for at a desk. Raises nothing but the OSError of a stream that cannot be written."""
    try:
        return _run(list(arguments), desk, open_window)
    except HelpAsked as help_asked:
        print(help_asked, end="", file=desk.out)
        return DONE
    except JourneyError as error:
        desk.say(refused_sentence(error, desk.words))
        return COULD_NOT
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if isinstance(error, OSError) and error.filename is None:  # of a stream; a file has its name there
            raise
        if os.environ.get("JOURNEYCANVAS_TRACEBACK"):
            raise
        desk.say(mistake_sentence(error, desk.words))
        return COULD_NOT


def _run(arguments: list[str], desk: Desk, open_window: OpenWindow) -> int:
    first = arguments[0] if arguments else ""
    if first in ("-h", "--help"):
        raise HelpAsked(_overview(desk.words))
    if first == "--version":
        print(f"{PROGRAM} {__version__}", file=desk.out)
        return DONE
    for command in COMMANDS:
        if first == command.name:
            return _do(command, arguments[1:], desk)
    option = next((one for one in arguments if one.startswith("-")), None)
    if option or not (first == "" or Path(first).suffix in MAP_SUFFIXES or Path(first).exists()):
        raise BadArguments(_not_a_command(option or first, desk.words))
    return open_window([Path(name) for name in arguments])


def _do(command: Command, arguments: list[str], desk: Desk) -> int:
    say = desk.words.say
    module = command.module()
    parser = Parser(f"{PROGRAM} {command.name}", say(command.summary), desk.words)
    module.add_arguments(parser, say)
    return module.run(parser.parse_args(arguments), desk)


def _overview(words: Catalogue) -> str:
    width = max(len(command.name) for command in COMMANDS)
    lines = [
        words.say("usage: journeycanvas COMMAND …  ·  journeycanvas [MAP.journey]"),
        "",
        words.say("Customer journey maps, from right to left and left to right, offline."),
        "",
        *(f"  {command.name:<{width}}  {words.say(command.summary)}" for command in COMMANDS),
        "",
        words.say("“journeycanvas COMMAND --help” says more. Without a command the editor opens."),
    ]
    return "\n".join(lines) + "\n"


def _not_a_command(word: str, words: Catalogue) -> str:
    near = get_close_matches(word, [command.name for command in COMMANDS], n=1)
    if near:
        return words.say("There is no command “{word}”. Did you mean “{near}”?", word=shown(word), near=near[0])
    return words.say("There is no command or map “{word}”. See: journeycanvas --help", word=shown(word))
