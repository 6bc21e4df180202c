"""Say where each character of shaped text stands: inside a cluster, its characters share the advance."""

from collections.abc import Iterable

from journeycanvas.text.fonts import Shaped


def reaches(parts: Iterable[Shaped]) -> list[float]:
    """Return how far the text reaches, in em, before the first character and after each one, in logical order."""
    out, pen = [0.0], 0.0
    for part in parts:
        advances = dict.fromkeys((0, *part.clusters), 0)  # What is unseen may have no glyph at all.
        for cluster, advance in zip(part.clusters, part.advances, strict=True):
            advances[cluster] += advance
        starts = sorted(advances)
        for start, end in zip(starts, [*starts[1:], len(part.text)], strict=True):
            share = advances[start] / part.font.upem / (end - start)
            out += [pen + share * n for n in range(1, end - start + 1)]
            pen = out[-1]
    return out


def advancing_clusters(parts: Iterable[Shaped]) -> list[int]:
    """Return where each cluster that takes room starts in the text of all parts."""
    starts, before = [], 0
    for part in parts:
        wide = {cluster for cluster, advance in zip(part.clusters, part.advances, strict=True) if advance}
        starts += [before + cluster for cluster in sorted(wide)]
        before += len(part.text)
    return starts
