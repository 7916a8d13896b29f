"""A browser at the desk: Debian's own Chromium, driven by Playwright.

Set MAILLAGE_URL, MAILLAGE_LOGIN and MAILLAGE_PASSWORD (an agent's account). MAILLAGE_MOTIF is what is typed in the
entry line, "carte" unless told; MAILLAGE_ADMIN the login of an administrator with the same password, whose pages are
left out unless given; MAILLAGE_SHOTS a folder for screenshots, none unless told.
"""

import contextlib
import os
import pathlib
import shutil

from playwright.sync_api import sync_playwright

URL = os.environ.get("MAILLAGE_URL", "http://127.0.0.1:8080").rstrip("/")
LOGIN = os.environ.get("MAILLAGE_LOGIN", "agent")
PASSWORD = os.environ.get("MAILLAGE_PASSWORD", "")
ADMIN = os.environ.get("MAILLAGE_ADMIN")
MOTIF = os.environ.get("MAILLAGE_MOTIF", "carte")
SHOTS = os.environ.get("MAILLAGE_SHOTS")

PAGES = ["/comptoir", "/activite", "/maison", "/mon-compte", "/aide", "/introuvable"]


@contextlib.contextmanager
def browser():
    """A Chromium without a window."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or "/usr/bin/chromium",
            args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
        )
        yield running
        running.close()


@contextlib.contextmanager
def page(running, **options):
    """A page of its own; what its console complains of is kept in `page.complaints`."""
    context = running.new_context(base_url=URL, locale=options.pop("locale", "fr-FR"), **options)
    opened = context.new_page()
    opened.set_default_timeout(10_000)
    opened.complaints = []
    opened.on("console", lambda message: message.type == "error" and opened.complaints.append(message.text))
    opened.on("pageerror", lambda error: opened.complaints.append(str(error)))
    yield opened
    context.close()


def sign_in(opened, login=LOGIN, landing="/comptoir"):
    """Signs in with the keyboard alone."""
    opened.goto("/connexion")
    assert focus(opened) == "identifiant", focus(opened)
    opened.keyboard.type(login)
    opened.keyboard.press("Tab")
    opened.keyboard.type(PASSWORD)
    opened.keyboard.press("Enter")
    opened.wait_for_url("**" + landing)


def focus(opened):
    """The identifier, else the value, of what has the focus. Works with scripts off: Playwright's own still run."""
    return opened.evaluate("document.activeElement.id || document.activeElement.value || document.activeElement.tagName")


def tab_to(opened, wanted, most=60):
    """Presses Tab until something has the focus."""
    for _ in range(most):
        if focus(opened) == wanted:
            return
        opened.keyboard.press("Tab")
    raise AssertionError(f"{wanted} is not reached by Tab; the focus is on {focus(opened)}")


def shot(opened, name):
    """A screenshot of the whole page, where a folder for them was given."""
    if SHOTS:
        folder = pathlib.Path(SHOTS)
        folder.mkdir(parents=True, exist_ok=True)
        opened.screenshot(path=str(folder / f"{name}.png"), full_page=True)


def visits(opened):
    """The numbers of the day's list, the last first."""
    return [int(number) for number in opened.locator(".visit-number").all_inner_texts()]
