"""journeycanvas new: start a map from a template."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from journeycanvas.cli.desk import DONE, Desk
from journeycanvas.errors import CannotWrite, Fault, NoSuchLanguage
from journeycanvas.files import save_map
from journeycanvas.files.templates import find_template, start_from
from journeycanvas.i18n import catalogue
from journeycanvas.model import new_id
from journeycanvas.places import templates_folder


def add_arguments(parser: ArgumentParser, say: Callable[[str], str]) -> None:
    parser.add_argument(
        "out", metavar="OUT.journey", type=Path, help=say("the file to write; it must not be there yet")
    )
    parser.add_argument("--template", metavar="NAME", required=True, help=say("which; see “journeycanvas templates”"))
    parser.add_argument("--language", metavar="CODE", help=say("of the map: en, fa, he or ar; otherwise yours"))
    parser.add_argument("--title", metavar="TEXT", help=say("of the map; otherwise that of the template"))


def run(options: Namespace, desk: Desk) -> int:
    template = find_template(templates_folder(), options.template)
    language: str = options.language or desk.words.language
    if language.split("-")[0].lower() not in template.languages:
        raise NoSuchLanguage(language, template.languages)
    if options.out.exists() or options.out.is_symlink():
        raise CannotWrite(str(options.out), Fault("exists"))
    words = catalogue(language)
    journey = start_from(
        template,
        language,
        say=lambda text: words.say_in("template", text),
        new_id=lambda: new_id(desk.random),
        today=desk.today,
        title=options.title,
    )
    save_map(journey, options.out)
    return DONE
