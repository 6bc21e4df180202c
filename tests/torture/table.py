"""The table of promises, in the order of the goals G1 to G18."""

from tests.torture import kills, power_cuts
from tests.torture.promise import Promise

PROMISES: tuple[Promise, ...] = (kills.PROMISE, power_cuts.PROMISE)
