"""What narrows a report, and the files that it is written into."""

import json
import os
import re
import subprocess
import sys

import office
import support
from support import REPORTS, CliTest, documented, read_csv


class Wide(CliTest):
    """A report laid out wide says the same as the long one, cell by cell."""

    def setUp(self):
        super().setUp()
        self.store("sample-city")

    def wide(self, layout, *filters, report="observations"):
        return self.rows(report, "--layout", layout, *filters)

    def test_periods_across(self):
        for report, filters in [("observations", ("--indicator", "retail", "--indicator", "power")), ("growth", ("--indicator", "retail")),
                                ("all-figures", ("--indicator", "budget-revenue-ytd"))]:
            long = self.rows(report, *filters)
            wide = self.wide("wide", *filters, report=report)
            self.assertLess(len(wide), len(long))
            there = {}
            for row in wide:
                for head, value in row.items():
                    if re.fullmatch(r"\d{4}(-[^ ]*)?|undated", head):
                        told = (value, row.get(head + " QUALIFIER", "exact" if value else ""), row.get(head + " OBS_STATUS", "A"))
                        key = row["REF_AREA"], row["INDICATOR"], row.get("KIND", "actual"), row["UNIT_MEASURE"], "" if head == "undated" else head
                        if value or row.get(head + " GAP_REASON"):
                            there.setdefault(key, []).append(told)
            for row in long:
                key = tuple(row.get(name, "actual") for name in ("REF_AREA", "INDICATOR", "KIND", "UNIT_MEASURE", "TIME_PERIOD"))
                if row["OBS_VALUE"]:
                    self.assertIn((row["OBS_VALUE"], row["QUALIFIER"], row["OBS_STATUS"]), there[key], (report, key))

    def test_indicators_across_and_units_of_a_workbook(self):
        filters = ("--indicator", "retail", "--indicator", "power", "--period", "2024-08")
        wide = self.wide("wide-indicators", *filters)
        sources = {(row["REF_AREA"], row["INDICATOR"]): 0 for row in self.rows("observations", *filters)}
        for row in self.rows("observations", *filters):
            sources[row["REF_AREA"], row["INDICATOR"]] += 1
        self.assertEqual(len(wide), sum(max(n for (of, _), n in sources.items() if of == area) for area in {area for area, _ in sources}),
                         "a row for each area, and one more for a second source")
        city = next(row for row in wide if row["REF_AREA"] == "990000")
        self.assertEqual((city["retail UNIT_MEASURE"], city["power UNIT_MEASURE"]), ("CNY", "kwh"))
        self.assertNotIn("retail FIGURE_ID", city, "the row's figures stand at its end")
        self.ok("export", "observations", "--store", "a.store", "--lang", "en", "--layout", "wide-indicators", "--format", "xlsx", "--in",
                "亿", "--output", "w.xlsx", *filters)
        sheet = office.sheets(self.path("w.xlsx"), self.folder)["Data"]
        at = next(i for i, head in enumerate(sheet[0]) if head.endswith(" Unit")) - 1
        line = next(row for row in sheet if row[0] == "990000")
        self.assertAlmostEqual(float(line[at]) * 1e8, float(city[next(name for name in ("power", "retail") if name in city)]), delta=1)
        self.assertIn("8", [line[i] for i, head in enumerate(sheet[0]) if "Power of ten" in head])

    def test_against_and_refusals(self):
        arguments = ("--store", "a.store", "--lang", "en", "--indicator", "retail", "--layout", "wide")
        self.ok("export", "observations", *arguments, "--output", "old.csv")
        self.assertRegex(self.ok("export", "observations", *arguments, "--against", "old.csv"), r"^the same as old\.csv, \d+ rows\n$")
        text = self.path("old.csv").read_text(encoding="utf-8-sig").splitlines()
        number = re.search(r",(\d{6,}),", text[1])[1]
        self.path("old.csv").write_text("\r\n".join([text[0], text[1].replace(number, "7"), *text[2:]]) + "\r\n", encoding="utf-8")
        done = self.run_program("export", "observations", *arguments, "--against", "old.csv")
        self.assertEqual(done.code, 3, done)
        self.assertIn("0 added, 0 removed, 1 changed", done.err)
        self.refused(1, "export", "events", "--store", "a.store", "--lang", "en", "--layout", "wide", "--output", "e.csv", says="no values")
        self.refused(2, "export", "events", "--store", "a.store", "--lang", "en", "--layout", "broad", "--output", "e.csv",
                     says="tidy, wide, wide-indicators")


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
        self.assertEqual(sum(int(row["FIGURES"]) for row in self.rows("coverage", "--period", "2025-02")), 20, "counts too")
        self.assertEqual(self.count("--period", "2022..2023"), 2)
        self.assertEqual(self.count("--period", "2024..2025-02"), 22)  # of 2025 the month alone: the year ends later

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
            for row in document["rows"]:
                self.assertEqual([column["id"] for column in document["columns"]], list(row), report)
            self.assertEqual(len(document["rows"]), len(rows))
            for left, right in zip(document["rows"], rows):
                for name, value in left.items():
                    text = right[name]
                    self.assertEqual("" if value is None else value,
                                     float(text) if text and isinstance(value, (int, float)) else text, (report, name))
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


class WhereNumbersHaveAComma(CliTest):
    """Where 6.5 is written 6,5 the files are the same as everywhere."""

    def setUp(self):
        super().setUp()
        self.store()
        places = self.path("locales")
        places.mkdir()
        subprocess.run(["localedef", "-i", "de_DE", "-f", "UTF-8", places / "de_DE.UTF-8"], check=True)
        self.there = self.environment(LC_ALL="de_DE.UTF-8", LOCPATH=str(places))
        number = "import locale; locale.setlocale(locale.LC_ALL, ''); print(locale.str(6.5))"
        self.assertEqual(subprocess.run([sys.executable, "-c", number], env=self.there, capture_output=True, text=True,
                                        check=True).stdout, "6,5\n")

    def assertSameFile(self, name, *arguments):
        here, there = self.path("here-" + name), self.path("there-" + name)
        self.ok(*arguments, "--store", "a.store", "--output", here)
        self.ok(*arguments, "--store", "a.store", "--output", there, env=self.there)
        self.assertTrue(here.read_bytes() == there.read_bytes(), name)

    def test_reports(self):
        for form in ["csv", "xlsx", "docx", "json", "sdmx-csv"]:
            with self.subTest(format=form):
                self.assertSameFile("x." + form, "export", "all-figures", "--format", form)

    def test_pictures_and_slides(self):
        self.assertSameFile("x.svg", "render", "industries", "--size", "1920x2200")
        self.assertSameFile("x.pdf", "slides")
        self.assertSameFile("x.pptx", "slides")

    def test_a_table_that_comes_in(self):
        self.path("t.csv").write_text("地区,指标,年份,数值\n东阿县,产值,2023,6.5\n", encoding="utf-8")
        for store, env in (("b.store", None), ("c.store", self.there)):
            self.store(name=store)
            self.ok("import", "t.csv", "--store", store, "--create-codes", "--source", "page-2025-02", "--unit", "亿元", env=env)
            self.assertIn(",650000000,CNY,", self.exported("observations", "--area", "371524", "--period", "2023", store=store))


if __name__ == "__main__":
    support.main()
