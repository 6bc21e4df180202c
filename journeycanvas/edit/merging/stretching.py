"""Let a card that lies over several stages lie over them still when both sides have put stages between."""

from journeycanvas.model import Card, Journey


class Covers:
    """Which stages the cards of two maps cover."""

    def __init__(self, ours: Journey, theirs: Journey) -> None:
        self._sides = ours, theirs
        self._stages = [list(side.stages) for side in self._sides]
        self._places = [{id: number for number, id in enumerate(stages)} for stages in self._stages]
        self._common = ours.stages.keys() & theirs.stages.keys()

    def are_same(self, id: str) -> bool:
        """Tell whether a card that both have covers the same of the stages that both have."""
        covered = [self._covered(side.cards[id], n) for n, side in enumerate(self._sides)]
        return covered[0] & self._common == covered[1] & self._common

    def stretched(self, merged: Journey) -> dict[str, Card]:
        """Return the cards of a merged map that cover more or fewer of its stages, to end where they ended."""
        stages = list(merged.stages)
        known = [n for n, own in enumerate(self._stages) if own != stages]
        if not known or not stages:
            return {}
        places = {id: number for number, id in enumerate(stages)}
        found: dict[str, Card] = {}
        for card in merged.cards.values():
            if card.span == 1 or card.stage not in places or merged.lanes[card.lane or ""].spans_map:
                continue
            ends = self._ends(card, known)
            if ends is None:
                continue
            last = max((places[id] for id in ends if id in places), default=places[card.stage])
            span = max(1, last - places[card.stage] + 1)
            if span != card.span:
                found[card.id] = card.model_copy(update={"span": span})
        return found

    def _ends(self, card: Card, known: list[int]) -> set[str] | None:
        """Return the stages that the sides have it cover whose place it has; None if one has the stages as they are."""
        covered: set[str] = set()
        for n, side in enumerate(self._sides):
            own = side.cards.get(card.id)
            is_its = own is not None and own.stage == card.stage and (own.span == card.span or self.are_same(card.id))
            if own is not None and is_its:
                if n not in known and own.span == card.span:
                    return None
                covered |= self._covered(own, n)
        return covered or None

    def _covered(self, card: Card, side: int) -> set[str]:
        start = self._places[side].get(card.stage or "")
        return set() if start is None else set(self._stages[side][start : start + card.span])
