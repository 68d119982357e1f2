"""Yearly numbers of the sample city: value added, and output and enterprises of each industry, 2021 to 2024."""
from making.codes import CITY, INDUSTRY_CODES, PARTS, UNIT_OF
from making.months import INDUSTRY, iva_growth_to_date, noise

# CNY of 2024, the three years' growth before it in tenths of a percent, enterprises at the end of 2024, and where the
# industry is at home: area and how many times its usual weight.
INDUSTRIES = {
    "equipment": (61_200_000_000, (62, 71, 48), 318, {"990003": 2, "990081": 2}),
    "green-chemicals": (54_800_000_000, (88, 35, -41), 96, {"990003": 4, "990023": 2}),
    "metals": (49_300_000_000, (51, 22, 9), 74, {"990023": 4, "990024": 2}),
    "food": (43_700_000_000, (44, 57, 39), 261, {"990022": 4, "990025": 3}),
    "bearings": (16_800_000_000, (95, 41, 18), 212, {"990081": 9}),
    "auto-parts": (28_900_000_000, (73, 96, 84), 155, {"zone-yuanfan": 5, "990081": 2}),
    "textiles": (22_400_000_000, (12, -23, -64), 143, {"990022": 5, "990025": 2}),
    "building-materials": (17_500_000_000, (-18, -52, -77), 88, {"990024": 4, "990022": 2}),
    "smart-home": (15_100_000_000, (66, 81, 92), 67, {"990002": 4}),
    "electronics": (26_300_000_000, (124, 138, 151), 92, {"zone-qiming": 7, "990021": 3}),
    "new-energy": (21_800_000_000, (182, 214, 233), 41, {"990021": 9}),
    "biopharma": (13_900_000_000, (97, 108, 64), 36, {"zone-qiming": 4, "990002": 3}),
    "ai": (4_100_000_000, (260, 315, 342), 19, {"zone-qiming": 9}),
    "hydrogen": (1_900_000_000, (410, 380, 295), 7, {"990021": 9}),
    "low-altitude": (800_000_000, (520, 610, 480), 5, {"990024": 5, "zone-bailu": 9}),
}
STEP = 10_000_000
IVA_2021 = 58_400_000_000


def shared(total, at_home, step):
    """`total` over the parts of the city by weight, in whole steps; what is left goes to the largest."""
    weights = [weight * at_home.get(area, 1) for area, weight in zip(PARTS, INDUSTRY)]
    shares = {area: total // step * weight // sum(weights) * step for area, weight in zip(PARTS, weights)}
    shares[max(shares, key=shares.get)] += total - sum(shares.values())
    return shares


def row(area, indicator, year, value, industry="_Z"):
    return dict(area=area, indicator=indicator, industry=industry, unit=UNIT_OF[indicator], freq="A",
                source="yearbook", period_start=f"{year}-01-01", period_length="P1Y", value=value,
                status="P" if year == 2024 else "A")


def industry_rows():
    for industry in INDUSTRY_CODES:
        output, growths, enterprises, at_home = INDUSTRIES[industry]
        for part, value in shared(output, at_home, STEP).items():
            if value:
                yield row(part, "industry-output", 2024, value, industry)
        for part, value in shared(enterprises, at_home, 1).items():
            if value:
                yield row(part, "industry-enterprises", 2024, value, industry)
        for year in (2024, 2023, 2022, 2021):
            yield row(CITY, "industry-output", year, output, industry)
            yield row(CITY, "industry-enterprises", year, enterprises, industry)
            if year > 2021:
                output = output * 1000 // (1000 + growths[year - 2022]) // STEP * STEP
                enterprises -= max(enterprises * (growths[year - 2022] + 20) // 2000, -2)


def value_added():
    """(area, year) → industrial value added; the city is the sum of its parts."""
    values = {}
    for area, weight in zip(PARTS, INDUSTRY):
        value = IVA_2021 * weight // 1000
        values[area, 2021] = value // STEP * STEP
        for year in (2022, 2023, 2024):
            real = 62 if year == 2022 else iva_growth_to_date(area, year, 12)
            # Prices moved too, so that nominal and published growth differ.
            value = value * (1000 + real + {2022: 21, 2023: -18, 2024: -12}[year] + noise(4, "price", area, year)) // 1000
            values[area, year] = value // STEP * STEP
    for year in (2021, 2022, 2023, 2024):
        values[CITY, year] = sum(values[area, year] for area in PARTS)
    return values


def rows():
    added = [row(area, "iva", year, value) for (area, year), value in value_added().items()]
    return added + list(industry_rows())
