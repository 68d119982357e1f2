#include "core/tables.h"

#include <algorithm>

namespace rd {
namespace {

using enum ColumnType;
using C = ColumnDef;
using Keys = std::string_view;

// scripts/datapackage.py reads these tables line by line.
// clang-format off

// The two columns that make a row a version: which change brought it, and whether it takes the thing away.
#define RD_VERSION \
    C{"change", Integer, true, "change", "the change that brought this version"}, \
    C{"removed", Integer, true, "", "1 where this version takes the entry away, else 0"}

// What every code list has.
#define RD_CODE_LIST \
    C{"code", Text, true, "", "the code; unique in its list"}, \
    C{"name_zh", Text, true, "", "name in Chinese"}, \
    C{"name_en", Text, true, "", "name in English"}, \
    C{"pinyin", Text, false, "", "pinyin of the Chinese name, syllables apart"}, \
    C{"ord", Integer, true, "", "official order"}

#define RD_VALIDITY \
    C{"valid_from", Text, false, "", "first day, ISO 8601"}, \
    C{"valid_to", Text, false, "", "last day, ISO 8601"}

#define RD_SERIES_KEY \
    C{"area", Text, true, "area", "REF_AREA"}, \
    C{"indicator", Text, true, "indicator", "INDICATOR"}, \
    C{"industry", Text, true, "industry", "ACTIVITY; _Z where it does not apply"}, \
    C{"subject", Text, true, "subject", "SUBJECT; _Z where it does not apply"}, \
    C{"kind", Text, true, "", "actual, target or plan"}, \
    C{"unit", Text, true, "unit", "UNIT_MEASURE"}, \
    C{"freq", Text, true, "", "A, S, Q, M, D, C (cumulative) or _Z (no period)"}, \
    C{"source", Text, true, "source", "SOURCE"}

#define RD_PERIOD \
    C{"period_start", Text, false, "", "first day of TIME_PERIOD, ISO 8601"}, \
    C{"period_length", Text, false, "", "its length, ISO 8601: P1Y, P6M, P3M, P1M, P9M, P1D"}

constexpr ColumnDef change[] = {
    {"id", Integer, true, "", "number of the change, rising"},
    {"at_utc", Text, true, "", "when, ISO 8601 in UTC"},
    {"who", Text, true, "", "who"},
    {"why", Text, true, "", "why"},
    {"kind", Text, true, "", "import (a package), table (a table that was brought in), edit, check or undo"},
    {"undoes", Integer, false, "change", "the change that this one takes back"},
    {"import_id", Text, false, "", "identity of the import that this change is"},
};
constexpr ColumnDef area[] = {
    RD_CODE_LIST,
    {"parent", Text, false, "area", "the area that contains it"},
    {"scheme", Text, true, "", "GB/T 2260 or the user's own scheme"},
    {"level", Text, true, "", "province, city, county, zone"},
    RD_VALIDITY,
    {"former_code", Text, false, "", "its code in an older edition"},
    {"tile_row", Integer, false, "", "row in the tile grid, from 0"},
    {"tile_col", Integer, false, "", "column in the tile grid, from 0"},
    RD_VERSION,
};
constexpr ColumnDef tier[] = {
    RD_CODE_LIST,
    {"parent", Text, false, "tier", "the system that it belongs to"},
    {"open_ended", Integer, true, "", "1 where the list of its industries is open (X)"},
    RD_VALIDITY, RD_VERSION,
};
constexpr ColumnDef industry[] = {
    RD_CODE_LIST,
    {"parent", Text, false, "industry", "the industry that contains it"},
    {"class_scheme", Text, false, "", "e.g. GB/T 4754-2017"},
    {"class_code", Text, false, "", "classes of that scheme, separated by a blank"},
    {"class_extent", Text, false, "", "full or part"},
    RD_VALIDITY, RD_VERSION,
};
constexpr ColumnDef unit[] = {
    RD_CODE_LIST,
    {"symbol_zh", Text, false, "", "as written behind a number in Chinese: 家, 元, %"},
    {"symbol_en", Text, false, "", "as written behind a number in English; may be empty"},
    {"type", Text, true, "", "count, currency, percent, area, duration, other"},
    {"scales", Integer, true, "", "1 where 万/亿 and K/M/B may be used for large values"},
    RD_VERSION,
};
constexpr ColumnDef source[] = {
    RD_CODE_LIST,
    {"type", Text, true, "", "newspaper, yearbook, bulletin, made-up"},
    {"publisher_zh", Text, false, "", "who published it"},
    {"publisher_en", Text, false, "", "who published it"},
    {"published", Text, false, "", "date of publication, ISO 8601 as far as it is known"},
    {"rank", Integer, true, "", "1 is preferred where sources disagree"},
    {"licence", Text, false, "", "terms of use"},
    {"stamp_zh", Text, false, "", "a stamp for every page, slide and file, e.g. 示例数据"},
    {"stamp_en", Text, false, "", "the same in English"},
    RD_VERSION,
};
constexpr ColumnDef passage[] = {
    {"code", Text, true, "", "the code; unique in its list"},
    {"source", Text, true, "source", "the document"},
    {"headline_zh", Text, true, "", "the headline as printed"},
    {"headline_en", Text, true, "", "its English rendering"},
    {"headline_ord", Integer, true, "", "number of the headline in the document, from 1"},
    {"paragraph", Integer, true, "", "number of the paragraph under the headline, from 1; 0 is the headline itself"},
    {"ord", Integer, true, "", "order in the document"},
    RD_VERSION,
};
constexpr ColumnDef indicator[] = {
    RD_CODE_LIST,
    {"parent", Text, false, "indicator", "the group that it belongs to"},
    {"definition_zh", Text, false, "", "definition and coverage"},
    {"definition_en", Text, false, "", "definition and coverage"},
    {"measure", Text, true, "", "stock, flow, ratio, index or rank"},
    {"unit", Text, true, "unit", "its usual unit"},
    {"adds_area", Integer, true, "", "1 where it adds over areas"},
    {"adds_industry", Integer, true, "", "1 where it adds over industries"},
    {"adds_subject", Integer, true, "", "1 where it adds over subjects"},
    {"adds_period", Integer, true, "", "1 where it adds over periods"},
    {"signed", Integer, true, "", "1 where values below zero are possible"},
    {"better", Text, false, "", "higher, lower or empty"},
    {"growth_of", Text, false, "indicator", "the indicator whose published growth this is"},
    {"cumulative_of", Text, false, "indicator", "the indicator that this one accumulates from January on"},
    RD_VALIDITY, RD_VERSION,
};
constexpr ColumnDef subject[] = {
    RD_CODE_LIST,
    {"type", Text, true, "", "enterprise, park, project, programme, cluster or system"},
    {"area", Text, false, "area", "where it is"},
    {"industry", Text, false, "industry", "what it is about"},
    {"parent", Text, false, "subject", "the subject that it belongs to"},
    {"role_zh", Text, false, "", "what it is said to be, e.g. 链主企业"},
    {"role_en", Text, false, "", "the same in English"},
    {"passage", Text, false, "passage", "where it is named"},
    RD_VALIDITY, RD_VERSION,
};
constexpr ColumnDef membership[] = {
    {"code", Text, true, "", "the code; unique in its list"},
    {"industry", Text, true, "industry", "the industry"},
    {"tier", Text, true, "tier", "the tier that a passage puts it in"},
    {"standing", Text, true, "", "primary (one an industry), or also"},
    {"ord", Integer, true, "", "order within the tier"},
    {"passage", Text, true, "passage", "where this is said"},
    RD_VALIDITY, RD_VERSION,
};
constexpr ColumnDef relation[] = {
    {"code", Text, true, "", "the code; unique in its list"},
    {"type", Text, true, "", "part_of, overlaps, disjoint or not_comparable; a part_of b"},
    {"dim", Text, true, "", "what is related: figure, indicator, industry, subject, area"},
    {"a", Text, true, "", "code of the first"},
    {"b", Text, true, "", "code of the second"},
    {"why_zh", Text, false, "", "reason, for a reader"},
    {"why_en", Text, false, "", "reason, for a reader"},
    {"passage", Text, false, "passage", "where this is said"},
    RD_VERSION,
};
constexpr ColumnDef event[] = {
    {"code", Text, true, "", "the code; unique in its list"},
    {"type", Text, true, "", "title, prize, aim, milestone, programme, phase, layout or fact"},
    {"area", Text, true, "area", "where"},
    {"industry", Text, true, "industry", "_Z where it does not apply"},
    {"subject", Text, true, "subject", "_Z where it does not apply"},
    {"kind", Text, true, "", "actual, target or plan"},
    {"stage", Text, false, "", "of a phase: planned, starting, under_way or in_production"},
    RD_PERIOD,
    {"text_zh", Text, true, "", "the fact in our own words"},
    {"text_en", Text, true, "", "the same in English"},
    {"passage", Text, true, "passage", "where this is said"},
    {"ord", Integer, true, "", "order among its kind"},
    RD_VERSION,
};
constexpr ColumnDef note[] = {
    {"code", Text, true, "", "the code; unique in its list"},
    {"type", Text, true, "", "oddity, comparability, undated, rounding or left_out"},
    {"dim", Text, true, "", "what it is about: figure, event, indicator, subject, passage, membership, source"},
    {"about", Text, true, "", "its code"},
    {"text_zh", Text, true, "", "the note"},
    {"text_en", Text, true, "", "the note"},
    {"passage", Text, false, "passage", "where it is seen"},
    {"ord", Integer, true, "", "order"},
    RD_VERSION,
};
constexpr ColumnDef rate[] = {
    {"code", Text, true, "", "the code; unique in its list"},
    {"unit", Text, true, "unit", "one of this unit …"},
    {"to_unit", Text, true, "unit", "… is worth `value` of this one"},
    {"value", Number, true, "", "the rate"},
    RD_PERIOD,
    {"source", Text, true, "source", "who says so"},
    RD_VERSION,
};
constexpr ColumnDef figure[] = {
    {"code", Text, true, "", "FIGURE_ID; stays through revisions"},
    RD_SERIES_KEY, RD_PERIOD,
    {"value", Number, false, "", "OBS_VALUE in the unit itself, never in 万 or 亿"},
    {"value_hi", Number, false, "", "upper end, for between only"},
    {"qualifier", Text, true, "", "exact, more_than, at_least, about, nearly, at_most, less_than, between, order_of"},
    {"status", Text, true, "", "OBS_STATUS: A, B, E, F, P, O …"},
    {"gap_reason", Text, false, "", "why there is no value: unpublished, na, unentered"},
    {"no_period", Text, false, "", "why there is no period: undated"},
    {"as_published", Text, false, "", "the figure as printed"},
    {"passage", Text, false, "passage", "where it is printed"},
    RD_VERSION,
};
constexpr ColumnDef observation[] = {
    RD_SERIES_KEY, RD_PERIOD,
    {"value", Number, false, "", "OBS_VALUE in the unit itself"},
    {"status", Text, true, "", "OBS_STATUS"},
    {"change", Integer, true, "change", "the change that brought it"},
};
constexpr ColumnDef preference[] = {
    {"code", Text, true, "", "the code; unique in its list"},
    {"area", Text, true, "area", "REF_AREA"},
    {"indicator", Text, true, "indicator", "INDICATOR"},
    {"industry", Text, true, "industry", "ACTIVITY; _Z where it does not apply"},
    {"subject", Text, true, "subject", "SUBJECT; _Z where it does not apply"},
    {"kind", Text, true, "", "actual, target or plan"},
    RD_PERIOD,
    {"source", Text, true, "source", "the preferred source"},
    {"reason_zh", Text, true, "", "why"},
    {"reason_en", Text, true, "", "why"},
    RD_VERSION,
};
constexpr ColumnDef review[] = {
    {"code", Text, true, "", "of_change, and behind a / the figure where it is about one figure only"},
    {"of_change", Integer, true, "change", "the change of kind table or edit whose rows were confirmed"},
    {"figure", Text, false, "", "the one figure that was confirmed; empty: all that the change brought"},
    RD_VERSION,
};
constexpr ColumnDef release[] = {
    {"code", Text, true, "", "the number of the release: R-0001"},
    {"report", Text, true, "", "code of the report as it was asked, or of the form"},
    {"name_zh", Text, true, "", "its question in Chinese"},
    {"name_en", Text, true, "", "its question in English"},
    {"spec", Text, true, "", "ReportSpec as JSON, filters included"},
    {"format", Text, true, "", "csv, json, xlsx, sdmx-csv, docx, png, svg or pdf"},
    {"language", Text, true, "", "zh or en"},
    {"file", Text, true, "", "the file's name, without its folder"},
    {"sha256", Text, true, "", "SHA-256 of the file's bytes, hexadecimal"},
    {"rows", Integer, true, "", "how many rows were written"},
    RD_VERSION,
};
constexpr ColumnDef report[] = {
    {"code", Text, true, "", "the code; unique in its list"},
    {"name_zh", Text, true, "", "the question in Chinese"},
    {"name_en", Text, true, "", "the question in English"},
    {"page", Text, false, "", "the page that shows it"},
    {"slot", Text, false, "", "where on that page"},
    {"ord", Integer, true, "", "order in the slot"},
    {"spec", Text, true, "", "ReportSpec as JSON"},
    RD_VERSION,
};
constexpr ColumnDef deck[] = {
    {"code", Text, true, "", "the code; unique in its list"},
    {"name_zh", Text, true, "", "name in Chinese"},
    {"name_en", Text, true, "", "name in English"},
    {"ord", Integer, true, "", "the first deck is the default"},
    {"theme", Text, false, "", "light, dark or projector; empty: that of the window", true},
    {"aspect", Text, false, "", "16:9 or 4:3; empty: whichever fills the screen best", true},
    {"locked", Text, false, "", "as of when its values are locked: a day, # and the last change that counts; empty: they live", true},
    RD_VERSION,
};
constexpr ColumnDef slide[] = {
    {"code", Text, true, "", "the code; unique in its list"},
    {"deck", Text, true, "deck", "the deck"},
    {"ord", Integer, true, "", "order in the deck"},
    {"layout", Text, true, "", "title, section, number (a text and a number), one or two (charts)"},
    {"title_zh", Text, false, "", "title; empty takes the finding of the first report"},
    {"title_en", Text, false, "", "title; empty takes the finding of the first report"},
    {"reports", Text, false, "", "codes of the reports shown, or =1, =2 … for views of its own, separated by a blank"},
    {"notes_zh", Text, false, "", "what the presenter may want to say"},
    {"notes_en", Text, false, "", "what the presenter may want to say"},
    {"text_zh", Text, false, "", "what a slide of layout title, section or number says below its title", true},
    {"text_en", Text, false, "", "the same in English", true},
    {"group_zh", Text, false, "", "the part of the deck that it belongs to", true},
    {"group_en", Text, false, "", "the same in English", true},
    {"placing", Text, false, "", "where the words stand: empty: above the charts; beside; alone: charts without a title", true},
    {"views", Text, false, "", "views kept with the slide, as JSON; in reports =1 is the first of them", true},
    {"build", Integer, false, "", "1 where its reports are shown one after the other", true},
    {"hidden", Integer, false, "", "1 where it is left out of show and files", true},
    {"backup", Integer, false, "", "1 where it is shown only when it is asked for by number or name", true},
    RD_VERSION,
};

constexpr ColumnDef formFile[] = {
    {"code", Text, true, "", "SHA-256 of the file's bytes, hexadecimal"},
    {"file", Text, true, "", "the file's name, without its folder"},
    {"content", Text, true, "", "the bytes of the XLSX, base64"},
    RD_VERSION,
};
constexpr ColumnDef form[] = {
    {"code", Text, true, "", "the code; unique in its list"},
    {"name_zh", Text, true, "", "name in Chinese"},
    {"name_en", Text, true, "", "name in English"},
    {"ord", Integer, true, "", "order in the list"},
    {"form_file", Text, true, "form_file", "the empty form"},
    {"period", Text, false, "", "the period that it stands at: 2024-09"},
    {"bindings", Text, true, "", "what each cell shows, as JSON (docs/forms.md)"},
    RD_VERSION,
};

constexpr Keys idKey[] = {"id"};
constexpr Keys codeKey[] = {"code"};
constexpr Keys observationKey[] = {"area", "indicator", "industry", "subject", "kind", "unit", "freq", "source",
                                   "period_start", "period_length"};

constexpr TableDef tables[] = {
    {"change", "Changes: who entered what, when and why", change, idKey},
    {"area", "Areas", area, codeKey},
    {"tier", "Industry tiers", tier, codeKey},
    {"industry", "Industries", industry, codeKey},
    {"unit", "Units", unit, codeKey},
    {"source", "Documents", source, codeKey},
    {"passage", "Passages of the documents", passage, codeKey},
    {"indicator", "Indicators", indicator, codeKey},
    {"subject", "Enterprises, parks, projects, programmes and clusters", subject, codeKey},
    {"membership", "Which tier an industry is said to belong to", membership, codeKey},
    {"relation", "What is part of what, overlaps or is disjoint", relation, codeKey},
    {"event", "Facts without a number", event, codeKey},
    {"note", "Notes on what was read", note, codeKey},
    {"rate", "Recorded rates between units", rate, codeKey},
    {"figure", "Published figures", figure, codeKey},
    {"observation", "Bulk values", observation, observationKey},
    {"preference", "Preferred sources", preference, codeKey},
    {"review", "What was confirmed of that which was entered here: by whom and when its change says", review, codeKey},
    {"release", "What was sent out: when and by whom its change says", release, codeKey},
    {"report", "Saved reports and the parts of pages", report, codeKey},
    {"deck", "Decks", deck, codeKey},
    {"slide", "Slides", slide, codeKey},
    {"form_file", "The offices' empty forms", formFile, codeKey},
    {"form", "Forms, with what their cells show", form, codeKey},
};

// clang-format on

} // namespace

int TableDef::columnIndex(std::string_view column) const
{
    const auto it = std::ranges::find(columns, column, &ColumnDef::name);
    return it == columns.end() ? -1 : static_cast<int>(it - columns.begin());
}

std::span<const TableDef> packageTables() { return tables; }

const TableDef *packageTable(std::string_view name)
{
    const auto it = std::ranges::find(tables, name, &TableDef::name);
    return it == std::end(tables) ? nullptr : &*it;
}

} // namespace rd
