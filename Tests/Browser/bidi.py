"""WebDriver BiDi, the few commands that a person's journey needs: what Debian's own Firefox speaks without a driver."""

import contextlib
import json
import pathlib
import subprocess
import tempfile
import time

from websockets.sync.client import connect

KEYS = {
    "Enter": "\ue007",
    "Tab": "\ue004",
    "Escape": "\ue00c",
    "Backspace": "\ue003",
    "ArrowDown": "\ue015",
    "ArrowUp": "\ue013",
    "Control": "\ue009",
    "Shift": "\ue008",
    "Space": " ",
    "F2": "\ue032",
}


class BiDiError(Exception):
    """What the browser refused."""


class Firefox:
    """A Firefox without a window, its profile of its own; `kill` is the crash, `close` the clean end."""

    def __init__(self, scripts=True):
        self.rest = contextlib.ExitStack()
        profile = self.rest.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
        prefs = {
            "javascript.enabled": scripts,
            "intl.accept_languages": "fr-FR, fr",
            "app.update.enabled": False,
            "datareporting.policy.dataSubmissionEnabled": False,
            "network.captive-portal-service.enabled": False,
            "network.connectivity-service.enabled": False,
        }
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in prefs.items()]
        pathlib.Path(profile, "user.js").write_text("\n".join(lines), encoding="utf-8")
        command = ["firefox-esr", "--headless", "--no-remote", "--remote-debugging-port", "0", "--profile", profile]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        address = None
        for line in self.process.stderr:
            if "BiDi listening on" in line:
                address = line.split()[-1]
                break
        if not address:
            raise BiDiError("Firefox ended before it listened")
        # Firefox goes on talking: what it says must have somewhere to go.
        self.drain = subprocess.Popen(["cat"], stdin=self.process.stderr, stdout=subprocess.DEVNULL)
        self.process.stderr.close()
        self.socket = self.rest.enter_context(connect(address + "/session", max_size=None))
        self.number = 0
        self.events = []
        self.call("session.new", capabilities={})
        self.call("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])

    def call(self, method, **params):
        """Sends a command and waits for its answer; what happens meanwhile is kept in `events`."""
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": params}))
        while True:
            told = json.loads(self.socket.recv(timeout=30))
            if told.get("type") == "event":
                self.events.append(told)
            elif told.get("id") == self.number:
                if told["type"] == "error":
                    raise BiDiError(f"{method}: {told['error']}: {told['message']}")
                return told["result"]

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.drain.wait()
        with contextlib.suppress(Exception):
            self.rest.close()

    close = kill


class FirefoxTab:
    """A tab whose cookies are its own."""

    def __init__(self, firefox):
        self.firefox = firefox
        self.user = firefox.call("browser.createUserContext")["userContext"]
        self.id = firefox.call("browsingContext.create", type="tab", userContext=self.user)["context"]

    def goto(self, url):
        self.firefox.call("browsingContext.navigate", context=self.id, url=url, wait="complete")

    def reload(self):
        self.firefox.call("browsingContext.reload", context=self.id, wait="complete")

    def url(self):
        return self.firefox.call("browsingContext.getTree", root=self.id)["contexts"][0]["url"]

    def nodes(self, css):
        """What answers a selector, as far as its own text; none while another page is on its way."""
        try:
            found = self.firefox.call(
                "browsingContext.locateNodes",
                context=self.id,
                locator={"type": "css", "value": css},
                serializationOptions={"maxDomDepth": 6},
            )
        except BiDiError:
            return []
        return [node["value"] for node in found["nodes"]]

    def evaluate(self, expression):
        found = self.firefox.call(
            "script.evaluate", expression=expression, target={"context": self.id}, awaitPromise=True
        )
        return found["result"].get("value")

    def strike(self, *chords):
        """Presses the keys of each chord together, one chord after the other."""
        actions = []
        for chord in chords:
            values = [KEYS.get(key, key) for key in chord]
            actions += [{"type": "keyDown", "value": value} for value in values]
            actions += [{"type": "keyUp", "value": value} for value in reversed(values)]
        keys = [{"type": "key", "id": "keyboard", "actions": actions}]
        self.firefox.call("input.performActions", context=self.id, actions=keys)

    def close(self):
        self.firefox.call("browsingContext.close", context=self.id)
        self.firefox.call("browser.removeUserContext", userContext=self.user)


def text_of(node):
    """The text of a node as BiDi gives it."""
    if node.get("nodeType") == 3:
        return node.get("nodeValue", "")
    return "".join(text_of(child["value"]) for child in node.get("children") or [])


def until(said, holds, seconds=15):
    """Asks again until something holds."""
    end = time.monotonic() + seconds
    while not (found := holds()):
        if time.monotonic() > end:
            raise AssertionError(f"not within {seconds} s: {said}")
        time.sleep(0.02)
    return found
