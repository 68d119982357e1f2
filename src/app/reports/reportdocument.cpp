#include "app/reports/reportdocument.h"

#include "core/report/sentence.h"
#include "core/report/widened.h"
#include "exchange/fault.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace rd {
namespace {

/// Columns whose content the value or a name says already.
bool isForPrograms(std::string_view id)
{
    constexpr std::array<std::string_view, 16> ids = {
        "FIGURE_ID",    "REF_AREA",  "TIER",       "ACTIVITY",     "SUBJECT", "INDICATOR", "OBS_STATUS", "OBS_VALUE_HI",
        "UNIT_MEASURE", "QUALIFIER", "FIGURE_IDS", "AS_PUBLISHED", "PASSAGE", "EVENT_ID",  "FREQ",       "GAP_REASON"};
    return std::ranges::find(ids, id) != ids.end() || id.ends_with("_QUALIFIER") || id.ends_with("_HI")
           || id.ends_with(" QUALIFIER") || id.ends_with(" UNIT_MEASURE");
}

bool hasColumn(const Table &table, std::string_view id) { return table.column(id) >= 0; }

/// Whether a code stands without its name beside it, so that it must be shown.
bool isShown(const Table &table, const std::string &id)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> names = {{{"REF_AREA", "AREA_NAME"},
                                                                                     {"TIER", "TIER_NAME"},
                                                                                     {"ACTIVITY", "ACTIVITY_NAME"},
                                                                                     {"SUBJECT", "SUBJECT_NAME"},
                                                                                     {"INDICATOR", "INDICATOR_NAME"}}};
    for (const auto &[code, name] : names) {
        if (id == code) {
            return !hasColumn(table, name);
        }
    }
    return !isForPrograms(id);
}

/// What the rows say, where the chart has no finding of its own.
std::string sentenceFor(const Table &table, const CodeBook &codes, Language language)
{
    Selection all;
    for (const ReportRow &row : table.rows) {
        all.keys.push_back(row.key);
    }
    return table.spec.view == View::Observations ? sentenceOf(table, all, codes).in(language) : std::string();
}

} // namespace

Result<DocxContent> documentOf(const Table &answered, const CodeBook &codes, Language language, FileFacts facts,
                               const ReportPainter &painter)
{
    const auto laidOut = isWide(answered.spec) ? widened(answered, codes) : Result<Table>(Table());
    if (!laidOut) {
        return laidOut.error();
    }
    const Table &table = isWide(answered.spec) ? *laidOut : answered;
    if (table.rows.size() > mostDocxRows) {
        return fault("DOCX", fmt::format("文档中的表最多 {} 行，请加筛选，或写成 XLSX", mostDocxRows),
                     fmt::format("a document's table has {} rows at most; narrow the report, or write XLSX", mostDocxRows));
    }
    DocxContent content;
    content.heading = table.spec.question.in(language);
    content.isChinese = language == Language::Zh;
    content.facts = std::move(facts);
    content.rows.resize(table.rows.size());
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        std::vector<std::string> texts;
        for (const ReportRow &row : table.rows) {
            texts.push_back(screenText(row.cells[column], codes, language));
        }
        const std::string &head = table.columns[column].name.in(language);
        const bool isOne = std::ranges::all_of(texts, [&texts](const std::string &text) { return text == texts.front(); });
        if (!isShown(table, table.columns[column].id) || (isOne && (texts.empty() || texts.front().empty()))) {
            continue;
        }
        if (isOne && texts.size() > 1) {
            const bool zh = language == Language::Zh;
            content.common += (content.common.empty() ? "" : zh ? "；" : "; ") + head + (zh ? "：" : ": ") + texts.front();
            continue;
        }
        content.head.push_back(head);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            content.rows[i].push_back(std::move(texts[i]));
        }
    }
    if (painter) {
        auto painted = painter(answered, codes, language);
        if (!painted) {
            return painted.error();
        }
        content.png = std::move(painted->png);
        content.pictureWidth = painted->width;
        content.pictureHeight = painted->height;
        content.sentence = content.pictureText = painted->title;
    }
    if (content.sentence.empty() || content.sentence == content.heading) {
        content.sentence = sentenceFor(answered, codes, language);
    }
    return content;
}

} // namespace rd
