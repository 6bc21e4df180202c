"""Draw the title of the map at the start and its passport at the far corner, over one dark line."""

from typing import NamedTuple

from journeycanvas.i18n import Catalogue
from journeycanvas.layout.around import persona_name
from journeycanvas.layout.marks import Block, Source, Stroke
from journeycanvas.layout.measures import HAIRLINE, SMALL, SMALL_STRONG, SUBTITLE, TITLE, UNIT
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.words import basis_word, capital, joined, kind_word
from journeycanvas.model import Journey

ENTRY = 104.0  # an entry of the passport is not wider than this
BY_HAND = 90.0  # width of an entry that is filled by hand
ENTRY_GAP = 16.0
COLUMNS = 3
LOGO = 34.0  # height of the organisation's logo
SCOPE = 460.0  # a scope's lines are not longer than this


class Entry(NamedTuple):
    """One line of the passport."""

    label: str
    value: str


def passport(journey: Journey, setting: Setting) -> list[Entry]:
    """Return what the passport says; what the map does not know is left out, or left open where nothing is yet."""
    facts, words, numerals = journey.map, setting.words, setting.numerals
    roles = {lane.role for lane in journey.lanes.values() if not lane.hidden}
    date = facts.changed or facts.created
    entries = [
        Entry(words.say("Persona"), "" if "persona" in roles else persona_names(journey, words)),
        Entry(words.say("Map"), capital(kind_word(words, facts.kind or ""))),
        Entry(words.say("Basis"), capital(basis_word(words, facts.basis or ""))),
        Entry(words.say("Author"), facts.author),
        Entry(words.say("Organisation"), facts.organisation),
        Entry(words.say("Date"), numerals.date(date) if date else ""),
        Entry(words.say("Version"), setting.version),
    ]
    open_labels = set() if journey.cards else {words.say("Author"), words.say("Date")}
    return [entry for entry in entries if entry.value or entry.label in open_labels]


def persona_names(journey: Journey, words: Catalogue) -> str:
    """Return the names of all personas as one list."""
    return joined(words, map(persona_name, journey.personas.values()))


def title_block(journey: Journey, setting: Setting, width: float) -> Block:
    """Return the title block as wide as the content."""
    sketch, theme, facts = Sketch(setting, width), setting.theme, journey.map
    entries = passport(journey, setting)
    widths = _entry_widths(sketch, entries)
    corner = sum(widths) + ENTRY_GAP * max(0, len(widths) - 1)
    title_width = width - corner - (8 * UNIT if corner else 0.0)
    height = sketch.words(facts.title, TITLE, 0.0, 0.0, title_width, theme.ink, source=Source(facts.id, "title"))
    if facts.subtitle:
        height += UNIT / 2
        height += sketch.words(
            facts.subtitle, SUBTITLE, 0.0, height, title_width, theme.soft, source=Source(facts.id, "subtitle")
        )
    if facts.scope:
        height += UNIT / 2
        label = setting.words.say("Scope") + ":"
        lead = sketch.measure(label, SMALL) + 3.0
        sketch.words(label, SMALL, 0.0, height, lead, theme.faint)
        height += sketch.words(facts.scope, SMALL, lead, height, min(title_width, SCOPE) - lead, theme.soft, links=True)
    height = max(height, _corner(sketch, journey, entries, widths, width - corner)) + 3 * UNIT
    sketch.rule(0.0, height, width, height, Stroke(theme.rule, 1.6))
    sketch.means(facts.id, facts.title, 0.0, 0.0, width, height)
    return sketch.finish(height + 1.0)


def _entry_widths(sketch: Sketch, entries: list[Entry]) -> list[float]:
    """Return how wide each column of the passport is: as its widest entry needs."""

    def needed(entry: Entry) -> float:
        value = sketch.measure(entry.value, SMALL_STRONG) if entry.value else BY_HAND
        return min(ENTRY, max(value, sketch.measure(entry.label, SMALL)) + 0.5)

    return [max(map(needed, entries[column::COLUMNS])) for column in range(min(COLUMNS, len(entries)))]


def _corner(sketch: Sketch, journey: Journey, entries: list[Entry], widths: list[float], x: float) -> float:
    """Draw logo and passport from x on; return where they end."""
    theme, y = sketch.setting.theme, 6.0
    logo = journey.pictures.get(journey.map.logo or "")
    if logo is not None and logo.height:
        wide = min(LOGO * logo.width / logo.height, sketch.width / 3)
        high = wide * logo.height / logo.width
        sketch.photo(sketch.width - wide, 0.0, wide, high, journey.map.logo or "")
        y = high + 2 * UNIT
    for first in range(0, len(entries), COLUMNS):
        start, deepest = x, y
        for entry, width in zip(entries[first:], widths, strict=False):
            down = y + sketch.words(entry.label, SMALL, start, y, width, theme.faint) - 1.0
            if entry.value:
                down += sketch.words(entry.value, SMALL_STRONG, start, down, width, theme.ink)
            else:
                down += 4 * UNIT
                sketch.rule(start, down, start + width, down, Stroke(theme.ghost, HAIRLINE))
            start += width + ENTRY_GAP
            deepest = max(deepest, down)
        y = deepest + UNIT
    return y - UNIT
