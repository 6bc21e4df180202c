"""Times of journals and versions have a zone, whoever wrote them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from journeycanvas.files.sealing import Broken, time_of

NOON = datetime(2026, 1, 5, 12, 0)


def test_a_time_that_was_written_without_a_zone_is_of_this_clock() -> None:
    assert time_of(NOON.isoformat()) == NOON.astimezone()


@pytest.mark.parametrize("zone", [UTC, timezone(timedelta(hours=3, minutes=30))])
def test_a_time_of_another_zone_is_the_same_moment(zone: timezone) -> None:
    moment = NOON.replace(tzinfo=zone)

    assert time_of(moment.isoformat()) == moment
    assert time_of(moment.isoformat()).tzinfo is not None


@pytest.mark.parametrize("raw", ["yesterday", None, 7])
def test_what_is_no_time_is_told(raw: object) -> None:
    with pytest.raises(Broken):
        time_of(raw)
