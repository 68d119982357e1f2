#!/usr/bin/env python3
"""A million rows in and out, as ratios to the sqlite3 shell measured in the same run.

    tests/bench/bulk.py PROGRAM PACKAGE ROOM [PAIRS]

PACKAGE holds the codes of 300 areas and 112 indicators and no bulk values (tests/support/largeregion.py --indicators 112
--years 0). The tables are plain long CSVs: ten years of monthly values of 28 indicators, and thirty of yearly values of all of
them, four times as many series; limits are for the first. The program imports them into a store that knows the codes: whole keys, checks, doubts, hashes,
counts, one transaction. The shell's `.import --csv` makes a table of its own, every column TEXT, no key. Out goes the report
`observations` as plain CSV; the shell writes the very same rows with -csv, which it was given before by `.import`. Medians of
PAIRS (five), the two in turn; exits 1 where a ratio or the memory is above its limit.
"""
import csv
import itertools
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

IMPORT_LIMIT, EXPORT_LIMIT, MEMORY_LIMIT = 0.8, 0.5, 400
MONTHS = [f"{year}-{month:02}" for year in range(2015, 2025) for month in range(1, 13)]
YEARS = [str(year) for year in range(1995, 2025)]
NAMES = ("bulk.csv", "codes.store", "bulk.store", "bulk.db")
SHAPES = [("monthly", 28, MONTHS), ("yearly", 112, YEARS)]  # name, indicators, periods


def measure(command, output=None):
    """Wall seconds and peak memory in MiB of one run."""
    with open(output or os.devnull, "wb") as out:
        begun = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdout=out)
        _, status, usage = os.wait4(process.pid, 0)
        taken = time.perf_counter() - begun
    if status != 0:
        sys.exit(f"{command[0]} ended with status {status}")
    return taken, usage.ru_maxrss / 1024


def codes(package, table):
    with open(package / f"{table}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_table(package, path, indicators, periods):
    """Values that grow a little, so that nothing is doubtful; the same bytes every time."""
    areas = [row["code"] for row in codes(package, "area") if row["level"] == "county"]
    chosen = [(row["code"], row["unit"]) for row in codes(package, "indicator")[:indicators]]
    source = codes(package, "source")[0]["code"]
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write("REF_AREA,INDICATOR,KIND,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,SOURCE\n")
        for a, area in enumerate(areas):
            for i, (indicator, unit) in enumerate(chosen):
                value = 1000 + (a * 7919 + i * 104729) % 90000
                for p, period in enumerate(periods):
                    value += 1 + (value * 7 + p) % (value // 60 + 1)
                    shown = value // 1000 if unit == "percent" else value
                    file.write(f"{area},{indicator},actual,{period},{shown}.{p % 100:02},{unit},A,{source}\n")
    return len(areas) * len(chosen) * len(periods)


def in_turn(name, pairs, limit, ours, floor):
    """Runs the two in turn; false where a limit is broken."""
    runs = []
    for number in range(pairs):
        # The other one first every second time: what a run leaves in the caches helps neither.
        first, second = (ours, floor) if number % 2 == 0 else (floor, ours)
        results = {first: first(), second: second()}
        runs.append((results[ours], results[floor]))
    a, b = (statistics.median(run[which][0] for run in runs) for which in (0, 1))
    ratio = statistics.median(run[0][0] / run[1][0] for run in runs)
    memory = max(run[0][1] for run in runs)
    print(f"{name}: {a:.2f} s, sqlite3 {b:.2f} s, ratio {ratio:.2f} (at most {limit}), {memory:.0f} MiB (at most {MEMORY_LIMIT})",
          flush=True)
    return ratio <= limit and memory <= MEMORY_LIMIT


def main():
    program, package, room = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    pairs = int(sys.argv[4]) if len(sys.argv) > 4 else 5
    table, known = (room / name for name in NAMES[:2])
    measure([program, "import", package, "--store", known])
    ok = True
    for shape, indicators, periods in SHAPES:
        rows = write_table(package, table, indicators, periods)
        binding = "" if shape == "monthly" else ", told beside the monthly ones, which the limits are for"
        print(f"{shape}: {rows} rows, {table.stat().st_size >> 20} MiB{binding}")
        within = both_ways(program, room, pairs)
        ok = ok and (within or shape != "monthly")
    return 0 if ok else 1


def both_ways(program, room, pairs):
    """The table of the room in and out; false where a limit is broken."""
    table, known, store, database = (room / name for name in NAMES)
    ours_out, floor_out = room / "ours.csv", room / "floor.csv"

    def fresh(path, start=None):
        for ending in ("", "-wal", "-shm"):
            pathlib.Path(f"{path}{ending}").unlink(missing_ok=True)
        if start is not None:
            shutil.copyfile(start, path)

    def import_ours():
        fresh(store, known)
        return measure([program, "import", table, "--store", store])

    def import_floor(source=table):
        fresh(database)
        return measure(["sqlite3", database, f".import --csv '{source}' t"])

    def export_ours():
        return measure([program, "export", "observations", "--store", store, "--format", "csv", "--profile", "data", "--output",
                        ours_out])

    def export_floor():
        return measure(["sqlite3", "-csv", "-header", "-newline", "\n", database, "SELECT * FROM t"], floor_out)

    ok = in_turn("import", pairs, IMPORT_LIMIT, import_ours, import_floor)
    export_ours()
    import_floor(ours_out)
    ok = in_turn("export", pairs, EXPORT_LIMIT, export_ours, export_floor) and ok
    # The shell puts empty texts in quotes: the rows are compared, not the bytes.
    with open(ours_out, encoding="utf-8", newline="") as ours, open(floor_out, encoding="utf-8", newline="") as floor:
        if any(a != b for a, b in itertools.zip_longest(csv.reader(ours), csv.reader(floor))):
            sys.exit("the two files that were written do not hold the same rows")
    return ok


if __name__ == "__main__":
    sys.exit(main())
