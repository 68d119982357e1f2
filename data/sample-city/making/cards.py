"""What pages, slides and exports of the sample city show: one report row a card."""
import json

from making.codes import CITY, COUNTIES, MONTHLY, PARTS

TARGET_FIELDS = ["FIGURE_ID", "REF_AREA", "AREA_NAME", "ACTIVITY", "ACTIVITY_NAME", "SUBJECT", "SUBJECT_NAME", "INDICATOR",
                 "INDICATOR_NAME", "KIND", "TIME_PERIOD", "OBS_VALUE", "OBS_VALUE_HI", "AS_PUBLISHED", "ACTUAL_VALUE",
                 "ACTUAL_PERIOD", "COMPLETION", "LOCATOR", "UNIT_MEASURE", "QUALIFIER", "OBS_STATUS", "FIGURE_IDS", "SOURCE"]
# What else was said of a value, and its growth as published and as computed here.
SAID_FIELDS = ["REF_AREA", "AREA_NAME", "INDICATOR_NAME", "TIME_PERIOD", "OBS_VALUE", "OBS_VALUE_HI", "EARLIER_VALUE",
               "EARLIER_KNOWN", "OTHER_VALUE", "OTHER_SOURCE"]
TAIL = ["UNIT_MEASURE", "QUALIFIER", "OBS_STATUS", "FIGURE_IDS", "SOURCE"]
TARGET_FIELDS[-6:-6] = ["TIME_PASSED", "AHEAD", "PACE", "STATE"]
RANK_FIELDS = ["REF_AREA", "AREA_NAME", "INDICATOR_NAME", "TIME_PERIOD", "OBS_VALUE", "OBS_VALUE_HI", "RANK", "RANK_HI", "RANKED",
               "SCOPE", "BEFORE_PERIOD", "RANK_CHANGE", "RANK_SINCE", "RANK_PERIODS", "AVERAGE", "AVERAGE_NAME", "DIFFERENCE",
               *TAIL]
GROWTH_FIELDS = ["REF_AREA", "AREA_NAME", "ACTIVITY", "ACTIVITY_NAME", "INDICATOR_NAME", "TIME_PERIOD", "OBS_VALUE",
                 "OBS_VALUE_HI", "BASE_PERIOD", "BASE_VALUE", "PUBLISHED_GROWTH", "NOMINAL_GROWTH", "PREVIOUS_GROWTH", *TAIL]
SHARE_FIELDS = ["REF_AREA", "AREA_NAME", "INDICATOR_NAME", "TIME_PERIOD", "OBS_VALUE", "OBS_VALUE_HI", "WHOLE", "SHARE_CHANGE",
                *TAIL]
# The office's own limits: up to 2 points behind the time passed is on schedule, more than 8 is far behind.
PACE = {"amber_behind": "2", "red_behind": "8"}
PAGES = ("overview", "sources", "industries", "counties", "cluster", "targets", "projects", "axle-project")
FROM_2023 = {"from": "2023-01", "to": "2025-02"}


def figures(*numbers):
    return {"dim": "figure", "codes": [f"SC-{number:04}" for number in numbers]}


def areas(*codes):
    """These areas themselves, without what lies below them."""
    return {"dim": "area", "codes": list(codes), "children": False}


def only(dim, *codes):
    return {"dim": dim, "codes": list(codes)}


ACTUAL = only("kind", "actual")
LISTED = [{"by": "listed"}]
LATEST = [{"by": "TIME_PERIOD", "descending": True}]
LARGEST = [{"by": "OBS_VALUE", "descending": True}]

_CARDS = []


def among(zh, en):
    """A finding that sets one row above the others: none where there is only one."""
    return "{several}" + zh, "{several}" + en


def card(code, slot, zh, en, chart, view="observations", finding=None, page=None, **members):
    """A card of the page that its code begins with; `finding` is (zh, en)."""
    spec = {"version": 1, "view": view, "chart": chart, **members}
    if finding:
        spec["finding"] = {"zh": finding[0], "en": finding[1]}
    page = page or next((known for known in PAGES if code.startswith(known + "-")), "")
    _CARDS.append(dict(code=code, name_zh=zh, name_en=en, page=page, slot=slot, ord=len(_CARDS) + 1,
                       spec=json.dumps(spec, ensure_ascii=False, separators=(",", ":"))))


def overview():
    everywhere = [areas(CITY, *COUNTIES), only("indicator", "iva-growth"), ACTUAL]
    last = ("{last:area}规上工业增速自{last:since}起居末位（共{last:periods}期），比全市平均低{last:gap}",
            "{last:area} has been last in industrial growth in every report since {last:since} ({last:periods} in all), {last:gap} below the city average")
    card("overview-last", "12", "哪个县（市、区）工业增速居末？自何时起？比全市低多少？",
         "Which county is last in industrial growth, since when, and how far below the city average?", "sentence", finding=last,
         filters=everywhere, periods={"latest": 1}, sort=LARGEST, fields=RANK_FIELDS, drill=["area", "figure"], options={"average": CITY})
    card("overview-tiles", "12", "全市主要指标如何？", "How is the city doing?", "tiles",
         finding=among("{first:area}{first:period}的{n}项主要指标", "{n} main [indicator|indicators] of {first:area}, {first:period}"),
         filters=[figures(1, 2, 4, 6, 9, 12)], sort=LISTED, drill=["indicator", "figure"])
    card("overview-growth", "6", "各县（市、区）工业增速与全市平均相比如何？",
         "How does industrial growth in the counties compare with the city average?", "bars",
         finding=("工业增速：{above}个县（市、区）高于全市平均，{below}个低于",
                  "Industrial growth: {above} counties above the city average, {below} below"),
         filters=everywhere, periods={"latest": 1}, sort=LARGEST, fields=RANK_FIELDS, drill=["area", "figure"],
         options={"average": CITY, "average_name_zh": "全市平均", "average_name_en": "City average"})
    card("overview-path", "6", "两年来全市和三个县（市）的工业增速怎样变化？",
         "How did industrial growth change in two years, in the city and three counties?", "lines",
         filters=[areas(CITY, "990021", "990022", "990081"), only("indicator", "iva-growth"), ACTUAL], periods=FROM_2023,
         sort=[{"by": "TIME_PERIOD"}], drill=["area", "figure"], options={"by": "area"})
    card("overview-since", "12", "青石县居首、麦丘县居末，自何时起？", "Since when is Qingshi first and Maiqiu last?", "events",
         "events", filters=[only("event", "SC-E022", "SC-E024")])
    card("overview-poster", "7", "“453X”产业体系由哪些产业组成？", "Which industries make up the 453X system?", "poster", "codes",
         rows=["tier", "industry"], drill=["industry", "figure"])
    card("overview-areas", "5", "2025年1—2月各地工业增速多少，有多少数据？",
         "How fast did industry grow in each area in January and February 2025, and how much is held?", "tilegrid", "codes", rows=["area"],
         drill=["area", "figure"], options={"lead": " ".join(f"SC-{number:04}" for number in range(21, 32))})
    card("overview-power", "6", "工业用电有怎样的季节变化？", "How does industrial electricity use change with the season?", "lines",
         filters=[areas(CITY), only("indicator", "power"), ACTUAL], periods=FROM_2023,
         sort=[{"by": "TIME_PERIOD"}], drill=["area", "figure"], options={"by": "area"}, fields=[*SAID_FIELDS, *TAIL])
    card("overview-investment", "6", "固定资产投资累计多少，增长多快？", "How much was invested so far, and how fast does it grow?",
         "lines", filters=[areas(CITY), only("indicator", "fai-ytd"), ACTUAL], periods=FROM_2023, sort=[{"by": "TIME_PERIOD"}],
         drill=["area", "figure"], options={"by": "area"},
         fields=[*SAID_FIELDS, "PUBLISHED_GROWTH", "NOMINAL_GROWTH", *TAIL])
    card("overview-kinds", "12", "正文里的数据，实际、目标、计划各多少条？",
         "Of the figures told in texts, how many are actual, target or plan?", "strip",
         "coverage", rows=["kind"], options={"figures": "only"})


def sources():
    for code, source, zh, en in [
            ("sources-bulletin", "bulletin", "月报里印了哪些数据？", "Which figures does the bulletin print?"),
            ("sources-daily", "daily", "日报专版里印了哪些数据？", "Which figures does the industry page print?"),
            ("sources-targets", "work-report", "工作报告里定了什么？", "What does the work report set out?")]:
        card(code, "12", zh, en, "plan", "sources", filters=[only("source", source)], drill=["passage", "figure"])
    card("sources-conflicts", "6", "哪些数据来源之间不一致？", "Where do the sources disagree?", "list",
         finding=("{codes:indicator}个数，两处来源说法不一", "{codes:indicator} numbers on which two sources disagree"),
         filters=[figures(201, 204, 202, 205, 203, 206)], sort=LISTED, fields=[*SAID_FIELDS, "LOCATOR", *TAIL])
    card("sources-revised", "6", "年度核查修订了哪些数据？", "Which figures did the yearly check revise?", "list",
         filters=[figures(44, 223, 222, 221)], sort=LISTED, fields=[*SAID_FIELDS, "LOCATOR", *TAIL])


def industries():
    yearly = [areas(CITY), only("indicator", "industry-output"), ACTUAL]
    card("industries-table", "12", "各产业手头有什么？", "What is held for each industry?", "tableposter", "codes",
         rows=["industry"], drill=["industry", "figure"],
         options={"lead": " ".join(f"SC-{number:04}" for number in range(301, 316))})
    card("industries-output", "6", "哪个产业产值最大？", "Which industry has the largest output?", "bars",
         finding=among("{first:area}产值最大的产业：{first:industry}，{first:value}",
                       "{first:industry} has the largest output in {first:area}: {first:value}"),
         filters=yearly, periods={"from": "2024", "to": "2024"}, sort=LARGEST, drill=["industry", "area", "figure"])
    card("industries-where", "6", "产业集中在哪里？", "Where are the industries at home?", "bars",
         finding=among("{first:industry}产值最大的地区：{first:area}，{first:value}",
                       "{first:area} has the largest output of {first:industry}: {first:value}"),
         filters=[areas(*PARTS), only("indicator", "industry-output"), ACTUAL], sort=LARGEST, limit=11, follows=["industry"],
         drill=["industry", "area"])
    card("industries-growth", "12", "哪个产业名义增长最快？", "Which industry grows fastest, nominally?", "bars",
         finding=among("{first:industry}产值名义增速最高：{first:value}",
                       "Nominal growth of output is highest in {first:industry}: {first:value}"),
         measures=[{"indicator": "industry-output", "operation": "growth"}], filters=[areas(CITY), ACTUAL],
         periods={"from": "2024", "to": "2024"}, sort=LARGEST, fields=GROWTH_FIELDS, drill=["industry", "area", "figure"])
    card("industries-years", "12", "四年来各产业产值怎样变化？", "How did the output of each industry change in four years?",
         "multiples", filters=yearly, sort=[{"by": "ACTIVITY"}, {"by": "TIME_PERIOD"}], drill=["industry", "area", "figure"],
         options={"by": "industry"})
    card("industries-held", "12", "各类产业有多少数据？", "How many figures are held for each tier?", "bars", "coverage",
         rows=["tier"], drill=["tier", "industry", "figure"])
    card("industries-enterprises", "12", "产业里的企业有多大？", "How large are the industries' enterprises?", "list",
         filters=[figures(*range(181, 191))], sort=LARGEST,
         follows=["industry"], drill=["subject", "figure"])
    card("industries-events", "12", "产业里发生了什么？", "What happened in the industries?", "events", "events",
         follows=["industry"], sort=LATEST, options={"types": "aim programme layout fact prize", "has": "industry"})


def counties():
    latest = [areas(CITY, *PARTS), only("indicator", "iva-growth"), ACTUAL]
    card("counties-sentence", "12", "这里的工业增速是多少？", "How fast does industry grow here?", "sentence",
         finding=("{selected:area}{first:period}规上工业增加值增速：{first:value}",
                  "{selected:area}, industrial growth in {first:period}: {first:value}"),
         filters=latest, periods={"latest": 1}, sort=LISTED, follows=["area"], drill=["area", "figure"])
    card("counties-map", "6", "工业增速的地区分布如何？", "How is industrial growth spread over the areas?", "tilemap",
         finding=among("工业增速{first:area}最快（{first:value}），{last:area}最慢（{last:value}）",
                       "Industrial growth: {first:area} fastest ({first:value}), {last:area} slowest ({last:value})"),
         filters=[areas(*PARTS), only("indicator", "iva-growth"), ACTUAL], periods={"latest": 1}, sort=LARGEST,
         drill=["area", "figure"])
    card("counties-growth", "6", "各县（市、区）和开发区工业增速排名如何？", "How do counties and zones rank in industrial growth?",
         "bars", finding=among("工业增速{first:area}居首，{last:area}居末，低于全市{last:gap}",
                               "Industrial growth: {first:area} first, {last:area} last, {last:gap} below the city"),
         filters=latest, periods={"latest": 1}, sort=LARGEST, fields=RANK_FIELDS, drill=["area", "figure"],
         options={"average": CITY, "average_name_zh": "全市平均", "average_name_en": "City average", "zones": "with"})
    card("counties-shares", "6", "各地占全市规上工业营收多少？", "What share of the city's industrial revenue does each area have?",
         "bars", finding=among("{first:area}占全市规上工业营收的{first:value}，居首",
                               "{first:area} has the largest share of the city's industrial revenue: {first:value}"),
         measures=[{"indicator": "industrial-revenue-ytd", "operation": "share"}], filters=[areas(*PARTS), ACTUAL],
         periods={"latest": 1}, sort=LARGEST, fields=SHARE_FIELDS, drill=["area", "figure"])
    card("counties-nominal", "6", "各地规上工业营收名义增长多少？", "How much did industrial revenue grow nominally in each area?",
         "bars", finding=among("规上工业营收名义增速{first:area}最高（{first:value}），{last:area}最低（{last:value}）",
                               "Nominal growth of industrial revenue: highest in {first:area} ({first:value}), lowest in {last:area} ({last:value})"),
         measures=[{"indicator": "industrial-revenue-ytd", "operation": "growth"}], filters=[areas(*PARTS), ACTUAL],
         periods={"latest": 1}, sort=LARGEST, fields=GROWTH_FIELDS, drill=["area", "figure"])
    card("counties-lines", "12", "工业增速：青石县何时赶超，麦丘县何时落后？",
         "Industrial growth: when did Qingshi overtake, and when did Maiqiu fall behind?",
         "lines", filters=[areas("990021", "990002", "990022", "990025"), only("indicator", "iva-growth"), ACTUAL],
         periods=FROM_2023, sort=[{"by": "TIME_PERIOD"}], drill=["area", "figure"], options={"by": "area"})
    card("counties-panels", "12", "各地工业增速两年来怎样变化？", "How did industrial growth change in each area?", "multiples",
         filters=latest, periods=FROM_2023, sort=[{"by": "REF_AREA"}, {"by": "TIME_PERIOD"}], drill=["area", "figure"],
         options={"by": "area"})
    card("counties-revenue", "6", "青石县规上工业营收何时超过枫川县？",
         "When did Qingshi's industrial revenue pass Fengchuan's?", "lines",
         filters=[areas("990021", "990023"), only("indicator", "industrial-revenue"), ACTUAL],
         periods={"from": "2024-03", "to": "2024-12"}, sort=[{"by": "TIME_PERIOD"}], drill=["area"], options={"by": "area"})
    card("counties-budget", "6", "各地一般公共预算收入有多少？", "How large is the budget revenue of each area?", "bars",
         finding=among("一般公共预算收入{first:area}最多：{first:value}", "{first:area} has the most budget revenue: {first:value}"),
         filters=[areas(*PARTS), only("indicator", "budget-revenue-ytd"), ACTUAL], periods={"latest": 1}, sort=LARGEST,
         drill=["area"])
    card("counties-scatter", "12", "营收大的地区，预算收入也多吗？", "Do areas with more industrial revenue have more budget revenue?",
         "scatter", measures=[{"indicator": "industrial-revenue-ytd"}, {"indicator": "budget-revenue-ytd"}],
         filters=[areas(*PARTS), ACTUAL], periods={"latest": 1}, drill=["area", "figure"])
    card("counties-list", "12", "这里有哪些数据？", "Which figures are there for this area?", "list",
         finding=("{selected:area}：列出{n}条数据", "{selected:area}: {n} [figure|figures] listed"),
         filters=[areas(CITY, *PARTS)], follows=["area"], sort=[{"by": "REF_AREA"}, {"by": "INDICATOR"}], limit=24,
         options={"figures": "only"}, drill=["figure"])
    card("counties-events", "12", "各地发生了什么？", "What happened in the areas?", "events", "events", filters=[areas(*PARTS)],
         follows=["area"], sort=LATEST, options={"types": "fact"})
    card("counties-gaps", "12", "主要月度指标里，哪些地区还缺数据？",
         "Which of the main monthly indicators are still missing for which areas?", "gapmap",
         "coverage", rows=["area"], columns=["indicator"],
         filters=[areas(*PARTS), only("indicator", *MONTHLY)], drill=["area", "indicator"])


def cluster():
    card("cluster-chain", "12", "石津轴承产业集群有多大？", "How large is the Shijin bearing cluster?", "chain",
         finding=("{value:SC-0101}企业带动{value:SC-0102}就业，年营收{value:SC-0105}",
                  "{value:SC-0101} give work to {value:SC-0102} and have a revenue of {value:SC-0105}"),
         filters=[figures(101, 102, 105)], sort=LISTED, options={"join_zh": "吸纳|年营收", "join_en": "give work to|revenue"})
    card("cluster-revenue", "6", "集群营收怎样增长？", "How did the cluster's revenue grow?", "columns",
         finding=("集群年营收两年名义增长{growth:SC-0105:SC-0103}",
                  "The cluster's revenue grew by {growth:SC-0105:SC-0103} in two years, nominally"),
         filters=[figures(103, 104, 105)], sort=LISTED)
    card("cluster-honours", "6", "集群里有多少获认定的企业？", "How many of its enterprises hold an honour?", "dots",
         filters=[figures(110, 111, 112, 113, 114)], sort=LISTED,
         options={"blocks_zh": "国家级:SC-0110 SC-0111|省级:SC-0112 SC-0113 SC-0114",
                  "blocks_en": "National:SC-0110 SC-0111|Provincial:SC-0112 SC-0113 SC-0114",
                  "note_zh": "一家企业可有多项认定，不可相加", "note_en": "One firm may hold several; not to be added"})
    card("cluster-titles", "6", "集群有哪些称号？", "Which titles does the cluster hold?", "events", "events",
         filters=[only("subject", "shijin-bearings")], sort=LATEST, options={"types": "title"},
         finding=("集群的{n}个称号", "{n} [title|titles] of the cluster"))
    card("cluster-aims", "6", "集群争创什么，里面的企业得过什么奖？", "What is aimed at, and which prizes were won?", "events", "events",
         filters=[only("subject", "shijin-bearings")], sort=LATEST, options={"types": "prize aim programme"})
    card("cluster-figures", "12", "集群还有哪些数据？", "What else is known of the cluster?", "list",
         filters=[figures(106, 107, 108, 109, 115, 181, 191)], sort=LISTED, drill=["figure"])
    card("cluster-output", "12", "轴承产值集中在哪里？", "Where are bearings made?", "bars",
         finding=among("轴承产值{first:area}居首：{first:value}", "{first:area} leads in the output of bearings: {first:value}"),
         filters=[areas(*PARTS), only("indicator", "industry-output"), only("industry", "bearings"), ACTUAL], sort=LARGEST,
         drill=["area"])


def targets():
    card("targets-sentence", "12", "定了哪些目标？", "Which targets were set?", "sentence",
         finding=("{first:period}全市{n}项预期目标", "{n} city [target|targets] for {first:period}"),
         filters=[figures(*range(61, 71))], sort=LISTED)
    for code, first, last, zh, en in [
            ("targets-2025", 61, 70, "2025年目标完成到哪一步？", "How far along are the targets for 2025?"),
            ("targets-2024", 51, 59, "2024年目标完成得怎样？", "What became of the targets for 2024?")]:
        card(code, "12", zh, en, "bullets", filters=[figures(*range(first, last + 1))], sort=LISTED, fields=TARGET_FIELDS,
             drill=["indicator", "figure"], options=PACE)
    card("targets-counties", "12", "各县（市、区）工业增速目标完成得怎样？", "How far along are the counties' targets for industrial growth?",
         "bullets", filters=[figures(*range(81, 89))], sort=LISTED, fields=TARGET_FIELDS, drill=["area", "figure"])
    card("targets-ledger", "12", "目标任务台账", "Ledger of targets", "ledger",
         finding=("{n}项目标，涉及{codes:area}个地区", "{n} [target|targets] for {codes:area} [area|areas]"),
         filters=[only("kind", "target")], fields=TARGET_FIELDS, sort=[{"by": "TIME_PERIOD", "descending": True}],
         drill=["indicator", "figure"], options=PACE)


def projects():
    card("projects-board", "12", "各项目走到了哪一步？", "Which stage has each project reached?", "board", "codes",
         rows=["subject"], finding=("{n}个项目各在哪一步", "Where {n} [project stands|projects stand]"), drill=["subject", "figure"],
         options={"types": "project"})
    card("projects-money", "12", "各项目总投资多少？", "What is the total investment of each project?", "list",
         filters=[only("indicator", "invest-total")], sort=LARGEST, drill=["subject", "figure"])
    card("projects-foreign", "4", "项目里的外资有多少？", "How much money for projects comes from abroad?", "pairs", filters=[figures(132, 177, 178)], sort=LISTED)
    card("projects-done", "8", "在建项目已投入多少？", "How much has been spent on projects under way?", "bars",
         finding=among("{first:subject}投入最多：{first:value}", "{first:subject} has spent the most: {first:value}"),
         filters=[only("indicator", "invest-done")], sort=LARGEST, drill=["subject", "figure"])
    card("projects-parks", "12", "园区里有多少企业？", "How many tenants do the parks have?", "bars",
         filters=[only("indicator", "tenants")], sort=LARGEST, drill=["subject", "figure"])
    card("projects-phases", "12", "项目经过了哪些阶段？", "Which phases did the projects pass?", "events", "events",
         options={"types": "phase"})


def axle():
    subject = only("subject", "axle-factory")
    card("axle-project-milestones", "12", "恒舟车轴智能工厂是怎样建成的？", "How was the Hengzhou axle factory built?", "milestones",
         "events", filters=[subject], options={"types": "milestone"})
    card("axle-project-revenue", "6", "车轴营收怎样增长？", "How did axle revenue grow?", "columns",
         finding=("车轴营收两年增至{ratio:SC-0123:SC-0121}倍", "Axle revenue {ratio:SC-0123:SC-0121} times as high after two years"),
         filters=[figures(121, 122, 123)], sort=LISTED)
    card("axle-project-sourcing", "6", "零部件有多少来自本地？", "How much is sourced locally?", "nested",
         finding=("本地配套{value:SC-0128}，省内配套{value:SC-0129}",
                  "{value:SC-0128} sourced locally, {value:SC-0129} within the province"),
         filters=[figures(128, 129)], sort=LISTED, options={"whole": "100"})
    card("axle-project-parts", "6", "一根车轴有多少零部件？", "How many parts does an axle have?", "squares",
         filters=[figures(126)], options={"filled": "1", "note_zh": "其中一个是轴承", "note_en": "one of them is the bearing"})
    card("axle-project-capital", "6", "外方对车轴项目投了多少？", "How much did the foreign partner invest?", "pairs",
         filters=[figures(131, 132, 130)], sort=LISTED)
    card("axle-project-volume", "6", "车轴卖了多少，计划造多少？", "How many axles were sold, how many are to be made?", "pairs",
         filters=[figures(124, 125)], sort=LISTED)
    card("axle-project-list", "6", "项目还有哪些数据？", "What else is known of the project?", "list",
         filters=[figures(133, 134, 127)], sort=LISTED)


def exports():
    """Reports for slides and export only."""
    card("bearing-cluster", "title", "轴承产业集群", "Bearing cluster", "list", page="cluster",
         filters=[only("subject", "shijin-bearings")], sort=[{"by": "FIGURE_ID"}])
    card("axle-project", "title", "车轴项目", "Axle project", "list", page="axle-project",
         filters=[only("subject", "axle-factory")], sort=[{"by": "FIGURE_ID"}])
    card("slide-panels", "", "近几个月各县（市、区）工业增速如何？", "Industrial growth of the counties in recent months",
         "multiples", filters=[areas(CITY, *COUNTIES), only("indicator", "iva-growth"), ACTUAL],
         periods={"from": "2024-01", "to": "2025-02"}, sort=[{"by": "REF_AREA"}, {"by": "TIME_PERIOD"}],
         options={"by": "area"}, drill=["area", "figure"])


def rows():
    _CARDS.clear()
    for page in (overview, sources, industries, counties, cluster, targets, projects, axle, exports):
        page()
    return {"report": list(_CARDS)}
