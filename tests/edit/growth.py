"""Hold that some work grows as the map does, by counting its steps and not by a clock."""

from collections.abc import Callable
from cProfile import Profile
from itertools import pairwise

from journeycanvas.model import Comment
from tests.builders import a_comment

FEW, MANY = 250, 2_000
AT_MOST = 1.25  # times what grows with the number: sorting takes a little more


class Told(str):
    """An id or an order of which every comparison, and every look into a table, is a call and counted as one."""

    __slots__ = ()

    def __hash__(self) -> int:
        return str.__hash__(self)

    def __eq__(self, other: object) -> bool:
        return str.__eq__(self, other)

    def __lt__(self, other: str) -> bool:
        return str.__lt__(self, other)


def steps_of(do: Callable[[], object]) -> int:
    """Return how many calls something makes, comparisons of ids and orders among them."""
    profile = Profile()
    profile.runcall(do)
    return sum(entry.callcount for entry in profile.getstats())


def a_thread(comments: int) -> list[Comment]:
    """Return comments of which the last is on the card c0, and each other one answers the one behind it."""
    first, names = a_comment("c0", "m"), [*(Told(f"m{number:05}") for number in range(comments)), "c0"]
    return [first.model_copy(update={"id": id, "order": id, "on": on}) for id, on in pairwise(names)]


def assert_grows_with_the_map(steps: Callable[[int], int]) -> None:
    """Hold that the steps of many take no more each than those of few."""
    few, many = steps(FEW), steps(MANY)
    assert many <= AT_MOST * MANY / FEW * few, f"{few} steps for {FEW}, {many} for {MANY}"
