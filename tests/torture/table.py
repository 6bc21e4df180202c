"""The table of promises, in the order of the goals G1 to G18."""

from tests.torture import (
    conflicts,
    exports,
    failing_calls,
    full_disk,
    journal_damage,
    journal_kills,
    kills,
    memory,
    naughty_files,
    pictures,
    power_cuts,
    reaching,
    received,
    round_trips,
    save_time,
    texts,
    traced_calls,
    undoing,
    untouched,
    window_kills,
)
from tests.torture.promise import Promise

PROMISES: tuple[Promise, ...] = (
    kills.PROMISE,
    power_cuts.PROMISE,
    failing_calls.PROMISE,
    full_disk.PROMISE,
    traced_calls.PROMISE,
    memory.PROMISE,
    window_kills.PROMISE,
    journal_damage.PROMISE,
    journal_kills.PROMISE,
    naughty_files.PROMISE,
    round_trips.PROMISE,
    untouched.PROMISE,
    pictures.PROMISE,
    reaching.PROMISE,
    exports.PROMISE,
    conflicts.PROMISE,
    received.PROMISE,
    texts.PROMISE,
    undoing.PROMISE,
    save_time.PROMISE,
)
"""G18, that what is known to be bad is caught, is in every row: its controls."""
