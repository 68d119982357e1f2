"""Well-formed tables that look wrong: what a person is asked about before anything is stored, and what ordinary tables are not asked."""

import support

COUNTIES = ("云桥区", "柳湾区", "青石县", "麦丘县", "枫川县", "鹿鸣县")


class Doubts(support.CliTest):
    def setUp(self):
        super().setUp()
        self.store("sample-city")

    def doubts(self, text, *more, store="a.store"):
        """The doubts of a table, a sentence each; the table is kept out by the first of them, or could be taken."""
        self.path("t.csv").write_text(text, encoding="utf-8")
        done = self.run_program("import", "t.csv", "--store", store, "--lang", "en", "--source", "bulletin", "--dry-run", *more)
        found = [line.removeprefix("doubtful ") for line in done.out.splitlines() if line.startswith("doubtful ")]
        self.assertNotIn("in no list", done.out)
        self.assertEqual(done.code, 1 if found else 0, done)
        if found:
            self.assertIn(found[0], done.err)
        return found

    def asks(self, text, *says, more=(), store="a.store"):
        found = self.doubts(text, *more, store=store)
        self.assertEqual(len(found), len(says), found)
        for sentence, word in zip(found, says):
            self.assertRegex(sentence, word)

    def test_a_year_that_no_report_is_of(self):
        far = r"^t\.csv:2:3: is of 2099, far from today \(2 values\): is the year right\?"
        table = "地区,时期,固定资产投资(亿元)\n云桥区,2099,125\n柳湾区,2099,98\n"
        self.asks(table, far)
        self.asks("area,indicator,period,value,unit\n990002,rnd-spending,0024-09,5,CNY\n", r"^t\.csv:2:4: is of Sep 24, far from today")
        self.asks(table.replace("2099", "2030"))
        self.asks(table.replace("时期,", "时期,kind,").replace("2099,", "2099,target,"))
        self.asks("area,indicator,period,value,unit,obs_status\n990002,fai,2060,5,CNY,F\n")

    def test_rates_that_cannot_be(self):
        head = "area,indicator,period,value,unit\n"
        self.asks(head + "990002,hightech-share,2030,100.5,percent\n990003,hightech-share,2030,99,percent\n",
                  r"^t\.csv:2:4: Share of high-tech industry in output, Yunqiao District, 2030 is 100\.5%; a share cannot be above 100%")
        self.asks("地区,2030年新产品产值占比(%)\n新河县,5\n旧河县,101\n", "新产品产值占比, 旧河县, 2030 is 101%; a share", more=("--create-codes",), store="b.store")
        self.asks(head + "990002,retail-growth,2030,9999,percent\n", "a percentage of thousands is rare")
        self.asks(head + "990002,retail-growth,2030,-120,percent\n", "nothing falls by more than 100%")
        self.asks(head + "990002,retail-growth,2030,310,percent\n990003,local-rate,2030,104,percent\n990022,retail-growth,2030,-60,percent\n")
        self.asks("地区,2030年新产品产值增速(%)\n新河县,5\n旧河县,99999\n", r"^t\.csv:3:2: .*thousands", more=("--create-codes",), store="b.store")

    def test_one_area_in_another_unit_than_its_peers(self):
        table = "地区,2030年研发投入(亿元)\n" + "".join("%s,%s\n" % pair for pair in zip(COUNTIES, (12.5, 8, 3.1, "%s", 5, 24)))
        apart = r"^t\.csv:5:2: R&D spending, Maiqiu County, 2030 is .*, and the median of its peers .*; a thousand times apart"
        self.asks(table % "62000", apart)
        self.asks(table % "0.00062", apart)
        self.asks(table % "62")
        self.asks(table % "0.05")
        # The months that the store holds are no past of a year.
        self.asks((table % "990000").replace("研发投入", "固定资产投资"), "Maiqiu County, 2030 is .*a thousand times apart")
        # A table that comes first into a store of its own, with new names: the whole beside its parts is no doubt.
        new = "地区,2030年产值(亿元)\n甲县,12.5\n乙县,8\n丙县,%s\n丁县,5\n戊县,0.9\n合成市,390\n"
        self.asks(new % "62000", r"^t\.csv:4:2: 产值, 丙县, 2030 is ", more=("--create-codes", "--unit", "元"), store="b.store")
        self.asks(new % "62", more=("--create-codes", "--unit", "元"), store="b.store")

    def test_peers_of_an_earlier_period(self):
        rows = zip(COUNTIES, (12.5, 8, 3.1, 62000, 5, 24), (13, 9, 3.3, "", 5.5, 25))
        table = "地区,2029年研发投入(亿元),2030年研发投入(亿元)\n" + "".join("%s,%s,%s\n" % row for row in rows)
        self.asks(table, r"^t\.csv:5:2: R&D spending, Maiqiu County, 2029 is .*, and the median of its peers .*; a thousand times apart")

    def test_exports_differ_in_small_steps(self):
        """Of heavy tails the largest is a thousand times the median, and no doubt."""
        values = (0.02, 0.1, 0.8, 1.1, 1.3, 2, 9, 60, 420, 3100)
        self.asks("地区,2030年出口额(万元)\n" + "".join("第%d县,%s\n" % pair for pair in enumerate(values, 1)),
                  more=("--create-codes",), store="b.store")

    def test_a_total_that_falls_in_a_new_indicator(self):
        table = "地区,指标,时期,数值,单位\n新河县,新产品产值,2024年1-8月,80,亿元\n新河县,新产品产值,2024年1-9月,%s,亿元\n"
        new = {"more": ("--create-codes",), "store": "b.store"}
        self.asks(table % 70, r"^t\.csv:3:4: .*cumulative, and less than over the shorter stretch", **new)
        self.asks(table % 90, **new)
        # What may be a stock may be lower at the end of the year than in spring.
        self.asks((table % 70).replace("2024年1-8月", "2024年一季度").replace("2024年1-9月", "2024年"), **new)

    def test_months_that_come_to_more_than_their_year(self):
        table = "area,indicator,period,value,unit\n990002,rnd-spending,2030,100,CNY\n" + "".join(
            "990002,rnd-spending,2030-%02d,%s,CNY\n" % (month, 9) for month in range(1, 13))
        self.asks(table, r"^t\.csv:2:4: R&D spending, Yunqiao District, 2030 is CNY 100, but its months come to CNY 108")
        self.asks(table.replace(",9,", ",8.3,"))
        quarters = "area,indicator,period,value,unit\n990002,rnd-spending,2030,100,CNY\n990002,rnd-spending,2030-Q2,60,CNY\n990002,rnd-spending,2030-Q3,45,CNY\n"
        self.asks(quarters, "its quarters come to CNY 105")
        # Stocks of the months are not added.
        self.asks(table.replace("rnd-spending", "makers").replace("CNY", "enterprises"))

    def test_a_unit_that_the_other_areas_are_not_in(self):
        head = "area,indicator,period,value,unit\n"
        rows = ["990002,rnd-spending,2030,100,CNY\n", "990003,rnd-spending,2030,90,CNY\n", "990021,rnd-spending,2030,80,CNY\n"]
        self.asks(head + "".join(rows) + "990022,rnd-spending,2030,70,USD\n",
                  r"^t\.csv:5:4: is in US dollar, and other areas have the same thing in Chinese yuan")
        self.asks(head + "".join(rows[:1]) + "990022,rnd-spending,2030,70,USD\n")
        self.path("first.csv").write_text(head + rows[0], encoding="utf-8")
        self.ok("import", "first.csv", "--store", "a.store", "--source", "bulletin")
        self.asks(head + "990022,rnd-spending,2030,70,USD\n", "other areas have the same thing in Chinese yuan")

    def test_an_ordinary_table_of_an_office_is_not_asked_about(self):
        self.asks("2030年1-9月各县主要指标,,,,\n单位：亿元,,,,\n地区,工业用电量(万千瓦时),增速(%),高新技术产业产值占比(%),实际使用外资(万美元)\n"
                  + "".join("%s,%s,%s,%s,%s\n" % (name, 900 + 70 * i, 140 - 30 * i, 20 + 9 * i, 8 * 6 ** i)
                            for i, name in enumerate(COUNTIES)), more=("--create-codes",))


if __name__ == "__main__":
    support.main()
