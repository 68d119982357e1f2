"""The default deck: a monthly meeting in fourteen slides, one of them built in steps, and a backup slide."""

# layout (or "build": one chart after the other, "backup": one chart, out of the flow), title zh, title en, reports, notes zh, notes en; a slide without a title takes the finding of its first report
_SLIDES = [
    ("title", "示例市月度经济分析会", "Sample City: monthly economic review", "", "示例数据，城市为虚构。", "Sample data; the city is invented."),
    ("one", "", "", "overview-tiles", "先看六个数。", "Six numbers first."),
    ("one", "", "", "overview-last", "停顿，让大家读完这一句。", "Pause; let the room read the sentence."),
    ("two", "工业增速：位次与来路", "Industrial growth: ranks and paths", "overview-growth overview-path", "左边是位次，右边是来路。", "Left the ranking, right how it came about."),
    ("one", "", "", "counties-lines", "青石县十月起居首；麦丘县六月起居末。", "Qingshi first since October; Maiqiu last since June."),
    ("one", "", "", "slide-panels", "逐县看趋势，不看一个月。", "Look at the trend, not at one month."),
    ("build", "", "", "overview-poster cluster-output axle-project-revenue", "先看体系，再看轴承产业，最后看一个项目：每按一次翻页键走一步。", "The system first, then the bearing industry, then one project: a step with each turn of the page."),
    ("two", "产业：产值与已有数据", "Industries: output, and what is held", "industries-output industries-held", "产业之间有重叠，不加总。", "The industries overlap; no total."),
    ("one", "", "", "overview-power", "七、八月是用电高峰。", "Electricity peaks in July and August."),
    ("one", "", "", "targets-2025", "两个月，序时进度六分之一。", "Two months: a sixth of the year has passed."),
    ("one", "", "", "cluster-chain", "集群三个数。", "The cluster in three numbers."),
    ("two", "旗舰项目：营收与配套", "The flagship: revenue and sourcing", "axle-project-revenue axle-project-sourcing", "旗舰项目：营收与配套。", "The flagship: revenue and sourcing."),
    ("one", "", "", "projects-board", "哪些项目今年要盯。", "Which projects to watch this year."),
    ("one", "还不知道什么", "What is not yet known", "counties-gaps", "请各县（市、区）补报。", "Please hand in what is missing."),
    ("backup", "数据出入", "Where sources disagree", "sources-conflicts", "问到数据为何不一致时用。", "For the question why two numbers differ."),
]


def rows():
    slides = [dict(code=f"SC-S{ord:02}", deck="monthly-review", ord=ord, title_zh=zh, title_en=en, reports=reports,
                   layout="one" if layout in ("build", "backup") else layout, notes_zh=notes_zh, notes_en=notes_en,
                   build=1 if layout == "build" else None, backup=1 if layout == "backup" else None)
              for ord, (layout, zh, en, reports, notes_zh, notes_en) in enumerate(_SLIDES, 1)]
    return {"deck": [dict(code="monthly-review", name_zh="月度经济分析会", name_en="Monthly economic review", ord=1)],
            "slide": slides}
