"""What each format of tables may hold, clause by clause: taken with the value that it says, or refused at its place with the store as
it was. (docs/formats.md says which test keeps which clause.)"""

import office
import support

HEAD = "地区,2030年固定资产投资(亿元)\n"
LONG = "area,indicator,period,value,unit\n"
SDMX = "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,SOURCE,KIND,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT\n"
FLOW = "DATAFLOW,A:B(1.0)"


class Formats(support.CliTest):
    def setUp(self):
        super().setUp()
        self.store("sample-city")

    def imported(self, content, name, *more):
        if content is not None:
            self.path(name).write_bytes(content.encode() if isinstance(content, str) else content)
        return self.run_program("import", name, "--store", "a.store", "--lang", "en", "--source", "bulletin", *more)

    def held(self, content, indicator="fai", name="t.csv", area="990002", years=("2030",)):
        """The values of these years after the table came in: text and status by period."""
        self.store("sample-city")
        done = self.imported(content, name, "--accept", "a test")
        self.assertEqual((done.code, done.err), (0, ""), (content, done))
        return {row["TIME_PERIOD"]: row["OBS_VALUE"] or row["OBS_STATUS"]
                for row in self.rows("observations", "--indicator", indicator, "--area", area, "--source", "bulletin")
                if row["TIME_PERIOD"][:4] in years and row["REF_AREA"] == area}

    def refuses(self, content, place, *says, name="t.csv"):
        before = self.digest()
        done = self.imported(content, name)
        self.assertEqual(done.code, 1, (content, done))
        self.assertRegex(done.err, r"\A%s\b[^\n]{8,}\n\Z" % place, "one sentence that begins with the place")
        for word in says:
            self.assertIn(word, done.err)
        self.assertEqual(self.digest(), before)

    def test_csv_in_any_dress(self):
        table = HEAD + "云桥区,125.5\n"
        for what, content in [("utf-8", table.encode()), ("mark", table.encode("utf-8-sig")), ("gb18030", table.encode("gb18030")),
                              ("utf-16", table.encode("utf-16")), ("big", b"\xfe\xff" + table.encode("utf-16-be")),
                              ("cr", table.replace("\n", "\r").encode()), ("crlf", table.replace("\n", "\r\n").encode()),
                              ("semicolon", table.replace(",", ";").encode()), ("tab", table.replace(",", "\t").encode())]:
            with self.subTest(what):
                self.assertEqual(self.held(content), {"2030": "12550000000"})
        for encoding in ("gb18030", "utf-16"):
            with self.subTest(said=encoding):
                said = self.imported(table.encode(encoding), "t.csv", "--dry-run")
                self.assertIn(encoding.upper().replace("UTF-16", "UTF-16"), said.out)

    def test_an_encoding_that_cannot_be_told_is_chosen(self):
        table = HEAD + "云桥区,125.5\n"
        self.assertEqual(self.held(table.encode("gb18030")), {"2030": "12550000000"})
        self.store("sample-city")
        said = self.imported("東京,2030年人口(人)\n東京,5\n".encode("shift_jis"), "t.csv", "--dry-run").out
        self.assertIn("CSV Shift_JIS: data from line", said)
        self.assertIn("read as Shift_JIS, but it could be GB18030: where the text looks wrong, choose the other encoding (--encoding GB18030)",
                      said)
        said = self.imported(None, "t.csv", "--dry-run", "--encoding", "gbk").out
        self.assertIn("CSV GB18030: data from line", said)
        self.assertNotIn("could be", said)
        for name in ("koi8", "utf-7"):
            done = self.imported(None, "t.csv", "--encoding", name)
            self.assertEqual(done.code, 2, done)
            self.assertIn("--encoding cannot be \"%s\"; there are utf-8, gb18030" % name, done.err)

    def test_numbers_as_people_write_them(self):
        for cell, value in [('"1,234.5"', "123450000000"), ("１，２３４．５", None), ("１２３４．５", "123450000000"), ("1.1", "110000000"),
                            ("—", "O"), ("-", "O"), ("…", "O"), ("-0.5", "-50000000"), ("0", "0"), ("1.2e1", "1200000000")]:
            with self.subTest(cell):
                content = HEAD + "云桥区,%s\n" % ('"%s"' % cell if "，" in cell else cell)
                self.assertEqual(self.held(content), {"2030": value or "123450000000"})
        for cell, unit, value in [("1.1亿", "元", "110000000"), ("2.5万", "元", "25000"), ("1.1", "亿元", "110000000"),
                                  ("5100万元", "亿元", "51000000")]:
            with self.subTest(cell):
                self.assertEqual(self.held("地区,2030年固定资产投资(%s)\n云桥区,%s\n" % (unit, cell)), {"2030": value})
        self.assertEqual(self.held("地区,2030年固定资产投资(亿元)\n云桥区,\n柳湾区,1\n"), {}, "an empty cell says nothing")
        self.assertEqual(self.held(LONG + "990002,iva-growth,2030,5.7%,percent\n", "iva-growth"), {"2030": "5.7"})
        self.refuses(LONG + "990002,fai,2030,5.7%,CNY\n", "t.csv:2:4")

    def test_what_is_no_number(self):
        for cell in ["NaN", "Inf", "-inf", "#DIV/0!", "#N/A", "1.234,56", "0x1F", "10-20", "10～20亿", "1e400", "12.5.1", "1 2 3", "abc", "--5"]:
            with self.subTest(cell):
                self.refuses(HEAD + '柳湾区,1\n云桥区,"%s"\n' % cell, "t.csv:3:2")

    def test_tables_of_another_shape(self):
        for content, place, says in [
                (LONG.replace("unit", "area") + "990002,fai,2030,1,CNY\n", "t.csv:1:5", "area"),
                (LONG + "990002,fai,2030,1\n", "t.csv:2:5", "has 4 fields"),
                (LONG + "990002,fai,2030,1,CNY,7\n", "t.csv:2:6", "has 6 fields"),
                (LONG + '990002,fai,2030,"1,CNY\n', "t.csv:2:4", "quote"),
                (LONG + "990002,fai,2030-02-30,1,CNY\n", "t.csv:2:3", "2030-02-30"),
                (LONG + "990002,fai,2030-13,1,CNY\n", "t.csv:2:3", "2030-13"),
                (LONG + "990002,fai,2030,1,CNY\n990002,fai,2030,2,CNY\n", "t.csv:3:4", "line 2"),
                (HEAD + "云桥区,1,234.5\n", "t.csv:2:3", "quote a number with commas"),
                ("", "t.csv", "empty")]:
            with self.subTest(content):
                self.refuses(content, place, says)
        self.assertEqual(self.held(LONG + "990002,fai,2030,1,CNY\n990002,fai,2030,1,CNY\n"), {"2030": "1"}, "twice the same is once")

    def test_limits_are_said(self):
        head = ",".join("2%03d年固定资产投资(亿元)" % i for i in range(500))
        self.refuses("地区," + head + "\n云桥区" + ",1" * 500 + "\n", "t.csv", "limit of 500")
        self.refuses(HEAD + '云桥区,"%s"\n' % ("1" * 1_000_001), "t.csv:2", "limit of 1000000 bytes")
        self.refuses(HEAD + "云桥区" + (",%s" % ("1" * 900_000)) * 12 + "\n", "t.csv:2", "limit of 10000000 bytes")
        with open(self.path("huge.csv"), "wb") as file:
            file.write((HEAD + "云桥区,1\n").encode())
            file.truncate(2_000_000_001)
        self.refuses(None, "huge.csv", "limit of 2000000000 bytes", name="huge.csv")

    def test_sdmx_of_each_version(self):
        body = "%s,990002,fai,bulletin,actual,2030,1.1,CNY,8\n"
        for what, content in [
                ("2.0", SDMX + body % "DATAFLOW,A:B(1.0),R"), ("append", SDMX + body % "DATAFLOW,A:B(1.0),A"),
                ("information", SDMX + body % "DATAFLOW,A:B(1.0),I"), ("merge", SDMX + body % "DATAFLOW,A:B(1.0),M"),
                ("1.0", SDMX.replace("STRUCTURE,STRUCTURE_ID,ACTION", "DATAFLOW") + body % "A:B(1.0)"),
                ("order", "DATAFLOW,OBS_VALUE,TIME_PERIOD,UNIT_MULT,INDICATOR,REF_AREA,UNIT_MEASURE\nA:B(1.0),1.1,2030,8,fai,990002,CNY\n"),
                ("both", SDMX.replace("REF_AREA", "REF_AREA: Area").replace("INDICATOR", "INDICATOR: Indicator")
                 + (body % "DATAFLOW,A:B(1.0): Flow,R").replace("990002", "990002: Yunqiao").replace("fai", "fai: Investment")),
                ("name", SDMX.replace("REF_AREA", "REF_AREA,Area").replace("STRUCTURE_ID,", "STRUCTURE_ID,STRUCTURE_NAME,")
                 + (body % "DATAFLOW,A:B(1.0),Flow,R").replace("990002", "990002,Yunqiao")),
                ("comma", (SDMX + body % "DATAFLOW,A:B(1.0),R").replace(",", ";").replace("1.1", "1,1"))]:
            with self.subTest(what):
                self.assertEqual(self.held(content), {"2030": "110000000"})
        for missing, says in (("NaN", {"2030": "O"}), ("#N/A", {"2030": "O"}), ("", {})):
            with self.subTest(missing):
                line = body % "DATAFLOW,A:B(1.0),R"
                self.assertEqual(self.held(SDMX + line.replace("1.1", missing) + line.replace("2030", "2031")), says)
        self.refuses(SDMX + "DATAFLOW,A:B(1.0),R,990002,fai\n", "t.csv:2", "11")
        self.refuses(SDMX + body % "DATAFLOW,A:B(1.0),D", "t.csv:2:3", "D")

    def test_periods_and_powers_of_sdmx(self):
        for period in ("2030", "2030-Q3", "2030-S1", "2030-09", "2030-07-31", "2030-01-01/P9M"):
            with self.subTest(period):
                content = SDMX + "DATAFLOW,A:B(1.0),R,990002,fai,bulletin,actual,%s,1.1,CNY,4\n" % period
                self.assertEqual(self.held(content), {period: "11000"})
        self.refuses(SDMX + "DATAFLOW,A:B(1.0),R,990002,fai,bulletin,actual,2030-Q5,1,CNY,0\n", "t.csv:2:8", "2030-Q5")

    def test_eurostat(self):
        content = ("DATAFLOW,LAST UPDATE,freq,unit,indicator,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
                   "ESTAT:X(1.0),01/02/25 11:00:00,A,CNY,fai,990002,2030,1.5,p\n")
        self.assertEqual(self.held(content), {"2030": "1.5"})
        row = next(row for row in self.rows("observations", "--indicator", "fai", "--area", "990002") if row["TIME_PERIOD"] == "2030")
        self.assertEqual(row["OBS_STATUS"], "P")
        for said, held in ((":,c", "Q"), (":,r", "O"), ("1.5,r", "1.5"), ("1.5,", "1.5")):
            with self.subTest(said):
                self.assertEqual(self.held(content.replace("1.5,p", said)), {"2030": held})

    def test_spreadsheets_say_what_a_csv_says(self):
        self.path("t.csv").write_text("2030年各县区投资,\n单位：亿元,\n地区,固定资产投资\n云　桥　区,125.5\n其中：柳湾区,1.1\n合计,126.6\n注：初步数,\n")
        for kind in ("xlsx", "xls", "ods"):
            [file] = office.convert(self.path("t.csv"), kind, self.folder, "Text - txt - csv (StarCalc):44,34,76,1")
            with self.subTest(kind):
                self.assertEqual(self.held(file.read_bytes(), name="t." + kind), {"2030": "12550000000"})

    def test_a_sheet_as_an_office_sends_it(self):
        content = ("2030年1-9月分县区主要指标完成情况表,,,,\n,,,,单位：亿元、%\n县区名称,固定资产投资（累计）,,社会消费品零售总额,备注\n"
                   ",本期,同比增长(%),绝对额,\n全　市,\"1,234.5\",5.2,880.1,\n　　其中：云桥区,210.3,6.1,约150,初步\n合计,210.3,,150,\n"
                   "注：1.表中为快报数；2.增速按可比价计算。,,,,\n")
        self.assertEqual(self.held(content, "fai-ytd", area="990000"), {"2030-01-01/P9M": "123450000000"})
        self.assertEqual(self.held(content, "fai-growth", area="990000"), {"2030-01-01/P9M": "5.2"})
        figures = self.rows("all-figures", "--indicator", "retail", "--area", "990002")
        self.assertIn(("15000000000", "about", "约150"), [(row["OBS_VALUE"], row["QUALIFIER"], row["AS_PUBLISHED"]) for row in figures])

    def test_a_flag_in_a_head_is_the_status_of_its_values(self):
        wide = "2031年固定资产投资,,,\n单位：亿元,,,\n地区,2029①,2030(p),2031年预计\n云桥区,1.5,2.5,3.5\n柳湾区,4,5,6\n"
        tall = "年份,地区,固定资产投资（亿元）\n2029①,云桥区,1.5\n2030(p),云桥区,2.5\n2031年预计,云桥区,3.5\n"
        for name, table in (("wide", wide), ("long", tall)):
            self.path("t.csv").write_text(table, encoding="utf-8")
            [sheet] = office.convert(self.path("t.csv"), "xlsx", self.folder, "Text - txt - csv (StarCalc):44,34,76,1")
            for file, content in (("t.csv", table.encode()), ("t.xlsx", sheet.read_bytes())):
                with self.subTest(name, file=file):
                    self.store("sample-city")
                    self.assertEqual(self.imported(content, file, "--accept", "a test").code, 0)
                    said = [(row["TIME_PERIOD"], row["OBS_VALUE"], row["OBS_STATUS"])
                            for row in self.rows("observations", "--indicator", "fai", "--area", "990002", "--source", "bulletin")
                            if row["TIME_PERIOD"] in ("2029", "2030", "2031")]
                    self.assertEqual(sorted(said), [("2029", "150000000", "A"), ("2030", "250000000", "P"), ("2031", "350000000", "E")])
                    [figure] = [row["AS_PUBLISHED"] for row in self.rows("all-figures", "--indicator", "fai", "--area", "990002")
                                if row["TIME_PERIOD"] == "2029"]
                    self.assertEqual(figure, "1.5[1]", "an unknown mark is kept beside the number")

    def test_months_across_with_a_total_behind(self):
        content = ("附件2：2030年各县区固定资产投资分月情况\n单位：万元\n县区,1月,2月,合计\n云桥区,1000,1200,2200\n柳湾区,900,800,1700\n"
                   "填表人：张三,,,\n").encode("gb18030")
        self.assertEqual(self.held(content), {"2030-01": "10000000", "2030-02": "12000000"})
        days = "地区,日期,固定资产投资(亿元)\n云桥区,2030/9/30,1.1\n云桥区,2030/10/5,2\n"
        self.assertEqual(self.held(days), {"2030-09-30": "110000000", "2030-10-05": "200000000"})
        self.refuses(days.replace("9/30", "2/30"), "t.csv:2:2", "2030/2/30")

    def test_a_table_without_any_period_is_asked_about(self):
        table = "指标,云桥区,柳湾区\n固定资产投资（亿元）,1.5,2.5\n"
        self.refuses(table, "t.csv:2:2", "no value of the table has a period", "--accept")
        self.assertEqual(self.imported(table, "t.csv", "--accept", "as it came").code, 0)
        self.assertEqual(self.held(table.replace("指标,", "2030年\n指标,")), {"2030": "150000000"})

    def test_refusals_in_both_languages(self):
        self.path("t.csv").write_text(HEAD + "云桥区,1.234,56\n")
        said = self.run_program("import", "t.csv", "--store", "a.store", "--lang", "zh", "--source", "bulletin")
        self.assertRegex(said.err, r"\At.csv:2[^\n]*[一-鿿]{4}")


if __name__ == "__main__":
    support.main()
