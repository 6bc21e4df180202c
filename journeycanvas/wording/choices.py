"""What the values of every choice are called, in words for the catalogues."""

from collections.abc import Mapping
from types import MappingProxyType

from journeycanvas.i18n import msgid

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "note": msgid("Note"),
        "touchpoint": msgid("Touchpoint"),
        "pain": msgid("Pain point"),
        "opportunity": msgid("Opportunity"),
        "feeling": msgid("Feeling"),
        "metric": msgid("Metric"),
        "task": msgid("Task"),
    }
)
EVIDENCE: Mapping[str, str] = MappingProxyType(
    {"assumed": msgid("Assumed"), "observed": msgid("Observed"), "proposed": msgid("Proposed")}
)
STATUSES: Mapping[str, str] = MappingProxyType(
    {
        "idea": msgid("Idea"),
        "chosen": msgid("Chosen"),
        "doing": msgid("In progress"),
        "done": msgid("Done"),
        "dropped": msgid("Dropped"),
    }
)
STATES: Mapping[str, str] = MappingProxyType({"current": msgid("Today"), "future": msgid("As it should be")})
MEASURES: Mapping[str, str] = MappingProxyType(
    {
        "nps": "NPS",
        "csat": "CSAT",
        "ces": "CES",
        "duration": msgid("Duration"),
        "conversion": msgid("Conversion"),
        "count": msgid("Count"),
        "custom": msgid("Something else"),
    }
)
DIRECTIONS: Mapping[str, str] = MappingProxyType(
    {"auto": msgid("Automatic"), "rtl": msgid("Right to left"), "ltr": msgid("Left to right")}
)
VIEW_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "cards": msgid("Cards"),
        "text": msgid("Running text"),
        "curve": msgid("Curve"),
        "chart": msgid("Figures"),
        "pictures": msgid("Pictures"),
        "chips": msgid("Bars"),
        "channels": msgid("Line of channels"),
    }
)
LINES: Mapping[str, str] = MappingProxyType(
    {
        "none": msgid("None"),
        "interaction": msgid("Line of interaction"),
        "visibility": msgid("Line of visibility"),
        "internal": msgid("Line of internal interaction"),
    }
)
SPANS: Mapping[str, str] = MappingProxyType({"stage": msgid("One cell a stage"), "map": msgid("One for the map")})
LINK_STYLES: Mapping[str, str] = MappingProxyType(
    {
        "flow": msgid("Next step"),
        "return": msgid("Going back"),
        "cause": msgid("Cause"),
        "answers": msgid("Answers"),
    }
)
MAP_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "current": msgid("Current state"),
        "future": msgid("Future state"),
        "day": msgid("Day in the life"),
        "blueprint": msgid("Service blueprint"),
    }
)
BASES: Mapping[str, str] = MappingProxyType(
    {"assumed": msgid("Assumed"), "mixed": msgid("Partly researched"), "researched": msgid("Researched")}
)
DIGITS: Mapping[str, str] = MappingProxyType(
    {"auto": msgid("Automatic"), "latin": msgid("Latin"), "native": msgid("Native")}
)
ORIENTATIONS: Mapping[str, str] = MappingProxyType(
    {"auto": msgid("Automatic"), "landscape": msgid("Landscape"), "portrait": msgid("Portrait")}
)
THEMES: Mapping[str, str] = MappingProxyType(
    {"paper": msgid("Paper"), "ink": msgid("Ink saving"), "contrast": msgid("High contrast"), "dark": msgid("Dark")}
)
ICONS: Mapping[str, str] = MappingProxyType(
    {
        "web": msgid("Web site"),
        "app": msgid("App"),
        "phone": msgid("Telephone"),
        "email": msgid("E-mail"),
        "sms": msgid("Text message"),
        "chat": msgid("Chat"),
        "chatbot": msgid("Chatbot"),
        "messenger": msgid("Messenger"),
        "social": msgid("Social media"),
        "video": msgid("Video"),
        "search": msgid("Search engine"),
        "branch": msgid("Branch"),
        "store": msgid("Shop"),
        "kiosk": msgid("Kiosk"),
        "person": msgid("In person"),
        "partner": msgid("Partner"),
        "event": msgid("Event"),
        "form": msgid("Form"),
        "letter": msgid("Letter"),
        "newsletter": msgid("Newsletter"),
        "ads": msgid("Advertising"),
        "card": msgid("Bank card"),
        "delivery": msgid("Delivery"),
        "car": msgid("Car"),
        "star": msgid("Star"),
        "heart": msgid("Heart"),
        "pain": msgid("Lightning"),
        "idea": msgid("Light bulb"),
        "warning": msgid("Warning"),
        "question": msgid("Question mark"),
        "check": msgid("Check mark"),
        "target": msgid("Target"),
        "flag": msgid("Flag"),
        "pin": msgid("Pin"),
        "clock": msgid("Clock"),
        "calendar": msgid("Calendar"),
        "people": msgid("People"),
        "owner": msgid("Badge"),
        "money": msgid("Money"),
        "chart": msgid("Chart"),
        "evidence": msgid("Magnifying glass"),
        "document": msgid("Document"),
        "camera": msgid("Camera"),
        "link": msgid("Chain"),
        "loop": msgid("Loop"),
        "lock": msgid("Lock"),
        "gear": msgid("Gear wheel"),
    }
)
