"""A desk with somebody at its keyboard, in Debian's own Chromium (driven by Playwright) or Firefox (by WebDriver BiDi).

Set MAILLAGE_URL and MAILLAGE_PASSWORD, that of the demonstration's accounts. MAILLAGE_LOGIN is an agent's, "accueil1"
unless told; MAILLAGE_SHOTS a folder for screenshots, none unless told.
"""

import atexit
import contextlib
import functools
import os
import pathlib
import shutil

from bidi import Firefox, FirefoxTab, text_of, until
from playwright.sync_api import sync_playwright

URL = os.environ.get("MAILLAGE_URL", "http://127.0.0.1:8080").rstrip("/")
LOGIN = os.environ.get("MAILLAGE_LOGIN", "accueil1")
PASSWORD = os.environ.get("MAILLAGE_PASSWORD", "")
SHOTS = os.environ.get("MAILLAGE_SHOTS")


@functools.cache
def playwright():
    """Playwright, for the whole run."""
    started = sync_playwright().start()
    atexit.register(started.stop)
    return started


def launch():
    """A Chromium without a window."""
    return playwright().chromium.launch(
        executable_path=shutil.which("chromium") or "/usr/bin/chromium",
        args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
    )


@functools.cache
def chromium():
    """The Chromium of the whole run: what must not be shared is in a context of its own."""
    started = launch()
    atexit.register(started.close)
    return started


@functools.cache
def firefox(scripts=True):
    """The Firefox of the whole run, and another whose scripts are off."""
    started = Firefox(scripts)
    atexit.register(started.close)
    return started


@contextlib.contextmanager
def browser():
    """The Chromium of the whole run."""
    yield chromium()


@contextlib.contextmanager
def page(running, url=URL, **options):
    """A page of its own; what its console complains of is in `page.complaints`, what it asked for in `page.asked`."""
    options = {"locale": "fr-FR", "reduced_motion": "reduce", **options}
    context = running.new_context(base_url=url, **options)
    opened = context.new_page()
    opened.set_default_timeout(15_000)
    opened.complaints, opened.asked = [], []
    opened.on("console", lambda message: message.type == "error" and opened.complaints.append(message.text))
    opened.on("pageerror", lambda error: opened.complaints.append(str(error)))
    opened.on("request", lambda request: opened.asked.append(request.url))
    yield opened
    with contextlib.suppress(Exception):
        context.close()


def sign_in(opened, login=LOGIN, landing="/comptoir", password=None):
    """Signs in with the keyboard alone; it leads to a page, whichever when none is named."""
    opened.goto("/connexion")
    assert focus(opened) == "identifiant", focus(opened)
    opened.keyboard.type(login)
    opened.keyboard.press("Tab")
    opened.keyboard.type(password or PASSWORD)
    opened.keyboard.press("Enter")
    opened.wait_for_url(f"**{landing}" if landing else lambda url: not url.endswith("/connexion"))


def focus(opened):
    """The identifier, else the value, of what has the focus. Works with scripts off: Playwright's own still run."""
    return opened.evaluate("document.activeElement.id || document.activeElement.value || document.activeElement.tagName")


def shot(opened, name):
    """A screenshot of the whole page, where a folder for them was given."""
    if SHOTS:
        folder = pathlib.Path(SHOTS)
        folder.mkdir(parents=True, exist_ok=True)
        opened.screenshot(path=str(folder / f"{name}.png"), full_page=True)


class Desk:
    """Somebody at a keyboard who has no mouse: every key pressed is counted, a chord as each of its keys.

    What is on the page is asked for by selectors alone, so that the same journey runs where scripts are off.
    """

    def __init__(self, url=URL, scripts=True):
        self.url = url
        self.scripts = scripts
        self.keys = 0

    def type(self, text):
        self.keys += len(text)
        self._type(text)

    def press(self, *chords):
        """Presses keys one after the other; `Control+Enter` is two keys pressed together."""
        for chord in chords:
            self.keys += len(chord.split("+"))
            self._press(chord.split("+"))

    def wait(self, css):
        """Waits until something answers a selector."""
        return until(css, lambda: self.count(css))

    def is_focused(self, identifier):
        """Waits until something has the focus."""
        # Keys mean something to the page once its script runs.
        ready = "html.scripted " if self.scripts else ""
        self.wait(f'{ready}[id="{identifier}"]:focus')

    def tab_to(self, css, most=200, key="Tab"):
        """Presses Tab, or Shift+Tab, until something has the focus."""
        for _ in range(most):
            if self.count(f"{css}:focus"):
                return
            self.press(key)
        raise AssertionError(f"{css} is not reached by {key}")

    def sign_in(self, login=LOGIN, password=None):
        self.goto("/connexion")
        self.is_focused("identifiant")
        self.type(login)
        self.press("Tab")
        self.type(password or PASSWORD)
        self.press("Enter")
        self.wait(".me-name")

    def start(self):
        """An empty sheet with the focus in the entry line."""
        self.goto("/comptoir?neuf=1")
        self.is_focused("saisie")
        self.keys = 0

    def saved(self):
        """Waits until a visit is told to be saved."""
        self.wait("#etat p")
        self.is_focused("saisie")

    def visits(self):
        """The numbers of the day's list, the last first."""
        return [int(number) for number in self.texts(".visit-number")]


class ChromiumDesk(Desk):
    name = "Chromium"

    def __init__(self, url=URL, scripts=True, running=None):
        super().__init__(url, scripts)
        self.rest = contextlib.ExitStack()
        self.page = self.rest.enter_context(page(running or chromium(), url, java_script_enabled=scripts))

    def goto(self, path):
        self.page.goto(path)

    def reload(self):
        self.page.reload()

    def path(self):
        return self.page.url.removeprefix(self.url)

    def _type(self, text):
        self.page.keyboard.type(text)

    def _press(self, chord):
        self.page.keyboard.press("+".join(chord))

    def count(self, css):
        return self.page.locator(css).count()

    def texts(self, css):
        return self.page.locator(css).all_text_contents()

    def evaluate(self, expression):
        return self.page.evaluate(expression)

    def asked(self):
        return self.page.asked

    def complaints(self):
        return self.page.complaints

    def close(self):
        self.rest.close()


class FirefoxDesk(Desk):
    name = "Firefox"

    def __init__(self, url=URL, scripts=True, running=None):
        super().__init__(url, scripts)
        self.running = running or firefox(scripts)
        self.running.events.clear()
        self.tab = FirefoxTab(self.running)

    def goto(self, path):
        self.tab.goto(self.url + path)

    def reload(self):
        self.tab.reload()

    def path(self):
        return self.tab.url().removeprefix(self.url)

    def _type(self, text):
        self.tab.strike(*[[key] for key in text])

    def _press(self, chord):
        self.tab.strike(chord)

    def count(self, css):
        return len(self.tab.nodes(css))

    def texts(self, css):
        return [text_of(node) for node in self.tab.nodes(css)]

    def evaluate(self, expression):
        return self.tab.evaluate(expression)

    def asked(self):
        sent = [event["params"] for event in self.running.events if event["method"] == "network.beforeRequestSent"]
        return [params["request"]["url"] for params in sent if params["context"] == self.tab.id]

    def complaints(self):
        logged = [event["params"] for event in self.running.events if event["method"] == "log.entryAdded"]
        return [entry["text"] for entry in logged if entry["level"] == "error"]

    def close(self):
        self.tab.close()


class AtDesk:
    """Somebody signed in at an empty sheet, for the tests of one browser's engine."""

    engine = None

    def at_desk(self, scripts=True):
        desk = self.engine(scripts=scripts)
        self.addCleanup(self.leave, desk)
        desk.sign_in()
        desk.start()
        return desk

    def leave(self, desk):
        """Whatever the journey, nothing came from elsewhere and the console had no complaint."""
        asked, complaints = desk.asked(), desk.complaints()
        desk.close()
        self.assertTrue(asked)
        # Firefox draws the dots of a password with a font of its own, a data: address.
        away = [url for url in asked if not url.startswith((URL + "/", "data:font/"))]
        self.assertEqual(away, [], "asked of another origin")
        # A page that tells its faults says so by its status, which consoles repeat.
        self.assertEqual([text for text in complaints if "422" not in text], [], "the console complains")
