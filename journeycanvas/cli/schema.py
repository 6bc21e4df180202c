"""journeycanvas schema: print the JSON Schema of the map file."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable

from journeycanvas.cli.desk import DONE, Desk
from journeycanvas.files.schema import schema


def add_arguments(parser: ArgumentParser, say: Callable[[str], str]) -> None:
    """Nothing beyond --help."""


def run(options: Namespace, desk: Desk) -> int:
    print(json.dumps(schema(), ensure_ascii=False, indent=2), file=desk.out)
    return DONE
