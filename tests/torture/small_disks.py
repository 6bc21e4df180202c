"""Disks made for a test: images mounted by root in a name space of their own, gone with the process that made them."""

import ctypes
import os
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from fcntl import ioctl
from pathlib import Path
from struct import pack

CLONE_NEWNS = 0x00020000
SHUTDOWN = 0x8004587D  # FS_IOC_SHUTDOWN: stop now; what is not on the disk is gone
FLUSH_LOG, LEAVE_LOG = 1, 2
FREEZE, THAW = 0xC0045877, 0xC0045878  # FIFREEZE, FITHAW: whoever writes hangs in between
IMAGE_MB = {"ext4": 64, "xfs": 320}  # the least that mkfs takes
MAKE = {"ext4": ("mkfs.ext4", "-q", "-F"), "xfs": ("mkfs.xfs", "-q", "-f")}
PATH = f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/sbin"
BUSY_TRIES = 200


def why_not(kind: str) -> str:
    """Return why disks of a kind cannot be made here; empty if they can."""
    if not sys.platform.startswith("linux"):
        return "only Linux can stop a file system at once"
    if os.geteuid() != 0:
        return "needs root, to mount disks"
    program = MAKE[kind][0] if kind in MAKE else "mount"
    return "" if shutil.which(program, path=PATH) else f"{program} is not installed"


class Disk:
    """A small disk of a kind, mounted in a folder that only this process sees."""

    def __init__(self, kind: str, folder: Path) -> None:
        """Make and mount it. Raises OSError or CalledProcessError where the system does not allow that."""
        self.kind = kind
        self.place = folder / kind
        self._image = folder / f"{kind}.img"
        self.place.mkdir(parents=True)
        with self._image.open("wb") as file:
            file.truncate(IMAGE_MB[kind] << 20)
        _run(*MAKE[kind], str(self._image))
        _have_own_mounts()
        self.mount()

    def mount(self) -> None:
        _run("mount", "-o", "loop", str(self._image), str(self.place))

    def cut_power(self, *, log_flushed: bool) -> None:
        """Stop the file system as a power cut does: nothing reaches the disk from now on."""
        file = os.open(self.place, os.O_RDONLY)
        try:
            ioctl(file, SHUTDOWN, pack("I", FLUSH_LOG if log_flushed else LEAVE_LOG))
        finally:
            os.close(file)

    def freeze(self, longest_s: float) -> None:
        """Let every write hang until it is thawed; that is done in any case after a time, whatever becomes of us."""
        file = os.open(self.place, os.O_RDONLY)
        ioctl(file, FREEZE, 0)
        if os.fork() == 0:
            os.setsid()
            time.sleep(longest_s)
            with suppress(OSError):
                ioctl(file, THAW, 0)
            os._exit(0)
        os.close(file)

    def thaw(self) -> None:
        """Let the writes go on."""
        file = os.open(self.place, os.O_RDONLY)
        try:
            ioctl(file, THAW, 0)
        finally:
            os.close(file)

    def unmount(self) -> None:
        for _ in range(BUSY_TRIES):
            if subprocess.run(["umount", self.place], stderr=subprocess.DEVNULL, check=False).returncode == 0:
                return
            time.sleep(0.02)
        raise OSError(f"{self.kind} stays busy")

    def flush(self) -> None:
        """Put everything on the disk."""
        _run("sync", "-f", str(self.place))


def mount_in_memory(place: Path, size_kb: int) -> None:
    """Mount a disk of so many kB of memory at a folder, for this process only."""
    place.mkdir(parents=True, exist_ok=True)
    _have_own_mounts()
    _run("mount", "-t", "tmpfs", "-o", f"size={size_kb}k", "tmpfs", str(place))


def _have_own_mounts() -> None:
    """Let what is mounted from now on be seen by this process and its children only, and go with them."""
    if ctypes.CDLL(None, use_errno=True).unshare(CLONE_NEWNS) != 0:
        raise OSError(ctypes.get_errno(), "unshare")
    _run("mount", "--make-rprivate", "/")


def _run(*command: str) -> None:
    subprocess.run(command, check=True, env={**os.environ, "PATH": PATH}, capture_output=True)
