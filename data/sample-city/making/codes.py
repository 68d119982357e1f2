"""Code lists of the sample city: areas, tiers, industries, units, sources, indicators. All of it is invented."""

CITY = "990000"

# code, zh, en, pinyin, scheme, level, former code, tile row, tile column
AREAS = [
    (CITY, "示例市", "Sample City", "shi li shi", "sample", "city", "", None, None),
    ("990002", "云桥区", "Yunqiao District", "yun qiao qu", "sample", "county", "", 1, 1),
    ("990003", "柳湾区", "Liuwan District", "liu wan qu", "sample", "county", "", 1, 2),
    ("990021", "青石县", "Qingshi County", "qing shi xian", "sample", "county", "", 0, 0),
    ("990022", "麦丘县", "Maiqiu County", "mai qiu xian", "sample", "county", "", 2, 0),
    ("990023", "枫川县", "Fengchuan County", "feng chuan xian", "sample", "county", "", 0, 1),
    ("990024", "鹿鸣县", "Luming County", "lu ming xian", "sample", "county", "", 1, 0),
    ("990025", "杏岭县", "Xingling County", "xing ling xian", "sample", "county", "", 2, 1),
    ("990081", "石津市", "Shijin City", "shi jin shi", "sample", "county", "990026", 0, 2),
    ("zone-qiming", "启明高新区", "Qiming High-tech Zone", "qi ming gao xin qu", "sample-zone", "zone", "", 1, 3),
    ("zone-yuanfan", "远帆经开区", "Yuanfan Economic Zone", "yuan fan jing kai qu", "sample-zone", "zone", "", 0, 3),
    ("zone-bailu", "白鹭度假区", "Bailu Resort Zone", "bai lu du jia qu", "sample-zone", "zone", "", 2, 2),
]
PARTS = [row[0] for row in AREAS[1:]]
COUNTIES = [row[0] for row in AREAS if row[5] == "county"]
ZONES = [row[0] for row in AREAS if row[5] == "zone"]
AREA_NAMES = {row[0]: (row[1], row[2]) for row in AREAS}

# code, zh, en, pinyin, parent, open-ended
TIERS = [
    ("system-453x", "示例“453X”产业体系", "Sample “453X” industrial system", "shi li si wu san x chan ye ti xi", "", 0),
    ("pillar", "支柱产业", "Pillar industries", "zhi zhu chan ye", "system-453x", 0),
    ("advantage", "优势产业", "Competitive industries", "you shi chan ye", "system-453x", 0),
    ("emerging", "新兴产业", "Emerging industries", "xin xing chan ye", "system-453x", 0),
    ("future", "未来产业", "Future industries", "wei lai chan ye", "system-453x", 1),
]

# code, zh, en, pinyin, tier, GB/T 4754-2017 classes, extent
INDUSTRIES = [
    ("equipment", "装备制造", "Equipment manufacturing", "zhuang bei zhi zao", "pillar", "34 35", "part"),
    ("green-chemicals", "绿色化工", "Green chemicals", "lv se hua gong", "pillar", "26", "part"),
    ("metals", "金属材料", "Metal materials", "jin shu cai liao", "pillar", "31 32", "full"),
    ("food", "食品加工", "Food processing", "shi pin jia gong", "pillar", "13 14", "full"),
    ("bearings", "精密轴承", "Precision bearings", "jing mi zhou cheng", "advantage", "345", "part"),
    ("auto-parts", "汽车零部件", "Auto parts", "qi che ling bu jian", "advantage", "367", "full"),
    ("textiles", "现代纺织", "Modern textiles", "xian dai fang zhi", "advantage", "17 18", "full"),
    ("building-materials", "绿色建材", "Green building materials", "lv se jian cai", "advantage", "30", "part"),
    ("smart-home", "智能家居", "Smart home products", "zhi neng jia ju", "advantage", "21 385", "part"),
    ("electronics", "电子信息", "Electronics and information", "dian zi xin xi", "emerging", "39", "full"),
    ("new-energy", "新能源", "New energy", "xin neng yuan", "emerging", "384", "part"),
    ("biopharma", "生物医药", "Biopharmaceuticals", "sheng wu yi yao", "emerging", "27", "full"),
    ("ai", "人工智能", "Artificial intelligence", "ren gong zhi neng", "future", "", ""),
    ("hydrogen", "氢能", "Hydrogen energy", "qing neng", "future", "", ""),
    ("low-altitude", "低空经济", "Low-altitude economy", "di kong jing ji", "future", "", ""),
]
INDUSTRY_CODES = [row[0] for row in INDUSTRIES]

# code, zh, en, pinyin, symbol zh, symbol en, type, scales
UNITS = [
    ("CNY", "元", "Chinese yuan", "yuan", "元", "CNY", "currency", 1),
    ("USD", "美元", "US dollar", "mei yuan", "美元", "USD", "currency", 1),
    ("percent", "%", "Percent", "bai fen bi", "%", "%", "percent", 0),
    ("kwh", "千瓦时", "Kilowatt-hours", "qian wa shi", "千瓦时", "kWh", "other", 1),
    ("enterprises", "家", "Enterprises", "jia", "家", "enterprises", "count", 1),
    ("entities", "户", "Business entities", "hu", "户", "entities", "count", 1),
    ("persons", "人", "Persons", "ren", "人", "people", "count", 1),
    ("projects", "项", "Projects", "xiang", "项", "projects", "count", 0),
    ("pieces", "个", "Pieces", "ge", "个", "", "count", 0),
    ("axles", "根", "Axles", "gen", "根", "axles", "count", 1),
    ("sets", "套", "Sets", "tao", "套", "sets", "count", 1),
    ("rounds", "次", "Rounds", "ci", "次", "times", "count", 0),
    ("mu", "亩", "Mu (1/15 ha)", "mu", "亩", "mu", "area", 0),
    ("days", "天", "Days", "tian", "天", "days", "duration", 0),
]

STAMP = ("示例数据", "sample data")
# code, zh, en, pinyin, publisher zh, publisher en, published, rank
SOURCES = [
    ("bulletin", "《示例统计月报》2025年2月", "Sample Monthly Bulletin, February 2025", "shi li tong ji yue bao",
     "示例市统计局（虚构）", "Sample City Bureau of Statistics (fictional)", "2025-03-18", 1),
    ("express", "《示例工业快报》2025年2月", "Sample Industry Express, February 2025", "shi li gong ye kuai bao",
     "示例市工业和信息化局（虚构）", "Sample City Bureau of Industry (fictional)", "2025-03-12", 2),
    ("work-report", "《示例市政府工作报告》2025年", "Sample City Work Report 2025", "shi li zheng fu gong zuo bao gao",
     "示例市人民政府（虚构）", "Government of Sample City (fictional)", "2025-01-16", 1),
    ("work-report-2024", "《示例市政府工作报告》2024年", "Sample City Work Report 2024",
     "shi li zheng fu gong zuo bao gao er ling er si", "示例市人民政府（虚构）", "Government of Sample City (fictional)",
     "2024-01-18", 1),
    ("yearbook", "《示例产业年报》2024年", "Sample Industry Yearbook 2024", "shi li chan ye nian bao",
     "示例市统计局（虚构）", "Sample City Bureau of Statistics (fictional)", "2025-03-10", 1),
    ("daily", "《示例日报》产业专版", "Sample Daily, industry page", "shi li ri bao chan ye zhuan ban",
     "示例日报社（虚构）", "Sample Daily (fictional)", "2025-02-28", 3),
]

NO = "0000"                         # adds over area, industry, subject, period
FLOW, AREA_ONLY = "1001", "1000"
# code, zh, en, pinyin, measure, unit, adds, signed, better, growth of, cumulative of, definition zh, definition en
_FLOWS = [
    ("fai", "固定资产投资", "Fixed-asset investment", "gu ding zi chan tou zi", "CNY", "higher",
     "计划总投资500万元及以上项目和房地产开发投资", "Projects of CNY 5 million and over, and real estate development"),
    ("retail", "社会消费品零售总额", "Retail sales of consumer goods", "she hui xiao fei pin ling shou zong e", "CNY",
     "higher", "批零住餐各业售给居民和社会集团的实物商品与餐饮收入", "Goods and catering sold to households and institutions"),
    ("budget-revenue", "一般公共预算收入", "General public budget revenue", "yi ban gong gong yu suan shou ru", "CNY",
     "higher", "地方级收入，含税收收入", "Local level, tax revenue included"),
    ("tax-revenue", "税收收入", "Tax revenue", "shui shou shou ru", "CNY", "higher",
     "一般公共预算收入中的税收", "The tax part of general public budget revenue"),
    ("power", "工业用电量", "Industrial electricity use", "gong ye yong dian liang", "kwh", "",
     "全部工业用电，1月、2月分别公布", "All industry; January and February are published apart"),
    ("trade", "进出口总额", "Imports and exports", "jin chu kou zong e", "CNY", "higher",
     "人民币计价，按企业注册地", "In yuan, by place of registration"),
    ("fdi", "实际使用外资", "Foreign direct investment received", "shi ji shi yong wai zi", "USD", "higher",
     "美元计价", "In US dollars"),
    ("new-entities", "新增市场主体", "New business entities", "xin zeng shi chang zhu ti", "entities", "higher",
     "2024年1月起含农民专业合作社", "From January 2024 on with farmers' cooperatives"),
    ("industrial-revenue", "规上工业营业收入", "Revenue of industry above designated size",
     "gui shang gong ye ying ye shou ru", "CNY", "higher", "年主营业务收入2000万元及以上的工业企业",
     "Industrial enterprises with revenue of CNY 20 million and over"),
    ("new-jobs", "城镇新增就业", "New urban jobs", "cheng zhen xin zeng jiu ye", "persons", "higher",
     "城镇新就业人数减去自然减员", "Newly employed in towns less natural decrease"),
]
FLOW_CODES = [row[0] for row in _FLOWS]


def _flow_rows():
    for code, zh, en, pinyin, unit, better, zh_def, en_def in _FLOWS:
        yield (code, zh, en, pinyin, "flow", unit, FLOW, 0, better, "", "", zh_def, en_def)
        yield (f"{code}-ytd", f"{zh}（累计）", f"{en}, cumulative", f"{pinyin} lei ji", "flow", unit, AREA_ONLY, 0, better,
               "", code, f"{zh_def}；自1月起累计", f"{en_def}; from January on")


_RATIOS = [
    ("iva-growth", "规模以上工业增加值增速", "Growth of industrial value added", "gui mo yi shang gong ye zeng jia zhi zeng su",
     "ratio", "percent", NO, 1, "higher", "iva", "", "当月，可比价格，1—2月合并公布",
     "Current month, comparable prices; January and February published as one"),
    ("iva-growth-ytd", "规模以上工业增加值累计增速", "Growth of industrial value added, cumulative",
     "gui mo yi shang gong ye zeng jia zhi lei ji zeng su", "ratio", "percent", NO, 1, "higher", "iva", "",
     "自1月起累计，可比价格", "From January on, comparable prices"),
    ("fai-growth", "固定资产投资累计增速", "Growth of fixed-asset investment, cumulative",
     "gu ding zi chan tou zi lei ji zeng su", "ratio", "percent", NO, 1, "higher", "fai-ytd", "",
     "公布增速，可比口径", "As published, comparable basis"),
    ("retail-growth", "社会消费品零售总额增速", "Growth of retail sales", "she hui xiao fei pin ling shou zong e zeng su",
     "ratio", "percent", NO, 1, "higher", "retail", "", "公布增速，可比口径", "As published, comparable basis"),
    ("hightech-share", "高新技术产业产值占比", "Share of high-tech industry in output",
     "gao xin ji shu chan ye chan zhi zhan bi", "ratio", "percent", NO, 0, "higher", "", "",
     "占规上工业总产值的比重，自1月起累计", "Of output of industry above designated size, from January on"),
]
_YEARLY = [
    ("iva", "规模以上工业增加值", "Industrial value added, above designated size", "gui mo yi shang gong ye zeng jia zhi", "flow",
     "CNY", FLOW, 0, "higher", "", "", "现价，全年", "Current prices, whole year"),
    ("industry-output", "产业产值", "Output of the industry", "chan ye chan zhi", "flow", "CNY", FLOW, 0, "higher", "", "",
     "按示例“453X”口径，产业之间有重叠", "By the sample 453X list; the industries overlap"),
    ("industry-enterprises", "产业规上企业数", "Enterprises above designated size", "chan ye gui shang qi ye shu", "stock",
     "enterprises", AREA_ONLY, 0, "higher", "", "", "年末数，产业之间有重叠", "End of year; the industries overlap"),
]
_SINGLE = [
    ("makers", "轴承制造企业数", "Bearing manufacturers", "zhou cheng zhi zao qi ye shu", "stock", "enterprises", AREA_ONLY,
     "higher"),
    ("jobs-provided", "吸纳就业人数", "Jobs provided", "xi na jiu ye ren shu", "stock", "persons", AREA_ONLY, "higher"),
    ("annual-revenue", "年营收", "Annual revenue", "nian ying shou", "flow", "CNY", FLOW, "higher"),
    ("exports", "出口额", "Exports", "chu kou e", "flow", "USD", FLOW, "higher"),
    ("little-giants", "国家专精特新“小巨人”企业", "National SRDI “little giant” enterprises",
     "guo jia zhuan jing te xin xiao ju ren qi ye", "stock", "enterprises", AREA_ONLY, "higher"),
    ("national-hightech", "国家高新技术企业", "National high-tech enterprises", "guo jia gao xin ji shu qi ye", "stock",
     "enterprises", AREA_ONLY, "higher"),
    ("provincial-srdi", "省级专精特新企业", "Provincial SRDI enterprises", "sheng ji zhuan jing te xin qi ye", "stock",
     "enterprises", AREA_ONLY, "higher"),
    ("gazelles", "省瞪羚企业", "Provincial gazelle enterprises", "sheng deng ling qi ye", "stock", "enterprises", AREA_ONLY,
     "higher"),
    ("champions", "省级制造业单项冠军企业", "Provincial manufacturing single-item champions",
     "sheng ji zhi zao ye dan xiang guan jun qi ye", "stock", "enterprises", AREA_ONLY, "higher"),
    ("rnd-intensity", "研发投入占营收比重", "R&D spending in revenue", "yan fa tou ru zhan ying shou bi zhong", "ratio", "percent",
     NO, "higher"),
    ("rnd-spending", "研发投入", "R&D spending", "yan fa tou ru", "flow", "CNY", FLOW, "higher"),
    ("chain-goal", "产业链目标规模", "Target size of the industrial chain", "chan ye lian mu biao gui mo", "flow", "CNY", NO, ""),
    ("local-rate", "本地配套率", "Local sourcing rate", "ben di pei tao lv", "ratio", "percent", NO, "higher"),
    ("province-rate", "省内配套率", "In-province sourcing rate", "sheng nei pei tao lv", "ratio", "percent", NO, "higher"),
    ("axles-sold", "车轴销售量", "Axles sold", "che zhou xiao shou liang", "flow", "axles", FLOW, "higher"),
    ("axles-made", "车轴生产量", "Axles produced", "che zhou sheng chan liang", "flow", "axles", FLOW, "higher"),
    ("parts", "零部件个数", "Components per axle", "ling bu jian ge shu", "stock", "pieces", NO, ""),
    ("invest-total", "总投资", "Total investment", "zong tou zi", "flow", "CNY", FLOW, ""),
    ("invest-done", "累计完成投资", "Investment made so far", "lei ji wan cheng tou zi", "flow", "CNY", AREA_ONLY, "higher"),
    ("foreign-first", "外方首期投资", "Foreign investment, first phase", "wai fang shou qi tou zi", "flow", "USD", NO, ""),
    ("foreign-total", "外方累计投资", "Foreign investment, cumulative", "wai fang lei ji tou zi", "flow", "USD", NO, ""),
    ("capital-rounds", "增资次数", "Capital increases", "zeng zi ci shu", "flow", "rounds", NO, ""),
    ("tenants", "入驻企业数", "Tenant enterprises", "ru zhu qi ye shu", "stock", "enterprises", AREA_ONLY, "higher"),
    ("land", "占地面积", "Site area", "zhan di mian ji", "stock", "mu", AREA_ONLY, ""),
    ("equipment-renewed", "更新设备数", "Equipment renewed", "geng xin she bei shu", "flow", "sets", FLOW, "higher"),
    ("permit-days", "开工审批用时", "Days to a building permit", "kai gong shen pi yong shi", "stock", "days", NO, "lower"),
    ("key-projects", "重点项目数", "Key projects", "zhong dian xiang mu shu", "stock", "projects", AREA_ONLY, "higher"),
]

# Money that is put into something; the program's own report of investments asks for this group.
INVESTMENT = ("investment", "投资类指标", "Investment", "tou zi lei zhi biao", "flow", "CNY", NO, 0, "", "", "",
              "投入项目和企业的资金", "Money put into projects and enterprises")
INVESTMENTS = {"invest-total", "invest-done", "foreign-first", "foreign-total", "rnd-spending"}

INDICATORS = (_RATIOS[:2] + list(_flow_rows()) + _RATIOS[2:] + _YEARLY + [INVESTMENT] +
              [(*row[:7], 0, row[7], "", "", "", "") for row in _SINGLE])
UNIT_OF = {row[0]: row[5] for row in INDICATORS}
# The twelve that the city speaks of each month.
MONTHLY = ["iva-growth", "fai", "retail", "budget-revenue", "tax-revenue", "power", "trade", "fdi", "hightech-share",
           "new-entities", "industrial-revenue", "new-jobs"]


def rows():
    """Table name → list of rows as dicts."""
    area = [dict(code=code, name_zh=zh, name_en=en, pinyin=pinyin, ord=ord, parent="" if code == CITY else CITY,
                 scheme=scheme, level=level, former_code=former, tile_row=row, tile_col=col)
            for ord, (code, zh, en, pinyin, scheme, level, former, row, col) in enumerate(AREAS, 1)]
    tier = [dict(code=code, name_zh=zh, name_en=en, pinyin=pinyin, ord=ord, parent=parent, open_ended=is_open)
            for ord, (code, zh, en, pinyin, parent, is_open) in enumerate(TIERS, 1)]
    industry = [dict(code=code, name_zh=zh, name_en=en, pinyin=pinyin, ord=ord,
                     class_scheme="GB/T 4754-2017" if classes else "", class_code=classes, class_extent=extent)
                for ord, (code, zh, en, pinyin, _, classes, extent) in enumerate(INDUSTRIES, 1)]
    unit = [dict(code=code, name_zh=zh, name_en=en, pinyin=pinyin, ord=ord, symbol_zh=symbol_zh, symbol_en=symbol_en,
                 type=type, scales=scales)
            for ord, (code, zh, en, pinyin, symbol_zh, symbol_en, type, scales) in enumerate(UNITS, 1)]
    source = [dict(code=code, name_zh=zh, name_en=en, pinyin=pinyin, ord=ord, type="made-up", publisher_zh=by_zh,
                   publisher_en=by_en, published=published, rank=rank, licence="CC0-1.0", stamp_zh=STAMP[0],
                   stamp_en=STAMP[1])
              for ord, (code, zh, en, pinyin, by_zh, by_en, published, rank) in enumerate(SOURCES, 1)]
    indicator = [dict(code=code, name_zh=zh, name_en=en, pinyin=pinyin, ord=ord,
                      parent="investment" if code in INVESTMENTS else "", definition_zh=zh_def,
                      definition_en=en_def, measure=measure, unit=unit, adds_area=int(adds[0]),
                      adds_industry=int(adds[1]), adds_subject=int(adds[2]), adds_period=int(adds[3]), signed=signed,
                      better=better, growth_of=growth, cumulative_of=cumulative)
                 for ord, (code, zh, en, pinyin, measure, unit, adds, signed, better, growth, cumulative, zh_def, en_def)
                 in enumerate(INDICATORS, 1)]
    return dict(area=area, tier=tier, industry=industry, unit=unit, source=source, indicator=indicator)
