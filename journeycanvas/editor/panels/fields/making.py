"""Make the usual fields in a line each: words, text, segments, a list, a colour, an icon, a tick."""

from collections.abc import Callable, Mapping, Sequence

from journeycanvas.edit.change import Change, applied, squashed
from journeycanvas.editor.panels.controls.choice import Choice, Tick
from journeycanvas.editor.panels.controls.control import Control
from journeycanvas.editor.panels.controls.dates import DateControl
from journeycanvas.editor.panels.controls.dots import Dots
from journeycanvas.editor.panels.controls.icons import IconControl
from journeycanvas.editor.panels.controls.numbers import NumberControl, SliderControl
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.panels.controls.swatches import Swatches
from journeycanvas.editor.panels.controls.writing import LineControl, TextControl
from journeycanvas.editor.panels.form import Field, Read, Write, attribute, setter
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.model import Journey


class Maker:
    """Makes fields for records that one verb writes: verb(journey, ids, **fields)."""

    def __init__(self, setting: PanelSetting, verb: Callable[..., Change]) -> None:
        self.setting = setting
        self._verb = verb

    def field(
        self, name: str, label: str, control: Control, read: Read | None = None, write: Write | None = None
    ) -> Field:
        """Return a field of a control; left out, it reads the attribute of that name and writes it by the verb."""
        return Field(self.setting, label, control, read or attribute(name), write or setter(self._verb, name))

    def line(self, name: str, label: str, hint: str = "", write: Write | None = None) -> Field:
        """Return a field of one line of words."""
        return self.field(name, label, LineControl(self._map_language(), self.setting.mixed, hint=hint), write=write)

    def text(self, name: str, label: str, lines: int = 2, hint: str = "") -> Field:
        """Return a field of several lines of words."""
        return self.field(name, label, TextControl(self._map_language(), self.setting.mixed, lines=lines, hint=hint))

    def list(self, name: str, label: str) -> Field:
        """Return a field of a list of texts, one a line."""
        control = TextControl(self._map_language(), self.setting.mixed, lines=1, hint=self.setting.say("One a line"))
        return self.field(
            name,
            label,
            control,
            lambda record: "\n".join(getattr(record, name)),
            lambda journey, ids, value: self._verb(journey, ids, **{name: tuple(value.split("\n")) if value else ()}),
        )

    def segments(self, name: str, label: str, table: Mapping[str, str], nothing: object = None) -> Field:
        """Return a field of a few choices that are all in sight."""
        say = self.setting.say
        return self.field(name, label, Segments([(value, say(text)) for value, text in table.items()], nothing=nothing))

    def choice(self, name: str, label: str, choices: Sequence[tuple[object, str]], write: Write | None = None) -> Field:
        """Return a field of choices in a list that opens."""
        control = Choice(self.setting.mixed, [(value, text, None) for value, text in choices])
        return self.field(name, label, control, write=write)

    def colour(self, name: str = "color", write: Write | None = None) -> Field:
        """Return a field of colours."""
        return self.field(name, self.setting.say("Colour"), Swatches(self.setting.theme, self.setting.say), write=write)

    def icon(self, names: Sequence[str], name: str = "icon", none: str = "") -> Field:
        """Return a field of icons."""
        return self.field(name, self.setting.say("Icon"), IconControl(self.setting, names, none))

    def dots(self, name: str, label: str, count: int, unset: object = 0, colour: str = "") -> Field:
        """Return a field of dots."""
        return self.field(name, label, Dots(count, unset=unset, colour=colour))

    def number(
        self,
        name: str,
        label: str,
        *,
        least: float = -1e100,
        most: float = 1e100,
        step: float = 1,
        whole: bool = False,
        unset: object = None,
    ) -> Field:
        """Return a field of a number."""
        control = NumberControl(
            self.setting.numerals,
            self.setting.mixed,
            least=least,
            most=most,
            step=step,
            whole=whole,
            unset=unset,
        )
        return self.field(name, label, control)

    def slider(
        self, name: str, label: str, least: float, most: float, step: float = 1, write: Write | None = None
    ) -> Field:
        """Return a field of a value between two ends."""
        control = SliderControl(self.setting.numerals, least, most, step=step)
        return self.field(name, label, control, write=write)

    def date(self, name: str, label: str) -> Field:
        """Return a field of a date."""
        return self.field(name, label, DateControl(self.setting))

    def tick(self, name: str, words: str, write: Write | None = None) -> Field:
        """Return a field of yes or no."""
        return self.field(name, "", Tick(words), write=write)

    def _map_language(self) -> str:
        return self.setting.journey.map.language


def each(verb: Callable[[Journey, str], Change], journey: Journey, ids: Sequence[str]) -> Change:
    """Return one change that does a verb of one record to several, one after the other."""
    change = verb(journey, ids[0])
    for id in ids[1:]:
        change = squashed(change, verb(applied(journey, change), id))
    return change
