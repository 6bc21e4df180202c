"""What the program must not be able to do, whatever a map says: run, fetch, open, or show as more than plain text."""

import ast
from collections.abc import Iterator, Set

from tests.architecture.sources import Source, imports, sources

RICH_TEXT = frozenset(
    {
        *("setHtml", "insertHtml", "appendHtml", "toHtml", "setMarkdown", "toMarkdown", "setDefaultStyleSheet"),
        *("RichText", "AutoText", "MarkdownText", "drawStaticText", "QStaticText", "setOpenExternalLinks"),
        *("QTextBrowser", "QTextEdit", "QTextDocument", "QGraphicsTextItem", "QErrorMessage", "mightBeRichText"),
        *("QWhatsThis", "setWhatsThis", "setDetailedText"),
    }
)
"""Qt reads <img src=…> in rich text: a map's words are shown as plain text everywhere."""

MARKUP = ("<b>", "<i>", "<br", "<p>", "<a ", "<img", "<font", "<html", "<span", "<qt")

RUNNING = frozenset(
    {
        *("pickle", "marshal", "shelve", "dill", "runpy", "code", "codeop"),  # run what a file says
        *("subprocess", "multiprocessing", "pty", "webbrowser"),  # start another program
        *("socket", "ssl", "http", "ftplib", "smtplib", "imaplib", "telnetlib", "xmlrpc", "socketserver", "asyncio"),
        *("urllib", "requests", "httpx", "aiohttp"),  # reach another computer
        *("xml", "lxml", "html", "svglib", "cairosvg"),  # read what may name other files
    }
)

ALLOWED = {
    ("journeycanvas/render/addresses.py", "urllib"): "splits and quotes addresses",
    ("journeycanvas/editor/tools/carrying.py", "html"): "escapes text",
    ("journeycanvas/edit/clipboard/html_tags.py", "html"): "says which character an &amp; stands for",
    ("journeycanvas/files/lock_files.py", "socket"): "asks for the name of this computer",
    ("journeycanvas/files/processes.py", "socket"): "asks for the name of this computer",
    ("journeycanvas/render/svg.py", "xml"): "escapes text",
    ("journeycanvas/theme/icons.py", "xml"): "reads the icons of the program",
    ("journeycanvas/editor/process/preflight.py", "socket"): "knocks at the display of this computer before Qt does",
}
"""Who may import one of them all the same, and what for."""

CALLS = frozenset({"eval", "exec", "compile", "__import__", "breakpoint"})
STARTERS = frozenset({"os.system", "os.popen", "os.startfile", "os.execv", "os.execve", "os.spawnv", "os.posix_spawn"})
QT_STARTERS = frozenset(
    {"QProcess", "QLocalSocket", "QTcpSocket", "QNetworkAccessManager", "QPluginLoader", "QLibrary"}
)

OWN_PROCESS = "journeycanvas/editor/dialogs/writing.py"
"""Runs this program a second time, to write a page while the window stays alive."""

TALKERS = frozenset({"QLabel", "QMessageBox"})
"""What takes a text for rich text when it looks like it, until it is told not to."""

OPENERS = {"journeycanvas/editor/dialogs/writing_state.py", "journeycanvas/editor/addresses.py"}
"""Who may ask the system to open something: a folder that a file was written to, and an address of the allow list."""


def test_the_words_of_a_map_are_plain_text() -> None:
    assert _named(RICH_TEXT) == []


def test_no_text_of_the_program_is_markup() -> None:
    """A text with markup would be shown as markup, and so would the words of a map that are filled in."""
    found = [
        f"{source.file}:{node.lineno}"
        for source in sources()
        if source.file != "journeycanvas/render/svg.py"
        for node in source.nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith(MARKUP)
    ]

    assert found == []


def test_a_label_or_a_question_is_told_that_its_text_is_plain() -> None:
    """By setTextFormat in the same function, or by holding a picture and no text."""
    bare = [
        f"{source.file}:{made.lineno} {made.func.id}"
        for source in sources()
        for function, made in _made(source, TALKERS)
        if isinstance(made.func, ast.Name)
        and not _calls(function, {"setTextFormat"})
        and (made.args or made.func.id == "QMessageBox")
    ]

    assert bare == []


def test_nothing_of_a_map_becomes_a_tool_tip_unescaped() -> None:
    """Qt shows a tool tip as rich text where it looks like it; tip() sees to it that none does."""
    loose = [
        f"{source.file}:{call.lineno}"
        for source in sources()
        for call in source.nodes
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "setToolTip"
        and not _is_safe(call.args[0])
    ]

    assert loose == []


def test_nothing_can_run_fetch_or_read_what_names_other_files() -> None:
    found = [
        str(one)
        for one in imports()
        if one.name.split(".")[0] in RUNNING and (one.source.file, one.name.split(".")[0]) not in ALLOWED
    ]

    assert found == []


def test_no_text_is_run() -> None:
    found = [
        f"{source.file}:{node.lineno}"
        for source in sources()
        for node in source.nodes
        if isinstance(node, ast.Call)
        and ((isinstance(node.func, ast.Name) and node.func.id in CALLS) or ast.unparse(node.func) in STARTERS)
    ]

    assert [one for one in (*found, *_named(QT_STARTERS)) if not one.startswith(f"{OWN_PROCESS}:")] == []


def test_the_system_is_asked_to_open_something_in_known_places_only() -> None:
    asking = {source.file for source in sources() for _, name in _names(source) if name == "openUrl"}

    assert asking <= OPENERS


def test_a_picture_is_decoded_by_the_format_that_its_first_bytes_say() -> None:
    """Qt and Pillow guess, and what they guess can be an SVG that reads other files: both are told."""
    guessing = [
        f"{source.file}:{call.lineno} {said}"
        for source in sources()
        for call in source.nodes
        if isinstance(call, ast.Call) and (said := _guess(call))
    ]

    assert _named({"fromData", "QMovie", "QSvgRenderer"}) + guessing == []


def _guess(call: ast.Call) -> str:
    """Return what a call leaves to be guessed about a picture; nothing when it says the format."""
    match call.func:
        case ast.Name(id="QImageReader") if len(call.args) < 2:
            return "QImageReader without a format"
        case ast.Name(id="QImage" | "QPixmap") if call.args and isinstance(getattr(call.args[0], "value", None), str):
            return "an image by its name"
        case ast.Attribute(attr="loadFromData") if len(call.args) < 2:
            return "loadFromData without a format"
        case ast.Attribute(attr="open", value=ast.Attribute(attr="Image")) if not call.keywords:
            return "Image.open without formats"
    return ""


def _named(wanted: Set[str]) -> list[str]:
    """Return where the program names one of these."""
    return [f"{source.file}:{line} {name}" for source in sources() for line, name in _names(source) if name in wanted]


def _names(source: Source) -> Iterator[tuple[int, str]]:
    for node in source.nodes:
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name):
                yield node.lineno, name
            case ast.alias(name=name):
                yield node.lineno, name


def _made(source: Source, kinds: frozenset[str]) -> Iterator[tuple[ast.AST, ast.Call]]:
    """Yield each call that makes one of these, with the function around it."""
    for function in source.nodes:
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in kinds:
                    yield function, node


def _calls(tree: ast.AST, methods: set[str]) -> bool:
    return any(isinstance(node, ast.Attribute) and node.attr in methods for node in ast.walk(tree))


def _is_safe(text: ast.expr) -> bool:
    """Tell whether a text is said by the program alone, or made plain by tip()."""
    match text:
        case ast.Constant():
            return True
        case ast.Call(func=ast.Name(id="tip" | "say") | ast.Attribute(attr="say"), keywords=[]):
            return True
        case ast.Call(func=ast.Name(id="_with_keys")):  # names of actions and of steps
            return True
    return False
