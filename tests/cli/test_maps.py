"""The commands about maps: new, templates, info, rewrite, schema."""

import json
from pathlib import Path

import pytest

from journeycanvas.files import open_map
from journeycanvas.i18n import catalogue, languages
from tests.builders import ONE_CELL, a_file
from tests.cli.desks import say


def test_new_starts_a_map_in_a_language(tmp_path: Path) -> None:
    path = tmp_path / "نو.journey"

    assert say("new", path, "--template", "canvas", "--language", "fa", "--title", "سفر من") == (0, "", "")
    opened = open_map(path)
    assert opened.repairs == ()
    assert (opened.journey.map.title, opened.journey.map.language) == ("سفر من", "fa")
    assert opened.journey.map.created == "2026-03-21"
    assert opened.journey.direction == "rtl"


def test_new_speaks_the_language_of_the_person_when_none_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.journey"

    assert say("new", path, "--template", "grid", language="he").code == 0
    assert open_map(path).journey.map.language == "he"


def test_new_takes_a_language_with_its_country(tmp_path: Path) -> None:
    path = tmp_path / "x.journey"

    assert say("new", path, "--template", "canvas", "--language", "ar-EG").code == 0
    facts = open_map(path).journey.map
    assert (facts.language, facts.title) == ("ar-EG", catalogue("ar").say_in("template", "Customer journey canvas"))


def test_new_never_writes_over_a_file(tmp_path: Path) -> None:
    path = tmp_path / "x.journey"
    path.write_text("mine")
    said = say("new", path, "--template", "canvas", "--language", "en")

    assert said.code == 2
    assert said.err == f"“{path}” was not saved: there is a file of that name already. Nothing was changed.\n"
    assert path.read_text() == "mine"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--template", "bord", "--language", "en"), "There is no template “bord”. There are: blueprint, canvas"),
        (("--template", "canvas", "--language", "xx"), "There are no templates in “xx”. There are: ar, en, fa, he."),
        (("--template", "canvas", "--language", "en", "--title", "x" * 501), "at most 500 characters"),
    ],
)
def test_new_says_what_is_not_there(tmp_path: Path, options: tuple[str, ...], words: str) -> None:
    said = say("new", tmp_path / "x.journey", *options)

    assert said.code == 2
    assert words in said.err
    assert list(tmp_path.iterdir()) == []


def test_templates_are_listed_as_a_table() -> None:
    said = say("templates")

    assert said.code == 0
    assert any(line.startswith("canvas ") and "Customer journey canvas" in line for line in said.out.splitlines())


def test_templates_are_listed_in_ones_own_language() -> None:
    assert "بوم سفر مشتری" in say("templates", language="fa").out
    assert "Customer journey canvas" in say("templates", "--language", "en", language="fa").out


@pytest.mark.parametrize("language", languages())
def test_templates_are_listed_as_json(language: str) -> None:
    listed = json.loads(say("templates", "--json", "--language", language).out)

    assert {"blueprint", "canvas", "grid"} <= {template["name"] for template in listed}
    assert all(set(template) == {"name", "title", "description", "languages"} for template in listed)
    assert all(template["languages"] == ["ar", "en", "fa", "he"] for template in listed)
    assert all(template["title"] and template["description"] for template in listed)


def test_info_says_what_a_map_holds(tmp_path: Path) -> None:
    path = tmp_path / "x.journey"
    path.write_bytes(a_file(map={"id": "m", "title": "نقشه\n\u2066", "language": "fa"}, **ONE_CELL))

    said = say("info", path)
    assert said.code == 0
    assert "نقشه\n" in said.out
    assert "right to left" in said.out
    facts = json.loads(say("info", path, "--json").out)
    assert (facts["title"], facts["language"], facts["direction"], facts["format"]) == ("نقشه\n\u2066", "fa", "rtl", 1)
    assert facts["counts"]["stages"] == 1
    assert list(facts["counts"])[:2] == ["personas", "channels"]


def test_info_counts_in_the_digits_of_the_language(tmp_path: Path) -> None:
    path = tmp_path / "Map.journey"
    path.write_bytes(a_file(**ONE_CELL, cards=[{"id": f"c{n}", "lane": "l0", "stage": "s0"} for n in range(3)]))

    lines = say("info", path, language="fa").out.splitlines()

    assert [line.split()[-1] for line in lines if line.startswith(catalogue("fa").say("cards"))] == ["۳"]


def test_info_says_that_a_newer_release_made_the_map(tmp_path: Path) -> None:
    path = tmp_path / "x.journey"
    path.write_bytes(a_file(version=7))
    said = say("info", path, "--json")

    assert said.code == 1
    assert json.loads(said.out)["format"] == 7
    assert said.err == f"{path}: a newer release made it; what this one does not know is left out.\n"


def test_rewrite_brings_a_map_into_the_usual_form(tmp_path: Path) -> None:
    path, out = tmp_path / "x.json", tmp_path / "out.journey"
    path.write_bytes(a_file(**ONE_CELL))

    assert say("rewrite", path, out) == (0, "", "")
    assert open_map(out).journey == open_map(path).journey
    assert out.read_text().startswith('{\n"format": "journeycanvas",\n"version": 1,\n')
    assert say("rewrite", out, out).code == 0


def test_rewrite_says_what_was_mended(tmp_path: Path) -> None:
    path, out = tmp_path / "x.journey", tmp_path / "out.journey"
    path.write_bytes(a_file(**ONE_CELL, cards=[{"id": "c1", "text": "Hello", "lane": "gone", "stage": "s0"}]))
    said = say("rewrite", path, out)

    assert said.code == 1
    assert "Hello" in said.err
    assert open_map(out).repairs == ()


def test_rewrite_leaves_a_newer_map_alone(tmp_path: Path) -> None:
    path, out = tmp_path / "x.journey", tmp_path / "out.journey"
    path.write_bytes(a_file(version=2))
    said = say("rewrite", path, out)

    assert said.code == 2
    assert "format 2; this one reads up to 1" in said.err
    assert not out.exists()


def test_the_schema_is_printed() -> None:
    said = say("schema")

    assert said.code == 0
    assert json.loads(said.out)["properties"]["format"] == {"const": "journeycanvas"}
