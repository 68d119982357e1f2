"""An analyst's afternoon: a national table of counties comes in, the region's own are compared in it, and the month's form goes out."""

import json
import subprocess
import sys

import office
import support
from formfile import write_form
from support import CliTest, ROOT

LIAOCHENG = {"371502", "371503", "371521", "371522", "371524", "371525", "371526", "371581"}


class Walk(CliTest):
    def setUp(self):
        super().setUp()
        subprocess.run([sys.executable, str(ROOT / "tests" / "support" / "nationalcounties.py"), str(self.path("counties.csv"))],
                       check=True)
        self.store("liaocheng")

    def test_a_national_table_is_looked_at_taken_compared_and_handed_on(self):
        looked = self.run_program("import", "counties.csv", "--store", "a.store", "--source", "portal", "--dry-run", "--lang", "zh")
        self.assertEqual(looked.code, 1, "nothing that no list has is taken unasked")
        self.assertIn("地区生产总值(亿元)2024年 → 数值：指标=地区生产总值，时期=2024年，单位=元，倍数=亿", looked.out)
        self.assertLess(len(looked.out.splitlines()), 80, "2,800 unknown areas are not 2,800 lines")
        before = self.digest()
        self.ok("import", "counties.csv", "--store", "a.store", "--source", "portal", "--create-codes", "--dry-run")
        self.assertEqual(self.digest(), before)
        self.ok("import", "counties.csv", "--store", "a.store", "--source", "portal", "--create-codes")
        rows = self.rows("observations", "--source", "portal", "--period", "2024")
        self.assertEqual(len({row["REF_AREA"] for row in rows}), 2800)
        product = next(line.split("\t")[0] for line in self.ok("list", "indicators", "--store", "a.store").splitlines()
                       if line.endswith("地区生产总值"))
        ranked = self.rows("ranking", "--indicator", product, "--area", "371500", "--period", "2024")
        self.assertEqual({row["REF_AREA"] for row in ranked}, LIAOCHENG)
        self.assertEqual(sorted(int(row["RANK"]) for row in ranked), list(range(1, 9)))
        self.ok("export", "ranking", "--indicator", product, "--area", "371500", "--period", "2024", "--format", "xlsx", "--in", "亿",
                "--output", "compared.xlsx", "--store", "a.store")
        sheet = next(iter(office.sheets(self.path("compared.xlsx"), self.folder).values()))
        self.assertEqual(len([line for line in sheet if any(cell in LIAOCHENG for cell in line)]), 8)
        told = {line.split(",")[0]: line for line in self.path("counties.csv").read_text(encoding="utf-8-sig").splitlines()}
        donge = next(line for line in sheet if "371524" in line)
        self.assertTrue(any(cell.startswith(told["371524"].split(",")[7]) for cell in donge), donge)

    def test_the_pages_speak_of_the_region_still(self):
        before = len(self.rows("counties-list"))
        self.ok("import", "counties.csv", "--store", "a.store", "--source", "portal", "--create-codes")
        self.assertEqual(len(self.rows("counties-list")), before + 8 * 10)
        self.assertEqual(len(self.rows("counties-list", "--area", "371524", "--source", "portal")), 10)
        self.ok("render", "counties", "--store", "a.store", "--output", "counties.svg")

    def test_the_sample_city_s_form_is_filled_at_once(self):
        self.store("sample-city", "b.store")
        done = self.ok("form", "fill", "monthly-indicators", "--output", "m.xlsx", "--store", "b.store", "--lang", "en")
        self.assertIn("15 cells filled, 0 stay empty", done)
        sheet = office.sheets(self.path("m.xlsx"), self.folder)["月报"]
        for line in sheet[3:8]:
            self.assertAlmostEqual(float(line[4]), (float(line[2]) / float(line[3]) - 1) * 100, delta=0.3)

    def test_the_month_s_form_is_kept_filled_and_rolled(self):
        self.store("sample-city", "b.store")
        write_form(self.path("form.xlsx"))
        cells = [{"cell": "B3", "area": "990000", "indicator": "power", "source": "express", "in": "亿"},
                 {"cell": "B4", "area": "990000", "indicator": "fai-ytd", "period": "cumulative", "in": "亿"}]
        self.path("form.json").write_text(json.dumps({"version": 1, "cells": cells}), encoding="utf-8")
        self.ok("form", "bind", "form.xlsx", "--bindings", "form.json", "--name", "月报", "--period", "2024-10", "--store", "b.store")
        for month in ("2024-11", "2024-12"):
            self.assertIn("月报", self.ok("roll", "--period", month, "--store", "b.store"))
            self.ok("form", "fill", "月报", "--output", month[-2:] + ".xlsx", "--store", "b.store")
        months = [office.sheets(self.path(month + ".xlsx"), self.folder)["月报"] for month in ("11", "12")]
        self.assertLess(float(months[0][3][1]), float(months[1][3][1]), "what piles up grows")
        self.assertEqual(months[0][6][0], "填报人：　　复核人：")


if __name__ == "__main__":
    support.main()
