"""What is derived from figures, through the program. Expectations are reckoned here, from the plain values that it exports."""

import collections
import csv
import shutil

import support
from support import CliTest

# The sample city's parts: zones have a scheme of their own.
COUNTIES = ["990002", "990003", "990021", "990022", "990023", "990024", "990025", "990081"]
CITY = "990000"


class Derived(CliTest):
    def setUp(self):
        super().setUp()
        self.store("sample-city")
        self.values = {}
        for row in self.rows("observations"):
            if row["KIND"] == "actual" and row["OBS_VALUE"] and row["QUALIFIER"] == "exact":
                key = tuple(row[name] for name in ("INDICATOR", "REF_AREA", "ACTIVITY", "SUBJECT", "TIME_PERIOD"))
                self.values.setdefault(key, float(row["OBS_VALUE"]))

    def value(self, indicator, area, period):
        return self.values.get((indicator, area, "", "", period))

    def near(self, text, expected, row):
        self.assertAlmostEqual(float(text), expected, delta=1e-9 * max(1, abs(expected)), msg=row)

    def test_which_county_is_last_in_industrial_growth_since_when_and_how_far_below_average(self):
        rows = self.rows("ranking", "--indicator", "iva-growth")
        last = [row for row in rows if row["RANK"] and row["RANK"] == row["RANKED"]]
        self.assertEqual(len(last), 1)
        row = last[0]
        growth = {area: self.value("iva-growth", area, "2025-01-01/P2M") for area in COUNTIES}
        worst = min(growth, key=growth.get)
        self.assertEqual((row["REF_AREA"], row["TIME_PERIOD"], row["RANKED"]), (worst, "2025-01-01/P2M", "8"))
        self.near(row["DIFFERENCE"], growth[worst] - self.value("iva-growth", CITY, "2025-01-01/P2M"), row)
        periods = sorted({key[4] for key in self.values if key[0] == "iva-growth"},
                         key=lambda text: (text[:7], len(text)))
        since = None
        for period in reversed(periods):
            at = {area: self.value("iva-growth", area, period) for area in COUNTIES}
            if min(at, key=at.get) != worst:
                break
            since = period
        self.assertEqual(row["RANK_SINCE"], since)
        self.assertEqual(row["RANK_PERIODS"], str(len(periods) - periods.index(since)))

    def test_nothing_is_compared_over_a_break(self):
        breaks = {(row["INDICATOR"], row["REF_AREA"], row["TIME_PERIOD"]) for row in self.rows("observations")
                  if row["OBS_STATUS"] == "B"}
        self.assertIn(("new-entities", CITY, "2024-01"), breaks)
        grown = {(row["REF_AREA"], row["TIME_PERIOD"]): row for row in self.rows("growth", "--indicator", "new-entities")}
        for month, empty in (("2024-01", {"NOMINAL_GROWTH", "PREVIOUS_GROWTH"}), ("2024-03", {"NOMINAL_GROWTH"}), ("2025-02", set())):
            row = grown[CITY, month]
            self.assertTrue(row["BASE_VALUE"], row)
            self.assertEqual({name for name in ("NOMINAL_GROWTH", "PREVIOUS_GROWTH") if not row[name]}, empty, row)
            self.assertEqual({part[:-6] for part in row["GAP_REASON"].split() if part.endswith(":break")}, empty, row)
        ranked = self.rows("ranking", "--indicator", "new-entities", "--period", "2024-01")
        self.assertEqual({row["RANK_CHANGE"] for row in ranked}, {""})
        self.assertIn("RANK_CHANGE:break", ranked[0]["GAP_REASON"])

    def test_counties_are_ranked_and_zones_stand_beside_them(self):
        rows = self.rows("ranking", "--indicator", "iva-growth")
        self.assertEqual(len(rows), 11)
        zones = [row for row in rows if row["REF_AREA"].startswith("zone-")]
        self.assertEqual([(row["RANK"], bool(row["DIFFERENCE"])) for row in zones], [("", True)] * 3)
        ranks = [row["RANK"] for row in rows if row["RANK"]]
        self.assertEqual(ranks, sorted(ranks))
        earlier = {row["REF_AREA"]: row for row in self.rows("ranking", "--indicator", "iva-growth", "--period", "2024-12")}
        for row in rows:
            if row["RANK"]:
                self.assertEqual(row["BEFORE_PERIOD"], "2024-12")
                self.assertEqual(row["RANK_BEFORE"], earlier[row["REF_AREA"]]["RANK"])
                self.assertEqual(int(row["RANK_CHANGE"]), int(row["RANK_BEFORE"]) - int(row["RANK"]), row)

    def test_growth_is_nominal_and_never_takes_the_place_of_the_published_one(self):
        rows = self.rows("growth", "--indicator", "retail", "--area", "990002")
        self.assertTrue(any(row["NOMINAL_GROWTH"] and row["PUBLISHED_GROWTH"] for row in rows))
        for row in rows:
            now = float(row["OBS_VALUE"])
            base = self.value("retail", "990002", row["BASE_PERIOD"])
            self.assertEqual(bool(row["NOMINAL_GROWTH"]), bool(row["BASE_PERIOD"]), row)
            if row["NOMINAL_GROWTH"]:
                self.assertEqual(row["BASE_PERIOD"][:4], str(int(row["TIME_PERIOD"][:4]) - 1))
                self.near(row["NOMINAL_GROWTH"], (now / base - 1) * 100, row)
            published = self.value("retail-growth", "990002", row["TIME_PERIOD"])
            self.assertEqual(row["PUBLISHED_GROWTH"] and float(row["PUBLISHED_GROWTH"]), published if published is not None else "")
            if row["PREVIOUS_GROWTH"]:
                self.near(row["PREVIOUS_GROWTH"], (now / self.value("retail", "990002", row["PREVIOUS_PERIOD"]) - 1) * 100, row)
            if row["TIME_PERIOD"].endswith(("/P2M", "-03")):
                self.assertEqual(row["PREVIOUS_GROWTH"], "", "January and February are one, March has no month before")

    def test_the_month_alone_and_what_had_piled_up_agree(self):
        rows = self.rows("cumulative", "--indicator", "fai-ytd", "--area", "990021")
        self.assertEqual(len(rows), 23)
        origins = collections.Counter(row["MONTH_ORIGIN"] for row in rows)
        self.assertEqual(set(origins), {"公布"}, "the sample city publishes every month")
        for row in rows:
            self.near(row["MONTH_VALUE"], self.value("fai", "990021", row["MONTH_PERIOD"]), row)

    def test_shares_are_of_the_city_and_change_in_points(self):
        rows = self.rows("shares", "--indicator", "budget-revenue", "--lang", "en")
        self.assertEqual(len(rows), 11)
        for row in rows:
            area, period = row["REF_AREA"], row["TIME_PERIOD"]
            before = "2024" + period[4:]
            share = self.value("budget-revenue", area, period) / self.value("budget-revenue", CITY, period) * 100
            then = self.value("budget-revenue", area, before) / self.value("budget-revenue", CITY, before) * 100
            self.assertEqual(row["WHOLE"], "Sample City (zones included)")
            self.near(row["SHARE"], share, row)
            self.near(row["SHARE_CHANGE"], share - then, row)
        self.assertAlmostEqual(sum(float(row["SHARE"]) for row in rows), 100, places=6)

    def test_ratios_have_no_shares_and_no_growth(self):
        self.assertEqual(self.rows("shares", "--indicator", "iva-growth"), [])
        for row in self.rows("growth", "--indicator", "iva-growth", "--area", "990022"):
            self.assertEqual((row["NOMINAL_GROWTH"], row["PREVIOUS_GROWTH"], row["PUBLISHED_GROWTH"]), ("", "", row["OBS_VALUE"]))
            if row["CHANGE"]:
                self.near(row["CHANGE"], float(row["OBS_VALUE"]) - float(row["BASE_VALUE"]), row)

    def test_targets_are_measured_against_the_time_passed(self):
        rows = [row for row in self.rows("targets") if row["TIME_PASSED"]]
        self.assertTrue(rows)
        for row in rows:
            self.near(row["AHEAD"], float(row["COMPLETION"]) - float(row["TIME_PASSED"]), row)
            if (row["TIME_PERIOD"], row["ACTUAL_PERIOD"]) == ("2025", "2025-01-01/P2M"):
                self.near(row["TIME_PASSED"], 100 / 6, row)

    def test_what_is_done_has_its_own_source(self):
        said = {(row["REF_AREA"], row["INDICATOR"], row["ACTIVITY"], row["SUBJECT"], row["TIME_PERIOD"], row["OBS_VALUE"], row["SOURCE"])
                for row in self.rows("observations", "--kind", "actual")}
        others = 0
        for row in self.rows("targets"):
            self.assertEqual(row["ACTUAL_SOURCE"] == "", row["ACTUAL_VALUE"] == "", row)
            if row["ACTUAL_VALUE"]:
                self.assertIn((row["REF_AREA"], row["INDICATOR"], row["ACTIVITY"], row["SUBJECT"], row["ACTUAL_PERIOD"],
                               row["ACTUAL_VALUE"], row["ACTUAL_SOURCE"]), said, row)
                others += row["ACTUAL_SOURCE"] != row["SOURCE"]
        self.assertGreater(others, 5)

    def test_the_offices_limits_judge_every_target(self):
        rows = {row["FIGURE_ID"]: row for row in self.rows("targets", "--lang", "en")}
        states = {"": 0, "no_actual": 0, "on_schedule": 0, "behind": 0, "far_behind": 0, "reached": 0, "missed": 0}
        rates = 0
        for row in rows.values():
            states[row["STATE"]] += 1
            self.assertEqual(row["STATE"] == "no_actual", row["ACTUAL_VALUE"] == "", row)
            if row["AHEAD"] and row["QUALIFIER"] == "at_least":
                ahead = float(row["AHEAD"])  # the package's cards say 2 and 8 points
                expected = "on_schedule" if ahead >= -2 else "behind" if ahead >= -8 else "far_behind"
                if float(row["TIME_PASSED"]) == 100:  # the year is over: no schedule is left
                    expected = "reached" if float(row["COMPLETION"]) >= 100 else "missed"
                self.assertEqual((row["STATE"], bool(row["PACE"])), (expected, True), row)
            if row["QUALIFIER"] == "about" and row["TIME_PASSED"] and float(row["TIME_PASSED"]) == 100:
                self.assertEqual(row["STATE"], "", "a little less than about as much is neither reached nor missed")
            if row["QUALIFIER"] == "at_least" and row["ACTUAL_PERIOD"] and not row["COMPLETION"]:  # rates and shares
                is_over = row["ACTUAL_PERIOD"] == row["TIME_PERIOD"]
                expected = "reached" if float(row["ACTUAL_VALUE"]) >= float(row["OBS_VALUE"]) else "missed"
                self.assertEqual(row["STATE"], expected if is_over else "", row)
                rates += is_over
        self.assertGreaterEqual(rates, 2)
        for state in ("no_actual", "on_schedule", "behind", "reached", "missed"):
            self.assertTrue(states[state], states)

    def test_what_was_said_before_and_elsewhere_stands_beside_the_value(self):
        rows = {row["TIME_PERIOD"]: row for row in self.rows("overview-power")}
        before = {row["TIME_PERIOD"]: row for row in self.rows("overview-power", "--as-known", "2025-03-20")}
        revised = [period for period, row in rows.items() if row["EARLIER_VALUE"]]
        self.assertEqual(revised, [period for period, row in rows.items() if row["OBS_VALUE"] != before[period]["OBS_VALUE"]])
        self.assertTrue(revised)
        for period in revised:
            self.assertEqual((rows[period]["EARLIER_VALUE"], rows[period]["EARLIER_KNOWN"]),
                             (before[period]["OBS_VALUE"], "2025-03-20"))
        other = {period: row for period, row in rows.items() if row["OTHER_SOURCE"]}
        self.assertTrue(other)
        for period, row in other.items():
            said = [one for one in self.rows("observations", "--indicator", "power", "--area", CITY, "--period", period,
                                             "--source", row["OTHER_SOURCE"])
                    if one["REF_AREA"] == CITY]
            self.assertEqual([row["OTHER_VALUE"]], [one["OBS_VALUE"] for one in said])
            self.assertNotEqual(row["OTHER_SOURCE"], row["SOURCE"])

    def test_zones_stand_beside_counties_or_apart(self):
        zones = {row["REF_AREA"] for row in self.rows("ranking", "--indicator", "iva-growth") if row["REF_AREA"] not in COUNTIES}
        apart = self.rows("ranking", "--indicator", "iva-growth", "--zones", "without")
        self.assertEqual({row["REF_AREA"] for row in apart}, set(COUNTIES))
        beside = self.rows("ranking", "--indicator", "iva-growth", "--zones", "with")
        self.assertEqual({row["REF_AREA"] for row in beside}, {*COUNTIES, *zones})
        self.assertEqual({row["RANKED"] for row in beside}, {"11"})
        bars = {row["REF_AREA"] for row in self.rows("overview-growth", "--zones", "with")}
        self.assertEqual(bars, {CITY, *COUNTIES, *zones})
        bars = {row["REF_AREA"] for row in self.rows("counties-growth", "--zones", "without")}
        self.assertEqual(bars, {CITY, *COUNTIES})
        wrong = self.run_program("export", "ranking", "--store", "a.store", "--zones", "perhaps", "--output", "-")
        self.assertEqual(wrong.code, 2, wrong)


class Bounds(CliTest):
    def test_more_than_stays_more_than_in_what_is_derived(self):
        self.store()
        rows = {row["TIME_PERIOD"]: row for row in self.rows("growth", "--indicator", "sales-revenue")}
        row = rows["2024"]
        self.assertEqual((row["NOMINAL_GROWTH_QUALIFIER"], row["BASE_PERIOD"], row["BASE_VALUE"]), ("more_than", "2023", "110000000"))
        self.assertAlmostEqual(float(row["NOMINAL_GROWTH"]), (2.6 / 1.1 - 1) * 100)
        self.assertEqual((row["PUBLISHED_GROWTH"], rows["2022"]["GAP_REASON"]),
                         ("", "PUBLISHED_GROWTH:unpublished NOMINAL_GROWTH:nobase PREVIOUS_GROWTH:nobase"))
        self.assertEqual(row["FIGURE_IDS"], "LC-0036 LC-0037")

    def test_no_county_level_indicator_of_the_page_covers_two_counties(self):
        self.store()
        self.assertEqual(self.rows("ranking"), [])


class TwoGrowths(CliTest):
    """Of a nominal growth and one in real terms the first in the order of the list is the published one, and a column says which."""

    def grown(self, orders):
        package = self.path("p%d%d" % orders)
        shutil.copytree(support.ROOT / "data" / "sample-city", package, ignore=shutil.ignore_patterns("making", "*.py"))
        lists = support.read_csv((package / "indicator.csv").read_text(encoding="utf-8"))
        like = next(row for row in lists if row["code"] == "retail-growth")
        added = [dict(like, code=code, name_zh=code, name_en="Growth " + code, ord=str(order), growth_of="new-entities")
                 for code, order in zip(("nominal", "real"), orders)]
        with open(package / "indicator.csv", "w", encoding="utf-8", newline="") as out:
            rows = csv.DictWriter(out, list(like), lineterminator="\n")
            rows.writeheader()
            rows.writerows(lists + added)
        value = next(row for row in support.read_csv((package / "observation.csv").read_text(encoding="utf-8"))
                     if row["indicator"] == "new-entities" and row["kind"] == "actual")
        with open(package / "observation.csv", "a", encoding="utf-8", newline="") as out:
            for code, growth in (("nominal", "7.5"), ("real", "6.25")):
                csv.writer(out, lineterminator="\n").writerow(dict(value, indicator=code, unit="percent", value=growth).values())
        store = package.name + ".store"
        self.ok("import", package, "--store", store)
        [found] = [row for row in self.rows("growth", "--indicator", "new-entities", "--area", value["area"], "--lang", "en", store=store)
                   if row["PUBLISHED_GROWTH"]]
        return found["PUBLISHED_GROWTH"], found["PUBLISHED_GROWTH_NAME"]

    def test_the_first_in_the_list_is_taken_and_named(self):
        self.assertEqual(self.grown((900, 901)), ("7.5", "Growth nominal"))
        self.assertEqual(self.grown((901, 900)), ("6.25", "Growth real"))


if __name__ == "__main__":
    support.main()
