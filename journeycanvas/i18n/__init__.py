"""Say things to people in their language: one gettext catalogue a language, English as the source."""

from journeycanvas.i18n.catalogue import SET_APART, Catalogue, catalogue, languages, msgid

__all__ = ["SET_APART", "Catalogue", "catalogue", "languages", "msgid"]
