#!/usr/bin/env python3
"""The sample city: made anew it is byte for byte what is committed, it adds up, and it tells its story.

Reads the CSV files alone; nothing here comes from the script that makes them.
"""
import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
from collections import defaultdict
from decimal import Decimal

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CITY = ROOT / "data" / "sample-city"
COUNTIES = {"990002", "990003", "990021", "990022", "990023", "990024", "990025", "990081"}
ZONES = {"zone-qiming", "zone-yuanfan", "zone-bailu"}
KEY = ("area", "indicator", "industry", "subject", "kind", "unit", "freq", "source", "period_start", "period_length")


def table(name, folder=CITY):
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def undone_changes():
    return {row["undoes"] for row in table("change") if row["undoes"]}


def newest(rows, name):
    """The newest version of each entry that is not undone."""
    undone, best = undone_changes(), {}
    for row in sorted(rows, key=lambda row: int(row["change"])):
        if row["change"] not in undone:
            best[name(row)] = row
    return best


def actuals():
    """(indicator, first day, length) → area → number, bulk values and figures of the bulletin; a figure wins."""
    values = defaultdict(dict)
    bulk = newest(table("observation"), lambda row: tuple(row[column] for column in KEY)).values()
    figures = newest(table("figure"), lambda row: row["code"]).values()
    for row in [*bulk, *figures]:
        plain = row["industry"] == "_Z" and row["subject"] == "_Z" and row["source"] == "bulletin"
        if plain and row["kind"] == "actual" and row["value"]:
            values[row["indicator"], row["period_start"], row["period_length"]][row["area"]] = Decimal(row["value"])
    return values


class SampleCity(unittest.TestCase):
    def test_made_anew_it_is_the_same_bytes(self):
        with tempfile.TemporaryDirectory() as folder:
            for seed in ("0", "7"):
                subprocess.run([sys.executable, str(CITY / "make.py"), "--output", folder], check=True,
                               env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": "Asia/Tokyo"})
                made = sorted(path.name for path in pathlib.Path(folder).iterdir())
                committed = sorted(path.name for path in CITY.iterdir() if path.suffix in (".csv", ".json"))
                self.assertEqual(made, committed)
                for name in made:
                    self.assertEqual((pathlib.Path(folder) / name).read_bytes(), (CITY / name).read_bytes(), name)

    def test_is_small_and_stamped(self):
        self.assertLess((CITY / "observation.csv").stat().st_size, 1_000_000)
        for row in table("source"):
            self.assertEqual((row["type"], row["stamp_zh"], row["stamp_en"]), ("made-up", "示例数据", "sample data"))

    def test_has_the_areas_tiers_and_months_that_it_promises(self):
        areas = table("area")
        self.assertEqual({row["code"] for row in areas if row["level"] == "county"}, COUNTIES)
        self.assertEqual({row["code"] for row in areas if row["level"] == "zone"}, ZONES)
        tiles = [(row["tile_row"], row["tile_col"]) for row in areas if row["tile_row"]]
        self.assertEqual(len(tiles), len(set(tiles)))
        members = defaultdict(int)
        for row in table("membership"):
            members[row["tier"]] += row["standing"] == "primary"
        self.assertEqual([members[tier] for tier in ("pillar", "advantage", "emerging")], [4, 5, 3])
        months = {start for indicator, start, length in actuals() if indicator == "power" and length == "P1M"}
        self.assertEqual((len(months), min(months), max(months)), (26, "2023-01-01", "2025-02-01"))
        together = {start for indicator, start, length in actuals() if indicator == "retail" and length == "P2M"}
        self.assertEqual(together, {"2023-01-01", "2024-01-01", "2025-01-01"})

    def test_the_city_is_the_sum_of_its_parts(self):
        adds = {row["code"] for row in table("indicator") if row["adds_area"] == "1"}
        checked = defaultdict(int)
        for (indicator, start, length), values in actuals().items():
            if indicator in adds and "990000" in values and COUNTIES | ZONES <= set(values):
                parts = sum(value for area, value in values.items() if area != "990000")
                self.assertEqual(parts, values["990000"], (indicator, start, length))
                checked[indicator] += 1
        for indicator in ("fai", "retail", "budget-revenue", "power", "industrial-revenue", "new-jobs"):
            self.assertGreaterEqual(checked[indicator], 20, indicator)
            self.assertGreaterEqual(checked[f"{indicator}-ytd"], 20, indicator)

    def test_what_accumulates_is_the_sum_of_its_months(self):
        values = actuals()
        for indicator in ("fai", "retail", "tax-revenue", "industrial-revenue"):
            for area in ("990000", "990003"):
                months = [values[indicator, "2024-01-01", "P2M"]] + [
                    values[indicator, f"2024-{month:02}-01", "P1M"] for month in range(3, 13)]
                self.assertEqual(sum(month[area] for month in months),
                                 values[f"{indicator}-ytd", "2024-01-01", "P1Y"][area], (indicator, area))

    def test_who_is_last_in_industrial_growth_since_when_and_by_how_much(self):
        growth = {start: values for (indicator, start, length), values in actuals().items() if indicator == "iva-growth"}
        last, first = {}, {}
        for start, values in growth.items():
            counties = sorted((value, area) for area, value in values.items() if area in COUNTIES)
            self.assertLess(counties[0][0], counties[1][0], start)
            last[start], first[start] = counties[0][1], counties[-1][1]
        self.assertEqual(len(last), 23)
        self.assertEqual(last["2025-01-01"], "990022")
        since = max(start for start in last if last[start] != "990022")
        self.assertEqual(since, "2024-05-01")
        self.assertEqual({last[start] for start in last if start <= since}, {"990025"})
        self.assertEqual(list(last.values()).count("990022"), 8)  # "eight periods in a row", says SC-E022
        self.assertEqual(min(growth["2025-01-01"], key=growth["2025-01-01"].get), "990022")
        now = growth["2025-01-01"]
        self.assertEqual((now["990022"], now["990000"], now["990000"] - now["990022"]),
                         (Decimal("-2.3"), Decimal("6.5"), Decimal("8.8")))
        self.assertEqual(sorted(start for start in first if first[start] == "990021"),
                         ["2024-10-01", "2024-11-01", "2024-12-01", "2025-01-01"])

    def test_the_year_has_a_slump_and_a_season(self):
        values = actuals()
        growth = {start: areas["990000"] for (indicator, start, _), areas in values.items() if indicator == "iva-growth"}
        slump = min(growth, key=growth.get)
        self.assertTrue("2024-05" <= slump[:7] <= "2024-08", slump)
        self.assertGreater(growth["2023-06-01"] - growth[slump], 3)
        power = {start[:7]: areas["990081"] for (indicator, start, length), areas in values.items()
                 if indicator == "power" and length == "P1M" and start.startswith("2024")}
        self.assertEqual(sorted(power, key=power.get)[-2:], sorted(["2024-07", "2024-08"], key=power.get))

    def test_revisions_mistakes_and_gaps_are_there(self):
        figures = table("figure")
        versions = defaultdict(dict)
        for row in figures:
            versions[row["code"]][row["change"]] = row["value"]
        self.assertEqual(int(versions["SC-0044"]["1"]) - int(versions["SC-0044"]["2"]), 120_000_000)
        self.assertEqual(versions["SC-0026"], {"1": "6.1", "3": "61"})
        self.assertEqual(newest(figures, lambda row: row["code"])["SC-0026"]["value"], "6.1")
        self.assertEqual({row["gap_reason"] for row in figures if not row["value"]}, {"unpublished", "na", "unentered"})
        statuses = {row["status"] for row in figures + table("observation")}
        self.assertEqual(statuses, {"A", "B", "E", "O", "P"})
        qualifiers = {row["qualifier"] for row in figures}
        self.assertEqual(qualifiers, {"exact", "more_than", "at_least", "about", "nearly", "at_most", "less_than", "between",
                                      "order_of"})

    def test_a_printed_target_has_an_actual_to_stand_beside(self):
        figures = newest(table("figure"), lambda row: row["code"]).values()
        held = {(row["indicator"], row["period_start"], row["area"]) for row in [*figures, *table("observation")]
                if row["kind"] == "actual" and row["value"]}
        targets = [row for row in figures if row["kind"] == "target" and row["freq"] == "C" and row["value"]]
        self.assertGreaterEqual(len(targets), 26)
        for row in targets:
            self.assertIn((row["indicator"], row["period_start"], row["area"]), held, row["code"])

    def test_every_page_has_cards_and_every_finding_both_languages(self):
        pages, named = defaultdict(list), set()
        for row in table("report"):
            (named.add if row["slot"] == "title" else pages[row["page"]].append)(row["code"])
            spec = json.loads(row["spec"])
            self.assertEqual(spec["version"], 1)
            if "finding" in spec:
                self.assertTrue(spec["finding"]["zh"] and spec["finding"]["en"], row["code"])
        for page in ("overview", "sources", "industries", "counties", "cluster", "targets", "projects", "axle-project"):
            self.assertGreaterEqual(len(pages[page]), 4, page)
            self.assertTrue(all(code.startswith(page + "-") for code in pages[page]), page)
        # The two that name their page are reports and no cards of it.
        self.assertEqual({"bearing-cluster", "axle-project"}, named)


if __name__ == "__main__":
    unittest.main()
