#!/usr/bin/env python3
"""Start to first painted page, and memory, as ratios to a minimal Qt Charts program measured in the same run.

    tests/bench/start.py PROGRAM MINIMAL STORE [PAIRS]

Runs the two in turn and prints the medians and the ratios; exits 1 where a ratio is above its limit (1.6 for time, 1.8
for memory). Processor time (user and system) is printed beside the time on the clock, which a busy machine stretches.
Each program ends by itself after its first painted page.
"""
import os
import statistics
import subprocess
import sys
import time

TIME_LIMIT, MEMORY_LIMIT = 1.6, 1.8


def measure(command, environment):
    """Wall milliseconds, peak memory in MiB and processor milliseconds of one run."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    taken = time.perf_counter() - begun
    if status != 0:
        sys.exit(f"{command[0]} ended with status {status}")
    return taken * 1000, usage.ru_maxrss / 1024, (usage.ru_utime + usage.ru_stime) * 1000


def main():
    program, minimal, store = sys.argv[1:4]
    pairs = int(sys.argv[4]) if len(sys.argv) > 4 else 9
    environment = dict(os.environ, RD_EXIT_AFTER_FIRST_PAGE="1", LC_ALL="C.UTF-8")
    ours, floor = [program, "--store", store], [minimal, store]
    for command in (ours, floor):
        measure(command, environment)  # files into the cache
    runs = [(measure(ours, environment), measure(floor, environment)) for _ in range(pairs)]
    ok = True
    for index, (name, unit, limit) in enumerate((("start", "ms", TIME_LIMIT), ("memory", "MiB", MEMORY_LIMIT),
                                                 ("processor time", "ms", None))):
        a, b = (statistics.median(run[which][index] for run in runs) for which in (0, 1))
        ratio = statistics.median(run[0][index] / run[1][index] for run in runs)
        ok = ok and (limit is None or ratio <= limit)
        print(f"{name}: {a:.0f} {unit}, minimal program {b:.0f} {unit}, ratio {ratio:.2f}"
              + (f" (at most {limit})" if limit else ""))
    return 0 if ok else 1


if __name__ == "__main__":
    sys.exit(main())
