#include "intake/draftrows.h"

namespace rd {
namespace {

Value numberOr(const std::optional<double> &number) { return number ? Value(*number) : Value(); }

void addKey(Row &row, const Draft &draft)
{
    const SeriesKey &key = draft.series;
    for (const std::string &text : {key.area, key.indicator, key.industry, key.subject, std::string(name(key.kind)), key.unit,
                                    key.freq, key.source, draft.period ? draft.period->storedStart() : std::string(),
                                    draft.period ? draft.period->storedLength() : std::string()}) {
        row.emplace_back(text);
    }
}

} // namespace

TableRow figureRow(const Draft &draft, const std::string &code, const std::string &passage)
{
    TableRow result{packageTable("figure"), {code}, draft.place};
    addKey(result.row, draft);
    result.row.push_back(numberOr(draft.value));
    result.row.push_back(numberOr(draft.valueHi));
    const bool hasReason = draft.value.has_value() || !draft.gapReason.empty();
    for (const std::string &text :
         {std::string(name(draft.qualifier)), draft.status, hasReason ? draft.gapReason : std::string("unpublished"),
          std::string(draft.period ? "" : "undated"), draft.asPublished, passage}) {
        result.row.emplace_back(text);
    }
    result.row.emplace_back(std::int64_t(0));
    result.row.emplace_back(std::int64_t(0));
    return result;
}

std::string keyText(const SeriesKey &series, const std::optional<Period> &period)
{
    std::string text;
    for (const std::string_view part : {std::string_view(series.area), std::string_view(series.indicator),
                                        std::string_view(series.industry), std::string_view(series.subject), name(series.kind),
                                        std::string_view(series.unit), std::string_view(series.source)}) {
        text += part;
        text += '\n';
    }
    return text + (period ? period->sdmx() : std::string());
}

} // namespace rd
