"""Files for other programs, and what has changed since one was written: SDMX-CSV, GB18030, --against."""

import csv
import json
import re
import shutil

import office
from support import ROOT, CliTest, main


class Exchange(CliTest):
    def export(self, report, name, *more, code=0):
        done = self.run_program("export", report, "--sample", "--lang", "en", "--output", name, *more)
        self.assertEqual(done.code, code, done)
        return done

    def rows(self, name, encoding="utf-8-sig"):
        with open(self.folder / name, encoding=encoding, newline="") as text:
            return list(csv.DictReader(text))

    def test_sdmx_has_every_dated_value(self):
        self.export("observations", "plain.csv", "--profile", "data")
        plain = self.rows("plain.csv")
        for version, first in [("2.0", "STRUCTURE"), ("1.0", "DATAFLOW")]:
            done = self.export("observations", "sdmx.csv", "--format", "sdmx-csv", "--sdmx", version)
            found = self.rows("sdmx.csv", "utf-8")
            dated = [row for row in plain if row["TIME_PERIOD"]]
            self.assertEqual(next(iter(found[0])), first)
            self.assertEqual(len(found), len(dated))
            self.assertIn("%d rows without a period" % (len(plain) - len(dated)), done.out)
            key = ["INDICATOR", "KIND", "TIME_PERIOD", "SOURCE", "UNIT_MEASURE", "FIGURE_ID", "QUALIFIER"]
            self.assertEqual([[row[name] for name in key] for row in found], [[row[name] or "_Z" if name in key[:5] else row[name]
                                                                              for name in key] for row in dated])
            self.assertEqual([row["OBS_VALUE"] for row in found], [row["OBS_VALUE"] or "NaN" for row in dated])
            self.assertEqual([row["REF_AREA"] for row in found],
                             [re.sub(r"^(?=\d{6}$)", "CN", row["REF_AREA"]) for row in dated])

    def test_sdmx_comes_back_equal(self):
        done = self.run_program("import", ROOT / "data" / "sample-city", "--store", "city.store")
        self.assertEqual(done.code, 0, done)
        for version in ["2.0", "1.0"]:
            self.export("observations", "sdmx.csv", "--format", "sdmx-csv", "--sdmx", version, "--indicator", "iva-growth")
            done = self.run_program("import", "sdmx.csv", "--store", "city.store", "--lang", "en", "--dry-run")
            self.assertRegex(done.out, r"would be taken: 0 new, 0 changed, [1-9]\d* equal", done)

    def test_why_a_value_is_not_there_goes_through_every_format(self):
        """What is kept back, cannot exist or was not collected comes out as it came in, of figures and of bulk values."""
        letters = "OQLMHSNKJ"
        head = "area,indicator,unit,period,value,status,gap_reason\nZZ,X,persons,2023,5,A,\n"
        line = "%s%d,X,persons,2023,,%s,%s\n"
        self.path("t.csv").write_text(head + "".join(line % ("F", i, letter, "unpublished" if letter == "M" else "na") + line % ("B", i, letter, "")
                                                     for i, letter in enumerate(letters)), encoding="utf-8")
        self.ok("import", "t.csv", "--store", "a.store", "--empty", "--create-codes", "--source", "office")
        wanted = sorted((kind + str(i), letter) for i, letter in enumerate(letters) for kind in "BF")
        out = {"t1.csv": ["--format", "csv"], "t2.csv": ["--format", "csv", "--profile", "data"], "t3.csv": ["--format", "sdmx-csv"],
               "t4.csv": ["--format", "sdmx-csv", "--sdmx", "1.0"], "t.json": ["--format", "json"], "t.xlsx": ["--format", "xlsx"]}
        for name, more in out.items():
            self.ok("export", "observations", "--store", "a.store", "--lang", "en", "--output", name, *more)
            if name.endswith("csv"):
                rows = self.rows(name)
            elif name.endswith("json"):
                rows = json.loads(self.path(name).read_text(encoding="utf-8"))["rows"]
            else:
                cells = office.sheets(self.path(name), self.folder)["Data"]
                rows = [dict(zip(cells[0], row)) for row in cells[1:]]
            status = "OBS_STATUS" if "OBS_STATUS" in rows[0] else "Status"
            area = "REF_AREA" if "REF_AREA" in rows[0] else "Area code"
            self.assertEqual(sorted((row[area], row[status]) for row in rows if row[area] != "ZZ"), wanted, name)
        for name in ("t2.csv", "t3.csv", "t4.csv"):
            done = self.run_program("import", name, "--store", "a.store", "--lang", "en", "--dry-run")
            self.assertRegex(done.out, r"would be taken: 0 new, 0 changed, \d+ equal", (name, done))
        self.ok("package", "--store", "a.store", "--output", "p")
        self.ok("import", "p", "--store", "b.store")
        self.assertEqual(self.exported("observations", store="b.store"), self.exported("observations"))

    def test_a_qualifier_below_zero_stands_before_the_sign(self):
        self.path("t.csv").write_text("area,indicator,unit,period,value,qualifier\n" + "".join(
            "A%d,Balance,CNY,2023,%s,%s\n" % (i, value, said) for i, (value, said) in enumerate(
                [("-3100000000", "less_than"), ("-3100000000", "more_than"), ("-5", "about"), ("8", "less_than")])),
            encoding="utf-8")
        self.ok("import", "t.csv", "--store", "a.store", "--empty", "--create-codes", "--source", "office")
        for language, seen in (("en", ["< CNY -3,100,000,000", "> CNY -3,100,000,000", "≈ CNY -5", "< CNY 8"]),
                               ("zh", ["低于-3,100,000,000元", "超过-3,100,000,000元", "约-5元", "不足8元"])):
            self.ok("export", "all-figures", "--store", "a.store", "--format", "xlsx", "--output", language + ".xlsx", "--lang", language)
            sheets = office.sheets(self.path(language + ".xlsx"), self.folder, shown=True)
            head, *rows = sheets["Data" if language == "en" else "数据"]
            self.assertEqual([row[head.index("Value" if language == "en" else "数值")] for row in rows], seen)
            done = self.run_program("import", language + ".xlsx", "--store", "a.store", "--lang", "en", "--dry-run")
            self.assertRegex(done.out, r"would be taken: 0 new, 0 changed, 4 equal", done)

    def test_workbooks_in_both_languages_come_back_equal(self):
        """With the heads that the program itself writes: no qualifier, status, upper end, industry or subject is left in the file."""
        self.path("t.csv").write_text("area,indicator,industry,subject,unit,period,value,value_hi,qualifier,status,gap_reason\n"
                                      "A1,X,,,persons,2023,5,,more_than,P,\nA2,X,,,persons,2023,5,8,between,E,\n"
                                      "A3,X,,,persons,2023,7,,exact,F,\nA4,X,,,persons,2023,,,exact,Q,na\n", encoding="utf-8")
        self.ok("import", "t.csv", "--store", "a.store", "--empty", "--create-codes", "--source", "office")
        self.store("liaocheng", "b.store")
        for store in ("a.store", "b.store"):
            for language in ("zh", "en"):
                for form in ("xlsx", "csv"):
                    self.ok("export", "observations", "--store", store, "--format", form, "--output", "t." + form, "--lang", language)
                    done = self.run_program("import", "t." + form, "--store", store, "--lang", "en", "--accept", "a test", "--dry-run")
                    self.assertRegex(done.out, r"would be taken: 0 new, 0 changed, \d+ equal", (store, language, done))
        for language, heads in (("zh", "数值限定 → Qualifier|数据状态 → Status|数值上限 → Upper end of the value|产业代码 → Industry|主体代码 → Subject"),
                                ("en", "Subject code → Subject|Industry code → Industry|Reason for the gap → Why there is no value")):
            self.ok("export", "observations", "--store", "b.store", "--format", "xlsx", "--output", "t.xlsx", "--lang", language)
            said = self.ok("import", "t.xlsx", "--store", "b.store", "--lang", "en", "--accept", "a test", "--dry-run")
            for head in heads.split("|"):
                self.assertIn(head, said)

    def test_sdmx_refuses_what_is_no_observation(self):
        for report in ["ranking", "coverage", "events", "sources"]:
            done = self.export(report, "t.csv", "--format", "sdmx-csv", code=1)
            self.assertIn("rows of the report %s are no observations" % report, done.err)
            self.assertFalse((self.folder / "t.csv").exists())

    def test_encodings(self):
        self.export("targets", "plain.csv", "--lang", "zh")
        for encoding in ["gb18030", "gbk"]:
            self.export("targets", "t.csv", "--lang", "zh", "--encoding", encoding)
            self.assertEqual(self.rows("t.csv", encoding), self.rows("plain.csv"))
        done = self.export("targets", "t.csv", "--encoding", "big5", code=2)
        self.assertIn("utf-8, gb18030, gbk", done.err)
        self.assertIn("--encoding goes with CSV", self.export("targets", "t", "--encoding", "gbk", "--format", "json", code=2).err)

    def against(self, report, old, *more):
        return self.run_program("export", report, "--sample", "--lang", "en", "--against", old, *more)

    def test_against_the_same(self):
        for more in [[], ["--profile", "data"], ["--lang", "zh", "--encoding", "gb18030"], ["--format", "xlsx"]]:
            self.export("ranking", "old", *more)
            done = self.against("ranking", "old")
            self.assertEqual((done.code, done.err), (0, ""), done)
            self.assertRegex(done.out, r"^the same as old, \d+ rows\n$")

    def test_against_one_in_another_power_of_ten(self):
        self.export("targets", "old.xlsx", "--format", "xlsx", "--in", "亿")
        done = self.against("targets", "old.xlsx")
        self.assertEqual((done.code, done.err), (0, ""), done)

    def test_against_an_sdmx_file(self):
        for version in ["2.0", "1.0"]:
            done = self.export("observations", "old.csv", "--format", "sdmx-csv", "--sdmx", version)
            written = re.match(r"\d+", done.out)[0]
            done = self.against("observations", "old.csv")
            self.assertEqual((done.code, done.err), (0, ""), done)
            self.assertEqual(done.out, "the same as old.csv, %s rows\n" % written)
        lines = self.path("old.csv").read_text(encoding="utf-8").splitlines()
        value = lines[0].split(",").index("OBS_VALUE")
        cells = lines[1].split(",")
        lines[1] = ",".join([*cells[:value], "7", *cells[value + 1:]])
        self.path("old.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        done = self.against("observations", "old.csv")
        self.assertEqual(done.code, 3, done)
        self.assertIn("0 added, 0 removed, 1 changed", done.err)
        self.assertIn("OBS_VALUE 7 → %s" % cells[value], done.out)
        self.assertIn("rows of the report ranking are no observations", self.against("ranking", "old.csv").err)

    def test_against_a_file_that_holds_no_table(self):
        self.export("targets", "old.docx", "--format", "docx")
        done = self.against("targets", "old.docx")
        self.assertEqual(done.code, 1, done)
        self.assertEqual(done.err, "old.docx: this is DOCX, which cannot be compared; compare with the CSV, XLSX, JSON or SDMX-CSV"
                                   " of that time\n")
        self.path("other.json").write_text('{"version": 1}')
        self.assertEqual(self.against("targets", "other.json").err, "other.json: this is no report that this program wrote\n")

    def test_against_json(self):
        for report in ["targets", "observations", "ranking", "sources"]:
            self.export(report, "old.json", "--format", "json")
            self.assertEqual(self.against(report, "old.json").code, 0, report)
        self.export("targets", "old.json", "--format", "json")
        old = json.loads(self.path("old.json").read_text(encoding="utf-8"))
        changed = next(row for row in old["rows"] if row["OBS_VALUE"] is not None)
        now, changed["OBS_VALUE"] = changed["OBS_VALUE"], changed["OBS_VALUE"] + 1
        self.path("old.json").write_text(json.dumps(old), encoding="utf-8")
        done = self.against("targets", "old.json")
        self.assertEqual(done.code, 3, done)
        self.assertRegex(done.out, r"(?m)^~ FIGURE_ID=%s: OBS_VALUE [0-9.e+]+ → %s" % (changed["FIGURE_ID"], format(now, ".15g")[:5]))

    def test_against_another(self):
        self.export("targets", "old.csv", "--profile", "data")
        lines = (self.folder / "old.csv").read_text(encoding="utf-8").splitlines()
        gone, changed = lines[1].split(",")[0], lines[2].split(",")[0]
        lines[2] = lines[2].replace("at_least", "exact")
        (self.folder / "old.csv").write_text("\n".join([lines[0], *lines[2:], lines[3].replace("SC-", "XX-")]) + "\n",
                                             encoding="utf-8")
        done = self.against("targets", "old.csv", "--output", "new.csv")
        self.assertEqual(done.code, 3, done)
        self.assertIn("1 added, 1 removed, 1 changed", done.err)
        self.assertIn("\n~ FIGURE_ID=%s: QUALIFIER exact → at_least\n" % changed, "\n" + done.out)
        self.assertRegex(done.out, r"(?m)^\+ FIGURE_ID=%s," % gone)
        self.assertRegex(done.out, r"(?m)^- FIGURE_ID=XX-")
        self.assertEqual(self.against("targets", "new.csv").code, 0)

    def test_against_writes_nothing_by_itself(self):
        self.export("targets", "old.csv")
        before = sorted(path.name for path in self.folder.iterdir())
        self.against("targets", "old.csv")
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), before)
        done = self.against("targets", "missing.csv")
        self.assertEqual(done.code, 1, done)
        shutil.copy(self.folder / "old.csv", self.folder / "other.csv")
        (self.folder / "other.csv").write_text("x,y\n1,2\n", encoding="utf-8")
        self.assertIn("no column is the same", self.against("targets", "other.csv").err)


if __name__ == "__main__":
    main()
