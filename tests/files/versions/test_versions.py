"""Earlier versions of a map are kept, thinned, listed and read back, and never take more room than they may."""

import os
import stat
import zlib
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.errors import CannotRead, CannotWrite
from journeycanvas.files import dump
from journeycanvas.files.versions import Kind, Version, Versions
from journeycanvas.files.versions.thinning import SAVES_KEPT, fitting, thinned
from journeycanvas.model import Journey
from tests.builders import a_card, a_journey
from tests.edit.builders import NOON, Clock
from tests.faults import each_call_failing, failing

DAY = 24 * 60 * 60


def a_map(text: str, title: str = "نقشه") -> Journey:
    return a_journey(a_card("c1", text=text), title=title)


class Shelf:
    """Versions in a folder, and a map whose file is somewhere else."""

    def __init__(self, folder: Path, most_bytes: int = 500_000_000) -> None:
        self.clock = Clock()
        self.folder = folder / "versions"
        self.path = folder / "maps" / "Map.journey"
        self.versions = Versions(self.folder, self.clock, most_bytes)

    def keep(self, text: str, kind: Kind = "saved", path: Path | None = None) -> Version | None:
        journey = a_map(text)
        return self.versions.keep(journey.map, path or self.path, dump(journey), kind)

    def texts(self) -> list[str]:
        """Return the text in each version that is listed, the newest first."""
        return [
            self.versions.read(version).journey.cards["c1"].text for version in self.versions.listed("map", self.path)
        ]


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def test_versions_are_listed_and_read_back(shelf: Shelf) -> None:
    shelf.keep("as opened", "opened")
    shelf.clock.wait(60)
    shelf.keep("سلام")

    newest, oldest = shelf.versions.listed("map", shelf.path)
    assert (newest.kind, newest.time - NOON, newest.title) == ("saved", timedelta(seconds=60), "نقشه")
    assert (oldest.kind, oldest.time) == ("opened", NOON)
    assert newest.path == str(shelf.path)
    assert shelf.versions.read(newest).journey == a_map("سلام")
    assert shelf.versions.content(oldest) == dump(a_map("as opened"))


def test_the_file_of_a_map_is_read_where_it_lies_and_nothing_is_put_beside_it(shelf: Shelf) -> None:
    shelf.path.parent.mkdir()
    shelf.path.write_bytes(dump(a_map("one")))

    shelf.versions.keep(a_map("one").map, shelf.path, shelf.path, "opened")

    assert shelf.texts() == ["one"]
    assert list(shelf.path.parent.iterdir()) == [shelf.path]


def test_equal_content_is_kept_once(shelf: Shelf) -> None:
    shelf.keep("a", "opened")
    assert shelf.keep("a") is None
    shelf.keep("b")
    shelf.keep("a")

    assert shelf.texts() == ["a", "b", "a"]
    [folder] = shelf.folder.iterdir()
    assert len(list(folder.glob("*.z"))) == 2


def test_the_last_saves_and_what_was_opened_stay(shelf: Shelf) -> None:
    shelf.keep("opened", "opened")
    for number in range(30):
        shelf.clock.wait(60)
        shelf.keep(str(number))

    assert shelf.texts() == [*(str(number) for number in range(29, 29 - SAVES_KEPT, -1)), "opened"]
    [folder] = shelf.folder.iterdir()
    assert len(list(folder.glob("*.z"))) == SAVES_KEPT + 1


def test_of_the_days_before_one_version_each_stays_for_a_month(shelf: Shelf) -> None:
    for day in range(50):
        for time in ("morning", "evening"):
            shelf.keep(f"{day} {time}")
            shelf.clock.wait(60)
        shelf.clock.wait(DAY - 120)
    for number in range(SAVES_KEPT):
        shelf.keep(f"today {number}")

    days = [text for text in shelf.texts() if "today" not in text]
    assert len(days) == 30
    assert all("evening" in text for text in days)


def test_a_clock_that_goes_back_takes_no_version(shelf: Shelf) -> None:
    shelf.keep("now", "opened")
    shelf.keep("later")
    shelf.clock.wait(-20 * 365 * DAY)
    shelf.keep("long ago")
    shelf.clock.wait(20 * 365 * DAY)
    shelf.keep("now again")

    assert shelf.texts() == ["now again", "long ago", "later", "now"]


def test_a_map_that_was_moved_finds_its_versions(shelf: Shelf) -> None:
    shelf.keep("before", path=shelf.path.with_name("Old name.journey"))
    shelf.keep("after")

    assert shelf.texts() == ["after", "before"]


def test_there_is_a_limit_to_all_of_them_together_and_the_oldest_go_first(tmp_path: Path) -> None:
    one = Shelf(tmp_path).keep("a text that never was")
    assert one is not None
    shelf = Shelf(tmp_path / "2", most_bytes=5 * one.size + one.size // 2)

    shelf.keep("other", path=shelf.path.with_name("Other.journey"))
    for number in range(8):
        shelf.clock.wait(60)
        shelf.keep(f"{number}")

    assert shelf.texts() == ["7", "6", "5", "4", "other"]


def test_a_version_that_is_damaged_or_gone_is_refused_and_the_others_are_there(shelf: Shelf) -> None:
    for text in ("a", "b", "c"):
        shelf.keep(text)
    newest, middle, oldest = shelf.versions.listed("map", shelf.path)
    (newest.folder / f"{newest.digest}.z").write_bytes(b"not at all")
    (middle.folder / f"{middle.digest}.z").unlink()

    with pytest.raises(CannotRead):
        shelf.versions.read(newest)
    assert shelf.versions.listed("map", shelf.path)[1:] == (oldest,)
    assert shelf.versions.read(oldest).journey == a_map("a")
    assert shelf.keep("d")


def test_a_content_that_grows_without_end_is_not_unpacked(shelf: Shelf) -> None:
    version = shelf.keep("a")
    assert version is not None
    (version.folder / f"{version.digest}.z").write_bytes(zlib.compress(bytes(400_000_000), 9))

    with pytest.raises(CannotRead):
        shelf.versions.read(version)


@given(st.integers(0, 600), st.binary(max_size=4))
def test_a_list_with_other_bytes_in_it_is_read_as_far_as_it_can_be(at: int, bytes: bytes) -> None:
    with TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder))
        for text in ("a", "b"):
            shelf.keep(text)
        version = shelf.versions.listed("map", shelf.path)[0]
        path = version.folder / "versions.list"
        content = path.read_bytes()
        path.write_bytes(content[:at] + bytes + content[at + len(bytes) :])

        for found in shelf.versions.listed("map", shelf.path):
            shelf.versions.read(found)
        shelf.keep("c")

        assert shelf.texts()[0] == "c"


def test_only_the_owner_can_look_into_it(shelf: Shelf) -> None:
    version = shelf.keep("a")

    assert version is not None
    assert stat.S_IMODE(version.folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in version.folder.iterdir()} == {0o600}


def test_a_full_disk_is_told_and_the_versions_before_are_there(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.keep("a")

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(CannotWrite):
            shelf.keep("b")

    assert shelf.texts() == ["a"]


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "lasting"])
@pytest.mark.parametrize("error", ["EIO", "EACCES", "EINTR"])
def test_whatever_call_fails_no_version_goes_that_was_there(tmp_path: Path, error: str, lasting: bool) -> None:
    for failure in each_call_failing(error, lasting):
        shelf = Shelf(tmp_path / str(failure.n))
        shelf.keep("a")
        said: CannotWrite | None = None
        with failing(failure):
            try:
                shelf.keep("b")
            except CannotWrite as caught:
                said = caught

        assert shelf.texts() in (["b", "a"], *([["a"]] if said else [])), (failure.n, said)


# What stays, for any history


def a_version(number: int, time: datetime, kind: Kind, folder: Path = Path("map"), size: int = 1) -> Version:
    return Version(folder, number, time, kind, f"{number}", size, "", "")


kinds: st.SearchStrategy[Kind] = st.sampled_from(("opened", "saved"))
times = st.datetimes(datetime(2026, 1, 1), datetime(2026, 4, 1)).map(datetime.astimezone)
histories = st.lists(st.tuples(times, kinds), max_size=60).map(
    lambda rows: [a_version(number, *row) for number, row in enumerate(rows)]
)


@given(histories, times)
def test_whatever_the_clock_says_the_last_ones_stay(versions: list[Version], now: datetime) -> None:
    staying = thinned(versions, now)

    assert thinned(staying, now) == staying
    for kind, count in (("opened", 1), ("saved", SAVES_KEPT)):
        assert set([version for version in versions if version.kind == kind][-count:]) <= set(staying)
    assert {version.time.date() for version in versions if now - version.time <= timedelta(days=30)} <= {
        version.time.date() for version in staying
    }


@given(histories, st.integers(0, 70))
def test_as_many_stay_as_there_is_room_for(versions: list[Version], room: int) -> None:
    staying = fitting(versions, room)

    assert len(staying) == min(room, len(versions))
    assert not staying or versions[-1] in staying
