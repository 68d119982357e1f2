#!/usr/bin/env python3
"""Writes DIR/datapackage.json for a data package whose CSV files lie in DIR.

    scripts/datapackage.py DIR [DIR …]

The tables, their columns, types and keys are read from src/core/tables.cpp, the one place that defines them. What a
person writes by hand in DIR/datapackage.json (name, title, description, licenses, sources …) is kept as it stands;
"$schema", "profile" and "resources" are written anew. A table without a CSV file gets one with a header only.
The same folder gives the same bytes, always.
"""
import csv
import json
import pathlib
import re
import sys

TABLES = pathlib.Path(__file__).resolve().parent.parent / "src" / "core" / "tables.cpp"
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
TYPES = {"Text": "string", "Integer": "integer", "Number": "number"}
COLUMN = re.compile(
    r'\{"([^"]*)",\s*(Text|Integer|Number),\s*(true|false),\s*"([^"]*)",\s*"((?:[^"\\]|\\.)*)"(?:,\s*true)?\}')


class Column:
    def __init__(self, name, kind, required, refers, description):
        self.name, self.type, self.required = name, TYPES[kind], required == "true"
        self.refers, self.description = refers, description
        # "_Z" stands for "does not apply" and is no row of the list referred to.
        self.may_not_apply = "_Z" in description


class Table:
    def __init__(self, name, title, columns, key):
        self.name, self.title, self.columns = name, title, columns
        names = [column.name for column in columns]
        # History travels: two versions of one thing differ in the change that brought them.
        self.key = key + ["change"] if "change" in names else key

    def header(self):
        return [column.name for column in self.columns]


def read_tables(path=TABLES):
    """The tables in the order in which they are defined, which is the order in which they can be loaded."""
    text = path.read_text(encoding="utf-8")
    macros = {name: body for name, body in
              re.findall(r"#define (RD_\w+) \\\n((?:.*\\\n)*.*)\n", text)}

    def columns_of(body):
        for name, replacement in macros.items():
            body = re.sub(rf"\b{name}\b", lambda _, r=replacement: r, body)
        return [Column(*match) for match in COLUMN.findall(body)]

    columns = {name: columns_of(body) for name, body in
               re.findall(r"constexpr ColumnDef (\w+)\[\] = \{\n(.*?)\n\};", text, re.S)}
    keys = {name: re.findall(r'"([^"]*)"', body) for name, body in
            re.findall(r"constexpr Keys (\w+)\[\] = \{(.*?)\};", text, re.S)}
    return [Table(name, title, columns[array], list(keys[key])) for name, title, array, key in
            re.findall(r'\{"(\w+)", "([^"]*)", (\w+), (\w+)\},', text)]


def field(column):
    result = {"name": column.name, "type": column.type}
    if column.description:
        result["description"] = column.description
    if column.required:
        result["constraints"] = {"required": True}
    return result


def resource(table):
    schema = {"fields": [field(column) for column in table.columns], "primaryKey": table.key}
    foreign = [{"fields": [column.name],
                "reference": {"resource": "" if column.refers == table.name else column.refers,
                              "fields": ["id" if column.refers == "change" else "code"]}}
               for column in table.columns if column.refers and not column.may_not_apply]
    if foreign:
        schema["foreignKeys"] = foreign
    return {"name": table.name, "title": table.title, "path": f"{table.name}.csv", "type": "table",
            "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
            "dialect": {"lineTerminator": "\n"}, "schema": schema}


def check_header(path, table):
    if not path.exists():
        path.write_text(",".join(table.header()) + "\n", encoding="utf-8", newline="\n")
        return
    with path.open(encoding="utf-8", newline="") as file:
        header = next(csv.reader(file), [])
    if header != table.header():
        sys.exit(f"{path}: the header is {','.join(header)}; expected {','.join(table.header())}")


def describe(folder):
    folder = pathlib.Path(folder)
    tables = read_tables()
    for table in tables:
        check_header(folder / f"{table.name}.csv", table)
    path = folder / "datapackage.json"
    head = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"name": folder.name}
    kept = {key: value for key, value in head.items() if key not in ("$schema", "profile", "resources")}
    descriptor = {"$schema": PROFILE, **kept, "resources": [resource(table) for table in tables]}
    text = json.dumps(descriptor, ensure_ascii=False, indent=2)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for argument in sys.argv[1:]:
        describe(argument)
