"""Garbage is collected by the window's own thread, never by one beside it."""

import gc
from collections.abc import Callable
from threading import Thread, current_thread

import pytest

from journeycanvas.editor.process.collecting import MANY, MOST_WAITS, REST, STILL, THRESHOLDS, Collector

Making = Callable[[], object]


@pytest.fixture
def collector() -> Collector:
    return Collector()


class Ring:
    """An object that only the collector can take away; it notes which thread did."""

    def __init__(self, gone: list[Thread]) -> None:
        self.itself, self.gone = self, gone

    def __del__(self) -> None:
        self.gone.append(current_thread())


def make_many(count: int) -> list[list[object]]:
    """Return so many objects that the collector counts."""
    return [[] for _ in range(count)]


def in_another_thread(making: Making) -> None:
    thread = Thread(target=making)
    thread.start()
    thread.join()


def test_a_thread_beside_the_window_collects_nothing_however_much_it_makes(collector: Collector) -> None:
    gone: list[Thread] = []
    Ring(gone)
    in_another_thread(lambda: make_many(THRESHOLDS[0] * 5))
    assert gone == []


def test_what_a_thread_left_behind_is_collected_by_the_windows_thread(collector: Collector) -> None:
    gone: list[Thread] = []
    Ring(gone)
    in_another_thread(lambda: make_many(10))
    kept = make_many(THRESHOLDS[0] + 1)
    collector.look()
    assert gone == [current_thread()]
    assert kept


def test_nothing_is_collected_while_there_is_little(collector: Collector) -> None:
    gc.collect()
    gone: list[Thread] = []
    Ring(gone)
    collector.look()
    assert gone == []
    gc.collect()


def look_at_rest(collector: Collector) -> None:
    for _ in range(REST + 1):
        collector.look()


def test_everything_is_looked_through_when_it_is_due_and_nobody_works(collector: Collector) -> None:
    gone: list[Thread] = []
    ring = Ring(gone)
    gc.collect(1)  # now it is old
    while gc.get_count()[2] < THRESHOLDS[2]:
        gc.collect(1)
    del ring
    kept = make_many(STILL * 2)
    collector.look()
    assert gone == [], "somebody works"
    look_at_rest(collector)
    assert gone == [current_thread()]
    assert kept


def test_only_the_youngest_are_looked_through_while_somebody_works(collector: Collector) -> None:
    gone: list[Thread] = []
    ring = Ring(gone)
    gc.collect(0)  # now it is no longer among the youngest
    del ring
    kept = []
    for _ in range(THRESHOLDS[1] + 1):
        kept.append(make_many(THRESHOLDS[0] + 1))
        collector.look()
    assert gone == []
    look_at_rest(collector)
    assert gone == [current_thread()]


def test_however_long_somebody_works_everything_is_looked_through_in_the_end(collector: Collector) -> None:
    gone: list[Thread] = []
    ring = Ring(gone)
    while gc.get_count()[2] < THRESHOLDS[2]:
        gc.collect(1)
    del ring
    kept = []
    for _ in range(MOST_WAITS + 2):
        kept.append(make_many(STILL * 2))
        collector.look()
    assert gone == [current_thread()]


def test_what_one_deed_made_of_many_is_looked_through_when_nobody_works(collector: Collector) -> None:
    gone: list[Thread] = []
    Ring(gone)
    kept = make_many(MANY)
    collector.look()
    assert gone == [], "the deed is still to be seen"
    look_at_rest(collector)
    assert gone == [current_thread()]
    assert kept
