"""The release log: what was sent out, which file is one of it, what has changed since."""

import csv
import hashlib

import support
from support import CliTest


class Releases(CliTest):
    def setUp(self):
        super().setUp()
        self.store("sample-city")

    def log(self):
        names = ("code", "at", "who", "report", "name", "file", "rows", "sha256")
        return [dict(zip(names, line.split("\t"))) for line in self.ok("releases", "--store", "a.store").splitlines()]

    def release(self, output, *arguments):
        return self.ok("export", "targets", "--store", "a.store", "--output", output, "--release", *arguments)

    def test_notes_what_was_sent_and_knows_it_again(self):
        self.assertEqual(self.log(), [])
        self.assertIn("R-0001", self.release("targets.csv", "--profile", "data"))
        self.assertIn("R-0002", self.release("targets.xlsx", "--format", "xlsx"))
        second, first = self.log()
        self.assertEqual((first["report"], first["file"]), ("targets", "targets.csv"))
        self.assertEqual(first["sha256"], hashlib.sha256(self.path("targets.csv").read_bytes()).hexdigest())
        self.assertEqual(int(first["rows"]), len(self.rows("targets")))
        self.assertEqual(second["file"], "targets.xlsx")
        self.assertIn("R-0001", self.ok("releases", "--store", "a.store", "--file", "targets.csv"))
        self.path("targets.csv").write_bytes(self.path("targets.csv").read_bytes() + b"\n")
        self.refused(3, "releases", "--store", "a.store", "--file", "targets.csv", says="targets.csv")
        self.ok("check", "--store", "a.store")

    def test_an_export_without_the_option_is_not_noted(self):
        self.ok("export", "targets", "--store", "a.store", "--output", "a.csv")
        self.assertEqual(self.log(), [])
        self.refused(2, "export", "targets", "--store", "a.store", "--output", "-", "--release")

    def test_lists_what_has_changed_since(self):
        self.ok("export", "observations", "--indicator", "power", "--area", "990000", "--store", "a.store", "--output", "power.csv",
                "--profile", "data", "--release")
        said = self.ok("releases", "--store", "a.store", "--changed", "R-0001", "--lang", "en")
        self.assertIn("nothing has changed since R-0001", said)
        with open(self.path("power.csv"), encoding="utf-8", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row["TIME_PERIOD"] == "2024-06" and row["REF_AREA"] == "990000"]
        self.assertEqual(len(rows), 1)
        value = float(rows[0]["OBS_VALUE"])
        rows[0]["OBS_VALUE"] = repr(value * 1.25)
        with open(self.path("new.csv"), "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
        self.ok("import", "new.csv", "--store", "a.store", "--source", rows[0]["SOURCE"], "--accept", "revised")
        outcome = self.run_program("releases", "--store", "a.store", "--changed", "R-0001", "--lang", "en")
        self.assertEqual(outcome.code, 3, outcome)
        lines = outcome.out.splitlines()
        self.assertEqual(len(lines), 1, outcome)
        self.assertIn("2024-06", lines[0])
        self.assertIn("OBS_VALUE", lines[0])
        self.assertIn("1 changed", outcome.err)

    def test_wrong_calls(self):
        self.refused(1, "releases", "--store", "a.store", "--changed", "R-0009", says="R-0009")
        self.refused(2, "releases", "--store", "a.store", "--changed", "R-0001", "--file", "x")
        self.refused(1, "releases", "--store", "a.store", "--file", "no-such", says="no-such")


if __name__ == "__main__":
    support.main()
