"""Sheets as county offices and year books set them: what a reader sees in each, figure by figure."""

import support

BULLETIN = """东岭县2025年1-9月主要经济指标,,,
,,,单位：亿元、%
指标,1-9月累计,,9月当月
,绝对额,同比增长(%),
地区生产总值,215.36,5.6,—
　其中：第一产业,31.2,3.9,—
一般公共预算收入,15.02,-3.3,1.61
注：1.地区生产总值为季度数据；2.增速按可比价计算。,,,
"""
NUMBERED = """2025年8月河东区国民经济主要指标,,,,
,,,,
指标名称,计量单位,本月,自年初累计,累计增减(±%)
一、工业总产值,万元,125634,987654,6.3
    其中：1.轻工业,万元,45210,360120,-2.1
（二）一二产业用电量,万元,8654.3,66541.8,4.4
企业数（规上）,家,5,6,7
"""
FINANCE = """附件2：
2025年9月份各县区财政收入完成情况表
,,,单位：万元
县区,本月完成,1-9月累计完成,增减%
甲县,23456,210345,4.1
乙县,8000,87650,-1.2
"""
INVESTMENT = """2025年1-9月固定资产投资完成情况
地区,本月止累计（亿元）,同比增长%,民间投资占比%
甲县,35.6,8.2,61.2
"""
YEARBOOK = """2-1  主要年份人口与就业,,,
2-1  Population and Employment in Main Years,,,
指标 Item,单位 Unit,2023,2024
总人口 Total Population,万人 10 000 persons,58.9,58.4①
  城镇化率 Urbanization Rate,% %,53.0,53.9
"""
PAST_YEARS = """3-2 历年地区生产总值
本表按当年价格计算。,,(亿元)
年份,生产总值,人均生产总值(元)
Year,Gross Domestic Product,Per Capita GDP (yuan)
1978,1.25,236
2024,318.9,54300
"""
TASKS = """二〇二五年1-6月重点指标完成情况
县区,固定资产投资,,,一般公共预算收入(亿元),占全市比重(%),比上年增减(个百分点)
,年度目标(亿元),1-6月完成(亿元),完成率(%),,,
甲县,120,61.2,51.0,9.8,8.6,-0.3
"""
INDICES = """年份,地区生产总值指数(上年=100),面积 in 人,城镇化率 in %
2023,105.6,5,53
"""
COUNTIES = """2024年各县区主要指标
,,,单位：亿元
县区,地区生产总值,城镇化率,总量排名
甲县,312.5,53.2,3
"""
PROJECTS = """2024年甲县重点项目
项目名称,总投资（亿元）,开工时间,形象进度
甲产业园,12.5,2023年3月,主体施工
乙物流园,3.2,2023-11,已竣工
"""
TWO_YEARS = """地区,2024年1-9月,,2023年1-9月,,增减(%)
,户数(家),金额(万元),户数(家),金额(万元),
甲县,12,345.6,10,300,15.2
"""
BUDGET = """2025年1-9月财政收支情况
单位：万元
项目,预算数,累计执行数,占预算%,上年同期执行数,同比增减%
一、一般公共预算收入,280000,210345,75.1,202064,4.1
"""
SPELLED = """Region,Population 2024 (persons),GDP 2024 (EUR million),Change_%
North,1234,45678.9,0.5
"""


class Bulletins(support.CliTest):
    def held(self, table, *more):
        """What a table holds: by area, indicator and period as they are called, value and unit."""
        self.path("t.csv").write_text(table, encoding="utf-8")
        self.path("a.store").unlink(missing_ok=True)
        self.ok("import", "t.csv", "--store", "a.store", "--empty", "--create-codes", "--source", "office", *more)
        named = {}
        for kind in ("areas", "indicators"):
            lines = self.ok("list", kind, "--store", "a.store", "--lang", "zh").splitlines()
            named[kind] = dict(line.split("\t")[:2] for line in lines)
        return {(named["areas"][row["REF_AREA"]], named["indicators"][row["INDICATOR"]], row["TIME_PERIOD"]):
                (row["OBS_VALUE"], row["UNIT_MEASURE"]) for row in self.rows("observations")}

    def test_the_month_beside_what_has_piled_up(self):
        held = self.held(BULLETIN, "--area", "东岭县")
        year = "2025-01-01/P9M"
        self.assertEqual({key[1:]: value for key, value in held.items()},
                         {("地区生产总值", year): ("21536000000", "CNY"), ("地区生产总值 同比增长", year): ("5.6", "percent"),
                          ("地区生产总值", "2025-09"): ("", "CNY"), ("第一产业", year): ("3120000000", "CNY"),
                          ("第一产业 同比增长", year): ("3.9", "percent"), ("第一产业", "2025-09"): ("", "CNY"),
                          ("一般公共预算收入", year): ("1502000000", "CNY"), ("一般公共预算收入 同比增长", year): ("-3.3", "percent"),
                          ("一般公共预算收入", "2025-09"): ("161000000", "CNY")})
        piled = self.held(BULLETIN.replace("9月当月", "8月累计"), "--area", "东岭县")
        self.assertEqual(piled["东岭县", "一般公共预算收入", "2025-01-01/P8M"], ("161000000", "CNY"))

    def test_numbers_of_items_are_no_names(self):
        held = self.held(NUMBERED, "--area", "河东区")
        self.assertEqual({key[1] for key in held}, {name + more for name in ("工业总产值", "轻工业", "一二产业用电量", "企业数(规上)")
                                                    for more in ("", " 增减")})
        self.assertEqual(held["河东区", "轻工业", "2025-08"], ("452100000", "CNY"))
        self.assertEqual(held["河东区", "轻工业 增减", "2025-01-01/P8M"], ("-2.1", "percent"))

    def test_a_title_says_what_no_head_does(self):
        nine = "2025-01-01/P9M"
        self.assertEqual(self.held(FINANCE),
                         {("甲县", "财政收入", "2025-09"): ("234560000", "CNY"), ("甲县", "财政收入", nine): ("2103450000", "CNY"),
                          ("甲县", "财政收入 增减", nine): ("4.1", "percent"), ("乙县", "财政收入", "2025-09"): ("80000000", "CNY"),
                          ("乙县", "财政收入", nine): ("876500000", "CNY"), ("乙县", "财政收入 增减", nine): ("-1.2", "percent")})
        self.assertEqual(self.held(INVESTMENT),
                         {("甲县", "固定资产投资", nine): ("3560000000", "CNY"), ("甲县", "固定资产投资 同比增长", nine): ("8.2", "percent"),
                          ("甲县", "民间投资占比", nine): ("61.2", "percent")})

    def test_a_year_book_in_two_languages(self):
        self.assertEqual(self.held(YEARBOOK, "--area", "北川县"),
                         {("北川县", "总人口", "2023"): ("589000", "persons"), ("北川县", "总人口", "2024"): ("584000", "persons"),
                          ("北川县", "城镇化率", "2023"): ("53", "percent"), ("北川县", "城镇化率", "2024"): ("53.9", "percent")})
        self.assertIn("\tTotal Population\n", self.ok("list", "indicators", "--store", "a.store", "--lang", "en"))
        self.assertEqual(self.held(PAST_YEARS, "--area", "北川县"),
                         {("北川县", "生产总值", "1978"): ("125000000", "CNY"), ("北川县", "人均生产总值", "1978"): ("236", "CNY"),
                          ("北川县", "生产总值", "2024"): ("31890000000", "CNY"), ("北川县", "人均生产总值", "2024"): ("54300", "CNY")})

    def test_a_target_of_the_year_and_shares_of_what_stands_on_the_left(self):
        self.assertEqual({key[1:]: value for key, value in self.held(TASKS).items()},
                         {("固定资产投资", "2025"): ("12000000000", "CNY"), ("固定资产投资", "2025-S1"): ("6120000000", "CNY"),
                          ("固定资产投资 完成率", "2025-S1"): ("51", "percent"), ("一般公共预算收入", "2025-S1"): ("980000000", "CNY"),
                          ("一般公共预算收入 占全市比重", "2025-S1"): ("8.6", "percent"),
                          ("一般公共预算收入 比上年增减", "2025-S1"): ("-0.3", "unit-1")})
        self.assertEqual({row["TIME_PERIOD"] for row in self.rows("observations") if row["KIND"] == "target"}, {"2025"})
        table = "地区,2024年一般公共预算收入(亿元),占全市比重(%)\n甲县,9.8,8.6\n"
        self.assertEqual(self.held(table), {("甲县", "一般公共预算收入", "2024"): ("980000000", "CNY"),
                                            ("甲县", "一般公共预算收入 占全市比重", "2024"): ("8.6", "percent")})

    def test_a_year_and_its_part_in_columns_of_their_own(self):
        for head, rows, periods in (
                ("年份,月份", ("2024,9", "2024,10月"), ["2024-09", "2024-10"]), ("年,季度", ("2024,1", "2024,二季度"), ["2024-Q1", "2024-Q2"]),
                ("Year,Month", ("2024,Sep", "2024,12"), ["2024-09", "2024-12"]), ("year,period", ("2024,M09", "2024,M13"), ["2024", "2024-09"]),
                ("月份,年度", ("1-9月,2024", "全年,2024"), ["2024", "2024-01-01/P9M"]), ("Year,Date", ("2024,2024-09", "2024,2024"), ["2024", "2024-09"])):
            with self.subTest(head):
                table = head + ",地区,投资(亿元)\n" + "".join(row + ",甲县,12.5\n" for row in rows)
                self.assertEqual(sorted(key[2] for key in self.held(table, "--accept", "a test")), periods)
        self.path("t.csv").write_text("年份,月份,地区,投资(亿元)\n2024,13,甲县,12.5\n", encoding="utf-8")
        self.refused(1, "import", "t.csv", "--store", "b.store", "--create-codes", "--source", "office", "--lang", "en", says="t.csv:2:1")

    def test_a_quarter_below_one_that_says_its_year(self):
        table = "季度,投资(亿元)\n2024年三季度,1\n四季度,2\n2025年一季度,3\n二季度,4\n"
        self.assertEqual({key[2]: value[0] for key, value in self.held(table, "--area", "甲县", "--accept", "a test").items()},
                         {"2024-Q3": "100000000", "2024-Q4": "200000000", "2025-Q1": "300000000", "2025-Q2": "400000000"})
        self.path("t.csv").write_text("季度,投资(亿元)\n2024年四季度,1\n一季度,2\n", encoding="utf-8")
        self.refused(1, "import", "t.csv", "--store", "b.store", "--create-codes", "--source", "office", "--area", "甲县", "--lang", "en",
                     says="t.csv:3:1")

    def test_an_amount_in_the_corner_speaks_of_no_count_rate_or_rank(self):
        self.assertEqual(self.held(COUNTIES), {("甲县", "地区生产总值", "2024"): ("31250000000", "CNY"),
                                               ("甲县", "城镇化率", "2024"): ("53.2", "percent")})
        rows = "2024年主要指标\n,单位：亿元\n指标,2024年\n地区生产总值,312.5\n城镇化率,53.2\n"
        self.assertEqual(self.held(rows, "--area", "甲县"), {("甲县", "地区生产总值", "2024"): ("31250000000", "CNY"),
                                                             ("甲县", "城镇化率", "2024"): ("53.2", "percent")})
        for name in ("规上企业个数", "常住人口", "居民消费价格指数", "人均生产总值", "公路里程"):
            for table, place in ((rows + name + ",45.2\n", "t.csv:6:2"), (COUNTIES.replace("总量排名", name), "t.csv:4:4")):
                self.path("t.csv").write_text(table, encoding="utf-8")
                self.refused(1, "import", "t.csv", "--store", "b.store", "--create-codes", "--source", "office", "--area", "甲县",
                             "--lang", "en", says='%s: the unit of the whole table (Chinese yuan) is one of amounts and says nothing of "%s"' % (place, name))

    def test_dates_and_stages_of_projects_are_no_periods_and_places(self):
        self.assertEqual(set(self.held(PROJECTS, "--area", "甲县")), {("甲县", "总投资", "2024")})

    def test_growth_behind_two_years_is_of_the_later_one(self):
        self.assertEqual(self.held(TWO_YEARS)["甲县", "金额 增减", "2024-01-01/P9M"], ("15.2", "percent"))

    def test_what_a_budget_has_piled_up_and_a_year_before(self):
        held = self.held(BUDGET, "--area", "甲县")
        self.assertEqual({key[1:]: value[0] for key, value in held.items() if "预算数" not in key[1]},
                         {("一般公共预算收入", "2025-01-01/P9M"): "2103450000", ("一般公共预算收入", "2024-01-01/P9M"): "2020640000",
                          ("一般公共预算收入, 占预算", "2025-01-01/P9M"): "75.1",
                          ("一般公共预算收入 同比增减", "2025-01-01/P9M"): "4.1"})

    def test_a_year_before_the_unit(self):
        held = self.held(SPELLED, "--accept", "a test")
        self.assertEqual((held["North", "Population", "2024"], held["North", "GDP", "2024"]), (("1234", "persons"), ("45678900000", "EUR")))

    def test_a_city_as_a_whole_heads_a_column(self):
        self.store("liaocheng")
        self.path("t.csv").write_text("2025年9月末存款余额\n项目,单位,全　市,阳谷县\n各项存款余额,亿元,5123.6,402.1\n", encoding="utf-8")
        self.ok("import", "t.csv", "--store", "a.store", "--create-codes", "--source", "office")
        self.assertEqual({row["REF_AREA"]: row["OBS_VALUE"] for row in self.rows("observations", "--source", "office")},
                         {"371500": "512360000000", "371521": "40210000000"})

    def test_units_of_indices_and_behind_a_small_word(self):
        self.assertEqual({key[1:]: value[0] for key, value in self.held(INDICES, "--area", "甲县").items()},
                         {("地区生产总值指数", "2023"): "105.6", ("面积", "2023"): "5", ("城镇化率", "2023"): "53"})
        self.ok("package", "--store", "a.store", "--output", "out")
        units = support.read_csv(self.path("out/unit.csv").read_text(encoding="utf-8"))
        self.assertLessEqual({"上年=100"}, {row["name_zh"] for row in units})


if __name__ == "__main__":
    support.main()
