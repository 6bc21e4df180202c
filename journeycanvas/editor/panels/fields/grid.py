"""The fields of what divides the map: stages, phases, lanes."""

from collections.abc import Sequence

from journeycanvas.edit.change import Change, applied, squashed
from journeycanvas.edit.lanes import collapse_lanes, hide_lanes, set_lane_fields, span_lane
from journeycanvas.edit.phases import colour_phases, extend_phase, group_stages, rename_phase, ungroup_phases
from journeycanvas.edit.roles import ROLES
from journeycanvas.edit.stages import hide_stages, set_stage_fields
from journeycanvas.editor.panels.controls.choice import Choice
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.panels.fields.making import Maker, each
from journeycanvas.editor.panels.form import Form
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.messages import shown
from journeycanvas.model import Journey, Part
from journeycanvas.wording.choices import LINES, SPANS, VIEW_NAMES

NEW = ("new",)  # stands for a phase that is still to be made; no id looks like it


class StageForm(Form):
    """What a stage is called, what the customer wants in it, and how it looks."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__(setting)
        say, make = setting.say, Maker(setting, set_stage_fields)
        self.add(make.line("title", say("Title")))
        self.add(make.text("goal", say("The customer’s goal")))
        self._phase = Choice(setting.mixed)
        self.add(make.field("phase", say("Phase"), self._phase, write=self._put_under))
        self.add(make.slider("width", say("Width"), 0.5, 4, 0.05, write=_widened))
        self.add(make.colour())
        self.add(make.text("note", say("Notes")))
        self.add(
            make.tick("hidden", say("Hidden"), lambda journey, ids, value: hide_stages(journey, ids, hidden=value))
        )

    def show_records(self, records: Sequence[Part], ids: tuple[str, ...]) -> None:
        say = self.setting.say
        phases = self.setting.journey.phases.values()
        self._phase.offer(
            [
                (None, say("None"), None),
                *((phase.id, shown(phase.title) or say("Phase"), None) for phase in phases),
                (NEW, say("New phase"), None),
            ]
        )
        super().show_records(records, ids)

    def _put_under(self, journey: Journey, ids: Sequence[str], phase: object) -> Change:
        """Put stages under a phase, a new one, or none; a phase is always a run of neighbours."""
        new_id = self.setting.document.session.new_id
        if isinstance(phase, str):
            return extend_phase(journey, new_id, phase, ids)
        grouped = group_stages(journey, new_id, ids, title=self.setting.say("Phase"))
        if phase == NEW:
            return grouped
        after = applied(journey, grouped)
        own = after.stages[ids[0]].phase
        return squashed(grouped, ungroup_phases(after, [own])) if own else grouped


class PhaseForm(Form):
    """What a phase is called, and its colour."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__(setting)
        make = Maker(setting, _phase_fields)
        self.add(make.line("title", setting.say("Title")))
        self.add(make.colour())


class LaneForm(Form):
    """What a lane means, what it asks, and how its cells are drawn."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__(setting)
        say, make = setting.say, Maker(setting, set_lane_fields)
        self.add(make.line("title", say("Title")))
        self.add(make.text("prompt", say("Guiding question")))
        roles: list[tuple[object, str]] = [(role, say(found.title)) for role, found in ROLES.items()]
        self.add(make.choice("role", say("What it is about"), [("", say("None")), *roles]))
        views: list[tuple[object, str]] = [(view, say(text)) for view, text in VIEW_NAMES.items()]
        self.add(make.choice("view", say("Drawn as"), [(None, say("As usual for its meaning")), *views]))
        spans = Segments([(value, say(text)) for value, text in SPANS.items()])
        self.add(make.field("span", say("Cells"), spans, write=_spanned))
        self.add(make.line("department", say("Department")))
        self.add(make.colour())
        self.add(make.number("height", say("Least height"), least=0, most=100, step=0.5, unset=1))
        self.add(make.choice("line", say("Line under it"), [(value, say(text)) for value, text in LINES.items()]))
        self.add(make.tick("required", say("Every stage should have something here")))
        self.add(
            make.tick(
                "collapsed",
                say("Collapsed to its title"),
                lambda journey, ids, value: collapse_lanes(journey, ids, collapsed=value),
            )
        )
        self.add(make.tick("hidden", say("Hidden"), lambda journey, ids, value: hide_lanes(journey, ids, hidden=value)))


def _widened(journey: Journey, ids: Sequence[str], value: float | None) -> Change:
    return set_stage_fields(journey, ids, width=1 if value is None else value)


def _spanned(journey: Journey, ids: Sequence[str], value: str) -> Change:
    return each(lambda map, id: span_lane(map, id, "map" if value == "map" else "stage"), journey, ids)


def _phase_fields(journey: Journey, ids: Sequence[str], **fields: str | None) -> Change:
    if "color" in fields:
        return colour_phases(journey, ids, fields["color"])
    return each(lambda map, id: rename_phase(map, id, fields["title"] or ""), journey, ids)
