"""What the tests of the command line share: the program in a clean environment, stores to work on, files to read.

Each test_*.py is run with the program's path: python3 tests/cli/test_reports.py PROGRAM [unittest's arguments]"""

import csv
import hashlib
import io
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ""
TIMEOUT = 120  # a hang is a fault; a slow machine is not
REPORTS = ["all-figures", "observations", "industry-tiers", "industry-figures", "county-figures", "bearing-cluster", "targets",
           "projects", "project-investments", "axle-project", "events", "coverage", "gaps", "growth", "cumulative",
           "ranking", "shares", "sources"]


def documented():
    """The column lists of docs/reports.md: a heading for each report, below it a table."""
    found, current = {}, None
    for line in (ROOT / "docs" / "reports.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            # Only a report's name stands in backticks; what all reports share has a heading in words.
            current = found.setdefault(line[3:].strip("` "), []) if line.startswith("## `") else None
        elif current is not None and (cells := re.match(r"\| `([A-Z_]+)` \| (\S.*) \|$", line)):
            current.append(cells[1])
    return found


def main():
    global PROGRAM
    if len(sys.argv) < 2:
        sys.exit("usage: %s PROGRAM [unittest's arguments]" % sys.argv[0])
    PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main(module="__main__")


class Outcome:
    """How a call of the program ended."""

    def __init__(self, done):
        self.code, self.out, self.bytes = done.returncode, done.stdout.decode("utf-8", "replace"), done.stdout
        self.err = done.stderr.decode("utf-8", "replace")

    def __repr__(self):
        return "exit %s\nstdout: %s\nstderr: %s" % (self.code, self.out[:2000], self.err[:2000])


class CliTest(unittest.TestCase):
    """A test with a folder of its own, which is HOME and the current folder of every call."""

    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="rd-cli-"))
        self.addCleanup(self.remove)

    def remove(self):
        for path in [self.folder, *self.folder.rglob("*")]:
            if path.is_dir() and not path.is_symlink():
                path.chmod(0o755)
        shutil.rmtree(self.folder)

    def environment(self, **changes):
        env = {"HOME": str(self.folder), "PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        env.update(changes)
        return {name: value for name, value in env.items() if value is not None}

    def run_program(self, *arguments, env=None, limits=None, **more):
        done = subprocess.run([PROGRAM, *map(str, arguments)], cwd=self.folder, env=env or self.environment(),
                              stdin=subprocess.DEVNULL, stdout=more.pop("stdout", subprocess.PIPE), stderr=subprocess.PIPE,
                              timeout=TIMEOUT, preexec_fn=limits, check=False, **more)
        if done.stdout is None:
            done.stdout = b""
        return Outcome(done)

    def ok(self, *arguments, **more):
        """Runs a call that must succeed without a word on standard error; gives its standard output."""
        outcome = self.run_program(*arguments, **more)
        self.assertEqual(outcome.code, 0, outcome)
        self.assertEqual(outcome.err, "", outcome)
        return outcome.out

    def refused(self, code, *arguments, says=None, **more):
        """Runs a call that must fail so, with one sentence on standard error and nothing on standard output."""
        outcome = self.run_program(*arguments, **more)
        self.assertEqual(outcome.code, code, outcome)
        self.assertEqual(outcome.out, "", outcome)
        self.assertRegex(outcome.err, r"\A[^\n]{8,}\n\Z", "%s: one sentence" % (arguments,))
        for word in [says] if isinstance(says, str) else says or []:
            self.assertIn(word, outcome.err, arguments)
        return outcome.err

    def path(self, name):
        return self.folder / name

    def store(self, package="liaocheng", name="a.store"):
        """A store made by import from a bundled package, once a run and then copied."""
        shutil.copyfile(made_store(package), self.path(name))
        return name

    def rows(self, report, *arguments, store="a.store"):
        """A report as a list of dicts, read back by Python's csv."""
        return read_csv(self.exported(report, *arguments, store=store))

    def exported(self, report, *arguments, store="a.store"):
        outcome = self.run_program("export", report, "--store", store, "--output", "-", "--profile", "data", *arguments)
        self.assertEqual(outcome.code, 0, outcome)
        return outcome.out

    def digest(self, store="a.store"):
        said = self.ok("check", "--store", store, "--lang", "en")
        self.assertRegex(said, r"(?s)\Athe store is sound: .* \(digest [0-9a-f]{32}\)\n\Z")
        return said.rsplit("digest ", 1)[1].rstrip(")\n")

    def snapshot(self, leave_out=()):
        """Every file below the folder with the sum of its bytes: what a refused call must not have changed."""
        found = {}
        for path in sorted(self.folder.rglob("*")):
            name = str(path.relative_to(self.folder))
            if name not in leave_out and not name.startswith(".cache"):
                found[name] = sum_of(path) if path.is_file() and not path.is_symlink() else kind_of(path)
        return found


def sum_of(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def kind_of(path):
    if path.is_symlink():
        return "link to %s" % os.readlink(path)
    return "folder" if path.is_dir() else "other"


def pages_of(pdf):
    """What each page says, in the order of its lines."""
    said = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True).stdout.decode("utf-8")
    return said.split("\f")[:-1]


def read_csv(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def header(text):
    return next(csv.reader(io.StringIO(text, newline="")))


_stores = {}
_room = None


def made_store(package):
    """The file of a store that holds that package; package is a bundled one's name or a folder."""
    global _room
    if package not in _stores:
        if _room is None:
            _room = tempfile.TemporaryDirectory(prefix="rd-cli-stores-")
        source = pathlib.Path(package) if "/" in str(package) else ROOT / "data" / package
        file = pathlib.Path(_room.name) / ("%d.store" % len(_stores))
        subprocess.run([PROGRAM, "import", str(source), "--store", str(file)], check=True, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL, timeout=TIMEOUT, env={"HOME": _room.name, "LC_ALL": "C.UTF-8"})
        _stores[package] = file
    return _stores[package]
