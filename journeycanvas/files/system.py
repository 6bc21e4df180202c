"""Name what the operating system said, by its number: its own words are in the language of the system."""

import errno
from types import MappingProxyType

from journeycanvas.errors import Fault, FaultCode

CODES: MappingProxyType[int, FaultCode] = MappingProxyType(
    {
        errno.ENOENT: "not-found",
        errno.ENOTDIR: "not-found",
        errno.ENAMETOOLONG: "not-found",
        errno.ELOOP: "not-found",
        errno.EISDIR: "folder",
        errno.EACCES: "no-permission",
        errno.EPERM: "no-permission",
        errno.EROFS: "read-only",
        errno.ENOSPC: "no-space",
        errno.EDQUOT: "no-space",
        errno.EFBIG: "no-space",
        errno.EEXIST: "exists",
    }
)


def system_fault(error: OSError) -> Fault:
    """Return the fault that a failed call of the system stands for; a rare one carries its name, like EIO."""
    code = CODES.get(error.errno or 0)
    return Fault(code) if code else Fault("other", {"name": errno.errorcode.get(error.errno or 0, "?")})
