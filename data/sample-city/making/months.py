"""The monthly numbers of the sample city: whole numbers only, made from paths drawn by hand and a little noise.

A path gives growth over the year before in tenths of a percent at some of the 23 reported periods (0: January and
February 2023, 1: March 2023 … 11: January and February 2024 … 22: January and February 2025); between them it is
straight. The story is in the paths: a slump in mid 2024, Xingling last in industrial growth until May 2024 and
Maiqiu from June on, Qingshi ahead of all counties from October on.
"""
from making.codes import CITY, FLOW_CODES, PARTS, UNIT_OF

YEARS = (2023, 2024, 2025)
MONTHS = [(year, month) for year in YEARS for month in range(1, 13) if (year, month) <= (2025, 2)]
# Reported periods of what is published for January and February together: first month, length in months.
PERIODS = [(year, month, 2 if month == 1 else 1) for year, month in MONTHS if month != 2]

IVA_GROWTH = {
    "990002": {0: 82, 6: 88, 10: 85, 15: 58, 18: 62, 22: 74},
    "990003": {0: 70, 6: 72, 10: 66, 14: 24, 16: 15, 19: 28, 22: 55},
    "990021": {0: 44, 4: 50, 10: 60, 13: 50, 16: 46, 18: 53, 19: 83, 22: 118},
    "990022": {0: 62, 6: 66, 10: 55, 13: 36, 14: 26, 15: -8, 17: -34, 19: -41, 21: -30, 22: -23},
    "990023": {0: 60, 6: 63, 10: 52, 15: 27, 18: 25, 22: 46},
    "990024": {0: 58, 6: 55, 10: 60, 15: 38, 22: 61},
    "990025": {0: 26, 4: 20, 10: 28, 13: 12, 14: 3, 15: 8, 18: 16, 22: 34},
    "990081": {0: 76, 6: 60, 9: 42, 12: 24, 14: 18, 17: 30, 19: 48, 22: 79},
    "zone-qiming": {0: 105, 8: 112, 15: 72, 22: 98},
    "zone-yuanfan": {0: 90, 10: 84, 15: 41, 22: 72},
    "zone-bailu": {0: 40, 10: 44, 15: 18, 22: 31},
}
PATHS = {
    "fai": {0: 85, 8: 70, 12: 55, 16: 22, 20: 35, 22: 62},
    "retail": {0: 72, 6: 90, 11: 60, 16: 35, 21: 52, 22: 58},
    "budget-revenue": {0: 60, 10: 68, 16: 18, 22: 41},
    "tax-revenue": {0: 75, 10: 60, 16: -12, 20: 10, 22: 36},
    "trade": {0: 40, 8: 15, 12: -35, 15: -92, 19: -20, 22: 66},
    "fdi": {0: 120, 8: 60, 16: -150, 22: 80},
    "new-entities": {0: 90, 10: 60, 11: 180, 21: 170, 22: 60},
    "new-jobs": {0: 45, 10: 50, 16: 12, 22: 38},
}
# Share of each month in a year, in thousandths.
SEASON = {
    "fai": (45, 50, 85, 80, 90, 115, 80, 80, 100, 90, 90, 95),
    "retail": (96, 92, 78, 76, 82, 84, 76, 78, 82, 88, 82, 86),
    "budget-revenue": (125, 80, 90, 82, 80, 95, 78, 62, 80, 78, 65, 85),
    "tax-revenue": (130, 82, 78, 90, 88, 86, 86, 64, 70, 88, 62, 76),
    "trade": (82, 66, 84, 82, 84, 86, 86, 84, 86, 82, 86, 92),
    "fdi": (70, 60, 110, 70, 80, 130, 70, 70, 100, 70, 70, 100),
    "industrial-revenue": (74, 68, 86, 82, 83, 90, 82, 82, 86, 86, 88, 93),
    "power": (84, 72, 82, 78, 79, 84, 95, 98, 84, 78, 81, 85),
    "new-entities": (62, 58, 118, 98, 92, 88, 84, 82, 86, 74, 82, 76),
    "new-jobs": (60, 62, 95, 98, 90, 100, 102, 88, 85, 80, 72, 68),
}
# The city in 2022, and the step in which a number is published (CNY 1 million is 0.01亿元).
BASE = {"fai": 88_000_000_000, "retail": 96_000_000_000, "budget-revenue": 15_200_000_000,
        "tax-revenue": 10_800_000_000, "trade": 38_600_000_000, "fdi": 136_000_000, "industrial-revenue": 295_000_000_000,
        "power": 14_800_000_000, "new-entities": 56_000, "new-jobs": 47_000}
STEP = {"fai": 1_000_000, "retail": 1_000_000, "budget-revenue": 100_000, "tax-revenue": 100_000, "trade": 100_000,
        "fdi": 10_000, "industrial-revenue": 1_000_000, "power": 10_000, "new-entities": 1, "new-jobs": 1}
# Weight of each part of the city in thousandths, in the order of PARTS. The resort zone has no trade of its own.
INDUSTRY = (130, 150, 88, 70, 92, 75, 55, 160, 90, 80, 10)
WEIGHTS = {
    "fai": (150, 130, 105, 75, 90, 80, 70, 130, 85, 70, 15),
    "retail": (230, 140, 85, 90, 85, 80, 70, 125, 45, 30, 20),
    "budget-revenue": (190, 130, 85, 70, 80, 70, 60, 140, 90, 70, 15),
    "tax-revenue": (190, 130, 85, 70, 80, 70, 60, 140, 90, 70, 15),
    "trade": (120, 130, 60, 35, 70, 45, 20, 255, 150, 115, 0),
    "fdi": (150, 95, 100, 30, 60, 40, 15, 170, 200, 140, 0),
    "industrial-revenue": INDUSTRY,
    "power": (95, 165, 80, 90, 110, 70, 60, 180, 60, 85, 5),
    "new-entities": (200, 140, 90, 95, 90, 85, 75, 140, 50, 25, 10),
    "new-jobs": (190, 140, 95, 90, 90, 80, 70, 140, 60, 35, 10),
}
# No months of these were handed in: the city's number contains them, the row itself is missing.
MISSING = {("990025", "fdi"): [(2023, 4), (2023, 5), (2023, 6)], ("zone-yuanfan", "fdi"): [(2024, 7), (2024, 8)],
           ("990025", "new-jobs"): [(2023, 8), (2023, 9)], ("zone-bailu", "power"): [(2024, 5)],
           ("990022", "tax-revenue"): [(2024, 10)]}
MONTH_BY_MONTH = ("power", "new-entities")   # January and February are published apart


def noise(spread, *key):
    """A whole number from -spread to spread that depends on the key alone."""
    state = 1
    for byte in "/".join(map(str, key)).encode():
        state = (state * 31 + byte) % 2**31
    for _ in range(4):
        state = (state * 1103515245 + 12345) % 2**31
    return (state >> 8) % (2 * spread + 1) - spread


def along(path, at):
    """The path's value at a period, in whole tenths."""
    points = sorted(path.items())
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        if at <= x1:
            return (y0 * (x1 - at) + y1 * (at - x0)) // (x1 - x0)
    return points[-1][1]


def rounded(numerator, denominator):
    return (2 * numerator + denominator) // (2 * denominator)


def period_of(year, month):
    return (year - 2023) * 11 + max(month - 2, 0)


def iva_growth(area, at):
    """Published growth in tenths of a percent. The last period is exactly what is drawn: it leads every page."""
    if area == CITY:
        total = sum(weight * iva_growth(part, at) for part, weight in zip(PARTS, INDUSTRY))
        return rounded(total, 1000)
    last = len(PERIODS) - 1
    return along(IVA_GROWTH[area], at) + (0 if at == last else noise(4, "iva-growth", area, at))


def iva_growth_to_date(area, year, month):
    """Published growth from January to that month."""
    total = weight = 0
    for m in range(2, month + 1):
        months = SEASON["industrial-revenue"][0] + SEASON["industrial-revenue"][1] if m == 2 else \
            SEASON["industrial-revenue"][m - 1]
        total += months * iva_growth(area, period_of(year, m))
        weight += months
    return rounded(total, weight)


def growth(area, indicator, year, month):
    """Growth over the year before, in tenths of a percent, that the level follows."""
    at = period_of(year, month)
    industrial = iva_growth(area, at)
    if indicator == "industrial-revenue":
        return industrial - 15 + noise(9, indicator, area, year, month)
    if indicator == "power":
        heat = 22 if (year, month) in ((2024, 7), (2024, 8)) else 0
        return industrial * 6 // 10 + heat + noise(8, indicator, area, year, month)
    ahead = (industrial - iva_growth(CITY, at)) * 35 // 100
    hit = -120 if (area, indicator) == ("990081", "trade") and 11 <= at <= 16 else 0
    spread = 30 if indicator in ("fdi", "trade") else 12
    return along(PATHS[indicator], at) + ahead + hit + noise(spread, indicator, area, year, month)


def month_values():
    """(area, indicator, year, month) → value in the unit itself; the city is the sum of its parts."""
    values = {}
    for indicator in FLOW_CODES:
        for month in range(1, 13):
            for area, weight in zip(PARTS, WEIGHTS[indicator]):
                value = BASE[indicator] * weight * SEASON[indicator][month - 1] // 1_000_000
                for year in YEARS:
                    if weight and (year, month) <= (2025, 2):
                        value = value * (1000 + growth(area, indicator, year, month)) // 1000
                        values[area, indicator, year, month] = value // STEP[indicator] * STEP[indicator]
            for year in YEARS:
                parts = [values[area, indicator, year, month] for area in PARTS
                         if (area, indicator, year, month) in values]
                if parts:
                    values[CITY, indicator, year, month] = sum(parts)
    return values


VALUES = month_values()


def to_date(area, indicator, year, month):
    """From January to that month; None where the area has none of it."""
    if (area, indicator, year, 1) not in VALUES:
        return None
    return sum(VALUES[area, indicator, year, m] for m in range(1, month + 1))


def published_growth(area, indicator, year, month):
    """Growth on a comparable basis: close to the nominal one, never computed from it by a reader."""
    if indicator == "fai":
        now = to_date(area, "fai", year, month)
        before = to_date(area, "fai", year - 1, month) if year > 2023 else None
        near = rounded((now - before) * 1000, before) if before else along(PATHS["fai"], period_of(year, month))
    else:
        near = growth(area, indicator, year, month) if area != CITY else along(PATHS[indicator], period_of(year, month))
    return near + noise(3, "comparable", indicator, area, year, month)


def hightech_share(area, year, month):
    """Tenths of a percent, from January on; the city's own, not a sum."""
    level = {CITY: 402, "zone-qiming": 631, "zone-yuanfan": 455, "990002": 468, "990003": 396, "990021": 371,
             "990022": 258, "990023": 342, "990024": 318, "990025": 247, "990081": 437, "zone-bailu": 120}[area]
    pace = 26 if area == "990021" else 8 if area == "990022" else 16
    at = period_of(year, month)
    return level + pace * at // 11 + noise(3, "hightech-share", area, at)


def missing(area, indicator, year, month):
    return (year, month) in MISSING.get((area, indicator), ())


def percent(tenths):
    sign, tenths = "-" if tenths < 0 else "", abs(tenths)
    return f"{sign}{tenths // 10}" + (f".{tenths % 10}" if tenths % 10 else "")


def length(months):
    return "P1Y" if months == 12 else f"P{months}M"


def row(area, indicator, year, month, months, value, status="A"):
    """An observation: `month` is the first of its `months` months; longer than one means from January on."""
    last = (year, month + months - 1)
    status = "P" if last == (2025, 2) and status == "A" else status
    return dict(area=area, indicator=indicator, unit=UNIT_OF[indicator], freq="M" if months == 1 else "C",
                source="bulletin", period_start=f"{year}-{month:02}-01", period_length=length(months),
                value=value, status=status)


def level_rows(area, indicator):
    """Month by month, then from January on."""
    apart = indicator in MONTH_BY_MONTH
    for year, month in MONTHS:
        if (area, indicator, year, month) not in VALUES or missing(area, indicator, year, month):
            continue
        value = VALUES[area, indicator, year, month]
        broken = indicator == "new-entities" and (year, month) == (2024, 1) or \
            (area, indicator, year, month) == ("zone-bailu", "power", 2023, 7)
        if apart or month > 2:
            yield row(area, indicator, year, month, 1, value, "B" if broken else "A")
        elif month == 1:
            yield row(area, indicator, year, 1, 2, value + VALUES[area, indicator, year, 2])
    for year, month in MONTHS:
        if month > 1 and not missing(area, indicator, year, month) and to_date(area, indicator, year, month) is not None:
            estimated = indicator == "fdi" and year == 2025
            yield dict(row(area, f"{indicator}-ytd", year, 1, month, to_date(area, indicator, year, month),
                           "E" if estimated else "A"), freq="C")


def rate_rows(area):
    for at, (year, month, months) in enumerate(PERIODS):
        last = month + months - 1
        yield row(area, "iva-growth", year, month, months, percent(iva_growth(area, at)))
        yield row(area, "iva-growth-ytd", year, 1, last, percent(iva_growth_to_date(area, year, last)))
        yield row(area, "fai-growth", year, 1, last, percent(published_growth(area, "fai", year, last)))
        if (area, year, month) != ("990024", 2024, 4):
            yield row(area, "retail-growth", year, month, months, percent(published_growth(area, "retail", year, last)))
        yield row(area, "hightech-share", year, 1, last, percent(hightech_share(area, year, last)))


def rows():
    """Every monthly observation as first published."""
    result = []
    for area in [CITY, *PARTS]:
        for indicator in FLOW_CODES:
            result += level_rows(area, indicator)
        result += rate_rows(area)
    return result


def revised_rows():
    """Change 2: meter readings came in for one plant in Yunqiao; two months, what accumulates, and the city follow."""
    for area in ("990002", CITY):
        for month, less in ((11, 8_000_000), (12, 16_000_000)):
            value = VALUES[area, "power", 2024, month] - 8_000_000
            yield row(area, "power", 2024, month, 1, value)
            yield dict(row(area, "power-ytd", 2024, 1, month, to_date(area, "power", 2024, month) - less), freq="C")
