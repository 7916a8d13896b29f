"""Nothing typed is lost: the server, then the browser, then both are killed while a visit is being typed."""

import contextlib
import itertools
import os
import signal
import unittest

from bidi import Firefox
from desk import ChromiumDesk, FirefoxDesk, launch, until
from server import Server

SERVER = None
# A word of its own for each test: what another left on the disk is not taken for it.
WORDS = itertools.count(1)


def setUpModule():
    global SERVER
    SERVER = Server()


def tearDownModule():
    SERVER.close()


class Crashes:
    """The crashes, whichever the browser."""

    def desk(self, running):
        desk = self.engine(SERVER.url, running=running)
        desk.sign_in(password=SERVER.password)
        return desk

    def setUp(self):
        self.running = self.launch()
        self.addCleanup(self.end, lambda: self.running)
        self.seat = self.desk(self.running)
        self.seat.start()

    def end(self, running):
        with contextlib.suppress(Exception):
            running().close()
        SERVER.restart()

    def type_half(self):
        """A request with its outcome, and a second motif half typed, each answered as kept by the desk."""
        desk = self.seat
        desk.type("apl +65 brulon")
        desk.press("Enter")
        desk.is_focused("issue-1-1")
        desk.press("3")
        desk.is_focused("saisie")
        self.typed = f"cart{next(WORDS)}"
        desk.type(self.typed)
        state = "document.getElementById('brouillon').dataset.state"
        until("the draft is on the disk", lambda: desk.evaluate(state) == "kept")

    def take_over(self):
        """Another browser, without the cookies of the one that died, finds the visit in the list of those begun."""
        desk = self.desk(self.running)
        desk.tab_to("[value^='rappeler:']")
        desk.press("Enter")
        self.check_half(desk)

    def check_half(self, desk):
        """Everything that was typed stands on the page again."""
        desk.wait("section.request")
        self.assertIn("Aide au logement", desk.texts("section.request h2")[0])
        self.assertEqual(desk.count("#issue-1-3:checked"), 1)
        self.assertIn("60 à 69", " ".join(desk.texts(".chips .chip")))
        self.assertIn("Brûlon", desk.evaluate("document.getElementById('commune').value"))
        self.assertEqual(desk.evaluate("document.getElementById('saisie').value"), self.typed)

    def test_the_server_is_killed(self):
        self.type_half()
        SERVER.kill()
        SERVER.verify()
        SERVER.restart()
        self.seat.goto("/comptoir")
        self.check_half(self.seat)

    def test_the_browser_is_killed(self):
        self.type_half()
        self.kill()
        self.running = self.launch()
        self.take_over()

    def test_both_are_killed(self):
        """As when the power is cut."""
        self.type_half()
        SERVER.kill()
        self.kill()
        SERVER.restart()
        self.running = self.launch()
        self.take_over()

    def test_saved_while_the_server_is_down(self):
        """The page stays and says so, goes on by itself when the server is back, and one visit is made of it."""
        desk = self.seat
        before = desk.visits()
        self.type_half()
        SERVER.kill()
        try:
            desk.press("Enter", "Control+Enter")
            until("the page says that the desk does not answer", lambda: "ne répond pas" in desk.texts("#brouillon")[0])
            desk.press(*["Backspace"] * len(self.typed))
            self.typed = "tel"
            desk.type("tel")
            desk.press("Control+Enter", "Control+Enter")
            self.check_half(desk)
        finally:
            SERVER.restart()
        until("the page says that the desk is back", lambda: "de nouveau" in desk.texts("#brouillon")[0], 40)
        self.check_half(desk)
        desk.press("Control+Enter", "Control+Enter")
        desk.saved()
        desk.start()
        self.assertEqual(len(set(desk.visits()) - set(before)), 1)
        SERVER.kill()
        SERVER.verify()
        SERVER.restart()


class InChromium(Crashes, unittest.TestCase):
    engine = ChromiumDesk

    def launch(self):
        return launch()

    def kill(self):
        processes = self.running.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
        browser = next(process["id"] for process in processes if process["type"] == "browser")
        os.kill(browser, signal.SIGKILL)
        until("the browser is gone", lambda: not os.path.exists(f"/proc/{browser}"))


class InFirefox(Crashes, unittest.TestCase):
    engine = FirefoxDesk

    def launch(self):
        return Firefox()

    def kill(self):
        self.running.kill()


if __name__ == "__main__":
    unittest.main()
