"""The table of commands. A new one is a row here and a file beside it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple, Protocol, cast

from journeycanvas.cli.desk import Desk
from journeycanvas.i18n import msgid


class CommandModule(Protocol):
    """What the file of a command holds."""

    def add_arguments(self, parser: ArgumentParser, say: Callable[..., str]) -> None:
        """Tell the parser what the command takes; say gives the words for help texts."""

    def run(self, options: Namespace, desk: Desk) -> int:
        """Do it and return the exit code. Raises JourneyError when it could not."""


class Command(NamedTuple):
    """One command: the word that is typed, and one line that says what it does."""

    name: str
    summary: str

    def module(self) -> CommandModule:
        """Return what takes its arguments and runs it; imported only now, so that the others cost nothing."""
        return cast(CommandModule, import_module(f"journeycanvas.cli.{self.name}"))


COMMANDS = (
    Command("new", msgid("start a map from a template")),
    Command("templates", msgid("list the templates")),
    Command("export", msgid("write maps as PDF, PNG or SVG")),
    Command("proof", msgid("read a PDF back and say whether all of the map is in it")),
    Command("merge", msgid("make one map of two copies of it")),
    Command("info", msgid("say what a map holds")),
    Command("rewrite", msgid("write a map again, in the present version of its format")),
    Command("schema", msgid("print the JSON Schema of the map file")),
)
