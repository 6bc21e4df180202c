"""journeycanvas templates: list the blank canvases, as a table or as JSON."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable

from journeycanvas.cli.desk import DONE, Desk
from journeycanvas.errors import NoSuchLanguage
from journeycanvas.files.templates import templates
from journeycanvas.i18n import catalogue, languages
from journeycanvas.places import templates_folder


def add_arguments(parser: ArgumentParser, say: Callable[[str], str]) -> None:
    parser.add_argument("--json", action="store_true", help=say("a list of {name, title, description, languages}"))
    parser.add_argument("--language", metavar="CODE", help=say("of titles and descriptions; otherwise yours"))


def run(options: Namespace, desk: Desk) -> int:
    language: str = options.language or desk.words.language
    if language not in languages():
        raise NoSuchLanguage(language, languages())
    words = catalogue(language)
    listed = [
        {
            "name": template.name,
            "title": words.say_in("template", template.title),
            "description": words.say_in("template", template.description),
            "languages": list(template.languages),
        }
        for template in templates(templates_folder())
    ]
    if options.json:
        print(json.dumps(listed, ensure_ascii=False, indent=2), file=desk.out)
        return DONE
    width = max((len(entry["name"]) for entry in listed), default=0)
    for entry in listed:
        print(f"{entry['name']:<{width}}  {entry['title']}: {entry['description']}", file=desk.out)
    return DONE
