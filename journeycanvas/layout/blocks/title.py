"""Draw the title of the map at the start and its passport at the far corner, over one dark line."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from journeycanvas.i18n import Catalogue
from journeycanvas.layout.around import persona_name
from journeycanvas.layout.marks import Block, Source, Stroke
from journeycanvas.layout.measures import HAIRLINE, SMALL, SMALL_STRONG, SUBTITLE, TITLE, UNIT
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.words import basis_word, capital, kind_word
from journeycanvas.messages import joined
from journeycanvas.model import Journey, MapFacts
from journeycanvas.model.shown import panel_lanes

ENTRY = 104.0  # an entry of the passport is not wider than this
BY_HAND = 90.0  # width of an entry that is filled by hand
ENTRY_GAP = 16.0
MOST_CORNER = 0.42  # of the width of the content
LOGO = 34.0  # height of the organisation's logo
SCOPE = 460.0  # a scope's lines are not longer than this
FROM_CUT = 2 * UNIT  # between words and where a poster is cut
LEAST_TITLE = 220.0  # a title that a cut leaves less room is not made narrower for it


class Entry(NamedTuple):
    """One line of the passport."""

    label: str
    value: str


def passport(journey: Journey, setting: Setting) -> list[Entry]:
    """Return what the passport says; what the map does not know is left out, or left open where nothing is yet."""
    facts, words, numerals = journey.map, setting.words, setting.numerals
    are_drawn = any(lane.role == "persona" for lane in panel_lanes(journey))
    date = facts.changed or facts.created
    entries = [
        Entry(words.say("Persona"), "" if are_drawn else persona_names(journey, words)),
        Entry(words.say("Map"), capital(kind_word(words, facts.kind or ""))),
        Entry(words.say("Basis"), capital(basis_word(words, facts.basis or ""))),
        Entry(words.say("Author"), facts.author),
        Entry(words.say("Organisation"), facts.organisation),
        Entry(words.say("Date"), numerals.date(date) if date else ""),
        Entry(words.say("Version"), setting.version if journey.cards else ""),
    ]
    open_labels = set() if journey.cards else {words.say("Author"), words.say("Date")}
    return [entry for entry in entries if entry.value or entry.label in open_labels]


def persona_names(journey: Journey, words: Catalogue) -> str:
    """Return the names of all personas as one list."""
    return joined(words, map(persona_name, journey.personas.values()))


def title_block(journey: Journey, setting: Setting, width: float, cuts: Sequence[float] = ()) -> Block:
    """Return the title block as wide as the content; neither title nor passport stand across a cut if they need not."""
    sketch, theme, facts = Sketch(setting, width), setting.theme, journey.map
    entries = passport(journey, setting)
    most = min(width * MOST_CORNER, width - (cuts[-1] + FROM_CUT if cuts else 0.0))
    widths, across = _columns(sketch, entries, most)
    logo = _logo_size(journey, width)
    corner = max(across, logo[0])
    free = width - corner - (8 * UNIT if corner else 0.0)
    (x, room), *beside = _title_rooms(cuts, free)
    height = sketch.words(facts.title, TITLE, x, 0.0, room, theme.ink, source=Source(facts.id, "title"))
    if beside and height > 1.5 * TITLE.size * TITLE.leading:
        height = max(height, _draw_subtitle(sketch, facts, beside[0][0], UNIT, beside[0][1]))
    else:
        height = _draw_subtitle(sketch, facts, x, height, room)
    top = 6.0
    if all(logo):
        sketch.photo(width - logo[0], 0.0, *logo, facts.logo or "")
        top = logo[1] + 2 * UNIT
    height = max(height, _draw_passport(sketch, entries, widths, width - across, top)) + 3 * UNIT
    sketch.rule(0.0, height, width, height, Stroke(theme.rule, 1.6))
    sketch.means(facts.id, facts.title, 0.0, 0.0, width, height)
    return sketch.finish(height + 1.0)


def _title_rooms(cuts: Sequence[float], free: float) -> list[tuple[float, float]]:
    """Return where the title starts and how wide it is, and the same of the place beside a title of several lines."""
    bays = [(x, min(end - FROM_CUT, free) - x) for x, end in pairwise((0.0, *cuts, free + FROM_CUT)) if x < free]
    return [bay for bay in bays if bay[1] >= LEAST_TITLE] or [(0.0, free)]


def _draw_subtitle(sketch: Sketch, facts: MapFacts, x: float, y: float, width: float) -> float:
    """Draw the subtitle and what the map is about; return where they end."""
    theme = sketch.setting.theme
    if facts.subtitle:
        y += UNIT / 2
        y += sketch.words(facts.subtitle, SUBTITLE, x, y, width, theme.soft, source=Source(facts.id, "subtitle"))
    if facts.scope:
        y += UNIT / 2
        label = sketch.setting.words.say("Scope") + ":"
        lead = sketch.measure(label, SMALL) + 3.0
        sketch.words(label, SMALL, x, y, lead, theme.faint)
        room, source = min(width, SCOPE) - lead, Source(facts.id, "scope")
        y += sketch.words(facts.scope, SMALL, x + lead, y, room, theme.soft, links=True, source=source)
    return y


def _columns(sketch: Sketch, entries: list[Entry], most: float) -> tuple[list[float], float]:
    """Return how wide each column of the passport is, and all together: two rows of entries where there is room."""

    def needed(entry: Entry) -> float:
        value = sketch.measure(entry.value, SMALL_STRONG) if entry.value else BY_HAND
        return min(ENTRY, max(value, sketch.measure(entry.label, SMALL)) + 0.5)

    count = (len(entries) + 1) // 2
    while True:
        widths = [max(map(needed, entries[column::count])) for column in range(count)]
        across = sum(widths) + ENTRY_GAP * max(0, count - 1)
        if count <= 1 or across <= most:
            return widths, across
        count -= 1


def _logo_size(journey: Journey, width: float) -> tuple[float, float]:
    """Return width and height of the logo; nothing without one."""
    logo = journey.pictures.get(journey.map.logo or "")
    if logo is None or not (logo.width and logo.height):
        return 0.0, 0.0
    wide = min(LOGO * logo.width / logo.height, width / 3)
    return wide, wide * logo.height / logo.width


def _draw_passport(sketch: Sketch, entries: list[Entry], widths: list[float], x: float, y: float) -> float:
    """Draw the passport from (x, y) on; return where it ends."""
    theme = sketch.setting.theme
    for first in range(0, len(entries), max(1, len(widths))):
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
