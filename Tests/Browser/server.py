"""A desk's server of its own, to be killed at the worst moment and started again on what it left."""

import contextlib
import os
import pathlib
import re
import subprocess
import tempfile

PROGRAM = os.environ.get("MAILLAGE_PROGRAM", "maillage")


class Server:
    """A demonstration house of one day, in a temporary folder."""

    def __init__(self):
        self.rest = contextlib.ExitStack()
        folder = pathlib.Path(self.rest.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
        self.said = folder / "said"
        demo = folder / "demo"
        self.run("demo", "--houses", "1", "--days", "1", "--data", demo, "--listen", "127.0.0.1:0", "--lang", "fr")
        said = self.said.read_text(encoding="utf-8")
        self.password = re.search(r"^Mot de passe de tous ces comptes.*: (.*)$", said, re.MULTILINE).group(1)
        self.data = next(path for path in demo.iterdir() if path.is_dir())

    def run(self, *arguments):
        """Starts the program and waits until it has said where it listens."""
        with open(self.said, "w", encoding="utf-8") as said:
            command = [PROGRAM, *map(str, arguments)]
            self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            address = None
            for line in self.process.stderr:
                said.write(line)
                if found := re.search(r"http://(127\.0\.0\.1:\d+)", line):
                    address = found.group(1)
                    break
        if not address:
            raise AssertionError(f"the server ended: {self.said.read_text(encoding='utf-8')}")
        self.drain = subprocess.Popen(["cat"], stdin=self.process.stderr, stdout=subprocess.DEVNULL)
        self.process.stderr.close()
        self.address, self.url = address, f"http://{address}"

    def kill(self):
        """The crash: nothing is closed, nothing is written any more."""
        self.process.kill()
        self.process.wait()
        self.drain.wait()

    def restart(self):
        """Serves what a crash left, at the same address; nothing where it is still served."""
        if self.process.poll() is None:
            return
        self.run("serve", "--data", self.data, "--listen", self.address, "--lang", "fr")

    def verify(self):
        """Proves that the journal holds and the tables are what it tells; the server must be down."""
        done = subprocess.run([PROGRAM, "verify", "--data", str(self.data)], capture_output=True, text=True, check=False)
        if done.returncode:
            raise AssertionError(done.stdout + done.stderr)

    def close(self):
        with contextlib.suppress(ProcessLookupError):
            self.kill()
        self.rest.close()
