#!/usr/bin/env python3
"""Writes a table of all counties of a country, as a portal sends it: a wide Chinese CSV with a byte order mark.

    tests/support/nationalcounties.py FILE.csv [--counties 2800]

The eight counties of Liaocheng are among them under their codes; the others are made up. Gross product in 亿元 and residents in
万人 stand across, a column a year. The same options give the same bytes.
"""
import argparse
import csv
import sys

sys.dont_write_bytecode = True

YEARS = range(2020, 2025)
LIAOCHENG = [("371502", "东昌府区"), ("371503", "茌平区"), ("371521", "阳谷县"), ("371522", "莘县"), ("371524", "东阿县"),
             ("371525", "冠县"), ("371526", "高唐县"), ("371581", "临清市")]
FIRST, SECOND = "青云柳麦枫鹿杏石松竹兰白金清长东南安平永", "桥湾丘川鸣岭津溪河山田泉林台坡塘洲谷源城"


def counties(count):
    """Code, name and city of each county, Liaocheng's in their place."""
    made = []
    for i in range(count - len(LIAOCHENG)):
        city = 100 + i // 12
        name = FIRST[i % 20] + SECOND[i // 20 % 20] + ("" if i < 400 else FIRST[i // 400]) + "县"
        made.append(("%d%02d" % (8000 + city, i % 12 + 21), name, "第%d市" % city))
    return sorted(made + [(code, name, "聊城市") for code, name in LIAOCHENG])


def values(number, code):
    """Gross product in 亿元 and residents in 万人 of each year; one in fifty has not been published."""
    seed = (int(code) * 7919 + number * 104729) % 99991
    product, people = 60 + seed % 700, 20 + seed % 110
    grown = [product * (100 + 5 * i + seed % 3) / 100 for i in range(len(YEARS))]
    fewer = [people * (1000 - 4 * i) / 1000 for i in range(len(YEARS))]
    told = ["%.2f" % value for value in grown] + ["%.2f" % value for value in fewer]
    if seed % 50 == 0:
        told[4] = "…"
    return told


def write(path, count=2800):
    head = ["行政区划代码", "县（市、区）", "所属地市"]
    head += ["地区生产总值（亿元）%d年" % year for year in YEARS] + ["常住人口（万人）%d年" % year for year in YEARS]
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        for number, (code, name, city) in enumerate(counties(count)):
            writer.writerow([code, name, city, *values(number, code)])


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("file")
    options.add_argument("--counties", type=int, default=2800)
    given = options.parse_args()
    write(given.file, given.counties)
