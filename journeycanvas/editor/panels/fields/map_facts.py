"""The fields of the map itself: what it is called and about, its languages, its looks, its paper."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from journeycanvas.edit.change import Change
from journeycanvas.edit.map_facts import set_language, set_map_facts, set_paper, set_review
from journeycanvas.edit.pictures import take_picture_off
from journeycanvas.editor.languages import LANGUAGES
from journeycanvas.editor.panels.controls.choice import Choice
from journeycanvas.editor.panels.controls.dates import DateControl
from journeycanvas.editor.panels.controls.picture import PictureControl
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.panels.controls.writing import LineControl
from journeycanvas.editor.panels.fields.making import Maker
from journeycanvas.editor.panels.fields.picture import PictureField
from journeycanvas.editor.panels.form import Form, attribute
from journeycanvas.editor.panels.reading import Reading
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.layout.paper import PAPERS
from journeycanvas.model import Journey
from journeycanvas.wording.choices import BASES, DIGITS, DIRECTIONS, MAP_KINDS, ORIENTATIONS, THEMES

USUAL_THEME = "paper"


class MapForm(Form):
    """All facts of a map."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__(setting)
        make = Maker(setting, _facts)
        self._add_facts(make)
        self._add_language(make)
        self._add_print(make)
        self._add_review(make)

    def _add_facts(self, make: Maker) -> None:
        say = self.setting.say
        self.add(make.line("title", say("Title")))
        self.add(make.line("subtitle", say("Subtitle")))
        self.add(make.text("scope", say("Scope"), hint=say("Where the journey starts and ends")))
        self.add(make.choice("kind", say("Kind of map"), [(None, say("Not said")), *_rows(self.setting, MAP_KINDS)]))
        self.add(make.segments("basis", say("Based on"), BASES))
        self.add_beside(make.line("author", say("Author")), make.line("organisation", say("Organisation")))
        logo = PictureControl(self.setting, say("Choose a picture…"))
        self.add(PictureField(self.setting, say("Logo"), logo, attribute("logo"), _without_logo))

    def _add_language(self, make: Maker) -> None:
        say = self.setting.say
        self.add_title(say("Language and figures"))
        self.add(
            make.choice(
                "language",
                say("Language of the map"),
                list(LANGUAGES.items()),
                write=lambda journey, _, value: set_language(journey, value),
            )
        )
        self.add(make.segments("direction", say("Direction"), DIRECTIONS))
        self.add(make.segments("digits", say("Digits"), DIGITS))

    def _add_print(self, make: Maker) -> None:
        setting, say = self.setting, self.setting.say
        self.add_title(say("Print"))
        themes = _choice(setting, [(value, say(text)) for value, text in THEMES.items()])
        self.add(make.field("theme", say("Theme"), themes, lambda facts: facts.theme or USUAL_THEME))
        papers: list[tuple[object, str]] = [
            (None, say("As the map needs")),
            *((paper.name, paper.name) for paper in PAPERS.values()),
        ]
        self.add(make.field("paper", say("Paper"), _choice(setting, papers), _paper("size"), _papered("size")))
        if setting.on_paper is not None:
            self.reading = Reading(setting, setting.on_paper)
            self.add_widget(self.reading)
        turned = Segments([(value, say(text)) for value, text in ORIENTATIONS.items()])
        self.add(
            make.field(
                "orientation", say("Orientation"), turned, _paper("orientation", "auto"), _papered("orientation")
            )
        )
        margin = make.number("margin", "", least=0, most=500)
        overlap = make.number("overlap", "", least=0, most=500)
        self.add_beside(
            make.field("margin", say("Margin (mm)"), margin.control, _paper("margin"), _papered("margin")),
            make.field("overlap", say("Overlap (mm)"), overlap.control, _paper("overlap"), _papered("overlap")),
        )
        tiles: list[tuple[object, str]] = [
            (None, say("On one sheet")),
            *((paper.name, say("On sheets of {paper}", paper=paper.name)) for paper in PAPERS.values()),
        ]
        self.add(make.field("tile", say("Taped together"), _choice(setting, tiles), _tile, _papered("tile")))

    def _add_review(self, make: Maker) -> None:
        setting, say = self.setting, self.setting.say
        self.add_title(say("Review"))
        name = LineControl(setting.journey.map.language, setting.mixed)
        self.add(make.field("by", say("Reviewed by"), name, _review("by"), _reviewed("by")))
        self.add(make.field("on", say("Reviewed on"), DateControl(setting), _review("on"), _reviewed("on")))


def _without_logo(journey: Journey, ids: Sequence[str], _: object) -> Change:
    return take_picture_off(journey, ids[0])


def _facts(journey: Journey, _: Sequence[str], **fields: Any) -> Change:
    return set_map_facts(journey, **fields)


def _paper(name: str, usual: object = None) -> Callable[[Any], object]:
    return lambda facts: getattr(facts.paper, name) if facts.paper else usual


def _papered(name: str) -> Callable[[Journey, Sequence[str], Any], Change]:
    return lambda journey, _, value: set_paper(journey, **{name: value})


def _tile(facts: Any) -> object:
    """Return the sheets a poster is taped together of; True in a file is the printer's usual paper."""
    tile = facts.paper.tile if facts.paper else None
    return "A4" if tile is True else tile or None


def _review(name: str) -> Callable[[Any], object]:
    return lambda facts: getattr(facts.review, name) if facts.review else ""


def _reviewed(name: str) -> Callable[[Journey, Sequence[str], Any], Change]:
    return lambda journey, _, value: set_review(journey, **{name: value or ""})


def _rows(setting: PanelSetting, table: Mapping[str, str]) -> list[tuple[object, str]]:
    return [(value, setting.say(text)) for value, text in table.items()]


def _choice(setting: PanelSetting, choices: Sequence[tuple[object, str]]) -> Choice:
    return Choice(setting.mixed, [(value, text, None) for value, text in choices])
