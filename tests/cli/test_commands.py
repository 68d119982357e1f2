"""The command line itself: words, options, exit codes, lists, help; first starts; what it says and where."""

import os
import re
import subprocess

import support
from support import CliTest

LISTS = {"reports": "all-figures", "pages": "overview", "decks": "page-in-ten", "areas": "371581", "tiers": "pillar",
         "industries": "bearings", "indicators": "bearing-makers", "subjects": "zhongli-axles", "sources": "page-2025-02"}


class Lists(CliTest):
    def test_a_start_does_not_wait_for_libraries_that_it_does_not_need(self):
        needed = subprocess.run(["ldd", support.PROGRAM], check=True, capture_output=True, text=True).stdout
        self.assertIn("libQt6Core", needed)
        for late in ["libzip", "libxlsxwriter", "libcrypto"]:
            self.assertNotIn(late, needed)

    def test_every_list_is_code_tab_name(self):
        self.store()
        for what, code in LISTS.items():
            for language in ("zh", "en"):
                lines = self.ok("list", what, "--store", "a.store", "--lang", language).splitlines()
                codes = [re.fullmatch(r"([A-Za-z0-9_-]+)\t(\S.*)", line) for line in lines]
                self.assertNotIn(None, codes, (what, lines))
                self.assertIn(code, [found[1] for found in codes])
                self.assertEqual(len({found[1] for found in codes}), len(codes), "each code once")
                if language == "en":
                    self.assertTrue(all(found[2].isprintable() for found in codes), lines)

    def test_the_names_are_those_of_the_package(self):
        self.store()
        self.assertEqual(self.ok("list", "areas", "--store", "a.store").splitlines(),
                         ["371500\t聊城市", "371502\t东昌府区", "371503\t茌平区", "371521\t阳谷县", "371522\t莘县", "371524\t东阿县",
                          "371525\t冠县", "371526\t高唐县", "371581\t临清市"])
        self.assertIn("371524\tDong'e County\n", self.ok("list", "areas", "--store", "a.store", "--lang", "en"))
        self.assertEqual([line.split("\t")[0] for line in self.ok("list", "pages", "--store", "a.store").splitlines()],
                         ["overview", "sources", "industries", "counties", "cluster", "targets", "projects", "axle-project"])
        self.assertEqual(len(self.ok("list", "industries", "--store", "a.store").splitlines()), 19)

    def test_a_name_cannot_break_the_line(self):
        self.store()
        self.ok("package", "--store", "a.store", "--output", "p")
        areas = self.path("p/area.csv")
        areas.write_text(areas.read_text(encoding="utf-8").replace(",莘县,", ',"莘\n\t县",'), encoding="utf-8")
        self.ok("import", "p", "--store", "b.store")
        self.assertIn("371522\t莘  县\n", self.ok("list", "areas", "--store", "b.store"))

    def test_every_report_that_is_listed_can_be_written(self):
        for package in ("liaocheng", "sample-city"):
            store = self.store(package, package)
            for line in self.ok("list", "reports", "--store", store).splitlines():
                self.ok("export", line.split("\t")[0], "--store", store, "--output", "x.csv")


class Usage(CliTest):
    def setUp(self):
        super().setUp()
        self.store()

    def test_wrong_usage_is_2_and_names_what_is_wrong(self):
        out = ["--output", "x.csv"]
        for says, *call in (("bogus", "bogus"), ("help", "help"), ("list", "list"), ("bogus", "list", "bogus"),
                            ("list", "list", "areas", "tiers"), ("--bogus", "list", "areas", "--bogus"), ("-x", "list", "areas", "-x"),
                            ("--lang", "list", "areas", "--lang", "fr"), ("--store", "list", "areas", "--store"),
                            ("--sample", "list", "areas", "--sample=yes"), ("--output", "export", "targets"), ("export", "export", *out),
                            ("export", "export", "targets", "gaps", *out), ("pdf", "export", "targets", "--format", "pdf", *out),
                            ("windows", "export", "targets", "--profile", "windows", *out),
                            ("--sidecar", "export", "targets", "--sidecar", "--output", "-"),
                            ("--sidecar", "export", "targets", "--sidecar", "--format", "json", "--output", "x.json"),
                            ("--output", "backup"), ("--output", "backup", "--output", "-"), ("--output", "package"),
                            ("--output", "package", "--output", "-"), ("import", "import"), ("import", "import", "a", "b"),
                            ("check", "check", "a.store"), ("--theme", "list", "areas", "--theme", "dark"),
                            ("--store", "check", "--store", "a.store", "--sample")):
            with self.subTest(call=call):
                before = self.snapshot()
                for language in ("zh", "en"):
                    self.refused(2, *call, *(() if "--lang" in call or call[-1] == "--store" else ("--lang", language)), says=says)
                self.assertEqual(self.snapshot(), before)

    def test_an_empty_value_is_no_value(self):
        for option in ("--store", "--area", "--period", "--as-known", "--output", "--format", "--kind"):
            self.refused(2, "export", "targets", *([] if option == "--output" else ["--output", "x.csv"]), option, "", says=option)
        self.refused(2, "export", "targets", "--output", "x.csv", "--store=", says="--store")
        self.assertEqual(sorted(self.snapshot()), ["a.store"], "the user's own store was not made either")

    def test_what_does_not_exist_is_1_and_is_named(self):
        for says, *call in (("bogus", "export", "bogus", "--output", "x.csv"), ("bogus", "render", "bogus", "--output", "x.png"),
                            ("bogus", "render", "report:bogus", "--output", "x.png"),
                            ("371599", "export", "targets", "--area", "371599", "--output", "x.csv"),
                            ("nowhere", "import", "nowhere")):
            self.refused(1, *call, "--store", "a.store", says=says)
        self.assertEqual(sorted(self.snapshot()), ["a.store"])

    def test_options_go_before_and_after_the_command(self):
        expected = self.ok("list", "tiers", "--store", "a.store", "--lang", "en")
        self.assertIn("pillar\tPillar", expected)
        for call in (("--store", "a.store", "--lang", "en", "list", "tiers"), ("--lang=en", "list", "--store=a.store", "tiers"),
                     ("list", "--lang", "en", "tiers", "--store", "a.store"), ("--store", "a.store", "list", "tiers", "--lang", "en")):
            self.assertEqual(self.ok(*call), expected, call)
        # A value that reads like a command is a value.
        os.rename(self.path("a.store"), self.path("list"))
        self.assertEqual(self.ok("--store", "list", "--lang", "en", "list", "tiers"), expected)

    def test_sentences_are_in_the_language_asked_for(self):
        for words in (("list", "bogus"), ("export", "bogus", "--output", "x.csv"), ("list", "areas", "--bogus"),
                      ("export", "targets", "--output", "no/x.csv"), ("list", "areas", "--store", "no.store"), ("check", "--store")):
            store = [] if "--store" in words else ["--store", "a.store"]
            self.assertRegex(self.run_program("--lang", "zh", *store, *words).err, "[一-鿿]", words)
            self.assertNotRegex(self.run_program("--lang", "en", *store, *words).err, "[一-鿿]", words)

    def test_help_and_version(self):
        for call in (("--help",), ("-h",), ("export", "--help"), ("--help", "render"), ("--lang", "en", "--help")):
            self.assertIn("regional-dashboard", self.ok(*call), call)
        for option in ("--format", "--profile", "--sidecar", "--area", "--period", "--as-known", "--published-until", "--store", "--lang"):
            self.assertIn(option, self.ok("export", "--help"))
        for command in re.findall(r"^  (\w+)", self.ok("--help").split("Options:")[0], re.M):
            self.assertNotRegex(self.ok(command, "--help"), "[\u0080-\u00ff]", "UTF-8 that was read as Latin-1")
        self.assertIn("CNY, 亿元, million EUR …", " ".join(self.ok("import", "--help").split()))
        self.assertRegex(self.ok("export", "--help"), r"--kind <KIND>\s+only actual, target or plan\n")
        for call in (("--version",), ("-v",)):
            self.assertRegex(self.ok(*call), r"\Aregional-dashboard \d+\.\d+(\.\d+)?\n\Z")

    def test_the_window_takes_the_common_options_only(self):
        for says, *call in (("--bogus", "--bogus"), ("--area", "--area=371581"), ("--lang", "--lang", "fr"), ("--store", "--store"),
                            ("--help", ""), ("--help", "--", "", "list", "areas")):
            self.refused(2, *call, says=says)

    def test_without_a_display_the_window_says_what_works_instead(self):
        self.refused(1, "--lang", "en", "--store", "a.store", says="display")
        self.assertEqual(sorted(self.snapshot()), ["a.store"])

    def test_libraries_do_not_mutter(self):
        for changes in ({"LC_ALL": "C"}, {"LC_ALL": "xx_XX"}, {"XDG_RUNTIME_DIR": "/nowhere"}, {"QT_QPA_PLATFORM": "offscreen"}):
            env = self.environment(**changes)
            self.ok("list", "tiers", "--store", "a.store", env=env)
            self.ok("render", "report:targets", "--store", "a.store", "--output", "x.png", "--size", "800x600", env=env)


class Streams(CliTest):
    def test_a_closed_pipe_and_a_full_disk_are_failures(self):
        self.store()
        for call in (("list", "indicators"), ("export", "all-figures", "--output", "-"), ("check",), ("--help",)):
            with open("/dev/full", "wb") as full:
                outcome = self.run_program(*call, "--store", "a.store", stdout=full)
            self.assertEqual(outcome.code, 1, (call, outcome))
            self.assertRegex(outcome.err, r"\A[^\n]+\n\Z", call)
            reading, writing = os.pipe()
            os.close(reading)
            outcome = self.run_program(*call, "--store", "a.store", stdout=writing)
            os.close(writing)
            self.assertEqual(outcome.code, 1, (call, outcome))
            self.assertRegex(outcome.err, r"\A[^\n]+\n\Z", call)

    def test_a_reader_that_stops_after_one_line_is_no_crash(self):
        self.store("sample-city")
        call = [support.PROGRAM, "export", "observations", "--store", "a.store", "--output", "-"]
        with subprocess.Popen(call, cwd=self.folder, env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
            self.assertTrue(running.stdout.readline().startswith(b"\xef\xbb\xbfREF_AREA"))
            running.stdout.close()
            said = running.stderr.read().decode()
            self.assertEqual(running.wait(support.TIMEOUT), 1, said)
        self.assertEqual(said.count("\n"), 1, said)

    def test_closed_standard_streams_do_not_reach_the_store(self):
        self.store()
        before = self.path("a.store").read_bytes()
        for streams in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
            subprocess.run(["sh", "-c", '"$0" list areas --store a.store %s' % streams, support.PROGRAM], cwd=self.folder,
                           env=self.environment(), capture_output=True, timeout=support.TIMEOUT, check=False)
            subprocess.run(["sh", "-c", '"$0" export targets --store a.store --output x.csv %s' % streams, support.PROGRAM],
                           cwd=self.folder, env=self.environment(), capture_output=True, timeout=support.TIMEOUT, check=False)
            self.assertEqual(self.path("a.store").read_bytes(), before, streams)
        self.ok("check", "--store", "a.store")

    def test_a_name_cannot_break_the_one_line(self):
        self.refused(1, "list", "areas", "--store", "a\nb\x1b[31m.store", says="a?b?[31m.store")


class FirstStart(CliTest):
    OWN = ".local/share/regional-dashboard/region.store"

    def test_the_users_own_store_is_made_from_the_bundled_package(self):
        self.assertIn("371581\t临清市", self.ok("list", "areas"))
        self.assertEqual(sorted(name for name, kind in self.snapshot().items() if kind != "folder"), [self.OWN])
        self.store(name="imported.store")
        self.assertEqual(self.digest(self.OWN), self.digest("imported.store"))

    def test_the_sample_city_has_a_store_of_its_own(self):
        self.assertIn("990000\t", self.ok("--sample", "list", "areas"))
        self.assertFalse(self.path(self.OWN).exists())
        self.store("sample-city", "imported.store")
        self.assertEqual(self.digest(".local/share/regional-dashboard/sample-city.store"), self.digest("imported.store"))

    def test_a_sample_city_that_nobody_changed_follows_the_program(self):
        self.ok("--sample", "list", "areas")
        store = self.path(".local/share/regional-dashboard/sample-city.store")
        note = store.with_name(store.name + ".bundle")
        is_now = note.read_text()
        changes = is_now.split()[1]
        for said, follows in ((is_now, False), ("0" * 64 + " " + changes, True), ("0" * 64 + " 1", False), ("", False)):
            made = store.stat().st_ino
            digest = self.digest(str(store))
            note.write_text(said)
            self.ok("--sample", "list", "areas")
            self.assertEqual(store.stat().st_ino != made, follows, said)
            self.assertEqual(self.digest(str(store)), digest)
            self.assertEqual(note.read_text(), is_now if follows else said)
        self.assertEqual(sorted(os.listdir(store.parent)), [store.name, note.name])

    def test_an_empty_start_has_units_only(self):
        self.assertEqual(self.ok("--empty", "list", "areas"), "")
        self.assertEqual(self.exported("all-figures", store=self.OWN).count("\n"), 1)

    def test_xdg_data_home(self):
        self.ok("list", "areas", env=self.environment(XDG_DATA_HOME=str(self.path("data"))))
        self.assertTrue(self.path("data/regional-dashboard/region.store").exists())
        self.assertFalse(self.path(self.OWN).exists())

    def test_two_first_starts_at_once_both_answer(self):
        call = [support.PROGRAM, "list", "areas"]
        for _ in range(3):
            running = [subprocess.Popen(call, env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
            for process in running:
                out, err = process.communicate(timeout=support.TIMEOUT)
                self.assertEqual((process.returncode, err), (0, b""))
                self.assertEqual(out.count(b"\n"), 9)
            # Two that close in the same moment leave SQLite's log to the next one who opens; nothing else may lie there.
            self.ok("check")
            self.assertEqual(os.listdir(self.path(".local/share/regional-dashboard")), ["region.store"])
            os.remove(self.path(self.OWN))

    def test_without_a_home_a_store_must_be_named(self):
        env = self.environment(HOME=None)
        for empty in (env, self.environment(HOME="")):
            self.refused(1, "list", "areas", env=empty, says="HOME")
            self.refused(1, "--sample", "check", env=empty, says="HOME")
            self.refused(1, "import", support.ROOT / "data/liaocheng", env=empty, says="HOME")
        self.store()
        self.ok("list", "areas", "--store", "a.store", env=env)
        self.assertFalse(os.path.exists("/.local/share/regional-dashboard"))

    def test_a_home_where_nothing_can_be_made(self):
        self.path("file").write_text("")
        for home in ("/proc", self.path("file"), self.path("file") / "below", "/dev/null"):
            self.refused(1, "list", "areas", env=self.environment(HOME=str(home)), says="region.store")
        self.assertEqual(list(self.snapshot()), ["file"])

    def test_a_first_start_that_is_killed_leaves_no_half_store(self):
        # The limit is met while the store is being filled.
        def small():
            import resource
            resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        self.refused(1, "list", "areas", limits=small)
        self.assertFalse(self.path(self.OWN).exists())
        self.assertEqual([name for name, kind in self.snapshot().items() if kind != "folder"], [])
        self.ok("check")


if __name__ == "__main__":
    support.main()
