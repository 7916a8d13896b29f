"""A day noted on paper, typed in as a table: by keyboard, in its order, with scripts and without."""

import unittest

from desk import AtDesk, ChromiumDesk, FirefoxDesk


class Paper(AtDesk):
    """The journeys, whichever the browser."""

    def at_table(self, scripts=True):
        desk = self.at_desk(scripts)
        desk.goto("/comptoir/papier")
        desk.wait("html.scripted #papier" if scripts else "#papier")
        desk.tab_to("#l-1-heure")
        return desk

    def type_rest(self, desk, motif):
        """The motif and the outcome of the line whose hour has the focus."""
        desk.press("Tab")
        desk.type(motif)
        desk.press("Tab", "ArrowDown")

    def test_lines_are_saved_in_their_order(self):
        """Enter goes down a column, Tab along a line, Ctrl and Enter save; the first line has the first number."""
        desk = self.at_table()
        day = desk.evaluate("document.getElementById('jour').value")
        desk.goto(f"/comptoir?jour={day}")
        before = desk.visits()
        desk.goto("/comptoir/papier")
        desk.tab_to("#l-1-heure")
        desk.type("9h10")
        desk.press("Enter")
        desk.is_focused("l-2-heure")
        desk.type("905")
        self.type_rest(desk, "apl")
        desk.tab_to("#l-1-heure", key="Shift+Tab")
        self.type_rest(desk, "rsa")
        desk.press("Control+Enter")
        desk.wait("#etat p")
        self.assertEqual(desk.count("#l-1-heure[value='']"), 1)
        desk.goto(f"/comptoir?jour={day}")
        added = sorted(set(desk.visits()) - set(before))
        self.assertEqual(len(added), 2)
        lines = dict(zip(desk.visits(), desk.texts(".visits > li"), strict=True))
        self.assertIn("RSA", lines[added[0]])
        self.assertIn("Aide au logement", lines[added[1]])

    def test_good_lines_are_saved_without_scripts(self):
        """What is wrong is told in its place; the good lines are saved when asked, and the others stay to be put right."""
        desk = self.at_table(scripts=False)
        desk.type("9h")
        self.type_rest(desk, "rsa")
        desk.tab_to("#l-2-heure")
        desk.type("midi")
        self.type_rest(desk, "apl")
        desk.press("Tab", "Enter")
        desk.is_focused("resume")
        self.assertEqual(desk.count("#l-2-heure[value=midi][aria-invalid=true]"), 1)
        self.assertEqual(desk.count("#l-2-heure-faute"), 1)
        desk.tab_to("[value=bonnes]")
        desk.press("Enter")
        desk.wait("#etat p")
        self.assertEqual(desk.count("#l-1-heure[value=midi]"), 1)


class InChromium(Paper, unittest.TestCase):
    engine = ChromiumDesk


class InFirefox(Paper, unittest.TestCase):
    engine = FirefoxDesk


if __name__ == "__main__":
    unittest.main()
