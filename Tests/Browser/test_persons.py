"""Persons: found or added, two records made one and two again, a mandate and what is done under it, then erased."""

import unittest

from desk import AtDesk, ChromiumDesk, FirefoxDesk

# One surname a journey: all of them run at the desk of the same house.
NAMES = {
    ("Chromium", True): "Quatrefages",
    ("Chromium", False): "Montgolfier",
    ("Firefox", True): "Duquesnoy",
    ("Firefox", False): "Taillefer",
}


class Persons(AtDesk):
    """The journey, whichever the browser."""

    def test_a_person_is_added_acted_for_and_erased(self):
        """By keyboard alone, from the empty search to the proof that nothing is left."""
        self.journey(self.at_desk())

    def test_the_same_without_scripts(self):
        """Nothing of it needs a script."""
        self.journey(self.at_desk(scripts=False))

    def journey(self, desk):
        name = NAMES[(desk.name, desk.scripts)]
        desk.goto("/personnes")
        desk.is_focused("qui")
        desk.type(f"{name} Rosalie")
        desk.press("Enter")
        desk.wait("#trouvees:focus")
        self.assertEqual(desk.path(), "/personnes")
        desk.tab_to("a[href='/personnes/nouvelle']", key="Shift+Tab")
        desk.press("Enter")
        self.add(desk, name)
        desk.wait(".saved:focus")
        self.assertIn(name, desk.texts("h1")[0])

        desk.goto("/personnes/nouvelle")
        self.add(desk, name)
        desk.wait("#semblables:focus")
        desk.tab_to("[value=tel-quel]")
        desk.press("Enter")
        desk.wait(".saved:focus")
        desk.tab_to("a[href$='/doublons']")
        desk.press("Enter")
        desk.wait("[value^='reunir:']")
        desk.tab_to("[value^='reunir:']")
        desk.press("Enter")
        desk.wait("[value^='separer:']")
        desk.tab_to("[value^='separer:']")
        desk.press("Enter")
        desk.wait(".saved:focus")
        self.assertEqual(desk.count("[value^='separer:']"), 0)

        self.assertEqual(desk.count("#demarche"), 0)
        desk.tab_to("a[href$='/mandat']")
        desk.press("Enter")
        desk.wait("#forme-1")
        desk.tab_to("#forme-1")
        desk.type(" ")
        desk.tab_to("#motifs summary")
        desk.press("Enter", "Tab")
        desk.type(" ")
        desk.tab_to("#lu")
        desk.type(" ")
        desk.tab_to("form.stack p .primary")
        desk.press("Enter")
        desk.wait("#demarche")
        desk.tab_to("[value=acte]")
        desk.press("Enter")
        desk.wait(".saved:focus")
        desk.tab_to("[value^='revoquer:']")
        desk.press("Enter")
        desk.wait(".saved:focus")
        self.assertEqual(desk.count("#demarche"), 0)

        desk.tab_to("[value=effacer]")
        desk.press("Enter")
        desk.wait("#effacer-titre:focus")
        desk.tab_to("[value=effacer-oui]")
        desk.press("Enter")
        desk.wait(".saved p")
        self.assertTrue(desk.path().startswith("/personnes?"), desk.path())
        self.assertEqual([url for url in desk.asked() if name in url], [])

    def add(self, desk, name):
        desk.wait("#champ-nom")
        desk.tab_to("#champ-nom")
        desk.type(name)
        desk.tab_to("#champ-prenoms")
        desk.type("Rosalie")
        desk.press("Enter")


class InChromium(Persons, unittest.TestCase):
    engine = ChromiumDesk


class InFirefox(Persons, unittest.TestCase):
    engine = FirefoxDesk


if __name__ == "__main__":
    unittest.main()
