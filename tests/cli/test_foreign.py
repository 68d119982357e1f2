"""Tables of other regions, as the portals give them, taken into a store of one's own."""
import csv
import gzip
import json

import support

WORLD_BANK = '''"Data Source","World Development Indicators",

"Last Updated Date","2025-10-07",

"Country Name","Country Code","Indicator Name","Indicator Code","2022","2023","2024",
"Austria","AUT","GDP (current US$)","NY.GDP.MKTP.CD","471.5","511.7","",
"Germany","DEU","GDP (current US$)","NY.GDP.MKTP.CD","4163.6","4525.7","",
'''
OECD = """STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,FREQ,Frequency,REF_AREA,Reference area,MEASURE,Measure,UNIT_MEASURE,Unit,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT
DATAFLOW,OECD:X(1.0),"Value added",I,A,Annual,AT34,Vorarlberg,B1G,Gross value added,EUR,Euro,2022,18.5,A,9
DATAFLOW,OECD:X(1.0),"Value added",I,A,Annual,AT34,Vorarlberg,B1G,Gross value added,EUR,Euro,2023,19.25,P,9
"""
YEARBOOK = """1-3 各市主要经济指标（2023年）,,,,
单位：亿元、万人,,,,
地区,地区生产总值,年末常住人口,#第一产业增加值,进出口总额(万美元)
济南市,12757.4,943.7,433.1,3216000
聊城市,2926.8,583.4,409.5,…
"""
GROWTH = """地区代码,地区,指标,单位,2022年,2023年,2023年比2022年增长（%）
371502,东昌府区,地区生产总值,亿元,593.4,610.2,5.6
371581,临清市,地区生产总值,亿元,263.1,270.5,5.9
"""
INDUSTRIES = """area,industry,indicator,unit,period,value
Upper Franconia,Food,Turnover,million EUR,2024,310
Upper Franconia,Cars,Turnover,million EUR,2024,920
Swabia,Food,Turnover,million EUR,2024,280
Upper Franconia,,Jobs,persons,2024,31000
Swabia,,Jobs,persons,2024,42000
"""
WEO = """WEO Country Code	ISO	WEO Subject Code	Country	Subject Descriptor	Units	Scale	2023	2024	Estimates Start After
134	DEU	NGDP	Germany	Gross domestic product, current prices	National currency	Billions	4,185.5	4,305.3	2023
134	DEU	LP	Germany	Population	Persons	Millions	83.3	84.7	2022
914	ALB	NGDP	Albania	Gross domestic product, current prices	National currency	Billions	2,313.6	n/a	2023
914	ALB	LP	Albania	Population	Persons	Millions	2.8	2.7	2022

International Monetary Fund, World Economic Outlook Database
"""
BUREAU = """数据库：分省年度数据
指标：地区生产总值(亿元)
时间：最近2年
地区,2024年,2023年
天津市,18024.3,16807.3
山东省,98566,94895.2
数据来源：国家统计局
"""
BANK = """Country Name,Country Code,Series Name,Series Code,2023 [YR2023],2024*
Austria,AUT,"Population, total",SP.POP.TOTL,9131761,9178482
Germany,DEU,"Population, total",SP.POP.TOTL,83280000,83510950
"""
CENSUS = """"SUMLEV","STATE","NAME","POPESTIMATE2023","POPESTIMATE2024","NPOPCHG_2024"
"040","01","Alabama",5117673,5157699,40026
"040","02","Alaska",736510,740133,3623
"""
STATCAN = """"REF_DATE","GEO","DGUID","Labour force characteristics","UOM","SCALAR_FACTOR","VECTOR","VALUE","STATUS"
"2024-01","Canada","2021A000011124","Employment","Persons","thousands","v2062811","20403.5",""
"2024-01","Canada","2021A000011124","Unemployment rate","Percent","units","v2062812","5.7",""
"2024-01","Ontario","2021A000235","Employment","Persons","thousands","v2063756","8000.1",""
"2024-01","Ontario","2021A000235","Unemployment rate","Percent","units","v2063757","6.2",""
"""
FAO = """Area Code,Area,Item Code,Item,Element Code,Element,Unit,Y2021,Y2021F,Y2022,Y2022F
2,Afghanistan,15,Wheat,5312,Area harvested,ha,1885000,A,2000000,A
2,Afghanistan,15,Wheat,5510,Production,t,3900000,A,3800000,E
2,Afghanistan,27,Rice,5510,Production,t,460000,A,450000,E
"""
EUROSTAT = ("freq,unit,s_adj,na_item,geo\\TIME_PERIOD\t2022 \t2023 \t2024 \n"
            "A,CLV10_MEUR,SCA,B1GQ,DE\t3199.5 \t3189.7 b\t3181.2 p\n"
            "A,CLV10_MEUR,SCA,B1GQ,FR\t2292.6 \t: c\t2350 de\n"
            "A,CLV10_MEUR,SCA,P3,DE\t1999 \t: \t2001 r\n")
FAO_FLAGS = """Area Code,Area Code (M49),Area,Item Code,Item Code (CPC),Item,Element Code,Element,Unit,Y2019,Y2019F,Y2019N,Y2020,Y2020F,Y2020N
2,'004,Afghanistan,15,'0111,Wheat,5510,Production,t,4890000,A,,5185000,E,
2,'004,Afghanistan,27,'0113,Rice,5510,Production,t,,M,,450000,X,Unofficial figure
3,'008,Albania,15,'0111,Wheat,5510,Production,t,233130,I,,0,A,
"""
SWEDEN = """"region";"kön";"år";"Folkmängd"
"01 Stockholms län";"män";"2023";"1224000"
"01 Stockholms län";"kvinnor";"2023";"1230000"
"03 Uppsala län";"män";"2023";"201000"
"03 Uppsala län";"kvinnor";"2023";"203000"
"""
TASKS = """2025年政府工作报告重点任务分解表,,,,,,
序号,工作任务,目标值,单位,牵头领导,责任单位,完成时限
一、综合目标,,,,,,
1,地区生产总值增长,6%左右,%,张县长,发改局、统计局,2025年12月底
2,新增规上工业企业,20家以上,家,李副县长,工信局,12月底
3,一般公共预算收入,突破15亿元,亿元,张县长,财政局,2025年12月底
4,推进高铁站建设,,,赵副县长,交通局,2025年10月底
"""
COUNTIES = """Prvcnm,Prvcnm_id,Ctnm,Ctnm_id,Cntynm,Cntynm_id,Year,Gdp
省份,省份编号,城市,城市编号,县域,县域编号,统计年度,地区生产总值(万元)
山东省,370000,聊城市,371500,阳谷县,371521,2019,2512345
山东省,370000,聊城市,371500,阳谷县,371521,2020,2598765
山东省,370000,聊城市,371500,莘县,371522,2019,2312345
"""
TOKYO = """"表章項目","男女_基本","area_code","地域","時間軸(年次)","unit","value","annotation"
"人口","総数","13000","東京都","2015年","人","13,515,271",""
"人口","総数","13000","東京都","2020年","人","14,047,594","*"
"人口","男","13000","東京都","2015年","人","6,666,690",""
"人口","男","13000","東京都","2020年","人","6,898,388",""
"""
TRADE = """refYear,reporterCode,reporterISO,flowCode,flowDesc,partnerCode,cmdCode,primaryValue
2023,156,CHN,X,Export,0,8482,6612345678
2023,276,DEU,X,Export,0,8482,5412345678
"""
MONTH = """聊城市2024年9月主要经济指标完成情况,,,,
单位：亿元,,,,
指标名称,本月完成,本月止累计,同比±%,上年同期
社会消费品零售总额,112.5,986.3,5.1,938.4
一般公共预算收入,18.62,181.4,-1.2,183.6
"""


class Foreign(support.CliTest):
    def take(self, name, text, *arguments):
        self.path(name).write_text(text, encoding="utf-8")
        return self.ok("import", name, "--store", "a.store", "--create-codes", "--source", "portal", "--lang", "en", *arguments)

    def package(self, tables):
        """A data package in the folder "small": what is said in English is said so in Chinese too."""
        self.path("small").mkdir()
        tables = {"change": [{"id": 1, "at_utc": "2025-01-01T00:00:00Z", "who": "a", "why": "b", "kind": "import"}], **tables}
        for name, rows in tables.items():
            rows = [{key[:-3] + "_zh": said for key, said in row.items() if key.endswith("_en")} | row for row in rows]
            kept = [] if name == "change" else ["change", "removed"]
            with open(self.path("small/%s.csv" % name), "w", newline="") as file:
                writer = csv.DictWriter(file, [*rows[0], *kept])
                writer.writeheader()
                writer.writerows(row | dict(zip(kept, (1, 0))) for row in rows)
        resources = [{"name": name, "path": name + ".csv"} for name in tables]
        self.path("small/datapackage.json").write_text(json.dumps({"name": "small", "resources": resources}))

    def test_tasks_of_a_work_report_are_targets(self):
        refused = self.path("t.csv")
        refused.write_text(TASKS, encoding="utf-8")
        said = self.run_program("import", "t.csv", "--store", "a.store", "--create-codes", "--source", "portal", "--lang", "en")
        self.assertEqual(said.code, 1)
        self.assertIn("no area", said.err)
        self.take("t.csv", TASKS, "--area", "990000")
        self.assertEqual([(row["INDICATOR_NAME"], row["KIND"], row["TIME_PERIOD"], row["OBS_VALUE"], row["UNIT_MEASURE"], row["QUALIFIER"],
                           row["AS_PUBLISHED"]) for row in self.rows("all-figures")],
                         [("地区生产总值增长", "target", "2025", "6", "percent", "about", "6%左右"),
                          ("新增规上工业企业", "target", "2025", "20", "enterprises", "at_least", "20家以上"),
                          ("一般公共预算收入", "target", "2025", "1500000000", "CNY", "more_than", "突破15亿元")])

    def test_codes_are_no_values_and_counties_no_provinces(self):
        self.take("t.csv", COUNTIES)
        self.assertEqual([(area, period, value) for area, _, period, value, _, _ in self.values()],
                         [("371521", "2019", "25123450000"), ("371521", "2020", "25987650000"), ("371522", "2019", "23123450000")])
        self.path("b.csv").write_text(TRADE, encoding="utf-8")
        said = self.run_program("import", "b.csv", "--store", "b.store", "--create-codes", "--source", "p", "--lang", "en", "--unit", "USD",
                                "--dry-run")
        for head in ("reporterCode", "partnerCode", "cmdCode"):
            self.assertNotRegex(said.out, head + " → Value")

    def test_a_column_of_marks_stands_behind_the_numbers(self):
        self.take("t.csv", TOKYO)
        self.assertEqual([row["AS_PUBLISHED"] for row in self.rows("all-figures")], ["14,047,594*"])
        names = {row["AREA_NAME"] for row in self.rows("all-figures")}
        self.assertEqual(names, {"東京都"})
        self.assertEqual(sorted(value for _, _, _, value, _, _ in self.values()), ["13515271", "14047594", "6666690", "6898388"])

    def values(self, *filters):
        return [(row["REF_AREA"], row["INDICATOR"], row["TIME_PERIOD"], row["OBS_VALUE"], row["UNIT_MEASURE"], row["OBS_STATUS"])
                for row in self.rows("observations", *filters)]

    def said(self, *arguments):
        """What a PDF of the program says."""
        self.ok(*arguments, "--store", "a.store", "--lang", "en", "--output", "said.pdf")
        return "".join(page + "\f" for page in support.pages_of(self.path("said.pdf")))

    def named(self, what):
        return dict(line.split("\t") for line in self.ok("list", what, "--store", "a.store", "--lang", "en").splitlines())

    def test_a_preface_above_a_world_table_is_no_head(self):
        self.take("wb.csv", WORLD_BANK, "--unit", "USD")
        self.assertEqual(sorted(self.values()), [("AUT", "NY.GDP.MKTP.CD", "2022", "471.5", "USD", "A"),
                                                 ("AUT", "NY.GDP.MKTP.CD", "2023", "511.7", "USD", "A"),
                                                 ("DEU", "NY.GDP.MKTP.CD", "2022", "4163.6", "USD", "A"),
                                                 ("DEU", "NY.GDP.MKTP.CD", "2023", "4525.7", "USD", "A")])
        self.assertEqual(self.named("areas"), {"AUT": "Austria", "DEU": "Germany"})
        self.assertEqual(self.named("indicators"), {"NY.GDP.MKTP.CD": "GDP (current US$)"})

    def test_labels_of_an_sdmx_file_name_what_is_new(self):
        self.assertNotIn("no name", self.take("oecd.csv", OECD))
        self.assertEqual(sorted(self.values()), [("AT34", "B1G", "2022", "18500000000", "EUR", "A"),
                                                 ("AT34", "B1G", "2023", "19250000000", "EUR", "P")])
        self.assertEqual(self.named("areas"), {"AT34": "Vorarlberg"})
        self.assertEqual(self.named("indicators"), {"B1G": "Gross value added"})

    def test_scales_and_series_of_the_world_outlook(self):
        self.path("weo.xls").write_text(WEO, encoding="utf-16")  # a text under the name of a workbook
        self.ok("import", "weo.xls", "--store", "a.store", "--create-codes", "--source", "imf", "--lang", "en")
        self.assertEqual(self.named("areas"), {"DEU": "Germany", "ALB": "Albania"})
        self.assertEqual(self.named("indicators"), {"NGDP": "Gross domestic product, current prices", "LP": "Population"})
        self.assertEqual(sorted((area, what, when, value) for area, what, when, value, _, _ in self.values()),
                         [("ALB", "LP", "2023", "2800000"), ("ALB", "LP", "2024", "2700000"), ("ALB", "NGDP", "2023", "2313600000000"),
                          ("ALB", "NGDP", "2024", ""), ("DEU", "LP", "2023", "83300000"), ("DEU", "LP", "2024", "84700000"),
                          ("DEU", "NGDP", "2023", "4185500000000"), ("DEU", "NGDP", "2024", "4305300000000")])

    def test_the_preface_of_the_bureaus_table_names_indicator_and_unit(self):
        self.take("nbs.csv", BUREAU)
        self.assertEqual(list(self.named("indicators").values()), ["地区生产总值"])
        self.assertEqual(sorted((when, value, unit) for _, _, when, value, unit, _ in self.values()),
                         [("2023", "1680730000000", "CNY"), ("2023", "9489520000000", "CNY"),
                          ("2024", "1802430000000", "CNY"), ("2024", "9856600000000", "CNY")])

    def test_what_no_list_has_is_counted_once_a_value(self):
        self.path("nbs.csv").write_text(BUREAU)
        told = self.run_program("import", "nbs.csv", "--store", "a.store", "--source", "bureau", "--dry-run", "--lang", "en").out
        self.assertIn("not taken: nbs.csv:7 数据来源:国家统计局", told)
        self.assertIn('Indicator "地区生产总值" (from line 5 on, 4 times)', told)

    def test_years_told_twice_in_a_head_are_one(self):
        self.take("bank.csv", BANK, "--unit", "persons")
        self.assertEqual(self.named("indicators"), {"SP.POP.TOTL": "Population, total"})
        self.assertIn(("DEU", "SP.POP.TOTL", "2024", "83510950", "persons", "A"), self.values())

    def test_years_at_the_end_of_names_and_numbers_that_are_codes(self):
        self.take("census.csv", CENSUS, "--unit", "persons")
        self.assertEqual(self.named("areas"), {"01": "Alabama", "02": "Alaska"})
        named = {name: code for code, name in self.named("indicators").items()}
        self.assertEqual(sorted(named), ["NPOPCHG", "POPESTIMATE"])
        code = named["POPESTIMATE"]
        self.assertEqual(sorted((area, when, value) for area, what, when, value, _, _ in self.values() if what == code),
                         [("01", "2023", "5117673"), ("01", "2024", "5157699"), ("02", "2023", "736510"), ("02", "2024", "740133")])

    def numbers(self):
        """Every value with its indicator's name."""
        named = self.named("indicators")
        return sorted((area, named[what], when, value) for area, what, when, value, _, _ in self.values())

    def test_an_office_s_month_beside_what_has_piled_up(self):
        self.take("m.csv", MONTH, "--area", "371500")
        held = self.numbers()
        self.store()  # where the lists know the city, its name in the title is enough
        self.take("m.csv", MONTH)
        self.assertEqual(sorted(self.rows("observations", "--source", "portal"), key=str)[0]["REF_AREA"], "371500")
        self.assertEqual([row[1:] for row in held],
                         [("一般公共预算收入", "2023-01-01/P9M", "18360000000"), ("一般公共预算收入", "2024-01-01/P9M", "18140000000"),
                          ("一般公共预算收入", "2024-09", "1862000000"), ("一般公共预算收入 同比", "2024-01-01/P9M", "-1.2"),
                          ("社会消费品零售总额", "2023-01-01/P9M", "93840000000"), ("社会消费品零售总额", "2024-01-01/P9M", "98630000000"),
                          ("社会消费品零售总额", "2024-09", "11250000000"), ("社会消费品零售总额 同比", "2024-01-01/P9M", "5.1")])

    def test_the_whole_of_another_level_is_no_value_of_the_region(self):
        for whole in ("全国", "全省", "全县"):
            self.store("sample-city")
            self.path("m.csv").write_text(f"地区,2026年固定资产投资（亿元）\n{whole},99\n全市,20\n", encoding="utf-8")
            arguments = ("import", "m.csv", "--store", "a.store", "--source", "bulletin", "--accept", "a test", "--lang", "en")
            self.refused(1, *arguments, says=whole)
            self.ok(*arguments, "--create-codes")
            values = {row["REF_AREA"]: row["OBS_VALUE"] for row in self.rows("observations", "--source", "bulletin", "--period", "2026")}
            self.assertEqual(values.pop("990000"), "2000000000", whole)
            self.assertEqual(list(values.values()), ["9900000000"], whole)

    def test_what_has_piled_up_is_an_indicator_apart_where_the_lists_have_one(self):
        wide = ("全市2026年5月主要指标,,,,\n单位：亿元,,,,\n指标名称,本月,累计,累计增长%,上年同期累计\n"
                "固定资产投资,20.5,98.6,5.1,93.8\n社会消费品零售总额,11.2,60,4.2,57.6\n")
        tall = "县区,固定资产投资（亿元）,,\n,5月,1-5月累计,累计增长%\n全市,20.5,98.6,5.1\n"
        rows = "指标,时期,数值,单位\n固定资产投资,2026年5月,20.5,亿元\n固定资产投资,2026年1-5月,98.6,亿元\n固定资产投资,2026年4月,19,亿元\n"
        fai = {("fai", "2026-05", "2050000000"), ("fai-ytd", "2026-01-01/P5M", "9860000000")}
        growth = {("fai-growth", "2026-01-01/P5M", "5.1")}
        for name, text, held, more in [
                ("wide", wide, fai | growth | {("fai-ytd", "2025-01-01/P5M", "9380000000"), ("retail", "2026-05", "1120000000"),
                                               ("retail-ytd", "2026-01-01/P5M", "6000000000"), ("retail-growth", "2026-01-01/P5M", "4.2")}, ()),
                ("quarter", wide.replace("5月", "3月"), {("fai", "2026-03", "2050000000"), ("fai-ytd", "2026-Q1", "9860000000")}, ()),
                ("said", wide.replace("2026年5月", ""), fai | growth, ("--period", "2026-05")),
                ("tall", "2026年\n" + tall, fai | growth, ()),
                ("rows", rows, fai | {("fai", "2026-04", "1900000000")}, ("--area", "990000"))]:
            with self.subTest(name):
                self.store("sample-city")
                self.path("m.csv").write_text(text, encoding="utf-8")
                self.ok("import", "m.csv", "--store", "a.store", "--source", "bulletin", "--accept", "a test", *more)
                now = {(row["INDICATOR"], row["TIME_PERIOD"], row["OBS_VALUE"])
                       for row in self.rows("observations", "--area", "990000", "--source", "bulletin")}
                self.assertLessEqual(held, now, sorted(now)[:20])
        self.store("sample-city")
        self.path("m.csv").write_text(wide.replace("2026年5月", ""), encoding="utf-8")
        self.refused(1, "import", "m.csv", "--store", "a.store", "--source", "bulletin", "--lang", "en",
                     says='m.csv:4:2: "本月" does not say of which month')

    def test_a_mapping_kept_for_a_month_s_table_is_read_with_the_next_month(self):
        self.path("may.csv").write_text(MONTH.replace("聊城市2024年9月", "全市2024年5月"), encoding="utf-8")
        self.path("june.csv").write_text(MONTH.replace("聊城市2024年9月", "全市2024年6月"), encoding="utf-8")
        self.store("sample-city")
        arguments = ("--store", "a.store", "--source", "bulletin", "--accept", "a test", "--create-codes")
        self.ok("import", "may.csv", "--dry-run", "--save-mapping", "m.json", *arguments)
        self.ok("import", "may.csv", "--mapping", "m.json", *arguments)
        self.ok("import", "june.csv", *arguments)
        self.assertEqual({row["TIME_PERIOD"] for row in self.rows("observations", "--indicator", "retail", "--area", "990000", "--source", "bulletin")
                          if row["OBS_VALUE"] == "11250000000"}, {"2024-05", "2024-06"})

    def test_what_tells_rows_apart_is_part_of_the_indicator(self):
        self.take("fao.csv", FAO)
        self.assertEqual([(what, when) for _, what, when, _ in self.numbers() if when == "2021"],
                         [("Rice, Production", "2021"), ("Wheat, Area harvested", "2021"), ("Wheat, Production", "2021")])
        self.assertIn(("2", "Wheat, Production", "2022", "3800000"), self.numbers())

    def test_the_bulk_table_of_eurostat(self):
        told = self.take("estat.tsv", EUROSTAT)
        self.assertIn("4 new codes have no names (DE; FR; SCA, B1GQ; SCA, P3): Data ▸ Code lists and facts", told)
        self.assertEqual(sorted((area, self.named("indicators")[what], when, value, unit, status)
                                for area, what, when, value, unit, status in self.values()),
                         [("DE", "SCA, B1GQ", "2022", "3199.5", "CLV10_MEUR", "A"), ("DE", "SCA, B1GQ", "2023", "3189.7", "CLV10_MEUR", "B"),
                          ("DE", "SCA, B1GQ", "2024", "3181.2", "CLV10_MEUR", "P"), ("DE", "SCA, P3", "2022", "1999", "CLV10_MEUR", "A"),
                          ("DE", "SCA, P3", "2023", "", "CLV10_MEUR", "O"), ("DE", "SCA, P3", "2024", "2001", "CLV10_MEUR", "A"),
                          ("FR", "SCA, B1GQ", "2022", "2292.6", "CLV10_MEUR", "A"), ("FR", "SCA, B1GQ", "2023", "", "CLV10_MEUR", "Q"),
                          ("FR", "SCA, B1GQ", "2024", "2350", "CLV10_MEUR", "D")])
        self.assertEqual(self.rows("all-figures"), [], "a flag that is a status makes no figure")
        self.path("bad.tsv").write_text(EUROSTAT.replace("1999", "much"))
        self.refused(1, "import", "bad.tsv", "--store", "a.store", "--create-codes", "--source", "portal", "--lang", "en",
                     says='bad.tsv:4:2: "much" is no number')

    def test_a_packed_table_is_unpacked(self):
        self.take("t.tsv", EUROSTAT, "--unit", "million EUR")
        plain = self.rows("observations")
        self.assertEqual(len(plain), 9)
        whole = EUROSTAT.encode()
        # What ends where a piece of the unpacker ends, and two files one behind the other, are whole as well.
        for packed in (gzip.compress(whole), gzip.compress(whole.ljust(1 << 18, b"\n")), gzip.compress(whole[:60]) + gzip.compress(whole[60:])):
            self.path("a.store").unlink()
            self.path("t.tsv.gz").write_bytes(packed)
            self.ok("import", "t.tsv.gz", "--store", "a.store", "--create-codes", "--source", "portal", "--unit", "million EUR")
            self.assertEqual(self.rows("observations"), plain)

    def test_a_packed_file_that_is_no_table_is_refused(self):
        whole = gzip.compress(EUROSTAT.encode())
        for name, content, says in (("cut.gz", whole[:-9], "damaged or incomplete"), ("noise.gz", whole[:20] + b"xxxx" * 40, "damaged"),
                                    ("bomb.gz", gzip.compress(b"a,b\n" * 15_000_000), "so many times its size"),
                                    ("zip.gz", gzip.compress(b"PK\x03\x04"), "holds no CSV or TSV")):
            self.path(name).write_bytes(content)
            said = self.run_program("import", name, "--store", "b.store", "--create-codes", "--source", "portal", "--lang", "en")
            self.assertEqual(said.code, 1, name)
            self.assertIn(says, said.err, name)
            self.assertFalse(self.path("b.store").exists(), name)

    def test_confidential_values_of_an_sdmx_file(self):
        self.take("t.csv", "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,CONF_STATUS\n"
                  "dataflow,X,R,DE,Turnover,2023,,EUR,M,C\ndataflow,X,R,FR,Turnover,2023,6,EUR,A,N\ndataflow,X,R,IT,Turnover,2023,7,EUR,A,F\n")
        self.assertEqual(sorted((row["REF_AREA"], row["OBS_VALUE"]) for row in self.rows("observations")),
                         [("DE", ""), ("FR", "6"), ("IT", "7")])
        self.assertEqual([(row["REF_AREA"], row["AS_PUBLISHED"]) for row in self.rows("all-figures")], [("FR", "6(CONF_STATUS N)")])

    def test_flags_and_notes_of_the_food_organisation(self):
        self.take("fao.csv", FAO_FLAGS, "--accept", "as the portal has it")
        self.assertEqual(self.named("areas"), {"2": "Afghanistan", "3": "Albania"})
        named = self.named("indicators")
        self.assertEqual(sorted((area, named[what], when, value, status) for area, what, when, value, _, status in self.values()),
                         [("2", "Rice, Production", "2019", "", "M"), ("2", "Rice, Production", "2020", "450000", "A"),
                          ("2", "Wheat, Production", "2019", "4890000", "A"), ("2", "Wheat, Production", "2020", "5185000", "E"),
                          ("3", "Wheat, Production", "2019", "233130", "I"), ("3", "Wheat, Production", "2020", "0", "A")])
        self.assertEqual([row["AS_PUBLISHED"] for row in self.rows("all-figures")], ["450000[Unofficial figure](X)"])
        self.path("a.store").unlink()
        self.take("m49.csv", FAO_FLAGS.replace("Area Code,", "", 1).replace("\n2,", "\n").replace("\n3,", "\n"), "--accept", "a test")
        self.assertEqual(self.named("areas"), {"004": "Afghanistan", "008": "Albania"})

    def test_series_of_a_survey_are_told_by_their_column_not_by_codes_of_places(self):
        self.take("lfs.csv", STATCAN)
        self.assertEqual(self.numbers(), [("canada", "Employment", "2024-01", "20403500"), ("canada", "Unemployment rate", "2024-01", "5.7"),
                                          ("ontario", "Employment", "2024-01", "8000100"), ("ontario", "Unemployment rate", "2024-01", "6.2")])

    def test_western_letters_of_one_byte_are_no_chinese(self):
        self.path("s.csv").write_bytes(SWEDEN.encode("cp1252"))
        told = self.ok("import", "s.csv", "--store", "a.store", "--create-codes", "--source", "scb", "--unit", "persons", "--lang", "en")
        self.assertIn("imported", told)
        self.assertIn("01 Stockholms län", self.named("areas").values())
        self.assertEqual(sorted(self.named("indicators").values()), ["Folkmängd, kvinnor", "Folkmängd, män"])
        self.assertIn("1224000", [value for _, _, _, value in self.numbers()])

    def test_a_place_in_an_sdmx_file_is_its_own_column(self):
        self.path("bad.csv").write_text(OECD.replace("19.25", "much"))
        self.refused(1, "import", "bad.csv", "--store", "a.store", "--create-codes", "--source", "portal", "--lang", "en",
                     says='bad.csv:3:14: "much" is no number')
        self.assertFalse(self.path("a.store").exists())

    def test_a_corner_of_several_units_is_asked_for_not_guessed(self):
        self.path("y.csv").write_text(YEARBOOK)
        self.refused(1, "import", "y.csv", "--store", "a.store", "--create-codes", "--source", "portal", "--lang", "en",
                     says="y.csv:4:2: may be in any of several units (亿元、万人)")
        self.assertFalse(self.path("a.store").exists())

    def test_growth_beside_an_indicator_column_is_its_published_growth(self):
        self.take("g.csv", GROWTH, "--accept", "as printed")
        gdp, growth = self.named("indicators")
        self.assertIn((("371581", gdp, "2023", "27050000000", "CNY", "A")), self.values())
        self.assertIn((("371581", growth, "2023", "5.9", "percent", "A")), self.values())
        shown = [row for row in self.rows("growth") if row["REF_AREA"] == "371581" and row["INDICATOR"] == gdp and row["TIME_PERIOD"] == "2023"]
        self.assertEqual([(row["INDICATOR"], row["PUBLISHED_GROWTH"]) for row in shown], [(gdp, "5.9")])

    def test_pages_and_slides_of_a_store_without_cards_compare_its_areas(self):
        self.take("wb.csv", WORLD_BANK, "--unit", "USD")
        for page, heads in [("overview", ["where is it highest, where lowest?", "how has it changed in each area?"]),
                            ("counties", ["where is it highest, where lowest?", "where did it grow fastest?",
                                          "Which values are held here?", "Which indicators are still missing"])]:
            said = self.said("render", page)
            for head in heads:
                self.assertIn(head, said, page)
            self.assertNotIn("say nothing of this", said, page)
            self.assertLess(said.index("Germany"), said.index("Austria"), "the highest first")
        self.assertIn("8.5%", self.said("render", "counties"))  # 511.7 of 471.5
        self.assertIn("counties\tAreas\n", self.ok("list", "pages", "--store", "a.store", "--lang", "en"))
        slides = self.said("slides").split("\f")[:-1]
        self.assertEqual(len(slides), 3)
        self.assertNotIn("Austria", slides[0], "peers: none of them is the whole")
        self.assertIn("511.7", slides[1])

    def test_peers_are_ranked_with_each_other(self):
        self.take("wb.csv", WORLD_BANK, "--unit", "USD")
        self.assertEqual([(row["REF_AREA"], row["RANK"], row["RANKED"], row["AVERAGE"]) for row in self.rows("ranking")],
                         [("DEU", "1", "2", "2518.7"), ("AUT", "2", "2", "2518.7")])

    def test_what_industries_turn_over_is_not_compared_as_if_it_were_the_areas_own(self):
        self.take("i.csv", INDUSTRIES)
        said = self.said("render", "counties")
        self.assertNotIn("Turnover: where is it highest", said)
        self.assertIn("Jobs: where is it highest", said)
        self.assertIn("Turnover: which industry leads?", self.said("render", "industries"))

    def test_slides_of_a_store_without_cards_all_have_a_value(self):
        listed = lambda **rows: [{"code": code, "name_en": code, "ord": place + 1, **more} for place, (code, more) in enumerate(rows.items())]
        measure = {"measure": "flow", "unit": "CNY", "adds_area": 1, "adds_industry": 0, "adds_subject": 0, "adds_period": 0, "signed": 0}
        own = {"scheme": "own", "level": "region"}
        values = [("Region", "GDP", 2022), ("Region", "GDP", 2023), ("Region", "Roads", 2023),
                  *((area, "Jobs", year) for area in ("Aland", "Bland") for year in (2022, 2023))]
        self.package({
            "unit": [{"code": "CNY", "name_en": "Yuan", "ord": 1, "symbol_en": "CNY", "type": "currency", "scales": 1}],
            "area": listed(Region=own | {"parent": ""}, Aland=own | {"parent": "Region"}, Bland=own | {"parent": "Region"}),
            "tier": listed(Tier={"open_ended": 0}),
            "subject": listed(Firm={"type": "enterprise", "area": "Aland"}),
            "indicator": listed(GDP=measure, Jobs=measure, Roads=measure),
            "source": listed(Book={"type": "yearbook", "published": "2024", "rank": 1}),
            "figure": [{"code": "F%d" % place, "area": area, "indicator": indicator, "industry": "_Z", "subject": "_Z", "kind": "actual",
                        "unit": "CNY", "freq": "A", "source": "Book", "period_start": "%d-01-01" % year, "period_length": "P1Y",
                        "value": 100 + place, "qualifier": "exact", "status": "A"} for place, (area, indicator, year) in enumerate(values)],
        })
        self.ok("import", "small", "--store", "a.store", "--lang", "en")
        slides = self.said("slides").split("\f")[1:-1]
        self.assertEqual([page.lstrip().splitlines()[0] for page in slides],
                         ["Jobs: where is it highest, where lowest?", "Jobs: how has it changed in each area?",
                          "GDP: how has it changed?"])
        for page in slides:
            self.assertRegex(page, "CNY 10[0-9]", page)


if __name__ == "__main__":
    support.main()
