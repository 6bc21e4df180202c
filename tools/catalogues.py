"""Bring the catalogues up to date with the words in the code and in the blank canvases.

Run by `make catalogues`, or `python -m tools.catalogues [DOMAIN …]`. A new language: make its folder in
resources/locales, run this, fill in what it says is missing, run it again.
"""

import sys
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from journeycanvas.i18n.catalogue import DOMAINS, SOURCE_LANGUAGE
from tools.texts import Text, code_texts, template_texts

ROOT = Path(__file__).resolve().parent.parent
LOCALES = ROOT / "resources" / "locales"

ARABIC_PLURALS = (  # in the order translators know: 11 to 99 before the hundreds, which babel has the other way round
    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
)


class Words(Catalog):
    """A catalogue whose header holds only what readers need: dates and tool versions would change it at every run."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Language", str(self.locale)),
            ("Plural-Forms", ARABIC_PLURALS if str(self.locale) == "ar" else self.plural_forms),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit\n"),
        ]


def wanted(domain: str) -> Catalog:
    """Return every text of a domain that stands in the sources, with its file and the notes beside it."""
    found = Catalog()
    for text in _texts(domain):
        found.add(text.words, locations=[(text.file, 1)], auto_comments=text.notes, context=text.context)
    return found


def present(language: str, domain: str) -> Words:
    """Return a catalogue as it is kept, empty when there is none yet."""
    kept = Words(locale=language, fuzzy=False)
    file = po_file(language, domain)
    if file.is_file():
        with file.open("rb") as stream:
            for message in read_po(stream, locale=language, domain=domain):
                if message.id:
                    kept[message.id] = message
    return kept


def updated(language: str, domain: str) -> Words:
    """Return a catalogue with the texts that are wanted now: translations kept, the rest empty; English says itself."""
    catalogue = present(language, domain)
    catalogue.update(wanted(domain), no_fuzzy_matching=True)
    if language == SOURCE_LANGUAGE:
        for message in catalogue:
            if message.id:
                message.string = message.id
    return catalogue


def po_bytes(catalogue: Catalog) -> bytes:
    """Return the file that translators edit."""
    out = BytesIO()
    language = catalogue.locale.english_name if catalogue.locale else ""
    catalogue.header_comment = f"# The words of JourneyCanvas in {language}."
    write_po(out, catalogue, width=120, sort_by_file=True, include_lineno=False, ignore_obsolete=True)
    return out.getvalue().rstrip() + b"\n"


def mo_bytes(catalogue: Catalog) -> bytes:
    """Return the file that the program reads."""
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def po_file(language: str, domain: str) -> Path:
    """Return where a catalogue is kept; the compiled one lies beside it, as .mo."""
    return LOCALES / language / "LC_MESSAGES" / f"{domain}.po"


def untranslated(catalogue: Catalog) -> list[str]:
    """Return the texts that have no translation, or one that somebody still has to look at."""
    return [str(message.id) for message in catalogue if message.id and (message.fuzzy or not _whole(message.string))]


def known_languages() -> list[str]:
    """Return the languages that have a folder."""
    return sorted(folder.name for folder in LOCALES.iterdir() if folder.is_dir())


def main(domains: list[str]) -> int:
    """Write the catalogues of the given domains, of all when none is given, and say what is still to translate."""
    missing = 0
    for domain in domains or DOMAINS:
        for language in known_languages():
            catalogue = updated(language, domain)
            file = po_file(language, domain)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(po_bytes(catalogue))
            file.with_suffix(".mo").write_bytes(mo_bytes(catalogue))
            for text in untranslated(catalogue):
                missing += 1
                print(f"{language} {domain}: {text!r} is not translated")
    return 1 if missing else 0


@cache
def _texts(domain: str) -> tuple[Text, ...]:
    """Read the sources once for all languages."""
    return tuple(template_texts(ROOT) if DOMAINS[domain] else code_texts(ROOT))


def _whole(string: object) -> bool:
    return all(string) if isinstance(string, tuple) else bool(string)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
