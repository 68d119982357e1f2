"""Roll forward: forms and saved reports go on to the next period, and what has not arrived is told."""

import csv
import json

import support
from formfile import write_form
from support import CliTest

RETAIL = {"version": 1, "view": "observations", "measures": [{"indicator": "retail", "operation": "none"}],
          "filters": [{"dim": "area", "codes": ["990002", "990003"], "children": False}],
          "periods": {"from": "2023-12", "to": "2024-11"}}


class Roll(CliTest):
    def setUp(self):
        super().setUp()
        self.store("sample-city")
        write_form(self.path("form.xlsx"))
        cells = [{"cell": "B3", "area": "990000", "indicator": "retail", "in": "亿"},
                 {"cell": "C3", "area": "990000", "indicator": "retail-ytd", "period": "cumulative", "in": "亿"}]
        self.path("form.json").write_text(json.dumps({"version": 1, "cells": cells}), encoding="utf-8")
        self.ok("form", "bind", "form.xlsx", "--bindings", "form.json", "--name", "Monthly", "--period", "2024-11", "--store", "a.store")
        self.ok("package", "--store", "a.store", "--output", "out")
        with open(self.path("out") / "report.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        mine = dict(rows[0], code="mine", name_zh="两区零售", name_en="Two districts", page="own", slot="", ord="900",
                    spec=json.dumps(RETAIL))
        with open(self.path("out") / "report.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
            writer.writeheader()
            writer.writerows([*rows, mine])
        with open(self.path("out") / "slide.csv", encoding="utf-8", newline="") as file:
            slides = list(csv.DictReader(file))
        view = {"id": "kept", "question": {"zh": "两区零售", "en": "Two districts"}, "spec": RETAIL}
        kept = dict(slides[1], code="kept-slide", ord="900", title_zh="留存", title_en="Kept", reports="=1",
                    views=json.dumps({"version": 1, "views": [view]}))
        with open(self.path("out") / "slide.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, slides[0].keys(), lineterminator="\n")
            writer.writeheader()
            writer.writerows([*slides, kept])
        self.ok("import", "out", "--store", "b.store")

    def roll(self, *arguments):
        return self.ok("roll", *arguments, "--store", "b.store", "--lang", "en").splitlines()

    def test_goes_on_as_one_change(self):
        before = self.digest("b.store")
        tried = self.roll("--period", "2024-12", "--dry-run")
        self.assertEqual(self.digest("b.store"), before)
        done = self.roll("--period", "2024-12")
        self.assertEqual(tried[:-1], done[:-1])
        self.assertIn("monthly\tMonthly\t2024-11 → 2024-12", done)
        self.assertIn("mine\tTwo districts\t2024-11 → 2024-12", done)
        self.assertIn("kept-slide\tKept\t2024-11 → 2024-12", done)
        self.assertIn("monthly\tMonthly\t2024-12", self.ok("form", "list", "--store", "b.store").splitlines())
        periods = {row["TIME_PERIOD"] for row in self.rows("mine", store="b.store")}
        self.assertIn("2024-12", periods)
        self.assertNotIn("2023-12", periods)
        self.ok("slides", "monthly-review", "--store", "b.store", "--output", "b.deck.json")
        deck = json.loads(self.path("b.deck.json").read_text(encoding="utf-8"))
        slide = next(one for one in deck["slides"] if one.get("title", {}).get("en") == "Kept")
        self.assertEqual(slide["views"]["views"][0]["spec"]["periods"], {"from": "2024-01", "to": "2024-12"})

    def test_goes_on_to_january_and_february_as_one(self):
        self.roll("--period", "2024-12")
        self.assertIn("monthly\tMonthly\t2024-12 → 2025-01-01/P2M", self.roll("--period", "2025-01-01/P2M"))
        filled = self.ok("form", "fill", "Monthly", "--output", "a.xlsx", "--store", "b.store", "--lang", "en")
        self.assertTrue(filled.splitlines()[-1].startswith("2 cells filled, 0 stay empty"), filled)

    def test_tells_what_has_not_arrived(self):
        late = self.roll("--period", "2031-02")
        self.assertIn("mine\tYunqiao District · Retail sales of consumer goods\tno value has arrived for Feb 2031", late)
        self.assertIn("monthly\t月报!B3 · Sample City · Retail sales of consumer goods\tno value has arrived for Feb 2031", late)
        self.assertEqual(self.roll("--period", "2031-02"), ["nothing goes on to Feb 2031"])
        self.assertEqual(self.roll("--period", "2025"), ["nothing goes on to 2025"])

    def test_one_alone(self):
        self.assertEqual(self.roll("Monthly", "--period", "2024-12")[-1], "gone on to Dec 2024: 1; 0 not arrived yet")
        self.refused(2, "roll", "--store", "b.store", "--lang", "en", says="--period")

    def test_what_nobody_knows_does_not_go_on_in_silence(self):
        for more in ((), ("--dry-run",)):
            self.refused(1, "roll", "NOSUCH", "--period", "2024-12", "--store", "b.store", "--lang", "en", *more,
                         says='There is no form, report, slide or deck "NOSUCH"')
        for name in ("targets", "monthly-review", "kept-slide"):
            self.ok("roll", name, "--period", "2024-12", "--store", "b.store", "--lang", "en", "--dry-run")


if __name__ == "__main__":
    support.main()
