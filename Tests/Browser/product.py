"""Starts the product's demo on a home folder of its own and stops it again."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading

LINK = re.compile(r"http://127\.0\.0\.1:\d+/sign-in\?token=\w+")


class Product:
    """`guanhuai demo` on a free port of the loopback address, with the sign-in link that it printed."""

    def __init__(self, command, wait_seconds=180):
        self.command = str(pathlib.Path(command).resolve())
        self.wait_seconds = wait_seconds
        # A short path: the database's socket lies below it and may have 107 bytes.
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="gh-browser.", dir="/tmp"))
        self.home.chmod(0o755)
        self.lines = []
        self.link = None

    def __enter__(self):
        environment = dict(os.environ, GUANHUAI_HOME=str(self.home / "home"), LANG="C.UTF-8")
        environment.pop("DATABASE_URL", None)
        self.process = subprocess.Popen(
            [self.command, "demo", "--port", "0"], env=environment, text=True, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        found = threading.Event()
        threading.Thread(target=self._read, args=(found,), daemon=True).start()
        if not found.wait(self.wait_seconds) or self.link is None:
            self.__exit__()
            raise SystemExit("guanhuai demo printed no sign-in link:\n" + "".join(self.lines[-40:]))
        return self

    def _read(self, found):
        for line in self.process.stdout:
            self.lines.append(line)
            if match := LINK.search(line):
                self.link = match.group(0)
                found.set()
        found.set()

    @property
    def address(self):
        return self.link.split("/sign-in")[0]

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            print("guanhuai demo did not stop within 30 s of SIGTERM", file=sys.stderr)
        shutil.rmtree(self.home, ignore_errors=True)
