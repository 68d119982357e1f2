#!/usr/bin/env python3
"""Makes the data package of the sample city, a place that does not exist.

    data/sample-city/make.py [--output DIR]     writes the package, beside this script by default
    data/sample-city/make.py --check            makes it in memory and checks it, writes nothing

The same bytes at every run and with every Python 3: whole numbers only, no clock, no random numbers but our own.
"""
import argparse
import json
import pathlib
import sys

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent / "scripts")]

import datapackage  # noqa: E402
from making import cards, checks, codes, deck, documents, facts, figures, forms, months, yearly  # noqa: E402

HEAD = {
    "name": "sample-city",
    "title": "示例市 Sample City",
    "description": "示例数据：虚构的示例市，用来展示每一种图表。Sample data: an invented city that shows every chart at work.",
    "version": "1.0.0",
    "licenses": [{"name": "CC0-1.0", "title": "CC0 1.0 Universal", "path": "https://creativecommons.org/publicdomain/zero/1.0/"}],
    "sources": [{"title": "invented by data/sample-city/make.py"}],
}
# id, at, who, why, kind, undoes
CHANGES = [
    (1, "2025-03-20T01:00:00Z", "sample-city", "示例市初始数据 First data of the sample city", "import", None),
    (2, "2025-04-10T02:30:00Z", "sample-city", "年度核查修订 Revisions of the yearly check", "edit", None),
    (3, "2025-04-11T06:15:00Z", "sample-city", "补录鹿鸣县增速 Luming's growth entered", "edit", None),
    (4, "2025-04-11T06:20:00Z", "sample-city", "撤销：小数点有误 Undone: a decimal point was lost", "undo", 3),
]
SERIES = ("area", "indicator", "industry", "subject", "kind", "unit", "freq", "source")
NOT_STATED = {"industry": "_Z", "subject": "_Z", "kind": "actual"}


def observations(figure_rows):
    """The bulk values; what is a figure of the same key in change 1 is not told twice."""
    def key(row):
        return tuple(row[name] for name in (*SERIES, "period_start", "period_length"))

    told = {key(row) for row in figure_rows if row["change"] == 1}
    first = ({**NOT_STATED, **row, "change": 1} for row in [*months.rows(), *yearly.rows()])
    revised = [{**NOT_STATED, **row, "change": 2} for row in months.revised_rows()]
    rows = [row for row in first if key(row) not in told] + revised
    return sorted(rows, key=lambda row: (key(row), row["change"]))


def package():
    """Table name → rows as dicts, in the order of the file."""
    tables = {"change": [dict(zip(("id", "at_utc", "who", "why", "kind", "undoes"), row)) for row in CHANGES]}
    tables |= codes.rows() | documents.rows()
    tables |= facts.rows(tables["subject"])
    tables["figure"] = figures.rows()
    tables["observation"] = observations(tables["figure"])
    tables |= cards.rows() | deck.rows() | forms.rows()
    return tables


def cell(value):
    text = "" if value is None else str(value)
    quoted = any(sign in text for sign in '",\r\n') or text != text.strip(" ")
    return '"' + text.replace('"', '""') + '"' if quoted else text


def csv_text(table, rows):
    names = table.header()
    lines = [",".join(names)]
    for row in rows:
        unknown = set(row) - set(names)
        assert not unknown, f"{table.name} has no column {unknown}"
        full = {"change": 1, "removed": 0, **row}
        lines.append(",".join(cell(full.get(name)) for name in names))
    return "\n".join(lines) + "\n"


def write(folder, tables):
    folder.mkdir(parents=True, exist_ok=True)
    for table in datapackage.read_tables():
        (folder / f"{table.name}.csv").write_text(csv_text(table, tables.get(table.name, [])), encoding="utf-8", newline="\n")
    (folder / "datapackage.json").write_text(json.dumps(HEAD, ensure_ascii=False), encoding="utf-8", newline="\n")
    datapackage.describe(folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=pathlib.Path, default=HERE, metavar="DIR")
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    tables = package()
    faults = checks.faults(tables, datapackage.read_tables())
    for fault in faults:
        print(fault, file=sys.stderr)
    if not faults and not arguments.check:
        write(arguments.output, tables)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
