"""Stores and outputs that are not as they should be: the right exit code, one sentence, nothing changed, nothing half done."""

import os
import random
import resource
import shutil
import sqlite3
import subprocess

import support
from support import CliTest

NOBODY = 65534


def limit(size):
    """A limit on the size of files, as a full disk would be; the signal that comes with it must not end the program."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def calls(store):
    """A call of each command that uses a store."""
    return [("list", "areas", "--store", store), ("export", "all-figures", "--store", store, "--output", "out.csv"),
            ("check", "--store", store), ("package", "--store", store, "--output", "out"),
            ("backup", "--store", store, "--output", "out.store"),
            ("import", str(support.ROOT / "data/sample-city"), "--store", store),
            ("render", "targets", "--store", store, "--output", "out.png")]


class BadStores(CliTest):
    def check_refused(self, store, *says, code=1):
        before = self.snapshot()
        for call in calls(store):
            self.refused(code if call[0] == "check" else 1, *call, "--lang", "en", says=says or (os.path.basename(store),))
            self.assertEqual(self.snapshot(), before, call)

    def test_what_is_no_store(self):
        self.path("folder").mkdir()
        self.path("empty").write_bytes(b"")
        self.path("text").write_text("FIGURE_ID,REF_AREA\n" * 100)
        self.path("short").write_bytes(b"SQLite format 3\0")
        self.path("zeros").write_bytes(bytes(8192))
        with sqlite3.connect(self.path("other")) as other:
            other.execute("CREATE TABLE store (a)")
        other.close()
        os.mkfifo(self.path("fifo"))
        self.path("dangling").symlink_to("nothing")
        for name in ("folder", "empty", "text", "short", "zeros", "other", "fifo", "dangling"):
            with self.subTest(store=name):
                self.check_refused(name)
        self.check_refused("/dev/null", "/dev/null")

    def test_a_store_that_is_not_there(self):
        before = self.snapshot()
        for name in ("no.store", "no/such.store", "file:a.store", "file:x?mode=memory", ":memory:", "x" * 5000):
            for call in calls(name):
                if call[0] != "import":
                    self.refused(1, *call, says=name[:100])
        self.refused(1, "import", support.ROOT / "data/empty", "--store", "no/such.store", says="no/such.store")
        self.assertEqual(self.snapshot(), before)

    def test_a_name_that_reads_like_an_address_is_a_file(self):
        for name in ("file:a.store", "file:x?mode=memory", ":memory:", "a b.store", "聊城.store", "-a.store"):
            self.ok("import", support.ROOT / "data/empty", "--store=" + name)
            self.assertTrue(self.path(name).is_file(), name)
            self.ok("check", "--store=" + name)
        self.assertEqual(len(self.snapshot()), 6)

    def test_a_newer_store_is_refused_by_name(self):
        self.store()
        with sqlite3.connect(self.path("a.store")) as store:
            store.execute("PRAGMA user_version = 99")
        store.close()
        self.check_refused("a.store", "a.store", "newer")

    def test_a_store_cut_short(self):
        self.store()
        whole = self.path("a.store").read_bytes()
        for size in (len(whole) // 2, len(whole) - 4096, len(whole) - 1, 4096, 512):
            self.path("a.store").write_bytes(whole[:size])
            self.check_refused("a.store", code=3)

    def test_through_a_link(self):
        self.store()
        self.path("link").symlink_to("a.store")
        self.assertEqual(self.digest("link"), self.digest())
        self.ok("import", support.ROOT / "data/sample-city", "--store", "link")
        self.assertTrue(self.path("link").is_symlink())
        self.assertIn("990000\t", self.ok("list", "areas", "--store", "a.store"))

    def test_altered_bytes_never_give_other_figures(self):
        self.store()
        whole = self.path("a.store").read_bytes()
        truth = self.exported("all-figures")
        chance = random.Random(48)
        # Where there is content, and where SQLite keeps its own notes: page heads, cell pointers, the free space.
        places = [chance.randrange(100, len(whole)) for _ in range(30)]
        places += [page * 4096 + chance.randrange(12) for page in range(1, len(whole) // 4096, 12)]
        for place in places:
            damaged = bytearray(whole)
            damaged[place] ^= 1 << chance.randrange(8)
            with self.subTest(place=place):
                self.path("a.store").write_bytes(damaged)
                shutil.rmtree(self.path("out"), ignore_errors=True)
                export = self.run_program("export", "all-figures", "--store", "a.store", "--profile", "data", "--output", "-")
                check = self.run_program("check", "--store", "a.store")
                self.assertIn(export.code, (0, 1), export)
                self.assertIn(check.code, (0, 1, 3), check)
                if export.code == 0:
                    self.assertTrue(export.out == truth or check.code == 3, "other figures, and the check finds nothing")
                if check.code == 0:
                    self.assertEqual((export.code, export.out), (0, truth))
                    self.ok("package", "--store", "a.store", "--output", "out")

    def test_lost_rows_are_found_by_check(self):
        self.store()
        with sqlite3.connect(self.path("a.store")) as store:
            store.execute("DELETE FROM figure WHERE figure_code = 'LC-0023'")
        store.close()
        self.refused(3, "check", "--store", "a.store")
        self.refused(1, "backup", "--store", "a.store", "--output", "b.store")
        self.assertEqual(sorted(self.snapshot()), ["a.store"])

    def test_a_changed_value_is_not_exported(self):
        self.store()
        with sqlite3.connect(self.path("a.store")) as store:
            self.assertEqual(store.execute("UPDATE figure SET value = 5200 WHERE figure_code = 'LC-0023'").rowcount, 1)
        store.close()
        self.refused(1, "export", "all-figures", "--store", "a.store", "--output", "x.csv", "--lang", "en", says="LC-0023")
        self.refused(3, "check", "--store", "a.store")
        self.assertEqual(sorted(self.snapshot()), ["a.store"])
        outcome = self.run_program("export", "all-figures", "--store", "a.store", "--output", "-")
        self.assertEqual(outcome.code, 1)
        self.assertNotIn("5200", outcome.out)


class BadOutputs(CliTest):
    def setUp(self):
        super().setUp()
        self.store()

    def outputs(self, output):
        """A call of each command that writes a file."""
        return [("export", "all-figures", "--store", "a.store", "--output", output),
                ("export", "all-figures", "--store", "a.store", "--format", "json", "--output", output),
                ("backup", "--store", "a.store", "--output", output)]

    def test_where_no_file_can_be(self):
        self.path("folder").mkdir()
        self.path("dangling").symlink_to("nothing")
        os.mkfifo(self.path("fifo"))
        before = self.snapshot()
        for output in ("folder", "dangling", "fifo", "/dev/full", "/dev/null", "no/such.csv", "folder/", "new/", "a.store/x", "x" * 300):
            for call in self.outputs(output):
                self.refused(1, *call, says=output.rstrip("/")[:200])
                self.assertEqual(self.snapshot(), before, call)

    def test_never_over_the_store_itself(self):
        before = self.snapshot()
        self.path("link").symlink_to("a.store")
        os.link(self.path("a.store"), self.path("twin"))
        for output in ("a.store", "link", "./a.store", "twin", str(self.path("a.store"))):
            for call in self.outputs(output):
                self.refused(1, *call, says=os.path.basename(output))
        os.rename(self.path("a.store"), self.path("a.png"))
        self.refused(1, "render", "targets", "--store", "a.png", "--output", "a.png", says="a.png")
        os.rename(self.path("a.png"), self.path("a.store"))
        self.path("link").unlink()
        self.path("twin").unlink()
        self.assertEqual(self.snapshot(), before)

    def test_a_sidecar_that_cannot_be_written(self):
        self.path("x.csv-metadata.json").mkdir()
        self.refused(1, "export", "targets", "--store", "a.store", "--output", "x.csv", "--sidecar", says="x.csv-metadata.json")
        self.assertFalse(self.path("x.csv").exists())

    def test_a_name_that_reads_like_an_address_is_a_file(self):
        for name in ("file:x.csv", ":x.csv", "qrc:x.csv", "聊城.csv", "a b.csv"):
            self.ok("export", "targets", "--store", "a.store", "--output", name)
            self.assertTrue(self.path(name).is_file(), name)

    def test_a_disk_that_is_full(self):
        for name in ("out.csv", "out.store", "out.png", "out.pdf", "out.svg"):
            self.path(name).write_text("as it was")
        before = self.snapshot()
        commands = [("export", "all-figures", "--output", "out.csv"), ("export", "all-figures", "--format", "json", "--output", "out.csv"),
                    ("export", "all-figures", "--sidecar", "--output", "new.csv"), ("package", "--output", "out"),
                    ("backup", "--output", "out.store"), ("render", "overview", "--output", "out.png"),
                    ("render", "overview", "--output", "out.pdf"), ("render", "overview", "--output", "out.svg")]
        for size in (0, 5000):
            for call in commands:
                self.refused(1, *call, "--store", "a.store", limits=limit(size))
                # What SQLite has beside an open store stays where it cannot be filled; it is empty and does no harm.
                self.assertEqual(self.snapshot(leave_out=("a.store-wal", "a.store-shm")), before, (call, size))
        self.ok("check", "--store", "a.store")

    def test_a_full_disk_is_told_of_what_was_asked_for(self):
        """And not of the hidden file beside it, which is gone again."""
        self.path("held").mkdir()
        for says, size, *call in (("new.store: ", 5000, "import", support.ROOT / "data/empty", "--store", "new.store"),
                                  # What SQLite has beside an open store takes 32 KiB, a slide more.
                                  (r"pictures/\d\d.png: ", 33_000, "slides", "--store", "a.store", "--output", "pictures/"),
                                  (r"held/\d\d.png: ", 33_000, "slides", "--store", "a.store", "--output", "held")):
            said = self.refused(1, *call, "--lang", "en", limits=limit(size))
            self.assertRegex(said, r"\A" + says)

    def test_a_disk_that_is_full_while_importing(self):
        before = self.snapshot()
        digest = self.digest()
        for size in (0, 20_000, 300_000):
            self.refused(1, "import", support.ROOT / "data/sample-city", "--store", "new.store", limits=limit(size))
            self.refused(1, "import", support.ROOT / "data/sample-city", "--store", "a.store", limits=limit(size))
            self.assertEqual(self.digest(), digest)
            self.assertEqual(sorted(self.snapshot()), sorted(before))
        self.ok("import", support.ROOT / "data/sample-city", "--store", "a.store")


class Permissions(CliTest):
    """Root may do everything: where the tests run as root, the program runs as nobody."""

    def setUp(self):
        super().setUp()
        self.folder.chmod(0o755)
        self.store()
        self.person = {}
        if os.geteuid() == 0:
            self.program = self.folder / "program"
            shutil.copyfile(support.PROGRAM, self.program)
            self.program.chmod(0o755)
            self.person = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
        else:
            self.program = support.PROGRAM
        for name in ("home", "open", "closed"):
            self.path(name).mkdir()
            self.give(name)
        shutil.copyfile(self.path("a.store"), self.path("closed/a.store"))
        self.give("closed/a.store")
        # The checkout may lie where nobody else may look; whoever imports here has a copy of the package.
        shutil.copytree(support.ROOT / "data/empty", self.path("package"))
        self.path("closed/a.store").chmod(0o444)
        self.path("closed").chmod(0o555)

    def give(self, name):
        if self.person:
            os.chown(self.path(name), NOBODY, NOBODY)

    def call(self, *arguments):
        done = subprocess.run([self.program, *map(str, arguments)], cwd=self.path("open"), capture_output=True, check=False,
                              stdin=subprocess.DEVNULL, timeout=support.TIMEOUT, env=self.environment(HOME=str(self.path("home"))),
                              **self.person)
        return support.Outcome(done)

    def refuse(self, *arguments, says):
        outcome = self.call(*arguments)
        self.assertEqual((outcome.code, outcome.out), (1, ""), outcome)
        self.assertRegex(outcome.err, r"\A[^\n]+\n\Z")
        self.assertIn(says, outcome.err)

    def test_a_store_that_may_only_be_read(self):
        store = ("--store", "../closed/a.store")
        before = self.path("closed/a.store").read_bytes()
        self.assertEqual(self.call("list", "areas", *store).code, 0)
        self.assertEqual(self.call("export", "all-figures", *store, "--output", "x.csv").code, 0)
        self.assertEqual(self.call("check", *store).code, 0)
        self.assertEqual(self.call("package", *store, "--output", "p").code, 0)
        self.assertEqual(self.call("backup", *store, "--output", "b.store").code, 0)
        self.refuse("import", "../package", *store, says="closed/a.store")
        self.assertEqual(os.listdir(self.path("closed")), ["a.store"])
        self.assertEqual(self.path("closed/a.store").read_bytes(), before)

    def test_a_store_that_may_not_be_read(self):
        shutil.copyfile(self.path("a.store"), self.path("open/b.store"))
        self.give("open/b.store")
        self.path("open/b.store").chmod(0o000)
        for call in (("list", "areas"), ("export", "targets", "--output", "x.csv"), ("check",)):
            self.refuse(*call, "--store", "b.store", says="b.store")
        self.assertEqual(os.listdir(self.path("open")), ["b.store"])

    def test_a_folder_that_may_not_be_written(self):
        store = ("--store", "../closed/a.store")
        for call in (("export", "targets", "--output", "../closed/x.csv"), ("package", "--output", "../closed/p"),
                     ("backup", "--output", "../closed/b.store"), ("render", "targets", "--output", "../closed/x.png")):
            self.refuse(*call, *store, says="closed/")
        self.refuse("import", "../package", "--store", "../closed/new.store", says="closed/new.store")
        self.assertEqual(os.listdir(self.path("closed")), ["a.store"])

    def test_a_file_that_may_not_be_replaced(self):
        self.path("open/x.csv").write_text("as it was")
        self.path("open/x.csv").chmod(0o444)
        self.give("open/x.csv")
        self.refuse("export", "targets", "--store", "../closed/a.store", "--output", "x.csv", says="x.csv")
        self.assertEqual(self.path("open/x.csv").read_text(), "as it was")

    def test_a_home_that_may_not_be_written(self):
        self.path("home").chmod(0o555)
        self.refuse("list", "areas", says="region.store")
        self.assertEqual(os.listdir(self.path("home")), [])


class MissingLibraries(CliTest):
    """Without a library that only workbooks need, a workbook is refused by a sentence, and all else goes on."""

    def without(self, library):
        (self.path("none")).mkdir(exist_ok=True)
        shutil.copyfile(support.PROGRAM, self.path("none") / library)  # no library, and so none of its functions
        return self.environment(LD_LIBRARY_PATH=str(self.path("none")))

    def test_a_workbook_out(self):
        env = self.without("libxlsxwriter.so.4")
        self.refused(1, "export", "targets", "--sample", "--format", "xlsx", "--output", "t.xlsx", "--lang", "en", env=env,
                     says=["libxlsxwriter4: the package is missing", "install it"])
        self.assertFalse(self.path("t.xlsx").exists())
        self.assertEqual(self.run_program("export", "targets", "--sample", "--output", "t.csv", env=env).code, 0)

    def test_a_workbook_in(self):
        self.assertEqual(self.run_program("export", "targets", "--sample", "--format", "xlsx", "--output", "t.xlsx").code, 0)
        env = self.without("libzip.so.4")
        self.store("sample-city")
        self.refused(1, "import", "t.xlsx", "--store", "a.store", "--lang", "en", env=env, says="libzip4: the package is missing")
        self.refused(1, "export", "targets", "--sample", "--format", "docx", "--output", "t.docx", "--lang", "en", env=env, says="libzip4")
        self.assertFalse(self.path("t.docx").exists())


if __name__ == "__main__":
    support.main()
