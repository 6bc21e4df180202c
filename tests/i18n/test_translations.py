"""Every text for people is in every catalogue, translated and compiled. When a test here fails: `make catalogues`."""

import re
import string
import unicodedata
from collections.abc import Iterator, Sequence

import pytest
from babel.messages.catalog import Message

from journeycanvas.i18n.catalogue import DOMAINS, catalogue
from tools.catalogues import known_languages, mo_bytes, po_bytes, po_file, present, untranslated, updated

JOINERS = "\u200c\u200d"  # letters of Persian words, unlike the other invisible characters
PERCENT_FIELD = re.compile(r"%(?:\(\w+\))?[a-z]")
HEBREW_PREFIX = re.compile(r"(?<![א-ת״׳])[ושהכלבמ]{1,3}״?(?=[A-Za-z{])|[א-ת][-\u2010-\u2014]")
"""A prefix that joins what may be foreign, or with a dash that is no maqaf: "ו-Esc" for "ו־Esc"."""
CATALOGUES = [(language, domain) for language in known_languages() for domain in DOMAINS]

every_catalogue = pytest.mark.parametrize(("language", "domain"), CATALOGUES)


@every_catalogue
def test_the_texts_are_those_of_the_sources(language: str, domain: str) -> None:
    assert po_file(language, domain).read_bytes() == po_bytes(updated(language, domain))


@every_catalogue
def test_every_text_is_translated(language: str, domain: str) -> None:
    assert untranslated(present(language, domain)) == []


@every_catalogue
def test_the_compiled_catalogue_is_up_to_date(language: str, domain: str) -> None:
    assert po_file(language, domain).with_suffix(".mo").read_bytes() == mo_bytes(present(language, domain))


@every_catalogue
def test_a_translation_names_the_fields_of_its_text(language: str, domain: str) -> None:
    for message in messages(language, domain):
        *_, source = forms(message.id)
        *few, last = forms(message.string)
        assert fields(last) == fields(source), message.id
        assert all(fields(form) <= fields(source) for form in few), message.id  # "one card" may do without its number


@every_catalogue
def test_a_translation_holds_no_invisible_characters_but_joiners(language: str, domain: str) -> None:
    for message in messages(language, domain):
        for form in forms(message.string):
            odd = [c for c in form if unicodedata.category(c) == "Cf" and c not in JOINERS]
            assert odd == [], message.id


@pytest.mark.parametrize("domain", DOMAINS)
def test_a_hebrew_prefix_joins_what_may_be_foreign_with_a_maqaf(domain: str) -> None:
    before_hebrew = {"{list} and {last}"}  # it has a twin for other words

    found = [
        form
        for message in messages("he", domain)
        if message.context or not before_hebrew.intersection(forms(message.id))
        for form in forms(message.string)
        if HEBREW_PREFIX.search(form)
    ]

    assert found == []


@pytest.mark.parametrize(
    ("count", "shown"),
    [(2, "مساران"), (3, "٣ مسارات"), (11, "١١ مسارًا"), (99, "٩٩ مسارًا"), (100, "١٠٠ مسار"), (102, "١٠٢ مسار")],
)
def test_arabic_counts_take_the_form_a_reader_expects(count: int, shown: str) -> None:
    assert catalogue("ar").say_many("{n} lane", "{n} lanes", count) == shown


@pytest.mark.parametrize("domain", DOMAINS)
def test_persian_is_written_with_persian_letters(domain: str) -> None:
    for message in messages("fa", domain):
        for form in forms(message.string):
            assert not set(form) & set("يىكة٠١٢٣٤٥٦٧٨٩"), message.id


def messages(language: str, domain: str) -> Iterator[Message]:
    return (message for message in present(language, domain) if message.id)


def forms(words: str | Sequence[str] | None) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words or ("",))


def fields(text: str) -> set[str]:
    """Return what a text has filled in: {name}, and argparse's %s and %(name)s."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name} | set(PERCENT_FIELD.findall(text))
