"""How a map was wanted the last time."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.editor.dialogs.choices import Choices, Themes, choices_for, is_undecided, read_choices, themes_in
from journeycanvas.editor.process.settings import Settings, read_settings, write_settings
from journeycanvas.layout.paper import FIT
from journeycanvas.places import resources_folder
from tests.builders import a_journey

THEMES = Themes(("paper", "ink"), ("dark",))
PLAN = Path("/maps/Plan.journey")


def test_a_map_is_wanted_as_it_was_the_last_time() -> None:
    looks = Choices(format="png", paper="A1", orientation="portrait", margin_mm=12, theme="ink", blank=True, dpi=300)
    chosen = replace(looks, what="sheets", tile="A5", note="51x38", filled="known", sheets=("legend",), check=False)
    settings = Settings().with_export(str(PLAN), chosen.kept()).with_export("/other", Choices().kept())

    assert choices_for(a_journey(), PLAN, settings, THEMES) == chosen


def test_a_map_nobody_asked_about_begins_with_its_own_paper_and_theme() -> None:
    journey = a_journey(paper={"size": "A0", "orientation": "landscape", "margin": 20}, theme="ink")

    found = choices_for(journey, PLAN, Settings(), THEMES)

    assert (found.paper, found.orientation, found.margin_mm, found.theme) == ("A0", "landscape", 20, "ink")


def test_a_map_that_names_tiles_is_a_poster_of_them() -> None:
    journey = a_journey(paper={"size": "A0", "tile": True, "overlap": 15})

    found = choices_for(journey, PLAN, Settings(), THEMES)

    assert (found.tile, found.overlap_mm, found.is_checked) == ("A4", 15, True)


def test_only_a_map_on_paper_of_a_size_can_be_a_smaller_poster_of_the_fewest_sheets() -> None:
    poster = Choices(paper="A0", tile="A4", fewest_sheets=True)
    others = (replace(poster, what="workshop"), replace(poster, paper=FIT.name))

    for chosen, is_smaller in ((poster, True), *((one, False) for one in others)):
        tile = chosen.wish().tile
        assert tile is not None
        assert (chosen.can_be_smaller, tile.fewest_sheets) == (is_smaller, is_smaller)
    assert not replace(poster, tile="").can_be_smaller
    assert read_choices(poster.kept(), THEMES) == poster


def test_a_theme_for_screens_is_not_printed_unasked() -> None:
    assert choices_for(a_journey(theme="dark"), PLAN, Settings(), THEMES).theme == "paper"


def test_blank_canvases_are_not_made_of_the_next_map_by_accident() -> None:
    settings = Settings().with_export("/other", Choices(paper="A2", blank=True).kept())

    found = choices_for(a_journey(), PLAN, settings, THEMES)

    assert (found.paper, found.blank) == ("A2", False)


def test_a_paper_is_proposed_only_until_somebody_chose_one() -> None:
    assert is_undecided(a_journey(), Settings())
    assert not is_undecided(a_journey(paper={"size": "A4"}), Settings())
    assert not is_undecided(a_journey(), Settings().with_export("", Choices().kept()))


def test_sides_in_millimetres_are_a_size_of_ones_own() -> None:
    assert Choices(paper="500x300mm").is_own_size
    assert not Choices(paper="A4").is_own_size
    assert Choices(paper=FIT.name).fits_map


@given(
    st.dictionaries(
        st.sampled_from((*Choices.__dataclass_fields__, "more")),
        st.none()
        | st.booleans()
        | st.floats()
        | st.text()
        | st.lists(st.integers())
        | st.dictionaries(st.text(), st.none()),
    )
)
def test_whatever_was_kept_gives_choices_that_can_be_drawn(kept: dict[str, object]) -> None:
    found = read_choices(kept, THEMES)

    assert found.wish().paper is not None
    assert read_choices(found.kept(), THEMES) == found


def test_choices_outlast_the_program(tmp_path: Path) -> None:
    settings = Settings().with_export(str(PLAN), Choices(paper="A5").kept())
    write_settings(settings, tmp_path / "settings.json")

    found = read_settings(tmp_path / "settings.json")

    assert choices_for(a_journey(), PLAN, found, THEMES).paper == "A5"


def test_themes_for_paper_come_before_those_for_screens() -> None:
    themes = themes_in(resources_folder() / "themes")

    assert themes.for_paper[:2] == ("paper", "ink")
    assert themes.for_screens == ("dark",)
