"""What the analyst's intake says of a table that is not as it should be: true words at the right place, and nothing taken on the quiet."""

import zipfile

import office
import support
from formfile import KIND, OFFICE, PARTS

HEAD = "地区,2024年固定资产投资(亿元)\n"
LONG = "area,indicator,period,unit,value"


class Intake(support.CliTest):
    def setUp(self):
        super().setUp()
        self.store("sample-city")

    def call(self, name, text, *more):
        if text is not None:
            self.path(name).write_bytes(text.encode() if isinstance(text, str) else text)
        return self.run_program("import", name, "--store", "a.store", "--lang", "en", "--source", "bulletin", *more)

    def refuses(self, text, *says, name="t.csv", more=()):
        before = self.digest()
        done = self.call(name, text, *more)
        self.assertEqual(done.code, 1, (text, done))
        self.assertRegex(done.err, r"\A%s[^\n]{8,}\n\Z" % name.split(".")[0], "one sentence that begins with the file")
        for word in says:
            self.assertIn(word, done.err, text)
        self.assertEqual(self.digest(), before)

    def takes(self, text, values, *more, name="t.csv", indicator="fai"):
        """`values` by area and period, of the table's own source."""
        self.store("sample-city")
        done = self.call(name, text, "--accept", "a test", *more)
        self.assertEqual((done.code, done.err), (0, ""), (text, done))
        held = {(row["REF_AREA"], row["TIME_PERIOD"]): row["OBS_VALUE"]
                for row in self.rows("observations", "--indicator", indicator, "--source", "bulletin")}
        for key, value in values.items():
            self.assertEqual(held.get(key), value, (text, key))
        return done.out

    def tried(self, text, *more, name="t.csv"):
        return self.call(name, text, "--dry-run", *more)


class Columns(Intake):
    def test_numbers_without_a_head_are_of_nothing(self):
        nameless = "this column holds numbers and has no head"
        for text, place in [("地区,,2024年固定资产投资(亿元)\n云桥区,1,125.5\n柳湾区,2,98\n", "t.csv:1:2: "),
                            ("地区,指标,时期,单位,\n云桥区,固定资产投资,2024,亿元,125.5\n柳湾区,固定资产投资,2024,亿元,98\n", "t.csv:1:5: "),
                            ("2024年主要指标,,\n单位：亿元,,\n地区,固定资产投资,\n云桥区,125.5,3\n柳湾区,98,4\n", "t.csv:3:3: ")]:
            with self.subTest(text):
                self.refuses(text, place + nameless)
        self.refuses("云桥区,125.5\n柳湾区,98\n", "t.csv:1:1: no line above the data says what its columns are")
        # A comma in a number makes a column too, and a row that is longer than its head.
        self.refuses(HEAD + "云桥区,1,234.5\n柳湾区,2,345.6\n", "t.csv:2:3: this row has 3 fields and the header has 2")

    def test_a_head_of_one_cell_is_a_head(self):
        self.refuses("地区,\n云桥区,5\n", "t.csv:1:2: this column holds numbers and has no head")

    def test_a_column_without_a_head_that_says_which_rows_they_are_is_no_fault(self):
        self.takes(",2024年固定资产投资(亿元)\n云桥区,125.5\n", {("990002", "2024"): "12550000000"})

    def test_a_column_without_a_head_that_is_not_taken_is_said(self):
        self.assertIn("columns not taken: 1 (no head)\n", self.takes(
            "," + LONG + "\n0,990002,fai,2024,CNY,125.5\n1,990003,fai,2024,CNY,98\n", {("990002", "2024"): "125.5"}))

    def test_what_a_person_says_of_a_column_is_its_name(self):
        text = "地区,,单位\n云桥区,125.5,亿元\n柳湾区,98,亿元\n"
        self.tried(text, "--save-mapping", "m.json")
        mapping = self.path("m.json").read_text(encoding="utf-8")
        self.path("m.json").write_text(mapping.replace('"field": "value"', '"field": "value", "fixed": {"indicator": "fai", "period": "2024"}')
                                       .replace('"field":"value"', '"field":"value","fixed":{"indicator":"fai","period":"2024"}'),
                                       encoding="utf-8")
        self.takes(text, {("990002", "2024"): "12550000000"}, "--mapping", "m.json")

    def test_one_head_over_two_columns_of_values(self):
        for text, place in [("地区,2024年固定资产投资(亿元),2024年固定资产投资(亿元)\n云桥区,125.5,125.5\n", "t.csv:1:3"),
                            ("地区,2024年固定资产投资(亿元),2024年固定资产投资(亿元)\n云桥区,125.5,\n柳湾区,,98\n", "t.csv:1:3"),
                            (LONG + ",value\n990002,fai,2024,CNY,125.5,125.5\n", "t.csv:1:6")]:
            with self.subTest(text):
                self.refuses(text, place, "stands in column")
        self.takes("地区,2024年固定资产投资(亿元),增速(%),2024年社会消费品零售总额(亿元),增速(%)\n云桥区,125.5,3.1,60,4.2\n",
                   {("990002", "2024"): "12550000000"}, "--create-codes")

    def test_a_blank_line_between_head_and_data(self):
        self.takes(HEAD + "\n云桥区,125.5\n柳湾区,98\n", {("990002", "2024"): "12550000000", ("990003", "2024"): "9800000000"})
        self.takes(LONG + "\n\n990002,fai,2024,CNY,125.5\n", {("990002", "2024"): "125.5"})
        self.refuses(LONG + ",value\n\n990002,fai,2024,CNY,125.5,125.5\n", "t.csv:1:6")

    def test_a_reason_why_there_is_no_value_beside_one(self):
        head = LONG + ",gap_reason\n"
        self.refuses(head + "990002,fai,2024,CNY,125.5,unpublished\n", "t.csv:2:6: says why there is no value, and there is one")
        self.refuses(head + "990002,fai,2024,CNY,,whatever\n", 't.csv:2:6: "whatever" is no reason that is known')
        for reason in ("unpublished", "未公布", "Not published"):
            self.store("sample-city")
            done = self.call("t.csv", head + "990002,fai,2031,CNY,,%s\n" % reason)
            self.assertEqual((done.code, done.err), (0, ""), done)
            [row] = self.rows("observations", "--period", "2031")
            self.assertEqual((row["OBS_VALUE"], row["GAP_REASON"]), ("", "unpublished"))


class Texts(Intake):
    def test_signs_that_nobody_sees_make_no_second_name(self):
        self.takes("地区,2024年固定\u200b资产投资(亿元)\n云桥\u200b区,125.5\n\ufeff柳湾区,98\n麦丘\u00a0县\u200e,3\n",
                   {("990002", "2024"): "12550000000", ("990003", "2024"): "9800000000", ("990022", "2024"): "300000000"})
        self.store("sample-city")
        done = self.call("t.csv", "地区,2024年固定资产投资(亿元)\n新\u200b河县,5\n\ufeff新河县,5\n", "--accept", "a test", "--create-codes")
        self.assertEqual(done.code, 0, done)
        named = self.ok("list", "areas", "--store", "a.store", "--lang", "zh")
        self.assertEqual(named.count("新河县"), 1, named)
        self.assertNotIn("\u200b", named)

    def test_a_control_character_is_told_where_it_stands(self):
        says = "the text holds a control character (U+000B)"
        self.refuses(LONG + ",as_published\n990002,fai,2024,CNY,125.5,12\x0b5.5\n", "t.csv:2:6: " + says)
        for text, place in [(HEAD + "柳湾区,5\n新\x0b河县,125.5\n", "t.csv:3:1: "),
                            ("地区,2024年粮食\x0b产量(吨)\n云桥区,125.5\n", "t.csv:1:2: ")]:
            with self.subTest(text):
                self.refuses(text, place + says, more=("--create-codes",))

    def test_periods_as_offices_write_them(self):
        for said, period in [("2023年9月30日", "2023-09-30"), ("Sep-24", "2024-09"), ("Sep 2024", "2024-09"), ("2023年Q3", "2023-Q3"),
                             ("2023Q3季度", "2023-Q3"), ("2023年3季度", "2023-Q3")]:
            with self.subTest(said):
                self.takes("地区,时期,固定资产投资(亿元)\n云桥区,%s,1\n" % said, {("990002", period): "100000000"})
        self.refuses("地区,时期,固定资产投资(亿元)\n云桥区,24-Sep,1\n", 't.csv:2:2: "24-Sep" is no period')

    def test_a_binary_fraction_is_taken_for_the_decimal_that_it_stands_for(self):
        text = HEAD + "云桥区,125.50000000000001\n柳湾区,0.30000000000000004\n"
        said = self.takes(text, {("990002", "2024"): "12550000000", ("990003", "2024"): "30000000"})
        note = "t.csv:2:2: 2 numbers of 16 or 17 digits, as programs write them, were taken at the first 15\n"
        self.assertIn(note, said)
        self.assertIn(note, self.tried(text, "--accept", "a test").out)
        for cell in ("1234567890123456", "0.123456789012345678"):
            self.refuses(HEAD + "云桥区,%s\n" % cell, "t.csv:2:2", "more than 15 significant digits")

    def test_a_trial_does_not_send_to_a_trial(self):
        done = self.tried(HEAD + "云桥区,abc\n柳湾区,def\n")
        self.assertEqual(done.code, 1)
        self.assertEqual(done.err, 't.csv:2:2: "abc" is no number; write a number, or leave the cell empty or write — where there is '
                                   "none (1 more)\n")
        self.refuses(HEAD + "云桥区,abc\n柳湾区,def\n", "(1 more; --dry-run lists them)")
        self.assertNotIn("dry-run", self.tried(HEAD + "云桥区,\n柳湾区,\n").err)


def cells(*row, hidden=False):
    texts = "".join('<c><v>%s</v></c>' % cell if isinstance(cell, (int, float)) else '<c t="inlineStr"><is><t>%s</t></is></c>' % cell
                    for cell in row)
    return "<row%s>%s</row>" % (' hidden="1"' if hidden else "", texts)


def book(*sheets):
    """A workbook: (name, rows in XML, what stands before them, state)."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts = dict(PARTS)
    listed = links = ""
    for number, (name, rows, before, state) in enumerate(sheets, 1):
        parts["xl/worksheets/sheet%d.xml" % number] = '<worksheet xmlns="%s">%s<sheetData>%s</sheetData></worksheet>' % (main, before, rows)
        listed += '<sheet name="%s" sheetId="%d" state="%s" r:id="s%d"/>' % (name, number, state, number)
        links += '<Relationship Id="s%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>' % (number, OFFICE, number)
    parts["xl/workbook.xml"] = '<workbook xmlns="%s" xmlns:r="%s"><sheets>%s</sheets></workbook>' % (main, OFFICE, listed)
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace("</Relationships>", links + "</Relationships>")
    return parts


SPACE = "urn:oasis:names:tc:opendocument:xmlns:"


def ods(*tables):
    content = ('<office:document-content xmlns:office="%soffice:1.0" xmlns:table="%stable:1.0" xmlns:text="%stext:1.0"><office:body>'
               "<office:spreadsheet>%s</office:spreadsheet></office:body></office:document-content>" % (SPACE, SPACE, SPACE, "".join(tables)))
    return {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content}


def ods_row(*row, visibility="visible"):
    texts = "".join("<table:table-cell><text:p>%s</text:p></table:table-cell>" % cell for cell in row)
    return '<table:table-row table:visibility="%s">%s</table:table-row>' % (visibility, texts)


class Books(Intake):
    def said(self, name, parts, *more):
        with zipfile.ZipFile(self.path(name), "w", zipfile.ZIP_DEFLATED) as file:
            for part, text in parts.items():
                file.writestr(part, text)
        return self.call(name, None, "--dry-run", *more).out

    HEADS, ROWS = ("地区", "2024年固定资产投资(亿元)"), (("云桥区", 125.5), ("柳湾区", 98))

    def test_sheets_that_are_not_read_are_named(self):
        data = cells(*self.HEADS) + "".join(cells(*row) for row in self.ROWS)
        first = ("说明", cells("填报说明", "请填第二张表"), "", "visible")
        said = self.said("t.xlsx", book(first, ("数据", data, "", "visible"), ("空", "", "", "visible"), ("旧", data, "", "hidden")))
        self.assertIn('\nonly the sheet "说明" was read; others hold something, too: 数据 (choose with --sheet, or in the window)\n', said)
        self.refuses(None, 'the sheet "说明" was read: are they in "数据" (choose with --sheet)?', name="t.xlsx")
        said = self.said("t.xlsx", book(("数据", data, "", "visible"), ("空", "", "", "visible")))
        self.assertNotIn("only the sheet", said)
        empty = '<table:table table:name="空"><table:table-row><table:table-cell/></table:table-row></table:table>'
        tables = ['<table:table table:name="%s">%s</table:table>' % (name, ods_row(*self.HEADS) + ods_row(*self.ROWS[0])) for name in ("甲", "乙")]
        self.assertIn('only the sheet "甲" was read; others hold something, too: 乙 (', self.said("t.ods", ods(tables[0], empty, tables[1])))
        self.assertNotIn("only the sheet", self.said("t.ods", ods(tables[0], empty)))

    def test_what_a_sheet_hides_is_read_and_said(self):
        rows = cells(*self.HEADS, "2023年固定资产投资(亿元)") + cells("云桥区", 125.5, 120) + cells("柳湾区", 98, 95, hidden=True)
        hidden = '<cols><col min="3" max="3" hidden="1"/><col min="5" max="16384" hidden="1"/></cols>'
        said = self.said("t.xlsx", book(("S", rows, hidden, "visible")))
        self.assertIn("\nt.xlsx!S!A3: rows that the sheet hides were read like any other (1 row)\n", said)
        self.assertIn("\nt.xlsx!S!C1: columns that the sheet hides were read like any other (1 column)\n", said)
        self.assertNotIn("hides", self.said("t.xlsx", book(("S", rows.replace(' hidden="1"', ""), "", "visible"))))
        parts = book(("S", rows, hidden, "visible"), ("T", rows, "", "visible"), ("U", "", "", "visible"))
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace("</Types>", "".join(
            '<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%sworksheet+xml"/>' % (number, KIND) for number in (2, 3)) + "</Types>")
        self.said("all.xlsx", parts)
        for kind in ("xls", "xlsx", "ods"):  # as another program writes it
            [file] = office.convert(self.path("all.xlsx"), kind, self.folder)
            said = self.call("all." + kind, file.read_bytes(), "--dry-run").out
            self.assertIn('others hold something, too: T (', said)
            self.assertIn("all.%s!S!A3: rows that the sheet hides were read like any other (1 row)\n" % kind, said)
            self.assertIn("all.%s!S!C1: columns that the sheet hides were read like any other (1 column)\n" % kind, said)
        table = ('<table:table table:name="S"><table:table-column/><table:table-column table:visibility="collapse"/>'
                 '<table:table-column table:number-columns-repeated="1000" table:visibility="collapse"/>%s</table:table>'
                 % (ods_row(*self.HEADS) + ods_row(*self.ROWS[0], visibility="filter") + ods_row(*self.ROWS[1])))
        said = self.said("t.ods", ods(table))
        self.assertIn("t.ods!S!A2: rows that the sheet hides were read like any other (1 row)\n", said)
        self.assertIn("t.ods!S!B1: columns that the sheet hides were read like any other (1 column)\n", said)


if __name__ == "__main__":
    support.main()
