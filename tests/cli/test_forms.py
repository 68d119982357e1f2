"""The office's own form: filled in place, with its empty cells and why."""

import json
import zipfile

import office
import support

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml."


def words(cell, text):
    return '<c r="%s" t="inlineStr"><is><t>%s</t></is></c>' % (cell, text)


ROWS = ('<row r="1">' + words("A1", "主要指标月报") + "</row><row r=\"2\">" + words("C2", "单位：亿千瓦时、亿元") + "</row>"
        '<row r="3">' + words("A3", "全社会用电量") + '<c r="B3"><v>99</v></c><c r="C3"/></row>'
        '<row r="4">' + words("A4", "投资，自1月起") + '<c r="B4"/><c r="C4"/></row>'
        '<row r="5">' + words("A5", "合计") + '<c r="B5"><f>SUM(B3:B4)</f><v>99</v></c><c r="C5"/></row>'
        '<row r="7">' + words("A7", "填报人：　　复核人：") + "</row>")
PARTS = {
    "[Content_Types].xml": '<Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
    'package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/><Override '
    'PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/></Types>' % (PACKAGE, KIND, KIND),
    "_rels/.rels": '<Relationships xmlns="%srelationships"><Relationship Id="a" Type="%s/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>' % (PACKAGE, OFFICE),
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="%srelationships"><Relationship Id="r1" Type="%s/worksheet" '
    'Target="worksheets/sheet1.xml"/></Relationships>' % (PACKAGE, OFFICE),
    "xl/workbook.xml": '<workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="月报" sheetId="1" r:id="r1"/></sheets></workbook>'
    % (MAIN, OFFICE),
    "xl/worksheets/sheet1.xml": '<worksheet xmlns="%s"><sheetData>%s</sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/>'
    "</mergeCells></worksheet>" % (MAIN, ROWS),
}
POWER = {"area": "990000", "indicator": "power", "source": "express", "in": "亿"}


class Forms(support.CliTest):
    def setUp(self):
        super().setUp()
        with zipfile.ZipFile(self.folder / "form.xlsx", "w", zipfile.ZIP_DEFLATED) as form:
            for name, content in PARTS.items():
                form.writestr(name, content)

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
        self.assertEqual(done.out.splitlines(), ["月报!B3\t\tno value has arrived for Aug 2031\t\t", "0 cells filled, 1 stay empty"])
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

    def test_lists_the_cells(self):
        done = self.run_program("form", "cells", "form.xlsx")
        self.assertEqual(done.out.splitlines()[0], "月报!A1\t主要指标月报", done)
        self.assertIn("月报!B5\t99\t=", done.out)
        self.assertEqual(self.run_program("form", "mend", "form.xlsx").code, 2)


if __name__ == "__main__":
    support.main()
