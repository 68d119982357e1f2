"""The office's own form: filled in place, with its empty cells and why."""

import json

import office
import support
from formfile import write_form

ANEW = "earlier results of its formulas were taken out, they are worked out anew when it is opened"
POWER = {"area": "990000", "indicator": "power", "source": "express", "in": "亿"}


class Forms(support.CliTest):
    def setUp(self):
        super().setUp()
        write_form(self.folder / "form.xlsx")

    def fill(self, cells, period="2024-08", language="en"):
        (self.folder / "form.json").write_text(json.dumps({"version": 1, "cells": cells}), encoding="utf-8")
        return self.run_program("form", "fill", "form.xlsx", "--bindings", "form.json", "--period", period, "--output",
                                "filled.xlsx", "--sample", "--lang", language)

    def test_fills_a_month_and_says_what_stays_empty(self):
        done = self.fill([{"cell": "B3", **POWER},
                          {"cell": "C3", **POWER, "period": "year_before"},
                          {"cell": "B4", "area": "990000", "indicator": "fai-ytd", "in": "亿", "period": "cumulative"}])
        self.assertEqual(done.code, 0, done)
        lines = [line.split("\t") for line in done.out.splitlines()]
        self.assertEqual(lines[0], ["月报!B3", "16.29", "", "express", "SC-0202"])
        sheet = office.sheets(self.folder / "filled.xlsx", self.folder)["月报"]
        self.assertEqual(sheet[2][:2], ["全社会用电量", "16.29"])
        self.assertEqual(float(sheet[4][1]), sum(float(row[1] or 0) for row in sheet[2:4]))
        self.assertEqual(sheet[6][0], "填报人：　　复核人：")
        for line, shown in zip(lines[1:3], (sheet[2][2], sheet[3][1])):
            self.assertEqual(line[1], shown)
            self.assertTrue(line[1] or line[2], line)

    def test_empties_what_has_not_arrived(self):
        done = self.fill([{"cell": "B3", **POWER}], "2031-08")
        self.assertEqual(done.code, 0, done)
        self.assertEqual(done.out.splitlines(), ["月报!B3\t\tno value has arrived for Aug 2031\t\t", "0 cells filled, 1 stays empty; " + ANEW])
        self.assertEqual(office.sheets(self.folder / "filled.xlsx", self.folder)["月报"][2][1], "")

    def test_drops_a_qualifier_only_where_the_binding_says_so(self):
        target = {"cell": "B3", "area": "990000", "indicator": "budget-revenue-ytd", "kind": "target", "source": "work-report-2024",
                  "in": "亿", "decimals": 0}
        done = self.fill([target], "2024", "zh")
        self.assertEqual(done.out.splitlines()[0].split("\t")[1], "", done)
        self.assertIn("单元格只能写数字", done.out)
        done = self.fill([{**target, "qualified": "number"}], "2024")
        self.assertEqual(done.out.splitlines()[0].split("\t")[1], "170", done)
        self.assertIn("the number does not say", done.out)

    def test_shows_what_a_report_works_out(self):
        """Growth, rank and a total come from the report engine, with the figures behind them; what would mislead is refused."""
        growth = {"cell": "B3", "area": "990000", "indicator": "power", "source": "express", "operation": "growth", "operand": "year"}
        done = self.fill([{**growth, "decimals": 1},
                          {"cell": "C4", **POWER, "operation": "compound_growth", "operand": "2023-08"},
                          {"cell": "B4", "area": "990000", "indicator": "fai-growth", "operation": "share"}])
        self.assertEqual(done.code, 0, done)
        lines = [line.split("\t") for line in done.out.splitlines()]
        asked = self.rows("growth", "--indicator", "power", "--area", "990000", "--period", "2024-08", store=self.store("sample-city"))
        self.assertEqual(lines[0][1], "%.1f" % float(asked[0]["NOMINAL_GROWTH"]), done)
        self.assertEqual(lines[0][4].split(), asked[0]["FIGURE_IDS"].split())
        self.assertEqual(lines[1][1:3], ["", "values in Percent are not scaled to ×100 million"], done)
        self.assertEqual(lines[2][1], "", done)
        self.assertIn("cannot be", lines[2][2])

    def test_shows_what_is_done_of_the_years_target_as_of_its_own_period(self):
        target = {"area": "990000", "indicator": "budget-revenue-ytd", "kind": "target", "source": "work-report-2024", "period": "year",
                  "qualified": "number", "decimals": 1}
        cells = [{"cell": "B3", "column": "COMPLETION", **target}, {"cell": "B4", "column": "TIME_PASSED", **target}]
        filled = {}
        for period in ("2024-06", "2024-08"):
            done = self.fill(cells, period)
            filled[period] = [line.split("\t")[1] for line in done.out.splitlines()[:2]]
            self.assertEqual(filled[period][1], {"2024-06": "50.0", "2024-08": "66.7"}[period], done)
        self.assertLess(float(filled["2024-06"][0]), float(filled["2024-08"][0]))
        [row] = [row for row in self.rows("targets", "--indicator", "budget-revenue-ytd", "--area", "990000", "--period", "2024",
                                          store=self.store("sample-city")) if row["SOURCE"] == "work-report-2024"]
        self.assertLess(float(filled["2024-08"][0]), float(row["COMPLETION"]), "what came later is not in it")

    def test_adds_what_may_be_added(self):
        def total(*areas):
            report = {"version": 1, "filters": [{"dim": "area", "codes": areas, "children": False},
                                                {"dim": "indicator", "codes": ["retail"], "children": False}]}
            return {"cell": "B3", "in": "亿", "report": report}

        done = self.fill([{**total("990002", "990003"), "several": "sum"}])
        self.assertEqual(done.out.splitlines()[0].split("\t")[:4], ["月报!B3", "31.76", "", "bulletin"], done)
        done = self.fill([{**total("990000", "990003"), "several": "sum"}])
        self.assertRegex(done.out, r"\A月报!B3\t\t[^\t]*cannot be added[^\t]*\t")
        done = self.fill([total("990002", "990003")])
        self.assertIn("there is more than one value", done.out)

    def test_takes_a_named_report_and_its_column(self):
        rank = {"cell": "B3", "report": "ranking", "area": "990003", "indicator": "retail", "column": "RANK", "decimals": 0}
        done = self.fill([rank])
        asked = self.rows("ranking", "--indicator", "retail", "--period", "2024-08", store=self.store("sample-city"))
        self.assertEqual(done.out.splitlines()[0].split("\t")[1],
                         next(row["RANK"] for row in asked if row["REF_AREA"] == "990003"), done)
        self.assertIn("holds no number", self.fill([{**rank, "column": "AREA_NAME"}]).out)
        self.assertIn("nonesuch", self.fill([{**rank, "report": "nonesuch"}]).err)

    def test_refuses_bindings_that_make_no_sense(self):
        for change, said in (({"area": "123"}, 'cells[0].area" has the code "123", which the store does not know'),
                             ({"cell": "B"}, 'is "B", which is no cell'),
                             ({"in": "dozen"}, 'is "dozen", which is no power'),
                             ({"rounding": "down"}, "half_up, gbt8170"),
                             ({"sheet": "x"}, 'there is no sheet "x"'),
                             ({"cell": "B1"}, "use its first cell, A1"),
                             ({"cell": "B5"}, "formula"),
                             ({"colour": "red"}, "colour")):
            done = self.fill([{"cell": "B3", **POWER, **change}])
            self.assertEqual(done.code, 1, (change, done))
            self.assertIn(said, done.err)
            self.assertFalse((self.folder / "filled.xlsx").exists())
        done = self.fill([{"cell": "B3", **POWER}, {"cell": "B3", **POWER}])
        self.assertIn("月报!B3: is bound twice", done.err)

    def kept(self):
        """The store of the sample city with the form in it."""
        self.store("sample-city")
        (self.folder / "form.json").write_text(json.dumps({"version": 1, "cells": [
            {"cell": "B3", **POWER}, {"cell": "C3", **POWER, "period": "year_before"},
            {"cell": "B4", "area": "990003", "indicator": "retail", "operation": "rank", "decimals": 0}]}), encoding="utf-8")
        return self.ok("form", "bind", "form.xlsx", "--bindings", "form.json", "--name", "主要指标月报", "--period", "2024-08",
                       "--store", "a.store", "--lang", "en")

    def test_keeps_a_form_with_what_its_cells_show(self):
        self.assertEqual(self.kept(), "the form form-1 is kept, with 3 cells bound\n")
        self.assertIn("form-1\t主要指标月报\t2024-08", self.ok("form", "list", "--store", "a.store").splitlines())
        by_name = self.ok("form", "fill", "主要指标月报", "--output", "kept.xlsx", "--store", "a.store")
        self.ok("form", "fill", "form.xlsx", "--bindings", "form.json", "--period", "2024-08", "--output", "file.xlsx", "--store", "a.store")
        self.assertEqual(self.path("kept.xlsx").read_bytes(), self.path("file.xlsx").read_bytes())
        self.assertEqual(by_name, self.ok("form", "fill", "form-1", "--output", "code.xlsx", "--store", "a.store"))
        self.kept()
        self.assertEqual(self.ok("form", "list", "--store", "a.store").count("主要指标月报"), 1, "a name stands for one form")
        self.ok("form", "remove", "form-1", "--store", "a.store")
        self.assertNotIn("form-1", self.ok("form", "list", "--store", "a.store"))
        self.refused(1, "form", "fill", "form-1", "--output", "b.xlsx", "--store", "a.store", "--lang", "en", says="no form")

    def test_travels_in_a_package(self):
        self.kept()
        self.ok("package", "--store", "a.store", "--output", "out")
        self.ok("import", "out", "--store", "b.store")
        for store in ("a.store", "b.store"):
            self.ok("form", "fill", "form-1", "--output", store + ".xlsx", "--store", store)
        self.assertEqual(self.path("a.store.xlsx").read_bytes(), self.path("b.store.xlsx").read_bytes())
        self.assertEqual(self.digest("a.store"), self.digest("b.store"))

    def test_keeps_nothing_that_could_not_be_filled(self):
        self.store("sample-city")
        before = self.digest()
        (self.folder / "form.json").write_text(json.dumps({"version": 1, "cells": [{"cell": "B5", **POWER}]}), encoding="utf-8")
        self.refused(1, "form", "bind", "form.xlsx", "--bindings", "form.json", "--name", "x", "--store", "a.store", "--lang", "en",
                     says="formula")
        self.assertEqual(self.digest(), before)

    def test_notes_what_was_sent_out_and_what_changed_since(self):
        self.kept()
        self.ok("form", "fill", "form-1", "--output", "sent.xlsx", "--store", "a.store", "--release")
        self.assertIn("\tform-1\t主要指标月报\tsent.xlsx\t3\t", self.ok("releases", "--store", "a.store"))
        self.assertIn("R-0001", self.ok("releases", "--file", "sent.xlsx", "--store", "a.store"))
        self.ok("releases", "--changed", "R-0001", "--store", "a.store")
        rows = self.exported("all-figures").splitlines()
        head = "AREA_NAME,INDICATOR_NAME,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,SOURCE"
        self.path("new.csv").write_text(head + "\n示例市,工业用电量,2024-08,1700000000,kwh,express\n", encoding="utf-8")
        done = self.run_program("import", "new.csv", "--store", "a.store", "--accept", "corrected")
        self.assertEqual(done.code, 0, (done, rows[:2]))
        done = self.run_program("releases", "--changed", "R-0001", "--store", "a.store")
        self.assertEqual(done.code, 3, done)
        self.assertEqual(done.out, "~ 月报!B3: 16.29 → 17.00\n")

    def test_lists_the_cells(self):
        done = self.run_program("form", "cells", "form.xlsx")
        self.assertEqual(done.out.splitlines()[0], "月报!A1\t主要指标月报", done)
        self.assertIn("月报!B5\t99\t=", done.out)
        self.assertEqual(self.run_program("form", "mend", "form.xlsx").code, 2)


if __name__ == "__main__":
    support.main()
