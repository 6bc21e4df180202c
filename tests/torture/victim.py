"""A process that saves one state of a map after the other without pause, and tells each when it is said to be saved."""

import os
import select
import signal
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

STATE_BYTES = 8
PATIENCE_S = 10.0


class Victim(NamedTuple):
    """A process that is going to be killed, and the pipe on which it tells."""

    pid: int
    pipe: int

    def told(self) -> int | None:
        """Return the newest state that was said to be saved since the last call, or None; does not wait."""
        told = b""
        with suppress(BlockingIOError):
            while piece := os.read(self.pipe, 1 << 16):
                told += piece
        whole = len(told) // STATE_BYTES * STATE_BYTES
        return int.from_bytes(told[whole - STATE_BYTES : whole], "big") if whole else None

    def wait(self) -> None:
        """Wait until it told something, or for a while."""
        select.select([self.pipe], [], [], PATIENCE_S)

    def kill(self) -> int | None:
        """End the process in the middle of whatever it does; return what it still told, as told() does."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        last = self.told()
        os.close(self.pipe)
        return last


def start_victim(save: Callable[[int], object], first: int) -> Victim:
    """Start a process that saves the states `first`, `first` + 1, … until it is killed or saving fails."""
    reads, writes = os.pipe()
    os.set_blocking(reads, False)
    pid = os.fork()
    if pid:
        os.close(writes)
        return Victim(pid, reads)
    try:
        state = first
        while True:
            save(state)
            os.write(writes, state.to_bytes(STATE_BYTES, "big"))
            state += 1
    except BaseException:
        os._exit(1)
