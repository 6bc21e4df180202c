"""Let a package give out what its modules hold, and import each of them only when something of it is asked for."""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module


def given_out(package: str, holds: Mapping[str, Sequence[str]]) -> Callable[[str], object]:
    """Return the `__getattr__` of a package; `holds` are the names that each of its modules holds."""
    held_in = {name: module for module, names in holds.items() for name in names}

    def found(name: str) -> object:
        if name not in held_in:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{held_in[name]}"), name)

    return found
