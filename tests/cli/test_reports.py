"""Every report through the program: its columns, its rows, its values. Expectations are read off the newspaper page."""

import collections

import support
from support import REPORTS, CliTest, documented, header

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

    def test_a_count_of_what_is_held_names_all_its_sources(self):
        self.assertEqual({row["SOURCE"] for row in self.rows("industries-tiers") if row["FIGURES"] != "0"}, {"page-2025-02"})
        sample = self.store("sample-city", "sample")
        shijin = next(row for row in self.rows("overview-areas", store=sample) if row["REF_AREA"] == "990081")
        # Its leading figure stands in the bulletin; of the flash report nothing counts that the bulletin says as well.
        self.assertEqual(set(shijin["SOURCE"].split()), {"bulletin", "work-report", "daily", "yearbook"})
        # Who says that an industry belongs to a tier, and who published the figures that are counted beside it.
        equipment = next(row for row in self.rows("industry-tiers", store=sample) if row["ACTIVITY"] == "equipment")
        self.assertEqual(set(equipment["SOURCE"].split()), {"work-report", "yearbook"})

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

    def test_a_tier_has_all_that_are_said_to_belong_to_it(self):
        standing = lambda tier: {row["ACTIVITY"]: row["STANDING"] for row in self.rows("industry-tiers", "--tier", tier)}
        self.assertEqual(standing("emerging"), {"it": "primary", "newenergy": "primary", "health": "primary", "lowaltitude": "also"})
        self.assertEqual(set(standing("future").values()), {"primary"})
        self.assertEqual({row["TIER"] for row in self.rows("industry-tiers", "--tier", "future")}, {"future"})

    def test_what_was_published_later_is_left_out_of_every_report(self):
        for report in ("all-figures", "events", "sources", "industry-tiers"):
            self.assertEqual(self.rows(report, "--published-until", "2025-01-31"), [], report)
            self.assertEqual(self.rows(report, "--published-until", "2025-02-28"), self.rows(report), report)

    def test_events_are_counted_as_they_are_listed(self):
        narrowed = ("--area", "371581")
        listed = collections.Counter(row["ACTIVITY"] for row in self.rows("events", *narrowed))
        self.assertGreater(listed["bearings"], 0)
        for row in self.rows("industry-tiers", *narrowed):
            self.assertEqual(int(row["EVENTS"]), listed[row["ACTIVITY"]], row["ACTIVITY"])

    def test_what_leads_a_row_is_one_of_its_own_figures(self):
        narrowings = ([], ["--kind", "target"], ["--kind", "plan"], ["--period", "2025-02"], ["--industry", "autos"],
                      ["--published-until", "2024-12-31"])
        leading = collections.Counter()
        for narrowed in narrowings:
            values = {row["FIGURE_ID"]: row["OBS_VALUE"] for row in self.rows("all-figures", *narrowed)}
            for report in ("overview-areas", "industries-table"):
                for row in self.rows(report, *narrowed):
                    if row["OBS_VALUE"]:
                        named = row["FIGURE_IDS"].split()
                        is_cut = any(figure.startswith("+") for figure in named)
                        own = values.values() if is_cut else [values[figure] for figure in named]
                        self.assertIn(row["OBS_VALUE"], own, (report, narrowed, row))
                        leading[" ".join(narrowed)] += 1
        self.assertGreater(leading[""], 0)
        self.assertGreater(leading["--kind plan"], 0)
        self.assertEqual(leading["--published-until 2024-12-31"], 0)

    def test_a_tier_counts_the_industries_and_subjects_of_the_filter(self):
        tiers = {row["TIER"]: row for row in self.rows("industries-tiers", "--industry", "bearings")}
        self.assertEqual({tier: row["INDUSTRIES"] for tier, row in tiers.items()},
                         {"pillar": "0", "advantage": "1", "emerging": "0", "future": "0"})
        self.assertEqual({tier for tier, row in tiers.items() if row["SUBJECTS"] != "0"}, {"advantage"})

    def test_filters_that_exclude_each_other_leave_no_gap(self):
        self.assertEqual(self.rows("gaps", "--tier", "pillar", "--industry", "bearings"), [])

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


class Lists(CliTest):
    """What reports of code lists say beside the figures: names, places and counts, as the package's own tables have them."""

    def setUp(self):
        super().setUp()
        self.store()

    def table(self, name):
        return support.read_csv((support.ROOT / "data/liaocheng" / (name + ".csv")).read_text(encoding="utf-8"))

    def by_code(self, name):
        return {row["code"]: row for row in self.table(name)}

    def counted(self, name, column):
        return collections.Counter(row[column] for row in self.table(name))

    def test_projects_say_what_they_are_and_when_their_stage_began(self):
        subjects, events = self.by_code("subject"), self.counted("event", "subject")
        rows = self.rows("projects")
        for row in rows:
            subject = subjects[row["SUBJECT"]]
            self.assertEqual((row["SUBJECT_NAME"], row["SUBJECT_TYPE"]), (subject["name_zh"], subject["type"]))
            self.assertEqual(int(row["EVENTS"]), events[row["SUBJECT"]], row["SUBJECT"])
        stages = {row["SUBJECT"]: (row["STAGE"], row["STAGE_PERIOD"]) for row in rows}
        self.assertEqual(stages["xinpeng-upgrade"], ("in_production", ""), "the page names no date")
        self.assertEqual(stages["donge-renewal"], ("under_way", "2025-02"))
        self.assertEqual(stages["edge-data-centre"], ("planned", "2025"))
        self.assertEqual(stages["zhongli-axles"], ("in_production", "2022"))

    def test_sources_say_where_on_the_page_and_what_was_noted_there(self):
        passages, events, notes = self.by_code("passage"), self.counted("event", "passage"), self.table("note")
        rows = self.rows("sources")
        in_order = sorted(passages.values(), key=lambda row: int(row["ord"]))
        self.assertEqual([row["PASSAGE"] for row in rows], [row["code"] for row in in_order])
        for row in rows:
            passage = passages[row["PASSAGE"]]
            self.assertEqual((row["HEADLINE"], row["HEADLINE_ORD"], row["PARAGRAPH"]),
                             (passage["headline_zh"], passage["headline_ord"], passage["paragraph"]))
            self.assertEqual(int(row["EVENTS"]), events[row["PASSAGE"]], row["PASSAGE"])
            self.assertEqual(row["NOTES"].split(), [note["code"] for note in notes if note["passage"] == row["PASSAGE"]])

    def test_industries_name_their_tier_and_count_their_events(self):
        tiers, events = self.by_code("tier"), self.counted("event", "industry")
        for report in ("industry-tiers", "industry-figures", "coverage"):
            rows = [row for row in self.rows(report) if row["TIER"]]
            self.assertNotEqual(rows, [], report)
            for row in rows:
                self.assertEqual(row["TIER_NAME"], tiers[row["TIER"]]["name_zh"], report)
        for row in self.rows("industry-tiers"):
            self.assertEqual(int(row["EVENTS"]), events[row["ACTIVITY"]], row["ACTIVITY"])


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
