"""Reports that somebody saved in the window: to the command line they are reports like all others."""

import csv
import json
import shutil

import support
from support import CliTest, ROOT

GROWTH = {"version": 1, "view": "observations", "measures": [{"indicator": "iva-growth", "operation": "none"}],
          "filters": [{"dim": "kind", "codes": ["actual"]}], "periods": {"latest": 12}, "chart": "lines",
          "options": {"scope": "parts", "by": "area"}}


class Saved(CliTest):
    def setUp(self):
        super().setUp()
        package = self.path("package")
        shutil.copytree(ROOT / "data" / "sample-city", package)
        with open(package / "report.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        new = dict(rows[0], code="my-growth", name_zh="各地工业增速", name_en="Growth by area", page="own", slot="", ord="900",
                   spec=json.dumps(GROWTH))
        with open(package / "report.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
            writer.writeheader()
            writer.writerows([*rows, new])
        self.ok("import", package, "--store", "a.store")

    def test_is_listed_exported_and_drawn(self):
        listed = dict(line.split("\t") for line in self.ok("list", "reports", "--store", "a.store", "--lang", "en").splitlines())
        self.assertEqual(listed["my-growth"], "Growth by area")
        rows = self.rows("my-growth")
        self.assertEqual(len({row["TIME_PERIOD"] for row in rows}), 12)
        parts = {row["REF_AREA"] for row in rows}
        self.assertNotIn("990000", parts)
        everything = {(row["REF_AREA"], row["TIME_PERIOD"]): row["OBS_VALUE"]
                      for row in self.rows("observations", "--indicator", "iva-growth", "--kind", "actual")}
        for row in rows:
            self.assertEqual(row["OBS_VALUE"], everything[row["REF_AREA"], row["TIME_PERIOD"]], row)
        self.ok("render", "report:my-growth", "--store", "a.store", "--output", "a.svg")
        self.assertIn(b"<svg", self.path("a.svg").read_bytes()[:400])

    def test_travels_in_a_package(self):
        self.ok("package", "--store", "a.store", "--output", "out")
        self.ok("import", "out", "--store", "b.store")
        self.assertEqual(self.exported("my-growth", store="b.store"), self.exported("my-growth"))


if __name__ == "__main__":
    support.main()
