#!/usr/bin/env python3
"""Checks data packages without a network.

    python3 tests/data/test_package.py [--seed PAGE.txt] DIR [DIR …]

The descriptor against the Data Package v2 profile, the tables against it and against each other, the reports' specs, and
the printed figures. With --seed, the page itself: every printed figure must stand on it, and no text of ours may copy it.
One sentence on standard error for each fault; exit code 1 where there is one.
"""
import argparse
import csv
import datetime
import io
import json
import pathlib
import re
import sys

import jsonschema

import printed
import specs

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(ROOT / "scripts"))
import datapackage  # noqa: E402

PROFILE = json.loads((HERE / "profile" / "datapackage-2.0.json").read_text(encoding="utf-8"))
LISTS = "area tier industry indicator subject unit source figure event passage".split()
WORDS = {
    "kind": {"actual", "target", "plan"},
    "qualifier": {"exact", "more_than", "at_least", "about", "nearly", "at_most", "less_than", "between", "order_of"},
    "stage": {"planned", "starting", "under_way", "in_production"},
    "freq": {"A", "S", "Q", "M", "D", "C", "_Z"},
    "gap_reason": {"unpublished", "na", "unentered"},
    "standing": {"primary", "also"},
    "measure": {"stock", "flow", "ratio", "index", "rank"},
    "event.type": {"title", "prize", "aim", "milestone", "programme", "phase", "layout", "fact"},
    "note.type": {"oddity", "comparability", "undated", "rounding", "left_out"},
    "relation.type": {"part_of", "overlaps", "disjoint", "not_comparable"},
    "subject.type": {"enterprise", "park", "project", "programme", "cluster", "system"},
    "unit.type": {"count", "currency", "percent", "area", "duration", "other"},
    "slide.layout": {"title", "one", "two"},
    "change.kind": {"import", "table", "edit", "check", "undo"},
}
FLAGS = {"removed", "open_ended", "scales", "adds_area", "adds_industry", "adds_subject", "adds_period", "signed"}
FREQ_OF = {"P1Y": "A", "P6M": "S", "P3M": "Q", "P1M": "M", "P1D": "D", "": "_Z"}
CJK = re.compile(r"[\u4e00-\u9fff]")
LONGEST_COPY = 20


class Package:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.faults = []
        self.tables = {}
        self.known = {}

    def fault(self, place, sentence):
        self.faults.append(f"{self.folder / place}: {sentence}")

    def rows(self, name):
        return self.tables.get(name, [])

    def codes(self, name):
        if name not in self.known:
            self.known[name] = {row["code"] for row in self.rows(name)}
        return self.known[name]

    def knows(self, dim, code):
        if dim in LISTS or dim == "membership":
            return code in self.codes(dim)
        return code in WORDS.get(dim, {code})

    # Descriptor and files

    def check_descriptor(self):
        path = self.folder / "datapackage.json"
        if not path.is_file():
            self.fault("datapackage.json", "the package has no descriptor")
            return None
        descriptor = json.loads(path.read_text(encoding="utf-8"))
        for error in jsonschema.Draft7Validator(PROFILE).iter_errors(descriptor):
            where = "/".join(map(str, error.absolute_path)) or "the top"
            self.fault("datapackage.json", f"at {where} the Data Package profile is broken: {error.message[:200]}")
        for member in ("name", "title", "licenses", "sources"):
            if not descriptor.get(member):
                self.fault("datapackage.json", f"the member \"{member}\" is missing")
        if descriptor.get("$schema") != datapackage.PROFILE:
            self.fault("datapackage.json", f"\"$schema\" is not {datapackage.PROFILE}")
        expected = [datapackage.resource(table) for table in datapackage.read_tables()]
        if descriptor.get("resources") != expected:
            self.fault("datapackage.json", "the resources are not those of tables.cpp; run scripts/datapackage.py")
        return descriptor

    def read(self, resource):
        name, path = resource["name"], self.folder / resource["path"]
        if not path.is_file():
            self.fault(resource["path"], "the file is missing")
            return
        raw = path.read_bytes()
        text = raw.decode("utf-8")
        records = list(csv.reader(io.StringIO(text, newline="")))
        again = io.StringIO()
        csv.writer(again, lineterminator="\n").writerows(records)
        if again.getvalue() != text:
            self.fault(resource["path"], "not in the data profile of CSV (UTF-8, no BOM, LF, quotes only where needed)")
        header = [field["name"] for field in resource["schema"]["fields"]]
        if not records or records[0] != header:
            self.fault(resource["path"], "the header is not that of the schema")
            return
        for line, record in enumerate(records[1:], 2):
            if len(record) != len(header):
                self.fault(f"{resource['path']}:{line}", f"{len(record)} fields stand where {len(header)} belong")
                return
        self.tables[name] = [dict(zip(header, record)) for record in records[1:]]

    def check_fields(self, resource):
        name = resource["name"]
        for line, row in enumerate(self.rows(name), 2):
            for field in resource["schema"]["fields"]:
                value, place = row[field["name"]], f"{name}.csv:{line}"
                if field.get("constraints", {}).get("required") and value == "":
                    self.fault(place, f"the required field {field['name']} is empty")
                if value and field["type"] == "integer" and not re.fullmatch(r"-?\d{1,15}", value):
                    self.fault(place, f"{field['name']} is no whole number: {value}")
                if value and field["type"] == "number" and not re.fullmatch(r"-?\d+(\.\d+)?", value):
                    self.fault(place, f"{field['name']} is no number: {value}")
                if field["name"] in FLAGS and value not in ("0", "1"):
                    self.fault(place, f"{field['name']} is neither 0 nor 1: {value}")
                words = WORDS.get(f"{name}.{field['name']}") or (
                    WORDS.get(field["name"]) if name != "change" else None)
                if words and value and value not in words:
                    self.fault(place, f"{field['name']} is none of {', '.join(sorted(words))}: {value}")

    def check_keys(self, resource):
        name, schema = resource["name"], resource["schema"]
        seen = {}
        for line, row in enumerate(self.rows(name), 2):
            key = tuple(row[field] for field in schema["primaryKey"])
            if key in seen:
                self.fault(f"{name}.csv:{line}", f"the key {' '.join(key)} stands in line {seen[key]} already")
            seen.setdefault(key, line)
        for foreign in schema.get("foreignKeys", []):
            field, target = foreign["fields"][0], foreign["reference"]
            known = {row[target["fields"][0]] for row in self.rows(target["resource"] or name)}
            for line, row in enumerate(self.rows(name), 2):
                if row[field] and row[field] not in known:
                    self.fault(f"{name}.csv:{line}", f"{field} names {row[field]}, which {target['resource'] or name} does not have")
        for field in ("industry", "subject"):
            for line, row in enumerate(self.rows(name), 2):
                if row.get(field) not in (None, "", "_Z") and row[field] not in self.codes(field):
                    self.fault(f"{name}.csv:{line}", f"{field} names {row[field]}, which no list has")

    # Wording

    def check_languages(self, resource):
        names = [field["name"] for field in resource["schema"]["fields"]]
        pairs = [(column, column[:-3] + "_en") for column in names if column.endswith("_zh")]
        for line, row in enumerate(self.rows(resource["name"]), 2):
            place = f"{resource['name']}.csv:{line}"
            for zh, en in pairs:
                if zh.startswith("symbol"):
                    continue
                if bool(row[zh]) != bool(row[en]):
                    self.fault(place, f"{zh} and {en} are not both filled")
                if CJK.search(row[en]):
                    self.fault(place, f"{en} has Chinese in it: {row[en]}")

    # Figures and facts

    def check_period(self, place, row):
        start, length = row["period_start"], row["period_length"]
        if bool(start) != bool(length):
            self.fault(place, "a period needs its first day and its length")
        if start:
            try:
                datetime.date.fromisoformat(start)
            except ValueError:
                self.fault(place, f"there is no such day: {start}")
            if not re.fullmatch(r"P\d+[YMD]", length):
                self.fault(place, f"no ISO 8601 length: {length}")

    def check_facts(self):
        for name in ("figure", "observation", "event", "rate", "preference"):
            for line, row in enumerate(self.rows(name), 2):
                self.check_period(f"{name}.csv:{line}", row)
                length = row["period_length"]
                # A series that accumulates from January on is C at every length.
                if "freq" in row and row["freq"] != FREQ_OF.get(length, "C") and not (row["freq"] == "C" and length):
                    self.fault(f"{name}.csv:{line}", f"freq {row['freq']} does not fit the length {length or 'none'}")
        for line, row in enumerate(self.rows("figure"), 2):
            self.check_figure(f"figure.csv:{line}", row)
        for name, columns in (("relation", ("a", "b")), ("note", ("about",))):
            for line, row in enumerate(self.rows(name), 2):
                for column in columns:
                    if not self.knows(row["dim"], row[column]):
                        self.fault(f"{name}.csv:{line}", f"{column} names the {row['dim']} {row[column]}, which does not exist")
        primary = [row["industry"] for row in self.rows("membership") if row["standing"] == "primary"]
        for code in set(primary):
            if primary.count(code) > 1:
                self.fault("membership.csv", f"{code} has more than one primary tier")

    def check_figure(self, place, row):
        code, text = row["code"], row["as_published"]
        if bool(row["value"]) == bool(row["gap_reason"]):
            self.fault(place, f"{code} needs either a value or the reason why there is none")
        if bool(row["period_start"]) == bool(row["no_period"]):
            self.fault(place, f"{code} needs either a period or the reason why there is none")
        if not text or not row["value"]:
            return
        meant = printed.qualifier(text, row["kind"])
        if meant != row["qualifier"]:
            self.fault(place, f"{code} is printed \"{text}\", which means {meant} of a {row['kind']}, not {row['qualifier']}")
        value = printed.number(text)
        if value is None or abs(value - float(row["value"])) > 1e-9 * max(1.0, abs(value)):
            self.fault(place, f"{code} is printed \"{text}\", which is {value}, not {row['value']}")

    # The page itself

    def check_page(self, page):
        page = re.sub(r"\s", "", page)
        for line, row in enumerate(self.rows("figure"), 2):
            if row["as_published"] and re.sub(r"\s", "", row["as_published"]) not in page:
                self.fault(f"figure.csv:{line}", f"{row['code']} \"{row['as_published']}\" is not printed on the page")
        for name, rows in self.tables.items():
            for line, row in enumerate(rows, 2):
                for column, value in row.items():
                    if (name, column) not in (("passage", "headline_zh"), ("figure", "as_published")):
                        self.check_copy(f"{name}.csv:{line}", column, re.sub(r"\s", "", value), page)

    def check_copy(self, place, column, value, page):
        for start in range(len(value) - LONGEST_COPY):
            part = value[start:start + LONGEST_COPY + 1]
            if part in page:
                self.fault(place, f"{column} copies the page: {part}")
                return

    def check(self, page):
        descriptor = self.check_descriptor()
        if descriptor is None:
            return
        for resource in descriptor["resources"]:
            self.read(resource)
        for resource in descriptor["resources"]:
            self.check_fields(resource)
            self.check_keys(resource)
            self.check_languages(resource)
        self.check_facts()
        specs.check(self)
        if page:
            self.check_page(page)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folders", nargs="+", metavar="DIR")
    arguments.add_argument("--seed", help="text of the page that the package was entered from")
    options = arguments.parse_args()
    page = pathlib.Path(options.seed).read_text(encoding="utf-8") if options.seed else ""
    failed = False
    for folder in options.folders:
        package = Package(folder)
        package.check(page)
        for fault in package.faults:
            print(fault, file=sys.stderr)
        failed = failed or bool(package.faults)
        counts = ", ".join(f"{len(package.rows(name))} {name}" for name in ("figure", "event", "note", "report", "observation"))
        print(f"{folder}: {'unsound' if package.faults else 'sound'} ({counts})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
