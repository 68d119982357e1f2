"""Reports as workbooks: LibreOffice opens them, and finds in each cell what the CSV says."""

import decimal

import office
from support import CliTest, main


class Workbooks(CliTest):
    def export(self, report, name, *more):
        done = self.run_program("export", report, "--sample", "--output", name, *more)
        self.assertEqual(done.code, 0, done)
        return self.folder / name

    def rows_of_csv(self, report, *more):
        import csv
        with open(self.export(report, "plain.csv", "--profile", "data", *more), encoding="utf-8", newline="") as text:
            return list(csv.reader(text))

    def assertSameCells(self, sheet, rows):
        self.assertEqual(len(sheet), len(rows))
        for found, wanted in zip(sheet[1:], rows[1:]):
            for cell, text in zip(found + [""] * (len(wanted) - len(found)), wanted):
                if cell != text:
                    self.assertAlmostEqual(float(cell), float(text), delta=abs(float(text)) * 1e-14)

    def test_cells(self):
        for report in ["targets", "observations", "ranking", "coverage", "all-figures"]:
            with self.subTest(report=report):
                book = self.export(report, "t.xlsx", "--format", "xlsx")
                self.assertSameCells(office.sheets(book, self.folder)["数据"], self.rows_of_csv(report))

    def test_csv_is_read_alike(self):
        """Both profiles, by LibreOffice and by Python: the same cells, but for the sign that keeps formulas off."""
        for report in ["targets", "ranking"]:
            plain = self.rows_of_csv(report)
            for profile in ["data", "excel"]:
                with self.subTest(report=report, profile=profile):
                    file = self.export(report, profile + ".csv", "--profile", profile)
                    sheet = [[cell.lstrip("\ufeff'") for cell in row] for row in office.table(file, self.folder)]
                    self.assertEqual(sheet[0], plain[0])
                    self.assertSameCells(sheet, plain)

    def test_about(self):
        book = self.export("targets", "t.xlsx", "--format", "xlsx", "--lang", "en", "--area", "990000", "--kind", "target")
        rows = self.rows_of_csv("targets", "--area", "990000", "--kind", "target")
        about = {line[0]: line[1:] for line in office.sheets(book, self.folder)["About"] if line}
        self.assertEqual(about["Rows"][0], str(len(rows) - 1))
        self.assertEqual(about["Area"][0], "Sample City")
        self.assertEqual(about["Note"][0], "sample data")
        self.assertRegex(about["Data last changed on"][0], r"^\d{4}-\d\d-\d\d$")
        sources = {code for row in rows[1:] for code in row[rows[0].index("SOURCE")].split()}
        self.assertTrue(sources and sources <= about.keys())

    def test_shown_with_unit_and_qualifier(self):
        book = self.export("targets", "t.xlsx", "--format", "xlsx", "--in", "亿")
        sheet = office.sheets(book, self.folder, shown=True)["数据"]
        values = [row[sheet[0].index("数值")] for row in sheet[1:]]
        self.assertIn("至少1,100亿元", values)
        self.assertIn("约7%", values)

    def test_chosen_unit_is_exact(self):
        rows = self.rows_of_csv("targets")
        book = self.export("targets", "t.xlsx", "--format", "xlsx", "--in", "亿")
        sheet = office.sheets(book, self.folder)["数据"]
        value, power, wanted = sheet[0].index("数值"), sheet[0].index("单位的幂"), rows[0].index("OBS_VALUE")
        for found, plain in zip(sheet[1:], rows[1:]):
            if plain[wanted]:
                self.assertEqual(decimal.Decimal(found[value]).scaleb(int(found[power])), decimal.Decimal(plain[wanted]))

    def test_same_bytes_in_any_locale(self):
        first = self.export("ranking", "1.xlsx", "--format", "xlsx").read_bytes()
        done = self.run_program("export", "ranking", "--sample", "--output", "2.xlsx", "--format", "xlsx", "--lang", "zh",
                                env=self.environment(TZ="Asia/Shanghai", LC_ALL="de_DE.UTF-8"))
        self.assertEqual(done.code, 0, done)
        self.assertEqual((self.folder / "2.xlsx").read_bytes(), first)

    def test_refusals(self):
        for more, sentence in [(["--format", "xls"], "csv, json, xlsx"), (["--in", "亿"], "--in goes with XLSX"),
                               (["--format", "xlsx", "--in", "12"], "--in cannot be \"12\"")]:
            done = self.run_program("export", "targets", "--sample", "--lang", "en", "--output", "t", *more)
            self.assertEqual(done.code, 2, done)
            self.assertIn(sentence, done.err)


if __name__ == "__main__":
    main()
