#!/usr/bin/env python3
"""Writes the data package of a large region that does not exist: what benchmarks and tests of size are run on.

    tests/support/largeregion.py DIR [--areas 300] [--indicators 100] [--years 30]

The same options give the same bytes: whole numbers only, no clock, no random numbers but our own. A million values:
yearly ones of every indicator, monthly ones of three, one by industry; a second source that disagrees, targets with their
actuals, "more than", gaps with and without a reason, projects with phases. No area has a place on a tile grid, and every
seventh no pinyin.
"""
import argparse
import json
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent.parent / "scripts"))

import datapackage  # noqa: E402

REGION = "880000"
LAST_YEAR = 2024
FIRST = [("青", "Qing", "qing"), ("云", "Yun", "yun"), ("柳", "Liu", "liu"), ("麦", "Mai", "mai"), ("枫", "Feng", "feng"),
         ("鹿", "Lu", "lu"), ("杏", "Xing", "xing"), ("石", "Shi", "shi"), ("松", "Song", "song"), ("竹", "Zhu", "zhu"),
         ("兰", "Lan", "lan"), ("白", "Bai", "bai"), ("金", "Jin", "jin"), ("清", "Qing", "qing"), ("长", "Chang", "chang"),
         ("东", "Dong", "dong"), ("南", "Nan", "nan"), ("安", "An", "an"), ("平", "Ping", "ping"), ("永", "Yong", "yong")]
SECOND = [("石", "shi"), ("桥", "qiao"), ("湾", "wan"), ("丘", "qiu"), ("川", "chuan"), ("鸣", "ming"), ("岭", "ling"),
          ("津", "jin"), ("溪", "xi"), ("河", "he"), ("山", "shan"), ("田", "tian"), ("泉", "quan"), ("林", "lin"),
          ("台", "tai"), ("坡", "po"), ("塘", "tang"), ("洲", "zhou"), ("谷", "gu"), ("源", "yuan")]
TOPICS = [("工业", "Industry"), ("农业", "Farming"), ("林业", "Forestry"), ("渔业", "Fishing"), ("采矿", "Mining"),
          ("建筑", "Construction"), ("批发", "Wholesale"), ("零售", "Retail"), ("运输", "Transport"), ("邮政", "Post"),
          ("住宿", "Lodging"), ("餐饮", "Catering"), ("软件", "Software"), ("金融", "Finance"), ("房产", "Real estate"),
          ("租赁", "Leasing"), ("科研", "Research"), ("环保", "Environment"), ("教育", "Education"), ("文体", "Culture and sport")]
# suffix of the code, zh, en, measure, unit, adds over area, over period, signed, definition
MEASURES = [("output", "产值", "output", "flow", "CNY", 1, 1, 0), ("jobs", "从业人员", "persons employed", "stock", "persons", 1, 0, 0),
            ("firms", "企业数", "enterprises", "stock", "enterprises", 1, 0, 0),
            ("growth", "增速", "growth", "ratio", "percent", 0, 0, 1), ("power", "用电量", "electricity use", "flow", "kwh", 1, 1, 0)]
INDUSTRIES = [("机械", "Machinery", "pillar"), ("化工", "Chemicals", "pillar"), ("冶金", "Metals", "pillar"),
              ("食品", "Food", "pillar"), ("纺织", "Textiles", "advantage"), ("建材", "Building materials", "advantage"),
              ("家居", "Furniture", "advantage"), ("电子", "Electronics", "emerging"), ("能源", "New energy", "emerging"),
              ("医药", "Pharmaceuticals", "emerging"), ("智能", "Artificial intelligence", "future"), ("氢能", "Hydrogen", "future")]
STAGES = ["planned", "starting", "under_way", "in_production"]


def mixed(*parts):
    """A whole number that depends on all parts and on nothing else."""
    value = 2166136261
    for part in parts:
        value = (value ^ (part + 1)) * 16777619 & 0xFFFFFFFF
        value ^= value >> 15
    return value


class Region:
    """`areas` counties, `indicators` indicators, the last `years` years."""

    def __init__(self, areas, indicators, years):
        self.areas = [f"88{1001 + number}" for number in range(areas)]
        self.indicators = [self.indicator(number) for number in range(indicators)]
        self.years = range(LAST_YEAR - years + 1, LAST_YEAR + 1)
        self.monthly = [code for code in ("industry-power", "retail-output", "construction-output")
                        if code in {row["code"] for row in self.indicators}]

    @staticmethod
    def indicator(number):
        topic, measure = number // len(MEASURES), MEASURES[number % len(MEASURES)]
        zh, en = TOPICS[topic % len(TOPICS)]
        more = topic // len(TOPICS)
        code = en.lower().replace(" ", "-") + (str(more) if more else "") + "-" + measure[0]
        return dict(code=code, name_zh=zh + (str(more) if more else "") + measure[1], name_en=f"{en} {more or ''}".strip()
                    + " " + measure[2], pinyin="", ord=number + 1, measure=measure[3], unit=measure[4], adds_area=measure[5],
                    adds_industry=0, adds_subject=0, adds_period=measure[6], signed=measure[7], better="higher")

    def rows(self):
        """Every table but the bulk values: name → rows."""
        return self.codes() | self.documents() | self.subjects() | {"figure": list(self.figures()), "report": list(self.cards())} \
            | self.deck()

    def codes(self):
        area = [dict(code=REGION, name_zh="大样市", name_en="Large Sample", pinyin="da yang shi", ord=1, scheme="sample", level="city")]
        for number, code in enumerate(self.areas):
            first, second = FIRST[number % len(FIRST)], SECOND[number // len(FIRST) % len(SECOND)]
            more = number // (len(FIRST) * len(SECOND))
            area.append(dict(code=code, name_zh=f"{first[0]}{second[0]}{more or ''}县", name_en=f"{first[1]}{second[1]}{more or ''} County",
                             pinyin="" if number % 7 == 3 else f"{first[2]} {second[1]} xian", ord=number + 2, parent=REGION,
                             scheme="sample", level="county"))
        tier = [dict(code=code, name_zh=zh, name_en=en, pinyin="", ord=ord, parent=parent, open_ended=int(code == "future"))
                for ord, (code, zh, en, parent) in enumerate([
                    ("system", "大样产业体系", "Large Sample's industrial system", ""), ("pillar", "支柱产业", "Pillar industries", "system"),
                    ("advantage", "优势产业", "Competitive industries", "system"), ("emerging", "新兴产业", "Emerging industries", "system"),
                    ("future", "未来产业", "Future industries", "system")], 1)]
        industry = [dict(code=self.industry(number), name_zh=zh, name_en=en, pinyin="", ord=number + 1)
                    for number, (zh, en, _) in enumerate(INDUSTRIES)]
        unit = [dict(code=code, name_zh=zh, name_en=en, pinyin="", ord=ord, symbol_zh=zh_symbol, symbol_en=symbol, type=kind, scales=scales)
                for ord, (code, zh, en, zh_symbol, symbol, kind, scales) in enumerate([
                    ("CNY", "元", "Chinese yuan", "元", "CNY", "currency", 1), ("percent", "%", "Percent", "%", "%", "percent", 0),
                    ("persons", "人", "Persons", "人", "people", "count", 1), ("enterprises", "家", "Enterprises", "家", "enterprises", "count", 1),
                    ("kwh", "千瓦时", "Kilowatt-hours", "千瓦时", "kWh", "other", 1)], 1)]
        source = [dict(code=code, name_zh=zh, name_en=en, pinyin="", ord=ord, type="made-up", publisher_zh="大样市（虚构）",
                       publisher_en="Large Sample (fictional)", published=published, rank=rank, licence="CC0-1.0",
                       stamp_zh="示例数据", stamp_en="sample data")
                  for ord, (code, zh, en, published, rank) in enumerate([
                      ("yearbook", "《大样统计年鉴》", "Large Sample Yearbook", "2025-03-10", 1),
                      ("express", "《大样快报》", "Large Sample Express", "2025-02-12", 2),
                      ("work-report", "《大样工作报告》", "Large Sample Work Report", "2024-01-16", 1)], 1)]
        indicator = [*self.indicators, dict(code="investment", name_zh="投资", name_en="Investment", pinyin="", ord=900, measure="flow",
                                            unit="CNY", adds_area=0, adds_industry=0, adds_subject=0, adds_period=0, signed=0, better=""),
                     dict(code="invest-total", name_zh="总投资", name_en="Total investment", pinyin="", ord=901, parent="investment",
                          measure="flow", unit="CNY", adds_area=0, adds_industry=0, adds_subject=0, adds_period=0, signed=0, better=""),
                     dict(code="industry-by-industry", name_zh="产业产值", name_en="Output of the industry", pinyin="", ord=902, measure="flow",
                          unit="CNY", adds_area=1, adds_industry=0, adds_subject=0, adds_period=1, signed=0, better="higher")]
        change = [dict(id=1, at_utc="2025-03-20T01:00:00Z", who="large-region", why="生成的数据 Made data", kind="import")]
        return dict(change=change, area=area, tier=tier, industry=industry, unit=unit, source=source, indicator=indicator)

    @staticmethod
    def industry(number):
        return INDUSTRIES[number][1].lower().replace(" ", "-")

    def documents(self):
        passage = [dict(code=f"LR-P{headline:02}{paragraph}", source="yearbook" if headline < 16 else "work-report",
                        headline_zh=f"第{headline}篇", headline_en=f"Part {headline}", headline_ord=headline, paragraph=paragraph,
                        ord=headline * 10 + paragraph) for headline in range(1, 21) for paragraph in range(0, 7)]
        membership = [dict(code=f"LR-M{number + 1:02}", industry=self.industry(number), tier=tier, standing="primary",
                           ord=number + 1, passage="LR-P011") for number, (_, _, tier) in enumerate(INDUSTRIES)]
        note = [dict(code=f"LR-N{number + 1:02}", type="comparability", dim="indicator", about=row["code"], text_zh="口径有调整",
                     text_en="The definition has changed", passage="LR-P011", ord=number + 1)
                for number, row in enumerate(self.indicators[::10])]
        relation = [dict(code="LR-R01", type="overlaps", dim="industry", a="machinery", b="electronics", why_zh="部分企业两边都算",
                         why_en="Some enterprises count as both", passage="LR-P011")]
        return dict(passage=passage, membership=membership, note=note, relation=relation)

    def subjects(self):
        subject, event = [], []
        for number in range(120):
            kind = ("project", "enterprise", "project", "park")[number % 4]
            zh, en = {"project": ("项目", "Project"), "enterprise": ("企业", "Enterprise"), "park": ("园区", "Park")}[kind]
            area, industry = self.areas[number * 7 % len(self.areas)], self.industry(number % len(INDUSTRIES))
            code = f"{kind}-{number + 1:03}"
            subject.append(dict(code=code, name_zh=f"{number + 1}号{zh}", name_en=f"{en} {number + 1}", pinyin="", ord=number + 1,
                                type=kind, area=area, industry=industry, passage="LR-P021"))
            if kind != "enterprise":
                event.append(dict(code=f"LR-E{len(event) + 1:03}", type="phase", area=area, industry=industry, subject=code, kind="actual",
                                  stage=STAGES[number % 5 % 4], period_start=f"{2019 + number % 6}-01-01", period_length="P1Y",
                                  text_zh=f"{number + 1}号{zh}有进展", text_en=f"{en} {number + 1} moves on", passage="LR-P021", ord=number + 1))
        return dict(subject=subject, event=event)

    def value(self, indicator, area, year, month=0):
        """Smooth over the years, different everywhere; the region's is of the size of the sum of its parts."""
        row = self.indicators[indicator]
        seed, age = mixed(indicator, area), year - 1990
        if row["unit"] == "percent":
            return (mixed(indicator, area, year) % 190 - 60) / 10
        base = (seed % 900 + 100) * (len(self.areas) if area < 0 else 1)
        grown = base * (100 + age * (2 + seed % 5)) // 100 + mixed(indicator, area, year, month) % (base // 20 + 1)
        scale = {"CNY": 1000000, "kwh": 10000, "persons": 20, "enterprises": 1}[row["unit"]]
        return grown * scale // (12 if month else 1)

    def missing(self, indicator, area):
        """One series in forty is not held at all; some begin late."""
        return area >= 0 and mixed(indicator, area, 7) % 40 == 0

    def figure(self, number, area, indicator, year, value, kind="actual", source="yearbook", **more):
        row = next(entry for entry in self.indicators if entry["code"] == indicator) if indicator != "invest-total" else {"unit": "CNY"}
        return dict(dict(code=f"LR-{number:05}", area=area, indicator=indicator, industry="_Z", subject="_Z", kind=kind, unit=row["unit"],
                         freq="A", source=source, period_start=f"{year}-01-01", period_length="P1Y", value=value, qualifier="exact",
                         status="A", as_published=str(value), passage="LR-P031"), **more)

    def figures(self):
        number = 0
        names = [row["code"] for row in self.indicators]
        for at, area in enumerate(self.areas):
            number += 1
            yield self.figure(number, area, names[0], LAST_YEAR + 1, self.value(0, at, LAST_YEAR) * 107 // 100, "target", "work-report",
                              passage="LR-P181")
            number += 1
            yield self.figure(number, area, names[0], LAST_YEAR, self.value(0, at, LAST_YEAR) * 98 // 100, "target", "work-report",
                              passage="LR-P182")
            number += 1
            jobs = self.value(1, at, LAST_YEAR)
            yield self.figure(number, area, names[1], LAST_YEAR, jobs, qualifier="more_than", as_published=f"{jobs}余人",
                              passage=f"LR-P{at % 15 + 1:02}{at % 6 + 1}")
            if at % 3 == 0:
                number += 1
                yield self.figure(number, area, names[2], LAST_YEAR, "", status="O", gap_reason="unpublished", as_published="",
                                  passage="LR-P032", unit="enterprises")
        for at in range(120):
            if at % 4 in (0, 2):
                number += 1
                value = (mixed(at, 5) % 900 + 100) * 1000000
                printed = f"{value // 100000000}.{value // 1000000 % 100:02}".rstrip("0").rstrip(".")
                yield self.figure(number, self.areas[at * 7 % len(self.areas)], "invest-total", LAST_YEAR, value,
                                  subject=f"project-{at + 1:03}", industry=self.industry(at % len(INDUSTRIES)), passage="LR-P022",
                                  as_published=f"{printed}亿元左右", qualifier="about")

    def bulk(self):
        """(area, indicator, industry, freq, source, start, length, value) in the order of the file."""
        numbers = {row["code"]: number for number, row in enumerate(self.indicators)}
        for at, area in [(-1, REGION), *enumerate(self.areas)]:
            for indicator, row in enumerate(self.indicators):
                if self.missing(indicator, at):
                    continue
                begin = self.years.start + (mixed(indicator, at, 9) % 5 if len(self.years) > 5 else 0)
                for year in range(begin, self.years.stop):
                    if mixed(indicator, at, year, 3) % 97:
                        yield area, row["code"], "_Z", "A", "yearbook", f"{year}-01-01", "P1Y", self.value(indicator, at, year)
            for code in self.monthly:
                for year in self.years:
                    for month in range(1, 13):
                        value = self.value(numbers[code], at, year, month)
                        yield area, code, "_Z", "M", "yearbook", f"{year}-{month:02}-01", "P1M", value
                        if year == LAST_YEAR and code == self.monthly[0]:
                            yield area, code, "_Z", "M", "express", f"{year}-{month:02}-01", "P1M", value * 101 // 100
            for industry in range(len(INDUSTRIES)):
                for year in self.years:
                    yield (area, "industry-by-industry", self.industry(industry), "A", "yearbook", f"{year}-01-01", "P1Y",
                           (mixed(industry, at) % 900 + 100 + year - 1990) * 1000000 * (len(self.areas) if at < 0 else 1))

    def cards(self):
        names = [row["code"] for row in self.indicators]
        actual = {"dim": "kind", "codes": ["actual"]}
        parts = {"dim": "area", "codes": self.areas, "children": False}
        everywhere = {"dim": "area", "codes": [REGION, *self.areas], "children": False}
        region = {"dim": "area", "codes": [REGION], "children": False}
        largest = [{"by": "OBS_VALUE", "descending": True}]

        def only(*codes):
            return {"dim": "indicator", "codes": list(codes)}

        last = {"from": str(LAST_YEAR), "to": str(LAST_YEAR)}
        made = [
            ("overview", "12", "大样市主要指标如何？", "How is the region doing?", dict(
                view="observations", chart="tiles", filters=[region, only(*names[:5]), actual], periods={"latest": 1},
                drill=["indicator", "figure"])),
            ("overview", "8", "产业体系由哪些产业组成？", "Which industries make up the system?", dict(
                view="codes", rows=["tier", "industry"], chart="poster", drill=["industry", "figure"])),
            ("overview", "4", "各地有多少数据？", "How much is held for each area?", dict(
                view="codes", rows=["area"], chart="tilegrid", drill=["area", "figure"], options={"lead_indicator": names[0]})),
            ("overview", "12", "数据中实际、目标、计划各多少条？", "How many figures are actual, target or plan?", dict(
                view="coverage", rows=["kind"], chart="strip")),
            ("industries", "12", "各产业手头有什么？", "What is held for each industry?", dict(
                view="codes", rows=["industry"], chart="tableposter", drill=["industry", "figure"])),
            ("industries", "6", "各类产业有多少数据？", "How many figures are held for each tier?", dict(
                view="coverage", rows=["tier"], chart="bars", drill=["tier", "industry", "figure"])),
            ("industries", "6", "产业集中在哪里？", "Where are the industries at home?", dict(
                view="observations", chart="bars", filters=[parts, only("industry-by-industry"), actual], periods=last, sort=largest,
                limit=12, follows=["industry"], drill=["area", "industry"])),
            ("industries", "12", "各产业产值怎样变化？", "How did the output of each industry change?", dict(
                view="observations", chart="multiples", filters=[region, only("industry-by-industry"), actual],
                sort=[{"by": "ACTIVITY"}, {"by": "TIME_PERIOD"}], options={"by": "industry"}, drill=["industry", "figure"])),
            ("counties", "6", "工业增速的地区分布如何？", "How is growth spread over the areas?", dict(
                view="observations", chart="tilemap", filters=[parts, only(names[3]), actual], periods={"latest": 1}, sort=largest,
                drill=["area", "figure"])),
            ("counties", "6", "各地工业增速排名如何？", "How do the areas rank in growth?", dict(
                view="observations", chart="bars", filters=[everywhere, only(names[3]), actual], periods={"latest": 1}, sort=largest,
                drill=["area", "figure"], options={"average": REGION, "average_name_zh": "全市平均", "average_name_en": "City average"})),
            ("counties", "12", "各地工业产值怎样变化？", "How did output change in each area?", dict(
                view="observations", chart="lines", filters=[everywhere, only(names[0]), actual], follows=["area"],
                sort=[{"by": "TIME_PERIOD"}], options={"by": "area"}, drill=["area", "figure"])),
            ("counties", "12", "各地三十年来怎样变化？", "How did each area change?", dict(
                view="observations", chart="multiples", filters=[everywhere, only(names[3]), actual],
                sort=[{"by": "REF_AREA"}, {"by": "TIME_PERIOD"}], options={"by": "area"}, drill=["area", "figure"])),
            ("counties", "12", "这里有哪些数据？", "Which figures are there for this area?", dict(
                view="observations", chart="list", filters=[parts], follows=["area"], sort=[{"by": "REF_AREA"}],
                options={"figures": "only"}, drill=["figure"])),
            ("counties", "12", "哪些地区的哪些指标还缺数据？", "Which indicators are still missing for which areas?", dict(
                view="coverage", rows=["area"], columns=["indicator"], chart="gapmap", filters=[parts], drill=["area", "indicator"])),
        ]
        for ord, (page, slot, zh, en, spec) in enumerate(made, 1):
            text = json.dumps({"version": 1, **spec}, ensure_ascii=False, separators=(",", ":"))
            yield dict(code=f"{page}-{ord}", name_zh=zh, name_en=en, page=page, slot=slot, ord=ord, spec=text)

    @staticmethod
    def deck():
        slides = ["", "overview-2", "overview-4", "counties-10", "industries-8"]
        return dict(deck=[dict(code="review", name_zh="年度分析会", name_en="Yearly review", ord=1)],
                    slide=[dict(code=f"LR-S{ord}", deck="review", ord=ord, layout="one" if report else "title",
                                title_zh="" if report else "年度分析会", title_en="" if report else "Yearly review", reports=report)
                           for ord, report in enumerate(slides, 1)])


def cell(value):
    text = "" if value is None else str(value)
    quoted = any(sign in text for sign in '",\r\n') or text != text.strip(" ")
    return '"' + text.replace('"', '""') + '"' if quoted else text


def write(folder, region):
    folder.mkdir(parents=True, exist_ok=True)
    tables = region.rows()
    for table in datapackage.read_tables():
        names = table.header()
        with (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="\n") as file:
            file.write(",".join(names) + "\n")
            if table.name == "observation":
                file.writelines(f"{area},{indicator},{industry},_Z,actual,{UNIT[indicator]},{freq},{source},{start},{length},{value},A,1\n"
                                for area, indicator, industry, freq, source, start, length, value in region.bulk())
            for row in tables.get(table.name, []):
                assert not set(row) - set(names), f"{table.name} has no column {set(row) - set(names)}"
                full = {"change": 1, "removed": 0, **row}
                file.write(",".join(cell(full.get(name)) for name in names) + "\n")
    head = {"name": "large-region", "title": "大样市 Large Sample", "version": "1.0.0",
            "description": "示例数据：生成的大样市，用于测试规模。Sample data: a made region that tests size.",
            "licenses": [{"name": "CC0-1.0", "title": "CC0 1.0 Universal", "path": "https://creativecommons.org/publicdomain/zero/1.0/"}],
            "sources": [{"title": "made by tests/support/largeregion.py"}]}
    (folder / "datapackage.json").write_text(json.dumps(head, ensure_ascii=False), encoding="utf-8", newline="\n")
    datapackage.describe(folder)


UNIT = {"industry-by-industry": "CNY"}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path, metavar="DIR")
    parser.add_argument("--areas", type=int, default=300)
    parser.add_argument("--indicators", type=int, default=100)
    parser.add_argument("--years", type=int, default=30)
    chosen = parser.parse_args()
    region = Region(chosen.areas, chosen.indicators, chosen.years)
    UNIT.update({row["code"]: row["unit"] for row in region.indicators})
    write(chosen.folder, region)


if __name__ == "__main__":
    main()
