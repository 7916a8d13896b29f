"""What an agent does at the desk all day, by keyboard alone: in Chromium and in Firefox, with scripts and without."""

import unittest

from desk import AtDesk, ChromiumDesk, FirefoxDesk, until

# What is asked of a typical visit: its motif, its commune, the person's age, its outcome, and that it be saved.
KEYS_AT_MOST = 18
TYPICAL = "Aide au logement"


class Journeys(AtDesk):
    """The journeys, whichever the browser."""

    def told(self, desk, name):
        """How many keys it took, on the record."""
        print(f"\n{name} in {desk.name}: {desk.keys} keys", flush=True)
        self.assertLessEqual(desk.keys, KEYS_AT_MOST, name)

    def check_typical(self, desk, before, commune):
        """The visit stands first in the list, with all that was told of it."""
        added = [number for number in desk.visits() if number not in before]
        self.assertEqual(len(added), 1)
        self.assertEqual(desk.visits()[0], added[0])
        first = desk.texts(".visits > li:first-child")[0]
        self.assertIn(TYPICAL, first)
        self.assertIn(commune, first)
        desk.tab_to('.visits > li:first-child [data-key="e"]')
        desk.press("Enter")
        desk.wait("input[name=corrige]")
        self.assertIn("60 à 69", " ".join(desk.texts(".chips .chip")))

    def test_a_typical_visit(self):
        desk = self.at_desk()
        before = desk.visits()
        desk.type("apl 72350 +65")
        desk.wait("#saisie-liste:not([hidden]) [role=option]")
        desk.press("Enter")
        desk.wait("[data-digit='2'][name='commune.code']")
        desk.wait("[name='commune.code']:focus")
        desk.press("2")
        desk.is_focused("issue-1-1")
        desk.press("2")
        desk.is_focused("saisie")
        self.assertEqual(desk.count("#issue-1-2:checked"), 1)
        desk.press("Control+Enter")
        desk.saved()
        self.told(desk, "A typical visit")
        self.check_typical(desk, before, "Brûlon")

    def test_a_typical_visit_typed_faster_than_the_page_answers(self):
        """Nobody waits for a list to open: the words and Enter in one go."""
        desk = self.at_desk()
        before = desk.visits()
        desk.type("apl +65 brulon")
        desk.press("Enter")
        desk.is_focused("issue-1-1")
        desk.press("2", "Control+Enter")
        desk.saved()
        self.told(desk, "A typical visit, typed at once")
        self.check_typical(desk, before, "Brûlon")

    def test_a_typical_visit_without_scripts(self):
        desk = self.at_desk(scripts=False)
        before = desk.visits()
        desk.type("apl +65 brulon")
        desk.press("Enter")
        desk.is_focused("issue-1-1")
        desk.press("Space")
        desk.press("Enter")
        desk.is_focused("enregistrer")
        desk.press("Enter")
        desk.saved()
        self.told(desk, "A typical visit without scripts")
        self.check_typical(desk, before, "Brûlon")

    def test_motifs_are_chosen_without_scripts(self):
        """Several motifs answer: the first has the focus, the next is a Tab away."""
        desk = self.at_desk(scripts=False)
        desk.type("carte")
        desk.press("Enter")
        desk.wait(".choices button:focus")
        second = desk.texts(".choices button .choice-name")[1]
        desk.press("Tab", "Enter")
        desk.is_focused("issue-1-1")
        self.assertIn(second, desk.texts("section.request h2")[0])
        desk.tab_to("[value=recommencer]")
        desk.press("Enter")
        desk.is_focused("saisie")
        self.assertEqual(desk.count("section.request"), 0)

    def test_two_requests_and_a_commune(self):
        """A second request is added to the same visit, and the commune is taken from its own field's list."""
        desk = self.at_desk()
        before = desk.visits()
        for number in (1, 2):
            desk.is_focused("saisie")
            desk.type("carte")
            desk.wait("#saisie-liste:not([hidden]) [role=option]")
            if number == 2:
                desk.press("ArrowDown")
            desk.press("Enter")
            desk.is_focused(f"issue-{number}-1")
            desk.press("4")
        desk.tab_to("#commune")
        desk.type("sa")
        desk.wait("#commune-liste:not([hidden]) [role=option]")
        desk.press("Enter")
        desk.wait("#commune-code[value]:not([value=''])")
        desk.press("Control+Enter")
        desk.saved()
        self.assertEqual(len(set(desk.visits()) - set(before)), 1)
        self.assertEqual(desk.count(".visits > li:first-child .visit-motif"), 2)

    def test_faults(self):
        """Saving nothing says what is missing, puts the focus on it, and says so in the title."""
        desk = self.at_desk()
        desk.press("Control+Enter")
        desk.is_focused("resume")
        self.assertTrue(desk.texts("title")[0].startswith("Erreur"), desk.texts("title"))

    def test_saving_twice_makes_one_visit(self):
        """Hands that shake: the keys that save, twice in a row."""
        desk = self.at_desk()
        before = desk.visits()
        desk.type("apl")
        desk.wait("#saisie-liste:not([hidden]) [role=option]")
        desk.press("Enter")
        desk.is_focused("issue-1-1")
        desk.press("1", "Control+Enter", "Control+Enter")
        desk.wait("#etat p, #resume")
        desk.start()
        self.assertEqual(len(set(desk.visits()) - set(before)), 1)

    def test_enter_twice_without_scripts_makes_one_visit(self):
        desk = self.at_desk(scripts=False)
        before = desk.visits()
        desk.type("apl")
        desk.press("Enter")
        desk.is_focused("issue-1-1")
        desk.press("Space", "Enter")
        desk.is_focused("enregistrer")
        desk.press("Enter", "Enter")
        desk.wait("#etat p")
        desk.start()
        self.assertEqual(len(set(desk.visits()) - set(before)), 1)

    def test_undone_at_once(self):
        """What was just saved comes back on the sheet, and leaves the list."""
        desk = self.at_desk()
        before = desk.visits()
        desk.type("apl")
        desk.wait("#saisie-liste:not([hidden]) [role=option]")
        desk.press("Enter")
        desk.is_focused("issue-1-1")
        desk.press("1", "Control+Enter")
        desk.saved()
        self.assertEqual(len(set(desk.visits()) - set(before)), 1)
        desk.press("Escape", "u")
        desk.wait("section.request")
        self.assertEqual(desk.visits(), before)
        self.assertEqual(desk.count("#issue-1-1:checked"), 1)

    def test_put_aside_and_taken_up_again(self):
        desk = self.at_desk()
        desk.type("rsa")
        desk.wait("#saisie-liste:not([hidden]) [role=option]")
        desk.press("Enter")
        desk.is_focused("issue-1-1")
        desk.tab_to("[value=cote]")
        desk.press("Enter")
        desk.is_focused("saisie")
        self.assertIn("RSA", desk.texts(".others .other-name")[0])
        desk.tab_to("[value^='rappeler:']")
        desk.press("Enter")
        desk.is_focused("issue-1-1")
        self.assertIn("RSA", desk.texts("section.request h2")[0])

    def test_keys_that_act_by_themselves(self):
        """The help on ?, the list by J and K; one switch turns them off, and ? in the empty line still opens the help."""
        desk = self.at_desk()
        desk.press("?")
        desk.wait("dialog#touches[open]")
        desk.press("Escape")
        until("the help is closed", lambda: not desk.count("dialog#touches[open]"))
        desk.press("Escape")
        until("the entry line is left", lambda: not desk.count("#saisie:focus"))
        desk.press("j", "j", "k")
        desk.wait(".visits > li:first-child:focus")
        desk.press("n")
        desk.is_focused("saisie")
        self.assertEqual(desk.evaluate("document.getElementById('saisie').value"), "", "the key is typed too")
        desk.press("Escape", "g", "h")
        desk.wait("#touches-reglage")
        desk.tab_to("#touches-reglage button")
        desk.press("Enter")
        desk.wait("body[data-touches=non]")
        desk.start()
        desk.press("Escape")
        until("the entry line is left", lambda: not desk.count("#saisie:focus"))
        desk.press("n", "j", "?")
        self.assertEqual(desk.count("#saisie:focus, .visits > li:focus, dialog#touches[open]"), 0)
        desk.tab_to("#touches-ouvrir")
        desk.press("Enter")
        desk.wait("dialog#touches[open]")


class InChromium(Journeys, unittest.TestCase):
    engine = ChromiumDesk

    def strike(self, desk, key, code, number, modifiers=0):
        """One key of an AZERTY keyboard, with the place that its sign has there."""
        desk.keys += 1
        session = desk.page.context.new_cdp_session(desk.page)
        told = {"key": key, "code": code, "windowsVirtualKeyCode": number, "modifiers": modifiers}
        session.send("Input.dispatchKeyEvent", {"type": "keyDown", "text": key, **told})
        session.send("Input.dispatchKeyEvent", {"type": "keyUp", **told})
        session.detach()

    def test_azerty(self):
        """The row of digits gives & é " without the shift, ? is the shifted comma, and letters have other places."""
        desk = self.at_desk()
        desk.type("carte")
        desk.wait("#saisie-liste:not([hidden]) [role=option]")
        desk.press("Enter")
        desk.is_focused("issue-1-1")
        self.strike(desk, "é", "Digit2", 50)
        desk.is_focused("saisie")
        self.assertEqual(desk.count("#issue-1-2:checked"), 1)
        self.assertEqual(desk.evaluate("document.getElementById('saisie').value"), "")
        shift = 8
        self.strike(desk, "?", "Comma", 188, shift)
        desk.wait("dialog#touches[open]")
        desk.press("Escape")
        until("the help is closed", lambda: not desk.count("dialog#touches[open]"))
        desk.press("Escape")
        until("the entry line is left", lambda: not desk.count("#saisie:focus"))
        # M stands where other keyboards have the semicolon: the sign is read, not the place.
        self.strike(desk, "g", "KeyG", 71)
        self.strike(desk, "m", "Semicolon", 77)
        until("the house's page", lambda: desk.path() == "/maison")


class InFirefox(Journeys, unittest.TestCase):
    engine = FirefoxDesk


if __name__ == "__main__":
    unittest.main()
