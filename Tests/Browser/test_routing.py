"""Every request finds its way: who can serve a person, asked and picked at the desk by keyboard alone.

The page, the command and the API are asked the same, and what was picked is found again in the journal's visit.
"""

import contextlib
import datetime
import json
import os
import subprocess
import unittest
import zoneinfo

from desk import AtDesk, ChromiumDesk, FirefoxDesk, chromium, page, sign_in, until
from server import PROGRAM

PARIS = zoneinfo.ZoneInfo("Europe/Paris")
API = None
# Motif, and what is typed for it.
HOUSING = ("logement.apl", "apl")
PENSION = ("travail.pension", "certificat de vie")


class Api:
    """The API, for the session of somebody signed in elsewhere."""

    def __init__(self, opened):
        sign_in(opened)
        self.opened = opened
        self.token = self.get("/api/v1/me")["formToken"]
        self.house = self.get("/api/v1/house")["id"]

    def get(self, path):
        return self.opened.evaluate("path => fetch(path).then(answer => answer.json())", path)

    def route(self, question):
        sent = {"method": "POST", "body": json.dumps({"house": self.house, **question})}
        sent["headers"] = {"Content-Type": "application/json", "X-Maillage-Jeton": self.token, "Accept-Language": "fr"}
        return self.opened.evaluate("sent => fetch('/api/v1/route', sent).then(answer => answer.json())", sent)


def command(question):
    """The answer of `maillage route`."""
    arguments = ["--house", API.house, "--json", "--lang", "fr", "--data", os.environ["MAILLAGE_DATA"]]
    for name, value in question.items():
        option = {"mobility": "--mobility", "needs": "--need"}.get(name, f"--{name}")
        for one in value if isinstance(value, list) else [value]:
            arguments += [option, one]
    done = subprocess.run([PROGRAM, "route", *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise AssertionError(done.stderr)
    return json.loads(done.stdout)


def setUpModule():
    global API
    rest = contextlib.ExitStack()
    unittest.addModuleCleanup(rest.close)
    API = Api(rest.enter_context(page(chromium())))


def moment(day, time):
    """An instant of the house's clock, as the API and the command write it."""
    return datetime.datetime.combine(day, datetime.time.fromisoformat(time), PARIS).isoformat()


def day_after(today, *weekdays):
    """The first of these days of the week (0 is Monday) after tomorrow that is no public holiday."""
    day = today + datetime.timedelta(days=2)
    while day.weekday() not in weekdays or is_holiday(day):
        day += datetime.timedelta(days=1)
    return day


def easter(year):
    """Gauss's rule, for the holidays that follow Easter."""
    century, golden = year // 100, year % 19
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    epact -= epact // 28 * (1 - 29 // (epact + 1) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    month = 3 + (epact - weekday + 40) // 44
    return datetime.date(year, month, epact - weekday + 28 - 31 * (month // 4))


def is_holiday(day):
    """Code du travail, article L. 3133-1."""
    moving = [easter(day.year) + datetime.timedelta(days=days) for days in (1, 39, 50)]
    fixed = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]
    return (day.month, day.day) in fixed or day in moving


class Routing(AtDesk):
    """The journeys, whichever the browser."""

    def begin(self, desk, typed, commune):
        """A request on the sheet, and the panel of who can serve it."""
        desk.type(f"{typed} {commune}")
        desk.press("Enter")
        desk.is_focused("issue-1-1")
        desk.wait("#propositions .ways li")

    def to_panel(self, desk):
        """The key that leads to the proposals."""
        desk.press("p")
        desk.is_focused("propositions")

    def set_out(self, desk, day, time):
        """Tells when the person can set out: what follows is the same whatever the hour that it is asked at."""
        before = desk.texts("#propositions")
        if not desk.count("#propositions-personne[open]"):
            desk.tab_to("#propositions-personne > summary")
            desk.press("Enter")
        # In which order a date is typed is each browser's own.
        for field, value in (("quand", day.isoformat()), ("quand-heure", time)):
            desk.evaluate(f"void (document.getElementById('{field}').value = '{value}')")
        desk.tab_to("#propositions-revoir")
        desk.press("Enter")
        until("the proposals follow", lambda: desk.texts("#propositions") != before)
        return moment(day, time)

    def ways(self, desk):
        return desk.texts("#propositions .ways li p")

    def tick(self, desk, css):
        """Ticks a box of the panel, or of the sheet, and waits until what is proposed follows."""
        before = desk.texts("#propositions")
        desk.tab_to(css)
        desk.press("Space")
        until("the proposals follow", lambda: desk.texts("#propositions") != before)

    def choose(self, desk, css, *steps):
        """Moves among the choices that have one name, as the arrows do."""
        desk.tab_to(css)
        for step in steps:
            before = desk.texts("#propositions")
            desk.press("ArrowDown")
            desk.wait(f"{step}:checked:focus")
            until("the proposals follow", lambda: desk.texts("#propositions") != before)

    def check_same(self, desk, question):
        """The page's ways are the API's and the command's, at the instant that was asked about.

        Where none was, at one of the last: what is open moves with the clock.
        """
        now = datetime.datetime.now(PARIS).replace(microsecond=0)
        shown = self.ways(desk)
        instants = [(now - datetime.timedelta(seconds=seconds)).isoformat() for seconds in (0, 5, 20, 60)]
        for at in [question["at"]] if "at" in question else instants:
            answer = API.route({**question, "at": at})
            if [way["text"] for way in answer["ways"]] == shown:
                break
        self.assertEqual([way["text"] for way in answer["ways"]], shown)
        self.assertEqual(command({**question, "at": at}), answer)
        if answer["onSite"]:
            self.assertEqual(desk.texts("#propositions .way-here"), [answer["onSite"]["text"]])
        self.assertEqual(desk.texts("#propositions .way-questions li"), [asked["text"] for asked in answer["questions"]])
        for ruled, line in zip(answer["ruledOut"], desk.texts("#propositions-ecartees li"), strict=True):
            self.assertIn(ruled["text"], line)
        return answer

    def pick(self, desk, offer, answer):
        """Takes the way of an offer by its digit in the panel, saves, and reads the journal and the slip."""
        digit = [way["offer"] for way in answer["ways"]].index(offer) + 1
        self.to_panel(desk)
        desk.press(str(digit))
        desk.wait("#propositions .way-chosen")
        desk.is_focused("issue-1-1")
        return self.save(desk, offer, answer)

    def save(self, desk, offer, answer):
        """Saves what was picked: the visit tells it with all that was proposed, and its slip is in the day's list."""
        before = desk.visits()
        desk.press("2", "Control+Enter")
        desk.saved()
        return self.check_kept(desk, before, offer, answer)

    def check_kept(self, desk, before, offer, answer):
        number = next(number for number in desk.visits() if number not in before)
        way = next(way for way in answer["ways"] if way["offer"] == offer)
        day = datetime.datetime.now(PARIS).date().isoformat()
        kept = API.get(f"/api/v1/visits/{day}/{number}")["requests"][0]["orientation"]
        self.assertEqual(kept["offer"], offer)
        self.assertEqual(kept["operator"], way["operator"])
        self.assertEqual(kept["offered"], [way["offer"] for way in answer["ways"]])
        self.assertEqual(kept["regime"], answer["regime"])
        desk.tab_to(f'[href="/comptoir/orientation?visite={day}:{number}&demande=1"]')
        desk.press("Enter")
        desk.wait("article.slip")
        self.assertIn("Pour votre démarche", desk.texts("article.slip h1")[0])
        return kept

    def test_from_an_epci_without_a_house_by_train(self):
        """From La Flèche by train: the house that the train leads to is told with its journey, and is picked."""
        desk = self.at_desk()
        self.begin(desk, HOUSING[1], "la fleche")
        day = day_after(datetime.date.today(), 1, 2, 3)
        at = self.set_out(desk, day, "08:30")
        self.to_panel(desk)
        self.tick(desk, "[name=mobilite][value=train]")
        question = {"motif": HOUSING[0], "commune": "72154", "mobility": ["train"], "at": at}
        answer = self.check_same(desk, question)
        train = [way for way in answer["ways"][:9] if way["travel"] and way["travel"]["mobility"] == "train"]
        self.assertTrue(train, "no way by train")
        self.assertIn("train ou car régional de La Flèche", train[0]["text"])
        self.assertTrue(train[0]["travel"]["isEstimate"])
        self.assertIn("estimation", train[0]["text"])
        self.assertIn("horaires à vérifier", train[0]["text"])
        self.assertGreater(train[0]["firstAt"], at)
        self.assertFalse([way for way in answer["ways"] if way["travel"] and way["travel"]["mobility"] == "car"])
        kept = self.pick(desk, train[0]["offer"], answer)
        self.assertEqual(kept["mobilities"], ["train"])
        self.assertEqual(datetime.datetime.fromisoformat(kept["firstAt"]).astimezone(PARIS).isoformat(), train[0]["firstAt"])

    def test_no_car_the_day_before_a_public_holiday(self):
        """On the eve, once the house is closed: it is told for the day after the holiday, and nobody works in between."""
        eve = datetime.date.today() + datetime.timedelta(days=1)
        while not is_holiday(eve + datetime.timedelta(days=1)) or (eve.weekday() > 3) or is_holiday(eve):
            eve += datetime.timedelta(days=1)
        back = eve + datetime.timedelta(days=2)
        while is_holiday(back) or back.weekday() > 4:
            back += datetime.timedelta(days=1)
        desk = self.at_desk()
        self.begin(desk, HOUSING[1], "brulon")
        at = self.set_out(desk, eve, "17:45")
        self.to_panel(desk)
        self.tick(desk, "#mobilite-0")
        answer = self.check_same(
            desk, {"motif": HOUSING[0], "commune": "72050", "mobility": ["aucune"], "at": at}
        )
        firsts = [way["firstAt"] for way in answer["ways"] if way["firstAt"] and way["level"]]
        self.assertTrue(firsts)
        holiday = (eve + datetime.timedelta(days=1)).isoformat()
        self.assertFalse([first for first in firsts if first.startswith(holiday)], "served on a public holiday")
        house = next(way for way in answer["ways"] if way["offer"] == "house.425")
        self.assertEqual(house["firstAt"], moment(back, "09:00"))
        self.assertEqual(house["travel"]["mobility"], "walk")
        self.assertIn("dès le", house["text"])
        kept = self.pick(desk, "house.425", answer)
        self.assertEqual(kept["mobilities"], [])

    def test_a_farmer_s_housing_benefit(self):
        """MSA is the first operator, and Caf is ruled out with the reason."""
        desk = self.at_desk()
        self.begin(desk, HOUSING[1], "brulon")
        at = self.set_out(desk, day_after(datetime.date.today(), 0, 1, 2, 3), "10:00")
        self.to_panel(desk)
        self.choose(desk, "#regime-0", "#regime-1", "#regime-2")
        answer = self.check_same(desk, {"motif": HOUSING[0], "commune": "72050", "regime": "agricole", "at": at})
        operators = [way["operator"] for way in answer["ways"] if way["operator"]]
        self.assertEqual(set(operators), {"msa"})
        ruled = [ruled for ruled in answer["ruledOut"] if ruled["operator"] == "caf"]
        self.assertEqual([ruled["rule"] for ruled in ruled], ["agricoleSansCaf"])
        self.assertIn("c’est la MSA qui verse", " ".join(desk.texts("#propositions-ecartees li")))
        place = next(place for place, way in enumerate(answer["ways"], 1) if way["operator"] == "msa")
        desk.press("Escape")
        desk.is_focused("saisie")
        desk.type(f">{place}")
        desk.press("Enter")
        desk.wait("#propositions .way-chosen")
        desk.is_focused("issue-1-1")
        self.save(desk, answer["ways"][place - 1]["offer"], answer)
        self.assertIn("MSA", desk.texts("article.slip dd")[0])

    def test_a_farmer_s_housing_benefit_without_scripts(self):
        desk = self.at_desk(scripts=False)
        before = desk.visits()
        self.begin(desk, HOUSING[1], "brulon")
        desk.tab_to("#regime-0")
        desk.press("ArrowDown", "ArrowDown")
        desk.tab_to("#propositions-revoir")
        desk.press("Enter")
        desk.wait("#regime-2[checked]")
        answer = self.check_same(desk, {"motif": HOUSING[0], "commune": "72050", "regime": "agricole"})
        place = next(place for place, way in enumerate(answer["ways"], 1) if way["operator"] == "msa")
        desk.tab_to("#saisie")
        desk.type(f">{place}")
        desk.press("Enter")
        desk.wait("#propositions .way-chosen")
        desk.is_focused("issue-1-1")
        desk.press("Space")
        desk.tab_to("#enregistrer")
        desk.press("Enter")
        desk.saved()
        self.check_kept(desk, before, answer["ways"][place - 1]["offer"], answer)

    def test_a_deaf_person_s_pension(self):
        """Told under « Préciser » that the person is deaf, no plain telephone is proposed any more."""
        desk = self.at_desk()
        self.begin(desk, PENSION[1], "brulon")
        at = self.set_out(desk, day_after(datetime.date.today(), 0, 1, 2, 3), "10:00")
        self.assertTrue([way for way in self.ways(desk) if "par téléphone" in way])
        desk.tab_to("details.more > summary", key="Shift+Tab")
        desk.press("Enter")
        self.tick(desk, "[name='champ.obstacles'][value=surdite]")
        answer = self.check_same(desk, {"motif": PENSION[0], "commune": "72050", "needs": ["surdite"], "at": at})
        self.assertEqual([way["offer"] for way in answer["ways"] if way["mode"] == "telephone"], [])
        self.assertTrue(answer["ways"])
        ruled = [ruled for ruled in answer["ruledOut"] if ruled["rule"] == "surditeTelephone"]
        self.assertTrue({"carsat", "msa"} <= {ruled["operator"] for ruled in ruled})
        offer = next(way["offer"] for way in answer["ways"] if way["operator"] == "carsat")
        self.pick(desk, offer, answer)

    def test_an_unknown_regime_is_asked(self):
        """As long as nobody asked, the panel says what to ask; once it is told, it asks no more."""
        desk = self.at_desk()
        self.begin(desk, HOUSING[1], "brulon")
        at = self.set_out(desk, day_after(datetime.date.today(), 0, 1, 2, 3), "10:00")
        answer = self.check_same(desk, {"motif": HOUSING[0], "commune": "72050", "at": at})
        self.assertEqual([asked["id"] for asked in answer["questions"]][0], "regime")
        self.assertEqual(set(answer["competent"]), {"caf", "msa"})
        self.assertIn("De quel régime", " ".join(desk.texts(".way-questions li")))
        self.to_panel(desk)
        self.choose(desk, "#regime-0", "#regime-1")
        self.assertNotIn("De quel régime", " ".join(desk.texts(".way-questions li")))
        answer = self.check_same(desk, {"motif": HOUSING[0], "commune": "72050", "regime": "general", "at": at})
        self.assertEqual({way["operator"] for way in answer["ways"]} - {None}, {"caf"})

    def test_an_itinerant_bus(self):
        """From Le Grand-Lucé the bus is the way, with the hour that it is there."""
        desk = self.at_desk()
        self.begin(desk, HOUSING[1], "le grand luce")
        at = self.set_out(desk, day_after(datetime.date.today(), 0), "06:00")
        answer = self.check_same(desk, {"motif": HOUSING[0], "commune": "72143", "at": at})
        bus = next(way for way in answer["ways"] if way["offer"] == "house.2254")
        self.assertEqual(bus["mode"], "itinerantPresence")
        # Asked at dawn, it is told when it comes, not that it is there.
        self.assertGreater(bus["firstAt"], at)
        self.assertIn("dès le", bus["text"])
        kept = self.pick(desk, "house.2254", answer)
        self.assertEqual(datetime.datetime.fromisoformat(kept["firstAt"]).astimezone(PARIS).isoformat(), bus["firstAt"])
        self.assertIn("Bus France services", desk.texts("article.slip")[0])
        # Asked at the bus itself, it does it at once.
        aboard = API.route({"motif": HOUSING[0], "commune": "72143", "house": "2254", "at": bus["firstAt"]})
        self.assertEqual(aboard["onSite"]["house"], "2254")


class InChromium(Routing, unittest.TestCase):
    engine = ChromiumDesk


class InFirefox(Routing, unittest.TestCase):
    engine = FirefoxDesk


if __name__ == "__main__":
    unittest.main()
