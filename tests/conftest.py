"""Settings of all tests."""

import gc
import os

from hypothesis import HealthCheck, settings

# No test fails because the machine has other work to do. Where a change is judged, every run tries the same examples:
# what it finds is the change's own; new examples are found at the desk.
settings.register_profile(
    "calm", deadline=None, derandomize="CI" in os.environ, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("calm")

DUE = (1_000, 10, 10)
"""New objects before the youngest are looked through, and how often that is before older ones are."""


def pytest_collection_finish() -> None:
    """Collect garbage between tests from here on, and leave out what is there because it will stay.

    Left to itself Python collects in whatever thread makes the next object. A test has such threads, and so has a run
    with several processes; objects of Qt that are taken away there end it.
    """
    gc.disable()
    gc.collect()
    gc.freeze()


def pytest_runtest_logfinish() -> None:
    """Collect what is due."""
    oldest_due = max((age for age, count in enumerate(gc.get_count()) if count >= DUE[age]), default=None)
    if oldest_due is not None:
        gc.collect(oldest_due)
