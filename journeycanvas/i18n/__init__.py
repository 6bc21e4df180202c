"""Say things to people in their language: one gettext catalogue a language, English as the source."""

from journeycanvas.i18n.catalogue import Catalogue, catalogue, languages, msgid

__all__ = ["Catalogue", "catalogue", "languages", "msgid"]
