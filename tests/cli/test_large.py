#!/usr/bin/env python3
"""A large region, made small: what the program counts and draws of it is what its package holds. Run by ctest."""
import collections
import csv
import filecmp
import pathlib
import re
import subprocess
import sys
import tempfile
from decimal import Decimal

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from support import ROOT, CliTest, main, read_csv  # noqa: E402

SIZE = ["--areas", "45", "--indicators", "15", "--years", "3"]


class Large(CliTest):
    @classmethod
    def setUpClass(cls):
        room = tempfile.TemporaryDirectory(prefix="rd-large-")
        cls.addClassCleanup(room.cleanup)
        cls.package = pathlib.Path(room.name) / "package"
        cls.make(cls.package)

    @staticmethod
    def make(folder):
        subprocess.run([sys.executable, "-B", str(ROOT / "tests/support/largeregion.py"), str(folder), *SIZE], check=True)

    def setUp(self):
        super().setUp()
        self.store(str(self.package))

    def table(self, name):
        with (self.package / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def test_the_same_options_give_the_same_bytes(self):
        again = self.folder / "again"
        self.make(again)
        names = sorted(path.name for path in again.iterdir())
        self.assertEqual(filecmp.cmpfiles(self.package, again, names, shallow=False), (names, [], []))

    def test_the_program_takes_it_and_finds_it_sound(self):
        self.digest()
        self.assertEqual(len(read_csv(self.exported("observations"))), len(self.table("observation")) + len(self.table("figure")))

    def test_what_is_printed_is_the_value(self):
        printed = [row for row in self.table("figure") if row["value"]]
        self.assertTrue(any("亿" in row["as_published"] for row in printed))
        for row in printed:
            number, scale = re.match(r"([\d.]+)(亿?)", row["as_published"]).groups()
            self.assertEqual(Decimal(number) * (10 ** 8 if scale else 1), Decimal(row["value"]), row)

    def test_counts_are_those_of_the_values_shown(self):
        """The express disagrees on some months: its values stand behind the yearbook's and are not counted; a gap never is."""
        shown = collections.Counter()
        for row in self.table("observation"):
            if row["source"] != "express" and row["value"]:
                shown[row["area"], row["indicator"], row["kind"]] += 1
        for row in self.table("figure"):
            shown[row["area"], row["indicator"], row["kind"]] += 1 if row["value"] else 0
        for row in self.table("figure"):  # a figure goes before the bulk value of its key, a gap of the same source too
            same = [bulk for bulk in self.bulk_of(row["area"], row["indicator"])
                    if bulk["period_start"] == row["period_start"] and bulk["kind"] == row["kind"]
                    and bulk["industry"] == row["industry"] and row["subject"] == "_Z" and bulk["value"]]
            shown[row["area"], row["indicator"], row["kind"]] -= len(same)
        counted = collections.Counter()
        for row in read_csv(self.exported("coverage")):
            counted[row["REF_AREA"], row["INDICATOR"], row["KIND"]] += int(row["FIGURES"])
        self.assertEqual({key: value for key, value in counted.items() if value},
                         {key: value for key, value in shown.items() if value})

    def bulk_of(self, area, indicator):
        if not hasattr(self, "bulk"):
            self.bulk = collections.defaultdict(list)
            for row in self.table("observation"):
                self.bulk[row["area"], row["indicator"]].append(row)
        return self.bulk[area, indicator]

    def test_long_charts_say_what_they_leave_out(self):
        """Every page is drawn, in both languages; none is a roll of paper."""
        for page in ("overview", "sources", "industries", "counties", "targets", "projects"):
            for language in ("zh", "en"):
                with self.subTest(page=page, language=language):
                    outcome = self.run_program("render", page, "--store", "a.store", "--lang", language, "--size", "1366x768",
                                               "--output", "a.png", env=self.environment(QT_QPA_PLATFORM="offscreen"))
                    self.assertEqual(outcome.code, 0, outcome)
                    height = int.from_bytes(self.path("a.png").read_bytes()[20:24], "big")
                    self.assertLess(height, 10000)


if __name__ == "__main__":
    main()
