"""Threads that compute give way to the window."""

import sys
from collections.abc import Iterator

import pytest

from journeycanvas.editor.process.politeness import be_polite


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    before = sys.getswitchinterval()
    yield
    sys.setswitchinterval(before)


def test_a_thread_that_computes_is_asked_for_python_more_often_than_usual() -> None:
    sys.setswitchinterval(0.005)
    be_polite()

    assert sys.getswitchinterval() <= 0.0005
