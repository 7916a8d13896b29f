"""An agent logs a visit by keyboard alone, with scripts and without."""

import unittest

from desk import MOTIF, browser, focus, page, shot, sign_in, tab_to, visits


class Journeys(unittest.TestCase):
    def test_by_keyboard(self):
        """Type, take the first suggestion, press a digit, save: the visit is at the top of the day's list."""
        with browser() as running, page(running, viewport={"width": 1280, "height": 800}) as opened:
            sign_in(opened)
            self.assertEqual(focus(opened), "saisie")
            before = visits(opened)
            opened.keyboard.type(MOTIF, delay=20)
            opened.wait_for_selector("#saisie-liste [role=option]")
            shot(opened, "suggestions-1280")
            opened.keyboard.press("Enter")
            opened.wait_for_selector("section.request")
            opened.wait_for_selector("#issue-1-1:focus")
            opened.keyboard.press("1")
            self.assertTrue(opened.locator("#issue-1-1").is_checked())
            shot(opened, "demande-1280")
            opened.keyboard.press("Control+Enter")
            opened.wait_for_url("**/comptoir?fait=*")
            self.assertEqual(visits(opened), [len(before) + 1] + before)
            self.assertIn(str(len(before) + 1), opened.locator("#etat").inner_text())
            self.assertEqual(focus(opened), "saisie")
            self.assertEqual(opened.complaints, [])
            shot(opened, "enregistree-1280")

    def test_without_script(self):
        """The same with JavaScript off: Enter searches, Enter takes, Space chooses, Enter saves."""
        with browser() as running, page(running, java_script_enabled=False) as opened:
            sign_in(opened)
            self.assertEqual(focus(opened), "saisie")
            before = visits(opened)
            opened.keyboard.type(MOTIF)
            opened.keyboard.press("Enter")
            opened.wait_for_selector(".choices button, section.request")
            if opened.locator(".choices button").count():
                self.assertTrue(focus(opened).startswith("ajouter:"), focus(opened))
                shot(opened, "choix-sans-script")
                opened.keyboard.press("Enter")
                opened.wait_for_selector("section.request")
            self.assertEqual(focus(opened), "issue-1-1")
            opened.keyboard.press("Space")
            tab_to(opened, "enregistrer")
            opened.keyboard.press("Enter")
            opened.wait_for_url("**/comptoir?fait=*")
            self.assertEqual(visits(opened), [len(before) + 1] + before)
            self.assertEqual(focus(opened), "saisie")

    def test_two_requests_and_a_commune(self):
        """A second request is added to the same visit, and the commune is taken from the list."""
        with browser() as running, page(running) as opened:
            sign_in(opened)
            before = visits(opened)
            for number in (1, 2):
                tab_to(opened, "saisie")
                opened.keyboard.type(MOTIF, delay=20)
                opened.wait_for_selector("#saisie-liste [role=option]")
                if number == 2:
                    opened.keyboard.press("ArrowDown")
                opened.keyboard.press("Enter")
                opened.wait_for_selector(f"#issue-{number}-1:focus")
                opened.keyboard.press("4")
            tab_to(opened, "commune")
            opened.keyboard.type("sa", delay=20)
            opened.wait_for_selector("#commune-liste [role=option]")
            shot(opened, "deux-demandes")
            opened.keyboard.press("Enter")
            self.assertNotEqual(opened.locator("#commune").input_value(), "sa")
            opened.keyboard.press("Control+Enter")
            opened.wait_for_url("**/comptoir?fait=*")
            self.assertEqual(len(visits(opened)), len(before) + 1)
            self.assertEqual(opened.locator(".visits > li").first.locator(".visit-motif").count(), 2)

    def test_faults(self):
        """Saving nothing says what is missing, puts the focus on it, and says so in the title."""
        with browser() as running, page(running) as opened:
            sign_in(opened)
            opened.keyboard.press("Control+Enter")
            opened.wait_for_selector("#resume")
            self.assertEqual(focus(opened), "resume")
            self.assertTrue(opened.title().startswith("Erreur"), opened.title())
            shot(opened, "faute-1280")


if __name__ == "__main__":
    unittest.main()
