"""Lay out the facilitator's plan, made from the map: purpose, roles, materials, agenda, report and what comes after."""

from journeycanvas.layout.around import persona_name
from journeycanvas.layout.handouts.agenda import AgendaStep, agenda
from journeycanvas.layout.handouts.agenda_words import step_hint, step_name
from journeycanvas.layout.handouts.faces import (
    BETWEEN,
    BULLET,
    COLUMNS,
    STRONG,
    TEXT,
    TITLE,
    bulleted,
    headed,
    with_notes,
)
from journeycanvas.layout.handouts.kinds import handout_word
from journeycanvas.layout.handouts.lines import Column, Line, abreast, air, beside, led, together
from journeycanvas.layout.handouts.materials import GROUP, Notes, materials, notes_of
from journeycanvas.layout.handouts.page import Ground, Part
from journeycanvas.layout.handouts.pen import Pen
from journeycanvas.layout.marks import Stroke
from journeycanvas.layout.measures import CORNER, HAIRLINE, SMALL, UNIT
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.words import enumerated
from journeycanvas.messages import joined
from journeycanvas.model import Journey
from journeycanvas.model.codes import cell_codes
from journeycanvas.model.shown import shown_stages
from journeycanvas.theme.names import COLOURS

START, MINUTES, CODE = 56.0, 44.0, 34.0  # columns of the agenda
STEP_SHARE = 0.37  # of what is left of the width: what a step is called
NAME_SHARE = 0.26  # of the width: who has a role
ROLE_SHARE = 0.24
SWATCH = 10.0
MOST_NOTES = 40  # lines to write on, where a page would end half empty
FIELD = 16.0  # height of a line for a few words by hand


def plan_part(journey: Journey, setting: Setting, ground: Ground) -> Part:
    """Return the plan of a workshop on a map."""
    whole = Column(setting, ground.margin, ground.inside)
    halves = whole.split(2, COLUMNS)
    lines = [
        *_head(journey, whole),
        *_roles(journey, whole),
        air(BETWEEN),
        *_materials(journey, halves, ground),
        air(BETWEEN),
        *_agenda(journey, whole, ground.room),
        air(BETWEEN),
        *abreast(ground.room, _report(halves[0]), _typing_back(journey, halves[1])),
    ]
    return Part("", with_notes(lines, whole, ground.room, MOST_NOTES))


def _head(journey: Journey, whole: Column) -> list[Line]:
    facts, theme, say = journey.map, whole.setting.theme, whole.setting.words.say
    numerals, words = whole.setting.numerals, whole.setting.words
    people, stages = (
        enumerated(words, map(persona_name, journey.personas.values())) or say("the customer"),
        shown_stages(journey),
    )
    purpose = say(
        "Draw the journey of {people} as they live it, see where it hurts, and find what would help.", people=people
    )
    if stages and stages[0].title.strip() and stages[-1].title.strip():
        purpose = say(
            "Draw the journey of {people} from “{first}” to “{last}” as they live it, see where it hurts, and find "
            "what would help.",
            people=people,
            first=stages[0].title,
            last=stages[-1].title,
        )
    total = sum(step.minutes for step in agenda(journey))
    known = (
        (say("Total"), say("{minutes} min", minutes=numerals.number(total))),
        (say("Date"), ""),
        (say("Start"), ""),
        (say("Room"), ""),
    )
    cells = []
    for column, (label, value) in zip(whole.split(len(known), COLUMNS), known, strict=True):
        said = column.text(value, STRONG, theme.ink) if value else column.blank(1, FIELD)
        cells.append([*column.text(label, SMALL, theme.faint), *said])
    return [
        *whole.text(handout_word(words, "facilitator"), STRONG, theme.accent),
        *whole.text(facts.title, TITLE, theme.ink),
        *whole.text(facts.subtitle, TEXT, theme.soft),
        air(UNIT),
        *whole.text(purpose, TEXT, theme.ink),
        air(2 * UNIT),
        *together(beside(*cells)),
        air(BETWEEN),
    ]


def _roles(journey: Journey, whole: Column) -> list[Line]:
    setting, say, numerals = whole.setting, whole.setting.words.say, whole.setting.numerals
    departments = joined(setting.words, departments_of(journey))
    mixed = (
        say("Each from different departments: {departments}.", departments=departments)
        if departments
        else say("Each from different departments: who answers for a stage, and who talks with customers.")
    )
    roles = (
        (say("Facilitator"), say("Keeps to the purpose, asks the questions, lets everybody speak."), True),
        (say("Timekeeper"), say("Says when half of the time of a step is over, and when all of it is."), True),
        (say("Scribe"), say("Sees that every note has its code, and types the notes into the map afterwards."), True),
        (say("Groups of {n}", n=numerals.number(GROUP)), mixed, False),
    )
    first, last = ROLE_SHARE * whole.width, NAME_SHARE * whole.width
    lines = headed(whole, say("Roles"))
    for name, does, with_name in roles:
        role = whole._replace(width=first - COLUMNS / 2)
        rest = whole.width - first - (last + COLUMNS / 2 if with_name else 0.0)
        task = whole.narrowed(first)._replace(width=rest)
        who = whole.narrowed(whole.width - last)
        told = [role.text(name, STRONG, setting.theme.ink), task.text(does, TEXT, setting.theme.ink)]
        told += [who.blank(1, FIELD)] if with_name else []
        lines += [*together(beside(*told)), air(UNIT / 2)]
    return lines


def departments_of(journey: Journey) -> list[str]:
    """Return the departments and owners that the map names, each once."""
    names = [lane.department for lane in journey.lanes.values()]
    names += [card.owner for card in journey.cards.values()]
    return list(dict.fromkeys(name.strip() for name in names if name.strip()))


def _materials(journey: Journey, halves: list[Column], ground: Ground) -> list[Line]:
    """Return what there must be in the room: sheets and tools at the start, notes by their colours beside them."""
    setting, say = halves[0].setting, halves[0].setting.words.say
    things = [*headed(halves[0], say("Materials")), *bulleted(halves[0], materials(journey, setting))]
    notes = headed(halves[1], say("Sticky notes for each group"))
    for one in notes_of(journey):
        notes += _notes(halves[1], one)
    return abreast(ground.room, things, notes)


def _notes(column: Column, notes: Notes) -> list[Line]:
    setting, theme = column.setting, column.setting.theme
    hue, count = theme.hue(notes.colour), setting.numerals.number(notes.number)
    outline = Stroke(theme.card_outline or hue.deep, HAIRLINE)

    def swatch(pen: Pen, y: float) -> None:
        pen.sketch.box(column.x, y + 2.0, SWATCH, SWATCH, hue.fill, outline, CORNER / 2)

    inner = column.narrowed(SWATCH + 2 * UNIT)
    name = COLOURS.get(notes.colour)
    text = f"{setting.words.say(name)}: {count}" if name else count
    lanes = inner.text(joined(setting.words, notes.lanes), SMALL, theme.soft)
    return [*together([*led(inner.text(text, STRONG, theme.ink), swatch), *lanes]), air(UNIT / 2)]


def _agenda(journey: Journey, whole: Column, room: float) -> list[Line]:
    setting, theme, say = whole.setting, whole.setting.theme, whole.setting.words.say
    start = whole._replace(width=START - 2 * UNIT)
    minutes = whole.narrowed(START)._replace(width=MINUTES - UNIT)
    what = whole.narrowed(START + MINUTES)
    labels = ((start, say("Start")), (minutes, say("Minutes")), (what, say("What to do")))
    heads = together(beside(*(column.text(label, SMALL, theme.faint) for column, label in labels)))
    lines: list[Line] = []
    steps = agenda(journey)
    for step in steps:
        time = start.blank(1, FIELD)
        given = minutes.text(setting.numerals.number(step.minutes), STRONG, theme.ink)
        row = abreast(room, time, given, *_step(what, step))
        lines += [*together([*row, _hairline(whole)])]
    total = setting.numerals.number(sum(step.minutes for step in steps))
    lines += beside([air(1.0)], minutes.text(total, STRONG, theme.ink), what.text(say("Total"), STRONG, theme.ink))
    return [
        *headed(whole, say("Agenda")),
        *(line._replace(stays=True) for line in heads),
        *(line._replace(heads=tuple(heads)) for line in lines),
    ]


def _hairline(whole: Column) -> Line:
    def rule(pen: Pen, y: float) -> None:
        pen.sketch.rule(
            whole.x, y + UNIT / 2, whole.x + whole.width, y + UNIT / 2, Stroke(whole.setting.theme.line, HAIRLINE)
        )

    return Line(UNIT, (rule,))


def _step(column: Column, step: AgendaStep) -> list[list[Line]]:
    """Return what is done in a step: its name, the letters of its lane as they stand on the canvas before it; how."""
    theme, words = column.setting.theme, column.setting.words
    wide = STEP_SHARE * column.width
    title = column.narrowed(CODE)._replace(width=wide - CODE - 2 * UNIT)
    inner = column.narrowed(wide)
    name = title.text(step_name(words, step), STRONG, theme.ink)
    how = inner.text(step.lane.prompt, TEXT, theme.ink) if step.lane else []
    how += inner.text(step_hint(words, step, column.setting.numerals), SMALL, theme.soft)

    def code(pen: Pen, y: float) -> None:
        pen.sketch.words(step.code, STRONG, column.x, y, CODE - UNIT, theme.accent, direction="ltr")

    if step.code:
        name = led(name, code) or [Line(STRONG.size * STRONG.leading, (code,))]
    return [name, how]


def _report(column: Column) -> list[Line]:
    say = column.setting.words.say
    told = (
        say("The journey as they see it: from the first stage to the last, in the customer’s words."),
        say("The challenges: where the curve is lowest, and why."),
        say("The new ideas: what would help, and whom."),
        say("The others listen, and ask only afterwards."),
    )
    return [*headed(column, say("Each group reports")), *bulleted(column, told)]


def _typing_back(journey: Journey, column: Column) -> list[Line]:
    say, theme = column.setting.words.say, column.setting.theme
    note = say("what is on the note")
    code = next((code for code, (_, stage) in cell_codes(journey).items() if stage), "A1")
    told = (
        say("Take a picture of every canvas before anything comes off the wall."),
        say("Type each note as a line of its own: the code of its cell, a space, what is on it."),
        say("The lines can be pasted into the map at once: their codes tell where they belong."),
    )
    sample = [
        *column.narrowed(BULLET).text(f"{code} {note}", STRONG, theme.accent, direction=column.setting.direction),
        air(UNIT / 2),
    ]
    return [
        *headed(column, say("Back into the map")),
        *bulleted(column, told[:2]),
        *sample,
        *bulleted(column, told[2:]),
    ]
