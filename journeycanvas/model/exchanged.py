"""A mapping that differs from a large one in a few records, without a copy of it: a key typed in a text makes one."""

from collections.abc import Callable, ItemsView, Iterator, KeysView, Mapping, ValuesView
from typing import TypeAlias, TypeVar

from journeycanvas.model.record import Record

LARGE = 1_000  # records; a copy of fewer takes less than looking them up here
FEW = 64  # exchanged records; with more the mapping is put together

_R = TypeVar("_R", bound=Record)
PutTogether: TypeAlias = Callable[[Mapping[str, _R], Mapping[str, _R | None]], Mapping[str, _R]]
"""Returns the whole of a mapping with some records put in or exchanged, and those that are None taken out."""


class Exchanged(Mapping[str, _R]):
    """Another mapping with a few records put in, exchanged or taken out. It is put together when all of it is wanted.

    Any thread may want that: what it looks things up in is exchanged at once, and every other thread finds the same.
    """

    def __init__(self, old: Mapping[str, _R], changes: Mapping[str, _R | None], put_together: PutTogether[_R]) -> None:
        """Each id that is taken out must be there."""
        self._parts = old, changes
        self._put_together = put_together
        self._length = len(old) + sum((id not in old) - (record is None) for id, record in changes.items())

    @property
    def parts(self) -> tuple[Mapping[str, _R], Mapping[str, _R | None]]:
        """The mapping that it differs from, and in what it does."""
        return self._parts

    def __getitem__(self, id: str) -> _R:
        old, changes = self._parts
        if id not in changes:
            return old[id]
        record = changes[id]
        if record is None:
            raise KeyError(id)
        return record

    def __contains__(self, id: object) -> bool:
        old, changes = self._parts
        return isinstance(id, str) and (changes[id] is not None if id in changes else id in old)

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[str]:
        return iter(self._whole())

    def keys(self) -> KeysView[str]:
        return self._whole().keys()

    def values(self) -> ValuesView[_R]:
        return self._whole().values()

    def items(self) -> ItemsView[str, _R]:
        return self._whole().items()

    def _whole(self) -> Mapping[str, _R]:
        old, changes = self._parts
        if changes:
            old = self._put_together(old, changes)
            self._parts = old, {}
        return old
