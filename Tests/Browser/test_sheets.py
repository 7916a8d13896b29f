"""Reflex sheets: opened beside a visit that is being typed, and closed without losing any of it."""

import unittest

from desk import AtDesk, ChromiumDesk, FirefoxDesk, until


class Sheets(AtDesk):
    """The journeys, whichever the browser."""

    def test_a_sheet_opens_beside_the_visit(self):
        """F opens the sheet of the request, Escape closes it; what was typed stands, and is then saved."""
        desk = self.at_desk()
        before = desk.visits()
        desk.type("rsa")
        desk.wait("#saisie-liste:not([hidden]) [role=option]")
        desk.press("Enter")
        desk.is_focused("issue-1-1")
        desk.press("1")
        desk.is_focused("saisie")
        desk.press("Escape")
        until("the entry line is left", lambda: not desk.count("#saisie:focus"))
        desk.press("f")
        desk.wait("#fiche:focus #fiche-titre")
        self.assertEqual(desk.count("#issue-1-1:checked"), 1)
        desk.press("Escape")
        desk.wait("#fiche[hidden]")
        desk.wait("[data-reflex]:focus")
        desk.press("n")
        desk.is_focused("saisie")
        desk.type("x3")
        desk.tab_to("[data-reflex]", key="Shift+Tab")
        desk.press("Enter")
        desk.wait("#fiche:focus #fiche-titre")
        desk.press("Escape")
        desk.wait("[data-reflex]:focus")
        self.assertEqual(desk.count("#issue-1-1:checked"), 1)
        self.assertEqual(desk.evaluate("document.getElementById('saisie').value"), "x3")
        desk.press("Control+Enter")
        desk.saved()
        self.assertEqual(len(set(desk.visits()) - set(before)), 1)
        self.assertIn("RSA", desk.texts(".visits > li:first-child")[0])

    def test_a_sheet_opens_beside_the_visit_without_scripts(self):
        """Its button gives the page back with the sheet open and the visit as it was."""
        desk = self.at_desk(scripts=False)
        desk.type("rsa")
        desk.press("Enter")
        desk.is_focused("issue-1-1")
        desk.press("Space")
        desk.tab_to("[data-reflex]")
        desk.press("Enter")
        desk.is_focused("fiche-fermer")
        self.assertEqual(desk.count("#fiche-titre"), 1)
        self.assertEqual(desk.count("#issue-1-1:checked"), 1)
        desk.press("Enter")
        desk.wait("#fiche[hidden]")
        self.assertEqual(desk.count("#issue-1-1:checked"), 1)


class InChromium(Sheets, unittest.TestCase):
    engine = ChromiumDesk


class InFirefox(Sheets, unittest.TestCase):
    engine = FirefoxDesk


if __name__ == "__main__":
    unittest.main()
