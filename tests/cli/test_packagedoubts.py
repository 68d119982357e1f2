"""Packages that are well-formed and look wrong: asked about, and taken with a reason; and what has the wrong form, refused by its place."""

import hashlib
import json
import shutil

import support
from support import CliTest

BELOW = "SC-0002,990000,fai-ytd,_Z,_Z,actual,CNY,C,bulletin,2025-01-01,P2M,"


class Doubts(CliTest):
    def copy(self, name="sample-city"):
        shutil.rmtree(self.path("p"), ignore_errors=True)
        shutil.copytree(support.ROOT / "data" / name, self.path("p"), ignore=shutil.ignore_patterns("*.py", "making", "__pycache__"))
        return self.path("p")

    def change(self, table, old, new):
        file = self.path("p") / (table + ".csv")
        text = file.read_text(encoding="utf-8")
        self.assertIn(old, text)
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def describe(self, table, **members):
        file = self.path("p/datapackage.json")
        document = json.loads(file.read_text(encoding="utf-8"))
        next(resource for resource in document["resources"] if resource["name"] == table).update(members)
        file.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")

    def take(self, store, *more, package="p"):
        return self.ok("import", package, "--store", store, "--lang", "en", *more)

    def refuses(self, *says, package="p"):
        """By a new store and by one that holds something, to try and in earnest; nothing is changed."""
        self.store("liaocheng", "held.store")
        before = self.snapshot()
        for store in ("new.store", "held.store"):
            for dry in ((), ("--dry-run",)):
                self.refused(1, "import", package, "--store", store, "--lang", "en", *dry, says=says)
                self.assertEqual(self.snapshot(), before)

    def test_figures_below_zero(self):
        self.copy()
        self.change("figure", BELOW, BELOW + "-")
        self.refuses("figure.csv:3: -10158000000 is below zero, which this indicator cannot be;", "--accept REASON")
        self.change("observation", "2023-01-01,P2M,", "2023-01-01,P2M,-")
        self.refuses("figure.csv:3: ", "(1 more doubt)", "--accept REASON")

    def test_bulk_values_below_zero(self):
        self.copy()
        self.change("observation", "2023-01-01,P2M,", "2023-01-01,P2M,-")
        self.refuses("observation.csv:2: -3301100000 is below zero", "--accept REASON")

    def test_what_may_be_below_zero_is_not_asked_about(self):
        self.copy()
        self.change("figure", "SC-0001,990000,iva-growth,_Z,_Z,actual,percent,C,bulletin,2025-01-01,P2M,", "SC-0001,990000,iva-growth,_Z,_Z,"
                    "actual,percent,C,bulletin,2025-01-01,P2M,-")
        self.take("a.store")

    def test_what_was_accepted_once_is_not_asked_about_again(self):
        self.copy()
        self.change("figure", BELOW, BELOW + "-")
        for first in ("new.store", "held.store"):
            if first == "held.store":
                self.store("liaocheng", first)
            self.take(first, "--accept", "refunds exceed what was invested")
            package = first
            for i in range(3):  # from store to store, into new ones and into ones that hold something
                self.ok("package", "--store", package, "--output", "%s-%d" % (first, i))
                self.assertIn("refunds exceed", (self.path("%s-%d" % (first, i)) / "change.csv").read_text(encoding="utf-8"))
                package = "%s-%d.store" % (first, i)
                if i == 1:
                    self.store("empty", package)
                self.take(package, package="%s-%d" % (first, i))
                self.assertIn("-10158000000", [row["OBS_VALUE"] for row in self.rows("all-figures", store=package)])
                if i == 1:
                    break
            self.assertEqual(self.digest(first + "-0.store"), self.digest(first))

    def test_what_a_table_brought_was_asked_about_then(self):
        self.store("sample-city")
        self.path("t.csv").write_text("area,indicator,unit,period,value\n990000,fai,CNY,2031,-5\n", encoding="utf-8")
        self.refused(1, "import", "t.csv", "--store", "a.store", "--source", "bulletin", "--lang", "en", says="below zero")
        self.take("a.store", "--source", "bulletin", "--accept", "a test", package="t.csv")
        self.ok("package", "--store", "a.store", "--output", "out")
        self.take("b.store", package="out")
        self.assertEqual(self.digest("b.store"), self.digest())

    def test_a_file_that_is_not_what_the_descriptor_says(self):
        file = self.copy() / "area.csv"
        size, good = file.stat().st_size, file.read_bytes()
        sums = {kind: hashlib.new(kind, good).hexdigest() for kind in ("md5", "sha1", "sha256", "sha512")}
        right = [{"bytes": size}, {"hash": sums["md5"]}, {"hash": "md5:" + sums["md5"].upper()}, {"hash": "blake9:unknown"}, {"hash": ""}]
        right += [{"bytes": size, "hash": kind + ":" + sums[kind]} for kind in sums]
        for members in right:
            self.copy()
            self.describe("area", **members)
            self.take("right.store", "--dry-run")
        for members, says in [({"bytes": size + 1}, "area.csv: has %d bytes where datapackage.json says %d" % (size, size + 1))] + [
                ({"hash": said}, "area.csv: has not the hash that datapackage.json says")
                for said in ["0" * 32, "sha256:" + sums["sha512"], "sha512:" + "f" * 128, "sha1:" + sums["md5"]]]:
            self.copy()
            self.describe("area", **members)
            self.refuses(says, "edited since", "--accept REASON")
            self.take("taken.store", "--accept", "edited by hand")
            self.path("taken.store").unlink()
        for members in ({"bytes": "many"}, {"hash": 7}):
            self.copy()
            self.describe("area", **members)
            self.refuses("datapackage.json", next(iter(members)))

    def test_forms_that_nothing_can_read(self):
        for table, old, new, says in (
                ("source", ",2025-02,", ",Februar,", ("source.csv:2", "published", "Februar", "2025-02-28")),
                ("source", ",2025-02,", ",2025-13,", ("source.csv:2", "published", "2025-13")),
                ("unit", ",count,", ",money,", ("unit.csv:", "type", "money", "count|currency")),
                ("indicator", ",higher,", ",nicer,", ("indicator.csv:", "better", "nicer")),
                ("membership", ",also,", ",primary,", ("membership ", "primary in", "already"))):
            self.copy("liaocheng")
            self.change(table, old, new)
            self.refuses(*says)
        self.copy("liaocheng")
        rows = self.path("p/passage.csv").read_text(encoding="utf-8").splitlines()
        at = rows[0].split(",").index("paragraph")
        cells = rows[1].rsplit(",", len(rows[0].split(",")) - at)
        self.assertEqual(cells[1], "0")
        self.path("p/passage.csv").write_text("\n".join([rows[0], ",".join([cells[0], "-1"] + cells[2:])] + rows[2:]) + "\n", encoding="utf-8")
        self.refuses("passage.csv:2", "paragraph", "-1")

    def test_reports_that_cannot_be_read(self):
        file, good = self.path("p/report.csv"), '"{""version"": 1}"'
        head = "code,name_zh,name_en,page,slot,ord,spec,change,removed\n"
        for spec, says in (("{not json", "JSON"), ("[]", ""), ('""{""""version"""": 9}""', ""), ('"{""version"": 1, ""chart"": ""pie""}"', "pie"),
                           ('"{""version"": 1, ""chart"": 7}"', "chart"), ('"{""version"": 1, ""colour"": ""red""}"', "colour"),
                           ('"{""version"": 9}"', "9")):
            self.copy("empty")
            file.write_text(head + "first,一,first,,,1,%s,1,0\nsecond,二,second,,,2,%s,1,0\n" % (good, spec), encoding="utf-8")
            self.refuses("report.csv:3", says)
        file.write_text(head + "second,二,second,,,2,{not json,1,1\n", encoding="utf-8")
        self.take("a.store")
        self.copy("liaocheng")
        lines = self.path("p/slide.csv").read_text(encoding="utf-8").splitlines()
        at = lines[0].split(",").index("views")
        self.path("p/slide.csv").write_text(lines[0] + "\ns1,%s,1,one%s{,,,,1,0\n" % (self.deck(), "," * (at - 3)), encoding="utf-8")
        self.refuses("slide.csv:2")

    def deck(self):
        return self.path("p/deck.csv").read_text(encoding="utf-8").splitlines()[1].split(",")[0]


if __name__ == "__main__":
    support.main()
