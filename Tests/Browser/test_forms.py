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
            self.assertRegex(before, r"(?m)^version: \d+$")
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

    def test_a_new_version_is_asked_at_the_desk(self):
        """Published with the keyboard and the mouse, and asked at once of an agent whose page was open before."""
        with page(self.running) as desk, page(self.running) as opened:
            sign_in(desk)
            sign_in(opened, COORDINATOR, "/activite")
            opened.goto("/formulaires/carteGrise")
            opened.locator("summary", has_text="Ajouter une question").click()
            opened.fill("#nouveau-libelle", "Combien de véhicules")
            opened.select_option("#nouveau-type", "number")
            opened.select_option("#nouveau-classe", "neutre")
            opened.get_by_role("button", name="Ajouter à la fin du formulaire").click()
            opened.locator("#controle .good").wait_for()
            opened.get_by_role("button", name="Publier…").click()
            self.assertIn("Combien de véhicules", opened.locator("#confirmation").inner_text())
            shot(opened, "forms-confirm")
            opened.keyboard.press("Enter")
            opened.wait_for_url("**/formulaires?publie=carteGrise")
            self.assertEqual(opened.complaints, [])

            desk.goto("/comptoir?neuf=1")
            desk.fill("#saisie", "carte grise")
            desk.click(".entry-line button")
            desk.locator("details.questions > summary").click()
            desk.fill("#q-1-combienDeVehicules", "2")
            shot(desk, "forms-desk")
            self.assertEqual(desk.complaints, [])

    def test_questions_follow_the_answers(self):
        """With a script and without: what is asked hangs on what is answered, and a phone number is asked about."""
        for scripted in (True, False):
            with page(self.running, java_script_enabled=scripted) as opened:
                sign_in(opened)
                opened.goto("/comptoir?neuf=1")
                opened.fill("#saisie", "apl")
                opened.click(".entry-line button")
                if opened.locator(".choices button").count():
                    opened.locator(".choices button").first.click()
                opened.locator("details.questions > summary").click()
                opened.locator("#q-1-logement").wait_for()
                opened.select_option("#q-1-situation", "suivi")
                if not scripted:
                    opened.click(".entry-line button")
                opened.locator("#q-1-logement").wait_for(state="detached")
                opened.select_option("#q-1-regime", "general")
                opened.check("#issue-1-1")
                if not opened.locator("#champ-note").is_visible():
                    opened.locator("details.more > summary").click()
                opened.fill("#champ-note", "rappeler au 06 12 34 56 78")
                opened.click("#enregistrer")
                opened.locator("#vie-privee").wait_for()
                shot(opened, f"forms-privacy-{scripted}")
                opened.get_by_role("button", name="Masquer et enregistrer").click()
                opened.wait_for_url("**/comptoir?fait=*")
                opened.locator("a[href*='/comptoir/reponses']").first.click()
                told = opened.locator("main").inner_text()
                self.assertIn("rappeler au [numéro de téléphone]", told)
                self.assertIn("Dossier en cours", told)


if __name__ == "__main__":
    unittest.main()
