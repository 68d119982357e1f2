"""Packages in and out, backups and checks, with all history."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys

import support
from support import CliTest

BUNDLED = ("liaocheng", "sample-city", "empty")


def bundled(name):
    return support.ROOT / "data" / name


class PackageTest(CliTest):
    def copy(self, name="liaocheng", to="p"):
        """A package of one's own to change."""
        shutil.copytree(bundled(name), self.path(to), ignore=shutil.ignore_patterns("*.py", "making", "__pycache__"))
        return self.path(to)

    def change(self, package, table, old, new, count=1):
        file = package / (table + ".csv")
        text = file.read_text(encoding="utf-8")
        self.assertGreaterEqual(text.count(old), 1, old)
        file.write_text(text.replace(old, new, count), encoding="utf-8")

    def files(self, folder):
        return {file.name: file.read_bytes() for file in self.path(folder).iterdir()}


class RoundTrip(PackageTest):
    def test_export_and_import_give_the_same_store(self):
        for name in BUNDLED:
            store = self.store(name, name + ".store")
            said = self.ok("package", "--store", store, "--output", name, "--lang", "en")
            digest = self.digest(store)
            self.assertEqual(said, "data package written: %s (digest %s)\n" % (name, digest))
            self.ok("import", name, "--store", name + "2.store")
            self.assertEqual(self.digest(name + "2.store"), digest)
            self.ok("package", "--store", name + "2.store", "--output", name + "2")
            self.assertEqual(self.files(name + "2"), self.files(name), "byte for byte")
            self.ok("import", name + "/datapackage.json", "--store", name + "3.store")
            self.assertEqual(self.digest(name + "3.store"), digest)

    def test_what_was_bundled_is_what_comes_out(self):
        self.store()
        self.ok("package", "--store", "a.store", "--output", "p")
        for file in sorted(bundled("liaocheng").glob("*.csv")):
            out = self.path("p") / file.name
            self.assertEqual(sorted(support.read_csv(out.read_text(encoding="utf-8")), key=str),
                             sorted(support.read_csv(file.read_text(encoding="utf-8")), key=str), file.name)

    def test_the_descriptor_names_every_table_and_its_columns(self):
        self.store("sample-city")
        self.ok("package", "--store", "a.store", "--output", "p")
        descriptor = json.loads((self.path("p") / "datapackage.json").read_text(encoding="utf-8"))
        self.assertEqual(descriptor["$schema"], "https://datapackage.org/profiles/2.0/datapackage.json")
        for resource in descriptor["resources"]:
            text = (self.path("p") / resource["path"]).read_text(encoding="utf-8")
            self.assertEqual([field["name"] for field in resource["schema"]["fields"]], support.header(text))
        self.assertEqual({resource["path"] for resource in descriptor["resources"]} | {"datapackage.json"}, set(self.files("p")))

    def test_what_is_written_passes_the_check_of_bundled_packages(self):
        for name in ("liaocheng", "sample-city"):
            store = self.store(name, name + ".store")
            self.ok("package", "--store", store, "--output", name)
            checked = subprocess.run([sys.executable, str(support.ROOT / "tests/data/test_package.py"), str(self.path(name))],
                                     capture_output=True, text=True)
            self.assertEqual((checked.returncode, checked.stderr), (0, ""), name)
        descriptor = json.loads((self.path("sample-city") / "datapackage.json").read_text(encoding="utf-8"))
        self.assertEqual(descriptor["licenses"], [{"name": "CC0-1.0"}])
        self.assertIn("《示例统计月报》2025年2月 / Sample Monthly Bulletin, February 2025",
                      [source["title"] for source in descriptor["sources"]])

    def test_history_and_undo_travel(self):
        # Change 2 (10 April 2025) revises, change 3 enters a growth rate with its point lost, change 4 takes that back.
        self.store("sample-city")
        self.ok("package", "--store", "a.store", "--output", "p")
        self.ok("import", "p", "--store", "b.store")
        changes = support.read_csv((self.path("p") / "change.csv").read_text(encoding="utf-8"))
        self.assertEqual([(row["id"], row["kind"], row["undoes"]) for row in changes],
                         [("1", "import", ""), ("2", "edit", ""), ("3", "edit", ""), ("4", "undo", "3")])
        revised = {}
        for day in ("2025-03-19", "2025-03-20", "2025-04-10", "2025-04-11"):
            a, b = (self.rows("all-figures", "--as-known", day, store=store) for store in ("a.store", "b.store"))
            self.assertEqual(a, b)
            revised[day] = a
        self.assertEqual(revised["2025-03-19"], [])
        self.assertNotEqual(revised["2025-03-20"], revised["2025-04-10"])
        self.assertEqual(revised["2025-04-10"], revised["2025-04-11"], "the undone change is seen nowhere")
        self.assertEqual(revised["2025-04-11"], self.rows("all-figures"))


class Import(PackageTest):
    def test_the_same_package_twice_is_no_change(self):
        for name in ("liaocheng", "sample-city"):
            said = self.ok("import", bundled(name), "--store", name, "--lang", "en")
            self.assertRegex(said, r"\Aimported: \d+ new, 0 changed, 0 equal\n\Z" if name == "liaocheng" else r"\Aimported: \d+ new, ")
            digest = self.digest(name)
            said = self.ok("import", bundled(name), "--store", name, "--lang", "en")
            self.assertRegex(said, r"\Aimported: 0 new, 0 changed, \d+ equal\n\Z")
            self.assertEqual(self.digest(name), digest)

    def test_a_store_is_no_package(self):
        self.store()
        before = self.snapshot()
        self.refused(1, "import", "a.store", "--store", "b.store", "--lang", "en", says=("is a store", "--store a.store", "Ctrl+O"))
        self.refused(1, "import", "a.store", "--store", "b.store", "--lang", "zh", says=("数据库文件", "--store a.store"))
        self.assertEqual(self.snapshot(), before)

    def test_a_revision_comes_as_one_change(self):
        self.store()
        package = self.copy()
        self.change(package, "figure", ",5100,,more_than,A,,,5100余家,LC-P801", ",5200,,more_than,A,,,5200余家,LC-P801")
        self.assertEqual(self.ok("import", "p", "--store", "a.store", "--dry-run", "--lang", "en"),
                         self.ok("import", "p", "--store", "a.store", "--lang", "en").replace("imported", "would be taken"))
        found = {row["FIGURE_ID"]: row["OBS_VALUE"] for row in self.rows("all-figures")}
        self.assertEqual((len(found), found["LC-0023"], found["LC-0043"]), (48, "5200", "5100"))
        before = {row["FIGURE_ID"]: row["OBS_VALUE"] for row in self.rows("all-figures", "--as-known", "2025-02-28")}
        self.assertEqual(before["LC-0023"], "5100")
        self.ok("package", "--store", "a.store", "--output", "out")
        changes = support.read_csv((self.path("out") / "change.csv").read_text(encoding="utf-8"))
        self.assertEqual([row["id"] for row in changes], ["1", "2"])
        self.ok("import", "out", "--store", "b.store")
        self.assertEqual(self.digest("b.store"), self.digest())

    def test_a_second_region_beside_the_first(self):
        self.store()
        self.ok("import", bundled("sample-city"), "--store", "a.store")
        self.assertEqual(len(self.rows("all-figures", "--area", "371500")), 48)
        self.assertGreater(len(self.rows("all-figures", "--area", "990000")), 100)
        self.ok("check", "--store", "a.store")

    def test_a_dry_run_does_everything_and_keeps_nothing(self):
        said = self.ok("import", bundled("liaocheng"), "--store", "new.store", "--dry-run", "--lang", "en")
        self.assertRegex(said, r"\Awould be taken: \d+ new, 0 changed, 0 equal\n\Z")
        self.assertEqual(self.snapshot(), {})
        self.assertEqual(self.ok("import", bundled("liaocheng"), "--store", "new.store", "--lang", "en"),
                         said.replace("would be taken", "imported"))
        before = self.snapshot()
        self.ok("import", bundled("sample-city"), "--store", "new.store", "--dry-run")
        self.assertEqual(self.snapshot(), before, "not a byte")

    def test_into_ones_own_store(self):
        said = self.ok("import", bundled("sample-city"), "--dry-run", "--lang", "en")
        self.assertRegex(said, r"\Awould be taken: \d+ new")
        self.assertEqual(self.snapshot(), {}, "to try is not to start")
        self.ok("import", bundled("sample-city"))
        areas = self.ok("list", "areas")
        self.assertIn("371581\t", areas, "it starts with the bundled region")
        self.assertIn("990000\t", areas)

    def test_into_ones_own_store_that_starts_empty(self):
        self.ok("import", bundled("sample-city"), "--empty")
        areas = self.ok("list", "areas")
        self.assertNotIn("371581\t", areas)
        self.assertIn("990000\t", areas)


class Interrupted(PackageTest):
    def test_an_import_that_is_killed_leaves_the_old_store_or_the_new_one(self):
        self.store()
        old = self.digest()
        self.store(name="b.store")
        self.ok("import", bundled("sample-city"), "--store", "b.store")
        held = len(self.rows("all-figures", store="b.store"))
        log = self.path("a.store-wal")
        for size in (0, 100_000, 500_000):
            shutil.copyfile(support.made_store("liaocheng"), self.path("a.store"))
            call = [support.PROGRAM, "import", str(bundled("sample-city")), "--store", "a.store"]
            with subprocess.Popen(call, cwd=self.folder, env=self.environment(), stdout=subprocess.DEVNULL) as running:
                while running.poll() is None and not (log.exists() and log.stat().st_size > size):
                    pass
                running.kill()
            self.assertIn(len(self.rows("all-figures")), (48, held))
            self.assertEqual(self.digest() == old, len(self.rows("all-figures")) == 48)

    def test_two_imports_at_once(self):
        self.store()
        calls = [[support.PROGRAM, "import", str(bundled(name)), "--store", "a.store"] for name in ("sample-city", "sample-city", "empty")]
        running = [subprocess.Popen(call, cwd=self.folder, env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                   for call in calls]
        for process in running:
            out, err = process.communicate(timeout=support.TIMEOUT)
            self.assertIn((process.returncode, err.count(b"\n")), ((0, 0), (1, 1)), (out, err))
        self.assertIn(b"0", [b"%d" % process.returncode for process in running])
        self.ok("import", bundled("sample-city"), "--store", "a.store")
        self.store(name="b.store")
        self.ok("import", bundled("sample-city"), "--store", "b.store")
        self.assertEqual(self.exported("all-figures"), self.exported("all-figures", store="b.store"))
        self.ok("check", "--store", "a.store")


    def test_several_that_make_one_new_store_all_get_in(self):
        """Whoever comes second brings its rows into the store that the first one made."""
        self.path("t.csv").write_text("area,indicator,unit,period,value\n" + "".join("A%d,X,persons,2023,%d\n" % (i, i) for i in range(900)))
        self.path("bad.csv").write_text("area,indicator,unit,period,value\nA1,X,persons,2023,many\n")
        packages = [("import", bundled(name)) for name in ("sample-city", "liaocheng", "empty", "sample-city")]
        tables = [("import", name, "--create-codes", "--source", "office") for name in ("t.csv", "bad.csv")]
        for calls in (packages, packages[:1] + tables, tables):
            running = [subprocess.Popen([support.PROGRAM, *map(str, call), "--store", "new.store", "--lang", "en"], cwd=self.folder,
                                        env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE) for call in calls]
            said = [process.communicate(timeout=support.TIMEOUT) for process in running]
            self.assertEqual([process.returncode for process in running], [1 if "bad.csv" in call else 0 for call in calls], said)
            self.ok("check", "--store", "new.store")
            held = self.ok("list", "areas", "--store", "new.store")
            self.assertEqual(("990000\t" in held, "371581\t" in held, "A899\t" in held),
                             (calls != tables, calls == packages, calls != packages))
            self.assertEqual([name for name in os.listdir(self.folder) if name.startswith(".store")], [])
            for file in self.folder.glob("new.store*"):
                file.unlink()


class BadPackages(PackageTest):
    """Everything that a package can have wrong: exit 1, the place in the sentence, and not a byte of any store changed."""

    def check_refused(self, *says, package="p", briefly=False):
        self.store()
        before = self.snapshot()
        sentences = set()
        for store, *dry in [("a.store",), ("new.store", "--dry-run")] + ([] if briefly else [("a.store", "--dry-run"), ("new.store",)]):
            sentences.add(self.refused(1, "import", package, "--store", store, "--lang", "en", *dry, says=says))
            self.assertEqual(self.snapshot(), before, sentences)
        self.assertEqual(len(sentences), 1, "to try says what the import would say")
        return sentences.pop()

    def descriptor(self, change):
        file = self.path("p/datapackage.json")
        document = json.loads(file.read_text(encoding="utf-8"))
        change(document)
        file.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")

    def resource(self, document, name):
        return next(resource for resource in document["resources"] if resource["name"] == name)

    def test_bad_rows(self):
        figure = "LC-0023,371581,bearing-makers,bearings,linqing-bearings,actual,enterprises,M,page-2025-02,2025-02-01,P1M,5100"
        for says, old, new in (
                ("371999", figure, figure.replace("371581", "371999")), ("no-such", figure, figure.replace("bearing-makers", "no-such")),
                ("pieces", figure, figure.replace("enterprises", "pieces")), ("hoped", figure, figure.replace("actual", "hoped")),
                ("fields", figure, figure.replace("5100", "5,1")), ("value", figure, figure.replace("5100", "nan")),
                ("value", figure, figure.replace("5100", "1e999")), ("value", figure, figure.replace("5100", "0x10")),
                ("period", figure, figure.replace("2025-02-01", "2025-02-30")), ("period", figure, figure.replace("P1M", "one month")),
                ("fields", figure, figure.replace("LC-0023,", "LC-0023,,")), ("code", figure, figure.replace("LC-0023", "LC 0023")),
                ("LC-0022", figure, figure.replace("LC-0023", "LC-0022")), ("quote", figure, figure.replace("371581", '"371581"x')),
                ("mostly", "5100,,more_than,A,,,5100余家,LC-P801", "5100,,mostly,A,,,5100余家,LC-P801"),
                ("ZZ", "5100,,more_than,A,,,5100余家,LC-P801", "5100,,more_than,ZZ,,,5100余家,LC-P801"),
                ("LC-P999", "5100余家,LC-P801", "5100余家,LC-P999"), ("change", "5100余家,LC-P801,1,0", "5100余家,LC-P801,7,0"),
                ("removed", "5100余家,LC-P801,1,0", "5100余家,LC-P801,1,2"), ("change", "5100余家,LC-P801,1,0", "5100余家,LC-P801,one,0"),
                ("1000000 bytes", "5100余家", "x" * 1_100_000)):
            with self.subTest(new=new[:120]):
                shutil.rmtree(self.path("p"), ignore_errors=True)
                self.change(self.copy(), "figure", old, new)
                said = self.check_refused("figure.csv:", says, briefly=True)
                self.assertRegex(said, r"\Afigure\.csv:24(:\d+)?: ")

    def test_bad_tables(self):
        for says, table, old, new in (
                (["area.csv"], "area", "code,name_zh", "kode,name_zh"), (["area.csv"], "area", "name_en,pinyin", "name_en,name_en"),
                (["area.csv", "371500"], "area", "371502,", "371500,"), (["area.csv", "999999"], "area", "7,371500,", "7,999999,"),
                (["figure.csv:1: ", 'lacks', '"value"'], "figure", "period_length,value,", "period_length,worth,"),
                (["figure.csv:1", '"qualifier"'], "figure", ",qualifier,", ",qualified,"),
                (["figure.csv:1:13", '"value"', "already"], "figure", "value,value_hi", "value,value"),
                (["change.csv", "at_utc"], "change", "2025-02-28T00:00:00Z", "2025-02-28 00:00"),
                (["indicator.csv", "measure"], "indicator", ",stock,", ",pile,"),
                (["membership.csv", "no-tier"], "membership", ",pillar,", ",no-tier,"),
                (["event.csv", "no-passage"], "event", ",LC-P103,", ",no-passage,")):
            with self.subTest(says=says):
                shutil.rmtree(self.path("p"), ignore_errors=True)
                self.change(self.copy(), table, old, new)
                self.check_refused(*says)

    def test_a_column_that_no_row_can_do_without(self):
        for name, columns in (("figure", ("value", "period_start", "period_length")), ("observation", ("value", "period_start"))):
            for column in columns:
                shutil.rmtree(self.path("p"), ignore_errors=True)
                package = self.copy("sample-city")
                rows = list(csv.reader(io.StringIO((package / (name + ".csv")).read_text(encoding="utf-8"), newline="")))
                at = rows[0].index(column)
                with open(package / (name + ".csv"), "w", encoding="utf-8", newline="") as out:
                    csv.writer(out, lineterminator="\n").writerows(row[:at] + row[at + 1:] for row in rows)
                self.check_refused(name + ".csv:1: ", "lacks", '"%s"' % column, briefly=True)
                (package / (name + ".csv")).write_text(",".join(rows[0][:at] + rows[0][at + 1:]) + "\n", encoding="utf-8")
                self.check_refused(name + ".csv:1: ", "lacks", '"%s"' % column, briefly=True)

    def test_bad_bytes(self):
        package = self.copy()
        for says, content in (("area.csv", b"\xff\xfe\x00"), ("area.csv", b"code,name_zh\n1,\x00\n"), ("area.csv", b""),
                              ("area.csv", b"\xe8\x81\x8a\xe5,x\n"), ("area.csv", b"\n\n\n"), ("area.csv", b'"' * 100001)):
            with self.subTest(content=content[:20]):
                (package / "area.csv").write_bytes(content)
                self.check_refused(says)

    def test_missing_foreign_duplicate_and_escaping_resources(self):
        outside = self.path("outside.csv")
        shutil.copyfile(bundled("liaocheng") / "area.csv", outside)
        for says, change in (
                (["area.csv"], lambda document: (self.path("p") / "area.csv").unlink()),
                (["weather"], lambda document: document["resources"].append({"name": "weather", "path": "area.csv"})),
                (["area", "second"], lambda document: document["resources"].append(dict(self.resource(document, "area")))),
                (["../outside.csv"], lambda document: self.resource(document, "area").update(path="../outside.csv")),
                (["outside.csv"], lambda document: self.resource(document, "area").update(path=str(outside))),
                (["http"], lambda document: self.resource(document, "area").update(path="http://example.org/area.csv")),
                (["file:"], lambda document: self.resource(document, "area").update(path="file:///etc/passwd")),
                (["path"], lambda document: self.resource(document, "area").pop("path")),
                (["path"], lambda document: self.resource(document, "area").update(path=7)),
                (["path"], lambda document: self.resource(document, "area").update(path=".")),
                (["resources"], lambda document: document.pop("resources")),
                (["resources"], lambda document: document.update(resources="none")),
                (["data"], lambda document: self.resource(document, "area").update(data=[]))):
            with self.subTest(says=says):
                shutil.rmtree(self.path("p"), ignore_errors=True)
                self.copy()
                self.descriptor(change)
                self.check_refused(*says)

    def test_a_link_out_of_the_folder(self):
        package = self.copy()
        (package / "area.csv").rename(self.path("outside.csv"))
        (package / "area.csv").symlink_to(self.path("outside.csv"))
        self.check_refused("area.csv")

    def test_a_pipe_in_place_of_a_table(self):
        package = self.copy()
        (package / "area.csv").unlink()
        os.mkfifo(package / "area.csv")
        self.check_refused("area.csv")

    def test_what_is_no_package(self):
        package = self.copy()
        for content in (b"", b"{", b"[]", b"null", b'{"resources": [], "resources": []}', b"\xff\xff", b"{" * 200_000, b"x" * 100):
            (package / "datapackage.json").write_bytes(content)
            self.check_refused("datapackage.json")
        (package / "datapackage.json").unlink()
        self.check_refused("datapackage.json")
        self.check_refused("no-such-folder", package="no-such-folder")
        self.store(name="b.store")
        self.check_refused("b.store", package="b.store")
        self.check_refused("/dev/zero", package="/dev/zero")

    def test_a_table_without_rows_may_be_left_out(self):
        self.copy("empty")
        self.descriptor(lambda document: document["resources"].remove(self.resource(document, "deck")))
        self.path("p/deck.csv").unlink()
        self.ok("import", "p", "--store", "new.store")
        self.store("empty")
        self.assertEqual(self.digest("new.store"), self.digest())


class Backup(PackageTest):
    def test_a_backup_is_the_store(self):
        self.store("sample-city")
        before = self.path("a.store").read_bytes()
        self.assertEqual(self.ok("backup", "--store", "a.store", "--output", "b.store", "--lang", "en"), "backed up to b.store\n")
        self.assertEqual(self.digest("b.store"), self.digest())
        self.assertEqual(self.path("a.store").read_bytes(), before)
        self.assertEqual(sorted(self.snapshot()), ["a.store", "b.store"])

    def test_a_backup_replaces_an_older_one_and_never_the_store(self):
        self.store()
        self.store("empty", "b.store")
        self.ok("backup", "--store", "a.store", "--output", "b.store")
        self.assertEqual(self.digest("b.store"), self.digest())
        before = self.snapshot()
        self.path("link").symlink_to("a.store")
        for output in ("a.store", "./a.store", "link", str(self.path("a.store"))):
            self.refused(1, "backup", "--store", "a.store", "--output", output)
        self.path("link").unlink()
        self.assertEqual(self.snapshot(), before)

    def test_check_says_one_line(self):
        self.store()
        self.assertRegex(self.ok("check", "--store", "a.store"), r"\A数据库完好：a\.store（校验值 [0-9a-f]{32}）\n\Z")


class PackageFolder(PackageTest):
    def test_only_into_a_new_or_empty_folder(self):
        self.store()
        self.path("empty").mkdir()
        self.ok("package", "--store", "a.store", "--output", "empty")
        self.ok("package", "--store", "a.store", "--output", "new/")
        self.assertEqual(self.files("empty"), self.files("new"))
        self.path("full").mkdir()
        self.path("full/mine").write_text("mine")
        self.path("file").write_text("mine")
        before = self.snapshot()
        for says, output in (("full", "full"), ("file", "file"), ("no/such", "no/such"), ("new", "new"), ("/dev/null", "/dev/null"),
                             ("a.store", "a.store")):
            self.refused(1, "package", "--store", "a.store", "--output", output, says=says)
            self.assertEqual(self.snapshot(), before)


if __name__ == "__main__":
    support.main()
