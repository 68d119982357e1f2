"""Every report through the program: its columns, its rows, its values. Expectations are read off the newspaper page."""

import collections
import json
import os
import re

import support
from support import CliTest, header, read_csv

REPORTS = ["all-figures", "observations", "industry-tiers", "industry-figures", "county-figures", "bearing-cluster", "targets",
           "projects", "project-investments", "axle-project", "events", "coverage", "gaps", "sources"]
TAIL = ["UNIT_MEASURE", "QUALIFIER", "OBS_STATUS", "FIGURE_IDS", "SOURCE"]
ALL_FIGURES = ("FIGURE_ID REF_AREA AREA_NAME TIER ACTIVITY ACTIVITY_NAME SUBJECT INDICATOR INDICATOR_NAME KIND TIME_PERIOD "
               "OBS_VALUE UNIT_MEASURE QUALIFIER OBS_STATUS AS_PUBLISHED SOURCE LOCATOR OBS_VALUE_HI GAP_REASON").split()
OBSERVATIONS = ("REF_AREA INDICATOR ACTIVITY SUBJECT KIND TIME_PERIOD OBS_VALUE UNIT_MEASURE QUALIFIER OBS_STATUS SOURCE "
                "FIGURE_ID OBS_VALUE_HI GAP_REASON").split()

# area, indicator, kind, period ("" where the page names none), value, unit, qualifier, as printed
PRINTED = """
371500 pillar-industries   actual 2025-02 4           industries  exact     四大支柱产业
371500 advantage-industries actual 2025-02 5          industries  exact     五大优势产业
371500 emerging-industries actual 2025-02 3           industries  exact     三大新兴产业
371502 upgrade-investment  actual -       280000000   CNY         exact     2.8亿元
371502 upgrade-projects    actual -       20          projects    more_than 20余项
371502 equipment-renewed   actual -       160         sets        more_than 160余台(套)
371500 tenants             actual 2025-02 30          enterprises more_than 30余家
371500 service-projects    plan   2025    100         projects    exact     100个
371500 computers           plan   -       100000      computers   exact     10万台
371524 renewal-projects    plan   2025    19          projects    exact     19个
371524 total-investment    plan   -       4200000000  CNY         exact     42亿元
371524 new-hightech        target 2025    10          enterprises exact     10家
371524 new-srdi            target 2025    10          enterprises exact     10家
371524 techsme-stock       target 2025    90          enterprises at_least  达到90家
371524 agreements          target 2025    40          agreements  at_least  40项以上
371524 new-abovesize       target 2025    15          enterprises at_least  15家以上
371503 limin-stores        actual 2025-02 30          stores      exact     30家
371503 villages-served     actual 2025-02 260         villages    more_than 260多个
371503 delivery-time       actual 2025-02 0.5         days        at_most   半天内
371581 industry-scale      actual -       10000000000 CNY         order_of  百亿大产业
371581 bearing-makers      actual 2025-02 5100        enterprises more_than 5100余家
371581 jobs                actual 2025-02 100000      persons     more_than 10余万人
371581 annual-revenue      actual -       30000000000 CNY         more_than 超过300亿元
371581 axles-sold          actual 2024    300000      axles       exact     30万根
371581 axles-produced      target 2025    450000      axles       exact     45万根
371581 axle-components     actual -       43          parts       exact     43个
371581 rnd-spending        actual -       17000000    CNY         more_than 1700多万元
371581 fdi-first           plan   2020    5000000     USD         exact     500万美元
371581 clearing-days       actual -       37          days        exact     37天
371581 relocated           actual -       27          enterprises exact     27家
371581 sales-revenue       actual 2022    30000000    CNY         exact     3000万元
371581 sales-revenue       actual 2023    110000000   CNY         exact     1.1亿元
371581 sales-revenue       actual 2024    260000000   CNY         more_than 突破2.6亿元
371581 local-sourcing      actual 2025-02 40          percent     exact     已达40%
371581 province-sourcing   actual 2025-02 85          percent     exact     达到了85%
371581 capital-increases   actual 2025-02 3           rounds      exact     3次
371581 fdi-total           actual 2025-02 30000000    USD         more_than 超过3000万美元
371581 chain-scale         target -       10000000000 CNY         order_of  百亿产业链
371581 little-giants       actual 2025-02 7           enterprises exact     7家
371581 hightech            actual 2025-02 77          enterprises exact     77家
371581 gazelles            actual 2025-02 4           enterprises exact     4家
371581 champions           actual 2025-02 10          enterprises exact     10家
371581 srdi-provincial     actual 2025-02 82          enterprises exact     82家
"""


def documented():
    """The column lists of docs/reports.md: a heading for each report, below it a table."""
    found, current = {}, None
    for line in (support.ROOT / "docs" / "reports.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            current = found.setdefault(line[3:].strip("` "), [])
        elif current is not None and (cells := re.match(r"\| `([A-Z_]+)` \| (\S.*) \|$", line)):
            current.append(cells[1])
    return found


class Columns(CliTest):
    def test_every_report_has_the_columns_of_its_documentation(self):
        documentation = documented()
        self.assertEqual(list(documentation), REPORTS)
        for package in ("liaocheng", "sample-city"):
            store = self.store(package, package)
            for report in REPORTS:
                with self.subTest(report=report, package=package):
                    columns = header(self.exported(report, store=store))
                    self.assertEqual(columns, documentation[report])
                    self.assertEqual(len(columns), len(set(columns)), "no header twice")

    def test_the_three_kinds_of_column_lists(self):
        documentation = documented()
        self.assertEqual(documentation["all-figures"], ALL_FIGURES)
        self.assertEqual(documentation["observations"], OBSERVATIONS)
        for report in REPORTS[2:]:
            self.assertEqual(documentation[report][-5:], TAIL, report)

    def test_reports_of_a_package_end_with_the_common_columns(self):
        for package in ("liaocheng", "sample-city"):
            store = self.store(package, package)
            codes = [line.split("\t")[0] for line in self.ok("list", "reports", "--store", store).splitlines()]
            for report in (code for code in codes if code not in REPORTS):
                columns = header(self.exported(report, store=store))
                self.assertEqual(columns[-5:], TAIL, report)
                self.assertEqual(len(columns), len(set(columns)), report)

    def test_every_row_is_as_long_as_the_header(self):
        for package in ("liaocheng", "sample-city"):
            store = self.store(package, package)
            for report in REPORTS:
                for row in self.rows(report, store=store):
                    self.assertNotIn(None, row, report)
                    self.assertNotIn(None, row.values(), report)


class Values(CliTest):
    def setUp(self):
        super().setUp()
        self.store()

    def test_the_figures_are_what_the_page_prints(self):
        rows = self.rows("all-figures")
        for line in PRINTED.split("\n")[1:-1]:
            area, indicator, kind, period, value, unit, qualifier, printed = line.split()
            period = "" if period == "-" else period
            found = [row for row in rows if (row["REF_AREA"], row["INDICATOR"], row["TIME_PERIOD"]) == (area, indicator, period)]
            self.assertEqual(len(found), 1, line)
            row = found[0]
            self.assertEqual([row[name] for name in ("KIND", "OBS_VALUE", "UNIT_MEASURE", "QUALIFIER", "AS_PUBLISHED", "OBS_STATUS",
                                                     "OBS_VALUE_HI", "GAP_REASON")],
                             [kind, value, unit, qualifier, printed, "A", "", "" if period else "undated"], line)

    def test_there_are_48_figures(self):
        rows = self.rows("all-figures")
        self.assertEqual([row["FIGURE_ID"] for row in rows], ["LC-%04d" % number for number in range(1, 49)])
        self.assertEqual(collections.Counter(row["KIND"] for row in rows), {"actual": 34, "target": 7, "plan": 7})
        self.assertEqual(collections.Counter(row["REF_AREA"] for row in rows),
                         {"371581": 27, "371500": 8, "371524": 7, "371502": 3, "371503": 3})
        self.assertEqual({row["UNIT_MEASURE"] for row in rows if row["OBS_VALUE"] in ("5000000", "30000000")}, {"USD", "CNY"})

    def test_flows_without_a_year_say_so(self):
        undated = [row for row in self.rows("all-figures") if not row["TIME_PERIOD"]]
        self.assertEqual({row["INDICATOR"] for row in undated},
                         {"upgrade-investment", "upgrade-projects", "equipment-renewed", "computers", "total-investment",
                          "industry-scale", "annual-revenue", "axle-components", "rnd-spending", "land-needed", "land-underused",
                          "relocated", "clearing-days", "chain-scale"})
        for row in undated:
            self.assertEqual((row["GAP_REASON"], bool(row["OBS_VALUE"])), ("undated", True), row)

    def test_both_lists_hold_the_same_values(self):
        figures = {row["FIGURE_ID"]: row for row in self.rows("all-figures")}
        observations = self.rows("observations")
        self.assertEqual(len(observations), 48)
        for row in observations:
            for name in OBSERVATIONS:
                self.assertEqual(row[name], figures[row["FIGURE_ID"]][name], row)

    def test_a_figure_names_its_place_in_both_languages(self):
        zh, en = (next(row for row in self.rows("all-figures", "--lang", language) if row["INDICATOR"] == "bearing-makers")
                  for language in ("zh", "en"))
        self.assertEqual((zh["AREA_NAME"], zh["ACTIVITY_NAME"], zh["TIER"]), ("临清市", "高端轴承", "advantage"))
        self.assertEqual((en["AREA_NAME"], en["ACTIVITY_NAME"], en["TIER"]), ("Linqing City", "High-end bearings", "advantage"))
        self.assertEqual(zh["LOCATOR"], "《小轴承转动百亿大产业》，第1段")
        self.assertRegex(en["LOCATOR"], r"paragraph 1\Z")
        self.assertEqual(zh["SOURCE"], "page-2025-02")

    def test_targets(self):
        rows = self.rows("targets")
        self.assertEqual({(row["REF_AREA"], row["INDICATOR"], row["OBS_VALUE"], row["QUALIFIER"]) for row in rows},
                         {("371524", "new-hightech", "10", "exact"), ("371524", "new-srdi", "10", "exact"),
                          ("371524", "techsme-stock", "90", "at_least"), ("371524", "agreements", "40", "at_least"),
                          ("371524", "new-abovesize", "15", "at_least"), ("371581", "axles-produced", "450000", "exact"),
                          ("371581", "chain-scale", "10000000000", "order_of")})
        for row in rows:  # the page prints no actual of any of them
            self.assertEqual((row["ACTUAL_VALUE"], row["ACTUAL_PERIOD"], row["COMPLETION"]), ("", "", ""), row)
            self.assertEqual(row["FIGURE_IDS"], row["FIGURE_ID"])

    def test_money_stays_in_its_currency(self):
        rows = {row["INDICATOR"]: row for row in self.rows("project-investments")}
        self.assertEqual({name: (row["OBS_VALUE"], row["UNIT_MEASURE"]) for name, row in rows.items()},
                         {"upgrade-investment": ("280000000", "CNY"), "total-investment": ("4200000000", "CNY"),
                          "rnd-spending": ("17000000", "CNY"), "fdi-first": ("5000000", "USD"), "fdi-total": ("30000000", "USD")})

    def test_coverage_counts_every_figure_once(self):
        rows = self.rows("coverage")
        total = {name: sum(int(row[name]) for row in rows) for name in ("FIGURES", "ACTUAL", "TARGET", "PLAN", "UNDATED")}
        self.assertEqual(total, {"FIGURES": 48, "ACTUAL": 34, "TARGET": 7, "PLAN": 7, "UNDATED": 14})
        ids = [figure for row in rows for figure in row["FIGURE_IDS"].split()]
        self.assertEqual(sorted(ids), ["LC-%04d" % number for number in range(1, 49)])
        self.assertEqual({row["SOURCE"] for row in rows}, {"page-2025-02"})

    def test_gaps_are_what_one_county_tells_of_itself(self):
        # Dong'e states five targets of itself; the seven other counties and districts do not.
        rows = self.rows("gaps")
        self.assertEqual(len(rows), 35)
        self.assertEqual({row["INDICATOR"] for row in rows},
                         {"new-hightech", "new-srdi", "techsme-stock", "agreements", "new-abovesize"})
        self.assertNotIn("371524", {row["REF_AREA"] for row in rows})

    def test_the_453x_system(self):
        tiers = collections.defaultdict(list)
        for row in self.rows("industry-tiers"):
            if row["STANDING"] == "primary":
                tiers[row["TIER"]].append(row["ACTIVITY_NAME"])
        self.assertEqual(tiers["pillar"], ["有色金属", "黑色金属", "绿色化工", "农副产品加工"])
        self.assertEqual(tiers["advantage"], ["高端轴承", "汽车及零部件", "轻工纺织", "绿色建材", "装备制造"])
        self.assertEqual(tiers["emerging"], ["新一代信息技术", "新能源", "大健康"])
        self.assertEqual(tiers["future"][:3], ["人工智能", "生命科学", "氢能"])

    def test_cluster_and_project(self):
        cluster = {row["INDICATOR"]: row["OBS_VALUE"] for row in self.rows("bearing-cluster")}
        self.assertEqual(cluster, {"industry-scale": "10000000000", "bearing-makers": "5100", "jobs": "100000",
                                   "annual-revenue": "30000000000", "bearing-related": "5100", "little-giants": "7", "hightech": "77",
                                   "gazelles": "4", "champions": "10", "srdi-provincial": "82"})
        self.assertEqual(len(self.rows("axle-project")), 17)

    def test_the_other_reports_have_their_rows(self):
        counties = self.rows("county-figures")
        self.assertEqual(len(counties), 40)  # 48 less the city's own eight
        self.assertNotIn("371500", {row["REF_AREA"] for row in counties})
        industries = self.rows("industry-figures")
        self.assertEqual(collections.Counter(row["ACTIVITY"] for row in industries), {"autos": 16, "bearings": 12, "ferrous": 3, "it": 1})
        stages = {row["SUBJECT"]: row["STAGE"] for row in self.rows("projects")}
        self.assertEqual({name: stages[name] for name in ("ruida-1", "ruida-2", "zhongli-axles", "inspur-computers", "nqpf-park")},
                         {"ruida-1": "in_production", "ruida-2": "starting", "zhongli-axles": "in_production",
                          "inspur-computers": "under_way", "nqpf-park": "planned"})
        events = self.rows("events")
        self.assertEqual(len({row["EVENT_ID"] for row in events}), len(events))
        self.assertIn("全国五大轴承产业集聚区之一", {row["TEXT_ZH"] for row in events})
        figures = [figure for row in self.rows("sources") for figure in row["FIGURE_IDS"].split()]
        self.assertEqual(sorted(figures), ["LC-%04d" % number for number in range(1, 49)])


class Filters(CliTest):
    def setUp(self):
        super().setUp()
        self.store()

    def count(self, *arguments, report="all-figures"):
        return len(self.rows(report, *arguments))

    def test_each_dimension(self):
        self.assertEqual(self.count("--area", "371581"), 27)
        self.assertEqual(self.count("--area", "371500"), 48, "the city and all below it")
        self.assertEqual(self.count("--tier", "advantage"), 28)  # bearings 12, autos 16
        self.assertEqual(self.count("--tier", "453x"), 32)       # and ferrous 3, information technology 1
        self.assertEqual(self.count("--industry", "bearings"), 12)
        self.assertEqual(self.count("--indicator", "sales-revenue"), 3)
        self.assertEqual(self.count("--subject", "zhongli-axles"), 17)
        self.assertEqual(self.count("--source", "page-2025-02"), 48)
        self.assertEqual(self.count("--kind", "target"), 7)

    def test_one_option_twice_widens_and_two_options_narrow(self):
        self.assertEqual(self.count("--area", "371581", "--area", "371524"), 34)
        self.assertEqual(self.count("--kind", "target", "--kind", "plan"), 14)
        self.assertEqual(self.count("--area", "371524", "--kind", "target"), 5)
        self.assertEqual(self.count("--industry", "bearings", "--tier", "pillar"), 0)

    def test_a_filter_never_widens_the_report(self):
        self.assertEqual(self.count("--kind", "actual", report="targets"), 0)
        self.assertEqual(self.count("--kind", "target", report="targets"), 7)
        self.assertEqual(self.count("--area", "371500", report="county-figures"), 40)

    def test_periods(self):
        self.assertEqual(sorted(row["INDICATOR"] for row in self.rows("all-figures", "--period", "2024")), ["axles-sold", "sales-revenue"])
        self.assertEqual(self.count("--period", "2020"), 1)
        self.assertEqual(self.count("--period", "2025"), 29)  # 34 dated figures less one of 2020, 2022, 2023 and two of 2024
        self.assertEqual(self.count("--period", "2025-02"), 20)
        self.assertEqual(self.count("--period", "2021-Q3"), 0)

    def test_two_times(self):
        self.assertEqual(self.count("--as-known", "2025-02-27"), 0, "entered on the 28th")
        self.assertEqual(self.count("--as-known", "2025-02-28"), 48)
        self.assertEqual(self.count("--published-until", "2025-01-31"), 0)
        self.assertEqual(self.count("--published-until", "2025-02-28"), 48)
        self.assertEqual(len(self.rows("all-figures")), 48, "the next question knows of today again")

    def test_no_row_is_an_answer(self):
        self.assertEqual(self.exported("targets", "--area", "371522").count("\n"), 1, "the header alone")

    def test_unknown_codes_are_named(self):
        for option, says in (("area", "area"), ("tier", "tier"), ("industry", "industry"), ("indicator", "indicator"),
                             ("subject", "subject"), ("source", "source"), ("kind", "kind")):
            self.refused(1, "export", "all-figures", "--output", "x.csv", "--lang", "en", "--store", "a.store", "--" + option, "nosuch",
                         says=[says, "nosuch"])
        for option, value in (("period", "20"), ("period", "2025-13"), ("period", "2025-02-30"), ("as-known", "yesterday"),
                              ("as-known", "2025-02-30"), ("published-until", "20250228")):
            self.refused(2, "export", "all-figures", "--output", "x.csv", "--store", "a.store", "--" + option, value, says=value)
        self.assertFalse(self.path("x.csv").exists())


class Formats(CliTest):
    def setUp(self):
        super().setUp()
        self.store()

    def export(self, name, *arguments, report="all-figures", **more):
        said = self.ok("export", report, "--store", "a.store", "--output", name, *arguments, **more)
        return said, self.path(name).read_bytes()

    def test_the_two_profiles(self):
        said, excel = self.export("excel.csv", "--lang", "en")
        self.assertEqual(said, "48 rows written: excel.csv\n")
        self.assertTrue(excel.startswith(b"\xef\xbb\xbfFIGURE_ID,"))
        self.assertEqual(excel.count(b"\r\n"), 49)
        self.assertEqual(excel.count(b"\n"), 49)
        _, data = self.export("data.csv", "--profile", "data", "--lang", "en")
        self.assertTrue(data.startswith(b"FIGURE_ID,"))
        self.assertNotIn(b"\r", data)
        self.assertEqual(read_csv(data.decode()), read_csv(excel.decode("utf-8-sig")))

    def test_standard_output_holds_the_report_alone(self):
        outcome = self.run_program("export", "all-figures", "--store", "a.store", "--output", "-", "--lang", "en")
        self.assertEqual((outcome.code, outcome.err), (0, "48 rows written: -\n"))
        self.assertEqual(outcome.bytes, self.export("file.csv", "--lang", "en")[1])
        self.assertFalse(self.path("-").exists())

    def test_json_says_the_same_as_csv(self):
        for report in REPORTS:
            document = json.loads(self.export("x.json", "--format", "json", report=report)[1])
            rows = self.rows(report)
            self.assertEqual(document["report"], report)
            self.assertTrue(document["question"]["zh"] and document["question"]["en"])
            self.assertEqual([column["id"] for column in document["columns"]], list(document["rows"][0]))
            self.assertEqual(len(document["rows"]), len(rows))
            for left, right in zip(document["rows"], rows):
                for name, value in left.items():
                    text = "" if value is None else value if isinstance(value, str) else format(value, "g" if value % 1 else ".0f")
                    self.assertEqual(text, right[name], (report, name))
        figures = {row["FIGURE_ID"]: row for row in json.loads(self.export("y.json", "--format", "json")[1])["rows"]}
        self.assertEqual(figures["LC-0036"]["OBS_VALUE"], 110000000)
        self.assertIs(figures["LC-0005"]["TIME_PERIOD"], None)

    def test_the_sidecar_says_what_is_in_the_file(self):
        said, _ = self.export("t.csv", "--sidecar", "--area", "371524", report="targets")
        document = json.loads(self.path("t.csv-metadata.json").read_text(encoding="utf-8"))
        self.assertEqual(document["@context"], "http://www.w3.org/ns/csvw")
        self.assertEqual(document["url"], "t.csv")
        self.assertEqual([column["name"] for column in document["tableSchema"]["columns"]], documented()["targets"])
        notes = json.dumps(document["notes"])
        self.assertIn('"rows": 5', notes)
        self.assertIn("371524", notes)
        self.assertIn("page-2025-02", json.dumps(document["dc:source"]))
        self.assertNotRegex(notes, r"20\d\d-\d\d-\d\dT", "no clock")

    def test_more_than_16_figures_are_counted_in_the_file_and_listed_beside_it(self):
        # Seventeen figures of Linqing's are the axle project's.
        self.export("p.csv", "--sidecar", report="projects")
        row = next(row for row in read_csv(self.path("p.csv").read_text(encoding="utf-8-sig")) if row["SUBJECT"] == "zhongli-axles")
        wanted = ["LC-%04d" % number for number in range(26, 43)]
        self.assertEqual(row["FIGURE_IDS"].split(), wanted[:16] + ["+1"])
        notes = json.loads(self.path("p.csv-metadata.json").read_text(encoding="utf-8"))["notes"]
        self.assertIn(wanted, [note.get("FIGURE_IDS") for note in notes])

    def test_the_sidecar_lists_in_full_what_the_file_cuts(self):
        cut = set()
        for package in ("liaocheng", "sample-city"):
            store = self.store(package, package)
            for report in REPORTS[2:]:
                self.ok("export", report, "--store", store, "--output", "x.csv", "--profile", "data", "--sidecar")
                rows = read_csv(self.path("x.csv").read_text(encoding="utf-8"))
                notes = json.loads(self.path("x.csv-metadata.json").read_text(encoding="utf-8"))["notes"]
                lists = [note["FIGURE_IDS"] for note in notes if "FIGURE_IDS" in note]
                self.assertEqual(len(lists), len(rows))
                for row, figures in zip(rows, lists):
                    short = row["FIGURE_IDS"].split()
                    more = int(short.pop()) if short and short[-1].startswith("+") else 0
                    self.assertEqual((figures[:16], len(figures)), (short, len(short) + more), (package, report, row))
                    cut.update([report] if more else [])
        self.assertLessEqual({"projects", "industry-tiers"}, cut, "not for nothing")

    def test_the_same_store_gives_the_same_bytes_everywhere(self):
        for report, form in (("all-figures", "csv"), ("coverage", "csv"), ("sources", "json")):
            _, first = self.export("first", "--format", form, report=report)
            for changes in ({"LC_ALL": "C", "TZ": "Asia/Shanghai"}, {"LC_ALL": "de_DE.UTF-8", "TZ": "America/New_York"},
                            {"LC_ALL": None, "LANG": "zh_CN.GB18030", "LC_NUMERIC": "de_DE.UTF-8", "TZ": None}):
                _, again = self.export("again", "--format", form, report=report, env=self.environment(**changes))
                self.assertEqual(again, first, (report, changes))

    def test_texts_that_a_spreadsheet_would_reckon_are_guarded(self):
        package = self.path("p")
        self.ok("package", "--store", "a.store", "--output", "p")
        file = package / "figure.csv"
        file.write_text(file.read_text(encoding="utf-8").replace(",5100余家,LC-P801", ",=1+1,LC-P801").replace(",30万根,", ",＋30万根,"),
                        encoding="utf-8")
        self.ok("import", "p", "--store", "b.store")
        self.ok("export", "all-figures", "--store", "b.store", "--output", "x.csv")
        self.assertIn(b",'=1+1,", self.path("x.csv").read_bytes())
        self.assertIn(",'＋30万根,".encode(), self.path("x.csv").read_bytes())
        printed = [row["AS_PUBLISHED"] for row in self.rows("all-figures", store="b.store")]
        self.assertIn("=1+1", printed)
        self.assertIn("＋30万根", printed)

    def test_an_existing_file_is_replaced(self):
        self.path("x.csv").write_text("old and much longer than nothing")
        _, new = self.export("x.csv", report="gaps", *["--area", "371502"])
        self.assertTrue(new.startswith(b"\xef\xbb\xbfREF_AREA"))
        os.symlink("x.csv", self.path("link.csv"))
        self.export("link.csv", "--profile", "data")
        self.assertTrue(self.path("link.csv").is_symlink())
        self.assertTrue(self.path("x.csv").read_bytes().startswith(b"FIGURE_ID"))


class SampleCity(CliTest):
    def test_every_value_is_held_once_a_source(self):
        self.store("sample-city")
        rows = self.rows("observations")
        figures = [row["FIGURE_ID"] for row in rows if row["FIGURE_ID"]]
        self.assertEqual(len(figures), len(set(figures)))
        self.assertGreater(len(rows), len(figures), "bulk values as well")
        for row in rows:
            self.assertTrue(row["OBS_VALUE"] or row["GAP_REASON"], row)
            if row["OBS_VALUE"]:
                float(row["OBS_VALUE"])
                self.assertTrue(row["QUALIFIER"], row)
        # A figure stands beside the bulk value of the same key, and nothing else does.
        keys = [tuple(row[name] for name in OBSERVATIONS[:6] + ["UNIT_MEASURE", "SOURCE"]) + (bool(row["FIGURE_ID"]),)
                for row in rows if row["TIME_PERIOD"]]
        self.assertEqual([key for key, times in collections.Counter(keys).items() if times > 1], [])


if __name__ == "__main__":
    support.main()
