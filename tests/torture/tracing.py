"""Watch what a process asks of the system, or let it fail there, with strace."""

import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.torture.children import Done, run

MISSING = "strace is not installed"
REACHING: tuple[str, ...] = (
    "openat",
    "open",
    "creat",
    "connect",
    "socket",
    "sendto",
    "execve",
    "execveat",
    "unlink",
    "unlinkat",
)
REACHING += ("rename", "renameat", "renameat2", "mkdir", "mkdirat", "symlink", "symlinkat", "link", "linkat")
_CALL = re.compile(r"(?:\d+ +)?(\w+)\((.*)\) += (-?\d+|\?)(.*)")
_NAME = re.compile(r'"((?:[^"\\]|\\.)*)"')


class Call(NamedTuple):
    """One call of the system: its name, its arguments as strace writes them, and what it returned; -1 if it failed."""

    name: str
    arguments: str
    returned: int
    rest: str

    @property
    def paths(self) -> list[str]:
        """The files that are named in it."""
        found = _NAME.findall(self.arguments)
        return [
            name.encode("latin-1", "backslashreplace")
            .decode("unicode_escape")
            .encode("latin-1")
            .decode("utf-8", "replace")
            for name in found
        ]

    @property
    def was_made_to_fail(self) -> bool:
        return "(INJECTED)" in self.rest


def _unescaped(name: str) -> str:
    """Return a name that strace wrote with backslashes."""
    return name.encode("ascii", "replace").decode("unicode_escape").encode("latin-1").decode("utf-8", "replace")


def why_not() -> str:
    """Return why nothing can be traced here; empty if it can."""
    return "" if shutil.which("strace") else MISSING


def traced(
    command: Sequence[str],
    log: Path,
    *,
    calls: Sequence[str] = REACHING,
    inject: str = "",
    longest_s: float = 120,
    environment: Mapping[str, str] | None = None,
) -> tuple[Done, list[Call]]:
    """Run a command and return what came of it, and the calls that it and its children made."""
    options = ["-f", "-qq", "-s", "4096", "-o", str(log), "-e", f"trace={','.join(calls)}", "-e", "signal=none"]
    if inject:
        options += ["-e", f"inject={inject}"]
    done = run(["strace", *options, *command], longest_s=longest_s, environment=environment)
    return done, list(calls_in(log))


def calls_in(log: Path) -> list[Call]:
    """Return the calls of a log that came to an end; those cut in two by another thread are joined."""
    found, unfinished = [], {}
    for line in log.read_text("utf-8", "replace").splitlines():
        pid, _, rest = line.partition(" ")
        if rest.endswith("<unfinished ...>"):
            unfinished[pid] = rest.removesuffix("<unfinished ...>")
            continue
        if "resumed>" in rest and pid in unfinished:
            line = f"{pid} {unfinished.pop(pid)}{rest.split('resumed>', 1)[1]}"
        match = _CALL.match(line)
        if match:
            returned = -1 if match[3] == "?" else int(match[3])
            found.append(Call(match[1], match[2], returned, match[4]))
    return found
