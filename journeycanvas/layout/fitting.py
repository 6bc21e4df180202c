"""Choose the shape of a map for a paper: stages so wide that the text comes out as large as it can.

A map is not merely scaled down. Wider stages make it lower, because lines become longer and cards find room beside
each other, and narrower ones higher: at one width it is shaped like the paper. That width is searched on a ladder of
steps, so that two papers of nearly one shape get the same map. Pictures grow with their stage and may make a map
higher instead; then a width near the natural one is found, and never one that is worse than it.
"""

from dataclasses import replace
from itertools import pairwise
from math import ceil, log
from typing import NamedTuple

from journeycanvas.layout.measures import LANE_COLUMN, NATURAL, STAGE_COLUMN, Shape
from journeycanvas.layout.paper import FIT, MM, Orientation, Page, Paper, fit_page, inside_margins, sides_of
from journeycanvas.layout.plan import Plan
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sheet import plan
from journeycanvas.layout.shelf import Shelf
from journeycanvas.model import Journey
from journeycanvas.model.shown import shown_stages

STEP = 1.03  # from one width of stages to the next
PAPER_MARGIN = 16.0  # of ground around a map on paper, which has a margin of its own
NARROWEST = 0.75  # of the natural width; narrower cards break their words
WIDEST = 2.6  # longer lines are hard to follow with the eye
WIDEST_BLANK = 9.0  # cells without words are as wide as the paper lets them
LEAST_STAGE = 84.0  # a stage is not made narrower than this
LANE_COLUMNS = (0.85, 1.5)  # the column of lane titles follows the stages as far as this, by its natural width
TALLEST = 2.0  # least heights of lanes grow up to this where a paper is longer than the map
TALLEST_BLANK = 40.0
TURNED = 1.05  # the gain for which the paper is turned
EQUAL = 0.005  # texts whose sizes differ by less are as large
GUESSES = 4  # steps that are tried where they are expected to be right; from then on halves of what is left
FULL = 0.98  # of the paper's length; a map that fills this much is not stretched
STRETCHES = 3
USUAL_RISE = 1.4  # of the sides' ratio with the width: once by itself, the rest because rows become lower


class Fitted(NamedTuple):
    """A map laid out for a page: the setting it was laid out with, its plan, and where it stands."""

    setting: Setting
    plan: Plan
    page: Page


def fit(
    journey: Journey, setting: Setting, paper: Paper, orientation: Orientation = "auto", margin_mm: float = 10.0
) -> Fitted:
    """Return the map in the shape in which its text is largest on that paper, never smaller than in the natural one.

    With "auto" the paper lies as it would for the natural shape, unless the text is TURNED times as large the other
    way. On FIT, the paper that is as large as the map, the map keeps its natural shape.
    """
    if paper == FIT:
        natural_plan = plan(journey, setting, Shelf())
        return Fitted(setting, natural_plan, fit_page(natural_plan, paper, orientation, margin_mm))
    ladder = Ladder(journey, setting)
    natural = fit_page(ladder.at(0), paper, orientation, margin_mm)
    usual, *others = sorted(sides_of(paper, orientation), key=lambda sides: sides != natural[:2])
    best = ladder.best_on(usual, margin_mm)
    for sides in others:
        turned = ladder.best_on(sides, margin_mm, TURNED * best.page.scale)
        best = turned if turned.page.scale > TURNED * best.page.scale else best
    return stretched(journey, best, margin_mm, ladder.shelf)


class Ladder:
    """The map with wider and narrower stages, each a step from the next; step 0 is the natural one."""

    def __init__(self, journey: Journey, setting: Setting) -> None:
        self.journey, self.shelf = journey, Shelf()
        self.natural = replace(setting, shape=NATURAL._replace(margin=PAPER_MARGIN))
        narrowest = min((stage.width for stage in shown_stages(journey)), default=1.0)
        least = max(NARROWEST, min(1.0, LEAST_STAGE / (STAGE_COLUMN * narrowest)))
        self.first = ceil(log(least) / log(STEP))
        self.last = ceil(log(WIDEST if journey.cards else WIDEST_BLANK) / log(STEP))
        self.tried: dict[int, Plan] = {}

    def setting(self, step: int) -> Setting:
        """Return the setting of a step."""
        if step == 0:
            return self.natural
        narrow, wide = LANE_COLUMNS
        column = LANE_COLUMN * min(max(STEP**step, narrow), wide)
        return replace(self.natural, shape=Shape(STEP**step, column, abreast=True, margin=PAPER_MARGIN))

    def at(self, step: int) -> Plan:
        """Return the map at a step, laid out once."""
        if step not in self.tried:
            self.tried[step] = plan(self.journey, self.setting(step), self.shelf)
        return self.tried[step]

    def best_on(self, sides: tuple[float, float], margin_mm: float, worth: float = 0.0) -> Fitted:
        """Return the best fit on a page with these sides; of those whose text is as good as equal, the fullest.

        It is not searched further when no step can give a scale above worth.
        """
        self._search(*inside_margins(*sides, margin_mm), worth)
        fitted = [
            Fitted(self.setting(step), one, page_of(one, sides, margin_mm)) for step, one in sorted(self.tried.items())
        ]
        natural = next(one.page.scale for one in fitted if one.setting is self.natural)
        enough = max(natural, (1.0 - EQUAL) * max(one.page.scale for one in fitted))
        return max((one for one in fitted if one.page.scale >= enough), key=_used)

    def _most(self, width: float, height: float) -> float:
        """Return a scale that no step exceeds in this room, by those that were tried: wider maps are lower."""
        steps = [self.tried[step] for step in sorted(self.tried)]
        between = (min(width / one.width, height / other.height) for one, other in pairwise(steps))
        return max(height / steps[0].height, width / steps[-1].width, *between)

    def _search(self, width: float, height: float, worth: float) -> None:
        """Try steps until the two neighbours are known between which the map takes the shape of this room."""
        wanted, slope = log(width / height), USUAL_RISE * log(STEP)
        low, high = self.first - 1, self.last + 1  # too high a map, and too wide a one, for all we know
        step = guesses = 0
        while high - low > 1 and (not self.tried or self._most(width, height) > worth):
            ratio = self._ratio(step)
            low, high = (step, high) if ratio < wanted else (low, step)
            guesses += 1
            if low >= self.first and high <= self.last:
                slope = (self._ratio(high) - self._ratio(low)) / (high - low)
            guess = step + round((wanted - ratio) / slope) if guesses < GUESSES and slope > 0 else (low + high) // 2
            step = min(max(guess, low + 1), high - 1)

    def _ratio(self, step: int) -> float:
        one = self.at(step)
        return log(one.width / one.height)


def page_of(plan: Plan, sides: tuple[float, float], margin_mm: float) -> Page:
    """Return the page with these sides and a map on it."""
    return fit_page(plan, Paper("", sides[0] / MM, sides[1] / MM, is_turned_already=True), "auto", margin_mm)


def _used(one: Fitted) -> float:
    """Return how much of the page the map covers."""
    page = one.page
    return one.plan.width * one.plan.height * page.scale**2 / (page.width * page.height)


def stretched(journey: Journey, fitted: Fitted, margin_mm: float, shelf: Shelf) -> Fitted:
    """Return the map with higher lanes where the paper is longer than it, as large as before: room to write in."""
    best, page = fitted, fitted.page
    room = inside_margins(page.width, page.height, margin_mm)[1] / page.scale
    most = TALLEST if journey.cards else TALLEST_BLANK
    factor = 1.0
    for _ in range(STRETCHES):
        if best.plan.height >= FULL * room or factor >= most:
            break
        factor = min(most, factor * room / best.plan.height)
        setting = replace(best.setting, shape=best.setting.shape._replace(lanes=factor))
        higher = plan(journey, setting, shelf)
        stretched = Fitted(setting, higher, page_of(higher, page[:2], margin_mm))
        if stretched.page.scale < page.scale:
            break
        best = stretched
    return best
