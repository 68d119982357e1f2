"""Facts without a number, and notes on what was read."""
from making.codes import CITY

_STAGES = ("planned", "starting", "under_way", "in_production")
_STAGE_TEXT = {"planned": ("列入计划", "planned"), "starting": ("计划当年开工", "to start within the year"),
               "under_way": ("在建", "under way"), "in_production": ("投产", "in production")}
# project → (stage, year, passage), the latest last
PHASES = {
    "axle-factory": [("planned", 2019, "SC-P631"), ("under_way", 2021, "SC-P632"), ("in_production", 2022, "SC-P632")],
    "bearing-lab": [("under_way", 2022, "SC-P613"), ("in_production", 2023, "SC-P613")],
    "smart-home-line": [("under_way", 2023, "SC-P651"), ("in_production", 2024, "SC-P651")],
    "fruit-works": [("in_production", 2024, "SC-P651")],
    "bearing-steel": [("planned", 2023, "SC-P342"), ("under_way", 2024, "SC-P342")],
    "storage-base": [("starting", 2023, "SC-P342"), ("under_way", 2024, "SC-P342")],
    "chemicals-upgrade": [("under_way", 2024, "SC-P342")],
    "chip-line": [("under_way", 2024, "SC-P342")],
    "metals-recycling": [("starting", 2025, "SC-P343")],
    "castings": [("starting", 2025, "SC-P343")],
    "weaving-move": [("starting", 2025, "SC-P652")],
    "hydrogen-station": [("planned", 2025, "SC-P343")],
    "cold-chain": [("planned", 2025, "SC-P343")],
    "airfield": [("planned", 2025, "SC-P343")],
}

# type, area, industry, subject, kind, year or "", zh, en, passage
_FACTS = [
    ("title", "990081", "bearings", "shijin-bearings", "actual", "2021", "省级特色产业集群", "Provincial characteristic industrial cluster", "SC-P621"),
    ("title", "990081", "bearings", "shijin-bearings", "actual", "2023", "国家中小企业特色产业集群", "National characteristic SME industrial cluster", "SC-P621"),
    ("title", "990081", "bearings", "shijin-bearings", "actual", "", "示例省四大轴承产地之一", "One of the four bearing-making places of Sample Province", "SC-P611"),
    ("prize", "990081", "bearings", "jinheng-bearing", "actual", "2024", "津恒轴承获评卓越级智能工厂", "Jinheng Bearing named an excellence-level smart factory", "SC-P622"),
    ("prize", "990081", "auto-parts", "hengzhou-axle", "actual", "2024", "恒舟车轴获评省级绿色工厂", "Hengzhou Axle named a provincial green factory", "SC-P622"),
    ("aim", "990081", "bearings", "shijin-bearings", "target", "2027", "力争建成国家级轴承检测平台", "To build a national-level bearing test platform", "SC-P613"),
    ("aim", CITY, "low-altitude", "_Z", "target", "2026", "开通首条低空物流航线", "To open a first low-altitude freight route", "SC-P334"),
    ("aim", "990021", "new-energy", "_Z", "target", "2025", "力争进入全省储能产业前列", "To be among the province's leaders in energy storage", "SC-P333"),
    ("milestone", "990081", "auto-parts", "axle-factory", "actual", "2019", "与外方签订合资协议", "Joint venture agreement with the foreign partner", "SC-P631"),
    ("milestone", "990081", "auto-parts", "axle-factory", "actual", "2020", "首期外资到位", "First foreign investment arrives", "SC-P632"),
    ("milestone", "990081", "auto-parts", "axle-factory", "actual", "2021", "厂房开工", "Work on the building begins", "SC-P632"),
    ("milestone", "990081", "auto-parts", "axle-factory", "actual", "2022", "第一条产线投产", "First line in production", "SC-P632"),
    ("milestone", "990081", "auto-parts", "axle-factory", "actual", "2024", "第二条产线投产", "Second line in production", "SC-P633"),
    ("milestone", "990081", "auto-parts", "axle-factory", "plan", "2025", "计划建成第三条产线", "A third line is planned", "SC-P635"),
    ("programme", CITY, "_Z", "chain-action", "actual", "2024", "十二条重点产业链实行链长制", "Twelve key chains each have a chain chief", "SC-P335"),
    ("programme", CITY, "equipment", "digital-factories", "actual", "2024", "推进中小企业数字化改造", "Digital transformation of small and medium enterprises", "SC-P335"),
    ("programme", "990081", "bearings", "bearing-brain", "actual", "2024", "轴承产业大脑上线运行", "The industrial brain for bearings is running", "SC-P613"),
    ("layout", CITY, "ai", "_Z", "plan", "", "前沿技术：布局人工智能与氢能", "Frontier technologies: AI and hydrogen", "SC-P334"),
    ("layout", CITY, "_Z", "_Z", "plan", "", "领军企业：每条产业链培育链主", "Leading enterprises: one for each chain", "SC-P335"),
    ("layout", CITY, "electronics", "qiming-chip-park", "plan", "", "科创园区：以启明芯园为核心", "Innovation parks: with the chip park at the centre", "SC-P335"),
    ("layout", CITY, "low-altitude", "_Z", "plan", "", "应用场景：开放低空物流场景", "Application scenarios: low-altitude freight", "SC-P334"),
    ("fact", "990022", "_Z", "_Z", "actual", "2025-01/2", "麦丘县规上工业增速自2024年6月起连续8期居全市末位", "Maiqiu has been last in industrial growth for eight periods in a row, since June 2024", "SC-P112"),
    ("fact", "990022", "textiles", "_Z", "actual", "2024-06", "两家织造企业因搬迁停产", "Two weaving mills stopped while they moved", "SC-P661"),
    ("fact", "990021", "_Z", "_Z", "actual", "2024-10", "青石县规上工业增速升至各县（市、区）首位", "Qingshi became first of the counties in industrial growth", "SC-P112"),
    ("fact", "990021", "new-energy", "storage-base", "actual", "2024-09", "储能电池基地首批设备进场", "First equipment arrived at the storage battery base", "SC-P661"),
    ("fact", "990081", "bearings", "_Z", "actual", "2024-03", "轴承出口订单转弱，外贸回落", "Export orders for bearings weakened and trade fell back", "SC-P662"),
    ("fact", "990003", "green-chemicals", "_Z", "actual", "2024-07", "化工装置集中检修", "Chemical plants closed for maintenance together", "SC-P662"),
    ("fact", "990002", "smart-home", "_Z", "actual", "2024", "智能家居产线投产后订单饱满", "Orders are full since the smart home line runs", "SC-P651"),
    ("fact", "990023", "metals", "_Z", "actual", "2024", "废旧金属回收网络覆盖全县", "The scrap metal network covers the county", "SC-P662"),
    ("fact", "990024", "building-materials", "_Z", "actual", "2024", "建材企业转产装配式构件", "Makers of building materials turned to prefabricated parts", "SC-P662"),
    ("fact", "990025", "food", "_Z", "actual", "2024", "果品加工延长产业链", "Fruit processing makes the chain longer", "SC-P663"),
    ("fact", "zone-qiming", "electronics", "_Z", "actual", "2024", "高新区与三所高校共建实验室", "The zone and three universities share laboratories", "SC-P643"),
    ("fact", "zone-yuanfan", "auto-parts", "_Z", "actual", "2024", "汽配园二期厂房交付", "The second phase of the auto parts park was handed over", "SC-P643"),
    ("fact", "zone-bailu", "_Z", "_Z", "actual", "2023-07", "度假区范围调整，用电量口径变动", "The zone's boundary changed, and its electricity with it", "SC-P172"),
]

# type, dim, about, zh, en, passage
_NOTES = [
    ("comparability", "indicator", "new-entities", "2024年1月起含农民专业合作社，与2023年不可比", "With farmers' cooperatives from January 2024 on; not comparable with 2023", "SC-P151"),
    ("comparability", "indicator", "iva-growth", "按可比价格计算，与用增加值现价算出的名义增速不同", "At comparable prices; differs from nominal growth computed from value added", "SC-P171"),
    ("comparability", "indicator", "industry-output", "产业之间有重叠，不可相加", "The industries overlap and may not be added", "SC-P521"),
    ("comparability", "indicator", "power", "白鹭度假区2023年7月起按新范围统计", "Bailu Resort Zone is counted in its new boundary from July 2023 on", "SC-P172"),
    ("rounding", "source", "bulletin", "县（市、区）与开发区之和等于全市数；增速按四舍五入", "Counties and zones add up to the city; rates of growth are rounded", "SC-P171"),
    ("oddity", "figure", "SC-0201", "月报与快报对石津市12月增速说法不一", "Bulletin and express disagree on Shijin's growth in December", "SC-P211"),
    ("oddity", "figure", "SC-0202", "月报与快报对全市8月工业用电说法不一，已采用快报", "Bulletin and express disagree on the city's electricity in August; the express is preferred", "SC-P221"),
    ("oddity", "figure", "SC-0203", "月报与快报对石津市全年营收说法不一", "Bulletin and express disagree on Shijin's revenue of the year", "SC-P222"),
    ("undated", "figure", "SC-0101", "原文未注明时期", "The text states no period", "SC-P611"),
    ("undated", "figure", "SC-0129", "原文未注明时期", "The text states no period", "SC-P634"),
    ("oddity", "figure", "SC-0044", "年度核查后下调1.2亿元，柳湾区12月数同步调整", "Lowered by CNY 120 million after the yearly check, with Liuwan's December", "SC-P161"),
    ("left_out", "source", "daily", "专版中的广告和人物故事未收录", "Advertisements and portraits on the page were left out", "SC-P643"),
    ("left_out", "source", "express", "快报中的分行业小类未收录", "The small classes of the express were left out", "SC-P211"),
]


def _period(text):
    """2024, 2024-06 or 2025-01/2 (two months) as the two columns."""
    if not text:
        return "", ""
    start, _, months = text.partition("/")
    return (f"{start}-01-01", "P1Y") if len(start) == 4 else (f"{start}-01", f"P{months or 1}M")


def _events():
    for zh_en in _FACTS:
        type, area, industry, subject, kind, period, zh, en, passage = zh_en
        yield dict(type=type, area=area, industry=industry, subject=subject, kind=kind, stage="", text_zh=zh, text_en=en,
                   passage=passage, period=_period(period))


def _phases(subjects):
    for code, phases in PHASES.items():
        subject = next(row for row in subjects if row["code"] == code)
        for stage, year, passage in phases:
            zh, en = _STAGE_TEXT[stage]
            kind = "plan" if stage in ("planned", "starting") and year == 2025 else "actual"
            yield dict(type="phase", area=subject["area"], industry=subject["industry"] or "_Z", subject=code, kind=kind,
                       stage=stage, text_zh=f"{subject['name_zh']}：{zh}", text_en=f"{subject['name_en']}: {en}",
                       passage=passage, period=_period(str(year)))


def rows(subjects):
    assert all(stage in _STAGES for phases in PHASES.values() for stage, _, _ in phases)
    event = []
    for ord, row in enumerate([*_events(), *_phases(subjects)], 1):
        start, length = row.pop("period")
        event.append(dict(row, code=f"SC-E{ord:03}", period_start=start, period_length=length, ord=ord))
    note = [dict(code=f"SC-N{ord:03}", type=type, dim=dim, about=about, text_zh=zh, text_en=en, passage=passage, ord=ord)
            for ord, (type, dim, about, zh, en, passage) in enumerate(_NOTES, 1)]
    return dict(event=event, note=note)
