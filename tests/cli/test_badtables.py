"""Tables as they should not be, taken by `import`: each is refused in a sentence that says where, or taken as a person reads it, and
nothing takes more memory than 1.5 GB or stores half."""

import resource
import zipfile

import office
import support
from formfile import OFFICE, PARTS

HEAD = "地区,2024年固定资产投资(亿元)\n"
MEMORY = 1_500_000_000


def limited():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def limits():
    """None for a program with a sanitizer, which sets terabytes of addresses aside before it begins."""
    with open(support.PROGRAM, "rb") as program:
        return None if b"__asan_init" in program.read() else limited


def sheet(rows, styles="", date1904=False):
    """A workbook of one sheet, its rows in XML."""
    parts = dict(PARTS)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts["xl/worksheets/sheet1.xml"] = '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (main, rows)
    if styles:
        formats = "".join('<xf numFmtId="%s"/>' % number for number in ["0", *styles.split()])
        parts["xl/styles.xml"] = '<styleSheet xmlns="%s"><cellXfs>%s</cellXfs></styleSheet>' % (main, formats)
        parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(
            "</Relationships>", '<Relationship Id="r2" Type="%s/styles" Target="styles.xml"/></Relationships>' % OFFICE)
    if date1904:
        parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace("<sheets>", '<workbookPr date1904="1"/><sheets>')
    return parts


def words(*cells):
    return "".join('<c t="inlineStr"><is><t>%s</t></is></c>' % cell for cell in cells)


class BadTables(support.CliTest):
    def setUp(self):
        super().setUp()
        self.store("sample-city")

    def put(self, name, content):
        if isinstance(content, dict):
            with zipfile.ZipFile(self.path(name), "w", zipfile.ZIP_DEFLATED) as book:
                for part, text in content.items():
                    book.writestr(part, text)
        else:
            self.path(name).write_bytes(content if isinstance(content, bytes) else content.encode())

    def imported(self, name, *more):
        return self.run_program("import", name, "--store", "a.store", "--lang", "en", "--source", "bulletin", *more, limits=limits())

    def refuses(self, name, content, *says):
        if content is not None:
            self.put(name, content)
        before = self.digest()
        done = self.imported(name)
        self.assertEqual(done.code, 1, (name, done))
        self.assertRegex(done.err, r"\A%s[^\n]{8,}\n\Z" % name.split(".")[0], "one sentence that begins with the file")
        for word in says:
            self.assertIn(word, done.err, name)
        self.assertEqual(self.digest(), before, name)

    def takes(self, name, content, values, *more):
        """Taken into an empty place; `values`: those of investment by area."""
        self.store("sample-city")
        self.put(name, content)
        done = self.imported(name, "--accept", "a test", *more)
        self.assertEqual((done.code, done.err), (0, ""), (name, done))
        held = {(row["REF_AREA"], row["TIME_PERIOD"]): row["OBS_VALUE"] for row in self.rows("observations", "--indicator", "fai")}
        for key, value in values.items():
            self.assertEqual(held.get(key), value, (name, key))

    def test_csv_that_is_refused(self):
        for name, content, says in [
                ("nul.csv", HEAD + "云桥区,1\0\n", "nul.csv:2:2: a NUL"),
                ("utf16.csv", (HEAD + "云桥区,1\n").encode("utf-16-le"), "NUL"),
                ("cut.csv", HEAD + '云桥区,"12', "cut.csv:2:2"),
                ("quote.csv", HEAD + '云桥区,"1"2\n', "quote.csv:2:2"),
                ("paren.csv", HEAD + "云桥区,(12.5)\n", "paren.csv:2:2"),
                ("gbk.csv", HEAD.encode() + "云桥区".encode("gbk") + b",1\n", "gbk.csv:2"),
                ("comma.csv", HEAD + '云桥区,"1,23"\n', "comma.csv:2:2"),
                ("lines.csv", "地区\n", "lines.csv"),
                # A sign before a number may mean below zero: below a period it is no reason to leave the column out.
                ("sign.csv", "地区,指标,单位,2023,2024(p)\n云桥区,固定资产投资,亿元,120,▲5.2\n", "sign.csv:2:5"),
                ("mark.csv", "地区,指标,单位,2023,2024\n云桥区,固定资产投资,亿元,120,※5.2\n柳湾区,固定资产投资,亿元,130,6\n",
                 "mark.csv:2:5")]:
            with self.subTest(name):
                self.refuses(name, content, says)

    def test_csv_that_is_taken(self):
        for name, content, value in [
                ("mixed.csv", HEAD + "云桥区,125.5\r\n柳湾区,1\r麦丘县,2\n", "12550000000"),
                ("last.csv", (HEAD + "云桥区,125.5").rstrip(), "12550000000"),
                ("thousands.csv", HEAD + '云桥区,"1,234.5"\n', "123450000000"),
                ("wide.csv", HEAD + "云桥区,　１，２３４．５　\n".replace("，", ""), "123450000000"),
                ("unit.csv", HEAD + "云桥区,125.5亿元\n", "12550000000"),
                ("minus.csv", HEAD + "云桥区,−12.5\n", "-1250000000")]:
            with self.subTest(name):
                self.takes(name, content, {("990002", "2024"): value})

    def test_what_stays_in_the_file_is_said(self):
        self.put("left.csv", "序号,地区,2024年固定资产投资(亿元),责任单位\n1,云桥区,125.5,发改局\n2,柳湾区,98,发改局\n,合计,223.5,\n")
        done = self.imported("left.csv", "--accept", "a test")
        self.assertEqual((done.code, done.err), (0, ""), done)
        self.assertEqual(done.out, "imported: 2 new, 0 changed, 0 equal\ncolumns not taken: 1 序号; 4 责任单位\n"
                                   "not taken: left.csv:4 合计\n")
        tried = self.imported("left.csv", "--accept", "a test", "--dry-run")
        self.assertIn("\ncolumns not taken: 1 序号; 4 责任单位\nnot taken: left.csv:4 合计\n", tried.out, "the preview says it alike")

    def test_a_formula_that_was_never_worked_out_is_not_nothing(self):
        head = "<row>" + words("地区", "2024年固定资产投资(亿元)") + "</row>"
        rows = "<row>" + words("云桥区") + "<c><f>SUM(C2:D2)</f>%s</c></row><row>" + words("柳湾区") + "<c><v>5</v></c></row>"
        self.refuses("f.xlsx", sheet(head + rows % ""), "f.xlsx!", "formula without its result")
        self.refuses("s.xlsx", sheet(head + (rows % "").replace("SUM(C2:D2)", "")), "s.xlsx!", "formula without its result")
        self.takes("v.xlsx", sheet(head + rows % "<v>125.5</v>"), {("990002", "2024"): "12550000000", ("990003", "2024"): "500000000"})

    def test_a_line_of_half_a_gigabyte(self):
        with open(self.path("long.csv"), "wb") as file:
            file.write(HEAD.encode() + "云桥区,1".encode())
            for _ in range(500):
                file.write(b"1" * 1_000_000)
        self.refuses("long.csv", None, "long.csv:2", "limit")

    def test_a_web_page_a_bomb_and_a_password(self):
        self.refuses("page.xls", "<html><table><tr><td>地区</td><td>1</td></tr></table></html>", "web page", "save it as XLSX")
        bomb = sheet("")
        bomb["xl/worksheets/sheet1.xml"] = bomb["xl/worksheets/sheet1.xml"].replace("<sheetData>", "<sheetData>" + " " * 400_000_000)
        self.refuses("bomb.xlsx", bomb, "sheet1.xml", "not read")
        ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 4000
        self.refuses("locked.xlsx", ole)

    def test_a_workbook_cut_in_the_middle(self):
        self.put("t.csv", HEAD + "云桥区,125.5\n")
        for kind in ("xls", "xlsx", "ods"):
            [file] = office.convert(self.path("t.csv"), kind, self.folder, "Text - txt - csv (StarCalc):44,34,76,1")
            whole = file.read_bytes()
            for part in (3, 2):
                with self.subTest(kind=kind, part=part):
                    self.refuses("cut." + kind, whole[:len(whole) - len(whole) // part])
            self.takes("whole." + kind, whole, {("990002", "2024"): "12550000000"})

    def test_a_million_columns_of_one_cell(self):
        cell = ('<table:table-row><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="1000000"/>'
                "</table:table-row>")
        space = "urn:oasis:names:tc:opendocument:xmlns:"
        content = ('<office:document-content xmlns:office="%soffice:1.0" xmlns:table="%stable:1.0"><office:body><office:spreadsheet>'
                   '<table:table table:name="S">%s</table:table></office:spreadsheet></office:body></office:document-content>'
                   % (space, space, cell))
        self.refuses("many.ods", {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content}, "limit of 500")

    def test_cells_of_a_workbook(self):
        head = '<row r="1">%s</row>' % words("地区", "2024年固定资产投资(亿元)")

        def row(cell):
            return head + '<row r="2">%s%s</row>' % (words("云桥区"), cell)
        for name, cell, value in [("text.xlsx", words("1,234.5"), "123450000000"), ("full.xlsx", words("１２５．５"), "12550000000"),
                                  ("number.xlsx", "<c><v>125.5</v></c>", "12550000000"),
                                  ("formula.xlsx", "<c><f>A1*2</f><v>125.5</v></c>", "12550000000")]:
            with self.subTest(name):
                self.takes(name, sheet(row(cell)), {("990002", "2024"): value})
        for name, cell in [("error.xlsx", '<c t="e"><v>#DIV/0!</v></c>'), ("story.xlsx", words("很多"))]:
            with self.subTest(name):
                self.refuses(name, sheet(row(cell)), "B2")
        # Nobody kept the formula's result: that is no empty cell.
        self.refuses("formula.xlsx", sheet(row("<c><f>A1*2</f></c>")), "B2: \"=A1*2\" is a formula without its result")

    def test_days_and_percentages_of_a_workbook(self):
        head = '<row r="1">%s</row>' % words("地区", "日期", "固定资产投资(亿元)")
        for name, serial, early in [("d1900.xlsx", 45565, False), ("d1904.xlsx", 44103, True)]:
            rows = head + '<row r="2">%s<c s="1"><v>%d</v></c><c><v>125.5</v></c></row>' % (words("云桥区"), serial)
            with self.subTest(name):
                self.takes(name, sheet(rows, "14", early), {("990002", "2024-09-30"): "12550000000"})
        rows = ('<row r="1">%s</row>' % words("地区", "2030年规模以上工业增加值增速")
                + '<row r="2">%s<c s="1"><v>0.057</v></c></row>' % words("云桥区"))
        self.store("sample-city")
        self.put("percent.xlsx", sheet(rows, "10"))
        name = next(line.split("\t") for line in self.ok("list", "indicators", "--store", "a.store", "--lang", "zh").splitlines()
                    if line.startswith("iva-growth\t"))[1]
        self.put("percent.xlsx", sheet(rows.replace("规模以上工业增加值增速", name), "10"))
        done = self.imported("percent.xlsx", "--accept", "a test")
        self.assertEqual(done.code, 0, done)
        found = [row["OBS_VALUE"] for row in self.rows("observations", "--indicator", "iva-growth", "--area", "990002")
                 if row["TIME_PERIOD"] == "2030"]
        self.assertEqual(found, ["5.7"])


if __name__ == "__main__":
    support.main()
