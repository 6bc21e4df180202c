"""Order links that run side by side in a corridor so that they cross each other as little as possible."""

from collections.abc import Sequence

from journeycanvas.layout.links.line import Run

SAME = 0.5  # two ends this near to each other lie on one line
APART = 3.0  # runs this near to each other, end to end, still need tracks of their own
OVERLAY = 3  # how many crossings it is worth that two links do not lie on one another
MOST = 48  # more links than this in one group are packed and not ordered: nobody can follow them by eye


def groups(runs: Sequence[Run]) -> list[list[Run]]:
    """Return the runs of a corridor in groups that do not touch each other."""
    found: list[list[Run]] = []
    end = 0.0
    for run in sorted(runs, key=lambda one: (one.start, one.end)):
        if found and run.start < end + APART:
            found[-1].append(run)
        else:
            found.append([run])
            end = run.end
        end = max(end, run.end)
    return found


def levels(group: Sequence[Run]) -> list[int]:
    """Return the level of each run, 0 at the low side; runs that overlap have different ones."""
    if len(group) > MOST:
        return _packed(group)
    order = _ordered(group)
    level = [0] * len(group)
    for n, i in enumerate(order):
        below = [level[j] for j in order[:n] if _overlap(group[i], group[j])]
        level[i] = max(below) + 1 if below else 0
    return level


def _packed(group: Sequence[Run]) -> list[int]:
    """Return levels that are as few as can be: each run takes the first that is free where it starts."""
    ends: list[float] = []
    level = [0] * len(group)
    for i in sorted(range(len(group)), key=lambda i: (group[i].start, group[i].end, i)):
        free = next((n for n, end in enumerate(ends) if end + APART <= group[i].start), len(ends))
        ends[free : free + 1] = [group[i].end]
        level[i] = free
    return level


def _ordered(group: Sequence[Run]) -> list[int]:
    """Return the numbers of the runs from the low side to the high one."""
    count = len(group)
    better = [[0] * count for _ in range(count)]
    for i in range(count):
        for j in range(i + 1, count):
            if _overlap(group[i], group[j]):
                better[i][j] = _crossings(group[j], group[i]) - _crossings(group[i], group[j])
                better[j][i] = -better[i][j]
    won = [sum((one > 0) - (one < 0) for one in row) for row in better]
    order = sorted(range(count), key=lambda i: (-won[i], group[i].lean, group[i].start, i))
    for _ in range(count):
        swapped = False
        for n in range(count - 1):
            i, j = order[n], order[n + 1]
            if better[i][j] < 0:
                order[n], order[n + 1] = j, i
                swapped = True
        if not swapped:
            break
    return order


def _overlap(p: Run, q: Run) -> bool:
    return p.start < q.end + APART and q.start < p.end + APART


def _crossings(low: Run, high: Run) -> int:
    """Return how often two runs cross when the first is nearer to the low side of the corridor."""
    count = 0
    for at, turn in low.ends:
        if turn > 0:
            count += high.low < at < high.high
            count += OVERLAY * sum(other < 0 and abs(at - place) < SAME for place, other in high.ends)
    for at, turn in high.ends:
        count += turn < 0 and low.low < at < low.high
    return count
