"""What the blank canvases say in Persian, Hebrew and Arabic: terms of the trade, short questions, clean spelling."""

import pytest

from journeycanvas.i18n import catalogue
from tests.templates.blanks import FILES, LONGEST_QUESTION, lanes, texts

SCRIPTS = {"fa": ("\u0600", "\u06ff"), "ar": ("\u0600", "\u06ff"), "he": ("\u0590", "\u05ff")}
TERMS = {  # one term, one translation, everywhere
    "Persona": ("پرسونا", "פרסונה", "شخصية العميل"),
    "Scenario": ("سناریو", "תרחיש", "السيناريو"),
    "Goals and expectations": ("اهداف و انتظارات", "מטרות וציפיות", "الأهداف والتوقعات"),
    "Actions": ("اعمال و اقدامات", "פעולות", "الإجراءات"),
    "Emotions and thoughts": ("احساسات و افکار", "רגשות ומחשבות", "المشاعر والأفكار"),
    "Opportunities": ("فرصت‌ها", "הזדמנויות", "الفرص"),
    "Ownership": ("مالکیت", "אחריות", "الملكية"),
    "Technology": ("فناوری", "טכנולוגיה", "التقنية"),
    "Action plan": ("برنامهٔ اقدام", "תוכנית פעולה", "خطة العمل"),
    "Awareness": ("آگاهی", "מודעות", "الوعي"),
    "Consideration": ("بررسی", "שקילה", "الدراسة"),
    "Purchase": ("خرید", "רכישה", "الشراء"),
    "Retention": ("حفظ مشتری", "שימור", "الاحتفاظ"),
    "Advocacy": ("حمایت و معرفی", "המלצה", "التوصية"),
    "A day in the life": ("یک روز از زندگی", "יום בחיים", "يوم في الحياة"),
    "Service blueprint": ("نقشهٔ خدمت", "מפת שירות (Blueprint)", "مخطط الخدمة"),
}


SPACED = (" می ", " نمی ", " ها ", " های ", " تر ")  # to be joined to their word by a zero-width non-joiner
FOREIGN = ("ي", "ك", "ۀ", "\u200c ", " \u200c")  # letters of other spellings, joiners that join nothing

every_template = pytest.mark.parametrize("name", FILES)
every_other_language = pytest.mark.parametrize("language", SCRIPTS)


@every_other_language
@every_template
def test_every_text_is_said_in_the_script_of_the_language(name: str, language: str) -> None:
    words, (first, last) = catalogue(language), SCRIPTS[language]

    for text in texts(name):
        said = words.say_in("template", text)
        assert any(first <= letter <= last for letter in said), (text, said)


@every_other_language
@every_template
def test_a_question_stays_a_question(name: str, language: str) -> None:
    words = catalogue(language)

    for text in texts(name):
        assert words.say_in("template", text).endswith(("?", "؟")) == text.endswith("?"), text


@every_template
def test_english_says_what_stands_in_the_file(name: str) -> None:
    words = catalogue("en")

    assert [words.say_in("template", text) for text in texts(name)] == list(texts(name))


@every_other_language
def test_a_question_is_as_short_as_in_english(language: str) -> None:
    words = catalogue(language)
    questions = {words.say_in("template", lane.prompt) for name in FILES for lane in lanes(name)}

    assert {question for question in questions if len(question) > LONGEST_QUESTION} == set()


@pytest.mark.parametrize(("term", "said"), TERMS.items())
def test_a_term_has_one_translation(term: str, said: tuple[str, str, str]) -> None:
    assert tuple(catalogue(language).say_in("template", term) for language in ("fa", "he", "ar")) == said


@every_template
def test_persian_is_spelt_with_its_own_letters_and_joins_what_belongs_together(name: str) -> None:
    words = catalogue("fa")

    for said in (words.say_in("template", text) for text in texts(name)):
        assert [wrong for wrong in (*SPACED, *FOREIGN) if wrong in f" {said} "] == [], said
