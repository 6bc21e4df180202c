"""Gather the keys of every mark that a map uses, section by section."""

from functools import partial
from typing import NamedTuple

from journeycanvas.layout.around import card_colour
from journeycanvas.layout.blocks.blueprint_line import DASHES, WEIGHT
from journeycanvas.layout.blocks.body import SIGN
from journeycanvas.layout.blocks.face import draw_face
from journeycanvas.layout.blocks.legend import SAMPLE, Key, curve_keys, evidence_keys, link_keys, sign_keys
from journeycanvas.layout.marks import Stroke
from journeycanvas.layout.measures import CORNER, SMALL_STRONG
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.shelf import Shelf
from journeycanvas.layout.shown import shown_cells
from journeycanvas.layout.signs import link_styles_used, signs_used
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.surroundings import Surroundings
from journeycanvas.layout.tracks import grid_of
from journeycanvas.layout.words import capital, line_word, status_icon, status_word
from journeycanvas.messages import joined
from journeycanvas.model import Card, Feeling, Journey, Lane, Metric, Opportunity, Pain, Task, Touchpoint, lane_view
from journeycanvas.model.codes import lane_codes, stage_codes
from journeycanvas.model.shown import shown_lanes, shown_stages

SWATCH, SWATCH_HEIGHT = 20.0, 11.0
CHIP, CHIP_HEIGHT = 20.0, 9.0
FACE = 6.0  # radius
LEVELS = (4.0, 2.0, 0.0, -2.0, -4.0)


class Section(NamedTuple):
    """Keys under one heading."""

    title: str
    keys: list[Key]


class _Shown(NamedTuple):
    """The cards that are shown, each with its lane."""

    around: Surroundings
    cards: list[tuple[Card, Lane]]


def sections(journey: Journey, setting: Setting) -> list[Section]:
    """Return the sections that have any keys."""
    around = Surroundings(journey, setting, grid_of(shown_stages(journey)), Shelf())
    lanes = shown_lanes(journey)
    cells = [(cards, lane) for lane in lanes for cards in shown_cells(journey, lane).values()]
    shown = _Shown(around, [(card, lane) for cards, lane in cells for card in cards])
    signs, say = signs_used(journey, around), setting.words.say
    found = [
        Section(say("Cards"), [*_colours(shown), *sign_keys(signs, setting), *_statuses(shown)]),
        Section(say("How sure it is"), evidence_keys(signs, setting)),
        Section(say("Feelings"), [*_faces(shown), *curve_keys(signs, setting, around)]),
        Section(say("Links between cards"), link_keys(link_styles_used(journey, around), setting)),
        Section(say("Lines of the blueprint"), _lines(lanes, setting)),
        Section(say("Channels"), _channels(shown)),
        Section(say("Personas"), _people(shown)),
        Section(say("Owners"), _owners(shown)),
        Section(
            say("Stages"),
            [Key(SAMPLE, partial(_code, code), journey.stages[id].title) for id, code in stage_codes(journey).items()],
        ),
        Section(
            say("Lanes"),
            [Key(SAMPLE, partial(_code, code), journey.lanes[id].title) for id, code in lane_codes(journey).items()],
        ),
    ]
    return [section for section in found if section.keys]


def _has_colours(setting: Setting) -> bool:
    return len({hue.deep for hue in setting.theme.hues.values()}) > 1


def _colours(shown: _Shown) -> list[Key]:
    """Return what the colours of the cards mean, where the theme has any."""
    setting = shown.around.setting
    if not _has_colours(setting):
        return []
    meant: dict[str, dict[str, None]] = {}
    for card, lane in shown.cards:
        if card.color or isinstance(card, Feeling | Metric) or lane_view(lane) in ("chips", "text", "channels"):
            continue
        word = _kind_word(setting, card) or lane.title
        meant.setdefault(card_colour(card, lane), {})[word] = None
    return [Key(SWATCH, partial(_swatch, colour), joined(setting.words, words)) for colour, words in meant.items()]


def _kind_word(setting: Setting, card: Card) -> str:
    say = setting.words.say
    match card:
        case Touchpoint():
            return say("Touchpoint")
        case Pain():
            return say("Pain point")
        case Opportunity():
            return say("Opportunity")
        case Task():
            return say("Task")
        case _:
            return ""


def _statuses(shown: _Shown) -> list[Key]:
    """Return the signs of what became of opportunities and tasks."""
    setting = shown.around.setting
    statuses = [
        card.status
        for card, _ in shown.cards
        if isinstance(card, Task) or (isinstance(card, Opportunity) and card.status != "idea")
    ]
    colour = setting.theme.hue("grey").deep
    return [
        Key(SIGN, partial(_icon, status_icon(status), colour), status_word(setting.words, status))
        for status in dict.fromkeys(statuses)
    ]


def _faces(shown: _Shown) -> list[Key]:
    """Return the faces from the best to the worst, when the map has any."""
    if not any(isinstance(card, Feeling) for card, _ in shown.cards):
        return []
    say = shown.around.setting.words.say
    words = (say("very good"), say("good"), say("neither good nor bad"), say("bad"), say("very bad"))
    return [Key(2 * FACE, partial(_face, level), word) for level, word in zip(LEVELS, words, strict=True)]


def _lines(lanes: list[Lane], setting: Setting) -> list[Key]:
    used = dict.fromkeys(lane.line for lane in lanes if lane.line != "none")
    return [
        Key(SAMPLE, partial(_rule, setting.theme.accent, DASHES.get(line, ())), capital(line_word(setting.words, line)))
        for line in used
    ]


def _channels(shown: _Shown) -> list[Key]:
    journey, theme = shown.around.journey, shown.around.setting.theme
    used = {card.channel for card, _ in shown.cards if isinstance(card, Touchpoint)}
    return [
        Key(SIGN, partial(_icon, channel.icon or "pin", theme.hue(channel.color, "yellow").deep), channel.title)
        for channel in journey.channels.values()
        if channel.id in used
    ]


def _people(shown: _Shown) -> list[Key]:
    """Return the personas in their colours, where the theme has any; the curves have them in any case."""
    tags = shown.around.personas.values() if _has_colours(shown.around.setting) else ()
    return [Key(SIGN, partial(_disc, tag.colour), tag.name) for tag in tags if tag.name.strip()]


def _owners(shown: _Shown) -> list[Key]:
    """Return who owns anything in a lane of chips, in their colours."""
    around = shown.around
    if not _has_colours(around.setting):
        return []
    owners = {
        card.owner or card.text: around.around(card, lane, "chips").colour
        for card, lane in shown.cards
        if lane_view(lane) == "chips"
    }
    return [Key(CHIP, partial(_chip, colour), name) for name, colour in owners.items() if name.strip()]


def _swatch(colour: str, sketch: Sketch, x: float, y: float) -> None:
    theme = sketch.setting.theme
    outline = Stroke(theme.card_outline, theme.card_outline_width) if theme.card_outline else None
    sketch.box(x, y - SWATCH_HEIGHT / 2, SWATCH, SWATCH_HEIGHT, theme.hue(colour).fill, outline, CORNER / 2)


def _chip(colour: str, sketch: Sketch, x: float, y: float) -> None:
    sketch.box(x, y - CHIP_HEIGHT / 2, CHIP, CHIP_HEIGHT, sketch.setting.theme.hue(colour).deep, None, CORNER / 2)


def _disc(colour: str, sketch: Sketch, x: float, y: float) -> None:
    sketch.disc(x + SIGN / 2, y, SIGN / 2 - 1.0, colour)


def _icon(name: str, colour: str, sketch: Sketch, x: float, y: float) -> None:
    sketch.icon(name, x, y - SIGN / 2, SIGN, colour)


def _face(level: float, sketch: Sketch, x: float, y: float) -> None:
    draw_face(sketch, x + FACE, y, FACE, level)


def _rule(colour: str, dash: tuple[float, ...], sketch: Sketch, x: float, y: float) -> None:
    sketch.rule(x, y, x + SAMPLE, y, Stroke(colour, WEIGHT, dash))


def _code(code: str, sketch: Sketch, x: float, y: float) -> None:
    top = y - SMALL_STRONG.size * SMALL_STRONG.leading / 2
    sketch.words(code, SMALL_STRONG, x, top, SAMPLE, sketch.setting.theme.accent, direction="ltr")
