"""Numbers, gaps and labels as the offices of other countries write them; words that stay as they were printed."""

import office
import support

HEAD = "area;indicator;unit;period;value\n"
DESTATIS = """Code;Kreis;Merkmal;Einheit;2022;2023
09461;Bamberg;Bruttoinlandsprodukt;Mill. EUR;1.234,5;1.300
09462;Bayreuth;Bruttoinlandsprodukt;Mill. EUR;987,1;.
09463;Coburg;Bruttoinlandsprodukt;Mill. EUR;-12,5;x
"""
INE = """Provincias;Sexo;Periodo;Total
Albacete;Ambos sexos;2023T1;83.039
Alicante;Ambos sexos;2023T1;1.234.567
Almeria;Ambos sexos;2023T1;12.345,5
"""
REGIONS = """STRUCTURE;STRUCTURE_ID;ACTION;FREQ: Frequency;REGION: Region;INDICATOR: Indicator;TIME_PERIOD: Time;OBS_VALUE: Value;UNIT_MEASURE: Unit
dataflow;X:Y(1.0);I;A: Annual;DE1: Baden-Württemberg;GDP: Gross domestic product;2022;1,234;EUR: Euro
dataflow;X:Y(1.0);I;A: Annual;DE2: Bayern;GDP: Gross domestic product;2022;13,25;EUR: Euro
"""
MONTHS = """地区,月份,社会消费品零售总额(亿元),,工业用电量(万千瓦时),
,,当月,累计,当月,累计
测试市,2024年1月,10,10,3,3
测试市,2024年4月,10,38,3,12
"""
AT_ONCE = """某县固定资产投资完成情况（2024年1-9月）
地区,固定资产投资当月(亿元),固定资产投资累计(亿元),固定资产投资同比(%),工业增加值同比(%),本月用电量(亿元),经济增长(%)
甲县,1.2,10.8,5.1,6.2,3,4
"""
AT_ONCE_EN = """Area,Month,"Retail sales, CNY billion","Retail sales, cumulative, CNY billion","Retail sales (cumulative), growth %"
Xshire,Sep 2024,1.2,10.8,5.1
"""
PRINTED = """地区,指标,性质,时期,数值,单位,原文,标题,段落
测试市,企业数,实际,2025年,5100,家,５１００余家（含个体）,小轴承（上）,1
测试市,产量,实际,2025年,超过３００万套,套,,小轴承（上）,2
"""


class Offices(support.CliTest):
    def imported(self, name, text, *more):
        if isinstance(text, str):
            self.path(name).write_text(text, encoding="utf-8")
        return self.run_program("import", name, "--store", "a.store", "--empty", "--create-codes", "--source", "office", "--lang", "en",
                                *more)

    def values(self, name, text, *more):
        """The values of a table in an empty store, by area and period."""
        self.path("a.store").unlink(missing_ok=True)
        done = self.imported(name, text, *more)
        self.assertEqual((done.code, done.err), (0, ""), (name, done))
        return {(row["REF_AREA"], row["TIME_PERIOD"]): (row["OBS_VALUE"], row["OBS_STATUS"]) for row in self.rows("observations")}

    def refuses(self, text, *says):
        done = self.imported("t.csv", text)
        self.assertEqual(done.code, 1, done)
        for said in says:
            self.assertIn(said, done.err)

    def test_decimal_commas_of_a_whole_table(self):
        self.assertEqual(self.values("t.csv", DESTATIS),
                         {("09461", "2022"): ("1234500000", "A"), ("09461", "2023"): ("1300000000", "A"),
                          ("09462", "2022"): ("987100000", "A"), ("09462", "2023"): ("", "O"),
                          ("09463", "2022"): ("-12500000", "A"), ("09463", "2023"): ("", "O")})
        self.assertIn("09462\tBayreuth\n", self.ok("list", "areas", "--store", "a.store"))
        self.assertIn("decimal sign: comma", self.imported("t.csv", DESTATIS, "--dry-run").out)
        self.assertEqual(set(self.values("t.csv", INE, "--unit", "persons", "--indicator", "people").values()),
                         {("83039", "A"), ("1234567", "A"), ("12345.5", "A")})

    def test_a_number_of_either_sign_is_asked_for(self):
        for number in ("1,234", "83.039"):
            table = HEAD + "AT1;X;persons;2023;%s\n" % number
            self.refuses(table, 't.csv:2:5: "%s" may have thousands or decimals' % number)
            held = {sign: self.values("t.csv", table, "--decimal", sign)[("AT1", "2023")][0] for sign in ("point", "comma")}
            self.assertEqual(held, {"point": "1234", "comma": "1.234"} if "," in number else {"point": "83.039", "comma": "83039"})
        self.assertEqual(self.imported("t.csv", HEAD, "--decimal", "both").code, 2)

    def test_two_decimal_signs_in_one_table(self):
        self.refuses(HEAD + "AT1;X;persons;2023;1.5\nAT2;X;persons;2023;2,5\n", "t.csv:3:5")
        rows = "".join("AT%d;X;persons;2023;2,5\n" % i for i in range(300))
        self.refuses(HEAD + rows + "DE1;X;persons;2023;1.5\n", 't.csv:302:5: "1.5" is no number with a decimal comma')

    def test_points_where_a_comma_parts_the_cells(self):
        table = HEAD.replace(";", ",") + 'AT1,X,persons,2023,"1,234"\nAT2,X,persons,2023,83.039\n'
        self.assertEqual(self.values("t.csv", table), {("AT1", "2023"): ("1234", "A"), ("AT2", "2023"): ("83.039", "A")})

    def test_a_mapping_keeps_the_sign(self):
        self.imported("t.csv", DESTATIS, "--dry-run", "--save-mapping", "m.json")
        ambiguous = DESTATIS.splitlines()[0] + "\n09461;Bamberg;Bruttoinlandsprodukt;Mill. EUR;1.234;1.300\n"
        self.assertEqual(self.values("t.csv", ambiguous, "--mapping", "m.json"),
                         {("09461", "2022"): ("1234000000", "A"), ("09461", "2023"): ("1300000000", "A")})

    def test_thousands_of_all_kinds(self):
        rows = ["1'234", "1’234’567", "12 345", "12\u202f345", "12\u00a0345"]
        table = HEAD + "".join("AT%d;X;persons;2023;%s\n" % (i, number) for i, number in enumerate(rows))
        self.assertEqual([value for value, _ in self.values("t.csv", table).values()], ["1234", "1234567", "12345", "12345", "12345"])
        self.assertEqual(self.values("t.csv", table + "DE1;X;persons;2023;12\u00a0345,6\n")[("DE1", "2023")][0], "12345.6")

    def test_what_is_not_there_and_what_is_kept_back(self):
        signs = ["x", ".", "[x]", "z", "c", "(D)", "[c]", "…", "S"]
        table = HEAD + "DE9;X;persons;2023;5\n" + "".join("AT%d;X;persons;2023;%s\n" % (i, sign) for i, sign in enumerate(signs))
        held = self.values("t.csv", table)
        self.assertEqual("".join(held[("AT%d" % i, "2023")][1] for i in range(len(signs))), "OOOOQQQOQ")
        self.assertEqual({held[("AT%d" % i, "2023")][0] for i in range(len(signs))}, {""})

    def test_numbers_in_brackets_are_asked_about(self):
        table = HEAD.replace(";", ",") + 'AT1,Balance,EUR,2023,(12.5)\nAT2,Balance,EUR,2023,"(1,234)"\nAT3,Balance,EUR,2023,（5）\n'
        self.refuses(table, 't.csv:2:5: "(12.5)" stands in brackets and was read as below zero (3 numbers)')
        self.assertEqual([value for value, _ in self.values("t.csv", table, "--accept", "an account").values()], ["-12.5", "-1234", "-5"])

    def test_quarters_and_months_of_other_offices(self):
        said = ["2023M04", "2023T4", "2023/Q3", "1. Quartal 2023", "T2 2022", "3er trimestre 2022"]
        table = HEAD + "".join("AT1;X;persons;%s;%d\n" % (period, i) for i, period in enumerate(said))
        self.assertEqual(sorted(period for _, period in self.values("t.csv", table, "--accept", "a test")),
                         ["2022-Q2", "2022-Q3", "2023-04", "2023-Q1", "2023-Q3", "2023-Q4"])

    def test_regions_of_an_sdmx_file_keep_their_names(self):
        self.assertEqual(self.values("t.csv", REGIONS), {("DE1", "2022"): ("1.234", "A"), ("DE2", "2022"): ("13.25", "A")})
        self.assertIn("DE1\tBaden-Württemberg\n", self.ok("list", "areas", "--store", "a.store"))

    def test_the_month_and_what_had_piled_up_below_one_column_of_months(self):
        self.values("t.csv", MONTHS)
        held = sorted((row["INDICATOR_NAME"], row["TIME_PERIOD"], row["OBS_VALUE"]) for row in self.rows("growth")
                      if row["INDICATOR_NAME"] == "社会消费品零售总额")
        self.assertEqual([(period, value) for _, period, value in held],
                         [("2024-01", "1000000000"), ("2024-01-01/P4M", "3800000000"), ("2024-04", "1000000000")])

    def numbers(self, name, text):
        """What a table holds, by indicator's name and period."""
        self.values(name, text)
        names = dict(line.split("\t")[:2] for line in self.ok("list", "indicators", "--store", "a.store").splitlines())
        return {(names[row["INDICATOR"]], row["TIME_PERIOD"]): row["OBS_VALUE"] for row in self.rows("observations")}

    def test_a_remark_behind_the_unit_stays_with_the_number(self):
        table = "地区,指标,时期,数值,单位\n甲县,企业数,2025年,%s,家\n"
        for said, value, how in (("5100余家（含个体）", "5100", "more_than"), ("约300家（不含个体）", "300", "about"),
                                 ("1.2万多家（含分支机构）", "12000", "more_than")):
            self.assertEqual(self.values("t.csv", table % said), {("area-1", "2025"): (value, "A")})
            row = self.rows("all-figures")[0]
            self.assertEqual((row["QUALIFIER"], row["AS_PUBLISHED"]), (how, said))
        self.path("a.store").unlink()
        for said in ("5100余人（含个体）", "5100（万家）", "5100家（下降）", "5100家（以上）", "51家（万）", "51家（52）"):
            self.refuses(table % said, "t.csv:2:4")

    def test_what_the_values_are_of_a_name_said_at_its_end(self):
        self.assertEqual(self.numbers("t.csv", AT_ONCE),
                         {("固定资产投资", "2024-09"): "120000000", ("固定资产投资", "2024-01-01/P9M"): "1080000000",
                          ("固定资产投资 同比", "2024-01-01/P9M"): "5.1", ("工业增加值同比", "2024-01-01/P9M"): "6.2",
                          ("用电量", "2024-09"): "300000000", ("经济增长", "2024-01-01/P9M"): "4"})
        rows = AT_ONCE.split("\n", 1)[1].replace("地区", "地区,月份").replace("甲县", "甲县,2024年9月")
        self.assertEqual(self.numbers("t.csv", rows.replace(",工业增加值同比(%)", "").replace(",6.2", ""))["固定资产投资", "2024-01-01/P9M"],
                         "1080000000")
        self.assertEqual(self.numbers("t.csv", AT_ONCE_EN),
                         {("Retail sales", "2024-09"): "1200000000", ("Retail sales", "2024-01-01/P9M"): "10800000000",
                          ("Retail sales growth", "2024-01-01/P9M"): "5.1"})

    def test_words_stay_as_they_were_printed(self):
        for name in ("t.csv", "t.xlsx", "t.ods"):
            text = PRINTED
            if name != "t.csv":
                [book] = office.convert(self.path("t.csv"), name.split(".")[1], self.folder,
                                        "Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false")
                text = self.path(name).write_bytes(book.read_bytes())
            self.values(name, text)
            figures = self.rows("all-figures", "--lang", "zh")
            self.assertEqual([row["AS_PUBLISHED"] for row in figures], ["５１００余家（含个体）", "超过３００万套"], name)
            self.assertIn("小轴承（上）", figures[0]["LOCATOR"], name)

    def test_new_subjects_are_spelled_and_of_the_place_and_the_industry_that_their_rows_name(self):
        self.values("t.csv", "地区,行业,企业,指标,单位,时期,数值\n甲市,轴承,某某公司,产值,元,2024,5\n甲市,轴承,某某公司,产值,元,2023,4\n"
                             "甲市,轴承,两地公司,产值,元,2024,5\n乙市,轴承,两地公司,产值,元,2024,6\n")
        self.ok("package", "--store", "a.store", "--output", "out")
        areas = {row["name_zh"]: row["code"] for row in support.read_csv(self.path("out/area.csv").read_text(encoding="utf-8"))}
        [industry] = support.read_csv(self.path("out/industry.csv").read_text(encoding="utf-8"))
        subjects = support.read_csv(self.path("out/subject.csv").read_text(encoding="utf-8"))
        self.assertEqual({row["name_zh"]: row["pinyin"] for row in subjects},
                         {"某某公司": "mou mou gong si", "两地公司": "liang di gong si"})
        self.assertEqual({row["name_zh"]: (row["area"], row["industry"]) for row in subjects},
                         {"某某公司": (areas["甲市"], industry["code"]), "两地公司": ("", industry["code"])})


if __name__ == "__main__":
    support.main()
