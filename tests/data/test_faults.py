#!/usr/bin/env python3
"""Breaks copies of the Liaocheng package on purpose, one way at a time: test_package.py must refuse each and say where.

    python3 tests/data/test_faults.py
"""
import contextlib
import io
import pathlib
import shutil
import sys
import tempfile
import unittest
from unittest import mock

import printed
import test_package

SOURCE = pathlib.Path(__file__).resolve().parent.parent.parent / "data" / "liaocheng"
# file, what stands there, what is put instead, words of the sentence that must come
FAULTS = [
    ("datapackage.json", '"type": "integer"', '"type": "whole"', "profile is broken"),
    ("datapackage.json", '"path": "area.csv"', '"path": "../area.csv"', "profile is broken"),
    ("datapackage.json", '"title": "Areas"', '"title": "Places"', "not those of tables.cpp"),
    ("datapackage.json", '"licenses": [', '"licences": [', 'the member "licenses" is missing'),
    ("area.csv", "code,name_zh", "name_zh,code", "the header is not that of the schema"),
    ("area.csv", "\n371521", "\r\n371521", "not in the data profile"),
    ("unit.csv", "\npercent,", '\n"percent",', "not in the data profile"),
    ("area.csv", "371521,阳谷县,Yanggu County", "371521,阳谷县,", "the required field name_en is empty"),
    ("area.csv", "371521,阳谷县", "371522,阳谷县", "stands in line"),
    ("area.csv", "Yanggu County", "阳谷 County", "has Chinese in it"),
    ("area.csv", ",GB/T 2260,county,,,371523,", ",GB/T 2260,county,,,371523,x", "no whole number"),
    ("subject.csv", ",role_en,", ",role_de,", "the header is not that of the schema"),
    ("subject.csv", "Chain-leading enterprise,LC-P402", ",LC-P402", "are not both filled"),
    ("membership.csv", "LC-M13,lowaltitude,emerging,also", "LC-M13,lowaltitude,emerging,primary", "more than one primary"),
    ("membership.csv", "LC-M01,nonferrous,pillar", "LC-M01,nonferrous,pilar", "names pilar"),
    ("figure.csv", "30000000000,,more_than", "30000000000,,at_least", "means more_than"),
    ("figure.csv", "90,,at_least", "90,,exact", "means at_least of a target"),
    ("figure.csv", "85,,exact", "85,,at_least", "means exact of a actual"),
    ("figure.csv", ",0.5,,at_most", ",0.5,,exact", "means at_most"),
    ("figure.csv", "10000000000,,order_of", "10000000000,,exact", "means order_of"),
    ("figure.csv", "110000000,,exact", "11000000,,exact", "which is 110000000"),
    ("figure.csv", "LC-0033,371581,relocated", "LC-0033,371599,relocated", "names 371599"),
    ("figure.csv", "2023-01-01,P1Y", "2023-02-30,P1Y", "there is no such day"),
    ("figure.csv", "A,page-2025-02,2023-01-01,P1Y", "M,page-2025-02,2023-01-01,P1Y", "does not fit the length"),
    ("figure.csv", "undated,37天", ",37天", "either a period or the reason"),
    ("figure.csv", "37,,exact", ",,exact", "either a value or the reason"),
    ("figure.csv", "autos,zhongli-axles,actual,days", "autos,zhongli-axles,real,days", "kind is none of"),
    ("event.csv", ",xinpeng-upgrade,", ",xinpeng-downgrade,", "which no list has"),
    ("relation.csv", ",figure,LC-0038,LC-0039", ",figure,LC-0038,LC-0099", "LC-0099, which does not exist"),
    ("note.csv", ",passage,LC-P106,", ",passage,LC-P199,", "LC-P199"),
    ("report.csv", '""chart"": ""chain""', '""chart"": ""chains""', "the chart chains is unknown"),
    ("report.csv", '""chart"": ""chain""', '""chrat"": ""chain""', '"chrat" is unknown'),
    ("report.csv", "{value:LC-0028}", "{value:LC-0027}", "which its table does not have"),
    ("report.csv", "{selected:area}", "{chosen:area}", "there is no placeholder {chosen:area}"),
    ("report.csv", '""codes"": [""LC-0028""]', '""codes"": [""LC-0128""]', "LC-0128, which does not exist"),
    ("report.csv", "聊城市的{n}项称号", "聊城市的3项称号", "a number of its own"),
    ("report.csv", "bearing-cluster,", "targets,", "report targets of its own"),
    ("report.csv", '{""version"": 1', '{""version"": 1, ""version"": 1', "a member stands twice"),
    ("slide.csv", "deck-donge", "deck-dong", "there is no report deck-dong"),
]

# as printed, kind, what it means
PRINTED = [
    ("5100余家", "actual", "more_than", 5100), ("10余万人", "actual", "more_than", 100000),
    ("1700多万元", "actual", "more_than", 17000000), ("突破2.6亿元", "actual", "more_than", 260000000),
    ("40项以上", "target", "at_least", 40), ("达到90家", "target", "at_least", 90), ("达到了85%", "actual", "exact", 85),
    ("半天内", "actual", "at_most", 0.5), ("不超过5%", "target", "at_most", 5), ("不足10家", "actual", "less_than", 10),
    ("约3千万元", "actual", "about", 30000000), ("近20万人", "actual", "nearly", 200000),
    ("百亿产业链", "target", "order_of", 10 ** 10), ("3.2%~3.8%", "target", "between", 3.2),
    ("四大支柱产业", "actual", "exact", 4), ("-2.3%", "actual", "exact", -2.3), ("1,234家", "actual", "exact", 1234),
    ("25亿千瓦时", "actual", "exact", 2500000000), ("2.3万亿元", "actual", "exact", 2300000000000),
]


def run(folder, *more):
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()), \
            mock.patch.object(sys, "argv", ["test_package.py", *more, str(folder)]):
        return test_package.main(), said.getvalue()


class Faults(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.place.name) / "liaocheng"
        shutil.copytree(SOURCE, self.folder)

    def tearDown(self):
        self.place.cleanup()

    def change(self, name, old, new):
        path = self.folder / name
        text = path.read_bytes().decode("utf-8")
        self.assertIn(old, text, f"{name} no longer has {old}")
        path.write_bytes(text.replace(old, new, 1).encode("utf-8"))

    def test_the_package_is_sound(self):
        self.assertEqual(run(self.folder), (0, ""))

    def test_every_fault_is_named(self):
        for name, old, new, words in FAULTS:
            with self.subTest(name=name, new=new):
                self.change(name, old, new)
                code, said = run(self.folder)
                self.assertEqual(code, 1)
                self.assertIn(words, said)
                shutil.copy(SOURCE / name, self.folder / name)

    def test_printed_forms_are_read(self):
        for text, kind, qualifier, number in PRINTED:
            with self.subTest(text=text):
                self.assertEqual(printed.qualifier(text, kind), qualifier)
                self.assertAlmostEqual(printed.number(text), number, delta=number * 1e-9 if number > 0 else 1e-9)

    def test_a_missing_file_is_named(self):
        (self.folder / "tier.csv").unlink()
        code, said = run(self.folder)
        self.assertEqual(code, 1)
        self.assertIn("tier.csv: the file is missing", said)

    def test_the_page_is_asked(self):
        page = self.folder.parent / "page.txt"
        page.write_text("没有一个数字。" + "新质生产力" * 9, encoding="utf-8")
        code, said = run(self.folder, "--seed", str(page))
        self.assertEqual(code, 1)
        self.assertIn('LC-0023 "5100余家" is not printed on the page', said)

    def test_a_copied_sentence_is_named(self):
        copied = "这是一句从版面上原样抄下来的话共有二十一个汉字"
        page = self.folder.parent / "page.txt"
        page.write_text(copied, encoding="utf-8")
        self.change("event.csv", "构建“453X”产业体系，写进市政府工作报告和市委全会部署", copied)
        self.assertIn("text_zh copies the page", run(self.folder, "--seed", str(page))[1])


if __name__ == "__main__":
    unittest.main()
