"""A coordinator's journey: a form is changed, checked while it is written, published, and asked at the desk."""

import os
import unittest

from axe_playwright_python.sync_playwright import Axe

from desk import browser, focus, page, shot, sign_in

COORDINATOR = os.environ.get("MAILLAGE_COORDINATOR", "coordination")


class Forms(unittest.TestCase):
    def setUp(self):
        running = browser()
        self.running = running.__enter__()
        self.addCleanup(running.__exit__, None, None, None)

    def test_the_checker_follows_what_is_written(self):
        with page(self.running) as opened:
            sign_in(opened, COORDINATOR, "/activite")
            opened.goto("/formulaires/visite")
            text = opened.locator("#texte")
            before = text.input_value()
            self.assertIn("version: 2", before)
            with opened.expect_response("**/verification"):
                text.fill(before.replace("type: duration", "type: eternity", 1))
            link = opened.locator("#controle a[data-line]").first
            link.wait_for()
            shot(opened, "forms-editor-fault")
            link.click()
            self.assertEqual(focus(opened), "texte")
            selected = opened.evaluate("texte.value.slice(texte.selectionStart, texte.selectionEnd)")
            self.assertIn("eternity", selected)
            opened.reload()
            self.assertIn("eternity", opened.locator("#texte").input_value(), "the draft is lost")
            with opened.expect_response("**/verification"):
                opened.locator("#texte").fill(before.replace('fr: "Attente"', 'fr: "Temps d’attente"'))
            opened.locator("#controle .good").wait_for()
            self.assertIn("Temps d’attente", opened.locator("#controle").inner_text())
            shot(opened, "forms-editor")
            found = Axe().run(opened, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]})
            self.assertEqual(found.violations_count, 0, found.generate_report())
            opened.get_by_role("button", name="Abandonner ce brouillon").click()
            opened.wait_for_url("**/formulaires")
            self.assertEqual(opened.complaints, [])


if __name__ == "__main__":
    unittest.main()
