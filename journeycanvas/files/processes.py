"""Know a running program again: a number alone is not enough, because the system gives it to another one later."""

import ctypes
import os
import platform
import struct
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

WINDOWS_MAY_ASK = 0x1000  # PROCESS_QUERY_LIMITED_INFORMATION
WINDOWS_NO_SUCH_PROCESS = 87  # ERROR_INVALID_PARAMETER
WINDOWS_STILL_ACTIVE = 259
WINDOWS_INSTALLED = r"SOFTWARE\Microsoft\Cryptography"
MACOS_ONE_PROCESS = (1, 14, 1)  # CTL_KERN, KERN_PROC, KERN_PROC_PID
STARTED_AT = 19  # the field of /proc/PID/stat, counted from behind the name of the program
ENDED_STATES = (b"Z", b"X")  # it has ended; only whoever started it has not asked yet how


def host_name() -> str:
    """Return the name that this computer has in its network."""
    return platform.node()


def process_table() -> str:
    """Return eight digits for the list of processes that numbers of this program belong to: its computer or container.

    They are the same for all programs that can see each other, and after the computer was started anew.
    """
    try:
        numbered = str(Path("/proc/self/ns/pid").readlink())
    except OSError:
        numbered = ""
    return sha256(f"{_machine()} {host_name()} {numbered}".encode()).hexdigest()[:8]


def _machine() -> str:
    """Return what the system was called when it was installed: many computers have the same name. "" if unknown."""
    with suppress(OSError):
        if sys.platform == "win32":
            import winreg

            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, WINDOWS_INSTALLED) as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        if sys.platform == "darwin":
            name, wait = ctypes.create_string_buffer(16), (ctypes.c_long * 2)(1, 0)
            return name.raw.hex() if ctypes.CDLL(None).gethostuuid(name, ctypes.byref(wait)) == 0 else ""
        return Path("/etc/machine-id").read_text("ascii", "replace").strip()
    return ""


def started(pid: int) -> str | None:
    """Return when the program with a number was started; None when there is none, empty when nothing is known."""
    if pid <= 0:
        return None
    if sys.platform == "win32":
        return _started_on_windows(pid)
    try:
        os.kill(pid, 0)
    except PermissionError:  # somebody else's, but there
        pass
    except (OSError, OverflowError):
        return None
    return _started_on_macos(pid) if sys.platform == "darwin" else _started_on_linux(pid)


def _started_on_linux(pid: int) -> str | None:
    with suppress(OSError, IndexError):
        boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
        words = Path(f"/proc/{pid}/stat").read_bytes().rpartition(b")")[2].split()
        if words[0] in ENDED_STATES:
            return None
        return f"{boot} {words[STARTED_AT].decode('ascii', 'replace')}"
    return ""


def _started_on_macos(pid: int) -> str:
    """Return the time value with which the system's record of a process begins."""
    library = ctypes.CDLL(None)
    asked = (ctypes.c_int * 4)(*MACOS_ONE_PROCESS, pid)
    answer = ctypes.create_string_buffer(1024)
    size = ctypes.c_size_t(len(answer))
    if library.sysctl(asked, 4, answer, ctypes.byref(size), None, ctypes.c_size_t(0)) != 0 or size.value < 16:
        return ""
    seconds, micros = struct.unpack_from("=qi", answer.raw)
    return f"{seconds}.{micros:06}"


def _started_on_windows(pid: int) -> str | None:
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = kernel.OpenProcess(WINDOWS_MAY_ASK, False, pid)
    if not handle:
        gone = ctypes.get_last_error() == WINDOWS_NO_SUCH_PROCESS  # type: ignore[attr-defined,unused-ignore]
        return None if gone else ""
    try:
        ended = ctypes.c_ulong()
        known = kernel.GetExitCodeProcess(ctypes.c_void_p(handle), ctypes.byref(ended))
        if known and ended.value != WINDOWS_STILL_ACTIVE:
            return None
        times = (ctypes.c_uint64 * 4)()
        pointers = [ctypes.c_void_p(ctypes.addressof(times) + 8 * n) for n in range(4)]
        return str(times[0]) if kernel.GetProcessTimes(ctypes.c_void_p(handle), *pointers) else ""
    finally:
        kernel.CloseHandle(ctypes.c_void_p(handle))
