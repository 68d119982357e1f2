"""What must be true of the sample city before it is written; tests/data/test_package.py checks what is true of any package."""
from making.codes import CITY, COUNTIES, FLOW_CODES, PARTS
from making.months import PERIODS, iva_growth

LISTS = {"area": "area", "tier": "tier", "industry": "industry", "indicator": "indicator", "subject": "subject",
         "unit": "unit", "source": "source", "figure": "figure", "event": "event", "passage": "passage"}


def keys_and_references(tables, definitions):
    codes = {name: {row.get("code", row.get("id")) for row in rows} for name, rows in tables.items()}
    for table in definitions:
        seen = set()
        for row in tables.get(table.name, []):
            full = {"change": 1, "removed": 0, **row}
            key = tuple(full.get(name) for name in table.key)
            if key in seen:
                yield f"{table.name}: {key} stands twice"
            seen.add(key)
            for column in table.columns:
                value = full.get(column.name)
                if column.required and value in (None, ""):
                    yield f"{table.name} {key}: {column.name} is empty"
                may_be = value in (None, "") or column.may_not_apply and value == "_Z"
                if column.refers and not may_be and value not in codes.get(column.refers, ()):
                    yield f"{table.name} {key}: {column.name} {value} is unknown"


def relations_and_notes(tables):
    codes = {name: {row["code"] for row in tables[name]} for name in LISTS.values()}
    for row in [*tables["relation"], *tables["note"]]:
        for column in ("a", "b", "about"):
            if column in row and row[column] not in codes[LISTS[row["dim"]]]:
                yield f"{row['code']}: {row['dim']} {row[column]} is unknown"
    keys = {}
    for row in tables["figure"]:
        key = tuple(row[name] for name in ("area", "indicator", "industry", "subject", "kind", "unit", "freq", "source",
                                           "period_start", "period_length"))
        if keys.setdefault(key, row["code"]) != row["code"]:
            yield f"{row['code']} and {keys[key]} have the same key"


def sums(tables):
    """The city is the sum of its parts wherever all of them are there."""
    values = {}
    for row in [*tables["observation"], *tables["figure"]]:
        if row["change"] == 1 and row["kind"] == "actual" and row["source"] == "bulletin" and row["value"] != "":
            values[row["indicator"], row["period_start"], row["period_length"], row["area"]] = row["value"]
    checked = 0
    for (indicator, start, length, area), value in values.items():
        if area == CITY and indicator.removesuffix("-ytd") in FLOW_CODES:
            parts = [values[indicator, start, length, part] for part in PARTS if (indicator, start, length, part) in values]
            whole = 9 if indicator.removesuffix("-ytd") in ("trade", "fdi") else 11
            checked += len(parts) >= whole
            if len(parts) == 11 and sum(parts) != value:
                yield f"{indicator} {start} {length}: the parts give {sum(parts)}, the city says {value}"
    if checked < 400:
        yield f"only {checked} sums could be checked"


def story():
    """Xingling last until May 2024, Maiqiu from June on; Qingshi first of the counties from October on."""
    for at, (year, month, _) in enumerate(PERIODS):
        order = sorted(COUNTIES, key=lambda area: iva_growth(area, at))
        last, first = ("990022" if (year, month) >= (2024, 6) else "990025"), (year, month) >= (2024, 10)
        if order[0] != last or iva_growth(order[0], at) == iva_growth(order[1], at):
            yield f"{year}-{month}: {order[0]} is last in industrial growth"
        if (order[-1] == "990021") != first:
            yield f"{year}-{month}: {order[-1]} is first in industrial growth"


def faults(tables, definitions):
    return [*keys_and_references(tables, definitions), *relations_and_notes(tables), *sums(tables), *story()]
