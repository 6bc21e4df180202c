"""All scenes, by the rooms they are drawn in: each room has a program of its own."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from tools.screens import around, asking, exporting, kept, maps, panels, presenting, walls
from tools.screens.stand import Stand

ROOMS: Mapping[str, Callable[[Stand], None]] = MappingProxyType(
    {
        "start": around.start,
        "start-full": around.start_with_maps,
        "menu": around.menus,
        "palette": around.palette,
        "help": around.help_and_settings,
        "map": maps.maps,
        "map-hand": maps.under_way,
        "map-bars": maps.bars,
        "map-find": maps.finding,
        "map-table": maps.as_table,
        "panel-details": panels.details,
        "panel-of": panels.of_map,
        "panel-comments": panels.comments,
        "panel-history": panels.history,
        "panel-open": panels.opened,
        "wall": walls.capture,
        "wall-photos": walls.photographs,
        "export": exporting.kinds,
        "export-states": exporting.states,
        "present": presenting.slides,
        "ask": asking.questions,
        "ask-file": asking.files,
        "kept": kept.left_behind,
        "kept-versions": kept.versions,
        "kept-compare": kept.comparing,
        "kept-merge": kept.merging,
        "kept-aside": kept.set_aside,
    }
)
