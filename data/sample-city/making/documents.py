"""The sample city's documents, passage by passage, and who and what they speak of."""
from making.codes import CITY, COUNTIES, INDUSTRIES, ZONES

# document number → source; headline → paragraphs. A passage's code is SC-P and the three numbers.
DOCUMENTS = {
    1: ("bulletin", [
        ("工业运行逐月回升", "Industry recovers month by month", 3),
        ("投资与外资", "Investment and foreign capital", 2),
        ("消费与外贸", "Consumption and trade", 2),
        ("财政收入", "Public revenue", 1),
        ("市场主体与就业", "Business entities and jobs", 2),
        ("2024年回顾", "The year 2024 in review", 2),
        ("数据说明", "Notes on the data", 2)]),
    2: ("express", [
        ("1—2月工业快报", "Industry in January and February", 1),
        ("用电与营收核对", "Electricity and revenue compared", 2)]),
    3: ("work-report", [
        ("2025年主要预期目标", "Main targets for 2025", 3),
        ("分县（市、区）目标", "Targets of the counties", 1),
        ("“453X”产业体系", "The “453X” industrial system", 5),
        ("重点项目", "Key projects", 3)]),
    4: ("work-report-2024", [
        ("2024年主要预期目标", "Main targets for 2024", 2),
        ("产业布局", "Layout of industry", 1)]),
    5: ("yearbook", [
        ("分产业产值", "Output by industry", 1),
        ("口径说明", "Definitions", 1)]),
    6: ("daily", [
        ("小轴承转出大产业", "Small bearings, a large industry", 3),
        ("荣誉榜", "Roll of honours", 2),
        ("一根车轴的来路", "Where an axle comes from", 5),
        ("企业与园区", "Enterprises and parks", 3),
        ("项目现场", "On the building sites", 3),
        ("县域观察", "Notes from the counties", 3)]),
}

# code, type, zh, en, pinyin, area, industry, parent, role zh, role en, passage
SUBJECTS = [
    ("shijin-bearings", "cluster", "石津轴承产业集群", "Shijin bearing cluster", "shi jin zhou cheng chan ye ji qun", "990081",
     "bearings", "", "", "", "SC-P611"),
    ("jinheng-bearing", "enterprise", "津恒轴承", "Jinheng Bearing", "jin heng zhou cheng", "990081", "bearings",
     "shijin-bearings", "链主企业", "Chain-leading enterprise", "SC-P612"),
    ("jinshun-precision", "enterprise", "津顺精工", "Jinshun Precision", "jin shun jing gong", "990081", "bearings",
     "shijin-bearings", "", "", "SC-P612"),
    ("hengzhou-axle", "enterprise", "恒舟车轴", "Hengzhou Axle", "heng zhou che zhou", "990081", "auto-parts",
     "shijin-bearings", "链主企业", "Chain-leading enterprise", "SC-P631"),
    ("nordaxle", "enterprise", "诺达轴业（外方）", "Nordaxle (foreign partner)", "nuo da zhou ye", "", "auto-parts", "",
     "合资外方", "Foreign partner", "SC-P631"),
    ("qingneng-energy", "enterprise", "青能新材", "Qingneng New Materials", "qing neng xin cai", "990021", "new-energy", "",
     "链主企业", "Chain-leading enterprise", "SC-P641"),
    ("fengchuan-metals", "enterprise", "枫川金属", "Fengchuan Metals", "feng chuan jin shu", "990023", "metals", "",
     "链主企业", "Chain-leading enterprise", "SC-P641"),
    ("liuwan-chemicals", "enterprise", "柳湾化学", "Liuwan Chemicals", "liu wan hua xue", "990003", "green-chemicals", "",
     "链主企业", "Chain-leading enterprise", "SC-P641"),
    ("yunqiao-home", "enterprise", "云桥家居", "Yunqiao Home", "yun qiao jia ju", "990002", "smart-home", "", "", "", "SC-P641"),
    ("qiming-micro", "enterprise", "启明微电子", "Qiming Microelectronics", "qi ming wei dian zi", "zone-qiming",
     "electronics", "", "链主企业", "Chain-leading enterprise", "SC-P641"),
    ("yuanfan-auto", "enterprise", "远帆汽配", "Yuanfan Auto Parts", "yuan fan qi pei", "zone-yuanfan", "auto-parts", "", "",
     "", "SC-P641"),
    ("maifeng-food", "enterprise", "麦丰食品", "Maifeng Food", "mai feng shi pin", "990022", "food", "", "", "", "SC-P641"),
    ("maiqiu-textiles", "enterprise", "麦丘织造", "Maiqiu Weaving", "mai qiu zhi zao", "990022", "textiles", "", "", "",
     "SC-P641"),
    ("luming-materials", "enterprise", "鹿鸣建材", "Luming Building Materials", "lu ming jian cai", "990024",
     "building-materials", "", "", "", "SC-P641"),
    ("xingling-fruit", "enterprise", "杏岭果业", "Xingling Fruit", "xing ling guo ye", "990025", "food", "", "", "", "SC-P641"),
    ("shijin-bearing-park", "park", "石津轴承产业园", "Shijin Bearing Park", "shi jin zhou cheng chan ye yuan", "990081",
     "bearings", "shijin-bearings", "", "", "SC-P642"),
    ("qingshi-storage-park", "park", "青石储能产业园", "Qingshi Energy Storage Park", "qing shi chu neng chan ye yuan",
     "990021", "new-energy", "", "", "", "SC-P642"),
    ("qiming-chip-park", "park", "启明芯园", "Qiming Chip Park", "qi ming xin yuan", "zone-qiming", "electronics", "", "", "",
     "SC-P642"),
    ("yuanfan-auto-park", "park", "远帆汽配园", "Yuanfan Auto Parts Park", "yuan fan qi pei yuan", "zone-yuanfan",
     "auto-parts", "", "", "", "SC-P642"),
    ("axle-factory", "project", "恒舟车轴智能工厂", "Hengzhou smart axle factory", "heng zhou che zhou zhi neng gong chang",
     "990081", "auto-parts", "hengzhou-axle", "旗舰项目", "Flagship project", "SC-P631"),
    ("bearing-steel", "project", "轴承钢精炼扩建", "Bearing steel refinery extension", "zhou cheng gang jing lian kuo jian",
     "990081", "metals", "", "", "", "SC-P342"),
    ("bearing-lab", "project", "轴承检测中心", "Bearing test centre", "zhou cheng jian ce zhong xin", "990081", "bearings",
     "shijin-bearings", "", "", "SC-P613"),
    ("storage-base", "project", "青石储能电池基地", "Qingshi storage battery base", "qing shi chu neng dian chi ji di",
     "990021", "new-energy", "qingneng-energy", "", "", "SC-P342"),
    ("hydrogen-station", "project", "青石加氢示范站", "Qingshi hydrogen filling station", "qing shi jia qing shi fan zhan",
     "990021", "hydrogen", "", "", "", "SC-P343"),
    ("chemicals-upgrade", "project", "柳湾化工绿色技改", "Liuwan chemicals upgrade", "liu wan hua gong lv se ji gai", "990003",
     "green-chemicals", "liuwan-chemicals", "", "", "SC-P342"),
    ("metals-recycling", "project", "枫川再生金属", "Fengchuan metal recycling", "feng chuan zai sheng jin shu", "990023",
     "metals", "fengchuan-metals", "", "", "SC-P343"),
    ("smart-home-line", "project", "云桥智能家居产线", "Yunqiao smart home line", "yun qiao zhi neng jia ju chan xian", "990002",
     "smart-home", "yunqiao-home", "", "", "SC-P651"),
    ("chip-line", "project", "启明封装测试线", "Qiming packaging and test line", "qi ming feng zhuang ce shi xian",
     "zone-qiming", "electronics", "qiming-micro", "", "", "SC-P342"),
    ("castings", "project", "远帆一体化压铸", "Yuanfan one-piece castings", "yuan fan yi ti hua ya zhu", "zone-yuanfan",
     "auto-parts", "yuanfan-auto", "", "", "SC-P343"),
    ("cold-chain", "project", "麦丘冷链物流园", "Maiqiu cold-chain park", "mai qiu leng lian wu liu yuan", "990022", "food", "",
     "", "", "SC-P343"),
    ("weaving-move", "project", "麦丘织造搬迁改造", "Maiqiu weaving mill relocation", "mai qiu zhi zao ban qian gai zao",
     "990022", "textiles", "maiqiu-textiles", "", "", "SC-P652"),
    ("airfield", "project", "鹿鸣低空起降场", "Luming low-altitude airfield", "lu ming di kong qi jiang chang", "990024",
     "low-altitude", "", "", "", "SC-P343"),
    ("fruit-works", "project", "杏岭果品深加工", "Xingling fruit works", "xing ling guo pin shen jia gong", "990025", "food",
     "xingling-fruit", "", "", "SC-P651"),
    ("chain-action", "programme", "强链补链行动", "Chain-strengthening campaign", "qiang lian bu lian xing dong", CITY, "", "",
     "", "", "SC-P335"),
    ("digital-factories", "programme", "数字工厂行动", "Digital factories campaign", "shu zi gong chang xing dong", CITY,
     "equipment", "", "", "", "SC-P335"),
    ("bearing-brain", "programme", "轴承产业大脑", "Industrial brain for bearings", "zhou cheng chan ye da nao", "990081",
     "bearings", "shijin-bearings", "", "", "SC-P613"),
]

_OVERLAPS = [
    ("bearings", "equipment", "轴承也计入装备制造", "Bearings also count as equipment"),
    ("auto-parts", "equipment", "部分零部件企业也计入装备制造", "Some makers of parts also count as equipment"),
    ("smart-home", "electronics", "智能部件也计入电子信息", "Smart components also count as electronics"),
    ("new-energy", "electronics", "储能电控也计入电子信息", "Storage controls also count as electronics"),
    ("hydrogen", "new-energy", "氢能企业多数也计入新能源", "Most hydrogen firms also count as new energy"),
    ("ai", "electronics", "人工智能企业也计入电子信息", "AI firms also count as electronics"),
    ("low-altitude", "equipment", "整机企业也计入装备制造", "Aircraft makers also count as equipment"),
]
_RELATIONS = [("overlaps", "industry", *row, "SC-P521") for row in _OVERLAPS] + [
    ("part_of", "indicator", "tax-revenue", "budget-revenue", "税收是一般公共预算收入的一部分",
     "Taxes are a part of general public budget revenue", "SC-P141"),
    ("part_of", "indicator", "tax-revenue-ytd", "budget-revenue-ytd", "税收是一般公共预算收入的一部分",
     "Taxes are a part of general public budget revenue", "SC-P141"),
    ("part_of", "indicator", "foreign-first", "foreign-total", "首期包含在累计之内",
     "The first phase is contained in the total", "SC-P632"),
    ("part_of", "indicator", "local-rate", "province-rate", "本地配套包含在省内配套之内",
     "Local sourcing is contained in in-province sourcing", "SC-P634"),
    ("part_of", "figure", "SC-0131", "SC-0132", "首期包含在累计之内", "The first phase is contained in the total", "SC-P632"),
    ("part_of", "figure", "SC-0128", "SC-0129", "本地配套包含在省内配套之内",
     "Local sourcing is contained in in-province sourcing", "SC-P634"),
    ("not_comparable", "indicator", "axles-sold", "axles-made", "销售与生产是两种量",
     "Sales and production are two measures", "SC-P635"),
    ("not_comparable", "indicator", "invest-total", "invest-done", "计划总投资与已完成投资不可相比",
     "A planned total and what has been spent do not compare", "SC-P342"),
    ("part_of", "subject", "jinheng-bearing", "shijin-bearings", "集群内企业", "A member of the cluster", "SC-P612"),
    ("part_of", "subject", "jinshun-precision", "shijin-bearings", "集群内企业", "A member of the cluster", "SC-P612"),
]


def _relations():
    yield from _RELATIONS
    for zone in ZONES:
        for county in COUNTIES:
            yield ("disjoint", "area", zone, county, "开发区单独统计，不含在县（市、区）之内",
                   "The zones are counted apart and are not contained in the counties", "SC-P171")


# code, unit, to unit, value, period start, length, source
RATES = [("SC-X01", "USD", "CNY", "7.12", "2024-01-01", "P1Y", "yearbook"),
         ("SC-X02", "USD", "CNY", "7.18", "2025-01-01", "P2M", "bulletin")]

PREFERENCES = [dict(code="SC-F01", area=CITY, indicator="power", industry="_Z", subject="_Z", kind="actual",
                    period_start="2024-08-01", period_length="P1M", source="express",
                    reason_zh="快报按电表读数核对过，月报8月漏报一户",
                    reason_en="The express was checked against meter readings; the bulletin missed one plant in August")]


def passages():
    ord = 0
    for number, (source, headlines) in DOCUMENTS.items():
        for place, (zh, en, paragraphs) in enumerate(headlines, 1):
            for paragraph in range(paragraphs + 1):
                ord += 1
                yield dict(code=f"SC-P{number}{place}{paragraph}", source=source, headline_zh=zh, headline_en=en,
                           headline_ord=place, paragraph=paragraph, ord=ord)


def memberships():
    place = {"pillar": "1", "advantage": "2", "emerging": "3", "future": "4"}
    order = {}
    for number, (code, *_, tier, _, _) in enumerate(INDUSTRIES, 1):
        order[tier] = order.get(tier, 0) + 1
        yield dict(code=f"SC-M{number:02}", industry=code, tier=tier, standing="primary", ord=order[tier],
                   passage=f"SC-P33{place[tier]}")
    yield dict(code="SC-M16", industry="low-altitude", tier="emerging", standing="also", ord=4, passage="SC-P421")


def rows():
    subject = [dict(code=code, type=type, name_zh=zh, name_en=en, pinyin=pinyin, ord=ord, area=area, industry=industry,
                    parent=parent, role_zh=role_zh, role_en=role_en, passage=passage)
               for ord, (code, type, zh, en, pinyin, area, industry, parent, role_zh, role_en, passage)
               in enumerate(SUBJECTS, 1)]
    relation = [dict(code=f"SC-R{number:02}", type=type, dim=dim, a=a, b=b, why_zh=zh, why_en=en, passage=passage)
                for number, (type, dim, a, b, zh, en, passage) in enumerate(_relations(), 1)]
    rate = [dict(code=code, unit=unit, to_unit=to, value=value, period_start=start, period_length=length, source=source)
            for code, unit, to, value, start, length, source in RATES]
    return dict(passage=list(passages()), subject=subject, membership=list(memberships()), relation=relation, rate=rate,
                preference=PREFERENCES)
