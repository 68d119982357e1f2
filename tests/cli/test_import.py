"""Tables that people send, taken by `import`: as the analyst calls it."""
import datetime
import json

import support

OFFICE = """2025年1-3月各县区主要指标,,,,
单位：亿元,,,,
地区,固定资产投资（累计）,,一般公共预算收入（累计）,社会消费品零售总额增速(%)
,2024年1-3月,2025年1-3月,2025年1-3月,2025年1-3月
其中：云桥区,8.1,8.4,10,4.9
柳 湾 区,8.2,8.3,超过10,5.3
青石县,8.1,8.2,—,5.0
合计,24.4,24.9,20,
注：初步数,,,,
"""
HEAD = "area,indicator,kind,period,value,unit\n"


class Tables(support.CliTest):
    def sample(self):
        self.store("sample-city")

    def take(self, name, text, *arguments, encoding="utf-8"):
        self.path(name).write_bytes(text.encode(encoding) if isinstance(text, str) else text)
        return self.ok("import", name, "--store", "a.store", "--lang", "en", *arguments)

    def refuse(self, name, text, says, *arguments, encoding="utf-8"):
        """Refused with that sentence, and the store as it was."""
        before = self.ok("check", "--store", "a.store")
        self.path(name).write_bytes(text.encode(encoding) if isinstance(text, str) else text)
        self.refused(1, "import", name, "--store", "a.store", "--lang", "en", *arguments, says=says)
        self.assertEqual(self.ok("check", "--store", "a.store"), before)

    def observations(self, *filters):
        return self.rows("observations", *filters)

    def figures(self):
        outcome = self.run_program("export", "all-figures", "--store", "a.store", "--format", "json", "--output", "-")
        return json.loads(outcome.out)["rows"]

    def test_an_office_sheet(self):
        self.sample()
        said = self.take("office.csv", OFFICE, "--source", "bulletin", "--accept", "asked by phone")
        self.assertEqual(said.splitlines()[0], "imported: 9 new, 3 changed, 0 equal")  # the first quarter of 2024 is there
        self.assertIn("not taken: office.csv:8 合计\n", said)
        rows = [row for row in self.observations("--indicator", "fai-ytd", "--area", "990002") if row["TIME_PERIOD"] == "2025-Q1"]
        self.assertEqual([(row["OBS_VALUE"], row["UNIT_MEASURE"], row["SOURCE"]) for row in rows], [("840000000", "CNY", "bulletin")])
        figures = self.rows("all-figures", "--indicator", "budget-revenue-ytd", "--area", "990003")
        self.assertEqual([(row["REF_AREA"], row["OBS_VALUE"], row["QUALIFIER"], row["AS_PUBLISHED"]) for row in figures],
                         [("990003", "1000000000", "more_than", "超过10")])
        missing = self.observations("--indicator", "budget-revenue-ytd", "--area", "990021")
        self.assertEqual([(row["OBS_VALUE"], row["OBS_STATUS"]) for row in missing if row["TIME_PERIOD"] == "2025-Q1"], [("", "O")])
        again = self.ok("import", "office.csv", "--store", "a.store", "--lang", "en", "--source", "bulletin", "--accept", "x")
        self.assertEqual(again.splitlines()[0], "imported: 0 new, 0 changed, 12 equal")

    def test_what_came_from_a_table_is_unchecked_beside_its_files_and_a_package_is_not(self):
        self.sample()
        filters = ("--store", "a.store", "--lang", "en", "--indicator", "budget-revenue-ytd", "--area", "990003")
        beside = self.path("x.csv-metadata.json")

        def unchecked():
            self.ok("export", "all-figures", *filters, "--output", "x.csv", "--sidecar")
            self.ok("export", "all-figures", *filters, "--format", "json", "--output", "x.json")
            marks = [note["unchecked rows"] for note in json.loads(beside.read_text())["notes"] if "unchecked rows" in note]
            whole = json.loads(self.path("x.json").read_text(encoding="utf-8"))
            self.assertEqual([whole["unchecked rows"]] if "unchecked rows" in whole else [], marks)
            for version in ("2.0", "1.0"):
                self.ok("export", "all-figures", *filters, "--format", "sdmx-csv", "--sdmx", version, "--output", "sdmx.csv")
                sdmx = support.read_csv(self.path("sdmx.csv").read_text(encoding="utf-8"))
                self.assertEqual([i for i, row in enumerate(sdmx, 1) if row["CHECKED"] == "N"], sum(marks, []))
                self.assertEqual({row["CHECKED"] for row in sdmx} - {"N"}, set() if sum(marks, []) == list(range(1, len(sdmx) + 1)) else {"Y"})
            if sdmx:
                said = self.ok("import", "sdmx.csv", "--store", "a.store", "--lang", "en", "--accept", "our own")
                self.assertRegex(said, r"^imported: 0 new, 0 changed, [1-9]\d* equal\n")
            return marks

        self.assertEqual(unchecked(), [])
        self.take("office.csv", OFFICE, "--source", "bulletin", "--accept", "asked by phone")
        self.assertEqual(unchecked(), [[1]])
        self.ok("package", "--store", "a.store", "--output", "pack")
        self.ok("import", "pack", "--store", "b.store", "--lang", "en")
        digests = {self.ok("check", "--store", store).replace(store, "") for store in ("a.store", "b.store")}
        self.assertEqual(len(digests), 1, "history travels")

    def test_a_preview_says_all_and_stores_nothing(self):
        self.sample()
        before = self.ok("check", "--store", "a.store")
        self.path("office.csv").write_text(OFFICE.replace("8.4", "84000"))
        outcome = self.run_program("import", "office.csv", "--store", "a.store", "--lang", "en", "--source", "bulletin", "--dry-run")
        self.assertEqual(outcome.code, 1)
        out, err = outcome.out, outcome.err
        self.assertIn("data from line 5, 3 rows, 12 values (1 figure, 11 bulk values)", out)
        self.assertIn("column 3 固定资产投资(累计) / 2025年1-3月 → Value: Indicator=Fixed-asset investment, cumulative, Period=Q1 2025", out)
        self.assertIn("not taken: office.csv:8 合计", out)
        self.assertIn("not taken: office.csv:9 注:初步数", out)
        self.assertIn("a thousand times apart", out)
        self.assertRegex(err, r"^office.csv:5:2: .*--accept")
        self.assertEqual(self.ok("check", "--store", "a.store"), before)

    def test_gb18030_semicolons_and_full_width_digits(self):
        self.sample()
        self.take("g.csv", "地区;2024年固定资产投资(亿元)\n云桥区;１６５．５\n", "--source", "bulletin", encoding="gb18030")
        rows = self.observations("--indicator", "fai", "--area", "990002", "--period", "2024")
        self.assertEqual([row["OBS_VALUE"] for row in rows if row["TIME_PERIOD"] == "2024"], ["16550000000"])

    def test_a_figure_is_revised_however_long_the_table_is(self):
        """Bulk values by the hundred thousand come before it, all of them looked at for doubts."""
        self.store("sample-city")
        held = next(row for row in self.figures() if row["QUALIFIER"] == "exact" and row["OBS_VALUE"] != "" and row["TIME_PERIOD"]
                    and not row["SUBJECT"] and not row["ACTIVITY"] and row["KIND"] == "actual" and row["UNIT_MEASURE"] == "CNY")
        areas = [row["REF_AREA"] for row in self.figures() if row["REF_AREA"].startswith("99")]
        areas = sorted(set(areas))[:8]
        day, lines = datetime.date(1940, 1, 1), []
        while len(lines) <= 200_000:
            lines += [f"{area},power,{day},1,kwh,bulletin" for area in areas]
            day += datetime.timedelta(days=1)
        lines.append(",".join([held["REF_AREA"], held["INDICATOR"], held["TIME_PERIOD"], "4321", "CNY", held["SOURCE"]]))
        table = "ref_area,indicator,time_period,obs_value,unit_measure,source\n" + "\n".join(lines) + "\n"
        self.refuse("long.csv", table, "the 7 areas below it add up to 7 kWh (999 more doubts)")
        said = self.take("long.csv", table, "--accept", "a test")
        self.assertRegex(said, r"^imported: 2[0-9]{5} new, 1 changed, 0 equal\n$")
        revised = next(row for row in self.figures() if row["FIGURE_ID"] == held["FIGURE_ID"])
        self.assertEqual(revised["OBS_VALUE"], 4321)

    def test_any_other_data_package(self):
        self.sample()
        self.path("p").mkdir()
        self.path("p/power.csv").write_text("geo;when;value\n990002;31.12.2030;1.234,5 kWh\n990003;31.12.2030;n/a\n")
        self.path("p/notes.csv").write_text("a\nb\n")
        schema = {"missingValues": ["n/a"], "fields": [
            {"name": "geo", "title": "area", "type": "string"},
            {"name": "when", "title": "period", "type": "date", "format": "%d.%m.%Y"},
            {"name": "value", "type": "number", "decimalChar": ",", "groupChar": ".", "bareNumber": False}]}
        descriptor = {"name": "portal", "resources": [
            {"name": "notes", "path": "notes.csv"},
            {"name": "power", "path": "power.csv", "dialect": {"delimiter": ";"}, "schema": schema}]}
        self.path("p/datapackage.json").write_text(json.dumps(descriptor))
        arguments = ["--sheet", "power", "--source", "bulletin", "--indicator", "power", "--store", "a.store", "--lang", "en"]
        for name in ("p", "p/datapackage.json"):
            said = self.ok("import", name, "--dry-run", *arguments)
            self.assertIn("Data Package power: data from line 2", said)
        self.assertEqual(self.ok("import", "p", *arguments), "imported: 1 new, 0 changed, 0 equal\n")
        rows = [row for row in self.observations("--indicator", "power", "--area", "990002") if row["TIME_PERIOD"] == "2030-12-31"]
        self.assertEqual([row["OBS_VALUE"] for row in rows], ["1234.5"])
        descriptor["resources"][1]["path"] = "../power.csv"
        self.path("p/datapackage.json").write_text(json.dumps(descriptor))
        self.refused(1, "import", "p", *arguments, says="relative path inside the package's folder")

    def test_a_national_county_table(self):
        """Wide, Chinese, with a BOM: 2,800 counties by years, into a store that knows none of them."""
        years = range(2015, 2025)
        lines = ["全国县域主要指标,," + "," * len(years), "单位：亿元,," + "," * len(years),
                 "行政区划代码,地区," + ",".join(f"{year}年地区生产总值" for year in years)]
        for number in range(2800):
            code = 110101 + number // 90 * 10_000 + number % 90
            values = [f"{100 + number % 700 + 3.5 * (year - 2015):.1f}" for year in years]
            lines.append(f"{code},第{number}县," + ",".join(values))
        self.path("national.csv").write_bytes("\ufeff".encode() + "\r\n".join(lines).encode() + b"\r\n")
        said = self.ok("import", "national.csv", "--store", "n.store", "--create-codes", "--source", "national-yearbook", "--lang", "en")
        self.assertEqual(said, "imported: 30802 new, 0 changed, 0 equal\n")  # 2,800 areas, an indicator, a source, 28,000 values
        self.assertEqual(len(self.ok("list", "areas", "--store", "n.store").splitlines()), 2800)
        self.ok("export", "observations", "--store", "n.store", "--area", "110102", "--profile", "data", "--output", "out.csv")
        rows = self.path("out.csv").read_text().splitlines()
        self.assertIn("110102,indicator-1,,,actual,2024,13250000000,CNY,exact,A,national-yearbook,,,", rows)
        self.assertEqual(len(rows), 1 + len(years))

    def test_unknown_texts_are_added_on_request_only(self):
        self.sample()
        table = "地区,2024年粮食产量(吨)\n云桥区,1000\n无名县,55\n"
        self.refuse("n.csv", table, "no list has", "--source", "bulletin")
        self.assertEqual(self.take("n.csv", table, "--source", "harvest-table", "--create-codes"), "imported: 6 new, 0 changed, 0 equal\n")
        self.assertIn("无名县", self.ok("list", "areas", "--store", "a.store"))
        self.assertIn("粮食产量", self.ok("list", "indicators", "--store", "a.store"))
        self.assertIn("harvest-table", self.ok("list", "sources", "--store", "a.store"))
        self.ok("check", "--store", "a.store")

    def test_a_store_that_only_a_refused_table_made_is_gone_again(self):
        self.path("t.csv").write_text("地区,2024年产值(元)\n某县,5\n")
        self.refused(1, "import", "t.csv", "--store", "new.store", "--lang", "en", "--source", "s", says="no list has")
        self.run_program("import", "t.csv", "--store", "new.store", "--source", "s", "--create-codes", "--dry-run")
        self.assertEqual(sorted(path.name for path in self.folder.glob("*.*")), ["t.csv"])
        self.ok("import", "t.csv", "--store", "new.store", "--source", "s", "--create-codes")
        self.assertEqual(len(self.rows("observations", store="new.store")), 1)

    def test_without_a_source_it_says_so(self):
        self.sample()
        self.refuse("s.csv", "地区,2024年固定资产投资(亿元)\n云桥区,12\n", "s.csv:2:2")

    def test_bad_cells(self):
        self.sample()
        for cell in ("1.234,56", "NaN", "Inf", "#DIV/0!", "0x1F", "5-8", "1e999", "很多"):
            self.refuse("bad.csv", f'地区,2024年固定资产投资(亿元)\n柳湾区,9\n云桥区,"{cell}"\n', "bad.csv:3:2", "--source", "bulletin")
        self.refuse("twice.csv", HEAD + "990002,fai,actual,2024,1,CNY\n990002,fai,actual,2024,2,CNY\n", "twice.csv:3", "--source", "bulletin")
        self.refuse("date.csv", HEAD + "990002,fai,actual,2024-02-30,1,CNY\n", "date.csv:2:4", "--source", "bulletin")
        self.refuse("status.csv", HEAD.replace("unit", "obs_status") + "990002,fai,actual,2024,1,?\n", "status.csv:2:6", "--source", "bulletin")
        self.refuse("empty.csv", "", "empty.csv", "--source", "bulletin")
        self.refuse("text.csv", "a story\nof two lines\n", "text.csv", "--source", "bulletin")
        self.refuse("cut.csv", '地区,2024年固定资产投资(亿元)\n云桥区,"12\n', "cut.csv:2", "--source", "bulletin")

    def test_the_programs_own_exports_come_back_equal(self):
        self.sample()
        for report in ("all-figures", "observations"):
            self.ok("export", report, "--store", "a.store", "--output", f"{report}.csv")
            said = self.ok("import", f"{report}.csv", "--store", "a.store", "--lang", "en", "--accept", "our own")
            self.assertRegex(said, r"^imported: 0 new, 0 changed, [1-9][0-9]* equal\n", report)

    def test_a_mapping_is_said_and_kept(self):
        self.sample()
        self.path("odd.csv").write_text("甲,乙\n云桥区,150\n")
        self.run_program("import", "odd.csv", "--store", "a.store", "--source", "bulletin", "--dry-run", "--save-mapping", "m.json")
        mapping = json.loads(self.path("m.json").read_text())
        self.assertEqual([column["field"] for column in mapping["columns"]], ["area", "value"])
        mapping["columns"][1]["fixed"] = {"indicator": "fai", "period": "2024", "unit": "CNY", "multiplier": "8"}
        self.path("m.json").write_text(json.dumps(mapping))
        self.ok("import", "odd.csv", "--store", "a.store", "--source", "bulletin", "--mapping", "m.json")
        self.assertEqual([row["OBS_VALUE"] for row in self.observations("--indicator", "fai", "--period", "2024") if row["TIME_PERIOD"] == "2024"],
                         ["15000000000"])
        # The next table with these heads is read the same way.
        self.path("odd.csv").write_text("甲,乙\n柳湾区,140\n")
        self.ok("import", "odd.csv", "--store", "a.store", "--source", "bulletin")
        self.assertEqual(len([row for row in self.observations("--indicator", "fai", "--period", "2024") if row["TIME_PERIOD"] == "2024"]), 2)
        self.path("m.json").write_text("{}")
        self.refused(1, "import", "odd.csv", "--store", "a.store", "--mapping", "m.json", says="m.json")

    def test_a_figure_that_the_store_holds_is_revised_not_doubled(self):
        self.store()
        figures = self.figures()
        held = next(row for row in figures if row["TIME_PERIOD"] and row["SUBJECT"] and row["KIND"] == "actual")
        table = ("ref_area,indicator,activity,subject,kind,time_period,obs_value,unit_measure,source\n"
                 + ",".join([held["REF_AREA"], held["INDICATOR"], held["ACTIVITY"] or "_Z", held["SUBJECT"], held["KIND"],
                             held["TIME_PERIOD"], str(held["OBS_VALUE"] * 1.1).rstrip("0"), held["UNIT_MEASURE"], held["SOURCE"]]) + "\n")
        self.assertEqual(self.take("r.csv", table, "--accept", "corrected"), "imported: 0 new, 1 changed, 0 equal\n")
        after = self.figures()
        self.assertEqual(len(after), len(figures))
        revised = next(row for row in after if row["FIGURE_ID"] == held["FIGURE_ID"])
        self.assertAlmostEqual(revised["OBS_VALUE"], held["OBS_VALUE"] * 1.1)
        self.assertEqual(revised["LOCATOR"], held["LOCATOR"])


class Newspaper(support.CliTest):
    """What somebody copies from a printed page: numbers with their words, and where they stand."""

    PAGE = """地区,产业,主体,指标,性质,时期,数值,标题,段落
某市,,,地区生产总值,实际,2024年,突破8200亿元,动力之城,1
某市,,,生产总值增速,实际,2024年,增长5.8%,动力之城,1
某市,,,固定投资增速,实际,2024年,同比下降超过1.2%,动力之城,第2段
某县,,蔬菜产业集群,规上企业,实际,2025年3月,4500余家,动力之城,2
某市,动力,新发动机项目,总投资,计划,,不超过150亿元,动力之城,3
某市,动力,新发动机项目,发动机产量,目标,2025年,130万台以上,菜篮子,标题
某县,,,重点项目,实际,2025年,19个,菜篮子,1
"""

    def take(self, text, *arguments, code=0):
        self.path("page.csv").write_text(text, encoding="utf-8")
        outcome = self.run_program("import", "page.csv", "--store", "a.store", "--empty", "--create-codes", "--source", "日报", "--lang", "en",
                                   *arguments)
        self.assertEqual(outcome.code, code, outcome)
        return outcome

    def test_a_page_comes_in_with_its_words_and_places(self):
        self.take(self.PAGE)
        rows = {row["INDICATOR_NAME"]: row for row in self.rows("all-figures", "--lang", "zh")}
        told = {name: (row["OBS_VALUE"], row["UNIT_MEASURE"], row["QUALIFIER"], row["KIND"], row["AS_PUBLISHED"], row["LOCATOR"])
                for name, row in rows.items()}
        unit = rows["发动机产量"]["UNIT_MEASURE"]
        self.assertEqual(told, {
            "地区生产总值": ("820000000000", "CNY", "more_than", "actual", "突破8200亿元", "《动力之城》，第1段"),
            "生产总值增速": ("5.8", "percent", "exact", "actual", "增长5.8%", "《动力之城》，第1段"),
            "固定投资增速": ("-1.2", "percent", "less_than", "actual", "同比下降超过1.2%", "《动力之城》，第2段"),
            "规上企业": ("4500", "enterprises", "more_than", "actual", "4500余家", "《动力之城》，第2段"),
            "总投资": ("15000000000", "CNY", "at_most", "plan", "不超过150亿元", "《动力之城》，第3段"),
            "发动机产量": ("1300000", unit, "at_least", "target", "130万台以上", "《菜篮子》，标题"),
            "重点项目": ("19", "pieces", "exact", "actual", "19个", "《菜篮子》，第1段")})
        self.assertEqual([row["SUBJECT_NAME"] for row in self.rows("projects", "--lang", "zh")], ["新发动机项目"], "the cluster is none")
        sources = self.rows("sources", "--lang", "zh")
        self.assertEqual([(row["HEADLINE_ORD"], row["PARAGRAPH"]) for row in sources],
                         [("1", "1"), ("1", "2"), ("1", "3"), ("2", "0"), ("2", "1")])

    def test_the_same_page_again_changes_nothing(self):
        self.take(self.PAGE)
        again = self.take(self.PAGE)
        self.assertRegex(again.out, "0 new, 0 changed")
        self.assertEqual(len(self.rows("sources")), 5)

    def test_an_english_page(self):
        values = ["more than US$880 billion", "up 2.1%", '"over 5,100 jobs"', "€30 million", "at least 1.3 million tonnes", "down nearly 4 %",
                  "$7.5bn", "19 thousand"]
        text = "area,indicator,period,value,headline,paragraph\n" + "".join(
            "Ohio,Measure %d,2024,%s,A state that makes things,para %d\n" % (place, value, place) for place, value in enumerate(values, 1))
        self.take(text, "--unit", "persons", code=1)  # the table's own unit is not theirs
        self.take(text.replace("19 thousand", "19 thousand persons"))
        rows = self.rows("all-figures", "--lang", "en")
        called = dict(line.split("\t") for line in self.ok("list", "indicators", "--store", "a.store", "--lang", "en").splitlines())
        self.assertEqual({called[row["INDICATOR"]][-1]: (row["OBS_VALUE"], row["QUALIFIER"], row["AS_PUBLISHED"]) for row in rows}, {
            "1": ("880000000000", "more_than", "more than US$880 billion"), "2": ("2.1", "exact", "up 2.1%"),
            "3": ("5100", "more_than", "over 5,100 jobs"), "4": ("30000000", "exact", "€30 million"),
            "5": ("1300000", "at_least", "at least 1.3 million tonnes"), "6": ("-4", "about", "down nearly 4 %"),
            "7": ("7500000000", "exact", "$7.5bn"), "8": ("19000", "exact", "19 thousand persons")})
        self.assertEqual([row["UNIT_MEASURE"] for row in rows if row["OBS_VALUE"] in ("880000000000", "19000", "2.1")],
                         ["USD", "percent", "persons"])

    def test_a_range_has_its_ends_in_two_columns(self):
        head = "地区,指标,时期,数值,上限,标题,段落\n某县,大棚,2025年3月,15万个,"
        self.take(head + "17万个,菜篮子,1\n某县,农户,2025年3月,300,350,菜篮子,2\n", "--unit", "pieces")
        self.assertEqual([(row["OBS_VALUE"], row["OBS_VALUE_HI"], row["QUALIFIER"]) for row in self.rows("all-figures")],
                         [("150000", "170000", "between"), ("300", "350", "between")])
        for upper in ("14万个", "17万家", "超过17万个", "—", "x"):
            said = self.take(head + upper + ",菜篮子,1\n", "--unit", "pieces", code=1)
            self.assertIn("page.csv:2:5", said.err, upper)
        said = self.take(head.replace("上限", "上限,限定") + "17万个,about,菜篮子,1\n", "--unit", "pieces", code=1)
        self.assertIn("between", said.err)

    def test_a_place_that_is_none_is_refused(self):
        for cell, says in (("动力之城,第x段", "第x段"), (",3", "no headline")):
            said = self.take(self.PAGE + "某县,,,学校,实际,2025年,19家,%s\n" % cell, "--dry-run", code=1)
            self.assertIn(says, said.out + said.err)
        said = self.take(self.PAGE + "某县,,,增速,实际,2025年,下降-1.2%,动力之城,1\n", "--dry-run", code=1)
        self.assertIn("page.csv:9:7", said.out + said.err)
        self.assertIn("twice", said.out + said.err)

if __name__ == "__main__":
    support.main()
