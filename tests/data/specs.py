"""Checks the reports, their specs and the slides of a package: every code, column, chart kind and placeholder exists."""
import json
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
DIMS = "area tier industry indicator subject kind period unit source qualifier figure event passage".split()
CJK = re.compile(r"[\u4e00-\u9fff]")
PAGES = "overview sources industries counties cluster targets projects axle-project".split()
BUILT_IN = ("all-figures observations industry-tiers industry-figures county-figures targets projects project-investments "
            "events coverage gaps growth cumulative ranking shares sources").split()
VIEWS = "observations events codes coverage gaps sources".split()
SPEC = {"version": int, "view": str, "fields": list, "rows": list, "columns": list, "measures": list, "filters": list,
        "periods": dict, "sort": list, "limit": int, "layout": str, "chart": str, "follows": list, "drill": list,
        "finding": dict, "options": dict}


def chart_kinds():
    """Kind and view of every chart, as docs/package.md lists them."""
    text = (ROOT / "docs" / "package.md").read_text(encoding="utf-8")
    table = text.split("## Chart kinds")[1].split("\n## ")[0]
    return dict(re.findall(r"^\| `([\w-]+)` \| ([^|]+?) \|", table, re.M))


def check(package):
    kinds, columns = chart_kinds(), set(re.findall(r'\{"([A-Z_]+)", \{"', (ROOT / "src/core/report/columns.cpp").read_text(encoding="utf-8")))
    for line, row in enumerate(package.rows("report"), 2):
        place = f"report.csv:{line}"
        if row["page"] and (row["page"] not in PAGES or not re.fullmatch("[1-9]|1[012]|title", row["slot"])):
            package.fault(place, f"no page {row['page']} or no width {row['slot']} of twelve columns")
        if row["code"] in BUILT_IN:
            package.fault(place, f"the program has a report {row['code']} of its own")
        try:
            spec = json.loads(row["spec"], object_pairs_hook=once)
        except ValueError as error:
            package.fault(place, f"the spec of {row['code']} is no JSON: {error}")
            continue
        check_spec(package, place, spec, kinds, columns)
    reports = package.codes("report") | set(BUILT_IN)
    for line, row in enumerate(package.rows("slide"), 2):
        views = json.loads(row["views"])["views"] if row["views"] else []
        for view in views:
            check_spec(package, f"slide.csv:{line}", view["spec"], kinds, columns)
        for code in row["reports"].split():
            if code not in reports and code not in [f"={number}" for number in range(1, len(views) + 1)]:
                package.fault(f"slide.csv:{line}", f"there is no report {code}")


def once(pairs):
    names = [name for name, _ in pairs]
    if len(set(names)) != len(names):
        raise ValueError("a member stands twice")
    return dict(pairs)


def check_spec(package, place, spec, kinds, columns):
    for member, value in spec.items():
        if not isinstance(value, SPEC.get(member, ())):
            package.fault(place, f"the spec's member \"{member}\" is unknown or of a wrong type")
            return
    if spec.get("version") != 1 or spec.get("view") not in VIEWS:
        package.fault(place, "the spec is not of version 1 or has no known view")
        return
    view = kinds.get(spec.get("chart"))
    if view is None or (view != "any" and spec["view"] not in view and spec["chart"] not in ("list", "bars")):
        package.fault(place, f"the chart {spec.get('chart')} is unknown or does not take {spec['view']}")
    for member in ("rows", "columns", "follows", "drill"):
        for dim in spec.get(member, []):
            if dim not in DIMS:
                package.fault(place, f"{member} names {dim}, which is no dimension")
    for column in spec.get("fields", []) + [sort["by"] for sort in spec.get("sort", []) if sort["by"] != "listed"]:
        own = re.sub(r"(_HI|_QUALIFIER|:pinyin|:own)$", "", column)  # beside a column, or an order of its codes
        if column not in columns and own not in columns:
            package.fault(place, f"there is no column {column}")
    for measure in spec.get("measures", []):
        if measure["indicator"] not in package.codes("indicator"):
            package.fault(place, f"there is no indicator {measure['indicator']}")
    for entry in spec.get("filters", []):
        for code in entry["codes"]:
            if entry["dim"] not in DIMS or not package.knows(entry["dim"], code):
                package.fault(place, f"the filter on {entry['dim']} names {code}, which does not exist")
    check_texts(package, place, spec)


def check_texts(package, place, spec):
    filtered = [code for entry in spec.get("filters", []) if entry["dim"] == "figure" for code in entry["codes"]]
    for language, text in spec.get("finding", {}).items():
        bare = re.sub(r"\{[^{}]*\}", "", text)
        if re.search(r"[{}]", bare) or re.search(r"\d", bare.replace("453X", "")):
            package.fault(place, f"the finding has a loose brace or a number of its own: {text}")
        if language == "en" and CJK.search(text):
            package.fault(place, f"the English finding has Chinese in it: {text}")
        for placeholder in re.findall(r"\{([^{}]*)\}", text):
            check_placeholder(package, place, placeholder, filtered)
    if set(spec.get("finding", {})) not in (set(), {"zh", "en"}):
        package.fault(place, "the finding is not in both languages")
    for name, value in spec.get("options", {}).items():
        if not isinstance(value, str):
            package.fault(place, f"the option {name} is no text")
        for code in re.findall(r"\b[A-Z]{2,}-\d{4}\b", str(value)):
            if code not in package.codes("figure"):
                package.fault(place, f"the option {name} names the figure {code}, which does not exist")
        if name.endswith("_zh") and name[:-3] + "_en" not in spec["options"]:
            package.fault(place, f"the option {name} has no English")


def check_placeholder(package, place, placeholder, filtered):
    verb, *codes = placeholder.split(":")
    if verb in ("value", "ratio", "growth", "share"):
        for code in codes:
            if code not in package.codes("figure") or (filtered and code not in filtered):
                package.fault(place, f"the finding names the figure {code}, which its table does not have")
    elif verb in ("name", "n") and len(codes) == 2:
        if codes[0] not in DIMS or not package.knows(*codes):
            package.fault(place, f"the finding names {placeholder}, which does not exist")
    elif verb not in ("n", "selected", "first", "last", "average", "above", "several", "periods", "below", "codes"):
        package.fault(place, f"there is no placeholder {{{placeholder}}}")
