"""What tests of the tools share."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from journeycanvas.model import Record
from tests.builders import a_lane, a_stage
from tests.editor.tools.desks import Desk
from tests.layout.builders import a_map

MakeDesk = Callable[..., Desk]


@pytest.fixture
def desk(qapp: QApplication) -> MakeDesk:
    """Return what puts records on a view: three stages, and lanes of actions, pains and feelings."""

    def make(*records: Record, can_edit: bool = True, **fields: Any) -> Desk:
        lanes = [
            a_lane("l0", order="a0", role="actions", title="Actions"),
            a_lane("l1", order="a1", role="pains", title="Pains"),
            a_lane("l2", order="a2", role="emotions", title="Feelings"),
        ]
        stages = [a_stage(f"s{n}", order=f"a{n}", title=f"Stage {n}") for n in range(3)]
        return Desk(a_map(*records, **{"stages": stages, "lanes": lanes, **fields}), can_edit)

    return make
