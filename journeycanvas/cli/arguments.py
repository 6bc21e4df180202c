"""Read the arguments of a command, with help and errors as one expects, in one line and without leaving the program."""

import gettext
from argparse import SUPPRESS, Action, ArgumentError, ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from journeycanvas.errors import JourneyError
from journeycanvas.i18n import Catalogue, msgid
from journeycanvas.messages import joined, shown
from journeycanvas.places import resources_folder

ARGPARSE_TEXTS = (
    msgid("usage: "),
    msgid("positional arguments"),
    msgid("options"),
    msgid("the following arguments are required: %s"),
    msgid("unrecognized arguments: %s"),
    msgid("argument %(argument_name)s: %(message)s"),
    msgid("expected one argument"),
    msgid("expected at least one argument"),
    msgid("ambiguous option: %(option)s could match %(matches)s"),
    msgid("not allowed with argument %s"),
    msgid("ignored explicit argument %r"),
)
"""What argparse itself says. It looks its words up by gettext, and so finds them in our catalogues."""


class BadArguments(JourneyError):
    """Arguments that the command does not take, in one line."""


class HelpAsked(Exception):
    """The person asked for help; the text is the argument."""


class Parser(ArgumentParser):
    """An argparse parser that raises instead of printing and leaving."""

    def __init__(self, prog: str, description: str, words: Catalogue) -> None:
        self._words = words
        super().__init__(prog=prog, description=description, add_help=False, allow_abbrev=False)
        self.add_argument(
            "-h", "--help", action=_AskForHelp, nargs=0, default=SUPPRESS, help=words.say("show this help and leave")
        )

    def _check_value(self, action: Action, value: Any) -> None:
        if action.choices is not None and value not in action.choices:
            known = joined(self._words, map(str, action.choices))
            message = self._words.say("“{value}” is not one of: {known}", value=shown(str(value)), known=known)
            raise ArgumentError(action, message)

    def error(self, message: str) -> NoReturn:
        """Raise BadArguments for what argparse has to say."""
        raise BadArguments(f"{self.prog}: {message}")


class _AskForHelp(Action):
    def __call__(
        self,
        parser: ArgumentParser,
        namespace: Namespace,
        values: str | Sequence[Any] | None,
        option: str | None = None,
    ) -> NoReturn:
        raise HelpAsked(parser.format_help())


def number_said(say: Callable[..., str]) -> Callable[[str], float]:
    """Return what reads a number for argparse, and says in the words of `say` that something is none."""

    def number(text: str) -> float:
        try:
            return float(text)
        except ValueError:
            raise ArgumentTypeError(say("“{text}” is no number.", text=shown(text))) from None

    return number


def speak_through_catalogues() -> None:
    """Let argparse find its words. To be called once, by the program and not by those who import it."""
    gettext.bindtextdomain("journeycanvas", resources_folder() / "locales")
    gettext.textdomain("journeycanvas")
