"""The command line: one file a command, each imported only when it is asked for."""

from journeycanvas.cli.app import main

__all__ = ["main"]
