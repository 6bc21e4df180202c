"""Prove a print: read the file back, and compare it with the map and with the leaves that it was written from.

A card is found when all words of its text are seen in their order on one page; one that is cut over several tiles,
when they are on those tiles together. It is looked for where it should stand, and then everywhere.
"""

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

from journeycanvas.errors import JourneyError
from journeycanvas.layout.leaves import Clip, Leaf, Print
from journeycanvas.layout.paper import MM
from journeycanvas.model import Journey
from journeycanvas.render.printed import KEY, Printed, read_entry
from journeycanvas.render.proof.expecting import SLACK, Stand, cards_to_see, stands_of
from journeycanvas.render.proof.finding import Field, Rest, is_in
from journeycanvas.render.proof.letters import Letter, ReadPage
from journeycanvas.render.proof.pages import LEAST_STEPS, STEPS_PER_BYTE, PageReader, TooMuch
from journeycanvas.render.proof.results import CannotProve, Missing, OffSize, Outside, Proof, Wanted
from journeycanvas.render.proof.tokens import UNSEEN, side_of, tokens_of, tokens_of_lines, typed

EXACT_MM = 0.05  # as exact as a page has to be
LARGEST_FILE = 400 * 1024 * 1024
MOST_PAGES = 3_000
WORDS_OUTSIDE = 8  # named of a page
SAME_PLACE = 0.4  # points of the sheet; a place is written to a hundredth of a point


def how_printed(file: Path | bytes) -> Printed | None:
    """Return what a PDF says of how it was printed; None when it says nothing. Raises CannotProve."""
    content, name = _content(file)
    with _reading(name):
        return read_entry((_reader(content, name).metadata or {}).get(f"/{KEY}"))


def prove(file: Path | bytes, journey: Journey, wanted: Wanted | None = None) -> Proof:
    """Read a PDF back and say what of a map is in it. Raises CannotProve."""
    content, name = _content(file)
    with _reading(name):
        return _Proving(journey, wanted).of(_pages(content, name))


def _content(file: Path | bytes) -> tuple[bytes, str]:
    if isinstance(file, bytes):
        return file, ""
    if file.stat().st_size > LARGEST_FILE:
        raise CannotProve("too-large", str(file))
    return file.read_bytes(), str(file)


@contextmanager
def _reading(name: str) -> Any:
    """Turn whatever reading a file of unknown origin may raise into CannotProve, without a word on the way."""
    log = logging.getLogger("pypdf")  # whose modules have loggers below it, which take its level
    before = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        yield
    except JourneyError as error:
        raise (CannotProve("too-much", name) if isinstance(error, TooMuch) else error) from error
    except Exception as error:  # a file of unknown origin: whatever it breaks, it cannot be read
        raise CannotProve("not-a-pdf", name) from error
    finally:
        log.setLevel(before)


def _reader(content: bytes, name: str) -> Any:
    """Return a reader of the file, as Any: pypdf knows what an entry is only when it is there."""
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(content), strict=False)
    if reader.is_encrypted:
        raise CannotProve("locked", name)
    return reader


def _pages(content: bytes, name: str) -> Iterable[ReadPage]:
    pages = _reader(content, name).pages
    letters = PageReader(LEAST_STEPS + STEPS_PER_BYTE * len(content))
    if len(pages) > MOST_PAGES:
        raise TooMuch
    return (letters.read(page) for page in pages)


class _Proving:
    """One reading, page by page."""

    def __init__(self, journey: Journey, wanted: Wanted | None) -> None:
        self.journey, self.wanted = journey, wanted
        self.leaves: Print = wanted.leaves if wanted else ()
        self.margin = wanted.margin if wanted else 0.0
        self.stands: Mapping[str, list[Stand]] = stands_of(journey, self.leaves)
        cards = cards_to_see(journey) if wanted is None or wanted.is_whole_map else set()
        cards |= self.stands.keys()
        self.cards = [id for id in journey.cards if id in cards]
        self.found: set[str] = set()
        self.fields: list[Field] = []
        self.parts: dict[str, list[tuple[Stand, list[Letter]]]] = {}
        self.no_glyph: set[str] = set()
        self.outside: list[Outside] = []
        self.blank: list[int] = []
        self.on_leaf: dict[int, list[tuple[str, Stand]]] = {}
        for id, stands in self.stands.items():
            for stand in stands:
                self.on_leaf.setdefault(stand.leaf, []).append((id, stand))

    def of(self, pages: Iterable[ReadPage]) -> Proof:
        off_size: list[OffSize] = []
        error = 0.0
        for number, page in enumerate(pages):
            self._read(number, page)
            if number < len(self.leaves):
                off = _off_size(number, page, self.leaves[number])
                most = max(abs(off.width_mm - off.wanted_width_mm), abs(off.height_mm - off.wanted_height_mm))
                error = max(error, most)
                if most > EXACT_MM:
                    off_size.append(off)
        self._put_together()
        elsewhere = self._found_elsewhere()
        found = self.found | elsewhere
        return Proof(
            pages=len(self.fields),
            wanted_pages=len(self.leaves) if self.wanted else None,
            size_error_mm=error if self.wanted else None,
            off_size=tuple(off_size),
            cards=len(self.cards),
            found=len(found),
            missing=tuple(self._where(id) for id in self.cards if id not in found),
            elsewhere=len(elsewhere & self.stands.keys()),
            no_glyph="".join(sorted(self.no_glyph)),
            outside=tuple(self.outside),
            blank=tuple(self.blank),
            boxed=next((self._where(id) for id in self.cards if self.no_glyph & {*self.journey.cards[id].text}), None),
        )

    def _read(self, number: int, page: ReadPage) -> None:
        stands = self.on_leaf.get(number, ())
        leaf = self.leaves[number] if number < len(self.leaves) else None
        clips = [view.clip for view in leaf.views if view.clip is not None] if leaf is not None else []
        seen = _Seen(page, self.margin, clips, keeps_letters=not all(stand.is_whole for _, stand in stands))
        field = Field(tokens_of_lines(seen.lines()))
        self.fields.append(field)
        self.no_glyph |= seen.no_glyph
        if seen.is_blank:
            self.blank.append(number + 1)
        words = [token.text for token in tokens_of(seen.outside) if token.side != "sign"]
        if words:
            self.outside.append(Outside(number + 1, tuple(words[:WORDS_OUTSIDE]), max(0, len(words) - WORDS_OUTSIDE)))
        for id, stand in stands:
            inside = field.inside(*stand.spread())
            if id in self.found or is_in(inside, stand.text):
                self.found.add(id)
                field.take(inside)
            elif not stand.is_whole:
                self.parts.setdefault(id, []).append((stand, _on_sheet(seen.letters, stand)))

    def _put_together(self) -> None:
        """Look for the cards that are cut over several leaves on those leaves together."""
        for id, parts in self.parts.items():
            letters = _once([letter for _, part in parts for letter in part])
            if id in self.found or is_in(tokens_of(letters), parts[0][0].text):
                self.found.add(id)
                for stand, _ in parts:
                    field = self.fields[stand.leaf]
                    field.take(field.inside(*stand.spread()))

    def _found_elsewhere(self) -> set[str]:
        """Return the cards that are somewhere else than they should be."""
        lost = {id: typed(self.journey.cards[id].text) for id in self.cards if id not in self.found}
        return Rest(self.fields).find(lost) if lost else set()

    def _where(self, id: str) -> Missing:
        journey, card = self.journey, self.journey.cards[id]
        lane, stage = journey.lanes.get(card.lane or ""), journey.stages.get(card.stage or "")
        stands = self.stands.get(id, ())
        page = next((self.leaves[stand.leaf].label or str(stand.leaf + 1) for stand in stands), "")
        return Missing(id, card.text, lane.title if lane else "", stage.title if stage else "", page)


def _off_size(number: int, page: ReadPage, leaf: Leaf) -> OffSize:
    return OffSize(number + 1, page.width / MM, page.height / MM, leaf.width / MM, leaf.height / MM)


class _Seen:
    """What is noted of a page while its lines are read; letters are all of them, if they are kept.

    A letter that begins in a clip is shown as far as the clip goes, however wide it is.
    """

    def __init__(self, page: ReadPage, margin: float, clips: Sequence[Clip], keeps_letters: bool) -> None:
        self.page, self.margin, self.keeps_letters = page, margin - SLACK, keeps_letters
        self.clips = [clip for clip in clips if self._is_printed(clip)]
        self.is_blank = page.painted < 2
        self.no_glyph: set[str] = set()
        self.outside: list[Letter] = []
        self.letters: list[Letter] = []

    def lines(self) -> Iterator[list[Letter]]:
        """Yield the letters of each line that are on the page."""
        for line in self.page.lines():
            if line:
                self.is_blank = False
            self.no_glyph |= {one.text for one in line if not one.has_glyph and side_of(one.text) not in UNSEEN}
            self.outside += [letter for letter in line if letter.is_outside or self._is_in_margin(letter)]
            if self.keeps_letters:
                self.letters += line
            yield [letter for letter in line if not letter.is_outside]

    def _is_in_margin(self, letter: Letter) -> bool:
        margin, page = self.margin, self.page
        return (
            margin > 0
            and letter.angle == 0
            and not (
                margin <= letter.along
                and letter.end <= page.width - margin
                and margin <= letter.across <= page.height - margin
            )
            and bool(letter.text.strip())
            and not any(
                x <= (letter.along + letter.end) / 2 <= x + width and y <= letter.across <= y + height
                for x, y, width, height in self.clips
            )
        )

    def _is_printed(self, clip: Clip) -> bool:
        """Tell whether a clip lies inside the margins."""
        x, y, width, height = clip
        return min(x, y, self.page.width - x - width, self.page.height - y - height) >= self.margin


def _on_sheet(letters: Sequence[Letter], stand: Stand) -> list[Letter]:
    """Return the letters at a place of a leaf as they stand on the sheet that the leaf shows a part of."""
    left, top, right, bottom = stand.spread()
    view = stand.view
    return [
        letter._replace(
            along=(letter.along - view.x) / view.scale,
            end=(letter.end - view.x) / view.scale,
            across=(letter.across - view.y) / view.scale,
            size=letter.size / view.scale,
        )
        for letter in letters
        if letter.angle == 0 and left <= letter.along <= right and top <= letter.across <= bottom
    ]


def _once(letters: Sequence[Letter]) -> list[Letter]:
    """Return letters that were seen on several leaves once each."""
    kept: list[Letter] = []
    places: dict[str, list[Letter]] = {}
    lines: list[float] = []
    for letter in letters:
        line = next((line for line in lines if abs(line - letter.across) < SAME_PLACE), None)
        if line is None:
            lines.append(letter.across)
        else:
            letter = letter._replace(across=line)
        known = places.setdefault(letter.text, [])
        if not any(abs(one.along - letter.along) < SAME_PLACE and one.across == letter.across for one in known):
            known.append(letter)
            kept.append(letter)
    return kept
