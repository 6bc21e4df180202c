"""The pictures of a map are kept once for all its versions, and whatever happens to them the words are there."""

import random
import zlib
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.errors import CannotRead, CannotWrite
from journeycanvas.files import dump
from journeycanvas.files.digests import digest
from journeycanvas.files.pictures import picture_of
from journeycanvas.files.versions import Version, Versions
from journeycanvas.files.versions.contents import LONG
from journeycanvas.files.versions.thinning import SAVES_KEPT, fitting
from journeycanvas.model import Journey
from tests.builders import FILE, a_card, a_journey
from tests.edit.builders import NOON, Clock
from tests.faults import each_call_failing, failing
from tests.files.pictures import a_png_head


def a_photo(number: int, size: int = 100_000) -> bytes:
    """Return a picture that cannot be compressed."""
    return a_png_head(10, 10) + random.Random(number).randbytes(size)


def a_map(text: str, *photos: bytes) -> Journey:
    return replace(a_journey(a_card("c1", text=text)), pictures=dict(map(picture_of, photos)))


class Album:
    """The versions of one map with pictures."""

    def __init__(self, folder: Path, most_bytes: int = 500_000_000) -> None:
        self.clock, self.path = Clock(), folder / "maps" / FILE
        self.versions = Versions(folder / "versions", self.clock, most_bytes)

    def keep(self, journey: Journey) -> Version:
        self.clock.wait(60)
        version = self.versions.keep(journey.map, self.path, dump(journey), "saved")
        assert version is not None
        return version

    def listed(self) -> tuple[Version, ...]:
        return self.versions.listed("map", self.path)

    def pictures(self) -> list[Path]:
        return sorted(self.listed()[0].folder.glob("*.picture"))

    def texts(self) -> list[str]:
        return [self.versions.read(version).journey.cards["c1"].text for version in self.listed()]


@pytest.fixture
def album(tmp_path: Path) -> Album:
    return Album(tmp_path)


def test_a_picture_of_all_versions_takes_the_room_of_one(album: Album) -> None:
    journeys = [a_map(f"{number}", a_photo(1), a_photo(2)) for number in range(SAVES_KEPT)]
    for journey in journeys:
        album.keep(journey)

    room = sum(path.stat().st_size for path in album.listed()[0].folder.iterdir())
    assert room < 2.2 * len(a_photo(1))
    for version, journey in zip(album.listed(), reversed(journeys), strict=True):
        assert album.versions.read(version).journey == journey
        assert album.versions.content(version) == dump(journey)


def test_a_picture_that_no_version_needs_any_more_goes(album: Album) -> None:
    album.keep(a_map("with it", a_photo(1), a_photo(2)))
    for number in range(SAVES_KEPT):
        album.clock.wait(40 * 24 * 60 * 60)
        album.keep(a_map(f"{number}", a_photo(2)))

    assert len(album.pictures()) == 1
    assert album.texts()[-1] == "0"


def test_what_is_left_of_a_version_without_its_picture_can_be_read(album: Album) -> None:
    album.keep(a_map("words", a_photo(1), a_photo(2)))
    first, second = album.pictures()
    first.unlink()
    second.write_bytes(second.read_bytes()[:-100])

    [version] = album.listed()
    opened = album.versions.read(version)
    assert opened.journey.cards["c1"].text == "words"
    assert opened.repairs
    with pytest.raises(CannotRead):
        album.versions.content(version)


def test_a_damaged_picture_is_whole_again_after_the_next_save_of_another_program(tmp_path: Path) -> None:
    Album(tmp_path).keep(a_map("a", a_photo(1)))
    [picture] = Album(tmp_path).pictures()
    picture.write_bytes(b"not at all")

    album = Album(tmp_path)
    album.keep(a_map("b", a_photo(1)))

    assert [album.versions.content(version) for version in album.listed()] == [
        dump(a_map(text, a_photo(1))) for text in "ba"
    ]


def test_a_version_of_which_the_words_are_damaged_is_refused(album: Album) -> None:
    album.keep(a_map("a", a_photo(1)))
    album.keep(a_map("b", a_photo(1)))
    newest, oldest = album.listed()
    (newest.folder / f"{newest.digest}.without").write_bytes(b"not at all")

    with pytest.raises(CannotRead):
        album.versions.read(newest)
    assert album.versions.read(oldest).journey == a_map("a", a_photo(1))


def test_pictures_that_grow_without_end_are_not_unpacked(album: Album) -> None:
    album.keep(a_map("a", a_photo(1)))
    album.pictures()[0].write_bytes(zlib.compress(bytes(400_000_000), 9))

    assert album.versions.read(album.listed()[0]).repairs


def test_versions_that_were_kept_whole_are_read_and_count(tmp_path: Path) -> None:
    old = Album(tmp_path)
    version = old.keep(a_map("before"))
    content = dump(a_map("before", a_photo(1)))
    before = a_map("before", a_photo(1))
    listing = version.folder / "versions.list"
    listing.write_bytes(listing.read_bytes().replace(version.digest.encode(), digest(content).encode()))
    (version.folder / f"{digest(content)}.z").write_bytes(zlib.compress(content))

    album = Album(tmp_path)
    album.keep(a_map("after", a_photo(1)))

    assert album.texts() == ["after", "before"]
    assert album.versions.read(album.listed()[1]).journey == before


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "lasting"])
@pytest.mark.parametrize("error", ["EIO", "ENOSPC", "EACCES"])
def test_whatever_call_fails_no_version_and_no_picture_goes_that_was_there(
    tmp_path: Path, error: str, lasting: bool
) -> None:
    photos = a_photo(1, 5_000), a_photo(2, 5_000)
    for failure in each_call_failing(error, lasting):
        Album(tmp_path / str(failure.n)).keep(a_map("a", photos[0]))
        album, said = Album(tmp_path / str(failure.n)), None
        with failing(failure):
            try:
                album.keep(a_map("b", *photos))
            except CannotWrite as caught:
                said = caught

        assert album.texts() in (["b", "a"], *([["a"]] if said else [])), (failure.n, said)
        assert album.versions.content(album.listed()[-1]) == dump(a_map("a", photos[0])), failure.n


@given(st.lists(st.sampled_from([b'"', b"x" * LONG, b"y" * (LONG + 1), b"=", b"==", b"\n", b"[]", b"\\", b"\x00"])))
def test_any_bytes_come_back_as_they_were(pieces: list[bytes]) -> None:
    with TemporaryDirectory() as folder:
        album, content = Album(Path(folder)), b"".join(pieces)
        version = album.versions.keep(a_map("").map, album.path, content, "saved")

        assert version is not None
        assert album.versions.content(version) == content


def test_a_shared_picture_counts_once_for_the_room_that_there_is(album: Album) -> None:
    versions = [album.keep(a_map(f"{number}", a_photo(1))) for number in range(5)]
    one = versions[0]

    assert one.whole_size > 20 * one.size
    assert len(fitting(versions, one.whole_size + 10 * one.size)) == 5
    assert len(fitting(versions, one.whole_size)) == 1


def test_the_time_of_a_version_with_pictures_is_kept(album: Album) -> None:
    assert album.keep(a_map("a", a_photo(1))).time > NOON
    assert album.listed()[0].pictures
