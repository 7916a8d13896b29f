"""A shared desk: two agents take turns in one browser by their codes, and what is being typed stays as it is."""

import unittest

from desk import PASSWORD, AtDesk, ChromiumDesk, FirefoxDesk, until

CODES = {"accueil1": "4711", "accueil2": "081536"}


class SharedDesk(AtDesk):
    """The journeys, whichever the browser."""

    def choose_code(self, login):
        """Chooses a code on the account's own page; gives the name of who holds it."""
        desk = self.engine()
        desk.sign_in(login)
        name = desk.texts(".me-name")[0].strip()
        desk.goto("/mon-compte")
        desk.tab_to("#code-actuel")
        for text in (PASSWORD, CODES[login], CODES[login]):
            desk.type(text)
            desk.press("Tab")
        desk.press("Enter")
        desk.wait(".saved p")
        self.leave(desk)
        return name

    def at_shared_desk(self, scripts=True):
        """Two people with codes, the first of whom is at the desk that they share."""
        first, second = self.choose_code("accueil1"), self.choose_code("accueil2")
        desk = self.at_desk(scripts)
        desk.goto("/poste")
        desk.tab_to("form[action='/poste/partager'] button")
        desk.press("Enter")
        desk.wait("#poste-code")
        desk.start()
        self.assertIn(first, desk.texts("[data-signer]")[0])
        return desk, first, second

    def take_apl(self, desk):
        desk.type("apl")
        if desk.scripts:
            desk.wait("#saisie-liste:not([hidden]) [role=option]")
        desk.press("Enter")
        desk.is_focused("issue-1-1")
        desk.press("1" if desk.scripts else "Space")

    def open_switch(self, desk):
        desk.press("F2")
        desk.wait("dialog.switch[open] #poste-code:focus")

    def test_another_signs_what_was_begun(self):
        """F2, the digit of a name, its code: another person signs, the sheet as it was and the focus back in it."""
        desk, first, second = self.at_shared_desk()
        self.take_apl(desk)
        desk.is_focused("saisie")
        desk.type("x3")
        self.open_switch(desk)
        desk.press("Shift+Tab")
        names = desk.texts("dialog.switch label.pick")
        desk.press(str(1 + next(place for place, name in enumerate(names) if second in name)))
        desk.wait("#poste-code:focus")
        desk.type(CODES["accueil2"])
        desk.press("Enter")
        until("the switch is closed", lambda: not desk.count("dialog.switch[open]"))
        self.assertIn(second, desk.texts("[data-signer]")[0])
        self.assertEqual(desk.count("#issue-1-1:checked"), 1)
        desk.is_focused("saisie")
        self.assertEqual(desk.evaluate("document.getElementById('saisie').value"), "x3")
        desk.press("Control+Enter")
        desk.saved()
        self.assertIn(second, desk.texts(".visits > li:first-child")[0])

    def test_a_wrong_code_changes_nobody(self):
        desk, first, second = self.at_shared_desk()
        self.open_switch(desk)
        desk.type("1357")
        desk.press("Enter")
        desk.wait("dialog.switch [role=alert]")
        desk.press("Escape")
        until("the switch is closed", lambda: not desk.count("dialog.switch[open]"))
        self.assertIn(first, desk.texts("[data-signer]")[0])

    def test_another_signs_without_scripts(self):
        """A page asks who is there, and gives the sheet back as it was."""
        desk, first, second = self.at_shared_desk(scripts=False)
        self.take_apl(desk)
        desk.tab_to("#signature button")
        desk.press("Enter")
        desk.is_focused("poste-code")
        desk.press("Shift+Tab")
        desk.wait("label.pick input:focus")
        for _ in desk.texts("label.pick"):
            if second in desk.texts("label.pick:has(:checked)")[0]:
                break
            desk.press("ArrowDown")
        desk.press("Tab")
        desk.is_focused("poste-code")
        desk.type(CODES["accueil2"])
        desk.press("Enter")
        desk.wait("section.request")
        self.assertIn(second, desk.texts("[data-signer]")[0])
        self.assertEqual(desk.count("#issue-1-1:checked"), 1)


class InChromium(SharedDesk, unittest.TestCase):
    engine = ChromiumDesk


class InFirefox(SharedDesk, unittest.TestCase):
    engine = FirefoxDesk


if __name__ == "__main__":
    unittest.main()
