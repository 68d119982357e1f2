"""Published figures of the sample city: what somebody read, with qualifier, printed form and passage."""
from making.codes import CITY, PARTS, UNIT_OF
from making.months import VALUES, hightech_share, iva_growth, iva_growth_to_date, percent, published_growth, to_date
from making.yearly import INDUSTRIES

UNDATED = ("", "")
JF_2025 = ("2025-01-01", "P2M")
REVISED = 120_000_000   # what the yearly check took off retail sales in Liuwan's December

_SOURCE = {"1": "bulletin", "2": "express", "3": "work-report", "4": "work-report-2024",
           "5": "yearbook", "6": "daily"}


def year(number):
    return f"{number}-01-01", "P1Y"


def figure(code, indicator, value, printed, passage, *, period=UNDATED, area=CITY, industry="_Z", subject="_Z",
           kind="actual", qualifier="exact", status="A", freq=None, hi="", gap="", change=1):
    """A row of the figure table; the source follows from the passage."""
    start, length = period
    if freq is None:
        freq = "_Z" if not start else {"P1Y": "A", "P1M": "M", "P1D": "D"}.get(length, "C")
    return dict(code=f"SC-{code:04}", area=area, indicator=indicator, industry=industry, subject=subject, kind=kind,
                unit=UNIT_OF[indicator], freq=freq, source=_SOURCE[passage[4]], period_start=start, period_length=length,
                value=value, value_hi=hi, qualifier=qualifier, status=status, gap_reason=gap,
                no_period="" if start else "undated", as_published=printed, passage=passage, change=change)


def shifted(value, places):
    """A whole number divided by a power of ten, as decimal text: 12340000000 by 8 is 123.4."""
    text = str(value).rjust(places + 1, "0")
    return f"{text[:-places]}.{text[-places:]}".rstrip("0").rstrip(".")


def yi(value, unit="元"):
    return f"{shifted(value, 8)}亿{unit}"


def grew(tenths):
    return f"{percent(tenths)}%"


def headline():
    """January and February 2025 of the whole city, as the bulletin prints them."""
    flows = [(2, "fai", "SC-P121", yi), (4, "retail", "SC-P131", yi), (6, "budget-revenue", "SC-P141", yi),
             (7, "tax-revenue", "SC-P141", yi), (8, "power", "SC-P113", lambda v: yi(v, "千瓦时")),
             (9, "trade", "SC-P132", yi), (10, "fdi", "SC-P122", lambda v: f"{shifted(v, 4)}万美元"),
             (12, "new-entities", "SC-P151", lambda v: f"{v}户"), (13, "industrial-revenue", "SC-P113", yi),
             (14, "new-jobs", "SC-P152", lambda v: f"{v}人")]
    for code, indicator, passage, printed in flows:
        value = to_date(CITY, indicator, 2025, 2)
        yield figure(code, f"{indicator}-ytd", value, printed(value), passage, period=JF_2025,
                     status="E" if indicator == "fdi" else "P")
    rates = [(1, "iva-growth", "SC-P111", iva_growth(CITY, 22)),
             (3, "fai-growth", "SC-P121", published_growth(CITY, "fai", 2025, 2)),
             (5, "retail-growth", "SC-P131", published_growth(CITY, "retail", 2025, 2)),
             (15, "iva-growth-ytd", "SC-P111", iva_growth_to_date(CITY, 2025, 2))]
    for code, indicator, passage, tenths in rates:
        yield figure(code, indicator, percent(tenths), grew(tenths), passage, period=JF_2025, status="P")
    share = percent(hightech_share(CITY, 2025, 2))
    yield figure(11, "hightech-share", share, f"{share}%", "SC-P113", period=JF_2025, status="P")


def county_growth():
    for code, area in enumerate(PARTS, 21):
        tenths = iva_growth(area, 22)
        yield figure(code, "iva-growth", percent(tenths), grew(tenths), "SC-P112", period=JF_2025, area=area, status="P")


def year_2024():
    """What became of the targets for 2024: from January to December, so in the series that accumulates."""
    flows = [(44, "retail", yi, "P"), (45, "budget-revenue", yi, "P"), (46, "trade", yi, "A"),
             (47, "fdi", lambda v: f"{shifted(v, 8)}亿美元", "A"), (49, "new-entities", lambda v: f"{v}户", "A"),
             (50, "new-jobs", lambda v: f"{v}人", "A")]
    for code, indicator, printed, status in flows:
        value = to_date(CITY, indicator, 2024, 12)
        yield figure(code, f"{indicator}-ytd", value, printed(value), "SC-P161", period=year(2024), freq="C", status=status)
    for code, indicator, tenths in [(41, "iva-growth-ytd", iva_growth_to_date(CITY, 2024, 12)),
                                    (43, "fai-growth", published_growth(CITY, "fai", 2024, 12))]:
        yield figure(code, indicator, percent(tenths), grew(tenths), "SC-P161", period=year(2024), freq="C")
    share = percent(hightech_share(CITY, 2024, 12))
    yield figure(48, "hightech-share", share, f"{share}%", "SC-P162", period=year(2024), freq="C")


def city_targets():
    """indicator, 2024: value, qualifier, printed; 2025: the same."""
    rows = [("iva-growth-ytd", 7, "about", "7%左右", 7, "about", "7%左右"),
            ("fai-growth", "7.5", "at_least", "7.5%以上", 6, "at_least", "6%以上"),
            ("retail-ytd", 110_000_000_000, "at_least", "1100亿元以上", 114_000_000_000, "at_least", "1140亿元以上"),
            ("budget-revenue-ytd", 17_000_000_000, "about", "170亿元左右", 17_500_000_000, "about", "175亿元左右"),
            ("trade-ytd", 40_000_000_000, "at_least", "达到400亿元", 39_000_000_000, "at_least", "达到390亿元"),
            ("fdi-ytd", 150_000_000, "at_least", "不少于1.5亿美元", 145_000_000, "at_least", "不少于1.45亿美元"),
            ("hightech-share", 43, "at_least", "达到43%", 45, "at_least", "达到45%"),
            ("new-entities-ytd", 65_000, "at_least", "6.5万户以上", 72_000, "at_least", "7.2万户以上"),
            ("new-jobs-ytd", 48_000, "at_least", "4.8万人以上", 50_000, "at_least", "5万人以上")]
    for place, (indicator, value, qualifier, printed, value_2025, qualifier_2025, printed_2025) in enumerate(rows):
        yield figure(51 + place, indicator, value, printed, "SC-P411" if place < 5 else "SC-P412", period=year(2024),
                     freq="C", kind="target", qualifier=qualifier)
        yield figure(61 + place, indicator, value_2025, printed_2025, "SC-P311" if place < 5 else "SC-P312",
                     period=year(2025), freq="C", kind="target", qualifier=qualifier_2025)
    yield figure(70, "permit-days", 40, "压缩至40天以内", "SC-P313", period=year(2025), kind="target", qualifier="at_most")
    yield figure(71, "key-projects", 60, "60项以上", "SC-P341", period=year(2025), kind="plan", qualifier="at_least")


def county_targets():
    values = {"990002": 7, "990003": 6, "990021": 10, "990022": 4, "990023": 5, "990024": 6, "990025": 5, "990081": 8}
    for code, (area, value) in enumerate(values.items(), 81):
        yield figure(code, "iva-growth-ytd", value, f"{value}%以上", "SC-P321", period=year(2025), area=area, freq="C",
                     kind="target", qualifier="at_least")
    yield figure(89, "fai-growth", "", "", "SC-P321", period=year(2025), area="990024", freq="C", kind="target",
                 status="O", gap="unentered")


def cluster():
    at = dict(area="990081", industry="bearings", subject="shijin-bearings")
    yield figure(101, "makers", 1200, "1200余家", "SC-P611", qualifier="more_than", **at)
    yield figure(102, "jobs-provided", 30_000, "近3万人", "SC-P611", qualifier="nearly", **at)
    yield figure(103, "annual-revenue", 7_100_000_000, "71亿元", "SC-P612", period=year(2022), **at)
    yield figure(104, "annual-revenue", 7_900_000_000, "79亿元", "SC-P612", period=year(2023), **at)
    yield figure(105, "annual-revenue", 8_600_000_000, "约86亿元", "SC-P612", period=year(2024), qualifier="about",
                 status="E", **at)
    yield figure(106, "exports", 200_000_000, "不足2亿美元", "SC-P612", period=year(2024), qualifier="less_than", **at)
    yield figure(107, "rnd-intensity", "3.2", "3.2%~3.8%", "SC-P613", period=year(2024), qualifier="between", hi="3.8", **at)
    yield figure(108, "rnd-spending", 280_000_000, "不少于2.8亿元", "SC-P613", period=year(2024), qualifier="at_least", **at)
    yield figure(109, "chain-goal", 10_000_000_000, "百亿级", "SC-P613", period=year(2027), kind="target",
                 qualifier="order_of", **at)
    yield figure(110, "little-giants", 6, "6家", "SC-P621", **at)
    yield figure(111, "national-hightech", 58, "58家", "SC-P621", **at)
    yield figure(112, "provincial-srdi", 41, "41家", "SC-P621", **at)
    yield figure(113, "gazelles", 8, "8家", "SC-P621", **at)
    yield figure(114, "champions", 5, "5家", "SC-P621", **at)
    yield figure(115, "equipment-renewed", 3200, "3200余套", "SC-P622", period=year(2024), qualifier="more_than", **at)


def axle():
    """The flagship project."""
    at = dict(area="990081", industry="auto-parts", subject="axle-factory")
    yield figure(121, "annual-revenue", 62_000_000, "6200万元", "SC-P633", period=year(2022), **at)
    yield figure(122, "annual-revenue", 140_000_000, "1.4亿元", "SC-P633", period=year(2023), **at)
    yield figure(123, "annual-revenue", 230_000_000, "突破2.3亿元", "SC-P633", period=year(2024), qualifier="more_than", **at)
    yield figure(124, "axles-sold", 260_000, "26万根", "SC-P635", period=year(2024), **at)
    yield figure(125, "axles-made", 380_000, "达到38万根", "SC-P635", period=year(2025), kind="target",
                 qualifier="at_least", **at)
    yield figure(126, "parts", 37, "37个", "SC-P634", **at)
    yield figure(127, "permit-days", 78, "78天", "SC-P632", period=year(2021), **at)
    yield figure(128, "local-rate", 45, "45%", "SC-P634", **at)
    yield figure(129, "province-rate", 80, "80%", "SC-P634", **at)
    yield figure(130, "capital-rounds", 3, "3次", "SC-P632", **at)
    yield figure(131, "foreign-first", 6_000_000, "600万美元", "SC-P632", period=year(2020), **at)
    yield figure(132, "foreign-total", 25_000_000, "超过2500万美元", "SC-P632", qualifier="more_than", **at)
    yield figure(133, "invest-total", 420_000_000, "约4.2亿元", "SC-P631", qualifier="about", **at)
    yield figure(134, "land", 126, "126亩", "SC-P631", **at)


def projects():
    # code, subject, area, industry, total in 0.1亿元, qualifier, printed, spent so far
    rows = [(151, "bearing-steel", "990081", "metals", 86, "exact", "8.6亿元", 31),
            (152, "bearing-lab", "990081", "bearings", 9, "exact", "9000万元", None),
            (153, "storage-base", "990021", "new-energy", 520, "exact", "52亿元", 187),
            (154, "hydrogen-station", "990021", "hydrogen", 6, "about", "约6000万元", None),
            (155, "chemicals-upgrade", "990003", "green-chemicals", 175, "exact", "17.5亿元", 94),
            (156, "metals-recycling", "990023", "metals", 63, "exact", "6.3亿元", None),
            (157, "smart-home-line", "990002", "smart-home", 41, "exact", "4.1亿元", None),
            (158, "chip-line", "zone-qiming", "electronics", 228, "more_than", "超22.8亿元", 76),
            (159, "castings", "zone-yuanfan", "auto-parts", 120, "exact", "12亿元", None),
            (160, "cold-chain", "990022", "food", 38, "exact", "3.8亿元", None),
            (161, "weaving-move", "990022", "textiles", 52, "nearly", "近5.2亿元", None),
            (162, "airfield", "990024", "low-altitude", 14, "exact", "1.4亿元", None),
            (163, "fruit-works", "990025", "food", 19, "exact", "1.9亿元", None)]
    done = {"bearing-lab", "smart-home-line", "fruit-works"}
    for code, subject, area, industry, tenths, qualifier, printed, spent in rows:
        at = dict(area=area, industry=industry, subject=subject)
        yield figure(code, "invest-total", tenths * 10_000_000, printed, "SC-P651" if subject in done else "SC-P342",
                     kind="actual" if subject in done else "plan", qualifier=qualifier, **at)
        if spent:
            yield figure(code + 13, "invest-done", spent * 10_000_000, f"{shifted(spent, 1)}亿元", "SC-P653",
                         period=("2025-02-28", "P1D"), **at)
    yield figure(177, "foreign-total", 120_000_000, "1.2亿美元", "SC-P342", area="990021", industry="new-energy",
                 subject="storage-base", kind="plan")
    yield figure(178, "foreign-total", 35_000_000, "不少于3500万美元", "SC-P342", area="zone-qiming",
                 industry="electronics", subject="chip-line", kind="plan", qualifier="at_least")


def enterprises():
    rows = [(181, "jinheng-bearing", "990081", "bearings", 124, "exact", "12.4亿元"),
            (182, "qingneng-energy", "990021", "new-energy", 386, "more_than", "超过38.6亿元"),
            (183, "fengchuan-metals", "990023", "metals", 712, "exact", "71.2亿元"),
            (184, "liuwan-chemicals", "990003", "green-chemicals", 953, "exact", "95.3亿元"),
            (185, "yunqiao-home", "990002", "smart-home", 68, "about", "6.8亿元左右"),
            (186, "qiming-micro", "zone-qiming", "electronics", 215, "exact", "21.5亿元"),
            (187, "yuanfan-auto", "zone-yuanfan", "auto-parts", 174, "exact", "17.4亿元"),
            (188, "maifeng-food", "990022", "food", 93, "nearly", "近9.3亿元"),
            (189, "luming-materials", "990024", "building-materials", 47, "exact", "4.7亿元"),
            (190, "xingling-fruit", "990025", "food", 22, "exact", "2.2亿元")]
    for code, subject, area, industry, tenths, qualifier, printed in rows:
        yield figure(code, "annual-revenue", tenths * 10_000_000, printed, "SC-P641", period=year(2024), area=area,
                     industry=industry, subject=subject, qualifier=qualifier)
    for code, subject, area, industry, value in [(191, "shijin-bearing-park", "990081", "bearings", 84),
                                                 (192, "qingshi-storage-park", "990021", "new-energy", 23),
                                                 (193, "qiming-chip-park", "zone-qiming", "electronics", 37),
                                                 (194, "yuanfan-auto-park", "zone-yuanfan", "auto-parts", 46)]:
        yield figure(code, "tenants", value, f"{value}家", "SC-P642", area=area, industry=industry, subject=subject)


def disagreements():
    """The express and the bulletin on the same things."""
    growth = iva_growth("990081", 21)
    power = VALUES[CITY, "power", 2024, 8]
    revenue = to_date("990081", "industrial-revenue", 2024, 12)
    for code, passage, off in ((201, ("SC-P211", "SC-P221", "SC-P222"), 1), (204, ("SC-P112", "SC-P113", "SC-P162"), 0)):
        tenths = growth + 5 * off
        yield figure(code, "iva-growth", percent(tenths), grew(tenths), passage[0], period=("2024-12-01", "P1M"),
                     area="990081")
        value = power + 62_400_000 * off
        yield figure(code + 1, "power", value, yi(value, "千瓦时"), passage[1], period=("2024-08-01", "P1M"))
        value = revenue + 1_350_000_000 * off
        yield figure(code + 2, "industrial-revenue-ytd", value, yi(value), passage[2], period=year(2024), area="990081",
                     freq="C")


def gaps():
    yield figure(211, "tax-revenue", "", "", "SC-P172", period=("2024-10-01", "P1M"), area="990022", status="O",
                 gap="unpublished")
    yield figure(212, "retail-growth", "", "", "SC-P172", period=("2024-04-01", "P1M"), area="990024", status="O",
                 gap="unpublished")
    yield figure(213, "trade-ytd", "", "", "SC-P172", period=JF_2025, area="zone-bailu", status="O", gap="na")
    yield figure(214, "fdi-ytd", "", "", "SC-P172", period=JF_2025, area="zone-bailu", status="O", gap="na")
    yield figure(215, "power", "", "", "SC-P172", period=("2024-05-01", "P1M"), area="zone-bailu", status="O",
                 gap="unpublished")


def industry_output():
    for code, (industry, (output, *_)) in enumerate(INDUSTRIES.items(), 301):
        yield figure(code, "industry-output", output, yi(output), "SC-P511", period=year(2024), industry=industry, status="P")


def revisions():
    """Change 2: the yearly check. A corrected bulk value becomes a figure."""
    liuwan = dict(area="990003", passage="SC-P161", change=2)
    december = VALUES["990003", "retail", 2024, 12] - REVISED
    yield figure(221, "retail", december, yi(december), period=("2024-12-01", "P1M"), **liuwan)
    whole = to_date("990003", "retail", 2024, 12) - REVISED
    yield figure(222, "retail-ytd", whole, yi(whole), period=year(2024), freq="C", **liuwan)
    december = VALUES[CITY, "retail", 2024, 12] - REVISED
    yield figure(223, "retail", december, yi(december), "SC-P161", period=("2024-12-01", "P1M"), change=2)
    whole = to_date(CITY, "retail", 2024, 12) - REVISED
    yield figure(44, "retail-ytd", whole, yi(whole), "SC-P161", period=year(2024), freq="C", change=2)
    budget = to_date(CITY, "budget-revenue", 2024, 12)
    yield figure(45, "budget-revenue-ytd", budget, yi(budget), "SC-P161", period=year(2024), freq="C", change=2)


def mistake():
    """Change 3: a decimal point lost while typing; change 4 takes it back."""
    code = 21 + PARTS.index("990024")
    yield figure(code, "iva-growth", iva_growth("990024", 22), "61%", "SC-P112", period=JF_2025, area="990024",
                 status="P", change=3)


def rows():
    parts = (headline, county_growth, year_2024, city_targets, county_targets, cluster, axle, projects, enterprises,
             disagreements, gaps, industry_output, revisions, mistake)
    return sorted((row for part in parts for row in part()), key=lambda row: (row["code"], row["change"]))
