"""Keep the work on one open map, so that a crash loses two seconds of it at most.

One thread at a time may call it; the window's own thread only makes the values. What a call wrote outlasts the program;
`sync` makes it outlast a power cut.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from secrets import token_hex
from typing import Any

from journeycanvas.errors import CannotWrite, Fault
from journeycanvas.files.disk import open_existing, sync, sync_folder, write_all
from journeycanvas.files.private import PRIVATE_FILE, prepare, put
from journeycanvas.files.processes import process_table, started
from journeycanvas.files.recovery import folder as names
from journeycanvas.files.recovery.generations import (
    history_bytes,
    list_head,
    lists_size,
    prove,
    snapshot_bytes,
    trim,
)
from journeycanvas.files.recovery.leftovers import is_running
from journeycanvas.files.recovery.pictures import PictureFinder, Pictures
from journeycanvas.files.recovery.records import raw_step
from journeycanvas.files.recovery.turns import raw_turn, turn_between
from journeycanvas.files.recovery.work import Kept, KeptFile, KeptStep, Work
from journeycanvas.files.sealing import FORMAT, encoder, line, sealed
from journeycanvas.files.system import system_fault

GENERATION_BYTES = 1024 * 1024  # of turns, until the map is written whole again
LISTS_BYTES = 64 * 1024 * 1024  # of turns, until the history is written anew without what is not needed any more
TURNS_APART = 1_000_000  # more than a list has, so that a journal begun anew never goes on with turns of before
NOTHING_UNDER_WAY: tuple[int, KeptStep | None] = (0, None)
_NEW_OR_OVER = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class Journal:
    """The journal of one open map. Nothing is written of a map that was only opened."""

    def __init__(
        self,
        folder: Path,
        program: str,
        clock: Callable[[], datetime],
        file: KeptFile | None = None,
        *,
        crashes: int = 0,
    ) -> None:
        """`folder` is its own, not there yet; `program` is the version of the program, for whoever looks into it. The
        disk is asked for nothing here: this is the window's thread."""
        self.folder = folder
        self._clock = clock
        self._facts: dict[str, Any] = {
            "format": FORMAT,
            "program": program,
            "process": [process_table(), os.getpid(), started(os.getpid()) or ""],
            "begun": clock().isoformat(),
            "file": file,
            "crashes": crashes,
        }
        self._work: Work | None = None  # what is on the disk; None when that is nothing or not to be relied on
        self._turn = 0
        self._number = 0  # of what was written last; none yet
        self._list: int | None = None
        self._list_size = 0
        self._under_way = NOTHING_UNDER_WAY
        self._under_ways = 0
        self._is_synced = True
        self._pictures = Pictures(folder)

    @classmethod
    def going_on(cls, kept: Kept, program: str, clock: Callable[[], datetime]) -> "Journal":
        """Take over what was left behind, before any of it is shown: if that ends the program, it is counted.

        What was kept stays until the next `keep` has written it anew. It gets a folder of another name, which only one
        of two programs can give it. Raises CannotWrite, also when another window was faster ("held").
        """
        if is_running(kept.folder, clock()):
            raise CannotWrite(str(kept.folder), Fault("held"))
        folder = kept.folder.with_name(token_hex(8))
        try:
            kept.folder.rename(folder)
        except FileNotFoundError as error:
            raise CannotWrite(str(kept.folder), Fault("held")) from error
        except OSError as error:
            raise CannotWrite(str(kept.folder), system_fault(error)) from error
        prepare(folder)
        journal = cls(folder, program, clock, kept.file, crashes=kept.crashes)
        journal._facts["begun"] = kept.begun.isoformat()
        names.put_head(folder, journal._facts)
        return journal

    def keep(self, work: Work) -> None:
        """Write what is new since the call before. Raises CannotWrite: then the work is not kept, and that has to be
        shown; the next call tries to write all of it anew."""
        with self._telling():
            if self._list is not None and os.fstat(self._list).st_nlink == 0:
                self._give_up()  # somebody removed the folder
            if self._work is not None:
                self._go_on(self._work, work)
            elif not work.is_saved or (self.folder / names.HEAD).exists():
                self._begin(work)

    def sync(self) -> None:
        """Return when the disk has what was kept. Raises CannotWrite."""
        if self._is_synced or self._list is None:
            return
        with self._telling():
            sync(self._list)
            if self._under_ways:
                file = open_existing(self._slot(self._under_ways))
                try:
                    sync(file)
                finally:
                    os.close(file)
                sync_folder(self.folder)
            self._is_synced = True

    def close(self, work: Work) -> None:
        """End it: a map with a file needs no journal any more, one that was never saved stays for a while.

        Raises CannotWrite; then what was kept before is still there.
        """
        if work.file is None and not work.is_saved:
            self.keep(work)
            self.sync()
            with self._telling():
                closed = {"closed": self._clock().isoformat(), "title": work.journey.map.title}
                names.put_head(self.folder, self._facts | closed)
            self._give_up()
        else:
            self._give_up()
            names.remove(self.folder)

    def _begin(self, work: Work) -> None:
        prepare(self.folder)
        names.put_head(self.folder, self._facts)
        self._number = self._number or max(
            names.numbers(self.folder, "map") + names.numbers(self.folder, "history"), default=0
        )
        self._turn = max(self._turn + 1, (self._number + 1) * TURNS_APART)
        self._write_generation(work, with_history=True)
        self._show(work.under_way)
        self._work = work

    def _go_on(self, old: Work, work: Work) -> None:
        turn = turn_between(old, work, self._turn + 1)
        if turn is not None:
            self._turn = turn.number
            self._append(line(raw_turn(turn, self._pictures.keep)))
        self._show(work.under_way)
        self._work = work
        if self._list_size > GENERATION_BYTES:
            self._write_generation(work, with_history=lists_size(self.folder) > LISTS_BYTES)

    def _write_generation(self, work: Work, *, with_history: bool) -> None:
        """Write the map whole. What was there before is removed only when it was read back."""
        self._close_list()
        number = self._number = self._number + 1
        if with_history:
            self._pictures.begin_history()
            content = history_bytes(work.steps, self._turn, self._pictures.keep)
            put(self.folder / names.history_name(number), content)
        content = snapshot_bytes(work, self._turn, self._clock(), self._pictures.keep)
        put(self.folder / names.map_name(number), content)
        path = self.folder / names.steps_name(number)
        put(path, list_head(self._turn))
        self._list = os.open(path, os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0))
        self._list_size = 0
        if len(names.numbers(self.folder, "map")) > 1:
            prove(self.folder, number, work, PictureFinder(self.folder).find)
            trim(self.folder)
            if with_history:
                self._pictures.drop_unused()

    def _append(self, content: bytes) -> None:
        assert self._list is not None
        write_all(self._list, content)
        self._list_size += len(content)
        self._is_synced = False

    def _show(self, step: KeptStep | None) -> None:
        """Write what is under way into one of two files by turns, so that the other one is whole meanwhile."""
        turn, before = self._under_way
        is_over = step is None and (before is None or turn != self._turn)  # what was under way belongs to its turn
        if is_over or (step is before and turn == self._turn):
            return
        count = self._under_ways + 1
        shown = None if step is None else raw_step(step._replace(before=dict.fromkeys(step.after)), self._pictures.keep)
        content = sealed(encoder()({"turn": self._turn, "count": count, "step": shown}).encode())
        file = os.open(self._slot(count), _NEW_OR_OVER, PRIVATE_FILE)
        try:
            write_all(file, content)
        finally:
            os.close(file)
        self._under_way, self._under_ways, self._is_synced = (self._turn, step), count, False

    def _slot(self, count: int) -> Path:
        return self.folder / names.UNDER_WAY[count % 2]

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Say in one way that it could not be written. Whatever went wrong, the next time everything is written."""
        try:
            yield
        except BaseException as error:
            self._give_up()
            match error:
                case OSError():
                    raise CannotWrite(str(self.folder), system_fault(error)) from error
                case UnicodeEncodeError():
                    raise CannotWrite(str(self.folder), Fault("lone-surrogate")) from error
                case ValueError():
                    raise CannotWrite(str(self.folder), Fault("not-finite")) from error
            raise

    def _give_up(self) -> None:
        self._work = None
        self._under_way = NOTHING_UNDER_WAY
        self._pictures.forget()
        self._close_list()

    def _close_list(self) -> None:
        if self._list is not None:
            with suppress(OSError):
                os.close(self._list)
        self._list = None
