"""Say things to people in their language: one gettext catalogue a language, English as the source."""

from journeycanvas.i18n.catalogue import SET_APART, Catalogue, catalogue, languages, msgid
from journeycanvas.i18n.saying import Saying, saying

__all__ = ["SET_APART", "Catalogue", "Saying", "catalogue", "languages", "msgid", "saying"]
