"""Say what a run of the torture found: lines for the terminal, and a page of tables."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tests.torture.promise import Promise, Row, Scale

COMMANDS = {Scale.SHORT: "make torture", Scale.LONG: "make torture LONG=1", Scale.GLIMPSE: "the test suite"}


class Result(NamedTuple):
    """A row that was run, how many seconds that took, and in which form."""

    promise: Promise
    row: Row
    seconds: float
    scale: Scale


def line(result: Result) -> str:
    """Return a row in one line for the terminal."""
    promise, row, seconds, _ = result
    words = f" {row.words}" if row.words else ""
    return f"{row.verdict:12} {promise.goal:4} {promise.name:16} {row.figure}.{words} [{seconds:.0f} s]"


def summary(results: Sequence[Result]) -> str:
    """Return how many promises are kept, broken, or not measured."""
    verdicts = [result.row.verdict for result in results]
    known = ("kept", "BROKEN", "BLIND", "not measured")
    return ", ".join(f"{verdicts.count(verdict)} {verdict}" for verdict in known if verdict in verdicts)


def page(results: Sequence[Result], scale: Scale, machine: str) -> str:
    """Return the results in Markdown."""
    minutes = sum(result.seconds for result in results) / 60
    form = "" if scale is Scale.LONG else " This is the short form: the counts to reach are those of the long one."
    if scale is Scale.LONG and any(result.scale is not scale for result in results):
        form = " Rows marked “short” were run in the short form only: the counts to reach are those of the long one."
    parts = [
        f"# What the maps survive\n\nMade by `{COMMANDS[scale]}`, which writes this page anew. Not edited by hand.",
        f"Machine: {machine}. It took {minutes:.0f} minutes. {summary(results)}.{form}",
        _table(
            ("", "Put to the torture", "Figure", "To reach", ""),
            (_measured(result, is_of_the_form=result.scale is scale) for result in results),
        ),
        f"## What has to be caught\n\n{CONTROLS}",
        _table(("", "Known to be bad", "What was found", ""), [row for result in results for row in _controls(result)]),
    ]
    said = [f"- {_name(result)}: {result.row.words}" for result in results if result.row.words]
    if said:
        parts += ["## To be said besides", "\n".join(said)]
    parts.append(f"## What this does not show\n\n{LIMITS}")
    return "\n\n".join(parts) + "\n"


CONTROLS = """\
A test that finds nothing may be blind. So the same torture is put to programs that are known to be bad; if one of them
goes through unseen, the row counts as blind, and the run as broken."""

LIMITS = """\
A power cut here is a file system that stops at once; a drive that says it wrote and did not is not modelled. Windows
and macOS were not at hand: their ways (held files, ReplaceFile, F_FULLFSYNC) are tested by simulation only, in
`tests/files`. Memory and time are those of the machine named above."""


def _measured(result: Result, *, is_of_the_form: bool) -> tuple[str, ...]:
    row = result.row
    figure = row.figure if is_of_the_form else f"short: {row.figure}"
    verdict = f"**{row.verdict}**" if row.is_broken else row.verdict
    return _name(result), result.promise.what, figure, row.target, verdict


def _controls(result: Result) -> Iterable[tuple[str, ...]]:
    for control in result.row.controls:
        yield _name(result), control.name, control.figure, "caught" if control.caught else "**not caught**"


def _name(result: Result) -> str:
    return f"{result.promise.goal} {result.promise.name}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '¦') for cell in cells)} |" for cells in lines)
