"""Write the one style sheet of the window from the roles of its colours.

A control says what it is by its property "look": quiet, field, strong, tool, tab. Only the bar of what is
chosen knows left from right: Qt mirrors layouts, and what has sides of its own is a line widget.
"""

from pathlib import Path
from typing import NamedTuple

from journeycanvas.editor.appearance.colours import Colours

ICON = 18  # pixels of a drawn icon at the usual text size; shown in another it would be blurred
BAR = 3  # pixels at the usual text size of the bar that tells a chosen row
TARGET = 28  # pixels at the usual text size; the least that a finger or an unsteady hand meets
DEED_LAST = 3  # the order of buttons in questions and dialogs of Qt, as our own have it (QDialogButtonBox.ButtonLayout)


class _Sheet(NamedTuple):
    """What rules are written with: colours, how much larger text is than usual, and the pictures of signs."""

    colours: Colours
    unit: float
    up: Path
    down: Path

    def px(self, pixels: float) -> str:
        """Return a length that grows with the text."""
        return f"{max(1, round(pixels * self.unit))}px"

    def met(self, pixels: float, less: int = 0) -> str:
        """Return the side of what is clicked: it does not become smaller than a finger meets, however small text is."""
        return f"{round(pixels * max(1.0, self.unit)) - less}px"

    @property
    def radius(self) -> str:
        """That of the corners of controls."""
        return self.px(6)

    @property
    def ring(self) -> str:
        """The ring of the focus. It takes the place of a thinner border, so that nothing moves."""
        return f"border: 2px solid {self.colours.accent};"

    def sign(self, name: str) -> str:
        """Return where the picture of another chevron, or of a tick, is."""
        return self.down.with_name(self.down.name.replace("down", name)).as_posix()


def style_sheet(colours: Colours, unit: float, up: Path, down: Path) -> str:
    """Return the style sheet; unit is how much larger text is than usual, up and down are pictures of chevrons.

    Beside them lie those of the other chevrons, and of a tick.
    """
    sheet = _Sheet(colours, unit, up, down)
    # In this order: of two rules that are as exact the later one counts.
    parts = (_ground, _menus, _dialogs, _buttons, _fields, _lists, _tabs, _ticks_and_bars, _notices)
    return "".join(part(sheet) for part in parts)


def _ground(s: _Sheet) -> str:
    """Return the rules for what is behind everything, and for words on it."""
    c, px = s.colours, s.px
    return f"""\
QWidget {{ color: {c.ink}; placeholder-text-color: {c.soft}; }}
QMainWindow, QDialog, #ground {{ background: {c.ground}; }}
#panel, #bar, #rail, #side, #status, QMenuBar {{ background: {c.panel}; }}
#line {{ background: {c.line}; border: none; }}
#soft {{ color: {c.soft}; }}
#title {{ font-weight: bold; font-size: {px(14)}; }}
#heading {{ font-weight: bold; font-size: {px(22)}; }}
#subheading {{ font-weight: bold; font-size: {px(14.5)}; }}
"""


def _menus(s: _Sheet) -> str:
    """Return the rules for menus, and for the bar they open from.

    The words of rows with a tick begin where those of rows with an icon do: Qt gives an icon 4 pixels more than it has.
    """
    c, px = s.colours, s.px
    air = round(16 * s.unit) + 4 - round(13 * s.unit)
    return f"""\
QMenuBar {{ border: none; padding: {px(1)} {px(6)}; spacing: 0; }}
QMenuBar::item {{ background: transparent; padding: {px(5)} {px(9)} {px(3)};
  border-bottom: {px(2)} solid transparent; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {c.chosen}; border-bottom-color: {c.accent}; }}
QMenu {{ background: {c.panel}; border: 1px solid {c.edge}; padding: {px(4)}; icon-size: {px(16)};
  menu-scrollable: 1; }}
QMenu::item {{ padding: {px(6)} {px(26)} {px(6)} {px(26)}; }}
QMenu::indicator {{ width: {px(13)}; height: {px(13)}; padding-left: {air // 2}px; padding-right: {air - air // 2}px; }}
QMenu::indicator:checked {{ image: url("{s.sign("tick")}"); }}
QMenu::left-arrow, QMenu::right-arrow {{ width: {px(12)}; height: {px(12)}; padding: 0 {px(6)}; }}
QMenu::left-arrow {{ image: url("{s.sign("left")}"); }}
QMenu::right-arrow {{ image: url("{s.sign("right")}"); }}
QMenu::icon {{ padding-left: {px(4)}; padding-right: {px(4)}; }}
{_bar_at_start(s, "QMenu", 26)}
QMenu::item:disabled {{ color: {c.faint}; }}
QMenu::scroller {{ height: {px(16)}; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: {px(4)} {px(6)}; }}
"""


def _dialogs(s: _Sheet) -> str:
    """Return the rules for dialogs, and for what is said beside the pointer."""
    c, px = s.colours, s.px
    return f"""\
QDialog {{ background: {c.panel}; }}
#qt_msgbox_label {{ font-weight: bold; }}
#qt_msgbox_informativelabel {{ color: {c.soft}; }}
QFileDialog {{ filedialog-parent-directory-icon: url("{s.up.as_posix()}"); backward-icon: url("{s.sign("left")}");
  forward-icon: url("{s.sign("right")}"); }}
QFileDialog {{ min-width: {px(760)}; min-height: {px(480)}; }}
QFileDialog #sidebar {{ min-width: {px(150)}; }}
QFileDialog[layoutDirection="RightToLeft"] #sidebar {{ margin-right: 1px; }}
QFileDialog[layoutDirection="RightToLeft"] {{
  backward-icon: url("{s.sign("right")}"); forward-icon: url("{s.sign("left")}"); }}
QDialogButtonBox, QMessageBox {{ dialogbuttonbox-buttons-have-icons: 0; button-layout: {DEED_LAST}; }}
QToolTip {{ background: {c.panel}; color: {c.ink}; border: 1px solid {c.edge}; padding: {px(3)} {px(5)}; }}
"""


def _buttons(s: _Sheet) -> str:
    """Return the rules for buttons, by their looks."""
    c, px, ring, radius, inside = s.colours, s.px, s.ring, s.radius, s.met(TARGET, 4)
    bare, ringed, tool, tool_ringed = s.met(TARGET, 2), s.met(TARGET, 4), s.met(32), s.met(32, 2)
    return f"""
QToolButton, QPushButton {{
  background: {c.field}; border: 1px solid {c.rim}; border-radius: {radius};
  padding: 1px {px(9)}; min-height: {inside}; icon-size: {px(ICON)};
}}
QToolButton {{ min-width: {px(16)}; }}
QToolButton:hover, QPushButton:hover {{ background: {c.hover}; border-color: {c.soft}; }}
QToolButton:pressed, QPushButton:pressed {{ background: {c.chosen}; }}
QToolButton:disabled, QPushButton:disabled {{ color: {c.faint}; border-color: {c.edge}; }}
QToolButton:focus, QPushButton:focus {{ {ring} padding: 0 {px(8)}; outline: none; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
*[look="quiet"], *[look="quiet"]:disabled {{ background: transparent; border-color: transparent; }}
*[look="quiet"]:hover {{ background: {c.hover}; border-color: transparent; }}
*[look="square"] {{ padding: 0; min-width: {bare}; min-height: {bare}; }}
*[look="square"]:focus {{ {ring} padding: 0; min-width: {ringed}; min-height: {ringed}; }}
*[look="bare"], *[look="bare"]:disabled {{ background: transparent; border-color: transparent; padding: 0;
  min-width: {bare}; min-height: {bare}; }}
*[look="bare"]:hover {{ background: {c.hover}; border-color: transparent; }}
*[look="bare"]:focus {{ {ring} padding: 0; min-width: {ringed}; min-height: {ringed}; }}
*[look="field"] {{ color: {c.soft}; text-align: left; min-width: {px(200)}; }}
#palette {{ border: 1px solid {c.edge}; }}
*[look="strong"] {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; padding: 1px {px(13)}; }}
*[look="strong"]:hover {{ background: {c.accent_hover}; border-color: {c.accent_hover}; }}
*[look="strong"]:focus {{ border: 2px solid {c.ink}; padding: 0 {px(12)}; }}
*[look="strong"]:disabled {{ background: {c.panel}; border-color: {c.line}; color: {c.faint}; }}
*[look="toggle"] {{ padding: 1px {px(7)}; color: {c.soft}; }}
*[look="toggle"]:focus {{ padding: 0 {px(6)}; }}
*[look="toggle"]:checked {{ background: {c.chosen}; color: {c.accent}; border-color: {c.accent}; font-weight: bold; }}
*[look="row"] {{ background: transparent; border-color: transparent; text-align: left; padding: 1px {px(8)}; }}
*[look="row"]:hover {{ background: {c.hover}; border-color: transparent; }}
*[look="tool"] {{ background: transparent; border-color: transparent; padding: 0;
  min-width: {tool}; min-height: {TARGET - 2}px; }}
*[look="tool"]:hover {{ background: {c.hover}; border-color: transparent; }}
*[look="tool"]:disabled {{ border-color: transparent; }}
*[look="tool"]:checked {{ background: {c.chosen}; border-color: {c.accent}; }}
*[look="tool"]:focus {{ {ring} padding: 0; min-width: {tool_ringed}; min-height: {TARGET - 4}px; }}
"""


def _fields(s: _Sheet) -> str:
    """Return the rules for what is written or chosen in."""
    c, px, ring, radius, inside = s.colours, s.px, s.ring, s.radius, s.met(TARGET, 4)
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit {{
  background: {c.field}; border: 1px solid {c.rim}; border-radius: {radius};
  padding: 1px {px(8)}; min-height: {inside};
  selection-background-color: {c.accent}; selection-color: {c.on_accent};
}}
QPlainTextEdit, QTextEdit {{ padding: {px(4)} {px(6)}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus,
QDateEdit:focus {{ {ring} padding: 0 {px(7)}; }}
QComboBox {{ padding: 1px {px(10)}; }}
QComboBox:focus {{ padding: 0 {px(9)}; }}
QPlainTextEdit:focus, QTextEdit:focus {{ padding: {px(3)} {px(5)}; }}
QComboBox::drop-down {{ border: none; width: {px(24)}; }}
QComboBox::down-arrow {{ image: url("{s.down.as_posix()}"); width: {px(12)}; height: {px(12)}; }}
QComboBox {{ combobox-popup: 0; }}
QSpinBox {{ qproperty-alignment: AlignCenter; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; background: transparent; width: {px(22)};
  subcontrol-origin: border; }}
QSpinBox::up-arrow {{ image: url("{s.up.as_posix()}"); width: {px(9)}; height: {px(9)}; }}
QSpinBox::down-arrow {{ image: url("{s.down.as_posix()}"); width: {px(9)}; height: {px(9)}; }}
"""


def _lists(s: _Sheet) -> str:
    """Return the rules for lists and tables, and for frames around a group."""
    c, px, radius, target = s.colours, s.px, s.radius, s.met(TARGET)
    return f"""\
QTabWidget::pane {{ border: 1px solid {c.line}; border-radius: {radius}; background: {c.panel}; }}
QGroupBox {{ border: 1px solid {c.line}; border-radius: {radius}; margin-top: {px(24)}; padding: {px(4)}; }}
QGroupBox::title {{ subcontrol-origin: margin; subcontrol-position: top left; padding: {px(4)}; color: {c.soft}; }}
QComboBox QAbstractItemView, QListView, QTreeView, QTableView {{
  background: {c.field}; border: 1px solid {c.rim}; outline: none;
  selection-background-color: {c.chosen}; selection-color: {c.ink};
}}
QListView, QTreeView {{ border-radius: {radius}; padding: 2px; }}
QListView::item, QTreeView::item {{ min-height: {target}; padding: 0 {px(5)}; }}
{_bar_at_start(s, "QListView", 5)}
QTreeView::item:selected, QTableView::item:selected {{ background: {c.chosen}; color: {c.ink};
  border-top: 1px solid {c.accent}; border-bottom: 1px solid {c.accent}; }}
QListView:focus, QTreeView:focus, QTableView:focus {{ border: 2px solid {c.accent}; }}
QListView:focus, QTreeView:focus {{ padding: 1px; }}
QHeaderView::section {{ background: {c.panel}; color: {c.soft}; border: none; border-bottom: 1px solid {c.line};
  padding: {px(4)} {px(6)}; }}
"""


def _bar_at_start(s: _Sheet, view: str, air: float) -> str:
    """Return the rules for the chosen row of a view: a bar tells it, as the fill alone is too faint.

    The bar takes its room from the air beside the words, so that they stay where they are.
    """
    rules = []
    for direction, start in (("LeftToRight", "left"), ("RightToLeft", "right")):
        rules.append(f"""\
{view}[layoutDirection="{direction}"]::item:selected {{ background: {s.colours.chosen}; color: {s.colours.ink};
  border-{start}: {s.px(BAR)} solid {s.colours.accent}; padding-{start}: {s.px(air - BAR)}; }}""")
    return "\n".join(rules)


def _tabs(s: _Sheet) -> str:
    """Return the rules for tabs."""
    c, px = s.colours, s.px
    return f"""
QTabBar {{ background: transparent; }}
QTabBar::tab {{ background: transparent; color: {c.soft}; border: 2px solid transparent;
  padding: {px(7)} {px(1)} {px(7)} {px(1)}; margin: 0 {px(2)}; min-height: {px(18)}; }}
QTabBar::tab:selected {{ color: {c.ink}; font-weight: bold; border-bottom-color: {c.accent}; }}
QTabBar::tab:hover {{ color: {c.ink}; }}
QTabBar::scroller {{ width: {px(44)}; }}
QTabBar QToolButton {{ background: {c.panel}; border: none; border-radius: 0; padding: 0; min-width: 0; }}
QTabBar::tab:focus {{ border: 2px solid {c.accent}; border-radius: {px(4)}; }}
"""


def _ticks_and_bars(s: _Sheet) -> str:
    """Return the rules for what is ticked, scrolled, parted or slid."""
    c, px, target = s.colours, s.px, s.met(TARGET)
    knob = 2 * round(5 * s.unit) + 4  # round only as long as its radius is no more than half of its side
    return f"""
QCheckBox, QRadioButton {{ min-height: {target}; spacing: {px(8)}; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {c.accent}; border-radius: {px(4)}; }}
QScrollArea, QAbstractScrollArea#bare {{ background: transparent; border: none; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: {px(12)}; }}
QScrollBar:horizontal {{ height: {px(12)}; }}
QScrollBar::handle {{ background: {c.rim}; border-radius: {px(3)}; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: {px(32)}; }}
QScrollBar::handle:horizontal {{ min-width: {px(32)}; }}
QScrollBar::handle:hover {{ background: {c.soft}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {c.line}; }}
QSplitter::handle:disabled {{ background: transparent; }}
QSlider {{ min-height: {target}; }}
QSlider::groove:horizontal {{ height: 2px; background: {c.rim}; }}
QSlider::handle:horizontal {{ background: {c.panel}; border: 2px solid {c.soft}; border-radius: {knob // 2}px;
  width: {knob - 4}px; margin: -{knob // 2 - 1}px 0; }}
QSlider::handle:horizontal:hover {{ border-color: {c.accent}; }}
QSlider:focus {{ border: 2px solid {c.accent}; border-radius: {px(4)}; }}
"""


def _notices(s: _Sheet) -> str:
    """Return the rules for what is said in the window, and for tiles on the start page."""
    c, px = s.colours, s.px
    return f"""\
#notice {{ background: {c.notice}; }}
#notice QLabel {{ color: {c.on_notice}; }}
#tile {{ background: {c.panel}; border: 1px solid {c.line}; border-radius: {px(8)}; padding: 0; }}
#tile:hover {{ border-color: {c.accent}; background: {c.panel}; }}
#tile:focus {{ border: 2px solid {c.accent}; padding: 0; }}
#status QLabel {{ color: {c.soft}; }}
#status #percent {{ min-width: {px(46)}; }}
#status #warning {{ color: {c.bad}; font-weight: bold; }}
"""
