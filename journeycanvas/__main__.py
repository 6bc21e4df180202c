"""Start the program: python -m journeycanvas, and the command journeycanvas."""

import sys
from collections.abc import Sequence
from pathlib import Path

MAP_SUFFIXES = (".journey", ".json")


def main() -> int:
    """Open the editor, or hand the arguments to the command line; return the exit code."""
    arguments = sys.argv[1:]
    # The way to a window stays short: the command line would cost it a fifth more time.
    if all(Path(argument).suffix in MAP_SUFFIXES and not argument.startswith("-") for argument in arguments):
        return open_window([Path(argument) for argument in arguments])
    from journeycanvas.cli import main as command_line

    return command_line(arguments, open_window)


def open_window(maps: Sequence[Path]) -> int:
    """Open the editor with the maps given, and return the exit code when its last window is closed."""
    from journeycanvas.editor.process.app import run

    return run(maps)


if __name__ == "__main__":
    sys.exit(main())
