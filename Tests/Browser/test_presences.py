"""Presences: a rule typed in French, seen and kept; a session cancelled in two gestures, and taken back."""

import unittest

from desk import AtDesk, ChromiumDesk, FirefoxDesk


class Presences(AtDesk):
    """The journey, whichever the browser."""

    def test_a_presence_is_typed_and_one_of_its_days_cancelled(self):
        """By keyboard alone, from the empty rule to the session that is held again."""
        self.journey(self.at_desk())

    def test_the_same_without_scripts(self):
        """Nothing of it needs a script."""
        self.journey(self.at_desk(scripts=False))

    def journey(self, desk):
        desk.goto("/presences/nouvelle")
        desk.is_focused("regle")
        desk.type("une fois par mois")
        desk.press("Enter")
        desk.wait("#regle-faute")
        self.assertIn("quel jour", desk.texts("#regle-faute")[0])
        desk.tab_to("#resume a")
        desk.press("Enter")
        desk.is_focused("regle")
        desk.press("Control+a")
        desk.type("tous les jours de 9h à 12h, y compris les jours fériés, sur rendez-vous")
        desk.press("Enter")
        desk.wait("#dates:focus")
        self.assertEqual(len(desk.texts("#dates li")), 10)
        desk.tab_to("[value=enregistrer]")
        desk.press("Enter")
        desk.wait(".saved p")
        before = desk.count(".week-grid .presence-way")
        self.assertGreaterEqual(before, 7)
        # Another page of the suite may have left a session cancelled in the same week of the same house.
        cancelled = desk.count(".week-grid .tag.cancelled")
        desk.tab_to(".week-grid li:not(.is-cancelled) .presence-way")
        desk.press("Enter")
        desk.is_focused("motif")
        desk.type("formation")
        desk.press("Enter")
        desk.wait(".week-grid .tag.cancelled")
        self.assertEqual(desk.count(".week-grid .tag.cancelled"), cancelled + 1)
        self.assertIn("formation", " ".join(desk.texts(".week-grid .is-cancelled")))
        desk.tab_to(".saved a")
        desk.press("Enter")
        desk.wait("[value=retablir]")
        desk.tab_to("[value=retablir]")
        desk.press("Enter")
        desk.wait(".saved p")
        self.assertEqual(desk.count(".week-grid .tag.cancelled"), cancelled)


class InChromium(Presences, unittest.TestCase):
    engine = ChromiumDesk


class InFirefox(Presences, unittest.TestCase):
    engine = FirefoxDesk


if __name__ == "__main__":
    unittest.main()
