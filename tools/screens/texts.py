"""What is written on maps while they are drawn, in each language: long words, mixed directions, numbers."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Texts(NamedTuple):
    """Words of one language; sample is the map that is shown, part is found on it many times."""

    sample: str
    file: str
    short: str
    mixed: str
    long: str
    part: str
    search: str
    name: str
    lines: tuple[str, ...]


TEXTS: Mapping[str, Texts] = MappingProxyType(
    {
        "en": Texts(
            "library-en",
            "Library.journey",
            "The queue is long",
            "Waits 20 min for “שלום” (SLA 15 min)",
            "Telecommunications infrastructure responsibility is unclear between the departments concerned",
            "the",
            "card",
            "Dana Whitfield",
            ("B2 Waits at the desk", "C4 Asks twice", "and gets no answer", "Z9 Nowhere"),
        ),
        "fa": Texts(
            "insurance-fa",
            "بیمه.journey",
            "صف انتظار طولانی است",
            "۲۰ دقیقه برای «SLA 15 min» می‌ماند",
            "مسئولیت زیرساخت‌های ارتباطی میان واحدهای مربوط روشن نیست و هیچ‌کس پاسخ‌گو نیست",
            "بیمه",
            "کارت",
            "مریم رضایی",
            ("B2 کنار میز می‌ماند", "C4 دوباره می‌پرسد", "و پاسخی نمی‌گیرد", "Z9 هیچ‌جا"),
        ),
        "he": Texts(
            "clinic-he",
            "מרפאה.journey",
            "התור ארוך",
            "ממתין 20 דקות ל־SLA 15 min (דחוף)",
            "האחריות לתשתיות התקשורת בין המחלקות הנוגעות בדבר אינה ברורה לאיש מהעובדים במקום",
            "בדיק",
            "כרטיס",
            "דנה לוי",
            ("B2 ממתין ליד הדלפק", "C4 שואל פעמיים", "ולא נענה", "Z9 בשום מקום"),
        ),
        "ar": Texts(
            "insurance-fa",
            "تأمين.journey",
            "الطابور طويل",
            "ينتظر 20 دقيقة لأجل «SLA 15 min»",
            "المسؤولية عن البنية التحتية للاتصالات بين الأقسام المعنية غير واضحة لأي من العاملين",
            "بیمه",
            "بطاقة",
            "مريم حداد",
            ("B2 ينتظر عند المكتب", "C4 يسأل مرتين", "ولا يُجاب", "Z9 لا مكان"),
        ),
    }
)
