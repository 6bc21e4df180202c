"""Let photographs of the wall lie under the map of a window: shown or not, pale or strong, fitted by hand."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QImage

from journeycanvas.edit.pictures import lay_photo, take_photo_from_under
from journeycanvas.editor.appearance.setting import setting_for_window
from journeycanvas.editor.canvas.underlay import Laid, Underlay, readable_opacity
from journeycanvas.editor.frame.ground import Ground
from journeycanvas.editor.panels.capture.laying import Laying
from journeycanvas.editor.panels.capture.laying_bar import LayingBar
from journeycanvas.editor.panels.capture.pinning import corners_of, turned
from journeycanvas.editor.panels.controls.picture import decoded
from journeycanvas.editor.panels.of_window import panel_setting
from journeycanvas.i18n import saying
from journeycanvas.layout.stretching import Stretching, evened, standing_lanes
from journeycanvas.model import Journey, LaidPhoto

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow
    from journeycanvas.editor.notices import Way

STATE = "panel:under"
CONTRASTS: Mapping[str, float] = MappingProxyType({"pale": 7.0, "middle": 4.5, "strong": 2.5})
"""How well words of the map that lie on a photograph still stand out, at worst (WCAG 2.2: 7 and 4.5 are its levels)."""

QUARTER = 90.0
NOTHING_TO_LAY = saying("There is no photograph of the wall yet. Add one beside the map first.")
FOOT = 2  # parts below the map: a hairline and the status line


class Under(QObject):
    """The photographs under the map of one window."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__(window)
        self._window = window
        self._underlay = Underlay(window.view)
        self._images: dict[str, QImage] = {}
        self._strength = "middle"
        self._laying: Laying | None = None
        self._bar: LayingBar | None = None
        window.document.changed.connect(self._changed)
        window.program.look_changed.connect(self._dress)
        window.program.look_changed.connect(self.stop)
        window.program.language_changed.connect(self.stop)
        self._dress()
        self.show_them(True)

    @property
    def is_shown(self) -> bool:
        return STATE in self._window.states

    @property
    def laying(self) -> Laying | None:
        """What fits a photograph just now."""
        return self._laying

    def stretched(self, how: LaidPhoto) -> tuple[Stretching, Stretching]:
        """Return how the map was stretched, across and down, since a photograph was laid."""
        return self._underlay.stretched(how)

    def show_them(self, wanted: bool) -> None:
        """Show the photographs under the map, or do not; there they stay."""
        self._window.set_state(STATE, wanted and bool(self._journey.map.under))
        self._refresh()

    def lay(self, id: str, quarters: int = 0) -> None:
        """Lay a photograph under the map, turned by so many quarters, and begin to fit it; one that lies there is
        fitted on."""
        laid = next((one for one in self._journey.map.under if one.photo == id), None)
        image = self._image(id)
        if image is None:
            return
        if laid is None:
            laid = self._first(id, image, quarters)
            if not panel_setting(self._window).edit(lambda journey: lay_photo(journey, laid)):
                return
            self._begin(laid)
            self._window.view.fit()
        else:
            self._begin(laid)
            assert self._laying is not None
            self._laying.pin_corners()

    def stop(self) -> None:
        """Leave the photograph as it lies now."""
        if self._laying is not None and self._bar is not None:
            self._underlay.show_all(False)
            self._laying.close()
            self._bar.hide()
            self._bar.deleteLater()
            self._laying = self._bar = None
            self._refresh()
            self._window.view.setFocus()

    def _begin(self, laid: LaidPhoto) -> None:
        self.stop()
        window, view = self._window, self._window.view
        window.set_state(STATE, True)
        self._underlay.show_all(True)
        colours = window.program.look.colours
        self._laying = Laying(
            view, self._underlay, laid, (colours.accent, colours.on_accent), self._preview, self._keep, self.stop
        )
        self._bar = LayingBar(panel_setting(window), self._strength)
        self._bar.turned.connect(self._turn)
        self._bar.strengthened.connect(self._strengthen)
        self._bar.taken_away.connect(self._take_away)
        self._bar.left.connect(self.stop)
        ground = window.centralWidget()
        if isinstance(ground, Ground):
            ground.column.insertWidget(ground.column.count() - FOOT, self._bar)
            self._bar.show()
            ground.column.activate()  # so that the whole map is fitted into the room that is left
        self._refresh()
        view.setFocus()

    def _first(self, id: str, image: QImage, quarters: int) -> LaidPhoto:
        """Return how a photograph lies that nobody has fitted yet: whole, in the middle of the map.

        The lanes of a canvas for the wall are equally high, so they are taken to be so on the photograph.
        """
        plan, places = self._window.view.plan, self._window.view.places
        upright = quarters % 2 == 0
        width, height = (image.width(), image.height()) if upright else (image.height(), image.width())
        scale = min(plan.width / width, plan.height / height)
        across, down = image.width() * scale / 2, image.height() * scale / 2
        middle = plan.width / 2, plan.height / 2
        signs = (-1, -1), (1, -1), (1, 1), (-1, 1)
        corners = [QPointF(middle[0] + x * across, middle[1] + y * down) for x, y in signs]
        return LaidPhoto(
            photo=id,
            corners=corners_of(turned(corners, QUARTER * quarters)),
            stages=tuple((one, *span) for one, span in places.columns.items()),
            lanes=tuple((one, *span) for one, span in evened(standing_lanes(places)).items()),
        )

    def _preview(self, how: LaidPhoto) -> None:
        self._refresh(how)

    def _keep(self, how: LaidPhoto) -> None:
        panel_setting(self._window).edit(lambda journey: lay_photo(journey, how))
        self._refresh()

    def _turn(self) -> None:
        if self._laying is not None:
            self._laying.turn(QUARTER)

    def _strengthen(self, strength: str) -> None:
        self._strength = strength
        self._dress()

    def _take_away(self) -> None:
        if self._laying is not None:
            id = self._laying.how.photo
            self.stop()
            panel_setting(self._window).edit(lambda journey: take_photo_from_under(journey, id))

    def _changed(self, ids: frozenset[str], old: Journey, new: Journey) -> None:
        if old.map.under == new.map.under and old.pictures is new.pictures:
            return
        if new.map.photos:
            self._window.notices.take_back(NOTHING_TO_LAY)
        if self._laying is not None:
            id = self._laying.how.photo
            laid = next((one for one in new.map.under if one.photo == id), None)
            if laid is None:
                self.stop()
            else:
                self._laying.follow(laid)
        elif len(new.map.under) > len(old.map.under) or not new.map.under:
            self._window.set_state(STATE, bool(new.map.under))
        self._refresh()

    def _refresh(self, moved: LaidPhoto | None = None) -> None:
        under = self._journey.map.under if self.is_shown else ()
        photos = [
            Laid(image, moved if moved is not None and moved.photo == one.photo else one)
            for one in under
            if (image := self._image(one.photo)) is not None
        ]
        self._images = {one.how.photo: one.image for one in photos}
        self._underlay.show_photos(photos, moved.photo if moved is not None else "")

    def _dress(self) -> None:
        theme = setting_for_window(self._window, self._journey).theme
        self._underlay.set_opacity(readable_opacity(theme.paper, theme.ink, CONTRASTS[self._strength]))

    def _image(self, id: str) -> QImage | None:
        image = self._images.get(id)
        if image is None:
            picture = self._journey.pictures.get(id)
            image = decoded(picture) if picture is not None else QImage()
        return None if image.isNull() else image

    @property
    def _journey(self) -> Journey:
        return self._window.document.journey


def under_of(window: "MapWindow") -> Under:
    """Return what keeps the photographs under the map of a window."""
    found = window.findChild(Under)
    return found if isinstance(found, Under) else Under(window)


def toggle_under(window: "MapWindow") -> None:
    """Show the photographs under the map or not; when none lies there yet, lay the latest of them and fit it."""
    under, facts = under_of(window), window.document.journey.map
    if facts.under:
        under.stop()
        under.show_them(not under.is_shown)
    elif facts.photos:
        under.lay(facts.photos[-1])
    else:
        way: Way = (saying("Photographs of the wall"), lambda: window.run("view.photos"))
        window.notices.say(NOTHING_TO_LAY, way)


def fit_under(window: "MapWindow") -> None:
    """Fit the photograph that lies under the map, or lay one there."""
    facts = window.document.journey.map
    if facts.under:
        under_of(window).lay(facts.under[-1].photo)
    else:
        toggle_under(window)
