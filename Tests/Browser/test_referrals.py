"""Referrals: an agent hands a request over, the operator's own people answer it, the agent closes it."""

import unittest

from desk import AtDesk, ChromiumDesk, FirefoxDesk


class Referrals(AtDesk):
    """The journeys, whichever the browser."""

    def test_a_request_is_handed_over_answered_and_closed(self):
        """By keyboard alone, from the visit to the closing, on both sides."""
        self.journey(scripts=True)

    def test_the_same_without_scripts(self):
        """Nothing of it needs a script."""
        self.journey(scripts=False)

    def journey(self, scripts):
        agent = self.at_desk(scripts=scripts)
        agent.type("rsa")
        if scripts:
            agent.wait("#saisie-liste:not([hidden]) [role=option]")
        agent.press("Enter")
        agent.is_focused("issue-1-1")
        if scripts:
            agent.press("4", "Control+Enter")
        else:
            agent.press("Space", "ArrowDown", "ArrowDown", "ArrowDown", "Enter")
            agent.is_focused("enregistrer")
            agent.press("Enter")
        agent.wait("#etat p")
        agent.tab_to(".visits > li:first-child a[href^='/dossiers/nouveau']")
        agent.press("Enter")
        agent.is_focused("operateur")
        self.assertIn("Pas assez de réponses", " ".join(agent.texts(".note")))
        agent.tab_to("#qui")
        agent.type(f"quatrefages{self.engine.name} {scripts}")
        agent.press("Enter")
        agent.wait("[role=status] [value=personne]")
        agent.tab_to("[role=status] [value=personne]")
        agent.press("Enter")
        agent.wait("h1")
        agent.tab_to("[name='champ.nom']")
        agent.type("Quatrefages")
        agent.tab_to("[name='champ.prenoms']")
        agent.type(f"Rosalie{scripts}")
        agent.tab_to("button.primary[value=enregistrer]")
        agent.press("Enter")
        agent.wait("#operateur, [value=tel-quel]")
        if agent.count("[value=tel-quel]"):
            agent.tab_to("[value=tel-quel]")
            agent.press("Enter")
        agent.is_focused("operateur")
        self.assertIn("Quatrefages", " ".join(agent.texts("p.choice")))
        agent.tab_to("#texte")
        agent.type("La demande date de trois mois.")
        agent.tab_to("[value=transmettre]")
        agent.press("Enter")
        agent.wait(".case-thread")
        number = agent.path().split("/")[2].split("?")[0]
        self.assertIn("La demande date de trois mois.", " ".join(agent.texts(".case-text")))
        self.assertIn("Première réponse", " ".join(agent.texts(".case-clocks")))
        agent.goto(f"/dossiers/{number}/recu")
        agent.wait(".slip-motif")
        self.assertEqual(agent.texts(".slip-motif"), [number])

        # At another computer, with a session of its own.
        caf = ChromiumDesk(scripts=scripts)
        self.addCleanup(self.leave, caf)
        caf.sign_in("referent-caf")
        caf.wait(".case-list")
        caf.tab_to(f".case-list a[href='/dossiers/{number}']")
        caf.press("Enter")
        caf.wait(".case-thread")
        caf.tab_to("#texte")
        caf.type("Le droit est ouvert.")
        caf.tab_to("[value=answer]")
        caf.press("Enter")
        caf.wait(".saved p")
        self.assertIn("répondue", " ".join(caf.texts(".tag")))
        # Told what the Caf is entitled to, and no way to the house's own page of the person.
        self.assertIn("Quatrefages", " ".join(caf.texts(".facts")))
        self.assertEqual(caf.count("a[href^='/personnes']"), 0)

        agent.goto(f"/dossiers/{number}")
        agent.wait(".case-thread")
        self.assertIn("Le droit est ouvert.", " ".join(agent.texts(".case-text")))
        agent.tab_to("#agir ~ form .act-close > summary")
        agent.press("Enter")
        agent.tab_to("[value=close]")
        agent.press("Enter")
        agent.wait("#resume")
        self.assertIn("utile", " ".join(agent.texts("#resume")))
        agent.tab_to("#agir ~ form .act-close > summary")
        agent.press("Enter")
        agent.tab_to("#agir ~ form [name=utile]")
        agent.press("Space")
        agent.tab_to("[value=close]")
        agent.press("Enter")
        agent.wait(".saved p")
        self.assertIn("close", " ".join(agent.texts(".tag")))
        caf.goto("/dossiers")
        caf.wait(".case-count")
        self.assertEqual(caf.count(f".case-list a[href='/dossiers/{number}']"), 0)


class InChromium(Referrals, unittest.TestCase):
    engine = ChromiumDesk


class InFirefox(Referrals, unittest.TestCase):
    engine = FirefoxDesk


if __name__ == "__main__":
    unittest.main()
