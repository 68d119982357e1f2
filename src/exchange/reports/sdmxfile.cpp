#include "exchange/reports/sdmxfile.h"

#include "core/decimal.h"
#include "exchange/csv/csvwriter.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rd {
namespace {

constexpr std::string_view structure = "RD:OBSERVATIONS(1.0)";
constexpr std::array<std::string_view, 8> dimensions = {"REF_AREA", "INDICATOR",    "ACTIVITY", "SUBJECT",
                                                        "KIND",     "UNIT_MEASURE", "SOURCE",   "TIME_PERIOD"};
constexpr std::array<std::string_view, 6> attributes = {"OBS_VALUE_HI", "QUALIFIER",  "OBS_STATUS",
                                                        "FIGURE_ID",    "GAP_REASON", "AS_PUBLISHED"};

/// An attribute of our own: N for what was entered here and nobody has confirmed (OBS_STATUS says how good a number is, and
/// CONF_STATUS who may see it).
constexpr std::string_view checkedColumn = "CHECKED";

bool isArea(std::string_view code)
{
    return code.size() == 6 && std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
}

/// The cells of a row by their ids.
class SdmxRow {
public:
    SdmxRow(std::span<const ReportColumn> columns, const ReportRow &row) : m_columns(columns), m_row(row) {}

    [[nodiscard]] const Cell &cell(std::string_view id) const
    {
        static const Cell none;
        const auto found = std::ranges::find(m_columns, id, &ReportColumn::id);
        const auto at = static_cast<std::size_t>(found - m_columns.begin());
        return at < m_row.cells.size() ? m_row.cells[at] : none;
    }
    [[nodiscard]] std::string text(std::string_view id) const { return fileText(cell(id), Language::En); }
    [[nodiscard]] const Period *period() const { return std::get_if<Period>(&cell("TIME_PERIOD")); }

private:
    std::span<const ReportColumn> m_columns;
    const ReportRow &m_row;
};

std::string dimensionText(const SdmxRow &row, std::string_view id)
{
    std::string text = row.text(id);
    if (id == "REF_AREA") {
        return sdmxArea(text);
    }
    return text.empty() ? "_Z" : text;
}

std::size_t decimalsOf(std::string_view number)
{
    const std::size_t point = number.find('.');
    return point == std::string_view::npos ? 0 : number.size() - point - 1;
}

void writeHead(CsvWriter &csv, SdmxVersion version)
{
    if (version == SdmxVersion::One) {
        csv.text("DATAFLOW");
    } else {
        csv.text("STRUCTURE");
        csv.text("STRUCTURE_ID");
        csv.text("ACTION");
    }
    csv.text("FREQ");
    std::ranges::for_each(dimensions, [&csv](std::string_view id) { csv.text(id); });
    csv.text("OBS_VALUE");
    csv.text("UNIT_MULT");
    csv.text("DECIMALS");
    std::ranges::for_each(attributes, [&csv](std::string_view id) { csv.text(id); });
    csv.text(checkedColumn);
}

void writeRow(CsvWriter &csv, SdmxVersion version, const SdmxRow &row)
{
    if (version == SdmxVersion::Two) {
        csv.text("dataflow");
    }
    csv.text(structure);
    if (version == SdmxVersion::Two) {
        csv.text("R");
    }
    csv.text(row.period()->frequency());
    for (const std::string_view id : dimensions) {
        csv.text(dimensionText(row, id));
    }
    const auto *quantity = std::get_if<Quantity>(&row.cell("OBS_VALUE"));
    const bool hasValue = quantity != nullptr && std::isfinite(quantity->value);
    const std::string number = hasValue ? numberText(quantity->value) : "NaN";
    csv.number(number);
    csv.number("0");
    csv.number(hasValue ? std::to_string(decimalsOf(number)) : "");
    for (const std::string_view id : attributes) {
        csv.text(row.text(id));
    }
    csv.text(quantity == nullptr ? "" : quantity->unchecked ? "N" : "Y");
}

} // namespace

std::vector<std::string> sdmxFields()
{
    std::vector<std::string> fields(dimensions.begin(), dimensions.end());
    fields.emplace_back("OBS_VALUE");
    fields.insert(fields.end(), attributes.begin(), attributes.end());
    return fields;
}

std::string sdmxArea(const std::string &code) { return isArea(code) ? "CN" + code : code; }

Result<SdmxWritten> writeSdmx(const AnswerFeeder &feed, std::span<const ReportColumn> columns, SdmxVersion version,
                              QIODevice &device)
{
    CsvWriter csv(device, CsvProfile::Data, "SDMX-CSV");
    writeHead(csv, version);
    Result<void> outcome = csv.endRow();
    SdmxWritten written;
    const auto fed = feed([&](const ReportRow &row) {
        const SdmxRow cells(columns, row);
        if (cells.period() == nullptr) {
            ++written.undated;
            return true;
        }
        writeRow(csv, version, cells);
        outcome = csv.endRow();
        written.rows += outcome ? 1 : 0;
        return outcome.ok();
    });
    if (!outcome || !fed) {
        return outcome ? fed.error() : outcome.error();
    }
    return written;
}

} // namespace rd
