"""The one table of what a person can do: menus, bar, rail, shortcut sheet and command palette are all made from it.

A new action is one row here and one function where its work is done. The package named by a row's `home`
(journeycanvas.editor.HOME) has a mapping

    ACTIONS: Mapping[str, Callable[[MapWindow], None]]

in its __init__, from the id of the row to the function that does it. An id that its home does not have yet is shown
disabled. Packages come and go without this table being touched twice.

`needs` names conditions that must all hold for the action to be enabled, `check` one whose truth is its check mark;
see conditions.py. A row with `keys` on the canvas (`on_canvas`) answers to them while the map has the focus and leaves
them to fields elsewhere.
"""

from collections.abc import Iterator
from typing import NamedTuple

from journeycanvas.i18n import msgid


class Row(NamedTuple):
    """One action. `short` are its words in the bar; `rule` draws a line above it in its menu.

    The keys of one that is `along` point where the map goes on to: on a right-to-left map left stands for right.
    """

    id: str
    words: str
    menu: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    home: str = "shell"
    needs: tuple[str, ...] = ()
    short: str = ""
    check: str = ""
    rule: bool = False
    on_canvas: bool = False
    along: bool = False

    def keys_on(self, *, rtl: bool) -> tuple[str, ...]:
        """Return the keys on a map of a direction."""
        if not (self.along and rtl):
            return self.keys
        return tuple(one.replace("Right", "*").replace("Left", "Right").replace("*", "Left") for one in self.keys)


class Menu(NamedTuple):
    """A menu of the menu row, or one inside another; `inside` is then the menu, and `after` the row it follows.

    The words of one that is `told` go before those of its rows where these stand alone: "Dark" says little.
    """

    id: str
    words: str
    inside: str = ""
    after: str = ""
    told: bool = False
    rule: bool = False


MAP = ("map",)
EDIT = ("map", "editable")
CARDS = ("map", "editable", "cards")
STAGE = ("map", "editable", "stage")
LANE = ("map", "editable", "lane")
CHOSEN = ("map", "editable", "chosen")

MENUS = (
    Menu("file", msgid("&File")),
    Menu("edit", msgid("&Edit")),
    Menu("view", msgid("&View")),
    Menu("insert", msgid("&Insert")),
    Menu("arrange", msgid("&Arrange")),
    Menu("tools", msgid("&Tools")),
    Menu("help", msgid("&Help")),
    Menu("recent", msgid("Open &recent"), "file", "file.open"),
    Menu("kinds", msgid("Card &of a kind"), "insert", "insert.card", told=True),
    Menu("stage", msgid("Sta&ge"), "arrange", "arrange.split", rule=True),
    Menu("lane", msgid("L&ane"), "arrange", "stage"),
    Menu("appearance", msgid("&Appearance"), "view", "view.table", told=True, rule=True),
    Menu("language", msgid("&Language of the program"), "view", "appearance", told=True),
)

ROWS = (
    Row("file.new", msgid("&New map…"), "file", "new", ("Ctrl+N",)),
    Row("file.open", msgid("&Open…"), "file", "open", ("Ctrl+O",)),
    Row("file.save", msgid("&Save"), "file", "save", ("Ctrl+S",), needs=EDIT, rule=True),
    Row("file.save_as", msgid("Save &as…"), "file", "", ("Ctrl+Shift+S",), needs=EDIT),
    Row(
        *("file.export", msgid("Print and e&xport…"), "file", "export", ("Ctrl+P", "Ctrl+E"), "dialogs", MAP),
        short=msgid("Print and export"),
        rule=True,
    ),
    Row("file.versions", msgid("&Versions of this map…"), "file", "clock", ("Ctrl+F9",), "dialogs", MAP, rule=True),
    Row("file.compare", msgid("Co&mpare with another file…"), "file", "", ("Ctrl+Shift+F9",), "dialogs", MAP),
    Row("file.merge", msgid("Mer&ge another copy…"), "file", "", ("Ctrl+Shift+F10",), "dialogs", EDIT),
    Row("file.settings", msgid("Se&ttings…"), "file", "gear", ("Ctrl+,",), rule=True),
    Row("file.close", msgid("&Close window"), "file", "", ("Ctrl+W",), rule=True),
    Row("file.quit", msgid("&Quit"), "file", "", ("Ctrl+Q",)),
    Row("edit.undo", msgid("&Undo"), "edit", "undo", ("Ctrl+Z",), needs=("map", "undo")),
    Row("edit.redo", msgid("&Redo"), "edit", "redo", ("Ctrl+Shift+Z", "Ctrl+Y"), needs=("map", "redo")),
    Row("edit.cut", msgid("Cu&t"), "edit", "", ("Ctrl+X",), "tools", CHOSEN, rule=True, on_canvas=True),
    Row("edit.copy", msgid("&Copy"), "edit", "", ("Ctrl+C",), "tools", ("map", "chosen"), on_canvas=True),
    Row("edit.paste", msgid("&Paste"), "edit", "paste", ("Ctrl+V",), "tools", EDIT, on_canvas=True),
    Row("edit.duplicate", msgid("&Duplicate"), "edit", "", ("Ctrl+D",), "tools", CHOSEN, on_canvas=True),
    Row("edit.delete", msgid("De&lete"), "edit", "", ("Del",), "tools", CHOSEN, on_canvas=True),
    Row("edit.write", msgid("&Write in it"), "edit", "", ("F2",), "tools", CHOSEN, rule=True, on_canvas=True),
    Row("edit.select_all", msgid("Select &all cards"), "edit", "", ("Ctrl+A",), "canvas", MAP, on_canvas=True),
    Row("edit.find", msgid("&Find…"), "edit", "search", ("Ctrl+F",), "dialogs", MAP, rule=True),
    Row("edit.replace", msgid("Find and r&eplace…"), "edit", "", ("Ctrl+H",), "dialogs", EDIT),
    Row("view.zoom_in", msgid("Zoom &in"), "view", "plus", ("Ctrl++", "Ctrl+="), "canvas", MAP),
    Row("view.zoom_out", msgid("Zoom &out"), "view", "minus", ("Ctrl+-",), "canvas", MAP),
    Row("view.zoom_normal", msgid("&Natural size"), "view", "", ("Ctrl+1",), "canvas", MAP),
    Row("view.fit", msgid("&Whole map"), "view", "fit", ("Ctrl+0",), "canvas", MAP),
    Row("view.zoom_selection", msgid("Zoom to the &selection"), "view", "", ("Ctrl+2",), "canvas", ("map", "chosen")),
    Row("view.overview", msgid("O&verview"), "view", "", ("Ctrl+3",), "canvas", MAP, check="overview", rule=True),
    Row("view.side", msgid("&Panels"), "view", "", ("F4",), needs=MAP, check="side"),
    Row("view.full_screen", msgid("&Full screen"), "view", "", ("F11",), check="full_screen"),
    Row(
        *("view.present", msgid("P&resent"), "view", "present", ("F5",), "dialogs", MAP),
        rule=True,
    ),
    Row("view.table", msgid("The map as a &table"), "view", "table", ("Ctrl+T",), "panels", MAP, check="panel:table"),
    Row("appearance.system", msgid("As the &system"), "appearance", check="appearance:system"),
    Row("appearance.light", msgid("&Light"), "appearance", check="appearance:light"),
    Row("appearance.dark", msgid("&Dark"), "appearance", check="appearance:dark"),
    Row("appearance.contrast", msgid("High &contrast"), "appearance", check="appearance:contrast"),
    Row("language.system", msgid("As the &system"), "language", check="language:"),
    Row("language.en", msgid("English"), "language", check="language:en"),
    Row("language.fa", msgid("Persian"), "language", check="language:fa"),
    Row("language.he", msgid("Hebrew"), "language", check="language:he"),
    Row("language.ar", msgid("Arabic"), "language", check="language:ar"),
    Row(
        *("insert.card", msgid("&Card"), "insert", "note", ("Ctrl+Enter", "Ctrl+Return"), "tools", EDIT),
        short=msgid("Card"),
        on_canvas=True,
    ),
    Row("insert.touchpoint", msgid("&Touchpoint"), "kinds", "pin", home="tools", needs=EDIT),
    Row("insert.pain", msgid("&Pain point"), "kinds", "pain", home="tools", needs=EDIT),
    Row("insert.opportunity", msgid("&Opportunity"), "kinds", "idea", home="tools", needs=EDIT),
    Row("insert.feeling", msgid("&Feeling"), "kinds", "heart", home="tools", needs=EDIT),
    Row("insert.metric", msgid("&Metric"), "kinds", "chart", home="tools", needs=EDIT),
    Row("insert.task", msgid("T&ask"), "kinds", "check", home="tools", needs=EDIT),
    Row(
        *("insert.stage", msgid("&Stage"), "insert", "stage", ("Ctrl+Shift+G",), "tools", EDIT),
        short=msgid("Stage"),
    ),
    Row(
        *("insert.lane", msgid("&Lane"), "insert", "lane", ("Ctrl+Shift+L",), "tools", EDIT),
        short=msgid("Lane"),
    ),
    Row("insert.phase", msgid("P&hase"), "insert", "flag", ("Ctrl+Shift+H",), "tools", EDIT),
    Row(
        *("insert.link", msgid("Lin&k"), "insert", "link", ("Ctrl+K",), "tools", CARDS),
        short=msgid("Link"),
        rule=True,
    ),
    Row("insert.picture", msgid("P&icture…"), "insert", "camera", ("Ctrl+Shift+I",), "tools", EDIT),
    Row("insert.comment", msgid("Co&mment"), "insert", "comment", ("Ctrl+Shift+M",), "panels", EDIT),
    Row("arrange.up", msgid("Move &up"), "arrange", "", ("Alt+Up",), "tools", CHOSEN, on_canvas=True),
    Row("arrange.down", msgid("Move &down"), "arrange", "", ("Alt+Down",), "tools", CHOSEN, on_canvas=True),
    Row("arrange.left", msgid("Move to the &left"), "arrange", "", ("Alt+Left",), "tools", CHOSEN, on_canvas=True),
    Row("arrange.right", msgid("Move to the &right"), "arrange", "", ("Alt+Right",), "tools", CHOSEN, on_canvas=True),
    Row(
        *(
            "arrange.stretch",
            msgid("&Stretch over one more stage"),
            "arrange",
            "",
            ("Alt+Shift+Right",),
            "tools",
            CARDS,
        ),
        rule=True,
        on_canvas=True,
        along=True,
    ),
    Row(
        *("arrange.shrink", msgid("Over one stage &fewer"), "arrange", "", ("Alt+Shift+Left",), "tools", CARDS),
        on_canvas=True,
        along=True,
    ),
    Row(
        *("arrange.join", msgid("&Join cards into one"), "arrange", "", ("Ctrl+J",), "tools", (*CARDS, "several")),
        rule=True,
        on_canvas=True,
    ),
    Row(
        *("arrange.split", msgid("S&plit card into its lines"), "arrange", "", ("Ctrl+Shift+J",), "tools"),
        needs=(*CARDS, "lines"),
        on_canvas=True,
    ),
    Row("stage.before", msgid("Stage &before this one"), "stage", home="tools", needs=STAGE),
    Row("stage.after", msgid("Stage &after this one"), "stage", home="tools", needs=STAGE),
    Row("stage.wider", msgid("&Wider stage"), "stage", home="tools", needs=STAGE, rule=True),
    Row("stage.narrower", msgid("&Narrower stage"), "stage", home="tools", needs=STAGE),
    Row("stage.hide", msgid("&Hide stage"), "stage", home="tools", needs=STAGE, rule=True),
    Row("lane.above", msgid("Lane above this &one"), "lane", home="tools", needs=LANE),
    Row("lane.below", msgid("Lane below this on&e"), "lane", home="tools", needs=LANE),
    Row("lane.collapse", msgid("&Close lane, or open it again"), "lane", "", home="tools", needs=LANE, rule=True),
    Row("lane.hide", msgid("H&ide lane"), "lane", home="tools", needs=LANE),
    Row("arrange.show_hidden", msgid("Show all &that is hidden"), "arrange", home="tools", needs=EDIT),
    Row("tool.select", msgid("&Select"), "tools", "select", ("Alt+1",), "canvas", MAP, check="tool:select"),
    Row("tool.card", msgid("Put &cards"), "tools", "note", ("Alt+2",), "canvas", EDIT, check="tool:card"),
    Row("tool.link", msgid("Draw &links"), "tools", "link", ("Alt+3",), "canvas", EDIT, check="tool:link"),
    Row("tool.hand", msgid("Move the &paper"), "tools", "hand", ("Alt+4",), "canvas", MAP, check="tool:hand"),
    Row("panel.details", msgid("&Details"), "tools", "list", ("F6",), "panels", MAP, check="panel:details", rule=True),
    Row("panel.people", msgid("Personas, channels and &owners"), "tools", "people", ("F7",), "panels", MAP),
    Row("panel.map", msgid("&Map settings"), "tools", "gear", ("F8",), "panels", MAP, check="panel:map"),
    Row("panel.history", msgid("&History"), "tools", "history", ("F9",), "panels", MAP, check="panel:history"),
    Row("panel.comments", msgid("Comme&nts"), "tools", "comment", ("Shift+F9",), "panels", MAP, check="panel:comments"),
    Row(
        *("panel.capture", msgid("&Quick capture from the wall"), "tools", "form", ("Ctrl+Shift+T",), "panels", MAP),
        check="panel:capture",
        rule=True,
    ),
    Row(
        *("view.photos", msgid("Pho&tographs of the wall"), "tools", "camera", ("Ctrl+4",), "panels", MAP),
        check="panel:photos",
    ),
    Row(
        *("view.under", msgid("Photograph &under the map"), "tools", "under", ("Ctrl+5",), "panels", MAP),
        check="panel:under",
    ),
    Row("view.fit_under", msgid("Fit the photo&graph…"), "tools", "", ("Ctrl+Shift+5",), "panels", EDIT),
    Row("help.palette", msgid("&Commands…"), "help", "search", ("Ctrl+Shift+P",), short=msgid("Search or command…")),
    Row("help.shortcuts", msgid("&Keyboard…"), "help", "keyboard", ("F1",)),
    Row("help.about", msgid("&About JourneyCanvas"), "help", rule=True),
)

BAR_START = ("file.save", "edit.undo", "edit.redo", "", "insert.card", "insert.stage", "insert.lane", "insert.link")
BAR_END = ("view.present", "file.export")
RAIL = (
    *("tool.select", "tool.card", "tool.link", "tool.hand", ""),
    *("panel.details", "panel.people", "panel.map", "panel.comments", "panel.history", "panel.capture"),
    "view.table",
)
"""What stands in the bar and on the rail; an empty id is a gap."""


def row(id: str) -> Row:
    """Return the action of that id. Raises KeyError."""
    for one in ROWS:
        if one.id == id:
            return one
    raise KeyError(id)


def rows_of(menu: str) -> Iterator[Row]:
    """Yield the actions of a menu in their order."""
    return (one for one in ROWS if one.menu == menu)


def plain(words: str) -> str:
    """Return the words of an action as they are read: without the mark of its key and the dots."""
    return words.replace("&", "").rstrip("…")
